/* Which words a phrase may hold, and how its inner words are read.
 * inner   adjective | capitalised word | ordinal | "quotation" | (noun_case = any) unknown word */
#include "find/phrases.h"

#include "find/numbers.h"
#include "find/phrases_inner.h"

/* Capitals of what is someone's. */
enum { OWNED = 4 };

/* What an apostrophe parts from the word before it and belongs to its inflection: 's, 'da. */
static bool is_ending(const struct document *document, size_t i)
{
  size_t most = document->language->head_last ? 6 : 2;

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
  IN(gather) IN(open) IN(close) IN(attend) IN(host_verb) IN(represent) IN(postponed) IN(cancelled) IN(deictic) IN(month)
static const struct class_set never = CLASS_SET(NEVER), verbs = CLASS_SET(VERBS);

#define ADJECTIVES(IN) IN(modifier) IN(country_adj) IN(ordinal)
static const struct class_set adjectives = CLASS_SET(ADJECTIVES);

static bool is_inner_capital(const struct token *token)
{
  return token->flags & TOKEN_UPPER && !(token->flags & TOKEN_SENTENCE);
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
    return false;
  if (token->phrase && document->language->name_right == REACH_ANY && !is_inner_capital(token) &&
      lexeme_any(document->language, token->phrase, &verb_phrases))
    return false;
  if (token->flags & TOKEN_COMPOUND || !token->lexeme)
    return true;
  /* where names may have lower-case words, a capital inside a sentence says that a word belongs to one */
  if (document->language->name_right == REACH_ANY && is_inner_capital(token))
    return true;
  if (lexeme_any(document->language, token->lexeme, &never))
    return false;
  /* a capital inside a sentence makes a noun of a word that could be a verb */
  if (lexeme_any(document->language, token->lexeme, &verbs))
    return token->flags & TOKEN_UPPER && !(token->flags & TOKEN_SENTENCE) && document->language->noun_upper &&
           !has(document, i, CLASS_deictic) && !has(document, i, CLASS_month);
  return true;
}

/* "latino-américain", "ouest-africain": the first part of an adjective with a hyphen, in small letters. */
static bool begins_adjective(const struct document *document, size_t i)
{
  const struct token *second = i + 2 < document_count(document) ? document_token(document, i + 2) : NULL;

  return second && !document->language->noun_upper && !is_upper(document, i) && is_sign(document, i + 1, '-') &&
         is_glued(document, i + 1) && is_glued(document, i + 2) && !(second->flags & TOKEN_UPPER) &&
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

/* Token of the capitalised word that follows the initials at i, or i: "имени Д. И. Менделеева". */
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
    if (document_token(document, at)->kind == TOKEN_QUOTE && !(document_token(document, at)->flags & TOKEN_OPEN))
      return at + 1;
  return 0;
}

/* Behind a capitalised word of the phrase an unknown lower-case word is a verb rather than part of the name, where
 * names are capitalised. */
static bool after_capital(const struct document *document, size_t at, size_t first)
{
  return document->language->name_right != REACH_ANY && at > first && is_upper(document, at - 1);
}

/* Do the capitals from token i on lead to a meeting: "the Church of Scotland's General Assembly"? */
static bool leads_to_event(const struct document *document, size_t i)
{
  size_t at;

  for (at = i; at < i + OWNED && is_upper(document, at); at++)
    if (has(document, at, CLASS_event) && (at > i || !has(document, at, CLASS_org)))
      return true;
  return false;
}

/* "Women's Institute", "Workers' Parties": a genitive's sign at token i inside a name; the word it belongs to, or 0. */
static size_t genitive(const struct document *document, size_t i)
{
  size_t next = i + 1;

  if (document->language->head_last || !is_sign(document, i, '\'') || !is_glued(document, i))
    return 0;
  if (is_ending(document, next))
    next++;
  if (has(document, next, CLASS_and))
    next++; /* "Workers' and Farmers' Delegates" */
  if (leads_to_event(document, next))
    return 0;
  return !is_glued(document, next) && (is_upper(document, next) || has(document, next, CLASS_bodies)) &&
                 !(document_token(document, next)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH))
             ? next
             : 0;
}

bool phrase_short(const struct document *document, size_t i)
{
  return is_sign(document, i, '.') && is_glued(document, i) && is_glued(document, i + 1) &&
         document_token(document, i - 1)->flags & TOKEN_CAPS && is_letter(document, i + 1) && is_upper(document, i + 1);
}

/* A sign between two inner words: glued to both, or an ampersand; a full stop only behind a short word. */
static bool inner_sign(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  if (token->kind != TOKEN_PUNCT)
    return false;
  if (token->sign == '&')
    return true;
  return (token->sign == '-' || token->sign == '/' || token->sign == '\'' || token->sign == '.') &&
         is_glued(document, i) && is_glued(document, i + 1) &&
         (token->sign != '.' || document_token(document, i - 1)->length < 3 || phrase_short(document, i));
}

/* "Berlin 2019", "G20": a number that is glued to an inner word or a short one behind a capital. */
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

/* "Hội nghị Hội đồng Giám mục kỳ họp lần thứ I": where anything may follow a name's head, another meeting's noun of
 * several words, whatever these are alone. */
static bool inner_event(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return document->language->name_right == REACH_ANY && token->kind == TOKEN_WORD && token->phrase &&
         lexeme_has(document->language, token->phrase, CLASS_event) &&
         !lexeme_has(document->language, token->phrase, CLASS_stop);
}

size_t phrase_inner(const struct document *document, size_t i, size_t limit)
{
  size_t at = i, end = i;
  uint32_t value;

  while (at < limit && !(at > i && breaks_before(document, at))) {
    const struct token *token = document_token(document, at);
    size_t ordinal = ordinal_at(document, at, true, &value), initials = after_initials(document, at, limit);
    if (token->flags & TOKEN_DATE)
      break;
    if (initials > at && at > i) {
      end = at = initials + 1;
      continue;
    }
    if (token->flags & TOKEN_TERM) {
      end = ++at;
      continue;
    }
    if (ordinal && !is_upper(document, at)) {
      at += ordinal;
      continue;
    }
    if (inner_event(document, at)) {
      end = at += token->span;
      continue;
    }
    if (token->kind == TOKEN_QUOTE && token->flags & TOKEN_OPEN &&
        (at == i || document->language->name_right == REACH_ANY)) {
      size_t close = phrase_quote_end(document, at, limit);
      return close ? close : end;
    }
    if (at > i && genitive(document, at)) {
      at = genitive(document, at);
      continue;
    }
    if (at > i && inner_sign(document, at)) {
      at++;
      continue;
    }
    if (at > i && phrase_hanging(document, at)) {
      end = at += phrase_hanging(document, at);
      continue;
    }
    if (at > i && inner_number(document, at)) {
      end = ++at;
      continue;
    }
    if (is_upper(document, at) &&
        (phrase_content(document, at) || (at == i && has(document, at, CLASS_function) == false))) {
      end = ++at;
      continue;
    }
    if (inner_small(document, at, i)) {
      at++;
      if (!document->language->noun_upper)
        end = at;
      else if (at - i > 6)
        break;
      continue;
    }
    /* "kommunistischer und Arbeiterparteien": a joint between an adjective or noun and another */
    if (at > i && joins(document, at)) {
      at++;
      continue;
    }
    break;
  }
  return end;
}
