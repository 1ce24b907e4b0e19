/* Names of meetings to the left of their head, which may also be a list behind an ordinal or all of a quotation. */
#include "find/phrases.h"

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases_inner.h"

/* Tokens of a list and of a quotation in a name; words before a comma. */
enum { LISTED = 16, QUOTED = 24, WORDS = 4 };

/* The ordinal before a list that ends at token first, else first. */
static size_t numbered_list(const struct document *document, size_t first, uint32_t *edition)
{
  size_t at = first, ordinal;

  if (!is_sign(document, first - 1, ',') && !is_sign(document, first - 1, ':'))
    return first;
  for (; at > 0 && at + LISTED > first && !(document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH));
       at--) {
    ordinal = phrase_ordinal_before(document, at, edition);
    if (ordinal != at)
      return ordinal;
    if (is_class(document, at - 1, CLASS_event) ||
        !(is_sign(document, at - 1, ',') || is_sign(document, at - 1, ':') || is_sign(document, at - 1, '-') ||
          has(document, at - 1, CLASS_and) || phrase_modifier(document, at - 1) ||
          (is_upper(document, at - 1) && phrase_content(document, at - 1))))
      return first;
  }
  return first;
}

/* Where heads come last, the ordinal from which capitals alone lead to token first, whatever words they are, with their
 * case endings and a colon; else first. A list's own number is none. */
static size_t numbered_capitals(const struct document *document, size_t first, uint32_t *edition)
{
  static const unsigned stops = TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE | TOKEN_DATE;
  size_t at = first;

  for (; at > 1 && at + LISTED > first && !(document_token(document, at)->flags & stops); at--) {
    uint32_t value = 0;
    size_t before = at - 1, ordinal = phrase_ordinal_before(document, at, &value);
    bool ending = !is_upper(document, before) && is_sign(document, before - 1, '\'') && is_glued(document, before);
    if (ordinal != at) {
      if (document_token(document, ordinal)->flags & (TOKEN_PARAGRAPH | TOKEN_LINE))
        return first;
      *edition = value;
      return ordinal;
    }
    if (is_class(document, before, CLASS_event) ||
        !(is_upper(document, before) || ending || has(document, before, CLASS_and) || is_sign(document, before, ':') ||
          (is_sign(document, before, '\'') && is_glued(document, at))))
      return first;
  }
  return first;
}

#define TOPICS(IN) IN(modifier) IN(people)
static const struct class_set topics = CLASS_SET(TOPICS);

/* The first token of a list of words with capitals, the last two of which, from token `first` on, a coordinator joins,
 * or which say of whom or what; else first. */
static size_t joined_list(const struct document *document, size_t first, size_t head)
{
  size_t at = first;
  bool joined;

  while (at < head && !has(document, at, CLASS_and))
    at++;
  joined = at < head && is_upper(document, at + 1);
  if (!is_upper(document, head) || !(joined || (at == head && SETTING(document->language, head_last))))
    return first;
  for (at = first; at > 1 && at + LISTED > first && is_sign(document, at - 1, ',') &&
                   !(document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE));) {
    at--;
    if (!is_upper(document, at - 1) || !phrase_content(document, at - 1) ||
        !(joined || has_any(document, at - 1, &topics)))
      return first;
    while (at > 0 && at + LISTED > first &&
           ((is_upper(document, at - 1) && phrase_content(document, at - 1)) || phrase_modifier(document, at - 1)) &&
           !(document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH)))
      at--;
  }
  return at;
}

#define HEADS(IN) IN(event) IN(event_weak) IN(org) IN(building) IN(person_title) IN(forename)
static const struct class_set heads = CLASS_SET(HEADS);

/* What stands before a comma is a subject unless an adjective, or a noun that may stand for one, begins it. */
size_t phrase_list_left(const struct document *document, size_t first, size_t head)
{
  static const unsigned starts = TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE;
  size_t at = first;

  if (!SETTING(document->language, head_last) || !is_sign(document, first - 1, ','))
    return first;
  while (at < head && !has(document, at, CLASS_and))
    at++;
  if (at >= head || !is_upper(document, at + 1))
    return first;
  while (first > 1 && is_sign(document, first - 1, ',') && !(document_token(document, first)->flags & starts)) {
    for (at = first - 1; at > 0 && at + WORDS >= first && phrase_content(document, at - 1) &&
                         is_upper(document, at - 1) && !is_any(document, at - 1, &heads);
         at--)
      if (document_token(document, at - 1)->flags & starts) {
        at--;
        break;
      }
    if (at + 1 >= first || !phrase_modifier(document, at) || document_token(document, at)->flags & TOKEN_CAPS)
      break;
    first = at;
  }
  return first;
}

/* The first token of a quotation that the head at token `head` ends, if most of its words have capitals; else first. */
static size_t quoted_whole(const struct document *document, size_t first, size_t head)
{
  size_t at = head, capitals = 0, words = 0;

  if (head + 1 >= document_count(document) || !is_quote(document, head + 1) ||
      document_token(document, head + 1)->flags & TOKEN_OPEN)
    return first;
  for (; at > 0 && at + QUOTED > head && !(document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH));
       at--) {
    words += is_word(document, at);
    capitals += is_upper(document, at);
    if (is_quote(document, at - 1))
      return document_token(document, at - 1)->flags & TOKEN_OPEN && 2 * capitals > words &&
                     (is_upper(document, at) || is_number(document, at))
                 ? at
                 : first;
  }
  return first;
}

/* The ordinal behind a city that opens the name and is no part of it, else first. */
static size_t after_city(const struct document *document, size_t first, size_t head)
{
  struct mention city = {0};
  size_t at = first + find_city_at(document, first, &city);
  uint32_t value;

  return at > first && at < head && is_number(document, at) && ordinal_at(document, at, true, &value) ? at : first;
}

#define NO_SURNAMES(IN) IN(org) IN(building) IN(event) IN(event_weak) IN(country) IN(continent) IN(number)
static const struct class_set no_surnames = CLASS_SET(NO_SURNAMES);

/* The end of an office right before token i, perhaps an abbreviation with its full stop; does one end there? */
static bool follows_office(const struct document *document, size_t i)
{
  if (i > 1 && is_sign(document, i - 1, '.'))
    i--;
  return class_ends_before(document, i, CLASS_person_title) != SIZE_MAX;
}

/* The token behind the person who begins at token i: forenames and one name more, or behind an office that one alone;
 * i for none. */
static size_t after_person(const struct document *document, size_t i, size_t head, bool office)
{
  size_t at = i;

  while (at < head && is_upper(document, at) && is_class(document, at, CLASS_forename))
    at++;
  if (at >= head || !is_upper(document, at) ||
      (at == i && (!office || phrase_modifier(document, at) || is_any(document, at, &no_surnames))))
    return i;
  return at + 1;
}

/* Where heads come last, a name read back to token first begins behind an office and the person who holds it; one
 * without an office only where an ordinal follows. */
static size_t behind_person(const struct document *document, size_t first, size_t head)
{
  size_t i, at;
  uint32_t value;

  for (i = head; i > first; i--)
    if (follows_office(document, i)) {
      at = after_person(document, i, head, true);
      return at < head ? at : first; /* else it is named for him */
    }
  at = after_person(document, first, head, follows_office(document, first));
  return at < head && (follows_office(document, first) || ordinal_at(document, at, true, &value)) ? at : first;
}

size_t phrase_event_left(const struct document *document, size_t head, size_t span, uint32_t *edition)
{
  size_t first = phrase_left(document, head, edition), begin, whole;
  bool head_last = SETTING(document->language, head_last);

  if (head_last)
    first = behind_person(document, first, head);
  begin = first;

  if ((!head_last && SETTING(document->language, name_left) != REACH_ANY) || first == 0)
    return first;
  if (!*edition)
    begin = numbered_list(document, first, edition);
  else if (head_last)
    begin = after_city(document, first, head);
  if (!*edition && head_last && is_upper(document, head))
    begin = numbered_capitals(document, first, edition);
  if (!*edition)
    begin = joined_list(document, first, head);
  whole = head_last ? quoted_whole(document, first, head + span - 1) : first;
  return whole != first ? whole : begin;
}
