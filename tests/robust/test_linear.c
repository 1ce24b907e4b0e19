/* The work of a parse grows no faster than its text. Work is counted, not timed: the sources are compiled with a call
 * at each branch
 * (-fsanitize-coverage=trace-pc), and the calls of a long text are compared with those of a short one. Memory likewise.
 */
#include "support.h"

#include <stdlib.h>

#include "hard_texts.h"

/* Bytes of the short text, how much longer the other one is, per cent that it may take more a byte, and calls of the
 * allocator that grow with the logarithm of the length only. */
enum { SHORT_TEXT = 16 << 10, TIMES = 8, MORE = 25, MORE_CALLS = 40 };

/* Of the test alone: the library has no such state. */
static uint64_t branches;

void __sanitizer_cov_trace_pc(void);
void __sanitizer_cov_trace_pc(void)
{
  branches++;
}

struct work {
  uint64_t branches;
  size_t calls, held, peak;
};

static void *resize(void *context, void *block, size_t old_size, size_t new_size)
{
  struct work *work = context;

  work->calls++;
  work->held += new_size - (block ? old_size : 0);
  if (work->held > work->peak)
    work->peak = work->held;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

static struct work measure(const struct hard_text *text, size_t size)
{
  struct work work = {0};
  struct meeting_allocator allocator = {&work, resize};
  struct meeting_options options = {.size = sizeof options, .language = text->language, .allocator = &allocator};
  char *bytes = malloc(size);
  meeting_report *report = NULL;
  size_t length;

  assert_non_null(bytes);
  length = hard_text_write(text, bytes, size);
  assert_true(length > size / 2);
  branches = 0;
  assert_int_equal(meeting_parse(bytes, length, &options, &report, NULL), MEETING_OK);
  work.branches = branches;
  meeting_report_free(report);
  assert_int_equal(work.held, 0);
  free(bytes);
  return work;
}

static void linear(void **state)
{
  size_t i, failed = 0;

  (void)state;
  for (i = 0; i < HARD_TEXTS; i++) {
    struct work small = measure(hard_texts + i, SHORT_TEXT), large = measure(hard_texts + i, SHORT_TEXT * TIMES);
    assert_true(small.branches > SHORT_TEXT / 4); /* else nothing is counted */
    if (large.branches * 100 <= small.branches * TIMES * (100 + MORE) &&
        large.peak * 100 <= small.peak * TIMES * (100 + MORE) && large.calls <= small.calls + MORE_CALLS)
      continue;
    print_error("%s: branches a byte x %.2f, memory a byte x %.2f, allocations %lu and %lu\n", hard_texts[i].name,
                (double)large.branches / (double)small.branches / TIMES,
                (double)large.peak / (double)small.peak / TIMES, (unsigned long)small.calls,
                (unsigned long)large.calls);
    failed++;
  }
  assert_int_equal(failed, 0);
}

static void every_language(void **state)
{
  size_t n, i, texts;
  const char *language;

  (void)state;
  for (n = 0; (language = meeting_language(n)) != NULL; n++) {
    for (i = texts = 0; i < HARD_TEXTS; i++)
      texts += strcmp(hard_texts[i].language, language) == 0;
    assert_true(texts > 0);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(linear), cmocka_unit_test(every_language)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
