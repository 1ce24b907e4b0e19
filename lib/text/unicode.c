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

uint32_t unicode_decode(const char *bytes, size_t *size)
{
  const unsigned char *b = (const unsigned char *)bytes;

  if (b[0] < 0x80) {
    *size = 1;
    return b[0];
  }
  if (b[0] < 0xE0) {
    *size = 2;
    return (uint32_t)(b[0] & 31) << 6 | (b[1] & 63);
  }
  if (b[0] < 0xF0) {
    *size = 3;
    return (uint32_t)(b[0] & 15) << 12 | (uint32_t)(b[1] & 63) << 6 | (b[2] & 63);
  }
  *size = 4;
  return (uint32_t)(b[0] & 7) << 18 | (uint32_t)(b[1] & 63) << 12 | (uint32_t)(b[2] & 63) << 6 | (b[3] & 63);
}

/* Table 3-7 of the Unicode Standard: well-formed byte sequences. */
size_t unicode_sequence(const unsigned char *b, size_t left)
{
  if (b[0] < 0x80)
    return 1;
  if (b[0] < 0xC2 || b[0] > 0xF4 || left < 2 || (b[1] & 0xC0) != 0x80)
    return 0;
  if (b[0] < 0xE0)
    return 2;
  if (left < 3 || (b[2] & 0xC0) != 0x80)
    return 0;
  if (b[0] < 0xF0) {
    if ((b[0] == 0xE0 && b[1] < 0xA0) || (b[0] == 0xED && b[1] > 0x9F))
      return 0;
    return 3;
  }
  if (left < 4 || (b[3] & 0xC0) != 0x80 || (b[0] == 0xF0 && b[1] < 0x90) || (b[0] == 0xF4 && b[1] > 0x8F))
    return 0;
  return 4;
}
