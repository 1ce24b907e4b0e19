/* One pass over the bytes. A token is
 *   word    letter (letter | digit | mark)*          digits join only words that began with a letter
 *   number  digit+
 *   quote, or any other code point alone.
 * Words of small ASCII letters, perhaps with a capital in front, are read eight bytes at once; all others letter by letter. */
#include "text/words.h"

#include "text/bytes.h"
#include "text/fold.h"
#include "text/unicode.h"

struct cutter {
  struct words *words;
  size_t at;
  unsigned gap; /* flags gathered since the last token */
};

/* What is learnt of a word while it is read. */
struct reading {
  size_t end;
  uint32_t hash;
  unsigned flags;
};

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

/* Reads a word that is nothing but ASCII letters, all small but the first. False if it is another one. */
static bool read_plain(const struct words *words, size_t start, struct reading *word)
{
  uint64_t hash = 0, first = 0x80; /* a capital may stand in the first byte */
  size_t at = start;

  word->flags = 0;
  for (;;) {
    uint64_t block = bytes_load_some(words->text + at, words->length - at), letters = bytes_letters(block);
    unsigned n = bytes_below(~letters & BYTES_HIGH);
    uint64_t capitals = bytes_keep(letters & ~(block << 2), n);
    if (capitals) {
      if (capitals & ~first)
        return false;
      word->flags = TOKEN_UPPER;
    }
    first = 0;
    if (n > 0)
      hash = hash_block(hash, bytes_keep(block | BYTES_CASE, n));
    at += n;
    if (n < 8)
      break;
    if (at - start >= WORD_FOLDED)
      return false;
  }
  if (at < words->length && ((unsigned char)words->text[at] >= 0x80 || (words->text[at] >= '0' && words->text[at] <= '9')))
    return false;
  word->end = at;
  word->hash = (uint32_t)hash;
  return true;
}

/* The character at `at` as unicode_letter() has it; *size is 0 for bad UTF-8. */
static uint64_t read_letter(const struct words *words, size_t at, uint32_t *point, size_t *size)
{
  *point = (unsigned char)words->text[at];
  *size = 1;
  if (*point >= 0x80) {
    *size = unicode_sequence((const unsigned char *)words->text + at, words->length - at);
    if (*size == 0)
      return CHAR_OTHER;
    *point = unicode_decode(words->text + at, size);
  }
  return unicode_letter(*point);
}

static bool in_word(enum char_class class)
{
  return class == CHAR_LOWER || class == CHAR_UPPER || class == CHAR_MARK || class == CHAR_DIGIT || class == CHAR_IGNORE;
}

/* Reads any word letter by letter. False at a bad byte, which is at word->end then. */
static bool read_word(const struct words *words, size_t start, struct reading *word)
{
  char key[WORD_FOLDED];
  size_t n = 0, upper = 0, lower = 0;
  bool fits = true;

  word->flags = 0;
  word->end = start;
  while (word->end < words->length && word->end - start < WORD_LENGTH) {
    uint32_t point;
    size_t size;
    uint64_t letter = read_letter(words, word->end, &point, &size);
    enum char_class class = letter_class(letter);
    if (size == 0)
      return false;
    if (!in_word(class))
      break;
    if (class == CHAR_UPPER) {
      word->flags |= word->end == start ? TOKEN_UPPER : lower ? TOKEN_MIXED : 0;
      upper++;
    } else if (class == CHAR_LOWER) {
      lower++;
    } else if (class == CHAR_DIGIT) {
      word->flags |= TOKEN_MIXED;
    }
    if (point >= 0x80)
      word->flags |= TOKEN_FOREIGN;
    fits = fits && fold_add(point, letter, key, &n, sizeof key);
    word->end += size;
  }
  if (upper > 1 && !lower)
    word->flags |= TOKEN_CAPS;
  word->hash = fits && word->end - start <= WORD_FOLDED ? hash_word(key, n) : 0;
  return true;
}

static size_t number_end(const struct words *words, size_t start)
{
  size_t at = start;

  while (at < words->length && words->text[at] >= '0' && words->text[at] <= '9' && at - start < WORD_LENGTH)
    at++;
  return at;
}

static bool add(struct cutter *cutter, size_t end, enum token_kind kind, unsigned flags, unsigned sign, uint32_t hash)
{
  struct vector *tokens = &cutter->words->tokens;
  struct token *token;

  if (tokens->count == tokens->capacity && !vector_reserve(tokens, tokens->capacity + tokens->capacity / 2 + 16))
    return false;
  token = (struct token *)tokens->items + tokens->count++;
  token->offset = (uint32_t)cutter->at;
  token->length = (uint16_t)(end - cutter->at);
  token->flags = (uint16_t)(flags | cutter->gap);
  token->hash = hash;
  token->sign = (uint16_t)sign;
  token->kind = (uint8_t)kind;
  token->span = 0;
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

/* Takes one token or a piece of white space at the cutter's place. */
static enum words_result take(struct cutter *cutter)
{
  const struct words *words = cutter->words;
  uint32_t point;
  size_t size;
  struct reading word;
  enum char_class class = letter_class(read_letter(words, cutter->at, &point, &size));
  bool added;

  if (size == 0)
    return WORDS_UTF8;
  switch (class) {
  case CHAR_SPACE: case CHAR_LINE: case CHAR_IGNORE:
    skip_gap(cutter, class, point, size);
    return WORDS_OK;
  case CHAR_LOWER: case CHAR_UPPER: case CHAR_MARK:
    if (!read_plain(words, cutter->at, &word) && !read_word(words, cutter->at, &word)) {
      cutter->at = word.end;
      return WORDS_UTF8;
    }
    added = add(cutter, word.end, TOKEN_WORD, word.flags, 0, word.hash);
    break;
  case CHAR_DIGIT:
    added = add(cutter, number_end(words, cutter->at), TOKEN_NUMBER, 0, 0, 0);
    break;
  default:
    added = add(cutter, cutter->at + size, class == CHAR_QUOTE ? TOKEN_QUOTE : TOKEN_PUNCT, 0, plain_sign(point), 0);
    break;
  }
  return added ? WORDS_OK : WORDS_MEMORY;
}

enum words_result words_cut(struct words *words, const char *text, size_t length, const struct meeting_allocator *allocator, size_t *position)
{
  struct cutter cutter = {words, 0, TOKEN_PARAGRAPH | TOKEN_LINE | TOKEN_SPACE};
  enum words_result result = WORDS_OK;

  words->text = text;
  words->length = length;
  vector_init(&words->tokens, allocator, sizeof(struct token));
  /* A token for every four bytes is what prose has; the vector grows for the rest. */
  if (!vector_reserve(&words->tokens, length / 4 + 16))
    return WORDS_MEMORY;
  while (result == WORDS_OK && cutter.at < length)
    result = take(&cutter);
  *position = cutter.at;
  return result;
}

void words_free(struct words *words)
{
  vector_free(&words->tokens);
}
