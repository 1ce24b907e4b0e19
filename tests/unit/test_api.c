/* The public functions: arguments, options, errors, limits, names, JSON. */
#include "support.h"

#include <stdio.h>

static const char text[] = "Der 4. Kongress der Imker fand vom 2. bis 3. März 2020 in Linz statt. 50 Delegierte kamen.";

static void arguments(void **state)
{
  meeting_report *report = (meeting_report *)&report;
  struct meeting_error error;

  (void)state;
  assert_int_equal(meeting_parse(text, 1, NULL, NULL, &error), MEETING_ERROR_ARGUMENT);
  assert_int_equal(error.code, MEETING_ERROR_ARGUMENT);
  assert_true(strlen(error.message) > 0);
  assert_int_equal(meeting_parse(NULL, 1, NULL, &report, &error), MEETING_ERROR_ARGUMENT);
  assert_null(report);
  assert_int_equal(meeting_parse(NULL, 0, NULL, &report, NULL), MEETING_OK);
  assert_int_equal(meeting_report_record_count(report), 0);
  assert_null(meeting_report_record(report, 0));
  assert_null(meeting_report_mention(report, 0));
  assert_null(meeting_report_candidate(report, 0));
  meeting_report_free(report);
  meeting_report_free(NULL);
}

static int32_t parse_with(const struct meeting_options *options)
{
  meeting_report *report;
  int32_t code = meeting_parse(text, strlen(text), options, &report, NULL);
  meeting_report_free(report);
  return code;
}

static void options(void **state)
{
  struct meeting_options wanted = {.size = sizeof wanted};
  struct {
    struct meeting_options known;
    uint32_t more;
  } larger = {.known = {.size = sizeof larger}};

  (void)state;
  assert_int_equal(parse_with(&wanted), MEETING_OK);
  assert_int_equal(parse_with(&larger.known), MEETING_OK);
  larger.more = 1;
  assert_int_equal(parse_with(&larger.known), MEETING_ERROR_OPTION);
  wanted.size = 1;
  assert_int_equal(parse_with(&wanted), MEETING_ERROR_OPTION);
}

/* Each member out of its range is refused. */
static void bad_options(void **state)
{
  static const struct meeting_allocator none = {NULL, NULL};
  const struct meeting_options bad[] = {
      {.size = sizeof *bad, .explain = 2},          {.size = sizeof *bad, .language = "tlh"},
      {.size = sizeof *bad, .reference_month = 13}, {.size = sizeof *bad, .reference_day = 32},
      {.size = sizeof *bad, .reference_day = -1},   {.size = sizeof *bad, .reference_year = 10000},
      {.size = sizeof *bad, .reference_year = -1},  {.size = sizeof *bad, .min_confidence = 1001},
      {.size = sizeof *bad, .fields = 1u << 31},    {.size = sizeof *bad, .allocator = &none},
  };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof bad / sizeof bad[0]; i++)
    assert_int_equal(parse_with(bad + i), MEETING_ERROR_OPTION);
}

/* A text without a word has no record, in whatever language. */
static void no_words(void **state)
{
  static const char *const texts[] = {"", " ", "\n\n", "\xC2\xAD"};
  size_t language, i;

  (void)state;
  for (language = 0; meeting_language(language); language++)
    for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
      meeting_report *report = parse_text(texts[i], meeting_language(language));
      assert_int_equal(meeting_report_record_count(report), 0);
      assert_int_equal(meeting_report_mention_count(report), 0);
      meeting_report_free(report);
    }
}

static void limit(void **state)
{
  struct meeting_options wanted = {.size = sizeof wanted, .max_length = 10};
  struct meeting_error error;
  meeting_report *report;

  (void)state;
  assert_int_equal(meeting_parse(text, strlen(text), &wanted, &report, &error), MEETING_ERROR_LIMIT);
  assert_int_equal(error.position, 10);
  wanted.max_length = (uint32_t)strlen(text);
  assert_int_equal(meeting_parse(text, strlen(text), &wanted, &report, &error), MEETING_OK);
  meeting_report_free(report);
}

/* A word is cut where it is longer than any; what stands behind is read all the same. */
static void long_word(void **state)
{
  enum { LETTERS = 59990, MORE = 40 };
  static const char end[] = " am 5. Mai 2020";
  static char word[LETTERS + 2 + MORE + sizeof end];
  meeting_report *report;
  const struct meeting_mention *date;

  (void)state;
  memset(word, 'x', sizeof word);
  memcpy(word + LETTERS, "\xC3\xBC", 2);
  memcpy(word + LETTERS + 2 + MORE, end, sizeof end);
  report = parse_text(word, "de");
  date = first_mention(report, MEETING_MENTION_DATE);
  assert_non_null(date);
  assert_int_equal(date->end, sizeof word - 1);
  meeting_report_free(report);
}

/* Days that the given day of writing makes of what a text says. */
static void check_reference(const char *written, int32_t year, int32_t month, int32_t day, const char *edtf)
{
  struct meeting_options given = {
      .size = sizeof given, .language = "de", .reference_year = year, .reference_month = month, .reference_day = day};
  const struct meeting_record *record;
  meeting_report *report;

  assert_int_equal(meeting_parse(written, strlen(written), &given, &report, NULL), MEETING_OK);
  record = meeting_report_record(report, 0);
  assert_non_null(record);
  if (edtf)
    assert_string_equal(record->dates->edtf, edtf);
  else
    assert_null(record->dates);
  meeting_report_free(report);
}

static void references(void **state)
{
  static const char leap[] = "Der 4. Kongress der Imker fand am 29. Februar in Linz statt.",
                    yesterday[] = "Der 4. Kongress der Imker fand gestern in Linz statt.",
                    coming[] = "Der 4. Kongress der Imker wird am 5. September in Linz stattfinden.",
                    dated[] = "Der 4. Kongress der Imker fand am 5. Mai in Linz statt.";

  (void)state;
  check_reference(leap, 2020, 3, 5, "2020-02-29");
  check_reference(leap, 2021, 3, 5, "XXXX-02-29"); /* no such day in 2021 */
  check_reference(yesterday, 2021, 3, 1, "2021-02-28");
  check_reference(yesterday, 2021, 2, 30, NULL); /* nor is this one */
  check_reference(dated, 2021, 0, 0, "2021-05-05");
  check_reference(coming, 2021, 11, 20, "2022-09-05");
}

/* Only the fields asked for are filled. */
static void fields(void **state)
{
  struct meeting_options wanted = {.size = sizeof wanted, .fields = 1u << MEETING_FIELD_DATES};
  meeting_report *report;
  const struct meeting_record *record;

  (void)state;
  assert_int_equal(meeting_parse(text, strlen(text), &wanted, &report, NULL), MEETING_OK);
  record = meeting_report_record(report, 0);
  assert_non_null(record);
  assert_non_null(record->dates);
  assert_null(record->name);
  assert_null(record->venue);
  assert_null(record->delegates);
  assert_null(record->hosts[0]);
  meeting_report_free(report);
  wanted.fields = 1u << MEETING_FIELD_CITY; /* nor is a country inferred from it */
  assert_int_equal(meeting_parse(text, strlen(text), &wanted, &report, NULL), MEETING_OK);
  record = meeting_report_record(report, 0);
  assert_string_equal(record->venue->city->text, "Linz");
  assert_null(record->venue->country);
  meeting_report_free(report);
}

/* What is given of a text at a least confidence: each value has it, and none is surer than that there is a meeting. */
static size_t given_above(const char *bytes, uint32_t least)
{
  struct meeting_options wanted = {.size = sizeof wanted, .min_confidence = least, .explain = 1};
  meeting_report *report;
  const struct meeting_candidate *record;
  size_t i, given = 0, count;

  assert_int_equal(meeting_parse(bytes, strlen(bytes), &wanted, &report, NULL), MEETING_OK);
  count = meeting_report_candidate_count(report);
  record = meeting_report_candidate(report, count - 1);
  assert_int_equal(record->field, MEETING_FIELD_RECORD);
  for (i = 0; i + 1 < count; i++) {
    const struct meeting_candidate *candidate = meeting_report_candidate(report, i);
    assert_true(candidate->confidence <= record->confidence);
    if (candidate->chosen) {
      assert_true(candidate->confidence >= least);
      given++;
    }
  }
  meeting_report_free(report);
  return given;
}

/* A higher bar for confidence gives fewer values, never others. */
static void confidence(void **state)
{
  static const char *const reports[] = {text, "Die Tagung war in Linz.", "Am 3. Mai 2010 war die Tagung."};
  size_t i;

  (void)state;
  for (i = 0; i < sizeof reports / sizeof *reports; i++) {
    size_t given = given_above(reports[i], 1), less;
    uint32_t least;
    for (least = 50; least <= 1000; least += 50, given = less) {
      less = given_above(reports[i], least);
      assert_true(less <= given);
    }
  }
}

static void names(void **state)
{
  int32_t i;

  (void)state;
  assert_string_equal(meeting_version(), "0.1.0");
  assert_int_equal(meeting_version_number(),
                   MEETING_VERSION_MAJOR * 10000 + MEETING_VERSION_MINOR * 100 + MEETING_VERSION_PATCH);
  assert_string_equal(meeting_error_name(MEETING_ERROR_UTF8), "MEETING_ERROR_UTF8");
  assert_string_equal(meeting_error_name(77), "unknown");
  assert_int_equal(meeting_has_feature(NULL), 0);
  for (i = 0; i <= MEETING_KIND_SYNOD; i++)
    assert_non_null(meeting_kind_name(i));
  assert_null(meeting_kind_name(-1));
  assert_null(meeting_kind_name(MEETING_KIND_SYNOD + 1));
  assert_null(meeting_status_name(6));
  assert_null(meeting_mode_name(3));
  assert_null(meeting_bound_name(4));
  assert_string_equal(meeting_field_name(MEETING_FIELD_RECORD), "record");
  assert_null(meeting_field_name(MEETING_FIELD_RECORD + 1));
  assert_string_equal(meeting_field_name(MEETING_FIELD_HOSTS), "hosts");
  assert_string_equal(meeting_language(0), "de");
  assert_null(meeting_language(100));
  assert_false(meeting_has_feature("telepathy"));
}

/* JSON as snprintf writes: any buffer, always ended, never beyond. */
static void json(void **state)
{
  char buffer[8192], small[64];
  size_t needed = 0, same = 0, capacity;
  meeting_report *report = parse_text(text, NULL);

  (void)state;
  if (!meeting_has_feature("json"))
    skip();
  assert_int_equal(meeting_report_json(report, 0, buffer, sizeof buffer, &needed), MEETING_OK);
  assert_int_equal(strlen(buffer), needed);
  assert_non_null(strstr(buffer, "\"2020-03-02\""));
  for (capacity = 0; capacity < sizeof small; capacity++) {
    memset(small, '#', sizeof small);
    assert_int_equal(meeting_report_json(report, 0, small, capacity, &same), MEETING_OK);
    assert_int_equal(same, needed);
    if (capacity) {
      assert_int_equal(strlen(small), capacity - 1);
      assert_memory_equal(small, buffer, capacity - 1);
    }
    assert_int_equal(small[capacity], '#');
  }
  assert_int_equal(meeting_report_json(report, MEETING_JSON_PRETTY, NULL, 0, &same), MEETING_OK);
  assert_true(same > needed);
  assert_int_equal(meeting_report_json(NULL, 0, buffer, sizeof buffer, NULL), MEETING_ERROR_ARGUMENT);
  assert_int_equal(meeting_report_json(report, 0, NULL, 1, NULL), MEETING_ERROR_ARGUMENT);
  meeting_report_free(report);
  report = parse_text("Es kamen 50 bis 60 Delegierte.", "de");
  assert_int_equal(meeting_report_json(report, MEETING_JSON_MENTIONS, buffer, sizeof buffer, NULL), MEETING_OK);
  assert_non_null(strstr(buffer, "\"value\":50,\"high\":60"));
  meeting_report_free(report);
}

/* Candidates are kept if asked for; their reasons add up to scores. */
static void candidates(void **state)
{
  struct meeting_options given = {.size = sizeof given, .explain = 1};
  meeting_report *report = parse_text(text, NULL);
  size_t i;
  uint32_t k;

  (void)state;
  assert_int_equal(meeting_report_candidate_count(report), 0);
  meeting_report_free(report);
  assert_int_equal(meeting_parse(text, strlen(text), &given, &report, NULL), MEETING_OK);
  assert_true(meeting_report_candidate_count(report) > 0);
  for (i = 0; i < meeting_report_candidate_count(report); i++) {
    const struct meeting_candidate *candidate = meeting_report_candidate(report, i);
    int32_t sum = 0;
    for (k = 0; k < candidate->feature_count; k++)
      sum += candidate->features[k].value * candidate->features[k].weight;
    assert_int_equal(sum, candidate->score);
    assert_in_range(candidate->confidence, 1, 1000);
    assert_true(candidate->start < candidate->end && candidate->end <= strlen(text));
  }
  meeting_report_free(report);
}

int main(void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(arguments),  cmocka_unit_test(options), cmocka_unit_test(bad_options),
      cmocka_unit_test(no_words),   cmocka_unit_test(limit),   cmocka_unit_test(long_word),
      cmocka_unit_test(references), cmocka_unit_test(fields),  cmocka_unit_test(confidence),
      cmocka_unit_test(names),      cmocka_unit_test(json),    cmocka_unit_test(candidates)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
