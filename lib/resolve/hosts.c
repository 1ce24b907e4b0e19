/* Where hosts are told: the phrase behind a cue or before one, as the pack says, what a label says, and what verbs
 * (verbs.c) and the event's own name (owners.c) tell. host_candidates.c weighs each phrase. */
#include "resolve/hosts.h"

#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Tokens from a noun for a host to what is held, words between a subject and its verb, and between an agent and its;
 * tokens of a quoted name, and of a clause put in behind a subject. */
enum { HELD = 5, AUXILIARY = 4, AGENT = 30, BEHIND_AGENT = 20, QUOTED = 8, INSERTED = 40 };

/* Values of class host_genitive: nouns, and participles whose subject is the meeting. */
enum { NOUN = 2, PASSIVE = 3 };

/* Where names begin with their heads, the body that ends before token `end`, a comma or bracket over which a phrase
 * goes on; SIZE_MAX if there is none. */
static size_t headed_before(const struct document *document, size_t end, size_t clause)
{
  size_t at = end, first = SIZE_MAX;

  while (SETTING(document->language, name_left) == REACH_NONE && at > clause && at + PHRASE_RIGHT > end &&
         is_word(document, at - 1) && !is_class(document, at - 1, CLASS_stop) &&
         !is_class(document, at - 1, CLASS_host_with)) {
    at--;
    if (body_head(document, at, end) == at)
      first = at;
  }
  return first;
}

static size_t ends_before(const struct host_search *search, size_t end)
{
  size_t clause = resolver_clause(search->resolver, end), before = body_before(search->document, end, clause);

  return before != SIZE_MAX ? before : headed_before(search->document, end, clause);
}

/* The body before the words at token `with` that join another to it. */
static void add_before_partner(const struct host_search *search, size_t with, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t before;

  if (with == 0)
    return;
  with -= is_sign(document, with - 1, ',');
  with = body_open_bracket(document, with - 1, 0) < with - 1 ? body_open_bracket(document, with - 1, 0) : with;
  before = ends_before(search, with);
  if (before != SIZE_MAX)
    host_add_joined(search, before, with, reason);
}

/* The body before what joins it to the one that begins at token `first`. */
static void add_partner(const struct host_search *search, size_t first, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t with = first;

  while (with > 0 && (is_class(document, with - 1, CLASS_article) || is_sign(document, with - 1, '\'')))
    with--;
  with = class_ends_before(document, with, CLASS_host_with);
  if (with != SIZE_MAX)
    add_before_partner(search, with, reason);
}

/* A name that begins amid capitals has been cut and is no body's. */
static bool is_cut(const struct document *document, size_t first, size_t last)
{
  return first > 0 && is_upper(document, first - 1) && !is_class(document, first - 1, CLASS_article) &&
         !body_breaks_at(document, first) && body_head(document, first, last) == last;
}

/* Words in small letters without an article are no body that acts, where only names go without. */
static bool is_bare(const struct document *document, size_t first, size_t last)
{
  size_t i;

  if (SETTING(document->language, noun_upper) || SETTING(document->language, name_right) != REACH_SOME ||
      SETTING(document->language, name_left) != REACH_SOME || first == 0 ||
      is_class(document, first - 1, CLASS_article) || is_sign(document, first - 1, '\''))
    return false;
  for (i = first; i < last; i++)
    if (is_upper(document, i))
      return false;
  return true;
}

/* Where the verb stands second and its subject may follow, does a preposition, but that of an agent, stand before token
 * i? */
static bool is_governed(const struct document *document, size_t i)
{
  size_t preposition;

  i -= i > 0 && is_class(document, i - 1, CLASS_demonstrative);
  if (!SETTING(document->language, noun_upper))
    return false;
  if (class_ends_before(document, i, CLASS_venue_in) != SIZE_MAX)
    return true;
  preposition = class_ends_before(document, i, CLASS_not_venue);
  return preposition != SIZE_MAX && !is_class(document, preposition, CLASS_agent) &&
         !is_class(document, preposition, CLASS_genitive);
}

/* A place before the verb that hosts nothing, behind a preposition or a noun for a house; nor does the body whose
 * people do. */
static bool is_no_host(const struct document *document, size_t first, size_t last)
{
  static const uint8_t people[] = {CLASS_people, CLASS_bodies, CLASS_nations, CLASS_members};
  size_t k;

  if (is_class(document, first, CLASS_room) || is_bare(document, first, last))
    return true;
  while (first > 0 && (is_class(document, first - 1, CLASS_article) || is_sign(document, first - 1, '\'')))
    first--;
  if (is_governed(document, first))
    return true;
  for (k = 0; k < sizeof people && first > 0 && is_class(document, first - 1, CLASS_genitive); k++)
    if (class_ends_before(document, first - 1, people[k]) != SIZE_MAX)
      return true;
  return (class_ends_before(document, first, CLASS_venue_in) != SIZE_MAX ||
          (SETTING(document->language, noun_upper) &&
           class_ends_before(document, first, CLASS_date_start) != SIZE_MAX)) &&
         body_head(document, first, last) == last; /* since when or how long */
}

/* The bodies before those whose first token is `first`, behind commas or a coordinator with an article. */
static size_t add_series(const struct host_search *search, size_t first, size_t last, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t parts, next;
  bool listed = body_joint(document, first, last, &next) < last;

  for (parts = 0; parts < MOST_JOINT; parts++) {
    size_t end = first, before;
    while (end > 0 && (is_class(document, end - 1, CLASS_article) || is_sign(document, end - 1, '\'')))
      end--;
    if (end < 2 ||
        !((end < first && is_class(document, end - 1, CLASS_and)) || (listed && is_sign(document, end - 1, ','))))
      break;
    listed = true;
    end = body_open_bracket(document, end - 2, 0) < end - 2 ? body_open_bracket(document, end - 2, 0) : end - 1;
    before = ends_before(search, end);
    if (before == SIZE_MAX)
      break;
    host_add_joined(search, before, end, reason);
    first = before;
  }
  return first;
}

/* The quoted name of a body that ends right before token i; its first token, or i. */
static size_t quoted_before(const struct document *document, size_t i)
{
  size_t open;

  if (i < 4 || document_token(document, i - 1)->kind != TOKEN_QUOTE ||
      document_token(document, i - 1)->flags & TOKEN_OPEN)
    return i;
  for (open = i - 2; open > 1 && i - open < QUOTED; open--)
    if (document_token(document, open)->kind == TOKEN_QUOTE)
      return is_upper(document, open + 1) && body_head(document, open - 1, open) < open ? open + 1 : i;
  return i;
}

/* Where names begin with their heads, the part of the body in [first, last) from which a dash leads over to it; its
 * first token, or `first`. */
static size_t part_before(const struct host_search *search, size_t first, size_t last)
{
  const struct document *document = search->document;
  size_t dash = first - 1, before;

  if (SETTING(document->language, name_left) != REACH_NONE || first < 2 || !is_sign(document, dash, '-'))
    return first;
  before = body_before(document, last, resolver_clause(search->resolver, dash));
  return before < first && body_head(document, before, dash) == before ? before : first;
}

#define LANDS(IN) IN(region_word) IN(city_word)
static const struct class_set lands = CLASS_SET(LANDS);

/* The comma before a region or town that tells where the body before it is; first if there is none. */
static size_t before_region(const struct document *document, size_t first)
{
  size_t at = first, region;

  if (SETTING(document->language, name_left) != REACH_NONE)
    return first;
  if (!is_any(document, at, &lands)) {
    region = class_ends_before(document, first, CLASS_region_word);
    at = region != SIZE_MAX ? region : class_ends_before(document, first, CLASS_city_word);
  }
  return at != SIZE_MAX && at > 1 && is_sign(document, at - 1, ',') ? at - 1 : first;
}

/* A town that only houses the meeting. */
static bool is_housing_town(const struct document *document, size_t first, const struct host_reason *reason)
{
  return reason->strength < 3 && !SETTING(document->language, head_last) &&
         is_class(document, first, CLASS_city_word) && !is_class(document, first, CLASS_org);
}

/* The short name of a country that a dash joins to another's. */
static bool is_second_nation(const struct document *document, size_t first, size_t last)
{
  return last == first + 1 && first > 1 && is_sign(document, first - 1, '-') &&
         body_is_nation(document, first - 2, first - 1);
}

/* The bracket with the short name of a body that a genitive behind it says of what land it is; first if there is none.
 */
static size_t bracket_before(const struct host_search *search, size_t first)
{
  const struct document *document = search->document;
  size_t open = first > 3 && is_class(document, first - 1, CLASS_genitive) && is_sign(document, first - 2, ')')
                    ? body_open_bracket(document, first - 2, 0)
                    : first;

  return open < first && phrase_bracket(document, open) && ends_before(search, open) != SIZE_MAX ? open : first;
}

/* The body of tokens [first, last) that stands before what it does, and those before it that are joined to it. */
static void add_subject(const struct host_search *search, size_t first, size_t last, const struct host_reason *reason)
{
  size_t part = bracket_before(search, first);

  if (part < first) {
    last = part;
    first = ends_before(search, part);
  }
  while ((part = before_region(search->document, first)) < first && ends_before(search, part) != SIZE_MAX) {
    last = part;
    first = ends_before(search, part);
  }
  if (reason->cue == CUE_VERB &&
      (is_no_host(search->document, first, last) || is_cut(search->document, first, last) ||
       is_housing_town(search->document, first, reason) || is_second_nation(search->document, first, last)))
    return;
  if (SETTING(search->document->language, head_last) && word_ends_in(search->document, last - 1, CLASS_venue_in))
    return; /* where the meeting was held */
  part = part_before(search, first, last);
  if (part < first) {
    host_add(search, part, last, reason);
    return;
  }
  host_add_joined(search, first, last, reason);
  add_partner(search, add_series(search, first, last, reason), reason);
}

/* The first token of the body of tokens [first, last) behind an office in it, or last if neither a noun nor an acronym
 * tells that it is one. */
static size_t behind_office(const struct document *document, size_t first, size_t last)
{
  bool office = is_class(document, first, CLASS_person_title);

  while (office && first < last &&
         (is_class(document, first, CLASS_person_title) || is_class(document, first, CLASS_of) ||
          is_class(document, first, CLASS_article) || is_sign(document, first, '\'')))
    first++;
  return body_head(document, first, last) < last || body_has_acronym(document, first, last) ? first : last;
}

/* Does the word before token i tell where, rather than who? */
static bool stands_in_place(const struct document *document, size_t i)
{
  return SETTING(document->language, head_last) && i > 0 && is_class(document, i - 1, CLASS_venue_in);
}

void host_add_before(const struct host_search *search, size_t i, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t clause, steps;
  /* an apposition behind its body */
  bool apposed = reason->cue == CUE_AFTER && i > 1 && is_sign(document, i - 1, ',');

  i -= apposed;
  clause = resolver_clause(search->resolver, i);
  for (steps = 0; steps <= AUXILIARY && i > 0; steps++, i--) {
    size_t first, open = body_open_bracket(document, i - 1, 0);
    if (open < i - 1) {
      i = open;
      clause = resolver_clause(search->resolver, i);
    }
    if (i <= clause || (reason->cue == CUE_VERB && stands_in_place(document, i) && is_sign(document, i - 2, '\'')))
      return;
    first = quoted_before(document, i);
    if (first < i) {
      host_add(search, first, i - 1, reason);
      return;
    }
    first = body_before(document, i, clause);
    if (first != SIZE_MAX && apposed && (first = behind_office(document, first, i)) == i)
      return;
    if (first != SIZE_MAX) {
      add_subject(search, first, i, reason);
      return;
    }
    if (phrase_content(document, i - 1) && is_upper(document, i - 1))
      return;
  }
}

/* The subject before an inserted clause that ends before token i. */
void host_add_over_clause(const struct host_search *search, size_t i, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t first = document_sentence(document, resolver_sentence_of(search->resolver, i))->first, at, end = first;

  if (i <= first || !is_sign(document, i - 1, ','))
    return;
  /* of several commas the one behind a body */
  for (at = i - 1; at > first + 1 && i - at < INSERTED; at--)
    if (is_sign(document, at - 1, ',') && !is_glued(document, at)) {
      size_t before = body_before(document, at - 1, resolver_clause(search->resolver, at - 1));
      bool told = before != SIZE_MAX &&
                  (body_head(document, before, at - 1) < at - 1 || body_has_acronym(document, before, at - 1));
      if (told || (end == first && reason->cue == CUE_VERB))
        end = at - 1;
      if (told)
        break;
    }
  if (end > first)
    host_add_before(search, end, reason);
}

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
    add_before_partner(search, i, &reason);
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
  } else if (!stands_in_place(document, i))
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

  /* a label with its colon or dash */
  if (span && (is_sign(document, i + span, ':') || (is_sign(document, i + span, '-') && !is_glued(document, i + span) &&
                                                    !is_glued(document, i + span + 1))))
    host_add_list(search, i + span + 1, &label);
  else if (span)
    add_predicate(search, i);
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
