/* The command line of meeting(1). */
#ifndef MEETING_TOOLS_ARGUMENTS_H
#define MEETING_TOOLS_ARGUMENTS_H

#include "batch.h"

struct arguments {
  struct settings settings;
  struct paths paths;
  unsigned jobs;
  /* what --files-from read, behind paths */
  struct buffer list;
  const char **items;
};

/* -1: go on; else the exit code, after help or one line of error. */
int arguments_read(struct arguments *arguments, int argc, char **argv);
void arguments_free(struct arguments *arguments);

#endif
