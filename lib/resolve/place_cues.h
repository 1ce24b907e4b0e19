#ifndef MEETING_RESOLVE_PLACE_CUES_H
#define MEETING_RESOLVE_PLACE_CUES_H

#include "resolve/resolver.h"

/* Prepositions, labels, articles and verbs around a place. */
void place_cue_features(struct resolver *resolver, struct candidate *candidate);

/* Mentions around a place that is mention m: names that it is part of, the main event, dates, other places. */
void place_mention_features(struct resolver *resolver, struct candidate *candidate, size_t m);

/* Is a mention of the kind within two tokens of mention m? 1 behind, -1 before, 0 no. */
int place_beside(const struct document *document, size_t m, enum mention_kind kind, uint32_t *which);

#endif
