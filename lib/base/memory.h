/* Memory of one parse: growing arrays that die with the parse, a pool that they come from, and an arena that lives as
 * long as its report. */
#ifndef MEETING_BASE_MEMORY_H
#define MEETING_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "meeting.h"

/* The library's default allocator (malloc, realloc, free). */
extern const struct meeting_allocator meeting_default_allocator;

/* Bytes that are handed out one behind the other; when they are used up the allocator below gives more. What was handed
 * out last grows in its place and can be given back; the room of the rest is not used again. */
struct pool {
  struct meeting_allocator allocator; /* the pool as an allocator */
  struct meeting_allocator below;
  char *bytes; /* aligned for any type */
  size_t size;
  size_t used;
};

void pool_init(struct pool *pool, const struct meeting_allocator *below, void *bytes, size_t size);

/* An array of `width`-byte items. Items move when it grows: keep indices, not pointers. */
struct vector {
  const struct meeting_allocator *allocator;
  void *items;
  size_t count;
  size_t capacity;
  size_t width;
};

void vector_init(struct vector *vector, const struct meeting_allocator *allocator, size_t width);
bool vector_grow(struct vector *vector);
/* Room for one more item at the end, for the caller to fill; NULL without memory. */
static inline void *vector_add(struct vector *vector)
{
  if (vector->count == vector->capacity && !vector_grow(vector))
    return NULL;
  return (char *)vector->items + vector->count++ * vector->width;
}
bool vector_reserve(struct vector *vector, size_t capacity);
/* Room for one more item, and for those that will come if the rest of a whole has as many as the `done` parts of it,
 * which brought those behind the first `before`. */
bool vector_foresee(struct vector *vector, size_t before, size_t done, size_t whole);
/* Room for what is likely to come, which saves growing. */
bool vector_expect(struct vector *vector, size_t capacity);
void vector_free(struct vector *vector);

/* Blocks that are freed together. */
struct arena_block;
struct arena {
  struct meeting_allocator allocator;
  struct arena_block *blocks;
  bool failed; /* memory ran out: asked once, when the report is made */
};

void arena_init(struct arena *arena, const struct meeting_allocator *allocator);
/* Memory aligned for any type, as it comes or zeroed; NULL without memory, and the arena has failed. */
void *arena_take(struct arena *arena, size_t size);
void *arena_alloc(struct arena *arena, size_t size);
/* A NUL-ended copy of bytes; an empty text without memory. */
const char *arena_copy(struct arena *arena, const char *bytes, size_t length);
void arena_free(struct arena *arena);

#endif
