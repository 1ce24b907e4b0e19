/* The year of a day that is told without one: what the text says of it elsewhere, else the day it was written. */
#include "resolve/resolver.h"

#include <stdlib.h>

#include "find/calendar.h"
#include "find/phrases.h"

/* A date in the text without a year is within this many days of the text's own date; days by which a tense may be
 * wrong; tokens behind a word of putting off, and behind a year or an event's name; days around another date; tokens of
 * a quotation that is longer than a meeting's name; the month behind which a year draws to its end. */
enum { HALF_YEAR = 183, WHILE = 31, BEHIND_POSTPONED = 4, BEHIND_YEAR = 4, AROUND = 45, LONG_QUOTE = 10, YEAR_END = 6 };

/* The year that brings a day and month nearest to the reference; 0 if the reference's has no such day. */
static int16_t nearest_year(struct day day, struct day reference)
{
  struct day guess = day;
  int32_t apart;

  guess.year = reference.year;
  if (!guess.day)
    guess.day = 15;
  if (!reference.month)
    return reference.year;
  if (!reference.day)
    reference.day = 15;
  if (!calendar_valid(guess)) /* 29 February */
    return 0;
  apart = calendar_number(guess) - calendar_number(reference);
  if (apart > HALF_YEAR)
    return (int16_t)(reference.year - 1);
  if (apart < -HALF_YEAR)
    return (int16_t)(reference.year + 1);
  return reference.year;
}

/* A jubilee is told in the year of its later end. */
static struct day day_told(const struct mention *date)
{
  struct day first = date->as.date.first, last = date->as.date.last;

  return first.year && first.day && last.year > first.year + 1 ? last : first;
}

bool year_in_span(const struct document *document, const struct mention *year)
{
  size_t before = year->first, after = year->last;

  return (is_sign(document, after, '-') && after + 1 < document_count(document) &&
          document_token(document, after + 1)->length == 4 && is_number(document, after + 1)) ||
         (before > 1 && is_sign(document, before - 1, '-') && is_number(document, before - 2) &&
          document_token(document, before - 2)->length == 4);
}

/* The year of what has been tells nothing of what will be. */
static bool other_tense(const struct resolver *resolver, size_t sentence, size_t told)
{
  return sentence_has(resolver, sentence, CLASS_future) && !sentence_has(resolver, sentence, CLASS_past) &&
         sentence_has(resolver, told, CLASS_past) && !sentence_has(resolver, told, CLASS_future);
}

/* Is the year at the end of the event's name that of a law in it? */
static bool is_of_law(const struct document *document, const struct mention *event, const struct mention *year)
{
  size_t i;

  if (!event || year->first <= event->first || year->first > event->last + 1u)
    return false;
  for (i = event->as.name.head; i + 1u < year->first; i++)
    if (is_class(document, i, CLASS_number_word_before) && is_upper(document, i) && is_upper(document, i + 1) &&
        !(document_token(document, i + 1)->flags & TOKEN_CAPS))
      return true;
  return false;
}

/* A year that is aimed at: behind a word that says until when, or a prefix with a hyphen. */
static bool is_aim(const struct resolver *resolver, const struct mention *year)
{
  const struct document *document = resolver->document;
  size_t before = year->first - 1u;

  if (class_ends_before(document, year->first, CLASS_date_end) != SIZE_MAX ||
      class_ends_before(document, year->first, CLASS_deadline) != SIZE_MAX)
    return true;
  if (year->first > 1 && is_sign(document, before, '-') && is_glued(document, before) &&
      is_glued(document, year->first) && is_word(document, before - 1u))
    return is_word(document, year->last) && phrase_content(document, year->last);
  return (year->first > 0 && is_class(document, before, CLASS_agent) && !is_class(document, before, CLASS_of)) ||
         (SETTING(document->language, head_last) && class_after(resolver, year->last, CLASS_date_end, BEHIND_YEAR));
}

/* Is the year another meeting's, with its own noun, edition or time? `event` is the last one that begins before it,
 * SIZE_MAX if there is none. */
static bool is_of_another(const struct resolver *resolver, size_t event, const struct mention *year)
{
  const struct document *document = resolver->document;

  if (event != SIZE_MAX && year->first <= document_mention(document, event)->last &&
      !event_is_bare(document_mention(document, event)) && !names_main(resolver, event))
    return true;
  /* the one before, which was held then */
  if (event != SIZE_MAX && year->first <= document_mention(document, event)->last + BEHIND_YEAR &&
      (class_ends_before(document, document_mention(document, event)->first, CLASS_last_time) != SIZE_MAX ||
       is_class(document, document_mention(document, event)->last, CLASS_last_time)))
    return true;
  /* since when something has not been */
  if (year->form == DATE_YEAR &&
      (class_ends_before(document, year->first, CLASS_last_time) != SIZE_MAX || is_aim(resolver, year)))
    return true;
  return class_before(resolver, year->first, CLASS_postponed, BEHIND_POSTPONED) ||
         (year->first > 1 && is_sign(document, year->first - 1u, '(') &&
          is_class(document, year->first - 2u, CLASS_ordinal));
}

/* Is the year told of the event with the day, or beside its name? */
static bool is_own(const struct resolver *resolver, size_t event, const struct mention *year, size_t sentence)
{
  return resolver_info(resolver, year->sentence)->main_named && !other_tense(resolver, sentence, year->sentence) &&
         (year->sentence == sentence ||
          (event != SIZE_MAX && names_main(resolver, event) &&
           year->first <= document_mention(resolver->document, event)->last + BEHIND_YEAR));
}

/* Is the date inside a quotation that is longer than a name, as a resolution's title, or a year in one that names no
 * event? Both are the last that begin before it. */
static bool is_of_title(const struct document *document, size_t quote, size_t event, const struct mention *date)
{
  const struct mention *title = quote == NO_MENTION ? NULL : document_mention(document, quote);

  return title && date->first < title->last &&
         (title->last - title->first > LONG_QUOTE ||
          (date->form == DATE_YEAR && (event == SIZE_MAX || document_mention(document, event)->first < title->first)));
}

/* The one year that is told of the meeting; of two that follow each other, as about their turn, the nearer to it; none
 * of others. */
static int16_t year_agreed(int16_t least, int16_t most, uint8_t month)
{
  if (least == most || most != least + 1)
    return least == most ? least : 0;
  return month > YEAR_END ? least : most;
}

/* The year in the main event's name (then it is `own`), else in the title, else what is told of it. */
static int16_t year_nearby(const struct resolver *resolver, size_t sentence, uint8_t month, bool *own)
{
  const struct document *document = resolver->document;
  const struct mention *event = resolver_main(resolver);
  int16_t titled = 0, least = 0, most = 0;
  size_t i, last = SIZE_MAX, quote = NO_MENTION;

  for (i = 0; i < document->mentions.count; i++) {
    const struct mention *date = document_mention(document, i);
    if (date->kind == MENTION_EVENT)
      last = i;
    if (date->kind == MENTION_QUOTE)
      quote = i;
    if (date->kind != MENTION_DATE || !date->as.date.first.year || date->sentence >= resolver->until ||
        (date->form == DATE_YEAR && year_in_span(document, date)) || is_of_law(document, event, date))
      continue;
    *own = event && date->first >= event->first && date->last <= event->last + 1u && !is_aim(resolver, date);
    if (*own)
      return day_told(date).year;
    if (is_of_title(document, quote, last, date) || is_of_another(resolver, last, date))
      continue;
    if (document_sentence(document, date->sentence)->flags & SENTENCE_TITLE && !titled)
      titled = day_told(date).year;
    if (date->form == DATE_YEAR && is_own(resolver, last, date, sentence)) {
      int16_t year = date->as.date.first.year;
      least = least && least < year ? least : year;
      most = most > year ? most : year;
    }
  }
  return titled ? titled : year_agreed(least, most, month);
}

/* What will be is not ten months ago, and what has been is not ten months ahead. */
static int16_t year_of_tense(const struct resolver *resolver, size_t sentence, struct day day, struct day reference)
{
  struct day guess = {nearest_year(day, reference), day.month, day.day};
  int16_t year = guess.year;
  bool future = sentence_has(resolver, sentence, CLASS_future), past = sentence_has(resolver, sentence, CLASS_past);
  int32_t apart;

  if (!calendar_full(guess) || !calendar_full(reference) || !calendar_valid(guess) || future == past)
    return year;
  apart = calendar_number(guess) - calendar_number(reference);
  if (future && apart < -WHILE)
    return (int16_t)(year + 1);
  return past && apart > WHILE ? (int16_t)(year - 1) : year;
}

static bool is_same_day(struct day a, struct day b)
{
  return a.day && a.day == b.day && a.month == b.month;
}

/* The year that the text gives one of the days at another place. */
static int16_t year_elsewhere(const struct resolver *resolver, const struct when *when)
{
  size_t i;

  for (i = mention_first(resolver, MENTION_DATE); i != NO_MENTION; i = mention_next(resolver, i)) {
    const struct mention *date = document_mention(resolver->document, i);
    if (date->form != DATE_PATTERN || date->sentence >= resolver->until)
      continue;
    if (date->as.date.first.year && is_same_day(when->first, date->as.date.first))
      return day_told(date).year;
    if (date->as.date.last.year && is_same_day(when->last, date->as.date.last))
      return (int16_t)(date->as.date.last.year - (when->first.month > when->last.month));
  }
  return 0;
}

/* A full dateline in front of the very sentence tells its year before all others. */
static bool behind_dateline(const struct resolver *resolver, const struct mention *date)
{
  return calendar_full(resolver->reference) && resolver_info(resolver, date->sentence)->dateline &&
         document_token(resolver->document, document_sentence(resolver->document, date->sentence)->first)->flags &
             TOKEN_DATE;
}

/* The day the text was written: of several stamps of its page the one nearest to the day, since another may be a clock
 * of today. */
static struct day reference_for(const struct resolver *resolver, struct day day)
{
  struct day best = resolver->reference;
  int32_t least = INT32_MAX;
  size_t i;

  for (i = day.day ? resolver_first(resolver, MEETING_FIELD_DATES) : NO_CANDIDATE; i != NO_CANDIDATE;
       i = resolver_candidate(resolver, i)->next) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    struct day stamp;
    int32_t apart;
    if (!candidate_has(candidate, FEATURE_page_date))
      continue;
    stamp = document_mention(resolver->document, candidate->mention)->as.date.first;
    day.year = nearest_year(day, stamp);
    if (!calendar_full(stamp) || !calendar_valid(day))
      continue;
    apart = calendar_number(day) - calendar_number(stamp);
    apart = apart < 0 ? -apart : apart;
    if (apart < least) {
      least = apart;
      best = stamp;
    }
  }
  return best;
}

/* The year of the text's dates that are within some weeks of the day, where they agree. */
static int16_t year_around(const struct resolver *resolver, struct day day)
{
  const struct document *document = resolver->document;
  int16_t year = 0;
  size_t i;

  if (!day.day)
    return 0;
  for (i = mention_first(resolver, MENTION_DATE); i != NO_MENTION; i = mention_next(resolver, i)) {
    const struct mention *date = document_mention(document, i);
    struct day other = day_told(date);
    bool before = sentence_has(resolver, date->sentence, CLASS_last_time) &&
                  !resolver_info(resolver, date->sentence)->main_named; /* a day of what was long ago */
    if (before || date->sentence >= resolver->until || !calendar_full(other) || !calendar_valid(other))
      continue;
    day.year = nearest_year(day, other);
    if (!calendar_valid(day) || abs(calendar_number(day) - calendar_number(other)) > AROUND)
      continue;
    if (year && year != day.year)
      return 0;
    year = day.year;
  }
  return year;
}

/* A day with its weekday is one of some years only: does the date, or elsewhere in the text the same day, fall on
 * another weekday in this one? A year in the date's own sentence stands against those elsewhere. */
static bool contradicts(const struct resolver *resolver, const struct mention *date, struct day day, int16_t year)
{
  const struct document *document = resolver->document;
  bool told = false, other = false;
  int weekday;
  size_t i;

  day.year = year;
  if (!calendar_valid(day) || !day.day)
    return false;
  weekday = calendar_weekday(calendar_number(day));
  for (i = mention_first(resolver, MENTION_DATE); i != NO_MENTION; i = mention_next(resolver, i)) {
    const struct mention *same = document_mention(document, i);
    told |= same->sentence == date->sentence && same->as.date.first.year == year;
    if (!same->as.date.weekday || same->grade || same->as.date.weekday == weekday || same->as.date.first.year ||
        same->as.date.first.month != day.month || same->as.date.first.day != day.day)
      continue;
    if (same == date)
      return true;
    other = true;
  }
  return other && !told;
}

/* Is the day within some weeks of the one the text was written, on the side of the tense? Then the year of the text
 * counts, whatever year the event's name has. */
static bool is_near_stamp(const struct resolver *resolver, size_t sentence, struct day day)
{
  struct day stamp = reference_for(resolver, day);
  bool future = sentence_has(resolver, sentence, CLASS_future), past = sentence_has(resolver, sentence, CLASS_past);
  int32_t apart;

  day.year = nearest_year(day, stamp);
  if (!day.day || !calendar_full(stamp) || !calendar_valid(day) || future == past)
    return false;
  apart = calendar_number(day) - calendar_number(stamp);
  return abs(apart) <= AROUND && (future ? apart >= 0 : apart <= 0);
}

void resolve_year(const struct resolver *resolver, const struct mention *date, struct when *when)
{
  struct day *known = when->first.month ? &when->first : &when->last;
  int16_t year, nearby;
  bool own = true;

  if (!known->month || known->year)
    return;
  nearby = year_elsewhere(resolver, when);
  if (!nearby && !behind_dateline(resolver, date))
    nearby = year_nearby(resolver, date->sentence, known->month, &own);
  if (nearby && !own && is_near_stamp(resolver, date->sentence, *known))
    nearby = 0;
  if (nearby && contradicts(resolver, date, *known, nearby))
    nearby = 0;
  if (nearby)
    year = nearby;
  else if (resolver->reference.year)
    year = year_of_tense(resolver, date->sentence, *known, reference_for(resolver, *known));
  else
    year = year_around(resolver, *known);
  if (!year || (!nearby && !resolver->reference.year && contradicts(resolver, date, *known, year)))
    return;
  known->year = year;
  if (known == &when->first && when->last.month)
    when->last.year = (int16_t)(year + (when->last.month < when->first.month));
  when->inferred = true;
}
