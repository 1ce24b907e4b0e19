#include "arguments.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] = "usage: meeting [--format text|json] [--lang CODE] [--date YYYY-MM-DD]\n"
                            "               [--min-confidence N] [--explain] [--mentions]\n"
                            "               [--jobs N] [--files-from LIST] [FILE...]\n"
                            "       meeting --version | --languages | --help\n";

static int bad_argument(const char *what, const char *value)
{
  fprintf(stderr, "meeting: %s: %s\n", what, value);
  return EXIT_ERROR;
}

static bool read_date(const char *text, struct meeting_options *options)
{
  char rest;

  return sscanf(text, "%4d-%2d-%2d%c", &options->reference_year, &options->reference_month, &options->reference_day,
                &rest) == 3;
}

/* A number from 0 to most, and nothing behind it. */
static bool read_number(const char *text, unsigned long most, unsigned *number)
{
  char *end;
  unsigned long value = strtoul(text, &end, 10);

  *number = (unsigned)value;
  return *text >= '0' && *text <= '9' && *end == '\0' && value <= most;
}

/* Paths from a list, a line each, or each ended by NUL, as find -print0 writes them. */
static bool read_list(struct arguments *arguments, const char *path)
{
  size_t i, lines = 1;
  char end = '\n', *bytes;

  if (!buffer_read(&arguments->list, path) || !buffer_room(&arguments->list, 1)) {
    fprintf(stderr, "meeting: %s: %s\n", path, strerror(errno));
    return false;
  }
  bytes = arguments->list.bytes;
  if (memchr(bytes, '\0', arguments->list.length))
    end = '\0';
  bytes[arguments->list.length] = end;
  for (i = 0; i < arguments->list.length; i++)
    lines += bytes[i] == end;
  arguments->items = malloc(lines * sizeof *arguments->items);
  if (!arguments->items) {
    fputs("meeting: out of memory\n", stderr);
    return false;
  }
  arguments->paths.items = arguments->items;
  for (i = 0; i < arguments->list.length; bytes[i++] = '\0') {
    size_t start = i;
    while (bytes[i] != end)
      i++;
    if (i > start)
      arguments->items[arguments->paths.count++] = bytes + start;
  }
  return true;
}

static void print_languages(void)
{
  size_t i;

  for (i = 0; meeting_language(i); i++)
    puts(meeting_language(i));
}

enum { FORMAT = 256, LANGUAGE, DATE, CONFIDENCE, EXPLAIN, MENTIONS, JOBS, FILES_FROM, VERSION, LANGUAGES, HELP };

/* One option; -1: go on. */
static int read_option(struct arguments *arguments, int option, const char **list)
{
  struct settings *settings = &arguments->settings;

  switch (option) {
  case FORMAT:
    settings->json = strcmp(optarg, "json") == 0;
    return settings->json || strcmp(optarg, "text") == 0 ? -1 : bad_argument("--format is text or json, not", optarg);
  case LANGUAGE:
    settings->options.language = optarg;
    return -1;
  case DATE:
    return read_date(optarg, &settings->options) ? -1 : bad_argument("--date is YYYY-MM-DD, not", optarg);
  case CONFIDENCE:
    return read_number(optarg, 1000, &settings->options.min_confidence)
               ? -1
               : bad_argument("--min-confidence is 0 to 1000, not", optarg);
  case EXPLAIN:
    settings->options.explain = 1;
    return -1;
  case MENTIONS:
    settings->mentions = true;
    return -1;
  case JOBS:
    return read_number(optarg, 64, &arguments->jobs) ? -1 : bad_argument("--jobs is 0 to 64, not", optarg);
  case FILES_FROM:
    *list = optarg;
    return -1;
  case VERSION:
    printf("meeting %s\n", meeting_version());
    return EXIT_RECORD;
  case LANGUAGES:
    print_languages();
    return EXIT_RECORD;
  case HELP:
    fputs(usage, stdout);
    return EXIT_RECORD;
  default:
    fputs(usage, stderr);
    return EXIT_ERROR;
  }
}

int arguments_read(struct arguments *arguments, int argc, char **argv)
{
  static const struct option options[] = {
      {"format", required_argument, NULL, FORMAT}, {"lang", required_argument, NULL, LANGUAGE},
      {"date", required_argument, NULL, DATE},     {"min-confidence", required_argument, NULL, CONFIDENCE},
      {"explain", no_argument, NULL, EXPLAIN},     {"mentions", no_argument, NULL, MENTIONS},
      {"jobs", required_argument, NULL, JOBS},     {"files-from", required_argument, NULL, FILES_FROM},
      {"version", no_argument, NULL, VERSION},     {"languages", no_argument, NULL, LANGUAGES},
      {"help", no_argument, NULL, HELP},           {NULL, 0, NULL, 0}};
  static const char *const standard_input[] = {"-"};
  const char *list = NULL;
  int option, code;

  memset(arguments, 0, sizeof *arguments);
  arguments->settings.options.size = sizeof arguments->settings.options;
  while ((option = getopt_long(argc, argv, "", options, NULL)) != -1)
    if ((code = read_option(arguments, option, &list)) >= 0)
      return code;
  if (list && optind < argc)
    return bad_argument("--files-from and files are one too many", argv[optind]);
  if (list) {
    if (!read_list(arguments, list))
      return EXIT_ERROR;
    arguments->settings.several = true;
  } else {
    arguments->paths.items = optind < argc ? (const char *const *)argv + optind : standard_input;
    arguments->paths.count = optind < argc ? (size_t)(argc - optind) : 1;
    arguments->settings.several = arguments->paths.count > 1;
  }
  return -1;
}

void arguments_free(struct arguments *arguments)
{
  free(arguments->items);
  buffer_free(&arguments->list);
}
