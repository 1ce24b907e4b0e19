/* Names of places in their forms, for the finders of cities and of countries. */
#ifndef MEETING_FIND_PLACES_H
#define MEETING_FIND_PLACES_H

#include "find/document.h"

/* Bytes of a folded word with another ending, and sixteen more that can be read. */
enum { WORD_BASE = WORD_FOLDED + 256 + 16 };

/* A word with the suffix's replacement in its place: its length. */
size_t apply_suffix(const struct language *language, const struct suffix *suffix, const char *word, size_t length,
                    char base[WORD_BASE]);

/* An ending that an apostrophe parts from the name before token i. Tokens taken. */
size_t apostrophe_suffix(const struct document *document, size_t i);

/* The country at token i, and the city of its name; `taken`: its tokens, 0 for none. */
void find_country(struct document *document, size_t i, size_t *taken);

/* Country names in forms that only the suffix rules know: endings behind an apostrophe stand apart, glued ones do not.
 * Nothing is done where a city is found that is no namesake. */
void find_inflected_country(struct document *document, size_t i, size_t *taken);

#endif
