/* Shared by the unit tests: cmocka and a few helpers. */
#ifndef MEETING_TESTS_SUPPORT_H
#define MEETING_TESTS_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "meeting.h"

/* A report of a text in a language (NULL: detected); fails the test on an error. */
static inline meeting_report *parse_text(const char *text, const char *language)
{
  struct meeting_options options = {.size = sizeof options, .language = language};
  struct meeting_error error;
  meeting_report *report = NULL;

  assert_int_equal(meeting_parse(text, strlen(text), &options, &report, &error), MEETING_OK);
  assert_int_equal(error.code, MEETING_OK);
  assert_non_null(report);
  return report;
}

/* First mention of a kind, NULL for none. */
static inline const struct meeting_mention *first_mention(const meeting_report *report, int32_t kind)
{
  size_t i;

  for (i = 0; i < meeting_report_mention_count(report); i++)
    if (meeting_report_mention(report, i)->kind == kind)
      return meeting_report_mention(report, i);
  return NULL;
}

#endif
