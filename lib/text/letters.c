/* Letters beyond ASCII: each is looked up once, and after that most words are read by their bits alone, whatever the
 * language. */
#include <stdbool.h>

#include "text/blocks.h"
#include "text/unicode.h"

/* The entry of a letter of two or three bytes that has one of its own; 0 for anything else. Letters of two bytes and of
 * three come in any order: no branch hangs on it. */
static inline unsigned common_letter(const unsigned char *bytes, unsigned *size)
{
  bool three = bytes[0] >= 0xE0;
  unsigned page = three ? (unsigned)(bytes[0] & 15) << 6 | (bytes[1] & 63) : bytes[0] & 31u,
           last = three ? bytes[2] : bytes[1];
  /* E0 may begin a sequence that is too long for its code point */
  bool good = (bytes[0] >= 0xC2) & (bytes[0] <= 0xE2) & (bytes[0] != 0xE0) & ((bytes[1] & 0xC0) == 0x80) &
              ((last & 0xC0) == 0x80) & (page < UNICODE_LETTERS_LIMIT >> 6);

  *size = 2u + three;
  return unicode_letters[unicode_letter_page[good ? page : 0]][last & 63] & (0u - (unsigned)good);
}

/* Are the `length` bytes, an even number, all of small Cyrillic letters: D0 B0 to D0 BF and D1 80 to D1 8F? */
static inline bool small_cyrillic(const char *bytes, unsigned length)
{
  uint64_t others = 0;
  unsigned at;

  for (at = 0; at < length; at += 8) {
    uint64_t other = (bytes_load(bytes + at) & 0xF0FFF0FFF0FFF0FFu) ^ 0xB0D0B0D0B0D0B0D0u; /* 0 or 0x3001 for one */
    other ^= (other & 0x0001000100010001u) * 0x3001;
    others |= other & bytes_mask(length - at);
  }
  return others == 0;
}

static inline void set_bit(uint8_t *bits, size_t at)
{
  bits[at >> 3] |= (uint8_t)(1u << (at & 7));
}

static inline void clear_bits(uint8_t *bits, size_t at, size_t end)
{
  for (; at < end; at++)
    bits[at >> 3] &= (uint8_t) ~(1u << (at & 7));
}

/* Puts the folded form of a letter with this entry in its place. Most are capitals of two bytes, as is what they fold
 * to.
 */
static void fold_letter(const struct blocks *blocks, size_t at, unsigned entry, unsigned size)
{
  unsigned point = entry & (LETTER_LOWER - 1), length, i;
  uint32_t letter;

  if (size == 2 && point >= 0x80 && point < 0x800) {
    blocks->folded[at] = (char)(0xC0 | point >> 6);
    blocks->folded[at + 1] = (char)(0x80 | (point & 63));
    return;
  }
  letter = unicode_long_letter(entry);
  length = letter_length(letter);
  for (i = 0; i < length && length != LETTER_SAME; i++)
    blocks->folded[at + i] = (char)(letter >> 8 * i & 0xFF);
  for (i = length; i < size; i++) {
    blocks->folded[at + i] = 0;
    set_bit(blocks->special, at + i);
  }
}

/* Sorts the character at `at`; its bytes. One that is not known here takes one byte: the others follow the same way. */
static size_t sort_letter(const struct blocks *blocks, size_t at)
{
  const unsigned char *bytes = (const unsigned char *)blocks->folded + at;
  unsigned size;
  unsigned entry = common_letter(bytes, &size), class = entry & ((1u << LETTER_CLASS) - 1);

  if (entry == LETTER_LOWER) /* most */
    return size;
  if (entry && entry < LETTER_NONE) {
    fold_letter(blocks, at, entry, size);
    if (entry >= LETTER_UPPER)
      set_bit(blocks->special, at);
    return size;
  }
  if (entry && (class == CHAR_OTHER || class == CHAR_QUOTE || class == CHAR_SPACE)) {
    clear_bits(blocks->word, at, at + size);
    return size;
  }
  clear_bits(blocks->word, at, at + 1);
  set_bit(blocks->special, at);
  return 1;
}

void blocks_sort_letters(const struct blocks *blocks, size_t length)
{
  size_t at = 0;

  while (at < length) {
    uint64_t foreign = blocks_window(blocks->foreign, at);
    unsigned run;
    if (!foreign) {
      at += BLOCKS_WINDOW;
      continue;
    }
    at += bits_first(foreign);
    foreign >>= bits_first(foreign);
    run = bits_first(~foreign | (uint64_t)1 << BLOCKS_WINDOW) & ~1u;
    if (run && (blocks->folded[at] & 0xFE) == 0xD0 && small_cyrillic(blocks->folded + at, run))
      at += run;
    else
      at += sort_letter(blocks, at);
  }
}
