/* Editions that stand behind a meeting's noun, inside its name or right behind it. */
#include "find/editions.h"

#include "find/numbers.h"
#include "find/patterns.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Tokens of a bracket inside a name, and of an ordinal. */
enum { BRACKET = 8, ORDINAL = 3 };

/* What is no edition but a year */
enum { FIRST_YEAR = 1800 };

/* Does a pattern of an edition begin at token *i? Names may reach over one another: what has been searched is passed
 * over. */
static bool edition_at(struct document *document, size_t *i, struct pattern_match *match)
{
  if (*i >= document->plain_first && *i < document->plain_last) {
    *i = document->plain_last - 1;
    return false;
  }
  if (pattern_find(document, GROUP_EDITION, *i, match) && !phrase_tells_other(document, *i) &&
      match->value[ROLE_N] < FIRST_YEAR)
    return true;
  document->plain_first = *i == document->plain_last ? document->plain_first : *i;
  document->plain_last = *i + 1;
  return false;
}

/* The token behind a short bracket that opens where the event's name ends, where names may go on behind one; else that
 * where it ends. */
static size_t after_bracket(const struct document *document, const struct mention *event)
{
  size_t at;

  if (SETTING(document->language, name_right) != REACH_ANY || !is_sign(document, event->last, '('))
    return event->last;
  for (at = event->last + 2u; at < event->last + BRACKET; at++)
    if (is_sign(document, at, ')'))
      return at + 1;
  return event->last;
}

/* An edition right behind another meeting's noun inside the name is that meeting's, unless the noun is a session's; the
 * noun may be part of the edition's pattern. */
static bool numbers_other(const struct document *document, const struct mention *event, size_t i)
{
  size_t noun = is_class(document, i, CLASS_event) ? i : class_ends_before(document, i, CLASS_event);

  return noun != SIZE_MAX && noun > event->as.name.head && SETTING(document->language, name_right) == REACH_ANY &&
         class_value(document, noun, CLASS_event, 0) != MEETING_KIND_SESSION;
}

/* Where anything may follow a name's head, a place goes on with it if the edition stands behind that. */
static size_t over_place(const struct document *document, size_t last)
{
  unsigned span = last < document_count(document)
                      ? token_span(document->language, document_token(document, last), CLASS_venue_in)
                      : 0;
  size_t at = last + span, end, limit = at + PHRASE_RIGHT;
  struct pattern_match match;

  if (!span || SETTING(document->language, name_right) != REACH_ANY || breaks_before(document, last))
    return last;
  end = phrase_inner(document, at, limit < document_count(document) ? limit : document_count(document));
  end = end > at ? phrase_right(document, end) : at;
  return end > at && pattern_find(document, GROUP_EDITION, end, &match) && !phrase_tells_other(document, end) ? end
                                                                                                              : last;
}

/* Where anything may follow a name's head, a body behind the comma goes on with it if that ends in a number of its
 * own. */
static size_t over_comma(const struct document *document, size_t last)
{
  size_t end;
  uint32_t value;

  if (SETTING(document->language, name_right) != REACH_ANY || !is_sign(document, last, ',') ||
      !is_class(document, last + 1, CLASS_org))
    return last;
  end = phrase_right(document, last + 2);
  return end > last + 3 && class_ends_before(document, end - 1, CLASS_number_word_before) != SIZE_MAX &&
                 (is_number(document, end - 1) || roman_at(document, end - 1, &value))
             ? end
             : last;
}

/* How often a meeting is held is part of its name only where heads come first. */
static bool tells_times(const struct document *document, size_t i, size_t last)
{
  size_t times = class_ends_before(document, last, CLASS_times);

  return SETTING(document->language, name_left) != REACH_NONE && times != SIZE_MAX && times >= i;
}

/* An ordinal inside the tail of an event's name counts for it where none stands before the head. */
static void find_pattern(struct document *document, struct mention *event)
{
  size_t i, end, bracket;
  struct pattern_match match;

  event->last = (uint32_t)over_place(document, event->last);
  end = after_bracket(document, event);
  if (end == event->last)
    end += event->as.name.acronym ? 4u : 2u;
  else
    end++;
  for (i = event->as.name.head; i < end && !(i > event->last && breaks_before(document, i)); i++)
    if (edition_at(document, &i, &match)) {
      if (!numbers_other(document, event, i))
        event->as.name.edition = match.value[ROLE_O] ? match.value[ROLE_O] : match.value[ROLE_N];
      /* a word between them ends the name */
      if (match.last > event->last && !(i > event->last && is_word(document, event->last)) &&
          SETTING(document->language, name_right) != REACH_NONE && !tells_times(document, i, match.last)) {
        event->last = (uint32_t)match.last;
        event->last = (uint32_t)over_comma(document, phrase_right(document, event->last));
        bracket = phrase_bracket(document, event->last);
        if (bracket > 0) /* else the one before the edition, if any */
          event->as.name.acronym = (uint32_t)bracket;
      }
      return;
    }
}

/* The number behind an acronym at the end of a name, 0 for none. */
static uint32_t trailing_edition(const struct document *document, const struct mention *event)
{
  size_t last = event->last - 1u;

  return last > event->as.name.head + 1u && is_number(document, last) && document_token(document, last)->length < 3 &&
                 document_token(document, last - 1)->flags & TOKEN_CAPS && !is_glued(document, last)
             ? digits_value(document, last)
             : 0;
}

/* A number behind a sign for one right behind the name. */
static void find_signed(const struct document *document, struct mention *event)
{
  size_t at = event->last + 1u;

  if (!is_sign(document, event->last, '#') || at >= document_count(document) || !is_glued(document, at) ||
      !is_number(document, at) || document_token(document, at)->length > 3)
    return;
  event->as.name.edition = digits_value(document, at);
  event->last = (uint32_t)at + 1u;
}

/* The ordinal before the quote that the name opens, 0 for none. */
static uint32_t before_quote(const struct document *document, const struct mention *event)
{
  size_t quote = event->first - 1u, back;
  uint32_t value;

  if (event->first < 2 || !is_quote(document, quote) || SETTING(document->language, name_left) == REACH_NONE)
    return 0;
  for (back = 1; back <= ORDINAL && back <= quote; back++)
    if (ordinal_at(document, quote - back, true, &value) == back)
      return value;
  return 0;
}

void find_edition(struct document *document, struct mention *event)
{
  if (!event->as.name.edition)
    find_signed(document, event);
  if (!event->as.name.edition)
    find_pattern(document, event);
  if (!event->as.name.edition)
    event->as.name.edition = trailing_edition(document, event);
  if (!event->as.name.edition)
    event->as.name.edition = before_quote(document, event);
}

#define LEADS(IN) IN(article) IN(of) IN(deictic)
static const struct class_set leads = CLASS_SET(LEADS);

/* An edition said of the phrase that begins at first. */
uint32_t edition_before(const struct document *document, size_t first)
{
  size_t at = first, back;
  uint32_t value;

  while (at > 0 && (is_any(document, at - 1, &leads) || is_sign(document, at - 1, '\'')))
    at--;
  if (at == 0 || !is_class(document, at - 1, CLASS_edition_word) ||
      SETTING(document->language, name_left) == REACH_NONE)
    return 0; /* how often something is done at it */
  for (back = 2; back <= 5 && back <= at; back++)
    if (ordinal_at(document, at - back, true, &value) == back - 1)
      return value;
  return 0;
}
