/* What prepositions and coordinators join to a phrase. */
#include <string.h>

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

bool phrase_venue_follows(const struct document *document, size_t i)
{
  struct mention city = {0};

  return i >= document_count(document) || document_token(document, i)->flags & TOKEN_DATE || is_number(document, i) ||
         find_city_at(document, i, &city) || has(document, i, CLASS_country) ||
         (is_upper(document, i) && find_town(document, i, i + 1));
}

bool phrase_opens_clause(const struct document *document, size_t i)
{
  static const uint8_t told[] = {CLASS_stop,      CLASS_support,      CLASS_host_before,
                                 CLASS_host_with, CLASS_motto_before, CLASS_attend};
  unsigned phrase = document_token(document, i)->phrase;
  size_t k;

  for (k = 0; phrase && k < sizeof told; k++)
    if (lexeme_has(document->language, phrase, told[k]))
      return true;
  return is_class(document, i, CLASS_purpose) && is_word(document, i + 1) && !is_upper(document, i + 1) &&
         !has(document, i + 1, CLASS_article) && !is_class(document, i + 1, CLASS_people);
}

/* Does the coordinator at token i join two articles of one noun? */
static bool joins_articles(const struct document *document, size_t i)
{
  return has(document, i, CLASS_and) && ((has(document, i - 1, CLASS_article) && has(document, i + 1, CLASS_article)) ||
                                         (has(document, i - 1, CLASS_of) && has(document, i + 1, CLASS_of)));
}

/* The first token behind the preposition or coordinator at token i and the articles that follow it. */
static size_t after_joint(const struct document *document, size_t i, size_t limit, bool joint, bool tail)
{
  unsigned span =
      token_span(document->language, document_token(document, i), CLASS_of); /* a noun with its prepositions */
  size_t at = i + (span ? span : 1);

  while (at < limit &&
         (has(document, at, CLASS_article) || is_sign(document, at, '\'') || joins_articles(document, at) ||
          (has(document, at, CLASS_of) && (!joint || tail || has(document, at, CLASS_genitive)))))
    at++;
  return at;
}

/* Where what tells more of a head stands before it, does the town at token at behind the preposition at token i, which
 * is none that towns take, only tell more of a capitalised noun? */
static bool tells_noun(const struct document *document, size_t i, size_t at)
{
  struct mention city = {0};
  size_t next = at + find_city_at(document, at, &city);

  return SETTING(document->language, name_left) == REACH_ANY && next > at && !has(document, i, CLASS_town_in) &&
         is_upper(document, next) && phrase_content(document, next) && !breaks_before(document, next) &&
         !is_class(document, next, CLASS_country) && !is_class(document, next, CLASS_building);
}

#define MEETINGS(IN) IN(event) IN(event_weak) IN(event_other)
static const struct class_set meetings = CLASS_SET(MEETINGS);

/* Right behind a noun for a meeting in small letters, a preposition of places tells where. */
static bool follows_meeting(const struct document *document, size_t i)
{
  return SETTING(document->language, name_left) == REACH_SOME &&
         SETTING(document->language, name_right) == REACH_SOME && !SETTING(document->language, noun_upper) &&
         has(document, i, CLASS_venue_in) && !has(document, i, CLASS_genitive) &&
         token_span(document->language, document_token(document, i), CLASS_of) < 2 && i > 0 &&
         !is_upper(document, i - 1) && is_any(document, i - 1, &meetings);
}

/* Behind a preposition of towns and no article, a capitalised word that nothing knows is a town, two are a person. */
static bool takes_town(const struct document *document, size_t i, size_t at)
{
  return has(document, i, CLASS_town_in) && at == i + 1 && is_upper(document, at) &&
         (has(document, at, CLASS_town_start) ||
          (!document_token(document, at)->lexeme && (!is_upper(document, at + 1) || breaks_before(document, at + 1))));
}

/* Does the preposition at token i, whose noun is at token at, tell a venue or a day of the event? */
static bool tells_venue(const struct document *document, size_t i, size_t at, size_t limit)
{
  if (is_class(document, at, CLASS_weekday))
    return true; /* the day of the meeting */
  if (follows_meeting(document, i) || takes_town(document, i, at))
    return true;
  if (has(document, i, CLASS_venue_in) &&
      (phrase_venue_follows(document, at) || is_class(document, at, CLASS_building)))
    return !tells_noun(document, i, at);
  return at < limit && (SETTING(document->language, noun_upper) || !is_upper(document, at)) &&
         is_class(document, at, CLASS_city_word);
}

/* Does the coordinator at token i, with an article, join a name's word in capitals to another, at token at, rather than
 * the event to something else? */
static bool joins_capitals(const struct document *document, size_t i, size_t at)
{
  static const uint8_t others[] = {CLASS_org,    CLASS_event,    CLASS_event_weak, CLASS_person_title,
                                   CLASS_bodies, CLASS_building, CLASS_city_word,  CLASS_country};
  size_t k;

  if (SETTING(document->language, name_left) != REACH_SOME || SETTING(document->language, name_right) != REACH_SOME ||
      SETTING(document->language, noun_upper) || !is_upper(document, i - 1) || !is_upper(document, at) ||
      is_class(document, i - 1, CLASS_event) || phrase_modifier(document, i - 1))
    return false; /* another body with its article */
  for (k = 0; k < sizeof others; k++)
    if (is_class(document, at, others[k]) || (k < 2 && is_class(document, i - 1, others[k])))
      return false;
  return true;
}

/* Does the coordinator at token i join what has no forename to a person? */
static bool joins_person(const struct document *document, size_t i)
{
  return is_class(document, i + 1, CLASS_forename) && is_upper(document, i + 1) && is_upper(document, i + 2) &&
         !(i > 1 && is_class(document, i - 2, CLASS_forename));
}

/* Does the coordinator at token i, behind which a word stands at token at, join the event to something else? */
static bool leads_away(const struct document *document, size_t i, size_t at, bool tail)
{
  const struct language *language = document->language;

  /* a verb or adjective that goes on with the sentence */
  if (SETTING(language, name_right) == REACH_SOME && at == i + 1 && is_upper(document, i - 1) &&
      !is_upper(document, at) && (!phrase_modifier(document, at) || SETTING(language, name_left) == REACH_ANY))
    return true;
  /* another noun, with its own genitive or without */
  if (!tail && SETTING(language, noun_upper) && at == i + 1 && is_upper(document, at) &&
      is_class(document, i - 1, CLASS_event) && !is_any(document, at, &meetings))
    return true;
  /* another noun behind its article */
  if ((!tail || (SETTING(language, name_left) == REACH_ANY && is_upper(document, i - 1) && !is_upper(document, at))) &&
      has(document, i + 1, CLASS_article) && !joins_capitals(document, i, at))
    return true;
  /* a person behind the office */
  return SETTING(language, name_right) == REACH_SOME && is_upper(document, at) && !is_upper(document, i - 1) &&
         is_class(document, i - 1, CLASS_event);
}

/* Has the adjective at token i the ending of a feminine nominative, which is any nominative's behind an article? */
static bool is_nominative(const struct document *document, size_t i)
{
  const struct language *language = document->language;
  size_t length, ending_length;
  const char *key = words_folded(&document->words, document_token(document, i), &length), *ending;

  ending = language->pool + language->agreement->endings[GENDER_F - 1];
  ending_length = strlen(ending);
  return SETTING(language, agreement_count) && length > ending_length + 1 &&
         memcmp(key + length - ending_length, ending, ending_length) == 0;
}

/* Where nouns have capitals and the article of a subject is one of a genitive, the ending of the adjective behind it
 * tells that it is a subject's. */
static bool opens_subject(const struct document *document, size_t i)
{
  return SETTING(document->language, noun_upper) && has(document, i, CLASS_of) && has(document, i, CLASS_article) &&
         phrase_modifier(document, i + 1) && is_nominative(document, i + 1);
}

/* Does what begins at token `at`, behind the preposition at token i, tell how often the event is held, or of some other
 * one? */
static bool tells_apart(const struct document *document, size_t i, size_t at)
{
  uint32_t value;
  size_t taken = ordinal_at(document, at, true, &value);

  if (taken && is_class(document, at + taken, CLASS_times))
    return true;
  return !has(document, i, CLASS_genitive) && has(document, i + 1, CLASS_indefinite) &&
         (is_class(document, at, CLASS_event) || is_class(document, at, CLASS_event_weak));
}

size_t phrase_joint_end(const struct document *document, size_t i, size_t limit, bool tail)
{
  bool joint = has(document, i, CLASS_and) && !has(document, i, CLASS_of);
  size_t at = after_joint(document, i, limit, joint, tail), end;

  if (joint && (leads_away(document, i, at, tail) || joins_person(document, i)))
    return i;
  if (opens_subject(document, i) || phrase_opens_clause(document, i) || tells_apart(document, i, at) ||
      (has(document, i, CLASS_and) && phrase_begins_event(document, i + 1, at)) || tells_venue(document, i, at, limit))
    return i;
  end = phrase_inner(document, at, limit);
  return end > at ? end : i;
}
