/* Reports as text for people. */
#ifndef MEETING_TOOLS_TEXT_H
#define MEETING_TOOLS_TEXT_H

#include "buffer.h"

#include "meeting.h"

/* All records: aligned fields, each with its confidence and the words it was read from. */
void text_report(struct buffer *out, const meeting_report *report, const char *text);

/* Everything found, one a line. */
void text_mentions(struct buffer *out, const meeting_report *report, const char *text);

/* For each field the candidates, best first, with their features. */
void text_explain(struct buffer *out, const meeting_report *report);

#endif
