/* Endings of words, as the generated tables have them. */
#ifndef MEETING_LEXICON_ENDINGS_H
#define MEETING_LEXICON_ENDINGS_H

#include <stdint.h>

/* A word ending and what to put in its place. */
struct suffix {
  uint64_t tail;   /* its last bytes, up to eight, as bytes_tail() has them ... */
  uint16_t suffix; /* in the pool; the endings of places, and those that are longer than that */
  uint16_t replacement;
  uint8_t shift; /* ... and how many bits of a tail are none of theirs */
  uint8_t length;
  uint8_t replacement_length;
  uint8_t verb; /* of a SUFFIX_WORD: 1 for a verb or adverb, 0 for an adjective */
};

enum suffix_kind {
  SUFFIX_PLACE,
  SUFFIX_PLACE_ADJECTIVE,
  SUFFIX_HOUSE_ADJECTIVE, /* of a town's adjective that only tells the town before a house */
  SUFFIX_WORD,            /* of a verb, an adverb or an adjective */
  SUFFIX_ORDINAL_MARK,
  SUFFIX_NOT_PLACE,
  SUFFIX_TOWN,
  SUFFIX_KINDS
};

enum { SUFFIX_RUNS = 32 };

/* Nominative endings of an adjective for a head that is m, f, n, plural. */
struct agreement {
  struct suffix ending; /* of any form; nothing comes in its place but one of these */
  uint16_t endings[4];
  uint16_t letters; /* of the ending as written */
};

enum gender { GENDER_NONE, GENDER_M, GENDER_F, GENDER_N, GENDER_PLURAL };

#endif
