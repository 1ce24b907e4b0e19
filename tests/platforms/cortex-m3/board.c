/* A board without an operating system: what runs first, and printing by semihosting. */
#include <stdint.h>
#include <stdlib.h>

#include "small.h"

extern uint32_t stack_start[], stack_end[];
void start(void);

enum { SYS_WRITE0 = 4, SYS_EXIT = 0x18, STOPPED_EXIT = 0x20026, STOPPED_ERROR = 0x20023 };

static void semihosting(uint32_t operation, const void *argument)
{
  register uint32_t r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
}

void put(const char *text)
{
  semihosting(SYS_WRITE0, text);
}

/* No heap: the parse gets all its memory from the caller. */
void *realloc(void *block, size_t size)
{
  (void)block;
  (void)size;
  return NULL;
}

void free(void *block)
{
  (void)block;
}

static void fault(void)
{
  put("fault\n");
  semihosting(SYS_EXIT, (const void *)(uintptr_t)STOPPED_ERROR);
}

void start(void)
{
  uint32_t *word;

  /* what the stack needs is seen by what it leaves of this */
  for (word = stack_start; word < (uint32_t *)__builtin_frame_address(0) - 16; word++)
    *word = STACK_UNUSED;
  semihosting(SYS_EXIT, (const void *)(uintptr_t)(small() == 0 ? STOPPED_EXIT : STOPPED_ERROR));
}

size_t stack_used(void)
{
  const uint32_t *word = stack_start;

  while (word < stack_end && *word == STACK_UNUSED)
    word++;
  return (size_t)((const char *)stack_end - (const char *)word);
}

__attribute__((section(".vectors"), used)) static const struct {
  uint32_t *stack;
  void (*handlers[15])(void);
} vectors = {stack_end, {start, fault, fault, fault, fault, fault, 0, 0, 0, 0, fault, fault, 0, fault, fault}};
