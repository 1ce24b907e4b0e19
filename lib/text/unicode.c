#include "text/unicode.h"

#include "unicode_tables.h"

enum char_class unicode_class(uint32_t point)
{
  if (point < UNICODE_LIMIT)
    return (enum char_class)unicode_class_data[unicode_class_page[point >> 7]][point & 127];
  /* Beyond the tables: emoji and pictographs stand alone, the rest are letters of scripts without case. */
  return point >= 0x1F000 && point < 0x20000 ? CHAR_OTHER : CHAR_LOWER;
}

/* The UTF-8 form of a code point above ASCII as unicode_letter() has it, of what folds to itself. */
static uint64_t encode(uint32_t point)
{
  if (point < 0x800)
    return 2 << 4 | (uint64_t)(0xC0 | point >> 6) << 8 | (uint64_t)(0x80 | (point & 63)) << 16;
  if (point < 0x10000)
    return 3 << 4 | (uint64_t)(0xE0 | point >> 12) << 8 | (uint64_t)(0x80 | (point >> 6 & 63)) << 16 | (uint64_t)(0x80 | (point & 63)) << 24;
  return 4 << 4 | (uint64_t)(0xF0 | point >> 18) << 8 | (uint64_t)(0x80 | (point >> 12 & 63)) << 16 |
         (uint64_t)(0x80 | (point >> 6 & 63)) << 24 | (uint64_t)(0x80 | (point & 63)) << 32;
}

uint64_t unicode_other_letter(uint32_t point)
{
  enum char_class class = unicode_class(point);

  return class == CHAR_IGNORE ? (uint64_t)class : encode(point) | (uint64_t)class;
}
