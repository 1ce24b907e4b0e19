/* Word classes, by which the engine knows words, and sets of them. */
#ifndef MEETING_LEXICON_CLASSES_H
#define MEETING_LEXICON_CLASSES_H

#include <stdbool.h>
#include <stdint.h>

enum word_class {
#define LEXICON_CLASS(name) CLASS_##name,
#include "lexicon/classes.def"
#undef LEXICON_CLASS
  CLASS_COUNT
};

/* A set of word classes, to ask after all of them at once:
 *   #define JOINTS(IN) IN(of) IN(article) IN(and)
 *   static const struct class_set joints = CLASS_SET(JOINTS); */
enum { CLASS_WORDS = 2 };
struct class_set {
  uint64_t classes[CLASS_WORDS];
};

#define CLASS_IN(class, word) (CLASS_##class / 64 == (word) ? (uint64_t)1 << CLASS_##class % 64 : 0) |
#define CLASS_IN_0(class) CLASS_IN(class, 0)
#define CLASS_IN_1(class) CLASS_IN(class, 1)
#define CLASS_SET(LIST)                                                                                                \
  {                                                                                                                    \
    {                                                                                                                  \
      LIST(CLASS_IN_0) 0, LIST(CLASS_IN_1) 0                                                                           \
    }                                                                                                                  \
  }

_Static_assert(CLASS_COUNT < 64 * CLASS_WORDS, "more word classes than a set holds");

static inline bool class_in(const struct class_set *set, unsigned class)
{
  return set->classes[class >> 6] >> (class & 63) & 1;
}

/* Have the two sets a class in common? */
static inline bool class_sets_meet(const struct class_set *a, const struct class_set *b)
{
  return ((a->classes[0] & b->classes[0]) | (a->classes[1] & b->classes[1])) != 0;
}

#endif
