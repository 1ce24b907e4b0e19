/* Text that grows: what a document prints, gathered so that documents may be made at once and printed in order. */
#ifndef MEETING_TOOLS_BUFFER_H
#define MEETING_TOOLS_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

/* All zero is an empty buffer. */
struct buffer {
  char *bytes;
  size_t length;
  size_t capacity;
  bool failed; /* memory ran out; what was added since is lost */
};

void buffer_add(struct buffer *buffer, const char *bytes, size_t length);

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void buffer_print(struct buffer *buffer, const char *format, ...);

/* A JSON string (RFC 8259), quotes included; bytes that are not ASCII are added as they are. */
void buffer_json(struct buffer *buffer, const char *text);

/* Room for length more bytes, to be written by the caller, who then raises `length`. NULL without memory. */
char *buffer_room(struct buffer *buffer, size_t length);

/* Adds the whole of a file, of standard input if its path is "-"; false (errno says why) if it cannot be read. */
bool buffer_read(struct buffer *buffer, const char *path);

void buffer_free(struct buffer *buffer);

#endif
