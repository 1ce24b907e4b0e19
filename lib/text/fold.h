/* Folding: the form under which a word is looked up, lower case, composed, without stress marks and soft hyphens. */
#ifndef MEETING_TEXT_FOLD_H
#define MEETING_TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Joins a mark to the last of the n folded bytes of out, or drops it if it is no part of the spelling; the number of
 * bytes then. False if the mark stays a character of its own. */
bool fold_mark(uint32_t mark, char *out, size_t *n);

/* Folded form of length bytes at text into out; its length, or 0 if it does not fit. It is never longer than the text.
 */
size_t fold_bytes(const char *text, size_t length, char *out, size_t capacity);

#endif
