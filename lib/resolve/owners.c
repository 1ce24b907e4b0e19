/* The body whose meeting an event is: behind the event's noun, before it, or in the genitive, as the event's name or
 * what stands before it says. */
#include "resolve/hosts.h"

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"

/* Events that are looked at; strengths of the main event's name and of another mention of it; tokens of a year behind a
 * name. */
enum { MOST_EVENTS = 24, BY_MAIN = 2, BY_OTHER = 1, YEAR = 2 };

/* What a word of class `genitive` tells of those whose the event is. */
enum { OF_ONE = 1, OF_SEVERAL = 2 };

bool host_is_body(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_org) &&
         (!is_class(document, i, CLASS_bodies) ||
          ((SETTING(document->language, name_right) == REACH_ANY || SETTING(document->language, head_last)) &&
           is_upper(document, i)));
}

static size_t noun_span(const struct document *document, size_t head)
{
  static const uint8_t classes[] = {CLASS_event, CLASS_event_weak};
  size_t k, span;

  for (k = 0; k < sizeof classes; k++)
    if ((span = token_span(document->language, document_token(document, head), classes[k])) > 0)
      return span;
  return 1;
}

static bool is_place(const struct document *document, size_t i)
{
  struct mention city = {0};

  return is_class(document, i, CLASS_country) || is_class(document, i, CLASS_country_adj) ||
         find_city_at(document, i, &city) > 0;
}

/* A name without a noun that tells what it is: an acronym or capitals behind a genitive or the bare event. Behind a
 * genitive of the plural, capitals alone name those who come, behind one of either number what the meeting is about. */
static bool is_named(const struct document *document, size_t i, unsigned number)
{
  uint32_t value;

  static const uint8_t never[] = {CLASS_people, CLASS_bodies,       CLASS_nations, CLASS_month,
                                  CLASS_event,  CLASS_person_title, CLASS_not_city};
  bool caps = document_token(document, i)->flags & (TOKEN_CAPS | TOKEN_MIXED);
  size_t k;

  for (k = 0; k < sizeof never; k++)
    if (is_class(document, i, never[k]))
      return false;
  if (!caps && (number >= OF_SEVERAL || word_has_suffix(document, i, SUFFIX_NOT_PLACE)))
    return false;
  return is_upper(document, i) && phrase_content(document, i) && !roman_at(document, i, &value) &&
         !is_place(document, i);
}

static size_t after_articles(const struct document *document, size_t i, size_t last)
{
  while (i < last && (is_class(document, i, CLASS_article) || is_sign(document, i, '\'')))
    i++;
  return i;
}

/* A number behind its label. */
static bool is_numbered(const struct document *document, size_t i)
{
  uint32_t value;

  return i < document_count(document) && (is_number(document, i) || roman_at(document, i, &value));
}

/* A noun of several words for a meeting, and not for a body. */
static bool opens_event(const struct document *document, size_t i)
{
  unsigned span = token_span(document->language, document_token(document, i), CLASS_event);

  return span > 1 && span == document_token(document, i)->span && !is_class(document, i, CLASS_org);
}

/* Where anything may follow a name's head, a preposition before words in small letters says what the meeting is
 * about. */
static bool tells_subject(const struct document *document, size_t i)
{
  return SETTING(document->language, name_right) == REACH_ANY && !is_class(document, i, CLASS_article) &&
         !is_class(document, i, CLASS_and) && !is_upper(document, i) && !is_upper(document, i + 1);
}

/* A lone word that is a body's whole name: no noun that another word would have to tell more closely. */
static bool names_itself(const struct document *document, size_t i)
{
  return !SETTING(document->language, noun_upper) && is_upper(document, i) &&
         (!document_token(document, i)->lexeme || class_value(document, i, CLASS_org, 0) == NAMES_ITSELF);
}

/* A number that a hyphen joins to the capitalised word before it. */
static bool is_joined_number(const struct document *document, size_t i)
{
  return i > 1 && is_number(document, i) && is_glued(document, i) && is_sign(document, i - 1, '-') &&
         is_glued(document, i - 1) && is_upper(document, i - 2);
}

/* End of a body's name that begins at first: where an edition, a number, a date or a bracket ends it. */
static size_t owner_end(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = first + 1; i < last; i++) {
    const struct token *token = document_token(document, i);
    unsigned label = token_span(document->language, token, CLASS_number_word_before); /* a number of the meeting */
    /* what the meeting is about */
    if (is_class(document, i, CLASS_of) && !is_class(document, i, CLASS_genitive) &&
        (body_acronym(document, i - 1) || (i == first + 1 && names_itself(document, first)) ||
         tells_subject(document, i)))
      return i;
    if ((label && is_numbered(document, i + label)) || opens_event(document, i))
      return i;
    if (is_joined_number(document, i))
      continue;
    if (token->kind == TOKEN_NUMBER || token->flags & TOKEN_DATE || is_class(document, i, CLASS_times) ||
        (is_sign(document, i, '(') && !phrase_tag(document, i)))
      return i;
  }
  /* the quoted name of the body */
  return SETTING(document->language, noun_upper) ? body_with_quote(document, first, last, document_count(document))
                                                 : last;
}

/* Is the word that may head a body's name an adjective of another noun, or part of what that noun is of? */
static bool names_other(const struct document *document, size_t first, size_t head)
{
  size_t i;

  if (SETTING(document->language, name_left) != REACH_SOME || SETTING(document->language, name_right) != REACH_SOME ||
      SETTING(document->language, noun_upper) || head == first)
    return false;
  for (i = first + 1; i < head; i++)
    if (is_class(document, i, CLASS_of))
      return true;
  return phrase_modifier(document, head) && !phrase_modifier(document, head - 1);
}

/* The body in [first, last), or two that a coordinator joins if the second has its article and is told by its noun or
 * by capitals. */
static void add_owners(const struct host_search *search, size_t first, size_t last, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t joint, at;

  body_joint(document, first, last, &joint);
  for (at = joint; at < last && (is_class(document, at, CLASS_genitive) || is_class(document, at, CLASS_article) ||
                                 is_sign(document, at, '\''));
       at++)
    ;
  if (at > joint && at < last && is_upper(document, at) && !SETTING(document->language, noun_upper) &&
      (body_noun(document, at) || body_acronym(document, at)))
    host_add_joined(search, first, last, reason);
  else
    host_add(search, first, last, reason);
}

/* One part of what stands behind the event's head, between two genitives. False if it names no body. */
static bool add_part(const struct host_search *search, size_t first, size_t end, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t last = owner_end(document, first, end), head = body_head(document, first, last);

  if (head < last && names_other(document, first, head))
    return false;
  if (SETTING(document->language, name_left) == REACH_NONE && head < last)
    first = head; /* the body's acronym behind whom it is for */
  if (last == end && head < last)
    last = body_mention_end(document, head, last);
  if (head < last && !host_is_body(document, head) &&
      !(SETTING(document->language, name_right) == REACH_ANY && is_upper(document, first)))
    return false;
  add_owners(search, first, last, reason);
  return true;
}

/* Token behind the apostrophe of a genitive at token i, and behind its ending; i if there is none. */
static size_t behind_genitive(const struct document *document, size_t i)
{
  if (!is_sign(document, i, '\'') || !is_glued(document, i))
    return i;
  i++;
  return i + (is_glued(document, i) && document_token(document, i)->length == 1);
}

/* Those who come, rather than the body they are of: tokens that name them, 0 if token i names none. `single`: behind a
 * genitive of the singular. */
static unsigned comers_at(const struct document *document, size_t i, bool single)
{
  /* What stands right before a body's noun is its adjective, or in the genitive */
  size_t behind = behind_genitive(document, i + 1);
  unsigned span =
      host_is_body(document, behind) ? 0 : token_span(document->language, document_token(document, i), CLASS_people);

  if (token_span(document->language, document_token(document, i), CLASS_org) > 1 && span < 2 &&
      !is_class(document, i, CLASS_nations))
    return 0; /* people that are called a body */
  if (span)
    return span;
  return is_class(document, i, CLASS_nations) || is_class(document, i, CLASS_person_title) ||
         is_class(document, i, CLASS_several) ||
         (is_class(document, i, CLASS_bodies) && !host_is_body(document, i) && !(single && is_upper(document, i)));
}

/* Part of an edition behind the head. */
static bool tells_edition(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_times) || is_number(document, i) || is_class(document, i, CLASS_ordinal);
}

/* Does a name or an article with its noun follow the genitive at token i: one body, rather than any? */
static bool is_definite(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_contraction) || is_class(document, i, CLASS_article) ||
         is_class(document, i + 1, CLASS_article);
}

/* Where a case tells whose, a name in another script is rather the meeting's own, unless bodies hold such meetings of
 * themselves. */
static bool may_own(const struct document *document, size_t i, const struct host_reason *reason)
{
  return reason->assembly || !body_leads_to_event(document) || document_token(document, i)->flags & TOKEN_FOREIGN ||
         body_noun(document, i);
}

/* Conferences, workshops and festivals may as well be called after what they are about. */
static bool may_be_topic(const struct mention *event)
{
  return event->role == MEETING_KIND_CONFERENCE || event->role == MEETING_KIND_WORKSHOP ||
         event->role == MEETING_KIND_SEMINAR || event->role == MEETING_KIND_SYMPOSIUM ||
         event->role == MEETING_KIND_FORUM || event->role == MEETING_KIND_FESTIVAL;
}

/* Does what the event is about begin at token i, behind its noun: on, for, against; or its title? */
static bool opens_topic(const struct document *document, size_t i, const struct mention *event)
{
  return is_class(document, i, CLASS_of) ? !is_class(document, i, CLASS_article)
                                         : is_quote(document, i) && may_be_topic(event);
}

/* Behind the event's head: a genitive by preposition or by case. */
static void add_behind(const struct host_search *search, const struct mention *event, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t first = event->as.name.head + noun_span(document, event->as.name.head), i = first, end = event->last;
  struct host_reason own = *reason;
  unsigned span, number = 0;
  bool proper, owned = SETTING(document->language, name_right) == REACH_ANY;
  bool named = false; /* something has been named that is no body */

  while (i < end) {
    if (is_class(document, i, CLASS_genitive)) {
      owned = true;
      number = class_value(document, i, CLASS_genitive, 0);
      own.definite = is_definite(document, i);
      first = i = after_articles(document, i + 1, end);
    } else if (tells_edition(document, i)) {
      first = i + 1;
    } else if (opens_topic(document, i, event)) {
      return;
    }
    if (i >= end)
      break;
    /* The longest phrase wins, so there is no council in the assembly */
    if (opens_event(document, i)) {
      first = i += document_token(document, i)->span;
      continue;
    }
    /* whose leaders come: it is the body's */
    span = comers_at(document, i, number == OF_ONE);
    if (span) {
      owned = false;
      i += span - 1;
    }
    /* one, not those that take part */
    if (owned && number == OF_ONE && is_upper(document, i) && is_class(document, i, CLASS_org) &&
        !names_other(document, first, i)) {
      add_owners(search, first, owner_end(document, first, end), &own);
      return;
    }
    if (owned && host_is_body(document, i) && SETTING(document->language, name_left) == REACH_NONE)
      first = i;
    proper = i == first && is_named(document, i, number) && may_own(document, i, reason);
    if (owned && (host_is_body(document, i) || proper) && (own.definite || !named) &&
        add_part(search, first, end, &own))
      return;
    named |= proper;
    i++;
  }
}

/* The body behind the event's short name in brackets; where names begin with their heads, behind any bracket or the
 * year that ends the name. */
static void add_behind_bracket(const struct host_search *search, const struct mention *event,
                               const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t limit = document_sentence(document, event->sentence)->last, of = event->last, first, last;
  struct host_reason own = *reason;

  if (SETTING(document->language, name_left) == REACH_NONE)
    while (of < event->last + YEAR && of < limit &&
           (is_class(document, of, CLASS_time_unit) || is_number(document, of)))
      of++;
  else if (of >= limit || !phrase_bracket(document, of))
    return;
  of = body_skip_bracket(document, of);
  if (of + 1 >= limit || !is_class(document, of, CLASS_genitive))
    return;
  own.definite = is_definite(document, of);
  last = body_from(document, of, limit, &first);
  if (last > first && body_head(document, first, last) < last)
    host_add(search, first, owner_end(document, first, last), &own);
}

/* Congresses and assemblies are of the body that meets; summits and conferences may be of those who come or of what
 * they are about. */
static bool is_assembly(const struct mention *event)
{
  return event->role == MEETING_KIND_CONGRESS || event->role == MEETING_KIND_ASSEMBLY ||
         event->role == MEETING_KIND_CONVENTION || event->role == MEETING_KIND_SYNOD ||
         event->role == MEETING_KIND_SESSION || event->role == MEETING_KIND_COUNCIL;
}

/* The body before the apostrophe of a genitive, with its ending or without one, or in one word with the ending; only
 * one without may be a quotation's, or of people. What is told more of than its noun, as which one it is or how often
 * there is one, is its own. */
static bool add_genitive(const struct host_search *search, const struct mention *event,
                         const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t first, end = event->first;
  struct host_reason own = *reason;
  bool ending = end > 2 && is_glued(document, end - 1) && is_sign(document, end - 2, '\''),
       bare = !ending && end > 2 && is_sign(document, end - 1, '\'') && is_glued(document, end - 1),
       whole = end > 1 && SETTING(document->language, head_last) && is_class(document, end - 1, CLASS_org) &&
               word_ends_in(document, end - 1, CLASS_genitive_ending);

  end -= ending ? 2 : bare;
  first = ending || bare || whole ? body_before(document, end, resolver_clause(search->resolver, end)) : SIZE_MAX;
  if (first == SIZE_MAX ||
      (bare && body_head(document, first, end) == end && (end == first + 1 || is_quote(document, first - 1))))
    return false;
  own.own = event->as.name.head + noun_span(document, event->as.name.head) > event->first + 1u &&
            !SETTING(document->language, head_last) && !body_is_city(document, first, end) &&
            !body_is_nation(document, first, end);
  host_add(search, first, end, &own);
  return true;
}

/* Before the event's head: the first part of a compound, an acronym or name, a genitive. */
static void add_front(const struct host_search *search, const struct mention *event, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t i, last, head = event->as.name.head;

  if (add_genitive(search, event, reason))
    return;
  for (i = event->first; i < head; i++)
    if (body_acronym(document, i) && !is_place(document, i) && !may_be_topic(event)) {
      /* a body's noun behind its name */
      bool headed = SETTING(document->language, head_last) && i + 1 < head && body_noun(document, i + 1);
      host_add(search, i, i + 1 + headed, reason);
      return;
    }
  if (!SETTING(document->language, head_last))
    return;
  for (i = event->first, last = event->first; i < head; i++)
    if (host_is_body(document, i) && !is_class(document, i, CLASS_event) &&
        !is_class(document, i - (i > event->first), CLASS_event))
      last = i + token_span(document->language, document_token(document, i), CLASS_org);
  i = last > event->first ? body_before(document, last, document_sentence(document, event->sentence)->first) : SIZE_MAX;
  for (; i < last && (is_class(document, i, CLASS_ordinal) || !is_word(document, i)); i++)
    ;
  if (last > i)
    host_add(search, i, last, reason);
}

void resolve_owners(const struct host_search *search)
{
  const struct document *document = search->document;
  const struct resolver *resolver = search->resolver;
  const struct mention *main_event = resolver_main(resolver);
  size_t i, events = 0;

  for (i = mention_first(resolver, MENTION_EVENT); main_event && i != NO_MENTION && events < MOST_EVENTS;
       i = mention_next(resolver, i)) {
    const struct mention *event = document_mention(document, i);
    struct host_reason reason = {.cue = CUE_OWNER, .strength = event == main_event ? BY_MAIN : BY_OTHER};
    if (!event->grade || event->form || event->sentence < resolver->from)
      continue;
    if (event != main_event &&
        (resolver_info(resolver, event->sentence)->focus == FOCUS_OTHER || !names_main(resolver, i)))
      continue;
    events++;
    reason.assembly = is_assembly(event);
    add_behind(search, event, &reason);
    add_behind_bracket(search, event, &reason);
    add_front(search, event, &reason);
    host_add_possessor(search, event, reason.assembly);
  }
}
