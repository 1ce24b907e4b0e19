/* The text of a value: what the words say, in base form where the language inflects. */
#ifndef MEETING_RESOLVE_TEXT_H
#define MEETING_RESOLVE_TEXT_H

#include "find/document.h"

/* Words [first, last) with single spaces; empty without memory. */
const char *text_plain(const struct document *document, struct arena *arena, size_t first, size_t last);

/* The same with the head noun and the adjectives before it in the nominative, or the singular form that the lexicon
 * gives. */
const char *text_base(const struct document *document, struct arena *arena, size_t first, size_t last, size_t head);

/* A body's name: in its base form if head is in it, and without acronyms in brackets. */
const char *text_body(const struct document *document, struct arena *arena, size_t first, size_t last, size_t head);

/* The name of a small town of which find_town() tells `rule`. */
const char *text_town(const struct document *document, struct arena *arena, size_t first, size_t last, uint32_t rule);

/* A city's or country's name without its case ending. */
const char *text_place(const struct document *document, struct arena *arena, const struct mention *place);

#endif
