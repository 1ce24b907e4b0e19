/* The map of the library: the stages of a parse in their order.
 *
 *   words_cut            text/words.c         bytes to words, UTF-8 checked
 *   lexicon_detect       lexicon/detect.c     the language, unless it is given
 *   lexicon_annotate     lexicon/annotate.c   what the language's pack says of each word
 *   document_sentences   find/sentences.c     sentences, headings, the lead
 *   find_all             find/find.c          dates, numbers, places, quotations, names
 *   resolve_…            resolve/             the main event, the focus of sentences, candidates with features and
 * scores resolve_record       resolve/record.c     the winners as public structs
 */
#include <string.h>

#include "find/finders.h"
#include "report.h"
#include "resolve/resolver.h"

enum { DEFAULT_LIMIT = 64 << 20, MOST_RECORDS = 4, MOST_EXPLAINED = 16 };

/* Mentions before and behind an event's own among which its date and city are: a sentence may be as long as the text.
 */
enum { APART_BEFORE = 20, APART_BEHIND = 60 };

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

/* Copies the caller's options, older and newer ones too. NULL if they are good, else what is wrong. */
static const char *read_options(struct meeting_options *options, const struct meeting_options *given)
{
  const unsigned char *bytes = (const unsigned char *)given;
  size_t size, i;

  memset(options, 0, sizeof *options);
  if (!given)
    return NULL;
  if (given->size < 2 * sizeof(uint32_t))
    return "options.size is too small: set it to sizeof(struct meeting_options)";
  size = given->size < sizeof *options ? given->size : sizeof *options;
  for (i = size; i < given->size; i++)
    if (bytes[i])
      return "options hold a member that this version does not know";
  memcpy(options, given, size);
  if (options->explain > 1)
    return "options.explain is not 0 or 1";
  if (options->language && lexicon_language_number(options->language) == SIZE_MAX)
    return "options.language is none of this build's languages";
  if (options->reference_month < 0 || options->reference_month > 12)
    return "options.reference_month is not 0 to 12";
  if (options->reference_day < 0 || options->reference_day > 31)
    return "options.reference_day is not 0 to 31";
  if (options->reference_year < 0 || options->reference_year > 9999)
    return "options.reference_year is not 0 to 9999";
  if (options->min_confidence > 1000)
    return "options.min_confidence is more than 1000";
  if (options->fields >> MEETING_FIELD_COUNT)
    return "options.fields has a bit of no field";
  if (options->allocator && !options->allocator->resize)
    return "options.allocator has no resize function";
  return NULL;
}

/* Candidates of the record of `main`, which is found if it is not set. */
static void gather_candidates(struct resolver *resolver)
{
  size_t i;

  resolver_clear(resolver);
  for (i = 0; i < resolver->sentences.count; i++) {
    resolver_info(resolver, i)->focus = FOCUS_MAIN;
    resolver_info(resolver, i)->main_named = 0;
  }
  resolve_names(resolver);
  if (resolver->main == SIZE_MAX && !resolver->options->explain) {
    resolve_dates(resolver); /* no meeting, no record; but what "yesterday" means is told of the mention */
    return;
  }
  resolve_focus(resolver);
  resolve_titles(resolver);
  resolve_places(resolver);
  resolve_dates(resolver);
  resolve_counts(resolver);
  resolve_hosts(resolver);
  resolve_mottos(resolver);
  resolve_select(resolver);
}

/* Is mention m another meeting that the text reports as such: named in full, with a time or a place of its own? */
static bool reported_apart(const struct resolver *resolver, size_t m, const size_t *mains, size_t count)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  size_t i = m > APART_BEFORE ? m - APART_BEFORE : 0,
         last = m + APART_BEHIND < document->mentions.count ? m + APART_BEHIND : document->mentions.count, k;
  bool dated = false, placed = false;

  if (event->grade != 2 || (!event->as.name.edition && event->as.name.proper < 3))
    return false;
  if (!sentence_has(resolver, event->sentence, CLASS_held) && !sentence_has(resolver, event->sentence, CLASS_gather))
    return false;
  for (k = 0; k < count; k++)
    if (same_event(document, event, document_mention(document, mains[k])))
      return false;
  for (; i < last && document_mention(document, i)->sentence <= event->sentence && !(dated && placed); i++) {
    const struct mention *other = document_mention(document, i);
    if (other->sentence != event->sentence)
      continue;
    dated |= other->kind == MENTION_DATE && other->form == DATE_PATTERN && other->as.date.first.day;
    placed |= other->kind == MENTION_CITY;
  }
  return dated && placed && !class_before(resolver, event->first, CLASS_last_time, 6) &&
         !class_before(resolver, event->first, CLASS_next_time, 6);
}

static void copy_candidate(struct parse *parse, const struct candidate *candidate, struct meeting_candidate *out)
{
  struct meeting_feature *features = arena_alloc(&parse->report->arena, candidate->count * sizeof *features);
  size_t i;

  for (i = 0; features && i < candidate->count; i++) {
    features[i].name = resolve_feature_names[candidate->features[i].feature];
    features[i].value = candidate->features[i].value;
    features[i].weight = resolve_weights[candidate->field][candidate->features[i].feature];
  }
  out->size = sizeof *out;
  out->field = candidate->field;
  out->start = document_token(&parse->document, candidate->first)->offset;
  out->end = token_end(document_token(&parse->document, candidate->last - 1u));
  out->score = candidate->score;
  out->confidence = resolve_confidence(candidate->field, candidate->score);
  out->chosen = candidate->chosen;
  out->feature_count = candidate->count;
  out->features = features;
  out->text = resolve_candidate_text(&parse->resolver, candidate, &parse->report->arena);
  out->value = resolve_candidate_value(&parse->resolver, candidate, &parse->report->arena);
}

/* The best candidates of each field, by falling score, as the public sees them. */
static void copy_candidates(struct parse *parse)
{
  struct resolver *resolver = &parse->resolver;
  struct meeting_candidate *out =
      arena_alloc(&parse->report->arena, (MEETING_FIELD_COUNT * MOST_EXPLAINED + 2) * sizeof *out);
  size_t count = 0, i;
  unsigned field, n;

  if (!out)
    return;
  for (field = 0; field < MEETING_FIELD_COUNT; field++)
    for (n = 0; n < MOST_EXPLAINED; n++) {
      size_t best = SIZE_MAX;
      for (i = resolver_first(resolver, field); i != NO_CANDIDATE; i = resolver_candidate(resolver, i)->next)
        if (!resolver_candidate(resolver, i)->listed &&
            (best == SIZE_MAX || resolver_candidate(resolver, i)->score > resolver_candidate(resolver, best)->score))
          best = i;
      if (best == SIZE_MAX)
        break;
      resolver_candidate(resolver, best)->listed = 1;
      copy_candidate(parse, resolver_candidate(resolver, best), out + count++);
    }
  if (resolver->main != SIZE_MAX)
    copy_candidate(parse, &resolver->record, out + count++);
  parse->report->candidates = out;
  parse->report->candidate_count = count;
}

static struct meeting_day public_day(struct day day)
{
  return (struct meeting_day){day.year, day.month, day.day};
}

static void copy_mention(const struct document *document, const struct mention *mention, struct meeting_mention *out)
{
  *out = (struct meeting_mention){.size = sizeof *out,
                                  .kind = mention->kind,
                                  .start = document_token(document, mention->first)->offset,
                                  .end = token_end(document_token(document, mention->last - 1u))};
  switch (mention->kind) {
  case MENTION_NUMBER:
    out->value = mention->as.number.value;
    out->high = mention->as.number.high;
    out->bound = (int32_t)mention->as.number.bound;
    out->ordinal = mention->form;
    break;
  case MENTION_DATE:
    out->first = public_day(mention->as.date.first);
    out->last = public_day(mention->as.date.last);
    break;
  case MENTION_CITY:
  case MENTION_COUNTRY:
    out->code[0] = (char)(mention->as.place.country >> 8);
    out->code[1] = (char)(mention->as.place.country & 0xFF);
    break;
  case MENTION_EVENT:
    out->value = out->high = mention->as.name.edition;
    break;
  default:
    break;
  }
}

static void copy_mentions(struct parse *parse)
{
  const struct document *document = &parse->document;
  struct meeting_mention *out = arena_take(&parse->report->arena, (document->mentions.count + 1) * sizeof *out);
  size_t i;

  if (!out)
    return;
  for (i = 0; i < document->mentions.count; i++)
    copy_mention(document, document_mention(document, i), out + i);
  parse->report->mentions = out;
  parse->report->mention_count = document->mentions.count;
}

/* The main event's record, then those of other meetings that the text reports. False without memory to begin in. */
static bool make_records(struct parse *parse)
{
  struct resolver *resolver = &parse->resolver;
  const struct meeting_record **records = arena_alloc(&parse->report->arena, MOST_RECORDS * sizeof *records);
  size_t mains[MOST_RECORDS], count = 0, m;

  if (!records || !resolve_mentions(resolver) || !resolve_sentences(resolver))
    return false;
  resolver->main = SIZE_MAX;
  gather_candidates(resolver);
  resolve_evidence(resolver);
  if (parse->options.explain)
    copy_candidates(parse);
  parse->report->records = records;
  if (!resolver->record.chosen)
    return true;
  mains[0] = resolver->main;
  records[count++] = resolve_record(resolver, &parse->report->arena);
  for (m = mention_first(resolver, MENTION_EVENT); m != NO_MENTION && count < MOST_RECORDS;
       m = mention_next(resolver, m)) {
    if (!reported_apart(resolver, m, mains, count))
      continue;
    resolver->main = m;
    resolver_begin_at(resolver, document_mention(&parse->document, m)->sentence);
    mains[count] = m;
    gather_candidates(resolver);
    records[count++] = resolve_record(resolver, &parse->report->arena);
  }
  parse->report->record_count = count;
  return true;
}

static bool understand(struct parse *parse)
{
  struct document *document = &parse->document;

  document->language = lexicon_languages + document->language_number;
  vector_init(&document->sentences, &parse->pool.allocator, sizeof(struct sentence));
  vector_init(&document->mentions, &parse->pool.allocator, sizeof(struct mention));
  vector_init(&parse->resolver.sentences, &parse->pool.allocator, sizeof(struct sentence_info));
  vector_init(&parse->resolver.candidates, &parse->pool.allocator, sizeof(struct candidate));
  vector_init(&parse->resolver.names, &parse->pool.allocator, sizeof(struct name_words));
  vector_init(&parse->resolver.mentions, &parse->pool.allocator, sizeof(struct mention_info));
  parse->resolver.document = document;
  parse->resolver.options = &parse->options;
  if (!lexicon_annotate(&document->words, document->language))
    return false;
  document_sentences(document);
  if (!find_all(document) || !make_records(parse))
    return false;
  copy_mentions(parse);
  return !document->failed && !parse->report->arena.failed;
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

  vector_free(&parse->resolver.mentions);
  vector_free(&parse->resolver.names);
  vector_free(&parse->resolver.candidates);
  vector_free(&parse->resolver.sentences);
  vector_free(&parse->document.mentions);
  vector_free(&parse->document.sentences);
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
  wrong = read_options(&read, options);
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
