/* Hosts as subjects of verbs, before or behind them, and as agents of participles. */
#include "resolve/hosts.h"

#include "find/finders.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Tokens from a verb to its object, from a participle to its agent, between an auxiliary and its participle at the
 * clause's end; words in small letters between a meeting and its verb. */
enum { OBJECT = 14, FAR = 30, BRACKETED = 48, ADVERBS = 3 };

/* Values of class perfect, auxiliaries of participles and of infinitives, and the latter's of class host_participle. */
enum { OF_PARTICIPLE = 1, OF_INFINITIVE = 2, INFINITIVE = 2, COMMON = 3 };

/* Where a participle ends its clause, does the one at token i? */
static bool ends_clause(const struct document *document, size_t i)
{
  return SETTING(document->language, noun_upper) && class_value(document, i, CLASS_host_participle, 0) % 2 == 1 &&
         (is_sign(document, i + 1, '.') || is_sign(document, i + 1, ','));
}

/* Is the verb at i part of a passive, so that its subject is the event? */
static bool is_passive(const struct host_search *search, size_t i, unsigned span)
{
  size_t at;

  if (is_sign(search->document, i + span, '-') && is_glued(search->document, i + span + 1) &&
      is_class(search->document, i + span + 1, CLASS_passive))
    return true; /* a reflexive form is a passive */
  if (is_class(search->document, i ? i - 1 : 0, CLASS_passive) ||
      (i > 1 && is_class(search->document, i - 2, CLASS_passive)))
    return true;
  /* a participle that ends its clause */
  for (at = resolver_clause(search->resolver, i); at < i && ends_clause(search->document, i); at++)
    if (is_class(search->document, at, CLASS_passive))
      return true;
  return false;
}

/* Does the phrase before token i name an event, perhaps with a pronoun that takes it up? Then the verb's subject stands
 * behind it. What may as well be a body is one if it has no number and the verb has an event for its object. */
static bool event_before(const struct document *document, size_t i, size_t clause, bool object)
{
  size_t at, first;
  uint32_t value;

  while (i > clause && is_class(document, i - 1, CLASS_article))
    i--;
  first = phrase_before(document, i, clause);
  if (first == SIZE_MAX && i > clause + 1) /* an adverb between the subject and the verb */
    first = phrase_before(document, --i, clause);
  for (at = first; at != SIZE_MAX && at < i; at++)
    if (body_tells_event(document, at, true))
      return !(object && is_class(document, at, CLASS_org) && phrase_ordinal_before(document, at, &value) == at);
  return false;
}

/* An event is the verb's object, perhaps its subject's own. */
static size_t note_object(const struct host_search *search, size_t object, struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t first, main_event = search->resolver->main;

  if (object == SIZE_MAX || !document_mention(document, object)->grade)
    return SIZE_MAX;
  first = document_mention(document, object)->first;
  reason->object = true;
  reason->other = main_event != SIZE_MAX && object != main_event && !names_main(search->resolver, object);
  reason->own =
      class_ends_before(document, first, CLASS_host_own) != SIZE_MAX || is_class(document, first, CLASS_host_own);
  return first;
}

#define MEETINGS(IN) IN(event) IN(event_weak) IN(event_other)
static const struct class_set meetings = CLASS_SET(MEETINGS);

/* Does the verb end a noun for a meeting that begins before it, or a phrase that makes a noun of it? */
static bool ends_noun(const struct document *document, size_t i, unsigned span)
{
  static const unsigned starts = TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE;

  if (class_ends_before(document, i + span, CLASS_stop) < i)
    return true;
  if (SETTING(document->language, name_left) == REACH_NONE && is_upper(document, i) &&
      is_class(document, i, CLASS_org) && !(document_token(document, i)->flags & starts))
    return true; /* or is one by its capital */
  if (i > 0 && document_token(document, i - 1)->span > 1 && is_any(document, i - 1, &meetings))
    return true; /* or stands inside one */
  return class_ends_before(document, i + span, CLASS_event) < i ||
         class_ends_before(document, i + span, CLASS_event_weak) < i;
}

/* Is the object that begins at token i no meeting, and none named behind it? */
static bool holds_other(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  size_t last = document_sentence(document, resolver_sentence_of(search->resolver, i - 1))->last;
  const struct token *token;

  while (is_class(document, i, CLASS_article))
    i++;
  if (i >= last)
    return false;
  token = document_token(document, i);
  return token_span(document->language, token, CLASS_event_other) >
             token_span(document->language, token, CLASS_event) &&
         !is_class(document, i, CLASS_org) && body_event(document, i + 1, last) == SIZE_MAX;
}

/* Does the verb at token i begin a longer phrase that says no more than that the meeting opened or closed? */
static bool only_opens(const struct document *document, size_t i, unsigned span)
{
  const struct token *token = document_token(document, i);

  return token->phrase && token->span > span &&
         (lexeme_has(document->language, token->phrase, CLASS_open) ||
          lexeme_has(document->language, token->phrase, CLASS_close));
}

/* What the verb does: to an event? The object's first token, or SIZE_MAX. */
static size_t find_object(const struct host_search *search, size_t i, unsigned span, struct host_reason *reason)
{
  const struct document *document = search->document;
  const struct sentence *sentence = document_sentence(document, resolver_sentence_of(search->resolver, i));
  size_t from = i + span, to = from, steps, object;

  /* a date between takes nothing of the reach */
  for (steps = 0; to < sentence->last && steps < OBJECT; to++)
    steps += !(document_token(document, to)->flags & TOKEN_DATE);
  object = body_event(document, from, to);
  if (object == SIZE_MAX && SETTING(document->language, head_last)) /* the verb ends the sentence */
    object = body_event(document, i > sentence->first + FAR ? i - FAR : sentence->first, i);
  return note_object(search, object, reason);
}

/* Where names and verbs come last: the subject opens the sentence, or stands before the verb or its object. */
static void add_before_last(const struct host_search *search, size_t i, size_t object, const struct host_reason *reason)
{
  size_t before = search->resolver->candidates.count;

  resolve_host_opening(search, i, reason);
  if (search->resolver->candidates.count > before)
    return;
  /* the subject, not its object */
  if (is_upper(search->document, i - 1) && !body_tells_event(search->document, i - 1, true))
    host_add_before(search, i, reason);
  if (search->resolver->candidates.count == before)
    host_add_before(search, object, reason);
}

bool host_tells_event(const struct sentence_info *info)
{
  return info_has(info, CLASS_event) || info_has(info, CLASS_event_weak) || info->main_named ||
         info_has(info, CLASS_main_noun);
}

bool host_relative(const struct document *document, size_t clause, size_t i)
{
  return clause > 1 && i == clause + 1 && is_sign(document, clause - 1, ',') &&
         is_class(document, clause, CLASS_stop) && !is_class(document, clause, CLASS_future) &&
         !is_class(document, clause, CLASS_past);
}

/* The nearest auxiliary of a kind before the participle or infinitive at token i, or SIZE_MAX. */
static size_t auxiliary_before(const struct document *document, size_t i, size_t first, uint8_t kind)
{
  size_t at;

  for (at = i; at > first && i - at < BRACKETED; at--)
    if (is_class(document, at - 1, CLASS_perfect) && class_value(document, at - 1, CLASS_perfect, 0) == kind)
      return at - 1;
  return SIZE_MAX;
}

/* The subject beside the auxiliary whose participle or infinitive is at `last`. */
static void add_beside_auxiliary(const struct host_search *search, size_t auxiliary, size_t last)
{
  struct host_reason reason = {.cue = CUE_VERB, .strength = 3};
  size_t before = search->resolver->candidates.count;

  note_object(search, body_event(search->document, auxiliary, last), &reason);
  if (!reason.object && class_value(search->document, auxiliary, CLASS_perfect, 0) == OF_INFINITIVE)
    return;
  host_add_before(search, auxiliary, &reason);
  if (search->resolver->candidates.count > before)
    return;
  reason.inverted = true;
  for (auxiliary++;
       (document_token(search->document, auxiliary)->flags | document_token(search->document, auxiliary + 1)->flags) &
       TOKEN_DATE;
       auxiliary++)
    ; /* over a date behind the auxiliary */
  host_add_list(search, auxiliary, &reason);
}

/* The subject behind the object, at token i, of a verb that opens the clause. */
static void add_behind_object(const struct host_search *search, size_t i, const struct host_reason *reason)
{
  size_t event = body_event(search->document, i, i + 1);

  if (event != SIZE_MAX)
    host_add_list(search, document_mention(search->document, event)->last, reason);
}

/* Does the subject stand before its verb? Where all that tells more of a noun stands before it, nothing else tells it
 * from the object. */
static bool subject_first(const struct document *document)
{
  return SETTING(document->language, name_left) == REACH_ANY;
}

/* The subject of the verb at tokens [i, i + span), whose object begins at `object`: before it, or else behind. */
static void add_subject_of(const struct host_search *search, size_t i, unsigned span, size_t object,
                           struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t clause = resolver_clause(search->resolver, i), before = search->resolver->candidates.count;

  host_add_before(search, i, reason);
  if (search->resolver->candidates.count == before && object != SIZE_MAX)
    host_add_over_clause(search, i, reason);
  if (search->resolver->candidates.count == before && object != SIZE_MAX && host_relative(document, clause, i))
    host_add_before(search, clause - 1, reason);
  if ((!subject_first(document) ||
       is_class(document, i + span, CLASS_country)) && /* a country behind a noun for a host */
      (search->resolver->candidates.count == before || i == clause || is_class(document, clause, CLASS_venue_in))) {
    reason->inverted = true;
    host_add_list(search, i + span, reason);
  }
  if (search->resolver->candidates.count == before && i == clause && object == i + span)
    add_behind_object(search, object, reason);
}

/* The subject behind the relative pronoun that opens the clause whose verb at token i is its last word. */
static bool add_relative(const struct host_search *search, size_t clause, size_t i, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t first, last;

  if (!SETTING(document->language, noun_upper) || clause == 0 || clause + 2 >= i ||
      !is_sign(document, clause - 1, ',') || !is_class(document, clause, CLASS_article) ||
      !is_class(document, clause + 1, CLASS_article))
    return false;
  last = body_from(document, clause + 1, i, &first);
  if (first != clause + 2 || last <= first || body_head(document, first, last) == last)
    return false;
  host_add(search, first, last, reason);
  return true;
}

/* Does token i open an agent, rather than a date? */
static unsigned agent_at(const struct document *document, size_t i)
{
  unsigned span = token_span(document->language, document_token(document, i), CLASS_agent);
  const struct token *next = i + span < document_count(document) ? document_token(document, i + span) : NULL;

  /* the preposition begins a cue of its own; another phrase may tell by what means */
  if (token_span(document->language, document_token(document, i), CLASS_host_before) > span ||
      token_span(document->language, document_token(document, i), CLASS_stop) > span)
    return 0;
  return next && !(document_token(document, i)->flags & TOKEN_DATE) && !(next->flags & TOKEN_DATE) &&
                 next->kind != TOKEN_NUMBER
             ? span
             : 0;
}

/* Verbs that need an event as their object: what opens or closes may be one's meeting rather than one who holds it, and
 * an auxiliary may go with another verb. */
#define NEEDS_OBJECT(IN) IN(open) IN(close) IN(perfect)
static const struct class_set needs_object = CLASS_SET(NEEDS_OBJECT);

/* Is the verb at token i one of coming together, whose subject is the meeting itself? */
static bool comes_together(const struct document *document, size_t i)
{
  size_t end = i;

  if (!is_class(document, i, CLASS_gather))
    return false;
  while (end > 0 && i - end < ADVERBS && is_word(document, end - 1) && !is_upper(document, end - 1))
    end--;
  return class_ends_before(document, end, CLASS_event) != SIZE_MAX;
}

void resolve_host_verb(const struct host_search *search, size_t i, unsigned span)
{
  const struct document *document = search->document;
  size_t clause = resolver_clause(search->resolver, i), object;
  struct host_reason reason = {.cue = CUE_VERB, .strength = class_value(document, i, CLASS_host_verb, 1)};
  const struct sentence_info *info = resolver_info(search->resolver, resolver_sentence_of(search->resolver, i));

  if (!host_tells_event(info))
    return;
  if (is_passive(search, i, span) || agent_at(document, i + span) || ends_noun(document, i, span) ||
      holds_other(search, i + span) || only_opens(document, i, span))
    return;
  if (class_value(document, i, CLASS_host_participle, 0) == INFINITIVE) {
    size_t auxiliary = auxiliary_before(document, i, clause, OF_INFINITIVE);
    if (auxiliary != SIZE_MAX) {
      add_beside_auxiliary(search, auxiliary, i);
      return;
    }
  }
  object = find_object(search, i, span, &reason);
  if (object == SIZE_MAX && (is_any(document, i, &needs_object) || comes_together(document, i)))
    return;
  if (SETTING(document->language, head_last) && object != SIZE_MAX && object < i) {
    add_before_last(search, i, object, &reason);
    return;
  }
  /* who holds a meeting of its own is a body, though called as meetings are */
  if (!(reason.own && subject_first(document)) && event_before(document, i, clause, reason.object)) {
    if (is_class(document, i, CLASS_gather) || is_class(document, i, CLASS_attend) || subject_first(document))
      return; /* those who came are the object */
    reason.inverted = reason.object = true;
    host_add_list(search, i + span, &reason);
    return;
  }
  if (!add_relative(search, clause, i, &reason))
    add_subject_of(search, i, span, object, &reason);
}

/* Token behind the nearest word before token i that opens an agent, or SIZE_MAX. */
static size_t agent_before(const struct document *document, size_t i, size_t from)
{
  size_t at;

  for (at = i; at > from; at--)
    if (agent_at(document, at - 1))
      return at - 1 + agent_at(document, at - 1);
  return SIZE_MAX;
}

#define BETWEEN_AGENT(IN) IN(venue_in) IN(article) IN(of)
static const struct class_set between_agent = CLASS_SET(BETWEEN_AGENT);

/* Token behind what opens an agent nearest behind the participle at token i and before token last; SIZE_MAX for none.
 */
static size_t agent_behind(const struct document *document, size_t i, size_t last)
{
  bool common = class_value(document, i, CLASS_host_participle, 0) == COMMON;
  size_t at;

  for (at = i + 1; at + 1 < last && !is_class(document, at, CLASS_support); at++) {
    unsigned span = agent_at(document, at);
    if (span && (!common || is_class(document, at + span, CLASS_article)))
      return at + span;
    /* the agent behind places and dates, but not that of another participle, nor a house's firm */
    if (common && is_word(document, at) && !is_upper(document, at) &&
        !(document_token(document, at)->flags & TOKEN_DATE) && !is_any(document, at, &between_agent))
      break;
    if (SETTING(document->language, noun_upper) && is_sign(document, at, ','))
      break; /* the participle ended its clause */
  }
  return SIZE_MAX;
}

/* The subject of a perfect whose participle at token i stands before its auxiliary. */
static void add_perfect_behind(const struct host_search *search, size_t i)
{
  struct host_reason reason = {.cue = CUE_VERB, .strength = 3, .object = true};

  reason.inverted = i == resolver_clause(search->resolver, i);
  if (reason.inverted)
    host_add_list(search, i + 2, &reason);
  else
    host_add_before(search, i, &reason);
}

/* Does another participle of hosting stand at tokens [first, last)? */
static bool has_participle(const struct document *document, size_t first, size_t last)
{
  while (last != SIZE_MAX && first < last && !is_class(document, first, CLASS_host_participle))
    first++;
  return last != SIZE_MAX && first < last;
}

/* The auxiliary before the participle at token i over adverbs, or a date between commas; SIZE_MAX if there is none. */
static size_t auxiliary_near(const struct document *document, size_t i, size_t first)
{
  size_t at, words = 0;

  for (at = i; at > first && words <= ADVERBS; at--) {
    if (is_class(document, at - 1, CLASS_passive))
      return SIZE_MAX;
    if (is_class(document, at - 1, CLASS_past) && is_class(document, at - 1, CLASS_function))
      return at - 1;
    if (is_upper(document, at - 1))
      return SIZE_MAX;
    words += is_word(document, at - 1) && !(document_token(document, at - 1)->flags & TOKEN_DATE) &&
             !is_class(document, at - 1, CLASS_article);
  }
  return SIZE_MAX;
}

/* The subject before the auxiliary of the participle at token i, whose object is a meeting. */
static void add_over_adverb(const struct host_search *search, size_t i)
{
  struct host_reason reason = {.cue = CUE_VERB, .strength = 3};
  const struct sentence *sentence = document_sentence(search->document, resolver_sentence_of(search->resolver, i));
  size_t auxiliary = auxiliary_near(search->document, i, sentence->first), before = search->resolver->candidates.count;

  if (auxiliary == SIZE_MAX || auxiliary + 1 == i || find_object(search, i, 1, &reason) == SIZE_MAX)
    return;
  host_add_before(search, auxiliary, &reason);
  if (search->resolver->candidates.count == before)
    host_add_over_clause(search, auxiliary, &reason);
}

/* The agent at token at of the participle at token i. Where that stands beside its noun it may be of what the meeting
 * is only a part of, and one of an active perfect has none. */
static void add_agent(const struct host_search *search, size_t i, size_t at)
{
  const struct document *document = search->document;
  struct host_reason reason = {.cue = CUE_BEFORE, .strength = 3, .agent = true};

  if (!SETTING(document->language, noun_upper)) {
    if (class_ends_before(document, i + 1, CLASS_host_verb) < i)
      return;
    reason.other = host_of_frame(search, i) || host_of_other(search, i);
    reason.strength = reason.other ? 1 : 3;
  }
  host_add_list(search, at, &reason);
}

void resolve_host_participle(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  const struct sentence *sentence = document_sentence(document, resolver_sentence_of(search->resolver, i));
  bool closes = SETTING(document->language, noun_upper); /* only there it ends its clause */
  size_t before = closes ? agent_before(document, i, i > sentence->first + FAR ? i - FAR : sentence->first) : SIZE_MAX,
         at = agent_behind(document, i, sentence->last < i + FAR ? sentence->last : i + FAR), auxiliary;

  /* an agent before the participle, or two participles with one agent */
  if (before != SIZE_MAX && (is_upper(document, i + 1) || has_participle(document, i + 1, at)))
    at = before;
  if (at == SIZE_MAX && closes && class_value(document, i + 1, CLASS_perfect, 0) == OF_PARTICIPLE) {
    add_perfect_behind(search, i);
    return;
  }
  auxiliary = at == SIZE_MAX && closes ? auxiliary_before(document, i, sentence->first, OF_PARTICIPLE) : SIZE_MAX;
  if (auxiliary != SIZE_MAX) {
    add_beside_auxiliary(search, auxiliary, i);
    return;
  }
  at = at == SIZE_MAX ? before : at;
  if (at != SIZE_MAX)
    add_agent(search, i, at);
  else if (!closes)
    add_over_adverb(search, i);
}
