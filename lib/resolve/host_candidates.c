/* A phrase that may name a host becomes a candidate: in its full extent, unless it names an event or people, with what
 * speaks for and against it. */
#include "resolve/hosts.h"

#include <string.h>

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Capitals that count; the value of rooms' nouns that only say that something is housed. */
enum { MOST_PROPER = 5, SEAT = 2 };

/* A numbered event, perhaps with words between the ordinal and its noun, and an assembly that nothing tells from its
 * meeting. */
static bool is_numbered_event(const struct document *document, size_t first, size_t head, size_t last)
{
  uint32_t edition;
  bool numbered = ordinal_at(document, first, true, &edition) > 0;
  size_t i;

  if (head < last && is_class(document, head, CLASS_event) && (numbered || last == first + 1))
    return true;
  for (i = first; numbered && i < last; i++)
    if (is_class(document, i, CLASS_event) && !is_class(document, i, CLASS_org))
      return true;
  return false;
}

/* Is the phrase about an event rather than a body? The event's noun stands before the body's. Who holds a meeting of
 * its own is a body, unless it is numbered. */
static bool names_event(const struct document *document, size_t first, size_t head, size_t last,
                        const struct host_reason *reason)
{
  size_t i;

  if (is_numbered_event(document, first, head, last) ||
      (first > 0 && is_class(document, first - 1, CLASS_host_own) && body_tells_event(document, first, true)))
    return true;
  if (reason->own && reason->cue == CUE_VERB && SETTING(document->language, name_left) == REACH_ANY &&
      is_upper(document, first) && last > first + 1)
    return false;
  for (i = first; i < head; i++)
    if (body_tells_event(document, i, false) ||
        (is_class(document, i, CLASS_event_other) && !is_class(document, i, CLASS_org)))
      return true;
  if (head == last) /* a noun for meetings heads the name of one, where heads end names a weak one too */
    return SETTING(document->language, name_left) == REACH_ANY ? is_class(document, last - 1, CLASS_event_weak)
                                                               : body_tells_event(document, first, true);
  if (!is_class(document, head, CLASS_event))
    return false;
  if (SETTING(document->language, name_left) == REACH_ANY && !is_upper(document, head))
    return true; /* a noun in small letters behind a name */
  /* A noun for both is the event if a body's name follows */
  for (i = head + 1; i < last; i++)
    if (is_class(document, i, CLASS_org) && is_upper(document, i))
      return true;
  return false;
}

/* Those who come host nothing, nor does what is numbered; a number of bodies of a kind names none of them. */
static bool is_counted(const struct document *document, size_t first, size_t head, size_t last)
{
  uint32_t value;

  if ((SETTING(document->language, noun_upper) || !is_upper(document, head)) && head + 1 == last &&
      is_class(document, head, CLASS_bodies))
    return is_class(document, first, CLASS_number) || is_class(document, first, CLASS_vague) ||
           is_class(document, first - (first > 0), CLASS_number) || is_number(document, first - (first > 0));
  return head == last &&
         ((is_class(document, last - 1, CLASS_nations) && !is_upper(document, last - 1)) ||
          is_number(document, first) || is_class(document, first, CLASS_multiplier) ||
          ordinal_at(document, first, is_class(document, last, CLASS_event), &value)); /* a numeral between lines */
}

/* A letter with a number counts those who meet. */
static bool counts_members(const struct document *document, size_t first, size_t last)
{
  return ends_in_digit(document, document_token(document, last - 1)) && (last == first + 1 || last == first + 2) &&
         is_upper(document, first);
}

/* An acronym stands for the full name that the text gives it. */
static void expand(const struct host_search *search, size_t *first, size_t *last)
{
  const struct document *document = search->document;
  const char *text = document->words.text;
  size_t k;
  const struct token *token = document_token(document, *first);

  if (*last != *first + 1 || !phrase_acronym(document, *first))
    return;
  for (k = 0; k < search->full_count; k++) {
    const struct token *acronym = document_token(document, search->full[k].acronym);
    if (acronym->length == token->length && memcmp(text + acronym->offset, text + token->offset, token->length) == 0) {
      *first = search->full[k].first;
      *last = search->full[k].last;
      return;
    }
  }
}

static void add_reason(struct candidate *candidate, const struct host_reason *reason)
{
  static const uint8_t features[] = {FEATURE_cue_before, FEATURE_cue_after, FEATURE_cue_verb,
                                     FEATURE_cue_weak,   FEATURE_labelled,  FEATURE_implied};

  candidate->inferred = reason->cue == CUE_OWNER;
  candidate_feature(candidate, (enum feature)features[reason->cue],
                    reason->cue == CUE_LABEL || reason->cue == CUE_WITH ? 1 : reason->strength);
  candidate_feature(candidate, FEATURE_object, reason->object ? reason->strength : 0);
  candidate_feature(candidate, FEATURE_own, reason->own);
  candidate_feature(candidate, FEATURE_other_event, reason->other);
  candidate_feature(candidate, FEATURE_assembly, reason->assembly);
  candidate_feature(candidate, FEATURE_definite, reason->definite);
}

/* Does a lone noun only say what kind of body it is? */
static bool is_generic(const struct document *document, size_t i)
{
  if (SETTING(document->language, noun_upper))
    return !(document_token(document, i)->flags & (TOKEN_COMPOUND | TOKEN_CAPS));
  if (is_upper(document, i) && class_value(document, i, CLASS_org, 0) == NAMES_ITSELF)
    return false;
  /* A capital alone makes no name of it */
  return !is_upper(document, i) || document_token(document, i)->flags & TOKEN_SENTENCE ||
         (body_noun(document, i) && !(document_token(document, i)->flags & (TOKEN_CAPS | TOKEN_MIXED)));
}

/* Where all nouns are capitalised, a lone one that is no town, no person of a title and no acronym is no name. */
static bool is_lone_noun(const struct document *document, size_t first, size_t last)
{
  return SETTING(document->language, noun_upper) && last == first + 1 &&
         !(document_token(document, first)->flags & (TOKEN_CAPS | TOKEN_MIXED)) &&
         !body_is_city(document, first, last) && !body_is_nation(document, first, last) &&
         !(first > 0 && is_class(document, first - 1, CLASS_person_title));
}

/* Does a token name something, rather than only say what kind of body it is? */
static bool names_proper(const struct document *document, size_t i)
{
  return is_upper(document, i) && !(document_token(document, i)->flags & TOKEN_SENTENCE) &&
         !(SETTING(document->language, noun_upper) && body_noun(document, i) && is_generic(document, i));
}

/* The quoted name of a body of which only the kind is said before. True if it is that. */
static bool inside_quotes(const struct document *document, size_t *first, size_t *last)
{
  size_t open;

  /* a phrase that was read from inside the marks on */
  if (*first > 0 && *last > *first + 1 && is_quote(document, *last - 1) && is_quote(document, *first - 1)) {
    --*last;
    return false;
  }
  for (open = *first; open < *last && !is_quote(document, open); open++)
    if (names_proper(document, open))
      return false;
  if (open == *first || open + 2 >= *last || !is_quote(document, *last - 1))
    return false;
  *first = open + 1;
  --*last;
  return true;
}

/* Where nouns are capitalised and nothing else tells that they name a body, an adjective in small letters or a hyphen
 * that hangs says that they do not. */
static bool is_description(const struct document *document, size_t first, size_t last)
{
  return SETTING(document->language, noun_upper) && last > first + 1 && !body_has_acronym(document, first, last) &&
         ((!is_upper(document, first) && phrase_modifier(document, first)) || phrase_hanging(document, first + 1));
}

/* Where nouns are capitalised, a lone unknown word that opens a sentence may be anything. */
static bool is_opening_word(const struct document *document, size_t first, size_t last)
{
  const struct token *token = document_token(document, first);

  return SETTING(document->language, noun_upper) && last == first + 1 && token->flags & TOKEN_SENTENCE &&
         !(token->flags & (TOKEN_CAPS | TOKEN_MIXED));
}

/* What the phrase of a body tells, given where its head is (last for none) and how many capitals it has. */
static void phrase_features(const struct document *document, struct candidate *candidate, size_t head, size_t capitals)
{
  size_t first = candidate->first, last = candidate->last;

  /* but a person's party stands in brackets behind the person */
  candidate_feature(candidate, FEATURE_acronym,
                    body_has_acronym(document, first, last) ||
                        (phrase_bracket(document, last) && !is_class(document, first, CLASS_person_title) &&
                         !(head == last && host_is_person(document, first, last))));
  candidate_feature(candidate, FEATURE_proper, capitals > MOST_PROPER ? MOST_PROPER : (int)capitals);
  candidate_feature(candidate, FEATURE_bare,
                    head == last        ? is_lone_noun(document, first, last)
                    : last == first + 1 ? is_generic(document, first)
                                        : !capitals);
}

/* Where names stand before their head, is that an event's? */
static bool is_headed_by_event(const struct document *document, size_t first, size_t last)
{
  size_t i = first;

  while (i < last && !is_class(document, i, CLASS_of) && !is_class(document, i, CLASS_and))
    i++;
  return SETTING(document->language, name_left) == REACH_ANY && i > first && is_class(document, i - 1, CLASS_event) &&
         !is_class(document, i - 1, CLASS_org) && !is_class(document, first, CLASS_event);
}

/* One who receives guests rather than holds a meeting. */
static bool receives(const struct document *document, size_t first, const struct host_reason *reason)
{
  return reason->cue == CUE_VERB && reason->strength < 3 && !reason->object &&
         is_class(document, first, CLASS_person_title);
}

/* The house or the land that a meeting is in. */
static bool is_house(const struct document *document, size_t first, size_t head, size_t last,
                     const struct host_reason *reason)
{
  if (class_value(document, last - 1, CLASS_room, 0) == SEAT || receives(document, first, reason))
    return true;
  return reason->cue == CUE_VERB && reason->strength < 3 && head == last &&
         (is_class(document, first, CLASS_building) ||
          (last == first + 1 && is_class(document, first, CLASS_not_city))) &&
         is_upper(document, first) && !SETTING(document->language, head_last);
}

#define DAYS(IN) IN(weekday) IN(month)
static const struct class_set days = CLASS_SET(DAYS);

/* Members, a number of bodies, the event itself, a day: no host, whatever is said of them. */
static bool is_other(const struct document *document, size_t first, size_t last, const struct host_reason *reason)
{
  size_t head = body_head(document, first, last);

  if ((reason->cue == CUE_VERB || reason->cue == CUE_BEFORE || reason->cue == CUE_AFTER) &&
      body_is_city(document, first, last))
    return true;
  if ((last == first + 1 && (is_letter(document, first) || roman_at(document, first, &(uint32_t){0}))) ||
      is_class(document, last - 1, CLASS_genitive))
    return true; /* a lone letter or numeral, or what a genitive cuts off */
  if (token_span(document->language, document_token(document, first), CLASS_country_adj) == last - first &&
      !is_class(document, first, CLASS_country))
    return true; /* a nationality alone */
  if (last == first + 1 && is_class(document, first, CLASS_stop) &&
      !(document_token(document, first)->flags & TOKEN_CAPS))
    return true; /* an adverb or the like alone */
  if (reason->cue == CUE_OWNER && last == first + 3 && is_class(document, first + 1, CLASS_and) &&
      is_class(document, first + 2, CLASS_people))
    return true; /* whom the meeting is for */
  return (reason->cue == CUE_OWNER && counts_members(document, first, last)) ||
         is_counted(document, first, head, last) || names_event(document, first, head, last, reason) ||
         is_house(document, first, head, last, reason) || host_of_office(document, first) ||
         (head > first && is_any(document, first, &days));
}

/* Where nouns are capitalised: a preposition with its noun, an adverb, a cue of support, a quotation: what begins so is
 * not whole, or no body. */
static bool begins_otherwise(const struct document *document, size_t first, size_t last)
{
  const struct token *token = document_token(document, first);

  if (token->kind == TOKEN_QUOTE)
    return is_quote(document, last - 1) && body_head(document, first, last) == last;
  if (!SETTING(document->language, noun_upper) || token->flags & (TOKEN_CAPS | TOKEN_MIXED))
    return is_class(document, first, CLASS_support) && !is_upper(document, first);
  return is_class(document, first, CLASS_support) || is_class(document, first, CLASS_venue_in) ||
         (is_class(document, first, CLASS_stop) && token->flags & TOKEN_SENTENCE &&
          body_head(document, first, last) == last);
}

/* Any of a kind, where names have capitals and one that is known an article. */
static bool is_any_of_kind(const struct document *document, size_t first, const struct host_reason *reason)
{
  const struct language *language = document->language;

  if (reason->cue == CUE_OWNER || SETTING(language, noun_upper) || SETTING(language, name_left) != REACH_ANY)
    return false;
  return first == 0 || !is_class(document, first - 1, CLASS_article) || is_class(document, first - 1, CLASS_indefinite);
}

/* Too little of a name, given where its head is (last for none). */
static bool is_nameless(const struct document *document, size_t first, size_t head, size_t last, size_t capitals)
{
  if (head < last)
    return last == first + 1 && is_generic(document, first) && !body_acronym(document, first);
  return !capitals || is_opening_word(document, first, last) || is_class(document, last - 1, CLASS_person_title) ||
         is_description(document, first, last);
}

/* Where heads come last, a name ends with its own, whatever capitals follow. */
static size_t head_last_end(const struct document *document, size_t head, size_t last)
{
  size_t end = head;

  if (SETTING(document->language, head_last) && head < last)
    end += token_span(document->language, document_token(document, head), CLASS_org);
  return end > head && end < last && is_upper(document, end) ? end : last;
}

/* A noun that does not tell which body it is stands with the meeting's place, and so does an acronym. */
static bool is_plain_owner(const struct document *document, size_t first, size_t last, const struct host_reason *reason)
{
  return reason->cue == CUE_OWNER && last == first + 1 &&
         !(document_token(document, first)->flags & (TOKEN_COMPOUND | TOKEN_MIXED));
}

/* The first token of the body whose people do. */
static size_t behind_people(const struct document *document, size_t first, size_t last)
{
  size_t at = first + 1;

  if (!is_class(document, first, CLASS_people) || !is_class(document, at, CLASS_genitive) ||
      (!SETTING(document->language, noun_upper) && is_upper(document, first) &&
       !(document_token(document, first)->flags & TOKEN_SENTENCE)))
    return first;
  while (at < last && (is_class(document, at, CLASS_genitive) || is_class(document, at, CLASS_article)))
    at++;
  return body_head(document, at, last) < last || body_has_acronym(document, at, last) ? at : first;
}

/* The first token of a body behind what a hyphen joins to a number. */
static size_t behind_number(const struct document *document, size_t first, size_t last)
{
  return is_sign(document, first, '-') && first + 2 < last && !is_upper(document, first + 1) ? first + 2 : first;
}

/* Where people stand behind the body that they are of, its end. */
static size_t before_people(const struct document *document, size_t first, size_t last)
{
  if (SETTING(document->language, name_left) != REACH_ANY || !is_class(document, last - 1, CLASS_people))
    return last;
  while (last > first + 1 && is_word(document, last - 1) && !is_upper(document, last - 1))
    last--;
  return last;
}

/* Where adjectives agree with their noun, a noun in small letters before the body's says whose people it has. */
static size_t behind_nouns(const struct document *document, size_t first, size_t head)
{
  size_t i = head;

  if (!SETTING(document->language, agreement_count) || SETTING(document->language, noun_upper))
    return first;
  while (i > first && (!is_word(document, i - 1) || is_upper(document, i - 1) || phrase_modifier(document, i - 1)))
    i--;
  return i > first && i < head ? i : first;
}

static size_t count_capitals(const struct document *document, size_t first, size_t last)
{
  size_t capitals = 0;

  for (; first < last; first++)
    capitals += is_upper(document, first);
  return capitals;
}

/* Is the body's noun at token head but what an unknown noun in small letters, which the phrase begins with, is for? */
static bool is_for_body(const struct document *document, size_t first, size_t head, size_t last)
{
  size_t i;

  if (head >= last || SETTING(document->language, name_left) != REACH_SOME ||
      SETTING(document->language, name_right) != REACH_SOME || SETTING(document->language, noun_upper) ||
      is_upper(document, first) || document_token(document, first)->lexeme)
    return false;
  for (i = first + 1; i < head; i++)
    if (is_class(document, i, CLASS_of) && !is_class(document, i, CLASS_genitive))
      return true;
  return false;
}

/* A quotation of so few tokens is a title. */
enum { TITLE = 24 };

/* Is [first, last) only a part of a quoted title? */
static bool is_quoted_part(const struct resolver *resolver, size_t first, size_t last)
{
  size_t i = mention_first(resolver, MENTION_QUOTE);

  for (; i != NO_MENTION; i = mention_next(resolver, i)) {
    const struct mention *quote = document_mention(resolver->document, i);
    if (quote->first >= last)
      return false;
    if (quote->last >= last && quote->last - quote->first <= TITLE && first > quote->first)
      return true;
  }
  return false;
}

/* Does the quotation that begins before token i stand behind a word for a motto or a theme? */
static bool is_motto(const struct document *document, size_t i)
{
  size_t cue = i > 1 && is_quote(document, i - 1) ? class_ends_before(document, i - 1, CLASS_motto_before) : SIZE_MAX;

  return cue != SIZE_MAX && class_value(document, cue, CLASS_motto_before, 0) > 1;
}

/* What the place of the phrase, which first began at token `place`, and its head tell of it; where that stood before a
 * quoted name, it is as if the name had it. */
static void add_features(const struct host_search *search, struct candidate *candidate, size_t place, size_t head,
                         const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t first = candidate->first, last = candidate->last;

  candidate_feature(candidate, FEATURE_org_noun, head < last);
  candidate_feature(candidate, FEATURE_weak_noun,
                    reason->cue == CUE_OWNER && head == last && !body_has_acronym(document, first, last));
  candidate_feature(candidate, FEATURE_subject,
                    reason->cue == CUE_VERB && reason->object && body_is_nation(document, first, last));
  candidate_feature(candidate, FEATURE_person,
                    host_person_strength(document, first, head, last, first > place, reason));
  candidate_feature(candidate, FEATURE_in_quote, is_quoted_part(search->resolver, first, last));
  candidate_feature(candidate, FEATURE_cue_against, class_before(search->resolver, place, CLASS_negation, 6));
}

/* Where names have capitals and all that tells more of a noun stands before it, words in small letters before the first
 * capital are none of the name, unless its noun is among them. */
static size_t first_capital(const struct document *document, size_t first, size_t last)
{
  size_t head = body_head(document, first, last), at = first;

  if (SETTING(document->language, name_left) != REACH_ANY)
    return first;
  while (at < last && !is_upper(document, at))
    at++;
  return at < last && at <= head ? at : first;
}

void host_add(const struct host_search *search, size_t first, size_t last, const struct host_reason *reason)
{
  const struct document *document = search->document;
  struct candidate *candidate;
  size_t head, capitals, place;
  bool quoted;

  first = place = first_capital(document, first, last);
  first = behind_people(document, first, last);
  last = before_people(document, first, last);
  if (is_other(document, first, last, reason) || begins_otherwise(document, first, last))
    return;
  quoted = inside_quotes(document, &first, &last);
  if (is_motto(document, first))
    return;
  expand(search, &first, &last);
  first = behind_number(document, first, last);
  if (reason->cue == CUE_OWNER && is_headed_by_event(document, first, last))
    return;
  if (!is_plain_owner(document, first, last, reason))
    last = body_with_place(document, first, last);
  head = body_head(document, first, last);
  if (head < last && host_holds_office(document, first, head, last)) {
    if (!SETTING(document->language, head_last))
      return;
    head = last;
  }
  last = head_last_end(document, head, last);
  first = head < last ? behind_nouns(document, first, head) : host_after_title(document, first, last);
  if (host_names_person(document, first, head, last, reason))
    return;
  capitals = count_capitals(document, first, last);
  if (is_for_body(document, first, head, last) || is_nameless(document, first, head, last, capitals) ||
      (!capitals && is_any_of_kind(document, first, reason)))
    return;
  candidate = candidate_add(search->resolver, MEETING_FIELD_HOSTS, SIZE_MAX, first, last);
  candidate->head = head < last ? (uint32_t)head : NO_HEAD;
  add_reason(candidate, reason);
  phrase_features(document, candidate, head, capitals);
  add_features(search, candidate, place, quoted ? first : head, reason);
}
