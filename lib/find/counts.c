/* Numbers and what they count: [approximation] number [adjectives] noun [approximation]. */
#include "find/finders.h"
#include "find/patterns.h"

/* Words that may stand between a number and its noun; what is more than the denominator of a fraction; years. */
enum { BETWEEN = 5, BEFORE = 5, LEAST_WHOLE = 10, EARLIEST = 1900, LATEST = 2100, TERM = 12 };

#define COUNTED(IN) IN(time_unit) IN(not_count) IN(nations) IN(people) IN(bodies) IN(members)
static const struct class_set counted = CLASS_SET(COUNTED);

static enum count_role noun_role(const struct document *document, size_t i, uint8_t *grade)
{
  static const struct {
    uint8_t class, role;
  } kinds[] = {{CLASS_time_unit, COUNT_OTHER}, {CLASS_not_count, COUNT_OTHER}, {CLASS_nations, COUNT_NATIONS},
               {CLASS_people, COUNT_PEOPLE},   {CLASS_bodies, COUNT_BODIES},   {CLASS_event, COUNT_OTHER}};
  enum count_role role = COUNT_NONE;
  unsigned longest = 0;
  size_t k;

  *grade = 0;
  if (!is_any(document, i, &counted)) /* most */
    return COUNT_NONE;
  if (i > 0 && document_token(document, i)->flags & TOKEN_TERM && document_token(document, i - 1)->span > 1)
    return COUNT_NONE; /* another syllable of a term */
  /* the longest phrase wins: of one for people a part may be a body, of one for a workshop too */
  for (k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
    unsigned span = token_span(document->language, document_token(document, i), kinds[k].class);
    if (span > longest) {
      longest = span;
      role = (enum count_role)kinds[k].role;
    }
  }
  if (role == COUNT_NONE) /* members may be present, too: the sentence must say so */
    return COUNT_PEOPLE;
  *grade = role == COUNT_PEOPLE ? (uint8_t)class_value(document, i, CLASS_people, 1) : 1;
  return role;
}

#define ADJECTIVES(IN) IN(modifier) IN(country_adj) IN(demonym)
#define NOT_BETWEEN(IN)                                                                                                \
  IN(stop) IN(function) IN(month) IN(event) IN(event_weak) IN(number) IN(venue_in) IN(held) IN(attend)
static const struct class_set adjectives = CLASS_SET(ADJECTIVES), not_between = CLASS_SET(NOT_BETWEEN);

/* May token i stand between a number and its noun: an adjective, a name, a coordinator? */
static bool may_stand_between(const struct document *document, size_t i, bool first)
{
  const struct token *token = document_token(document, i);

  if (token->flags & TOKEN_PARAGRAPH)
    return false;
  if (token->kind == TOKEN_PUNCT)
    return (token->sign == '-' || token->sign == '*' || token->sign == '/' || token->sign == '&' ||
            token->sign == '\'') &&
           is_glued(document, i);
  if (token->kind != TOKEN_WORD)
    return false;
  if (is_any(document, i, &adjectives))
    return true;
  if (token_has(document->language, token, CLASS_of))
    return token_has(document->language, token, CLASS_genitive) ||
           !token_has(document->language, token, CLASS_venue_in);
  if (token_has(document->language, token, CLASS_and))
    return !first;
  if (token_has(document->language, token, CLASS_approx_after))
    return true;
  return !(token->flags & TOKEN_STOP) && !is_any(document, i, &not_between);
}

#define COMINGS(IN) IN(attend) IN(gather)
static const struct class_set comings = CLASS_SET(COMINGS);

/* May token i be a noun for people that the pack does not know? In capitals where those of nouns tell nothing, or with
 * its verb right behind. */
static bool may_count_people(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return token->kind == TOKEN_WORD && !token->lexeme && !token->phrase && token->length > 3 &&
         !(token->flags & TOKEN_CAPS) &&
         (!(token->flags & TOKEN_UPPER) || SETTING(document->language, noun_upper) ||
          is_any(document, i + 1, &comings));
}

/* Where nouns have capitals, a word for people in small letters before one is its adjective. */
static bool is_attribute(const struct document *document, size_t i, enum count_role role)
{
  return role == COUNT_PEOPLE && SETTING(document->language, noun_upper) && !is_upper(document, i) &&
         is_upper(document, i + 1);
}

/* Where heads come last, a body's or a nation's noun in its base form before one for people only says whose they are.
 */
static bool is_of_whom(const struct document *document, size_t i, enum count_role role)
{
  return SETTING(document->language, head_last) && (role == COUNT_BODIES || role == COUNT_NATIONS) &&
         !lexeme_inflected(document->language, document_token(document, i)->lexeme) &&
         is_class(document, i + 1, CLASS_people);
}

/* Is a word that counts nothing glued to the number before the dash at token i? */
static bool hangs_on_number(const struct document *document, size_t i, bool first)
{
  uint8_t grade;

  return first && is_sign(document, i, '-') && is_glued(document, i + 1) && is_word(document, i + 1) &&
         noun_role(document, i + 1, &grade) == COUNT_NONE && !is_class(document, i + 1, CLASS_approx_after);
}

/* Token behind a mark of a footnote at token i, a number in brackets, or i. */
static size_t behind_footnote(const struct document *document, size_t i)
{
  return is_sign(document, i, '[') && is_sign(document, i + 2, ']') && is_number(document, i + 1) ? i + 3 : i;
}

/* Does a year end the line before token i? */
static bool ends_in_year(const struct document *document, size_t i)
{
  const struct token *number = document_token(document, i - 1);

  return i < document_count(document) && document_token(document, i)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH) &&
         number->kind == TOKEN_NUMBER && number->length == 4 && digits_value(document, i - 1) > EARLIEST &&
         digits_value(document, i - 1) < LATEST;
}

/* The token behind a second number whose noun the number before token i shares, where only an adjective stands between;
 * else i. */
static size_t over_second(const struct document *document, size_t i)
{
  static const uint8_t kinds[] = {CLASS_modifier, CLASS_country_adj, CLASS_deictic, CLASS_online};
  size_t k, at = i;
  struct number second;

  for (k = 0; k < sizeof kinds && at == i; k++)
    at += token_span(document->language, document_token(document, i), kinds[k]);
  if (at > i && is_class(document, at, CLASS_and) && is_number(document, at + 1))
    return at + 1 + number_at(document, at + 1, &second);
  return i;
}

/* The noun that the number before token i counts. */
static enum count_role find_noun(const struct document *document, size_t i, uint32_t *noun, uint8_t *grade)
{
  size_t at, words, unknown = 0;

  if (ends_in_year(document, i))
    return COUNT_NONE;

  if (is_sign(document, i, '+') && is_glued(document, i)) /* a plus behind the number */
    i++;
  i = over_second(document, behind_footnote(document, i));
  at = i;
  for (words = 0; words < BETWEEN && at < document_count(document); words++) {
    enum count_role role = noun_role(document, at, grade);
    if (is_attribute(document, at, role)) {
      at++;
      continue;
    }
    if (is_of_whom(document, at, role)) {
      at++;
      continue;
    }
    if (role != COUNT_NONE) {
      /* where adjectives follow, a noun further on is another's */
      if (at > i && SETTING(document->language, name_left) == REACH_NONE && role != COUNT_PEOPLE)
        return COUNT_NONE;
      *noun = (uint32_t)at;
      return role;
    }
    /* what is counted stands before its genitive */
    if (!may_stand_between(document, at, at == i) || hangs_on_number(document, at, at == i) ||
        (unknown && is_class(document, at, CLASS_of)))
      break;
    if (!unknown && may_count_people(document, at))
      unknown = at;
    at += document_token(document, at)->phrase &&
                  token_has(document->language, document_token(document, at), CLASS_modifier)
              ? document_token(document, at)->span
              : 1;
  }
  *noun = (uint32_t)unknown;
  return unknown ? COUNT_GUESSED : COUNT_NONE;
}

#define OF_WHOLE(IN) IN(of) IN(not_venue) IN(article)
static const struct class_set of_whole = CLASS_SET(OF_WHOLE);

/* Token after the whole at i of which the number before it is a part: a genitive or a slash, an article and a larger
 * number. */
static size_t after_whole(const struct document *document, size_t i, uint64_t part)
{
  struct number whole = {0};
  size_t at = i, taken;
  bool slash;

  while (at < i + 3 && is_any(document, at, &of_whole))
    at++;
  slash = at == i && is_sign(document, i, '/') && is_glued(document, i) && is_glued(document, i + 1);
  at += slash;
  if (at == i || at >= document_count(document) || document_token(document, at)->flags & TOKEN_LINE)
    return i;
  taken = number_at(document, at, &whole);
  if (slash && (whole.value < LEAST_WHOLE || is_sign(document, at + taken, '/')))
    return i;
  return taken && whole.exact_integer && whole.value > 2 && whole.value + slash > part ? at + taken : i;
}

/* The bound that a word at token i gives the number before it, 0 for none; with a larger number behind it speaks of
 * that. */
static uint32_t bound_behind(const struct document *document, size_t i)
{
  uint32_t bound = (uint32_t)class_value(document, i, CLASS_approx_after, 0);
  size_t at = i + (bound ? token_span(document->language, document_token(document, i), CLASS_approx_after) : 0), end;

  for (end = at + 2; bound && at < end && at < document_count(document) && !is_any(document, at, &counted); at++)
    if (is_number(document, at))
      return 0;
  return bound;
}

/* Bound said before token i, or after the number or its noun. */
static uint32_t find_bound(const struct document *document, size_t i, size_t last, uint32_t noun, size_t *first)
{
  size_t at = i, back;

  for (back = 0; back < 3 && at > 0; back++) {
    size_t start = class_ends_before(document, at, CLASS_approx);
    if (start != SIZE_MAX) {
      *first = start;
      return (uint32_t)class_value(document, start, CLASS_approx, 0);
    }
    /* an article or a genitive's preposition may come between */
    if (!is_class(document, at - 1, CLASS_article) && !is_class(document, at - 1, CLASS_of))
      break;
    at--;
  }
  if (i > 0 && (is_sign(document, i - 1, '~') || is_sign(document, i - 1, 0x2248) || is_sign(document, i - 1, 0xB1)))
    return MEETING_BOUND_ABOUT;
  if (i > 0 && is_sign(document, i - 1, '>'))
    return MEETING_BOUND_MIN;
  if (is_sign(document, last, '+') && is_glued(document, last))
    return MEETING_BOUND_MIN;
  for (back = 0; back < 4; back++)
    if (bound_behind(document, last + back))
      return bound_behind(document, last + back);
    else if (last + back >= document_count(document) || document_token(document, last + back)->kind == TOKEN_PUNCT
                 ? !is_sign(document, last + back, '\'')
                 : last + back > noun && noun)
      break;
  /* a round number's own word may say so: dizaine, Dutzend, centenar */
  if (is_class(document, last - 1, CLASS_approx_after))
    return (uint32_t)class_value(document, last - 1, CLASS_approx_after, 0);
  return noun && bound_behind(document, noun + 1) ? bound_behind(document, noun + 1) : MEETING_BOUND_EXACT;
}

#define RANGES(IN) IN(date_end) IN(and) IN(approx) IN(venue_in) IN(of)
static const struct class_set ranges = CLASS_SET(RANGES);

/* The high end at i if one stands there; tokens taken. */
static size_t find_high(const struct document *document, size_t i, uint32_t low, uint32_t *high)
{
  struct number number;
  size_t taken, at = i + 1;

  if (is_class(document, i, CLASS_genitive) || (!is_sign(document, i, '-') && !is_any(document, i, &ranges)))
    return 0; /* a part of a whole */
  if (!is_word(document, at) && (!is_number(document, at)))
    return 0;
  taken = number_at(document, at, &number);
  if (!taken || number.value <= low || number.value > 20 * (uint64_t)low || low < 3 ||
      (low > EARLIEST && number.value < LATEST && number.value < low + TERM)) /* a term of years */
    return 0;
  *high = number.value;
  return at + taken - i;
}

/* Is the number at token i part of a name: of a document, or of a group behind a capital, but not of what a group in
 * small letters has? */
static bool is_reference(const struct document *document, size_t i)
{
  size_t label;

  if (i > 0 && is_class(document, i - 1, CLASS_number_word_before))
    return true;
  label = i > 0 && is_class(document, i - 1, CLASS_of) ? class_ends_before(document, i, CLASS_number_word_before) : i;
  return label < i && is_upper(document, label);
}

/* A number that a hyphen joins to a capital before it is part of a name. */
static bool is_joined(const struct document *document, size_t i)
{
  return i > 1 && is_sign(document, i - 1, '-') && is_glued(document, i) && is_glued(document, i - 1) &&
         is_word(document, i - 2) && is_upper(document, i - 2);
}

static void add_number(struct document *document, size_t i, size_t *taken, const struct number *number)
{
  struct mention *mention;
  uint32_t noun = 0, high = number->value, bound;
  uint8_t grade = 0;
  size_t last = i + *taken, range = find_high(document, last, number->value, &high),
         whole = after_whole(document, last, number->value), first = i;
  enum count_role role;

  role = find_noun(document, last + range, &noun, &grade);
  if (range && (role == COUNT_NONE || role == COUNT_OTHER || role == COUNT_GUESSED)) {
    high = number->value;
    range = 0;
    role = find_noun(document, last, &noun, &grade);
  }
  if (whole > last && !range)
    role = find_noun(document, whole, &noun, &grade);
  /* number words that are also articles count only in front of a noun */
  if (!number->digits && number->value < 2 && role == COUNT_NONE)
    return;
  if ((role != COUNT_PEOPLE && is_reference(document, i)) || is_joined(document, i) ||
      (i > 0 && is_class(document, i - 1, CLASS_street))) /* a house's number behind its street */
    role = COUNT_OTHER;
  bound = find_bound(document, i, last + range, noun, &first);
  mention = document_add(document, MENTION_NUMBER, i, last + range);
  mention->role = (uint8_t)role;
  mention->grade = grade;
  mention->as.number.value = number->value;
  mention->as.number.high = high;
  mention->as.number.noun = noun;
  mention->as.number.bound = range ? MEETING_BOUND_MIN : bound;
  *taken += range;
}

/* Does the number that ends before token i count a noun behind it rather than the people before? */
static bool counts_other(const struct document *document, size_t i, const struct pattern_match *match)
{
  uint32_t noun;
  uint8_t grade;
  enum count_role role = match->token[ROLE_P] && match->token[ROLE_P] < match->token[ROLE_N]
                             ? find_noun(document, i, &noun, &grade)
                             : COUNT_NONE;

  return role == COUNT_BODIES || role == COUNT_NATIONS || role == COUNT_OTHER;
}

/* A year at token i behind a dash is part of a title. */
static bool is_titled_year(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return i > 0 && is_sign(document, i - 1, '-') && token->kind == TOKEN_NUMBER && token->length == 4 &&
         digits_value(document, i) >= 1900 && digits_value(document, i) < 2100;
}

/* A pack's count pattern at token i, in which number and noun are apart. Tokens taken. */
static size_t add_pattern(struct document *document, size_t i)
{
  struct pattern_match match;
  struct mention *mention;
  enum pattern_role roles[] = {ROLE_P, ROLE_B, ROLE_C};
  size_t number, first = i, r;
  struct number value;

  if (!pattern_find(document, GROUP_COUNT, i, &match) || !match.token[ROLE_N])
    return 0;
  number = match.token[ROLE_N] - 1;
  if (!number_at(document, number, &value) || is_titled_year(document, number) ||
      counts_other(document, number + number_at(document, number, &value), &match))
    return 0;
  mention = document_add(document, MENTION_NUMBER, number, match.last);
  mention->as.number.value = mention->as.number.high = match.value[ROLE_N];
  mention->as.number.bound = find_bound(document, number, number + 1, 0, &first);
  mention->grade = 1;
  mention->role = COUNT_PEOPLE;
  for (r = 0; r < 3; r++)
    if (match.token[roles[r]]) {
      mention->as.number.noun = match.token[roles[r]] - 1;
      mention->role = (uint8_t)noun_role(document, mention->as.number.noun, &mention->grade);
    }
  mention->last = (uint32_t)(number + number_at(document, number, &value));
  return match.last - i;
}

static void add_ordinal(struct document *document, size_t i, size_t taken, uint32_t value)
{
  struct mention *mention = document_add(document, MENTION_NUMBER, i, i + taken);

  mention->form = 1;
  mention->role = COUNT_NONE;
  mention->as.number.value = mention->as.number.high = value;
}

/* No number unless one stands before. */
static bool is_vague(const struct document *document, size_t i, size_t taken)
{
  bool few = is_class(document, i, CLASS_multiplier) && class_ends_before(document, i, CLASS_vague) != SIZE_MAX;

  return (few || (is_class(document, i, CLASS_vague) && taken == 1)) &&
         document_token(document, i)->kind == TOKEN_WORD && class_ends_before(document, i, CLASS_approx) == SIZE_MAX;
}

#define VERBS(IN) IN(held) IN(host_verb) IN(attend) IN(gather)
static const struct class_set verbs = CLASS_SET(VERBS);

/* What stands at token i; tokens taken. */
static size_t find_at(struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  struct number number;
  uint32_t ordinal;
  size_t taken, cardinal;

  if (token->kind != TOKEN_NUMBER && (token->kind != TOKEN_WORD || !token->lexeme))
    return 0;
  taken = add_pattern(document, i);
  if (taken)
    return taken;
  /* the longest phrase wins: the number may be part of a verb */
  if (token->phrase && lexeme_any(document->language, token->phrase, &verbs))
    return 0;
  cardinal = number_at(document, i, &number);
  taken = cardinal || is_class(document, i, CLASS_ordinal) ? ordinal_at(document, i, false, &ordinal) : 0;
  if (taken && taken >= cardinal) {
    add_ordinal(document, i, taken, ordinal);
    return taken;
  }
  if (cardinal && number.exact_integer && !is_vague(document, i, cardinal))
    add_number(document, i, &cardinal, &number);
  return cardinal;
}

void find_numbers(struct document *document)
{
  size_t i = document_next(document, 0, INTEREST_NUMBER), taken, next = 0, dates = document->mentions.count;

  for (; i < document_count(document); i = document_next(document, i + (taken ? taken : 1), INTEREST_NUMBER)) {
    while (next < dates && document_mention(document, next)->last <= i)
      next++;
    /* a date's digits count nothing; a lone year may be a number after all, if a noun says so */
    if (next < dates && document_mention(document, next)->first <= i &&
        document_mention(document, next)->form != DATE_YEAR)
      taken = document_mention(document, next)->last - i;
    else if (next < dates && document_mention(document, next)->first <= i)
      taken = 1;
    else
      taken = find_at(document, i);
  }
}
