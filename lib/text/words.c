/* One pass over the bytes. A token is
 *   word    letter (letter | digit | mark)*          digits join only words that began with a letter
 *   number  digit+
 *   quote, or any other code point alone.
 * Words of small ASCII letters, perhaps with a capital in front, are read eight bytes at once; all others letter by letter. */
#include "text/words.h"

#include <string.h>

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
  char *key;     /* its folded form; room for WORD_FOLDED bytes, and for one more block or character */
  size_t folded; /* bytes of the key so far; 0 if the word is too long */
  uint32_t hash;
  unsigned flags;
  bool lower; /* a small letter has come */
  unsigned upper;
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
static inline bool read_plain(const struct words *words, size_t start, struct reading *word)
{
  const char *text = words->text;
  uint64_t hash = 0, first = 0x80; /* a capital may stand in the first byte */
  size_t at = start;
  unsigned flags = 0, n;

  do {
    uint64_t block = bytes_load_some(text + at, words->length - at), letters = bytes_letters(block), capitals;
    n = bytes_first(~letters & BYTES_HIGH);
    capitals = letters & ~(block << 2) & bytes_mask(n);
    if (capitals & ~first)
      return false;
    flags |= (unsigned)capitals; /* 0x80 if the first byte is one */
    first = 0;
    bytes_store(word->key + (at - start), block | BYTES_CASE);
    if (n > 0)
      hash = hash_block(hash, (block | BYTES_CASE) & bytes_mask(n));
    at += n;
  } while (n == 8 && at - start < WORD_FOLDED);
  if (at < words->length && ((unsigned char)text[at] >= 0x80 || unicode_is_alnum((unsigned char)text[at])))
    return false;
  word->flags = flags ? TOKEN_UPPER : 0;
  word->end = at;
  word->folded = at - start;
  word->hash = (uint32_t)hash;
  return true;
}

/* Takes ASCII letters, up to eight of them. */
static void take_letters(const struct words *words, size_t start, struct reading *word)
{
  uint64_t block = bytes_load_some(words->text + word->end, words->length - word->end), letters = bytes_letters(block);
  unsigned n = bytes_first(~letters & BYTES_HIGH);
  uint64_t run = letters & bytes_mask(n), capitals = run & ~(block << 2), small = run ^ capitals;

  if (capitals) {
    if (word->end == start && capitals & 0x80)
      word->flags |= TOKEN_UPPER;
    /* behind a small letter, in this block or before */
    if (word->lower ? (word->end > start || capitals & ~(uint64_t)0x80) : capitals > (small & (~small + 1)) && small)
      word->flags |= TOKEN_MIXED;
    word->upper += bytes_marked(capitals);
  }
  word->lower |= small != 0;
  bytes_store(word->key + word->folded, block | BYTES_CASE);
  word->folded += n;
  word->end += n;
}

static bool in_word(enum char_class class)
{
  return class == CHAR_LOWER || class == CHAR_UPPER || class == CHAR_MARK || class == CHAR_DIGIT || class == CHAR_IGNORE;
}

/* Takes one character that is not ASCII. False if it is bad UTF-8 or belongs to no word; *bad tells which. */
static bool take_foreign(const struct words *words, size_t start, struct reading *word, bool *bad)
{
  size_t size = unicode_sequence((const unsigned char *)words->text + word->end, words->length - word->end);
  uint32_t point;
  uint64_t letter;
  enum char_class class;

  *bad = size == 0;
  if (*bad)
    return false;
  point = unicode_decode(words->text + word->end, size);
  letter = unicode_letter(point);
  class = letter_class(letter);
  if (!in_word(class))
    return false;
  if (class == CHAR_LOWER) {
    word->lower = true;
  } else if (class == CHAR_UPPER) {
    word->flags |= word->end == start ? TOKEN_UPPER : word->lower ? TOKEN_MIXED : 0;
    word->upper++;
  }
  word->flags |= TOKEN_FOREIGN;
  word->end += size;
  if (class == CHAR_MARK && fold_drops(point, word->key, word->folded))
    return true;
  bytes_store(word->key + word->folded, letter >> 8);
  word->folded += letter_length(letter);
  return true;
}

/* Reads any word. False at a bad byte, which is at word->end then. */
static bool read_word(const struct words *words, size_t start, struct reading *word)
{
  bool bad = false, fits = true;

  word->flags = word->upper = 0;
  word->lower = false;
  word->folded = 0;
  word->end = start;
  while (word->end < words->length && word->end - start < WORD_LENGTH) {
    unsigned char byte = (unsigned char)words->text[word->end];
    if (byte >= 0x80) {
      if (!take_foreign(words, start, word, &bad))
        break;
    } else if (byte >= '0' && byte <= '9') {
      word->flags |= TOKEN_MIXED;
      word->key[word->folded++] = (char)byte;
      word->end++;
    } else if (unicode_is_alnum(byte)) {
      take_letters(words, start, word);
    } else {
      break;
    }
    if (word->folded > WORD_FOLDED) {
      fits = false;
      word->folded = 0;
    }
  }
  if (bad)
    return false;
  if (word->upper > 1 && !word->lower)
    word->flags |= TOKEN_CAPS;
  if (!fits || word->end - start > WORD_FOLDED)
    word->folded = 0;
  word->hash = (uint32_t)hash_word(word->key, word->folded);
  return true;
}

static size_t number_end(const struct words *words, size_t start)
{
  size_t at = start;

  while (at < words->length && words->text[at] >= '0' && words->text[at] <= '9' && at - start < WORD_LENGTH)
    at++;
  return at;
}

/* Makes room for the tokens that the text will have if it goes on as it began. */
static bool grow(const struct cutter *cutter)
{
  struct vector *tokens = &cutter->words->tokens;
  double rate = (double)tokens->count / (double)(cutter->at + 1);

  return vector_reserve(tokens, tokens->count + (size_t)(rate * (double)(cutter->words->length - cutter->at)) + tokens->count / 32 + 16);
}

static inline bool add(struct cutter *cutter, size_t end, enum token_kind kind, unsigned flags, unsigned sign, uint32_t hash, size_t fold)
{
  struct vector *tokens = &cutter->words->tokens;
  struct token *token;

  if (tokens->count == tokens->capacity && !grow(cutter))
    return false;
  token = (struct token *)tokens->items + tokens->count++;
  *token = (struct token){.offset = (uint32_t)cutter->at, .fold = (uint32_t)fold, .length = (uint16_t)(end - cutter->at), .flags = (uint16_t)(flags | cutter->gap),
                          .hash = hash, .sign = (uint16_t)sign, .kind = (uint8_t)kind};
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

/* Room behind a folded form for the length of the next, the word itself and the blocks that overshoot. */
enum { FOLD_ROOM = WORD_FOLDED + 32 };

static enum words_result take_word(struct cutter *cutter)
{
  struct vector *folds = &cutter->words->folds;
  size_t fold = folds->count + 1;
  struct reading word;

  if (folds->capacity - folds->count < FOLD_ROOM && !vector_reserve(folds, folds->capacity + folds->capacity / 2 + FOLD_ROOM))
    return WORDS_MEMORY;
  word.key = (char *)folds->items + fold;
  if (!read_plain(cutter->words, cutter->at, &word) && !read_word(cutter->words, cutter->at, &word)) {
    cutter->at = word.end;
    return WORDS_UTF8;
  }
  word.key[-1] = (char)word.folded;
  folds->count = fold + word.folded;
  return add(cutter, word.end, TOKEN_WORD, word.flags, 0, word.hash, fold) ? WORDS_OK : WORDS_MEMORY;
}

/* Takes one token or a piece of white space at the cutter's place. */
static enum words_result take(struct cutter *cutter)
{
  const struct words *words = cutter->words;
  uint32_t point = (unsigned char)words->text[cutter->at];
  size_t size = 1;
  enum char_class class;

  if (point >= 0x80) {
    size = unicode_sequence((const unsigned char *)words->text + cutter->at, words->length - cutter->at);
    if (size == 0)
      return WORDS_UTF8;
    point = unicode_decode(words->text + cutter->at, size);
  }
  class = letter_class(unicode_letter(point));
  switch (class) {
  case CHAR_SPACE: case CHAR_LINE: case CHAR_IGNORE:
    skip_gap(cutter, class, point, size);
    return WORDS_OK;
  case CHAR_LOWER: case CHAR_UPPER: case CHAR_MARK:
    return take_word(cutter);
  case CHAR_DIGIT:
    return add(cutter, number_end(words, cutter->at), TOKEN_NUMBER, 0, 0, 0, FOLD_NONE) ? WORDS_OK : WORDS_MEMORY;
  default:
    return add(cutter, cutter->at + size, class == CHAR_QUOTE ? TOKEN_QUOTE : TOKEN_PUNCT, 0, plain_sign(point), 0, FOLD_NONE) ? WORDS_OK : WORDS_MEMORY;
  }
}

enum words_result words_cut(struct words *words, const char *text, size_t length, const struct meeting_allocator *allocator, size_t *position)
{
  struct cutter cutter = {words, 0, TOKEN_PARAGRAPH | TOKEN_LINE | TOKEN_SPACE};
  enum words_result result = WORDS_OK;

  words->text = text;
  words->length = length;
  vector_init(&words->tokens, allocator, sizeof(struct token));
  vector_init(&words->folds, allocator, 1);
  vector_init(&words->interests, allocator, 1);
  /* A token for every four bytes is what prose has; the vector grows for the rest. */
  if (!vector_reserve(&words->tokens, length / 4 + 16))
    return WORDS_MEMORY;
  if (!vector_reserve(&words->folds, length + length / 8 + FOLD_NONE + FOLD_ROOM))
    return WORDS_MEMORY;
  memset(words->folds.items, 0, FOLD_NONE);
  words->folds.count = FOLD_NONE;
  while (result == WORDS_OK && cutter.at < length) {
    if (text[cutter.at] == ' ') { /* most gaps */
      cutter.gap |= TOKEN_SPACE;
      cutter.at++;
    } else {
      result = take(&cutter);
    }
  }
  *position = cutter.at;
  return result;
}

void words_free(struct words *words)
{
  vector_free(&words->interests);
  vector_free(&words->folds);
  vector_free(&words->tokens);
}
