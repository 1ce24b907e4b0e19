/* Folding: the form under which a word is looked up, lower case, decomposed, without stress marks and soft hyphens. */
#ifndef MEETING_TEXT_FOLD_H
#define MEETING_TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Puts the folded form of a code point, which unicode_letter() gave, behind the *n bytes of out. False if it does not fit. */
bool fold_add(uint32_t point, uint64_t letter, char *out, size_t *n, size_t capacity);

/* Folded form of length bytes at text into out; its length, or 0 if it does not fit. */
size_t fold_bytes(const char *text, size_t length, char *out, size_t capacity);

#endif
