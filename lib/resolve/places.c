/* Candidates for city, country and building. */
#include "resolve/place_cues.h"

#include <string.h>

#include "find/finders.h"
#include "find/phrases.h"

static bool add_city(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *city = document_mention(document, m);
  uint32_t other;
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_CITY, m, city->first, city->last);

  if (!candidate)
    return false;
  place_cue_features(resolver, candidate);
  place_mention_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_country_beside, place_beside(document, m, MENTION_COUNTRY, &other) != 0);
  candidate_feature(candidate, FEATURE_building_beside, place_beside(document, m, MENTION_BUILDING, &other) != 0);
  candidate_feature(candidate, FEATURE_date_beside, place_beside(document, m, MENTION_DATE, &other) != 0);
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
  place_cue_features(resolver, candidate);
  place_mention_features(resolver, candidate, m);
  side = place_beside(document, m, MENTION_CITY, &city);
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
  place_cue_features(resolver, candidate);
  place_mention_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_city_beside, place_beside(document, m, MENTION_CITY, &city) != 0);
  candidate_feature(candidate, FEATURE_date_beside, place_beside(document, m, MENTION_DATE, &city) != 0);
  candidate_feature(candidate, FEATURE_proper, building->as.name.proper > 6 ? 6 : (int)building->as.name.proper);
  candidate_feature(candidate, FEATURE_bare, building->as.name.proper == 0);
  candidate_feature(candidate, FEATURE_subject, class_after(resolver, building->last, CLASS_host_verb, 8) || class_after(resolver, building->last, CLASS_attend, 8));
  candidate_feature(candidate, FEATURE_cue_against, class_before(resolver, building->first, CLASS_host_before, 4) ||
                                                      class_before(resolver, building->first, CLASS_agent, 3));
  candidate_feature(candidate, FEATURE_org_noun, is_class(document, building->as.name.head, CLASS_org));
  candidate_feature(candidate, FEATURE_long_tail, building->last - building->first > 9);
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
  place_cue_features(resolver, candidate);
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
