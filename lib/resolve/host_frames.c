/* Participles with their agents, and words that join a body to another, which tell of something else than the meeting.
 */
#include "resolve/hosts.h"

#include "find/phrases.h"

/* Tokens from a cue of another meeting to the phrase for it, and from a participle to what is held. */
enum { FRAME = 4, HELD_BEHIND = 16 };

/* Does a participle at token i, right behind its noun, tell of no meeting? */
bool host_of_other(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  size_t first, at;

  if (!is_class(document, i, CLASS_host_participle) || i == 0 || !is_word(document, i - 1))
    return false;
  first = phrase_before(document, i, resolver_clause(search->resolver, i));
  for (at = first; at != SIZE_MAX && at < i; at++)
    if (is_upper(document, at) || body_tells_event(document, at, true) || is_class(document, at, CLASS_event_other))
      return false;
  return first != SIZE_MAX;
}

/* Does a participle at token i tell of what the meeting is only a part of, or of an earlier one? */
bool host_of_frame(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  size_t first;

  if (!is_class(document, i, CLASS_host_participle) || i < 2)
    return false;
  i -= is_sign(document, i - 1, ',');
  first = phrase_before(document, i, resolver_clause(search->resolver, i));
  return first != SIZE_MAX && is_elsewhere(search->resolver, first, i, FRAME);
}

/* What one body has brought about may be a film or a project: do a meeting or a verb for holding one follow the
 * participle at token i? */
bool host_leads_to_meeting(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  size_t last = document_sentence(document, resolver_sentence_of(search->resolver, i))->last, at;

  for (at = i + 1; at < last && at < i + HELD_BEHIND; at++)
    if (body_tells_event(document, at, true) || is_class(document, at, CLASS_edition_word) ||
        is_class(document, at, CLASS_held))
      return true;
  return body_event(document, i + 1, at) != SIZE_MAX;
}

#define TOLD(IN) IN(host_participle) IN(host_before) IN(host_after) IN(host_label)
#define HELD(IN) IN(host_verb) IN(held) IN(gather)
static const struct class_set told = CLASS_SET(TOLD), held = CLASS_SET(HELD);

/* Do the words at token i join one to a body in something else than in holding a meeting? */
bool host_joins_otherwise(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  const struct sentence_info *info = resolver_info(search->resolver, resolver_sentence_of(search->resolver, i));
  size_t at;

  if (class_sets_meet(&info->words, &told) || (class_sets_meet(&info->words, &held) && host_tells_event(info)))
    return false;
  i -= i > 0 && is_sign(document, i - 1, ',');
  for (at = phrase_before(document, i, resolver_clause(search->resolver, i)); at < i; at++)
    if (body_tells_event(document, at, true))
      return false; /* an event of a body, and another that joins it */
  return true;
}
