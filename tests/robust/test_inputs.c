/* Odd inputs: NUL bytes, nothing, and a mebibyte of anything. */
#include "support.h"

#include <stdlib.h>

#include "reports.h"

enum { MEBIBYTE = 1 << 20 };

static void nul_bytes(void **state)
{
  static const char text[] = "Der 4. Kongress\0der Imker fand am 2. M\xC3\xA4rz 2020 in Linz\0statt.\0";
  meeting_report *report;

  (void)state;
  assert_int_equal(meeting_parse(text, sizeof text - 1, NULL, &report, NULL), MEETING_OK);
  meeting_report_free(report);
}

/* A mebibyte of a piece repeated, in its detected language and in another. */
static void check_mebibyte(const char *piece, size_t number)
{
  char *text = malloc(MEBIBYTE);
  size_t at, length = strlen(piece), whole = MEBIBYTE / length * length, languages = 0, n;

  assert_non_null(text);
  for (at = 0; at < whole; at += length)
    memcpy(text + at, piece, length);
  while (meeting_language(languages))
    languages++;
  for (n = 0; n < 2; n++) {
    struct meeting_options options = {.size = sizeof options,
                                      .language = n ? meeting_language(number % languages) : NULL};
    meeting_report *report;
    assert_int_equal(meeting_parse(text, whole, &options, &report, NULL), MEETING_OK);
    meeting_report_free(report);
  }
  free(text);
}

static void mebibytes(void **state)
{
  static const char *const pieces[] = {
      "a",
      " ",
      "\n",
      ".",
      "„",
      "“„",
      "(",
      "((",
      "1",
      "1.",
      "1. ",
      "20. bis ",
      "99999999",
      "A",
      "A. ",
      "Kongress ",
      "5. Kongress ",
      "5. Kongress\n\n",
      "1. Mai 2020 ",
      "und ",
      "veranstaltet von ",
      "Wien ",
      "Wien, ",
      "hundert",
      "hundert ",
      "million ",
      "-",
      "a-",
      "'a",
      "o\xCC\x82",
      "\xC2\xAD",
      "дом",
      "Москва ",
      "XIV ",
      "\"",
      "\"a\" ",
      "Motto: ",
      "Delegierte ",
      "120 Delegierte aus 4 Ländern ",
      "\xF0\x9F\x98\x80",
      "Hội nghị ",
      "ngày 1 ",
      "bin ",
  };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof pieces / sizeof pieces[0]; i++)
    check_mebibyte(pieces[i], i);
}

/* Equal results whatever stands around the text in memory. */
static void alignment(void **state)
{
  char buffer[2048], first[8192], other[8192];
  size_t r, shift, needed;

  (void)state;
  if (!meeting_has_feature("json"))
    skip();
  for (r = 0; r < REPORTS; r++)
    for (shift = 0; shift < 17; shift++) {
      meeting_report *report;
      size_t length = strlen(reports[r]);
      memset(buffer, 'x', sizeof buffer);
      memcpy(buffer + shift, reports[r], length);
      assert_int_equal(meeting_parse(buffer + shift, length, NULL, &report, NULL), MEETING_OK);
      assert_int_equal(meeting_report_json(report, 0, shift ? other : first, sizeof first, &needed), MEETING_OK);
      assert_true(needed < sizeof first);
      if (shift)
        assert_string_equal(first, other);
      meeting_report_free(report);
    }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(nul_bytes), cmocka_unit_test(mebibytes),
                                     cmocka_unit_test(alignment)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
