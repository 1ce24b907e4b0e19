/* Matching of a pack's flat patterns: the longest match of a group's automaton at a token. */
#ifndef MEETING_FIND_PATTERNS_H
#define MEETING_FIND_PATTERNS_H

#include "find/numbers.h"

struct pattern_match {
  size_t last; /* token after the match */
  enum pattern_accept accept;
  uint32_t value[ROLE_COUNT]; /* of a number, month, weekday …; what was matched in that role */
  uint32_t token[ROLE_COUNT]; /* 1 + token that was matched in that role, 0 if none was */
};

/* Longest match of a group at token i. */
bool pattern_find(const struct document *document, enum pattern_group group, size_t i, struct pattern_match *match);

#endif
