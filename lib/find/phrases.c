/* phrase  left* head right*
 * left    in phrases_left.c
 * right   capitalised word | number | adjective | of article* inner+ | and inner+ | sign, in phrases_signs.c
 *         of, and: in phrases_joints.c
 * inner   in phrases_inner.c */
#include "find/phrases.h"

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases_inner.h"

/* Bytes of a word in capitals that is no acronym. */
enum { LEAST_CAPITALS = 4 };

/* Does a coordinator at token i join the end of a compound to a whole one? */
static bool hangs_back(const struct document *document, size_t i)
{
  return SETTING(document->language, compound) && has(document, i, CLASS_and) && is_sign(document, i + 1, '-') &&
         !is_glued(document, i + 1) && is_word(document, i + 2) && is_glued(document, i + 2) &&
         !is_upper(document, i + 2);
}

/* A number behind a capitalised word. That of a label counts no meeting. */
static bool numbers_name(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  if (token->kind != TOKEN_NUMBER || token->length > 4 || is_class(document, i - 1, CLASS_number_word_before))
    return false;
  if (!is_upper(document, i - 1) && !is_number(document, i - 1))
    return false;
  return !is_glued(document, i + 1) || SETTING(document->language, name_right) == REACH_ANY;
}

/* Does the label of a number that begins at token i stand behind another, or with a capital? It numbers what the name
 * speaks of. */
static bool numbers_text(const struct document *document, size_t i)
{
  return SETTING(document->language, name_right) == REACH_ANY &&
         (is_upper(document, i) || class_ends_before(document, i, CLASS_number_word_before) != SIZE_MAX);
}

/* The end of a number of several parts that begins at token i, or of a reference behind its label; else i. */
static size_t reference_end(const struct document *document, size_t i, size_t limit)
{
  size_t label = is_number(document, i) ? label_ends_before(document, i) : i, first = i + (label == i), at = first + 1;

  if (label == i && !is_class(document, i, CLASS_number_word_before))
    return i;
  if (first == i && !is_upper(document, i - 1) && SETTING(document->language, name_right) != REACH_ANY)
    return i;
  if (at >= limit || !is_number(document, first) || document_token(document, first)->flags & TOKEN_DATE)
    return i;
  while (at + 1 < limit && document_token(document, at)->kind == TOKEN_PUNCT && is_glued(document, at) &&
         is_glued(document, at + 1) && !is_quote(document, at + 1) &&
         (is_word(document, at + 1) ? label != SIZE_MAX : label == SIZE_MAX && is_sign(document, at, '.')))
    at += 2;
  return at > first + 1 || (label != SIZE_MAX && numbers_text(document, label)) ? at : i;
}

/* A count of years or days inside a name, or of states before theirs. */
static bool counts_inside(const struct document *document, size_t i)
{
  return (is_number(document, i) || has(document, i, CLASS_number)) && !breaks_before(document, i + 2) &&
         (is_class(document, i + 1, CLASS_time_unit)
              ? phrase_content(document, i + 2)
              : is_class(document, i + 1, CLASS_nations) && is_upper(document, i + 2));
}

/* Behind a noun an adjective without an article shows the genitive, where the language has an ending for it, which a
 * verb or another noun has not; where nouns in small letters may stand before the head, adjectives do, too. */
static bool opens_tail(const struct document *document, size_t i)
{
  const struct language *language = document->language;
  size_t length;
  const char *key;

  if (is_upper(document, i) || (!SETTING(language, noun_upper) && SETTING(language, name_left) != REACH_ANY))
    return true;
  if (!SETTING(language, noun_upper))
    return false;
  key = words_folded(&document->words, document_token(document, i), &length);
  return length > 2 && lexeme_has(language, lexicon_find_word(language, key + length - 2, 2), CLASS_genitive_ending);
}

/* Two years inside a name where anything may follow its head, unless they are a term's that the event is of. */
static bool years_inside(const struct document *document, size_t i)
{
  return SETTING(document->language, name_right) == REACH_ANY && is_number(document, i) &&
         document_token(document, i)->length == 4 && is_sign(document, i + 1, '-') && is_number(document, i + 2) &&
         document_token(document, i + 2)->length == 4 &&
         class_ends_before(document, i, CLASS_number_word_before) == SIZE_MAX;
}

/* The end of a tail's part that a preposition of places at token i adds, if it tells of a continent or the
 * world, which is no venue; else i. */
static size_t continent_end(const struct document *document, size_t i)
{
  size_t at = i + 1;
  unsigned span;

  if (!has(document, i, CLASS_venue_in) || class_ends_before(document, i, CLASS_event) != SIZE_MAX)
    return i;
  while (has(document, at, CLASS_article) || is_sign(document, at, '\''))
    at++;
  span =
      at < document_count(document) ? token_span(document->language, document_token(document, at), CLASS_continent) : 0;
  /* a continent's name may be part of a country's */
  return span >= token_span(document->language, document_token(document, at), CLASS_country) && span ? at + span : i;
}

/* The end of the part of a name that a preposition of places at token i adds, or i. */
static size_t place_end(const struct document *document, size_t i)
{
  size_t end = continent_end(document, i);

  return end > i ? end : phrase_seat(document, i);
}

/* An initial at token i with its full stop between two capitals, unless it is a number. */
static bool is_initial(const struct document *document, size_t i)
{
  uint32_t value;

  return is_letter(document, i) && is_upper(document, i - 1) && is_sign(document, i + 1, '.') &&
         is_glued(document, i + 1) && is_upper(document, i + 2) && !breaks_before(document, i + 2) &&
         !roman_at(document, i, &value);
}

/* Does a title in capitals end before the word at token i, which has but one? */
static bool ends_capitals(const struct document *document, size_t i)
{
  const struct token *last, *before;

  if (i < 2)
    return false;
  last = document_token(document, i - 1);
  before = document_token(document, i - 2);
  return last->flags & TOKEN_CAPS && last->length >= LEAST_CAPITALS && before->flags & TOKEN_CAPS &&
         before->length >= LEAST_CAPITALS && !(document_token(document, i)->flags & (TOKEN_CAPS | TOKEN_MIXED)) &&
         document_token(document, i)->length >= LEAST_CAPITALS;
}

/* A short word for a town and its full stop before the town's name. */
static bool is_town_of(const struct document *document, size_t i)
{
  return SETTING(document->language, name_right) == REACH_ANY && has(document, i, CLASS_abbreviation) &&
         has(document, i, CLASS_city_word) && is_sign(document, i + 1, '.') && is_glued(document, i + 1) &&
         is_upper(document, i + 2) && !breaks_before(document, i + 2);
}

/* Where parts of a name stand before its head, it ends in its year, and before a person with a title. Where all nouns
 * have capitals, one that says of what a town or house is the venue tells it of the name. */
static bool ends_name(const struct document *document, size_t i)
{
  const struct token *before = document_token(document, i - 1);

  if (!is_upper(document, i))
    return false;
  if (SETTING(document->language, noun_upper) && has(document, i, CLASS_houses) && has(document, i + 1, CLASS_of))
    return true;
  if (SETTING(document->language, name_left) != REACH_ANY)
    return false;
  return (before->kind == TOKEN_NUMBER && before->length == 4) ||
         (has(document, i, CLASS_person_title) && is_upper(document, i + 1) && !breaks_before(document, i + 1));
}

/* step_right() over a number, a word. */
static size_t step_number(const struct document *document, size_t i, size_t limit)
{
  size_t end;

  end = reference_end(document, i, limit);
  if (end > i)
    return end;
  if (numbers_name(document, i))
    return i + 1;
  /* a count of years that the meeting is about */
  return SETTING(document->language, name_right) == REACH_ANY && counts_inside(document, i) ? i + 2 : i;
}

#define MEETINGS(IN) IN(event) IN(event_weak) IN(event_other)
#define SUBJECTS(IN) MEETINGS(IN) IN(org) IN(modifier) IN(country_adj) IN(forename)
static const struct class_set meetings = CLASS_SET(MEETINGS), subjects = CLASS_SET(SUBJECTS);

bool phrase_subject(const struct document *document, size_t i)
{
  const struct language *language = document->language;
  const struct token *token = document_token(document, i);
  size_t length;
  const char *word;

  if (!SETTING(language, agreement_count) || SETTING(language, noun_upper) || !has_any(document, i, &subjects) ||
      token->flags & TOKEN_CAPS || lexeme_inflected(language, token->lexeme))
    return false;
  if (has(document, i, CLASS_org) && class_value(document, i, CLASS_org, 0) == 1 &&
      (class_ends_before(document, i, CLASS_event) != SIZE_MAX ||
       (has(document, i - 1, CLASS_org) && word_is_inflected(document, i - 1))))
    return true;
  if (is_upper(document, i))
    return has(document, i, CLASS_forename) && is_upper(document, i + 1) && !breaks_before(document, i + 1);
  if (phrase_modifier(document, i - 1) || has(document, i - 1, CLASS_of) || has(document, i - 1, CLASS_and))
    return false;
  if (!phrase_modifier(document, i))
    return has_any(document, i, &meetings);
  word = words_folded(&document->words, token, &length);
  return !lexicon_agreement(language, word, length, false);
}

/* step_right() over a word that is not plain: part of a longer one, an initial, a short word with its full stop, for a
 * town or for whom a body is named. */
static size_t step_special(const struct document *document, size_t i, size_t limit)
{
  size_t end;

  if (document_token(document, i)->flags & TOKEN_TERM)
    return i + 1;
  end = phrase_legal_form(document, i);
  if (end > i)
    return end;
  if (is_initial(document, i))
    return i + 2;
  if (phrase_body(document, i))
    return i + document_token(document, i)->span;
  if (is_town_of(document, i))
    return i + 3;
  return phrase_named_for(document, i) ? phrase_inner(document, i, limit) : i;
}

/* Does a label of several words, of which the first has a capital and no name before it, end before the number at token
 * i? */
static bool ends_numbered(const struct document *document, size_t i)
{
  size_t label = class_ends_before(document, i, CLASS_number_word_before);

  return label + 1 < i && is_upper(document, label) && !is_upper(document, label - 1) && i < document_count(document) &&
         is_number(document, i) && !(document_token(document, i)->flags & TOKEN_DATE);
}

static size_t step_word(const struct document *document, size_t i, size_t limit, bool tail)
{
  const struct language *language = document->language;
  bool of = is_class(document, i, CLASS_of); /* or a phrase that begins with another preposition */
  size_t end = is_plain(document, i) ? i : step_special(document, i, limit);

  if (end > i)
    return end;
  if (hangs_back(document, i))
    return i + 3;
  if (is_upper(document, i) && !of && phrase_content(document, i))
    return ends_capitals(document, i) ? i : i + 1;
  end = reference_end(document, i, limit);
  if (end > i)
    return end;
  end = place_end(document, i);
  if (end > i)
    return end;
  if (of && ends_numbered(document, i + 1)) /* those who are so many */
    return i + 2;
  if (of && has(document, i + 1, CLASS_host_own)) /* the name ends before whose it is */
    return i;
  if (of || has(document, i, CLASS_and) || class_ends_before(document, i + 1, CLASS_led_to) != SIZE_MAX)
    return phrase_joint_end(document, i, limit, tail);
  if (SETTING(language, name_right) == REACH_ANY && counts_inside(document, i))
    return i + 2;
  if ((phrase_modifier(document, i) && opens_tail(document, i)) ||
      (SETTING(language, name_right) == REACH_ANY && phrase_content(document, i) && !has(document, i, CLASS_number)))
    return phrase_inner(document, i, limit);
  return i;
}

/* One step to the right: the new end, or i. `tail`: the phrase has reached its tail, where a coordinator may join
 * another genitive. */
static size_t step_right(const struct document *document, size_t i, size_t limit, bool tail)
{
  const struct token *token;
  size_t end;

  if (i >= limit || breaks_before(document, i))
    return i;
  token = document_token(document, i);
  if (years_inside(document, i) && i + 3 <= limit)
    return i + 3;
  if (token->flags & TOKEN_DATE)
    return i;
  switch (token->kind) {
  case TOKEN_WORD:
    return ends_name(document, i) || phrase_subject(document, i) ? i : step_word(document, i, limit, tail);
  case TOKEN_NUMBER:
    return step_number(document, i, limit);
  case TOKEN_PUNCT:
    return phrase_step_sign(document, i, limit, tail);
  default: /* a quotation */
    end = token->flags & TOKEN_OPEN && SETTING(document->language, name_right) == REACH_ANY
              ? phrase_quote_end(document, i, limit)
              : 0;
    return end ? end : i;
  }
}

/* A phrase that would end in the label of a number or a date behind it ends before it. */
static size_t without_label(const struct document *document, size_t start, size_t end)
{
  size_t label = label_ends_before(document, end);
  uint32_t value;

  return label != SIZE_MAX && label >= start && end < document_count(document) &&
                 (is_number(document, end) || document_token(document, end)->flags & TOKEN_DATE ||
                  roman_at(document, end, &value))
             ? label - (label > start && is_sign(document, label - 1, ','))
             : end;
}

size_t phrase_right(const struct document *document, size_t i)
{
  size_t start = i, limit = i + PHRASE_RIGHT;
  bool tail = false;

  if (SETTING(document->language, name_right) == REACH_NONE)
    return i;
  if (limit > document_count(document))
    limit = document_count(document);
  for (;;) {
    size_t next = step_right(document, i, limit, tail);
    if (next == i)
      return without_label(document, start, i);
    if (is_quote(document, next - 1))
      return next;
    tail |= is_class(document, i, CLASS_of);
    i = next;
  }
}

size_t phrase_stretch(const struct document *document, size_t i)
{
  const struct token *token = i < document_count(document) ? document_token(document, i) : NULL;

  if (!token || token->kind != TOKEN_WORD || token->lexeme || token->phrase ||
      token->flags & (TOKEN_UPPER | TOKEN_DATE) || breaks_before(document, i))
    return i;
  return SETTING(document->language, name_right) == REACH_NONE ? i : phrase_right(document, i + 1);
}

/* A capitalised word without letters beyond ASCII, which may be borrowed. */
static bool is_borrowed(const struct document *document, size_t i)
{
  return is_upper(document, i) && !(document_token(document, i)->flags & TOKEN_FOREIGN);
}

size_t phrase_borrowed(const struct document *document, size_t head)
{
  size_t first = head, next;

  if (!is_borrowed(document, head))
    return head;
  while (first > 0 && head - first < PHRASE_LEFT &&
         !(document_token(document, first)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE))) {
    next = class_ends_before(document, first, CLASS_country);
    if (next == SIZE_MAX && is_borrowed(document, first - 1) && phrase_content(document, first - 1))
      next = first - 1;
    if (next == SIZE_MAX)
      break;
    first = next;
  }
  return first;
}

bool phrase_placed_noun(const struct document *document, size_t i)
{
  size_t length;
  const char *word = words_folded(&document->words, document_token(document, i), &length);

  return SETTING(document->language, agreement_count) && document_token(document, i)->flags & TOKEN_FOREIGN &&
         !is_upper(document, i + 1) && !lexicon_agreement(document->language, word, length, false);
}

#define WHEN(IN) IN(weekday) IN(month) IN(day_part) IN(time_unit) IN(relative_day)
static const struct class_set when = CLASS_SET(WHEN);

size_t phrase_placed(const struct document *document, size_t i)
{
  size_t at = i + 1, limit = i + PHRASE_RIGHT, end;

  if (limit > document_count(document))
    limit = document_count(document);
  if (SETTING(document->language, name_right) == REACH_NONE || at >= limit || breaks_before(document, i) ||
      !is_class(document, i, CLASS_venue_in) || phrase_opens_clause(document, i))
    return i;
  while (at < limit && (has(document, at, CLASS_article) || is_sign(document, at, '\'') ||
                        (SETTING(document->language, noun_upper) && has(document, at, CLASS_country_adj))))
    at++; /* the nationality of a town behind the preposition */
  if (at < limit && (document_token(document, at)->flags & TOKEN_DATE || has_any(document, at, &when)))
    return i; /* a day behind the preposition */
  if (phrase_venue_follows(document, at) || is_class(document, at, CLASS_country) ||
      is_class(document, at, CLASS_building) || is_class(document, at, CLASS_city_word) ||
      is_class(document, at, CLASS_region_word))
    return i;
  end = phrase_inner(document, at, limit);
  if (end > at && SETTING(document->language, name_left) == REACH_ANY && is_class(document, end - 1, CLASS_building))
    return i; /* the house, whose noun ends its name */
  return end > at ? phrase_right(document, end) : i;
}

size_t phrase_step(const struct document *document, size_t i)
{
  size_t limit = i + PHRASE_RIGHT;

  if (limit > document_count(document))
    limit = document_count(document);
  return SETTING(document->language, name_right) == REACH_NONE ? i : step_right(document, i, limit, true);
}
