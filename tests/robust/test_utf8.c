/* Texts cut and broken at every byte. */
#include "support.h"

#include <stdlib.h>

#include "reports.h"

/* A copy that ends where the text ends, so that a tool sees a read beyond it. */
static int32_t parse_exact(const char *text, size_t length, struct meeting_error *error)
{
  char *copy = malloc(length ? length : 1);
  meeting_report *report;
  int32_t code;
  size_t i;

  assert_non_null(copy);
  memcpy(copy, text, length);
  code = meeting_parse(copy, length, NULL, &report, error);
  for (i = 0; report && i < meeting_report_mention_count(report); i++) {
    const struct meeting_mention *mention = meeting_report_mention(report, i);
    assert_true(mention->start < mention->end && mention->end <= length);
    /* spans are on code point boundaries */
    assert_int_not_equal(copy[mention->start] & 0xC0, 0x80);
    assert_true(mention->end == length || (copy[mention->end] & 0xC0) != 0x80);
  }
  meeting_report_free(report);
  free(copy);
  return code;
}

static void cut_everywhere(void **state)
{
  struct meeting_error error;
  size_t r, length;

  (void)state;
  for (r = 0; r < REPORTS; r++)
    for (length = 0; length <= strlen(reports[r]); length++) {
      bool boundary = (reports[r][length] & 0xC0) != 0x80;
      int32_t code = parse_exact(reports[r], length, &error);
      assert_int_equal(code, boundary ? MEETING_OK : MEETING_ERROR_UTF8);
      if (!boundary)
        assert_true(error.position < length && error.position + 4 > length);
    }
}

static void broken_everywhere(void **state)
{
  static const char bad[] = {'\xFF', '\x80', '\xC0'};
  struct meeting_error error;
  size_t r, i, b;

  (void)state;
  for (r = 0; r < REPORTS; r += 3) {
    size_t length = strlen(reports[r]);
    char *text = malloc(length + 1);
    assert_non_null(text);
    for (i = 0; i < length; i++)
      for (b = 0; b < sizeof bad; b++) {
        memcpy(text, reports[r], i);
        text[i] = bad[b];
        memcpy(text + i + 1, reports[r] + i, length - i);
        assert_int_equal(parse_exact(text, length + 1, &error), MEETING_ERROR_UTF8);
        assert_true(error.position < i + 4 && error.position + 4 > i);
      }
    free(text);
  }
  assert_int_equal(parse_exact("<p \xFF>", 5, &error), MEETING_ERROR_UTF8); /* in a mark, which is not read */
  assert_int_equal(error.position, 3);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(cut_everywhere), cmocka_unit_test(broken_everywhere)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
