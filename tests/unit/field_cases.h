/* Tables of cases: one field of the record of a short text, by the grammar that tells it. */
#ifndef MEETING_TESTS_FIELD_CASES_H
#define MEETING_TESTS_FIELD_CASES_H

#include "support.h"

#include <stdio.h>

enum field {
  NAME,
  ACRONYM,
  EDITION,
  BUILDING,
  CITY,
  COUNTRY,
  DATES,
  HOST,
  SECOND_HOST,
  DELEGATES,
  PARTIES,
  COUNTRIES,
  MOTTO,
  MODE,
  STATUS
};

struct field_case {
  const char *language, *text;
  enum field field;
  const char *value; /* NULL for none */
};

static inline const char *text_of(const struct meeting_text *text)
{
  return text ? text->text : NULL;
}

static inline const char *number_of(const struct meeting_number *number, char digits[12])
{
  if (!number)
    return NULL;
  snprintf(digits, 12, "%u", number->value);
  return digits;
}

static inline const char *host_of(const struct meeting_record *record, size_t i)
{
  return record->hosts[0] && record->hosts[i] ? record->hosts[i]->name : NULL;
}

static inline const char *value_of(const struct meeting_record *record, enum field field, char digits[12])
{
  switch (field) {
  case NAME:
    return text_of(record->name);
  case ACRONYM:
    return text_of(record->acronym);
  case EDITION:
    return number_of(record->edition, digits);
  case BUILDING:
    return record->venue ? text_of(record->venue->building) : NULL;
  case CITY:
    return record->venue ? text_of(record->venue->city) : NULL;
  case COUNTRY: /* not one that only the city tells */
    return record->venue && record->venue->country && !record->venue->country->inferred ? record->venue->country->code
                                                                                        : NULL;
  case DATES:
    return record->dates ? record->dates->edtf : NULL;
  case HOST:
    return host_of(record, 0);
  case SECOND_HOST:
    return host_of(record, 1);
  case DELEGATES:
    return number_of(record->delegates, digits);
  case PARTIES:
    return number_of(record->parties, digits);
  case COUNTRIES:
    return number_of(record->countries, digits);
  case MOTTO:
    return text_of(record->motto);
  case MODE:
    return meeting_mode_name(record->mode);
  case STATUS:
    return meeting_status_name(record->status);
  }
  return NULL;
}

static inline void check(const struct field_case *cases, size_t count)
{
  size_t i;

  for (i = 0; i < count; i++) {
    meeting_report *report = parse_text(cases[i].text, cases[i].language);
    const struct meeting_record *record = meeting_report_record(report, 0);
    char digits[12];
    const char *value = record ? value_of(record, cases[i].field, digits) : NULL, *wanted = cases[i].value;
    if (!record || (wanted ? !value || strcmp(value, wanted) != 0 : value != NULL))
      fail_msg("%s: %s, not %s", cases[i].text, value ? value : "nothing", wanted ? wanted : "nothing");
    meeting_report_free(report);
  }
}

#endif
