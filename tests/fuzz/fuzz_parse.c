/* libFuzzer target: parse with options taken from the first bytes, read everything, write JSON. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "meeting.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_record(const struct meeting_record *record, size_t size)
{
  size_t i;

  if (record->name && (record->name->end > size || strlen(record->name->text) != record->name->length))
    abort();
  for (i = 0; record->hosts[i]; i++)
    if (record->hosts[i]->end > size || strlen(record->hosts[i]->name) != record->hosts[i]->length)
      abort();
  if (record->motto && (record->motto->end > size || record->motto->start >= record->motto->end))
    abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct meeting_options options = {.size = sizeof options};
  meeting_report *report;
  static char json[1 << 16];
  size_t i, needed;

  if (size < 2)
    return 0;
  if (data[0] & 1)
    options.language = meeting_language(data[0] >> 1 & 15);
  if (data[1] & 1)
    options.reference_year = 2020, options.reference_month = 1 + data[1] % 12, options.reference_day = 1 + data[1] % 28;
  options.explain = data[1] >> 2 & 1;
  if (data[1] & 2)
    options.min_confidence = 1;
  if (meeting_parse((const char *)data + 2, size - 2, &options, &report, NULL) != MEETING_OK)
    return 0;
  for (i = 0; i < meeting_report_record_count(report); i++)
    read_record(meeting_report_record(report, i), size);
  for (i = 0; i < meeting_report_mention_count(report); i++)
    if (meeting_report_mention(report, i)->end > size)
      abort();
  if (meeting_report_json(report, data[1] & 8 ? MEETING_JSON_MENTIONS : MEETING_JSON_CANDIDATES, json, sizeof json,
                          &needed) == MEETING_OK &&
      needed < sizeof json && strlen(json) != needed)
    abort();
  meeting_report_free(report);
  return 0;
}
