/* What became of the meeting and how people take part, as the sentences about it say. */
#include "resolve/resolver.h"

#include "find/calendar.h"

/* By the calendar, where both the meeting's days and the text's day are known. */
static int32_t status_by_date(const struct resolver *resolver, const struct when *when)
{
  int32_t today, first, last;

  if (!calendar_full(when->first) || !calendar_full(resolver->reference))
    return MEETING_STATUS_UNKNOWN;
  today = calendar_number(resolver->reference);
  first = calendar_number(when->first);
  last = calendar_full(when->last) ? calendar_number(when->last) : first;
  if (today < first)
    return MEETING_STATUS_ANNOUNCED;
  return today > last ? MEETING_STATUS_HELD : MEETING_STATUS_UNKNOWN;
}

/* Does sentence s say so of the main event? */
static bool says(const struct resolver *resolver, size_t s, unsigned class)
{
  const struct sentence_info *info = resolver_info(resolver, s);

  if (class == CLASS_postponed && info_has(info, class) && info->focus == FOCUS_MAIN && info->main_named)
    return true; /* "auf das nächste Jahr verschoben" */
  return info_has(info, class) && info->focus == FOCUS_MAIN &&
         (info->main_named || info_has(info, CLASS_event) || info_has(info, CLASS_event_weak) ||
          info_has(info, CLASS_main_noun)) &&
         !info_has(info, CLASS_last_time) && !info_has(info, CLASS_next_time);
}

int32_t resolve_status(const struct resolver *resolver, const struct when *when)
{
  size_t s;
  int32_t by_date;
  bool future = false, past = false;

  for (s = 0; s < resolver->sentences.count && s < 12; s++) {
    const struct sentence_info *info = resolver_info(resolver, s);
    if (says(resolver, s, CLASS_cancelled) && !info_has(info, CLASS_negation))
      return MEETING_STATUS_CANCELLED;
    if (says(resolver, s, CLASS_postponed))
      return MEETING_STATUS_POSTPONED;
  }
  by_date = status_by_date(resolver, when);
  if (by_date != MEETING_STATUS_UNKNOWN)
    return by_date;
  for (s = 0; s < resolver->sentences.count && !future && !past; s++) {
    future = says(resolver, s, CLASS_future);
    past = says(resolver, s, CLASS_past) || (!future && says(resolver, s, CLASS_attend));
  }
  if (past)
    return MEETING_STATUS_HELD;
  return future ? MEETING_STATUS_ANNOUNCED : MEETING_STATUS_UNKNOWN;
}

/* Is the word at token i, of taking part at a distance, the end of a source's name: "heard by Radio Online that"? */
static bool ends_source(const struct document *document, size_t i)
{
  return !document->language->noun_upper && i > 0 && is_upper(document, i) && is_upper(document, i - 1) &&
         !is_upper(document, i + 1) && !(document_token(document, i)->flags & (TOKEN_SENTENCE | TOKEN_CAPS));
}

/* Does sentence s say that people meet, or some of them take part, at a distance? */
static bool says_online(const struct resolver *resolver, size_t s)
{
  const struct document *document = resolver->document;
  const struct sentence_info *info = resolver_info(resolver, s);
  size_t i;

  if (!says(resolver, s, CLASS_online) &&
      !(info_has(info, CLASS_online) && info->focus == FOCUS_MAIN && info_has(info, CLASS_attend)))
    return false;
  for (i = document_sentence(document, s)->first; i < document_sentence(document, s)->last; i++)
    if (is_class(document, i, CLASS_online) && !(i > 0 && is_class(document, i - 1, CLASS_negation)) &&
        !ends_source(document, i))
      return true;
  return false;
}

int32_t resolve_mode(const struct resolver *resolver)
{
  size_t s;
  bool online = false;

  for (s = 0; s < resolver->sentences.count; s++) {
    if (says(resolver, s, CLASS_hybrid))
      return MEETING_MODE_HYBRID;
    online = online || says_online(resolver, s);
  }
  if (!online)
    return MEETING_MODE_ON_SITE;
  return resolve_chosen(resolver, MEETING_FIELD_CITY) != SIZE_MAX ? MEETING_MODE_HYBRID : MEETING_MODE_ONLINE;
}
