/* Candidates for hosts: the phrase behind a cue ("organised by", "Gastgeber war"), before one ("ev sahipliğinde"), the subject of a
 * verb of hosting, and the body that the event's own name implies. */
#include "resolve/resolver.h"

#include "find/finders.h"
#include "find/phrases.h"

enum { MOST_JOINT = 6, AUXILIARY = 4, FAR = 30 };

enum cue { CUE_BEFORE, CUE_AFTER, CUE_VERB, CUE_LABEL, CUE_IMPLIED };

/* First token in [first, last) that heads an organisation's name, or last. */
static size_t org_head(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = first; i < last; i++)
    if (is_class(document, i, CLASS_org) || is_class(document, i, CLASS_bodies))
      return i;
  return last;
}

static bool has_acronym(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = first; i < last; i++)
    if (phrase_acronym(document, i))
      return true;
  return false;
}

static bool only_place(const struct document *document, size_t first, size_t last)
{
  struct mention city = {0};

  return (find_city_at(document, first, &city) == last - first) ||
         token_span(document->language, document_token(document, first), CLASS_country) == last - first;
}

/* A person's name without what stands before it: "Litauens Präsident Gitanas Nausėda". */
static size_t after_title(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = last; i > first; i--)
    if (is_class(document, i - 1, CLASS_person_title))
      return i < last && is_upper(document, i) ? i : first;
  return first;
}

static bool add_host(struct resolver *resolver, size_t first, size_t last, enum cue cue, int strength)
{
  const struct document *document = resolver->document;
  struct candidate *candidate;
  size_t head = org_head(document, first, last), i, capitals = 0;

  if (head == last)
    first = after_title(document, first, last);
  for (i = first; i < last; i++)
    capitals += is_upper(document, i);
  if (head == last && !capitals)
    return true;
  candidate = candidate_add(resolver, MEETING_FIELD_HOSTS, SIZE_MAX, first, last);
  if (!candidate)
    return false;
  candidate->head = head < last ? (uint32_t)head : 0;
  candidate->inferred = cue == CUE_IMPLIED;
  candidate_feature(candidate, FEATURE_cue_before, cue == CUE_BEFORE ? strength : 0);
  candidate_feature(candidate, FEATURE_cue_after, cue == CUE_AFTER ? strength : 0);
  candidate_feature(candidate, FEATURE_cue_verb, cue == CUE_VERB ? strength : 0);
  candidate_feature(candidate, FEATURE_labelled, cue == CUE_LABEL);
  candidate_feature(candidate, FEATURE_implied, cue == CUE_IMPLIED);
  candidate_feature(candidate, FEATURE_org_noun, head < last);
  candidate_feature(candidate, FEATURE_acronym, has_acronym(document, first, last) || phrase_bracket(document, last));
  candidate_feature(candidate, FEATURE_proper, capitals > 5 ? 5 : (int)capitals);
  candidate_feature(candidate, FEATURE_bare, last == first + 1 && head < last);
  candidate_feature(candidate, FEATURE_unknown, only_place(document, first, last));
  candidate_feature(candidate, FEATURE_support, class_before(resolver, first, CLASS_support, 6));
  candidate_feature(candidate, FEATURE_cue_against, class_before(resolver, first, CLASS_negation, 6));
  candidate_feature(candidate, FEATURE_in_other_name, is_class(document, first, CLASS_people) && head == last);
  candidate_score(candidate);
  return true;
}

/* A coordinator in [first, last) that joins two bodies rather than two words of one name, or last. */
static size_t find_joint(const struct document *document, size_t first, size_t last)
{
  size_t i, head;

  for (i = first + 1; i + 1 < last; i++) {
    if (!is_class(document, i, CLASS_and) || is_class(document, i, CLASS_of))
      continue;
    if (is_class(document, i + 1, CLASS_article) || (is_class(document, i + 1, CLASS_of) && is_class(document, first, CLASS_of)))
      return i;
    head = org_head(document, first, i);
    if ((head < i || has_acronym(document, first, i)) && (org_head(document, i + 1, last) < last || has_acronym(document, i + 1, last))) {
      size_t k = head;
      while (k < i && !is_class(document, k, CLASS_of) && !is_class(document, k, CLASS_article))
        k++;
      if (k == i || has_acronym(document, i + 1, i + 2))
        return i;
    }
  }
  return last;
}

/* One phrase, cut where it joins bodies. */
static bool add_joined(struct resolver *resolver, size_t first, size_t last, enum cue cue, int strength)
{
  size_t parts;

  for (parts = 0; parts < MOST_JOINT && first < last; parts++) {
    size_t joint = find_joint(resolver->document, first, last);
    if (!add_host(resolver, first, joint, cue, strength))
      return false;
    first = joint + 1;
    while (first < last && (is_class(resolver->document, first, CLASS_article) || is_class(resolver->document, first, CLASS_of)))
      first++;
  }
  return true;
}

/* Token after a bracket at i, or i. */
static size_t skip_bracket(const struct document *document, size_t i)
{
  size_t at;

  if (!is_sign(document, i, '('))
    return i;
  for (at = i + 1; at < i + 12 && at < document_count(document); at++)
    if (is_sign(document, at, ')'))
      return at + 1;
  return i;
}

/* Token after "of this year's meeting was" at i, which stands between a cue and the host; i if it does not. */
static size_t skip_event(const struct document *document, size_t i, size_t limit)
{
  size_t first, last = phrase_from(document, i, &first), at, steps;

  for (at = first; at < last; at++)
    if (is_class(document, at, CLASS_event) || is_class(document, at, CLASS_event_weak) || is_class(document, at, CLASS_main_noun))
      break;
  if (last <= first || at == last)
    last = i;
  for (steps = 0; steps < 3 && last < limit; steps++, last++)
    if (!is_class(document, last, CLASS_past) && !is_class(document, last, CLASS_future) && !is_class(document, last, CLASS_stop) &&
        !is_sign(document, last, ':'))
      break;
  return last;
}

/* "Evangelische Kirche in Deutschland (EKD)": a country belongs to a body's name if the name ends there. */
static size_t with_country(const struct document *document, size_t i)
{
  unsigned span = i + 1 < document_count(document) && is_class(document, i, CLASS_venue_in) ? token_span(document->language, document_token(document, i + 1), CLASS_country) : 0;
  size_t after = i + 1 + span;

  return span && (is_sign(document, after, '(') || is_sign(document, after, '.') || is_sign(document, after, ',') || is_class(document, after, CLASS_and)) ? after : i;
}

/* The phrases from token i on, as far as commas and coordinators join them. */
static bool add_list(struct resolver *resolver, size_t i, enum cue cue, int strength)
{
  const struct document *document = resolver->document;
  size_t parts, limit = document_sentence(document, resolver_sentence_of(resolver, i ? i - 1 : 0))->last;

  while (i < limit && is_class(document, i, CLASS_of))
    i++;
  i = skip_event(document, i, limit);
  for (parts = 0; parts < MOST_JOINT && i < limit; parts++) {
    size_t first, last, next;
    while (i < limit && (is_class(document, i, CLASS_of) || document_token(document, i)->kind == TOKEN_QUOTE))
      i++;
    last = phrase_from(document, i, &first);
    if (last <= first || first >= limit)
      return true;
    last = with_country(document, last);
    if (last > limit)
      last = limit;
    if (parts && org_head(document, first, last) == last && !has_acronym(document, first, last))
      return true;
    if (!add_joined(resolver, first, last, cue, strength))
      return false;
    next = skip_bracket(document, last);
    if (next < limit && document_token(document, next)->kind == TOKEN_QUOTE)
      next++;
    if (is_sign(document, next, ',') && is_class(document, next + 1, CLASS_and))
      next++;
    if (next >= limit || !(is_class(document, next, CLASS_and) || is_sign(document, next, ',')))
      return true;
    i = next + 1;
  }
  return true;
}

/* The phrase that ends before token i, over auxiliaries and adverbs. */
static bool add_before(struct resolver *resolver, size_t i, enum cue cue, int strength)
{
  const struct document *document = resolver->document;
  size_t clause = resolver_clause(resolver, i), steps;

  for (steps = 0; steps <= AUXILIARY && i > clause; steps++, i--) {
    size_t first;
    if (is_sign(document, i - 1, ')')) {
      size_t back = i - 1;
      while (back > clause && i - back < 10 && !is_sign(document, back, '('))
        back--;
      if (is_sign(document, back, '('))
        i = back;
    }
    first = phrase_before(document, i, clause);
    if (first != SIZE_MAX)
      return add_joined(resolver, first, i, cue, strength);
    if (phrase_content(document, i - 1) && is_upper(document, i - 1))
      return true;
  }
  return true;
}

/* "Organisiert wurde der Kongress, der vom 4. bis 6. Mai dauerte, vom Dachverband …": the agent may stand far from its participle. */
static bool add_agent(struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  size_t at, last = document_sentence(document, resolver_sentence_of(resolver, i))->last;

  if (last > i + FAR)
    last = i + FAR;
  for (at = i + 1; at + 1 < last; at++) {
    unsigned span = token_span(document->language, document_token(document, at), CLASS_agent);
    if (span && !(document_token(document, at)->flags & TOKEN_DATE) && !(document_token(document, at + span)->flags & TOKEN_DATE) &&
        document_token(document, at + span)->kind != TOKEN_NUMBER)
      return add_list(resolver, at + span, CUE_BEFORE, 3);
    if (is_class(document, at, CLASS_support))
      return true;
  }
  return true;
}

/* Does the phrase before token i name an event? Then the verb's subject stands behind it. */
static bool event_before(const struct document *document, size_t i, size_t clause)
{
  size_t at, first = phrase_before(document, i, clause);

  for (at = first; at != SIZE_MAX && at < i; at++)
    if (is_class(document, at, CLASS_event) || is_class(document, at, CLASS_event_weak))
      return true;
  return false;
}

static bool add_verb(struct resolver *resolver, size_t i, unsigned span, int strength)
{
  const struct document *document = resolver->document;
  size_t clause = resolver_clause(resolver, i), before = resolver->candidates.count;
  size_t s = resolver_sentence_of(resolver, i);
  const struct sentence_info *info = resolver_info(resolver, s);

  if (!info_has(info, CLASS_event) && !info_has(info, CLASS_event_weak) && !info->main_named)
    return true;
  if (event_before(document, i, clause))
    return add_list(resolver, i + span, CUE_VERB, strength);
  if (!add_before(resolver, i, CUE_VERB, strength))
    return false;
  if (resolver->candidates.count == before || i == clause || is_class(document, clause, CLASS_venue_in))
    return add_list(resolver, i + span, CUE_VERB, strength);
  return true;
}

/* The organisation inside or right behind the main event's name. */
static bool add_implied(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  const struct mention *event;
  size_t i;

  if (resolver->main == SIZE_MAX)
    return true;
  event = document_mention(document, resolver->main);
  for (i = resolver->main > 4 ? resolver->main - 4 : 0; i < document->mentions.count; i++) {
    const struct mention *org = document_mention(document, i);
    if (org->first >= event->last)
      break;
    if (org->kind == MENTION_ORG && org->first > event->first && org->last <= event->last && org->first > event->as.name.head)
      return add_host(resolver, org->first, org->last, CUE_IMPLIED, 1);
  }
  for (i = event->as.name.head + 1; i < event->last; i++)
    if (phrase_acronym(document, i) && !event->form)
      return add_host(resolver, i, i + 1, CUE_IMPLIED, 1);
  return true;
}

bool resolve_hosts(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i;

  for (i = 0; i < document_count(document); i++) {
    const struct token *token = document_token(document, i);
    unsigned span;
    if (!token->lexeme && !token->phrase)
      continue;
    if ((span = token_span(document->language, token, CLASS_host_label)) > 0 && is_sign(document, i + span, ':') &&
        !add_list(resolver, i + span + 1, CUE_LABEL, 3))
      return false;
    if ((span = token_span(document->language, token, CLASS_host_before)) > 0 &&
        !add_list(resolver, i + span + (is_sign(document, i + span, ':') ? 1 : 0), CUE_BEFORE, token_value(document->language, token, CLASS_host_before, 1)))
      return false;
    if (token_has(document->language, token, CLASS_host_participle) && !token_has(document->language, token, CLASS_host_before) && !add_agent(resolver, i))
      return false;
    if (token_has(document->language, token, CLASS_host_after) &&
        !add_before(resolver, i, CUE_AFTER, token_value(document->language, token, CLASS_host_after, 1)))
      return false;
    if ((span = token_span(document->language, token, CLASS_host_verb)) > 0 &&
        !add_verb(resolver, i, span, token_value(document->language, token, CLASS_host_verb, 1)))
      return false;
  }
  return add_implied(resolver);
}
