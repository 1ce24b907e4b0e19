/* Unknown towns that no preposition tells: beside a date, in the value of a label, behind a postal code, as the subject
 * of what houses the event. */
#include "resolve/place_cues.h"

#include "find/finders.h"

/* Tokens of a town and what opens it, of a label with its sign, of its value, of an address; mentions around one. */
enum { TOWN = 6, LABEL = 5, VALUE = 24, ADDRESS = 12, AROUND = 3 };

/* Digits of a postal code. */
enum { LEAST_CODE = 4, MOST_CODE = 6 };

/* A dash between spaces, a bar or a semicolon. */
static bool parts(const struct document *document, size_t i)
{
  return is_sign(document, i, '|') || is_sign(document, i, ';') ||
         (is_sign(document, i, '-') && !is_glued(document, i) && !is_glued(document, i + 1));
}

static bool begins_line(const struct document *document, size_t i)
{
  return document_token(document, i)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH | TOKEN_SENTENCE);
}

/* Does what stands before token i end there: at a comma, a bracket or the line's start? */
static bool opens_part(const struct document *document, size_t i)
{
  return i == 0 || begins_line(document, i) || is_sign(document, i - 1, ',') || is_sign(document, i - 1, '(') ||
         is_sign(document, i - 1, ':') || parts(document, i - 1);
}

bool place_state_at(const struct document *document, size_t i)
{
  return (is_sign(document, i, '/') || is_sign(document, i, '-')) && i + 1 < document_count(document) &&
         document_token(document, i + 1)->length == 2 && document_token(document, i + 1)->flags & TOKEN_CAPS;
}

bool place_part_ends(const struct document *document, size_t i)
{
  return i >= document_count(document) || begins_line(document, i) || is_sign(document, i, ',') ||
         place_state_at(document, i) || is_sign(document, i, ')') || is_sign(document, i, '(') ||
         is_sign(document, i, '.') || parts(document, i);
}

/* Is token i within a mention that is no date, near mention m? */
static bool is_taken(const struct document *document, size_t m, size_t i)
{
  size_t k = m > AROUND ? m - AROUND : 0;

  for (; k < document->mentions.count && k <= m + AROUND; k++)
    if (document_mention(document, k)->kind != MENTION_DATE && document_mention(document, k)->first <= i &&
        document_mention(document, k)->last > i)
      return true;
  return false;
}

/* First mention from m on that ends behind token i. */
static size_t mention_at(const struct document *document, size_t m, size_t i)
{
  while (m + 1 < document->mentions.count && document_mention(document, m)->last <= i)
    m++;
  return m;
}

/* Adds the unknown town at token i if it ends a part. */
static void add_part(struct resolver *resolver, size_t i, size_t m)
{
  const struct document *document = resolver->document;
  size_t last = i < document_count(document) && is_upper(document, i) && !is_taken(document, m, i)
                    ? town_name_end(document, i)
                    : i;

  if (last == i || !place_part_ends(document, last))
    return;
  candidate_feature(town_add_unknown(resolver, MEETING_FIELD_CITY, i, last, m), FEATURE_apart, 1);
}

/* Does the part that begins at token i go with the main event: behind its name, or in a line near one that names it? */
static bool goes_with_event(const struct resolver *resolver, size_t i, size_t m)
{
  const struct document *document = resolver->document;
  size_t k = m > AROUND ? m - AROUND : 0, sentence = resolver_sentence_of(resolver, i), s = sentence - (sentence > 0);

  if (i > 0 && !begins_line(document, i)) {
    for (; k < m; k++)
      if (document_mention(document, k)->kind == MENTION_EVENT && document_mention(document, k)->last + 2u >= i &&
          document_mention(document, k)->last < i)
        return names_main(resolver, k);
    return false;
  }
  if (!(document_sentence(document, sentence)->flags & SENTENCE_HEADING))
    return false;
  for (; s < document->sentences.count && s <= sentence + 1; s++)
    if (resolver_info(resolver, s)->main_named)
      return true;
  return false;
}

/* The town before or behind the date of mention m, with which it tells where and when the event is. */
static void add_beside_date(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *date = document_mention(document, m);
  size_t comma = date->first - 1u, i;

  if (date->form != DATE_PATTERN)
    return;
  if (date->first > 1 && is_sign(document, comma, ',')) {
    for (i = comma; i > 0 && i + TOWN > comma && !(i < comma && opens_part(document, i)); i--)
      ;
    if (i < comma && opens_part(document, i) && town_name_end(document, i) == comma && goes_with_event(resolver, i, m))
      add_part(resolver, i, m);
  }
  if ((is_sign(document, date->last, ',') || parts(document, date->last)) && opens_part(document, date->first) &&
      goes_with_event(resolver, date->first, m))
    add_part(resolver, date->last + 1u, m);
}

/* Token behind a postal code at token i, or i. */
static size_t behind_code(const struct document *document, size_t i)
{
  unsigned length = document_token(document, i)->length;

  return is_number(document, i) && length >= LEAST_CODE && length <= MOST_CODE && !is_glued(document, i + 1) ? i + 1
                                                                                                             : i;
}

/* May the part [i, last) of a label's value be a town: one that is all of the value and has several words or capitals
 * is likelier a house? */
static bool may_be_town(const struct document *document, size_t value, size_t i, size_t last)
{
  return i > value || (last <= i + 2 && !(document_token(document, i)->flags & TOKEN_CAPS)) ||
         is_class(document, i, CLASS_town_start);
}

/* The town of the value that begins at token i: its last part that is not known. */
static void add_of_value(struct resolver *resolver, size_t i, size_t m)
{
  const struct document *document = resolver->document;
  size_t at, town, last, found = i;

  for (at = i; at < i + VALUE && at < document_count(document) && !(at > i && begins_line(document, at)); at++) {
    if (at > i && !opens_part(document, at))
      continue;
    town = behind_code(document, at);
    town += token_span(document->language, document_token(document, town), CLASS_city_word);
    m = mention_at(document, m, town);
    last = is_upper(document, town) && !is_taken(document, m, town) ? town_name_end(document, town) : town;
    if (last > town && place_part_ends(document, last) && may_be_town(document, i, town, last))
      found = town;
  }
  if (found > i || may_be_town(document, i, i, town_name_end(document, i)))
    add_part(resolver, found, m);
}

/* Where the value of a label of places begins that opens sentence s, or SIZE_MAX. */
static size_t value_start(const struct resolver *resolver, size_t s)
{
  const struct document *document = resolver->document;
  const struct sentence *sentence = document_sentence(document, s);
  size_t i;

  for (i = sentence->first; i < sentence->last && i < (size_t)sentence->first + LABEL; i++) {
    const struct token *token = document_token(document, i);
    unsigned city = token_span(document->language, token, CLASS_city_label),
             span = city ? city : token_span(document->language, token, CLASS_building_label);
    if (!span)
      continue;
    i += span;
    if (is_sign(document, i, ':') || parts(document, i))
      return i + 1;
    return i == sentence->last && i < document_count(document) ? i : SIZE_MAX; /* the value is the next line */
  }
  return SIZE_MAX;
}

/* Do words at [first, last) that name no town of the table name one of several words that may as well be a person? */
static bool may_be_person(const struct document *document, size_t first, size_t last)
{
  return last > first + 1 && !is_sign(document, first + 1, '-') && !is_class(document, first, CLASS_town_start) &&
         SETTING(document->language, name_left) != REACH_NONE && !find_town(document, first, last);
}

/* The town that is the subject of the verb or noun of housing at token i: right before it, or before a copula. It opens
 * the clause, or stands behind a date. */
static void add_housing(struct resolver *resolver, size_t i, size_t m)
{
  const struct document *document = resolver->document;
  struct candidate *candidate;
  size_t clause = resolver_clause(resolver, i), first = clause + is_class(document, clause, CLASS_article),
         last = is_upper(document, first) ? town_name_end(document, first) : first;

  if ((last == first || (last != i && !is_class(document, last, CLASS_copula))) && i > clause + 1 &&
      document_token(document, i - 2)->flags & TOKEN_DATE)
    first = i - 1, last = town_name_end(document, first);
  if (last == first || (last != i && !is_class(document, last, CLASS_copula)) ||
      is_class(document, last - 1, CLASS_country) || document_token(document, first)->flags & TOKEN_CAPS ||
      may_be_person(document, first, last) || is_taken(document, m, first))
    return;
  candidate = town_add_unknown(resolver, MEETING_FIELD_CITY, first, last, m);
  candidate_feature(candidate, FEATURE_apart, 1 + candidate_has(candidate, FEATURE_article)); /* part of its name */
}

size_t address_town(const struct document *document, size_t i)
{
  size_t last = i + ADDRESS;

  for (; i + 1 < last && i + 1 < document_count(document); i++) {
    unsigned flags = document_token(document, i)->flags;
    size_t code = i + is_sign(document, i, ',');
    if (flags & TOKEN_PARAGRAPH)
      break;
    /* on a line of its own it stands behind the number of the house */
    if ((code > i || (flags & TOKEN_LINE && is_number(document, i - 1))) && behind_code(document, code) > code &&
        is_upper(document, code + 1))
      return code + 1;
  }
  return 0;
}

void town_of_address(struct resolver *resolver, size_t m)
{
  size_t town = address_town(resolver->document, document_mention(resolver->document, m)->last);
  size_t end = town ? town_name_end(resolver->document, town) : 0;

  if (end > town)
    candidate_feature(town_add_unknown(resolver, MEETING_FIELD_CITY, town, end, m), FEATURE_apart, 1);
}

static void add_all_housing(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i, m = 0;

  for (i = document_next(document, resolver_from(resolver), INTEREST_VENUE);
       i < document_count(document) && !field_is_full(resolver, MEETING_FIELD_CITY);
       i = document_next(document, i + 1, INTEREST_VENUE))
    if (is_class(document, i, CLASS_houses)) {
      m = mention_at(document, m, i);
      add_housing(resolver, i, m);
    }
}

void resolve_towns_apart(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t m, s;

  for (m = mention_first(resolver, MENTION_DATE);
       m != NO_MENTION && !field_is_full(resolver, MEETING_FIELD_CITY) && resolver->main != SIZE_MAX;
       m = mention_next(resolver, m))
    add_beside_date(resolver, m);
  if (text_has(resolver, CLASS_houses) && resolver->main != SIZE_MAX)
    add_all_housing(resolver);
  if (!text_has(resolver, CLASS_city_label) && !text_has(resolver, CLASS_building_label))
    return;
  for (s = resolver->from, m = 0; s < document->sentences.count && !field_is_full(resolver, MEETING_FIELD_CITY); s++) {
    size_t i = sentence_has(resolver, s, CLASS_city_label) || sentence_has(resolver, s, CLASS_building_label)
                   ? value_start(resolver, s)
                   : SIZE_MAX;
    if (i == SIZE_MAX)
      continue;
    m = mention_at(document, m, i);
    add_of_value(resolver, i, m);
  }
}
