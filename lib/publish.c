/* What was found, as the public structs of a report show it. */
#include "report.h"
#include "resolve/resolver.h"

enum { MOST_EXPLAINED = 16 };

static void copy_candidate(struct meeting_report *report, struct resolver *resolver, const struct candidate *candidate,
                           struct meeting_candidate *out)
{
  struct meeting_feature *features = arena_alloc(&report->arena, candidate->count * sizeof *features);
  size_t i;

  for (i = 0; features && i < candidate->count; i++) {
    features[i].name = resolve_feature_names + resolve_feature_at[candidate->features[i].feature];
    features[i].value = candidate->features[i].value;
    features[i].weight = resolve_weights[candidate->field][candidate->features[i].feature];
  }
  out->size = sizeof *out;
  out->field = candidate->field;
  out->start = document_token(resolver->document, candidate->first)->offset;
  out->end = token_end(document_token(resolver->document, candidate->last - 1u));
  out->score = candidate->score;
  out->confidence = resolve_confidence(resolver, candidate);
  out->chosen = candidate->chosen;
  out->feature_count = candidate->count;
  out->features = features;
  out->text = resolve_candidate_text(resolver, candidate, &report->arena);
  out->value = resolve_candidate_value(resolver, candidate, &report->arena);
}

/* The best candidates of each field, by falling score, as the public sees them. */
void report_candidates(struct meeting_report *report, struct resolver *resolver)
{
  struct meeting_candidate *out = arena_alloc(&report->arena, (MEETING_FIELD_COUNT * MOST_EXPLAINED + 2) * sizeof *out);
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
      copy_candidate(report, resolver, resolver_candidate(resolver, best), out + count++);
    }
  if (resolver->main != SIZE_MAX)
    copy_candidate(report, resolver, &resolver->record, out + count++);
  report->candidates = out;
  report->candidate_count = count;
}

/* Mentions tell bytes instead of tokens from here on. */
static void tell_bytes(struct document *document)
{
  size_t i;

  for (i = 0; i < document->mentions.count; i++) {
    struct mention *mention = document_mention(document, i);
    mention->first = document_token(document, mention->first)->offset;
    mention->last = token_end(document_token(document, mention->last - 1u));
  }
}

/* The bits of a day, all or none. */
static struct meeting_day public_day(struct day day, int32_t mask)
{
  return (struct meeting_day){day.year & mask, day.month & mask, day.day & mask};
}

/* Kinds come in any order: what a mention's has none of is masked away, without a branch. */
static void copy_mention(const struct mention *mention, struct meeting_mention *out)
{
  int32_t number = -(mention->kind == MENTION_NUMBER), date = -(mention->kind == MENTION_DATE),
          event = -(mention->kind == MENTION_EVENT),
          place = -((mention->kind == MENTION_CITY) | (mention->kind == MENTION_COUNTRY));
  uint32_t edition = mention->as.name.edition & (uint32_t)event;

  *out = (struct meeting_mention){
      .size = sizeof *out,
      .kind = mention->kind,
      .start = mention->first,
      .end = mention->last,
      .value = (mention->as.number.value & (uint32_t)number) | edition,
      .high = (mention->as.number.high & (uint32_t)number) | edition,
      .bound = (int32_t)mention->as.number.bound & number,
      .ordinal = mention->form & number,
      .first = public_day(mention->as.date.first, date),
      .last = public_day(mention->as.date.last, date),
      .code = {(char)(mention->as.place.country >> 8 & place), (char)(mention->as.place.country & 0xFF & place)}};
}

void report_mentions(struct meeting_report *report, struct document *document)
{
  struct meeting_mention *out;
  size_t i;

  tell_bytes(document);
  words_free(&document->words);
  out = arena_take(&report->arena, (document->mentions.count + 1) * sizeof *out);
  if (!out)
    return;
  for (i = 0; i < document->mentions.count; i++)
    copy_mention(document_mention(document, i), out + i);
  report->mentions = out;
  report->mention_count = document->mentions.count;
}
