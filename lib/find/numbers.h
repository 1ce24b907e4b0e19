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

/* An ordinal at token i (digits with a mark, an ordinal word, a Roman numeral if `roman`): tokens it takes, 0 for none. */
/* A Roman numeral at i; tokens taken, 0 for none. */
size_t roman_at(const struct document *document, size_t i, uint32_t *value);
size_t ordinal_at(const struct document *document, size_t i, bool roman, uint32_t *value);

/* Tokens of the ordinal mark glued behind token i: "." "th" "-й" "'inci" º; 0 for none. `dot`: a full stop counts. */
size_t ordinal_mark(const struct document *document, size_t i, bool dot);

/* Value of a token of digits, saturating; UINT32_MAX if too large. */
uint32_t digits_value(const struct document *document, size_t i);

#endif
