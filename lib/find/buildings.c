/* Names of halls, hotels, universities: the phrase around a building's noun, cut where the sentence goes on. */
#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Values of class room: a noun that only says that something is housed; of building nouns: a name of its own, with
 * which a town behind it is none; what alone with a town behind is its middle. */
enum { SEAT = 2, OWN_NAME = 2, MIDDLE = 4 };

enum { MOST_JOINTS = 4, MOST_PLACE = 10, STOP_BEFORE = 2 };

/* First token of what stands before token i in a building's name where heads are last: a body in small letters in its
 * base form, a year with its number, the title of whom it is named after; or i. */
static size_t before_compound(const struct document *document, size_t i)
{
  const struct token *before = document_token(document, i - 1);
  size_t first, at;
  uint32_t edition;

  if (!SETTING(document->language, head_last))
    return i;
  if (before->kind != TOKEN_WORD)
    return is_sign(document, i - 1, '.') && is_upper(document, i - 2) && is_class(document, i - 2, CLASS_person_title)
               ? i - 2
               : i;
  if (is_upper(document, i - 1))
    return i > 2 && is_class(document, i - 1, CLASS_time_unit) && is_sign(document, i - 2, '.') &&
                   is_glued(document, i - 2) && is_number(document, i - 3)
               ? i - 3
               : i;
  if (!is_class(document, i - 1, CLASS_org) || lexeme_inflected(document->language, before->lexeme))
    return i;
  first = phrase_left(document, i - 1, &edition);
  for (at = first; at + 1 < i; at++)
    if (is_class(document, at, CLASS_event) || is_class(document, at, CLASS_event_weak))
      first = at + 1;
  return first;
}

/* First token of the phrase, also over joints and a genitive that names have: Chorlton-on-Medlock Town Hall, St Mark's
 * Church Hall. */
static size_t left_end(const struct document *document, size_t head)
{
  uint32_t edition;
  size_t first = phrase_left(document, head, &edition), steps;

  for (steps = 0; steps < MOST_JOINTS && first > 2 && !(document_token(document, first)->flags & TOKEN_SENTENCE);
       steps++) {
    struct mention city = {0};
    size_t before = first - 1;
    size_t stop = before - is_sign(document, before - 1, '.'); /* of what is shortened */
    if (is_sign(document, before, '-') && is_glued(document, first) && is_glued(document, before) &&
        is_word(document, stop - 1) && (stop == before || is_class(document, stop - 1, CLASS_abbreviation)))
      first = stop - 1;
    else if (first > 3 && is_sign(document, before - 1, '\'') && is_glued(document, before) &&
             is_glued(document, before - 1) && !is_upper(document, before) && !SETTING(document->language, head_last) &&
             is_upper(document, before - 2) &&
             (is_class(document, before - 2, CLASS_not_city) || find_saint(document, before - 2, before - 1) ||
              !find_city_at(document, before - 2, &city)))
      first = phrase_left(document, before - 2, &edition);
    else if (before_compound(document, first) != first)
      first = before_compound(document, first);
    else
      break;
  }
  while (first < head && is_class(document, first, CLASS_ordinal_alone))
    first++; /* an ordinal that stands for the meeting's noun before the building */
  return first;
}

/* `named`: where the words end that make it a proper name, before a place. */
static void add(struct document *document, size_t first, size_t head, size_t last, size_t named,
                enum building_form form)
{
  const struct mention *latest =
      document->mentions.count ? document_mention(document, document->mentions.count - 1) : NULL;
  bool again = latest && latest->kind == MENTION_BUILDING && latest->first == first;
  struct mention *mention;

  /* a noun of several words and its last one make one name */
  if (again && latest->last == last)
    return;
  if (!again)
    find_town_adjective(document, first);
  mention = document_add(document, MENTION_BUILDING, first, last);
  mention->form = (uint8_t)form;
  mention->as.name.head = (uint32_t)head;
  mention->as.name.proper = phrase_proper(document, first, head, named);
}

/* Is what ends before token i a body's noun, perhaps with adjectives but a nation's, so that the place behind it is
 * part of its name? */
static bool ends_body(const struct document *document, size_t start, size_t i)
{
  while (i > start && phrase_modifier(document, i - 1) && !is_class(document, i - 1, CLASS_org) &&
         !is_class(document, i - 1, CLASS_country_adj))
    i--;
  return i >= start && is_class(document, i - 1, CLASS_org);
}

/* Where the name of the noun at tokens [i, start) ends if a place behind its genitive is no part of it; else last. */
static size_t before_place(const struct document *document, size_t i, size_t start, size_t last)
{
  struct mention city = {0};
  size_t at, taken;

  if (class_value(document, i, CLASS_building, 0) == OWN_NAME && is_class(document, start, CLASS_of))
    return start;
  for (at = last; at > start && at + MOST_PLACE > last; at--) {
    size_t place = at;
    if (!is_class(document, at - 1, CLASS_of) || is_upper(document, at - 1) ||
        (at - 1 > start && ends_body(document, start, at - 1)) ||
        is_class(document, at - 2, CLASS_and)) /* a list of what a body is for */
      continue;
    while (place < last && (is_class(document, place, CLASS_article) || is_sign(document, place, '\'')))
      place++;
    taken = place < last ? find_city_at(document, place, &city) : 0;
    if (taken && place + taken == last)
      return at - 1;
    if (place < last && is_upper(document, place) &&
        (!document_token(document, place)->lexeme ||
         (is_class(document, place, CLASS_town_start) &&
          is_upper(document, place + 1 + is_sign(document, place + 1, '-')))))
      return at - 1;
  }
  return last;
}

/* Is the building at tokens [first, …) with its noun at i a name of its own without the city before it: a compound, or
 * one with a name before its noun? */
static bool names_itself(const struct document *document, size_t first, size_t i)
{
  return first == i ? document_token(document, i)->flags & TOKEN_COMPOUND
                    : first < i && is_upper(document, first) && !phrase_modifier(document, first);
}

/* A town whose name is a building's noun: behind a preposition without the article that a building has there, or
 * opening a line in capitals before a dash. */
static bool begins_town(const struct document *document, size_t i)
{
  if (!is_class(document, i, CLASS_town_start) || !is_upper(document, i) || !is_upper(document, i + 1))
    return false;
  return document_token(document, i)->flags & TOKEN_CAPS
             ? document_token(document, i)->flags & TOKEN_SENTENCE
             : i > 0 && is_class(document, i - 1, CLASS_town_in) && !is_class(document, i - 1, CLASS_contraction);
}

/* Where names are capitalised an adjective in small letters is no part of one; a nation's may be. */
static size_t without_adjectives(const struct document *document, size_t first, size_t head)
{
  bool capitals = SETTING(document->language, noun_upper) ||
                  (SETTING(document->language, name_left) == REACH_ANY && is_upper(document, head));

  while (capitals && first < head && is_word(document, first) && !is_upper(document, first) &&
         !is_class(document, first, CLASS_country_adj) && !is_sign(document, first + 1, '-'))
    first++;
  return first;
}

/* Where nouns have capitals and articles, one without an article behind the preposition of towns is a town. */
static bool is_town(const struct document *document, size_t first, size_t last)
{
  struct mention city = {0};

  return SETTING(document->language, noun_upper) && class_ends_before(document, first, CLASS_town_in) != SIZE_MAX &&
         (last == first + 1 ||
          (last == first + 3 && is_sign(document, first + 1, '-') && is_glued(document, first + 2)) ||
          find_city_at(document, first, &city));
}

/* The first token behind an event's name that stands right before the building's; else first. */
static size_t after_event(const struct document *document, size_t first, size_t i)
{
  size_t at;

  for (at = first; at + 1 < i; at++) {
    size_t after = at + token_span(document->language, document_token(document, at), CLASS_event);
    if (after > at + (at == first) && after < i && is_upper(document, at) &&
        (is_upper(document, after) || is_number(document, after)) && (at == first || is_upper(document, at - 1)))
      return after;
  }
  return first;
}

/* Where names begin with their heads, what the building is of stands behind its noun, not before. */
static size_t behind_joint(const struct document *document, size_t first, size_t i)
{
  size_t at;

  if (SETTING(document->language, name_left) != REACH_SOME || SETTING(document->language, noun_upper) ||
      SETTING(document->language, head_last))
    return first;
  for (at = i; at > first; at--)
    if (is_class(document, at - 1, CLASS_of) || is_class(document, at - 1, CLASS_and))
      return at;
  return first;
}

/* Behind a body's noun or a title, a word that ends like a building's noun is the name of a town or a person. */
static bool names_owner(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return SETTING(document->language, noun_upper) && i > 0 && token->flags & TOKEN_COMPOUND &&
         !(token->flags & TOKEN_SENTENCE) && is_upper(document, i - 1) &&
         (is_class(document, i - 1, CLASS_org) || is_class(document, i - 1, CLASS_person_title)) &&
         !is_class(document, i - 1, CLASS_building);
}

/* Is the noun whose tokens end before i the first part of a body's? */
static bool begins_body(const struct document *document, size_t i)
{
  return SETTING(document->language, noun_upper) && is_sign(document, i, '-') && is_glued(document, i) &&
         is_glued(document, i + 1) && is_upper(document, i + 1) && is_class(document, i + 1, CLASS_org) &&
         !is_class(document, i + 1, CLASS_building);
}

/* Is the noun at token i what tells where a meeting is to be or what is amid it, or the meeting itself? */
static bool tells_event(const struct document *document, size_t first, size_t i, size_t span)
{
  uint32_t edition;
  size_t at = i + span;

  if (is_class(document, i, CLASS_event) && ordinal_at(document, first, true, &edition))
    return true;
  if (!(class_value(document, i, CLASS_room, 0) == SEAT || is_class(document, i, CLASS_not_city)) ||
      !is_class(document, at, CLASS_of))
    return false;
  for (at++; is_class(document, at, CLASS_article) || is_sign(document, at, '\''); at++)
    ;
  return (is_class(document, at, CLASS_event) || is_class(document, at, CLASS_main_noun)) &&
         !is_class(document, at, CLASS_building);
}

/* The end of the name between the tokens `start` and `last`, without a short word for a town. */
static size_t before_town(const struct document *document, size_t start, size_t last)
{
  size_t at;

  for (at = start; at < last; at++)
    if (!is_upper(document, at) && is_class(document, at, CLASS_abbreviation) &&
        is_class(document, at, CLASS_city_word) && is_sign(document, at + 1, '.') && is_glued(document, at + 1))
      return at;
  return last;
}

/* Do words of the sentence, which are no name, end with the noun at token i or behind it? */
static bool in_stop_phrase(const struct document *document, size_t i)
{
  size_t back;

  if (is_upper(document, i) && !SETTING(document->language, noun_upper))
    return false;
  for (back = 1; back <= STOP_BEFORE && back <= i; back++)
    if (token_span(document->language, document_token(document, i - back), CLASS_stop) > back)
      return true;
  return false;
}

/* Is the noun at token i of the middle of the town that ends at `last`, and of nothing else? */
static bool is_middle(const struct document *document, size_t first, size_t i, size_t last)
{
  struct mention city = {0};
  size_t at = i + 1;

  if (first < i || is_upper(document, i) || class_value(document, i, CLASS_building, 0) != MIDDLE)
    return false;
  while (is_class(document, at, CLASS_of) || is_class(document, at, CLASS_article))
    at++;
  return at < last && at + find_city_at(document, at, &city) == last;
}

/* Does the noun at tokens [i, i + span) of the phrase [first, last) mean something else? */
static bool is_no_building(const struct document *document, size_t first, size_t i, size_t span, size_t last)
{
  return begins_town(document, i) || names_owner(document, i) || begins_body(document, i + span) ||
         tells_event(document, first, i, span) || in_stop_phrase(document, i) || is_town(document, first, last) ||
         token_span(document->language, document_token(document, i), CLASS_city_word) > span || /* a town as a resort */
         is_middle(document, first, i, last) || phrase_street(document, i + span) || /* part of a street's name */
         token_span(document->language, document_token(document, i), CLASS_weekday) >
             span; /* part of the name of a weekday */
}

/* Does a word with a capital, which is elsewhere no part of a name, belong to the one that begins at token first: an
 * adjective that only says which one is meant, as that of a new or great house, or behind a preposition an article? */
static bool goes_before(const struct document *document, size_t first)
{
  return is_class(document, first - 1, CLASS_deictic) ||
         (first > 1 && is_class(document, first - 1, CLASS_article) && is_class(document, first - 2, CLASS_venue_in) &&
          !is_upper(document, first - 2));
}

static size_t with_capital(const struct document *document, size_t first)
{
  return first > 0 && !SETTING(document->language, noun_upper) && is_upper(document, first - 1) &&
                 is_upper(document, first) && goes_before(document, first) &&
                 !((document_token(document, first - 1)->flags | document_token(document, first)->flags) &
                   (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE))
             ? first - 1
             : first;
}

void find_building(struct document *document, size_t i, size_t span)
{
  size_t first = without_adjectives(document, left_end(document, i), i);
  size_t last = before_town(document, i + span, building_end(document, i + span));
  size_t head = phrase_head(document, i, span), shorter, taken;
  struct mention city = {0};
  bool without_place;

  if (i > 0 && token_span(document->language, document_token(document, i - 1), CLASS_city_word) > span)
    return; /* part of a word for the middle of a town */
  first = with_capital(document, behind_joint(document, after_event(document, first, i), i));
  if (is_no_building(document, first, i, span, last))
    return;
  taken = find_city_at(document, first, &city);
  /* a town whose last word is a building's noun */
  if (taken && first + taken >= last)
    return;
  if (taken && city.form == PLACE_ADJECTIVE && names_itself(document, first + taken, i)) {
    first += taken;
    taken = 0;
  }
  shorter = before_place(document, i, i + span, last);
  /* The preposition of towns joins none to the name */
  if (shorter < last && is_class(document, shorter, CLASS_town_in))
    last = shorter;
  without_place = shorter < last && (shorter > i + span || (span > 1 && !is_class(document, head, CLASS_org)) ||
                                     class_value(document, i, CLASS_building, 0) == OWN_NAME);
  add(document, first, head, last, without_place && !is_class(document, head, CLASS_org) ? shorter : last,
      without_place ? BUILDING_PLACE_BEHIND : BUILDING_PLAIN);
  if (without_place)
    add(document, first, head, shorter, shorter, shorter == i + span && first == i ? BUILDING_NOUN : BUILDING_PLAIN);
  /* Perhaps the city is no part of the name */
  if (taken && first + taken < i && is_upper(document, first + taken))
    add(document, first + taken, head, last, last, BUILDING_CITY_CUT);
}
