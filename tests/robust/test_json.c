/* JSON without memory: each allocation of cJSON in turn, once and from then on. */
#include "support.h"

#include <cjson/cJSON.h>
#include <stdlib.h>

static const char text[] =
    "Der 4. Kongress der Imker (KI) fand vom 2. bis 3. März 2020 im Brucknerhaus in Linz in Österreich unter dem Motto "
    "„Summen“ statt. 50 bis 60 Delegierte aus 7 Ländern kamen. Gastgeber war der Imkerbund (IB).";

static size_t calls, fail_at, live;
static bool for_good;

static void *take(size_t size)
{
  void *block;

  calls++;
  if (for_good ? calls >= fail_at : calls == fail_at)
    return NULL;
  block = malloc(size);
  live += block != NULL;
  return block;
}

static void give(void *block)
{
  live -= block != NULL;
  free(block);
}

static int32_t write_failing(const meeting_report *report, uint32_t flags, size_t at, bool always)
{
  char buffer[16];
  int32_t code;

  calls = 0, fail_at = at, for_good = always;
  code = meeting_report_json(report, flags, buffer, sizeof buffer, NULL);
  assert_int_equal(live, 0);
  return code;
}

static void each_allocation(void **state)
{
  static const uint32_t flags[] = {0, MEETING_JSON_MENTIONS, MEETING_JSON_CANDIDATES};
  struct meeting_options options = {.size = sizeof options, .explain = 1};
  cJSON_Hooks hooks = {take, give};
  meeting_report *report;
  size_t i, at, count;

  (void)state;
  assert_int_equal(meeting_parse(text, strlen(text), &options, &report, NULL), MEETING_OK);
  cJSON_InitHooks(&hooks);
  for (i = 0; i < sizeof flags / sizeof *flags; i++) {
    assert_int_equal(write_failing(report, flags[i], SIZE_MAX, false), MEETING_OK);
    count = calls;
    if (!count) { /* the library has a cJSON of its own, linked into it */
      cJSON_InitHooks(NULL);
      meeting_report_free(report);
      skip();
    }
    for (at = 1; at <= count; at++) {
      assert_int_equal(write_failing(report, flags[i], at, false), MEETING_ERROR_MEMORY);
      assert_int_equal(write_failing(report, flags[i], at, true), MEETING_ERROR_MEMORY);
    }
  }
  cJSON_InitHooks(NULL);
  meeting_report_free(report);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(each_allocation)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
