/* Whole phrases that begin or end at a token. */
#include "find/phrases.h"

#include "find/phrases_inner.h"

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

size_t phrase_before(const struct document *document, size_t i, size_t clause)
{
  size_t start = i > clause + PHRASE_RIGHT ? i - PHRASE_RIGHT : clause, first;

  for (; start < i; start++)
    if (phrase_from(document, start, &first) == i && first < i)
      return first;
  return SIZE_MAX;
}
