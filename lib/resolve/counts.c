/* Candidates for delegates, parties and countries: numbers by the noun they count. */
#include "resolve/resolver.h"

/* Tokens that a list of parts may take behind their sum; mentions back to another number; from a number to its verb,
 * and to the next of a list; numbers that a sum is made of; tokens from a word that makes a part to its number, and
 * behind one; such a word's value if the part votes. */
enum {
  PARTS = 40,
  VERB_REACH = 8,
  LISTED = 10,
  MOST_PARTS = 6,
  MOST_NATIONS = 250,
  MOST_PEOPLE = 6000000,
  MOST_BODIES = 20000,
  PART = 6,
  FATE = 4,
  BESIDE = 3,
  SHARE_BEFORE = 5,
  SHARE_REACH = 12,
  ONLINE = 8,
  VOTING = 2
};

static unsigned field_of(const struct mention *number)
{
  switch (number->role) {
  case COUNT_PEOPLE:
  case COUNT_GUESSED:
    return MEETING_FIELD_DELEGATES;
  case COUNT_BODIES:
    return MEETING_FIELD_PARTIES;
  case COUNT_NATIONS:
    return MEETING_FIELD_COUNTRIES;
  default:
    return MEETING_FIELD_COUNT;
  }
}

/* Does a colon part the number from the `whole` that an earlier one of its sentence tells? */
static bool is_part(const struct document *document, const struct mention *whole, const struct mention *number)
{
  size_t i;

  if (!whole || whole->sentence != number->sentence || number->first > whole->last + PARTS ||
      whole->as.number.value < number->as.number.value)
    return false;
  for (i = whole->last; i < number->first; i++)
    if (is_sign(document, i, ':') && !(document_token(document, i + 1)->flags & TOKEN_LINE))
      return true;
  return false;
}

/* The next number of the field from mention i on, forward or back, in the sentence; SIZE_MAX for none. */
static size_t next_number(const struct document *document, size_t i, size_t sentence, unsigned field, bool back)
{
  for (; i < document->mentions.count && document_mention(document, i)->sentence == sentence;
       i += back ? SIZE_MAX : 1) {
    const struct mention *other = document_mention(document, i);
    if (other->kind == MENTION_NUMBER && !other->form && field_of(other) == field)
      return i;
  }
  return SIZE_MAX;
}

/* Is the number the sum of two or more that stand next to it in its sentence? */
static bool is_sum(const struct document *document, size_t m, unsigned field, bool back)
{
  const struct mention *number = document_mention(document, m);
  uint64_t sum = 0;
  size_t parts = 0, i = m;

  do {
    i = next_number(document, i + (back ? SIZE_MAX : 1), number->sentence, field, back);
    if (i != SIZE_MAX)
      sum += document_mention(document, i)->as.number.value, parts++;
  } while (i != SIZE_MAX && sum < number->as.number.value && parts < MOST_PARTS);
  return parts > 1 && sum == number->as.number.value;
}

/* Tokens behind a number in which its verb may stand: it may be that of the last number of a list. */
static size_t verb_reach(const struct document *document, size_t m, unsigned field)
{
  const struct mention *number = document_mention(document, m);
  size_t i;

  for (i = m + 1; i < document->mentions.count && document_mention(document, i)->first <= number->last + LISTED; i++) {
    const struct mention *next = document_mention(document, i);
    if (next->kind == MENTION_NUMBER && !next->form && field_of(next) == field && next->sentence == number->sentence)
      return VERB_REACH + next->last - number->last;
  }
  return VERB_REACH;
}

/* Are they those who voted one way? */
static bool is_vote(const struct resolver *resolver, const struct mention *number)
{
  const struct sentence *sentence = document_sentence(resolver->document, number->sentence);
  size_t i, first = sentence->first;

  for (i = number->last; i < sentence->last && i < number->last + PART / 2; i++)
    if (class_value(resolver->document, i, CLASS_subset, 0) == VOTING)
      return true;

  for (i = number->first; i > first && i + PART > number->first; i--)
    if (class_value(resolver->document, i - 1, CLASS_subset, 0) == VOTING)
      return true;
  return false;
}

/* Does a word behind the number say that it is about something else? */
static bool is_of_other(const struct document *document, const struct mention *number)
{
  size_t i;

  for (i = number->last; i < number->last + FATE; i++)
    if (class_value(document, i, CLASS_no_meeting, 0) > 1)
      return true;
    else if (!is_word(document, i))
      return false;
  return false;
}

/* Does a number of countries stand by it? */
static bool has_countries_beside(const struct document *document, size_t m)
{
  const struct mention *number = document_mention(document, m);
  size_t i = m > BESIDE ? m - BESIDE : 0;

  for (; i < document->mentions.count && i <= m + BESIDE; i++) {
    const struct mention *other = document_mention(document, i);
    if (other->kind == MENTION_NUMBER &&
        (other->role == COUNT_NATIONS || (other->role == COUNT_PEOPLE && number->role == COUNT_BODIES)) &&
        other->sentence == number->sentence && other->as.number.value > 2 &&
        (other->last <= number->first ? number->first - other->last : other->first - number->last) <= LISTED)
      return true;
  }
  return false;
}

/* Do the numbers m and m + 1 count one noun? */
static bool is_of_whole(const struct document *document, size_t m)
{
  const struct mention *part = document_mention(document, m), *whole = part + 1;

  return m + 1 < document->mentions.count && whole->kind == MENTION_NUMBER && part->kind == MENTION_NUMBER &&
         part->as.number.noun && whole->as.number.noun == part->as.number.noun;
}

/* Are they a part of which nothing says that it came? */
static bool is_share(const struct resolver *resolver, size_t m)
{
  const struct mention *part = document_mention(resolver->document, m), *whole = part + 1;

  return is_of_whole(resolver->document, m) && !class_before(resolver, part->first, CLASS_attend, SHARE_BEFORE) &&
         !class_after(resolver, whole->last, CLASS_attend, SHARE_REACH);
}

/* What other numbers beside it tell of the number: a sum, a part, those of so many countries. */
static void compare_beside(struct resolver *resolver, struct candidate *candidate, size_t m, bool vote, bool part)
{
  const struct document *document = resolver->document;
  const struct mention *number = document_mention(document, m);
  unsigned field = candidate->field;
  bool sum = number->role != COUNT_GUESSED && (is_sum(document, m, field, true) || is_sum(document, m, field, false));

  candidate_feature(candidate, FEATURE_sum, sum);
  candidate_feature(candidate, FEATURE_country_beside,
                    field != MEETING_FIELD_COUNTRIES && has_countries_beside(document, m));
  part |= !sum && class_before(resolver, number->first, CLASS_subset, PART);
  candidate_feature(candidate, FEATURE_subset, vote ? 2 : part || is_share(resolver, m));
  /* so many states are not there if what they make up is named before their number */
  if (class_ends_before(document, number->first, CLASS_members) != SIZE_MAX)
    return;
  if (m > 0 && is_of_whole(document, m - 1)) /* the word before it says whose part it is */
    return;
  candidate_feature(candidate, FEATURE_not_venue, !vote && class_before(resolver, number->first, CLASS_not_venue, 3));
  candidate_feature(candidate, FEATURE_represent, class_before(resolver, number->first, CLASS_represent, 4));
}

static void add_count(struct resolver *resolver, size_t m, unsigned field, bool part)
{
  const struct document *document = resolver->document;
  const struct mention *number = document_mention(document, m);
  const struct sentence_info *info = resolver_info(resolver, number->sentence);
  bool attended = info_has(info, CLASS_attend) || info_has(info, CLASS_gather), guessed = number->role == COUNT_GUESSED;
  /* a word for taking part right behind the noun */
  bool present = number->as.number.noun && is_class(document, number->as.number.noun + 1u, CLASS_attend) &&
                 !is_class(document, number->first - 1u, CLASS_and); /* but others are told present beside them */
  bool vote = info_has(info, CLASS_subset) && is_vote(resolver, number);
  uint32_t value = number->as.number.value;
  struct candidate *candidate;

  if ((guessed && (!attended || value < 5)) || (info_has(info, CLASS_no_meeting) && is_of_other(document, number)))
    return;
  candidate = candidate_add(resolver, field, m, number->first, number->last);
  candidate_feature(candidate, FEATURE_grade, guessed ? 0 : number->grade);
  candidate_feature(candidate, FEATURE_unknown, guessed);
  candidate_feature(candidate, FEATURE_attend, attended);
  candidate_feature(candidate, FEATURE_cue_verb,
                    class_before(resolver, number->first, CLASS_attend, 5) ||
                        class_after(resolver, number->last, CLASS_attend, verb_reach(document, m, field)));
  compare_beside(resolver, candidate, m, vote, part);
  candidate_feature(
      candidate, FEATURE_members,
      class_before(resolver, number->first, CLASS_members, 4) +
          (field == MEETING_FIELD_COUNTRIES && class_ends_before(document, number->first, CLASS_members) != SIZE_MAX) +
          (!present && class_after(resolver, number->last, CLASS_members, 5)));
  candidate_feature(candidate, FEATURE_bound, number->as.number.bound != MEETING_BOUND_EXACT);
  candidate_feature(candidate, FEATURE_small, value < 4 ? 2 : value < 10 && !present);
  candidate_feature(candidate, FEATURE_large, value > 200000 ? 2 : value > 40000);
}

/* A congress's own number, where names begin with their heads. */
static bool is_of_name(const struct document *document, const struct mention *number)
{
  return SETTING(document->language, name_left) == REACH_NONE && is_upper(document, number->last) &&
         class_ends_before(document, number->first, CLASS_event) != SIZE_MAX;
}

/* One is no number of delegates; two countries are those it is about, and there are not 250; no meeting has six million
 * people or twenty thousand bodies. */
static bool is_likely(uint32_t value, unsigned field)
{
  if (field == MEETING_FIELD_COUNTRIES)
    return value > 2 && value < MOST_NATIONS;
  return value > 1 && value < (field == MEETING_FIELD_PARTIES ? MOST_BODIES : MOST_PEOPLE);
}

/* Is the candidate a number of people at the meeting, rather than a part of them or those who watch from afar, and not
 * the whole that a part of which came stands before? */
static bool is_rival(const struct resolver *resolver, const struct candidate *candidate)
{
  static const uint8_t aside[] = {FEATURE_members,     FEATURE_unknown, FEATURE_subset,
                                  FEATURE_focus_other, FEATURE_large,   FEATURE_other_cue};
  size_t i, m = candidate->mention;

  for (i = 0; i < sizeof aside; i++)
    if (candidate_has(candidate, (enum feature)aside[i]))
      return false;
  return !class_after(resolver, candidate->last, CLASS_online, ONLINE) &&
         !(m > 0 && is_of_whole(resolver->document, m - 1) && !is_share(resolver, m - 1));
}

/* Of several numbers for people of one kind the largest is likeliest that of all: the others are outdone. */
static void compare_numbers(struct resolver *resolver)
{
  uint32_t most[4] = {0};
  size_t i, pass;

  for (pass = 0; pass < 2; pass++)
    for (i = resolver_first(resolver, MEETING_FIELD_DELEGATES); i != NO_CANDIDATE;
         i = resolver_candidate(resolver, i)->next) {
      struct candidate *candidate = resolver_candidate(resolver, i);
      const struct mention *number = document_mention(resolver->document, candidate->mention);
      uint32_t *largest = most + (number->grade & 3);
      if (pass)
        candidate_feature(candidate, FEATURE_outdone, number->as.number.value < *largest);
      else if (number->as.number.value > *largest && is_rival(resolver, candidate))
        *largest = number->as.number.value;
    }
}

void resolve_counts(struct resolver *resolver)
{
  const struct mention *whole = NULL;
  size_t i;

  for (i = mention_first(resolver, MENTION_NUMBER); i != NO_MENTION; i = mention_next(resolver, i)) {
    const struct mention *number = document_mention(resolver->document, i);
    unsigned field = number->form || is_of_name(resolver->document, number) ? MEETING_FIELD_COUNT : field_of(number);
    bool part = field == MEETING_FIELD_DELEGATES && is_part(resolver->document, whole, number);
    if (field != MEETING_FIELD_COUNT && !field_is_full(resolver, field) && is_likely(number->as.number.value, field))
      add_count(resolver, i, field, part);
    if (field == MEETING_FIELD_DELEGATES && !part)
      whole = number;
  }
  compare_numbers(resolver);
}
