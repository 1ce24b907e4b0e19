/* A report: what meeting_parse() returns. Everything in it lives in one arena, the report itself too. */
#ifndef MEETING_REPORT_H
#define MEETING_REPORT_H

#include "base/memory.h"

struct document;
struct resolver;

struct meeting_report {
  struct arena arena;
  const char *language;
  const struct meeting_record *const *records;
  size_t record_count;
  const struct meeting_mention *mentions;
  size_t mention_count;
  const struct meeting_candidate *candidates;
  size_t candidate_count;
};

/* Copy the mentions, and the best candidates of each field by falling score, into the report; without memory its arena
 * has failed. The mentions come last: the words are freed first. */
void report_mentions(struct meeting_report *report, struct document *document);
void report_candidates(struct meeting_report *report, struct resolver *resolver);

#endif
