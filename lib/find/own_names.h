/* Meetings that are called by no noun. */
#ifndef MEETING_FIND_OWN_NAMES_H
#define MEETING_FIND_OWN_NAMES_H

#include "find/document.h"

/* Finds one that begins at token i: DebConf17, PyCon 2019, the 20th edition of Wikimania. False if none does. */
bool find_own_name(struct document *document, size_t i);

#endif
