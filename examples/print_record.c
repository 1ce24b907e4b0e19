/* Prints the record of a report read from standard input: what, where, when, who. */
#include <meeting.h>
#include <stdio.h>
#include <stdlib.h>

/* All of standard input; its length in *length. */
static char *read_all(size_t *length)
{
  size_t capacity = 1 << 16;
  char *text = malloc(capacity);

  for (*length = 0; text;) {
    size_t got = fread(text + *length, 1, capacity - *length, stdin);
    char *larger;
    if (got == 0)
      return text;
    *length += got;
    if (*length < capacity)
      continue;
    larger = realloc(text, capacity *= 2);
    if (!larger)
      free(text);
    text = larger;
  }
  return NULL;
}

static void print_record(const struct meeting_record *record)
{
  size_t i;

  printf("a %s, %s\n", meeting_kind_name(record->kind), meeting_status_name(record->status));
  if (record->name)
    printf("  name: %s\n", record->name->text);
  if (record->venue && record->venue->city)
    printf("  city: %s\n", record->venue->city->text);
  if (record->venue && record->venue->country)
    printf("  country: %s\n", record->venue->country->code);
  if (record->dates)
    printf("  dates: %s\n", record->dates->edtf);
  for (i = 0; record->hosts[i]; i++)
    printf("  host: %s\n", record->hosts[i]->name);
  if (record->delegates)
    printf("  delegates: %lu\n", (unsigned long)record->delegates->value);
}

int main(void)
{
  size_t length, i;
  char *text = read_all(&length);
  struct meeting_error error;
  meeting_report *report;

  if (!text || meeting_parse(text, length, NULL, &report, &error) != MEETING_OK) {
    fprintf(stderr, "print_record: %s\n", text ? error.message : "out of memory");
    free(text);
    return EXIT_FAILURE;
  }
  for (i = 0; i < meeting_report_record_count(report); i++)
    print_record(meeting_report_record(report, i));
  meeting_report_free(report);
  free(text);
  return EXIT_SUCCESS;
}
