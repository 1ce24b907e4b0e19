/* The options of a parse, as callers of older and newer versions give them. */
#ifndef MEETING_OPTIONS_H
#define MEETING_OPTIONS_H

#include "meeting.h"

/* Copies what is given, or the defaults for NULL. NULL if it is good, else what is wrong. */
const char *options_read(struct meeting_options *options, const struct meeting_options *given);

#endif
