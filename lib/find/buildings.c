/* Names of halls, hotels, universities: the phrase around a building's noun, cut where the sentence goes on. */
#include "find/finders.h"
#include "find/phrases.h"

enum { MOST_QUOTED = 6 };

/* Does the sentence go on at token i of a phrase, whatever capitals follow? Another building or an article after "and"; a verb; words
 * that the pack says end names; "of the town of". */
static bool goes_on(const struct document *document, size_t i)
{
  static const uint8_t verbs[] = {CLASS_host_verb, CLASS_held, CLASS_gather, CLASS_open, CLASS_attend};
  const struct language *language = document->language;
  const struct token *token = document_token(document, i);
  size_t k;

  if (is_class(document, i, CLASS_and))
    return is_class(document, i + 1, CLASS_article) || is_class(document, i + 1, CLASS_building) || is_class(document, i + 1, CLASS_venue_in);
  if (token->phrase && lexeme_has(language, token->phrase, CLASS_stop))
    return true;
  for (k = 0; k < sizeof verbs && !is_upper(document, i); k++)
    if (lexeme_has(language, token->lexeme, verbs[k]))
      return true;
  return is_class(document, i, CLASS_of) && (is_class(document, i + 1, CLASS_city_word) || is_class(document, i + 1, CLASS_region_word) ||
                                             (is_class(document, i + 1, CLASS_article) && is_class(document, i + 2, CLASS_city_word)));
}

/* A short quotation right behind: cinema "Odeon". Token after it, or i. */
static size_t quoted_name(const struct document *document, size_t i)
{
  size_t at;

  if (i >= document_count(document) || document_token(document, i)->kind != TOKEN_QUOTE || !(document_token(document, i)->flags & TOKEN_OPEN))
    return i;
  for (at = i + 1; at < i + MOST_QUOTED && at < document_count(document); at++)
    if (document_token(document, at)->kind == TOKEN_QUOTE)
      return at > i + 1 ? at + 1 : i;
  return i;
}

static size_t right_end(const struct document *document, size_t start)
{
  size_t last = phrase_right(document, start), at;

  for (at = start; at < last; at++)
    if (goes_on(document, at))
      return at;
  return quoted_name(document, last);
}

static bool add(struct document *document, size_t first, size_t head, size_t last)
{
  struct mention *mention = document_add(document, MENTION_BUILDING, first, last);

  if (!mention)
    return false;
  mention->as.name.head = (uint32_t)head;
  mention->as.name.proper = phrase_proper(document, first, head, last);
  return true;
}

bool find_building(struct document *document, size_t i, size_t span)
{
  uint32_t edition;
  size_t first = phrase_left(document, i, &edition), last = right_end(document, i + span), head = phrase_head(document, i, span);
  struct mention city = {0};
  size_t taken = first < i ? find_city_at(document, first, &city) : 0;

  if (!add(document, first, head, last))
    return false;
  /* "İstanbul Yıldız Teknik Üniversitesi", "Berlin Estrel Hotel": perhaps the city is no part of the name */
  if (taken && first + taken < i && is_upper(document, first + taken))
    return add(document, first + taken, head, last);
  return true;
}
