/* The bytes of a text sorted into classes, many at once: a bit for each byte, and the text with its ASCII letters made
 * small; then the letters beyond ASCII, one by one. The cutter of words reads these bits. There is a plain variant and
 * one for each kind of machine with wide registers; all give the same. */
#ifndef MEETING_TEXT_BLOCKS_H
#define MEETING_TEXT_BLOCKS_H

#include "text/bytes.h"

struct blocks {
  char *folded;     /* the text, ASCII letters small */
  uint8_t *word;    /* bits of the bytes that words and numbers are made of: ASCII letters, digits, and all bytes beyond
                       ASCII */
  uint8_t *special; /* ASCII capitals and digits */
  uint8_t *foreign; /* bytes beyond ASCII */
};

/* Bytes behind the text that blocks_sort() may write in folded, and behind the bits of the text. All are 0 then. */
enum { BLOCKS_ROOM = 32, BLOCKS_WINDOW = 56 };

/* Bytes that the bits of a text take. */
static inline size_t blocks_size(size_t length)
{
  return length / 8 + BLOCKS_ROOM;
}

/* Bits of the bytes from `at` on, the first lowest: BLOCKS_WINDOW or more, the rest is 0. */
static inline uint64_t blocks_window(const uint8_t *bits, size_t at)
{
  return bytes_load((const char *)bits + (at >> 3)) >> (at & 7);
}

/* Sorts the text from byte `from` on, which is a multiple of 8, eight bytes at once. */
void blocks_sort_plain(const struct blocks *blocks, const char *text, size_t from, size_t length);

/* As many bytes of the text as fill the machine's wide registers; how many those are. */
size_t blocks_sort_wide(const struct blocks *blocks, const char *text, size_t length);

/* Folds the common letters beyond ASCII in their place and marks their capitals as special. Bytes that a shorter folded
 * form leaves are 0 and special. Other characters beyond ASCII are taken out of `word`; all of their bytes are special
 * then, unless it is known that they are part of no word. */
void blocks_sort_letters(const struct blocks *blocks, size_t length);

static inline void blocks_sort(const struct blocks *blocks, const char *text, size_t length)
{
  blocks_sort_plain(blocks, text, blocks_sort_wide(blocks, text, length), length);
}

#endif
