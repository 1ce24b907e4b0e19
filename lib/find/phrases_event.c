/* Names of meetings to the left of their head, which may also be a list behind an ordinal or all of a quotation. */
#include "find/phrases.h"

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases_inner.h"

/* Tokens of a list and of a quotation in a name. */
enum { LISTED = 16, QUOTED = 24 };

/* "5. Uluslararası Mühendislik, Mimarlık ve Tasarım | Kongresi": the ordinal before a list that ends at token first,
 * else first. */
static size_t numbered_list(const struct document *document, size_t first, uint32_t *edition)
{
  size_t at = first, ordinal;

  if (!is_sign(document, first - 1, ',') && !is_sign(document, first - 1, ':'))
    return first;
  for (; at > 0 && at + LISTED > first && !(document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH));
       at--) {
    ordinal = phrase_ordinal_before(document, at, edition);
    if (ordinal != at)
      return ordinal;
    if (is_class(document, at - 1, CLASS_event) ||
        !(is_sign(document, at - 1, ',') || is_sign(document, at - 1, ':') || is_sign(document, at - 1, '-') ||
          has(document, at - 1, CLASS_and) || phrase_modifier(document, at - 1) ||
          (is_upper(document, at - 1) && phrase_content(document, at - 1))))
      return first;
  }
  return first;
}

#define TOPICS(IN) IN(modifier) IN(people)
static const struct class_set topics = CLASS_SET(TOPICS);

/* "Gıda, Tarım ve …", "TMMOB Kadın Mühendis, Mimar ve …", but "Erdoğan, Tarım ve …", "TMMOB, Tarım ve …": where names
 * are left of their heads, may the first of a list's words, which begins at token `first` and ends before a comma, be
 * what the meeting is about rather than who speaks there? */
static bool is_topic(const struct document *document, size_t first)
{
  size_t comma = first + 1;

  while (is_word(document, comma))
    comma++;
  return is_sign(document, comma, ',') && has_any(document, comma - 1, &topics);
}

/* May the list of a name's words begin at token `first`: behind an article, or at a sentence's start with no place;
 * where articles are not written, behind a word in small letters that introduces nobody? */
static bool opens_list(const struct document *document, size_t first)
{
  struct mention city = {0};
  bool head_last = document->language->head_last;

  if (has(document, first, CLASS_function) || has(document, first, CLASS_person_title))
    return false;
  if (document_token(document, first)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH) || first == 0)
    return (!head_last || is_topic(document, first)) && !(document_token(document, first)->flags & TOKEN_DATE) &&
           !has(document, first, CLASS_country) && !find_city_at(document, first, &city);
  if (!head_last)
    return has(document, first - 1, CLASS_article);
  return (!(document_token(document, first)->flags & TOKEN_CAPS) || is_topic(document, first)) &&
         is_word(document, first - 1) && !is_upper(document, first - 1) && !has(document, first - 1, CLASS_and) &&
         !has(document, first - 1, CLASS_person_title);
}

/* "Arts, Culture and Heritage | Conference": the first token of a list of words with capitals, the last two of which,
 * from token `first` on, a coordinator joins, or which say of whom or what: "Mühendis, | Mimar Şehir Plancı Kadın
 * Kurultayı"; else first. */
static size_t joined_list(const struct document *document, size_t first, size_t head)
{
  size_t at = first;
  bool joined;

  while (at < head && !has(document, at, CLASS_and))
    at++;
  joined = at < head && is_upper(document, at + 1);
  if (!is_upper(document, head) || !(joined || (at == head && document->language->head_last)))
    return first;
  for (at = first; at > 1 && at + LISTED > first && is_sign(document, at - 1, ',') &&
                   !(document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE));) {
    at--;
    if (!is_upper(document, at - 1) || !phrase_content(document, at - 1) ||
        !(joined || has_any(document, at - 1, &topics)))
      return first;
    while (at > 0 && at + LISTED > first &&
           ((is_upper(document, at - 1) && phrase_content(document, at - 1)) || phrase_modifier(document, at - 1)) &&
           !(document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH)))
      at--;
  }
  return at < first && opens_list(document, at) ? at : first;
}

/* The first token of a quotation that the head at token `head` ends, if most of its words have capitals; else first. */
static size_t quoted_whole(const struct document *document, size_t first, size_t head)
{
  size_t at = head, capitals = 0, words = 0;

  if (head + 1 >= document_count(document) || document_token(document, head + 1)->kind != TOKEN_QUOTE ||
      document_token(document, head + 1)->flags & TOKEN_OPEN)
    return first;
  for (; at > 0 && at + QUOTED > head && !(document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH));
       at--) {
    words += is_word(document, at);
    capitals += is_upper(document, at);
    if (document_token(document, at - 1)->kind == TOKEN_QUOTE)
      return document_token(document, at - 1)->flags & TOKEN_OPEN && 2 * capitals > words &&
                     (is_upper(document, at) || document_token(document, at)->kind == TOKEN_NUMBER)
                 ? at
                 : first;
  }
  return first;
}

/* "İstanbul 8. Boğaziçi Zirvesi": the ordinal behind a city that opens the name and is no part of it, else first. */
static size_t after_city(const struct document *document, size_t first, size_t head)
{
  struct mention city = {0};
  size_t at = first + find_city_at(document, first, &city);
  uint32_t value;

  return at > first && at < head && document_token(document, at)->kind == TOKEN_NUMBER &&
                 ordinal_at(document, at, true, &value)
             ? at
             : first;
}

size_t phrase_event_left(const struct document *document, size_t head, size_t span, uint32_t *edition)
{
  size_t first = phrase_left(document, head, edition), begin = first, whole;
  bool head_last = document->language->head_last;

  if ((!head_last && document->language->name_left != REACH_ANY) || first == 0)
    return first;
  if (!*edition)
    begin = numbered_list(document, first, edition);
  else if (head_last)
    begin = after_city(document, first, head);
  if (!*edition)
    begin = joined_list(document, first, head);
  whole = head_last ? quoted_whole(document, first, head + span - 1) : first;
  return whole != first ? whole : begin;
}
