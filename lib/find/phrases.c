/* phrase  left* head right*
 * left    in phrases_left.c
 * right   "-" word | capitalised word | number | adjective | of article* inner+ | and inner+ | ("," word+)+ and inner+
 * inner   adjective | capitalised word | ordinal | "quotation" | (noun_case = any) unknown word */
#include "find/phrases.h"

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases_inner.h"

/* Words of one part of a list, and capitals of what is someone's. */
enum { LIST_WORDS = 4, OWNED = 4 };

/* What an apostrophe parts from the word before it and belongs to its inflection: 's, 'da. */
static bool is_ending(const struct document *document, size_t i)
{
  size_t most = document->language->head_last ? 6 : 2;

  return i > 0 && is_glued(document, i) && is_sign(document, i - 1, '\'') && !is_upper(document, i) &&
         document_token(document, i)->length <= most;
}

/* Verbs of several words: where anything may follow a name's head they must not be taken for more of the name. */
#define VERB_PHRASES(IN)                                                                                               \
  IN(held)                                                                                                             \
  IN(gather) IN(open) IN(close) IN(attend) IN(host_verb) IN(host_after) IN(host_before) IN(host_with) IN(postponed)    \
      IN(cancelled) IN(date_start) IN(date_end) IN(future) IN(past) IN(motto_before) IN(side) IN(subset)
static const struct class_set verb_phrases = CLASS_SET(VERB_PHRASES);

/* Words that stand in no name, and those that might be verbs. */
#define NEVER(IN)                                                                                                      \
  IN(stop)                                                                                                             \
  IN(function) IN(article) IN(demonstrative) IN(weekday) IN(relative_day) IN(venue_in) IN(future) IN(past)             \
      IN(negation)
#define VERBS(IN)                                                                                                      \
  IN(held)                                                                                                             \
  IN(gather) IN(open) IN(close) IN(attend) IN(host_verb) IN(represent) IN(postponed) IN(cancelled) IN(deictic)         \
      IN(month)
static const struct class_set never = CLASS_SET(NEVER), verbs = CLASS_SET(VERBS);

#define ADJECTIVES(IN) IN(modifier) IN(country_adj) IN(ordinal)
static const struct class_set adjectives = CLASS_SET(ADJECTIVES);

static bool is_inner_capital(const struct token *token)
{
  return token->flags & TOKEN_UPPER && !(token->flags & TOKEN_SENTENCE);
}

bool phrase_content(const struct document *document, size_t i)
{
  const struct token *token;

  if (!is_word(document, i))
    return false;
  token = document_token(document, i);
  if (token->flags & (TOKEN_DATE | TOKEN_STOP) || is_ending(document, i))
    return false;
  if (token->flags & TOKEN_TERM)
    return true;
  if (token->phrase && lexeme_has(document->language, token->phrase, CLASS_stop))
    return false;
  if (token->phrase && document->language->name_left == REACH_NONE && !is_inner_capital(token) &&
      lexeme_any(document->language, token->phrase, &verb_phrases))
    return false;
  if (token->flags & TOKEN_COMPOUND || !token->lexeme)
    return true;
  /* where names may have lower-case words, a capital inside a sentence says that a word belongs to one */
  if (document->language->name_right == REACH_ANY && is_inner_capital(token))
    return true;
  if (lexeme_any(document->language, token->lexeme, &never))
    return false;
  /* a capital inside a sentence makes a noun of a word that could be a verb */
  if (lexeme_any(document->language, token->lexeme, &verbs))
    return token->flags & TOKEN_UPPER && !(token->flags & TOKEN_SENTENCE) && document->language->noun_upper &&
           !has(document, i, CLASS_deictic) && !has(document, i, CLASS_month);
  return true;
}

/* An adjective: listed, guessed by its ending, an ordinal word or a nationality. */
bool phrase_modifier(const struct document *document, size_t i)
{
  const struct token *token;

  if (!is_word(document, i))
    return false;
  token = document_token(document, i);
  return (token->flags & TOKEN_MODIFIER || lexeme_any(document->language, token->lexeme, &adjectives)) &&
         !has(document, i, CLASS_stop) && !(token->flags & TOKEN_DATE);
}

static bool breaks_before(const struct document *document, size_t i)
{
  return i >= document_count(document) || document_token(document, i)->flags & (TOKEN_PARAGRAPH | TOKEN_SENTENCE);
}

/* Token of the capitalised word that follows the initials at i, or i: "имени Д. И. Менделеева". */
static size_t after_initials(const struct document *document, size_t i, size_t limit)
{
  size_t at = i;

  while (at + 2 < limit && at < i + 6 && is_letter(document, at) && is_sign(document, at + 1, '.') &&
         is_glued(document, at + 1) && is_upper(document, at + 2) && !breaks_before(document, at + 2))
    at += 2;
  return at;
}

/* "Turn- und Sportverein": tokens of a hyphen that hangs at token i, the coordinator and the word behind it, or 0. */
size_t phrase_hanging(const struct document *document, size_t i)
{
  bool hangs = is_sign(document, i, '-') && is_glued(document, i) && !is_glued(document, i + 1);

  return hangs && has(document, i + 1, CLASS_and) && is_word(document, i + 2) ? 3 : 0;
}

/* Does a place or a date of the event follow, rather than the name's tail? */
static bool venue_follows(const struct document *document, size_t i)
{
  struct mention city = {0};

  return i >= document_count(document) || document_token(document, i)->flags & TOKEN_DATE ||
         document_token(document, i)->kind == TOKEN_NUMBER || find_city_at(document, i, &city) ||
         has(document, i, CLASS_country);
}

/* Does a coordinator at token i join two parts of one phrase: an adjective before it, and an adjective or capital
 * behind? */
static bool joins(const struct document *document, size_t i)
{
  if (!has(document, i, CLASS_and) || document_token(document, i - 1)->kind == TOKEN_PUNCT)
    return false;
  return phrase_modifier(document, i - 1) && (phrase_modifier(document, i + 1) || is_upper(document, i + 1));
}

/* Token after the quotation that opens at i, 0 if it closes nowhere before limit. */
static size_t after_quote(const struct document *document, size_t i, size_t limit)
{
  size_t at;

  for (at = i + 1; at < limit; at++)
    if (document_token(document, at)->kind == TOKEN_QUOTE && !(document_token(document, at)->flags & TOKEN_OPEN))
      return at + 1;
  return 0;
}

/* Behind a capitalised word of the phrase an unknown lower-case word is a verb rather than part of the name, where
 * names are capitalised. */
static bool after_capital(const struct document *document, size_t at, size_t first)
{
  return document->language->name_right != REACH_ANY && at > first && is_upper(document, at - 1);
}

/* Do the capitals from token i on lead to a meeting: "the Church of Scotland's General Assembly"? */
static bool leads_to_event(const struct document *document, size_t i)
{
  size_t at;

  for (at = i; at < i + OWNED && is_upper(document, at); at++)
    if (has(document, at, CLASS_event) && (at > i || !has(document, at, CLASS_org)))
      return true;
  return false;
}

/* "Women's Institute", "Workers' Parties": a genitive's sign at token i inside a name; the word it belongs to, or 0. */
static size_t genitive(const struct document *document, size_t i)
{
  size_t next = i + 1;

  if (document->language->head_last || !is_sign(document, i, '\'') || !is_glued(document, i))
    return 0;
  if (is_ending(document, next))
    next++;
  if (has(document, next, CLASS_and))
    next++; /* "Workers' and Farmers' Delegates" */
  if (leads_to_event(document, next))
    return 0;
  return !is_glued(document, next) && (is_upper(document, next) || has(document, next, CLASS_bodies)) &&
                 !(document_token(document, next)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH))
             ? next
             : 0;
}

/* Reads inner words from i on; the token after the last that may end a name, or i. */
static size_t inner(const struct document *document, size_t i, size_t limit)
{
  size_t at = i, end = i;
  uint32_t value;

  while (at < limit && !(at > i && breaks_before(document, at))) {
    const struct token *token = document_token(document, at);
    size_t ordinal = ordinal_at(document, at, true, &value), initials = after_initials(document, at, limit);
    if (token->flags & TOKEN_DATE)
      break;
    if (initials > at && at > i) {
      end = at = initials + 1;
      continue;
    }
    if (token->flags & TOKEN_TERM) {
      end = ++at;
      continue;
    }
    if (ordinal && !is_upper(document, at)) {
      at += ordinal;
      continue;
    }
    if (token->kind == TOKEN_QUOTE && token->flags & TOKEN_OPEN &&
        (at == i || document->language->name_right == REACH_ANY)) {
      size_t close = after_quote(document, at, limit);
      return close ? close : end;
    }
    if (at > i && genitive(document, at)) {
      at = genitive(document, at);
      continue;
    }
    if (token->kind == TOKEN_PUNCT &&
        (token->sign == '-' || token->sign == '/' || token->sign == '\'' || token->sign == '&' || token->sign == '.') &&
        at > i && (is_glued(document, at + 1) || token->sign == '&') &&
        (is_glued(document, at) || token->sign == '&') &&
        (token->sign != '.' || document_token(document, at - 1)->length < 3)) {
      at++;
      continue;
    }
    if (at > i && phrase_hanging(document, at)) {
      end = at += phrase_hanging(document, at);
      continue;
    }
    if (token->kind == TOKEN_NUMBER && at > i &&
        (is_glued(document, at) || (is_upper(document, at - 1) && token->length < 3))) {
      end = ++at;
      continue;
    }
    if (is_upper(document, at) &&
        (phrase_content(document, at) || (at == i && has(document, at, CLASS_function) == false))) {
      end = ++at;
      continue;
    }
    if (phrase_modifier(document, at) ||
        (!is_upper(document, at) && phrase_content(document, at) && !has(document, at, CLASS_of) &&
         !has(document, at, CLASS_and) && !after_capital(document, at, i))) {
      at++;
      if (!document->language->noun_upper)
        end = at;
      else if (at - i > 6)
        break;
      continue;
    }
    /* "kommunistischer und Arbeiterparteien": a joint between an adjective or noun and another */
    if (at > i && joins(document, at)) {
      at++;
      continue;
    }
    break;
  }
  return end;
}

/* Does the preposition at token i open what is told of the event rather than its name: "con motivo de", "con il
 * patrocinio", "to assess"? */
static bool opens_clause(const struct document *document, size_t i)
{
  static const uint8_t told[] = {CLASS_stop,      CLASS_support,      CLASS_host_before,
                                 CLASS_host_with, CLASS_motto_before, CLASS_attend};
  unsigned phrase = document_token(document, i)->phrase;
  size_t k;

  for (k = 0; phrase && k < sizeof told; k++)
    if (lexeme_has(document->language, phrase, told[k]))
      return true;
  return is_class(document, i, CLASS_purpose) && is_word(document, i + 1) && !is_upper(document, i + 1) &&
         !has(document, i + 1, CLASS_article) && !is_class(document, i + 1, CLASS_people);
}

/* Does another event begin at token at, behind a coordinator and perhaps an article: "y la conferencia", "e o III
 * Seminário"? */
static bool begins_event(const struct document *document, size_t after, size_t at)
{
  uint32_t value;

  if (at >= document_count(document))
    return false;
  /* "la Cumbre del Clima o COP25" */
  if (document_token(document, at)->flags & (TOKEN_MIXED | TOKEN_CAPS) &&
      ends_in_digit(document, document_token(document, at)))
    return true;
  return ordinal_at(document, at, true, &value) || (at > after && is_class(document, at, CLASS_event));
}

/* "ciencia, tecnología e innovación": the end of a list that goes on at the comma i and ends in a coordinator and a
 * last part; else i. */
static size_t list_end(const struct document *document, size_t i, size_t limit)
{
  size_t at = i, words;
  bool upper = is_upper(document, i - 1);

  while (at < limit && is_sign(document, at, ',')) {
    if (is_upper(document, at + 1) != upper && !document->language->noun_upper &&
        document->language->name_right != REACH_ANY)
      return i;
    at++;
    at += has(document, at, CLASS_genitive) ? 1 : 0; /* "des Mittelmeerraums, des Mittleren Ostens und des Golfs" */
    for (words = 0; at < limit && words < LIST_WORDS && phrase_content(document, at) && !breaks_before(document, at) &&
                    !has(document, at, CLASS_of) && !has(document, at, CLASS_and);
         at++)
      words++;
    if (words == 0)
      return i;
  }
  if (at + 1 >= limit || !has(document, at, CLASS_and) || has(document, at, CLASS_of) ||
      begins_event(document, at + 1, at + 1))
    return i;
  at += has(document, at + 1, CLASS_genitive) ? 2 : 1;
  words = inner(document, at, limit);
  return words > at ? words : i;
}

#define NOT_JOINED(IN) IN(support) IN(person_title) IN(number_word_before) IN(event) IN(event_weak)
static const struct class_set not_joined = CLASS_SET(NOT_JOINED);

/* "Hợp tác Á - Âu", "Campuchia - Lào - Việt Nam": does a dash with spaces at token i join two capitalised words of a
 * name? What it begins may be a label, a person's office or another event instead. */
static bool dash_joins(const struct document *document, size_t i)
{
  return is_sign(document, i, '-') && !is_glued(document, i) && is_upper(document, i - 1) &&
         is_upper(document, i + 1) && !breaks_before(document, i + 1) && phrase_content(document, i + 1) &&
         !is_any(document, i + 1, &not_joined);
}

/* Punctuation that ends a clause, behind a number that it does not go on. */
static bool is_closing(const struct document *document, size_t i)
{
  return (is_sign(document, i, ',') || is_sign(document, i, '.') || is_sign(document, i, ';') ||
          is_sign(document, i, ')')) &&
         !is_glued(document, i + 1);
}

/* One step to the right: the new end, or i. `tail`: the phrase has reached its tail, where "et de" may go on. */
static size_t step_right(const struct document *document, size_t i, size_t limit, bool tail)
{
  size_t at = i, end;
  const struct language *language = document->language;
  const struct token *token;

  if (i >= limit || breaks_before(document, i))
    return i;
  token = document_token(document, i);
  if (token->flags & TOKEN_DATE)
    return i;
  if (token->flags & TOKEN_TERM)
    return i + 1;
  if (token->kind == TOKEN_QUOTE && token->flags & TOKEN_OPEN && language->name_right == REACH_ANY) {
    end = after_quote(document, i, limit);
    return end ? end : i;
  }
  if (phrase_hanging(document, i))
    return i + phrase_hanging(document, i);
  if ((token->sign == '-' || token->sign == '/' || token->sign == '&') && token->kind == TOKEN_PUNCT &&
      (is_glued(document, i) || token->sign == '&') && (is_word(document, i + 1) || is_glued(document, i + 1)) &&
      (is_glued(document, i + 1) || token->sign == '&'))
    return i + 2;
  if (language->name_right == REACH_ANY && dash_joins(document, i))
    return i + 2;
  if (token->sign == ',' && token->kind == TOKEN_PUNCT && (tail || language->name_right == REACH_ANY))
    return list_end(document, i, limit);
  if (is_upper(document, i) && phrase_content(document, i) && !has(document, i, CLASS_of))
    return i + 1;
  /* "Всемирный форум Выпуск 304": the number of a label counts no meeting */
  if (token->kind == TOKEN_NUMBER &&
      (is_upper(document, i - 1) || document_token(document, i - 1)->kind == TOKEN_NUMBER) && token->length <= 4 &&
      !(is_glued(document, i + 1) && !(language->name_right == REACH_ANY && is_closing(document, i + 1))) &&
      !is_class(document, i - 1, CLASS_number_word_before))
    return i + 1;
  if (has(document, i, CLASS_of) || has(document, i, CLASS_and)) {
    bool joint = has(document, i, CLASS_and) && !has(document, i, CLASS_of);
    for (at = i + 1; at < limit; at++)
      if (!has(document, at, CLASS_article) && !is_sign(document, at, '\'') &&
          !(has(document, at, CLASS_of) && (!joint || tail || has(document, at, CLASS_genitive))))
        break;
    if (joint && language->name_right == REACH_SOME && at == i + 1 && is_upper(document, i - 1) &&
        !is_upper(document, at) && !phrase_modifier(document, at))
      return i; /* "the Desktop Summit and handed over" */
    if (joint && !tail && has(document, i + 1, CLASS_article))
      return i; /* "der Parteitag und der Ausschuss" */
    if (opens_clause(document, i) || (has(document, i, CLASS_and) && begins_event(document, i + 1, at)))
      return i;
    if ((has(document, i, CLASS_venue_in) && (venue_follows(document, at) || is_class(document, at, CLASS_building))) ||
        (at < limit && (language->noun_upper || !is_upper(document, at)) && is_class(document, at, CLASS_city_word)))
      return i;
    end = inner(document, at, limit);
    return end > at ? end : i;
  }
  /* "tổng kết 5 năm thực hiện …" */
  if (language->name_right == REACH_ANY && (token->kind == TOKEN_NUMBER || has(document, i, CLASS_number)) &&
      is_class(document, i + 1, CLASS_time_unit) && phrase_content(document, i + 2) && !breaks_before(document, i + 2))
    return i + 2;
  if (phrase_modifier(document, i) ||
      (language->name_right == REACH_ANY && phrase_content(document, i) && !has(document, i, CLASS_number))) {
    end = inner(document, i, limit);
    return end;
  }
  return i;
}

/* A phrase that would end in the label of a number or a date behind it, "nhiệm kỳ | 2023 - 2028", ends before it. */
static size_t without_label(const struct document *document, size_t start, size_t end)
{
  size_t label = class_ends_before(document, end, CLASS_number_word_before);
  uint32_t value;

  return label != SIZE_MAX && label > start && end < document_count(document) &&
                 (document_token(document, end)->kind == TOKEN_NUMBER ||
                  document_token(document, end)->flags & TOKEN_DATE || roman_at(document, end, &value))
             ? label
             : end;
}

size_t phrase_right(const struct document *document, size_t i)
{
  size_t start = i, limit = i + PHRASE_RIGHT;
  bool tail = false;

  if (document->language->name_right == REACH_NONE)
    return i;
  if (limit > document_count(document))
    limit = document_count(document);
  for (;;) {
    size_t next = step_right(document, i, limit, tail);
    if (next == i)
      return without_label(document, start, i);
    if (document_token(document, next - 1)->kind == TOKEN_QUOTE)
      return next;
    tail |= has(document, i, CLASS_of);
    i = next;
  }
}

size_t phrase_stretch(const struct document *document, size_t i)
{
  const struct token *token = i < document_count(document) ? document_token(document, i) : NULL;

  if (!token || token->kind != TOKEN_WORD || token->lexeme || token->phrase ||
      token->flags & (TOKEN_UPPER | TOKEN_DATE) || breaks_before(document, i))
    return i;
  return document->language->name_right == REACH_NONE ? i : phrase_right(document, i + 1);
}

size_t phrase_step(const struct document *document, size_t i)
{
  size_t limit = i + PHRASE_RIGHT;

  if (limit > document_count(document))
    limit = document_count(document);
  return document->language->name_right == REACH_NONE ? i : step_right(document, i, limit, true);
}

size_t phrase_from(const struct document *document, size_t i, size_t *first)
{
  size_t at = i, limit, end;

  while (has(document, at, CLASS_article) || has(document, at, CLASS_demonstrative) ||
         has(document, at, CLASS_deictic) || (is_sign(document, at, '\'') && is_glued(document, at)))
    at++;
  *first = at;
  limit = at + PHRASE_RIGHT;
  if (limit > document_count(document))
    limit = document_count(document);
  if (at >= limit)
    return i;
  end = inner(document, at, limit);
  return end > at ? phrase_right(document, end) : i;
}

size_t phrase_before(const struct document *document, size_t i, size_t clause)
{
  size_t start = i > clause + PHRASE_RIGHT ? i - PHRASE_RIGHT : clause, first;

  for (; start < i; start++)
    if (phrase_from(document, start, &first) == i && first < i)
      return first;
  return SIZE_MAX;
}
