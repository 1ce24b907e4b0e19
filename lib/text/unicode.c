#include "text/unicode.h"

/* A folded letter, a mark, and the letter that both are. */
struct composition {
  uint16_t letter, mark, composed;
};

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

uint32_t unicode_other_letter(uint32_t point)
{
  enum char_class class = other_class(point);

  return (uint32_t) class << 28 | (class == CHAR_IGNORE ? 0 : (uint32_t)LETTER_SAME << 24);
}

enum { COMPOSITIONS = sizeof unicode_compositions / sizeof unicode_compositions[0] };

uint32_t unicode_compose(uint32_t letter, uint32_t mark)
{
  size_t first = 0, last = COMPOSITIONS;

  while (first < last) {
    const struct composition *middle = unicode_compositions + (first + last) / 2;
    if (middle->letter == letter && middle->mark == mark)
      return middle->composed;
    if (middle->letter < letter || (middle->letter == letter && middle->mark < mark))
      first = (first + last) / 2 + 1;
    else
      last = (first + last) / 2;
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
