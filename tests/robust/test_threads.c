/* Eight threads parse at once and read one report at once; equal results. Also run under ThreadSanitizer. */
#include "support.h"

#include <pthread.h>

#include "reports.h"

enum { THREADS = 8, ROUNDS = 40 };

struct work {
  const meeting_report *shared;
  size_t records, mentions[REPORTS];
  int32_t failed;
};

static void *run(void *context)
{
  struct work *work = context;
  size_t round, r;

  for (round = 0; round < ROUNDS; round++)
    for (r = 0; r < REPORTS; r++) {
      meeting_report *report;
      if (meeting_parse(reports[r], strlen(reports[r]), NULL, &report, NULL) != MEETING_OK) {
        work->failed = 1;
        return NULL;
      }
      work->mentions[r] = meeting_report_mention_count(report);
      work->records += meeting_report_record_count(work->shared);
      meeting_report_free(report);
    }
  return NULL;
}

static void at_once(void **state)
{
  pthread_t threads[THREADS];
  static struct work works[THREADS];
  meeting_report *shared = parse_text(reports[0], NULL);
  size_t i;

  (void)state;
  for (i = 0; i < THREADS; i++) {
    works[i].shared = shared;
    assert_int_equal(pthread_create(&threads[i], NULL, run, &works[i]), 0);
  }
  for (i = 0; i < THREADS; i++)
    assert_int_equal(pthread_join(threads[i], NULL), 0);
  for (i = 0; i < THREADS; i++) {
    assert_int_equal(works[i].failed, 0);
    assert_int_equal(works[i].records, ROUNDS * REPORTS);
    assert_memory_equal(works[i].mentions, works[0].mentions, sizeof works[0].mentions);
  }
  meeting_report_free(shared);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(at_once)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
