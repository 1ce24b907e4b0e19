/* Dates come from the pack's patterns; a year, a weekday or a relative day also stands alone. */
#include "find/calendar.h"
#include "find/finders.h"
#include "find/patterns.h"
#include "find/phrases.h"

/* Tokens before a stamp that opens the page, tokens of the stamp, and of a street's name before the number of a house.
 */
enum { MOST_BEFORE_STAMP = 2, MONTH_STAMP = 3, MOST_STREET = 5, ADJECTIVES_BETWEEN = 3, SERIES = 7 };

static struct day side(const struct pattern_match *match, enum pattern_role day, enum pattern_role month,
                       enum pattern_role number, enum pattern_role year, enum pattern_role short_year)
{
  struct day result = {0, 0, 0};

  result.day = (uint8_t)match->value[day];
  result.month = (uint8_t)(match->value[month] ? match->value[month] : match->value[number]);
  result.year = (int16_t)(match->value[year] ? match->value[year] : match->value[short_year]);
  return result;
}

/* Where the second number can be no month, the month is first. */
static void swap_impossible(struct day *day)
{
  if (day->month > 12 && day->day <= 12) {
    uint8_t month = day->day;
    day->day = day->month;
    day->month = month;
  }
}

/* A year in front is ISO 8601: its month comes before its day everywhere. */
static void order_iso(const struct document *document, const struct pattern_match *match, struct day *day)
{
  uint8_t month = day->day;

  if (SETTING(document->language, day_first) || !match->value[ROLE_N1] || match->value[ROLE_Y2] ||
      match->token[ROLE_N1] >= match->token[ROLE_Y1] || match->token[ROLE_N1] <= match->token[ROLE_D1] ||
      !is_sign(document, match->token[ROLE_D1], '/'))
    return;
  day->day = day->month;
  day->month = month;
}

/* The days of a pattern found at token *i, which moves to where they begin. Are they a range? */
static bool read_days(const struct document *document, const struct pattern_match *match, size_t *i, struct day *first,
                      struct day *last)
{
  /* a time and a day are no span of days */
  bool backwards = match->value[ROLE_D2] && match->value[ROLE_D1] > match->value[ROLE_D2] && !match->value[ROLE_M1] &&
                   !match->value[ROLE_N1];
  bool one_sided, range;

  *first = side(match, ROLE_D1, ROLE_M1, ROLE_N1, ROLE_Y1, ROLE_y1);
  *last = side(match, ROLE_D2, ROLE_M2, ROLE_N2, ROLE_Y2, ROLE_y2);
  one_sided = match->accept != ACCEPT_PLAIN && !first->day && !first->month;
  range = !one_sided && (last->day || (last->month && first->month));
  order_iso(document, match, first);
  swap_impossible(first);
  swap_impossible(last);
  if (range && !backwards) {
    calendar_complete(first, last);
    return true;
  }
  if (backwards)
    *i = match->token[ROLE_D2];
  if (backwards || one_sided) {
    *first = *last;
    return false;
  }
  first->month = first->month ? first->month : last->month;
  first->year = first->year ? first->year : last->year;
  *last = *first;
  return false;
}

/* Days that a comma or, where each has its month, a coordinator parts and that are weeks apart are those of a series.
 */
static bool is_series(const struct document *document, const struct pattern_match *match, struct day first,
                      struct day last)
{
  size_t i;

  if (match->token[ROLE_N1] && match->token[ROLE_N2] && calendar_valid(first) && calendar_valid(last) &&
      calendar_days(first, last) > SERIES + 1)
    for (i = match->token[ROLE_N1]; i < match->token[ROLE_N2]; i++)
      if (is_class(document, i, CLASS_and))
        return true;
  return match->value[ROLE_D2] >= match->value[ROLE_D1] + SERIES && !match->value[ROLE_M1] && !match->value[ROLE_N1] &&
         match->token[ROLE_D1] && is_sign(document, match->token[ROLE_D1], ',');
}

static void from_pattern(struct document *document, size_t i, const struct pattern_match *match)
{
  struct day first, last;
  bool range = read_days(document, match, &i, &first, &last);
  bool this_month = first.day && !first.month && !last.month &&
                    match->accept == ACCEPT_PLAIN; /* in the month in which the text was written */
  struct mention *mention;

  if (is_series(document, match, first, last) || (!this_month && (!calendar_valid(first) || !calendar_valid(last))))
    return;
  mention = document_add(document, MENTION_DATE, i, match->last);
  for (; i < match->last; i++)
    words_token(&document->words, i)->flags |= TOKEN_DATE;
  if (this_month) {
    mention->form = DATE_RELATIVE;
    mention->role = ACCEPT_PLAIN;
    mention->as.date.offset = THIS_MONTH;
    mention->as.date.number = first.day;
    mention->as.date.length = (int16_t)(last.day - first.day);
    mention->grade = range;
    return;
  }
  mention->role = (uint8_t)match->accept;
  mention->form = DATE_PATTERN;
  mention->grade = range;
  mention->as.date.first = first;
  mention->as.date.last = last;
  mention->as.date.weekday = (uint8_t)match->value[ROLE_W];
}

/* The number of a house, a law, an agenda. */
static bool is_numbered(const struct document *document, size_t i)
{
  size_t at = i, steps;

  if (label_ends_before(document, i) != SIZE_MAX)
    return true;
  if (at == 0 || !is_sign(document, at - 1, ','))
    return false;
  for (at--, steps = 0;
       steps < MOST_STREET && at > 1 && (is_upper(document, at - 1) || is_class(document, at - 1, CLASS_of)); steps++) {
    size_t before = --at;
    if (is_sign(document, before - 1, '.'))
      before--;
    if (is_upper(document, at) && class_ends_before(document, before, CLASS_number_word_before) != SIZE_MAX)
      return true;
  }
  return false;
}

#define HOUSES(IN) IN(building) IN(org)
static const struct class_set houses = CLASS_SET(HOUSES);

#define COMERS(IN) IN(people) IN(nations)
#define ADJECTIVES(IN) IN(modifier) IN(country_adj)
static const struct class_set comers = CLASS_SET(COMERS), adjectives = CLASS_SET(ADJECTIVES);

/* Does the number at token i count who follows? Right before them or behind an approximator; behind a preposition and
 * before an adjective it is a year. */
static bool counts_people(const struct document *document, size_t i)
{
  size_t at = i + 1;

  if (i == 0 || !is_class(document, i - 1, CLASS_venue_in))
    while (at < i + ADJECTIVES_BETWEEN && is_any(document, at, &adjectives))
      at++;
  return is_any(document, at, &comers);
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
  if (is_glued(document, i) && !is_sign(document, i - 1, '(') && !is_sign(document, i - 1, '-') &&
      !is_sign(document, i - 1, '\''))
    return false;
  if ((is_glued(document, i + 1) && document_token(document, i + 1)->kind == TOKEN_WORD) || is_numbered(document, i))
    return false;
  if (i > 1 && is_sign(document, i - 1, '-') && is_number(document, i - 2) &&
      is_numbered(document, i - 2)) /* the end of a span */
    return false;
  return !is_class(document, i + 1, CLASS_time_unit) && !counts_people(document, i);
}

static struct mention *add_lone(struct document *document, size_t i, size_t last, enum date_form form, struct day day,
                                int32_t offset)
{
  struct mention *mention = document_add(document, MENTION_DATE, i, last);

  mention->form = (uint8_t)form;
  mention->role = ACCEPT_PLAIN;
  mention->as.date.first = mention->as.date.last = day;
  mention->as.date.offset = (int16_t)offset;
  return mention;
}

/* A stamp that opens the page gives the month in ISO 8601. Elsewhere it might be a span of years. */
static bool is_month_stamp(const struct document *document, size_t i, struct day *month)
{
  size_t at = i + 2;

  if (i > MOST_BEFORE_STAMP || !lone_year(document, i) || !is_sign(document, at - 1, '-') ||
      !is_glued(document, at - 1) || !is_glued(document, at) || at >= document_count(document) ||
      !is_number(document, at) || document_token(document, at)->length != 2 ||
      (is_sign(document, at + 1, '-') && is_glued(document, at + 1)))
    return false;
  *month = (struct day){(int16_t)digits_value(document, i), (uint8_t)digits_value(document, at), 0};
  return month->month >= 1 && month->month <= 12;
}

/* Does the number that ends before token `at` count something or name a month's day? */
static bool is_counting(const struct document *document, size_t at)
{
  static const uint8_t counted[] = {CLASS_month,     CLASS_time_unit, CLASS_number, CLASS_multiplier,
                                    CLASS_ordinal,   CLASS_people,    CLASS_bodies, CLASS_nations,
                                    CLASS_not_count, CLASS_event,     CLASS_times};
  size_t k;

  /* the next word's ordinal, not the day's */
  if (SETTING(document->language, number_dot) && is_sign(document, at, '.') && is_word(document, at + 1) &&
      !(document_token(document, at + 1)->flags & TOKEN_SENTENCE))
    return true;
  if (is_sign(document, at, '%') || (is_glued(document, at) && (is_word(document, at) || is_glued(document, at + 1))))
    return true;
  for (k = 0; k < sizeof counted; k++)
    if (is_class(document, at, counted[k]))
      return true;
  /* of people, but not of the current month */
  return is_class(document, at, CLASS_genitive) && !is_class(document, at + 1, CLASS_deictic);
}

/* A day's number at token i, also in brackets or behind a comma, that counts nothing: token after it, or i. */
static size_t day_number(const struct document *document, size_t i, uint32_t *number)
{
  const struct token *token;
  struct pattern_match match;
  bool bracket = is_sign(document, i, '(');
  size_t at = i;

  if (bracket || is_sign(document, at, ','))
    at++;
  while (!bracket && is_class(document, at, CLASS_days))
    at++;
  token = at < document_count(document) ? document_token(document, at) : NULL;
  if (!token || token->kind != TOKEN_NUMBER || token->length > 2 ||
      token->flags & (TOKEN_LINE | TOKEN_PARAGRAPH | TOKEN_SENTENCE | TOKEN_DATE))
    return i;
  if (!bracket && pattern_find(document, GROUP_DATE, at, &match)) /* the weekday of a day that follows */
    return i;
  *number = digits_value(document, at++);
  if (*number < 1 || *number > 31)
    return i;
  if (bracket)
    return is_sign(document, at, ')') ? at + 1 : i;
  return is_counting(document, at) ? i : at;
}

/* A weekday, a relative day, a word that says until when, from token `first` on; also with the number of its day but no
 * month behind token i, bare or in brackets. Tokens taken. */
static size_t add_numbered(struct document *document, size_t first, size_t i, enum date_form form, int32_t offset)
{
  struct day none = {0, 0, 0};
  uint32_t number = 0;
  size_t last = form != DATE_RELATIVE || is_sign(document, i, '(') ? day_number(document, i, &number) : i, at;

  add_lone(document, first, last, form, none, offset)->as.date.number = (uint8_t)(last > i ? number : 0);
  for (at = i; at < last; at++)
    words_token(&document->words, at)->flags |= TOKEN_DATE;
  return last - first;
}

/* Behind a word that says until when, tokens [i, i + span), a day's number without its month is a date. Tokens
 * taken. */
static size_t add_until(struct document *document, size_t i, unsigned span)
{
  uint32_t number;

  if (is_class(document, i, CLASS_contraction) || day_number(document, i + span, &number) == i + span)
    return 1;
  return span + add_numbered(document, i + span, i + span, DATE_WEEKDAY, 0);
}

/* Behind a word that tells its side, tokens [i, i + span), a day's number without its month. Tokens taken. */
static size_t add_sided(struct document *document, size_t i, unsigned span, int32_t side)
{
  struct day none = {0, 0, 0};
  uint32_t number;
  size_t last = day_number(document, i + span, &number), at;

  if (last == i + span || !(is_number(document, i + span) || is_word(document, i + span)))
    return 1;
  add_lone(document, i, last, DATE_RELATIVE, none, THIS_MONTH + side)->as.date.number = (uint8_t)number;
  for (at = i + span; at < last; at++)
    words_token(&document->words, at)->flags |= TOKEN_DATE;
  return last - i;
}

/* A date without a pattern at token i; tokens taken. */
static size_t add_lone_at(struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  struct day year = {0, 0, 0};
  uint32_t number;
  unsigned span;

  if (is_month_stamp(document, i, &year)) {
    add_lone(document, i, i + MONTH_STAMP, DATE_PATTERN, year, 0);
    return MONTH_STAMP;
  }
  if (lone_year(document, i)) {
    year.year = (int16_t)digits_value(document, i);
    add_lone(document, i, i + 1, DATE_YEAR, year, 0);
  }
  if (token->kind != TOKEN_WORD)
    return 1;
  if ((span = token_span(document->language, token, CLASS_relative_day)) > 0)
    return add_numbered(document, i, i + span, DATE_RELATIVE,
                        token_value(document->language, token, CLASS_relative_day, 0));
  if ((span = token_span(document->language, token, CLASS_weekday)) > 0 && phrase_weekday(document, i))
    return span;
  if (span > 0)
    return add_numbered(document, i, i + span, DATE_WEEKDAY, token_value(document->language, token, CLASS_weekday, 0));
  if ((span = token_span(document->language, token, CLASS_weekday_short)) > 0 &&
      (is_sign(document, i + span, '(') || is_sign(document, i + span, ',')) &&
      day_number(document, i + span, &number) > i + span)
    return add_numbered(document, i, i + span, DATE_WEEKDAY,
                        token_value(document->language, token, CLASS_weekday_short, 0));
  if ((span = token_span(document->language, token, CLASS_day_side)) > 0)
    return add_sided(document, i, span, token_value(document->language, token, CLASS_day_side, 0));
  span = token_span(document->language, token, CLASS_date_end);
  return span ? add_until(document, i, span) : 1;
}

/* Do the digits at i go on a number or a decimal: no date begins there. */
static bool goes_on_number(const struct document *document, size_t i)
{
  if (i == 0 || !is_number(document, i) || !is_glued(document, i))
    return false;
  return is_number(document, i - 1) ||
         ((is_sign(document, i - 1, '.') || is_sign(document, i - 1, ',') || is_sign(document, i - 1, ':')) && i > 1 &&
          is_glued(document, i - 1) && is_number(document, i - 2));
}

/* A single day or month behind its preposition may be the beginning of a span, or lack the year that another pattern
 * without the preposition has. */
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

/* The year ends its line, what follows has one of its own. */
static bool ends_line(const struct document *document, size_t i, const struct pattern_match *match)
{
  struct pattern_match next;

  return match->token[ROLE_Y1] == i + 1 && match->last > i + 1 && document_token(document, i + 1)->flags & TOKEN_LINE &&
         pattern_find(document, GROUP_DATE, i + 1, &next) && (next.token[ROLE_Y1] || next.token[ROLE_Y2]);
}

/* Does what ends before token i go on as a version does: digits between full stops, letters behind a plus? */
static bool version_goes_on(const struct document *document, size_t i)
{
  return i < document_count(document) && is_glued(document, i) && (is_sign(document, i, '+') || is_number(document, i));
}

/* Numbers with full stops, behind a name or a word that takes a number, and written as no day and month need be. */
static bool is_version(const struct document *document, size_t i, const struct pattern_match *match)
{
  size_t day = match->token[ROLE_D1], month = match->token[ROLE_N1], year = match->token[ROLE_Y1];

  if (!day || !month || match->token[ROLE_D2])
    return false;
  if (version_goes_on(document, match->last))
    return true;
  if (!is_sign(document, month, '.') || document_token(document, month - 1)->length > 1 ||
      (year ? year > month : document_token(document, day - 1)->length > 1 || !match->token[ROLE_y1]))
    return false;
  return label_ends_before(document, i) != SIZE_MAX ||
         (is_upper(document, i - 1) && !document_token(document, i - 1)->lexeme);
}

/* A day without a year, behind a name with an article and in capitals as it is, is what that is named after. */
static bool is_named_after(const struct document *document, size_t i, const struct pattern_match *match)
{
  return i > 1 && !SETTING(document->language, noun_upper) && match->token[ROLE_D1] == i + 1 &&
         !match->token[ROLE_Y1] && is_class(document, i + 1, CLASS_of) && is_upper(document, match->last - 1) &&
         is_upper(document, i - 1) && !is_class(document, i - 1, CLASS_weekday) &&
         !is_class(document, i - 1, CLASS_date_label) &&
         (is_class(document, i - 2, CLASS_article) || is_class(document, i - 2, CLASS_contraction));
}

/* Where what tells more of a noun stands before it, a day without a year right before a house or a body, or before one
 * other word of its name that is no town, is what that is named after. */
static bool names_house(const struct document *document, const struct pattern_match *match)
{
  size_t at = match->last;
  struct mention city = {0};

  if (!SETTING(document->language, head_last) || match->token[ROLE_Y1] || match->token[ROLE_D2] ||
      match->value[ROLE_W] || match->accept != ACCEPT_PLAIN || !is_upper(document, at - 1) || !is_upper(document, at) ||
      document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE))
    return false;
  if (!is_any(document, at, &houses) && phrase_content(document, at) && !find_city_at(document, at, &city))
    at++;
  return is_upper(document, at) && is_any(document, at, &houses);
}

void find_dates(struct document *document)
{
  size_t i = document_next(document, 0, INTEREST_DATE);

  while (i < document_count(document)) {
    const struct token *token = document_token(document, i);
    struct pattern_match match;
    size_t taken;
    if ((token->kind == TOKEN_NUMBER || token->lexeme) && !goes_on_number(document, i) &&
        pattern_find(document, GROUP_DATE, i, &match) && !ends_line(document, i, &match) &&
        !is_version(document, i, &match) && !is_sign(document, match.last, '%')) { /* a share */
      prefer_longer(document, i, &match);
      if (!is_named_after(document, i, &match) && !names_house(document, &match))
        from_pattern(document, i, &match);
      taken = match.last - i;
    } else {
      taken = add_lone_at(document, i);
    }
    i = document_next(document, i + taken, INTEREST_DATE);
  }
  join_dates(document, 0);
}
