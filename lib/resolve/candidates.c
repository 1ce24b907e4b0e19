#include "resolve/resolver.h"

#include <string.h>

enum { NEAR = 12, POSTPOSED = 3, PARTS = 2, LABELLED = 20 };

size_t resolver_sentence_of(const struct resolver *resolver, size_t token)
{
  const struct sentence *sentences = document_sentence(resolver->document, 0);
  size_t low = 0, count = resolver->document->sentences.count;

  if (sentences[resolver->at].first <= token && token < sentences[resolver->at].last)
    return resolver->at;
  while (count > 1) { /* without a branch that depends on the text */
    size_t half = count / 2;
    low += sentences[low + half].first <= token ? half : 0;
    count -= half;
  }
  return low;
}

/* Does the hyphen before token `at` shorten a word before a coordinator? */
static bool is_hanging(const struct document *document, size_t at)
{
  return is_glued(document, at - 1) && is_class(document, at, CLASS_and);
}

size_t resolver_clause(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  size_t first = document_sentence(document, resolver_sentence_of(resolver, i))->first, at = i;

  while (at > first && i - at < 60) {
    const struct token *before = document_token(document, at - 1);
    if (before->kind == TOKEN_PUNCT &&
        (before->sign == ',' || before->sign == ';' || before->sign == ')' || before->sign == ':' ||
         (before->sign == '-' && document_token(document, at)->flags & TOKEN_SPACE && !is_hanging(document, at))))
      break;
    at--;
  }
  return at;
}

static bool class_between(const struct resolver *resolver, size_t from, size_t to, unsigned class)
{
  const struct document *document = resolver->document;
  const struct token *token = document_token(document, from), *last = token + (to > from ? to - from : 0);

  for (; token < last; token++)
    if (token_has(document->language, token, class))
      return true;
  return false;
}

static bool any_between(const struct resolver *resolver, size_t from, size_t to, const struct class_set *set)
{
  const struct document *document = resolver->document;
  const struct token *token = document_token(document, from), *last = token + (to > from ? to - from : 0);

  for (; token < last; token++)
    if (token_any(document->language, token, set))
      return true;
  return false;
}

/* The tokens of a sentence, `reach` at most, before and behind a place. */
static size_t reach_back(const struct resolver *resolver, size_t sentence, size_t i, size_t reach)
{
  size_t first = document_sentence(resolver->document, sentence)->first;
  return i > first + reach ? i - reach : first;
}

static size_t reach_on(const struct resolver *resolver, size_t sentence, size_t i, size_t reach)
{
  size_t last = document_sentence(resolver->document, sentence)->last;
  return last < i + reach ? last : i + reach;
}

bool class_stands_before(const struct resolver *resolver, size_t i, unsigned class, size_t reach)
{
  size_t sentence = resolver_sentence_of(resolver, i);

  return sentence_has(resolver, sentence, class) &&
         class_between(resolver, reach_back(resolver, sentence, i, reach), i, class);
}

bool class_stands_after(const struct resolver *resolver, size_t i, unsigned class, size_t reach)
{
  size_t sentence = resolver_sentence_of(resolver, i ? i - 1 : 0);

  return sentence_has(resolver, sentence, class) &&
         class_between(resolver, i, reach_on(resolver, sentence, i, reach), class);
}

bool classes_stand_before(const struct resolver *resolver, size_t i, const struct class_set *set, size_t reach)
{
  size_t sentence = resolver_sentence_of(resolver, i);

  return class_sets_meet(&resolver_info(resolver, sentence)->words, set) &&
         any_between(resolver, reach_back(resolver, sentence, i, reach), i, set);
}

bool classes_stand_after(const struct resolver *resolver, size_t i, const struct class_set *set, size_t reach)
{
  size_t sentence = resolver_sentence_of(resolver, i ? i - 1 : 0);

  return class_sets_meet(&resolver_info(resolver, sentence)->words, set) &&
         any_between(resolver, i, reach_on(resolver, sentence, i, reach), set);
}

void candidate_reason(struct candidate *candidate, enum feature feature, int value)
{
  if (candidate->count < MOST_FEATURES) {
    candidate->features[candidate->count].feature = (uint8_t)feature;
    candidate->features[candidate->count++].value = (int8_t)value;
    candidate->has[feature >> 6] |= (uint64_t)1 << (feature & 63);
    candidate->score += resolve_weights[candidate->field][feature] * (int8_t)value;
  }
}

/* Mentions before another among which its event may be, tokens between the two. */
enum { MOST_BETWEEN = 5, OF_OTHER = 5 };

bool candidate_of_other(const struct document *document, const struct candidate *candidate, size_t m)
{
  size_t k;

  for (k = m; k > 0 && m - k < MOST_BETWEEN && document_mention(document, k - 1)->sentence == candidate->sentence;
       k--) {
    const struct mention *event = document_mention(document, k - 1);
    if (event->kind == MENTION_EVENT) /* what looks like another event's noun may be the meeting itself */
      return !event->grade && event->last + OF_OTHER >= candidate->first &&
             !is_class(document, event->as.name.head, CLASS_main_noun);
  }
  return false;
}

int candidate_lateness(const struct document *document, size_t sentence)
{
  size_t behind = sentence > document->lead ? sentence - document->lead : 0;

  return behind < 8 ? (int)behind : 8;
}

#define MEETS(IN) IN(held) IN(gather)
static const struct class_set meets = CLASS_SET(MEETS);

#define DAY_WORDS(IN) IN(weekday) IN(weekday_short) IN(days) IN(month)
static const struct class_set day_words = CLASS_SET(DAY_WORDS);

/* Does a word of tokens [from, to) tell of an earlier meeting? Not where it tells which day: last Saturday. */
static bool is_earlier(const struct document *document, size_t from, size_t to)
{
  for (; from < to; from++) {
    size_t span = token_span(document->language, document_token(document, from), CLASS_last_time);
    if (span && !is_any(document, from + span, &day_words))
      return true;
  }
  return false;
}

#define MEETINGS(IN) IN(event) IN(event_weak) IN(main_noun)
static const struct class_set meetings = CLASS_SET(MEETINGS);

/* Words between one for the next and the noun for a meeting. */
enum { BEFORE_NOUN = 2 };

/* Do tokens [from, to), behind the main event, tell of the next one? Not where they tell when the main one is. */
static bool is_next(const struct resolver *resolver, size_t from, size_t to)
{
  const struct document *document = resolver->document;
  const struct mention *event = resolver_main(resolver);

  if (!event || event->sentence != document->lead || event->last > to)
    return false;
  for (from = from > event->last ? from : event->last; from < to; from++) {
    unsigned span = token_span(document->language, document_token(document, from), CLASS_next_time);
    size_t at, end = from + span + BEFORE_NOUN;
    for (at = from + 1; span && at < end && at < to; at++)
      if (is_any(document, at, &meetings))
        return true;
  }
  return false;
}

bool is_elsewhere(const struct resolver *resolver, size_t first, size_t last, size_t reach)
{
  const struct document *document = resolver->document;
  size_t sentence = resolver_sentence_of(resolver, first), from = reach_back(resolver, sentence, first, reach);
  const struct sentence_info *info = resolver_info(resolver, sentence);

  if (info_has(info, CLASS_last_time) && is_earlier(document, from, first))
    return true;
  /* what the lead tells of is the next meeting, if it says so */
  if (sentence > document->lead && info_has(info, CLASS_next_time) &&
      class_between(resolver, from, first, CLASS_next_time))
    return true;
  if (sentence == document->lead && info_has(info, CLASS_next_time) && is_next(resolver, from, first))
    return true;
  return SETTING(document->language, head_last)
             ? class_after(resolver, last, CLASS_side, POSTPOSED) ||
                   class_after(resolver, last, CLASS_last_time, POSTPOSED)
             : info_has(info, CLASS_side) && class_between(resolver, from, first, CLASS_side);
}

/* Where names end in their heads a date or place goes with the next event behind it. Is that another than the main
 * one? */
static bool leads_to_other(const struct resolver *resolver, const struct candidate *candidate)
{
  const struct document *document = resolver->document;
  const struct mention *of, *next;
  size_t m = candidate->mention;

  if (!SETTING(document->language, head_last) || m == NO_MENTION || resolver->main == SIZE_MAX)
    return false;
  of = document_mention(document, m);
  if (of->kind != MENTION_DATE && of->kind != MENTION_CITY && of->kind != MENTION_BUILDING)
    return false;
  for (m++; m < document->mentions.count; m++) {
    next = document_mention(document, m);
    if (next->sentence != of->sentence || next->kind == of->kind)
      return false;
    if (next->kind == MENTION_EVENT && next->first >= of->last && next->grade == 2 && !event_is_bare(next))
      return m != resolver->main && !names_main(resolver, m);
  }
  return false;
}

/* Position and focus, which matter to every field. */
static void common_features(struct resolver *resolver, struct candidate *candidate, size_t sentence)
{
  const struct document *document = resolver->document;
  const struct sentence_info *info = resolver_info(resolver, sentence);
  uint32_t flags = document_sentence(document, sentence)->flags;
  bool apart = leads_to_other(resolver, candidate);

  candidate_feature(candidate, FEATURE_bias, 1);
  if (sentence < resolver->from || sentence >= resolver->until) {
    candidate_feature(candidate, FEATURE_focus_other, 6); /* other meetings are told of there */
    return;
  }
  candidate_feature(candidate, FEATURE_title, flags & SENTENCE_TITLE ? 1 : 0);
  candidate_feature(candidate, FEATURE_heading, (flags & (SENTENCE_HEADING | SENTENCE_TITLE)) == SENTENCE_HEADING);
  candidate_feature(candidate, FEATURE_lead, flags & SENTENCE_LEAD ? 1 : 0);
  candidate_feature(candidate, FEATURE_late, candidate_lateness(document, sentence));
  candidate_feature(candidate, FEATURE_dateline,
                    candidate->first < document_sentence(document, sentence)->first + info->dateline);
  candidate_feature(candidate, FEATURE_focus_other, info->focus == FOCUS_OTHER || apart);
  candidate_feature(candidate, FEATURE_other_cue,
                    candidate->last <= info->aside && !candidate_has(candidate, FEATURE_dateline)
                        ? 2
                        : is_elsewhere(resolver, candidate->first, candidate->last, NEAR));
  candidate_feature(candidate, FEATURE_behind_other,
                    (candidate->first >= info->other_first) & (candidate->first < info->other_last));
  candidate_feature(candidate, FEATURE_names_main, info->main_named && !apart);
  candidate_feature(candidate, FEATURE_held, class_sets_meet(&info->words, &meets));
}

void resolver_begin_at(struct resolver *resolver, size_t sentence)
{
  size_t kind;

  resolver->further = true;
  resolver->from = sentence;
  resolver->until = resolver->document->sentences.count;
  for (kind = 0; kind < MENTION_KINDS; kind++) {
    uint32_t *m = resolver->first + kind;
    if (kind == MENTION_DATE || kind == MENTION_EVENT) /* a page's date is that of all its meetings */
      continue;
    while (*m != NO_MENTION && document_mention(resolver->document, *m)->sentence < sentence)
      *m = (uint32_t)mention_next(resolver, *m);
  }
}

void resolver_clear(struct resolver *resolver)
{
  size_t field;

  resolver->candidates.count = 0;
  for (field = 0; field < MEETING_FIELD_COUNT; field++) {
    resolver->lists[field].first = resolver->lists[field].last = NO_CANDIDATE;
    resolver->lists[field].count = 0;
  }
}

static void append(struct resolver *resolver, unsigned field)
{
  uint16_t number = (uint16_t)(resolver->candidates.count - 1), last = resolver->lists[field].last;
  uint16_t *link = last == NO_CANDIDATE ? &resolver->lists[field].first : &resolver_candidate(resolver, last)->next;

  *link = resolver->lists[field].last = number;
  resolver->lists[field].count++;
}

/* All but the features, of which there are none yet. */
static void start(struct candidate *candidate, unsigned field)
{
  memset(candidate, 0, offsetof(struct candidate, features));
  candidate->field = (uint8_t)field;
  candidate->next = NO_CANDIDATE;
}

struct candidate *candidate_add(struct resolver *resolver, unsigned field, size_t mention, size_t first, size_t last)
{
  bool full = field != MEETING_FIELD_NAME && field_is_full(resolver, field);
  struct candidate *candidate = full ? NULL : vector_add(&resolver->candidates);

  if (candidate) {
    append(resolver, field);
  } else {
    resolver->document->failed |= !full;
    candidate = &resolver->record; /* which is not made yet: nothing looks at it */
  }
  if (mention != SIZE_MAX)
    resolver->at = document_mention(resolver->document, mention)->sentence;
  resolver->at = resolver_sentence_of(resolver, first);
  start(candidate, field);
  candidate->mention = (uint32_t)mention; /* SIZE_MAX becomes NO_MENTION */
  candidate->first = (uint32_t)first;
  candidate->last = (uint32_t)last;
  candidate->head = NO_HEAD;
  candidate->sentence = (uint32_t)resolver->at;
  common_features(resolver, candidate, candidate->sentence);
  return candidate;
}

bool label_stands_above(const struct resolver *resolver, size_t i, unsigned class)
{
  const struct document *document = resolver->document;
  size_t sentence = resolver_sentence_of(resolver, i), first = document_sentence(document, sentence)->first, at;
  const struct sentence *above;

  if (sentence == 0 || i >= first + LABELLED || !sentence_has(resolver, sentence - 1, class))
    return false;
  for (at = first + 1; at <= i; at++)
    if (document_token(document, at)->flags & TOKEN_LINE)
      return false;
  above = document_sentence(document, sentence - 1);
  for (at = above->first; at < above->last && document_token(document, at)->kind == TOKEN_PUNCT; at++)
    ;
  at += at < above->last ? token_span(document->language, document_token(document, at), class) : 0;
  return at > above->first && at + (is_sign(document, at, ':') || is_sign(document, at, '?')) == above->last;
}
