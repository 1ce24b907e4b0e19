/* What speaks for a place as the venue, and what against it: the words before and behind it, and the mentions around
 * it. */
#include "resolve/place_cues.h"

#include "find/finders.h"
#include "find/phrases.h"

enum { VERB_BEFORE = 8, VERB_AFTER = 6, AROUND = 8, BESIDE = 4, LABEL_REACH = 20, ATTRIBUTES = 4, OFFICE = 5 };

#define BETWEEN(IN) IN(article) IN(country_adj) IN(modifier) IN(country)
static const struct class_set between = CLASS_SET(BETWEEN);

/* May a word stand between a preposition and the place's name? Articles, adjectives, an opening bracket or quote. */
static bool is_between(const struct document *document, size_t i)
{
  return is_any(document, i, &between) || is_quote(document, i) ||
         (!SETTING(document->language, head_last) &&
          (is_class(document, i, CLASS_deictic) || is_class(document, i, CLASS_last_time))) ||
         document_token(document, i)->flags & TOKEN_MODIFIER || is_sign(document, i, '(') ||
         (is_sign(document, i, '\'') && is_glued(document, i));
}

/* First token of a city or country in the genitive, whose ending behind an apostrophe is token i; else i + 1. */
static size_t owner(const struct document *document, size_t i)
{
  if (i >= 2 && is_sign(document, i - 1, '\'') && is_glued(document, i)) {
    struct mention city = {0};
    size_t country = class_ends_before(document, i - 1, CLASS_country);
    return country != SIZE_MAX ? country : find_city_at(document, i - 2, &city) == 1 ? i - 2 : i + 1;
  }
  return i + 1;
}

/* Does a comma part the place at token i from the word for a town that tells what it is? */
static bool is_told_apart(const struct document *document, size_t i)
{
  return i > 1 && is_sign(document, i - 1, ',') && !is_upper(document, i - 2) &&
         !SETTING(document->language, head_last);
}

/* First token of the words that lead over to the place at i: behind it a preposition would stand. */
static size_t cue_place(const struct resolver *resolver, size_t i, bool *city_word)
{
  const struct document *document = resolver->document;
  size_t first = document_sentence(document, resolver_sentence_of(resolver, i))->first, steps = 0;

  *city_word = false;
  if (i > first + 1 && is_sign(document, i - 1, '(') && phrase_acronym(document, i - 2))
    i -= 2; /* a short name with the full one in brackets */
  while (i > first && steps++ < 6) {
    bool of = i > first + 1 && is_class(document, i - 1, CLASS_of);
    bool stop = i > first + 1 && is_sign(document, i - 1, '.'); /* a short word for a town with its stop */
    size_t word = class_ends_before(document, i - (stop || is_told_apart(document, i)), CLASS_city_word);
    if (word != SIZE_MAX && class_ends_before(document, i, CLASS_venue_in) != SIZE_MAX) /* a verb with its object */
      break;
    if (word == SIZE_MAX && of)
      word = class_ends_before(document, i - 1, CLASS_city_word);
    if (word == SIZE_MAX && of && place_town_adjective(document, i - 2)) /* between the word for a town and its name */
      word = class_ends_before(document, i - 2, CLASS_city_word);
    if (word != SIZE_MAX && word >= first)
      *city_word = true;
    else if ((word = owner(document, i - 1)) == i && !is_between(document, word = i - 1))
      break;
    i = word;
  }
  return i;
}

/* Is the ending of the word before token i, glued or behind an apostrophe, or the postposition there of the class? */
static bool ends_in_class(const struct document *document, size_t i, unsigned class)
{
  return is_class(document, i + (is_sign(document, i, '\'') && is_glued(document, i)), class) ||
         word_ends_in(document, i - 1, class);
}

/* In a language whose cues stand behind: is the ending or postposition of the place a word of the class, be it glued,
 * behind an apostrophe or behind a noun for a town? */
static bool ends_with(const struct document *document, const struct candidate *candidate, unsigned class)
{
  const struct language *language = document->language;
  const struct mention *place =
      candidate->mention == NO_MENTION ? NULL : document_mention(document, candidate->mention);

  if (place && (place->kind == MENTION_CITY || place->kind == MENTION_COUNTRY) && place->as.place.suffix) {
    const struct suffix *suffix =
        language->suffixes[place->as.place.suffix >> 16] + (place->as.place.suffix & 0xFFFF) - 1;
    unsigned lexeme = lexicon_find(language, language->pool + suffix->suffix, suffix->length);
    return lexeme && lexeme_has(language, lexeme, class);
  }
  return ends_in_class(document, candidate->last, class);
}

int place_is_oblique(const struct document *document, const struct candidate *candidate)
{
  const struct mention *place = document_mention(document, candidate->mention);

  if (SETTING(document->language, head_last) || SETTING(document->language, noun_upper) || !place->as.place.suffix ||
      place->form == PLACE_ADJECTIVE || candidate_has(candidate, FEATURE_in_venue) ||
      candidate_has(candidate, FEATURE_city_word) || is_sign(document, place->first - 1u, '-'))
    return 0;
  return !candidate_has(candidate, FEATURE_venue_in) ? 2 : ends_with(document, candidate, CLASS_not_venue);
}

/* Does a word of the class end right before token i? The longest phrase wins. */
static bool ends_cue(const struct document *document, size_t i, unsigned class, unsigned other)
{
  size_t cue = class_ends_before(document, i, class);

  return cue != SIZE_MAX &&
         (class_ends_before(document, i, other) == SIZE_MAX || class_ends_before(document, i, other) >= cue);
}

/* The preposition of the venue that stands before the place at i, SIZE_MAX for none. */
static size_t venue_cue(const struct resolver *resolver, size_t i)
{
  bool city_word;
  size_t first = document_sentence(resolver->document, resolver_sentence_of(resolver, i))->first,
         cue = cue_place(resolver, i, &city_word);

  return cue > first ? class_ends_before(resolver->document, cue, CLASS_venue_in) : SIZE_MAX;
}

static const struct class_set verbs = CLASS_SET(MEETING_VERBS);

/* Does the label that ends before token i tell by a verb what the building that begins at token `place` is? */
static bool tells(const struct document *document, size_t i, size_t place)
{
  if (!is_class(document, i, CLASS_copula))
    return false;
  for (i++; i < place && (is_class(document, i, CLASS_article) || is_sign(document, i, '\'')); i++)
    ;
  return i == place;
}

/* Does a label with its colon or dash stand before it in a short sentence or line that begins at token first? */
static bool labelled(const struct resolver *resolver, const struct candidate *candidate, size_t first)
{
  const struct document *document = resolver->document;
  unsigned class = candidate->field == MEETING_FIELD_BUILDING ? CLASS_building_label : CLASS_city_label;
  size_t i;

  if (label_above(resolver, candidate->first, class))
    return true;
  if (!sentence_has(resolver, candidate->sentence, class))
    return false;
  for (i = first; i < candidate->first && i < first + LABEL_REACH; i++) {
    unsigned span = token_span(document->language, document_token(document, i), class);
    if (span && tells(document, i + span, candidate->first))
      return true;
    if (span &&
        (is_sign(document, i + span, ':') || is_sign(document, i + span, '-') || is_sign(document, i + span, '|') ||
         (i + span < document_count(document) && document_token(document, i + span)->flags & TOKEN_LINE)))
      return true;
  }
  return false;
}

/* A city whose name has an article, which the word before it stands for. */
static bool has_article(const struct document *document, const struct candidate *candidate)
{
  const struct mention *city = candidate->mention == NO_MENTION ? NULL : document_mention(document, candidate->mention);

  return city && city->kind == MENTION_CITY && !city->as.place.suffix &&
         city_name_rule(lexicon_cities.names + city->as.place.name)->cut == CITY_NAME_WHOLE;
}

/* Does a noun for a region, perhaps with a preposition, stand before the place at token i, so that it is part of that's
 * name? Where cases tell whose, one with an adjective of its own is a part of the town. */
static bool is_region(const struct document *document, size_t i, size_t first)
{
  if (i > first && is_class(document, i - 1, CLASS_of) && class_ends_before(document, i, CLASS_region_word) == SIZE_MAX)
    i--;
  return i > first && class_ends_before(document, i, CLASS_region_word) != SIZE_MAX &&
         !(SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper) && i > first + 1 &&
           is_upper(document, i - 2) && phrase_modifier(document, i - 2));
}

/* Where heads come last, does an office in the place's name or right behind it make the place that of its holder? */
static bool is_of_officer(const struct document *document, const struct candidate *candidate)
{
  size_t i;

  for (i = candidate->first + 1; i < candidate->last || (i < candidate->last + OFFICE && is_upper(document, i)); i++)
    if (is_class(document, i, CLASS_person_title))
      return true;
  return false;
}

/* Does a participle behind the place make it one of the event that follows? */
static bool is_attribute(const struct document *document, size_t last)
{
  size_t i = last + 1;

  if (!SETTING(document->language, noun_upper) || is_upper(document, last) || !is_class(document, last, CLASS_held))
    return false;
  while (i < last + ATTRIBUTES && is_word(document, i) && !is_upper(document, i) && phrase_modifier(document, i))
    i++;
  return is_upper(document, i) && (is_class(document, i, CLASS_event) || is_class(document, i, CLASS_event_weak));
}

void place_cue_features(struct resolver *resolver, struct candidate *candidate, size_t at)
{
  const struct document *document = resolver->document;
  bool city_word, head_last = SETTING(document->language, head_last);
  size_t first = document_sentence(document, candidate->sentence)->first;
  size_t i = cue_place(resolver, at, &city_word), before = at - 1u;
  size_t here = i > first ? class_ends_before(document, i, CLASS_venue_in) : SIZE_MAX,
         elsewhere = i > first ? class_ends_before(document, i, CLASS_not_venue) : SIZE_MAX;

  candidate_feature(candidate, FEATURE_venue_in,
                    head_last ? ends_with(document, candidate, CLASS_venue_in)
                              : i > first && ends_cue(document, i, CLASS_venue_in, CLASS_not_venue));
  candidate_feature(candidate, FEATURE_not_venue,
                    head_last ? ends_with(document, candidate, CLASS_not_venue) : elsewhere != SIZE_MAX);
  candidate_feature(candidate, FEATURE_cue_against,
                    candidate->field == MEETING_FIELD_BUILDING &&
                            place_is_affiliation(document, candidate->first, candidate->last, here)
                        ? 2
                        : place_cue_against(resolver, candidate, at, &(struct place_cue){i, here, elsewhere}));
  candidate_feature(candidate, FEATURE_city_word, city_word);
  if (candidate->field == MEETING_FIELD_CITY)
    candidate_feature(candidate, FEATURE_region, is_region(document, at, first));
  if (head_last)
    candidate_feature(candidate, FEATURE_office,
                      !candidate_has(candidate, FEATURE_venue_in) && is_of_officer(document, candidate));
  candidate_feature(candidate, FEATURE_labelled, labelled(resolver, candidate, first));
  candidate_feature(candidate, FEATURE_article,
                    at > first && !city_word && !has_article(document, candidate) &&
                        (is_class(document, before, CLASS_contraction) || is_class(document, before, CLASS_article)));
  candidate_feature(candidate, FEATURE_town_in,
                    head_last ? ends_with(document, candidate, CLASS_town_in)
                              : i > first && i == at && ends_cue(document, i, CLASS_town_in, CLASS_not_venue));
  candidate_feature(candidate, FEATURE_cue_verb,
                    candidate_has(candidate, FEATURE_dateline) ? 0
                    : is_attribute(document, candidate->last)
                        ? 5
                        : classes_near(resolver, &verbs, i, VERB_BEFORE, candidate->last, VERB_AFTER));
}

/* An adjective behind the event's head is of the body that meets. */
static bool says_whose(const struct resolver *resolver, const struct candidate *candidate, const struct mention *event)
{
  return candidate->mention != NO_MENTION &&
         document_mention(resolver->document, candidate->mention)->form == PLACE_ADJECTIVE &&
         candidate->first > event->as.name.head;
}

/* A saint for whom a church is named, or, where a town has a preposition, whose name stands right behind a house's
 * noun, rather than a town. */
static bool is_saint(const struct document *document, const struct candidate *candidate, const struct mention *house)
{
  return candidate->field == MEETING_FIELD_CITY && is_class(document, candidate->first, CLASS_town_start) &&
         (class_value(document, house->as.name.head, CLASS_building, 0) == NAMED_FOR_SAINTS ||
          (!SETTING(document->language, noun_upper) && is_class(document, candidate->first - 1u, CLASS_building)));
}

/* Where endings tell where something is, is what is both a house and a body without one only the body? */
static bool is_mere_body(const struct document *document, const struct mention *house)
{
  return SETTING(document->language, head_last) && is_class(document, house->as.name.head, CLASS_org) &&
         !ends_in_class(document, house->last, CLASS_venue_in);
}

/* Tells of the house whose name lies around the place what that makes of it: the room that it holds is none. */
static void in_house(const struct resolver *resolver, struct candidate *candidate, const struct mention *house)
{
  const struct document *document = resolver->document;
  size_t cue = venue_cue(resolver, house->first);

  if (candidate->field == MEETING_FIELD_BUILDING && house->first < candidate->first &&
      is_class(document, house->as.name.head, CLASS_room))
    return;
  if (is_saint(document, candidate, house))
    candidate_feature(candidate, FEATURE_in_person, 3);
  else if (place_is_affiliation(document, house->first, house->last, cue) ||
           (candidate->field == MEETING_FIELD_CITY && place_in_person(document, candidate) > 1))
    candidate_feature(candidate, FEATURE_in_other_name, 2);
  else if (candidate->field == MEETING_FIELD_CITY && is_quote(document, candidate->last) &&
           is_quote(document, candidate->first - 1)) /* all that is quoted of the house's name */
    candidate_feature(candidate, FEATURE_in_other_name, 3);
  else if (candidate->field == MEETING_FIELD_CITY && is_mere_body(document, house))
    candidate_feature(candidate, FEATURE_in_other_name, 1);
  else
    candidate_feature(candidate, FEATURE_in_venue, cue == SIZE_MAX ? 1 : 2);
}

/* Tells of mention i, which lies around the place, what name the place is a part of. False if that is none. */
static bool enclosing_feature(const struct resolver *resolver, struct candidate *candidate, size_t i)
{
  const struct mention *name = document_mention(resolver->document, i);
  bool whole = name->last - name->first == candidate->last - candidate->first;

  /* a building's noun that names the event */
  if (whole && !(candidate->field == MEETING_FIELD_BUILDING && name->kind == MENTION_EVENT &&
                 (name->grade == 2 || name->as.name.edition)))
    return false;
  if (name->kind == MENTION_EVENT && resolver->main != SIZE_MAX && names_main(resolver, i))
    candidate_feature(candidate, says_whose(resolver, candidate, name) ? FEATURE_in_other_name : FEATURE_in_name,
                      1 + (whole && !(document_token(resolver->document, name->as.name.head)->flags & TOKEN_COMPOUND)));
  else if (name->kind == MENTION_ORG || name->kind == MENTION_EVENT)
    candidate_feature(candidate, FEATURE_in_other_name,
                      candidate->field == MEETING_FIELD_CITY && is_mere_body(resolver->document, name) ? 3 : 1);
  else if (name->kind == MENTION_BUILDING)
    in_house(resolver, candidate, name);
  else if (name->kind == MENTION_QUOTE)
    candidate_feature(candidate, FEATURE_in_quote, 1);
  else
    return false;
  return true;
}

/* What the mentions around a place tell of it. */
struct around {
  int near_main; /* how near a phrase for the main event stands: 2 right before it, 1 in its sentence, 0 elsewhere */
  bool dated;    /* a date in its sentence */
  bool before, behind; /* neighbours in a list of places of the kind */
  struct beside beside;
};

static void note_beside(struct beside *beside, const struct mention *other, size_t i, bool before)
{
  int8_t *side = beside->side + other->kind;

  if (*side == 1)
    return;
  beside->mention[other->kind] = (uint32_t)i;
  *side = before || *side ? -1 : 1;
}

/* Most mentions are far off: what is asked of all of them is asked at once. */
static void look_around(const struct resolver *resolver, struct candidate *candidate, size_t m, enum mention_kind kind,
                        struct around *around)
{
  const struct document *document = resolver->document;
  const struct mention *other;
  size_t i = m > AROUND ? m - AROUND : 0,
         end = m + AROUND < document->mentions.count ? m + AROUND : document->mentions.count;
  uint32_t first = candidate->first, last = candidate->last, sentence = candidate->sentence;
  bool enclosed = false;

  for (other = document_mention(document, i); i < end && other->sentence <= sentence; i++, other++) {
    bool here = other->sentence == sentence, before, behind;
    if (!here & (other->last + 2u < first)) /* most of those before */
      continue;
    before = (other->last <= first) & (first <= other->last + 2u);
    behind = (last <= other->first) & (other->first <= last + 2u);
    /* a house in the meeting's name, be that in a body's */
    if ((other->first <= first) & (other->last >= last) & (i != candidate->mention) &&
        (!enclosed || (candidate->field == MEETING_FIELD_BUILDING && other->kind == MENTION_EVENT)))
      enclosed |= enclosing_feature(resolver, candidate, i);
    if (before | behind) {
      if (here & (i + BESIDE >= m) & (i <= m + BESIDE))
        note_beside(&around->beside, other, i, before);
      if (other->kind == kind) {
        around->before |= other->last + 1u == first && place_joined(document, other->last);
        around->behind |= last + 1u == other->first && place_joined(document, last);
      }
    }
    around->dated |=
        here & (other->kind == MENTION_DATE) & ((other->form == DATE_PATTERN) | (other->form == DATE_RELATIVE));
    if (here & names_main(resolver, i) & (other->grade != 0) & (around->near_main < 2))
      around->near_main = other->last <= first && other->last + 3u >= first ? 2 : 1;
  }
}

struct beside place_mention_features(struct resolver *resolver, struct candidate *candidate, size_t m)
{
  static const uint8_t kinds[] = {[MEETING_FIELD_CITY] = MENTION_CITY,
                                  [MEETING_FIELD_COUNTRY] = MENTION_COUNTRY,
                                  [MEETING_FIELD_BUILDING] = MENTION_BUILDING};
  struct around around = {0};

  look_around(resolver, candidate, m, kinds[candidate->field], &around);
  /* the sentence behind a dateline says nothing of the place in it */
  if (!candidate_has(candidate, FEATURE_dateline)) {
    candidate_feature(candidate, FEATURE_near_main, around.near_main);
    candidate_feature(candidate, FEATURE_date_near, around.dated);
    candidate_feature(candidate, FEATURE_date_beside, around.beside.side[MENTION_DATE] != 0);
  }
  candidate_feature(candidate, FEATURE_listed, 2 * around.before + around.behind);
  candidate_feature(candidate, FEATURE_other_event, candidate_of_other(resolver->document, candidate, m));
  candidate_feature(candidate, FEATURE_in_person,
                    candidate->field == MEETING_FIELD_BUILDING ? 0 : place_in_person(resolver->document, candidate));
  return around.beside;
}
