/* Candidates for the name, its acronym and its edition: the phrases that name the main event, and quotations right behind one. */
#include "resolve/resolver.h"

#include "find/phrases.h"

enum { MOST_NAMES = 40 };

static int clip(int64_t value, int most)
{
  return value > most ? most : (int)value;
}

static void name_features(const struct resolver *resolver, struct candidate *candidate, const struct mention *event)
{
  candidate_feature(candidate, FEATURE_edition, event->as.name.edition != 0);
  candidate_feature(candidate, FEATURE_proper, clip(event->as.name.proper, 8));
  candidate_feature(candidate, FEATURE_acronym, event->as.name.acronym != 0);
  candidate_feature(candidate, FEATURE_weak_noun, event->grade == 1);
  candidate_feature(candidate, FEATURE_bare, event->as.name.proper == 0 && !event->as.name.edition);
  candidate_feature(candidate, FEATURE_numbered, event->form);
  candidate_feature(candidate, FEATURE_long_tail, event->last - event->first > 16);
  (void)resolver;
}

/* Is the event the main one, another phrase for it, or another event? */
static void event_features(const struct resolver *resolver, struct candidate *candidate, size_t m)
{
  const struct document *document = resolver->document;

  candidate_feature(candidate, FEATURE_near_main, m == resolver->main);
  candidate_feature(candidate, FEATURE_other_event, m != resolver->main && !same_event(document, document_mention(document, m), document_mention(document, resolver->main)));
}

static bool add_name(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_NAME, m, event->first, event->last);

  if (!candidate)
    return false;
  candidate->head = event->as.name.head;
  name_features(resolver, candidate, event);
  event_features(resolver, candidate, m);
  candidate_score(candidate);
  return true;
}

/* "Fachkonferenz „Bits & Bäume“": the quotation is the name if the noun before it is none. */
static bool add_quoted(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  size_t i;

  for (i = m + 1; i < document->mentions.count && i < m + 6; i++) {
    const struct mention *quote = document_mention(document, i);
    struct candidate *candidate;
    if (quote->kind != MENTION_QUOTE || quote->first != event->last + 1)
      continue;
    candidate = candidate_add(resolver, MEETING_FIELD_NAME, i, quote->first, quote->last);
    if (!candidate)
      return false;
    candidate_feature(candidate, FEATURE_quoted, 1);
    candidate_feature(candidate, FEATURE_edition, event->as.name.edition != 0);
    candidate_feature(candidate, FEATURE_proper, clip(event->as.name.proper, 8));
    candidate_score(candidate);
    return true;
  }
  return true;
}

static bool add_acronym(struct resolver *resolver, size_t m, size_t token, bool bracket)
{
  size_t last = token + 1;
  struct candidate *candidate;

  while (is_glued(resolver->document, last) && (document_token(resolver->document, last)->kind != TOKEN_PUNCT || is_sign(resolver->document, last, '-')) &&
         document_token(resolver->document, last)->kind != TOKEN_QUOTE)
    last++;
  candidate = candidate_add(resolver, MEETING_FIELD_ACRONYM, m, token, last);
  if (!candidate)
    return false;
  candidate_feature(candidate, FEATURE_cue_before, bracket);
  event_features(resolver, candidate, m);
  candidate_score(candidate);
  return true;
}

/* An acronym at the end of the name may stand for the event, or for the body that meets: "Sommet du G7". */
static bool add_inner_acronym(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);
  struct candidate *candidate;

  if (event->form == 1) { /* "DebConf17" */
    candidate = candidate_add(resolver, MEETING_FIELD_ACRONYM, m, event->first, event->last);
  } else {
    if (event->last < event->first + 2 || event->last - 1u == event->as.name.head || !phrase_acronym(resolver->document, event->last - 1u))
      return true;
    candidate = candidate_add(resolver, MEETING_FIELD_ACRONYM, m, event->last - 1u, event->last);
  }
  if (!candidate)
    return false;
  candidate_feature(candidate, FEATURE_numbered, event->form);
  candidate_feature(candidate, FEATURE_in_name, !event->form);
  event_features(resolver, candidate, m);
  candidate_score(candidate);
  return true;
}

static bool add_edition(struct resolver *resolver, size_t m, uint32_t value)
{
  const struct mention *event = document_mention(resolver->document, m);
  struct candidate *candidate;

  (void)value;
  candidate = candidate_add(resolver, MEETING_FIELD_EDITION, m, event->first, event->last);
  if (!candidate)
    return false;
  event_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_weak_noun, event->grade == 1);
  candidate_feature(candidate, FEATURE_numbered, event->form);
  candidate_score(candidate);
  return true;
}

bool resolve_names(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i, names = 0;

  if (resolver->main == SIZE_MAX)
    return true;
  for (i = 0; i < document->mentions.count && names < MOST_NAMES; i++) {
    const struct mention *event = document_mention(document, i);
    if (event->kind != MENTION_EVENT || !event->grade)
      continue;
    names++;
    if (!add_name(resolver, i) || !add_quoted(resolver, i))
      return false;
    if (event->as.name.acronym && !add_acronym(resolver, i, event->as.name.acronym, true))
      return false;
    if (!add_inner_acronym(resolver, i))
      return false;
    if (event->as.name.edition && !add_edition(resolver, i, event->as.name.edition))
      return false;
  }
  return true;
}
