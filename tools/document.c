#include "document.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "text.h"

/* The report's JSON, in a batch with its file as first key. */
static bool write_json(struct document *document, const char *path, const meeting_report *report,
                       const struct settings *settings)
{
  uint32_t flags = (settings->several ? 0 : MEETING_JSON_PRETTY) |
                   (settings->options.explain ? MEETING_JSON_CANDIDATES : 0) |
                   (settings->mentions ? MEETING_JSON_MENTIONS : 0);
  size_t needed = 0, brace;
  int32_t code = meeting_report_json(report, flags, NULL, 0, &needed);
  char *room = NULL;

  if (settings->several) {
    buffer_add(&document->out, "{\"file\":", 8);
    buffer_json(&document->out, path);
    buffer_add(&document->out, ",", 1);
  }
  brace = document->out.length;
  if (code == MEETING_OK)
    room = buffer_room(&document->out, needed + 1);
  if (!room || (code = meeting_report_json(report, flags, room, needed + 1, &needed)) != MEETING_OK) {
    buffer_print(&document->error, "meeting: %s: JSON: %s\n", path,
                 meeting_error_name(code == MEETING_OK ? MEETING_ERROR_MEMORY : code));
    return false;
  }
  document->out.length += needed;
  if (settings->several) { /* the document's own brace was opened before its file */
    memmove(document->out.bytes + brace, document->out.bytes + brace + 1, needed - 1);
    document->out.length--;
  }
  buffer_add(&document->out, "\n", 1);
  return true;
}

static void write_text(struct document *document, const char *path, const meeting_report *report, const char *text,
                       const struct settings *settings)
{
  if (settings->several)
    buffer_print(&document->out, "%s:\n", path);
  if (settings->mentions)
    text_mentions(&document->out, report, text);
  else
    text_report(&document->out, report, text);
  if (settings->options.explain)
    text_explain(&document->out, report);
}

void document_make(struct document *document, const char *path, const struct settings *settings)
{
  struct buffer input = {NULL, 0, 0, false};
  struct meeting_error error;
  meeting_report *report = NULL;

  memset(document, 0, sizeof *document);
  document->code = EXIT_ERROR;
  if (!buffer_read(&input, path)) {
    buffer_print(&document->error, "meeting: %s: %s\n", path, strerror(errno));
  } else if (meeting_parse(input.bytes, input.length, &settings->options, &report, &error) != MEETING_OK) {
    buffer_print(&document->error, "meeting: %s: byte %" PRIu64 ": %s (%s)\n", path, error.position, error.message,
                 meeting_error_name(error.code));
  } else if (!settings->json) {
    write_text(document, path, report, input.bytes, settings);
    document->code = EXIT_RECORD;
  } else if (write_json(document, path, report, settings)) {
    document->code = EXIT_RECORD;
  }
  if (document->code == EXIT_RECORD && meeting_report_record_count(report) == 0 && !settings->mentions)
    document->code = EXIT_NONE;
  if (document->out.failed || document->code == EXIT_ERROR) {
    if (document->out.failed && !document->error.length)
      buffer_print(&document->error, "meeting: %s: out of memory\n", path);
    buffer_free(&document->out);
    document->code = EXIT_ERROR;
  }
  meeting_report_free(report);
  buffer_free(&input);
}

void document_free(struct document *document)
{
  buffer_free(&document->out);
  buffer_free(&document->error);
}
