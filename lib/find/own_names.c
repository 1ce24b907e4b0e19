/* Meetings that are called by no noun: DebConf17, PyCon 2019, the 20th edition of Wikimania. */
#include "find/own_names.h"

#include "find/editions.h"
#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Most words of a name of which an edition is said, and bytes of its first; of a title before a name with a year;
 * tokens between the word for an edition and a quoted name, and of that. */
enum { OWN_WORDS = 5, SHORTEST = 3, SHORT_NAME = 5, TITLE_WORDS = 16, LEADING = 3, QUOTED = 10 };

/* The number at the end of a word of capitals or mixed letters, 0 if the word is no meeting's: too few letters, too
 * many digits, or one only, as a court, a virus or a footnote has; digits before and behind are a day. */
static uint32_t glued_number(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  const char *text = document->words.text + token->offset;
  size_t at = token->length, letters;
  uint32_t value = 0, scale = 1;

  for (; at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9' && scale <= 1000; at--, scale *= 10)
    value += (uint32_t)(text[at - 1] - '0') * scale;
  for (letters = at; letters > 0 && !(text[letters - 1] >= '0' && text[letters - 1] <= '9'); letters--)
    ;
  if (is_glued(document, i) && i > 0 && is_number(document, i - 1))
    return 0;
  /* of mixed letters and more than short a name may have one digit */
  return letters == 0 && at > 2 &&
                 (scale == 100 || (value >= 1950 && value < 2100) ||
                  (scale == 10 && at > SHORT_NAME && token->flags & TOKEN_MIXED))
             ? value
             : 0;
}

/* May the word at token i be a name together with a number? One of mixed or all capitals, or an unknown one: a month
 * with its year is none. */
static bool may_be_numbered(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  bool capitals = token->flags & TOKEN_CAPS && token_has(document->language, token, CLASS_event),
       compound = token->flags & TOKEN_COMPOUND && token->flags & TOKEN_MIXED && !SETTING(document->language, compound);

  /* In a line of capitals they tell nothing */
  if (token->flags & TOKEN_CAPS && i > 0 && is_class(document, i - 1, CLASS_of) &&
      document_token(document, i - 1)->flags & TOKEN_CAPS)
    return false;
  return (!token->lexeme || capitals || compound) && !token->phrase && token->length >= 3 &&
         token->flags & TOKEN_UPPER && !(token->flags & TOKEN_DATE);
}

/* The token behind the word of mixed letters at i, up to two that go on with it, and a sign that glues a number to
 * it. */
static size_t before_number(const struct document *document, size_t i)
{
  size_t at = i + 1, words;

  for (words = 0; words < 2 && document_token(document, i)->flags & TOKEN_MIXED; words++)
    if (is_sign(document, at, '-') && is_glued(document, at) && is_upper(document, at + 1) &&
        is_glued(document, at + 1))
      at += 2;
    else if (is_upper(document, at) && !(document_token(document, at)->flags & (TOKEN_DATE | TOKEN_SENTENCE)) &&
             (phrase_content(document, at) || phrase_acronym(document, at)))
      at++;
  return at + ((is_sign(document, at, '-') || is_sign(document, at, '_')) && is_glued(document, at));
}

/* Is token i the number of an edition or a year, and nothing glued to it? */
static bool is_name_number(const struct document *document, size_t i)
{
  const struct token *number = i < document_count(document) ? document_token(document, i) : NULL;
  uint32_t value;

  if (!number || number->kind != TOKEN_NUMBER || number->length > 4 || number->flags & (TOKEN_DATE | TOKEN_LINE) ||
      (is_glued(document, i + 1) && document_token(document, i + 1)->kind != TOKEN_PUNCT))
    return false;
  if ((is_sign(document, i + 1, '/') || is_sign(document, i + 1, '.')) && is_glued(document, i + 1) &&
      is_glued(document, i + 2) && (is_number(document, i + 2) || is_class(document, i + 2, CLASS_article)))
    return false; /* a date's day, a body's name that goes on */
  if (SETTING(document->language, number_dot) && number->length < 3 && is_sign(document, i + 1, '.') &&
      is_glued(document, i + 1) && is_class(document, i + 2, CLASS_org))
    return false; /* an ordinal */
  value = digits_value(document, i);
  return number->length == 4 ? value >= 1900 && value < 2100 : number->length < 3;
}

/* A product: small letters before the capital. */
static bool begins_large(const struct document *document, size_t i)
{
  unsigned char first = (unsigned char)document->words.text[document_token(document, i)->offset];
  return !(first >= 'a' && first <= 'z');
}

/* The first of the capitalised words that nothing is known of before the one at token i, which a year follows. What
 * opens a sentence may have its capital from that. */
static size_t words_before(const struct document *document, size_t i)
{
  size_t first = i, words;

  for (words = 0; words < 2 && first > 0 && !(document_token(document, first)->flags & TOKEN_SENTENCE); words++) {
    const struct token *before = document_token(document, first - 1);
    bool odd = before->flags & (TOKEN_MIXED | TOKEN_CAPS), opens = before->flags & TOKEN_SENTENCE;
    if (!is_upper(document, first - 1) || before->lexeme || before->phrase || before->flags & TOKEN_DATE ||
        before->length < 3 ||
        (opens && !odd && !(SETTING(document->language, noun_upper) && before->flags & TOKEN_PARAGRAPH)))
      break;
    first--;
  }
  return first;
}

/* Where nouns have capitals, is the plain word at token i, which a year follows, one of them rather than a name? Names
 * stand in the title or behind an article. */
static bool is_common(const struct document *document, size_t i)
{
  size_t first = words_before(document, i), at = first;

  if (!SETTING(document->language, noun_upper) ||
      (first > 0 && (is_class(document, first - 1, CLASS_article) || is_sign(document, first - 1, '&'))))
    return false; /* the title's words before the year */
  while (at > 0 && first - at < TITLE_WORDS && !(document_token(document, at)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH)))
    at--;
  return at > 0;
}

/* Does a number of an edition or a year follow the word at i, so that both may be a name: DebConf 9, COP-3, LinuxTag
 * 2002, 38c3? Tokens taken. */
static size_t numbered(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  struct mention city = {0};
  size_t at;

  if (!may_be_numbered(document, i))
    return 0;
  if (ends_in_digit(document, token)) /* A count that has run into the word before it tells a share or a time */
    return !is_class(document, i + 1, CLASS_time_unit) && !is_sign(document, i + 1, '%') && glued_number(document, i)
               ? 1
               : 0;
  at = before_number(document, i);
  if (!is_name_number(document, at))
    return 0;
  if (token->flags & (TOKEN_MIXED | TOKEN_CAPS))
    return begins_large(document, i) || is_glued(document, at) ? at + 1 - i : 0;
  if (i > 0 && is_number(document, i - 1) && document_token(document, i - 1)->length < 3)
    return 0; /* a day's number before the month is none */
  /* a sentence may begin in a capital for no reason, but a page seldom does */
  return document_token(document, at)->length == 4 && token->length > 5 && !is_glued(document, at) &&
                 (i == 0 || !(token->flags & TOKEN_SENTENCE)) && !is_common(document, i) &&
                 find_city_at(document, i, &city) == 0
             ? at + 1 - i
             : 0;
}

/* The first part of a short name whose last part stands at token i. */
static size_t hyphened_before(const struct document *document, size_t i)
{
  return i > 1 && is_sign(document, i - 1, '-') && is_glued(document, i) && is_glued(document, i - 1) &&
                 is_word(document, i - 2) && is_upper(document, i - 2) && !is_class(document, i - 2, CLASS_event)
             ? i - 2
             : i;
}

/* A short number at token i that a hyphen glues to the name, which may also be that of a thing. */
static bool is_code(const struct document *document, size_t i)
{
  return is_sign(document, i - 1, '-') && document_token(document, i)->length < 3;
}

/* The first token of a short name that is of the body whose acronym stands before it, unless all about is in capitals;
 * else i. */
static size_t body_before_noun(const struct document *document, size_t i)
{
  return i > 0 && SETTING(document->language, name_left) == REACH_ANY &&
                 token_has(document->language, document_token(document, i), CLASS_event) &&
                 document_token(document, i - 1)->flags & TOKEN_CAPS && document_token(document, i - 1)->length >= 3 &&
                 !document_token(document, i - 1)->lexeme &&
                 !(i > 1 && document_token(document, i - 2)->flags & TOKEN_CAPS) &&
                 !(document_token(document, i)->flags & TOKEN_SENTENCE)
             ? i - 1
             : i;
}

static void add_numbered(struct document *document, size_t i, size_t taken)
{
  bool year = taken == 2 && document_token(document, i + 1)->length == 4 &&
              !(document_token(document, i)->flags & (TOKEN_MIXED | TOKEN_CAPS));
  size_t first = hyphened_before(document, body_before_noun(document, i));
  struct mention *mention =
      document_add(document, MENTION_EVENT, year && first == i ? words_before(document, i) : first, i + taken);
  const struct token *number = document_token(document, i + taken - 1);
  uint32_t value;

  mention->form = is_code(document, i + taken - 1) ? 2 : 1;
  mention->grade = 1;
  mention->role = MEETING_KIND_OTHER;
  mention->as.name.head = (uint32_t)i;
  value = taken == 1                     ? glued_number(document, i)
          : number->kind == TOKEN_NUMBER ? digits_value(document, i + taken - 1)
                                         : 0;
  mention->as.name.edition = value < 200 ? value : 0;
  mention->as.name.proper = 4;
}

/* Nouns of events, and with them what is no part of a meeting's name without one. */
#define EVENTS(IN) IN(event) IN(event_weak) IN(event_other)
#define NOUNS(IN) EVENTS(IN) IN(org) IN(building) IN(forename) IN(person_title)
static const struct class_set events = CLASS_SET(EVENTS), nouns = CLASS_SET(NOUNS);

/* The end of the capitals from token i on if they may be a meeting's name without a noun; else i. */
static size_t unnamed_end(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  struct mention city = {0};
  size_t last;

  if (!is_upper(document, i) || token->lexeme || token->phrase || token->length < SHORTEST ||
      token->flags & TOKEN_DATE || find_city_at(document, i, &city))
    return i;
  for (last = i; last < i + OWN_WORDS && is_upper(document, last) && phrase_content(document, last) &&
                 !(last > i && breaks_before(document, last));
       last++)
    if (is_any(document, last, &nouns))
      return i;
  return last;
}

/* The end of the capitals from token i on if the word for an edition makes a meeting of them; else i. */
static size_t named_by_edition(const struct document *document, size_t i, uint32_t *edition)
{
  *edition = 0;
  if (i == 0 || document_token(document, i)->flags & TOKEN_SENTENCE || !is_class(document, i - 1, CLASS_of) ||
      !is_upper(document, i) || (*edition = edition_before(document, i)) == 0)
    return i;
  return unnamed_end(document, i);
}

/* The end of the name that a word of mixed letters opens at token i if the verb before it, perhaps over an article,
 * says that it was held; where verbs agree with their subjects that may stand behind it as well. Else i. */
static size_t named_by_verb(const struct document *document, size_t i)
{
  size_t verb = i, last;

  if (!(document_token(document, i)->flags & TOKEN_MIXED) || !begins_large(document, i))
    return i;
  while (verb > 0 && is_class(document, verb - 1, CLASS_article))
    verb--;
  last = unnamed_end(document, i);
  if (verb > 0 && is_class(document, verb - 1, CLASS_held) && !breaks_before(document, i))
    return last;
  return SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper) &&
                 is_class(document, last, CLASS_held)
             ? last
             : i;
}

/* A meeting that is called by no noun. */
static void add_named(struct document *document, size_t i, size_t last, uint32_t edition)
{
  struct mention *mention = document_add(document, MENTION_EVENT, i, last);

  mention->grade = 2;
  mention->role = MEETING_KIND_OTHER;
  mention->as.name.head = (uint32_t)i;
  mention->as.name.edition = edition;
  mention->as.name.acronym = (uint32_t)phrase_bracket(document, last);
  mention->as.name.proper = phrase_proper(document, i, i, last);
}

/* The meeting of which the word for an edition at token i is said by a quotation. */
static bool find_quoted(struct document *document, size_t i)
{
  size_t first = i + 1, last;
  uint32_t edition;

  while (first < i + LEADING && (is_class(document, first, CLASS_of) || is_sign(document, first, '\'')))
    first++;
  edition = is_quote(document, first) && first > i + 1 ? edition_before(document, first) : 0;
  for (last = ++first; last < first + QUOTED && !is_quote(document, last) && !is_any(document, last, &events); last++)
    ;
  if (edition == 0 || !is_upper(document, first) || !is_quote(document, last))
    return false;
  add_named(document, first, last, edition);
  return true;
}

bool find_own_name(struct document *document, size_t i)
{
  size_t taken = numbered(document, i), last;
  uint32_t edition;

  if (is_class(document, i, CLASS_edition_word))
    return find_quoted(document, i);
  if (taken) {
    add_numbered(document, i, taken);
    return true;
  }
  last = named_by_edition(document, i, &edition);
  if (last == i)
    last = named_by_verb(document, i);
  if (last > i)
    add_named(document, i, last, edition);
  return last > i;
}
