/* The days of the meeting: the chosen date, completed by one that only opens or closes, and by the day the text was written. */
#include "resolve/resolver.h"

#include "find/calendar.h"

/* A date in the text without a year is within this many days of the text's own date. */
enum { HALF_YEAR = 183, LONGEST_MEETING = 120 };

static bool is_full(struct day day)
{
  return day.year && day.month && day.day;
}

/* The year that brings a day and month nearest to the reference. */
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
  if (!calendar_valid(guess))
    return reference.year;
  apart = calendar_number(guess) - calendar_number(reference);
  if (apart > HALF_YEAR)
    return (int16_t)(reference.year - 1);
  if (apart < -HALF_YEAR)
    return (int16_t)(reference.year + 1);
  return reference.year;
}

/* The year in the main event's name, else in the title, else the only year that a sentence about the event names. */
static int16_t year_nearby(const struct resolver *resolver)
{
  const struct document *document = resolver->document;
  const struct mention *event = resolver->main == SIZE_MAX ? NULL : document_mention(document, resolver->main);
  int16_t titled = 0, named = 0;
  size_t i;

  for (i = 0; i < document->mentions.count; i++) {
    const struct mention *date = document_mention(document, i);
    if (date->kind != MENTION_DATE || !date->as.date.first.year)
      continue;
    if (event && date->first >= event->first && date->last <= event->last + 1u)
      return date->as.date.first.year;
    if (document_sentence(document, date->sentence)->flags & SENTENCE_TITLE && !titled)
      titled = date->as.date.first.year;
    if (resolver_info(resolver, date->sentence)->main_named && !named && date->form == DATE_YEAR)
      named = date->as.date.first.year;
  }
  return titled ? titled : named;
}

static void add_year(const struct resolver *resolver, struct when *when)
{
  struct day *known = when->first.month ? &when->first : &when->last;
  int16_t year, nearby;

  if (!known->month || known->year)
    return;
  nearby = year_nearby(resolver);
  if (nearby)
    year = nearby;
  else if (resolver->reference.year)
    year = nearest_year(*known, resolver->reference);
  else
    return;
  known->year = year;
  if (known == &when->first && when->last.month)
    when->last.year = (int16_t)(year + (when->last.month < when->first.month));
  when->inferred = true;
}

static int compare(struct day a, struct day b)
{
  if (a.year && b.year && a.year != b.year)
    return a.year < b.year ? -1 : 1;
  if (a.month != b.month)
    return a.month < b.month ? -1 : 1;
  return (a.day > b.day) - (a.day < b.day);
}

/* The best candidate that gives the last day of a meeting that began on `first`, or SIZE_MAX. */
static size_t find_closing(const struct resolver *resolver, const struct candidate *opening, struct day first)
{
  const struct document *document = resolver->document;
  size_t i, best = SIZE_MAX;

  for (i = 0; i < resolver->candidates.count; i++) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    const struct mention *date;
    if (candidate->field != MEETING_FIELD_DATES || candidate == opening || candidate_has(candidate, FEATURE_page_date))
      continue;
    if (!candidate_has(candidate, FEATURE_end_only) && !candidate_has(candidate, FEATURE_closes))
      continue;
    date = document_mention(document, candidate->mention);
    if (date->grade || !date->as.date.last.day || !date->as.date.last.month || compare(date->as.date.last, first) <= 0)
      continue;
    if (date->as.date.last.year && first.year && date->as.date.last.year > first.year + 1)
      continue;
    if (candidate_has(candidate, FEATURE_focus_other) || candidate->score < opening->score / 4)
      continue;
    if (best == SIZE_MAX || candidate->score > resolver_candidate(resolver, best)->score)
      best = i;
  }
  return best;
}

static void open_ended(const struct resolver *resolver, struct when *when, const struct candidate *candidate, const struct mention *date)
{
  bool end_only = date->role == ACCEPT_END || candidate_has(candidate, FEATURE_end_only);
  bool start_only = date->role == ACCEPT_START || candidate_has(candidate, FEATURE_start_only);
  bool opens = candidate_has(candidate, FEATURE_opens), closes = candidate_has(candidate, FEATURE_closes), held = candidate_has(candidate, FEATURE_cue_before);

  if (end_only || (closes && !opens && !held)) {
    when->first = (struct day){0, 0, 0};
    return;
  }
  when->closing = find_closing(resolver, candidate, when->first);
  if (when->closing != SIZE_MAX && (start_only || opens)) {
    when->last = document_mention(resolver->document, resolver_candidate(resolver, when->closing)->mention)->as.date.last;
    if (!when->first.year)
      when->first.year = when->last.year;
    if (!when->last.year && when->first.year)
      when->last.year = when->first.year;
    return;
  }
  when->closing = SIZE_MAX;
  if (start_only || opens)
    when->last = (struct day){0, 0, 0};
}

bool resolve_when(struct resolver *resolver, struct when *when)
{
  const struct candidate *candidate;
  const struct mention *date;

  *when = (struct when){.candidate = resolve_chosen(resolver, MEETING_FIELD_DATES), .closing = SIZE_MAX};
  if (when->candidate == SIZE_MAX)
    return false;
  candidate = resolver_candidate(resolver, when->candidate);
  date = document_mention(resolver->document, candidate->mention);
  when->first = date->as.date.first;
  when->last = date->as.date.last;
  when->inferred = date->form == DATE_RELATIVE || date->form == DATE_WEEKDAY;
  if (!date->grade && when->first.day)
    open_ended(resolver, when, candidate, date);
  add_year(resolver, when);
  if (is_full(when->first) && is_full(when->last) && calendar_number(when->last) - calendar_number(when->first) > LONGEST_MEETING && !date->grade)
    when->last = (struct day){0, 0, 0};
  return true;
}
