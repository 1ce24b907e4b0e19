/* What holds for every text: a caller's buffer of any size, memory that ends where the text ends, equal results of
 * equal texts, spans on code points, composed and decomposed letters, texts with marks. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

#include "guarded.h"
#include "pool.h"
#include "reports.h"

static int32_t parse_in(struct pool *pool, size_t capacity, const char *text)
{
  struct meeting_allocator allocator = {pool, pool_resize};
  struct meeting_options options = {.size = sizeof options, .allocator = &allocator};
  meeting_report *report;
  struct meeting_error error;
  int32_t code;

  pool->capacity = capacity;
  pool->used = pool->last = 0;
  code = meeting_parse(text, strlen(text), &options, &report, &error);
  assert_true((code == MEETING_OK) == (report != NULL));
  assert_true(code == MEETING_OK || code == MEETING_ERROR_MEMORY);
  if (report)
    assert_true(meeting_report_record_count(report) > 0);
  meeting_report_free(report);
  return code;
}

/* From nothing to enough: an error below, success from some size on. */
static void fixed_buffer(void **state)
{
  enum { MOST = 1 << 20 };
  struct pool pool = {malloc(MOST), 0, 0, 0, 0};
  size_t r, capacity;

  (void)state;
  assert_non_null(pool.bytes);
  for (r = 0; r < REPORTS; r++) {
    size_t successes = 0;
    for (capacity = 0; capacity < MOST && successes < 20; capacity += 1 + capacity / 50)
      successes += parse_in(&pool, capacity, reports[r]) == MEETING_OK;
    assert_int_equal(successes, 20);
  }
  free(pool.bytes);
}

/* JSON of a text; freed by the caller. */
static char *json_of(const char *text, size_t length, const char *language)
{
  struct meeting_options options = {.size = sizeof options, .language = language};
  meeting_report *report;
  size_t needed;
  char *json;

  assert_int_equal(meeting_parse(text, length, &options, &report, NULL), MEETING_OK);
  assert_int_equal(meeting_report_json(report, 0, NULL, 0, &needed), MEETING_OK);
  json = malloc(needed + 1);
  assert_non_null(json);
  assert_int_equal(meeting_report_json(report, 0, json, needed + 1, NULL), MEETING_OK);
  meeting_report_free(report);
  return json;
}

/* The text ends right before a page that cannot be read, and begins right behind one. */
static void unmapped_pages(void **state)
{
  size_t page, r;
  unsigned char *pages = guarded_pages(&page);

  (void)state;
  if (!meeting_has_feature("json"))
    skip();
  assert_non_null(pages);
  for (r = 0; r < REPORTS; r++) {
    size_t length = strlen(reports[r]);
    char *end = (char *)pages + 2 * page - length, *start = (char *)pages + page;
    char *plain = json_of(reports[r], length, NULL), *json;
    memcpy(end, reports[r], length);
    json = json_of(end, length, NULL);
    assert_string_equal(plain, json);
    free(json);
    memcpy(start, reports[r], length);
    json = json_of(start, length, NULL);
    assert_string_equal(plain, json);
    free(json);
    free(plain);
  }
}

/* The same text composed (NFC) and decomposed (NFD), as a record without spans. */
static void normal_forms(void **state)
{
  static const char *const pairs[][2] = {
      {"Der 4. Kongress für Völkerverständigung fand am 2. März 2020 in Zürich statt.",
       "Der 4. Kongress fu\xCC\x88r Vo\xCC\x88lkerversta\xCC\x88ndigung fand am 2. Ma\xCC\x88rz 2020 in Zu\xCC\x88rich statt."},
      {"Le 12e Congrès s'est tenu à Orléans du 16 au 18 février 2019.",
       "Le 12e Congre\xCC\x80s s'est tenu a\xCC\x80 Orle\xCC\x81"
       "ans du 16 au 18 fe\xCC\x81vrier 2019."},
  };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
    meeting_report *a = parse_text(pairs[i][0], NULL), *b = parse_text(pairs[i][1], NULL);
    const struct meeting_record *x = meeting_report_record(a, 0), *y = meeting_report_record(b, 0);
    assert_non_null(x);
    assert_non_null(y);
    assert_string_equal(meeting_report_language(a), meeting_report_language(b));
    assert_string_equal(x->dates->edtf, y->dates->edtf);
    assert_int_equal(x->edition->value, y->edition->value);
    assert_string_equal(x->venue->country->code, y->venue->country->code);
    meeting_report_free(a);
    meeting_report_free(b);
  }
}

/* Puts marks around every third word, the `kind`th pair. */
static void mark_up(const char *text, size_t kind, char *out, size_t size)
{
  static const char *const marks[][2] = {{"**", "**"},
                                         {"*", "*"},
                                         {"_", "_"},
                                         {"<b>", "</b>"},
                                         {"<a href=\"http://a.example/\">", "</a>"},
                                         {"[", "](https://a.example/b_c*d)"},
                                         {"[[a page|", "]]"},
                                         {"'''", "'''"}};
  size_t length = 0, word = 0;
  const char *end;

  for (; *text; text = end) {
    size_t letters = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    bool marked = letters > 3 && (text[letters] == ' ' || text[letters] == ',') && word++ % 3 == kind % 3;
    end = text + letters + strcspn(text + letters, " ");
    end += *end == ' ';
    length +=
        (size_t)snprintf(out + length, size - length, "%s%.*s%s%.*s", marked ? marks[kind][0] : "", (int)letters, text,
                         marked ? marks[kind][1] : "", (int)(end - text - (ptrdiff_t)letters), text + letters);
    assert_true(length < size);
  }
}

static void check_same(const struct meeting_record *a, const struct meeting_record *b)
{
  assert_non_null(a);
  assert_non_null(b);
  assert_string_equal(a->name->text, b->name->text);
  assert_string_equal(a->venue->city->text, b->venue->city->text);
  assert_string_equal(a->dates->edtf, b->dates->edtf);
  assert_int_equal(a->hosts[0] != NULL, b->hosts[0] != NULL);
  if (a->hosts[0])
    assert_string_equal(a->hosts[0]->name, b->hosts[0]->name);
  assert_int_equal(a->delegates != NULL, b->delegates != NULL);
  if (a->delegates)
    assert_int_equal(a->delegates->value, b->delegates->value);
  assert_int_equal(a->motto != NULL, b->motto != NULL);
  if (a->motto)
    assert_string_equal(a->motto->text, b->motto->text);
}

/* The marks of Markdown, wikis and HTML are not read: a text with them gives what it gives without. */
static void marks(void **state)
{
  char text[4096];
  size_t r, kind;

  (void)state;
  for (r = 0; r < REPORTS; r++)
    for (kind = 0; kind < 8; kind++) {
      meeting_report *plain = parse_text(reports[r], NULL), *marked;
      mark_up(reports[r], kind, text, sizeof text);
      marked = parse_text(text, NULL);
      check_same(meeting_report_record(plain, 0), meeting_report_record(marked, 0));
      meeting_report_free(plain);
      meeting_report_free(marked);
    }
}

static void check_span(const char *text, size_t length, uint32_t start, uint32_t end)
{
  assert_true(start < end && end <= length);
  assert_int_not_equal(text[start] & 0xC0, 0x80);
  assert_true(end == length || (text[end] & 0xC0) != 0x80);
}

/* Words of all reports in random order, with a fixed seed: every span inside the text, on code points; twice the same.
 */
static void shuffled(void **state)
{
  enum { TEXTS = 400, WORDS = 120 };
  struct meeting_options explained = {.size = sizeof explained, .explain = 1};
  uint32_t random = 12345;
  char text[8192];
  size_t t, w;

  (void)state;
  for (t = 0; t < TEXTS; t++) {
    meeting_report *report;
    char *first, *again;
    size_t length = 0, i;
    for (w = 0; w < WORDS; w++) {
      const char *word, *end;
      size_t skipped;
      random = random * 1664525u + 1013904223u; /* Knuth, Lewis: a linear congruential generator */
      word = reports[(random >> 8) % REPORTS];
      for (skipped = (random >> 20) % 40; skipped > 0 && strchr(word, ' '); skipped--)
        word = strchr(word, ' ') + 1;
      end = strchr(word, ' ');
      length += (size_t)snprintf(text + length, sizeof text - length, "%.*s ",
                                 end ? (int)(end - word) : (int)strlen(word), word);
      assert_true(length < sizeof text);
    }
    assert_int_equal(meeting_parse(text, length, &explained, &report, NULL), MEETING_OK);
    for (i = 0; i < meeting_report_mention_count(report); i++)
      check_span(text, length, meeting_report_mention(report, i)->start, meeting_report_mention(report, i)->end);
    for (i = 0; i < meeting_report_candidate_count(report); i++)
      check_span(text, length, meeting_report_candidate(report, i)->start, meeting_report_candidate(report, i)->end);
    meeting_report_free(report);
    if (!meeting_has_feature("json"))
      continue;
    first = json_of(text, length, NULL);
    again = json_of(text, length, NULL);
    assert_string_equal(first, again);
    free(first);
    free(again);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(fixed_buffer), cmocka_unit_test(unmapped_pages),
                                     cmocka_unit_test(normal_forms), cmocka_unit_test(marks),
                                     cmocka_unit_test(shuffled)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
