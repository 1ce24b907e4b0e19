/* One pass over the bytes. A token is
 *   word    letter (letter | digit | mark)*          digits join only words that began with a letter
 *   number  digit+
 *   address "//" and what touches it; nothing in it is a word
 *   quote, or any other code point alone, also one written as an entity.
 * Between tokens are white space and marks (markup.h).
 * The classes of all bytes are known before (blocks.h). There are two ways to read a word: cut_plain() reads small
 * letters, perhaps behind a capital, which their bits tell and which are folded already; read_word() any: digits,
 * capitals inside, marks, letters whose folded form is shorter. */
#include "text/words.h"

#include <string.h>

#include "text/between.h"
#include "text/blocks.h"
#include "text/fold.h"
#include "text/markup.h"
#include "text/signs.h"
#include "text/unicode.h"

/* Bytes behind the capitals of a short name that a word follows in one: JSConf, but not NGOs. */
enum { LEAST_SMALL = 3 };

struct cutter {
  struct words *words;
  struct blocks blocks;
  size_t at;
  unsigned gap; /* flags gathered since the last token */
};

/* What is learnt of a word while it is read. */
struct reading {
  size_t start, end;
  size_t folded; /* where its folded form ends; never behind `end` */
  unsigned flags;
  unsigned upper;
  bool lower; /* a small letter has come */
};

static bool in_word(enum char_class class)
{
  return class == CHAR_LOWER || class == CHAR_UPPER || class == CHAR_MARK || class == CHAR_DIGIT ||
         class == CHAR_IGNORE;
}

/* Class and folded form of the character beyond ASCII at `at`, *size bytes; 0 bytes if it is bad UTF-8. */
static inline uint32_t read_letter(const struct words *words, size_t at, size_t *size)
{
  const unsigned char *bytes = (const unsigned char *)words->text + at;

  *size = unicode_sequence(bytes, words->length - at);
  return *size ? unicode_letter(unicode_decode((const char *)bytes, *size)) : 0;
}

/* Puts the folded form of a character of `size` bytes behind that of the word. */
static void put_letter(const struct cutter *cutter, struct reading *word, uint32_t letter, size_t size)
{
  char *out = cutter->blocks.folded + word->folded;
  const char *from = cutter->words->text + word->end;
  size_t length = letter_length(letter), i;

  if (length == LETTER_SAME) {
    length = size;
    for (i = 0; word->folded < word->end && i < size; i++)
      out[i] = from[i];
  } else {
    for (i = 0; i < length; i++)
      out[i] = (char)(letter >> 8 * i & 0xFF);
  }
  word->folded += length;
}

/* Takes a run of characters beyond ASCII; *more tells whether the word may go on behind them. False at a bad byte. */
static bool take_foreign(const struct cutter *cutter, struct reading *word, bool *more)
{
  const struct words *words = cutter->words;
  unsigned upper = 0;

  *more = false;
  do {
    size_t size, start;
    uint32_t letter = read_letter(words, word->end, &size);
    enum char_class class = letter_class(letter);

    if (size == 0)
      return false;
    if (class == CHAR_LOWER) {
      word->lower = true;
    } else if (class == CHAR_UPPER) {
      word->flags |= word->end == word->start ? TOKEN_UPPER : word->lower ? TOKEN_MIXED : 0;
      upper++;
    } else if (!in_word(class)) {
      word->upper += upper;
      return true;
    }
    start = word->folded - word->start;
    if (class != CHAR_MARK ||
        !fold_mark(unicode_decode(words->text + word->end, size), cutter->blocks.folded + word->start, &start))
      put_letter(cutter, word, letter, size);
    else
      word->folded = word->start + start;
    word->flags |= TOKEN_FOREIGN;
    word->end += size;
  } while (word->end < words->length && (unsigned char)words->text[word->end] >= 0x80 &&
           word->end - word->start < WORD_LENGTH);
  word->upper += upper;
  *more = true;
  return true;
}

/* Takes small ASCII letters, as many as there are up to a special byte, and that if it is ASCII; *more as in
 * take_foreign(). */
static void take_ascii(const struct cutter *cutter, struct reading *word, bool *more)
{
  uint64_t foreign = blocks_window(cutter->blocks.foreign, word->end),
           special = blocks_window(cutter->blocks.special, word->end) | foreign,
           ends = ~(blocks_window(cutter->blocks.word, word->end) | foreign);
  size_t small = bits_first(special | ends | (uint64_t)1 << BLOCKS_WINDOW), n = small;

  if (small > WORD_LENGTH - (word->end - word->start))
    small = n = WORD_LENGTH - (word->end - word->start);
  else if (special >> small & 1 && (unsigned char)cutter->words->text[word->end + small] < 0x80)
    n++;
  *more = n > small || !(ends >> small & 1);
  word->lower |= small > 0;
  if (n > small) {
    char byte = cutter->words->text[word->end + small];
    bool upper = byte >= 'A';
    word->flags |= upper && word->end + small == word->start ? TOKEN_UPPER : !upper || word->lower ? TOKEN_MIXED : 0;
    word->upper += upper;
  }
  if (word->folded < word->end)
    memmove(cutter->blocks.folded + word->folded, cutter->blocks.folded + word->end, n);
  word->folded += n;
  word->end += n;
}

/* Reads any word. False at a bad byte, which is at word->end then. */
static bool read_word(const struct cutter *cutter, struct reading *word)
{
  bool more = true;

  word->start = word->end = word->folded = cutter->at;
  word->flags = word->upper = 0;
  word->lower = false;
  while (more && word->end < cutter->words->length && word->end - word->start < WORD_LENGTH) {
    if ((unsigned char)cutter->words->text[word->end] >= 0x80) {
      if (!take_foreign(cutter, word, &more))
        return false;
    } else {
      take_ascii(cutter, word, &more);
    }
    if (!more) {
      size_t parted = sign_parted(cutter->words->text + word->end, cutter->words->length - word->end);
      word->end += parted;
      more = parted > 0;
    }
  }
  if (word->upper > 1)
    word->flags |= !word->lower ? TOKEN_CAPS : word->end - word->start >= word->upper + LEAST_SMALL ? TOKEN_MIXED : 0;
  if (word->upper > 0)
    word->flags |= TOKEN_UPPER; /* openSUSE */
  if (word->folded < word->end) {
    word->flags |= TOKEN_SHRUNK;
    memset(cutter->blocks.folded + word->folded, 0, word->end - word->folded);
  }
  return true;
}

/* Adds a token; bits are its token.bits. */
static inline bool add(struct cutter *cutter, size_t length, unsigned flags, uint64_t bits)
{
  struct vector *tokens = &cutter->words->tokens;

  if (tokens->count == tokens->capacity && !vector_foresee(tokens, 0, cutter->at, cutter->words->length))
    return false;
  ((struct token *)tokens->items)[tokens->count++] = (struct token){.offset = (uint32_t)cutter->at,
                                                                    .length = (uint16_t)length,
                                                                    .flags = (uint16_t)(flags | cutter->gap),
                                                                    .bits = bits};
  cutter->at += length;
  cutter->gap = 0;
  return true;
}

/* Adds a token that is no word. */
static bool add_other(struct cutter *cutter, size_t length, enum token_kind kind, unsigned sign)
{
  struct token token = {.kind = (uint8_t)kind, .sign = (uint16_t)sign};

  return add(cutter, length, 0, token.bits);
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

static bool add_word(struct cutter *cutter, const struct reading *word)
{
  uint64_t hash = 0;

  cutter->words->mixed |= (word->flags & TOKEN_MIXED) != 0;
  if (word->end - word->start <= WORD_FOLDED)
    hash = hash_padded(cutter->blocks.folded + word->start, word->folded - word->start);
  return add(cutter, word->end - word->start, word->flags, hash << TOKEN_HASH_AT);
}

static enum words_result take_word(struct cutter *cutter)
{
  struct reading word;

  if (!read_word(cutter, &word)) {
    cutter->at = word.end;
    return WORDS_UTF8;
  }
  return add_word(cutter, &word) ? WORDS_OK : WORDS_MEMORY;
}

/* Takes the latest token, a word that ends here, once more: it goes on in the next line. */
static enum words_result take_again(struct cutter *cutter)
{
  struct vector *tokens = &cutter->words->tokens;
  const struct token *token = (struct token *)tokens->items + --tokens->count;

  cutter->at = token->offset;
  cutter->gap = token->flags & (TOKEN_SPACE | TOKEN_LINE | TOKEN_PARAGRAPH);
  return take_word(cutter);
}

/* Does a word end at the sign at cutter->at, which parts it from the rest in the next line? */
static bool parts_word(const struct cutter *cutter)
{
  const struct vector *tokens = &cutter->words->tokens;
  const struct token *token = tokens->count ? (struct token *)tokens->items + tokens->count - 1 : NULL;

  return token && token->kind == TOKEN_WORD && !(token->flags & TOKEN_SHRUNK) && token->length < WORD_LENGTH &&
         token_end(token) == cutter->at &&
         sign_parted(cutter->words->text + cutter->at, cutter->words->length - cutter->at);
}

/* Digits at the start of folded text, behind which zeros stand. */
static inline size_t number_length(const char *digits)
{
  size_t n = 0;

  while (digits[n] >= '0' && digits[n] <= '9' && n < WORD_LENGTH)
    n++;
  return n;
}

/* Passes over a mark of `size` bytes. */
static enum words_result skip_mark(struct cutter *cutter, size_t size, enum markup_gap gap)
{
  static const unsigned flags[] = {
      [MARKUP_LINE] = TOKEN_SPACE | TOKEN_LINE, [MARKUP_PARAGRAPH] = TOKEN_SPACE | TOKEN_LINE | TOKEN_PARAGRAPH};
  const struct words *words = cutter->words;
  size_t end = cutter->at + size;

  while (cutter->at < end) {
    size_t bytes = unicode_sequence((const unsigned char *)words->text + cutter->at, words->length - cutter->at);
    if (bytes == 0)
      return WORDS_UTF8;
    cutter->at += bytes;
  }
  cutter->gap |= flags[gap];
  return WORDS_OK;
}

/* Takes any one token, a piece of white space, or a mark. */
static enum words_result take(struct cutter *cutter)
{
  const struct words *words = cutter->words;
  size_t size = unicode_sequence((const unsigned char *)words->text + cutter->at, words->length - cutter->at);
  enum char_class class;
  enum markup_gap gap;
  uint32_t point;
  size_t address, mark;

  if (size == 0)
    return WORDS_UTF8;
  if (markup_may_begin(words->text[cutter->at]) &&
      (mark = markup_length(words->text, cutter->at, words->length, (cutter->gap & TOKEN_LINE) != 0, &gap)) > 0)
    return skip_mark(cutter, mark, gap);
  point = unicode_decode(words->text + cutter->at, size);
  if (point == '&')
    size = markup_sign(words->text, cutter->at, words->length, &point);
  class = unicode_class(point);
  address = point == '/' ? sign_address(words->text + cutter->at, words->length - cutter->at) : 0;
  if (address)
    return add_other(cutter, address, TOKEN_PUNCT, 0xFFFD) ? WORDS_OK : WORDS_MEMORY;
  if ((point == 0xAC || point == '-') && parts_word(cutter))
    return take_again(cutter);
  if (class == CHAR_OTHER || class == CHAR_QUOTE)
    return add_other(cutter, size, class == CHAR_QUOTE ? TOKEN_QUOTE : TOKEN_PUNCT, sign_plain(point)) ? WORDS_OK
                                                                                                       : WORDS_MEMORY;
  if (class == CHAR_LOWER || class == CHAR_UPPER || class == CHAR_MARK)
    return take_word(cutter);
  if (class == CHAR_DIGIT)
    return add_other(cutter, number_length(cutter->blocks.folded + cutter->at), TOKEN_NUMBER, 0) ? WORDS_OK
                                                                                                 : WORDS_MEMORY;
  skip_gap(cutter, class, point, size);
  return WORDS_OK;
}

/* Takes the bytes out of a word that its folding has left, if those in `special` are all such; how many they are, 0 if
 * not. */
static unsigned shrink(char *folded, uint64_t special, unsigned length)
{
  uint64_t rest;
  unsigned from, to = bits_first(special);

  for (rest = special; rest; rest &= rest - 1)
    if (folded[bits_first(rest)])
      return 0;
  for (from = to; from < length; from++) {
    folded[to] = folded[from];
    to += !(special >> from & 1);
  }
  memset(folded + to, 0, length - to);
  return length - to;
}

/* Takes numbers and plain words, small but for a capital in front, each with what stands behind it; up to anything else
 * or the end of the room for tokens. Where the next word begins is read from the bits alone, and a sign's token is
 * written before it is known whether there is one: what no branch can tell well no branch decides. */
static void cut_plain(struct cutter *cutter)
{
  struct vector *tokens = &cutter->words->tokens;
  struct token *token = (struct token *)tokens->items + tokens->count,
               *last = (struct token *)tokens->items + tokens->capacity;
  const struct blocks blocks = cutter->blocks;
  const uint64_t most = (uint64_t)1 << BLOCKS_WINDOW;
  size_t at = cutter->at;
  unsigned gap = cutter->gap;

  while (last - token > 1) {
    char *folded = blocks.folded + at;
    uint64_t word = blocks_window(blocks.word, at) | most;
    /* the lowest bit is that of the byte behind the word; there is one though the whole window were a word */
    uint64_t behind = (word + 1) | (uint64_t)1 << 63, within = behind ^ (behind - 1);
    uint64_t special = blocks_window(blocks.special, at) & within;
    uint64_t foreign = blocks_window(blocks.foreign, at) & within >> 1;
    unsigned length = bits_first(behind), next, left = 0, between, before;
    if (length == 0 || length >= BLOCKS_WINDOW - 2)
      break;
    next = bits_first(word & ~within); /* the word ends inside the window, so there is one */
    between = read_between(folded + length, next - length);
    before = (between & BETWEEN_BEFORE) != 0;
    if ((unsigned char)folded[0] < 'a') {
      if (number_length(folded) != length)
        break;
      *token = (struct token){.kind = TOKEN_NUMBER, .flags = (uint16_t)gap};
    } else {
      if (special > 1 && !(left = shrink(folded, special & ~(uint64_t)1, length)))
        break;
      *token = (struct token){.flags = (uint16_t)((special & 1) * TOKEN_UPPER | (foreign != 0) * TOKEN_FOREIGN |
                                                  (left != 0) * TOKEN_SHRUNK | gap),
                              .bits = hash_padded(folded, length - left) << TOKEN_HASH_AT};
    }
    token->offset = (uint32_t)at;
    token->length = (uint16_t)length;
    token++;
    if (!between) {
      at += length;
      gap = 0;
      break;
    }
    gap = (between & BETWEEN_BEHIND) != 0 ? TOKEN_SPACE : 0;
    *token = (struct token){.offset = (uint32_t)at + length + before,
                            .length = 1,
                            .flags = (uint16_t)(before * TOKEN_SPACE),
                            .kind = TOKEN_PUNCT,
                            .sign = (unsigned char)folded[length + before]};
    token += between & BETWEEN_SIGN;
    at += next;
  }
  tokens->count = (size_t)(token - (struct token *)tokens->items);
  cutter->at = at;
  cutter->gap = gap;
}

static enum words_result cut(struct cutter *cutter)
{
  while (cutter->at < cutter->words->length) {
    enum words_result result;
    if (cutter->blocks.folded[cutter->at] == ' ') {
      cutter->gap |= TOKEN_SPACE;
      cutter->at++;
    }
    cut_plain(cutter);
    if (cutter->at >= cutter->words->length)
      return WORDS_OK;
    result = take(cutter);
    if (result != WORDS_OK)
      return result;
  }
  return WORDS_OK;
}

/* Where the parts of words.memory stand. */
static bool make_room(struct cutter *cutter, const struct meeting_allocator *allocator)
{
  enum { BEFORE = 16, SAMPLE = 64 << 10 };
  struct words *words = cutter->words;
  size_t length = words->length, bits = blocks_size(length);

  vector_init(&words->tokens, allocator, sizeof(struct token));
  vector_init(&words->memory, allocator, 1);
  vector_init(&words->interests, allocator, sizeof(struct interests));
  /* A token for every four bytes is what prose has; how many a long text has its beginning tells. */
  if (!vector_reserve(&words->tokens, (length < SAMPLE ? length : SAMPLE) / 4 + 16) ||
      !vector_reserve(&words->memory, BEFORE + length + BLOCKS_ROOM + 3 * bits))
    return false;
  memset(words->memory.items, 0, BEFORE);
  cutter->blocks.folded = (char *)words->memory.items + BEFORE;
  cutter->blocks.word = (uint8_t *)cutter->blocks.folded + length + BLOCKS_ROOM;
  cutter->blocks.special = cutter->blocks.word + bits;
  cutter->blocks.foreign = cutter->blocks.special + bits;
  words->folded = cutter->blocks.folded;
  words->breaks = cutter->blocks.word; /* which nobody reads when the words are cut */
  return true;
}

/* Puts the tokens that are nothing behind the last. */
static bool add_guard(struct vector *tokens)
{
  if (!vector_reserve(tokens, tokens->count + WORDS_GUARD))
    return false;
  memset((struct token *)tokens->items + tokens->count, 0, WORDS_GUARD * sizeof(struct token));
  return true;
}

enum words_result words_cut(struct words *words, const char *text, size_t length,
                            const struct meeting_allocator *allocator, size_t *position)
{
  struct cutter cutter = {.words = words, .gap = TOKEN_PARAGRAPH | TOKEN_LINE | TOKEN_SPACE};
  enum words_result result;

  words->text = text;
  words->length = length;
  if (!make_room(&cutter, allocator))
    return WORDS_MEMORY;
  blocks_sort(&cutter.blocks, text, length);
  blocks_sort_letters(&cutter.blocks, length);
  result = cut(&cutter);
  *position = cutter.at;
  return result == WORDS_OK && !add_guard(&words->tokens) ? WORDS_MEMORY : result;
}

void words_free(struct words *words)
{
  vector_free(&words->interests);
  vector_free(&words->memory);
  vector_free(&words->tokens);
}
