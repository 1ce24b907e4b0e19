/* Full names of bodies that the text gives with their acronyms in brackets. */
#include "find/phrases.h"
#include "resolve/hosts.h"

static bool same_initial(const struct document *document, size_t i, size_t k)
{
  return is_upper(document, i) && is_upper(document, i + 1) &&
         document->words.text[document_token(document, i)->offset] ==
             document->words.text[document_token(document, k)->offset];
}

/* Where names begin with their heads, the first token of the body in an event's name; `last` if there is none. */
static size_t inner_body(const struct document *document, size_t first, size_t last)
{
  size_t at = first + token_span(document->language, document_token(document, first), CLASS_event);

  while (at < last && !(is_upper(document, at) && is_class(document, at, CLASS_org)))
    at++;
  return at + 1 < last ? at : last;
}

/* First token of the body in whose name an event's ends; `first` if the acronym is the event's or stands for a body
 * that is called a congress, `last` if there is no body. */
static size_t after_event(const struct document *document, size_t first, size_t last, size_t acronym)
{
  size_t i, at;

  if (same_initial(document, first, acronym))
    return first;
  if (SETTING(document->language, name_left) == REACH_NONE &&
      token_span(document->language, document_token(document, first), CLASS_event) > 1)
    return inner_body(document, first, last);
  for (i = first; i + 2 < last; i++)
    if (is_class(document, i, CLASS_event) && is_class(document, i + 1, CLASS_genitive)) {
      for (at = i + 1; at < last && (is_class(document, at, CLASS_of) || is_class(document, at, CLASS_article)); at++)
        ;
      return at + 1 < last ? at : first;
    }
  return first;
}

void host_full_names(struct host_search *search)
{
  const struct document *document = search->document;
  size_t i;

  for (i = document_next(document, 1, INTEREST_QUOTE);
       i < document_count(document) && search->full_count < MOST_FULL_NAMES;
       i = document_next(document, i + 1, INTEREST_QUOTE)) {
    const struct token *token = document_token(document, i);
    bool opens = (token->kind == TOKEN_PUNCT) & ((token->sign == '(') | (token->sign == '['));
    size_t acronym = opens ? phrase_bracket(document, i) : 0, first;
    struct full_name *full = search->full + search->full_count;
    if (!acronym)
      continue;
    first = body_before(document, i, resolver_clause(search->resolver, i));
    if (first == SIZE_MAX || i - first < 2 ||
        (body_head(document, first, i) == i && !same_initial(document, first, acronym)))
      continue;
    full->acronym = (uint32_t)acronym;
    full->first = (uint32_t)after_event(document, first, i, acronym);
    full->last = (uint32_t)i;
    search->full_count += full->first < full->last;
  }
}
