/* Participles with an agent that tell of something else than the meeting. */
#include "resolve/hosts.h"

#include "find/phrases.h"

/* Tokens from a cue of another meeting to the phrase for it. */
enum { FRAME = 4 };

/* "el trabajo realizado por X", "la entrevista organizada por X": does a participle at token i, right behind its noun,
 * tell of no meeting? */
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

/* "Nell'ambito della Giornata nazionale, promossa da X": does a participle at token i tell of what the meeting is only
 * a part of, or of an earlier one? */
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
