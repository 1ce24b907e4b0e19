/* The map of the library: the stages of a parse in their order.
 *
 *   words_cut            text/words.c         bytes to words, UTF-8 checked
 *   lexicon_detect       lexicon/detect.c     the language, unless it is given
 *   lexicon_part         lexicon/glued.c      words that have run together, where a text has such
 *   lexicon_annotate     lexicon/annotate.c   what the language's pack says of each word
 *   document_sentences   find/sentences.c     sentences, headings, the lead
 *   find_all             find/find.c          dates, numbers, places, quotations, names
 *   resolve_main         resolve/meetings.c   the main event, the focus of sentences, candidates, scores
 *   resolve_records      resolve/record.c     the winners as public structs
 *   report_mentions      publish.c            all that was found, used or not
 */
#include <string.h>

#include "find/finders.h"
#include "options.h"
#include "report.h"
#include "resolve/resolver.h"

enum { DEFAULT_LIMIT = 64 << 20 };

/* Bytes that the vectors of a text take: so many and so many for each of the text, up to a length. */
#ifdef MEETING_NO_POOL
enum { POOL_LEAST = 0, POOL_EACH = 0, POOL_LENGTH = 0 };
#else
enum { POOL_LEAST = 6 << 10, POOL_EACH = 10, POOL_LENGTH = 2 << 10 };
#endif

/* One parse. Everything but the report's arena dies with it. */
struct parse {
  struct meeting_options options;
  struct meeting_allocator allocator; /* the caller's */
  struct pool pool;                   /* of the vectors */
  struct document document;
  struct resolver resolver;
  struct meeting_report *report;
};

/* Where the pool stands behind it, aligned for any type. */
enum { POOL_AT = (sizeof(struct parse) + 15) & ~(size_t)15 };

static int32_t fail(struct meeting_error *error, int32_t code, size_t position, const char *message)
{
  if (error) {
    memset(error, 0, sizeof *error);
    error->code = code;
    error->position = position;
    error->message = message;
  }
  return code;
}

/* Frees what only the records are made of. */
static void free_resolver(struct parse *parse)
{
  vector_free(&parse->resolver.mentions);
  vector_free(&parse->resolver.names);
  vector_free(&parse->resolver.candidates);
  vector_free(&parse->resolver.sentences);
  vector_free(&parse->document.sentences);
}

static bool understand(struct parse *parse)
{
  struct document *document = &parse->document;
  struct resolver *resolver = &parse->resolver;
  struct meeting_report *report = parse->report;

  document->language = lexicon_languages + document->language_number;
  vector_init(&document->sentences, &parse->pool.allocator, sizeof(struct sentence));
  vector_init(&document->mentions, &parse->pool.allocator, sizeof(struct mention));
  vector_init(&resolver->sentences, &parse->pool.allocator, sizeof(struct sentence_info));
  vector_init(&resolver->candidates, &parse->pool.allocator, sizeof(struct candidate));
  vector_init(&resolver->names, &parse->pool.allocator, sizeof(struct name_words));
  vector_init(&resolver->mentions, &parse->pool.allocator, sizeof(struct mention_info));
  resolver->document = document;
  resolver->options = &parse->options;
  if (!lexicon_part(&document->words, document->language) || !lexicon_annotate(&document->words, document->language))
    return false;
  document_sentences(document);
  if (!find_all(document) || !resolve_main(resolver))
    return false;
  if (parse->options.explain)
    report_candidates(report, resolver);
  report->record_count = resolve_records(resolver, &report->arena, &report->records);
  free_resolver(parse);
  report_mentions(report, document);
  return !document->failed && !report->arena.failed;
}

static int32_t run(struct parse *parse, const char *text, size_t length, struct meeting_error *error)
{
  struct arena arena;
  size_t position = 0;

  switch (words_cut(&parse->document.words, text, length, &parse->pool.allocator, &position)) {
  case WORDS_UTF8:
    return fail(error, MEETING_ERROR_UTF8, position, "the text is not UTF-8");
  case WORDS_MEMORY:
    return fail(error, MEETING_ERROR_MEMORY, 0, "out of memory");
  case WORDS_OK:
    break;
  }
  arena_init(&arena, &parse->allocator);
  parse->report = arena_alloc(&arena, sizeof *parse->report);
  if (!parse->report)
    return fail(error, MEETING_ERROR_MEMORY, 0, "out of memory");
  parse->report->arena = arena;
  parse->report->language = "und";
  parse->document.language_number = parse->options.language ? lexicon_language_number(parse->options.language)
                                                            : lexicon_detect(&parse->document.words);
  if (parse->document.language_number == SIZE_MAX)
    return MEETING_OK; /* a text in no known language has no record */
  parse->report->language = lexicon_languages[parse->document.language_number].code;
  if (document_count(&parse->document) == 0)
    return MEETING_OK; /* nor has one without a word */
  return understand(parse) ? MEETING_OK : fail(error, MEETING_ERROR_MEMORY, 0, "out of memory");
}

/* What a parse of a text of so many bytes works in, as much as most texts need; the vectors of long ones come from the
 * caller's allocator. */
static struct parse *begin_parse(const struct meeting_options *options, size_t length)
{
  const struct meeting_allocator *allocator = options->allocator ? options->allocator : &meeting_default_allocator;
  size_t room = POOL_LEAST + POOL_EACH * (length < POOL_LENGTH ? length : POOL_LENGTH);
  struct parse *parse = allocator->resize(allocator->context, NULL, 0, POOL_AT + room);

  if (!parse)
    return NULL;
  memset(parse, 0, sizeof *parse);
  parse->options = *options;
  parse->allocator = *allocator;
  pool_init(&parse->pool, allocator, (char *)parse + POOL_AT, room);
  return parse;
}

static void end_parse(struct parse *parse)
{
  struct meeting_allocator allocator = parse->allocator;

  free_resolver(parse);
  vector_free(&parse->document.mentions);
  words_free(&parse->document.words);
  allocator.resize(allocator.context, parse, POOL_AT + parse->pool.size, 0);
}

int32_t meeting_parse(const char *text, size_t length, const struct meeting_options *options, meeting_report **report,
                      struct meeting_error *error)
{
  struct meeting_options read;
  struct parse *parse;
  const char *wrong;
  int32_t code;

  fail(error, MEETING_OK, 0, "");
  if (!report)
    return fail(error, MEETING_ERROR_ARGUMENT, 0, "report is NULL");
  *report = NULL;
  if (!text && length)
    return fail(error, MEETING_ERROR_ARGUMENT, 0, "text is NULL but length is not 0");
  wrong = options_read(&read, options);
  if (wrong)
    return fail(error, MEETING_ERROR_OPTION, 0, wrong);
  if (length > (read.max_length ? read.max_length : DEFAULT_LIMIT))
    return fail(error, MEETING_ERROR_LIMIT, read.max_length ? read.max_length : DEFAULT_LIMIT,
                "the text is longer than the limit");
  parse = begin_parse(&read, length);
  if (!parse)
    return fail(error, MEETING_ERROR_MEMORY, 0, "out of memory");
  code = run(parse, text ? text : "", length, error);
  if (code == MEETING_OK)
    *report = parse->report;
  else
    meeting_report_free(parse->report);
  end_parse(parse);
  return code;
}
