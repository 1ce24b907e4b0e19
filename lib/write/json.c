/* Reports as JSON, by cJSON's tree and print functions. Sees only the public interface. */
#include "meeting.h"

#ifdef MEETING_WITH_JSON

#include <stdbool.h>
#include <string.h>

#include <cjson/cJSON.h>

/* cJSON adds nothing to a NULL parent and says so; what matters is that no failure goes unseen. */
struct tree {
  bool failed;
};

static cJSON *add_object(struct tree *tree, cJSON *parent, const char *key)
{
  cJSON *object = cJSON_AddObjectToObject(parent, key);
  tree->failed |= !object;
  return object;
}

static void add_string(struct tree *tree, cJSON *parent, const char *key, const char *value)
{
  tree->failed |= !cJSON_AddStringToObject(parent, key, value);
}

static void add_number(struct tree *tree, cJSON *parent, const char *key, double value)
{
  tree->failed |= !cJSON_AddNumberToObject(parent, key, value);
}

static void add_bool(struct tree *tree, cJSON *parent, const char *key, int value)
{
  tree->failed |= !cJSON_AddBoolToObject(parent, key, value != 0);
}

static void add_span(struct tree *tree, cJSON *parent, uint32_t start, uint32_t end)
{
  cJSON *span = cJSON_AddArrayToObject(parent, "span");

  tree->failed |= !span || !cJSON_AddItemToArray(span, cJSON_CreateNumber(start)) ||
                  !cJSON_AddItemToArray(span, cJSON_CreateNumber(end));
}

/* Every value's span, confidence and whether it is inferred. */
static void add_evidence(struct tree *tree, cJSON *parent, uint32_t start, uint32_t end, uint32_t confidence,
                         int32_t inferred)
{
  add_span(tree, parent, start, end);
  add_number(tree, parent, "confidence", confidence / 1000.0);
  if (inferred)
    add_bool(tree, parent, "inferred", 1);
}

static void add_text(struct tree *tree, cJSON *parent, const char *key, const struct meeting_text *text)
{
  cJSON *object;

  if (!text)
    return;
  object = add_object(tree, parent, key);
  add_string(tree, object, "text", text->text);
  add_evidence(tree, object, text->start, text->end, text->confidence, text->inferred);
}

static void add_count(struct tree *tree, cJSON *parent, const char *key, const struct meeting_number *number,
                      bool bound)
{
  cJSON *object;

  if (!number)
    return;
  object = add_object(tree, parent, key);
  add_number(tree, object, "value", number->value);
  if (bound)
    add_string(tree, object, "bound", meeting_bound_name(number->bound));
  if (number->high != number->value)
    add_number(tree, object, "high", number->high);
  add_evidence(tree, object, number->start, number->end, number->confidence, number->inferred);
}

static void add_venue(struct tree *tree, cJSON *parent, const struct meeting_venue *venue)
{
  cJSON *object, *country;

  if (!venue)
    return;
  object = add_object(tree, parent, "venue");
  add_text(tree, object, "building", venue->building);
  add_text(tree, object, "city", venue->city);
  if (!venue->country)
    return;
  country = add_object(tree, object, "country");
  if (venue->country->text)
    add_string(tree, country, "text", venue->country->text);
  add_string(tree, country, "code", venue->country->code);
  add_bool(tree, country, "inferred", venue->country->inferred);
  add_evidence(tree, country, venue->country->start, venue->country->end, venue->country->confidence, 0);
}

static void add_dates(struct tree *tree, cJSON *parent, const struct meeting_dates *dates)
{
  cJSON *object;

  if (!dates)
    return;
  object = add_object(tree, parent, "dates");
  if (dates->first_text)
    add_string(tree, object, "start", dates->first_text);
  if (dates->last_text)
    add_string(tree, object, "end", dates->last_text);
  add_string(tree, object, "edtf", dates->edtf);
  add_evidence(tree, object, dates->start, dates->end, dates->confidence, dates->inferred);
}

static cJSON *add_item(struct tree *tree, cJSON *array)
{
  cJSON *object = cJSON_CreateObject();

  if (!object || !cJSON_AddItemToArray(array, object)) {
    cJSON_Delete(object);
    tree->failed = true;
    return NULL;
  }
  return object;
}

static void add_hosts(struct tree *tree, cJSON *parent, const struct meeting_host *const *hosts)
{
  cJSON *array;

  if (!*hosts)
    return;
  array = cJSON_AddArrayToObject(parent, "hosts");
  for (; *hosts; hosts++) {
    cJSON *object = add_item(tree, array);
    add_string(tree, object, "name", (*hosts)->name);
    if ((*hosts)->acronym)
      add_string(tree, object, "acronym", (*hosts)->acronym);
    add_bool(tree, object, "inferred", (*hosts)->inferred);
    add_evidence(tree, object, (*hosts)->start, (*hosts)->end, (*hosts)->confidence, 0);
  }
}

static void add_record(struct tree *tree, cJSON *object, const struct meeting_record *record)
{
  add_text(tree, object, "name", record->name);
  add_text(tree, object, "acronym", record->acronym);
  add_count(tree, object, "edition", record->edition, false);
  add_string(tree, object, "kind", meeting_kind_name(record->kind));
  add_string(tree, object, "status", meeting_status_name(record->status));
  add_string(tree, object, "mode", meeting_mode_name(record->mode));
  add_venue(tree, object, record->venue);
  add_dates(tree, object, record->dates);
  add_hosts(tree, object, record->hosts);
  add_count(tree, object, "delegates", record->delegates, true);
  add_count(tree, object, "parties", record->parties, true);
  add_count(tree, object, "countries", record->countries, true);
  add_text(tree, object, "motto", record->motto);
}

static void add_candidate(struct tree *tree, cJSON *array, const struct meeting_candidate *candidate)
{
  cJSON *object = add_item(tree, array), *features;
  uint32_t i;

  add_string(tree, object, "field", meeting_field_name(candidate->field));
  add_string(tree, object, "text", candidate->text);
  add_string(tree, object, "value", candidate->value);
  add_span(tree, object, candidate->start, candidate->end);
  add_number(tree, object, "score", candidate->score);
  add_number(tree, object, "confidence", candidate->confidence / 1000.0);
  add_bool(tree, object, "chosen", candidate->chosen);
  features = add_object(tree, object, "features");
  for (i = 0; i < candidate->feature_count; i++) {
    cJSON *pair = cJSON_AddArrayToObject(features, candidate->features[i].name);
    tree->failed |= !pair || !cJSON_AddItemToArray(pair, cJSON_CreateNumber(candidate->features[i].value)) ||
                    !cJSON_AddItemToArray(pair, cJSON_CreateNumber(candidate->features[i].weight));
  }
}

static void add_day(struct tree *tree, cJSON *parent, const char *key, struct meeting_day day)
{
  cJSON *array = cJSON_AddArrayToObject(parent, key);

  tree->failed |= !array || !cJSON_AddItemToArray(array, cJSON_CreateNumber(day.year)) ||
                  !cJSON_AddItemToArray(array, cJSON_CreateNumber(day.month)) ||
                  !cJSON_AddItemToArray(array, cJSON_CreateNumber(day.day));
}

static void add_mention(struct tree *tree, cJSON *array, const struct meeting_mention *mention)
{
  static const char kinds[][16] = {"",         "date",         "number",    "city", "country",
                                   "building", "organisation", "quotation", "event"};
  cJSON *object = add_item(tree, array);

  add_string(tree, object, "kind", kinds[mention->kind]);
  add_span(tree, object, mention->start, mention->end);
  if (mention->kind == MEETING_MENTION_DATE) {
    add_day(tree, object, "first", mention->first);
    add_day(tree, object, "last", mention->last);
  }
  if (mention->kind == MEETING_MENTION_NUMBER || (mention->kind == MEETING_MENTION_EVENT && mention->value)) {
    add_number(tree, object, "value", mention->value);
    if (mention->high != mention->value)
      add_number(tree, object, "high", mention->high);
    if (mention->kind == MEETING_MENTION_NUMBER) {
      add_string(tree, object, "bound", meeting_bound_name(mention->bound));
      add_bool(tree, object, "ordinal", mention->ordinal);
    }
  }
  if (mention->code[0])
    add_string(tree, object, "code", mention->code);
}

static cJSON *make_tree(const meeting_report *report, uint32_t flags, struct tree *tree)
{
  cJSON *root = cJSON_CreateObject(), *array;
  size_t i;

  add_string(tree, root, "language", meeting_report_language(report));
  if (flags & MEETING_JSON_MENTIONS) {
    array = cJSON_AddArrayToObject(root, "mentions");
    for (i = 0; i < meeting_report_mention_count(report); i++)
      add_mention(tree, array, meeting_report_mention(report, i));
    return root;
  }
  array = cJSON_AddArrayToObject(root, "reports");
  for (i = 0; i < meeting_report_record_count(report); i++)
    add_record(tree, add_item(tree, array), meeting_report_record(report, i));
  if (flags & MEETING_JSON_CANDIDATES) {
    array = cJSON_AddArrayToObject(root, "candidates");
    for (i = 0; i < meeting_report_candidate_count(report); i++)
      add_candidate(tree, array, meeting_report_candidate(report, i));
  }
  return root;
}

int32_t meeting_report_json(const meeting_report *report, uint32_t flags, char *buffer, size_t capacity, size_t *needed)
{
  struct tree tree = {false};
  cJSON *root;
  char *text = NULL;
  size_t length, kept;

  if (!report || (!buffer && capacity))
    return MEETING_ERROR_ARGUMENT;
  root = make_tree(report, flags, &tree);
  if (!tree.failed)
    text = flags & MEETING_JSON_PRETTY ? cJSON_Print(root) : cJSON_PrintUnformatted(root);
  cJSON_Delete(root);
  if (!text)
    return MEETING_ERROR_MEMORY;
  length = strlen(text);
  if (needed)
    *needed = length;
  if (capacity) {
    kept = length < capacity ? length : capacity - 1;
    memcpy(buffer, text, kept);
    buffer[kept] = '\0';
  }
  cJSON_free(text);
  return MEETING_OK;
}

#else

int32_t meeting_report_json(const meeting_report *report, uint32_t flags, char *buffer, size_t capacity, size_t *needed)
{
  (void)report, (void)flags;
  if (capacity && buffer)
    buffer[0] = '\0';
  if (needed)
    *needed = 0;
  return MEETING_ERROR_UNSUPPORTED;
}

#endif
