/* Whole phrases that begin or end at a token. */
#include "find/phrases.h"

#include "find/phrases_inner.h"

/* One more than the most words of such a phrase that may stand before one of them. */
enum { MOST_JOINT = 3 };

size_t phrase_from(const struct document *document, size_t i, size_t *first)
{
  size_t at = i, limit, end;

  while (has(document, at, CLASS_article) || has(document, at, CLASS_demonstrative) ||
         has(document, at, CLASS_deictic) || (is_sign(document, at, '\'') && is_glued(document, at)))
    at++;
  *first = at;
  limit = at + PHRASE_RIGHT;
  if (limit > document_count(document))
    limit = document_count(document);
  if (at >= limit)
    return i;
  end = phrase_inner(document, at, limit);
  return end > at ? phrase_right(document, end) : i;
}

/* Does token i stand inside a phrase of several words that joins a second host? */
static bool inside_joint(const struct document *document, size_t i)
{
  size_t k;

  for (k = 1; k <= i && k < MOST_JOINT; k++) {
    const struct token *token = document_token(document, i - k);
    if (token->phrase && token->span > k && lexeme_has(document->language, token->phrase, CLASS_host_with))
      return true;
  }
  return false;
}

size_t phrase_before(const struct document *document, size_t i, size_t clause)
{
  size_t start = i > clause + PHRASE_RIGHT ? i - PHRASE_RIGHT : clause, first;

  for (; start < i; start++)
    if (phrase_from(document, start, &first) == i && first < i && !inside_joint(document, start))
      return first;
  return SIZE_MAX;
}
