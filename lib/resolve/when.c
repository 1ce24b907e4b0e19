/* The days of the meeting: the chosen date, completed by one that only opens or closes, and by a year (years.c). */
#include "resolve/resolver.h"

#include "find/calendar.h"

/* No meeting is longer than so many days; sentences behind the start in which a number alone may be the end, and tokens
 * from a closing word to it, and from an opening one to a weekday. */
enum { LONGEST_MEETING = 120, NUMBER_REACH = 3, CLOSE_REACH = 4, OPEN_REACH = 8 };

static int compare(struct day a, struct day b)
{
  if (a.year && b.year && a.year != b.year)
    return a.year < b.year ? -1 : 1;
  if (a.month != b.month)
    return a.month < b.month ? -1 : 1;
  return (a.day > b.day) - (a.day < b.day);
}

static bool is_start(const struct candidate *candidate, const struct mention *date)
{
  return date->role == ACCEPT_START || candidate_has(candidate, FEATURE_start_only) ||
         candidate_has(candidate, FEATURE_opens);
}

static bool is_end(const struct candidate *candidate, const struct mention *date)
{
  if (date->role == ACCEPT_END || candidate_has(candidate, FEATURE_end_only))
    return true;
  return candidate_has(candidate, FEATURE_closes) && !candidate_has(candidate, FEATURE_opens) &&
         !candidate_has(candidate, FEATURE_cue_before);
}

/* May both be days of one meeting? */
static bool may_span(struct day first, struct day last)
{
  if (!first.month || !first.day || !last.month || !last.day || (first.year && last.year && last.year > first.year + 1))
    return false;
  return compare(first, last) < 0;
}

/* What a date is looked for beside the chosen one. */
struct wanted {
  const struct candidate *chosen;
  struct day day; /* that is known */
  bool closing;   /* the last day is looked for, rather than the first */
};

/* The best of the candidates that fit, the earlier one if two score alike; SIZE_MAX for none. */
static size_t best_date(const struct resolver *resolver,
                        bool (*fits)(const struct wanted *wanted, const struct candidate *candidate,
                                     const struct mention *date),
                        const struct wanted *wanted)
{
  size_t i, best = SIZE_MAX;

  for (i = resolver_first(resolver, MEETING_FIELD_DATES); i != NO_CANDIDATE;
       i = resolver_candidate(resolver, i)->next) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    if (fits(wanted, candidate, document_mention(resolver->document, candidate->mention)) &&
        (best == SIZE_MAX || candidate->score > resolver_candidate(resolver, best)->score))
      best = i;
  }
  return best;
}

/* Another candidate, a single day, that closes a meeting which began on the known one, or opens one that ended then. */
static bool is_other_end(const struct wanted *wanted, const struct candidate *candidate, const struct mention *date)
{
  if (candidate == wanted->chosen || candidate_has(candidate, FEATURE_page_date) ||
      candidate_has(candidate, FEATURE_focus_other) || date->grade ||
      (candidate->score < wanted->chosen->score / 4 && candidate->sentence != wanted->chosen->sentence &&
       !candidate_has(candidate, FEATURE_end_only)))
    return false;
  if (wanted->closing)
    return (candidate_has(candidate, FEATURE_closes) || is_end(candidate, date)) &&
           may_span(wanted->day, date->as.date.last);
  return is_start(candidate, date) && may_span(date->as.date.first, wanted->day);
}

/* A range that begins on the chosen day says when the meeting ends, too. */
static bool is_range_from(const struct wanted *wanted, const struct candidate *candidate, const struct mention *date)
{
  return !candidate_has(candidate, FEATURE_focus_other) && date->grade && date->as.date.first.day &&
         compare(date->as.date.first, wanted->day) == 0;
}

/* A month that is told without a day, or a year alone, may be told more closely elsewhere. */
static bool is_closer(const struct wanted *wanted, const struct candidate *candidate, const struct mention *date)
{
  struct day first = date->as.date.first, month = wanted->day;

  return !candidate_has(candidate, FEATURE_page_date) && !candidate_has(candidate, FEATURE_cue_against) &&
         candidate->score >= resolve_thresholds[MEETING_FIELD_DATES] && first.day &&
         (!month.month || first.month == month.month) && (!first.year || !month.year || first.year == month.year);
}

static void share_year(struct when *when)
{
  if (!when->first.year && when->last.year)
    when->first.year = (int16_t)(when->last.year - (when->first.month > when->last.month));
  if (!when->last.year && when->first.year)
    when->last.year = (int16_t)(when->first.year + (when->first.month > when->last.month));
}

/* Does a sentence about the meeting soon behind that of its start, or one that names the start again, say that it ends
 * on this weekday or number m? */
static bool tells_end(const struct resolver *resolver, const struct mention *start, size_t m)
{
  const struct mention *date = document_mention(resolver->document, m);
  size_t reach = date->as.date.number ? NUMBER_REACH : 1u;

  if (date == start || date->sentence < start->sentence || date->sentence > start->sentence + reach ||
      resolver_info(resolver, date->sentence)->focus == FOCUS_OTHER)
    return false;
  return class_ends_before(resolver->document, date->first, CLASS_date_end) != SIZE_MAX ||
         (date->as.date.number && class_before(resolver, date->first, CLASS_close, CLOSE_REACH));
}

/* The first such weekday or number after the first day, where a sentence about the meeting names it as the end. */
static void end_on_weekday(const struct resolver *resolver, const struct mention *start, struct when *when)
{
  const struct document *document = resolver->document;
  size_t i;

  for (i = when->first.day ? mention_first(resolver, MENTION_DATE) : NO_MENTION; i != NO_MENTION;
       i = mention_next(resolver, i)) {
    const struct mention *date = document_mention(document, i);
    int32_t first, apart;
    if (date->form != DATE_WEEKDAY || !tells_end(resolver, start, i))
      continue;
    if (date->as.date.number) {
      when->last = calendar_behind(when->first, date->as.date.number);
    } else if (calendar_full(when->first)) {
      first = calendar_number(when->first);
      apart = (date->as.date.offset - calendar_weekday(first) + 7) % 7;
      if (apart > 0)
        when->last = calendar_day(first + apart);
    }
    return;
  }
}

/* The last such weekday before the end where a sentence about the meeting names it as the beginning. */
static void begin_on_weekday(const struct resolver *resolver, const struct mention *end, struct when *when)
{
  const struct document *document = resolver->document;
  int32_t weekday = calendar_full(when->last) ? calendar_weekday(calendar_number(when->last)) : end->as.date.weekday,
          apart;
  size_t i;

  for (i = weekday ? mention_first(resolver, MENTION_DATE) : NO_MENTION; i != NO_MENTION;
       i = mention_next(resolver, i)) {
    const struct mention *date = document_mention(document, i);
    if (date->form != DATE_WEEKDAY || date->grade || !date->as.date.offset || date->as.date.number ||
        date->sentence + 1 < end->sentence || date->sentence > end->sentence + 1 ||
        resolver_info(resolver, date->sentence)->focus == FOCUS_OTHER ||
        !(class_before(resolver, date->first, CLASS_open, OPEN_REACH) ||
          class_after(resolver, date->last, CLASS_open, OPEN_REACH)))
      continue;
    apart = (weekday - date->as.date.offset + 7) % 7;
    if (apart > 0)
      when->first = calendar_later(when->last, -apart);
    return;
  }
}

/* The end that the sentence of a single day tells behind it, whatever it says of the day itself, or one right behind
 * that by a verb of closing; SIZE_MAX for none. */
static size_t find_until(const struct resolver *resolver, const struct candidate *candidate, const struct mention *date)
{
  const struct wanted end = {.chosen = candidate, .day = date->as.date.first, .closing = true};
  size_t i = best_date(resolver, is_other_end, &end);
  const struct mention *until =
      i == SIZE_MAX ? NULL : document_mention(resolver->document, resolver_candidate(resolver, i)->mention);

  bool told = until && (until->role == ACCEPT_END || candidate_has(resolver_candidate(resolver, i), FEATURE_end_only));
  bool closes = until && !told && !candidate_has(candidate, FEATURE_closes) &&
                candidate_has(resolver_candidate(resolver, i), FEATURE_closes);

  return until && until->first > date->first && (told || closes) && until->sentence <= date->sentence + closes
             ? i
             : SIZE_MAX;
}

/* What a single day leaves open. */
static void complete(const struct resolver *resolver, struct when *when, const struct candidate *candidate,
                     const struct mention *date)
{
  bool end = is_end(candidate, date), start = !end && is_start(candidate, date);
  const struct wanted wanted = {.chosen = candidate, .day = end ? when->last : when->first, .closing = start};
  size_t range = end ? SIZE_MAX : best_date(resolver, is_range_from, &wanted), other;

  if (range != SIZE_MAX) {
    date = document_mention(resolver->document, resolver_candidate(resolver, range)->mention);
    when->last = date->as.date.last;
    if (!when->first.year)
      when->first.year = date->as.date.first.year;
  } else if (start || end) {
    other = best_date(resolver, is_other_end, &wanted);
    if (other == SIZE_MAX && start && resolve_opens_at_hour(resolver, date))
      return;
    if (other == SIZE_MAX) {
      *(end ? &when->first : &when->last) = (struct day){0, 0, 0};
      if (start)
        end_on_weekday(resolver, date, when);
      else
        begin_on_weekday(resolver, date, when);
      return;
    }
    date = document_mention(resolver->document, resolver_candidate(resolver, other)->mention);
    if (end)
      when->first = date->as.date.first;
    else
      when->last = date->as.date.last;
  } else if ((other = find_until(resolver, candidate, date)) != SIZE_MAX) {
    when->last = document_mention(resolver->document, resolver_candidate(resolver, other)->mention)->as.date.last;
  }
  share_year(when);
}

bool resolve_when(struct resolver *resolver, struct when *when)
{
  const struct candidate *candidate;
  const struct mention *date;
  size_t closer;

  *when = (struct when){.candidate = resolve_chosen(resolver, MEETING_FIELD_DATES)};
  if (when->candidate == SIZE_MAX)
    return false;
  candidate = resolver_candidate(resolver, when->candidate);
  date = document_mention(resolver->document, candidate->mention);
  if (!date->as.date.first.day && !date->grade &&
      (closer = best_date(resolver, is_closer, &(struct wanted){.day = date->as.date.first})) != SIZE_MAX) {
    when->candidate = closer;
    candidate = resolver_candidate(resolver, closer);
    date = document_mention(resolver->document, candidate->mention);
  }
  when->first = date->as.date.first;
  when->last = date->as.date.last;
  when->inferred = date->form == DATE_RELATIVE || date->form == DATE_WEEKDAY;
  if (!date->grade && when->first.day)
    complete(resolver, when, candidate, date);
  resolve_year(resolver, date, when);
  if (calendar_full(when->first) && calendar_full(when->last) &&
      calendar_number(when->last) - calendar_number(when->first) > LONGEST_MEETING && !date->grade)
    when->last = (struct day){0, 0, 0};
  return true;
}
