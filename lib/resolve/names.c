/* Candidates for the name: the phrases that name an event, whole and without the last parts of their tails, and
 * quotations right behind one. The event of the best is the main event. */
#include "resolve/resolver.h"

#include "find/numbers.h"
#include "find/phrases.h"

/* Tokens around an event that tell of its place in the text, events that are looked at, parts that may be cut off a
 * phrase, words that may be cut off its start, and candidates at which no more variants are made; parts behind
 * prepositions of places. */
enum { NEAR = 10, MOST_EVENTS = 40, MOST_CUTS = 4, MOST_DROPPED = 2, MOST_PLACED = 3, MOST_NAMES = 120 };

static struct candidate *add(struct resolver *resolver, size_t m, size_t first, size_t last)
{
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_NAME, m, first, last);

  candidate->head = document_mention(resolver->document, m)->as.name.head;
  name_features(resolver, candidate, m);
  return candidate;
}

/* A capitalised word right behind the head, or a year at the end, that nothing joins to the name. */
static bool is_loose(const struct document *document, const struct mention *event, size_t at)
{
  if (is_number(document, at))
    return at + 1u == event->last && document_token(document, at)->length == 4;
  return at == event->as.name.head + 1u && is_upper(document, at) && SETTING(document->language, noun_upper);
}

/* The name may end before each part of the tail. */
static void add_shorter(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  size_t ends[MOST_CUTS], count = 0, at = event->as.name.head + 1u, next;

  for (; at < event->last && count < MOST_CUTS; at = next) {
    if (is_class(document, at, CLASS_of) || is_class(document, at, CLASS_and) || is_sign(document, at, ',') ||
        is_loose(document, event, at))
      ends[count++] = at;
    next = phrase_step(document, at);
    if (next == at)
      break;
  }
  while (count-- > 0)
    add(resolver, m, event->first, ends[count]);
}

static void add_without(struct resolver *resolver, size_t m, size_t first, enum feature feature, int value)
{
  struct candidate *candidate = add(resolver, m, first, document_mention(resolver->document, m)->last);

  candidate_feature(candidate, feature, value);
}

/* Where names begin with their heads, one in the order of another language is whole without the ordinal. */
static bool in_other_order(const struct document *document, size_t first, size_t head)
{
  if (SETTING(document->language, name_left) != REACH_SOME || SETTING(document->language, noun_upper))
    return false;
  while (first <= head && is_upper(document, first) && !phrase_modifier(document, first))
    first++;
  return first > head;
}

/* An ordinal word may but count the name. */
static void add_uncounted(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  uint32_t value;
  size_t taken = ordinal_at(document, event->first, false, &value), first = event->first + taken;

  if (!taken || !is_class(document, event->first, CLASS_ordinal) || is_upper(document, event->first) ||
      first >= event->as.name.head)
    return;
  add_without(resolver, m, first,
              in_other_order(document, first, event->as.name.head) ? FEATURE_other_order : FEATURE_uncounted,
              value == 1 ? 2 : 1);
}

/* Words at the phrase's start that may be none of the name. */
static void add_later(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  size_t first = event->first, dropped;
  uint32_t value;

  for (dropped = 1; dropped <= MOST_DROPPED && first < event->as.name.head; dropped++) {
    if (!is_word(document, first) || phrase_modifier(document, first) || ordinal_at(document, first, true, &value))
      return;
    first++;
    while (first < event->as.name.head && (!is_word(document, first) || phrase_joint(document, first)) &&
           !ordinal_at(document, first, true, &value))
      first++;
    if (first >= event->as.name.head)
      return;
    add_without(resolver, m, first, FEATURE_dropped, (int)dropped);
  }
}

/* Meetings of bodies have no name but what they are. */
static bool is_called_by_kind(const struct mention *event)
{
  return event->role == MEETING_KIND_CONVENTION || event->role == MEETING_KIND_ASSEMBLY ||
         event->role == MEETING_KIND_SYNOD || event->role == MEETING_KIND_SUMMIT;
}

#define OPENS_PART(IN) IN(of) IN(article)
static const struct class_set opens_part = CLASS_SET(OPENS_PART);

/* Does the phrase end in a common noun for a body, in a part of its own and perhaps with adjectives behind it? A
 * quotation behind it names that body rather than the event. */
static bool ends_in_body(const struct document *document, const struct mention *event)
{
  size_t last = event->last, first = class_ends_before(document, last, CLASS_org);

  while (first == SIZE_MAX && last > event->as.name.head + 2u && !is_upper(document, last - 1) &&
         phrase_modifier(document, last - 1))
    first = class_ends_before(document, --last, CLASS_org);
  return first != SIZE_MAX && first > event->as.name.head + 1u && class_value(document, first, CLASS_org, 0) == 1 &&
         (is_any(document, first - 1u, &opens_part) || is_sign(document, first - 1u, '\''));
}

/* The quotation alone, or with the phrase before it unless commas part them. */
static void add_quotation(struct resolver *resolver, size_t m, const struct mention *quote, bool apart)
{
  const struct mention *event = document_mention(resolver->document, m);
  struct candidate *candidate;

  if (!ends_in_body(resolver->document, event)) {
    candidate = add(resolver, m, quote->first, quote->last);
    candidate->head = NO_HEAD;
    candidate_feature(candidate, FEATURE_quoted, 1);
    candidate_feature(candidate, FEATURE_quoted_named, event->as.name.edition || event->as.name.proper > 3);
    candidate_feature(candidate, FEATURE_unquoted_kind, is_called_by_kind(event));
  }
  if (apart)
    return;
  candidate = add(resolver, m, event->first, quote->last + 1u);
  candidate_feature(candidate, FEATURE_unquoted_kind,
                    event->last == event->as.name.head + 1u && is_called_by_kind(event));
}

/* Tokens of the longest quotation that is a name, and between commas; a longer one is what somebody said at the
 * meeting. */
enum { LONGEST_QUOTED = 32, LONGEST_APART = 12 };

/* Does the quotation stand between commas behind the phrase that ends before token `last`, and tell its name? */
static bool stands_apart(const struct document *document, const struct mention *quote, size_t last)
{
  return quote->first == last + 2u && is_sign(document, last, ',') && is_upper(document, quote->first) &&
         quote->last - quote->first <= LONGEST_APART && is_sign(document, quote->last + 1u, ',') &&
         !is_class(document, quote->last + 2u, CLASS_says);
}

static void add_quoted(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  size_t i, last = document_mention(document, m)->last;

  if (SETTING(document->language, head_last) && word_ends_in(document, last - 1, CLASS_venue_in))
    return; /* a title of something at the event */
  for (i = m + 1; i < document->mentions.count && i < m + 6; i++) {
    const struct mention *quote = document_mention(document, i);
    if (quote->kind == MENTION_QUOTE && quote->first == last + 1u) {
      if (quote->last - quote->first <= LONGEST_QUOTED && !is_class(document, quote->last + 1u, CLASS_motto_after))
        add_quotation(resolver, m, quote, false);
      return;
    }
    if (quote->kind == MENTION_QUOTE && stands_apart(document, quote, last)) {
      add_quotation(resolver, m, quote, true);
      return;
    }
  }
}

/* The phrase may go on behind a word that nothing is known of. */
static void add_longer(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);
  size_t end = phrase_stretch(resolver->document, event->last);
  struct candidate *candidate;

  if (end <= event->last || event->form)
    return;
  candidate = add(resolver, m, event->first, end);
  candidate_feature(candidate, FEATURE_stretched, 1);
}

/* Does the preposition of places at token i stand before a capitalised noun that its ending shows to be no place? */
static bool is_of_field(const struct document *document, size_t i)
{
  for (i++; is_class(document, i, CLASS_article) || is_sign(document, i, '\''); i++)
    ;
  return is_upper(document, i) && !SETTING(document->language, noun_upper) &&
         word_has_suffix(document, i, SUFFIX_NOT_PLACE);
}

/* The phrase may go on behind a preposition of places whose noun is none. */
static void add_placed_tail(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  size_t end = event->last, parts;
  struct candidate *candidate;

  if (event->form)
    return;
  for (parts = 0; parts < MOST_PLACED; parts++) {
    size_t next = phrase_placed(document, end);
    if (next == end)
      break;
    end = next;
  }
  if (end == event->last)
    return;
  candidate = add(resolver, m, event->first, end);
  candidate_feature(candidate, FEATURE_placed_tail, 1);
  candidate_feature(candidate, FEATURE_placed_topic, 2 * is_of_field(document, event->last));
}

/* A year at token i that may belong to a name beside it, rather than to a date or to what begins there. */
static bool is_name_year(const struct document *document, size_t i)
{
  const struct token *token = i < document_count(document) ? document_token(document, i) : NULL;

  return token && token->kind == TOKEN_NUMBER && token->length == 4 && !(token->flags & (TOKEN_DATE | TOKEN_PARAGRAPH));
}

/* Where names end in their head, does the ending of the head or of the year show that the year at token i goes on with
 * the sentence? */
static bool year_declined(const struct document *document, const struct mention *event, size_t i)
{
  return SETTING(document->language, head_last) && (word_is_inflected(document, event->last - 1u) ||
                                                    (is_sign(document, i + 1, '\'') && is_glued(document, i + 1)));
}

/* A year behind the phrase may belong to the name. */
static void add_year(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  bool of = is_class(document, event->last, CLASS_of) ||
            (SETTING(document->language, name_right) == REACH_ANY && is_class(document, event->last, CLASS_time_unit));
  size_t at = event->last + (of ? 1u : 0u);

  if (!is_name_year(document, at) || event->form || year_declined(document, event, at))
    return;
  add(resolver, m, event->first, at + 1);
  /* a genitive behind the year; where all nouns have capitals any may follow */
  if (of || phrase_right(document, at + 1) == at + 1 ||
      (SETTING(document->language, noun_upper) && !is_class(document, at + 1, CLASS_of)))
    return;
  add(resolver, m, event->first, phrase_right(document, at + 1));
}

/* A year before the phrase. */
static void add_year_before(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);

  if (event->form || event->first == 0 || SETTING(document->language, name_left) != REACH_ANY ||
      !is_number(document, event->first - 1u) || document_token(document, event->first - 1u)->length != 4 ||
      document_token(document, event->first)->flags & TOKEN_LINE)
    return;
  add(resolver, m, event->first - 1u, event->last);
}

static void add_whole(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);

  add(resolver, m, event->first, event->last);
}

static void add_variants(struct resolver *resolver, size_t m)
{
  if (!document_mention(resolver->document, m)->form) {
    add_uncounted(resolver, m);
    add_later(resolver, m);
  }
  add_shorter(resolver, m);
  add_longer(resolver, m);
  add_placed_tail(resolver, m);
  add_year(resolver, m);
  add_year_before(resolver, m);
  add_quoted(resolver, m);
}

#define VERBS(IN) IN(held) IN(gather) IN(open) IN(close)
static const struct class_set verbs = CLASS_SET(VERBS);

/* The first event of the title or lead that is called by more than its noun and takes place, or NULL. */
static const struct name_words *find_leading(const struct resolver *resolver)
{
  const struct name_words *names = resolver->names.items;
  size_t i;

  for (i = 0; i < resolver->names.count; i++) {
    const struct mention *event = document_mention(resolver->document, names[i].mention);
    if (names[i].stands & (STANDS_TITLE | STANDS_LEAD) && event->as.name.proper + event->grade > 3 &&
        !event_is_plural(resolver->document, event) &&
        class_sets_meet(&resolver_info(resolver, event->sentence)->words, &verbs))
      return names + i;
  }
  return NULL;
}

/* Which events are named elsewhere in the same words. */
static void mark_again(struct resolver *resolver)
{
  struct name_words *names = resolver->names.items;
  size_t i, k;

  for (i = 0; i < resolver->names.count; i++)
    for (k = 0; k < resolver->names.count && !(names[i].stands & STANDS_AGAIN); k++)
      if (names[i].bits == names[k].bits &&
          document_mention(resolver->document, names[k].mention)->sentence !=
              document_mention(resolver->document, names[i].mention)->sentence &&
          !event_is_bare(document_mention(resolver->document, names[i].mention)) &&
          name_words_in(&names[i], &names[k]) && name_words_in(&names[k], &names[i]))
        names[i].stands |= STANDS_AGAIN;
}

/* The event of name i. */
static const struct mention *named(const struct resolver *resolver, size_t i)
{
  return document_mention(resolver->document, ((const struct name_words *)resolver->names.items)[i].mention);
}

/* Number of the last name in the words of name i, or in more or fewer of them; i for none. */
static size_t last_named(const struct resolver *resolver, size_t i)
{
  const struct name_words *names = resolver->names.items;
  size_t k = resolver->names.count - 1;

  while (k > i && (event_is_bare(named(resolver, k)) ||
                   !(name_words_in(names + i, names + k) || name_words_in(names + k, names + i))))
    k--;
  return k;
}

/* Does name i stand in a heading behind the lead? */
static bool in_heading(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  size_t s = i < resolver->names.count ? named(resolver, i)->sentence : 0;

  return s > document->lead && document_sentence(document, s)->flags & SENTENCE_HEADING;
}

/* Another report, or titles of such, close the text from a heading on that names a meeting, if that comes back behind
 * it, or the next name is in a heading too, and no words of the names before it come back. */
static void find_other_report(struct resolver *resolver)
{
  size_t i, k = 0, own = 0; /* behind the last name of the report itself */

  for (i = 0; i < resolver->names.count; i++) {
    if (!in_heading(resolver, i) || event_is_bare(named(resolver, i)) || named(resolver, i)->grade < 2 ||
        !(in_heading(resolver, i + 1) || last_named(resolver, i) > i))
      continue;
    for (; k < i; k++)
      if (!event_is_bare(named(resolver, k)) && last_named(resolver, k) >= own)
        own = last_named(resolver, k) + 1;
    if (own > 0 && own <= i) {
      if (named(resolver, i)->sentence < resolver->document->closing)
        resolver->document->closing = named(resolver, i)->sentence;
      return;
    }
  }
}

/* What is told of for the sake of another meeting, or said to be a body or a habit, stands in no title and in no lead
 * for itself. */
static unsigned where_stands(const struct resolver *resolver, const struct mention *event)
{
  uint32_t flags = document_sentence(resolver->document, event->sentence)->flags;
  unsigned aside = class_before(resolver, event->first, CLASS_side, NEAR) ? STANDS_ASIDE : 0u;

  if (!(flags & (SENTENCE_TITLE | SENTENCE_LEAD)) || event_is_defined(resolver->document, event) ||
      is_elsewhere(resolver, event->first, event->last, NEAR))
    return aside;
  return aside | (flags & SENTENCE_TITLE ? STANDS_TITLE : 0u) | (flags & SENTENCE_LEAD ? STANDS_LEAD : 0u);
}

/* Mentions of events that may be the main one, with their words. */
static void gather_words(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i;

  for (i = mention_first(resolver, MENTION_EVENT); i != NO_MENTION && resolver->names.count < MOST_EVENTS;
       i = mention_next(resolver, i)) {
    const struct mention *event = document_mention(document, i);
    struct name_words *words;
    if (!event->grade)
      continue;
    words = vector_add(&resolver->names);
    if (!words) {
      resolver->document->failed = true;
      break;
    }
    words->mention = (uint32_t)i;
    name_words(document, event->first, event->last, words);
    words->stands = (uint16_t)where_stands(resolver, event);
  }
  mark_again(resolver);
  find_other_report(resolver);
  resolver->leading = find_leading(resolver);
}

/* Does mention m name the event that the record is of? Any does as long as that is not known. */
static bool belongs(const struct resolver *resolver, size_t m)
{
  return resolver->main == SIZE_MAX || m == resolver->main ||
         same_event(resolver->document, document_mention(resolver->document, m),
                    document_mention(resolver->document, resolver->main));
}

void resolve_names(struct resolver *resolver)
{
  const struct name_words *names;
  size_t i, best;

  if (resolver->main == SIZE_MAX)
    gather_words(resolver);
  names = resolver->names.items;
  for (i = 0; i < resolver->names.count; i++)
    if (belongs(resolver, names[i].mention))
      add_whole(resolver, names[i].mention);
  for (i = 0; i < resolver->names.count && resolver->candidates.count < MOST_NAMES; i++)
    if (belongs(resolver, names[i].mention))
      add_variants(resolver, names[i].mention);
  if (resolver->main == SIZE_MAX && (best = resolve_best(resolver, MEETING_FIELD_NAME)) != SIZE_MAX)
    resolver->main = resolver_candidate(resolver, best)->mention;
}
