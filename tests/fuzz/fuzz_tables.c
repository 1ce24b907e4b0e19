/* Fuzz target: the generated tables. Whatever is looked up is found only under its own key, and what is found can be read. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/lexicon.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool condition)
{
  if (!condition)
    abort();
}

static void look_up(size_t number, const char *key, size_t length)
{
  const struct language *language = lexicon_languages + number;
  unsigned lexeme = lexicon_find(language, key, length), class;
  const struct city_name *name;
  bool found;

  if (lexeme) {
    check(lexeme < language->lexeme_count);
    check(language->lexemes[lexeme].length == length && memcmp(language->pool + language->lexemes[lexeme].key, key, length) == 0);
    check(strlen(language->pool + language->lexemes[lexeme].append) < WORD_FOLDED);
    for (class = 0; class < CLASS_COUNT; class++)
      if (lexeme_value(language, lexeme, class, INT32_MIN) != INT32_MIN)
        check(lexeme_has(language, lexeme, class));
  }
  name = lexicon_find_city(key, length, lexicon_hash(key, length), number, &found);
  if (name) {
    check(name->length == length && memcmp(lexicon_cities.pool + name->key, key, length) == 0);
    check(!found || name->city < lexicon_cities.count);
  }
}

/* The first byte chooses a word of the tables to start from and the second how it is changed; or the input is the key itself. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  char key[256];
  size_t number, length;

  if (size < 4 || size > sizeof key)
    return 0;
  number = data[0] % lexicon_language_count;
  look_up(number, (const char *)data + 4, size - 4);
  if (lexicon_languages[number].lexeme_count > 1) {
    const struct language *language = lexicon_languages + number;
    const struct lexeme *lexeme = language->lexemes + 1 + (data[1] << 8 | data[2]) % (language->lexeme_count - 1);
    length = lexeme->length;
    memcpy(key, language->pool + lexeme->key, length);
    check(lexicon_find(language, key, length) != 0);
    look_up(number, key, length);
    if (length)
      key[data[3] % length] ^= (char)data[size - 1];
    look_up(number, key, length);
    look_up(number, key, length / 2);
  }
  return 0;
}
