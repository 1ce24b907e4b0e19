/* Days told from the day the text was written: relative days, weekdays, days by their number alone. */
#include "resolve/resolver.h"

#include <stdlib.h>

#include "find/calendar.h"

/* Days of a month; dates among which one with a number is looked for. */
enum { MONTH = 31, MOST_LOOKED = 40 };

/* The day of that number in the text's own month, or the next or last of it. */
static bool day_of_month(struct day reference, int32_t offset, uint32_t number, struct day *day)
{
  int32_t month = reference.month;

  if (reference.day)
    month += (offset == DAY_AHEAD && number < reference.day) - (offset == DAY_BEHIND && number > reference.day);
  *day = (struct day){reference.year, (uint8_t)((month + 11) % 12 + 1), (uint8_t)number};
  if (reference.year)
    day->year = (int16_t)(reference.year + (month > 12) - (month < 1));
  return calendar_valid(*day);
}

/* The day of that number near the text's own that falls on the weekday, which is 0 if none is told, or THIS_MONTH or a
 * side; where the text's year is not known, the nearest. */
static bool numbered_day(struct day reference, int weekday, uint32_t number, struct day *day)
{
  int32_t apart, least = INT32_MAX, next;

  if (weekday >= THIS_MONTH)
    return day_of_month(reference, weekday, number, day);
  for (next = -1; reference.month && (reference.year || reference.day) && next <= 1; next++) {
    int32_t month = (reference.month + 11 + next) % 12 + 1;
    struct day guess = {reference.year, (uint8_t)month, (uint8_t)number};
    if (guess.year && abs(month - reference.month) > 1)
      guess.year = (int16_t)(guess.year + next);
    if (!calendar_valid(guess) || (weekday && guess.year && calendar_weekday(calendar_number(guess)) != weekday))
      continue;
    apart = abs(reference.day ? next * MONTH + (int32_t)number - reference.day : next);
    if (apart >= least)
      continue;
    least = apart;
    *day = guess;
  }
  return least < INT32_MAX;
}

/* Where nothing tells when the text was written, the first of its dates that has the number, among those at its
 * start. */
static bool day_elsewhere(const struct resolver *resolver, uint32_t number, struct day *day)
{
  size_t i = mention_first(resolver, MENTION_DATE), looked;

  for (looked = 0; looked < MOST_LOOKED && i != NO_MENTION; looked++, i = mention_next(resolver, i)) {
    const struct mention *date = document_mention(resolver->document, i);
    if (date->form == DATE_PATTERN && date->as.date.first.day == number && date->as.date.first.month) {
      *day = date->as.date.first;
      return true;
    }
  }
  return false;
}

/* The number that the text gives the weekday of its title, 0 for none. */
static uint32_t number_of_title(const struct resolver *resolver, const struct mention *title)
{
  const struct document *document = resolver->document;
  size_t i, looked;

  if (title->form != DATE_WEEKDAY || title->as.date.number ||
      !(document_sentence(document, title->sentence)->flags & SENTENCE_TITLE))
    return title->as.date.number;
  i = mention_first(resolver, MENTION_DATE);
  for (looked = 0; looked < MOST_LOOKED && i != NO_MENTION; looked++, i = mention_next(resolver, i)) {
    const struct mention *date = document_mention(document, i);
    if (date->form == DATE_WEEKDAY && date->as.date.offset == title->as.date.offset && date->as.date.number)
      return date->as.date.number;
    if (date->form == DATE_PATTERN && date->as.date.weekday == title->as.date.offset)
      return date->as.date.first.day;
  }
  return 0;
}

/* Days from the text's own to a weekday so many days behind it: what the tense tells, and with a demonstrative the
 * nearest. */
static int32_t weekday_apart(const struct resolver *resolver, const struct mention *date, int32_t apart)
{
  bool future = sentence_has(resolver, date->sentence, CLASS_future),
       past = sentence_has(resolver, date->sentence, CLASS_past);

  if (future == past && date->first > 0 && is_class(resolver->document, date->first - 1u, CLASS_demonstrative))
    return (apart + 10) % 7 - 3;
  if (future && !past)
    return apart < 0 ? apart + 7 : apart;
  return apart > 0 ? apart - 7 : apart;
}

bool resolve_relative_day(const struct resolver *resolver, const struct mention *date, struct day *day)
{
  struct day reference = resolver->reference;
  uint32_t number = number_of_title(resolver, date);
  int32_t apart;

  if (number && !reference.month)
    return day_elsewhere(resolver, number, day);
  if (number)
    return numbered_day(reference,
                        date->form == DATE_WEEKDAY || date->as.date.offset >= THIS_MONTH ? date->as.date.offset : 0,
                        number, day);
  if (reference.year && reference.month && !reference.day) {
    *day = reference;
    return true;
  }
  if (!reference.month || !reference.day || (!reference.year && date->form == DATE_WEEKDAY) ||
      !calendar_valid(reference))
    return false;
  apart = date->as.date.offset;
  if (date->form == DATE_WEEKDAY)
    apart = weekday_apart(resolver, date, apart - calendar_weekday(calendar_number(reference)));
  *day = calendar_later(reference, apart);
  return true;
}

struct day resolve_relative_end(const struct mention *date)
{
  struct day first = date->as.date.first;
  int32_t weekday = date->form == DATE_WEEKDAY ? date->as.date.offset : 0;

  if (date->as.date.last.month) /* from a relative day to a date */
    return date->as.date.last;
  if (!first.day)
    return first;
  if (!weekday && first.year)
    weekday = calendar_weekday(calendar_number(first));
  if (date->as.date.until)
    return weekday ? calendar_later(first, (date->as.date.until - weekday + 7) % 7) : (struct day){0, 0, 0};
  return calendar_later(first, date->as.date.length);
}
