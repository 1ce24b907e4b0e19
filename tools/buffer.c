#include "buffer.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 65536 };

char *buffer_room(struct buffer *buffer, size_t length)
{
  size_t capacity = buffer->capacity ? buffer->capacity : 1024;
  char *grown;

  if (buffer->failed)
    return NULL;
  while (capacity - buffer->length < length)
    capacity *= 2;
  if (capacity > buffer->capacity) {
    grown = realloc(buffer->bytes, capacity);
    if (!grown) {
      buffer->failed = true;
      return NULL;
    }
    buffer->bytes = grown;
    buffer->capacity = capacity;
  }
  return buffer->bytes + buffer->length;
}

void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
  char *room = buffer_room(buffer, length);

  if (room) {
    memcpy(room, bytes, length);
    buffer->length += length;
  }
}

void buffer_print(struct buffer *buffer, const char *format, ...)
{
  va_list arguments;
  char *room;
  int length;

  va_start(arguments, format);
  length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  room = length < 0 ? NULL : buffer_room(buffer, (size_t)length + 1);
  if (!room)
    return;
  va_start(arguments, format);
  vsnprintf(room, (size_t)length + 1, format, arguments);
  va_end(arguments);
  buffer->length += (size_t)length;
}

void buffer_json(struct buffer *buffer, const char *text)
{
  buffer_add(buffer, "\"", 1);
  for (; *text; text++)
    if (*text == '"' || *text == '\\')
      buffer_print(buffer, "\\%c", *text);
    else if ((unsigned char)*text < ' ')
      buffer_print(buffer, "\\u%04x", (unsigned)*text);
    else
      buffer_add(buffer, text, 1);
  buffer_add(buffer, "\"", 1);
}

static bool read_stream(struct buffer *buffer, FILE *file)
{
  for (;;) {
    char *room = buffer_room(buffer, BLOCK);
    size_t got = room ? fread(room, 1, BLOCK, file) : 0;
    if (!room)
      errno = ENOMEM;
    buffer->length += got;
    if (got == 0)
      return room && !ferror(file);
  }
}

bool buffer_read(struct buffer *buffer, const char *path)
{
  FILE *file;
  bool good;
  int error;

  if (strcmp(path, "-") == 0)
    return read_stream(buffer, stdin);
  file = fopen(path, "rb");
  if (!file)
    return false;
  good = read_stream(buffer, file);
  error = errno;
  fclose(file);
  errno = error;
  return good;
}

void buffer_free(struct buffer *buffer)
{
  free(buffer->bytes);
  memset(buffer, 0, sizeof *buffer);
}
