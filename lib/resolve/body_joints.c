/* Where a phrase joins two bodies rather than two words of one body's name; where a body ends before an event, or
 * behind its name in quotes. */
#include "resolve/bodies.h"

#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Tokens of a quoted name. */
enum { QUOTED = 8 };

bool body_leads_to_event(const struct document *document)
{
  return SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper);
}

static unsigned body_span(const struct document *document, size_t i)
{
  unsigned span = token_span(document->language, document_token(document, i), CLASS_org);

  return span ? span : 1;
}

/* Do tokens [first, last) name a body at all? */
static bool names_body(const struct document *document, size_t first, size_t last)
{
  return body_head(document, first, last) < last || body_has_acronym(document, first, last) ||
         (last == first + 3 && is_sign(document, first + 1, '-') && phrase_acronym(document, first) &&
          phrase_acronym(document, first + 2)); /* an acronym with a hyphen */
}

/* An adjective before a region's noun is no society's noun */
static bool begins_modifier(const struct document *document, size_t i)
{
  return token_span(document->language, document_token(document, i), CLASS_modifier) > 1;
}

/* Does the name whose head is at token `head` go on over the joint at i? */
static bool name_goes_on(const struct document *document, size_t head, size_t i)
{
  /* where heads come last, a name that has not reached its own goes on */
  if (SETTING(document->language, head_last))
    return (head >= i || head + body_span(document, head) < i) && !body_acronym(document, i - 1) &&
           !is_sign(document, i - 1, ')');
  if (SETTING(document->language, name_left) == REACH_NONE && !is_upper(document, i + 1))
    return !is_class(document, i + 1, CLASS_org); /* what a body is for goes on behind the coordinator */
  return SETTING(document->language, name_left) == REACH_NONE && is_upper(document, i + 1) &&
         !body_acronym(document, i + 1) && begins_modifier(document, i + 1);
}

/* A body with its town, or with a name that needs no noun, and another with its noun */
static bool both_upper(const struct document *document, size_t first, size_t i)
{
  if (SETTING(document->language, noun_upper) || !is_upper(document, i - 1) || !is_upper(document, i + 1))
    return false;
  if (is_class(document, i + 1, CLASS_org) && is_class(document, i + 2, CLASS_genitive))
    return true;
  return i == first + 1 && !document_token(document, first)->lexeme &&
         (body_acronym(document, i + 1) || body_noun(document, i + 1));
}

/* Does the name in [first, last) end in what belongs to a body, which may go on? */
static bool in_genitive(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = last; i > first + 1; i--)
    if (is_class(document, i - 1, CLASS_genitive) && !SETTING(document->language, noun_upper))
      return body_head(document, first, i - 1) < i - 1;
  return false;
}

/* Does the name in [first, last) end in what it is for, with an article? */
static bool in_chunk(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = last; i > first + 2; i--)
    if (is_class(document, i - 1, CLASS_article))
      return is_class(document, i - 2, CLASS_of) && body_head(document, first, i - 2) < i - 2;
  return false;
}

/* Does the joint at i stand inside what one body is for? */
static bool inside_chunk(const struct document *document, size_t first, size_t i, size_t last)
{
  return !SETTING(document->language, noun_upper) && in_chunk(document, first, i) &&
         body_head(document, i + 2, last) == last && !body_has_acronym(document, i + 2, last);
}

/* Does the body from token `first` stand behind a preposition, as the one behind it does? */
static bool behind_of(const struct document *document, size_t first)
{
  while (first > 0 && (is_class(document, first - 1, CLASS_article) || is_sign(document, first - 1, '\'')))
    first--;
  return first > 0 &&
         (is_class(document, first - 1, CLASS_of) || class_ends_before(document, first, CLASS_host_before) != SIZE_MAX);
}

/* Where heads come last, does a body without one follow an acronym? */
static bool follows_acronym(const struct document *document, size_t first, size_t i, size_t last)
{
  return SETTING(document->language, head_last) && i == first + 1 && body_acronym(document, first) && i + 2 < last &&
         is_upper(document, i + 1) && is_upper(document, last - 1) && !names_body(document, i + 1, last);
}

/* Where a body's words agree with its noun in case: the token behind the adjectives from token i on. */
static size_t behind_adjectives(const struct document *document, size_t i, size_t last)
{
  while (i + 1 < last && phrase_modifier(document, i))
    i++;
  return i;
}

/* There a body begins with its noun or with an adjective of that, or has a capital. */
static bool begins_body(const struct document *document, size_t i, size_t last)
{
  if (!body_leads_to_event(document))
    return true;
  i = behind_adjectives(document, i, last);
  return body_noun(document, i) || !is_word(document, i) || is_upper(document, i);
}

/* Do tokens [first, i), with their head at token `head`, name a body by themselves? Where all that tells more of a noun
 * stands before it, an acronym does not that tells more of the word behind it. */
static bool is_whole_body(const struct document *document, size_t first, size_t head, size_t i)
{
  return names_body(document, first, i) &&
         !(SETTING(document->language, name_left) == REACH_ANY && head == i && first + 1 < i &&
           !body_acronym(document, i - 1) && body_acronym(document, first));
}

/* Does a body's noun stand at token i, or where it follows what tells more of it, a name that nothing else is known of
 * and that ends in the noun, as of a body that goes without an article? */
static bool opens_body(const struct document *document, size_t i, size_t last)
{
  return is_class(document, i, CLASS_org) ||
         (SETTING(document->language, name_left) == REACH_ANY && is_upper(document, i) &&
          !document_token(document, i)->lexeme && is_class(document, last - 1, CLASS_org));
}

/* The first token behind the genitive at token i and the articles that follow it. */
static size_t behind_genitive(const struct document *document, size_t i)
{
  i += token_span(document->language, document_token(document, i), CLASS_genitive);
  while (is_class(document, i, CLASS_article) || is_sign(document, i, '\''))
    i++;
  return i;
}

static bool joins_names(const struct document *document, size_t first, size_t i, size_t last)
{
  size_t head = body_head(document, first, i), k;
  unsigned of =
      token_span(document->language, document_token(document, i), CLASS_and) > 1 || is_class(document, i + 1, CLASS_of);

  if ((is_class(document, i + 1, CLASS_genitive) && !body_noun(document, behind_genitive(document, i + 1)) &&
       in_genitive(document, first, i)) ||
      !begins_body(document, i + 1, last))
    return false;
  if (is_class(document, i + 1, CLASS_article))
    return !inside_chunk(document, first, i, last);
  if (is_class(document, i + 1, CLASS_agent) || (of && behind_of(document, first)) ||
      follows_acronym(document, first, i, last))
    return true;
  if (body_is_nation(document, first, i) && body_is_nation(document, i + 1, last))
    return true;
  if (both_upper(document, first, i))
    return true;
  if (!is_whole_body(document, first, head, i) || !names_body(document, i + 1, last) || name_goes_on(document, head, i))
    return false;
  for (k = head; k < i && !is_class(document, k, CLASS_of) && !is_class(document, k, CLASS_article); k++)
    ;
  return k == i || body_acronym(document, i + 1) || opens_body(document, i + 1, last) ||
         (body_leads_to_event(document) && is_upper(document, i + 1) &&
          is_class(document, behind_adjectives(document, i + 1, last), CLASS_org));
}

size_t body_joint(const struct document *document, size_t first, size_t last, size_t *next)
{
  size_t i;

  for (i = first + 1; i + 1 < last; i++)
    if (is_class(document, i, CLASS_and) && is_quote(document, i - 1) && is_quote(document, i + 1)) {
      *next = i + 2; /* names that are quoted each, behind one noun */
      return i;
    } else if (is_class(document, i, CLASS_and) && joins_names(document, first, i, last)) {
      *next = i + token_span(document->language, document_token(document, i), CLASS_and);
      return i;
    }
  *next = last;
  return last;
}

/* End of the subject behind its verb, where the event follows without a word between; `first` if it is the event
 * itself. */
size_t body_before_event(const struct document *document, size_t first, size_t last)
{
  size_t i, end;
  bool article = first > 0 && is_class(document, first - 1, CLASS_article);

  for (i = first + article; i < last; i++) {
    if (!body_tells_event(document, i, body_leads_to_event(document)) ||
        (i > first && is_class(document, i - 1, CLASS_of)))
      continue;
    for (end = i; end > first && (is_class(document, end - 1, CLASS_ordinal) || phrase_modifier(document, end - 1) ||
                                  is_number(document, end - 1));
         end--)
      ;
    return end - (end > first && document_token(document, end - 1)->flags & TOKEN_OPEN);
  }
  return last;
}

/* End of the quoted name behind the body in [first, last). */
size_t body_with_quote(const struct document *document, size_t first, size_t last, size_t limit)
{
  size_t close;

  if (last + 2 >= limit || !is_quote(document, last) || !(document_token(document, last)->flags & TOKEN_OPEN) ||
      !is_upper(document, last + 1) || body_head(document, first, last) == last ||
      (body_leads_to_event(document) &&
       body_tells_event(document, last + 1, true))) /* a quoted name that the body has given */
    return last;
  close = phrase_quote_end(document, last, last + QUOTED < limit ? last + QUOTED : limit);
  return close ? close : last;
}
