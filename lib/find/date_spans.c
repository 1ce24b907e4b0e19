/* Two days that words join to one span, whether each has its month, a part of the day, or is but a weekday with a
 * number. span   day joint+ day joint  a coordinator, a word that says until when, a dash; behind a day that has
 * neither month nor comma also a preposition of direction; and around it articles, a noun for a day or a part of one, a
 * comma */
#include "find/calendar.h"
#include "find/finders.h"

/* Tokens of the longest joint; days of the longest span that a coordinator joins, and of any. */
enum { LONGEST_JOINT = 7, MOST_TOGETHER = 2, MOST_DAYS = 62 };

/* What may stand around a joint; in capitals it begins a sentence. */
#define AROUND(IN) IN(article) IN(demonstrative) IN(deictic) IN(days)
static const struct class_set around = CLASS_SET(AROUND);

static bool has_day(const struct mention *date)
{
  return date->as.date.first.day && date->as.date.first.month;
}

/* A weekday or a relative day, perhaps with the number of its day, or that number alone. */
static bool lacks_month(const struct mention *date)
{
  return date->form == DATE_WEEKDAY || date->form == DATE_RELATIVE;
}

/* What joins the days of two mentions: the class of its word, CLASS_date_end for a dash, too; SIZE_MAX for nothing. */
static size_t joint_between(const struct document *document, const struct mention *a, const struct mention *b)
{
  size_t i = a->last, joint = b->role == ACCEPT_END ? CLASS_date_end : SIZE_MAX;
  bool bare = lacks_month(a);

  if (b->first - a->last > LONGEST_JOINT ||
      document_token(document, b->first)->flags & (TOKEN_PARAGRAPH | TOKEN_SENTENCE))
    return SIZE_MAX;
  while (i < b->first) {
    const struct token *token = document_token(document, i);
    unsigned span = token_span(document->language, token, CLASS_date_end);
    if (token->flags & (TOKEN_PARAGRAPH | TOKEN_SENTENCE))
      return SIZE_MAX;
    if (span || is_sign(document, i, '-'))
      joint = CLASS_date_end;
    else if (is_class(document, i, CLASS_and) && joint == SIZE_MAX)
      joint = CLASS_and;
    else if (bare && !is_sign(document, i - 1, ',') && is_class(document, i, CLASS_venue_in))
      joint = joint == SIZE_MAX ? CLASS_date_end : joint;
    else if (!(span = token_span(document->language, token, CLASS_day_part)) && !is_sign(document, i, ',') &&
             !is_sign(document, i, '.') && !is_class(document, i, CLASS_weekday_short) &&
             (!is_any(document, i, &around) || is_upper(document, i)) &&
             !(joint != SIZE_MAX && is_class(document, i, CLASS_of)))
      return SIZE_MAX;
    i += span ? span : 1;
  }
  return joint;
}

/* Days from one weekday to the next such as the other. */
static int32_t days_between(int32_t first, int32_t last)
{
  return (last - first + 7) % 7;
}

/* The first and the last day of a span one end of which has a month. */
static bool dated_span(const struct mention *a, const struct mention *b, struct day *first, struct day *last)
{
  int32_t from = a->form == DATE_PATTERN ? a->as.date.weekday : a->as.date.offset;
  int32_t to = b->form == DATE_PATTERN ? b->as.date.weekday : b->as.date.offset;

  *first = a->as.date.first;
  *last = b->as.date.last;
  if (b->grade) { /* two weekdays, and behind them their days */
    if (a->form != DATE_WEEKDAY || a->as.date.number)
      return false;
    *first = b->as.date.first;
  } else if (has_day(a) && has_day(b)) {
    calendar_complete(first, last);
  } else if (has_day(a) && b->form == DATE_WEEKDAY) {
    if (b->as.date.number)
      *last = calendar_behind(*first, b->as.date.number);
    else if (from && to)
      *last = calendar_later(*first, days_between(from, to));
  } else if (has_day(b) && a->form == DATE_WEEKDAY) {
    if (a->as.date.number && a->as.date.number < last->day)
      *first = (struct day){last->year, last->month, (uint8_t)a->as.date.number};
    else if (!a->as.date.number && from && to)
      *first = calendar_later(*last, -days_between(from, to));
  }
  return first->day && last->day && calendar_valid(*first) && calendar_valid(*last);
}

/* Does nothing but a comma part the day from the next? */
static bool goes_on(const struct document *document, const struct mention *a, const struct mention *b)
{
  return has_day(a) && has_day(b) && b->first <= a->last + 1u && is_sign(document, b->first - 1u, ',') &&
         calendar_days(a->as.date.first, b->as.date.first) == 1;
}

/* Makes the weekday `a` the day in brackets behind it. */
static bool absorb(const struct document *document, struct mention *a, const struct mention *b)
{
  if (a->form != DATE_WEEKDAY || a->as.date.number || a->grade || b->grade || !has_day(b) || b->first != a->last + 1u ||
      !is_sign(document, a->last, '('))
    return false;
  a->form = DATE_PATTERN;
  a->as.date.first = b->as.date.first;
  a->as.date.last = b->as.date.last;
  a->as.date.weekday = (uint8_t)a->as.date.offset;
  a->last = b->last + is_sign(document, b->last, ')');
  return true;
}

/* Makes `a` the span to the end that `b` tells. */
static bool join(const struct document *document, struct mention *a, const struct mention *b)
{
  size_t joint = b->role == ACCEPT_START ? SIZE_MAX : joint_between(document, a, b);
  struct day first, last;

  if (joint == SIZE_MAX && goes_on(document, a, b)) {
    a->as.date.last = b->as.date.last;
    calendar_complete(&a->as.date.first, &a->as.date.last);
  } else if (joint == SIZE_MAX) {
    return false;
  } else if (a->form == DATE_RELATIVE && has_day(b) && !b->grade) {
    a->as.date.last = b->as.date.last;
  } else if (lacks_month(a) && lacks_month(b)) {
    if (a->form == DATE_RELATIVE && b->form == DATE_RELATIVE && b->as.date.offset > a->as.date.offset)
      a->as.date.length = (int16_t)(b->as.date.offset - a->as.date.offset);
    else if (b->form == DATE_WEEKDAY && b->as.date.offset && (a->form == DATE_RELATIVE || a->as.date.offset))
      a->as.date.until = (uint8_t)b->as.date.offset;
    else
      return false;
  } else {
    int32_t length;
    if (!dated_span(a, b, &first, &last))
      return false;
    length = calendar_days(first, last);
    if (length < 1 || length > (joint == CLASS_and ? MOST_TOGETHER : MOST_DAYS))
      return false;
    a->form = DATE_PATTERN;
    a->as.date.first = first;
    a->as.date.last = last;
  }
  a->grade = 1;
  a->last = b->last;
  return true;
}

void join_dates(struct document *document, size_t from)
{
  size_t i, kept = from;

  for (i = from; i < document->mentions.count; i++) {
    struct mention *date = document_mention(document, i), *before = document_mention(document, kept) - 1;
    if (kept > from && !before->grade && before->role != ACCEPT_END &&
        (absorb(document, before, date) || join(document, before, date))) {
      size_t at;
      for (at = before->first; at < before->last; at++)
        words_token(&document->words, at)->flags |= TOKEN_DATE;
      continue;
    }
    *document_mention(document, kept++) = *date;
  }
  document->mentions.count = kept;
}
