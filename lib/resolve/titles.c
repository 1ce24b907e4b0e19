/* Candidates for the main event's acronym and edition. */
#include "resolve/bodies.h"
#include "resolve/resolver.h"

#include "find/patterns.h"
#include "find/finders.h"
#include "find/phrases.h"
#include "text/unicode.h"

#include <string.h>

/* Events that are looked at, words of a name whose initials are compared, tokens before the word for an edition in a
 * pattern, acronyms found by their initials, and the highest edition; mentions and tokens between a name and its
 * acronym, and tokens behind a word that tells of the next meeting. */
enum {
  MOST_EVENTS = 40,
  MOST_WORDS = 20,
  PATTERN_REACH = 5,
  MOST_INITIALS = 3,
  SHORTEST = 3,
  LONGEST = 9,
  LONGEST_SHORT = 16,
  LONGEST_HEAD = 4,
  MOST_EDITION = 300,
  BESIDE = 4,
  GAP = 3,
  NEXT = 6
};

static const struct mention *main_event(const struct resolver *resolver)
{
  return document_mention(resolver->document, resolver->main);
}

/* Is mention m the main event or another phrase for it? */
static bool is_main(const struct resolver *resolver, size_t m)
{
  return m == resolver->main || names_main(resolver, m);
}

/* Is the event the main one, another phrase for it, or another event? */
static void event_features(const struct resolver *resolver, struct candidate *candidate, size_t m)
{
  candidate_feature(candidate, FEATURE_near_main, m == resolver->main);
  candidate_feature(candidate, FEATURE_other_event, !is_main(resolver, m));
}

/* The letter at key without its marks: acronyms have often none where their words have them. */
static uint32_t letter_at(const char *key)
{
  return unicode_base(unicode_decode(key, unicode_size((unsigned char)*key)));
}

/* Are the letters of the acronym at token i the initials of the words of [first, last), from the first on and as far as
 * token `reach`? Ordinals and joints may be passed over. */
static bool are_initials(const struct document *document, size_t i, size_t first, size_t last, size_t reach)
{
  size_t length, at = 0, word;
  const char *letters = words_folded(&document->words, document_token(document, i), &length);

  for (word = first; word < last && word < first + MOST_WORDS && at < length; word++) {
    size_t bytes;
    const char *key;
    if (!is_word(document, word))
      continue;
    key = words_folded(&document->words, document_token(document, word), &bytes);
    if (bytes && letter_at(letters + at) == letter_at(key))
      at += unicode_size((unsigned char)letters[at]);
    else if (!phrase_joint(document, word) && !is_class(document, word, CLASS_ordinal) &&
             !is_class(document, word, CLASS_function))
      return false;
  }
  return length >= SHORTEST && at == length && word > reach;
}

static struct candidate *acronym(struct resolver *resolver, size_t m, size_t first, size_t last)
{
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_ACRONYM, m, first, last);
  const struct mention *event = document_mention(resolver->document, m);

  event_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_summit, event->role == MEETING_KIND_SUMMIT);
  return candidate;
}

/* Is the acronym at token i one of the body in whose name event m is? */
static bool is_of_body(const struct document *document, size_t m, size_t i)
{
  const struct mention *event = document_mention(document, m);
  size_t k = m > BESIDE ? m - BESIDE : 0;

  for (; k < m; k++) {
    const struct mention *body = document_mention(document, k);
    if (body->kind == MENTION_ORG && body->first < event->first && body->last >= event->last &&
        are_initials(document, i, body->first, body->last, body->as.name.head))
      return true;
  }
  return false;
}

/* Where names begin with their heads, are the letters of the acronym at token i the initials of no more than the last
 * words of event m's name? */
static bool is_of_topic(const struct document *document, size_t m, size_t i)
{
  const struct mention *event = document_mention(document, m);
  size_t first, words = 0;

  if (SETTING(document->language, name_left) != REACH_NONE)
    return false;
  for (first = event->last; first > event->as.name.head + 1u && words < document_token(document, i)->length; first--)
    words += is_word(document, first - 1);
  return words > 2 && first > event->as.name.head + 1u && !is_upper(document, first) &&
         are_initials(document, i, first, event->last, first);
}

/* Is the short name behind event m one of several, each of a body that meets: has another body its own inside the name?
 */
static bool is_of_last(const struct document *document, const struct mention *event)
{
  size_t at;

  for (at = event->as.name.head + 1; at + 2 < event->last; at++)
    if (is_sign(document, at, '(') && at + 1 != event->as.name.acronym && body_acronym(document, at + 1) &&
        is_sign(document, at + 2, ')'))
      return true;
  return false;
}

/* Capitals with a number before or behind, a short year too, but not what is short for another noun */
static void add_bracket(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  size_t token = document_mention(document, m)->as.name.acronym, last = token + 1;
  struct candidate *candidate;

  while (is_glued(document, last) &&
         (document_token(document, last)->kind != TOKEN_PUNCT || is_sign(document, last, '-')) &&
         !is_quote(document, last))
    last++;
  if (is_sign(document, last, '\'') && is_glued(document, last + 1) && is_number(document, last + 1))
    last += 2;
  if (is_number(document, last) && is_sign(document, last + 1, ')'))
    last++;
  if (is_of_body(document, m, token) || is_of_topic(document, m, token) ||
      is_of_last(document, document_mention(document, m)) || is_class(document, token, CLASS_abbreviation))
    return;
  candidate = acronym(resolver, m, token, last);
  candidate_feature(candidate, FEATURE_cue_before, 1);
}

/* Does some word of the event's name have the first letter of the word at token i? Else the bracket says something
 * else. */
static bool shares_initial(const struct document *document, const struct mention *event, size_t i)
{
  const char *text = document->words.text, initial = text[document_token(document, i)->offset];
  size_t at;

  for (at = event->first; at < event->last; at++)
    if (text[document_token(document, at)->offset] == initial)
      return true;
  return false;
}

/* An acronym in small letters, where names are in brackets. */
static void add_small_bracket(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  size_t at = document_mention(document, m)->last + 1u;
  const struct token *token;
  struct candidate *candidate;
  struct mention city = {0};

  if (!is_sign(document, at - 1, '(') || !is_upper(document, at) || !is_sign(document, at + 1, ')') ||
      find_city_at(document, at, &city))
    return;
  token = document_token(document, at);
  if (token->lexeme || token->length < SHORTEST || token->length > LONGEST ||
      token->flags & (TOKEN_CAPS | TOKEN_MIXED | TOKEN_DATE) ||
      !shares_initial(document, document_mention(document, m), at))
    return;
  candidate = acronym(resolver, m, at, at + 1);
  candidate_feature(candidate, FEATURE_cue_before, 1);
  candidate_feature(candidate, FEATURE_unknown, 1);
}

/* An acronym at the end of the name, unless all of it is in capitals, may stand for the event, or for the body that
 * meets. */
static void add_inner(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  size_t at = event->last - 1u;
  struct candidate *candidate;

  if (event->last < event->first + 2 || at == event->as.name.head || !body_acronym(document, at))
    return;
  candidate = acronym(resolver, m, at, event->last);
  candidate_feature(candidate, FEATURE_in_name, 1);
}

/* Bytes of the part that begins at byte `at` of a short name, a capital and the small letters behind it. */
static size_t part_length(const char *text, size_t at, size_t length)
{
  size_t end = at + 1;

  while (end < length && text[end] >= 'a' && text[end] <= 'z')
    end++;
  return text[at] >= 'A' && text[at] <= 'Z' ? end - at : 0;
}

/* Does a part of the short name at token i begin a word of the phrase? */
static bool begins_word(const struct document *document, size_t i, const struct mention *phrase)
{
  const struct token *token = document_token(document, i);
  const char *text = document->words.text + token->offset, *key, *part;
  size_t at, word, length, bytes;

  part = words_folded(&document->words, token, &bytes);
  for (at = 0; at < token->length && bytes == token->length; at++) {
    size_t size = part_length(text, at, token->length);
    for (word = phrase->first; size >= SHORTEST && word < phrase->last; word++) {
      if (!is_word(document, word))
        continue;
      key = words_folded(&document->words, document_token(document, word), &length);
      if (length > size && memcmp(key, part + at, size) == 0)
        return true;
    }
  }
  return false;
}

/* Is mention m, one word with a number, the main event for short? It has its edition, a part of its name, or the main
 * event's name stands right beside it. */
static bool is_short_main(const struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  size_t i = m > BESIDE ? m - BESIDE : 0;

  if (event->last > event->first + 1u || resolver_info(resolver, event->sentence)->focus == FOCUS_OTHER ||
      class_before(resolver, event->first, CLASS_next_time, NEXT))
    return false;
  if (event->as.name.edition && event->as.name.edition == main_event(resolver)->as.name.edition)
    return true;
  if (event->grade < 2 && !main_event(resolver)->as.name.edition &&
      begins_word(document, event->first, main_event(resolver)))
    return true;
  for (; i < document->mentions.count && i <= m + BESIDE; i++) {
    const struct mention *other = document_mention(document, i);
    if (i != m && other->kind == MENTION_EVENT && !other->form && is_main(resolver, i) &&
        other->first <= event->last + GAP && event->first <= other->last + GAP)
      return true;
  }
  return false;
}

/* A short name with its number, unless that is the name itself. */
static void add_numbered(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);
  struct candidate *candidate;

  if ((main_event(resolver)->form && main_event(resolver)->as.name.edition == event->as.name.edition) ||
      document_token(resolver->document, event->first)->length > LONGEST_SHORT)
    return;
  if (is_short_main(resolver, m)) {
    candidate = candidate_add(resolver, MEETING_FIELD_ACRONYM, m, event->first, event->last);
    candidate_feature(candidate, FEATURE_cue_before, 1);
  } else {
    acronym(resolver, m, event->first, event->last);
  }
}

/* A head that is an acronym itself. */
static void add_head(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  size_t head = document_mention(document, m)->as.name.head;
  struct candidate *candidate;

  if (!body_acronym(document, head) || !(document_token(document, head)->flags & TOKEN_CAPS) ||
      document_token(document, head)->length > LONGEST_HEAD)
    return;
  candidate = acronym(resolver, m, head, head + 1);
  candidate_feature(candidate, FEATURE_alone, 1);
}

/* Token behind the capitals at token i and those that a hyphen joins to them. */
static size_t capitals_end(const struct document *document, size_t i)
{
  for (i++; is_sign(document, i, '-') && is_glued(document, i) && is_glued(document, i + 1) &&
            is_upper(document, i + 1) && document_token(document, i + 1)->flags & TOKEN_CAPS;
       i += 2)
    ;
  return i;
}

/* Capitals anywhere that are the initials of the name. */
static void add_initials(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t best = resolve_best(resolver, MEETING_FIELD_NAME), i, found = 0;
  const struct candidate *name = best == SIZE_MAX ? NULL : resolver_candidate(resolver, best);
  size_t first = name ? name->first : 0, last = name ? name->last : 0,
         head = name && name->head != NO_HEAD ? name->head : first;

  if (last < first + SHORTEST)
    return;
  /* capitals are looked at as places too */
  for (i = document_next(document, 0, INTEREST_PLACE); i < document_count(document) && found < MOST_INITIALS;
       i = document_next(document, i + 1, INTEREST_PLACE)) {
    const struct token *token = document_token(document, i);
    struct candidate *candidate;
    if (!(token->flags & TOKEN_CAPS) || token->kind != TOKEN_WORD || token->length > 2 * LONGEST ||
        (i >= first && i < last) || is_class(document, i, CLASS_abbreviation) ||
        !are_initials(document, i, first, last, head))
      continue;
    found++;
    candidate = candidate_add(resolver, MEETING_FIELD_ACRONYM, resolver->main, i, capitals_end(document, i));
    candidate_feature(candidate, FEATURE_initials, 1);
    candidate_feature(candidate, FEATURE_near_main, 1);
  }
}

/* Does a dash right behind the main event lead on to mention m? */
static bool explains_main(const struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  size_t dash = document_mention(document, m)->first, k;

  dash -= dash > 0;
  if (!is_sign(document, dash, '-') || is_glued(document, dash))
    return false;
  for (k = m; k > 0 && m - k < NEXT; k--) {
    const struct mention *event = document_mention(document, k - 1);
    if (event->kind == MENTION_EVENT && event->last <= dash && event->last + 2u > dash && is_main(resolver, k - 1))
      return true; /* perhaps over a year */
  }
  return false;
}

/* Does mention m tell of one meeting among some others? */
static bool is_some_first(const struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);

  return event->as.name.edition == 1 && !event->form && event->first > 0 && !explains_main(resolver, m) &&
         is_class(resolver->document, event->first - 1, CLASS_indefinite);
}

/* Does mention m tell of the first after others? */
static bool is_first_again(const struct document *document, const struct mention *event)
{
  size_t at = event->last, number = at + 1u;

  if (event->as.name.edition != 1)
    return false;
  if (is_class(document, at, CLASS_last_time))
    return true;
  number += token_span(document->language, document_token(document, number), CLASS_approx);
  return is_class(document, at, CLASS_venue_in) && is_class(document, number + 1u, CLASS_time_unit) &&
         (is_class(document, number, CLASS_number) || is_number(document, number));
}

static void add_edition(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_EDITION, m, event->first, event->last);

  candidate->value = event->as.name.edition;
  if (!explains_main(resolver, m))
    event_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_weak_noun, event->grade == 1 ? 1 + (m != resolver->main) : 0);
  candidate_feature(candidate, FEATURE_numbered, event->form > 0);
}

/* Does token i stand in the name of an event that has this edition already, or of what is none? Events that end before
 * it are passed over, for tokens come in order. */
static bool is_of_name(const struct resolver *resolver, size_t *from, size_t i, uint32_t edition)
{
  const struct document *document = resolver->document;
  size_t m;

  while (*from != NO_MENTION && document_mention(document, *from)->last <= i)
    *from = mention_next(resolver, *from);
  for (m = *from; m != NO_MENTION && document_mention(document, m)->first <= i; m = mention_next(resolver, m)) {
    const struct mention *event = document_mention(document, m);
    if (event->last > i && (event->as.name.edition == edition || !event->grade))
      return true;
  }
  return false;
}

#define TOLD(IN) IN(event) IN(event_weak) IN(main_noun) IN(held) IN(open) IN(gather) IN(host_verb) IN(host_participle)
static const struct class_set told = CLASS_SET(TOLD);

/* Times in a sentence that tells of no meeting are not those of one. */
static bool counts_else(const struct resolver *resolver, size_t s, size_t i)
{
  return is_class(resolver->document, i, CLASS_times) && !class_sets_meet(&resolver_info(resolver, s)->words, &told);
}

/* Patterns of editions in sentence s. No event before `event` reaches it. */
static void add_patterns(struct resolver *resolver, size_t s, size_t *first)
{
  const struct document *document = resolver->document;
  const struct sentence *sentence = document_sentence(document, s);
  size_t i, at = sentence->first;

  for (i = sentence->first; i < sentence->last; i++) {
    bool word = is_class(document, i, CLASS_edition_word);
    struct pattern_match match;
    if ((!word && !is_class(document, i, CLASS_times)) || counts_else(resolver, s, i))
      continue;
    for (at = at + PATTERN_REACH < i ? i - PATTERN_REACH : at; at <= i; at++) {
      uint32_t value = !phrase_tells_other(document, at) && pattern_find(document, GROUP_EDITION, at, &match)
                           ? match.value[ROLE_O] ? match.value[ROLE_O] : match.value[ROLE_N]
                           : 0;
      struct candidate *candidate;
      if (value == 0 || value > MOST_EDITION || match.last <= i ||
          (!word && value == 1) || /* for which time something is done tells no edition */
          is_of_name(resolver, first, at, value))
        continue;
      candidate = candidate_add(resolver, MEETING_FIELD_EDITION, SIZE_MAX, at, match.last);
      candidate->value = value;
      candidate_feature(candidate, FEATURE_alone, 1);
      candidate_feature(candidate, FEATURE_cue_weak, !word);
      candidate_feature(candidate, FEATURE_small, value < 3);
      at = i = match.last - 1;
      break;
    }
  }
}

static void add_event(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);

  if (event->form) {
    add_numbered(resolver, m);
  } else {
    add_inner(resolver, m);
    add_head(resolver, m);
  }
  if (event->as.name.acronym)
    add_bracket(resolver, m);
  else
    add_small_bracket(resolver, m);
  if (event->as.name.edition && !is_some_first(resolver, m) && !is_first_again(resolver->document, event))
    add_edition(resolver, m);
}

void resolve_titles(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i, first, events = 0;

  if (resolver->main == SIZE_MAX)
    return;
  for (i = mention_first(resolver, MENTION_EVENT); i != NO_MENTION && events < MOST_EVENTS;
       i = mention_next(resolver, i)) {
    const struct mention *event = document_mention(document, i);
    if (!event->grade || (resolver->further && !is_main(resolver, i)))
      continue;
    events++;
    add_event(resolver, i);
  }
  first = mention_first(resolver, MENTION_EVENT);
  for (i = resolver->from; i < resolver->sentences.count; i++)
    if (sentence_has(resolver, i, CLASS_edition_word) || sentence_has(resolver, i, CLASS_times))
      add_patterns(resolver, i, &first);
  add_initials(resolver);
}
