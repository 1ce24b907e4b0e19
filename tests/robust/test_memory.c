/* Memory that fails: each allocation in turn, once and from then on. Nothing leaks, nothing crashes, the code says so.
 * usage: test_memory [FILE…], more texts to do this with */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include "reports.h"

struct faulty {
  size_t calls, fail_at;
  bool for_good;
  size_t live;
};

static void *resize(void *context, void *block, size_t old_size, size_t new_size)
{
  struct faulty *faulty = context;
  void *result;

  if (new_size == 0) {
    faulty->live -= block ? old_size : 0;
    free(block);
    return NULL;
  }
  faulty->calls++;
  if (faulty->for_good ? faulty->calls >= faulty->fail_at : faulty->calls == faulty->fail_at)
    return NULL;
  result = realloc(block, new_size);
  if (result)
    faulty->live += new_size - (block ? old_size : 0);
  return result;
}

static int32_t parse_faulty(const char *text, size_t length, struct faulty *faulty)
{
  struct meeting_allocator allocator = {faulty, resize};
  struct meeting_options options = {.size = sizeof options, .allocator = &allocator, .explain = 1};
  struct meeting_error error;
  meeting_report *report;
  int32_t code = meeting_parse(text, length, &options, &report, &error);

  assert_int_equal(code, error.code);
  assert_true((code == MEETING_OK) == (report != NULL));
  meeting_report_free(report);
  assert_int_equal(faulty->live, 0);
  return code;
}

static void fail_each(const char *text, size_t length)
{
  struct faulty counted = {.fail_at = SIZE_MAX};
  size_t at;

  if (parse_faulty(text, length, &counted) != MEETING_OK)
    return;
  for (at = 1; at <= counted.calls; at++) {
    struct faulty once = {.fail_at = at}, always = {.fail_at = at, .for_good = true};
    assert_int_equal(parse_faulty(text, length, &once), MEETING_ERROR_MEMORY);
    assert_int_equal(parse_faulty(text, length, &always), MEETING_ERROR_MEMORY);
  }
}

static void each_allocation(void **state)
{
  char **paths = *state;
  static char text[1 << 14];
  size_t r;

  for (r = 0; r < REPORTS; r++)
    fail_each(reports[r], strlen(reports[r]));
  for (; *paths; paths++) {
    FILE *file = fopen(*paths, "rb");
    assert_non_null(file);
    fail_each(text, fread(text, 1, sizeof text, file));
    fclose(file);
  }
}

int main(int count, char **arguments)
{
  char **paths = arguments + (count > 0);
  const struct CMUnitTest tests[] = {cmocka_unit_test_prestate(each_allocation, paths)};

  return cmocka_run_group_tests(tests, NULL, NULL);
}
