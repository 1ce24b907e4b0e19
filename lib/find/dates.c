/* Dates come from the pack's patterns; a year, a weekday or a relative day also stands alone. */
#include "find/calendar.h"
#include "find/finders.h"
#include "find/patterns.h"

/* Tokens before a stamp that opens the page, and tokens of the stamp. */
enum { MOST_BEFORE_STAMP = 2, MONTH_STAMP = 3 };

static struct day side(const struct pattern_match *match, enum pattern_role day, enum pattern_role month, enum pattern_role number,
                       enum pattern_role year, enum pattern_role short_year)
{
  struct day result = {0, 0, 0};

  result.day = (uint8_t)match->value[day];
  result.month = (uint8_t)(match->value[month] ? match->value[month] : match->value[number]);
  result.year = (int16_t)(match->value[year] ? match->value[year] : match->value[short_year]);
  return result;
}

/* "12/10/2023" where the second number can be no month is month first. */
static void swap_impossible(struct day *day)
{
  if (day->month > 12 && day->day <= 12) {
    uint8_t month = day->day;
    day->day = day->month;
    day->month = month;
  }
}

/* One end lends the other what it lacks. A range over New Year has its year at the end: it began the year before. */
static void complete(struct day *first, struct day *last)
{
  if (!first->month)
    first->month = last->month;
  if (!last->month)
    last->month = first->month;
  if (!last->year && first->year)
    last->year = (int16_t)(first->year + (last->month < first->month));
  else if (!first->year && last->year)
    first->year = (int16_t)(last->year - (first->month > last->month));
}

static bool from_pattern(struct document *document, size_t i, const struct pattern_match *match)
{
  struct day first = side(match, ROLE_D1, ROLE_M1, ROLE_N1, ROLE_Y1, ROLE_y1);
  struct day last = side(match, ROLE_D2, ROLE_M2, ROLE_N2, ROLE_Y2, ROLE_y2);
  bool one_sided = match->accept != ACCEPT_PLAIN && !first.day && !first.month;
  bool range = !one_sided && (last.day || (last.month && first.month));
  struct mention *mention;

  /* a year in front is ISO 8601: its month comes before its day everywhere */
  if (!document->language->day_first && match->value[ROLE_N1] && !match->value[ROLE_Y2] && match->token[ROLE_N1] < match->token[ROLE_Y1] &&
      match->token[ROLE_N1] > match->token[ROLE_D1] && is_sign(document, match->token[ROLE_D1], '/')) {
    uint8_t month = first.day;
    first.day = first.month;
    first.month = month;
  }
  swap_impossible(&first);
  swap_impossible(&last);
  if (range) {
    complete(&first, &last);
  } else if (one_sided) {
    first = last;
  } else {
    if (!first.month && last.month)
      first.month = last.month;
    if (!first.year && last.year)
      first.year = last.year;
    last = first;
  }
  if (!calendar_valid(first) || !calendar_valid(last) || (first.day && !first.month && !match->value[ROLE_R]))
    return true;
  mention = document_add(document, MENTION_DATE, i, match->last);
  if (!mention)
    return false;
  for (; i < match->last; i++)
    words_token(&document->words, i)->flags |= TOKEN_DATE;
  mention->role = (uint8_t)match->accept;
  mention->form = DATE_PATTERN;
  mention->grade = range;
  mention->as.date.first = first;
  mention->as.date.last = last;
  if (!first.day && !first.month && !first.year) {
    mention->form = match->token[ROLE_R] ? DATE_RELATIVE : DATE_WEEKDAY;
    mention->as.date.offset = (int32_t)(match->token[ROLE_R] ? match->value[ROLE_R] : match->value[ROLE_W]);
  }
  return true;
}

/* 4 digits that can be a year and are no count, number or part of one. */
static bool lone_year(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  uint32_t value;

  if (token->kind != TOKEN_NUMBER || token->length != 4)
    return false;
  value = digits_value(document, i);
  if (value < 1700 || value > 2099)
    return false;
  if (is_glued(document, i) && !is_sign(document, i - 1, '(') && !is_sign(document, i - 1, '-') && !is_sign(document, i - 1, '\''))
    return false;
  if (is_glued(document, i + 1) && document_token(document, i + 1)->kind == TOKEN_WORD)
    return false;
  return !is_class(document, i + 1, CLASS_people) && !is_class(document, i + 1, CLASS_time_unit) && !is_class(document, i + 1, CLASS_nations);
}

static bool add_lone(struct document *document, size_t i, size_t last, enum date_form form, struct day day, int32_t offset)
{
  struct mention *mention = document_add(document, MENTION_DATE, i, last);

  if (!mention)
    return false;
  mention->form = (uint8_t)form;
  mention->role = ACCEPT_PLAIN;
  mention->as.date.first = mention->as.date.last = day;
  mention->as.date.offset = offset;
  return true;
}

/* "Tuesday and Wednesday", "from Thursday to Sunday": token of the weekday that ends the span which the one before token i begins, or 0. */
static size_t last_weekday(const struct document *document, size_t i)
{
  size_t at = i + 1;

  if (!is_sign(document, i, '-') && !is_class(document, i, CLASS_and) && !is_class(document, i, CLASS_of) && !is_class(document, i, CLASS_venue_in) &&
      !is_class(document, i, CLASS_date_end))
    return 0;
  while (at < i + 3 && is_class(document, at, CLASS_article))
    at++;
  return token_span(document->language, document_token(document, at < document_count(document) ? at : i), CLASS_weekday) == 1 ? at : 0;
}

/* "date 2017-12": a stamp that opens the page gives the month in ISO 8601. Elsewhere it might be a span of years. */
static bool is_month_stamp(const struct document *document, size_t i, struct day *month)
{
  size_t at = i + 2;

  if (i > MOST_BEFORE_STAMP || !lone_year(document, i) || !is_sign(document, at - 1, '-') || !is_glued(document, at - 1) ||
      !is_glued(document, at) || at >= document_count(document) || document_token(document, at)->kind != TOKEN_NUMBER ||
      document_token(document, at)->length != 2 || (is_sign(document, at + 1, '-') && is_glued(document, at + 1)))
    return false;
  *month = (struct day){(int16_t)digits_value(document, i), (uint8_t)digits_value(document, at), 0};
  return month->month >= 1 && month->month <= 12;
}

/* The weekday added last goes on to another. */
static void end_on(struct document *document, int32_t weekday)
{
  struct mention *date = (struct mention *)document->mentions.items + document->mentions.count - 1;

  date->grade = 1;
  date->as.date.length = (weekday - date->as.date.offset + 7) % 7;
}

static bool lone(struct document *document, size_t i, size_t *taken)
{
  const struct token *token = document_token(document, i);
  struct day none = {0, 0, 0}, year = {0, 0, 0};
  unsigned span;

  *taken = 1;
  if (is_month_stamp(document, i, &year)) {
    *taken = MONTH_STAMP;
    return add_lone(document, i, i + MONTH_STAMP, DATE_PATTERN, year, 0);
  }
  if (lone_year(document, i)) {
    year.year = (int16_t)digits_value(document, i);
    return add_lone(document, i, i + 1, DATE_YEAR, year, 0);
  }
  if (token->kind != TOKEN_WORD)
    return true;
  if ((span = token_span(document->language, token, CLASS_relative_day)) > 0) {
    *taken = span;
    return add_lone(document, i, i + span, DATE_RELATIVE, none, token_value(document->language, token, CLASS_relative_day, 0));
  }
  if ((span = token_span(document->language, token, CLASS_weekday)) > 0) {
    size_t last = last_weekday(document, i + span);
    *taken = last ? last + 1 - i : span;
    if (!add_lone(document, i, i + *taken, DATE_WEEKDAY, none, token_value(document->language, token, CLASS_weekday, 0)))
      return false;
    if (last)
      end_on(document, class_value(document, last, CLASS_weekday, 0));
  }
  return true;
}

/* Do the digits at i go on a number or a decimal: no date begins there. */
static bool goes_on_number(const struct document *document, size_t i)
{
  if (i == 0 || document_token(document, i)->kind != TOKEN_NUMBER || !is_glued(document, i))
    return false;
  return document_token(document, i - 1)->kind == TOKEN_NUMBER ||
         ((is_sign(document, i - 1, '.') || is_sign(document, i - 1, ',')) && i > 1 && is_glued(document, i - 1) &&
          document_token(document, i - 2)->kind == TOKEN_NUMBER);
}

/* "from 3 May" may be the beginning of "from 3 May to 5 May", and "in July" of "in July 1889", which a pattern without the preposition
 * matches. */
static void prefer_longer(const struct document *document, size_t i, struct pattern_match *match)
{
  struct pattern_match longer;
  size_t from = match->token[ROLE_D1];

  if (match->accept != ACCEPT_START && !from && !match->token[ROLE_D2] && !match->value[ROLE_Y1])
    from = match->token[ROLE_M1];
  else if (match->accept != ACCEPT_START)
    return;
  if (from > i + 1 && pattern_find(document, GROUP_DATE, from - 1, &longer) && longer.last > match->last)
    *match = longer;
}

bool find_dates(struct document *document)
{
  size_t i = document_next(document, 0, INTEREST_DATE);

  while (i < document_count(document)) {
    const struct token *token = document_token(document, i);
    struct pattern_match match;
    size_t taken = 1;
    if ((token->kind == TOKEN_NUMBER || token->lexeme) && !goes_on_number(document, i) && pattern_find(document, GROUP_DATE, i, &match)) {
      prefer_longer(document, i, &match);
      if (!from_pattern(document, i, &match))
        return false;
      taken = match.last - i;
    } else if (!lone(document, i, &taken)) {
      return false;
    }
    i = document_next(document, i + taken, INTEREST_DATE);
  }
  return true;
}
