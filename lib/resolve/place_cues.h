#ifndef MEETING_RESOLVE_PLACE_CUES_H
#define MEETING_RESOLVE_PLACE_CUES_H

#include "resolve/resolver.h"

/* Prepositions, labels, articles and verbs around a place, or around what begins at token `at` and ends with it. */
void place_cue_features(struct resolver *resolver, struct candidate *candidate, size_t at);

/* Mentions around a place, of which number m is or stands near it: names that it is part of, the main event, dates,
 * other places. */
void place_mention_features(struct resolver *resolver, struct candidate *candidate, size_t m);

/* Is a mention of the kind, of those around number m, within two tokens of the candidate? 1 behind, -1 before, 0 no. */
int place_beside(const struct resolver *resolver, const struct candidate *candidate, size_t m, enum mention_kind kind,
                 uint32_t *which);

/* Candidates for towns that no gazetteer knows. False only without memory. */
bool resolve_unknown_towns(struct resolver *resolver);

/* "Vargem Grande Paulista": a known word with a capital, at token i, that joins two words of a place's name. */
bool place_goes_on(const struct document *document, size_t i);

#endif
