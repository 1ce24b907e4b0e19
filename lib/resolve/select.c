/* Which candidate fills which field: the best score above the field's threshold. Agreement between fields is added
 * here, once the candidates of all of them are known. */
#include "resolve/resolver.h"

#include "find/finders.h"
#include "text/bytes.h"

#include <string.h>

enum { MOST_REPEATED = 3, MOST_HOSTS = 6, JOINT_HOSTS = 15, IMPLIED = 5 };

struct phrase {
  uint32_t first;
  uint32_t last;
};

/* The same for a town that the gazetteer does not know: by its first word. */
static uint64_t town_key(const struct document *document, const struct candidate *town)
{
  size_t length;
  const char *key = words_folded(&document->words, document_token(document, town->first), &length);

  return (uint64_t)1 << 63 | hash_word(key, length);
}

/* A number that those candidates of a field have in common which have the same value; 0 for what no other one has.
 * `phrase` is that of the buildings before: readings of one phrase overlap, and count as one. */
static uint64_t value_key(const struct document *document, const struct candidate *candidate, struct phrase *phrase)
{
  const struct mention *mention;
  uint64_t kind;

  if (candidate->field == MEETING_FIELD_EDITION)
    return (uint64_t)1 << 63 | candidate->value;
  if (candidate->mention == NO_MENTION)
    return candidate->field == MEETING_FIELD_CITY ? town_key(document, candidate) : 0;
  mention = document_mention(document, candidate->mention);
  kind = (uint64_t)mention->kind << 56;
  switch (mention->kind) {
  case MENTION_DATE:
    return kind | (uint64_t)mention->form << 32 | (uint32_t)(uint16_t)mention->as.date.first.year << 16 |
           (uint32_t)mention->as.date.first.month << 8 | mention->as.date.first.day;
  case MENTION_NUMBER:
    return kind | mention->as.number.value;
  case MENTION_CITY:
    return kind | mention->as.place.city;
  case MENTION_COUNTRY:
    return kind | mention->as.place.country;
  case MENTION_BUILDING:
    if (mention->first >= phrase->last)
      phrase->first = mention->first;
    if (mention->last > phrase->last)
      phrase->last = mention->last;
    return kind | phrase->first;
  case MENTION_EVENT:
    return kind | (uint64_t)((mention->last - mention->first) & 0xFFFFFF) << 32 | mention->as.name.edition;
  default:
    return 0;
  }
}

static bool is_doubtful(const struct candidate *candidate)
{
  return candidate_has(candidate, FEATURE_page_date) || candidate_has(candidate, FEATURE_unknown) ||
         candidate_has(candidate, FEATURE_ambiguous);
}

static bool is_placed(const struct candidate *candidate)
{
  return candidate_has(candidate, FEATURE_venue_in) || candidate_has(candidate, FEATURE_city_word) ||
         candidate_has(candidate, FEATURE_dateline) || candidate_has(candidate, FEATURE_in_name);
}

/* The candidates of a field by their values. */
struct values {
  uint64_t keys[MOST_OF_FIELD];
  uint64_t same[MOST_OF_FIELD];     /* of the first with a value: all that have it, a bit each */
  uint8_t first[MOST_OF_FIELD];     /* the first with its value */
  uint8_t slots[2 * MOST_OF_FIELD]; /* by the key's hash: 1 + the first with the value, 0 for none */
};

static void group_values(struct values *values, size_t count)
{
  size_t n, size = 8;

  while (size < 2 * count)
    size *= 2;
  memset(values->slots, 0, size);
  for (n = 0; n < count; n++) {
    uint64_t key = values->keys[n];
    size_t slot = (key * 0x9E3779B97F4A7C15) >> 57 & (size - 1), first = n;
    while (key && values->slots[slot] && values->keys[values->slots[slot] - 1] != key)
      slot = (slot + 1) & (size - 1);
    if (key && values->slots[slot])
      first = values->slots[slot] - 1u;
    else if (key)
      values->slots[slot] = (uint8_t)(n + 1);
    values->first[n] = (uint8_t)first;
    values->same[n] = 0;
    values->same[first] |= (uint64_t)1 << n;
  }
}

/* How often a candidate's value is found again, and whether no other sure candidate of the field has another value. */
static void compare_values(struct resolver *resolver, unsigned field)
{
  struct values values;
  uint64_t sure = 0, persons = 0, placed = 0;
  size_t count = 0, i, n;
  struct phrase phrase = {0, 0};

  if (resolver_first(resolver, field) == NO_CANDIDATE)
    return;
  for (i = resolver_first(resolver, field); i != NO_CANDIDATE; i = resolver_candidate(resolver, i)->next) {
    sure |= (uint64_t)!is_doubtful(resolver_candidate(resolver, i)) << count;
    persons |= (uint64_t)candidate_has(resolver_candidate(resolver, i), FEATURE_in_person) << count;
    placed |= (uint64_t)is_placed(resolver_candidate(resolver, i)) << count;
    values.keys[count++] = value_key(resolver->document, resolver_candidate(resolver, i), &phrase);
  }
  group_values(&values, count);
  for (i = resolver_first(resolver, field), n = 0; n < count; i = resolver_candidate(resolver, i)->next, n++) {
    struct candidate *candidate = resolver_candidate(resolver, i);
    uint64_t same = values.same[values.first[n]], others;
    int repeated = 0;
    for (others = same & (same - 1); others && repeated < MOST_REPEATED; others &= others - 1)
      repeated++;
    if (field == MEETING_FIELD_CITY && same & persons && !(same & placed)) { /* a person's surname comes back */
      repeated = 0;
    }
    candidate_feature(candidate, FEATURE_repeated, repeated);
    candidate_feature(candidate, FEATURE_told_again,
                      field == MEETING_FIELD_DATES && repeated &&
                          resolver_info(resolver, candidate->sentence)->main_named);
    candidate_feature(candidate, FEATURE_sole, (sure >> n & 1) && !(sure & ~same));
  }
}

size_t resolve_best(const struct resolver *resolver, unsigned field)
{
  size_t i, best = SIZE_MAX;
  int32_t top = INT32_MIN;

  for (i = resolver_first(resolver, field); i != NO_CANDIDATE; i = resolver_candidate(resolver, i)->next) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    /* of two days that are as good the one in the text, not in its dateline */
    bool told = field == MEETING_FIELD_DATES && best != SIZE_MAX && candidate->score == top &&
                !candidate_has(candidate, FEATURE_dateline) &&
                candidate_has(resolver_candidate(resolver, best), FEATURE_dateline);
    if (candidate->score > top || told) {
      best = i;
      top = candidate->score;
    }
  }
  return best;
}

/* Confidence in thousandths of a field's score, in a text that does report a meeting. */
static uint32_t curve(unsigned field, int32_t score)
{
  const struct calibration_point *point = resolve_calibration + resolve_calibration_first[field],
                                 *last = resolve_calibration + resolve_calibration_first[field + 1] - 1;
  int32_t confidence;

  while (point < last && point[1].score <= score)
    point++;
  confidence = point->confidence;
  if (point < last && point->score < score)
    confidence += (point[1].confidence - confidence) * (score - point->score) / (point[1].score - point->score);
  return confidence < 1 ? 1 : confidence > 1000 ? 1000 : (uint32_t)confidence;
}

uint32_t resolve_confidence(const struct resolver *resolver, const struct candidate *candidate)
{
  uint32_t confidence = curve(candidate->field, candidate->score);

  if (candidate->field != FIELD_RECORD)
    confidence = confidence * resolver->record_confidence / CERTAIN;
  return confidence ? confidence : 1;
}

/* Is the candidate good enough for the record? */
static bool accepts(const struct resolver *resolver, const struct candidate *candidate)
{
  uint32_t least = resolver->options->min_confidence, fields = resolver->options->fields;

  if (fields && !(fields >> candidate->field & 1))
    return false;
  return least ? resolve_confidence(resolver, candidate) >= least
               : candidate->score >= resolve_thresholds[candidate->field];
}

/* Where what names a meeting stands before its noun, one alone in small letters, or one that may be any with nothing
 * but its town, tells of the main event, but is no name of it. */
static bool is_mere_noun(const struct resolver *resolver, const struct candidate *candidate)
{
  const struct document *document = resolver->document;
  struct mention city = {0};

  if (candidate->field != MEETING_FIELD_NAME ||
      (SETTING(document->language, name_left) != REACH_ANY && !SETTING(document->language, head_last)))
    return false;
  if (candidate_has(candidate, FEATURE_weak_noun) && !candidate_has(candidate, FEATURE_edition) &&
      candidate->first < candidate->head && candidate->head != NO_HEAD)
    return find_city_at(document, candidate->first, &city) == candidate->last - candidate->first - 1u;
  return candidate_has(candidate, FEATURE_bare) && !is_upper(document, candidate->first) &&
         candidate->last == candidate->first + 1u;
}

static size_t choose(struct resolver *resolver, unsigned field)
{
  size_t best = resolver->best[field];

  if (best == SIZE_MAX || !accepts(resolver, resolver_candidate(resolver, best)) ||
      is_mere_noun(resolver, resolver_candidate(resolver, best)))
    return SIZE_MAX;
  resolver_candidate(resolver, best)->chosen = 1;
  return best;
}

/* A country that the chosen city lies in is likelier than another; so is one that a comma or bracket puts behind it,
 * since there are towns of one name. */
static void agree_with_city(struct resolver *resolver, size_t city)
{
  const struct document *document = resolver->document;
  const struct candidate *chosen = city == SIZE_MAX ? NULL : resolver_candidate(resolver, city);
  uint16_t country = 0;
  size_t i;

  if (chosen && chosen->mention != NO_MENTION)
    country = document_mention(document, chosen->mention)->as.place.country;
  if (!country)
    return;
  for (i = resolver_first(resolver, MEETING_FIELD_COUNTRY); i != NO_CANDIDATE;
       i = resolver_candidate(resolver, i)->next) {
    struct candidate *candidate = resolver_candidate(resolver, i);
    const struct mention *place = document_mention(document, candidate->mention);
    bool behind = place->first == chosen->last + 1u && place->form == PLACE_NAME &&
                  (is_sign(document, chosen->last, ',') || is_sign(document, chosen->last, '('));
    candidate_feature(candidate, place->as.place.country == country || behind ? FEATURE_agrees : FEATURE_cue_against,
                      1);
  }
}

/* A host that the text tells goes before one that the event's name implies and that is hardly better. */
static void prefer_told(struct resolver *resolver)
{
  size_t best = resolver->best[MEETING_FIELD_HOSTS], told = SIZE_MAX, i;

  if (best == SIZE_MAX || !resolver_candidate(resolver, best)->inferred)
    return;
  for (i = resolver_first(resolver, MEETING_FIELD_HOSTS); i != NO_CANDIDATE;
       i = resolver_candidate(resolver, i)->next) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    if (!candidate->inferred && accepts(resolver, candidate) &&
        candidate->score + IMPLIED >= resolver_candidate(resolver, best)->score &&
        (told == SIZE_MAX || candidate->score > resolver_candidate(resolver, told)->score))
      told = i;
  }
  if (told != SIZE_MAX)
    resolver->best[MEETING_FIELD_HOSTS] = told;
}

/* Is the candidate a host beside the best one? One that a word joins to another is, for whatever speaks for that or,
 * in its sentence, against it, does for both. */
static bool goes_with(const struct resolver *resolver, const struct candidate *candidate, const struct candidate *best)
{
  bool near = candidate->score >= best->score - JOINT_HOSTS;

  return candidate_has(candidate, FEATURE_cue_weak)
             ? accepts(resolver, candidate) || (near && candidate->sentence == best->sentence)
             : accepts(resolver, candidate) && near;
}

/* The best host, and those joined to it or found elsewhere with nearly its score. */
static void choose_hosts(struct resolver *resolver)
{
  const struct candidate *hosts[MOST_HOSTS];
  size_t best, i, k, count = 1;

  prefer_told(resolver);
  best = choose(resolver, MEETING_FIELD_HOSTS);
  if (best == SIZE_MAX)
    return;
  hosts[0] = resolver_candidate(resolver, best);
  for (i = resolver_first(resolver, MEETING_FIELD_HOSTS); i != NO_CANDIDATE && count < MOST_HOSTS;
       i = resolver_candidate(resolver, i)->next) {
    struct candidate *candidate = resolver_candidate(resolver, i);
    bool clear = true;
    if (candidate->chosen || candidate->inferred || !goes_with(resolver, candidate, hosts[0]))
      continue;
    for (k = 0; k < count && clear; k++)
      clear = !same_words(resolver->document, candidate, hosts[k]);
    if (clear) {
      candidate->chosen = 1;
      hosts[count++] = candidate;
    }
  }
}

/* Unknown words that are chosen for the town are no house as well. */
static void leave_to_city(struct resolver *resolver, size_t city)
{
  size_t best = resolver->best[MEETING_FIELD_BUILDING];
  const struct candidate *building = best == SIZE_MAX ? NULL : resolver_candidate(resolver, best);

  if (building && city != SIZE_MAX && building->first == resolver_candidate(resolver, city)->first &&
      building->last == resolver_candidate(resolver, city)->last)
    resolver->best[MEETING_FIELD_BUILDING] = SIZE_MAX;
}

void resolve_select(struct resolver *resolver)
{
  unsigned field;
  size_t city;

  for (field = 0; field < MEETING_FIELD_COUNT; field++) {
    if (field != MEETING_FIELD_NAME) /* names compare by their words: resolve/name_cues.c */
      compare_values(resolver, field);
    resolver->best[field] = resolve_best(resolver, field);
  }
  city = choose(resolver, MEETING_FIELD_CITY);
  agree_with_city(resolver, city);
  leave_to_city(resolver, city);
  resolver->best[MEETING_FIELD_COUNTRY] = resolve_best(resolver, MEETING_FIELD_COUNTRY);
  for (field = 0; field < MEETING_FIELD_COUNT; field++)
    if (field == MEETING_FIELD_HOSTS)
      choose_hosts(resolver);
    else if (field != MEETING_FIELD_CITY)
      choose(resolver, field);
}

void resolve_doubt(struct resolver *resolver)
{
  size_t i;

  resolver->record_confidence = resolve_confidence(resolver, &resolver->record);
  if (!resolver->options->min_confidence)
    return; /* scores decide, which it does not change */
  for (i = 0; i < resolver->candidates.count; i++) {
    struct candidate *candidate = resolver_candidate(resolver, i);
    candidate->chosen = candidate->chosen && accepts(resolver, candidate);
  }
}
