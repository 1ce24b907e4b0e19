/* Which words a phrase may hold, and how its inner words are read.
 * inner   adjective | capitalised word | ordinal | quotation | (noun_case = any) unknown word */
#include "find/phrases.h"

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases_inner.h"

#include <string.h>

/* Words in small letters where nouns have capitals; where a name may begin anew. */
enum { MOST_SMALL = 6, OPENING = TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE };

/* What an apostrophe parts from the word before it and belongs to its inflection: 's, 'da. */
static bool is_ending(const struct document *document, size_t i)
{
  size_t most = SETTING(document->language, head_last) ? 6 : 2;

  return i > 0 && is_glued(document, i) && is_sign(document, i - 1, '\'') && !is_upper(document, i) &&
         document_token(document, i)->length <= most;
}

/* Verbs of several words: where anything may follow a name's head they must not be taken for more of the name. */
#define VERB_PHRASES(IN)                                                                                               \
  IN(held)                                                                                                             \
  IN(gather)                                                                                                           \
  IN(open)                                                                                                             \
  IN(close)                                                                                                            \
  IN(attend)                                                                                                           \
  IN(host_verb)                                                                                                        \
  IN(host_after)                                                                                                       \
  IN(host_before)                                                                                                      \
  IN(host_with)                                                                                                        \
  IN(postponed) IN(cancelled) IN(date_start) IN(date_end) IN(future) IN(past) IN(motto_before) IN(side) IN(subset)
static const struct class_set verb_phrases = CLASS_SET(VERB_PHRASES);

/* Words that stand in no name, and those that might be verbs. */
#define NEVER(IN)                                                                                                      \
  IN(stop)                                                                                                             \
  IN(function) IN(article) IN(demonstrative) IN(weekday) IN(relative_day) IN(venue_in) IN(future) IN(past) IN(negation)
#define VERBS(IN)                                                                                                      \
  IN(held)                                                                                                             \
  IN(gather) IN(open) IN(close) IN(attend) IN(host_verb) IN(represent) IN(postponed) IN(cancelled) IN(month)
static const struct class_set never = CLASS_SET(NEVER), verbs = CLASS_SET(VERBS);

#define ADJECTIVES(IN) IN(modifier) IN(country_adj) IN(ordinal)
static const struct class_set adjectives = CLASS_SET(ADJECTIVES);

static bool is_inner_capital(const struct token *token)
{
  return token->flags & TOKEN_UPPER && !(token->flags & TOKEN_SENTENCE);
}

/* A function word with a capital where nothing else is in capitals begins a sentence whose predecessor has lost its
 * full stop. */
static bool begins_unstopped(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return SETTING(document->language, name_left) != REACH_NONE &&
         lexeme_has(document->language, token->lexeme, CLASS_function) &&
         lexeme_has(document->language, token->lexeme, CLASS_stop) &&
         (is_letter(document, i) || !(token->flags & TOKEN_CAPS));
}

/* May a word that is no part of a name by itself, at token i, open the name of a place that goes on with capitals, the
 * last of them no meeting's noun? */
static bool begins_town(const struct document *document, size_t i)
{
  return is_upper(document, i) && has(document, i, CLASS_town_start) && is_upper(document, i + 1) &&
         !breaks_before(document, i + 1) && !has(document, i + 1, CLASS_event) &&
         !(document_token(document, i)->flags & TOKEN_CAPS);
}

/* An adjective of time with a capital, behind another capital, belongs to the name. */
static bool names_time(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return !SETTING(document->language, noun_upper) && is_inner_capital(token) && !(token->flags & TOKEN_CAPS) && i > 0 &&
         is_upper(document, i - 1);
}

bool phrase_weekday(const struct document *document, size_t i)
{
  if (i > 0 && is_upper(document, i) && begins_town(document, i - 1))
    return true; /* a saint's name */
  return SETTING(document->language, name_left) == REACH_ANY && i > 0 && is_upper(document, i + 1) &&
         !(document_token(document, i + 1)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH)) &&
         !is_class(document, i + 1, CLASS_month) && !is_class(document, i + 1, CLASS_person_title) &&
         !(document_token(document, i)->flags & TOKEN_LINE) &&
         (is_class(document, i - 1, CLASS_modifier) || is_class(document, i - 1, CLASS_article) ||
          (is_upper(document, i - 1) && !document_token(document, i - 1)->lexeme) ||
          (i > 1 && is_glued(document, i - 1) && is_sign(document, i - 2, '\'')));
}

bool phrase_content(const struct document *document, size_t i)
{
  const struct token *token;

  if (!is_word(document, i))
    return false;
  token = document_token(document, i);
  if (token->flags & (TOKEN_DATE | TOKEN_STOP) || is_ending(document, i))
    return false;
  if (token->flags & TOKEN_TERM)
    return true;
  if (token->phrase && lexeme_has(document->language, token->phrase, CLASS_stop))
    return is_inner_capital(token) && lexeme_has(document->language, token->phrase, CLASS_org);
  if (token->phrase && SETTING(document->language, name_right) == REACH_ANY && !is_inner_capital(token) &&
      lexeme_any(document->language, token->phrase, &verb_phrases))
    return false;
  if (token->flags & TOKEN_COMPOUND || !token->lexeme)
    return true;
  /* where names may have lower-case words, a capital inside a sentence says that a word belongs to one */
  if (SETTING(document->language, name_right) == REACH_ANY && is_inner_capital(token) && !begins_unstopped(document, i))
    return true;
  if (lexeme_any(document->language, token->lexeme, &never))
    return begins_town(document, i) || (has(document, i, CLASS_weekday) && phrase_weekday(document, i));
  /* a capital inside a sentence makes a noun of a word that could be a verb */
  if (lexeme_any(document->language, token->lexeme, &verbs))
    return is_inner_capital(token) && SETTING(document->language, noun_upper) && !has(document, i, CLASS_deictic) &&
           !has(document, i, CLASS_month);
  return !has(document, i, CLASS_deictic) || names_time(document, i);
}

/* The first part of an adjective with a hyphen, in small letters. */
static bool begins_adjective(const struct document *document, size_t i)
{
  const struct token *second = i + 2 < document_count(document) ? document_token(document, i + 2) : NULL;

  return second && !SETTING(document->language, noun_upper) && !is_upper(document, i) &&
         is_sign(document, i + 1, '-') && is_glued(document, i + 1) && is_glued(document, i + 2) &&
         !(second->flags & TOKEN_UPPER) &&
         !lexeme_any(document->language, document_token(document, i)->lexeme, &never) &&
         (second->flags & TOKEN_MODIFIER || lexeme_any(document->language, second->lexeme, &adjectives));
}

/* An adjective: listed, guessed by its ending, an ordinal word or a nationality. */
bool phrase_modifier(const struct document *document, size_t i)
{
  const struct token *token;

  if (!is_word(document, i))
    return false;
  token = document_token(document, i);
  if (begins_adjective(document, i))
    return true;
  return (token->flags & TOKEN_MODIFIER || lexeme_any(document->language, token->lexeme, &adjectives)) &&
         !has(document, i, CLASS_stop) && !(token->flags & TOKEN_DATE);
}

/* Token of the capitalised word that follows the initials at i, or i. */
static size_t after_initials(const struct document *document, size_t i, size_t limit)
{
  size_t at = i;

  while (at + 2 < limit && at < i + 6 && is_letter(document, at) && is_sign(document, at + 1, '.') &&
         is_glued(document, at + 1) && is_upper(document, at + 2) && !breaks_before(document, at + 2))
    at += 2;
  return at;
}

size_t phrase_hanging_at(const struct document *document, size_t i)
{
  bool hangs = is_glued(document, i) && !is_glued(document, i + 1);

  return hangs && has(document, i + 1, CLASS_and) && is_word(document, i + 2) ? 3 : 0;
}

/* Does a coordinator at token i join two parts of one phrase: an adjective before it, and an adjective or capital
 * behind? */
static bool joins(const struct document *document, size_t i)
{
  if (!has(document, i, CLASS_and) || document_token(document, i - 1)->kind == TOKEN_PUNCT)
    return false;
  return phrase_modifier(document, i - 1) && (phrase_modifier(document, i + 1) || is_upper(document, i + 1));
}

size_t phrase_quote_end(const struct document *document, size_t i, size_t limit)
{
  size_t at;

  for (at = i + 1; at < limit; at++)
    if (is_quote(document, at) && !(document_token(document, at)->flags & TOKEN_OPEN))
      return is_class(document, at + 1, CLASS_motto_after) ? 0 : at + 1;
  return 0;
}

#define GROUPS(IN) IN(people) IN(bodies) IN(nations) IN(org)
static const struct class_set groups = CLASS_SET(GROUPS);

/* Towns have no article: behind one a town tells more of the noun at token at. */
static bool tells_town(const struct document *document, size_t at)
{
  struct mention city = {0};

  return at > 1 && has(document, at - 2, CLASS_article) && !is_upper(document, at - 2) &&
         find_city_at(document, at - 1, &city) == 1;
}

/* Does what no verb has behind it follow the unknown word at token i: a genitive, an auxiliary? */
static bool is_unknown_noun(const struct document *document, size_t i)
{
  return !document_token(document, i)->lexeme &&
         (has(document, i + 1, CLASS_genitive) || has(document, i + 1, CLASS_passive));
}

/* Where adjectives and names stand before the noun that they tell more of, is that at token at, behind a capital? */
static bool noun_behind(const struct document *document, size_t at)
{
  return SETTING(document->language, name_left) == REACH_ANY &&
         (tells_town(document, at) || is_unknown_noun(document, at) || has(document, at - 1, CLASS_country_adj) ||
          document_token(document, at - 1)->flags & TOKEN_MODIFIER || has(document, at - 1, CLASS_modifier) ||
          has_any(document, at, &groups) || (has_any(document, at + 1, &groups) && !is_upper(document, at + 1)));
}

/* Behind a capitalised word of the phrase an unknown lower-case word is a verb rather than part of the name, where
 * names are capitalised. */
static bool after_capital(const struct document *document, size_t at, size_t first)
{
  return SETTING(document->language, name_right) != REACH_ANY && at > first && is_upper(document, at - 1) &&
         !noun_behind(document, at);
}

/* Capitals of what is someone's. */
enum { OWNED = 4 };

#define MEETINGS(IN) IN(event) IN(event_weak)
static const struct class_set meetings = CLASS_SET(MEETINGS);

/* Do the capitals from token i on, the owner of what follows among them, lead to a meeting? */
static bool leads_to_event(const struct document *document, size_t i)
{
  size_t at;

  for (at = i; at < i + OWNED && is_upper(document, at); at++)
    if (has_any(document, at, &meetings) && (at > i || !has(document, at, CLASS_org)))
      return true;
  return false;
}

/* A genitive's sign at token i inside a name; the word it belongs to, or 0. */
static size_t genitive(const struct document *document, size_t i)
{
  size_t next = i + 1;

  if (SETTING(document->language, head_last) || !is_sign(document, i, '\'') || !is_glued(document, i))
    return 0;
  if (is_ending(document, next))
    next++;
  if (has(document, next, CLASS_and))
    next++; /* a second genitive that a coordinator joins */
  if (leads_to_event(document, next))
    return 0;
  return !is_glued(document, next) &&
                 (is_upper(document, next) || has(document, next, CLASS_bodies) || has(document, next, CLASS_org)) &&
                 !(document_token(document, next)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH))
             ? next
             : 0;
}

bool phrase_short(const struct document *document, size_t i)
{
  return is_sign(document, i, '.') && is_glued(document, i) && is_glued(document, i + 1) &&
         (document_token(document, i - 1)->flags & TOKEN_CAPS || is_letter(document, i - 1)) &&
         is_letter(document, i + 1);
}

/* Is the full stop at token i one amid capitals? */
static bool stops_inside(const struct document *document, size_t i)
{
  return i > 0 && is_sign(document, i, '.') && is_glued(document, i) && is_upper(document, i - 1) &&
         is_upper(document, i + 1) && !(document_token(document, i + 1)->flags & OPENING);
}

bool phrase_abbreviates(const struct document *document, size_t i)
{
  return stops_inside(document, i) && has(document, i - 1, CLASS_abbreviation);
}

#define SHORTENED(IN) IN(town_start) IN(city_word) IN(modifier)
static const struct class_set shortened = CLASS_SET(SHORTENED);

bool phrase_shortened(const struct document *document, size_t i)
{
  return stops_inside(document, i) &&
         ((has(document, i - 1, CLASS_abbreviation) && has_any(document, i - 1, &shortened)) ||
          (is_letter(document, i - 1) &&
           (is_letter(document, i + 1) || !(document_token(document, i - 1)->flags & OPENING))));
}

/* A dash between states and what they are. */
static bool joins_states(const struct document *document, size_t i)
{
  return is_sign(document, i, '-') && i > 0 && has(document, i - 1, CLASS_nations) &&
         (has(document, i + 1, CLASS_people) || has(document, i + 1, CLASS_members));
}

/* A sign between two inner words: glued to both, or an ampersand; a full stop only behind a short word. */
static bool inner_sign(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  if (token->kind != TOKEN_PUNCT)
    return false;
  if (token->sign == '&' || phrase_shortened(document, i) || joins_states(document, i))
    return true;
  return (token->sign == '-' || token->sign == '/' || token->sign == '\'' || token->sign == '.') &&
         is_glued(document, i) && is_glued(document, i + 1) &&
         (token->sign != '.' || document_token(document, i - 1)->length < 3 || phrase_short(document, i));
}

/* A number that is glued to an inner word or a short one behind a capital. */
static bool inner_number(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return token->kind == TOKEN_NUMBER && (is_glued(document, i) || (is_upper(document, i - 1) && token->length < 3));
}

/* An adjective, or an unknown word in small letters where nouns have them. */
static bool inner_small(const struct document *document, size_t i, size_t first)
{
  return phrase_modifier(document, i) ||
         (!is_upper(document, i) && phrase_content(document, i) && !has(document, i, CLASS_of) &&
          !has(document, i, CLASS_and) && !after_capital(document, i, first));
}

/* Where anything may follow a name's head, another meeting's noun of several words, whatever these are alone. */
static bool inner_event(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return SETTING(document->language, name_right) == REACH_ANY && token->kind == TOKEN_WORD && token->phrase &&
         lexeme_has(document->language, token->phrase, CLASS_event) &&
         !lexeme_has(document->language, token->phrase, CLASS_stop);
}

bool phrase_body(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  if (!token->phrase)
    return false;
  if (!is_upper(document, i)) /* a body's noun behind its adjective */
    return SETTING(document->language, name_right) == REACH_ANY &&
           SETTING(document->language, name_left) != REACH_NONE &&
           lexeme_has(document->language, token->phrase, CLASS_org);
  return lexeme_has(document->language, token->phrase, CLASS_nations) ||
         (lexeme_has(document->language, token->phrase, CLASS_org) && is_upper(document, i + token->span - 1));
}

size_t phrase_legal_form(const struct document *document, size_t i)
{
  size_t at = i;

  while (is_upper(document, i - 1) && is_word(document, at) && document_token(document, at)->length == 1 &&
         is_sign(document, at + 1, '.') && is_glued(document, at + 1) &&
         (at == i || (is_glued(document, at) && !breaks_before(document, at))))
    at += 2;
  if (at == i + 2 && is_glued(document, at) && is_upper(document, at) && document_token(document, at)->length == 1)
    return at + 1; /* a legal form without its last full stop */
  return at > i + 2 && is_upper(document, at - 2) ? at : i;
}

/* Where words have been read to, and where the last stands that may end a name. */
struct reach {
  size_t at, end;
};

static struct reach ends_at(size_t at)
{
  return (struct reach){at, at};
}

bool phrase_named_for(const struct document *document, size_t i)
{
  return SETTING(document->language, name_right) == REACH_ANY && has(document, i, CLASS_abbreviation) &&
         has(document, i, CLASS_genitive) && is_sign(document, i + 1, '.') && is_glued(document, i + 1) &&
         i + 2 < document_count(document) && is_word(document, i + 2);
}

/* A step over what is no ordinary word at token at, behind the first word i: initials, an ordinal, another meeting's
 * noun. Where nothing is found, to `at` itself. */
static struct reach step_special(const struct document *document, struct reach from, size_t i, size_t limit)
{
  size_t at = from.at, initials = after_initials(document, at, limit), ordinal;
  uint32_t value;

  if (initials > at && at > i)
    return ends_at(initials + 1);
  if (phrase_named_for(document, at))
    return (struct reach){at + 2, from.end};
  if (document_token(document, at)->flags & TOKEN_TERM)
    return ends_at(at + 1);
  if (at > i) {
    size_t form = phrase_legal_form(document, at);
    if (form > at)
      return ends_at(form);
  }
  ordinal = ordinal_at(document, at, true, &value);
  if (ordinal && (!is_upper(document, at) || ordinal > 1)) /* also a Roman one with its full stop */
    return (struct reach){at + ordinal, from.end};
  return inner_event(document, at) || phrase_body(document, at) ? ends_at(at + document_token(document, at)->span)
                                                                : from;
}

/* A step over what joins inner words: a genitive's sign, another sign, a hyphen that hangs, a short bracket, a number.
 */
static struct reach step_joint(const struct document *document, struct reach from)
{
  size_t at = from.at, next = genitive(document, at);

  if (next)
    return (struct reach){next, from.end};
  if (inner_sign(document, at))
    return (struct reach){at + 1, from.end};
  next = phrase_hanging(document, at);
  if (next || phrase_tag(document, at))
    return ends_at(at + 3);
  return inner_number(document, at) ? ends_at(at + 1) : from;
}

/* An adjective of time at token i that tells of a thing, behind an article of one of several. */
static bool tells_new(const struct document *document, size_t i)
{
  return i > 0 && has(document, i, CLASS_deictic) && !is_upper(document, i) && has(document, i - 1, CLASS_article) &&
         (has(document, i - 1, CLASS_number) || has(document, i - 1, CLASS_indefinite)) &&
         phrase_content(document, i + 1);
}

/* A step over a word behind the first, i. */
static struct reach step_word(const struct document *document, struct reach from, size_t i)
{
  size_t at = from.at;

  if (is_upper(document, at) && (phrase_content(document, at) || (at == i && !has(document, at, CLASS_function))))
    return ends_at(at + 1);
  if (inner_small(document, at, i)) {
    if (!SETTING(document->language, noun_upper))
      return ends_at(at + 1);
    return at + 1 - i > MOST_SMALL ? from : (struct reach){at + 1, from.end};
  }
  if (at == i && tells_new(document, at))
    return (struct reach){at + 1, from.end};
  /* A joint between an adjective or noun and another */
  return at > i && joins(document, at) ? (struct reach){at + 1, from.end} : from;
}

/* An article behind a verb's noun. */
static bool tells_doing(const struct document *document, size_t i)
{
  return SETTING(document->language, name_left) == REACH_ANY && is_word(document, i) && !is_upper(document, i) &&
         is_class(document, i + 1, CLASS_article) && phrase_content(document, i + 2) &&
         word_has_suffix(document, i, SUFFIX_NOT_PLACE);
}

size_t phrase_seat(const struct document *document, size_t i)
{
  struct mention city = {0};
  size_t span;

  if (!SETTING(document->language, noun_upper) || !has(document, i, CLASS_of) || !has(document, i, CLASS_venue_in) ||
      has(document, i, CLASS_contraction) || !has(document, i - 1, CLASS_org) || !has(document, i - 1, CLASS_building))
    return i;
  span = find_city_at(document, i + 1, &city);
  return span ? i + 1 + span : i;
}

size_t phrase_inner(const struct document *document, size_t i, size_t limit)
{
  struct reach reach = ends_at(i);

  while (reach.at < limit && !(reach.at > i && breaks_before(document, reach.at))) {
    const struct token *token = document_token(document, reach.at);
    struct reach next;
    if (token->flags & TOKEN_DATE || (reach.at > i && phrase_subject(document, reach.at)))
      break;
    next = is_plain(document, reach.at) && !document_may(document, reach.at, INTEREST_NUMBER)
               ? reach
               : step_special(document, reach, i, limit);
    if (next.at == reach.at && token->kind == TOKEN_QUOTE && token->flags & TOKEN_OPEN &&
        (reach.at == i || SETTING(document->language, name_right) == REACH_ANY)) {
      size_t close = phrase_quote_end(document, reach.at, limit);
      return close ? close : reach.end;
    }
    if (next.at == reach.at && reach.at == i + 1 && tells_doing(document, i))
      next.at++;
    if (next.at == reach.at && token->kind == TOKEN_WORD)
      next = step_word(document, reach, i);
    else if (next.at == reach.at && reach.at > i)
      next = step_joint(document, reach);
    if (next.at == reach.at)
      break;
    reach = next;
  }
  return reach.end;
}
