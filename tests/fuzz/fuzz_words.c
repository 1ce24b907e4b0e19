/* Fuzz target: the cutter of words, which reads many bytes at once, against a plain one that looks at each code point;
 * and the variants that sort bytes into classes against each other. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text/blocks.h"
#include "text/markup.h"
#include "text/signs.h"
#include "text/unicode.h"
#include "text/words.h"

/* Bytes of a word with several capitals from which it is two words in one. */
enum { BEHIND_CAPITALS = 3 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

extern const struct meeting_allocator meeting_default_allocator;

static void check(bool condition)
{
  if (!condition)
    abort();
}

/* Code point at a byte of valid text, and its class. */
static enum char_class class_at(const uint8_t *data, size_t size, size_t at, size_t *taken)
{
  utf8proc_int32_t point;
  utf8proc_ssize_t length = utf8proc_iterate(data + at, (utf8proc_ssize_t)(size - at), &point);

  check(length > 0);
  *taken = (size_t)length;
  return unicode_class((uint32_t)point);
}

/* First byte of the first bad sequence, size if there is none. */
static size_t valid_until(const uint8_t *data, size_t size)
{
  size_t at = 0;

  while (at < size) {
    utf8proc_int32_t point;
    utf8proc_ssize_t taken = utf8proc_iterate(data + at, (utf8proc_ssize_t)(size - at), &point);
    if (taken <= 0)
      return at;
    at += (size_t)taken;
  }
  return size;
}

static bool in_word(enum char_class class)
{
  return class == CHAR_LOWER || class == CHAR_UPPER || class == CHAR_MARK || class == CHAR_DIGIT ||
         class == CHAR_IGNORE;
}

/* Bytes of the mark at `from`, where a line may begin or not; 0 for none. */
static size_t mark_at(const uint8_t *data, size_t size, size_t from)
{
  enum markup_gap gap;
  bool may = markup_may_begin((char)data[from]);
  size_t inside = may ? markup_length((const char *)data, from, size, false, &gap) : 0,
         first = may ? markup_length((const char *)data, from, size, true, &gap) : 0;

  return inside ? inside : first;
}

/* The character at `at`, a sign or space that may be written as an entity, and its class. */
static enum char_class sign_class(const uint8_t *data, size_t size, size_t at, size_t *taken)
{
  uint32_t point;

  if (data[at] != '&')
    return class_at(data, size, at, taken);
  *taken = markup_sign((const char *)data, at, size, &point);
  return unicode_class(point);
}

/* Between tokens there is only white space, what is ignored, and marks. */
static void check_gap(const uint8_t *data, size_t size, size_t from, size_t to)
{
  size_t taken;

  for (; from < to; from += taken) {
    enum char_class class = sign_class(data, size, from, &taken);
    if (class != CHAR_SPACE && class != CHAR_LINE && class != CHAR_IGNORE)
      check((taken = mark_at(data, size, from)) > 0);
  }
  check(from == to);
}

static void check_word(const struct words *words, const struct token *token, const uint8_t *data, size_t size)
{
  size_t at = token->offset, end = token_end(token), upper = 0, lower = 0, letters = 0, taken, length;
  bool parted = false, mixed = false; /* parted at a line's end */
  char folded[WORD_FOLDED];
  const char *kept = words_folded(words, token, &length);

  for (; at < end; at += taken) {
    enum char_class class = class_at(data, size, at, &taken);
    if (!in_word(class)) {
      taken = sign_parted((const char *)data + at, size - at);
      check(taken > 0);
      parted = true;
      continue;
    }
    if (class == CHAR_UPPER) {
      mixed |= letters > 0 && lower > 0;
      upper++;
    }
    lower += class == CHAR_LOWER;
    mixed |= class == CHAR_DIGIT;
    letters++;
  }
  check(at == end);
  mixed |= upper > 1 && lower > 0 && token->length >= upper + BEHIND_CAPITALS;
  check(end == size || token->length >= WORD_LENGTH - 4 || !in_word(class_at(data, size, end, &taken)));
  check((upper > 0) == !!(token->flags & TOKEN_UPPER));
  check(mixed == !!(token->flags & TOKEN_MIXED));
  check((upper > 1 && lower == 0) == !!(token->flags & TOKEN_CAPS));
  if (token->length <= WORD_FOLDED && !parted) {
    check(length == fold_bytes((const char *)data + token->offset, token->length, folded, sizeof folded));
    check(memcmp(kept, folded, length) == 0);
  }
}

static void check_token(const struct words *words, size_t i, const uint8_t *data, size_t size)
{
  const struct token *token = words_token(words, i);
  size_t taken;
  enum char_class class = sign_class(data, size, token->offset, &taken);

  check_gap(data, size, i ? token_end(words_token(words, i - 1)) : 0, token->offset);
  switch (token->kind) {
  case TOKEN_WORD:
    check(class == CHAR_LOWER || class == CHAR_UPPER || class == CHAR_MARK);
    check_word(words, token, data, size);
    break;
  case TOKEN_NUMBER:
    check(class == CHAR_DIGIT);
    for (taken = 0; taken < token->length; taken++)
      check(data[token->offset + taken] >= '0' && data[token->offset + taken] <= '9');
    break;
  case TOKEN_QUOTE:
    check(class == CHAR_QUOTE && token->length == taken);
    break;
  default:
    check(class == CHAR_OTHER &&
          (token->length == taken ||
           token->length == sign_address((const char *)data + token->offset, size - token->offset)));
    break;
  }
}

static struct blocks new_blocks(size_t size)
{
  struct blocks blocks = {malloc(size + BLOCKS_ROOM), malloc(blocks_size(size)), malloc(blocks_size(size)),
                          malloc(blocks_size(size))};

  check(blocks.folded && blocks.word && blocks.special && blocks.foreign);
  return blocks;
}

static void free_blocks(struct blocks blocks)
{
  free(blocks.folded);
  free(blocks.word);
  free(blocks.special);
  free(blocks.foreign);
}

static bool bit(const uint8_t *bits, size_t at)
{
  return bits[at >> 3] >> (at & 7) & 1;
}

static void check_blocks(const uint8_t *data, size_t size)
{
  struct blocks plain = new_blocks(size), wide = new_blocks(size);
  size_t at;

  blocks_sort_plain(&plain, (const char *)data, 0, size);
  blocks_sort(&wide, (const char *)data, size);
  check(memcmp(plain.folded, wide.folded, size + 16) == 0);
  check(memcmp(plain.word, wide.word, size / 8 + 16) == 0 && memcmp(plain.special, wide.special, size / 8 + 16) == 0);
  check(memcmp(plain.foreign, wide.foreign, size / 8 + 16) == 0);
  for (at = 0; at < size; at++) {
    bool small = data[at] >= 'a' && data[at] <= 'z', capital = data[at] >= 'A' && data[at] <= 'Z';
    bool digit = data[at] >= '0' && data[at] <= '9', foreign = data[at] >= 0x80;
    check(bit(plain.word, at) == (small || capital || digit || foreign));
    check(bit(plain.special, at) == (capital || digit) && bit(plain.foreign, at) == foreign);
    check((uint8_t)plain.folded[at] == (capital ? data[at] | 0x20 : data[at]));
  }
  free_blocks(plain);
  free_blocks(wide);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct words words;
  size_t position = 0, good = valid_until(data, size), i;
  enum words_result result;

  check_blocks(data, size);
  memset(&words, 0, sizeof words);
  result = words_cut(&words, (const char *)data, size, &meeting_default_allocator, &position);
  check(result == (good == size ? WORDS_OK : WORDS_UTF8));
  if (result == WORDS_OK) {
    for (i = 0; i < words_count(&words); i++)
      check_token(&words, i, data, size);
    check_gap(data, size, i ? token_end(words_token(&words, i - 1)) : 0, size);
  } else {
    check(position == good);
  }
  words_free(&words);
  return 0;
}
