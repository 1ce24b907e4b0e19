/* Meetings that are called by the words with which the title opens. */
#ifndef MEETING_FIND_TITLE_NAMES_H
#define MEETING_FIND_TITLE_NAMES_H

#include "find/document.h"

/* Adds the phrases for one, in order of the text, unless the title has a meeting's noun. Runs last: all other names have
 * been found. */
void find_title_names(struct document *document);

#endif
