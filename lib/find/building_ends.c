/* Where the name of a building ends behind its noun. */
#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Values: of the prepositions with an article that say beside what something is; of a house's noun that is a name of
 * its own, and of one whose houses are named for saints. */
enum { BESIDE = 2, NAMES_ITSELF = 2, FOR_SAINTS = 3 };

enum { MOST_QUOTED = 6, MOST_JOINTS = 4, MOST_LED = 3, NUMBER = 3 };

/* Where nouns have capitals, is the word at token i a masculine noun for an event that has no ending of a case? The
 * article before it, which is also one of a genitive, is then that of the subject. */
static bool is_subject(const struct document *document, size_t i)
{
  return SETTING(document->language, noun_upper) && is_class(document, i, CLASS_event) &&
         class_value(document, i, CLASS_gender, GENDER_NONE) == GENDER_M &&
         !lexeme_inflected(document->language, document_token(document, i)->lexeme);
}

/* Does the preposition at token i lead on to what happens in the building? One that does not say whose takes no article
 * inside a name, nor an event, and one that also compares says what is spoken of. */
static bool leads_on(const struct document *document, size_t i)
{
  size_t at;
  uint32_t edition;

  if (!is_class(document, i, CLASS_of) || is_class(document, i, CLASS_and) || is_upper(document, i))
    return false;
  at = i + 1u + is_class(document, i + 1, CLASS_article); /* whose seat it is: a numbered meeting's */
  if ((ordinal_at(document, at, true, &edition) && (at == i + 1 || !is_upper(document, at))) ||
      is_subject(document, i + 1))
    return true;
  if (is_class(document, i, CLASS_genitive) || is_class(document, i, CLASS_article))
    return false;
  if (is_class(document, i, CLASS_approx) || (is_class(document, i + 1, CLASS_article) &&
                                              !is_class(document, i, CLASS_contraction) && !is_upper(document, i + 1)))
    return true;
  for (at = i + 1; at <= i + MOST_LED && is_word(document, at); at++)
    if (is_class(document, at, CLASS_event) ||
        (SETTING(document->language, noun_upper) && is_class(document, at, CLASS_event_other)))
      return true;
  return false;
}

/* Does a count begin at token i, behind the building's name? */
static bool begins_count(const struct document *document, size_t i)
{
  size_t noun = is_sign(document, i + 2, '-') && is_glued(document, i + 2)
                    ? i + 3
                    : i + 1; /* also of a noun that a hyphen joins to its first part */

  return is_number(document, i) && (is_class(document, noun, CLASS_people) || is_class(document, noun, CLASS_bodies) ||
                                    is_class(document, noun, CLASS_members));
}

/* Where adjectives agree with their nouns in case, does a preposition of place at token i tell where the building
 * stands? Right behind its noun with a capital, which ends before token start, that is its name. */
static bool tells_site(const struct document *document, size_t start, size_t i)
{
  return SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper) &&
         is_class(document, i, CLASS_venue_in) && (phrase_modifier(document, i + 1) || is_upper(document, i + 1)) &&
         !(i == start && is_upper(document, i - 1) && !(document_token(document, i - 1)->flags & TOKEN_CAPS)) &&
         class_value(document, start - 1, CLASS_building, 0) != FOR_SAINTS;
}

/* Does the coordinator at token i part the building from another, or from where something else is? Not within what a
 * school is for. */
static bool parts_at(const struct document *document, size_t i)
{
  if (SETTING(document->language, noun_upper) && i > 1 && is_class(document, i - 2, CLASS_of) &&
      !is_class(document, i - 2, CLASS_genitive))
    return false;
  return is_class(document, i + 1, CLASS_article) || is_class(document, i + 1, CLASS_building) ||
         is_class(document, i + 1, CLASS_venue_in);
}

/* Does a preposition at token i lead on from the town or region that the house is of to a noun in small letters, which
 * tells what people talk about? */
static bool leaves_name(const struct document *document, size_t i)
{
  size_t noun = i + 1u + is_class(document, i + 1, CLASS_article);
  struct mention city = {0};

  return SETTING(document->language, name_right) == REACH_SOME && !SETTING(document->language, noun_upper) && i > 2 &&
         is_class(document, i, CLASS_of) && is_upper(document, i - 1) && is_word(document, noun) &&
         !is_upper(document, noun) && phrase_content(document, noun) &&
         (is_class(document, i - 1, CLASS_country) || is_class(document, i - 1, CLASS_not_city) ||
          find_city_at(document, i - 1, &city) == 1);
}

/* Does the sentence go on at token i of a phrase, whatever capitals follow? Another building or an article behind a
 * coordinator; a verb; words that the pack says end names; a word for a town, the noun of a street. */
static bool goes_on(const struct document *document, size_t i)
{
  static const uint8_t verbs[] = {CLASS_host_verb, CLASS_held, CLASS_gather, CLASS_open, CLASS_attend};
  const struct language *language = document->language;
  const struct token *token = document_token(document, i);
  size_t k, noun;

  if (is_class(document, i, CLASS_and))
    return parts_at(document, i);
  if (token->phrase && lexeme_has(language, token->phrase, CLASS_stop))
    return true;
  for (k = 0; k < sizeof verbs && !is_upper(document, i); k++)
    if (lexeme_has(language, token->lexeme, verbs[k]))
      return true;
  if (leads_on(document, i) || begins_count(document, i) || leaves_name(document, i))
    return true;
  if (is_class(document, i, CLASS_agent) && !is_class(document, i, CLASS_article) && !SETTING(language, noun_upper) &&
      !is_class(document, i, CLASS_contraction) && SETTING(language, name_right) == REACH_SOME &&
      !is_upper(document, i))
    return !is_class(document, i + 1, CLASS_article);
  if (!is_class(document, i, CLASS_of))
    return false;
  noun = i + 1u + is_class(document, i + 1, CLASS_article);
  return is_class(document, noun, CLASS_city_word) ||
         (is_class(document, noun, CLASS_street) && !is_upper(document, noun)) ||
         (is_class(document, i + 1, CLASS_region_word) && !phrase_hanging(document, i + 2));
}

/* A short quotation right behind the noun is the building's name. Token after it, or i. */
static size_t quoted_name(const struct document *document, size_t i)
{
  size_t at;

  if (!is_quote(document, i) || !(document_token(document, i)->flags & TOKEN_OPEN))
    return i;
  for (at = i + 1; at < i + MOST_QUOTED && at < document_count(document); at++)
    if (is_quote(document, at))
      return at > i + 1 ? at + 1 : i;
  return i;
}

#define OPENERS(IN) IN(article) IN(contraction) IN(agent)
static const struct class_set openers = CLASS_SET(OPENERS);

/* An article or preposition with a capital, with which the name behind the noun begins, or a title in small letters
 * before a person's. */
static bool opens_name(const struct document *document, size_t i)
{
  if (is_class(document, i, CLASS_person_title) && !is_upper(document, i) && is_upper(document, i + 1) &&
      !SETTING(document->language, head_last) && !SETTING(document->language, noun_upper))
    return true;
  return is_upper(document, i) && is_any(document, i, &openers) && is_upper(document, i + 1) &&
         !SETTING(document->language, noun_upper) && !(document_token(document, i)->flags & TOKEN_CAPS) &&
         !((document_token(document, i)->flags | document_token(document, i + 1)->flags) &
           (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE));
}

/* A word that stands in no name has a capital amid capitals. */
static bool joins_capitals(const struct document *document, size_t i)
{
  return i > 0 && is_upper(document, i - 1) && is_upper(document, i) && is_upper(document, i + 1) &&
         !SETTING(document->language, noun_upper) &&
         !((document_token(document, i)->flags | document_token(document, i + 1)->flags) &
           (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE | TOKEN_DATE | TOKEN_CAPS));
}

#define WHEN(IN) IN(weekday) IN(month) IN(day_part) IN(time_unit) IN(days) IN(ordinal) IN(stop) IN(event)
static const struct class_set when = CLASS_SET(WHEN);

/* The last token of a name that goes on at token i with another building beside which it stands, or in which, if it is
 * no room, or beside what tells which one is meant if nothing else does; else i. Only where a preposition takes the
 * article's place. */
static size_t beside_building(const struct document *document, size_t start, size_t i)
{
  struct mention city = {0};
  size_t at = i + 1;

  if (!SETTING(document->language, noun_upper) || i == 0 || is_class(document, i - 1, CLASS_room) ||
      !is_upper(document, i - 1) || is_upper(document, i) || !is_class(document, i, CLASS_contraction) ||
      !is_class(document, i, CLASS_venue_in))
    return i;
  at += is_upper(document, at) && find_city_at(document, at, &city) == 1 && city.form == PLACE_ADJECTIVE;
  if (!is_upper(document, at) || is_class(document, at, CLASS_event))
    return i;
  if (is_class(document, at, CLASS_building) && !is_class(document, at, CLASS_room))
    return at + 1;
  return i == start && class_value(document, i, CLASS_contraction, 0) == BESIDE &&
                 !(document_token(document, i - 1)->flags & TOKEN_COMPOUND) &&
                 !(document_token(document, at)->flags & TOKEN_DATE) && !is_any(document, at, &when)
             ? at
             : i;
}

/* Does the preposition at token i, in which an article is, lead on from the name whose noun ends at token start? Behind
 * the noun alone it belongs to the name, behind more of it to what happens there. */
static bool opens_purpose(const struct document *document, size_t start, size_t i)
{
  return SETTING(document->language, noun_upper) && (i > start || is_class(document, start - 1, CLASS_room)) &&
         is_class(document, i, CLASS_contraction) && is_class(document, i, CLASS_of) &&
         !is_class(document, i, CLASS_genitive);
}

/* Is token i a sign or a short word for a number? */
static bool labels_number(const struct document *document, size_t i)
{
  return is_sign(document, i, 0x2116) ||
         (is_class(document, i, CLASS_number_word_before) && is_class(document, i, CLASS_abbreviation) &&
          !is_class(document, i, CLASS_time_unit));
}

/* The end of a number behind its label at token i or right before it, by which a house is told from others of its kind;
 * i for none. */
static size_t numbered_end(const struct document *document, size_t i)
{
  size_t label = labels_number(document, i - 1) ? i - 1 : i, at = label + 1 + is_sign(document, label + 1, '.');

  return labels_number(document, label) && at < document_count(document) && is_number(document, at) &&
                 document_token(document, at)->length <= NUMBER &&
                 !(document_token(document, at)->flags & (TOKEN_DATE | TOKEN_LINE | TOKEN_PARAGRAPH))
             ? at + 1
             : i;
}

/* Where nouns are capitalised, does a person with forename follow a compound that tells the house by itself? */
static bool before_person(const struct document *document, size_t start)
{
  return SETTING(document->language, noun_upper) &&
         (document_token(document, start - 1)->flags & TOKEN_COMPOUND ||
          (start > 1 && is_sign(document, start - 2, '-'))) &&
         is_class(document, start, CLASS_forename) && is_upper(document, start) && is_upper(document, start + 1);
}

/* Where names decline, is the capital behind a noun that is a name of its own that of somebody who does something
 * there? */
static bool before_subject(const struct document *document, size_t start)
{
  return SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper) &&
         class_value(document, start - 1, CLASS_building, 0) == NAMES_ITSELF && is_upper(document, start) &&
         !(document_token(document, start)->flags & TOKEN_CAPS);
}

/* Where names begin with their heads, a number right behind the noun and before a sign tells the house from others. */
static bool is_numbered(const struct document *document, size_t start)
{
  return SETTING(document->language, name_left) == REACH_NONE && is_number(document, start) &&
         document_token(document, start)->length <= NUMBER && !is_word(document, start + 1) &&
         !(document_token(document, start)->flags & (TOKEN_DATE | TOKEN_LINE | TOKEN_PARAGRAPH));
}

size_t building_end(const struct document *document, size_t start)
{
  size_t last = phrase_right(document, start + opens_name(document, start)), at, joints;

  if (before_person(document, start) || before_subject(document, start) || phrase_declined(document, start - 1))
    return start;
  if (is_numbered(document, start))
    return start + 1;
  for (joints = 0; joints < MOST_JOINTS && joins_capitals(document, last); joints++)
    last = phrase_right(document, last + 1);
  for (at = start; at < last; at++)
    if (goes_on(document, at) || tells_site(document, start, at) || opens_purpose(document, start, at))
      return at;
  at = beside_building(document, start, last);
  at = at > last ? phrase_right(document, at) : quoted_name(document, last);
  return numbered_end(document, at);
}
