/* The generated Unicode tables against utf8proc, code point by code point; what differs by intent is named here. */
#include "support.h"

#include <stdio.h>
#include <utf8proc.h>

#include "text/unicode.h"
#include "text/words.h"

enum { CLASSES_LIMIT = 0x10000 };

static bool is_surrogate(utf8proc_int32_t point)
{
  return point >= 0xD800 && point < 0xE000;
}

/* The class that a general category means. -1: the tables are free to differ (punctuation and quotes are told by hand).
 */
static int expected_class(utf8proc_int32_t point)
{
  switch (utf8proc_category(point)) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LT:
    return CHAR_UPPER;
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO:
    return point == 0xAA || point == 0xBA ? CHAR_OTHER : CHAR_LOWER; /* ordinal marks */
  case UTF8PROC_CATEGORY_MN:
  case UTF8PROC_CATEGORY_MC:
  case UTF8PROC_CATEGORY_ME:
    return point == 0x34F || (point >= 0xFE00 && point < 0xFE10) ? CHAR_IGNORE
                                                                 : CHAR_MARK; /* joiner, variation selectors */
  case UTF8PROC_CATEGORY_ND:
    return point < 0x80 ? CHAR_DIGIT : CHAR_LOWER;
  case UTF8PROC_CATEGORY_ZS:
    return CHAR_SPACE;
  default:
    return -1;
  }
}

static void classes_agree(void **state)
{
  utf8proc_int32_t point;

  (void)state;
  for (point = 0; point < CLASSES_LIMIT; point++) {
    int expected = is_surrogate(point) ? -1 : expected_class(point);
    /* the tables' Unicode version may be older and not know the newest letters; none are new among those of the
     * languages */
    if (expected < 0 || (point >= 0x600 && unicode_class((uint32_t)point) == CHAR_OTHER))
      continue;
    if ((int)unicode_class((uint32_t)point) != expected) {
      print_error("U+%04X\n", (unsigned)point);
      assert_int_equal(unicode_class((uint32_t)point), expected);
    }
  }
  assert_int_equal(unicode_class('A'), CHAR_UPPER);
}

/* Lower case, composed, without the dot above that a Turkish capital leaves. */
static size_t expected_fold(utf8proc_int32_t point, char *out)
{
  utf8proc_int32_t parts[8];
  utf8proc_ssize_t count, i, kept = 0;
  size_t length = 0;
  int last = 0;

  count = utf8proc_decompose_char(utf8proc_tolower(point), parts, 8, UTF8PROC_DECOMPOSE, &last);
  for (i = 0; i < count && i < 8; i++)
    if (parts[i] != 0x307)
      parts[kept++] = parts[i];
  kept = utf8proc_normalize_utf32(parts, kept, UTF8PROC_COMPOSE);
  for (i = 0; i < kept; i++)
    length += (size_t)utf8proc_encode_char(parts[i], (utf8proc_uint8_t *)out + length);
  return length;
}

/* Scripts whose letters are folded: Latin, Greek, Cyrillic; the rest of Latin. */
static bool has_folds(utf8proc_int32_t point)
{
  return point < 0x540 || (point >= 0x1E00 && point < 0x1F00);
}

/* Letters that people type for one another, beyond what decomposition joins: sz, long s, dotless i, yo, eth, ligatures,
 * ordinal marks. */
static bool folds_by_hand(utf8proc_int32_t point)
{
  static const utf8proc_int32_t points[] = {0xAA,   0xBA,  0xC6,  0xE6,  0xD0,  0xF0,  0x110, 0xDF,
                                            0x1E9E, 0x130, 0x131, 0x152, 0x153, 0x401, 0x451, 0x17F};
  size_t i;

  for (i = 0; i < sizeof points / sizeof points[0]; i++)
    if (points[i] == point)
      return true;
  return false;
}

static void folds_agree(void **state)
{
  utf8proc_int32_t point;
  size_t compared = 0;

  (void)state;
  for (point = 0x80; point < 0x2000; point++) {
    char expected[32], given[4], folded[32];
    size_t length = expected_fold(point, expected),
           size = (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)given);
    if (!has_folds(point) ||
        length > size) { /* what is not folded, and the two letters that would grow, stay as they are */
      memcpy(expected, given, size);
      length = size;
    }
    if (folds_by_hand(point) || utf8proc_category(point) == UTF8PROC_CATEGORY_CN ||
        unicode_class((uint32_t)point) == CHAR_IGNORE)
      continue;
    compared++;
    if (fold_bytes(given, size, folded, sizeof folded) != length || memcmp(folded, expected, length) != 0) {
      print_error("U+%04X\n", (unsigned)point);
      fail();
    }
  }
  assert_true(compared > 6000);
}

/* A letter and its marks are the letter that they make, in any case. */
static void compositions_agree(void **state)
{
  utf8proc_int32_t point, parts[8];
  size_t compared = 0;

  (void)state;
  for (point = 0xC0; point < 0x1F00; point++) {
    char composed[8], apart[32], expected[32], folded[32];
    size_t size = (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)composed), n = 0;
    int last = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(point, parts, 8, UTF8PROC_DECOMPOSE, &last), i;
    bool letter = unicode_class((uint32_t)point) == CHAR_LOWER || unicode_class((uint32_t)point) == CHAR_UPPER;
    bool dropped = (point >= 0x400 && parts[1] == 0x301) ||
                   (point >= 0x3D0 && point < 0x3D8); /* stress marks; symbols without case */
    if (!has_folds(point) || !letter || count < 2 || folds_by_hand(point) || folds_by_hand(parts[0]) || dropped)
      continue;
    for (i = 0; i < count; i++)
      n += (size_t)utf8proc_encode_char(parts[i], (utf8proc_uint8_t *)apart + n);
    compared++;
    size = fold_bytes(composed, size, expected, sizeof expected);
    if (fold_bytes(apart, n, folded, sizeof folded) != size || memcmp(folded, expected, size) != 0) {
      print_error("U+%04X\n", (unsigned)point);
      fail();
    }
  }
  assert_true(compared > 400);
  assert_int_equal(unicode_base(0x1ED9), 'o');
  assert_int_equal(unicode_base(0xE9), 'e');
  assert_int_equal(unicode_base('e'), 'e');
}

/* Every sequence of up to four bytes that begins with each lead byte: valid for both or for neither. */
static void sequences_agree(void **state)
{
  static const unsigned char probes[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0,
                                         0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xF4, 0xFF};
  enum { PROBES = sizeof probes };
  unsigned lead, n;
  size_t left;

  (void)state;
  for (lead = 0; lead < 256; lead++)
    for (n = 0; n < PROBES * PROBES * PROBES; n++)
      for (left = 1; left <= 4; left++) {
        unsigned char bytes[4] = {(unsigned char)lead, probes[n % PROBES], probes[n / PROBES % PROBES],
                                  probes[n / PROBES / PROBES]};
        utf8proc_int32_t point;
        utf8proc_ssize_t taken = utf8proc_iterate(bytes, (utf8proc_ssize_t)left, &point);
        assert_int_equal(unicode_sequence(bytes, left), taken > 0 ? (size_t)taken : 0);
      }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(classes_agree), cmocka_unit_test(folds_agree),
                                     cmocka_unit_test(compositions_agree), cmocka_unit_test(sequences_agree)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
