#include "text/fold.h"

#include "text/bytes.h"
#include "text/unicode.h"

bool fold_mark(uint32_t mark, char *out, size_t *n)
{
  size_t at = *n;
  uint32_t letter, composed;

  if (at == 0)
    return false;
  do
    at--;
  while (at > 0 && ((unsigned char)out[at] & 0xC0) == 0x80);
  letter = unicode_decode(out + at, *n - at);
  /* the stress on a small Cyrillic letter, and the dots of yo, whose other form is U+0435 */
  if (letter >= 0x430 && letter <= 0x44F && (mark == 0x301 || (mark == 0x308 && letter == 0x435)))
    return true;
  composed = unicode_compose(letter, mark);
  if (composed)
    *n = at + unicode_encode(composed, out + at);
  return composed != 0;
}

/* Puts the folded form of the code point at text, `size` bytes, behind the *n bytes of out. False if it does not fit.
 */
static bool add(const char *text, size_t size, char *out, size_t *n, size_t capacity)
{
  uint32_t point = unicode_decode(text, size), letter = unicode_letter(point);
  size_t length = letter_length(letter) == LETTER_SAME ? size : letter_length(letter), i;

  if (letter_class(letter) == CHAR_MARK && capacity - *n >= size && fold_mark(point, out, n))
    return true;
  if (length > capacity - *n)
    return false;
  for (i = 0; i < length; i++)
    out[*n + i] = letter_length(letter) == LETTER_SAME ? text[i] : (char)(letter >> 8 * i & 0xFF);
  *n += length;
  return true;
}

/* Folds ASCII letters from `at` on, eight bytes at once, as far as they and the room for them reach; how many. */
static size_t fold_letters(const char *text, size_t left, char *out, size_t room)
{
  size_t at = 0;

  while (left - at >= 8 && room - at >= 8) {
    uint64_t block = bytes_load(text + at), letters = bytes_letters(block);
    if (letters != BYTES_HIGH)
      break;
    bytes_store(out + at, block | BYTES_CASE);
    at += 8;
  }
  for (; at < left && at < room; at++) {
    unsigned char small = (unsigned char)text[at] | 0x20;
    if (small < 'a' || small > 'z')
      break;
    out[at] = (char)small;
  }
  return at;
}

size_t fold_bytes(const char *text, size_t length, char *out, size_t capacity)
{
  size_t n = 0, at = 0;

  while (at < length) {
    size_t size = fold_letters(text + at, length - at, out + n, capacity - n);

    at += size;
    n += size;
    if (at == length)
      break;
    size = unicode_size((unsigned char)text[at]);
    if (!add(text + at, size, out, &n, capacity))
      return 0;
    at += size;
  }
  return n;
}
