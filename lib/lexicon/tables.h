/* How the generated tables are asked. */
#ifndef MEETING_LEXICON_TABLES_H
#define MEETING_LEXICON_TABLES_H

#include <stdbool.h>
#include <stdint.h>

#include "text/bytes.h"

/* The place of a hash in a table without collisions (hash and displace); tools/pack/ctables.py finds the displacements.
 */
static inline uint32_t slot_place(const uint16_t *displacements, uint32_t count, uint32_t places, uint64_t hash)
{
  uint32_t displacement = displacements[(uint64_t)hash_upper(hash) * count >> 32];
  uint32_t mixed = (uint32_t)hash * (2 * displacement + 1);

  return (uint32_t)((uint64_t)mixed * places >> 32);
}

/* May a table behind this Bloom filter hold the hash with this upper part? */
static inline bool filter_may_hold(const uint64_t *filter, uint32_t size, uint32_t hash)
{
  uint64_t word = filter[(uint64_t)(hash >> 12) * size >> 20];

  return word >> (hash & 63) & word >> (hash >> 6 & 63) & 1;
}

#endif
