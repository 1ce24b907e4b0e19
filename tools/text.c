#include "text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { VALUE_WIDTH = 44, EVIDENCE = 60 };

/* Characters, not bytes, so that columns line up. */
static size_t characters(const char *text)
{
  size_t n = 0;

  for (; *text; text++)
    n += ((unsigned char)*text & 0xC0) != 0x80;
  return n;
}

/* The evidence on one line, cut to a readable length at a character. */
static void print_evidence(struct buffer *out, const char *text, uint32_t start, uint32_t end)
{
  uint32_t i, shown = end - start > EVIDENCE ? EVIDENCE : end - start;

  while (shown > 0 && shown < end - start && ((unsigned char)text[start + shown] & 0xC0) == 0x80)
    shown--;
  buffer_print(out, "  [%" PRIu32 ",%" PRIu32 ") ", start, end);
  for (i = start; i < start + shown; i++)
    buffer_add(out, (unsigned char)text[i] < ' ' ? " " : text + i, 1);
  if (shown < end - start)
    buffer_add(out, "...", 3);
}

static void print_line(struct buffer *out, const char *field, const char *value, uint32_t confidence, uint32_t start,
                       uint32_t end, const char *text)
{
  size_t width = characters(value);

  buffer_print(out, "%-10s %s%*s %3" PRIu32 "%%", field, value, width < VALUE_WIDTH ? (int)(VALUE_WIDTH - width) : 0,
               "", (confidence + 5) / 10);
  print_evidence(out, text, start, end);
  buffer_add(out, "\n", 1);
}

static void print_text(struct buffer *out, const char *field, const struct meeting_text *value, const char *text)
{
  if (value)
    print_line(out, field, value->text, value->confidence, value->start, value->end, text);
}

static void print_number(struct buffer *out, const char *field, const struct meeting_number *value, const char *text)
{
  char buffer[64];
  static const char *const bounds[] = {"", "at least ", "at most ", "about "};

  if (!value)
    return;
  if (value->high != value->value)
    snprintf(buffer, sizeof buffer, "%" PRIu32 " to %" PRIu32, value->value, value->high);
  else
    snprintf(buffer, sizeof buffer, "%s%" PRIu32, bounds[value->bound & 3], value->value);
  print_line(out, field, buffer, value->confidence, value->start, value->end, text);
}

static void print_venue(struct buffer *out, const struct meeting_venue *venue, const char *text)
{
  char buffer[160];

  if (!venue)
    return;
  print_text(out, "building", venue->building, text);
  print_text(out, "city", venue->city, text);
  if (venue->country) {
    snprintf(buffer, sizeof buffer, "%s%s", venue->country->code, venue->country->inferred ? " (from the city)" : "");
    print_line(out, "country", buffer, venue->country->confidence, venue->country->start, venue->country->end, text);
  }
}

static void print_record(struct buffer *out, const struct meeting_record *record, const char *text)
{
  const struct meeting_host *const *host;
  char buffer[400];

  print_text(out, "name", record->name, text);
  print_text(out, "acronym", record->acronym, text);
  print_number(out, "edition", record->edition, text);
  print_venue(out, record->venue, text);
  if (record->dates) {
    snprintf(buffer, sizeof buffer, "%s%s", record->dates->edtf, record->dates->inferred ? " (partly inferred)" : "");
    print_line(out, "dates", buffer, record->dates->confidence, record->dates->start, record->dates->end, text);
  }
  for (host = record->hosts; *host; host++) {
    snprintf(buffer, sizeof buffer, "%s%s%s%s", (*host)->name, (*host)->acronym ? " (" : "",
             (*host)->acronym ? (*host)->acronym : "", (*host)->acronym ? ")" : "");
    print_line(out, "host", buffer, (*host)->confidence, (*host)->start, (*host)->end, text);
  }
  print_number(out, "delegates", record->delegates, text);
  print_number(out, "parties", record->parties, text);
  print_number(out, "countries", record->countries, text);
  print_text(out, "motto", record->motto, text);
  buffer_print(out, "%-10s %s, %s, %s\n", "kind", meeting_kind_name(record->kind), meeting_status_name(record->status),
               meeting_mode_name(record->mode));
}

void text_report(struct buffer *out, const meeting_report *report, const char *text)
{
  size_t i, count = meeting_report_record_count(report);

  if (count == 0)
    buffer_print(out, "no meeting (language: %s)\n", meeting_report_language(report));
  for (i = 0; i < count; i++) {
    if (i)
      buffer_add(out, "\n", 1);
    print_record(out, meeting_report_record(report, i), text);
  }
}

void text_mentions(struct buffer *out, const meeting_report *report, const char *text)
{
  static const char *const kinds[] = {"",         "date",         "number",    "city", "country",
                                      "building", "organisation", "quotation", "event"};
  const struct meeting_mention *mention;
  size_t i;

  for (i = 0; (mention = meeting_report_mention(report, i)) != NULL; i++) {
    buffer_print(out, "%-12s", kinds[mention->kind]);
    print_evidence(out, text, mention->start, mention->end);
    buffer_add(out, "\n", 1);
  }
}

void text_explain(struct buffer *out, const meeting_report *report)
{
  const struct meeting_candidate *candidate;
  size_t i;
  uint32_t k;
  int32_t field = -1;

  for (i = 0; (candidate = meeting_report_candidate(report, i)) != NULL; i++) {
    if (candidate->field != field)
      buffer_print(out, "\n%s\n", meeting_field_name(candidate->field));
    field = candidate->field;
    buffer_print(out, "  %s %4d  %3" PRIu32 "%%  %s  [%" PRIu32 ",%" PRIu32 ")\n           ",
                 candidate->chosen ? "*" : " ", (int)candidate->score, (candidate->confidence + 5) / 10,
                 candidate->text, candidate->start, candidate->end);
    for (k = 0; k < candidate->feature_count; k++)
      buffer_print(out, " %s %+d", candidate->features[k].name,
                   (int)(candidate->features[k].value * candidate->features[k].weight));
    buffer_add(out, "\n", 1);
  }
}
