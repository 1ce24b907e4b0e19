/* Names that go on behind a sign.
 * sign    "-" word | "&" word | ("," word+)+ and inner+ | "(" acronym ")" */
#include "find/phrases.h"

#include "find/numbers.h"
#include "find/phrases_inner.h"

/* Syllables of one word, words of one part of a list, letters at the end of an address. */
enum { SYLLABLES = 3, LIST_WORDS = 4, DOMAIN = 4 };

bool phrase_begins_event(const struct document *document, size_t after, size_t at)
{
  uint32_t value;

  if (at >= document_count(document))
    return false;
  /* another name of the same meeting */
  if (document_token(document, at)->flags & (TOKEN_MIXED | TOKEN_CAPS) &&
      ends_in_digit(document, document_token(document, at)))
    return true;
  if (ordinal_at(document, at, true, &value))
    return true;
  if (at > after)
    return is_class(document, at, CLASS_event);
  /* without an article, where there is none, behind more than the noun of the first */
  return SETTING(document->language, name_right) == REACH_ANY && !is_class(document, at, CLASS_org) &&
         (is_class(document, at, CLASS_event) || is_class(document, at, CLASS_event_weak)) &&
         class_ends_before(document, after - 1, CLASS_event) == SIZE_MAX;
}

/* Does an article stand before the last words of a list's part that ends before token i? */
static bool part_has_article(const struct document *document, size_t i)
{
  size_t back;

  for (back = 1; back <= LIST_WORDS && back < i; back++)
    if (has(document, i - back, CLASS_article))
      return true;
  return false;
}

/* The first word of a list's part at token i: behind its article, where the parts have one, or a genitive. */
static size_t part_start(const struct document *document, size_t i, bool articles)
{
  bool genitive = has(document, i, CLASS_genitive); /* each part with its genitive */

  i += genitive;
  while ((articles || genitive) &&
         (has(document, i, CLASS_article) || (is_sign(document, i, '\'') && is_glued(document, i))))
    i++;
  return i;
}

/* The end of a list that goes on at the comma i and ends in a coordinator and a last part; else i. No short name
 * nor body with its article is part of one that begins with another word in a capital. */
static size_t list_end(const struct document *document, size_t i, size_t limit)
{
  size_t at = i, words = 0;
  bool upper = is_upper(document, i - 1), articles = part_has_article(document, i);

  while (at < limit && is_sign(document, at, ',')) {
    at++;
    if (words > 0 && has(document, at, CLASS_and))
      break; /* a comma before the coordinator */
    at = part_start(document, at, articles);
    if (upper && (document_token(document, at)->flags & ~document_token(document, i - 1)->flags & TOKEN_CAPS ||
                  (articles && has(document, at, CLASS_org))))
      return i; /* the subject behind a place */
    if (is_upper(document, at) != upper && !SETTING(document->language, noun_upper) &&
        SETTING(document->language, name_right) != REACH_ANY)
      return i;
    for (words = 0; at < limit && words < LIST_WORDS && phrase_content(document, at) && !breaks_before(document, at) &&
                    !has(document, at, CLASS_of) && !has(document, at, CLASS_and);
         at++)
      words++;
    if (words == 0)
      return i;
  }
  if (at + 1 >= limit || !has(document, at, CLASS_and) || has(document, at, CLASS_of) ||
      phrase_begins_event(document, at + 1, at + 1))
    return i;
  at = part_start(document, at + 1, articles);
  words = phrase_inner(document, at, limit);
  return words > at ? words : i;
}

#define NOT_JOINED(IN)                                                                                                 \
  IN(support) IN(person_title) IN(number_word_before) IN(event) IN(event_weak) IN(city_word) IN(region_word)
static const struct class_set not_joined = CLASS_SET(NOT_JOINED);

/* May a name's word stand at token i behind a dash or a comma? In small letters it is no place's noun. */
static bool is_joined(const struct document *document, size_t i)
{
  return !is_any(document, i, &not_joined) ||
         token_span(document->language, document_token(document, i), CLASS_modifier) > 1;
}

/* Where only the first syllable of a word has its capital, does a word with one end before token i? */
static bool ends_capital(const struct document *document, size_t i)
{
  size_t at;

  for (at = i - 1; SETTING(document->language, name_left) == REACH_NONE && at + SYLLABLES >= i && is_word(document, at);
       at--)
    if (is_upper(document, at))
      return true;
  return false;
}

/* Does a dash with spaces at token i join two capitalised words of a name, or, where names begin with their heads, a
 * part to the body it is of? What it begins may be a label, a person's office or another event instead, elsewhere a
 * body. */
static bool dash_joins(const struct document *document, size_t i)
{
  bool parts = SETTING(document->language, name_left) == REACH_NONE && is_word(document, i - 1);

  return is_sign(document, i, '-') && !is_glued(document, i) &&
         (has(document, i + 1, CLASS_org) ? parts : is_upper(document, i - 1) || ends_capital(document, i)) &&
         is_upper(document, i + 1) && !breaks_before(document, i + 1) && phrase_content(document, i + 1) &&
         is_joined(document, i + 1);
}

/* Do short names end before a dash and begin behind it, at token i? Not in a line in capitals, nor the meeting's own
 * behind that of whose it is. */
static bool are_short(const struct document *document, size_t i)
{
  size_t at = i - 1;

  if (!(document_token(document, i)->flags & TOKEN_CAPS))
    return false;
  while (at > 0 && document_token(document, at - 1)->flags & TOKEN_CAPS)
    at--;
  return at < i - 1 && at > 0 && document_token(document, at - 1)->length > 1 &&
         class_ends_before(document, at, CLASS_genitive) == SIZE_MAX;
}

/* Does a dash with spaces at token i join two of a kind that meet: lands, adjectives of lands, short names? */
static bool joins_peers(const struct document *document, size_t i)
{
  static const uint8_t lands[] = {CLASS_country, CLASS_continent};
  bool before = false, behind = false;
  size_t k;

  if (!is_sign(document, i, '-') || is_glued(document, i) || !is_upper(document, i - 1) || !is_upper(document, i + 1) ||
      breaks_before(document, i + 1))
    return false;
  if (has(document, i + 1, CLASS_country_adj))
    return has(document, i - 1, CLASS_country_adj) || !document_token(document, i - 1)->lexeme;
  for (k = 0; k < sizeof lands; k++) {
    before |= class_ends_before(document, i, lands[k]) != SIZE_MAX;
    behind |= has(document, i + 1, lands[k]);
  }
  return (before && behind) || are_short(document, i + 1);
}

/* Where words are syllables, does the dash at token i join two in small letters? */
static bool joins_small(const struct document *document, size_t i)
{
  return SETTING(document->language, name_left) == REACH_NONE && is_sign(document, i, '-') && !is_glued(document, i) &&
         is_word(document, i - 1) && !is_upper(document, i - 1) && is_word(document, i + 1) &&
         !is_upper(document, i + 1) && !breaks_before(document, i + 1) && phrase_content(document, i + 1) &&
         is_joined(document, i + 1);
}

/* A sign at token i that joins the word behind it to the phrase: a hyphen, an ampersand. */
static bool sign_joins(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  if (token->sign == '&')
    return is_word(document, i + 1) || is_glued(document, i + 1);
  if (token->sign == '.' &&
      ends_in_digit(document,
                    document_token(document, i - 1)) && /* a number of several parts with a letter before it */
      is_word(document, i - 1) &&
      is_number(document, i + 1))
    return is_glued(document, i) && is_glued(document, i + 1);
  if (token->sign == '-' && token->length > 1 && is_upper(document, i + 1) && has(document, i + 1, CLASS_article))
    return false; /* a dash without spaces before a subtitle, but no hyphen */
  return phrase_short(document, i) || phrase_abbreviates(document, i) || phrase_site(document, i) ||
         ((token->sign == '-' || token->sign == '/' || token->sign == '+') && is_glued(document, i) &&
          is_glued(document, i + 1));
}

/* A short name in brackets at token i behind which the name goes on. */
static bool bracket_inside(const struct document *document, size_t i)
{
  return is_sign(document, i, '(') && phrase_acronym(document, i + 1) && is_sign(document, i + 2, ')') &&
         phrase_content(document, i + 3) && !breaks_before(document, i + 3) &&
         (!is_upper(document, i + 3) ||
          is_class(document, i + 3, CLASS_number_word_before)); /* no person behind the bracket */
}

/* Where names end in their head, the short name in brackets at token i may stand before that of a body, perhaps over
 * another word. */
static bool body_behind(const struct document *document, size_t i, bool tail)
{
  return tail && SETTING(document->language, name_left) == REACH_ANY && is_sign(document, i, '(') &&
         phrase_acronym(document, i + 1) && is_sign(document, i + 2, ')') && is_upper(document, i + 3) &&
         !breaks_before(document, i + 3) &&
         (has(document, i + 3, CLASS_org) || (is_upper(document, i + 4) && has(document, i + 4, CLASS_org)));
}

/* The end of a tail that goes on behind a short name in brackets at token i with a coordinator and another genitive;
 * else i. */
static size_t bracket_joined(const struct document *document, size_t i, size_t limit)
{
  size_t at, end;

  if (!is_sign(document, i, '(') || !phrase_acronym(document, i + 1) || !is_sign(document, i + 2, ')') ||
      !has(document, i + 3, CLASS_and) || !has(document, i + 4, CLASS_genitive) || breaks_before(document, i + 3) ||
      is_upper(document, i + 4))
    return i;
  end = phrase_joint_end(document, i + 3, limit, true);
  for (at = i + 4; at < end; at++)
    if (is_upper(document, at))
      return end;
  return i;
}

#define AREAS(IN) IN(city_word) IN(region_word)
static const struct class_set areas = CLASS_SET(AREAS);
#define SITES(IN) AREAS(IN) IN(street)
static const struct class_set sites = CLASS_SET(SITES);

/* Does a list without a coordinator go on at the comma i, from one word in small letters to another? Not right behind
 * the head, nor to a clause or an address. */
static bool comma_joins(const struct document *document, size_t i)
{
  return SETTING(document->language, name_left) == REACH_NONE && is_word(document, i - 1) &&
         !is_upper(document, i - 1) && !is_upper(document, i + 1) && phrase_content(document, i + 1) &&
         !breaks_before(document, i + 1) && !(is_any(document, i + 1, &sites) && is_upper(document, i + 2)) &&
         (is_joined(document, i + 1) || is_any(document, i - 1, &areas)) &&
         class_ends_before(document, i, CLASS_event) == SIZE_MAX;
}

/* Does the hyphen at token i join a letter with its apostrophe, and a capital? */
static bool joins_elided(const struct document *document, size_t i)
{
  size_t at;

  for (at = i; at <= i + 3; at++)
    if (!is_glued(document, at))
      return false;
  return is_sign(document, i, '-') && document_token(document, i + 1)->length == 1 && is_sign(document, i + 2, '\'') &&
         is_upper(document, i + 3);
}

/* Where names decline, the token behind the bracket at token i that holds but a term, or i. */
static size_t term_end(const struct document *document, size_t i)
{
  size_t at = i + 1;

  while (is_word(document, at) && document_token(document, at)->flags & TOKEN_TERM)
    at++;
  return at > i + 1 && SETTING(document->language, agreement_count) && is_sign(document, i, '(') &&
                 is_sign(document, at, ')')
             ? at + 1
             : i;
}

size_t phrase_step_sign(const struct document *document, size_t i, size_t limit, bool tail)
{
  bool any = SETTING(document->language, name_right) == REACH_ANY;
  size_t end;

  if (any && bracket_inside(document, i))
    return i + 3;
  if (phrase_hanging(document, i) || phrase_tag(document, i))
    return i + 3;
  if (body_behind(document, i, tail) || joins_elided(document, i))
    return i + 4;
  end = tail ? bracket_joined(document, i, limit) : i;
  if (end == i)
    end = term_end(document, i);
  if (end > i)
    return end;
  if (sign_joins(document, i) || joins_peers(document, i) ||
      (any && (dash_joins(document, i) || joins_small(document, i))))
    return i + 2;
  if (!is_sign(document, i, ',') || !(tail || any) || is_number(document, i - 1) ||
      class_ends_before(document, i, CLASS_event) != SIZE_MAX)
    return i; /* what else the sentence tells */
  end = list_end(document, i, limit);
  return end == i && comma_joins(document, i) ? phrase_inner(document, i + 1, limit) : end;
}

bool phrase_address(const struct document *document, size_t i)
{
  return is_sign(document, i + 1, '.') && is_glued(document, i + 1) && is_word(document, i + 2) &&
         is_glued(document, i + 2) && !is_upper(document, i + 2);
}

bool phrase_site(const struct document *document, size_t i)
{
  return i > 0 && is_upper(document, i - 1) && phrase_address(document, i - 1) &&
         document_token(document, i + 1)->length <= DOMAIN && !is_class(document, i + 1, CLASS_stop);
}

size_t phrase_hyphened_before(const struct document *document, size_t i)
{
  return i > 2 && is_upper(document, i) && is_word(document, i - 1) && !is_upper(document, i - 1) &&
                 is_glued(document, i - 1) && is_sign(document, i - 2, '-') && is_glued(document, i - 2) &&
                 is_upper(document, i - 3) && phrase_content(document, i - 3)
             ? i - 3
             : i;
}
