/* Fuzz target: a report's JSON, read back by cJSON, says what the structs say. */
#include <cjson/cJSON.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "meeting.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(int condition)
{
  if (!condition)
    abort();
}

static void same_span(const cJSON *object, uint32_t start, uint32_t end, uint32_t confidence)
{
  const cJSON *span = cJSON_GetObjectItemCaseSensitive(object, "span");

  check(cJSON_GetArraySize(span) == 2);
  check((uint32_t)cJSON_GetArrayItem(span, 0)->valuedouble == start &&
        (uint32_t)cJSON_GetArrayItem(span, 1)->valuedouble == end);
  check(fabs(cJSON_GetObjectItemCaseSensitive(object, "confidence")->valuedouble * 1000 - confidence) < 0.01);
}

static void same_text(const cJSON *parent, const char *key, const struct meeting_text *text)
{
  const cJSON *object = cJSON_GetObjectItemCaseSensitive(parent, key);

  check(!text == !object);
  if (!text)
    return;
  check(strcmp(cJSON_GetObjectItemCaseSensitive(object, "text")->valuestring, text->text) == 0);
  same_span(object, text->start, text->end, text->confidence);
}

static void same_number(const cJSON *parent, const char *key, const struct meeting_number *number)
{
  const cJSON *object = cJSON_GetObjectItemCaseSensitive(parent, key);

  check(!number == !object);
  if (!number)
    return;
  check((uint32_t)cJSON_GetObjectItemCaseSensitive(object, "value")->valuedouble == number->value);
  same_span(object, number->start, number->end, number->confidence);
}

static void same_record(const cJSON *object, const struct meeting_record *record)
{
  const cJSON *hosts = cJSON_GetObjectItemCaseSensitive(object, "hosts"),
              *dates = cJSON_GetObjectItemCaseSensitive(object, "dates");
  int i;

  same_text(object, "name", record->name);
  same_text(object, "acronym", record->acronym);
  same_text(object, "motto", record->motto);
  same_number(object, "edition", record->edition);
  same_number(object, "delegates", record->delegates);
  same_number(object, "parties", record->parties);
  same_number(object, "countries", record->countries);
  if (record->venue)
    same_text(cJSON_GetObjectItemCaseSensitive(object, "venue"), "city", record->venue->city);
  check(!record->dates == !dates);
  if (dates)
    check(strcmp(cJSON_GetObjectItemCaseSensitive(dates, "edtf")->valuestring, record->dates->edtf) == 0);
  for (i = 0; record->hosts[i]; i++)
    check(strcmp(cJSON_GetObjectItemCaseSensitive(cJSON_GetArrayItem(hosts, i), "name")->valuestring,
                 record->hosts[i]->name) == 0);
  check(cJSON_GetArraySize(hosts) == i);
}

/* The report as cJSON reads it back. */
static cJSON *read_back(const meeting_report *report, uint32_t flags)
{
  size_t needed;
  char *json;
  cJSON *tree;

  check(meeting_report_json(report, flags, NULL, 0, &needed) == MEETING_OK);
  json = malloc(needed + 1);
  check(json != NULL);
  check(meeting_report_json(report, flags, json, needed + 1, NULL) == MEETING_OK && strlen(json) == needed);
  tree = cJSON_Parse(json);
  check(tree != NULL);
  free(json);
  return tree;
}

static void check_mentions(const meeting_report *report)
{
  cJSON *tree = read_back(report, MEETING_JSON_MENTIONS);
  const cJSON *mentions = cJSON_GetObjectItemCaseSensitive(tree, "mentions");
  size_t i;

  check((size_t)cJSON_GetArraySize(mentions) == meeting_report_mention_count(report));
  for (i = 0; i < meeting_report_mention_count(report); i++) {
    const struct meeting_mention *mention = meeting_report_mention(report, i);
    const cJSON *span = cJSON_GetObjectItemCaseSensitive(cJSON_GetArrayItem(mentions, (int)i), "span");
    check((uint32_t)cJSON_GetArrayItem(span, 0)->valuedouble == mention->start &&
          (uint32_t)cJSON_GetArrayItem(span, 1)->valuedouble == mention->end);
  }
  cJSON_Delete(tree);
}

static void check_records(const meeting_report *report)
{
  cJSON *tree = read_back(report, MEETING_JSON_CANDIDATES);
  const cJSON *records = cJSON_GetObjectItemCaseSensitive(tree, "reports");
  size_t i;

  check((size_t)cJSON_GetArraySize(records) == meeting_report_record_count(report));
  for (i = 0; i < meeting_report_record_count(report); i++)
    same_record(cJSON_GetArrayItem(records, (int)i), meeting_report_record(report, i));
  cJSON_Delete(tree);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct meeting_options options = {.size = sizeof options, .min_confidence = 1, .explain = 1};
  meeting_report *report;

  if (size < 1)
    return 0;
  options.language = meeting_language(data[0] & 15);
  if (meeting_parse((const char *)data + 1, size - 1, &options, &report, NULL) != MEETING_OK)
    return 0;
  check_records(report);
  check_mentions(report);
  meeting_report_free(report);
  return 0;
}
