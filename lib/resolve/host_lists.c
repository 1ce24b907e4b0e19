/* Hosts that commas and coordinators join. */
#include "resolve/hosts.h"

#include "find/finders.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Words between an event and the copula behind it. */
enum { COPULA = 12 };

/* One phrase, cut where it joins bodies. */
void host_add_joined(const struct host_search *search, size_t first, size_t last, const struct host_reason *reason)
{
  struct host_reason own = *reason;
  size_t parts, next;

  for (parts = 0; parts < MOST_JOINT && first < last; parts++) {
    size_t joint = body_joint(search->document, first, last, &next);
    host_add(search, first, joint, &own);
    first = next;
    while (first < last &&
           (is_class(search->document, first, CLASS_article) || is_class(search->document, first, CLASS_of) ||
            is_class(search->document, first, CLASS_agent) || is_sign(search->document, first, '\'')))
      first++;
  }
}

/* Token behind the phrase for an event that begins at token i; i if none does. */
static size_t behind_event(const struct document *document, size_t i)
{
  size_t first, last = phrase_from(document, i, &first), at;
  bool body = false;

  for (at = first; at < last; at++) {
    if (body && is_class(document, at, CLASS_of) && !is_class(document, at, CLASS_genitive))
      return i; /* what a body invites to */
    body |= body_noun(document, at);
    if (body_tells_event(document, at, true))
      return last;
    if (body_leads_to_event(document) && is_word(document, at) && !phrase_modifier(document, at) &&
        !is_class(document, at, CLASS_ordinal_mark))
      return i; /* the event behind the agent */
  }
  return i;
}

/* Token behind a genitive of the meeting and its copula at i, which stand between a cue and the host; i if they do
 * not. */
static size_t skip_event(const struct document *document, size_t i, size_t limit)
{
  size_t last = behind_event(document, i), at, steps;

  /* The verb decides where the host begins */
  for (at = last; last > i && at < limit && at < last + COPULA; at++)
    if (is_class(document, at, CLASS_past) || is_class(document, at, CLASS_passive))
      return at + (is_class(document, at + 1, CLASS_past) ? 2 : 1);
    else if (SETTING(document->language, noun_upper) && is_sign(document, at, ','))
      break; /* an apposition behind its body */
  for (steps = 0; steps < 3 && last < limit; steps++, last++)
    if (is_class(document, last, CLASS_host_with) || is_class(document, last, CLASS_article))
      break;
    else if (last > i && is_class(document, last, CLASS_venue_in) && SETTING(document->language, noun_upper))
      return limit; /* a genitive or a place behind a noun for hosts */
    else if (!is_class(document, last, CLASS_past) && !is_class(document, last, CLASS_future) &&
             !is_class(document, last, CLASS_stop) && !is_sign(document, last, ':'))
      break;
  return last;
}

/* A label tells of the line behind it. */
static size_t line_end(const struct document *document, size_t i, size_t limit)
{
  size_t at;

  for (at = i + 1; at < limit; at++)
    if (document_token(document, at)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH))
      return at;
  return limit;
}

/* Does a place follow where a host would stand? */
static bool place_follows(const struct document *document, size_t i, const struct host_reason *reason)
{
  /* behind its verb the subject follows at once, a preposition tells where */
  if (reason->inverted)
    return is_class(document, i, CLASS_venue_in) || is_class(document, i, CLASS_not_venue) ||
           (SETTING(document->language, name_left) == REACH_NONE && i > 0 &&
            is_class(document, i - 1, CLASS_venue_in)) ||
           (is_class(document, i, CLASS_of) && !is_class(document, i, CLASS_article));
  /* a preposition of place or direction behind the cue */
  return reason->cue == CUE_BEFORE && is_class(document, i, CLASS_venue_in) && !is_class(document, i, CLASS_of) &&
         (is_class(document, i, CLASS_contraction) || is_class(document, i + 1, CLASS_article));
}

/* What joins the body of tokens [first, last) to the next one of a list; limit if the list ends with it. */
static size_t joint_behind(const struct document *document, size_t first, size_t last, size_t limit)
{
  size_t next = body_skip_bracket(document, body_with_place(document, first, last));

  if (next < limit && is_quote(document, next))
    next++;
  if (is_sign(document, next, ',') &&
      (is_class(document, next + 1, CLASS_and) || is_class(document, next + 1, CLASS_host_with)))
    next++;
  return next < limit && (is_class(document, next, CLASS_and) || is_class(document, next, CLASS_host_with) ||
                          is_sign(document, next, ',') || is_sign(document, next, ';'))
             ? next
             : limit;
}

/* Is the body of tokens [first, last), which is not the first of its list, told by its noun, by an acronym, or by an
 * agent's preposition of its own? A nation behind a nation is, too, and a quoted name behind another. */
static bool goes_on_list(const struct document *document, size_t first, size_t last, bool nation)
{
  size_t agent = first - is_class(document, first - 1, CLASS_article);

  if (is_upper(document, first) && class_ends_before(document, agent, CLASS_agent) != SIZE_MAX)
    return true;
  return (first > 2 && is_quote(document, first - 1) && is_quote(document, first - 3)) ||
         body_head(document, first, last) < last || body_has_acronym(document, first, last) ||
         (nation && body_is_nation(document, first, last));
}

/* Where a case tells who does it, when and where may stand before that: token behind days and a town from token i on;
 * limit where something else opens there, which may hold the name, too: what the meeting is part of, who supports it.
 */
static size_t behind_circumstances(const struct document *document, size_t i, size_t limit)
{
  struct mention city = {0};

  while (i < limit && document_token(document, i)->flags & TOKEN_DATE)
    i++;
  if (i + 1 >= limit || is_class(document, i, CLASS_side) || is_class(document, i, CLASS_support))
    return limit;
  if (is_class(document, i, CLASS_venue_in)) {
    size_t span = find_city_at(document, i + 1, &city);
    return span ? i + 1 + span : limit;
  }
  return i;
}

#define SAYS_MORE(IN) IN(venue_in) IN(not_venue) IN(agent) IN(of) IN(and) IN(host_with) IN(function)
static const struct class_set says_more = CLASS_SET(SAYS_MORE);

/* Where a verb stands before its subject: the article of that behind adverbs from token i on and a phrase for this
 * time; i if there is none. Where names decline, the subject behind when and where. */
static size_t behind_adverbs(const struct document *document, size_t i, size_t limit, const struct host_reason *reason)
{
  size_t at = i;

  if (!reason->inverted)
    return i;
  if (body_leads_to_event(document))
    return behind_circumstances(document, i, limit);
  if (is_class(document, at, CLASS_venue_in) && is_class(document, at + 1, CLASS_demonstrative) &&
      is_class(document, at + 2, CLASS_time_unit))
    at += 3;
  while (is_class(document, at, CLASS_stop) && !is_any(document, at, &says_more) && !is_upper(document, at))
    at++;
  return SETTING(document->language, noun_upper) && is_class(document, at, CLASS_article) ? at : i;
}

/* First token of what a cue before token i tells of. */
static size_t list_start(const struct document *document, size_t i, size_t limit, const struct host_reason *reason)
{
  if (body_leads_to_event(document) && reason->cue == CUE_BEFORE)
    i = behind_circumstances(document, i, limit);
  while (i < limit && is_class(document, i, CLASS_of))
    i++;
  i = reason->inverted || reason->agent || reason->cue == CUE_WITH ? i : skip_event(document, i, limit);
  return i + (is_sign(document, i, '-') && !is_glued(document, i)); /* a dash in place of a copula */
}

/* Does something else than a further body begin at token i: who supports it, by what means? */
static bool ends_list(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_support) ||
         token_span(document->language, document_token(document, i), CLASS_stop) > 1;
}

/* Is the main event's noun among the tokens [first, last)? It is what the bodies before it hold. */
static bool holds_main(const struct resolver *resolver, size_t first, size_t last)
{
  const struct mention *event = resolver_main(resolver);

  return event && first <= event->as.name.head && event->as.name.head < last;
}

/* Does token i say of the body before it whose it is? */
static bool tells_whose(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_genitive) && !is_class(document, i, CLASS_article) &&
         !is_class(document, i, CLASS_agent);
}

/* Does the list end before what stands at tokens [first, last), of which `parts` are before it? It may be the meeting,
 * which is no host unless a body's noun leads to it. */
static bool ends_before_part(const struct host_search *search, size_t first, size_t last, size_t parts, bool nation)
{
  const struct document *document = search->document;

  return (parts && !goes_on_list(document, first, last, nation)) ||
         (holds_main(search->resolver, first, last) && (parts || body_head(document, first, last) == last));
}

void host_add_list(const struct host_search *search, size_t i, const struct host_reason *reason)
{
  const struct document *document = search->document;
  bool named, owned, nation = false;
  size_t parts, limit = document_sentence(document, resolver_sentence_of(search->resolver, i ? i - 1 : 0))->last;

  if (reason->cue == CUE_LABEL)
    limit = line_end(document, i, limit);
  i = behind_adverbs(document, i, limit, reason);
  if (place_follows(document, i, reason))
    return;
  i = list_start(document, i, limit, reason);
  owned = i > 0 && is_class(document, i - 1, CLASS_genitive);
  for (named = false, parts = 0; parts < MOST_JOINT && i < limit; parts++) {
    size_t first, last = body_from(document, i, limit, &first), next;
    if (last <= i || last <= first)
      return;
    if (reason->inverted || body_leads_to_event(document))
      last = body_before_event(document, first, last);
    if (last <= first)
      return;
    last = body_with_quote(document, first, last, limit);
    if (ends_before_part(search, first, last, parts, nation))
      return;
    nation = body_is_nation(document, first, last);
    if (named && !is_upper(document, first) &&
        !is_upper(document, body_head(document, first, last))) /* an apposition with an article */
      return;
    named = parts == 0 && body_head(document, first, last) == last;
    host_add_joined(search, first, last, reason);
    next = joint_behind(document, first, last, limit);
    if (next == limit)
      return;
    i = is_class(document, next, CLASS_host_with) ? next : next + 1;
    if (ends_list(document, i) || (!owned && is_sign(document, next, ',') && tells_whose(document, i)))
      return;
  }
}
