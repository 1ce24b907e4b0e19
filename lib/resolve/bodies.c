#include "resolve/bodies.h"

#include <string.h>

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"
#include "text/unicode.h"

/* Longest bracket behind a name; tokens from a preposition to an event. */
enum { BRACKET = 14, LED_TO = 4 };

bool body_noun(const struct document *document, size_t i)
{
  unsigned phrase = document_token(document, i)->phrase;

  /* the longest phrase wins: of a noun for a meeting a part may be one for a body */
  if (phrase && lexeme_has(document->language, phrase, CLASS_event) &&
      !lexeme_has(document->language, phrase, CLASS_org))
    return false;
  return is_class(document, i, CLASS_org) || is_class(document, i, CLASS_bodies);
}

bool body_tells_event(const struct document *document, size_t i, bool weak)
{
  unsigned phrase = document_token(document, i)->phrase;

  if (phrase &&
      lexeme_has(document->language, phrase, CLASS_org) != lexeme_has(document->language, phrase, CLASS_event))
    return lexeme_has(document->language, phrase, CLASS_event);
  return is_class(document, i, CLASS_event) ||
         (weak && (is_class(document, i, CLASS_event_weak) || is_class(document, i, CLASS_main_noun)));
}

/* Does the noun for bodies behind token i head the name, of which that token, an acronym or an adjective, but says
 * more? */
static bool stands_before_head(const struct document *document, size_t i, size_t last)
{
  return SETTING(document->language, noun_upper) && i + 1 < last && is_upper(document, i + 1) &&
         body_noun(document, i + 1) && !(document_token(document, i + 1)->flags & TOKEN_CAPS) &&
         (document_token(document, i)->flags & TOKEN_CAPS || phrase_modifier(document, i));
}

size_t body_head(const struct document *document, size_t first, size_t last)
{
  size_t i, found = last;
  /* a capitalised name begins with its head, another has it in its first capital; where a name's words agree with their
   * head in case, that comes first whatever its capital */
  bool proper = is_upper(document, first) ||
                (SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper));

  for (i = first; i < last; i++)
    if (body_noun(document, i) && !stands_before_head(document, i, last)) {
      if ((proper || is_upper(document, i)) && !SETTING(document->language, head_last))
        return i;
      if (found == last || SETTING(document->language, head_last))
        found = i;
    }
  return found;
}

/* COP25, DebConf17: an event's own name. */
static bool is_numbered_event(const struct document *document, size_t i)
{
  size_t event = body_event(document, i, i + 1);

  return event != SIZE_MAX && document_mention(document, event)->form;
}

/* Is the word beside token i, perhaps behind a hyphen, in capitals as well? */
static bool in_capitals(const struct document *document, size_t i, size_t beside, size_t beyond)
{
  size_t k = is_sign(document, beside, '-') && is_glued(document, i > beside ? i : beside) ? beyond : beside;

  return is_word(document, k) && document_token(document, k)->flags & TOKEN_CAPS;
}

/* A word in capitals that is not one of several in a row. */
bool body_acronym(const struct document *document, size_t i)
{
  uint32_t value;

  if (!phrase_acronym(document, i) || ordinal_at(document, i, true, &value) || roman_at(document, i, &value))
    return false;
  if (is_class(document, i, CLASS_function) || is_numbered_event(document, i))
    return false;
  return !in_capitals(document, i, i - 1, i - 2) && !in_capitals(document, i, i + 1, i + 2);
}

bool body_has_acronym(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = first; i < last; i++)
    if (body_acronym(document, i))
      return true;
  return false;
}

bool body_is_city(const struct document *document, size_t first, size_t last)
{
  struct mention city = {0};

  return find_city_at(document, first, &city) == last - first;
}

bool body_is_nation(const struct document *document, size_t first, size_t last)
{
  return token_span(document->language, document_token(document, first), CLASS_country) == last - first;
}

size_t body_skip_bracket(const struct document *document, size_t i)
{
  size_t at;

  if (!is_sign(document, i, '('))
    return i;
  for (at = i + 1; at < i + BRACKET && at < document_count(document); at++)
    if (is_sign(document, at, ')'))
      return at + 1;
  return i;
}

size_t body_open_bracket(const struct document *document, size_t i, size_t least)
{
  size_t at;

  if (!is_sign(document, i, ')'))
    return i;
  for (at = i; at > least && i - at < BRACKET; at--)
    if (is_sign(document, at - 1, '('))
      return at - 1;
  return i;
}

/* A country belongs to a body's name if the name ends there, a city if there is nothing else to tell which body it is:
 * no first part of a compound, unless it is a house, too. */
size_t body_with_place(const struct document *document, size_t first, size_t last)
{
  struct mention city = {0};
  size_t after = last + 1, span;

  if (!is_class(document, last, CLASS_venue_in) || after >= document_count(document))
    return last;
  span = token_span(document->language, document_token(document, after), CLASS_country);
  if (!span && last == first + 1 && body_noun(document, first) &&
      !(document_token(document, first)->flags & TOKEN_CAPS) &&
      (!(document_token(document, first)->flags & TOKEN_COMPOUND) || is_class(document, first, CLASS_building)))
    span = find_city_at(document, after, &city);
  after += span;
  if (span && (last == first + 1 || is_class(document, after, CLASS_and) || is_class(document, after, CLASS_venue_in)))
    return after;
  return span && (is_sign(document, after, '(') || is_sign(document, after, '.') || is_sign(document, after, ','))
             ? after
             : last;
}

size_t body_possessive(const struct document *document, size_t i)
{
  size_t sign = i > 1 && is_sign(document, i - 1, '\'') ? i - 1 : i - 2;

  if (i < 3 || !is_upper(document, i) || !is_sign(document, sign, '\'') || !is_glued(document, sign) ||
      !is_upper(document, sign - 1))
    return SIZE_MAX;
  if (is_glued(document, i))
    return SIZE_MAX;
  if (sign == i - 2 && !(is_glued(document, i - 1) && document_token(document, i - 1)->length == 1))
    return SIZE_MAX;
  return is_class(document, sign - 1, CLASS_country) || body_is_city(document, sign - 1, sign) ? SIZE_MAX : sign;
}

/* Does a body begin behind the comma at token i: a noun of one, perhaps behind adjectives? */
static bool begins_body(const struct document *document, size_t i, size_t last)
{
  size_t at = i + 1;

  while (at < last && at < i + 3 && !body_noun(document, at) && phrase_modifier(document, at))
    at++;
  return at < last && body_noun(document, at) && is_upper(document, i + 1);
}

#define LED(IN) IN(event) IN(event_weak) IN(event_other)
static const struct class_set led_to = CLASS_SET(LED);

/* The event behind a preposition that does not say whose it is. Where nouns have capitals a purpose stands right behind
 * the noun for the body, and what stands behind a name is what it does. */
static bool leads_to_event(const struct document *document, size_t i, size_t last)
{
  size_t at;

  if (!is_class(document, i, CLASS_of) || is_class(document, i, CLASS_genitive) || is_class(document, i, CLASS_and) ||
      !(is_class(document, i, CLASS_contraction) || is_class(document, i + 1, CLASS_article) ||
        is_class(document, i + 1, CLASS_host_own)))
    return false;
  if (SETTING(document->language, noun_upper) &&
      ((is_class(document, i, CLASS_contraction) && !body_noun(document, i - 1)) ||
       is_class(document, i + 1, CLASS_indefinite))) /* what a body invites to, behind its noun */
    return true;
  for (at = i + 1; at < last && at <= i + LED_TO && !is_class(document, at, CLASS_of); at++)
    if (is_any(document, at, &led_to) && /* what a body invites to, behind another word */
        (!body_noun(document, at) || (at == i + 1 && SETTING(document->language, noun_upper))))
      return true;
  return false;
}

/* Does a preposition at token i that names seldom have lead on to another body with its article? */
static bool leads_to_body(const struct document *document, size_t i)
{
  size_t at = i + 1;

  if (!is_class(document, i, CLASS_of) || !is_class(document, i, CLASS_stop) ||
      is_class(document, i, CLASS_contraction))
    return false;
  while (is_class(document, at, CLASS_article) || is_sign(document, at, '\''))
    at++;
  return at > i + 1 && (body_noun(document, at) || body_acronym(document, at));
}

/* Where a word inside a phrase says that the body's name has ended: a cue of another host, a supporter, a comma before
 * another body, the event or the body it leads to. */
static size_t cut(const struct document *document, size_t first, size_t last)
{
  static const uint8_t ends[] = {CLASS_host_before, CLASS_host_participle, CLASS_support, CLASS_subset};
  size_t i, k;

  for (i = first + 1; i < last; i++) {
    if (leads_to_event(document, i, last) || leads_to_body(document, i) ||
        (is_sign(document, i, ',') &&
         (begins_body(document, i, last) || (i + 1 < last && body_acronym(document, i + 1)))))
      return i;
    for (k = 0; k < sizeof ends; k++)
      if (is_class(document, i, ends[k]) && !body_noun(document, i) && !is_upper(document, i))
        return i - (i > first + 1 && is_class(document, i - 1, CLASS_and));
  }
  return last;
}

bool body_breaks_at(const struct document *document, size_t i)
{
  return (document_token(document, i)->flags & (TOKEN_PARAGRAPH | TOKEN_SENTENCE | TOKEN_LINE | TOKEN_DATE)) != 0;
}

/* Where a name that a phrase has been read of up to `last` goes on behind a word that phrases do not hold: a genitive's
 * apostrophe, a function word with a capital amid capitals. SIZE_MAX if it ends. */
static size_t inner_joint(const struct document *document, size_t last)
{
  size_t inner = last + 1;

  if (last + 1 >= document_count(document) || body_breaks_at(document, last))
    return SIZE_MAX;
  if (is_upper(document, last) && is_upper(document, last - 1) && is_upper(document, inner))
    return inner;
  if (!is_sign(document, last, '\''))
    return SIZE_MAX;
  inner += is_glued(document, inner);
  return body_possessive(document, inner) == last ? inner : SIZE_MAX;
}

size_t body_from(const struct document *document, size_t i, size_t limit, size_t *first)
{
  size_t at = i, last, joints;

  while (at < limit) {
    unsigned joined = token_span(document->language, document_token(document, at), CLASS_host_with);
    if (joined)
      at += joined;
    else if (is_class(document, at, CLASS_agent) || is_class(document, at, CLASS_of) || is_quote(document, at))
      at++;
    else
      break;
  }
  if (at >= limit)
    return i;
  last = phrase_from(document, at, first);
  if (last <= *first || *first >= limit)
    return i;
  for (joints = 0; joints < MOST_JOINT; joints++) {
    size_t inner = inner_joint(document, last), end = inner < limit ? phrase_from(document, inner, &inner) : inner;
    if (end <= inner)
      break;
    last = end;
  }
  /* An article with a capital behind another belongs to the name */
  if (*first > i + 1 && is_upper(document, *first - 1) && is_class(document, *first - 2, CLASS_article))
    --*first;
  return cut(document, *first, last < limit ? last : limit);
}

/* First mention that begins at token `first` or behind it. */
static size_t mention_from(const struct document *document, size_t first)
{
  size_t low = 0, high = document->mentions.count;

  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (document_mention(document, middle)->first < first)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

size_t body_event(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = mention_from(document, first); i < document->mentions.count && document_mention(document, i)->first < last;
       i++)
    if (document_mention(document, i)->kind == MENTION_EVENT)
      return i;
  return SIZE_MAX;
}

size_t body_mention_end(const struct document *document, size_t head, size_t last)
{
  size_t i;

  for (i = mention_from(document, head > PHRASE_LEFT ? head - PHRASE_LEFT : 0);
       i < document->mentions.count && document_mention(document, i)->first <= head; i++) {
    const struct mention *mention = document_mention(document, i);
    if (mention->kind == MENTION_ORG && mention->as.name.head == head && mention->last > last)
      return mention->last;
  }
  return last;
}
