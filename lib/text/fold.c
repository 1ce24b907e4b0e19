#include "text/fold.h"

#include "text/bytes.h"
#include "text/unicode.h"

/* Is the last folded character a Cyrillic letter, so that a stress mark or the dots of yo may follow? */
static bool behind_cyrillic(const char *out, size_t n)
{
  return n >= 2 && ((unsigned char)out[n - 2] == 0xD0 || (unsigned char)out[n - 2] == 0xD1);
}

bool fold_add(uint32_t point, uint64_t letter, char *out, size_t *n, size_t capacity)
{
  unsigned length = letter_length(letter), i;

  if (point == 0x301 && behind_cyrillic(out, *n))
    return true;
  /* U+0435, the letter e, is D0 B5 */
  if (point == 0x308 && behind_cyrillic(out, *n) && (unsigned char)out[*n - 2] == 0xD0 && (unsigned char)out[*n - 1] == 0xB5)
    return true;
  if (length > capacity - *n)
    return false;
  for (i = 0; i < length; i++)
    out[(*n)++] = (char)(letter >> (8 + 8 * i) & 0xFF);
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
    uint32_t point;

    at += size;
    n += size;
    if (at == length)
      break;
    size = 1;
    point = (unsigned char)text[at];
    if (point >= 0x80)
      point = unicode_decode(text + at, &size);
    if (!fold_add(point, unicode_letter(point), out, &n, capacity))
      return 0;
    at += size;
  }
  return n;
}
