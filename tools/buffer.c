#include "buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

void buffer_free(struct buffer *buffer)
{
  free(buffer->bytes);
  memset(buffer, 0, sizeof *buffer);
}
