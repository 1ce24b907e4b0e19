#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

static void *default_resize(void *context, void *block, size_t old_size, size_t new_size)
{
  (void)context;
  (void)old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

const struct meeting_allocator meeting_default_allocator = {NULL, default_resize};

void vector_init(struct vector *vector, const struct meeting_allocator *allocator, size_t width)
{
  memset(vector, 0, sizeof *vector);
  vector->allocator = allocator;
  vector->width = width;
}

bool vector_reserve(struct vector *vector, size_t capacity)
{
  void *items;

  if (capacity <= vector->capacity)
    return true;
  if (capacity > SIZE_MAX / vector->width)
    return false;
  items = vector->allocator->resize(vector->allocator->context, vector->items, vector->capacity * vector->width,
                                    capacity * vector->width);
  if (!items)
    return false;
  vector->items = items;
  vector->capacity = capacity;
  return true;
}

void *vector_add(struct vector *vector)
{
  if (vector->count == vector->capacity && !vector_reserve(vector, vector->capacity + vector->capacity / 2 + 16))
    return NULL;
  return (char *)vector->items + vector->count++ * vector->width;
}

void vector_free(struct vector *vector)
{
  if (vector->items)
    vector->allocator->resize(vector->allocator->context, vector->items, vector->capacity * vector->width, 0);
  vector->items = NULL;
  vector->count = vector->capacity = 0;
}

/* The header keeps the payload aligned for any type. */
struct arena_block {
  struct arena_block *next;
  size_t size; /* of the whole block */
  size_t used;
  size_t reserved;
};

enum { ARENA_BLOCK = 4096, ARENA_ALIGN = 16 };

void arena_init(struct arena *arena, const struct meeting_allocator *allocator)
{
  arena->allocator = *allocator;
  arena->blocks = NULL;
}

void *arena_take(struct arena *arena, size_t size)
{
  struct arena_block *block = arena->blocks;
  void *memory;

  if (size > SIZE_MAX / 2)
    return NULL;
  size = (size + ARENA_ALIGN - 1) & ~(size_t)(ARENA_ALIGN - 1);
  if (!block || block->size - block->used < size) {
    size_t whole = sizeof *block + size;
    if (whole < ARENA_BLOCK)
      whole = ARENA_BLOCK;
    block = arena->allocator.resize(arena->allocator.context, NULL, 0, whole);
    if (!block)
      return NULL;
    block->next = arena->blocks;
    block->size = whole;
    block->used = (sizeof *block + ARENA_ALIGN - 1) & ~(size_t)(ARENA_ALIGN - 1);
    arena->blocks = block;
  }
  memory = (char *)block + block->used;
  block->used += size;
  return memory;
}

void *arena_alloc(struct arena *arena, size_t size)
{
  void *memory = arena_take(arena, size);

  if (memory)
    memset(memory, 0, size);
  return memory;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t length)
{
  char *copy = arena_take(arena, length + 1);

  if (!copy)
    return NULL;
  if (length)
    memcpy(copy, bytes, length);
  copy[length] = '\0';
  return copy;
}

void arena_free(struct arena *arena)
{
  struct arena_block *block = arena->blocks;
  /* The arena itself may live in one of its blocks. */
  struct meeting_allocator allocator = arena->allocator;

  while (block) {
    struct arena_block *next = block->next;
    allocator.resize(allocator.context, block, block->size, 0);
    block = next;
  }
}
