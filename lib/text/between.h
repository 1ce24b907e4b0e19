/* What stands between two words of prose, told by a table instead of branches. */
#ifndef MEETING_TEXT_BETWEEN_H
#define MEETING_TEXT_BETWEEN_H

#include <stdint.h>

/* Bytes that may stand between words: a space, and ASCII signs that are tokens alone and stand for themselves; not the
 * backtick, which is an apostrophe, nor the quote, nor those that may be marks. */
enum { BYTE_SIGN = 1, BYTE_SPACE = 2, BYTE_NONE = 3 };
static const uint8_t byte_kinds[256] = {
    [' '] = BYTE_SPACE, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 1, /* to / */
    [':'] = 1,          1, 0, 1, 1, 1, 1,                            /* to @ */
    ['['] = 0,          1, 1, 1, 0,                                  /* to _ */
    ['{'] = 1,          1, 1, 1,                                     /* to ~ */
};

/* What stands between two words, a bit each; 0 if it is more than a space, or a sign that touches one of them or both.
 */
enum between {
  BETWEEN_SIGN = 1,
  BETWEEN_BEFORE = 2, /* a space before the sign */
  BETWEEN_BEHIND = 4  /* a space before the next word */
};

/* `length` bytes, one or more. */
static inline unsigned read_between(const char *bytes, unsigned length)
{
  static const uint8_t betweens[16] = {[BYTE_SIGN | BYTE_NONE << 2] = BETWEEN_SIGN,
                                       [BYTE_SPACE | BYTE_NONE << 2] = BETWEEN_BEHIND,
                                       [BYTE_SPACE | BYTE_SIGN << 2] = BETWEEN_SIGN | BETWEEN_BEFORE,
                                       [BYTE_SIGN | BYTE_SPACE << 2] = BETWEEN_SIGN | BETWEEN_BEHIND};
  unsigned first = byte_kinds[(unsigned char)bytes[0]], second = byte_kinds[(unsigned char)bytes[1]];

  second |= BYTE_NONE & (0u - (length == 1));
  return betweens[first | second << 2] & (0u - (length < 3));
}

#endif
