/* The name of a body that ends before a token. */
#include "resolve/bodies.h"

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Tokens of a body's name with a list. */
enum { MOST_LIST = 24 };

/* Does the number at token p stand inside a name, as a branch's does? */
static bool is_inner_number(const struct document *document, size_t p)
{
  return p > 0 && is_number(document, p) && !(document_token(document, p)->flags & TOKEN_DATE) &&
         is_upper(document, p - 1) && is_upper(document, p + 1);
}

/* Does a meeting's noun at token p stand before a whole name of a body at tokens [at, i), of which it is no part,
 * rather than before the committee that it has? */
static bool is_event_before(const struct document *document, size_t p, size_t at, size_t i)
{
  return at + 1 < i && body_tells_event(document, p, true) && !is_class(document, p, CLASS_org) &&
         body_head(document, at, i) < i &&
         token_span(document->language, document_token(document, at), CLASS_org) + at < i;
}

/* Is the capital at token p the sentence's, which says when or which one is meant, or does its ending part it from a
 * name behind it? */
static bool opens_before(const struct document *document, size_t p)
{
  return phrase_declined(document, p) ||
         (document_token(document, p)->flags & TOKEN_SENTENCE &&
          (is_class(document, p, CLASS_relative_day) || is_class(document, p, CLASS_deictic)));
}

/* Where every name's words are capitalised and stand before its head, the name begins behind the last lower-case word.
 */
static size_t capitals_before(const struct document *document, size_t i)
{
  size_t at = i;

  while (at > 0 && !(document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH) && at < i)) {
    size_t open = body_open_bracket(document, at - 1, 0), p = at - 1;
    if (open < p && open > 0 && phrase_bracket(document, open)) {
      at = open;
      continue;
    }
    if (!is_upper(document, p) && !is_sign(document, p, '&') && !(is_sign(document, p, '-') && is_glued(document, p)) &&
        !is_inner_number(document, p) &&
        !(is_class(document, p, CLASS_and) && p > 0 && at < i &&
          (is_upper(document, p - 1) || is_sign(document, p - 1, ')'))))
      break;
    if (is_event_before(document, p, at, i) || (at < i && opens_before(document, p)))
      break;
    at = p;
  }
  return at < i ? phrase_list_left(document, at, i - 1) : i;
}

/* First capitalised word of a phrase, or its first body's noun where all that tells more of one follows; where
 * prepositions part it from the head's own, of those. */
static size_t capitals_before_head(const struct document *document, size_t first, size_t head)
{
  if (SETTING(document->language, name_right) != REACH_ANY) {
    for (first = head;
         first > 0 && is_upper(document, first - 1) && !(document_token(document, first)->flags & TOKEN_SENTENCE);
         first--)
      ;
    return first;
  }
  while (first < head && !is_upper(document, first) &&
         !(SETTING(document->language, name_left) == REACH_NONE && body_noun(document, first)))
    first++;
  return first;
}

/* First of the capitals and adjectives before a head in small letters. */
static size_t adjectives_before(const struct document *document, size_t first, size_t head)
{
  size_t at = head;

  while (at > first && (phrase_modifier(document, at - 1) || is_upper(document, at - 1) || !is_word(document, at - 1) ||
                        (is_class(document, at - 1, CLASS_and) && at < head && phrase_modifier(document, at))))
    at--;
  while (at < head && !is_word(document, at))
    at++;
  return at;
}

static size_t after_city(const struct document *document, size_t first, size_t last)
{
  struct mention city = {0};
  size_t taken = find_city_at(document, first, &city);

  return taken && first + taken < last ? first + taken : first;
}

/* Without the words of the sentence that stand before a name's capital: where tokens [first, i) begin then. */
static size_t without_opening(const struct document *document, size_t first, size_t i)
{
  const struct language *language = document->language;
  const struct token *opening = document_token(document, first);
  size_t head = body_head(document, first, i);
  unsigned stop = opening->flags & TOKEN_SENTENCE ? token_span(language, opening, CLASS_stop) : 0;

  /* the capital of words that open the sentence is no name's */
  if (stop && stop == (opening->phrase ? opening->span : 1u) &&
      (SETTING(language, name_left) == REACH_NONE  ? head < i && first < head
       : SETTING(language, name_left) == REACH_ANY ? first + stop < i && is_upper(document, first + stop)
                                                   : false))
    first += stop;
  /* a branch in small letters, where names begin with their heads, is no opening */
  if (head < i && is_upper(document, head) && !is_upper(document, first) && SETTING(language, name_left) != REACH_ANY &&
      !SETTING(language, noun_upper) && !(SETTING(language, name_left) == REACH_SOME && body_noun(document, first)))
    first = capitals_before_head(document, first, head);
  if (head < i && !is_upper(document, head) && SETTING(language, name_left) == REACH_SOME)
    first = adjectives_before(document, first, head);
  if (head == i && SETTING(language, name_left) == REACH_NONE)
    while (first + 1 < i && !is_upper(document, first))
      first++;
  return first;
}

/* Where the body begins that ends at token i, if [first, i) is but the end of the list of what it is for; else
 * first. */
static size_t before_list(const struct document *document, size_t first, size_t i)
{
  size_t comma = first, start, whole;

  while (comma > 1 && (is_class(document, comma - 1, CLASS_of) || is_class(document, comma - 1, CLASS_article) ||
                       is_sign(document, comma - 1, '\'')))
    comma--;
  if (!comma || !is_sign(document, comma - 1, ',') || body_head(document, first, i) < i)
    return first;
  for (start = comma - 1; start > 0 && start + MOST_LIST > i && !body_breaks_at(document, start); start--)
    ;
  whole = phrase_before(document, i, start);
  return whole < comma && body_head(document, whole, comma - 1) < comma - 1 ? whole : first;
}

/* A body in small letters behind an article stands apart from the place before it, unless a genitive joins them. Its
 * first token, or first. */
static size_t behind_place(const struct document *document, size_t first, size_t i)
{
  size_t at = i;

  if (first + 2 < i && is_class(document, first, CLASS_of) && is_class(document, first + 1, CLASS_article))
    return first + 2; /* a preposition and its article */
  while (at > first + 1 && is_word(document, at - 1) && !is_upper(document, at - 1) &&
         !is_class(document, at - 1, CLASS_article))
    at--;
  return at < i && at > first + 1 && is_class(document, at - 1, CLASS_article) &&
                 is_class(document, at - 2, CLASS_of) && !is_class(document, at - 2, CLASS_genitive) &&
                 !is_class(document, at - 2, CLASS_and) && body_noun(document, at)
             ? at
             : first;
}

size_t body_before(const struct document *document, size_t i, size_t clause)
{
  size_t first;

  if (SETTING(document->language, head_last))
    return i > 0 && is_upper(document, i - 1) ? capitals_before(document, i) : SIZE_MAX;
  first = phrase_before(document, i, clause);
  if (first == SIZE_MAX)
    return first;
  first = before_list(document, first, i);
  /* the place before the body */
  if (!body_noun(document, first) && class_ends_before(document, first, CLASS_venue_in) != SIZE_MAX)
    first = after_city(document, first, i);
  first = behind_place(document, first, i);
  /* An article with a capital behind another belongs to the name */
  if (first > 1 && is_upper(document, first - 1) && is_class(document, first - 1, CLASS_article) &&
      is_class(document, first - 2, CLASS_article))
    first--;
  while (first > clause && body_possessive(document, first) != SIZE_MAX)
    for (first = body_possessive(document, first) - 1;
         first > clause && is_upper(document, first - 1) && phrase_content(document, first - 1); first--)
      ;
  return without_opening(document, first, i);
}
