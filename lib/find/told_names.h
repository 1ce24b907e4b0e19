/* Meetings that are called by no noun, where the text tells that they are meetings. */
#ifndef MEETING_FIND_TOLD_NAMES_H
#define MEETING_FIND_TOLD_NAMES_H

#include "find/document.h"

/* Adds the phrases for one, in order of the text. Runs last: all other names have been found. */
void find_told_names(struct document *document);

#endif
