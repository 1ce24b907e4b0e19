/* Candidates for the motto: a quotation beside a cue, or the rest of a clause behind one. */
#include "resolve/bodies.h"

/* Words between a cue and the quotation, between it and its copula; tokens of an unquoted motto, of a short sentence;
 * strength of a cue that tells a theme rather than a title; mentions before a quotation among which its event may be;
 * tokens between an event's noun and its title, and from a word that tells against a motto; tokens over a meeting to
 * the copula. */
enum {
  GAP = 6,
  COLON_REACH = 24,
  COPULA = 10,
  INSERTED = 6,
  LONGEST_MOTTO = 40,
  SHORT = 4,
  THEME = 2,
  NAMES = 8,
  CALLED = 8,
  AGAINST = 10,
  OVER_MEETING = 30
};

/* Why a text may be the motto: strengths of the cues beside it, the event's name before it, its marks. */
struct cue {
  int before;
  int after;
  bool named;
  bool quoted;
};

/* Right behind such a word, what else speaks in the sentence tells nothing against it. */
static bool is_called_motto(const struct document *document, size_t first)
{
  size_t at = first, cue;

  while (at > 0 && first - at < 3 && (is_quote(document, at - 1) || is_sign(document, at - 1, ':')))
    at--;
  cue = class_ends_before(document, at, CLASS_motto_before);
  return cue != SIZE_MAX && class_value(document, cue, CLASS_motto_before, 1) > THEME &&
         class_ends_before(document, at, CLASS_not_motto) == SIZE_MAX;
}

/* Does a word before token i say that the title is another's: of a speech, a film, a session? Where the main event's
 * own noun is such a word, a workshop, nouns of its kind say nothing. */
static bool is_of_other(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  const struct mention *event = resolver_main(resolver);
  size_t first, at = i;

  if (!event || !is_class(document, event->as.name.head, CLASS_not_motto))
    return class_before(resolver, i, CLASS_not_motto, AGAINST);
  first = document_sentence(document, resolver_sentence_of(resolver, i))->first;
  for (; at > first && i - at < AGAINST; at--)
    if (is_class(document, at - 1, CLASS_not_motto) &&
        class_value(document, at - 1, CLASS_event, -1) != (int)event->role &&
        class_value(document, at - 1, CLASS_event_weak, -1) != (int)event->role)
      return true;
  return false;
}

static void add(struct resolver *resolver, size_t mention, size_t first, size_t last, struct cue cue)
{
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_MOTTO, mention, first, last);

  candidate_feature(candidate, FEATURE_cue_before, cue.before);
  candidate_feature(candidate, FEATURE_cue_after, cue.after);
  candidate_feature(candidate, FEATURE_near_main, cue.named);
  candidate_feature(candidate, FEATURE_quoted, cue.quoted);
  candidate_feature(candidate, FEATURE_cue_against,
                    !is_called_motto(resolver->document, first) &&
                        (is_of_other(resolver, first) || class_after(resolver, last, CLASS_not_motto, 6)));
  candidate_feature(candidate, FEATURE_bare, last - first < 3);
}

/* Does a sentence begin at token i, on a line of its own? */
static bool opens_line(const struct document *document, size_t i)
{
  unsigned flags = document_token(document, i)->flags;

  return flags & TOKEN_SENTENCE && flags & (TOKEN_LINE | TOKEN_PARAGRAPH);
}

/* Does a page's key stand at token i, its title's before a colon? */
static bool is_key(const struct document *document, size_t i)
{
  return is_sign(document, i + 1, ':') &&
         (i == 0 || document_token(document, i)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH));
}

/* Strength of a motto cue within `GAP` tokens before token i; a colon before it reaches further back in the
 * sentence. */
static int cue_before(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  bool colon = i > 0 && is_sign(document, i - 1, ':');
  size_t at = i, steps, reach = colon ? COLON_REACH : GAP + 3,
         first = colon ? document_sentence(document, resolver_sentence_of(resolver, i - 1))->first : 0;
  bool parted = false; /* by the end of a line that does not open with the cue */
  int best = 0;

  for (steps = 0; steps < reach && at > first; steps++) {
    parted |= !colon && opens_line(document, at);
    if (!colon && at < i && document_token(document, at)->flags & TOKEN_SENTENCE)
      break; /* a sentence's end between the cue and the quotation */
    at--;
    if (is_quote(document, at) && steps > 0)
      break;
    if (parted && !opens_line(document, at))
      continue;
    if (steps >= GAP + 3 && class_value(document, at, CLASS_motto_before, 0) < THEME)
      continue;
    unsigned span = token_span(document->language, document_token(document, at), CLASS_motto_before);
    /* but a phrase of the cue that tells no motto */
    if (span && class_ends_before(document, at + span, CLASS_not_motto) == SIZE_MAX) {
      int value = class_value(document, at, CLASS_motto_before, 1);
      if (value > best && !(value < THEME && is_key(document, at)))
        best = value;
    }
    if (is_class(document, at, CLASS_motto_label) && is_sign(document, at + 1, ':'))
      best = 3;
  }
  return best;
}

/* Where names decline, a noun for a motto further before the copula that leads to the quotation at token i: whose it is
 * stands between. */
static int cue_over(const struct document *document, size_t i)
{
  size_t at, copula = i, least = i > OVER_MEETING ? i - OVER_MEETING : 0;

  if (!body_leads_to_event(document))
    return 0;
  while (copula > least && i - copula < GAP && !is_class(document, copula, CLASS_copula))
    copula--;
  for (at = copula; is_class(document, copula, CLASS_copula) && at > least; at--)
    if (class_value(document, at - 1, CLASS_motto_before, 0) > THEME)
      return THEME;
    else if (document_token(document, at - 1)->kind == TOKEN_QUOTE || is_sign(document, at - 1, '.'))
      break;
  return 0;
}

/* Strength of a cue that a copula or a colon joins to what stands before token i. */
static int cue_joined(const struct document *document, size_t i)
{
  size_t at, last = i + GAP;

  if (!is_class(document, i, CLASS_copula) && !is_sign(document, i, ':'))
    return 0;
  for (at = i + 1;
       at < last && at < document_count(document) && !(document_token(document, at)->flags & TOKEN_SENTENCE); at++)
    if (is_class(document, at, CLASS_motto_before) && class_value(document, at, CLASS_motto_before, 1) >= THEME)
      return class_value(document, at, CLASS_motto_before, 1);
  return 0;
}

static int cue_after(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  size_t at;

  for (at = i; at < i + GAP && at < document_count(document); at++) {
    if (document_token(document, at)->flags & TOKEN_PARAGRAPH)
      return 0;
    if (is_class(document, at, CLASS_motto_after))
      return class_value(document, at, CLASS_motto_after, 1);
    if (document_token(document, at)->kind == TOKEN_PUNCT && at > i + 1)
      break;
  }
  return cue_joined(document, i);
}

/* Is the event at token i where somebody speaks? */
static bool is_where(const struct document *document, size_t i)
{
  while (i > 0 && (is_class(document, i - 1, CLASS_article) || is_sign(document, i - 1, '\'')) &&
         !is_class(document, i - 1, CLASS_venue_in))
    i--;
  return class_ends_before(document, i, CLASS_venue_in) != SIZE_MAX;
}

/* The token behind what tells a place at token i; i if nothing does. */
static size_t behind_place(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_venue_in) && is_upper(document, i + 1) ? i + 2 : i;
}

/* Does an event's name stand before quotation m, with a colon between? A numbered meeting's needs none. */
static bool follows_name(const struct document *document, size_t m)
{
  size_t first = document_mention(document, m)->first, k;

  for (k = m; k > 0 && m - k < NAMES && first >= 2; k--) {
    const struct mention *event = document_mention(document, k - 1);
    if (event->kind == MENTION_EVENT && event->grade &&
        (is_sign(document, first - 2, ':')
             ? event->last == first - 2 && !is_where(document, event->first)
             : behind_place(document, event->last) == first - 1 && event->as.name.edition &&
                   SETTING(document->language, name_right) == REACH_SOME))
      return true;
  }
  return false;
}

/* A meeting's noun with a capital among capitals, where nouns have none, makes a name of quotation m. */
static bool is_name(const struct document *document, size_t m)
{
  const struct mention *quote = document_mention(document, m);
  size_t k;

  for (k = m + 1; k < document->mentions.count && k < m + NAMES && !SETTING(document->language, noun_upper); k++) {
    const struct mention *event = document_mention(document, k);
    size_t head = event->as.name.head;
    if (event->kind == MENTION_EVENT && event->grade && event->first >= quote->first && event->last <= quote->last)
      return is_upper(document, head) && (head > quote->first || is_upper(document, head + 1));
  }
  return false;
}

static void add_quotation(struct resolver *resolver, size_t m)
{
  const struct mention *quote = document_mention(resolver->document, m);
  int before = cue_before(resolver, quote->first - 1), after = cue_after(resolver, quote->last + 1);
  bool named = follows_name(resolver->document, m), comma; /* a quotation with its comma inside, before a copula */

  if (!before)
    before = cue_over(resolver->document, quote->first - 1u);
  if (!before && !after && !named)
    return;
  if (before < THEME && after < THEME && is_name(resolver->document, m))
    return;
  comma = quote->last > quote->first + 1u && is_sign(resolver->document, quote->last - 1u, ',');
  add(resolver, m, quote->first, quote->last - comma, (struct cue){before, after, named, true});
}

/* Where a motto that follows a cue may begin: behind a copula, a colon, or both that the cue's clause has in between.
 * Further behind the cue a colon may open whatever explains it, unless a capital shows a title. The end of the
 * sentence if nowhere. */
static size_t unquoted_start(const struct document *document, size_t i, size_t end, bool *joined)
{
  bool leads = SETTING(document->language, noun_upper) || !is_upper(document, i);
  size_t at;

  *joined = true;
  for (at = i; at < end && at < i + COPULA; at++) {
    unsigned span = token_span(document->language, document_token(document, at), CLASS_copula);
    if (is_sign(document, at, ':') && (at == i || (leads && (at == i + 1 || is_upper(document, at + 1)))))
      return at + 1;
    if (!leads || is_quote(document, at) || is_sign(document, at, ',') || is_sign(document, at, ':') ||
        is_sign(document, at, '('))
      break;
    if (span)
      return at + span + is_sign(document, at + span, ':');
  }
  *joined = false;
  return i;
}

/* Does the motto end before token i? At a verb that says that the event is held, a full stop, a bracket, or a comma
 * that closes its clause: where the cue's clause began with one (`inserted`), or where the words behind it are no part
 * of a title. */
static bool ends_unquoted(const struct document *document, size_t i, size_t end, bool joined, bool inserted)
{
  const struct token *token = document_token(document, i);
  size_t at;

  if (token->kind == TOKEN_QUOTE)
    return true;
  if (token->kind == TOKEN_PUNCT) {
    if (token->sign == ',' && (inserted || !joined))
      return !is_upper(document, i + 1) || !is_upper(document, i - 1);
    return ((token->sign == '.' || token->sign == '(') && i + 1 >= end) || token->sign == ';' ||
           (token->sign == '(' && !joined);
  }
  /* the copula at the sentence's end */
  if (SETTING(document->language, head_last) && is_class(document, i, CLASS_copula))
    return !is_upper(document, i);
  /* the verb of the event */
  for (at = i; at < i + 3 && at < end; at++) {
    if (is_class(document, at, CLASS_held) || is_class(document, at, CLASS_gather) ||
        is_class(document, at, CLASS_open))
      return !is_upper(document, at);
    if (!is_class(document, at, CLASS_past) && !is_class(document, at, CLASS_future) &&
        !is_class(document, at, CLASS_passive) && !is_class(document, at, CLASS_copula))
      break;
  }
  return false;
}

/* A motto of short sentences goes on behind its first. */
static size_t further_sentences(const struct document *document, size_t sentence, size_t last)
{
  size_t s;

  for (s = sentence + 1; s < document->sentences.count && s < sentence + 3; s++) {
    const struct sentence *next = document_sentence(document, s);
    if (next->first != last || next->last - next->first > SHORT ||
        document_token(document, next->first)->flags & (TOKEN_PARAGRAPH | TOKEN_LINE))
      break;
    last = next->last;
  }
  return last;
}

/* What opens a paragraph up to a colon behind which a copula leads to the cue at token i. */
static void add_opening(struct resolver *resolver, size_t i, int strength)
{
  const struct document *document = resolver->document;
  size_t colon = i, first;
  bool copula = false;

  while (colon > 0 && i - colon < SHORT && !is_sign(document, colon - 1, ':')) {
    colon--;
    copula |= is_class(document, colon, CLASS_copula);
  }
  if (!copula || colon == 0 || !is_sign(document, colon - 1, ':') || strength < THEME)
    return;
  for (first = colon - 1; first > 0 && colon - first < LONGEST_MOTTO; first--)
    if (document_token(document, first)->flags & TOKEN_PARAGRAPH || is_quote(document, first))
      break;
  if (first == colon - 1 || is_quote(document, first) || colon - first >= LONGEST_MOTTO)
    return;
  add(resolver, SIZE_MAX, first, colon - 1, (struct cue){0, strength, false, false});
}

/* Does a word at token i that gives a title follow an event's name? */
static bool names_event(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;

  return SETTING(document->language, name_right) == REACH_SOME && !SETTING(document->language, noun_upper) && i > 0 &&
         is_word(document, i - 1) && class_before(resolver, i, CLASS_event, CALLED);
}

/* What follows a cue up to the end of its clause. */
static void add_unquoted(struct resolver *resolver, size_t i, unsigned span, int strength)
{
  const struct document *document = resolver->document;
  size_t sentence = resolver_sentence_of(resolver, i), clause = resolver_clause(resolver, i), first, last;
  size_t end = document_sentence(document, sentence)->last;
  bool inserted = clause > document_sentence(document, sentence)->first && is_sign(document, clause - 1, ',') &&
                  i - clause < INSERTED,
       joined;

  first = unquoted_start(document, i + span, end, &joined);
  if (first == end && joined && sentence + 1 < document->sentences.count) {
    sentence++;
    end = document_sentence(document, sentence)->last;
  }
  if (first >= end || is_quote(document, first) || is_sign(document, first, '\''))
    return;
  /* a title needs its marks, but right behind the event; where all nouns are capitalised, a theme does too */
  if (!is_sign(document, first - 1, ':') &&
      (!is_upper(document, first) || (strength < THEME && !names_event(resolver, i)) ||
       (SETTING(document->language, noun_upper) && strength == THEME)))
    return;
  for (last = first;
       last < end && last - first < LONGEST_MOTTO && !ends_unquoted(document, last, end, joined, inserted); last++)
    ;
  if (last <= first + (joined ? 0 : 1))
    return;
  if (joined && is_sign(document, last, '.') && last + 1 == end && last - first <= SHORT)
    last = further_sentences(document, sentence, end);
  add(resolver, SIZE_MAX, first, last, (struct cue){strength, 0, strength < THEME && names_event(resolver, i), false});
}

#define OTHERS(IN) IN(event) IN(event_weak) IN(org) IN(person_title) IN(month) IN(weekday) IN(host_after)
static const struct class_set others = CLASS_SET(OTHERS);

/* Where cues stand behind what they tell, the capitals right before the one at token i, up to the name of a meeting, a
 * body or a day. */
static void add_capitals(struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  size_t first = i, clause = resolver_clause(resolver, i);
  int strength = class_value(document, i, CLASS_motto_after, 1);

  if (!SETTING(document->language, head_last) || strength < THEME)
    return;
  while (first > clause && i - first < LONGEST_MOTTO &&
         !(document_token(document, first)->flags & TOKEN_SENTENCE && first < i) && is_word(document, first - 1) &&
         (is_upper(document, first - 1) ? !is_any(document, first - 1, &others)
                                        : is_class(document, first - 1, CLASS_and) && first < i))
    first--;
  while (first < i && !is_upper(document, first))
    first++;
  if (first + 1 < i)
    add(resolver, SIZE_MAX, first, i, (struct cue){0, strength, false, false});
}

/* Does a word for a title, of span tokens at i, label a line of a page's front matter? */
static bool labels_page(const struct document *document, size_t i, unsigned span)
{
  return document_token(document, i)->flags & TOKEN_LINE && is_sign(document, i + span, ':') &&
         class_value(document, i, CLASS_motto_before, 1) < THEME;
}

void resolve_mottos(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i;

  for (i = mention_first(resolver, MENTION_QUOTE); i != NO_MENTION; i = mention_next(resolver, i))
    if (!field_is_full(resolver, MEETING_FIELD_MOTTO))
      add_quotation(resolver, i);
  for (i = document_next(document, resolver_from(resolver), INTEREST_MOTTO);
       i < document_count(document) && !field_is_full(resolver, MEETING_FIELD_MOTTO);
       i = document_next(document, i + 1, INTEREST_MOTTO)) {
    unsigned span = token_span(document->language, document_token(document, i), CLASS_motto_before);
    unsigned label = token_span(document->language, document_token(document, i), CLASS_motto_label);
    if (label && !is_sign(document, i + label, ':'))
      label = 0;
    if (span && labels_page(document, i, span))
      continue;
    if (span)
      add_opening(resolver, i, class_value(document, i, CLASS_motto_before, 1));
    if (is_class(document, i, CLASS_motto_after))
      add_capitals(resolver, i);
    if (span || label)
      add_unquoted(resolver, i, span ? span : label, label ? 3 : class_value(document, i, CLASS_motto_before, 1));
  }
}
