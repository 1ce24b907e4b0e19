/* Words around a place that make another name of it: a region's, a person's, a longer one's. */
#include "resolve/place_cues.h"

#include "find/phrases.h"

/* Bytes of a long noun; tokens of a list of regions. */
enum { LONG_NOUN = 11, REGIONS = 12 };

bool place_joined(const struct document *document, size_t i)
{
  return is_sign(document, i, ',') || is_sign(document, i, '/') || is_class(document, i, CLASS_and);
}

bool place_is_region(const struct document *document, size_t i)
{
  const struct language *language = document->language;
  size_t last = i + REGIONS;

  if (SETTING(language, noun_upper) || SETTING(language, head_last) ||
      (SETTING(language, name_left) != REACH_ANY && !language->suffix_count[SUFFIX_PLACE_ADJECTIVE]))
    return false;
  while (i < last && SETTING(language, name_right) == REACH_ANY && place_joined(document, i) &&
         is_upper(document, i + 1) && document_token(document, i + 1)->flags & TOKEN_MODIFIER)
    i += 2;
  return is_class(document, i, CLASS_region_word) && !is_upper(document, i + 1); /* a capital makes a name of it */
}

bool place_town_adjective(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return is_class(document, i, CLASS_country_adj) ||
         (SETTING(document->language, name_left) == REACH_SOME && !SETTING(document->language, noun_upper) &&
          token->kind == TOKEN_WORD && !is_upper(document, i) && (!token->lexeme || phrase_modifier(document, i)));
}

bool place_goes_on(const struct document *document, size_t i)
{
  static const uint8_t heads[] = {CLASS_event,  CLASS_event_weak,   CLASS_event_other, CLASS_org, CLASS_building,
                                  CLASS_people, CLASS_person_title, CLASS_country,     CLASS_of};
  size_t k;

  if (SETTING(document->language, noun_upper) || SETTING(document->language, head_last) || !is_upper(document, i) ||
      !is_upper(document, i + 1) || !phrase_content(document, i) || !document_token(document, i)->lexeme ||
      (document_token(document, i)->flags | document_token(document, i + 1)->flags) &
          (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE))
    return false;
  for (k = 0; k < sizeof heads; k++)
    if (is_class(document, i, heads[k]))
      return false;
  return true;
}

/* A capitalised word beside the place that the lexicon does not know, or a title: then both are a person's or some
 * body's name. */
static bool in_longer_name(const struct document *document, const struct candidate *candidate)
{
  size_t before = candidate->first - 1u, after = candidate->last;
  const struct token *token;

  if (candidate->first > 0 && !(document_token(document, candidate->first)->flags & TOKEN_SENTENCE)) {
    token = document_token(document, before);
    /* where all nouns have capitals, a long unknown word is hardly a name */
    if (is_upper(document, before) && !token->lexeme && !token->phrase &&
        (!SETTING(document->language, noun_upper) || token->length < LONG_NOUN))
      return true;
    if (is_class(document, before, CLASS_person_title) ||
        (is_sign(document, before, '.') && before > 0 && is_upper(document, before - 1) &&
         document_token(document, before - 1)->length <= 2 && !is_class(document, before - 1, CLASS_city_word)))
      return true;
  }
  if (!is_upper(document, after) || (candidate->first > 0 && is_class(document, before, CLASS_city_word)))
    return false; /* the region of a town */
  token = document_token(document, after);
  return !token->lexeme && !token->phrase &&
         !(token->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE | TOKEN_DATE | TOKEN_CAPS | TOKEN_MIXED));
}

#define NO_PERSON(IN) IN(building) IN(org) IN(event) IN(event_weak) IN(event_other) IN(city_word) IN(deictic)
static const struct class_set no_person = CLASS_SET(NO_PERSON);

/* Does the place stand alone in brackets behind two capitalised words, and is it so where someone is from? */
static bool is_home(const struct document *document, const struct candidate *candidate)
{
  size_t name = candidate->first - 2u;

  if (candidate->first < 3 || SETTING(document->language, name_left) == REACH_NONE ||
      !is_sign(document, name + 1, '(') || !is_sign(document, candidate->last, ')') || !is_upper(document, name) ||
      !is_upper(document, name - 1) || is_any(document, name, &no_person) || is_any(document, name - 1, &no_person) ||
      is_class(document, name - 1, CLASS_town_start)) /* the country of a region in brackets */
    return false;
  return !(document_token(document, name)->flags & (TOKEN_CAPS | TOKEN_MIXED | TOKEN_SENTENCE | TOKEN_COMPOUND));
}

int place_in_person(const struct document *document, const struct candidate *candidate)
{
  size_t before = candidate->first - 1u;

  if (is_home(document, candidate) ||
      (candidate->first > 0 && is_upper(document, before) && is_class(document, before, CLASS_forename)))
    return 2;
  return in_longer_name(document, candidate);
}
