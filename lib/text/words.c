/* One pass over the bytes. A token is
 *   word    letter (letter | digit | mark)*          digits join only words that began with a letter
 *   number  digit+
 *   quote, or any other code point alone. */
#include "text/words.h"

#include <string.h>

#include "text/unicode.h"

struct cutter {
  struct words *words;
  size_t at;
  unsigned gap; /* flags gathered since the last token */
};

/* Class and length of the character at position; 0 length for bad UTF-8. */
static enum char_class peek(const struct words *words, size_t at, size_t *size, uint32_t *point)
{
  unsigned char byte = (unsigned char)words->text[at];

  if (byte < 0x80) {
    *size = 1;
    *point = byte;
    return unicode_class(byte);
  }
  *size = unicode_sequence((const unsigned char *)words->text + at, words->length - at);
  if (*size == 0)
    return CHAR_OTHER;
  *point = unicode_decode(words->text + at, size);
  return unicode_class(*point);
}

static unsigned plain_sign(uint32_t point)
{
  switch (point) {
  case 0x2018: case 0x2019: case 0x201B: case 0x02BC: case 0x00B4: case 0x60: case 0x2032: case 0xFF07:
    return '\'';
  case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: case 0x2E3A: case 0xAC:
    return '-';
  case 0x2044: case 0x2215:
    return '/';
  case 0xFF08:
    return '(';
  case 0xFF09:
    return ')';
  case 0xFF1A:
    return ':';
  default:
    return point < 0x10000 ? (unsigned)point : 0xFFFD;
  }
}

static bool letter_like(enum char_class class)
{
  return class == CHAR_LOWER || class == CHAR_UPPER || class == CHAR_MARK || class == CHAR_DIGIT || class == CHAR_IGNORE;
}

/* Reads a word on from the cutter's place and returns its end, or SIZE_MAX at a bad byte (left in cutter->at). */
static size_t word_end(struct cutter *cutter, unsigned *flags)
{
  const struct words *words = cutter->words;
  size_t at = cutter->at, end = at, upper = 0, lower = 0, letters = 0;

  while (at < words->length && at - cutter->at < WORD_LENGTH) {
    size_t size;
    uint32_t point;
    enum char_class class = peek(words, at, &size, &point);
    if (size == 0) {
      cutter->at = at;
      return SIZE_MAX;
    }
    if (!letter_like(class))
      break;
    if (class == CHAR_UPPER) {
      if (letters == 0)
        *flags |= TOKEN_UPPER;
      else if (lower)
        *flags |= TOKEN_MIXED;
      upper++;
    } else if (class == CHAR_LOWER) {
      lower++;
    } else if (class == CHAR_DIGIT) {
      *flags |= TOKEN_MIXED;
    }
    if (point >= 0x80)
      *flags |= TOKEN_FOREIGN;
    letters++;
    at += size;
    end = at;
  }
  if (upper > 1 && !lower)
    *flags |= TOKEN_CAPS;
  return end;
}

static size_t number_end(const struct cutter *cutter)
{
  const struct words *words = cutter->words;
  size_t at = cutter->at;

  while (at < words->length && words->text[at] >= '0' && words->text[at] <= '9' && at - cutter->at < WORD_LENGTH)
    at++;
  return at;
}

static bool add(struct cutter *cutter, size_t end, enum token_kind kind, unsigned flags, unsigned sign)
{
  struct token *token = vector_add(&cutter->words->tokens);

  if (!token)
    return false;
  token->offset = (uint32_t)cutter->at;
  token->length = (uint16_t)(end - cutter->at);
  token->kind = (uint8_t)kind;
  token->flags = (uint16_t)(flags | cutter->gap);
  token->sign = (uint16_t)sign;
  cutter->at = end;
  cutter->gap = 0;
  return true;
}

/* Gathers white space: one line break is a line, a second one a paragraph. */
static void skip_gap(struct cutter *cutter, enum char_class class, uint32_t point, size_t size)
{
  const char *text = cutter->words->text;

  if (class == CHAR_LINE) {
    bool second = point == '\n' && cutter->at && text[cutter->at - 1] == '\r';
    if (!second)
      cutter->gap |= cutter->gap & TOKEN_LINE ? TOKEN_PARAGRAPH : TOKEN_LINE;
  }
  if (class != CHAR_IGNORE)
    cutter->gap |= TOKEN_SPACE;
  cutter->at += size;
}

static enum words_result cut(struct cutter *cutter)
{
  const struct words *words = cutter->words;

  while (cutter->at < words->length) {
    size_t size;
    uint32_t point = 0;
    unsigned flags = 0;
    enum char_class class = peek(words, cutter->at, &size, &point);
    size_t end;
    bool added;

    if (size == 0)
      return WORDS_UTF8;
    switch (class) {
    case CHAR_SPACE: case CHAR_LINE: case CHAR_IGNORE:
      skip_gap(cutter, class, point, size);
      continue;
    case CHAR_LOWER: case CHAR_UPPER: case CHAR_MARK:
      end = word_end(cutter, &flags);
      if (end == SIZE_MAX)
        return WORDS_UTF8;
      added = add(cutter, end, TOKEN_WORD, flags, 0);
      break;
    case CHAR_DIGIT:
      added = add(cutter, number_end(cutter), TOKEN_NUMBER, 0, 0);
      break;
    case CHAR_QUOTE:
      added = add(cutter, cutter->at + size, TOKEN_QUOTE, 0, plain_sign(point));
      break;
    default:
      added = add(cutter, cutter->at + size, TOKEN_PUNCT, 0, plain_sign(point));
      break;
    }
    if (!added)
      return WORDS_MEMORY;
  }
  return WORDS_OK;
}

enum words_result words_cut(struct words *words, const char *text, size_t length, const struct meeting_allocator *allocator, size_t *position)
{
  struct cutter cutter = {words, 0, TOKEN_PARAGRAPH | TOKEN_LINE | TOKEN_SPACE};
  enum words_result result;

  words->text = text;
  words->length = length;
  vector_init(&words->tokens, allocator, sizeof(struct token));
  /* A token for every four bytes is what prose has; the vector grows for the rest. */
  if (!vector_reserve(&words->tokens, length / 4 + 16))
    return WORDS_MEMORY;
  result = cut(&cutter);
  *position = cutter.at;
  return result;
}

void words_free(struct words *words)
{
  vector_free(&words->tokens);
}

/* Is the last folded character a Cyrillic letter, so that a stress mark or the dots of yo may follow? */
static bool behind_cyrillic(const char *out, size_t n)
{
  return n >= 2 && ((unsigned char)out[n - 2] == 0xD0 || (unsigned char)out[n - 2] == 0xD1);
}

size_t fold_bytes(const char *text, size_t length, char *out, size_t capacity)
{
  size_t n = 0, at = 0;

  while (at < length) {
    unsigned char byte = (unsigned char)text[at];
    char form[8];
    size_t size, folded;
    uint32_t point;

    if (byte < 0x80) {
      if (n == capacity)
        return 0;
      out[n++] = byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : (char)byte;
      at++;
      continue;
    }
    point = unicode_decode(text + at, &size);
    at += size;
    if (point == 0x301 && behind_cyrillic(out, n))
      continue;
    /* U+0435, the letter e, is D0 B5 */
    if (point == 0x308 && behind_cyrillic(out, n) && (unsigned char)out[n - 2] == 0xD0 && (unsigned char)out[n - 1] == 0xB5)
      continue;
    if (unicode_class(point) == CHAR_IGNORE)
      continue;
    folded = unicode_fold(point, form);
    if (n + folded > capacity)
      return 0;
    memcpy(out + n, form, folded);
    n += folded;
  }
  return n;
}
