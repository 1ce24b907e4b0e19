/* What speaks for and against a phrase as the name of the main event: what it is made of, what stands around it, and
 * how the text's other phrases for events relate to it. */
#include "resolve/resolver.h"

#include "find/numbers.h"
#include "find/phrases.h"

/* Tokens and mentions around, bounds of features, words of a name that is spelled out, bytes of a word that
 * must be a compound, how little is no name of its own, and sentences from one of a kind to what it is called. */
enum { NEAR = 10, MOST = 3, MOST_PROPER = 8, SPELLED = 3, LONG_WORD = 12, PLAIN = 2, AHEAD = 6, INTRODUCED = 2 };

static int at_most(size_t value, size_t most)
{
  return (int)(value < most ? value : most);
}

/* Parts of the tail, and words in small letters among them. */
static void word_features(const struct resolver *resolver, struct candidate *candidate, size_t head)
{
  const struct document *document = resolver->document;
  size_t i, parts = 0, small = 0, upper = 0, place = 0, last_upper = 0;

  for (i = candidate->first; i < candidate->last; i++) { /* what a word is has no pattern: no branch hangs on it */
    const struct token *token = document_token(document, i);
    bool word = token->kind == TOKEN_WORD, tail = word & (i > head), capital = (token->flags & TOKEN_UPPER) != 0,
         of = tail & token_has(document->language, token, CLASS_of);
    parts += of;
    place += of && token_has(document->language, token, CLASS_venue_in) &&
             (is_upper(document, i + 1) || is_class(document, i + 1, CLASS_article));
    upper += tail & capital;
    last_upper = of ? 0 : last_upper + (tail & capital);
    small += tail & !capital & !phrase_joint(document, i);
  }
  candidate_feature(candidate, FEATURE_parts, at_most(parts, MOST));
  candidate_feature(candidate, FEATURE_small_words, at_most(small, MOST));
  candidate_feature(candidate, FEATURE_small_last, parts > 0 && upper > 0 && last_upper == 0);
  candidate_feature(candidate, FEATURE_place_tail, place > 0);
}

/* A numeral that counts the meeting, behind other words. */
static bool late_ordinal(const struct document *document, const struct candidate *candidate)
{
  uint32_t value;
  size_t i;

  for (i = candidate->first + 1u; i < candidate->head && !SETTING(document->language, head_last); i++)
    if ((is_number(document, i) || roman_at(document, i, &value)) && ordinal_at(document, i, true, &value))
      return true;
  return false;
}

/* Where it ends, and what of the phrase it leaves out there. */
static void end_features(const struct document *document, struct candidate *candidate, const struct mention *event)
{
  size_t head = event->as.name.head, i, cut = 0;
  const struct token *last = document_token(document, candidate->last - 1u);

  for (i = candidate->last; i < event->last; i++)
    cut += is_class(document, i, CLASS_of) || is_class(document, i, CLASS_and) || is_sign(document, i, ',');
  candidate_feature(candidate, FEATURE_cut, at_most(cut, MOST));
  candidate_feature(candidate, FEATURE_ends_in_year,
                    !event->form && candidate->last > head + 1 && last->kind == TOKEN_NUMBER && last->length == 4);
  candidate_feature(candidate, FEATURE_acronym, candidate->last >= event->last && event->as.name.acronym != 0);
}

/* What the phrase is made of. */
static void own_features(const struct resolver *resolver, struct candidate *candidate, const struct mention *event)
{
  const struct document *document = resolver->document;
  size_t head = event->as.name.head;
  bool begins_small = candidate->first < head && !is_upper(document, candidate->first);
  bool numbered = event->as.name.edition != 0, weak = event->grade == 1 && !event->form;
  uint32_t compound =
      SETTING(document->language, compound) &&
      (document_token(document, head)->flags & TOKEN_COMPOUND || document_token(document, head)->length >= LONG_WORD);
  uint32_t proper =
      event->form ? event->as.name.proper : phrase_proper(document, candidate->first, head, candidate->last);

  candidate_feature(candidate, FEATURE_edition, numbered);
  candidate_feature(candidate, FEATURE_late_ordinal, numbered && late_ordinal(document, candidate));
  candidate_feature(candidate, FEATURE_small,
                    event->as.name.edition == 1 &&
                        (begins_small ? proper <= PLAIN + compound : proper <= PLAIN && !compound));
  candidate_feature(candidate, FEATURE_proper, at_most(proper, MOST_PROPER));
  candidate_feature(candidate, FEATURE_weak_noun, weak);
  candidate_feature(candidate, FEATURE_bare, proper == 0 && !numbered && !compound);
  candidate_feature(candidate, FEATURE_plural, !event->form && !numbered && event_is_plural(document, event));
  candidate_feature(candidate, FEATURE_compound, compound != 0);
  candidate_feature(candidate, FEATURE_numbered,
                    event->form && event->grade < 2 ? 1 + 2 * numbered
                                                    : 0); /* a number that is glued to it, more than a year */
  candidate_feature(candidate, FEATURE_capital,
                    is_upper(document, head) && !(document_token(document, head)->flags & TOKEN_SENTENCE) &&
                        !SETTING(document->language, noun_upper));
  candidate_feature(candidate, FEATURE_org_noun, is_class(document, head, CLASS_org));
  word_features(resolver, candidate, head);
}

/* Is the phrase all that the title says? The text that names it again is about it. */
static bool is_title(const struct document *document, const struct candidate *candidate)
{
  const struct sentence *title = document_sentence(document, candidate->sentence);

  return title->flags & SENTENCE_TITLE && candidate->first == title->first && candidate->last == title->last;
}

#define VERBS(IN) IN(held) IN(gather) IN(open) IN(close)
static const struct class_set verbs = CLASS_SET(VERBS);

bool event_of_office(const struct document *document, const struct mention *event)
{
  size_t before = event->first;

  before -= before > 0 && is_sign(document, before - 1, '\''); /* of an article, or of what holds one */
  before -=
      before > 0 && is_class(document, before - 1, CLASS_article) && !is_class(document, before - 1, CLASS_genitive);
  if (before > 0 && is_class(document, before - 1, CLASS_genitive))
    before--;
  else if (SETTING(document->language, name_left) != REACH_NONE) /* there the office stands right before it */
    return false;
  return before > 0 && class_ends_before(document, before, CLASS_person_title) != SIZE_MAX;
}

bool event_is_owned(const struct document *document, const struct mention *event)
{
  size_t first = event->first;

  while (first > 0 && is_class(document, first - 1, CLASS_deictic))
    first--;
  return class_ends_before(document, first, CLASS_host_own) != SIZE_MAX || is_class(document, first, CLASS_host_own);
}

#define DEFINING(IN) IN(article) IN(indefinite) IN(habit)
static const struct class_set defining = CLASS_SET(DEFINING);

/* Does the text say what the event is, by a copula and an indefinite noun or its place among the bodies? */
bool event_is_defined(const struct document *document, const struct mention *event)
{
  size_t at = event->last + (event->as.name.acronym >= event->last ? 3u : 0u);

  return is_class(document, at, CLASS_copula) && !is_class(document, at, CLASS_past) &&
         !is_class(document, at, CLASS_future) && is_any(document, at + 1, &defining);
}

/* What stands before and behind it; before the whole phrase, if the candidate leaves words at its start out. */
static void neighbour_features(const struct resolver *resolver, struct candidate *candidate,
                               const struct mention *event)
{
  const struct document *document = resolver->document;
  size_t first =
      candidate->head > candidate->first && event->first < candidate->first ? event->first : candidate->first;
  size_t last = candidate->last;
  bool indefinite;

  candidate_feature(candidate, FEATURE_cue_verb, classes_near(resolver, &verbs, first, NEAR, last, NEAR));
  candidate_feature(candidate, FEATURE_subject, document_token(document, first)->flags & TOKEN_SENTENCE ? 1 : 0);
  if (first > 1 && is_sign(document, first - 1, '\'') &&
      is_glued(document, first) && /* an adjective between the article and the noun */
      is_class(document, first - 2, CLASS_article))
    first--;
  if (first > 0 && is_class(document, first - 1, CLASS_article)) {
    candidate_feature(candidate, FEATURE_article, 1);
    indefinite = is_class(document, first - 1, CLASS_number) || is_class(document, first - 1, CLASS_indefinite);
    candidate_feature(candidate, FEATURE_indefinite, indefinite);
    candidate_feature(candidate, FEATURE_some, indefinite && !event->as.name.edition && event->as.name.proper <= PLAIN);
    first--;
  }
  candidate_feature(candidate, FEATURE_venue_in, class_ends_before(document, first, CLASS_venue_in) != SIZE_MAX);
  candidate_feature(candidate, FEATURE_office, event_of_office(document, event));
  candidate_feature(candidate, FEATURE_defined,
                    !event->form && !event->as.name.edition && event_is_defined(document, event));
  candidate_feature(candidate, FEATURE_in_of, first > 0 && is_class(document, first - 1, CLASS_of));
  candidate_feature(candidate, FEATURE_next_upper,
                    is_upper(document, last) && !(document_token(document, last)->flags & TOKEN_SENTENCE) &&
                        !candidate_has(candidate, FEATURE_ends_in_year) &&
                        !(event->form && is_number(document, last - 1)));
  candidate_feature(candidate, FEATURE_next_place, is_class(document, last, CLASS_venue_in));
}

/* Does the phrase spell out what a short name with a number stands for? 2 if in many words. One of mixed letters that
 * opens the title, with a year behind it, is a name of its own. */
static unsigned spells_out(const struct document *document, const struct mention *event, const struct mention *other)
{
  const struct token *head = document_token(document, event->as.name.head);

  if (head->flags & TOKEN_MIXED && is_number(document, event->last - 1u) &&
      document_sentence(document, event->sentence)->flags & SENTENCE_TITLE &&
      event->first == document_sentence(document, event->sentence)->first)
    return 0;
  if (!event->form || other->form || other->grade < 2 || !is_upper(document, other->as.name.head))
    return 0;
  return other->as.name.proper >= 2 * SPELLED ? 2 : other->as.name.proper >= SPELLED;
}

/* Does a word that says what it is beside stand right before the phrase? */
static bool stands_beside(const struct document *document, size_t first)
{
  if (class_ends_before(document, first, CLASS_side) != SIZE_MAX) /* the article may be part of it */
    return true;
  first -= first > 0 && is_sign(document, first - 1, '\'');
  first -= first > 0 && is_class(document, first - 1, CLASS_article);
  return class_ends_before(document, first, CLASS_side) != SIZE_MAX;
}

/* Where names begin with their heads, the first meeting's is the whole, unless it is but an opening, a session or the
 * like; where they end with them, the one that is counted. */
static bool is_within(const struct document *document, const struct mention *outer, const struct mention *event)
{
  if (SETTING(document->language, name_left) == REACH_ANY)
    return outer->as.name.edition && !event->as.name.edition;
  return SETTING(document->language, name_left) == REACH_NONE && outer->grade == 2 &&
         outer->role != MEETING_KIND_SESSION;
}

/* How many phrases for events relate to a candidate, and how. */
struct relations {
  size_t same;            /* in the same words */
  size_t longer, shorter; /* in more of them, in fewer */
  size_t around;          /* in whose phrase it stands */
  size_t before, beside;  /* in its sentence and before it, anywhere in it */
  unsigned spelled;       /* how much one spells it out */
  unsigned stands;        /* where those of its words stand, enum name_stands */
  bool introduced;        /* told of by its kind before it is named */
  bool owned;             /* is one behind it in its sentence its own? */
};

/* Has the event a name with its article, such as follows where a text has told that there is one of its kind? */
static bool may_be_introduced(const struct document *document, const struct mention *event)
{
  return event->as.name.proper > PLAIN && event->first > 0 && is_upper(document, event->as.name.head) &&
         is_class(document, event->first - 1u, CLASS_article) &&
         !is_class(document, event->first - 1u, CLASS_indefinite);
}

/* Is the phrase that of one of the event's kind, in small letters, not far before it? */
static bool introduces(const struct document *document, const struct mention *other, const struct mention *event)
{
  size_t before = other->first, over;

  if (other->sentence >= event->sentence || event->sentence > other->sentence + INTRODUCED ||
      other->role != event->role || is_upper(document, other->as.name.head))
    return false;
  over = class_ends_before(document, before, CLASS_deictic);
  before = over == SIZE_MAX ? before : over;
  return before > 0 && is_class(document, before - 1, CLASS_indefinite);
}

/* Does the apostrophe of a genitive lead from the event to the other, whose body it is? */
static bool owns(const struct document *document, const struct mention *event, const struct mention *other)
{
  return other->first > event->last && other->first <= event->last + 2u && is_sign(document, event->last, '\'') &&
         is_glued(document, event->last) && !SETTING(document->language, head_last);
}

/* A phrase that shares tokens with the candidate. */
static void relate_over(const struct document *document, const struct mention *event, const struct name_words *words,
                        struct relations *relations)
{
  const struct mention *other = document_mention(document, words->mention);

  if (!event->form && other->first <= event->first && event->last <= other->last)
    relations->around += is_within(document, other, event) ? 2 : 1;
}

/* A phrase elsewhere, by its words and those of the candidate. */
static void relate_apart(const struct document *document, const struct mention *event, const struct name_words *words,
                         const struct name_words *own, struct relations *relations)
{
  const struct mention *other = document_mention(document, words->mention);
  unsigned spelled;
  bool in, out;

  if ((own->bits & ~words->bits) && (words->bits & ~own->bits) && !event->form)
    return; /* most share too little */
  if (event->as.name.edition && other->as.name.edition && event->as.name.edition != other->as.name.edition)
    return;
  spelled = spells_out(document, event, other);
  relations->spelled = spelled > relations->spelled ? spelled : relations->spelled;
  in = name_words_in(own, words);
  out = name_words_in(words, own);
  relations->same += in && out;
  relations->stands |= (in || out) && !event_is_bare(event) && !event_is_bare(other) ? words->stands : 0u;
  relations->longer += in && !out;
  relations->shorter += out && !in && !event_is_bare(other);
}

/* The words of a candidate that names mention m: known if it is the whole phrase, else made. */
static const struct name_words *words_of(const struct resolver *resolver, const struct candidate *candidate, size_t m,
                                         struct name_words *made)
{
  const struct mention *event = document_mention(resolver->document, m);
  const struct name_words *known = resolver->names.items, *last = known + resolver->names.count;

  if (candidate->first == event->first && candidate->last == event->last)
    for (; known < last; known++)
      if (known->mention == m)
        return known;
  name_words(resolver->document, candidate->first, candidate->last, made);
  return made;
}

/* Where the lead tells of a meeting that takes place, is the candidate of these words another one that is told of
 * further on? */
static bool is_further(const struct resolver *resolver, const struct candidate *candidate, const struct name_words *own)
{
  const struct name_words *leading = resolver->leading;

  return leading && !candidate_has(candidate, FEATURE_title) && !candidate_has(candidate, FEATURE_lead) &&
         !candidate_has(candidate, FEATURE_title_too) && !candidate_has(candidate, FEATURE_lead_too) &&
         document_mention(resolver->document, leading->mention)->first < candidate->first &&
         !name_words_in(own, leading) && !name_words_in(leading, own);
}

/* How the phrases for events elsewhere in the text relate to it: the same words again, fewer of them, more of them; one
 * around it. */
static void related_features(const struct resolver *resolver, struct candidate *candidate, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  struct relations found = {0};
  struct name_words made;
  const struct name_words *own = words_of(resolver, candidate, m, &made);
  bool named = may_be_introduced(document, event), further;
  size_t i;

  for (i = 0; i < resolver->names.count; i++) {
    const struct name_words *words = (const struct name_words *)resolver->names.items + i;
    const struct mention *other = document_mention(document, words->mention);
    if (words->mention == m)
      continue;
    if (other->first < candidate->last && candidate->first < other->last) {
      relate_over(document, event, words, &found);
      continue;
    }
    if (other->sentence == event->sentence && !(words->stands & STANDS_ASIDE)) {
      found.before += other->last <= candidate->first;
      found.beside += other->grade == 2 || other->as.name.proper > PLAIN;
      found.owned |= other->first >= candidate->last && other->grade == 2 && other->role != MEETING_KIND_SESSION &&
                     event_is_owned(document, other);
    }
    found.around += owns(document, event, other) ? 2u : 0u;
    found.introduced |= named && introduces(document, other, event);
    relate_apart(document, event, words, own, &found);
  }
  candidate_feature(candidate, FEATURE_repeated, at_most(found.same, MOST));
  candidate_feature(candidate, FEATURE_whole_title, found.same > 0 && is_title(document, candidate));
  candidate_feature(candidate, FEATURE_title_too,
                    found.stands & STANDS_TITLE && !candidate_has(candidate, FEATURE_title));
  candidate_feature(candidate, FEATURE_lead_too, found.stands & STANDS_LEAD && !candidate_has(candidate, FEATURE_lead));
  candidate_feature(candidate, FEATURE_closing, candidate->sentence >= document->closing && !resolver->further);
  further = is_further(resolver, candidate, own);
  candidate_feature(candidate, FEATURE_unled, further ? candidate_lateness(document, candidate->sentence) / 2 : 0);
  candidate_feature(candidate, FEATURE_later, further && class_after(resolver, candidate->last, CLASS_future, AHEAD));
  candidate_feature(candidate, FEATURE_in_longer, at_most(found.longer, MOST));
  candidate_feature(candidate, FEATURE_has_shorter, at_most(found.shorter, MOST));
  candidate_feature(candidate, FEATURE_aside, found.beside && stands_beside(document, candidate->first));
  candidate_feature(candidate, FEATURE_second, found.before > 0);
  candidate_feature(candidate, FEATURE_spelled, (int)found.spelled);
  candidate_feature(candidate, FEATURE_introduced, found.introduced);
  candidate_feature(candidate, FEATURE_own,
                    found.owned && !event->as.name.edition && !event->form && !event_is_owned(document, event) &&
                        !candidate_has(candidate, FEATURE_venue_in) && !candidate_has(candidate, FEATURE_in_of));
  candidate_feature(candidate, FEATURE_in_other_name, at_most(found.around, 2));
}

/* Whether a time and a place are told in its sentence, and whether it is rather part of a building's name. */
static void sentence_features(const struct resolver *resolver, struct candidate *candidate, size_t m)
{
  const struct document *document = resolver->document;
  uint32_t sentence = document_mention(document, m)->sentence;
  size_t head = document_mention(document, m)->as.name.head;
  bool dated = false, placed = false, building = false;
  size_t i = m;

  while (i > 0 && i + NEAR > m && document_mention(document, i - 1)->sentence == sentence)
    i--;
  for (; i < document->mentions.count && i < m + NEAR && document_mention(document, i)->sentence == sentence; i++) {
    const struct mention *other = document_mention(document, i);
    dated |= other->kind == MENTION_DATE && other->form == DATE_PATTERN;
    placed |= other->kind == MENTION_CITY;
    building |= other->kind == MENTION_BUILDING && other->first <= head && head < other->last &&
                (SETTING(document->language, head_last) ? other->as.name.head > head : other->as.name.head != head);
  }
  candidate_feature(candidate, FEATURE_date_near, dated);
  candidate_feature(candidate, FEATURE_city_beside, placed);
  candidate_feature(candidate, FEATURE_in_building, building);
}

void name_features(struct resolver *resolver, struct candidate *candidate, size_t m)
{
  own_features(resolver, candidate, document_mention(resolver->document, m));
  end_features(resolver->document, candidate, document_mention(resolver->document, m));
  neighbour_features(resolver, candidate, document_mention(resolver->document, m));
  related_features(resolver, candidate, m);
  sentence_features(resolver, candidate, m);
}
