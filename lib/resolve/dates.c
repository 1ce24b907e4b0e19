/* Candidates for the dates, and the day the text was written. */
#include "resolve/resolver.h"

#include "find/calendar.h"
#include "find/phrases.h"

/* A news agency behind the date, or two, also where a headline runs into the dateline. */
static bool is_agency_date(const struct document *document, const struct mention *date)
{
  size_t at = date->last, end = at + 2;

  if (is_sign(document, end, '/') && is_word(document, end + 1))
    end += 2;
  return date->as.date.first.day && is_sign(document, at, '(') && is_word(document, at + 1) &&
         document_token(document, at + 1)->flags & TOKEN_CAPS && is_sign(document, end, ')');
}

/* Days of the longest meeting; months of half a year; tokens from a date to a word of putting off, and from that of a
 * deadline. */
enum { LONGEST_RANGE = 180, HALF = 6, POSTPONED_BEFORE = 40, POSTPONED_AFTER = 12, DEADLINE_REACH = 8 };

/* Two years far apart in brackets behind a name: a life, not a meeting. */
static bool is_life(const struct document *document, const struct mention *date)
{
  return date->grade && date->first > 0 && is_sign(document, date->first - 1, '(') &&
         date->as.date.last.year > date->as.date.first.year + 4;
}

/* A year of business, not a meeting. */
static bool is_period(const struct mention *date)
{
  struct day first = date->as.date.first, last = date->as.date.last;

  if (date->grade && !first.year && !last.year && first.month && last.month)
    return (last.month + 12 - first.month) % 12 > HALF;
  return date->grade && calendar_valid(date->as.date.first) && calendar_valid(date->as.date.last) &&
         calendar_number(date->as.date.last) - calendar_number(date->as.date.first) > LONGEST_RANGE;
}

/* Is the date a part of the main event's name, or right behind it? */
static bool is_in_name(const struct resolver *resolver, const struct mention *date)
{
  const struct mention *event = resolver_main(resolver);

  return event && date->first >= event->first && date->first <= event->last + 1u;
}

/* Tokens before a stamp that opens the page. */
enum { FRONT = 2 };

/* A label and a date or month in figures in front of the text. */
static bool is_front_stamp(const struct document *document, const struct mention *date)
{
  const struct token *year = document_token(document, date->first);

  return date->form == DATE_PATTERN && date->first <= document_sentence(document, document->opening)->first + FRONT &&
         !date->grade && date->as.date.first.year && year->kind == TOKEN_NUMBER && year->length == 4 &&
         is_sign(document, date->first + 1u, '-') && date->last <= date->first + 5u;
}

/* The date right behind a word for it, or behind that and an hour. */
static bool follows_stamp(const struct document *document, const struct mention *date)
{
  size_t end = date->first - (date->first > 0 && is_sign(document, date->first - 1u, ':'));

  if (end > 3 && is_number(document, end - 1) && is_sign(document, end - 2, ':') && is_number(document, end - 3))
    end -= 3;
  return date->form == DATE_PATTERN && !date->grade && date->as.date.first.year &&
         class_ends_before(document, end, CLASS_stamp) != SIZE_MAX;
}

/* A full date that a bar parts from what else a page says of the text. */
static bool is_barred(const struct document *document, const struct mention *date)
{
  return date->form == DATE_PATTERN && !date->grade && date->as.date.first.year && date->as.date.first.day &&
         (is_sign(document, date->last, '|') || (date->first > 0 && is_sign(document, date->first - 1u, '|')));
}

/* The first full date of a page stamp or dateline. */
static void find_reference(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i;

  if (resolver->options->reference_year) {
    resolver->reference.year = (int16_t)resolver->options->reference_year;
    resolver->reference.month = (uint8_t)resolver->options->reference_month;
    resolver->reference.day = (uint8_t)resolver->options->reference_day;
    return;
  }
  for (i = mention_first(resolver, MENTION_DATE); i != NO_MENTION; i = mention_next(resolver, i)) {
    const struct mention *date = document_mention(document, i);
    const struct sentence_info *info;
    bool stamp, line;
    if (date->sentence > document->opening + 8)
      return;
    if (date->form != DATE_PATTERN || date->grade)
      continue;
    info = resolver_info(resolver, date->sentence);
    stamp = (info->page_date && date->as.date.first.year) || is_front_stamp(document, date) ||
            follows_stamp(document, date) ||
            (is_barred(document, date) && date->as.date.first.year &&
             document_token(document, date->first)->flags & (TOKEN_PARAGRAPH | TOKEN_LINE));
    line = date->first < document_sentence(document, date->sentence)->first + info->dateline ||
           is_agency_date(document, date);
    if (!stamp && !line)
      continue;
    /* a dateline without a year keeps the stamp's year */
    if (!date->as.date.first.year) {
      int16_t year = resolver->reference.year;
      resolver->reference = date->as.date.first;
      resolver->reference.year = year;
    } else if (!resolver->reference.year || !resolver->reference.day || line) {
      resolver->reference = date->as.date.first;
    }
  }
}

#define OPENERS(IN) IN(article) IN(indefinite) IN(function) IN(town_in) IN(contraction)
static const struct class_set openers = CLASS_SET(OPENERS);

/* What stood apart on the page is run together, as a small word in a capital shows. */
static bool runs_into_text(const struct document *document, const struct mention *date)
{
  if (!(date->first == 0 || document_token(document, date->first)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH)) ||
      !is_upper(document, date->last) || !is_number(document, date->last - 1u))
    return false;
  return is_glued(document, date->last) ||
         (date->form == DATE_PATTERN && !date->grade && date->as.date.first.day && date->as.date.first.year &&
          is_any(document, date->last, &openers) && !is_hour(document, date->last + 1u)); /* of a row */
}

static bool is_stamp(const struct resolver *resolver, const struct mention *date)
{
  const struct document *document = resolver->document;

  if (runs_into_text(document, date) || follows_stamp(document, date) || is_barred(document, date))
    return true;
  return resolver_info(resolver, date->sentence)->page_date && date->form == DATE_PATTERN && !date->grade &&
         date->as.date.first.year && date->sentence < document->opening + 6;
}

/* Does a label stand before the date? It may be of several words. */
static bool is_labelled(const struct resolver *resolver, const struct mention *date)
{
  size_t end = date->first - (date->first > 0 && is_sign(resolver->document, date->first - 1, ':'));

  return class_before(resolver, date->first, CLASS_date_label, 4) ||
         label_above(resolver, date->first, CLASS_date_label) ||
         class_ends_before(resolver->document, end, CLASS_date_label) != SIZE_MAX;
}

/* What the date itself tells: how much of it is known. */
static void precision_features(struct candidate *candidate, const struct mention *date)
{
  struct day first = date->as.date.first;

  candidate_feature(candidate, FEATURE_full, date->form == DATE_PATTERN && first.year && first.month && first.day);
  candidate_feature(candidate, FEATURE_no_year, date->form == DATE_PATTERN && !first.year && first.month);
  candidate_feature(candidate, FEATURE_no_day, date->form == DATE_PATTERN && first.month && !first.day);
  candidate_feature(candidate, FEATURE_only_year, date->form == DATE_YEAR);
  candidate_feature(candidate, FEATURE_range, date->grade);
  candidate_feature(candidate, FEATURE_relative, date->form == DATE_RELATIVE);
}

/* A relative day that a date right behind it tells. */
static bool is_told_behind(const struct document *document, size_t m)
{
  const struct mention *date = document_mention(document, m), *next = date + 1;

  return date->form == DATE_RELATIVE && m + 1 < document->mentions.count && next->kind == MENTION_DATE &&
         next->form == DATE_PATTERN && next->as.date.first.day &&
         (next->first == date->last ||
          (next->first == date->last + 1 && document_token(document, date->last)->kind == TOKEN_PUNCT));
}

/* A month, no day, from which something lasts that has not been opened. */
static bool is_since(const struct document *document, const struct mention *date)
{
  size_t start = class_ends_before(document, date->first, CLASS_date_start);

  return date->form == DATE_PATTERN && !date->as.date.first.day && !date->grade && start != SIZE_MAX &&
         class_ends_before(document, date->first, CLASS_open) == SIZE_MAX;
}

/* A month of every year, not of this meeting. */
static bool is_yearly(const struct resolver *resolver, const struct mention *date)
{
  return date->form == DATE_PATTERN && !date->as.date.first.day && !date->as.date.first.year &&
         sentence_has(resolver, date->sentence, CLASS_habit);
}

/* Does a document's number end before token i? */
static bool ends_document(const struct document *document, size_t i)
{
  size_t number;

  i -= i > 3 && is_word(document, i - 1) && !is_glued(document, i - 1);
  while (i > 3 && is_glued(document, i - 1) && document_token(document, i - 1)->kind != TOKEN_PUNCT &&
         (is_sign(document, i - 2, '/') || is_sign(document, i - 2, '-')))
    i -= 2;
  if (i < 3 || !is_number(document, i - 1))
    return false;
  number = class_ends_before(document, i - 1, CLASS_number_word_before);
  return number != SIZE_MAX && number > 0 && class_ends_before(document, number, CLASS_number_word_before) != SIZE_MAX;
}

/* A date by which something is called: a law's, a resolution's, a street's; a night between two days. */
static bool is_reference(const struct document *document, const struct mention *date)
{
  size_t end = date->first;

  /* behind a preposition of its own it is no part of what stands before that */
  if (date->form != DATE_PATTERN || is_class(document, end, CLASS_venue_in))
    return false;
  end -= end > 0 && !date->grade && is_class(document, end - 1, CLASS_genitive);
  return label_ends_before(document, end) != SIZE_MAX || ends_document(document, date->first);
}

/* Nouns of which a day may be a meeting's, and words between it and its noun. */
#define DAY_NOUNS(IN)                                                                                                  \
  IN(event) IN(event_weak) IN(main_noun) IN(days) IN(day_part) IN(time_unit) IN(edition_word) IN(duration)
#define DAY_WORDS(IN)                                                                                                  \
  IN(number)                                                                                                           \
  IN(weekday)                                                                                                          \
  IN(month)                                                                                                            \
  IN(date_label)                                                                                                       \
  IN(relative_day)                                                                                                     \
  IN(stop) IN(function) IN(held) IN(open) IN(close) IN(date_start) IN(date_end) IN(gather) IN(of) IN(and)
static const struct class_set day_nouns = CLASS_SET(DAY_NOUNS), day_words = CLASS_SET(DAY_WORDS);

/* The day of a noun that names no meeting; in a meeting's name also its year. Where nouns have capitals words in small
 * letters are none. */
static bool is_of_other(const struct resolver *resolver, const struct mention *date)
{
  const struct document *document = resolver->document;
  size_t noun = date->first - 2u;

  if ((date->form == DATE_YEAR ? !is_in_name(resolver, date) : date->form != DATE_PATTERN) || date->grade ||
      date->first < 4 || SETTING(document->language, noun_upper) || !is_class(document, noun + 1, CLASS_genitive) ||
      is_class(document, noun + 1, CLASS_date_start))
    return false;
  if (is_upper(document, noun) && is_class(document, noun - 1, CLASS_of))
    noun -= 2;
  /* adjectives between the noun and its date */
  while (noun > 1 && phrase_modifier(document, noun) && is_word(document, noun - 1) &&
         !phrase_joint(document, noun - 1))
    noun--;
  return is_word(document, noun) && !is_upper(document, noun) && !is_any(document, noun, &day_nouns) &&
         !is_any(document, noun, &day_words) && phrase_content(document, noun);
}

/* A day until when people may do something. */
static bool is_deadline(const struct resolver *resolver, const struct mention *date)
{
  const struct document *document = resolver->document;
  size_t i = date->first, first = document_sentence(document, date->sentence)->first;

  /* behind a preposition of terms, which is also an agent's */
  if (date->role == ACCEPT_END && (is_class(document, i, CLASS_deadline) || is_class(document, i, CLASS_agent)))
    return true;
  if (!sentence_has(resolver, date->sentence, CLASS_deadline))
    return false;
  for (; i > first && i + DEADLINE_REACH > date->first; i--) {
    if (class_ends_before(document, i, CLASS_deadline) != SIZE_MAX)
      return true;
    if (is_class(document, i - 1, CLASS_event) || is_class(document, i - 1, CLASS_event_weak))
      return false;
  }
  return false;
}

static bool is_no_meetings(const struct resolver *resolver, const struct mention *date)
{
  const struct document *document = resolver->document;

  return is_life(document, date) || is_period(date) || is_since(document, date) || is_yearly(resolver, date) ||
         is_reference(document, date) || is_deadline(resolver, date);
}

/* The next date's mention in the sentence of mention m that tells a day, `step` before or behind it; NO_MENTION for
 * none.
 */
static size_t day_beside(const struct document *document, size_t m, int step)
{
  uint32_t sentence = document_mention(document, m)->sentence;
  size_t i = m + (size_t)step; /* below the first it wraps around to none */

  for (; i < document->mentions.count && document_mention(document, i)->sentence == sentence; i += (size_t)step)
    if (document_mention(document, i)->kind == MENTION_DATE && document_mention(document, i)->form == DATE_PATTERN)
      return i;
  return NO_MENTION;
}

/* Was the meeting of that day put off? Where the word stands behind two days, it was put off to the second. */
static bool is_postponed(const struct resolver *resolver, size_t m)
{
  const struct mention *date = document_mention(resolver->document, m);
  size_t next;

  if (!sentence_has(resolver, date->sentence, CLASS_postponed) ||
      class_before(resolver, date->first, CLASS_postponed, POSTPONED_BEFORE))
    return false;
  next = day_beside(resolver->document, m, 1);
  if (next != NO_MENTION)
    return class_after(resolver, document_mention(resolver->document, next)->last, CLASS_postponed, POSTPONED_AFTER) ||
           class_after(resolver, date->last, CLASS_postponed, POSTPONED_AFTER);
  return day_beside(resolver->document, m, -1) == NO_MENTION &&
         class_after(resolver, date->last, CLASS_postponed, POSTPONED_AFTER);
}

static void add_date(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  struct mention *date = document_mention(document, m);
  const struct sentence_info *info = resolver_info(resolver, date->sentence);
  struct candidate *candidate;
  struct day first;
  bool page_date;

  if (is_told_behind(document, m) || (date->form == DATE_YEAR && year_in_span(document, date)))
    return;
  if (date->form == DATE_RELATIVE || date->form == DATE_WEEKDAY) {
    if (resolve_relative_day(resolver, date, &date->as.date.first)) {
      date->as.date.last = resolve_relative_end(date);
      if (date->as.date.last.day)
        calendar_complete(&date->as.date.first, &date->as.date.last);
    } else if (date->as.date.last.month) {
      date->as.date.first = date->as.date.last;
      date->role = ACCEPT_END;
      date->grade = 0;
    } else {
      return;
    }
  }
  page_date = !label_above(resolver, date->first, CLASS_date_label) &&
              (is_stamp(resolver, date) || is_front_stamp(document, date) || is_agency_date(document, date));
  if ((date->sentence < resolver->from && !page_date) || field_is_full(resolver, MEETING_FIELD_DATES) ||
      is_no_meetings(resolver, date))
    return;
  first = date->as.date.first;
  candidate = candidate_add(resolver, MEETING_FIELD_DATES, m, date->first, date->last);
  /* what the sentence says of the meeting is not said of a stamp that runs into it */
  candidate_feature(candidate, FEATURE_page_date, page_date ? 2 - info->page_date : 0);
  candidate_feature(candidate, FEATURE_of_other, is_of_other(resolver, date));
  candidate_feature(candidate, FEATURE_near_main, is_in_name(resolver, date));
  precision_features(candidate, date);
  candidate_feature(candidate, FEATURE_cue_before,
                    class_before(resolver, date->first, CLASS_held, 8) ||
                        class_after(resolver, date->last, CLASS_held, 12));
  resolve_date_ends(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_start_only,
                    date->role == ACCEPT_START ||
                        class_ends_before(document, date->first, CLASS_date_start) != SIZE_MAX);
  candidate_feature(candidate, FEATURE_end_only,
                    date->role == ACCEPT_END || class_ends_before(document, date->first, CLASS_date_end) != SIZE_MAX);
  candidate_feature(candidate, FEATURE_labelled,
                    is_labelled(resolver, date) && (date->first > 1 || is_upper(document, 0))); /* no page's stamp */
  candidate_feature(candidate, FEATURE_city_beside, info_has(info, CLASS_venue_in));
  candidate_feature(candidate, FEATURE_past_year,
                    resolver->reference.year && first.year && first.year < resolver->reference.year - 1);
  candidate_feature(candidate, FEATURE_cue_against,
                    is_postponed(resolver, m) || resolve_counted_from(resolver, candidate, m));
  candidate_feature(candidate, FEATURE_other_event, candidate_of_other(document, candidate, m));
}

void resolve_dates(struct resolver *resolver)
{
  size_t i;

  find_reference(resolver);
  for (i = mention_first(resolver, MENTION_DATE); i != NO_MENTION; i = mention_next(resolver, i))
    add_date(resolver, i);
}
