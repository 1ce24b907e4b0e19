/* Which candidate fills which field: the best score above the field's threshold. Agreement between fields is added
 * here, once the candidates of all of them are known. */
#include "resolve/resolver.h"

#include <string.h>

enum { MOST_REPEATED = 3, MOST_HOSTS = 6, JOINT_HOSTS = 15, IMPLIED = 5 };

static bool same_value(const struct document *document, const struct candidate *a, const struct candidate *b)
{
  const struct mention *x, *y;

  if (a->field == MEETING_FIELD_EDITION && b->field == a->field)
    return a->value == b->value;
  if (a->field != b->field || a->mention == NO_MENTION || b->mention == NO_MENTION)
    return false;
  x = document_mention(document, a->mention);
  y = document_mention(document, b->mention);
  if (x->kind != y->kind)
    return false;
  switch (x->kind) {
  case MENTION_DATE:
    return memcmp(&x->as.date.first, &y->as.date.first, sizeof(struct day)) == 0 && x->form == y->form;
  case MENTION_NUMBER:
    return x->as.number.value == y->as.number.value;
  case MENTION_CITY:
    return x->as.place.city == y->as.place.city;
  case MENTION_COUNTRY:
    return x->as.place.country == y->as.place.country;
  case MENTION_BUILDING: /* two readings of one phrase */
    return x->first < y->last && y->first < x->last;
  case MENTION_EVENT:
    return x->last - x->first == y->last - y->first && x->as.name.edition == y->as.name.edition;
  default:
    return false;
  }
}

static bool is_doubtful(const struct candidate *candidate)
{
  return candidate_has(candidate, FEATURE_page_date) || candidate_has(candidate, FEATURE_unknown) ||
         candidate_has(candidate, FEATURE_ambiguous);
}

/* The candidates of each field in a chain, and which of them are doubtful. */
struct peers {
  uint16_t first[MEETING_FIELD_COUNT + 1];
  uint16_t next[MOST_CANDIDATES];
  bool doubtful[MOST_CANDIDATES];
};

enum { NO_PEER = MOST_CANDIDATES };

static void find_peers(const struct resolver *resolver, struct peers *peers)
{
  size_t i;

  for (i = 0; i <= MEETING_FIELD_COUNT; i++)
    peers->first[i] = NO_PEER;
  for (i = resolver->candidates.count; i-- > 0;) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    peers->next[i] = peers->first[candidate->field];
    peers->first[candidate->field] = (uint16_t)i;
    peers->doubtful[i] = is_doubtful(candidate);
  }
}

/* How often a candidate's value is found again, and whether no other sure candidate of the field has another value. */
static void compare_with_peers(const struct resolver *resolver, const struct peers *peers, size_t i, int *repeated,
                               bool *sole)
{
  const struct candidate *candidate = resolver_candidate(resolver, i);
  size_t k;

  *repeated = 0;
  *sole = !peers->doubtful[i];
  for (k = peers->first[candidate->field]; k != NO_PEER && (*repeated < MOST_REPEATED || *sole); k = peers->next[k]) {
    if (k == i)
      continue;
    if (!same_value(resolver->document, candidate, resolver_candidate(resolver, k)))
      *sole &= peers->doubtful[k];
    else if (*repeated < MOST_REPEATED)
      ++*repeated;
  }
}

static void add_repeated(struct resolver *resolver)
{
  struct peers peers;
  size_t i;

  find_peers(resolver, &peers);
  for (i = 0; i < resolver->candidates.count; i++) {
    struct candidate *candidate = resolver_candidate(resolver, i);
    int repeated;
    bool sole;
    if (candidate->field == MEETING_FIELD_NAME) /* names compare by their words: resolve/name_cues.c */
      continue;
    compare_with_peers(resolver, &peers, i, &repeated, &sole);
    candidate_feature(candidate, FEATURE_repeated, repeated);
    candidate_feature(candidate, FEATURE_sole, sole);
  }
}

size_t resolve_best(const struct resolver *resolver, unsigned field)
{
  size_t i, best = SIZE_MAX;

  for (i = 0; i < resolver->candidates.count; i++) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    if (candidate->field == field && (best == SIZE_MAX || candidate->score > resolver_candidate(resolver, best)->score))
      best = i;
  }
  return best;
}

/* The best candidates of all fields, in one pass. */
static void find_best(struct resolver *resolver)
{
  size_t i;

  for (i = 0; i < MEETING_FIELD_COUNT; i++)
    resolver->best[i] = SIZE_MAX;
  for (i = 0; i < resolver->candidates.count; i++) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    size_t *best = resolver->best + candidate->field;
    if (*best == SIZE_MAX || candidate->score > resolver_candidate(resolver, *best)->score)
      *best = i;
  }
}

uint32_t resolve_confidence(unsigned field, int32_t score)
{
  const struct calibration_point *below = NULL, *above = NULL, *point;
  int32_t confidence;

  for (point = resolve_calibration + resolve_calibration_first[field];
       point < resolve_calibration + resolve_calibration_first[field + 1] && !above; point++) {
    if (point->score <= score)
      below = point;
    else
      above = point;
  }
  if (!below && !above)
    return 500;
  if (!below || !above)
    confidence = (below ? below : above)->confidence;
  else
    confidence = below->confidence +
                 (above->confidence - below->confidence) * (score - below->score) / (above->score - below->score);
  return confidence < 1 ? 1 : confidence > 1000 ? 1000 : (uint32_t)confidence;
}

/* Is the candidate good enough for the record? */
static bool accepts(const struct resolver *resolver, const struct candidate *candidate)
{
  uint32_t least = resolver->options->min_confidence, fields = resolver->options->fields;

  if (fields && !(fields >> candidate->field & 1))
    return false;
  return least ? resolve_confidence(candidate->field, candidate->score) >= least
               : candidate->score >= resolve_thresholds[candidate->field];
}

static size_t choose(struct resolver *resolver, unsigned field)
{
  size_t best = resolver->best[field];

  if (best == SIZE_MAX || !accepts(resolver, resolver_candidate(resolver, best)))
    return SIZE_MAX;
  resolver_candidate(resolver, best)->chosen = 1;
  return best;
}

/* A country that the chosen city lies in is likelier than another. */
static void agree_with_city(struct resolver *resolver, size_t city)
{
  const struct document *document = resolver->document;
  uint16_t country = 0;
  size_t i;

  if (city != SIZE_MAX && resolver_candidate(resolver, city)->mention != NO_MENTION)
    country = document_mention(document, resolver_candidate(resolver, city)->mention)->as.place.country;
  for (i = 0; country && i < resolver->candidates.count; i++) {
    struct candidate *candidate = resolver_candidate(resolver, i);
    if (candidate->field != MEETING_FIELD_COUNTRY)
      continue;
    candidate_feature(candidate,
                      document_mention(document, candidate->mention)->as.place.country == country ? FEATURE_agrees
                                                                                                  : FEATURE_cue_against,
                      1);
  }
}

static bool overlap(const struct candidate *a, const struct candidate *b)
{
  return a->first < b->last && b->first < a->last;
}

/* A host that the text tells goes before one that the event's name implies and that is hardly better. */
static void prefer_told(struct resolver *resolver)
{
  size_t best = resolver->best[MEETING_FIELD_HOSTS], told = SIZE_MAX, i;

  if (best == SIZE_MAX || !resolver_candidate(resolver, best)->inferred)
    return;
  for (i = 0; i < resolver->candidates.count; i++) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    if (candidate->field == MEETING_FIELD_HOSTS && !candidate->inferred && accepts(resolver, candidate) &&
        candidate->score + IMPLIED >= resolver_candidate(resolver, best)->score &&
        (told == SIZE_MAX || candidate->score > resolver_candidate(resolver, told)->score))
      told = i;
  }
  if (told != SIZE_MAX)
    resolver->best[MEETING_FIELD_HOSTS] = told;
}

/* The best host, and those joined to it or found elsewhere with nearly its score. */
static void choose_hosts(struct resolver *resolver)
{
  size_t best, i, k, hosts = 1;
  int32_t top;

  prefer_told(resolver);
  best = choose(resolver, MEETING_FIELD_HOSTS);
  if (best == SIZE_MAX)
    return;
  top = resolver_candidate(resolver, best)->score;
  for (i = 0; i < resolver->candidates.count && hosts < MOST_HOSTS; i++) {
    struct candidate *candidate = resolver_candidate(resolver, i);
    bool clear = true;
    if (candidate->field != MEETING_FIELD_HOSTS || candidate->chosen || candidate->inferred ||
        !accepts(resolver, candidate) || candidate->score < top - JOINT_HOSTS)
      continue;
    for (k = 0; k < resolver->candidates.count && clear; k++) {
      const struct candidate *other = resolver_candidate(resolver, k);
      clear = !(other->chosen && other->field == MEETING_FIELD_HOSTS &&
                (overlap(candidate, other) || same_words(resolver->document, candidate, other)));
    }
    if (clear) {
      candidate->chosen = 1;
      hosts++;
    }
  }
}

void resolve_select(struct resolver *resolver)
{
  unsigned field;
  size_t city;

  add_repeated(resolver);
  find_best(resolver);
  city = choose(resolver, MEETING_FIELD_CITY);
  agree_with_city(resolver, city);
  resolver->best[MEETING_FIELD_COUNTRY] = resolve_best(resolver, MEETING_FIELD_COUNTRY);
  for (field = 0; field < MEETING_FIELD_COUNT; field++)
    if (field == MEETING_FIELD_HOSTS)
      choose_hosts(resolver);
    else if (field != MEETING_FIELD_CITY)
      choose(resolver, field);
}
