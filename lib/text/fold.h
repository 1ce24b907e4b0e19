/* Folding: the form under which a word is looked up, lower case, decomposed, without stress marks and soft hyphens. */
#ifndef MEETING_TEXT_FOLD_H
#define MEETING_TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Does a mark vanish behind the n folded bytes of out: the stress on a Cyrillic vowel, the dots of yo? */
bool fold_drops(uint32_t mark, const char *out, size_t n);

/* Folded form of length bytes at text into out; its length, or 0 if it does not fit. */
size_t fold_bytes(const char *text, size_t length, char *out, size_t capacity);

#endif
