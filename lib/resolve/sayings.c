/* What is said right by the phrases for the main event: a day, a definition, an office, what they only date. */
#include "resolve/resolver.h"

/* Tokens between the phrase for the event and a day that stands by it, mentions around it, tokens before it that say
 * which, and a bound for bare nouns for several. */
enum { ADJOINING = 3, MENTIONS_AROUND = 4, DETERMINED = 5, MOST_GENERIC = 3 };

static bool has_day_beside(const struct document *document, size_t m)
{
  const struct mention *event = document_mention(document, m);
  size_t i = m > MENTIONS_AROUND ? m - MENTIONS_AROUND : 0;

  for (; i < document->mentions.count && i <= m + MENTIONS_AROUND; i++) {
    const struct mention *other = document_mention(document, i);
    bool dated = (other->kind == MENTION_DATE) & (other->form != DATE_YEAR) & (other->sentence == event->sentence);
    if (dated && ((other->first >= event->last && other->first <= event->last + ADJOINING) ||
                  (other->last <= event->first && other->last + ADJOINING >= event->first)))
      return true;
  }
  return false;
}

/* Whose office follows, or stands before */
static bool has_office(const struct document *document, const struct mention *event)
{
  size_t behind = event->last + (event->as.name.acronym >= event->last ? 3u : 0u);

  return (is_class(document, behind, CLASS_person_title) && !is_plural(document, behind)) ||
         event_of_office(document, event);
}

#define DETERMINERS(IN) IN(article) IN(genitive) IN(of) IN(deictic) IN(demonstrative)
static const struct class_set determiners = CLASS_SET(DETERMINERS);

/* Does the phrase only date something else: what happened during the event, after it, in its framework? */
static bool dates_other(const struct document *document, const struct mention *event)
{
  size_t i = event->first, least = i > DETERMINED ? i - DETERMINED : 0;

  if (SETTING(document->language, head_last)) /* behind an ending */
    return is_class(document, event->last + (is_sign(document, event->last, '\'') ? 2u : 0u), CLASS_during);
  for (; i > least; i--) {
    if (class_ends_before(document, i, CLASS_during) != SIZE_MAX)
      return true;
    if (!is_any(document, i - 1, &determiners) && !is_sign(document, i - 1, '\''))
      return false;
  }
  return false;
}

void saying_features(const struct resolver *resolver, struct candidate *record, const struct mention *event)
{
  const struct document *document = resolver->document;
  bool dated = false, defined = false, office = true, during = true, bare;
  size_t m, generic = 0;

  for (m = mention_first(resolver, MENTION_EVENT); m != NO_MENTION; m = mention_next(resolver, m)) {
    const struct mention *other = document_mention(document, m);
    if (!other->grade)
      continue;
    bare = event_is_bare(other) && !event_is_bare(event); /* another noun for it, or for such meetings */
    generic += bare && event_is_plural(document, other);
    if (other == event || names_main(resolver, m)) {
      dated = dated || has_day_beside(document, m);
      defined |= !other->form && event_is_defined(document, other); /* what the text says a name is names a meeting */
      office &= has_office(document, other);
      during &= bare || dates_other(document, other);
    }
  }
  candidate_feature(record, FEATURE_date_near, dated);
  candidate_feature(record, FEATURE_defined, defined);
  candidate_feature(record, FEATURE_office, office);
  candidate_feature(record, FEATURE_during, during);
  candidate_feature(record, FEATURE_generic, (int)(generic < MOST_GENERIC ? generic : MOST_GENERIC));
}
