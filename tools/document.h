/* One document: a file read, parsed and written as text or JSON. */
#ifndef MEETING_TOOLS_DOCUMENT_H
#define MEETING_TOOLS_DOCUMENT_H

#include <stdbool.h>

#include "buffer.h"
#include "meeting.h"

/* Exit codes, and what became of a document. */
enum { EXIT_RECORD = 0, EXIT_NONE = 1, EXIT_ERROR = 2 };

struct settings {
  struct meeting_options options;
  bool json;
  bool mentions;
  bool several; /* one JSON document a line, each with its file */
};

struct document {
  struct buffer out;
  struct buffer error; /* one line, if code is EXIT_ERROR */
  int code;
};

/* Reads the file ("-" is standard input), parses it and fills the document. Different threads may work on different
 * documents. */
void document_make(struct document *document, const char *path, const struct settings *settings);
void document_free(struct document *document);

#endif
