/* Many documents: made by several threads, printed in the order of their paths. */
#ifndef MEETING_TOOLS_BATCH_H
#define MEETING_TOOLS_BATCH_H

#include "document.h"

/* The paths to read: arguments, or the lines of a list. */
struct paths {
  const char *const *items;
  size_t count;
};

/* Prints all documents to standard output and errors to standard error, with a progress bar if that is a terminal;
 * `jobs` threads, 0 for one a processor. Memory does not grow with the number of documents. Returns the worst exit
 * code. */
int batch_run(const struct paths *paths, const struct settings *settings, unsigned jobs);

#endif
