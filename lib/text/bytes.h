/* Eight bytes at once, in portable C, and the hash of words made from them. */
#ifndef MEETING_TEXT_BYTES_H
#define MEETING_TEXT_BYTES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Does the machine itself put the first byte in the lowest bits? */
#if defined __BYTE_ORDER__ && defined __ORDER_LITTLE_ENDIAN__
#define BYTES_LITTLE (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)
#else
#define BYTES_LITTLE 0
#endif

#define BYTES_LOW 0x0101010101010101u  /* the lowest bit of each byte */
#define BYTES_HIGH 0x8080808080808080u /* the highest bit of each byte */
#define BYTES_CASE 0x2020202020202020u /* the bit that makes a capital small */

/* The eight bytes at `at`, the first in the lowest bits. */
static inline uint64_t bytes_load(const char *at)
{
#if BYTES_LITTLE
  uint64_t value;

  memcpy(&value, at, sizeof value); /* one load */
  return value;
#else
  const unsigned char *b = (const unsigned char *)at;

  return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 | (uint64_t)b[4] << 32 |
         (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;
#endif
}

/* Puts eight bytes back. */
static inline void bytes_store(char *at, uint64_t value)
{
#if BYTES_LITTLE
  memcpy(at, &value, sizeof value);
#else
  unsigned i;

  for (i = 0; i < 8; i++)
    at[i] = (char)(value >> 8 * i & 0xFF);
#endif
}

/* As bytes_load() where only `left` bytes may be read: the rest is 0. */
static inline uint64_t bytes_load_some(const char *at, size_t left)
{
  uint64_t value = 0;
  size_t i;

  if (left >= 8)
    return bytes_load(at);
  for (i = 0; i < left; i++)
    value |= (uint64_t)(unsigned char)at[i] << 8 * i;
  return value;
}

/* The last eight of `length` bytes, the last in the highest bits; zeros stand for those that a shorter key lacks. */
static inline uint64_t bytes_tail(const char *key, size_t length)
{
  if (length >= 8)
    return bytes_load(key + length - 8);
  return length ? bytes_load_some(key, length) << 8 * (8 - length) : 0;
}

/* The first n bytes of a block, all if n is 8 or more; without a branch, since lengths come in any order. */
static inline uint64_t bytes_mask(size_t n)
{
  unsigned bytes = n < 8 ? (unsigned)n : 8;

  return ((uint64_t)1 << (8 * bytes & 63)) - 1 - (bytes >> 3);
}

/* As bytes_tail() where at least eight bytes before the key can be read. */
static inline uint64_t bytes_tail_padded(const char *key, size_t length)
{
  return bytes_load(key + length - 8) & ~bytes_mask(length < 8 ? 8 - length : 0);
}

/* The number that up to eight digits are, the last in the highest bits: pairs of digits, of pairs, and of those. */
static inline uint32_t bytes_number(uint64_t digits)
{
  digits = (digits & 0x0F0F0F0F0F0F0F0Fu) * (10 << 8 | 1) >> 8 & 0x00FF00FF00FF00FFu;
  digits = digits * (100 << 16 | 1) >> 16 & 0x0000FFFF0000FFFFu;
  return (uint32_t)(digits * ((uint64_t)10000 << 32 | 1) >> 32);
}

/* The highest bit of each byte that is an ASCII letter. */
static inline uint64_t bytes_letters(uint64_t block)
{
  uint64_t small = (block | BYTES_CASE) & ~BYTES_HIGH;

  return (small + (0x80 - 'a') * BYTES_LOW) & ~(small + (0x7F - 'z') * BYTES_LOW) & ~block & BYTES_HIGH;
}

/* Number of the first byte that is not 0, 8 if all are. */
static inline unsigned bytes_first(uint64_t block)
{
#if defined __GNUC__
  return block ? (unsigned)__builtin_ctzll(block) >> 3 : 8;
#else
  unsigned n = 0;
  for (; n < 8 && !(block >> 8 * n & 0xFF); n++)
    ;
  return n;
#endif
}

/* One bit of each of eight bytes as eight bits, that of the first byte lowest. */
static inline uint64_t bytes_gather(uint64_t block, unsigned bit)
{
  return (block >> bit & BYTES_LOW) * 0x0102040810204080u >> 56;
}

/* Number of the lowest bit that is 1; there is one. */
static inline unsigned bits_first(uint64_t bits)
{
#if defined __GNUC__
  return (unsigned)__builtin_ctzll(bits);
#else
  unsigned n = 0;
  for (; !(bits >> n & 1); n++)
    ;
  return n;
#endif
}

/* Hash of a word, 48 bits, the upper 32 of which are best: its blocks of eight bytes two by two, the last filled up
 * with zeros, each mixed in by a multiplication, whose upper half holds what all bits below it make. As hash_whole() in
 * tools/pack/ctables.py. */
#define HASH_FACTOR 0x9E3779B97F4A7C15u

static inline uint64_t hash_block(uint64_t hash, uint64_t block)
{
  hash = (hash ^ block) * HASH_FACTOR;
  return hash ^ hash >> 32;
}

static inline uint64_t hash_last(uint64_t hash, uint64_t block)
{
  return hash_block(hash, block) >> 16; /* all of the last block's bits are in the lower half too */
}

static inline uint32_t hash_upper(uint64_t hash)
{
  return (uint32_t)(hash >> 16);
}

/* Eight bytes from 16 - n on: n of them all ones. */
extern const unsigned char bytes_ones[32];

/* Hash of a key behind which 16 bytes may be read. */
static inline uint64_t hash_padded(const char *key, size_t length)
{
  const char *mask;
  uint64_t hash = 0;

  for (; length > 16; length -= 16, key += 16)
    hash = hash_block(hash_block(hash, bytes_load(key)), bytes_load(key + 8));
  mask = (const char *)bytes_ones + 16 - length;
  return hash_last(hash_block(hash, bytes_load(key) & bytes_load(mask)), bytes_load(key + 8) & bytes_load(mask + 8));
}

/* Hash of any key. */
static inline uint64_t hash_word(const char *key, size_t length)
{
  char last[32] = {0};
  uint64_t hash = 0;

  for (; length > 16; length -= 16, key += 16)
    hash = hash_block(hash_block(hash, bytes_load(key)), bytes_load(key + 8));
  memcpy(last, key, length);
  return hash_last(hash_block(hash, bytes_load(last)), bytes_load(last + 8));
}

/* Hash of a phrase that goes on with one more word, made from the upper parts of both hashes. */
static inline uint64_t hash_join(uint32_t phrase, uint32_t word)
{
  return hash_last(hash_block(0, (uint64_t)phrase << 32 | word), 0);
}

#endif
