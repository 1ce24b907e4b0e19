#ifndef MEETING_RESOLVE_PLACE_CUES_H
#define MEETING_RESOLVE_PLACE_CUES_H

#include "resolve/resolver.h"

/* Verbs of taking place or coming together. */
#define MEETING_VERBS(IN) IN(held) IN(gather) IN(open)

/* Prepositions, labels, articles and verbs around a place, or around what begins at token `at` and ends with it. */
void place_cue_features(struct resolver *resolver, struct candidate *candidate, size_t at);

/* Where cases and prepositions tell where something is, is the town's case one in which nothing is there? 1 for that of
 * whither, 2 for any but the base form without a preposition. Behind a dash it is that of the word which it explains.
 */
int place_is_oblique(const struct document *document, const struct candidate *candidate);

/* Is a mention of a kind within two tokens of the candidate in its sentence, and which? */
struct beside {
  int8_t side[MENTION_KINDS]; /* 1 behind it, -1 before it, 0 for none */
  uint32_t mention[MENTION_KINDS];
};

/* Mentions around a place, of which number m is or stands near it: names that it is part of, the main event, dates,
 * other places. */
struct beside place_mention_features(struct resolver *resolver, struct candidate *candidate, size_t m);

/* A capitalised word that the lexicon does not know. A town may look like a compound: Wilhelmsburg. */
bool town_is_unknown(const struct document *document, size_t i);

/* Token after the town's name that begins at i, or i if none does. */
size_t town_name_end(const struct document *document, size_t i);

/* A candidate for a town or a house of unknown words, near mention m. */
struct candidate *town_add_unknown(struct resolver *resolver, unsigned field, size_t first, size_t last, size_t m);

/* Candidates for the unknown town of the building of mention m. */
void town_of_building(struct resolver *resolver, size_t m);

/* Candidates for towns that no gazetteer knows: where a preposition or the word for one tells them, and where they
 * stand apart. */
void resolve_unknown_towns(struct resolver *resolver);
void resolve_towns_apart(struct resolver *resolver);

/* The town behind the postal code of the address that begins at token i; 0 for none. */
size_t address_town(const struct document *document, size_t i);

/* A candidate for that town in the address of the building of mention m. */
void town_of_address(struct resolver *resolver, size_t m);

/* Does a part of a line or list end before token i: at a comma, a bracket, a full stop or the line's end? */
bool place_part_ends(const struct document *document, size_t i);

/* Does a sign at token i join the two letters of a state to the town before it? */
bool place_state_at(const struct document *document, size_t i);

/* May token i be the adjective of a noun for a town, between it and the preposition before the town's name? */
bool place_town_adjective(const struct document *document, size_t i);

/* A known word with a capital, at token i, that joins two words of a place's name. */
bool place_goes_on(const struct document *document, size_t i);

/* Is the place that ends before token i said of a region, where such words stand before their noun? */
bool place_is_region(const struct document *document, size_t i);

/* Is token i, which alone stands between two places, a comma, slash or coordinator? */
bool place_joined(const struct document *document, size_t i);

/* 2 if a place stands behind a forename, or tells where someone is from; 1 in what may be a person's name. */
int place_in_person(const struct document *document, const struct candidate *candidate);

/* Is the adjective that ends before token i, where such agree with their nouns, that of a street? */
bool place_is_street(const struct document *document, size_t i);

/* Does the house at [house, last), before which the preposition at token `cue` stands (SIZE_MAX for none), only say
 * where somebody works or studies, or whose something is? */
bool place_is_affiliation(const struct document *document, size_t house, size_t last, size_t cue);

/* Where the words that lead over to a place begin, and before them a preposition of a venue and one of another place,
 * SIZE_MAX for none. */
struct place_cue {
  size_t place, here, elsewhere;
};

/* Do the words before the place at token `at` tell against it as the venue? 2 if it stands for those who speak there.
 */
int place_cue_against(const struct resolver *resolver, const struct candidate *candidate, size_t at,
                      const struct place_cue *cue);

#endif
