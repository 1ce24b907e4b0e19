#include "text/fold.h"

#include "text/bytes.h"
#include "text/unicode.h"

/* Is the last folded character a Cyrillic letter, so that a stress mark or the dots of yo may follow? */
static bool behind_cyrillic(const char *out, size_t n)
{
  return n >= 2 && ((unsigned char)out[n - 2] == 0xD0 || (unsigned char)out[n - 2] == 0xD1);
}

bool fold_drops(uint32_t mark, const char *out, size_t n)
{
  if (mark == 0x301)
    return behind_cyrillic(out, n);
  /* U+0435, the letter e, is D0 B5 */
  return mark == 0x308 && behind_cyrillic(out, n) && (unsigned char)out[n - 2] == 0xD0 && (unsigned char)out[n - 1] == 0xB5;
}

/* Puts the folded form of a code point behind the *n bytes of out. False if it does not fit. */
static bool add(uint32_t point, char *out, size_t *n, size_t capacity)
{
  uint64_t letter = unicode_letter(point), form = letter >> 8;
  unsigned length = letter_length(letter);

  if (letter_class(letter) == CHAR_MARK && fold_drops(point, out, *n))
    return true;
  if (length > capacity - *n)
    return false;
  for (; length > 0; length--, form >>= 8)
    out[(*n)++] = (char)(form & 0xFF);
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
    if (!add(unicode_decode(text + at, size), out, &n, capacity))
      return 0;
    at += size;
  }
  return n;
}
