/* Editions that stand behind a meeting's noun. */
#ifndef MEETING_FIND_EDITIONS_H
#define MEETING_FIND_EDITIONS_H

#include "find/document.h"

/* Where none stands before the head of the event: an edition in the tail of its name, which may go on with it. */
void find_edition(struct document *document, struct mention *event);

/* An edition said of the phrase that begins at first, or 0. */
uint32_t edition_before(const struct document *document, size_t first);

#endif
