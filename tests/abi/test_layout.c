/* The ABI of 64-bit platforms: sizes, offsets and numbers that must never change within a SONAME. */
#include "support.h"

static void layout(void **state)
{
  (void)state;
  if (sizeof(void *) != 8)
    skip();
  assert_int_equal(sizeof(struct meeting_error), 24);
  assert_int_equal(offsetof(struct meeting_error, position), 8);
  assert_int_equal(offsetof(struct meeting_error, message), 16);
  assert_int_equal(sizeof(struct meeting_options), 48);
  assert_int_equal(offsetof(struct meeting_options, language), 8);
  assert_int_equal(offsetof(struct meeting_options, reference_year), 16);
  assert_int_equal(offsetof(struct meeting_options, min_confidence), 28);
  assert_int_equal(offsetof(struct meeting_options, fields), 32);
  assert_int_equal(offsetof(struct meeting_options, allocator), 40);
  assert_int_equal(sizeof(struct meeting_text), 32);
  assert_int_equal(offsetof(struct meeting_text, inferred), 16);
  assert_int_equal(offsetof(struct meeting_text, text), 24);
  assert_int_equal(sizeof(struct meeting_number), 32);
  assert_int_equal(offsetof(struct meeting_number, bound), 20);
  assert_int_equal(offsetof(struct meeting_number, value), 24);
  assert_int_equal(offsetof(struct meeting_number, high), 28);
  assert_int_equal(sizeof(struct meeting_country), 40);
  assert_int_equal(offsetof(struct meeting_country, text), 24);
  assert_int_equal(offsetof(struct meeting_country, code), 32);
  assert_int_equal(sizeof(struct meeting_venue), 32);
  assert_int_equal(offsetof(struct meeting_venue, building), 8);
  assert_int_equal(offsetof(struct meeting_venue, city), 16);
  assert_int_equal(offsetof(struct meeting_venue, country), 24);
  assert_int_equal(sizeof(struct meeting_day), 12);
  assert_int_equal(sizeof(struct meeting_dates), 72);
  assert_int_equal(offsetof(struct meeting_dates, first), 20);
  assert_int_equal(offsetof(struct meeting_dates, last), 32);
  assert_int_equal(offsetof(struct meeting_dates, first_text), 48);
  assert_int_equal(offsetof(struct meeting_dates, edtf), 64);
  assert_int_equal(sizeof(struct meeting_host), 40);
  assert_int_equal(offsetof(struct meeting_host, name), 24);
  assert_int_equal(offsetof(struct meeting_host, acronym), 32);
  assert_int_equal(sizeof(struct meeting_record), 96);
  assert_int_equal(offsetof(struct meeting_record, kind), 4);
  assert_int_equal(offsetof(struct meeting_record, name), 16);
  assert_int_equal(offsetof(struct meeting_record, acronym), 24);
  assert_int_equal(offsetof(struct meeting_record, edition), 32);
  assert_int_equal(offsetof(struct meeting_record, venue), 40);
  assert_int_equal(offsetof(struct meeting_record, dates), 48);
  assert_int_equal(offsetof(struct meeting_record, hosts), 56);
  assert_int_equal(offsetof(struct meeting_record, delegates), 64);
  assert_int_equal(offsetof(struct meeting_record, parties), 72);
  assert_int_equal(offsetof(struct meeting_record, countries), 80);
  assert_int_equal(offsetof(struct meeting_record, motto), 88);
  assert_int_equal(sizeof(struct meeting_mention), 60);
  assert_int_equal(offsetof(struct meeting_mention, value), 16);
  assert_int_equal(offsetof(struct meeting_mention, first), 32);
  assert_int_equal(offsetof(struct meeting_mention, code), 56);
  assert_int_equal(sizeof(struct meeting_feature), 16);
  assert_int_equal(sizeof(struct meeting_candidate), 56);
  assert_int_equal(offsetof(struct meeting_candidate, features), 32);
  assert_int_equal(offsetof(struct meeting_candidate, text), 40);
  assert_int_equal(offsetof(struct meeting_candidate, value), 48);
}

static void numbers(void **state)
{
  (void)state;
  assert_int_equal(MEETING_ERROR_UNSUPPORTED, -6);
  assert_int_equal(MEETING_FIELD_NAME, 0);
  assert_int_equal(MEETING_FIELD_MOTTO, 11);
  assert_int_equal(MEETING_FIELD_RECORD, 12);
  assert_int_equal(MEETING_BOUND_ABOUT, 3);
  assert_int_equal(MEETING_KIND_SYNOD, 14);
  assert_int_equal(MEETING_STATUS_CANCELLED, 5);
  assert_int_equal(MEETING_MODE_HYBRID, 2);
  assert_int_equal(MEETING_MENTION_EVENT, 8);
  assert_int_equal(MEETING_JSON_MENTIONS, 4);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(layout), cmocka_unit_test(numbers)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
