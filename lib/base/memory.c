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

/* With MEETING_TIGHT nothing is allocated ahead, so that a test can let each item that is added fail, but for those
 * that the pool still has room for. */
#ifdef MEETING_TIGHT
enum { TIGHT = 1, ITEMS_AHEAD = 1, ARENA_BLOCK = 1, MOST_POOLED = 64 };
#else
enum { TIGHT = 0, ITEMS_AHEAD = 16, ARENA_BLOCK = 4096, MOST_POOLED = 0 };
#endif
enum { ALIGNMENT = 16 };

/* Parts that tell of the whole. */
enum { SAMPLE = 4096 };

static size_t aligned(size_t size)
{
  return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

static bool is_inside(const struct pool *pool, const void *block)
{
  return (uintptr_t)block - (uintptr_t)pool->bytes < pool->size;
}

/* Room at `at` for so many bytes, which are the last then; NULL if there is not so much. */
static void *hand_out(struct pool *pool, size_t at, size_t size)
{
  if ((TIGHT && size > MOST_POOLED) || size > pool->size - at || aligned(size) > pool->size - at)
    return NULL;
  pool->used = at + aligned(size);
  return pool->bytes + at;
}

static void *pool_resize(void *context, void *block, size_t old_size, size_t new_size)
{
  struct pool *pool = context;
  size_t at;
  void *other;

  if (block && !is_inside(pool, block))
    return pool->below.resize(pool->below.context, block, old_size, new_size);
  if (block) {
    at = (size_t)((char *)block - pool->bytes);
    if (at + aligned(old_size) == pool->used && hand_out(pool, at, new_size))
      return new_size ? block : NULL;
    if (new_size == 0)
      return NULL;
  }
  other = hand_out(pool, pool->used, new_size);
  if (!other)
    other = pool->below.resize(pool->below.context, NULL, 0, new_size);
  if (other && block)
    memcpy(other, block, old_size < new_size ? old_size : new_size);
  return other;
}

void pool_init(struct pool *pool, const struct meeting_allocator *below, void *bytes, size_t size)
{
  pool->allocator = (struct meeting_allocator){pool, pool_resize};
  pool->below = *below;
  pool->bytes = bytes;
  pool->size = size;
  pool->used = 0;
}

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

bool vector_expect(struct vector *vector, size_t capacity)
{
  return TIGHT || vector_reserve(vector, capacity);
}

bool vector_grow(struct vector *vector)
{
  return vector_reserve(vector, vector->capacity + (TIGHT ? 0 : vector->capacity / 2) + ITEMS_AHEAD);
}

bool vector_foresee(struct vector *vector, size_t before, size_t done, size_t whole)
{
  double rate = (double)(vector->count - before) / (double)(done + 1);

  if (done < SAMPLE)
    return vector_grow(vector);
  return vector_reserve(vector,
                        vector->count + (size_t)(rate * (double)(whole - done)) + vector->count / 32 + ITEMS_AHEAD);
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

void arena_init(struct arena *arena, const struct meeting_allocator *allocator)
{
  arena->allocator = *allocator;
  arena->blocks = NULL;
  arena->failed = false;
}

void *arena_take(struct arena *arena, size_t size)
{
  struct arena_block *block = arena->blocks;
  void *memory;

  size = aligned(size);
  if (!block || block->size - block->used < size) {
    size_t whole = sizeof *block + (size < ARENA_BLOCK ? ARENA_BLOCK : size);
    block = arena->allocator.resize(arena->allocator.context, NULL, 0, whole);
    if (!block) {
      arena->failed = true;
      return NULL;
    }
    block->next = arena->blocks;
    block->size = whole;
    block->used = aligned(sizeof *block);
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

const char *arena_copy(struct arena *arena, const char *bytes, size_t length)
{
  char *copy = arena_take(arena, length + 1);

  if (!copy)
    return "";
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
