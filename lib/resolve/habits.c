/* What the text says of all meetings of the kind rather than of one: how often they are held, what the statutes make of
 * them, sentences without a time. */
#include "resolve/resolver.h"

#include <string.h>

/* Tokens that are looked at for words of habit, bounds of features, and tokens from such a word to a noun for meetings.
 */
enum { LOOKED_AT = 400, MOST_HABIT = 4, MOST_TIMELESS = 3, HABIT_NEAR = 14 };

static int at_most(size_t value, int most)
{
  return value < (size_t)most ? (int)value : most;
}

/* Does the date's sentence tell of one meeting, whatever habit it follows: on a day of one year or a past one, or where
 * endings tell the future rather than words with other uses, a coming one? */
static bool tells_one(const struct resolver *resolver, const struct candidate *candidate)
{
  const struct mention *date = document_mention(resolver->document, candidate->mention);

  return candidate_has(candidate, FEATURE_full) || date->as.date.weekday ||
         (date->as.date.first.day && (sentence_has(resolver, candidate->sentence, CLASS_past) ||
                                      (SETTING(resolver->document->language, head_last) &&
                                       sentence_has(resolver, candidate->sentence, CLASS_future))));
}

bool is_habitual(const struct resolver *resolver, size_t sentence)
{
  size_t best = resolver->best[MEETING_FIELD_DATES];
  const struct candidate *date = best == SIZE_MAX ? NULL : resolver_candidate(resolver, best);

  if (resolver->main != SIZE_MAX && document_mention(resolver->document, resolver->main)->as.name.edition &&
      document_mention(resolver->document, resolver->main)->sentence == sentence)
    return false; /* a numbered meeting is one, whatever it decides to do each year */
  return sentence_has(resolver, sentence, CLASS_habit) &&
         !(date && date->sentence == sentence && tells_one(resolver, date));
}

bool speaks_of_it(const struct resolver *resolver, size_t sentence)
{
  const struct sentence_info *info = resolver_info(resolver, sentence);

  return info->main_named ||
         (info->focus == FOCUS_MAIN && (info_has(info, CLASS_event) || info_has(info, CLASS_main_noun)));
}

#define NOUNS(IN) IN(event) IN(event_weak) IN(main_noun)
static const struct class_set event_nouns = CLASS_SET(NOUNS);

/* Do sentences about the event tell of it in no time, neither past nor future nor on a day, but as statutes and
 * portraits do? */
static void add_time(const struct resolver *resolver, struct candidate *record)
{
  const struct document *document = resolver->document;
  size_t s, m, about = 0;
  bool told = false;

  for (s = 0; s < resolver->sentences.count && !told; s++) {
    const struct sentence_info *info = resolver_info(resolver, s);
    if (!speaks_of_it(resolver, s) || document_sentence(document, s)->flags & (SENTENCE_TITLE | SENTENCE_HEADING))
      continue;
    about++;
    told = !is_habitual(resolver, s) && (info_has(info, CLASS_past) || info_has(info, CLASS_future));
  }
  for (m = mention_first(resolver, MENTION_DATE); m != NO_MENTION && !told; m = mention_next(resolver, m)) {
    const struct mention *date = document_mention(document, m);
    told = date->form != DATE_YEAR && speaks_of_it(resolver, date->sentence) && !is_habitual(resolver, date->sentence);
  }
  candidate_feature(record, FEATURE_timeless, told ? 0 : at_most(about, MOST_TIMELESS));
}

/* Does sentence s call the main event by the acronym that its name is given elsewhere? */
static bool says_acronym(const struct resolver *resolver, size_t s)
{
  const struct document *document = resolver->document;
  uint32_t acronym = document_mention(document, resolver->main)->as.name.acronym;
  const struct token *short_name = document_token(document, acronym);
  size_t i;

  for (i = document_sentence(document, s)->first; acronym && i < document_sentence(document, s)->last; i++) {
    const struct token *token = document_token(document, i);
    if (i != acronym && token->kind == TOKEN_WORD && token->length == short_name->length &&
        !memcmp(document->words.text + token->offset, document->words.text + short_name->offset, token->length))
      return true;
  }
  return false;
}

/* What sentences about meetings say of all of their kind: how often they are held, what the statutes make of them. */
static void add_habit(const struct resolver *resolver, struct candidate *record)
{
  const struct document *document = resolver->document;
  size_t s, i, found = 0;

  for (s = 0; s < document->sentences.count && document_sentence(document, s)->first < LOOKED_AT; s++) {
    const struct sentence_info *info = resolver_info(resolver, s);
    if (!info_has(info, CLASS_habit))
      continue;
    if (says_acronym(resolver, s)) { /* the meeting by its short name, as a subject */
      found++;
      continue;
    }
    if (!is_habitual(resolver, s) ||
        !(info->main_named || info_has(info, CLASS_event) || info_has(info, CLASS_event_weak)))
      continue;
    for (i = document_sentence(document, s)->first; i < document_sentence(document, s)->last; i++)
      found +=
          is_class(document, i, CLASS_habit) && classes_near(resolver, &event_nouns, i, HABIT_NEAR, i + 1, HABIT_NEAR);
  }
  candidate_feature(record, FEATURE_habit, at_most(found, MOST_HABIT));
}

void habit_features(const struct resolver *resolver, struct candidate *record)
{
  add_habit(resolver, record);
  add_time(resolver, record);
}
