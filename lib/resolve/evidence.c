/* Does the text tell of a meeting at all? The reasons are features of a candidate of their own, whose weights
 * tools/eval/fit.py fits on texts with a meeting and without one: what the main event is called, where it stands, what
 * is said of it, what else the record would hold, and what speaks of something else. */
#include "resolve/resolver.h"

#include "find/phrases.h"

/* Tokens that are looked at for words of other matters, and a bound for years and symbols. */
enum {
  LOOKED_AT = 400,
  MOST_NAMED = 4,
  MOST_AGAINST = 16,
  MOST_IN_LEAD = 12,
  MOST_PROPER = 6,
  NEAR = 10,
  ASIDE = 6,
  LATE = 6,
  CLAUSE = 40,
  HABIT_NEAR = 14,
  LABEL = 6,
  OPENING = 3
};

static int at_most(size_t value, int most)
{
  return value < (size_t)most ? (int)value : most;
}

/* A preposition of place before the phrase, perhaps with an article and a word that says which: what is said there,
 * rather than the event. */
static bool stands_aside(const struct document *document, size_t first)
{
  first -= first > 0 && is_class(document, first - 1, CLASS_deictic);
  first -= first > 0 && is_class(document, first - 1, CLASS_article);
  return class_ends_before(document, first, CLASS_venue_in) != SIZE_MAX;
}

/* A parliament or a council is called as its meetings are, but nobody organises one. */
static bool is_body(const struct document *document, const struct mention *event)
{
  return !event->as.name.edition && !event_is_owned(document, event) &&
         !is_class(document, event->last, CLASS_host_participle) &&
         !is_class(document, event->last, CLASS_host_before) &&
         (event->role == MEETING_KIND_COUNCIL || event->role == MEETING_KIND_ASSEMBLY ||
          (event->role == MEETING_KIND_CONGRESS && is_class(document, event->as.name.head, CLASS_org)));
}

/* How much likelier a parliament a congress of nobody and on nothing is. */
static int parliament_like(const struct document *document, const struct mention *event)
{
  size_t i = event->as.name.head + 1u, first = event->first;

  while (i < event->last && phrase_modifier(document, i))
    i++;
  while (first < event->as.name.head && phrase_modifier(document, first))
    first++;
  if (first < event->as.name.head && SETTING(document->language, name_left) == REACH_ANY)
    return 0; /* what stands before the noun names it */
  if (event->role != MEETING_KIND_CONGRESS || i < event->last)
    return 0;
  /* capitals alone make a name of it */
  return event->last == event->first + 1u && is_upper(document, event->first) &&
                 !(document_token(document, event->first)->flags & (TOKEN_SENTENCE | TOKEN_LINE | TOKEN_CAPS))
             ? 6
             : 2;
}

/* How little a phrase without a name tells: that of a noun in small letters which only sometimes tells of a meeting, as
 * it names meetings as well, least. */
static int bareness(const struct document *document, const struct mention *event)
{
  if (event->as.name.proper > 1 || event->as.name.edition || event->as.name.acronym)
    return 0;
  return event->grade > 1 && !is_upper(document, event->as.name.head) &&
                 is_class(document, event->as.name.head, CLASS_event_weak)
             ? 3
             : 1;
}

/* What it is called. */
static void add_name(const struct resolver *resolver, struct candidate *record, const struct mention *event)
{
  const struct document *document = resolver->document;
  size_t best = resolver->best[MEETING_FIELD_NAME];

  candidate_feature(record, FEATURE_weak_noun, event->grade == 1 && !event->form);
  candidate_feature(record, FEATURE_weak_numbered, event->grade == 1 && !event->form && event->as.name.edition);
  candidate_feature(record, FEATURE_long_tail, event->grade == 1 && !event->form && event->as.name.proper > 3);
  candidate_feature(record, FEATURE_numbered, event->grade < 2 ? event->form : 0); /* twice of a code */
  candidate_feature(record, FEATURE_edition, event->as.name.edition > (event->form ? 9u : 0u));
  candidate_feature(record, FEATURE_proper, event->form ? 0 : at_most(event->as.name.proper, MOST_PROPER));
  candidate_feature(record, FEATURE_bare, bareness(document, event));
  candidate_feature(
      record, FEATURE_plural,
      !event->form && !event->as.name.edition &&
          (event_is_plural(document, event) || (event->first > 0 && is_plural(document, event->first - 1u))));
  candidate_feature(record, FEATURE_org_noun, is_body(document, event) ? 1 + parliament_like(document, event) : 0);
  /* feasts, fairs, courses: what a text that names one is seldom about */
  candidate_feature(record, FEATURE_festival,
                    event->role == MEETING_KIND_FESTIVAL ||
                        (event->role == MEETING_KIND_OTHER && event->grade == 1 && !event->form));
  candidate_feature(record, FEATURE_in_building,
                    best != SIZE_MAX && candidate_has(resolver_candidate(resolver, best), FEATURE_in_building));
}

#define VERBS(IN) IN(held) IN(gather) IN(open) IN(close)
static const struct class_set verbs = CLASS_SET(VERBS);

/* Does a verb of meeting end the event's clause? */
static bool ends_clause(const struct resolver *resolver, const struct mention *event)
{
  const struct document *document = resolver->document;
  size_t end = document_sentence(document, event->sentence)->last, i = event->last;

  if (!class_sets_meet(&resolver_info(resolver, event->sentence)->words, &verbs))
    return false;
  /* A clause put in that tells of the event */
  if (SETTING(document->language, noun_upper) && is_sign(document, i, ',') && is_class(document, i + 1, CLASS_article))
    i += 2;
  while (i < end && i < event->last + CLAUSE && (is_word(document, i) || is_glued(document, i + 1)))
    i++;
  return i > event->last && is_any(document, i - 1, &verbs);
}

/* Is a verb of meeting near that tells of the past, in a sentence that does not tell of all such meetings? */
static bool is_told(const struct resolver *resolver, const struct mention *event)
{
  const struct document *document = resolver->document;
  const struct sentence *sentence = document_sentence(document, event->sentence);
  size_t i = event->first > sentence->first + NEAR ? event->first - NEAR : sentence->first;

  if (!sentence_has(resolver, event->sentence, CLASS_past))
    return false;
  if (ends_clause(resolver, event)) /* a participle behind its auxiliary */
    return true;
  for (; i < sentence->last && i < event->last + NEAR; i++)
    if (is_any(document, i, &verbs) && is_class(document, i, CLASS_past))
      return true;
  return false;
}

/* Where the phrases for the main event stand, and what is said of it there. */
struct standing {
  uint32_t flags;
  int late; /* how far from the lead the first stands */
  bool verb, attend, plain, told, own;
};

static void add_standing(const struct resolver *resolver, struct standing *standing, const struct mention *event)
{
  const struct sentence_info *info = resolver_info(resolver, event->sentence);
  int late;

  standing->flags |= document_sentence(resolver->document, event->sentence)->flags;
  if (!is_habitual(resolver, event->sentence)) {
    standing->verb |=
        classes_near(resolver, &verbs, event->first, NEAR, event->last, NEAR) || ends_clause(resolver, event);
    standing->told |= is_told(resolver, event);
    standing->attend |= info_has(info, CLASS_attend);
  }
  standing->plain |= !stands_aside(resolver->document, event->first);
  standing->own |= event_is_owned(resolver->document, event);
  late = candidate_lateness(resolver->document, event->sentence);
  if (late < standing->late)
    standing->late = late;
}

/* Tells how far from the lead it is first named. */
static int add_place(const struct resolver *resolver, struct candidate *record, const struct mention *event)
{
  const struct document *document = resolver->document;
  struct standing standing = {.late = LATE};
  size_t i;

  add_standing(resolver, &standing, event);
  for (i = 0; i < resolver->names.count; i++) {
    size_t m = ((const struct name_words *)resolver->names.items + i)->mention;
    const struct mention *other = document_mention(document, m);
    if (other != event && (!event_is_bare(other) || event_is_bare(event)) && other->form == event->form &&
        names_main(resolver, m))
      add_standing(resolver, &standing, other);
  }
  candidate_feature(record, FEATURE_title, standing.flags & SENTENCE_TITLE ? 1 : 0);
  candidate_feature(record, FEATURE_heading,
                    (standing.flags & (SENTENCE_HEADING | SENTENCE_TITLE)) == SENTENCE_HEADING);
  candidate_feature(record, FEATURE_late, standing.late);
  candidate_feature(record, FEATURE_closing,
                    document_mention(resolver->document, resolver->main)->sentence >= resolver->document->closing);
  candidate_feature(record, FEATURE_cue_verb, standing.verb);
  candidate_feature(record, FEATURE_attend, standing.attend);
  candidate_feature(record, FEATURE_past, standing.told && (event->grade > 1 || event->form));
  candidate_feature(record, FEATURE_own, standing.own);
  candidate_feature(record, FEATURE_venue_in, !standing.plain);
  candidate_feature(record, FEATURE_other_cue, is_elsewhere(resolver, event->first, event->last, ASIDE));
  return standing.late;
}

#define TELLING(IN) VERBS(IN) IN(past) IN(attend) IN(host_verb) IN(host_participle) IN(postponed) IN(cancelled)
static const struct class_set telling = CLASS_SET(TELLING);

/* Does the sentence open with a verb of holding, whose subject is the event in focus? */
static bool goes_on(const struct resolver *resolver, size_t s)
{
  const struct sentence *sentence = document_sentence(resolver->document, s);
  size_t last = sentence->first + OPENING < sentence->last ? sentence->first + OPENING : sentence->last - 1u;

  return resolver_info(resolver, s)->focus == FOCUS_MAIN && class_before(resolver, last, CLASS_held, OPENING);
}

/* How often the text comes back to it, and whether it tells of it at all. Is it named once, and never come back to? */
static bool add_repetition(const struct resolver *resolver, struct candidate *record, const struct mention *event)
{
  size_t s, named = 0, nouns = 0, back = 0;
  bool called = event->form && event->grade > 1, numbered = event->form && event->as.name.edition, told = false;

  for (s = 0; s < resolver->sentences.count; s++) {
    const struct sentence_info *info = resolver_info(resolver, s);
    bool speaks = speaks_of_it(resolver, s);
    named += info->main_named;
    called |= info->main_named &&
              (info_has(info, CLASS_event) || info_has(info, CLASS_event_weak) || info_has(info, CLASS_main_noun));
    nouns += !info->main_named && (info_has(info, CLASS_event) || info_has(info, CLASS_main_noun));
    back += !info->main_named && speaks;
    told = told || (speaks && class_sets_meet(&info->words, &telling)) || goes_on(resolver, s);
  }
  candidate_feature(record, FEATURE_names_main, at_most(named, MOST_NAMED));
  candidate_feature(record, FEATURE_repeated, at_most(nouns, MOST_NAMED));
  /* a title and a line of a calendar need no verb */
  candidate_feature(record, FEATURE_untold,
                    !told && !candidate_has(record, FEATURE_title) && !candidate_has(record, FEATURE_date_near));
  /* a number that is no year tells least of all */
  candidate_feature(record, FEATURE_uncalled, called ? 0 : numbered ? 3 : 1);
  return named < 2 && !back;
}

/* Best candidate of a field and how good it is: 0 for one that is below the threshold, 1 to 4 for others. What the
 * caller wants of the record does not matter here. */
static int goodness(const struct resolver *resolver, unsigned field, size_t *mention)
{
  size_t best = resolver->best[field];
  const struct candidate *candidate;
  int32_t above;

  if (best == SIZE_MAX)
    return 0;
  candidate = resolver_candidate(resolver, best);
  above = candidate->score - resolve_thresholds[field];
  if (above < 0)
    return 0;
  *mention = candidate->mention;
  return above >= 24 ? 4 : 1 + above / 8;
}

/* How good a field's value is counts one way where a sentence about the event tells it, and another where it stands
 * apart. Its mention. */
static size_t add_field(const struct resolver *resolver, struct candidate *record, unsigned field, enum feature has,
                        enum feature apart)
{
  size_t mention = NO_MENTION;
  int good = goodness(resolver, field, &mention);

  if (mention != NO_MENTION && is_habitual(resolver, document_mention(resolver->document, mention)->sentence))
    return NO_MENTION; /* a number of people who come, of a habit */
  if (good)
    candidate_feature(record,
                      mention == NO_MENTION ||
                              speaks_of_it(resolver, document_mention(resolver->document, mention)->sentence)
                          ? has
                          : apart,
                      good);
  return mention;
}

/* Is a body chosen that the text says to be the host, rather than one in the event's name? */
static bool host_is_told(const struct resolver *resolver)
{
  size_t i;

  for (i = resolver_first(resolver, MEETING_FIELD_HOSTS); i != NO_CANDIDATE;
       i = resolver_candidate(resolver, i)->next) {
    const struct candidate *candidate = resolver_candidate(resolver, i);
    if (candidate->score >= resolve_thresholds[MEETING_FIELD_HOSTS] && !candidate_has(candidate, FEATURE_implied))
      return true;
  }
  return false;
}

/* Is a country chosen that a phrase for the event is in, where no town is? */
static bool is_in_country(const struct resolver *resolver)
{
  size_t best = resolver->best[MEETING_FIELD_COUNTRY], other = NO_MENTION;
  const struct candidate *country = best == SIZE_MAX ? NULL : resolver_candidate(resolver, best);

  return country && country->score >= resolve_thresholds[MEETING_FIELD_COUNTRY] &&
         candidate_has(country, FEATURE_venue_in) && candidate_has(country, FEATURE_names_main) &&
         !goodness(resolver, MEETING_FIELD_CITY, &other);
}

/* Would the record hold more than a name? */
static bool has_more(const struct candidate *record)
{
  static const uint8_t more[] = {FEATURE_has_date,   FEATURE_date_apart,   FEATURE_has_city,     FEATURE_city_apart,
                                 FEATURE_has_people, FEATURE_people_apart, FEATURE_has_building, FEATURE_has_bodies,
                                 FEATURE_has_host,   FEATURE_has_motto,    FEATURE_has_country};
  size_t i;

  for (i = 0; i < sizeof more; i++)
    if (candidate_has(record, (enum feature)more[i]))
      return true;
  return false;
}

/* Is a field's value chosen that a label gives, rather than one behind a word that only may be a label? */
static bool is_labelled(const struct resolver *resolver, unsigned field)
{
  const struct document *document = resolver->document;
  size_t best = resolver->best[field], back;
  const struct candidate *value = best == SIZE_MAX ? NULL : resolver_candidate(resolver, best);

  if (!value || !candidate_has(value, FEATURE_labelled))
    return false;
  for (back = 1; back <= LABEL && back <= value->first; back++)
    if (is_sign(document, value->first - back, ':') ||
        document_token(document, value->first - back)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH))
      return true;
  return false;
}

/* What the record would hold. */
static void add_fields(const struct resolver *resolver, struct candidate *record)
{
  const struct document *document = resolver->document;
  size_t date, city, other = NO_MENTION;

  candidate_feature(record, FEATURE_has_name, goodness(resolver, MEETING_FIELD_NAME, &other));
  date = add_field(resolver, record, MEETING_FIELD_DATES, FEATURE_has_date, FEATURE_date_apart);
  city = add_field(resolver, record, MEETING_FIELD_CITY, FEATURE_has_city, FEATURE_city_apart);
  add_field(resolver, record, MEETING_FIELD_DELEGATES, FEATURE_has_people, FEATURE_people_apart);
  candidate_feature(record, FEATURE_has_building, goodness(resolver, MEETING_FIELD_BUILDING, &other) > 0);
  candidate_feature(
      record, FEATURE_has_bodies,
      goodness(resolver, MEETING_FIELD_PARTIES, &other) + goodness(resolver, MEETING_FIELD_COUNTRIES, &other) > 0);
  candidate_feature(record, FEATURE_has_host, host_is_told(resolver));
  candidate_feature(record, FEATURE_has_country, is_in_country(resolver));
  candidate_feature(record, FEATURE_has_motto, goodness(resolver, MEETING_FIELD_MOTTO, &other) > 0);
  candidate_feature(record, FEATURE_alone, !has_more(record));
  candidate_feature(record, FEATURE_labelled,
                    is_labelled(resolver, MEETING_FIELD_DATES) + is_labelled(resolver, MEETING_FIELD_CITY));
  if (date != NO_MENTION) {
    const struct mention *mention = document_mention(document, date);
    candidate_feature(record, FEATURE_date_beside, resolver_info(resolver, mention->sentence)->main_named);
    candidate_feature(record, FEATURE_range, mention->grade);
  }
  if (city != NO_MENTION) {
    candidate_feature(record, FEATURE_city_beside,
                      resolver_info(resolver, document_mention(document, city)->sentence)->main_named);
  }
}

/* How much words of other matters among the tokens of a sentence up to `end` weigh: strong ones, and others together.
 */
static void count_against(const struct document *document, size_t first, size_t end, size_t *strong, int32_t *weak)
{
  size_t i;

  for (i = first; i < end; i++) {
    int32_t value = is_class(document, i, CLASS_no_meeting) ? class_value(document, i, CLASS_no_meeting, 1) : 0;
    *strong += value > 2;
    *weak += value > 2 ? 0 : value;
  }
}

/* What speaks of something else. */
static void add_against(const struct resolver *resolver, struct candidate *record)
{
  const struct document *document = resolver->document;
  size_t i, s, strong = 0, years = 0,
               count = document_count(document) < LOOKED_AT ? document_count(document) : LOOKED_AT;
  int32_t against = 0, in_lead = 0;

  for (s = 0; s < document->sentences.count && document_sentence(document, s)->first < count; s++)
    if (sentence_has(resolver, s, CLASS_no_meeting)) {
      size_t last = document_sentence(document, s)->last;
      count_against(document, document_sentence(document, s)->first, last < count ? last : count, &strong, &against);
      if (s <= document->lead + 1u) /* the title and the first two sentences: what the text is on */
        in_lead = against;
    }
  for (i = mention_first(resolver, MENTION_DATE); i != NO_MENTION && document_mention(document, i)->first < count;
       i = mention_next(resolver, i))
    years += document_mention(document, i)->form == DATE_YEAR;
  candidate_feature(record, FEATURE_cue_against, at_most(strong, 4));
  candidate_feature(record, FEATURE_cue_weak, against < MOST_AGAINST ? against : MOST_AGAINST);
  candidate_feature(record, FEATURE_against_lead, in_lead < MOST_IN_LEAD ? in_lead : MOST_IN_LEAD);
  candidate_feature(record, FEATURE_past_year, at_most(years, 6));
}

/* A meeting that is named once, behind the lead, is told of in passing: its day, and a verb of the past, are but those
 * of something else then. Not where it is told what was said *at* it. */
static void add_passing(struct candidate *record, int late)
{
  if (!candidate_has(record, FEATURE_bare) &&
      (candidate_has(record, FEATURE_during) || !candidate_has(record, FEATURE_venue_in)))
    candidate_feature(record, FEATURE_in_passing,
                      (late > 1) + candidate_has(record, FEATURE_date_beside) + candidate_has(record, FEATURE_past));
}

void resolve_evidence(struct resolver *resolver)
{
  struct candidate *record = &resolver->record;
  const struct mention *event;
  int late;
  bool lone;

  *record = (struct candidate){.field = FIELD_RECORD, .mention = NO_MENTION};
  if (resolver->main == SIZE_MAX)
    return;
  event = document_mention(resolver->document, resolver->main);
  record->mention = (uint32_t)resolver->main;
  record->first = event->first;
  record->last = event->last;
  candidate_feature(record, FEATURE_bias, 1);
  add_name(resolver, record, event);
  late = add_place(resolver, record, event);
  saying_features(resolver, record, event);
  lone = add_repetition(resolver, record, event);
  add_fields(resolver, record);
  if (lone && late > 0)
    add_passing(record, late);
  add_against(resolver, record);
  habit_features(resolver, record);
  record->chosen = record->score >= resolve_thresholds[FIELD_RECORD];
}
