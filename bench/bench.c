/* Speed of the pipeline and of its stages beside utf8proc_iterate on the same texts in the same run.
 * usage: bench [--once STAGE] FILE…   --once: run one stage once over all texts, for counting instructions
 *        bench --hard                 time a byte of the hard texts, long beside short */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <utf8proc.h>

#include "find/finders.h"
#include "hard_texts.h"
#include "meeting.h"

enum { MOST_TEXTS = 2000 };

struct text {
  char *bytes;
  size_t length;
};

static struct text texts[MOST_TEXTS];
static size_t text_count, total;
static volatile size_t sink;

static void iterate(const struct text *text)
{
  const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text->bytes;
  utf8proc_ssize_t left = (utf8proc_ssize_t)text->length;

  while (left > 0) {
    utf8proc_int32_t point;
    utf8proc_ssize_t taken = utf8proc_iterate(at, left, &point);
    if (taken <= 0)
      return;
    sink += (size_t)point;
    at += taken;
    left -= taken;
  }
}

/* The stages one after the other up to `last`: 1 words, 2 language and lexicon, 3 sentences and mentions. */
static void stages(const struct text *text, int last)
{
  extern const struct meeting_allocator meeting_default_allocator;
  struct document document;
  size_t position;

  memset(&document, 0, sizeof document);
  if (words_cut(&document.words, text->bytes, text->length, &meeting_default_allocator, &position) == WORDS_OK &&
      last > 1) {
    document.language_number = lexicon_detect(&document.words);
    if (document.language_number != SIZE_MAX) {
      document.language = lexicon_languages + document.language_number;
      vector_init(&document.sentences, &meeting_default_allocator, sizeof(struct sentence));
      vector_init(&document.mentions, &meeting_default_allocator, sizeof(struct mention));
      if (lexicon_annotate(&document.words, document.language) && last > 2) {
        document_sentences(&document);
        sink += find_all(&document);
      }
      vector_free(&document.mentions);
      vector_free(&document.sentences);
    }
  }
  words_free(&document.words);
}

static void cut_words(const struct text *text)
{
  stages(text, 1);
}

static void annotate(const struct text *text)
{
  stages(text, 2);
}

static void find_mentions(const struct text *text)
{
  stages(text, 3);
}

static void parse_as(const struct text *text, const char *language)
{
  struct meeting_options options = {.size = sizeof options, .language = language};
  meeting_report *report;

  if (meeting_parse(text->bytes, text->length, &options, &report, NULL) == MEETING_OK)
    sink += meeting_report_record_count(report);
  meeting_report_free(report);
}

static void parse(const struct text *text)
{
  parse_as(text, NULL);
}

static const struct {
  const char *name;
  void (*run)(const struct text *text);
} stage_list[] = {{"utf8proc_iterate", iterate},
                  {"words", cut_words},
                  {"+ lexicon", annotate},
                  {"+ mentions", find_mentions},
                  {"meeting_parse", parse}};

enum { STAGES = sizeof stage_list / sizeof stage_list[0] };

static double seconds(void)
{
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static void run_all(size_t stage)
{
  size_t i;

  for (i = 0; i < text_count; i++)
    stage_list[stage].run(texts + i);
}

/* Memory that parses take: what is held now, and the most so far. */
static struct {
  size_t now, peak;
} held;

static void *counted_resize(void *context, void *block, size_t old_size, size_t new_size)
{
  (void)context;
  held.now += new_size; /* a block that grows may be in two places for a while */
  if (held.now > held.peak)
    held.peak = held.now;
  held.now -= old_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  return realloc(block, new_size);
}

/* Most memory that one parse holds. */
static size_t peak_memory(const struct text *text, const char *language)
{
  struct meeting_allocator allocator = {NULL, counted_resize};
  struct meeting_options options = {.size = sizeof options, .language = language, .allocator = &allocator};
  meeting_report *report = NULL;

  held.now = held.peak = 0;
  if (meeting_parse(text->bytes, text->length, &options, &report, NULL) == MEETING_OK)
    meeting_report_free(report);
  return held.peak;
}

/* What a parse holds beyond 64 KiB, in bytes a byte of the text. */
static double bytes_beyond(size_t peak, size_t length)
{
  return peak > 65536 ? (double)(peak - 65536) / (double)length : 0;
}

/* The texts one after the other, over and over, `length` bytes of them; cut at a character. */
static struct text long_text(size_t length)
{
  struct text text = {malloc(length), 0};
  size_t i = 0;

  for (; text.bytes && text.length < length; i = (i + 1) % text_count) {
    size_t part = texts[i].length < length - text.length ? texts[i].length : length - text.length;
    memcpy(text.bytes + text.length, texts[i].bytes, part);
    text.length += part;
  }
  while (text.length > 0 && ((unsigned char)text.bytes[text.length - 1] & 0x80))
    text.length--;
  return text;
}

static double least_time(const struct text *text, const char *language, int rounds)
{
  double best = 1e9;

  for (; rounds > 0; rounds--) {
    double start = seconds(), took;
    parse_as(text, language);
    took = seconds() - start;
    best = took < best ? took : best;
  }
  return best;
}

/* Bytes of a short text and of a long one. */
static const size_t lengths[] = {16 << 10, 1 << 20};

/* Time and memory of a long text beside a shorter one: the budgets are 1.5 times and 64 KiB + 16 bytes a byte. */
static void measure_growth(void)
{
  double first = 0;
  size_t i;

  for (i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
    struct text text = long_text(lengths[i]);
    double each = text.length ? least_time(&text, NULL, i ? 3 : 20) / (double)text.length : 0;
    size_t peak = text.length ? peak_memory(&text, NULL) : 0;
    first = i ? first : each;
    printf("%5zu KiB: %6.1f ns a byte (x %.2f), peak memory %zu KiB = 64 KiB + %.1f bytes a byte\n", lengths[i] >> 10,
           each * 1e9, each / first, peak >> 10, text.length ? bytes_beyond(peak, text.length) : 0.0);
    free(text.bytes);
  }
}

/* Time a byte of a hard text so long, and the most memory that it takes, in bytes a byte beyond 64 KiB. */
static double hard_time(const struct hard_text *hard, size_t length, int rounds, double *memory)
{
  struct text text = {malloc(length), 0};
  double each = 0;

  if (text.bytes && (text.length = hard_text_write(hard, text.bytes, length)) > 0) {
    each = least_time(&text, hard->language, rounds) / (double)text.length;
    *memory = bytes_beyond(peak_memory(&text, hard->language), text.length);
  }
  free(text.bytes);
  return each;
}

/* What takes more than 1.5 times as long, or more than 64 KiB + 16 bytes a byte, is beyond the budgets. */
static void measure_hard(void)
{
  size_t i;

  printf("%-32s %2s %10s %10s %6s %14s\n", "hard text", "", "ns a byte", "of 1 MiB", "x", "64 KiB + bytes");
  for (i = 0; i < HARD_TEXTS; i++) {
    double memory = 0, brief = hard_time(hard_texts + i, lengths[0], 10, &memory),
           large = hard_time(hard_texts + i, lengths[1], 2, &memory);
    printf("%-32s %2s %10.1f %10.1f %6.2f %14.1f\n", hard_texts[i].name, hard_texts[i].language, brief * 1e9,
           large * 1e9, large / brief, memory);
  }
}

/* Least time of one pass over all texts; the stages take turns, so that noise meets all of them. */
static void measure(void)
{
  double best[STAGES];
  size_t stage, round;

  for (stage = 0; stage < STAGES; stage++)
    best[stage] = 1e9;
  for (round = 0; round < 15; round++)
    for (stage = 0; stage < STAGES; stage++) {
      double start = seconds(), took;
      run_all(stage);
      took = seconds() - start;
      if (took < best[stage])
        best[stage] = took;
    }
  printf("%zu texts, %zu bytes, mean %zu; whole parses to structs, the report freed; processor time, least of 15\n",
         text_count, total, total / text_count);
  printf("%-18s %8s %8s %12s\n", "stage", "MB/s", "ratio", "us for 2 KB");
  for (stage = 0; stage < STAGES; stage++)
    printf("%-18s %8.1f %8.3f %12.1f\n", stage_list[stage].name, (double)total / best[stage] / 1e6,
           best[0] / best[stage], best[stage] / (double)total * 2048e6);
  measure_growth();
}

static int read_text(const char *path)
{
  FILE *file = fopen(path, "rb");
  long size = -1;
  char *bytes = NULL;

  if (!file)
    return 0;
  if (fseek(file, 0, SEEK_END) == 0 && (size = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0)
    bytes = malloc((size_t)size + 1);
  if (bytes) {
    texts[text_count].bytes = bytes;
    texts[text_count].length = fread(bytes, 1, (size_t)size, file);
    total += texts[text_count++].length;
  }
  fclose(file);
  return bytes != NULL;
}

int main(int count, char **arguments)
{
  int first = 1, i;
  size_t stage = STAGES;
  bool once = false;

  if (count == 2 && strcmp(arguments[1], "--hard") == 0) {
    measure_hard();
    return EXIT_SUCCESS;
  }
  if (count > 2 && strcmp(arguments[1], "--once") == 0) {
    stage = (size_t)atoi(arguments[2]);
    once = true;
    first = 3;
  }
  for (i = first; i < count && text_count < MOST_TEXTS; i++)
    if (!read_text(arguments[i])) {
      fprintf(stderr, "bench: cannot read %s\n", arguments[i]);
      return EXIT_FAILURE;
    }
  if (text_count == 0) {
    fprintf(stderr, "usage: bench [--once STAGE] FILE… | --hard\n");
    return EXIT_FAILURE;
  }
  if (!once)
    measure();
  else if (stage < STAGES)
    run_all(stage);
  for (i = 0; i < (int)text_count; i++)
    free(texts[i].bytes);
  return EXIT_SUCCESS;
}
