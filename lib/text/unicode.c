#include "text/unicode.h"

/* Bits of a composition, the highest first: a folded letter, a mark above MARKS, and the letter that both are. */
enum { LETTER_BITS = 13, MARK_BITS = 6, MARKS = 0x300 };

/* A folded letter with marks, and without them. */
struct base {
  uint16_t composed, letter;
};

#include "unicode_tables.h"

/* Class of a code point that has no entry among the letters: by blocks of 256, rows of 16 pages, pages of 16 classes.
 */
static enum char_class other_class(uint32_t point)
{
  if (point < UNICODE_LIMIT) {
    uint64_t page = unicode_class_page[unicode_class_row[unicode_class_block[point >> 8]][point >> 4 & 15]];
    return (enum char_class)(page >> (point & 15) * 4 & 15);
  }
  /* Beyond the tables: emoji and pictographs stand alone, the rest are letters of scripts without case. */
  return point >= 0x1F000 && point < 0x20000 ? CHAR_OTHER : CHAR_LOWER;
}

/* Class, number of the folded form's bytes, and those, in one number. */
static uint32_t long_letter(enum char_class class, unsigned length, uint32_t bytes)
{
  return (uint32_t) class << 28 | (uint32_t)length << 24 | bytes;
}

/* The same of one that folds to a code point, 0 for itself. */
static uint32_t folds_to(enum char_class class, uint32_t point)
{
  if (point == 0)
    return long_letter(class, LETTER_SAME, 0);
  if (point < 0x80)
    return long_letter(class, 1, point);
  if (point < 0x800)
    return long_letter(class, 2, 0x80C0 | point >> 6 | (point & 63) << 8);
  return long_letter(class, 3, 0x8080E0 | point >> 12 | (point >> 6 & 63) << 8 | (point & 63) << 16);
}

static inline enum char_class entry_class(uint32_t entry)
{
  return entry >= LETTER_NONE    ? (enum char_class)(entry & ((1u << LETTER_CLASS) - 1))
         : entry >= LETTER_UPPER ? CHAR_UPPER
                                 : CHAR_LOWER;
}

uint32_t unicode_long_letter(uint32_t entry)
{
  enum char_class class = entry_class(entry);
  uint32_t point = entry & (LETTER_LOWER - 1);

  if (entry >= LETTER_NONE) {
    point >>= LETTER_CLASS;
    return point == LETTER_VANISHES ? long_letter(class, 0, 0) : folds_to(class, point);
  }
  return point >= LETTER_PAIR ? long_letter(class, 2, unicode_pairs[point - LETTER_PAIR]) : folds_to(class, point);
}

/* The entry of a code point among the letters, 0 for none. */
static inline uint32_t find_entry(uint32_t point)
{
  return point < UNICODE_LETTERS_LIMIT ? unicode_letters[unicode_letter_page[point >> 6]][point & 63] : 0;
}

enum char_class unicode_class(uint32_t point)
{
  uint32_t entry = find_entry(point);

  return entry ? entry_class(entry) : other_class(point);
}

uint32_t unicode_letter(uint32_t point)
{
  uint32_t entry = find_entry(point);
  enum char_class class;

  if (entry)
    return unicode_long_letter(entry);
  class = other_class(point);
  return long_letter(class, class == CHAR_IGNORE ? 0 : LETTER_SAME, 0);
}

uint32_t unicode_compose(uint32_t letter, uint32_t mark)
{
  size_t first = 0, last = sizeof unicode_compositions / sizeof unicode_compositions[0];
  uint32_t wanted = letter << MARK_BITS | (mark - MARKS);

  if (letter >> LETTER_BITS || (mark - MARKS) >> MARK_BITS)
    return 0;
  while (first < last) {
    size_t middle = (first + last) / 2;
    uint32_t both = unicode_compositions[middle] >> LETTER_BITS;
    if (both == wanted)
      return unicode_compositions[middle] & ((1u << LETTER_BITS) - 1);
    if (both < wanted)
      first = middle + 1;
    else
      last = middle;
  }
  return 0;
}

uint32_t unicode_base(uint32_t letter)
{
  size_t first = 0, last = letter < 0x80 ? 0 : sizeof unicode_bases / sizeof unicode_bases[0];

  while (first < last) {
    const struct base *middle = unicode_bases + (first + last) / 2;
    if (middle->composed == letter)
      return middle->letter;
    if (middle->composed < letter)
      first = (first + last) / 2 + 1;
    else
      last = (first + last) / 2;
  }
  return letter;
}

size_t unicode_encode(uint32_t point, char *bytes)
{
  if (point < 0x80) {
    bytes[0] = (char)point;
    return 1;
  }
  if (point < 0x800) {
    bytes[0] = (char)(0xC0 | point >> 6);
    bytes[1] = (char)(0x80 | (point & 63));
    return 2;
  }
  bytes[0] = (char)(0xE0 | point >> 12);
  bytes[1] = (char)(0x80 | (point >> 6 & 63));
  bytes[2] = (char)(0x80 | (point & 63));
  return 3;
}
