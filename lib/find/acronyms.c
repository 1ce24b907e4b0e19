/* Acronyms, and those that a bracket gives of the name before it. */
#include "find/phrases.h"

/* Tokens of a bracket, bytes of an acronym behind a dash, of what hangs on one. */
enum { BRACKET = 12, SHORTEST = 3, TAG = 4 };

bool phrase_acronym(const struct document *document, size_t i)
{
  const struct token *token;

  if (!is_word(document, i))
    return false;
  token = document_token(document, i);
  return (token->flags & TOKEN_CAPS || (token->flags & TOKEN_MIXED && token->flags & TOKEN_UPPER)) &&
         token->length >= 2 && token->length <= 16;
}

bool phrase_tag_at(const struct document *document, size_t i)
{
  return is_glued(document, i) && is_glued(document, i + 1) && is_word(document, i + 1) &&
         document_token(document, i + 1)->length <= TAG && is_sign(document, i + 2, ')') &&
         phrase_acronym(document, i - 1);
}

/* Does a bracket end at token i, or the part of it that is the acronym? */
static bool closes(const struct document *document, size_t i)
{
  return is_sign(document, i, ')') || is_sign(document, i, ']') || is_sign(document, i, ',') ||
         is_sign(document, i, ';');
}

/* The acronym at the end of a bracket whose text begins at token i, or 0. */
static size_t bracket_end(const struct document *document, size_t i)
{
  size_t at;

  for (at = i; at < i + BRACKET && at + 1 < document_count(document); at++) {
    if (is_sign(document, at, ')') || is_sign(document, at, ']'))
      return 0;
    if (at > i && phrase_acronym(document, at) && !is_class(document, at, CLASS_country) &&
        (is_sign(document, at + 1, ')') || is_sign(document, at + 1, ']')))
      return is_sign(document, at - 1, '-') || closes(document, at - 1) ? at : 0;
  }
  return 0;
}

/* The acronym in capitals between a dash at token i and the end of what is put in, or 0. */
static size_t behind_dash(const struct document *document, size_t i)
{
  if (is_glued(document, i) || !is_word(document, i + 1) || !(document_token(document, i + 1)->flags & TOKEN_CAPS) ||
      document_token(document, i + 1)->lexeme || document_token(document, i + 1)->length < SHORTEST ||
      !phrase_acronym(document, i + 1))
    return 0;
  return closes(document, i + 2) || is_sign(document, i + 2, '-') || is_sign(document, i + 2, '.') ? i + 1 : 0;
}

size_t phrase_bracket_at(const struct document *document, size_t i)
{
  size_t at = i + 1, word, last;

  if (is_sign(document, i, '-'))
    return behind_dash(document, i);
  /* a bracket that opens a paragraph is a news agency's */
  if (document_token(document, i)->flags & TOKEN_PARAGRAPH)
    return 0;
  while (is_quote(document, at))
    at++;
  word = at; /* it begins with a number */
  if (is_number(document, at) && is_glued(document, at + 1))
    word = at + 1;
  if (!phrase_acronym(document, word))
    return bracket_end(document, at);
  for (last = word + 1; last < word + 5 && last < document_count(document); last++) {
    if (closes(document, last))
      return at;
    if (!is_glued(document, last) && !is_number(document, last) && !is_sign(document, last, '\''))
      return bracket_end(document, at);
  }
  return 0;
}
