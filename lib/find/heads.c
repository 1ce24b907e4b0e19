/* What a phrase is made of around its head. */
#include "find/phrases.h"

#define JOINTS(IN) IN(of) IN(article) IN(and)
static const struct class_set joints = CLASS_SET(JOINTS);

bool phrase_joint(const struct document *document, size_t i)
{
  return is_any(document, i, &joints);
}

uint32_t phrase_proper(const struct document *document, size_t first, size_t head, size_t last)
{
  const struct language *language = document->language;
  const struct token *token = document_token(document, first);
  uint32_t score = 0;
  size_t i;

  for (i = first; i < last; i++, token++) {
    bool upper = SETTING(language, noun_upper) | ((token->flags & TOKEN_UPPER) != 0),
         counts = (i != head) & (token->kind == TOKEN_WORD) & !token_any(language, token, &joints);
    score += (1u + upper) & (0u - counts);
  }
  if (document_token(document, head)->flags & TOKEN_COMPOUND)
    score++;
  return score;
}

size_t phrase_head(const struct document *document, size_t i, size_t span)
{
  return SETTING(document->language, head_last) || is_sign(document, i + 1, '-') ? i + span - 1 : i;
}

bool phrase_tells_other(const struct document *document, size_t i)
{
  unsigned phrase = document_token(document, i)->phrase;
  size_t label = class_ends_before(document, i + 1, CLASS_number_word_before);

  /* or in a term that has a number of its own */
  return (phrase && lexeme_has(document->language, phrase, CLASS_stop)) || (label != SIZE_MAX && label < i) ||
         document_token(document, i)->flags & TOKEN_TERM;
}

bool phrase_street(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return (SETTING(document->language, head_last) || SETTING(document->language, name_left) == REACH_ANY) &&
         is_upper(document, i) && !(token->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE)) &&
         is_class(document, i, CLASS_street);
}
