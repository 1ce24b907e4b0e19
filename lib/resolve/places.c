/* Candidates for city, country and building. */
#include "resolve/resolver.h"

#include <string.h>

#include "find/finders.h"
#include "find/phrases.h"

/* First token before i that is no article, adjective or city word: where a preposition would stand. */
static size_t cue_place(const struct resolver *resolver, size_t i, bool *city_word)
{
  const struct document *document = resolver->document;
  size_t first = document_sentence(document, resolver_sentence_of(resolver, i))->first, steps = 0;

  *city_word = false;
  while (i > first && steps++ < 6) {
    if (is_class(document, i - 1, CLASS_city_word))
      *city_word = true;
    else if (!is_class(document, i - 1, CLASS_article) && !is_class(document, i - 1, CLASS_country_adj) && !is_class(document, i - 1, CLASS_modifier) &&
             !(*city_word && is_class(document, i - 1, CLASS_of)) && !(document_token(document, i - 1)->kind == TOKEN_QUOTE) &&
             !(document_token(document, i - 1)->flags & TOKEN_MODIFIER) && !is_sign(document, i - 1, '(') && !is_class(document, i - 1, CLASS_country))
      break;
    i--;
  }
  return i;
}

/* In a language whose cues stand behind: is the ending or postposition of the place a word of the class? "İzmir'de", "Ankarada",
 * "Cenevre kentinde". */
static bool ends_with(const struct document *document, const struct candidate *candidate, unsigned class)
{
  const struct language *language = document->language;
  const struct mention *place = candidate->mention == NO_MENTION ? NULL : document_mention(document, candidate->mention);
  size_t after = candidate->last;

  if (!language->head_last)
    return false;
  if (place && (place->kind == MENTION_CITY || place->kind == MENTION_COUNTRY) && place->as.place.suffix) {
    const struct suffix *suffix = language->suffixes[place->as.place.suffix >> 16] + (place->as.place.suffix & 0xFFFF) - 1;
    unsigned lexeme = lexicon_find(language, language->pool + suffix->suffix, suffix->length);
    return lexeme && lexeme_has(language, lexeme, class);
  }
  if (is_sign(document, after, '\'') && is_glued(document, after))
    after++;
  return is_class(document, after, class);
}

static void cue_features(struct resolver *resolver, struct candidate *candidate)
{
  const struct document *document = resolver->document;
  bool city_word, head_last = document->language->head_last;
  size_t i = cue_place(resolver, candidate->first, &city_word), first = document_sentence(document, resolver_sentence_of(resolver, candidate->first))->first;

  candidate_feature(candidate, FEATURE_venue_in, head_last ? ends_with(document, candidate, CLASS_venue_in)
                                                           : i > first && class_ends_before(document, i, CLASS_venue_in) != SIZE_MAX);
  candidate_feature(candidate, FEATURE_not_venue, head_last ? ends_with(document, candidate, CLASS_not_venue)
                                                            : i > first && class_ends_before(document, i, CLASS_not_venue) != SIZE_MAX);
  candidate_feature(candidate, FEATURE_city_word, city_word);
  candidate_feature(candidate, FEATURE_labelled,
                    class_before(resolver, candidate->first, candidate->field == MEETING_FIELD_BUILDING ? CLASS_building_label : CLASS_city_label, 10) &&
                      document_sentence(document, resolver_sentence_of(resolver, candidate->first))->last - first < 20);
}

/* Is a mention of the kind within two tokens of [first, last)? 1 behind, -1 before, 0 no. */
static int beside(const struct document *document, size_t m, enum mention_kind kind, uint32_t *which)
{
  const struct mention *place = document_mention(document, m);
  size_t i;

  for (i = m + 1; i < document->mentions.count && i < m + 5; i++) {
    const struct mention *other = document_mention(document, i);
    if (other->kind == kind && other->first >= place->last && other->first <= place->last + 2u && other->sentence == place->sentence) {
      *which = (uint32_t)i;
      return 1;
    }
  }
  for (i = m; i > 0 && i + 5 > m; i--) {
    const struct mention *other = document_mention(document, i - 1);
    if (other->kind == kind && other->last <= place->first && place->first <= other->last + 2u && other->sentence == place->sentence) {
      *which = (uint32_t)i - 1;
      return -1;
    }
  }
  return 0;
}

/* Is the mention inside the name of an event or a body? */
static void name_features(struct resolver *resolver, struct candidate *candidate, size_t m)
{
  const struct document *document = resolver->document;
  size_t i, start = m > 8 ? m - 8 : 0;

  for (i = start; i < document->mentions.count && i < m + 8; i++) {
    const struct mention *name = document_mention(document, i);
    if (i == m || name->first > candidate->first || name->last < candidate->last || name->last - name->first == candidate->last - candidate->first)
      continue;
    if (name->kind == MENTION_EVENT && resolver->main != SIZE_MAX && same_event(document, name, document_mention(document, resolver->main)))
      candidate_feature(candidate, FEATURE_in_name, 1);
    else if (name->kind == MENTION_ORG || name->kind == MENTION_EVENT)
      candidate_feature(candidate, FEATURE_in_other_name, 1);
    else if (name->kind == MENTION_BUILDING)
      candidate_feature(candidate, FEATURE_building_beside, 1);
    else if (name->kind == MENTION_QUOTE)
      candidate_feature(candidate, FEATURE_in_quote, 1);
    else
      continue;
    return;
  }
}

static bool add_city(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *city = document_mention(document, m);
  uint32_t other;
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_CITY, m, city->first, city->last);

  if (!candidate)
    return false;
  cue_features(resolver, candidate);
  name_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_country_beside, beside(document, m, MENTION_COUNTRY, &other) != 0);
  candidate_feature(candidate, FEATURE_building_beside, beside(document, m, MENTION_BUILDING, &other) != 0);
  candidate_feature(candidate, FEATURE_date_beside, beside(document, m, MENTION_DATE, &other) != 0);
  candidate_feature(candidate, FEATURE_adjective, city->form == PLACE_ADJECTIVE);
  candidate_feature(candidate, FEATURE_ambiguous, city->form == PLACE_AMBIGUOUS);
  candidate_feature(candidate, FEATURE_unknown, city->form == PLACE_UNKNOWN);
  candidate_feature(candidate, FEATURE_rank, city->grade);
  candidate_feature(candidate, FEATURE_subject, class_after(resolver, city->last, CLASS_host_verb, 3));
  candidate_score(candidate);
  return true;
}

static bool add_country(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *country = document_mention(document, m);
  uint32_t city;
  int side;
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_COUNTRY, m, country->first, country->last);

  if (!candidate)
    return false;
  cue_features(resolver, candidate);
  name_features(resolver, candidate, m);
  side = beside(document, m, MENTION_CITY, &city);
  candidate_feature(candidate, FEATURE_city_beside, side != 0 && document_mention(document, city)->as.place.country == country->as.place.country);
  candidate_feature(candidate, FEATURE_adjective, country->form == PLACE_ADJECTIVE);
  candidate_feature(candidate, FEATURE_demonym, country->form == PLACE_DEMONYM);
  candidate_feature(candidate, FEATURE_ambiguous, country->form == PLACE_AMBIGUOUS);
  candidate_score(candidate);
  return true;
}

static bool add_building(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *building = document_mention(document, m);
  uint32_t city;
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_BUILDING, m, building->first, building->last);

  if (!candidate)
    return false;
  candidate->head = building->as.name.head;
  cue_features(resolver, candidate);
  name_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_city_beside, beside(document, m, MENTION_CITY, &city) != 0);
  candidate_feature(candidate, FEATURE_date_beside, beside(document, m, MENTION_DATE, &city) != 0);
  candidate_feature(candidate, FEATURE_proper, building->as.name.proper > 6 ? 6 : (int)building->as.name.proper);
  candidate_feature(candidate, FEATURE_bare, building->as.name.proper == 0);
  candidate_score(candidate);
  return true;
}

/* A town too small for the gazetteer: a capitalised unknown word after a venue preposition. */
static bool add_unknown(struct resolver *resolver, size_t i)
{
  struct document *document = resolver->document;
  const struct token *token = document_token(document, i);
  char key[WORD_FOLDED];
  size_t length, k, last = i + 1;
  struct candidate *candidate;
  uint32_t country = 0;

  if (!is_upper(document, i) || token->lexeme || token->phrase || token->flags & (TOKEN_CAPS | TOKEN_MIXED | TOKEN_COMPOUND) || token->length < 3)
    return true;
  length = fold_bytes(document->words.text + token->offset, token->length, key, sizeof key);
  for (k = 0; k < document->language->suffix_count[SUFFIX_NOT_PLACE]; k++) {
    const struct suffix *suffix = document->language->suffixes[SUFFIX_NOT_PLACE] + k;
    if (length > suffix->length && memcmp(key + length - suffix->length, document->language->pool + suffix->suffix, suffix->length) == 0)
      return true;
  }
  while (last < i + 3 && is_upper(document, last) && !document_token(document, last)->lexeme && !(document_token(document, last)->flags & TOKEN_SENTENCE))
    last++;
  candidate = candidate_add(resolver, MEETING_FIELD_CITY, SIZE_MAX, i, last);
  if (!candidate)
    return false;
  cue_features(resolver, candidate);
  candidate_feature(candidate, FEATURE_unknown, 1);
  candidate_feature(candidate, FEATURE_country_beside, (is_sign(document, last, ',') || is_sign(document, last, '(') || is_sign(document, last, '/')) &&
                                                          (country = (uint32_t)class_value(document, last + 1, CLASS_country, 0)) != 0);
  candidate_score(candidate);
  return true;
}

static bool covered(const struct document *document, size_t *mention, size_t i)
{
  size_t k;

  while (*mention < document->mentions.count && document_mention(document, *mention)->first + 40 < i)
    ++*mention;
  for (k = *mention; k < document->mentions.count && document_mention(document, k)->first <= i; k++) {
    const struct mention *other = document_mention(document, k);
    if (other->last > i && (other->kind == MENTION_CITY || other->kind == MENTION_COUNTRY || other->kind == MENTION_BUILDING || other->kind == MENTION_EVENT ||
                            other->kind == MENTION_ORG))
      return true;
  }
  return false;
}

static bool add_unknowns(struct resolver *resolver)
{
  struct document *document = resolver->document;
  size_t i, mention = 0;

  for (i = 0; i + 1 < document_count(document); i++) {
    unsigned span = token_span(document->language, document_token(document, i), CLASS_venue_in);
    bool before_country = (is_sign(document, i + 1, ',') || is_sign(document, i + 1, '(')) && is_class(document, i + 2, CLASS_country);
    bool dateline = document_token(document, i)->flags & TOKEN_SENTENCE && is_upper(document, i) &&
                    resolver_info(resolver, resolver_sentence_of(resolver, i))->dateline;
    size_t at = i + span;
    if (!span && !dateline && !before_country)
      continue;
    while (at < document_count(document) && (is_class(document, at, CLASS_city_word) || is_class(document, at, CLASS_article) || is_class(document, at, CLASS_country_adj)))
      at++;
    if (at < document_count(document) && !covered(document, &mention, at) && !add_unknown(resolver, at))
      return false;
  }
  return true;
}

bool resolve_places(struct resolver *resolver)
{
  size_t i;

  for (i = 0; i < resolver->document->mentions.count; i++) {
    bool added = true;
    switch (document_mention(resolver->document, i)->kind) {
    case MENTION_CITY:
      added = add_city(resolver, i);
      break;
    case MENTION_COUNTRY:
      added = add_country(resolver, i);
      break;
    case MENTION_BUILDING:
      added = add_building(resolver, i);
      break;
    default:
      break;
    }
    if (!added)
      return false;
  }
  return add_unknowns(resolver);
}
