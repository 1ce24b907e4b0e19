/* The small towns that the names of houses end in, or that stand behind them. */
#include "resolve/place_cues.h"

#include "find/finders.h"

enum { BEFORE = 4 };

/* Is token i part of a city's name, which stands within mention m? */
static bool in_city(const struct document *document, size_t m, size_t i)
{
  size_t k = m > BEFORE ? m - BEFORE : 0;

  for (; k < document->mentions.count && k <= m + BEFORE; k++)
    if (document_mention(document, k)->kind == MENTION_CITY && document_mention(document, k)->first <= i &&
        document_mention(document, k)->last > i)
      return true;
  return false;
}

/* Where the town begins behind the house whose name ends before token i: behind a short word for one, in the genitive
 * behind a quotation, or behind the body of the town that has the room; i for none. */
static size_t town_begins(const struct document *document, size_t i)
{
  size_t at = i + 1, span;

  if (is_class(document, i, CLASS_abbreviation) && is_class(document, i, CLASS_city_word) && !is_upper(document, i))
    return is_sign(document, at, '.') && is_glued(document, at) ? at + 1 : i;
  if (SETTING(document->language, name_right) != REACH_SOME || SETTING(document->language, noun_upper) ||
      !is_class(document, i, CLASS_of) || at >= document_count(document))
    return i;
  span = token_span(document->language, document_token(document, at), CLASS_city_word);
  if (!span)
    return is_quote(document, i - 1) && !is_class(document, i, CLASS_contraction) ? at : i;
  at += span;
  return at + is_class(document, at, CLASS_of);
}

static void add_town_behind(struct resolver *resolver, size_t m, size_t i)
{
  const struct document *document = resolver->document;
  struct mention city = {0};
  size_t town = town_begins(document, i), last;

  if (town == i || !is_upper(document, town) || find_city_at(document, town, &city))
    return;
  last = town_name_end(document, town);
  if (last > town)
    town_add_unknown(resolver, MEETING_FIELD_CITY, town, last, m);
}

/* Does a place begin at token i: behind a preposition of places, a label, a room of it, or on a line of its own? */
static bool begins_place(const struct document *document, size_t i)
{
  i -= i > 1 && is_sign(document, i - 1, '\'');
  i -= i > 1 && is_class(document, i - 1, CLASS_article);
  return class_ends_before(document, i, CLASS_venue_in) != SIZE_MAX || (i > 0 && is_sign(document, i - 1, ':')) ||
         (i > 0 && is_class(document, i - 1, CLASS_room)) ||
         document_token(document, i)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH);
}

/* Token behind the apostrophe at token i, if a preposition before it has lost its vowel, which takes no article, or i.
 */
static size_t behind_elision(const struct document *document, size_t i)
{
  return i + (is_sign(document, i, '\'') && !is_class(document, i - 1, CLASS_article));
}

/* The small town that a house is of at the end of its name, which begins behind its noun at token `head`; the end of
 * the name if it is of none. A saint is none. */
static size_t town_of_house(const struct document *document, size_t head, size_t last)
{
  size_t at;

  for (at = head + 1; at + 1 < last; at++) {
    size_t town = behind_elision(document, at + 1);
    if (is_class(document, at, CLASS_of) && !is_class(document, at, CLASS_contraction) && is_upper(document, town) &&
        town < last && !is_class(document, town, CLASS_town_start) && find_town(document, town, last))
      return town;
  }
  return last;
}

/* Where nouns have capitals, the town at the end of a hall's name, perhaps behind a preposition; the end of the name if
 * it has none. */
static size_t town_of_hall(const struct document *document, const struct mention *building)
{
  size_t town = building->as.name.head + 1u;
  bool of = town < building->last && is_class(document, town, CLASS_of) && !is_class(document, town, CLASS_article),
       told;

  if (SETTING(document->language, name_right) == REACH_SOME && !SETTING(document->language, noun_upper))
    return town_of_house(document, building->as.name.head, building->last);
  town += of;
  if (!SETTING(document->language, noun_upper) || town >= building->last || !is_upper(document, town))
    return building->last;
  told = of ? find_town(document, town, building->last) > 0
            : town + 1u == building->last && town_is_unknown(document, town) &&
                  begins_place(document, building->first) &&
                  (word_has_suffix(document, town, SUFFIX_TOWN) || find_town(document, town, building->last));
  return told ? town : building->last;
}

/* The unknown town between commas behind the building of mention m. */
static void add_town_apart(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *building = document_mention(document, m);
  struct mention city = {0};
  size_t first = building->last + 1u, last;

  if (SETTING(document->language, name_left) == REACH_NONE || first >= document_count(document) ||
      !is_sign(document, first - 1, ',') || !begins_place(document, building->first) ||
      find_city_at(document, first, &city))
    return;
  last = town_name_end(document, first);
  if (last > first && (place_part_ends(document, last) || document_token(document, last)->flags & TOKEN_DATE ||
                       is_class(document, last, CLASS_function)))
    town_add_unknown(resolver, MEETING_FIELD_CITY, first, last, m);
}

void town_of_building(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *building = document_mention(document, m);
  struct mention city = {0};
  size_t at = building->last, last;

  add_town_apart(resolver, m);
  town_of_address(resolver, m);
  if (building->form != BUILDING_PLACE_BEHIND) {
    size_t town = town_of_hall(document, building), end = find_town_tail(document, town, building->last);
    if (town < building->last && (end > building->last || !find_city_at(document, town, &city)))
      town_add_unknown(resolver, MEETING_FIELD_CITY, town, end, m);
    add_town_behind(resolver, m, building->last);
    return;
  }
  while (at > building->as.name.head + 1u && !is_class(document, at - 1, CLASS_of))
    at--;
  if (at > 1 && is_class(document, at - 2, CLASS_and)) /* more of what a body is for */
    return;
  at = behind_elision(document, at);
  while (at < building->last && is_class(document, at, CLASS_article))
    at++;
  if (in_city(document, m, at))
    return;
  last = at < building->last ? town_name_end(document, at) : at;
  if (last > at && !find_city_at(document, at, &city))
    town_add_unknown(resolver, MEETING_FIELD_CITY, at, last, m);
}
