/* Numbers in digits and words. */
#ifndef MEETING_FIND_NUMBERS_H
#define MEETING_FIND_NUMBERS_H

#include "find/document.h"

struct number {
  uint32_t value;
  bool exact_integer; /* false for decimals */
  bool digits;        /* written in digits */
};

/* A cardinal at token i: how many tokens it takes, 0 for none. */
size_t number_at(const struct document *document, size_t i, struct number *number);

/* What a letter says in a Roman numeral, 0 for nothing. */
static inline uint32_t roman_letter(char letter)
{
  switch (letter) {
  case 'I':
    return 1;
  case 'V':
    return 5;
  case 'X':
    return 10;
  case 'L':
    return 50;
  case 'C':
    return 100;
  case 'D':
    return 500;
  case 'M':
    return 1000;
  default:
    return 0;
  }
}

/* May token i be a Roman numeral? */
static inline bool may_be_roman(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return token->flags & TOKEN_UPPER && may_begin_roman(document->words.text + token->offset, token->length);
}

/* A Roman numeral at i; tokens taken, 0 for none. */
size_t roman_at(const struct document *document, size_t i, uint32_t *value);

/* An ordinal at token i (digits with a mark, an ordinal word, a Roman numeral if `roman`): tokens it takes, 0 for none.
 */
size_t ordinal_of(const struct document *document, size_t i, bool roman, uint32_t *value);
static inline size_t ordinal_at(const struct document *document, size_t i, bool roman, uint32_t *value)
{
  return document_may(document, i, INTEREST_NUMBER) ? ordinal_of(document, i, roman, value) : 0;
}

/* Tokens of the ordinal mark glued behind token i: a full stop, letters behind a hyphen or apostrophe, a raised letter;
 * 0 for none. `dot`: a full stop counts. */
size_t ordinal_mark(const struct document *document, size_t i, bool dot);

/* Value of a token of digits, saturating; UINT32_MAX if too large. */
uint32_t digits_value(const struct document *document, size_t i);

#endif
