#include "text/signs.h"

#include <string.h>

/* Bytes from which a word's second part is no short word. */
enum { LONGEST_ADDRESS = 60000, SHORT_PART = 4 };

/* Below 0x98, where text of Windows that was taken for Latin-1 has its apostrophes and dashes. */
static unsigned low_sign(uint32_t point)
{
  if (point == '`' || point == 0x91 || point == 0x92)
    return '\'';
  return point == 0x96 || point == 0x97 ? '-' : point;
}

unsigned sign_plain(uint32_t point)
{
  if (point < 0x98)
    return low_sign(point);
  switch (point) {
  case 0x2018:
  case 0x2019:
  case 0x201B:
  case 0x02BC:
  case 0x00B4:
  case 0x2032:
  case 0xFF07:
    return '\'';
  case 0x2010:
  case 0x2011:
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2015:
  case 0x2212:
  case 0x2E17: /* the double hyphen of black letter */
  case 0x2E3A:
  case 0xAC:
    return '-';
  case 0x2044:
  case 0x2215:
    return '/';
  case 0xFF08:
    return '(';
  case 0xFF09:
    return ')';
  case 0xFF1A:
    return ':';
  default:
    return point < 0x10000 ? (unsigned)point : 0xFFFD;
  }
}

size_t sign_address(const char *text, size_t most)
{
  size_t n = 2;

  if (most < 3 || text[0] != '/' || text[1] != '/')
    return 0;
  while (n < most && n < LONGEST_ADDRESS && text[n] > ' ' && text[n] < 0x7F && !strchr("()[]<>{}\"'`|", text[n]))
    n++;
  return n > 2 ? n : 0;
}

/* Bytes of the word at text, as far as small letters and letters beyond ASCII tell. */
static size_t small_letters(const char *text, size_t most)
{
  size_t n = 0;

  while (n < most && n < SHORT_PART && ((text[n] >= 'a' && text[n] <= 'z') || (unsigned char)text[n] >= 0x80))
    n++;
  return n;
}

size_t sign_parted(const char *text, size_t most)
{
  size_t length = most > 3 && !memcmp(text, "\xC2\xAC\n", 3) ? 3
                  : most > 2 && !memcmp(text, "-\n", 2)      ? 2
                                                             : 0,
         part = length ? small_letters(text + length, most - length) : 0;

  if (part == 0)
    return 0;
  /* behind a hyphen a short word may be a coordinator, whose first word it leaves open */
  return length == 2 && part < SHORT_PART && (length + part == most || text[length + part] == ' ') ? 0 : length;
}
