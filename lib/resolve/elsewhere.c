/* Words before a place that tell that the meeting is elsewhere. */
#include "resolve/place_cues.h"

enum { VERB_WORDS = 3 };

static const struct class_set verbs = CLASS_SET(MEETING_VERBS);

/* Does the place at [i, last) stand for those who speak there? */
static bool speaks(const struct document *document, size_t i, size_t last, size_t first)
{
  return (i == first || !is_class(document, i - 1, CLASS_venue_in)) &&
         (is_class(document, last, CLASS_says) ||
          (is_class(document, last, CLASS_past) && is_class(document, last + 1, CLASS_says)));
}

/* Does the clause of the place at token i begin with a verb of telling, or have one before the place and its
 * preposition, with no verb of meeting between, and no event? */
static bool tells_speech(const struct resolver *resolver, size_t i, bool adverbial)
{
  const struct document *document = resolver->document;
  size_t clause, at;
  bool told = false;

  if (!sentence_has(resolver, resolver_sentence_of(resolver, i), CLASS_says))
    return false;
  for (clause = at = resolver_clause(resolver, i); at < i; at++) {
    if (is_class(document, at, CLASS_event) || is_class(document, at, CLASS_event_weak))
      return false;
    told = is_class(document, at, CLASS_says) ? adverbial || at == clause : told && !is_any(document, at, &verbs);
  }
  return told;
}

/* Does the nearest preposition before the place say that it is elsewhere? */
static bool leads_elsewhere(const struct place_cue *cue)
{
  return cue->elsewhere != SIZE_MAX &&
         (cue->here != SIZE_MAX ? cue->elsewhere < cue->here : cue->place - cue->elsewhere > 1);
}

/* Does a negation stand right before the preposition at token i (SIZE_MAX for none), or before the verb between? */
static bool is_negated(const struct document *document, size_t i)
{
  size_t steps;

  for (steps = 0; i != SIZE_MAX && i > 0 && steps < VERB_WORDS; steps++) {
    if (class_ends_before(document, i, CLASS_negation) != SIZE_MAX)
      return true;
    if (!is_class(document, i - 1, CLASS_copula) && !is_class(document, i - 1, CLASS_held) &&
        !is_class(document, i - 1, CLASS_passive))
      return false;
    i--;
  }
  return false;
}

int place_cue_against(const struct resolver *resolver, const struct candidate *candidate, size_t at,
                      const struct place_cue *cue)
{
  const struct document *document = resolver->document;

  if (speaks(document, at, candidate->last, document_sentence(document, candidate->sentence)->first))
    return 2;
  return leads_elsewhere(cue) || tells_speech(resolver, cue->place, cue->here != SIZE_MAX) ||
         (!SETTING(document->language, head_last) && is_negated(document, cue->here));
}
