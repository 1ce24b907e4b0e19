/* Meetings that are called by no noun, where the text tells that they are meetings: the words with which the title
 * opens by a year behind them or by what is said of them elsewhere, and any by a noun that is said of them.
 * name  word (joint? word)* year?
 * word  capitalised word, perhaps of several parts that signs glue together */
#include "find/told_names.h"

#include <string.h>

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

/* Most tokens of a name, bytes of the shortest that is one word, tokens between a name and its verb, and those that are
 * looked at for what it is said to be; names for which the whole text is searched. */
enum {
  MOST_TOKENS = 10,
  SHORTEST = 4,
  JOINT = 3,
  VERB_REACH = 3,
  WHEN_REACH = 3,
  KIND_REACH = 8,
  APPOSED = 12,
  PLAIN = 1,
  MOST_SOUGHT = 8
};

/* What the words of such a name are not. */
#define OTHERS(IN)                                                                                                     \
  IN(event)                                                                                                            \
  IN(event_weak)                                                                                                       \
  IN(event_other) IN(org) IN(building) IN(forename) IN(person_title) IN(number_word_before) IN(no_meeting) IN(people)
static const struct class_set others = CLASS_SET(OTHERS);

/* The tokens of the name, its year included or not, and whether anything makes more than a noun of it. */
struct told_name {
  size_t first, last;
  size_t end; /* behind its year */
  size_t words;
  bool odd, unknown, joined;
};

/* Token behind the word at token i and what signs glue to it. */
static size_t word_end(const struct document *document, size_t i)
{
  for (i++; is_glued(document, i) && is_glued(document, i + 1) && is_word(document, i + 1) &&
            (is_sign(document, i, '-') || is_sign(document, i, '.') || is_sign(document, i, '/'));)
    i += 2;
  return i;
}

static bool is_year(const struct document *document, size_t i)
{
  const struct token *token = i < document_count(document) ? document_token(document, i) : NULL;
  uint32_t value;

  if (!token || token->kind != TOKEN_NUMBER || token->length != 4 || token->flags & (TOKEN_DATE | TOKEN_LINE))
    return false;
  value = digits_value(document, i);
  return value >= 1900 && value < 2100 && !(is_glued(document, i + 1) && is_glued(document, i + 2));
}

/* May the word at token i be part of the name? */
static bool is_part(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return is_upper(document, i) && !(token->flags & TOKEN_DATE) &&
         (!is_any(document, i, &others) ||
          (token_has(document->language, token, CLASS_compound_end) && !token->phrase)) &&
         (phrase_content(document, i) || phrase_acronym(document, i));
}

/* May the token at i join two words of the name? */
static bool is_joint(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  if ((is_class(document, i, CLASS_venue_in) && phrase_venue_follows(document, i + 1)) ||
      (is_class(document, i, CLASS_article) && !is_class(document, i, CLASS_of)))
    return false; /* its place, behind the preposition of towns, or an article */
  return (is_sign(document, i, '&') ||
          (is_word(document, i) && !is_upper(document, i) && (token->length <= JOINT || phrase_joint(document, i)))) &&
         is_upper(document, i + 1);
}

/* Reads the name that begins at token `first`. */
static struct told_name read_name(const struct document *document, size_t first, size_t limit)
{
  struct told_name name = {.first = first, .last = first};
  struct mention city;
  size_t i = first;

  while (i < limit && i < first + MOST_TOKENS && is_part(document, i)) {
    const struct token *token = document_token(document, i);
    bool unknown = !token->lexeme && !token->phrase && !find_city_at(document, i, &city);
    name.words++;
    name.unknown |= unknown;
    name.odd |= (token->flags & (TOKEN_MIXED | TOKEN_CAPS)) != 0;
    i = name.last = word_end(document, i);
    if (i + 1 < limit && is_joint(document, i)) {
      name.joined = true;
      i++;
    }
  }
  name.end = name.last + is_year(document, name.last);
  return name;
}

/* May what has been read be a name at all? Where nouns have capitals and make compounds, two that do not are one; an
 * ending of places behind an apostrophe makes it one. */
static bool may_be_name(const struct document *document, const struct told_name *name)
{
  bool nouns = SETTING(document->language, noun_upper);

  if (name->words == 0 || !name->unknown ||
      (is_sign(document, name->end, '\'') && is_glued(document, name->end) &&
       is_class(document, name->end + 1, CLASS_venue_in)))
    return false;
  if (nouns && (name->joined || (!name->odd && (name->words == 1 || phrase_modifier(document, name->first)))))
    return false;
  return name->words > 1 || document_token(document, name->first)->length >= SHORTEST;
}

static bool same_word(const struct document *document, size_t a, size_t b)
{
  size_t length, other;
  const char *key = words_folded(&document->words, document_token(document, a), &length),
             *key_b = words_folded(&document->words, document_token(document, b), &other);

  return length == other && length > 0 && memcmp(key, key_b, length) == 0;
}

/* Do the words of the name stand at token i again? */
static bool stands_again(const struct document *document, const struct told_name *name, size_t i)
{
  size_t k, length = name->last - name->first;

  for (k = 0; k < length; k++)
    if (is_word(document, name->first + k) != is_word(document, i + k) ||
        (is_word(document, i + k) && !same_word(document, name->first + k, i + k)))
      return false;
  return true;
}

/* First token from i on where the name stands, or the number of tokens; *last gets the token behind it and its year. */
static size_t next_named(const struct document *document, const struct told_name *name, size_t i, size_t *last)
{
  size_t count = document_count(document);
  uint16_t length = document_token(document, name->first)->length;

  for (; i < count; i++) {
    const struct token *token = document_token(document, i);
    if (token->length == length && token->flags & TOKEN_UPPER && stands_again(document, name, i)) {
      *last = i + (name->last - name->first);
      *last += is_year(document, *last);
      break;
    }
  }
  return i;
}

#define HOSTING(IN) IN(host_verb) IN(host_participle) IN(attend)
#define MEETING(IN) IN(held) IN(open) IN(close)
#define KINDS(IN) IN(event) IN(event_weak) IN(main_noun) IN(edition_word)
static const struct class_set hosting = CLASS_SET(HOSTING), kinds = CLASS_SET(KINDS), meeting = CLASS_SET(MEETING);

/* Does a verb of meeting at token i that is no host's tell of what it is said, by where or when? That is told behind
 * token `behind` at the least. */
static bool is_held(const struct document *document, size_t i, size_t behind)
{
  size_t at = i + token_span(document->language, document_token(document, i), CLASS_held);

  if (at == i || is_any(document, i, &hosting))
    return false;
  behind = behind > at ? behind : at;
  for (at = behind; at < behind + WHEN_REACH && !breaks_before(document, at); at++)
    if (is_class(document, at, CLASS_venue_in) || document_token(document, at)->flags & TOKEN_DATE)
      return true;
  return false;
}

/* Is what ends before token i said to be an event? */
static bool is_called_event(const struct document *document, size_t i)
{
  size_t end = i + KIND_REACH;

  if (!is_class(document, i, CLASS_copula) || !is_class(document, i + 1, CLASS_article))
    return false;
  for (i += 2; i < end && is_word(document, i) && !breaks_before(document, i); i++)
    if (is_any(document, i, &kinds))
      return true;
  return false;
}

/* Does the text say of what stands at tokens [first, last) that it is held? */
static bool is_told_held(const struct document *document, size_t first, size_t last)
{
  size_t i;

  if (first > 0 && is_class(document, first - 1, CLASS_of))
    return false;
  for (i = last; i < last + VERB_REACH && !breaks_before(document, i); i++)
    if (is_held(document, i, last))
      return true;
    else if (!is_word(document, i) && !is_glued(document, i))
      break;
  while (first > 0 && is_class(document, first - 1, CLASS_article))
    first--;
  return first > 0 && is_held(document, first - 1, last);
}

/* Does the text say of what stands at tokens [first, last) what it says of meetings? */
static bool is_told(const struct document *document, size_t first, size_t last)
{
  return is_told_held(document, first, last) ||
         (!(first > 0 && is_class(document, first - 1, CLASS_of)) && is_called_event(document, last));
}

static void add(struct document *document, size_t first, size_t last, bool told)
{
  struct mention *mention = document_add(document, MENTION_EVENT, first, last);

  mention->form = 1;
  mention->grade = told ? 2 : 1;
  mention->role = MEETING_KIND_OTHER;
  mention->as.name.head = (uint32_t)first;
  mention->as.name.acronym = (uint32_t)phrase_bracket(document, last);
  mention->as.name.proper = 4;
}

/* Is an event other than the last word of the name with its year in the title already? */
static bool has_event(const struct document *document, size_t last, const struct told_name *name)
{
  size_t m;

  for (m = 0; m < document->mentions.count && document_mention(document, m)->first < last; m++) {
    const struct mention *event = document_mention(document, m);
    if (event->kind == MENTION_EVENT && event->grade &&
        (!event->form || event->last != name->end || event->first <= name->first ||
         class_ends_before(document, event->first, CLASS_venue_in) != SIZE_MAX)) /* who is there */
      return true;
  }
  return false;
}

/* What was taken for a name with a year is only a part of one. */
static void drop_parts(struct document *document, const struct told_name *name)
{
  size_t m;

  for (m = 0; m < document->mentions.count && document_mention(document, m)->first < name->end; m++)
    if (document_mention(document, m)->kind == MENTION_EVENT)
      document_mention(document, m)->grade = 0;
}

/* Is a meeting named by its noun anywhere? */
static bool has_named(const struct document *document)
{
  size_t m;

  for (m = 0; m < document->mentions.count; m++) {
    const struct mention *event = document_mention(document, m);
    if (event->kind == MENTION_EVENT && event->grade == 2 && event->as.name.proper > PLAIN &&
        !is_plural(document, event->as.name.head))
      return true;
  }
  return false;
}

/* Does a capital right before token first make it the end of a person's name? */
static bool ends_other(const struct document *document, size_t first)
{
  return first > 0 && is_upper(document, first - 1) &&
         !(document_token(document, first)->flags & (TOKEN_SENTENCE | TOKEN_LINE)) &&
         (!document_token(document, first - 1)->lexeme || is_class(document, first - 1, CLASS_forename) ||
          is_class(document, first - 1, CLASS_person_title));
}

/* Does the text say of the name anywhere what it says of meetings, and nowhere that it is a part of another? */
static bool told_anywhere(const struct document *document, const struct told_name *name)
{
  size_t i = name->end, last = i;
  bool told = false;

  while ((i = next_named(document, name, i, &last)) < document_count(document)) {
    if (ends_other(document, i))
      return false;
    told |= is_told(document, i, last);
    i = last;
  }
  return told;
}

/* Adds the phrases for the name, from token i on, but for those in other phrases for events. */
static void add_phrases(struct document *document, const struct told_name *name, size_t i, bool told)
{
  size_t last = i, m = 0, count = document->mentions.count;

  while ((i = next_named(document, name, i, &last)) < document_count(document)) {
    while (m < count && (document_mention(document, m)->last <= i ||
                         document_mention(document, m)->kind != MENTION_EVENT || !document_mention(document, m)->grade))
      m++;
    if (m == count || document_mention(document, m)->first >= last)
      add(document, i, last, told);
    i = last;
  }
}

/* The name with which the title opens. */
static bool find_in_title(struct document *document, const struct sentence *title)
{
  struct told_name name;
  size_t i = title->first;
  bool told;

  while (is_class(document, i, CLASS_article))
    i++;
  name = read_name(document, i, title->last);
  if (!may_be_name(document, &name) || has_event(document, title->last, &name))
    return false;
  told = (name.end > name.last || !SETTING(document->language, head_last)) && told_anywhere(document, &name);
  if (!told && (name.end == name.last || has_named(document)))
    return false;
  drop_parts(document, &name);
  add_phrases(document, &name, name.first, told);
  return true;
}

/* First token of the capitals that end before token `last`. */
static size_t name_start(const struct document *document, size_t last)
{
  size_t first = last, limit = last > MOST_TOKENS ? last - MOST_TOKENS : 0;

  while (first > limit && !(first < last && breaks_before(document, first))) {
    size_t before = first - 1;
    bool sign = is_glued(document, first) && is_glued(document, before) && before > limit && !is_word(document, before);
    if ((first == last && is_year(document, before)) || is_part(document, before))
      first--;
    else if (first < last && before > limit && is_part(document, before - 1) && (sign || is_joint(document, before)))
      first -= 2;
    else
      break;
  }
  return first;
}

/* Does the name stand anywhere but where a sentence gives it its capital, and nowhere at another's end? `alone`: what
 * is said of it tells so much already. */
static bool stands_alone(const struct document *document, const struct told_name *name, bool alone)
{
  size_t i = 0, last = 0;

  while ((i = next_named(document, name, i, &last)) < document_count(document)) {
    if (ends_other(document, i))
      return false;
    alone |= !(document_token(document, i)->flags & TOKEN_SENTENCE);
    i = last;
  }
  return alone;
}

/* Does what is said between commas and ends behind token i go on with a verb of meetings? So much is said of no person
 * and no place. */
static bool goes_on_meeting(const struct document *document, size_t i)
{
  size_t end = i + APPOSED;

  for (; i < end && !breaks_before(document, i); i++)
    if (is_sign(document, i, ','))
      return is_any(document, i + 1, &meeting);
  return false;
}

/* How a phrase for an event is said of a name: behind a comma, by a copula, between commas before a verb of meetings.
 */
enum saying { SAID_LOOSELY, SAID_PLAINLY, SAID_BETWEEN };

/* Token behind what the phrase for the event is said of; 0 for none. */
static size_t said_of(const struct document *document, const struct mention *event, enum saying *saying)
{
  size_t i = event->first;
  bool article = i > 0 && has(document, i - 1, CLASS_article), loosely;
  size_t back = i - article;

  if (back < 2)
    return 0;
  if (article && has(document, back - 1, CLASS_copula)) {
    *saying = SAID_PLAINLY;
    return back - 1;
  }
  loosely = !article || has(document, back, CLASS_indefinite) || has(document, back, CLASS_number);
  *saying = loosely ? SAID_LOOSELY : SAID_BETWEEN;
  return is_sign(document, back - 1, ',') && (loosely || goes_on_meeting(document, event->last)) ? back - 1 : 0;
}

/* Is the phrase at tokens [first, last) one for an event already? Then that is a name. */
static bool is_event(struct document *document, size_t m, size_t first, size_t last)
{
  for (; m > 0 && document_mention(document, m - 1)->first + MOST_TOKENS >= first; m--) {
    struct mention *event = document_mention(document, m - 1);
    if (event->kind != MENTION_EVENT || !event->grade || event->last <= first || event->first >= last)
      continue;
    if (event->form && event->first == first)
      event->grade = 2;
    return true;
  }
  return false;
}

/* The name of which event m is said, if so many names may still be sought. */
static bool find_said(struct document *document, size_t m, unsigned *left)
{
  const struct mention *event = document_mention(document, m);
  enum saying saying = SAID_PLAINLY;
  size_t last = said_of(document, event, &saying), first;
  struct told_name name;
  bool article;

  if (last == 0 || is_plural(document, event->as.name.head))
    return false;
  first = name_start(document, last);
  if (first == last || is_event(document, m, first, last))
    return false;
  name = read_name(document, first, last);
  if (name.end != last || !may_be_name(document, &name) || *left == 0)
    return false;
  --*left;
  article = first > 0 && is_class(document, first - 1, CLASS_article);
  if (!stands_alone(document, &name, name.odd || name.words > 1 || saying == SAID_BETWEEN))
    return false;
  if (saying == SAID_BETWEEN && !article && !(document_token(document, first)->flags & TOKEN_SENTENCE))
    return false;
  if (saying == SAID_LOOSELY &&
      (!article || (is_upper(document, event->as.name.head) && !SETTING(document->language, noun_upper))))
    return false;
  add_phrases(document, &name, 0, true);
  return true;
}

/* The name with which the first sentence behind the title opens, if that tells of it what it tells of meetings. */
static void find_in_lead(struct document *document)
{
  size_t s = document->opening, i;
  struct told_name name;
  const struct sentence *lead;

  while (s + 1 < document->sentences.count && document_sentence(document, s)->flags & SENTENCE_TITLE)
    s++;
  lead = document_sentence(document, s);
  for (i = lead->first; is_class(document, i, CLASS_article); i++)
    ;
  name = read_name(document, i, lead->last);
  if (!may_be_name(document, &name) || has_named(document) || !is_told_held(document, name.first, name.end) ||
      !stands_alone(document, &name, name.odd || name.words > 1))
    return;
  add_phrases(document, &name, 0, true);
}

void find_told_names(struct document *document)
{
  size_t m, count = document->mentions.count;
  unsigned left = MOST_SOUGHT;
  const struct sentence *title = document_sentence(document, document->opening);

  if (document->sentences.count == 0 || (title->flags & SENTENCE_TITLE && find_in_title(document, title)))
    return;
  for (m = 0; m < count && left > 0; m++)
    if (document_mention(document, m)->kind == MENTION_EVENT && document_mention(document, m)->grade &&
        find_said(document, m, &left))
      return;
  find_in_lead(document);
}
