/* Where hosts are told: the phrase behind a cue or before one, as the pack says, what a label says, and what verbs
 * (verbs.c) and the event's own name (owners.c) tell. host_subjects.c reads what stands before them, host_candidates.c
 * weighs each phrase. */
#include "resolve/hosts.h"

#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Tokens from a noun for a host to what is held, words between an agent and its verb; tokens between a noun for a host
 * and its copula, alone and with a meeting among them. */
enum { HELD = 5, AGENT = 40, BEHIND_AGENT = 20, TO_COPULA = 3, OVER_MEETING = 24 };

/* Values of class host_genitive: nouns, and participles whose subject is the meeting. */
enum { NOUN = 2, PASSIVE = 3 };

/* A cue in the genitive of another noun tells of what those do who host, not who they are. */
static bool is_attribute(const struct document *document, size_t i, size_t end)
{
  return SETTING(document->language, noun_upper) && i > 1 && is_upper(document, i) &&
         is_class(document, i - 1, CLASS_genitive) && is_upper(document, i - 2) && !is_sign(document, end, ':');
}

/* What hosts as a country is the one country that follows, and no person. True if the cue at tokens [i, end) is of that
 * kind and has been read. */
static bool add_nation(const struct host_search *search, size_t i, size_t end, const struct host_reason *reason)
{
  const struct document *document = search->document;
  unsigned span =
      end < document_count(document) ? token_span(document->language, document_token(document, end), CLASS_country) : 0;

  if (!is_class(document, i, CLASS_nations) || !is_upper(document, end))
    return false;
  if (span)
    host_add(search, end, end + span, reason);
  return true;
}

/* The subject of a noun for a host at token i: before it and behind its copula, or before the copula, or the body that
 * it is an apposition to, if a genitive tells what is held. */
static void add_predicate(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  const struct host_reason reason = {.cue = CUE_AFTER, .strength = 2};
  size_t clause = resolver_clause(search->resolver, i), at, first;
  bool holds = is_class(document, i + 1, CLASS_genitive) && body_event(document, i + 1, i + HELD) != SIZE_MAX;

  for (at = i; at > clause && !is_class(document, at - 1, CLASS_copula); at--)
    ;
  if (!SETTING(document->language, noun_upper) || !is_upper(document, i))
    return;
  if (at == clause) {
    if (holds && at == i && i > 0 && is_sign(document, i - 1, ','))
      host_add_before(search, i, &reason);
    return;
  }
  for (first = i; first > at && is_upper(document, first - 1); first--)
    ;
  if (first > at && body_head(document, first, i) < i && is_class(document, first - 1, CLASS_article) &&
      (!is_upper(document, first - 2) || is_class(document, first - 2, CLASS_time_unit)))
    host_add(search, first, i, &reason);
  else if (holds && !is_class(document, at, CLASS_article))
    host_add_before(search, at - 1, &reason);
}

/* Does a sign at token i part a label from what it tells? */
static bool parts_label(const struct document *document, size_t i)
{
  return is_sign(document, i, ':') ||
         (is_sign(document, i, '-') && !is_glued(document, i) && !is_glued(document, i + 1));
}

/* Where names decline, the host behind a copula or dash, which a noun for it leads to that ends before token i: whose
 * host it is may stand between them, a meeting. True if there is such a copula or dash. */
static bool add_told(const struct host_search *search, size_t i, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t last = document_sentence(document, resolver_sentence_of(search->resolver, i - 1))->last, at = i, reach;

  if (!SETTING(document->language, agreement_count) || SETTING(document->language, noun_upper))
    return false;
  reach = i + (body_event(document, i, i + HELD) == SIZE_MAX ? TO_COPULA : OVER_MEETING);
  while (at < last && at < reach && !is_class(document, at, CLASS_copula) && !parts_label(document, at))
    at++;
  if (at == last || at == reach)
    return false;
  host_add_list(search, at + 1, reason);
  return true;
}

/* The phrase behind a cue at token i. */
static void add_behind_cue(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  const struct token *token = document_token(document, i);
  struct host_reason reason = {.cue = CUE_BEFORE,
                               .strength = token_value(document->language, token, CLASS_host_before, 1)};
  unsigned span = token_span(document->language, token, CLASS_host_before);

  if (!span || (SETTING(document->language, head_last) && is_word(document, i + span) && !is_upper(document, i + span)))
    return; /* where verbs end the sentence, what follows in small letters is not yet a name */
  /* an agent whose verb stands behind it */
  if (token_has(document->language, token, CLASS_agent) &&
      !class_after(search->resolver, i + span, CLASS_host_verb, AGENT))
    return;
  if (span == 1 && token->flags & TOKEN_TERM) /* the cue is part of a term */
    return;
  /* the cue's last word opens a phrase for the means */
  if (token_span(document->language, document_token(document, i + span - 1), CLASS_stop) > 1)
    return;
  if (is_class(document, i + span, CLASS_perfect)) /* hosts who do something else */
    return;
  /* The cue behind it leads to the host */
  if (i + span < document_count(document) && is_class(document, i + span, CLASS_host_before))
    return;
  if (host_of_frame(search, i)) {
    reason.other = true;
    reason.strength = 1;
  }
  if (add_nation(search, i, i + span, &reason) || (token->flags & TOKEN_UPPER && body_head(document, i, i + 1) == i) ||
      is_attribute(document, i, i + span) || host_of_other(search, i))
    return;
  host_add_list(search, i + span + (is_sign(document, i + span, ':') ? 1 : 0), &reason);
}

/* The phrase behind a word at token i that joins a second host. */
static void add_beside_cue(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  const struct token *token = document_token(document, i);
  struct host_reason reason = {.cue = CUE_WITH};
  unsigned span = token_span(document->language, token, CLASS_host_with);

  if (!span || token_span(document->language, token, CLASS_support) > span || host_joins_otherwise(search, i))
    return; /* who supports */
  if (SETTING(document->language, head_last))
    host_add_before(search, i, &reason);
  else
    host_add_list(search, i + span, &reason);
  /* Where a place parts the verb from the last of them */
  if (SETTING(document->language, name_left) == REACH_NONE &&
      class_after(search->resolver, i + span, CLASS_host_verb, AGENT))
    host_add_before_partner(search, i, &reason);
}

/* Does the verb behind the agent's postposition at token i hold a meeting? Another agent has its own. */
static bool agent_holds(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  size_t last = document_sentence(document, resolver_sentence_of(search->resolver, i))->last, at;

  for (at = i + 1; at < last && at < i + BEHIND_AGENT && !is_class(document, at, CLASS_agent); at++)
    if (is_class(document, at, CLASS_held) || is_class(document, at, CLASS_habit))
      return true;
  return false;
}

/* The phrase before a cue at token i. */
static void add_before_cue(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  const struct token *token = document_token(document, i);
  size_t before = search->resolver->candidates.count;
  struct host_reason reason = {.cue = CUE_AFTER,
                               .strength = token_value(document->language, token, CLASS_host_after, 1),
                               .agent = token_has(document->language, token, CLASS_agent)};

  if (!token_has(document->language, token, CLASS_host_after) ||
      token_span(document->language, token, CLASS_support) > token_span(document->language, token, CLASS_host_after) ||
      (token_has(document->language, token, CLASS_agent) && !agent_holds(search, i)))
    return;
  if (token_has(document->language, token, CLASS_host_genitive)) {
    int32_t kind = token_value(document->language, token, CLASS_host_genitive, 0);
    if (kind != NOUN && !host_leads_to_meeting(search, i))
      return;
    if (kind == PASSIVE) {
      resolve_host_owner(search, i, &reason);
      return;
    }
    resolve_host_genitive(search, i, &reason);
  } else if (!host_stands_in_place(document, i))
    host_add_before(search, i, &reason);
  if (search->resolver->candidates.count == before)
    host_add_over_clause(search, i, &reason);
}

static void add_at(const struct host_search *search, size_t i)
{
  const struct document *document = search->document;
  const struct token *token = document_token(document, i);
  struct host_reason label = {.cue = CUE_LABEL, .strength = 3};
  unsigned span = token_span(document->language, token, CLASS_host_label);
  bool told = false;

  /* a label with its colon or dash */
  if (span && parts_label(document, i + span)) {
    host_add_list(search, i + span + 1, &label);
  } else if (span) {
    add_predicate(search, i);
    told = add_told(search, i + span, &label);
  }
  if (!told)
    add_behind_cue(search, i);
  add_beside_cue(search, i);
  if (token_value(document->language, token, CLASS_host_participle, 0) % 2 == 1 && /* no infinitive */
      !token_has(document->language, token, CLASS_host_before))
    resolve_host_participle(search, i);
  add_before_cue(search, i);
  span = token_span(document->language, token, CLASS_host_verb);
  if (span)
    resolve_host_verb(search, i, span);
}

void resolve_hosts(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  struct host_search search;
  size_t i;

  search.resolver = resolver;
  search.document = document;
  search.full_count = 0;
  host_full_names(&search);
  for (i = document_next(document, resolver_from(resolver), INTEREST_HOST);
       i < document_count(document) && !field_is_full(resolver, MEETING_FIELD_HOSTS);
       i = document_next(document, i + 1, INTEREST_HOST))
    add_at(&search, i);
  resolve_owners(&search);
}
