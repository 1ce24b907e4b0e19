/* A public record from the chosen candidates. All memory is the arena's, which notes that it ran out: what has none is
 * left out, and texts are empty. */
#include "resolve/resolver.h"

#include <string.h>

#include "find/phrases.h"
#include "resolve/text.h"

enum { MOST_HOSTS = 6 };

/* What is chosen for a field, or NULL. */
static const struct candidate *chosen_for(const struct resolver *resolver, unsigned field)
{
  size_t chosen = resolve_chosen(resolver, field);

  return chosen == SIZE_MAX ? NULL : resolver_candidate(resolver, chosen);
}

/* Bytes of the evidence. */
static uint32_t start_of(const struct resolver *resolver, const struct candidate *candidate)
{
  return document_token(resolver->document, candidate->first)->offset;
}

static uint32_t end_of(const struct resolver *resolver, const struct candidate *candidate)
{
  return token_end(document_token(resolver->document, candidate->last - 1u));
}

const char *resolve_candidate_text(const struct resolver *resolver, const struct candidate *candidate,
                                   struct arena *arena)
{
  const struct document *document = resolver->document;
  const struct mention *mention =
      candidate->mention == NO_MENTION ? NULL : document_mention(document, candidate->mention);

  if (mention && (mention->kind == MENTION_CITY || (mention->kind == MENTION_COUNTRY && mention->form == PLACE_NAME)))
    return text_place(document, arena, mention);
  if (candidate->field == MEETING_FIELD_CITY)
    return text_town(document, arena, candidate->first, candidate->last, candidate->value);
  if (candidate->field == MEETING_FIELD_HOSTS)
    return text_body(document, arena, candidate->first, candidate->last, candidate->head);
  return text_base(document, arena, candidate->first, candidate->last, candidate->head);
}

static const struct meeting_text *make_text(struct resolver *resolver, struct arena *arena, unsigned field)
{
  const struct candidate *candidate = chosen_for(resolver, field);
  struct meeting_text *text = candidate ? arena_alloc(arena, sizeof *text) : NULL;

  if (!text)
    return NULL;
  text->text = resolve_candidate_text(resolver, candidate, arena);
  text->size = sizeof *text;
  text->confidence = resolve_confidence(resolver, candidate);
  text->start = start_of(resolver, candidate);
  text->end = end_of(resolver, candidate);
  text->inferred = candidate->inferred;
  text->length = (uint32_t)strlen(text->text);
  return text;
}

static const struct meeting_number *make_number(struct resolver *resolver, struct arena *arena, unsigned field)
{
  const struct candidate *candidate = chosen_for(resolver, field);
  const struct mention *mention;
  struct meeting_number *number = candidate ? arena_alloc(arena, sizeof *number) : NULL;

  if (!number)
    return NULL;
  number->size = sizeof *number;
  number->confidence = resolve_confidence(resolver, candidate);
  number->start = start_of(resolver, candidate);
  number->end = end_of(resolver, candidate);
  if (field == MEETING_FIELD_EDITION) {
    number->value = number->high = candidate->value;
  } else {
    mention = document_mention(resolver->document, candidate->mention);
    number->value = mention->as.number.value;
    number->high = mention->as.number.high;
    number->bound = mention->as.number.bound == MEETING_BOUND_MIN || mention->as.number.bound == MEETING_BOUND_MAX ||
                            mention->as.number.bound == MEETING_BOUND_ABOUT
                        ? (int32_t)mention->as.number.bound
                        : MEETING_BOUND_EXACT;
  }
  return number;
}

static void set_code(char code[4], uint16_t country)
{
  code[0] = (char)(country >> 8);
  code[1] = (char)(country & 0xFF);
}

static const struct meeting_country *make_country(struct resolver *resolver, struct arena *arena)
{
  size_t chosen = resolve_chosen(resolver, MEETING_FIELD_COUNTRY), city = resolve_chosen(resolver, MEETING_FIELD_CITY);
  uint32_t fields = resolver->options->fields;
  bool inferred = chosen == SIZE_MAX;
  const struct candidate *candidate;
  const struct mention *mention;
  struct meeting_country *country;

  if (inferred && (city == SIZE_MAX || resolver_candidate(resolver, city)->mention == NO_MENTION ||
                   (fields && !(fields >> MEETING_FIELD_COUNTRY & 1))))
    return NULL;
  candidate = resolver_candidate(resolver, inferred ? city : chosen);
  mention = document_mention(resolver->document, candidate->mention);
  country = arena_alloc(arena, sizeof *country);
  if (!country)
    return NULL;
  if (!inferred) {
    country->text = resolve_candidate_text(resolver, candidate, arena);
    country->length = (uint32_t)strlen(country->text);
  }
  country->size = sizeof *country;
  country->confidence = resolve_confidence(resolver, candidate);
  country->start = start_of(resolver, candidate);
  country->end = end_of(resolver, candidate);
  country->inferred = inferred;
  set_code(country->code, mention->as.place.country);
  return country;
}

static const struct meeting_venue *make_venue(struct resolver *resolver, struct arena *arena)
{
  struct meeting_venue *venue = arena_alloc(arena, sizeof *venue);

  if (!venue)
    return NULL;
  venue->size = sizeof *venue;
  venue->building = make_text(resolver, arena, MEETING_FIELD_BUILDING);
  venue->city = make_text(resolver, arena, MEETING_FIELD_CITY);
  venue->country = make_country(resolver, arena);
  return venue->building || venue->city || venue->country ? venue : NULL;
}

static char digit(int32_t value)
{
  return (char)('0' + value % 10);
}

/* A day as EDTF has it, unknown parts too; its length, 0 if all is unknown. */
static size_t write_day(struct day day, char out[12])
{
  size_t length = 4;

  if (!day.year && !day.month)
    return 0;
  if (day.year) {
    out[0] = digit(day.year / 1000), out[1] = digit(day.year / 100), out[2] = digit(day.year / 10),
    out[3] = digit(day.year);
  } else {
    memcpy(out, "XXXX", 4);
  }
  if (day.month) {
    out[4] = '-', out[5] = digit(day.month / 10), out[6] = digit(day.month);
    length = 7;
    if (day.day) {
      out[7] = '-', out[8] = digit(day.day / 10), out[9] = digit(day.day);
      length = 10;
    }
  }
  out[length] = '\0';
  return length;
}

static struct meeting_day public_day(struct day day)
{
  return (struct meeting_day){day.year, day.month, day.day};
}

static void write_dates(struct meeting_dates *dates, const struct when *when, struct arena *arena)
{
  static const char open[] = {'.', '.'}; /* EDTF's open end and its open start are two dots */
  char first[12], last[12], edtf[32];
  size_t a = write_day(when->first, first), b = write_day(when->last, last), length = a ? a : sizeof open;

  if (a)
    dates->first_text = arena_copy(arena, first, a);
  if (b)
    dates->last_text = arena_copy(arena, last, b);
  memcpy(edtf, a ? first : open, length);
  if (a != b || memcmp(first, last, a) != 0) {
    edtf[length++] = '/';
    memcpy(edtf + length, b ? last : open, b ? b : sizeof open);
    length += b ? b : sizeof open;
  }
  dates->edtf = arena_copy(arena, edtf, length);
}

static const struct meeting_dates *make_dates(struct resolver *resolver, const struct when *when, struct arena *arena)
{
  const struct candidate *candidate = resolver_candidate(resolver, when->candidate);
  struct meeting_dates *dates = arena_alloc(arena, sizeof *dates);

  if (!dates)
    return NULL;
  write_dates(dates, when, arena);
  dates->size = sizeof *dates;
  dates->confidence = resolve_confidence(resolver, candidate);
  dates->start = start_of(resolver, candidate);
  dates->end = end_of(resolver, candidate);
  dates->inferred = when->inferred;
  dates->first = public_day(when->first);
  dates->last = public_day(when->last);
  return dates;
}

static const struct meeting_host *make_host(const struct resolver *resolver, const struct candidate *candidate,
                                            struct arena *arena)
{
  const struct document *document = resolver->document;
  struct meeting_host *host = arena_alloc(arena, sizeof *host);
  size_t acronym = phrase_bracket(document, candidate->last);

  if (!host)
    return NULL;
  if (acronym) {
    const struct token *token = document_token(document, acronym);
    host->acronym = arena_copy(arena, document->words.text + token->offset, token->length);
  }
  host->size = sizeof *host;
  host->confidence = resolve_confidence(resolver, candidate);
  host->start = start_of(resolver, candidate);
  host->end = end_of(resolver, candidate);
  host->inferred = candidate->inferred;
  host->name = resolve_candidate_text(resolver, candidate, arena);
  host->length = (uint32_t)strlen(host->name);
  return host;
}

static const struct meeting_host *const *make_hosts(struct resolver *resolver, struct arena *arena)
{
  const struct meeting_host **hosts = arena_alloc(arena, (MOST_HOSTS + 1) * sizeof *hosts);
  size_t i, count = 0;

  for (i = 0; hosts && i < resolver->candidates.count && count < MOST_HOSTS; i++) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    if (candidate->field == MEETING_FIELD_HOSTS && candidate->chosen)
      hosts[count++] = make_host(resolver, candidate, arena);
  }
  return hosts;
}

static const char *date_value(const struct mention *date, struct arena *arena)
{
  char text[24];
  size_t length;

  length = write_day(date->as.date.first, text);
  text[length++] = '/';
  length += write_day(date->as.date.last, text + length);
  return arena_copy(arena, text, length);
}

static const char *number_value(uint32_t number, struct arena *arena)
{
  char text[12];
  size_t at = sizeof text;

  do {
    text[--at] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  return arena_copy(arena, text + at, sizeof text - at);
}

const char *resolve_candidate_value(const struct resolver *resolver, const struct candidate *candidate,
                                    struct arena *arena)
{
  const struct mention *mention =
      candidate->mention == NO_MENTION ? NULL : document_mention(resolver->document, candidate->mention);
  char code[4];

  if (candidate->field == MEETING_FIELD_EDITION)
    return number_value(candidate->value, arena);
  if (mention && mention->kind == MENTION_NUMBER)
    return number_value(mention->as.number.value, arena);
  if (mention && mention->kind == MENTION_DATE)
    return date_value(mention, arena);
  if (mention && mention->kind == MENTION_COUNTRY) {
    set_code(code, mention->as.place.country);
    return arena_copy(arena, code, 2);
  }
  return resolve_candidate_text(resolver, candidate, arena);
}

const struct meeting_record *resolve_record(struct resolver *resolver, struct arena *arena)
{
  struct meeting_record *record = arena_alloc(arena, sizeof *record);
  struct when when;

  if (!record)
    return NULL;
  record->size = sizeof *record;
  record->kind =
      resolver->main == SIZE_MAX ? MEETING_KIND_OTHER : document_mention(resolver->document, resolver->main)->role;
  if (resolve_when(resolver, &when))
    record->dates = make_dates(resolver, &when, arena);
  record->status = resolve_status(resolver, &when);
  record->mode = resolve_mode(resolver);
  record->name = make_text(resolver, arena, MEETING_FIELD_NAME);
  record->acronym = make_text(resolver, arena, MEETING_FIELD_ACRONYM);
  record->edition = make_number(resolver, arena, MEETING_FIELD_EDITION);
  record->venue = make_venue(resolver, arena);
  record->hosts = make_hosts(resolver, arena);
  record->delegates = make_number(resolver, arena, MEETING_FIELD_DELEGATES);
  record->parties = make_number(resolver, arena, MEETING_FIELD_PARTIES);
  record->countries = make_number(resolver, arena, MEETING_FIELD_COUNTRIES);
  record->motto = make_text(resolver, arena, MEETING_FIELD_MOTTO);
  return record;
}
