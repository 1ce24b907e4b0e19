#include "text/unicode.h"

#include <string.h>

#include "unicode_tables.h"

enum char_class unicode_class(uint32_t point)
{
  if (point < UNICODE_LIMIT)
    return (enum char_class)unicode_class_data[unicode_class_page[point >> 7]][point & 127];
  /* Beyond the tables: emoji and pictographs stand alone, the rest are letters of scripts without case. */
  return point >= 0x1F000 && point < 0x20000 ? CHAR_OTHER : CHAR_LOWER;
}

static size_t encode(uint32_t point, char form[8])
{
  if (point < 0x80) {
    form[0] = (char)point;
    return 1;
  }
  if (point < 0x800) {
    form[0] = (char)(0xC0 | point >> 6);
    form[1] = (char)(0x80 | (point & 63));
    return 2;
  }
  if (point < 0x10000) {
    form[0] = (char)(0xE0 | point >> 12);
    form[1] = (char)(0x80 | (point >> 6 & 63));
    form[2] = (char)(0x80 | (point & 63));
    return 3;
  }
  form[0] = (char)(0xF0 | point >> 18);
  form[1] = (char)(0x80 | (point >> 12 & 63));
  form[2] = (char)(0x80 | (point >> 6 & 63));
  form[3] = (char)(0x80 | (point & 63));
  return 4;
}

size_t unicode_fold(uint32_t point, char form[8])
{
  if (point < UNICODE_FOLD_LIMIT) {
    unsigned page = unicode_fold_page[point >> 6];
    if (page) {
      const unsigned char *entry = unicode_fold_data[page - 1][point & 63];
      if (entry[0] != UNICODE_FOLD_SELF) {
        memcpy(form, entry + 1, UNICODE_FOLD_BYTES);
        return entry[0];
      }
    }
  }
  return encode(point, form);
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
