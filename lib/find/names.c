/* Names around a head noun: events, organisations, buildings. */
#include "find/editions.h"
#include "find/finders.h"
#include "find/numbers.h"
#include "find/own_names.h"
#include "find/patterns.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* How far from the noun an ordinal may stand that numbers it, and the event from a noun for one of its days; capitals
 * behind an event's noun up to that of a body. */
enum { ALONE_REACH = 16, DAY_REACH = 6, BODY_REACH = 4 };

static bool is_base(const struct document *document, size_t i)
{
  return !lexeme_inflected(document->language, document_token(document, i)->lexeme);
}

/* A bare number after an article, or before a noun in the singular where a counted one would be inflected, is an
 * ordinal in sense, unless the article is a plural's. */
static uint32_t bare_edition(const struct document *document, size_t first, size_t head)
{
  const struct language *language = document->language;
  const struct token *number = first ? document_token(document, first - 1) : NULL;
  uint32_t value;

  if (SETTING(language, number_dot) || first < 2 || is_plural(document, head) || number->kind != TOKEN_NUMBER ||
      number->length > 3 || number->flags & TOKEN_DATE)
    return 0;
  value = digits_value(document, first - 1);
  if (is_class(document, first - 2, CLASS_article) ||
      (is_class(document, first - 2, CLASS_contraction) && is_upper(document, first)))
    return value;
  return SETTING(language, agreement_count) && value > 1 && !is_glued(document, first) &&
                 !is_glued(document, first - 1) && !(document_token(document, first)->flags & TOKEN_LINE) &&
                 is_base(document, head)
             ? value
             : 0;
}

/* An article in the plural that looks like a numeral. */
static bool is_article(const struct document *document, size_t first, size_t head)
{
  return first < head && is_letter(document, first) && is_class(document, first, CLASS_article) &&
         is_plural(document, head);
}

/* The acronym in a bracket behind a phrase, or inside its tail [from, last) where it may go on behind one; 0 for none.
 */
static size_t bracket_of(const struct document *document, size_t from, size_t last)
{
  size_t acronym = phrase_bracket(document, last);

  for (; !acronym && from < last && SETTING(document->language, name_right) == REACH_ANY; from++)
    acronym = phrase_bracket(document, from);
  return acronym;
}

/* Where what names a meeting stands before its noun, a capital right behind one in small letters goes on with the
 * sentence. */
static bool is_subject(const struct document *document, size_t head, size_t span)
{
  return SETTING(document->language, name_left) == REACH_ANY && !is_upper(document, head + span - 1) &&
         is_upper(document, head + span);
}

static struct mention *add_name(struct document *document, enum mention_kind kind, size_t head, size_t span)
{
  uint32_t edition = 0;
  size_t first =
      kind == MENTION_EVENT ? phrase_event_left(document, head, span, &edition) : phrase_left(document, head, &edition);
  size_t last = is_subject(document, head, span) ? head + span : phrase_right(document, head + span);
  struct mention *mention;

  if (is_article(document, first, head)) {
    first++;
    edition = 0;
  }
  if (!edition && kind == MENTION_EVENT) {
    edition = bare_edition(document, first, head);
    if (edition)
      first--;
    else
      edition = edition_before(document, first);
  }
  mention = document_add(document, kind, first, last);
  mention->as.name.head = (uint32_t)phrase_head(document, head, span);
  mention->as.name.edition = edition;
  mention->as.name.acronym = (uint32_t)bracket_of(document, head + span, last);
  mention->as.name.proper = phrase_proper(document, first, head, last);
  return mention;
}

static void add_event(struct document *document, size_t i, unsigned span, unsigned class, uint8_t grade)
{
  struct mention *mention = add_name(document, MENTION_EVENT, i, span);

  mention->role = (uint8_t)class_value(document, i, class, 0);
  mention->grade = grade;
  if (grade)
    find_edition(document, mention);
}

/* A city's name may end in a word for a building: Hamburg. */
static bool is_city(const struct document *document, size_t i)
{
  struct mention city = {0};
  return find_city_at(document, i, &city) > 0;
}

/* The last word of a weekday's name is no event: sexta-feira. */
static bool ends_weekday(const struct document *document, size_t i)
{
  size_t back, most = document_token(document, i)->flags & TOKEN_PHRASE ? 2 : 0;

  for (back = 1; back <= most && back <= i; back++)
    if (token_span(document->language, document_token(document, i - back), CLASS_weekday) == back + 1)
      return true;
  return false;
}

/* Where what tells more of a head stands before it, do the capitals at token i end in a body's noun or a person's? */
static bool before_body(const struct document *document, size_t i)
{
  size_t last = i, limit = i + BODY_REACH;

  if (SETTING(document->language, name_left) != REACH_ANY)
    return false;
  while (last < limit && is_upper(document, last) && phrase_content(document, last) && !breaks_before(document, last))
    last++;
  return last > i && !is_class(document, last - 1, CLASS_event) &&
         (is_class(document, last - 1, CLASS_org) || is_class(document, last - 1, CLASS_people) ||
          is_class(document, last - 1, CLASS_person_title));
}

/* Where names end in their head an event's noun before another head only says more of that. */
static bool before_head(const struct document *document, size_t i)
{
  if (before_body(document, i))
    return true;
  return SETTING(document->language, head_last) && i < document_count(document) && is_upper(document, i) &&
         !(document_token(document, i)->flags & TOKEN_SENTENCE) && !is_class(document, i, CLASS_country) &&
         (is_class(document, i, CLASS_building) || is_class(document, i, CLASS_event_other));
}

/* A person behind the hyphen, rather than a meeting; where nouns have capitals and make compounds, any other noun;
 * where what tells more of a head stands before it, any word in small letters. */
static bool before_person(const struct document *document, size_t i)
{
  bool nouns = SETTING(document->language, noun_upper) && SETTING(document->language, compound);

  if (!is_sign(document, i, '-') || !is_glued(document, i) || !is_glued(document, i + 1))
    return false;
  if (SETTING(document->language, name_left) == REACH_ANY && is_word(document, i + 1) && !is_upper(document, i + 1))
    return true;
  return is_class(document, i + 1, CLASS_person_title) || is_class(document, i + 1, CLASS_people) ||
         (nouns && is_upper(document, i + 1) &&
          !(document_token(document, i + 1)->flags & (TOKEN_CAPS | TOKEN_MIXED)) &&
          !is_class(document, i + 1, CLASS_event) && !is_class(document, i + 1, CLASS_event_weak));
}

/* The last word of a country's name is no noun, unless both open a sentence. */
static bool ends_country(const struct document *document, size_t i)
{
  return i > 0 && is_upper(document, i) && !(document_token(document, i - 1)->flags & TOKEN_SENTENCE) &&
         token_span(document->language, document_token(document, i - 1), CLASS_country) == 2;
}

/* May a name's head begin at token i, by how it is written and what stands around it? */
static bool may_be_head(const struct document *document, size_t i)
{
  /* The first of two compounds whose noun follows */
  if (ends_weekday(document, i) || ends_country(document, i) || phrase_address(document, i) ||
      (SETTING(document->language, compound) && phrase_hanging(document, i + 1)))
    return false;
  return !SETTING(document->language, noun_upper) || is_upper(document, i) || (i && is_sign(document, i - 1, '-'));
}

/* Is the phrase at token i of a class, and no event? */
static bool phrase_is(const struct document *document, size_t i, unsigned class)
{
  const struct language *language = document->language;
  unsigned phrase = document_token(document, i)->phrase;

  return phrase && lexeme_has(language, phrase, class) && !lexeme_has(language, phrase, CLASS_event) &&
         !lexeme_has(language, phrase, CLASS_event_weak);
}

/* The noun at tokens [i, at) tells of a day of the event that follows. */
static bool is_day_of(const struct document *document, size_t i, size_t at)
{
  size_t last = at + DAY_REACH;
  uint32_t value;

  if (!is_class(document, i, CLASS_days) || !is_class(document, at, CLASS_genitive) ||
      !(is_class(document, at, CLASS_contraction) || is_class(document, at + 1, CLASS_article) ||
        token_span(document->language, document_token(document, at), CLASS_genitive) > 1))
    return false;
  for (at++; at < last && is_word(document, at); at++)
    if (is_class(document, at, CLASS_event))
      return true;
    else if (!is_class(document, at, CLASS_article) && !phrase_modifier(document, at) &&
             !ordinal_at(document, at, true, &value) && !is_class(document, at, CLASS_ordinal))
      return false;
  return false;
}

/* Is the weak noun that ends at token i told of what is no meeting? */
static bool is_of_other(const struct document *document, size_t i)
{
  if (!is_class(document, i, CLASS_genitive))
    return false;
  while (is_class(document, i, CLASS_genitive) || is_class(document, i, CLASS_article))
    i++;
  return is_class(document, i, CLASS_event_other) && !is_class(document, i, CLASS_event) &&
         !is_class(document, i, CLASS_event_weak);
}

/* The event whose noun stands at token i, by its longest phrase: a press conference is no conference. False if none
 * does. */
static bool find_event(struct document *document, size_t i)
{
  static const struct {
    uint8_t class, grade;
  } kinds[] = {{CLASS_event, 2}, {CLASS_event_weak, 1}, {CLASS_event_other, 0}};
  const struct token *token = document_token(document, i);
  size_t k, kind = 0;
  unsigned span = 0;

  for (k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
    if (token_span(document->language, token, kinds[k].class) > span) {
      span = token_span(document->language, token, kinds[k].class);
      kind = k;
    }
  if (!span || (span == 1 && token->flags & TOKEN_DATE)) /* a month of that name */
    return false;
  if (is_day_of(document, i, i + span) ||
      (kinds[kind].grade == 1 &&
       class_ends_before(document, i + span, CLASS_host_before) < i)) /* at whose initiative */
    return true;
  kind += kind == 1 && is_of_other(document, i + span);
  if (!(kinds[kind].grade && before_person(document, i + span)) &&
      !(kinds[kind].grade == 2 && before_head(document, i + span)))
    add_event(document, i, span, kinds[kind].class, kinds[kind].grade);
  return true;
}

/* A word for an estate that numbers the noun behind it. */
static bool counts_noun(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_ordinal) && is_word(document, i + 1) && !is_upper(document, i + 1) &&
         phrase_content(document, i + 1) && !is_class(document, i + 1, CLASS_of);
}

/* Where parts of a name are joined, its last one is no noun. */
static bool is_joined_name(const struct document *document, size_t i)
{
  return i > 1 && is_upper(document, i) && is_sign(document, i - 1, '-') && is_glued(document, i - 1) &&
         is_glued(document, i) && is_upper(document, i - 2) && !is_class(document, i - 2, CLASS_building) &&
         !SETTING(document->language, compound) && SETTING(document->language, name_right) == REACH_SOME &&
         SETTING(document->language, name_left) != REACH_ANY;
}

/* Does a noun that ends names of meetings, mostly in one word, end at token i one that is written apart, in capitals?
 */
static bool ends_apart(const struct document *document, size_t i)
{
  return !SETTING(document->language, compound) && i > 0 && is_upper(document, i) && is_upper(document, i - 1) &&
         phrase_content(document, i - 1) && !breaks_before(document, i) &&
         !(document_token(document, i)->flags & TOKEN_CAPS);
}

/* The event, building or body whose noun stands at token i. */
static void find_noun(struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  const struct language *language = document->language;
  unsigned building = counts_noun(document, i) ? 0 : token_span(language, token, CLASS_building),
           org = token_span(language, token, CLASS_org);

  /* nouns both of events and of where events are */
  if (building && (token_has(language, token, CLASS_event) || token_has(language, token, CLASS_event_weak)))
    find_building(document, i, building);
  if (lexeme_has(language, token->lexeme, CLASS_compound_end) && !token->phrase && !(token->flags & TOKEN_COMPOUND) &&
      !(i && is_sign(document, i - 1, '-')) && !ends_apart(document, i))
    return;
  /* a preposition before a span of days tells how long */
  if (token->span > 1 && class_ends_before(document, i + token->span, CLASS_duration) < i)
    return;
  if (find_event(document, i))
    return;
  if (building && !(token->flags & TOKEN_COMPOUND && is_city(document, i)) && !is_joined_name(document, i))
    find_building(document, i, building);
  else if (org)
    add_name(document, MENTION_ORG, i, org);
}

/* Does the phrase of a parliament at token i name a meeting all the same, as a number before it tells, or capitals
 * behind it that go on with whose it is? */
static bool is_numbered_or_cut(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  size_t behind = i + token->span;
  uint32_t value;

  if (!token->phrase || !lexeme_has(document->language, token->lexeme, CLASS_event))
    return false;
  if (phrase_ordinal_before(document, i, &value) < i)
    return true;
  if (!has(document, i + 1, CLASS_genitive)) /* a parliament, unless its name goes on as a party's congress does */
    return lexeme_value(document->language, token->lexeme, CLASS_event, 0) == MEETING_KIND_CONGRESS &&
           phrase_modifier(document, i + 1) && (!is_upper(document, i) || has(document, behind, CLASS_of));
  return is_upper(document, behind) && is_upper(document, behind - 1) && phrase_content(document, behind) &&
         !breaks_before(document, behind);
}

static void find_at(struct document *document, size_t i)
{
  if (find_own_name(document, i) || !may_be_head(document, i))
    return;
  /* the longest phrase wins: a hall for meetings is none, nor a body of bishops */
  if (phrase_is(document, i, CLASS_building))
    find_building(document, i, document_token(document, i)->span);
  else if (phrase_is(document, i, CLASS_org) && !is_numbered_or_cut(document, i))
    add_name(document, MENTION_ORG, i, document_token(document, i)->span);
  else
    find_noun(document, i);
}

/* The meeting that an ordinal at token i of a sentence numbers: the one in whose genitive it stands or the next, else
 * the last; NULL for none. */
static struct mention *numbered_event(struct document *document, size_t *from, size_t i)
{
  struct mention *before = NULL;
  size_t m;

  /* ordinals come in the order of the text: what is out of reach now stays so */
  while (*from < document->mentions.count && document_mention(document, *from)->first + ALONE_REACH < i)
    ++*from;
  for (m = *from; m < document->mentions.count; m++) {
    struct mention *event = (struct mention *)document->mentions.items + m;
    if (event->kind != MENTION_EVENT || !event->grade || event->first + ALONE_REACH < i)
      continue;
    if (event->first > i + ALONE_REACH || (event->first > i && before && before->last + 3 >= i))
      break;
    if (event->as.name.edition)
      continue;
    if (event->first > i)
      return event;
    before = event;
  }
  return before;
}

/* An ordinal that stands for the noun and apart from it. */
static void find_editions_alone(struct document *document, size_t from)
{
  size_t s, i, last, taken;
  uint32_t value;

  for (s = 0; s < document->sentences.count; s++)
    for (i = document_sentence(document, s)->first, last = document_sentence(document, s)->last; i < last; i += taken) {
      struct mention *event;
      taken = ordinal_at(document, i, false, &value);
      if (taken && is_class(document, i + taken - 1, CLASS_ordinal_alone) &&
          (event = numbered_event(document, &from, i)) != NULL &&
          event->first >= document_sentence(document, s)->first && event->last <= last)
        event->as.name.edition = value;
      taken = taken ? taken : 1;
    }
}

#define HEADS(IN) IN(building) IN(org) IN(event) IN(event_weak) IN(event_other)
static const struct class_set heads = CLASS_SET(HEADS);

/* Tokens of a head of several words that begins at token i, else 1. */
static unsigned head_span(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return token->phrase && lexeme_any(document->language, token->phrase, &heads) ? token->span : 1;
}

void find_names(struct document *document)
{
  size_t i = document_next(document, 0, INTEREST_NAME), from = document->mentions.count, inside = 0;

  for (; i < document_count(document); i = document_next(document, i + 1, INTEREST_NAME)) {
    unsigned span;
    /* the events in the noun of a hall, a parliament or a talk to the press are none of their own; but the party may be
     * taken by the name before it */
    if (i < inside)
      continue;
    find_at(document, i);
    span = head_span(document, i);
    if (span > 1)
      inside = i + span;
  }
  if (SETTING(document->language, head_last))
    find_editions_alone(document, from);
}
