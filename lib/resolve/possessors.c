/* The body whose own meeting a sentence tells of: it is named in it, before the possessive or as the subject behind. */
#include "resolve/hosts.h"

#include "find/phrases.h"

/* Tokens before an event that opens its sentence, and behind it to the subject. */
enum { OPENING = 5, BEHIND = 24 };

#define LEADS(IN) IN(venue_in) IN(not_venue) IN(of) IN(and) IN(article) IN(agent) IN(host_with) IN(side)
static const struct class_set leads = CLASS_SET(LEADS);

/* Where the verb stands second, the subject behind it of a sentence that opens with its own event; its first token, or
 * SIZE_MAX. */
static size_t subject_behind(const struct host_search *search, const struct mention *event, size_t opening)
{
  const struct document *document = search->document;
  size_t last = document_sentence(document, event->sentence)->last, i;

  if (!SETTING(document->language, noun_upper) || event->first > opening + OPENING)
    return SIZE_MAX;
  for (i = event->last; i + 2 < last && i < event->last + BEHIND; i++) {
    if (is_sign(document, i, ',') || is_class(document, i, CLASS_host_participle))
      return SIZE_MAX;
    if (is_word(document, i) && !is_upper(document, i) && !is_any(document, i, &leads) &&
        is_class(document, i + 1, CLASS_article) && !is_class(document, i + 1, CLASS_contraction))
      return i + 1;
  }
  return SIZE_MAX;
}

/* The first token of the body of whose deed the clause at token i tells, or SIZE_MAX. */
static size_t antecedent(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  size_t clause = resolver_clause(search->resolver, i), first;

  if (!is_class(document, clause + 1, CLASS_host_verb) || !host_relative(document, clause, clause + 1))
    return SIZE_MAX;
  first = body_before(document, clause - 1, resolver_clause(search->resolver, clause - 1));
  return first != SIZE_MAX &&
                 (body_head(document, first, clause - 1) < clause - 1 || body_has_acronym(document, first, clause - 1))
             ? first
             : SIZE_MAX;
}

/* Does a body come together for its own assembly? */
static bool gathers_for(const struct host_search *search, const struct mention *event, bool assembly)
{
  const struct document *document = search->document;

  return SETTING(document->language, noun_upper) && assembly && event->first > 0 &&
         is_class(document, event->first - 1, CLASS_contraction) && is_class(document, event->first - 1, CLASS_of) &&
         info_has(resolver_info(search->resolver, event->sentence), CLASS_gather);
}

/* Does the body at token `first` stand behind an article of its own, which belongs to no noun before it? */
static bool is_subject_noun(const struct document *document, size_t first, size_t opening)
{
  return first > opening && is_class(document, first - 1, CLASS_article) &&
         !is_class(document, first - 1, CLASS_contraction) &&
         (first == opening + 1 || !is_upper(document, first - 2)) && !is_class(document, first, CLASS_people);
}

/* Is the body at token first where something is done? */
static bool stands_in(const struct document *document, size_t first)
{
  first -= first > 0 && is_class(document, first - 1, CLASS_article);
  return !SETTING(document->language, head_last) && class_ends_before(document, first, CLASS_venue_in) != SIZE_MAX &&
         class_ends_before(document, first, CLASS_of) == SIZE_MAX;
}

/* Where nouns are capitalised, bodies whose noun has the form of several. */
static bool are_several(const struct document *document, size_t first, size_t last)
{
  size_t head = body_head(document, first, last);

  return SETTING(document->language, noun_upper) && head < last && is_class(document, head, CLASS_bodies) &&
         (!is_class(document, head, CLASS_org) ||
          lexeme_inflected(document->language, document_token(document, head)->lexeme));
}

/* Where a sentence opens with its subject's own event, the body behind a comma that is the subject. */
static void add_apart(const struct host_search *search, const struct mention *event, size_t opening,
                      const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t limit = document_sentence(document, event->sentence)->last, i, first, last;

  if (SETTING(document->language, noun_upper) || SETTING(document->language, head_last) ||
      event->first > opening + OPENING)
    return;
  for (i = event->last; i + 2 < limit && i < event->last + BEHIND; i++) {
    if (!is_sign(document, i, ',') || is_glued(document, i + 1))
      continue;
    last = body_from(document, i + 1, limit, &first);
    if (last <= first || first > i + 2 || (first > i + 1 && !is_class(document, i + 1, CLASS_article)) ||
        is_class(document, first, CLASS_people) || is_sign(document, last, ','))
      continue;
    if (body_head(document, first, last) < last || body_has_acronym(document, first, last)) {
      host_add_joined(search, first, last, reason);
      return;
    }
  }
}

/* Where the verb stands second, the subject behind it. */
static void add_behind_verb(const struct host_search *search, const struct mention *event, size_t opening,
                            const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t i = subject_behind(search, event, opening), first, last;

  if (i == SIZE_MAX)
    return;
  last = body_from(document, i, document_sentence(document, event->sentence)->last, &first);
  if (last > first && first == i + 1 && host_is_body(document, body_head(document, first, last)) &&
      !is_class(document, first, CLASS_people))
    host_add(search, first, last, reason);
}

void host_add_possessor(const struct host_search *search, const struct mention *event, bool assembly)
{
  const struct document *document = search->document;
  struct host_reason reason = {.cue = CUE_VERB, .strength = 1, .object = true, .own = true};
  bool own = event_is_owned(document, event);
  size_t i, first, last, opening;

  if (!own && !gathers_for(search, event, assembly))
    return;
  opening =
      document_sentence(document, event->sentence)->first + resolver_info(search->resolver, event->sentence)->dateline;
  first = antecedent(search, event->first);
  for (i = first != SIZE_MAX ? first : opening; i < event->first; i++) {
    if ((!is_upper(document, i) && !host_is_body(document, i)) || is_sign(document, i - 1, '(') ||
        is_class(document, i, CLASS_host_verb))
      continue; /* an agency, a body that calls its own event */
    last = body_from(document, i, event->first, &first);
    if (last > i && !stands_in(document, first) &&
        (body_head(document, first, last) < last || body_has_acronym(document, first, last))) {
      if ((own || is_subject_noun(document, first, opening)) && !are_several(document, first, last))
        host_add(search, first, last, &reason);
      return;
    }
    i = last > i ? last - 1 : i;
  }
  if (own)
    add_apart(search, event, opening, &reason);
  add_behind_verb(search, event, opening, &reason);
}
