/* A caller's fixed buffer as allocator: what is freed or grows at its end is used again. */
#ifndef MEETING_TESTS_POOL_H
#define MEETING_TESTS_POOL_H

#include <stddef.h>
#include <string.h>

#include "meeting.h"

struct pool {
  unsigned char *bytes;        /* aligned for any type */
  size_t capacity, used, last; /* last: where the newest block begins */
  size_t peak;
};

static inline void *pool_use(struct pool *pool, size_t start, size_t size)
{
  if (start > pool->capacity || size > pool->capacity - start)
    return NULL;
  pool->last = start;
  pool->used = start + size;
  if (pool->used > pool->peak)
    pool->peak = pool->used;
  return pool->bytes + start;
}

static inline void *pool_resize(void *context, void *block, size_t old_size, size_t new_size)
{
  struct pool *pool = context;
  unsigned char *moved;

  if (block && block == pool->bytes + pool->last)
    return pool_use(pool, pool->last, new_size);
  if (new_size == 0)
    return NULL;
  moved = pool_use(pool, (pool->used + 15) & ~(size_t)15, new_size);
  if (moved && block)
    memcpy(moved, block, old_size < new_size ? old_size : new_size);
  return moved;
}

#endif
