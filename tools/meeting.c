/* meeting - print the record of the meeting that a report tells of. See meeting(1). */
#include <errno.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "meeting.h"
#include "text.h"

enum { EXIT_RECORD = 0, EXIT_NONE = 1, EXIT_ERROR = 2 };

struct settings {
  struct meeting_options options;
  bool json;
  bool explain;
  bool mentions;
  bool several; /* more than one file: one JSON document a line */
};

struct input {
  char *text;
  size_t length;
};

static const char usage[] =
  "usage: meeting [--format text|json] [--lang CODE] [--date YYYY-MM-DD]\n"
  "               [--min-confidence N] [--explain] [--mentions] [FILE...]\n"
  "       meeting --version | --languages | --help\n";

/* The whole of a stream; false (errno set) if it cannot be read. */
static bool read_stream(FILE *file, struct input *input)
{
  size_t capacity = 0;

  input->text = NULL;
  input->length = 0;
  for (;;) {
    size_t got;
    if (input->length == capacity) {
      char *grown = realloc(input->text, capacity ? 2 * capacity : 65536);
      if (!grown)
        return false;
      input->text = grown;
      capacity = capacity ? 2 * capacity : 65536;
    }
    got = fread(input->text + input->length, 1, capacity - input->length, file);
    input->length += got;
    if (got == 0)
      return !ferror(file);
  }
}

static bool read_input(const char *path, struct input *input)
{
  FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
  bool good = file && read_stream(file, input);

  if (!good)
    fprintf(stderr, "meeting: %s: %s\n", path, strerror(errno));
  if (file && file != stdin)
    fclose(file);
  return good;
}

/* Reports out of order end in one line that names file and byte. */
static int print_error(const char *path, const struct meeting_error *error)
{
  fprintf(stderr, "meeting: %s: byte %llu: %s (%s)\n", path, (unsigned long long)error->position, error->message, meeting_error_name(error->code));
  return EXIT_ERROR;
}

static int print_json(const meeting_report *report, const struct settings *settings)
{
  uint32_t flags = (settings->several ? 0 : MEETING_JSON_PRETTY) | (settings->explain ? MEETING_JSON_CANDIDATES : 0) |
                   (settings->mentions ? MEETING_JSON_MENTIONS : 0);
  size_t needed = 0;
  char *buffer;
  int32_t code = meeting_report_json(report, flags, NULL, 0, &needed);

  buffer = code == MEETING_OK ? malloc(needed + 1) : NULL;
  if (!buffer || (code = meeting_report_json(report, flags, buffer, needed + 1, &needed)) != MEETING_OK) {
    fprintf(stderr, "meeting: JSON: %s\n", meeting_error_name(code == MEETING_OK ? MEETING_ERROR_MEMORY : code));
    free(buffer);
    return EXIT_ERROR;
  }
  puts(buffer);
  free(buffer);
  return EXIT_RECORD;
}

static int run(const char *path, const struct settings *settings)
{
  struct input input = {NULL, 0};
  struct meeting_error error;
  meeting_report *report;
  int code = EXIT_ERROR;

  if (!read_input(path, &input)) {
    free(input.text);
    return EXIT_ERROR;
  }
  if (meeting_parse(input.text, input.length, &settings->options, &report, &error) != MEETING_OK) {
    code = print_error(path, &error);
  } else {
    bool none = meeting_report_record_count(report) == 0;
    if (settings->json) {
      code = print_json(report, settings);
    } else {
      if (settings->several)
        printf("%s:\n", path);
      if (settings->mentions)
        text_mentions(stdout, report, input.text);
      else
        text_report(stdout, report, input.text);
      if (settings->explain)
        text_explain(stdout, report);
      code = EXIT_RECORD;
    }
    if (code == EXIT_RECORD && none && !settings->mentions)
      code = EXIT_NONE;
    meeting_report_free(report);
  }
  free(input.text);
  return code;
}

static bool read_date(const char *text, struct meeting_options *options)
{
  char rest;

  return sscanf(text, "%4d-%2d-%2d%c", &options->reference_year, &options->reference_month, &options->reference_day, &rest) == 3;
}

static int bad_argument(const char *what, const char *value)
{
  fprintf(stderr, "meeting: %s: %s\n%s", what, value, usage);
  return EXIT_ERROR;
}

static void print_languages(void)
{
  size_t i;

  for (i = 0; meeting_language(i); i++)
    puts(meeting_language(i));
}

/* -1: go on; else the exit code. */
static int read_arguments(int argc, char **argv, struct settings *settings)
{
  enum { FORMAT = 256, LANGUAGE, DATE, CONFIDENCE, EXPLAIN, MENTIONS, VERSION, LANGUAGES, HELP };
  static const struct option options[] = {
    {"format", required_argument, NULL, FORMAT}, {"lang", required_argument, NULL, LANGUAGE}, {"date", required_argument, NULL, DATE},
    {"min-confidence", required_argument, NULL, CONFIDENCE}, {"explain", no_argument, NULL, EXPLAIN}, {"mentions", no_argument, NULL, MENTIONS},
    {"version", no_argument, NULL, VERSION}, {"languages", no_argument, NULL, LANGUAGES}, {"help", no_argument, NULL, HELP}, {NULL, 0, NULL, 0}};
  int option;

  while ((option = getopt_long(argc, argv, "h", options, NULL)) != -1)
    switch (option) {
    case FORMAT:
      if (strcmp(optarg, "json") != 0 && strcmp(optarg, "text") != 0)
        return bad_argument("--format is text or json, not", optarg);
      settings->json = strcmp(optarg, "json") == 0;
      break;
    case LANGUAGE:
      settings->options.language = optarg;
      break;
    case DATE:
      if (!read_date(optarg, &settings->options))
        return bad_argument("--date is YYYY-MM-DD, not", optarg);
      break;
    case CONFIDENCE:
      settings->options.min_confidence = (uint32_t)strtoul(optarg, NULL, 10);
      break;
    case EXPLAIN:
      settings->explain = true;
      break;
    case MENTIONS:
      settings->mentions = true;
      break;
    case VERSION:
      printf("meeting %s\n", meeting_version());
      return EXIT_RECORD;
    case LANGUAGES:
      print_languages();
      return EXIT_RECORD;
    case HELP:
    case 'h':
      fputs(usage, stdout);
      return EXIT_RECORD;
    default:
      fputs(usage, stderr);
      return EXIT_ERROR;
    }
  return -1;
}

int main(int argc, char **argv)
{
  struct settings settings;
  int code, worst = EXIT_RECORD, i;

  memset(&settings, 0, sizeof settings);
  settings.options.size = sizeof settings.options;
  code = read_arguments(argc, argv, &settings);
  if (code >= 0)
    return code;
  settings.several = argc - optind > 1;
  if (optind == argc)
    worst = run("-", &settings);
  for (i = optind; i < argc; i++) {
    code = run(argv[i], &settings);
    if (code > worst)
      worst = code;
  }
  if (fflush(stdout) != 0 || ferror(stdout)) {
    fprintf(stderr, "meeting: standard output: %s\n", strerror(errno));
    return EXIT_ERROR;
  }
  return worst;
}
