/* What became of the meeting and how people take part, as the sentences about it say. */
#include "resolve/resolver.h"

#include "find/calendar.h"
#include "find/phrases.h"

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
    return true; /* it is put off to a later time */
  return info_has(info, class) && info->focus == FOCUS_MAIN &&
         (info->main_named || info_has(info, CLASS_event) || info_has(info, CLASS_event_weak) ||
          info_has(info, CLASS_main_noun)) &&
         !info_has(info, CLASS_last_time) && !info_has(info, CLASS_next_time);
}

/* Of words of both tenses in sentence s the one nearer to the event tells: a clause of its past may stand between. */
static bool is_future_nearer(const struct resolver *resolver, size_t s)
{
  const struct sentence *sentence = document_sentence(resolver->document, s);
  const struct mention *event = resolver_main(resolver);
  size_t i, near = SIZE_MAX, at = event && event->sentence == s ? event->first : sentence->first;
  bool future = false;

  for (i = sentence->first; i < sentence->last; i++) {
    size_t apart = i < at ? at - i : i - at;
    bool ahead = is_class(resolver->document, i, CLASS_future);
    if ((ahead || is_class(resolver->document, i, CLASS_past)) && apart < near) {
      near = apart;
      future = ahead;
    }
  }
  return future;
}

int32_t resolve_status(const struct resolver *resolver, const struct when *when)
{
  size_t s;
  int32_t by_date;
  bool future = false, past = false;

  for (s = resolver->from; s < resolver->sentences.count && s < resolver->from + 12; s++) {
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
    past = says(resolver, s, CLASS_past) ? !future || !is_future_nearer(resolver, s)
                                         : !future && says(resolver, s, CLASS_attend);
  }
  if (past)
    return MEETING_STATUS_HELD;
  return future ? MEETING_STATUS_ANNOUNCED : MEETING_STATUS_UNKNOWN;
}

/* Is the word at token i, of taking part at a distance, the end of a source's name? */
static bool ends_source(const struct document *document, size_t i)
{
  return !SETTING(document->language, noun_upper) && i > 0 && is_upper(document, i) && is_upper(document, i - 1) &&
         !is_upper(document, i + 1) && !(document_token(document, i)->flags & (TOKEN_SENTENCE | TOKEN_CAPS));
}

#define MEETS(IN)                                                                                                      \
  IN(event)                                                                                                            \
  IN(event_weak)                                                                                                       \
  IN(main_noun)                                                                                                        \
  IN(held)                                                                                                             \
  IN(gather)                                                                                                           \
  IN(open)                                                                                                             \
  IN(close)                                                                                                            \
  IN(attend)                                                                                                           \
  IN(host_verb) IN(host_participle) IN(edition_word) IN(people)
static const struct class_set meets = CLASS_SET(MEETS);

/* What may stand between those and the word that says how. */
#define BETWEEN(IN)                                                                                                    \
  IN(online)                                                                                                           \
  IN(of)                                                                                                               \
  IN(passive) IN(copula) IN(month) IN(weekday) IN(day_part) IN(time_unit) IN(number) IN(ordinal)
static const struct class_set between = CLASS_SET(BETWEEN);

/* Is the word at token i a noun, or where those look like others a word in small letters, that tells of no meeting? */
static bool is_something_else(const struct document *document, size_t i)
{
  return is_word(document, i) && SETTING(document->language, noun_upper) == is_upper(document, i) &&
         phrase_content(document, i) && !phrase_modifier(document, i) && !is_any(document, i, &meets) &&
         !is_any(document, i, &between);
}

/* Is the word of `span` tokens at token i said of something else? */
static bool tells_other(const struct document *document, size_t i, unsigned span)
{
  const struct language *language = document->language;
  bool before = i > 0 && is_something_else(document, i - 1);

  /* beside the meeting, behind its verb, or behind a verb of taking part */
  if (is_class(document, i + span, CLASS_event) || is_class(document, i + span, CLASS_event_weak) ||
      (i > 0 && is_any(document, i - 1, &meets)) || class_ends_before(document, i, CLASS_attend) != SIZE_MAX ||
      !phrase_content(document, i))
    return false;
  if (SETTING(language, noun_upper))
    return is_something_else(document, i + span);
  if (SETTING(language, name_left) == REACH_ANY)
    return before || is_something_else(document, i + span);
  /* the noun before it says what it is of, unless a capital goes on with a name */
  return SETTING(language, name_left) == REACH_SOME && before &&
         (!is_upper(document, i) || is_upper(document, i + span));
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
        !ends_source(document, i) &&
        !tells_other(document, i, token_span(document->language, document_token(document, i), CLASS_online)))
      return true;
  return false;
}

/* Does the main event's name say so? What it is about does not. */
static bool is_named(const struct resolver *resolver, unsigned class)
{
  const struct mention *event = resolver_main(resolver);
  size_t i;

  for (i = event ? event->first : 0;
       event && i < event->last && !(i > event->as.name.head && phrase_joint(resolver->document, i)); i++)
    if (is_class(resolver->document, i, class))
      return true;
  return false;
}

int32_t resolve_mode(const struct resolver *resolver)
{
  size_t s;
  bool online;

  if (!text_has(resolver, CLASS_online) && !text_has(resolver, CLASS_hybrid)) /* most */
    return MEETING_MODE_ON_SITE;
  online = is_named(resolver, CLASS_online);
  if (is_named(resolver, CLASS_hybrid))
    return MEETING_MODE_HYBRID;
  for (s = 0; s < resolver->sentences.count; s++) {
    if (says(resolver, s, CLASS_hybrid))
      return MEETING_MODE_HYBRID;
    online = online || says_online(resolver, s);
  }
  if (!online)
    return MEETING_MODE_ON_SITE;
  return resolve_chosen(resolver, MEETING_FIELD_CITY) != SIZE_MAX ? MEETING_MODE_HYBRID : MEETING_MODE_ONLINE;
}
