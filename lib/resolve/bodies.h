/* Names of bodies that may host: how far they reach, what heads them, and where a list of them is cut. */
#ifndef MEETING_RESOLVE_BODIES_H
#define MEETING_RESOLVE_BODIES_H

#include "resolve/resolver.h"

/* Most bodies that hold one meeting together. */
enum { MOST_JOINT = 6 };

/* Token in [first, last) that heads an organisation's name: the first; the first capitalised one where the phrase has
 * no capital; the last where heads end names; last for none. */
size_t body_head(const struct document *document, size_t first, size_t last);

/* Is token i a noun for bodies, as it stands there? */
bool body_noun(const struct document *document, size_t i);

/* Does token i name an event, rather than be part of a body's name? `weak`: perhaps as nouns do that mean other things
 * too. */
bool body_tells_event(const struct document *document, size_t i, bool weak);

/* Is token i a body's acronym, rather than a word of a line in capitals or a Roman numeral? */
bool body_acronym(const struct document *document, size_t i);
bool body_has_acronym(const struct document *document, size_t first, size_t last);

/* Are the tokens a city or a country and nothing else? */
bool body_is_city(const struct document *document, size_t first, size_t last);
bool body_is_nation(const struct document *document, size_t first, size_t last);

/* The phrase that begins at token i, over articles, quotes and prepositions; its end, not beyond limit; i if there is
 * none. */
size_t body_from(const struct document *document, size_t i, size_t limit, size_t *first);

/* End of the name with a place behind it that belongs to it. */
size_t body_with_place(const struct document *document, size_t first, size_t last);

/* Does an apostrophe join the capitalised word before token i to the one at i? The apostrophe's token, or SIZE_MAX. */
size_t body_possessive(const struct document *document, size_t i);

/* Does a name end at token i, whatever it is: a line, a sentence or a date begins? */
bool body_breaks_at(const struct document *document, size_t i);

/* First token of the phrase that ends right before token i, or SIZE_MAX. */
size_t body_before(const struct document *document, size_t i, size_t clause);

/* Where two bodies are joined in [first, last) rather than two words of one name, or last. *next: where the second
 * begins. */
size_t body_joint(const struct document *document, size_t first, size_t last, size_t *next);

/* Where names are declined may a participle with its agent stand before its noun? */
bool body_leads_to_event(const struct document *document);

/* End of the subject behind its verb where the event follows without a word between; `first` if it is the event itself.
 * End of the quoted name behind the body in [first, last), or last. */
size_t body_before_event(const struct document *document, size_t first, size_t last);
size_t body_with_quote(const struct document *document, size_t first, size_t last, size_t limit);

/* Token after a bracket that opens at i, or i. Token of the bracket that is closed at i, or i. */
size_t body_skip_bracket(const struct document *document, size_t i);
size_t body_open_bracket(const struct document *document, size_t i, size_t least);

/* End of the organisation's name that token `head` heads, where that reaches further than last. */
size_t body_mention_end(const struct document *document, size_t head, size_t last);

/* A mention of an event whose first token is in [first, last); its number, or SIZE_MAX. */
size_t body_event(const struct document *document, size_t first, size_t last);

#endif
