/* Candidates for city, country and building. */
#include "resolve/place_cues.h"

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"

/* Values of class building: a noun that is a name of its own, Riocentro; of a house of which a town has one. */
enum { NAMES_ITSELF = 2, ONE_OF_TOWN = 5 };

/* Value of class room: a noun that only says that something is housed: the building of the embassy. Mentions beside a
 * room among which the building is that holds it. */
enum { SEAT = 2, ROOMS = 4 };

/* Mentions from a building to the town that ends its address. */
enum { ADJECTIVES = 2, LONGEST_LIST = 30, ADDRESS = 4 };

/* A number that a hyphen glues to the town's name that ends before token i, or a Roman one of several letters, makes it
 * that of something else. */
static bool is_code(const struct document *document, size_t i)
{
  uint32_t value;

  if (i + 1 >= document_count(document))
    return false;
  if (is_sign(document, i, '-'))
    return is_glued(document, i) && is_glued(document, i + 1) && is_number(document, i + 1);
  return document_token(document, i)->flags & TOKEN_CAPS && document_token(document, i)->length > 1 &&
         !(document_token(document, i)->flags & (TOKEN_SENTENCE | TOKEN_LINE)) && roman_at(document, i, &value) &&
         !is_upper(document, i + 1) && !is_class(document, i + 1, CLASS_event) &&
         !is_class(document, i + 1, CLASS_edition_word) &&
         !is_class(document, i - 1, CLASS_country); /* a numeral behind the town's name */
}

/* Does the city of mention m end the address of a building before it? */
static bool ends_address(const struct document *document, size_t m)
{
  const struct mention *city = document_mention(document, m);
  size_t i = city->first > 1 && is_number(document, city->first - 1) ? m : 0, first = m > ADDRESS ? m - ADDRESS : 0;

  for (; i > first; i--) {
    const struct mention *building = document_mention(document, i - 1);
    if (building->kind == MENTION_BUILDING && address_town(document, building->last) == city->first)
      return true;
  }
  return false;
}

static void add_city(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *city = document_mention(document, m);
  struct beside beside;
  struct candidate *candidate;

  if (place_is_region(document, city->last) || is_code(document, city->last) ||
      (city->form == PLACE_ADJECTIVE && is_class(document, city->last, CLASS_region_word)))
    return;
  candidate = candidate_add(resolver, MEETING_FIELD_CITY, m, city->first, city->last);
  place_cue_features(resolver, candidate, candidate->first);
  beside = place_mention_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_country_beside, beside.side[MENTION_COUNTRY] != 0);
  candidate_feature(candidate, FEATURE_building_beside,
                    ends_address(document, m) ? 2 : beside.side[MENTION_BUILDING] != 0);
  /* a dateline names a city, whatever else the name may mean; what has an article is hardly one, unless that is part of
   * its name */
  if (city->form == PLACE_AMBIGUOUS && !candidate_has(candidate, FEATURE_dateline))
    candidate_feature(
        candidate, FEATURE_ambiguous,
        candidate_has(candidate, FEATURE_article) && !is_class(resolver->document, city->first, CLASS_country) ? 3 : 1);
  candidate_feature(candidate, FEATURE_rank, city->grade);
  candidate_feature(candidate, FEATURE_oblique, place_is_oblique(document, candidate));
}

/* A reader is told where a meeting is if it is abroad; the own country stands in a text for other reasons. */
static bool is_home(const struct language *language, uint16_t country)
{
  size_t i;

  for (i = 0; i < HOME_COUNTRIES && language->home[i]; i++)
    if (language->home[i] == country)
      return true;
  return false;
}

/* Does a hyphen glue the country's name to another, as that of one of two that meet? */
static bool is_party(const struct document *document, const struct mention *country)
{
  size_t first = country->first, last = country->last;

  return (is_sign(document, last, '-') && is_glued(document, last) && is_glued(document, last + 1) &&
          is_upper(document, last + 1)) ||
         (first > 1 && is_sign(document, first - 1, '-') && is_glued(document, first) &&
          is_glued(document, first - 1) && is_upper(document, first - 2));
}

static void add_country(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *country = document_mention(document, m);
  const struct mention *city;
  struct beside beside;
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_COUNTRY, m, country->first, country->last);

  place_cue_features(resolver, candidate, candidate->first);
  beside = place_mention_features(resolver, candidate, m);
  city = document_mention(document, beside.mention[MENTION_CITY]);
  /* an adjective speaks of the city only right before it */
  candidate_feature(candidate, FEATURE_city_beside,
                    beside.side[MENTION_CITY] && city->as.place.country == country->as.place.country &&
                        (country->form == PLACE_NAME || country->last == city->first));
  candidate_feature(candidate, FEATURE_adjective, country->form == PLACE_ADJECTIVE);
  candidate_feature(candidate, FEATURE_cue_against,
                    !candidate_has(candidate, FEATURE_city_beside) && is_party(document, country));
  candidate_feature(candidate, FEATURE_demonym, country->form == PLACE_DEMONYM);
  candidate_feature(candidate, FEATURE_ambiguous, country->form == PLACE_AMBIGUOUS);
  candidate_feature(candidate, FEATURE_home, is_home(document->language, country->as.place.country));
}

/* Is the house called by its noun alone: where that has several words or syllables, by no capital behind the first? */
static bool is_bare(const struct document *document, const struct mention *building)
{
  size_t i = building->first + 1u;

  if ((SETTING(document->language, name_left) != REACH_NONE && !SETTING(document->language, head_last)) ||
      document_token(document, building->first)->span < building->last - building->first)
    return building->as.name.proper == 0;
  while (i < building->last && !is_upper(document, i))
    i++;
  return i == building->last;
}

/* Is the house one of several that are not named, or told by nothing but whose it is? A room is in a house that may be
 * named. */
static bool is_some_house(const struct document *document, const struct mention *house)
{
  size_t i = house->first, head = house->as.name.head, steps;

  if (is_bare(document, house) && ((SETTING(document->language, name_left) == REACH_NONE && !is_upper(document, i)) ||
                                   class_ends_before(document, i, CLASS_host_own) != SIZE_MAX))
    return true;
  if (is_class(document, head, CLASS_room) || (is_upper(document, head) && !SETTING(document->language, noun_upper)))
    return false;
  for (; i < house->last && !(i > head && is_class(document, i, CLASS_of)); i++)
    if (i != head && is_upper(document, i) && !is_class(document, i, CLASS_country_adj))
      return false;
  for (i = house->first, steps = 0; i > 0 && steps < ADJECTIVES && phrase_modifier(document, i - 1); steps++)
    i--;
  return i > 0 && (is_class(document, i - 1, CLASS_indefinite) || class_value(document, i - 1, CLASS_number, 0) == 1);
}

/* Is a named building in a room of which only the kind is told? */
static bool holds(const struct document *document, const struct mention *room, const struct mention *house)
{
  size_t i, head = room->as.name.head;

  if (SETTING(document->language, head_last) || !is_class(document, head, CLASS_room) || head >= house->first ||
      room->last <= house->first || house->as.name.proper == 0)
    return false;
  for (i = head + 1; i < house->first; i++)
    if (is_upper(document, i) && !is_class(document, i, CLASS_building))
      return false;
  return true;
}

/* The mention of a room beside number m that the building m holds, or of one that room m is in; SIZE_MAX for none. */
static size_t room_of(const struct document *document, size_t m, bool inside)
{
  const struct mention *building = document_mention(document, m);
  size_t i = m > ROOMS ? m - ROOMS : 0;

  for (; i < document->mentions.count && i <= m + ROOMS; i++) {
    const struct mention *other = document_mention(document, i), *room = inside ? building : other,
                         *house = inside ? other : building;
    if (i != m && other->kind == MENTION_BUILDING && holds(document, room, house))
      return i;
  }
  return SIZE_MAX;
}

/* What owns the meeting is a body, not a building, nor is what a cue for hosts follows. */
static bool is_owner(const struct document *document, size_t last)
{
  if (SETTING(document->language, head_last) && !word_ends_in(document, last - 1, CLASS_venue_in) &&
      class_value(document, last, CLASS_host_after, 0) > 2)
    return true;
  return !SETTING(document->language, head_last) && is_sign(document, last, '\'') && is_glued(document, last) &&
         !is_upper(document, last + 1);
}

/* Does a word that joins a host stand before the building at token first? */
static bool is_partner(const struct document *document, size_t first)
{
  first -= first > 0 && is_class(document, first - 1, CLASS_article);
  return !SETTING(document->language, head_last) && class_ends_before(document, first, CLASS_host_with) != SIZE_MAX;
}

static const unsigned breaks = TOKEN_LINE | TOKEN_PARAGRAPH;

/* Does the building have a line for itself, as venues do under a title? */
static bool has_line(const struct document *document, const struct mention *building)
{
  size_t after = building->last;

  return document_token(document, building->first)->flags & breaks &&
         (after >= document_count(document) || document_token(document, after)->flags & breaks);
}

/* Does a sign at token i part the items of a list? */
static bool is_parting(const struct document *document, size_t i)
{
  return is_sign(document, i, ',') || is_sign(document, i, ';') || is_sign(document, i, ':') ||
         is_sign(document, i, '-') || is_sign(document, i, '|') || is_sign(document, i, '(');
}

#define VERBS(IN) IN(held) IN(gather) IN(open) IN(close) IN(host_verb) IN(attend) IN(copula) IN(says) IN(past)
static const struct class_set verbs = CLASS_SET(VERBS);

/* Is the building an item of a short list without a verb in which there is a date, as calendars have it? */
static bool is_listed(const struct document *document, const struct mention *building)
{
  const struct sentence *sentence = document_sentence(document, building->sentence);
  size_t i = building->first, after = building->last;
  bool dated = false;

  if (sentence->last - sentence->first > LONGEST_LIST ||
      !(document_token(document, i)->flags & breaks || (i > sentence->first && is_parting(document, i - 1))) ||
      !(after >= sentence->last || document_token(document, after)->flags & breaks || is_parting(document, after) ||
        is_sign(document, after, '.')))
    return false;
  for (i = sentence->first; i < sentence->last; i++) {
    if (is_any(document, i, &verbs))
      return false;
    dated |= (document_token(document, i)->flags & TOKEN_DATE) != 0;
  }
  return dated;
}

/* A university that nothing says to be the place is a body; but the longest phrase wins, so a congress centre is none.
 */
static bool is_body(const struct document *document, size_t head)
{
  const struct token *token = document_token(document, head);

  return is_class(document, head, CLASS_org) &&
         token_span(document->language, token, CLASS_org) >= token_span(document->language, token, CLASS_building);
}

/* The short name which the building explains, and before which stands what tells of it; else its first token. */
static size_t short_name_of(const struct document *document, size_t first)
{
  size_t name = first - 2;

  return first > 2 && is_upper(document, first) &&
                 (is_sign(document, first - 1, ',') || is_sign(document, first - 1, '(')) && is_upper(document, name) &&
                 !document_token(document, name)->lexeme && !is_upper(document, name - 1)
             ? name
             : first;
}

#define NO_NAMES(IN) IN(org) IN(building) IN(modifier)
static const struct class_set no_names = CLASS_SET(NO_NAMES);

/* Where names end in their heads, is what is left behind the city a name of its own? A body has its town's name. */
static bool keeps_name(const struct document *document, const struct mention *building)
{
  struct mention city = {0};

  return SETTING(document->language, head_last) && building->first > 0 &&
         !is_class(document, building->as.name.head, CLASS_org) && !is_any(document, building->first, &no_names) &&
         !is_class(document, building->first - 1u, CLASS_not_city) &&
         find_city_at(document, building->first - 1u, &city) && !city.as.place.suffix;
}

/* Where any noun may stand before a house's, its name has a capital and ends in no meeting's noun. */
static bool is_described(const struct document *document, const struct mention *building)
{
  size_t i = building->first;

  while (i < building->last && !is_upper(document, i))
    i++;
  return SETTING(document->language, name_left) == REACH_ANY &&
         (i == building->last || is_class(document, building->last - 1u, CLASS_event));
}

/* Is the noun of what might be a building the main event's own? */
static bool is_event_noun(const struct resolver *resolver, const struct mention *building)
{
  const struct mention *event = resolver_main(resolver);

  return event && event->as.name.head == building->as.name.head && building->last < event->last;
}

/* Does a town in no table of cities stand behind mention m, a name that is also taken with it? */
static bool has_town_behind(const struct document *document, size_t m)
{
  const struct mention *building = document_mention(document, m), *whole = m ? building - 1 : building;
  size_t town = building->last + 1u;
  struct mention city = {0};

  return whole->kind == MENTION_BUILDING && whole->form == BUILDING_PLACE_BEHIND && whole->first == building->first &&
         town < whole->last && find_city_at(document, building->last - 1u, &city) < 2 && /* no part of that */
         find_town(document, town + is_sign(document, town, '\''), whole->last);
}

/* Is the house's noun at token i a body's as well? The longer of two phrases tells. */
static bool is_org(const struct document *document, size_t i)
{
  const struct token *head = document_token(document, i);
  unsigned org = token_span(document->language, head, CLASS_org);

  return org && org >= token_span(document->language, head, CLASS_building);
}

/* Where the adjective of a town stands right before the name of the building of mention m, which leaves it out: its
 * token, else the name's first. */
static size_t over_adjective(const struct document *document, size_t m)
{
  size_t i, first = document_mention(document, m)->first, end = m > ROOMS ? m - ROOMS : 0;

  for (i = m; i > end; i--) {
    const struct mention *city = document_mention(document, i - 1);
    if (city->kind == MENTION_CITY && city->form == PLACE_ADJECTIVE && city->last == first)
      return city->first;
  }
  return first;
}

static void add_building(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *building = document_mention(document, m);
  struct beside beside;
  size_t room = room_of(document, m, false);
  struct candidate *candidate;
  int alone;
  int32_t own;

  if (is_described(document, building) || is_event_noun(resolver, building) || is_some_house(document, building))
    return;
  candidate = candidate_add(resolver, MEETING_FIELD_BUILDING, m, building->first,
                            find_town_tail(document, building->last - 1u, building->last));
  candidate->head = building->as.name.head;
  /* what stands before a room tells of the building that holds it */
  place_cue_features(resolver, candidate,
                     room == SIZE_MAX ? short_name_of(document, over_adjective(document, m))
                                      : document_mention(document, room)->first);
  candidate_feature(candidate, FEATURE_has_inner, room_of(document, m, true) != SIZE_MAX);
  beside = place_mention_features(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_city_beside,
                    beside.side[MENTION_CITY] != 0 || has_town_behind(document, m) ||
                        address_town(document, building->last) != 0);
  candidate_feature(candidate, FEATURE_proper, building->as.name.proper > 6 ? 6 : (int)building->as.name.proper);
  own = class_value(document, building->as.name.head, CLASS_building, 0);
  candidate_feature(candidate, FEATURE_bare,
                    is_bare(document, building) && building->form != BUILDING_NOUN &&
                        !is_number(document, building->last - 1u) && own != NAMES_ITSELF && own != ONE_OF_TOWN);
  candidate_feature(
      candidate, FEATURE_cue_against,
      class_before(resolver, building->first, CLASS_host_before, 4) ||
          (!SETTING(document->language, head_last) && class_before(resolver, building->first, CLASS_agent, 3)) ||
          is_partner(document, building->first) || is_owner(document, building->last));
  candidate_feature(candidate, FEATURE_org_noun, is_org(document, building->as.name.head));
  alone = has_line(document, building) ? 1 : is_listed(document, building) ? 2 : 0;
  candidate_feature(candidate, FEATURE_uncued,
                    is_body(document, building->as.name.head) && !candidate_has(candidate, FEATURE_venue_in) &&
                        !candidate_has(candidate, FEATURE_labelled) && !alone);
  candidate_feature(candidate, FEATURE_long_tail, building->last - building->first > 9);
  candidate_feature(candidate, FEATURE_alone, alone);
  candidate_feature(candidate, FEATURE_place_behind, building->form == BUILDING_PLACE_BEHIND);
  candidate_feature(candidate, FEATURE_city_cut,
                    building->form == BUILDING_CITY_CUT && !keeps_name(document, building));
  if (is_class(document, building->as.name.head, CLASS_room) &&
      class_value(document, building->as.name.head, CLASS_room, 0) != SEAT)
    candidate_feature(candidate, FEATURE_room, beside.side[MENTION_BUILDING] == 1 ? 2 : 1);
}

static void add_all(struct resolver *resolver, enum mention_kind kind, unsigned field,
                    void (*add)(struct resolver *resolver, size_t m))
{
  size_t m;

  for (m = mention_first(resolver, kind); m != NO_MENTION && !field_is_full(resolver, field);
       m = mention_next(resolver, m))
    add(resolver, m);
}

/* Does the text say where and when the meeting is? */
static bool tells_where(const struct candidate *city)
{
  return candidate_has(city, FEATURE_venue_in) && candidate_has(city, FEATURE_town_in) &&
         ((candidate_has(city, FEATURE_cue_verb) && candidate_has(city, FEATURE_date_near)) ||
          candidate_has(city, FEATURE_date_beside)) &&
         candidate_has(city, FEATURE_names_main) && !candidate_has(city, FEATURE_other_cue);
}

/* Is the word at token i one for meetings that are called by their town? */
static bool is_called_by_town(const struct document *document, size_t i)
{
  int32_t kind = is_word(document, i) ? class_value(document, i, CLASS_event, MEETING_KIND_OTHER) : MEETING_KIND_OTHER;

  return kind == MEETING_KIND_SUMMIT || kind == MEETING_KIND_CONFERENCE || kind == MEETING_KIND_CONGRESS;
}

/* Is the main event called by the town? */
static bool names_event(const struct document *document, const struct candidate *city)
{
  if (!candidate_has(city, FEATURE_in_name) || candidate_has(city, FEATURE_other_cue))
    return false;
  return is_called_by_town(document, city->last) ||
         (city->first > 1 && is_class(document, city->first - 1u, CLASS_genitive) &&
          is_called_by_town(document, city->first - 2u));
}

/* A dateline's town is where the report was written if the text puts the meeting somewhere else. */
static void doubt_datelines(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t first = resolver_first(resolver, MEETING_FIELD_CITY), i, other;

  for (i = first; i != NO_CANDIDATE; i = resolver_candidate(resolver, i)->next) {
    struct candidate *dateline = resolver_candidate(resolver, i);
    if (!candidate_has(dateline, FEATURE_dateline) || candidate_has(dateline, FEATURE_venue_in))
      continue;
    for (other = first; other != NO_CANDIDATE; other = resolver_candidate(resolver, other)->next) {
      const struct candidate *told = resolver_candidate(resolver, other);
      if (told->mention != NO_MENTION && (tells_where(told) || names_event(document, told)) &&
          (dateline->mention == NO_MENTION || document_mention(document, told->mention)->as.place.city !=
                                                  document_mention(document, dateline->mention)->as.place.city))
        break;
    }
    candidate_feature(dateline, FEATURE_outdone, other != NO_CANDIDATE);
  }
}

void resolve_places(struct resolver *resolver)
{
  add_all(resolver, MENTION_CITY, MEETING_FIELD_CITY, add_city);
  add_all(resolver, MENTION_COUNTRY, MEETING_FIELD_COUNTRY, add_country);
  add_all(resolver, MENTION_BUILDING, MEETING_FIELD_BUILDING, add_building);
  resolve_unknown_towns(resolver);
  resolve_towns_apart(resolver);
  doubt_datelines(resolver);
}
