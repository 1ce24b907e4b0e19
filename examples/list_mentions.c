/* Lists every date, number, place, body, event and quotation that a text given as the first argument mentions. */
#include <meeting.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *kind_name(int32_t kind)
{
  static const char *const names[] = {"?",        "date",         "number",    "city", "country",
                                      "building", "organisation", "quotation", "event"};
  return kind > 0 && kind < (int32_t)(sizeof names / sizeof names[0]) ? names[kind] : names[0];
}

int main(int count, char **arguments)
{
  struct meeting_error error;
  meeting_report *report;
  size_t i;

  if (count != 2) {
    fprintf(stderr, "usage: list_mentions TEXT\n");
    return EXIT_FAILURE;
  }
  if (meeting_parse(arguments[1], strlen(arguments[1]), NULL, &report, &error) != MEETING_OK) {
    fprintf(stderr, "list_mentions: byte %lu: %s\n", (unsigned long)error.position, error.message);
    return EXIT_FAILURE;
  }
  for (i = 0; i < meeting_report_mention_count(report); i++) {
    const struct meeting_mention *mention = meeting_report_mention(report, i);
    printf("%-12s %.*s\n", kind_name(mention->kind), (int)(mention->end - mention->start),
           arguments[1] + mention->start);
  }
  meeting_report_free(report);
  return EXIT_SUCCESS;
}
