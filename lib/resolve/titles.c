/* Candidates for the main event's acronym and edition. */
#include "resolve/resolver.h"

#include "find/phrases.h"

enum { MOST_EVENTS = 40 };

/* Is the event the main one, another phrase for it, or another event? */
static void event_features(const struct resolver *resolver, struct candidate *candidate, size_t m)
{
  const struct document *document = resolver->document;

  candidate_feature(candidate, FEATURE_near_main, m == resolver->main);
  candidate_feature(candidate, FEATURE_other_event, m != resolver->main && !same_event(document, document_mention(document, m), document_mention(document, resolver->main)));
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

static bool add_edition(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);
  struct candidate *candidate;

  candidate = candidate_add(resolver, MEETING_FIELD_EDITION, m, event->first, event->last);
  if (!candidate)
    return false;
  event_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_weak_noun, event->grade == 1);
  candidate_feature(candidate, FEATURE_numbered, event->form);
  candidate_score(candidate);
  return true;
}

bool resolve_titles(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i, events = 0;

  if (resolver->main == SIZE_MAX)
    return true;
  for (i = 0; i < document->mentions.count && events < MOST_EVENTS; i++) {
    const struct mention *event = document_mention(document, i);
    if (event->kind != MENTION_EVENT || !event->grade)
      continue;
    events++;
    if (event->as.name.acronym && !add_acronym(resolver, i, event->as.name.acronym, true))
      return false;
    if (!add_inner_acronym(resolver, i) || (event->as.name.edition && !add_edition(resolver, i)))
      return false;
  }
  return true;
}
