/* Roman numerals, as writers set them: with the mark of an ordinal, in the letters of another keyboard. */
#include "find/numbers.h"

#include <string.h>

enum { LONGEST_ROMAN = 8 };

/* Value of Roman digits, 0 if they are in no order. */
static uint32_t roman_value(const char *text, size_t length)
{
  uint32_t total = 0, last = 1001;
  size_t i;

  for (i = 0; i < length; i++) {
    uint32_t value = roman_letter(text[i]);
    if (value > last) {
      if (value > 10 * last || total < last)
        return 0;
      total -= 2 * last;
    }
    total += value;
    last = value;
  }
  return total < 400 ? total : 0;
}

/* Bytes of the Roman numeral at text, at most `most`, and its digits in Latin letters. Cyrillic keyboards type X and I
 * by their own letters. */
static size_t roman_digits(const char *text, size_t most, char *digits, size_t *count)
{
  size_t at = 0;

  *count = 0;
  while (at < most && *count <= LONGEST_ROMAN && text[at]) {
    if (roman_letter(text[at]))
      digits[(*count)++] = text[at++];
    else if (at + 1 < most && memcmp(text + at, "\xD0\xA5", 2) == 0)
      digits[(*count)++] = 'X', at += 2;
    else if (at + 1 < most && memcmp(text + at, "\xD0\x86", 2) == 0)
      digits[(*count)++] = 'I', at += 2;
    else
      break;
  }
  return at;
}

/* A letter that is a pronoun or an article too: a numeral only before a capital, behind an article, or marked. */
static bool is_word_of_a_letter(const struct document *document, size_t i)
{
  return document_token(document, i)->length == 1 &&
         (is_class(document, i, CLASS_stop) || is_class(document, i, CLASS_article)) && !is_upper(document, i + 1) &&
         !(i > 0 && (is_class(document, i - 1, CLASS_article) || is_class(document, i - 1, CLASS_contraction)));
}

size_t roman_at(const struct document *document, size_t i, uint32_t *value)
{
  const struct token *token = document_token(document, i);
  const char *text = document->words.text + token->offset;
  char digits[LONGEST_ROMAN + 1];
  size_t count, length, span;

  if (!may_be_roman(document, i) || (token->flags & TOKEN_PHRASE && class_ends_before(document, i + 1, CLASS_org) !=
                                                                        SIZE_MAX)) /* a legal form's letter */
    return 0;
  length = roman_digits(text, token->length, digits, &count);
  if (!length || count > LONGEST_ROMAN)
    return 0;
  *value = roman_value(digits, count);
  if (!*value || (count == 1 && *value > 10))
    return 0;
  if (length < token->length) { /* the mark glued to it */
    char key[WORD_FOLDED];
    size_t folded = fold_bytes(text + length, token->length - length, key, sizeof key);
    unsigned lexeme = folded ? lexicon_find(document->language, key, folded) : 0;
    return lexeme && lexeme_has(document->language, lexeme, CLASS_ordinal_mark) ? 1 : 0;
  }
  span = ordinal_mark(document, i, SETTING(document->language, number_dot));
  return !span && is_word_of_a_letter(document, i) ? 0 : 1 + span;
}
