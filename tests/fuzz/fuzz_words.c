/* Fuzz target: the cutter of words, which reads eight bytes at once, against a plain one that looks at each code point. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text/unicode.h"
#include "text/words.h"

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
  return class == CHAR_LOWER || class == CHAR_UPPER || class == CHAR_MARK || class == CHAR_DIGIT || class == CHAR_IGNORE;
}

/* Between tokens there is only white space and what is ignored. */
static void check_gap(const uint8_t *data, size_t size, size_t from, size_t to)
{
  size_t taken;

  for (; from < to; from += taken) {
    enum char_class class = class_at(data, size, from, &taken);
    check(class == CHAR_SPACE || class == CHAR_LINE || class == CHAR_IGNORE);
  }
  check(from == to);
}

static void check_word(const struct words *words, const struct token *token, const uint8_t *data, size_t size)
{
  size_t at = token->offset, end = token_end(token), upper = 0, lower = 0, letters = 0, taken, length;
  bool first_upper = false, mixed = false;
  char folded[WORD_FOLDED];
  const char *kept = words_folded(words, token, &length);

  for (; at < end; at += taken) {
    enum char_class class = class_at(data, size, at, &taken);
    check(in_word(class));
    if (class == CHAR_UPPER) {
      first_upper |= letters == 0;
      mixed |= letters > 0 && lower > 0;
      upper++;
    }
    lower += class == CHAR_LOWER;
    mixed |= class == CHAR_DIGIT;
    letters++;
  }
  check(at == end);
  check(end == size || token->length >= WORD_LENGTH - 4 || !in_word(class_at(data, size, end, &taken)));
  check(first_upper == !!(token->flags & TOKEN_UPPER));
  check(mixed == !!(token->flags & TOKEN_MIXED));
  check((upper > 1 && lower == 0) == !!(token->flags & TOKEN_CAPS));
  if (token->length <= WORD_FOLDED) {
    check(length == fold_bytes((const char *)data + token->offset, token->length, folded, sizeof folded));
    check(memcmp(kept, folded, length) == 0);
  }
}

static void check_token(const struct words *words, size_t i, const uint8_t *data, size_t size)
{
  const struct token *token = words_token(words, i);
  size_t taken;
  enum char_class class = class_at(data, size, token->offset, &taken);

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
    check(class == CHAR_OTHER && token->length == taken);
    break;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct words words;
  size_t position = 0, good = valid_until(data, size), i;
  enum words_result result;

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
