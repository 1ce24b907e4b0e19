/* Fuzz target: the generated tables. Whatever is looked up is found only under its own hash, and what is found can be
 * read. */
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

static void read_lexeme(const struct language *language, unsigned lexeme)
{
  unsigned class;

  check(lexeme < language->lexeme_count);
  check(strlen(language->pool + lexeme_rule(language, lexeme)->append) < WORD_FOLDED);
  for (class = 0; class < CLASS_COUNT; class ++)
    if (lexeme_value(language, lexeme, class, INT32_MIN) != INT32_MIN)
      check(lexeme_has(language, lexeme, class));
}

static void look_up(size_t number, const char *key, size_t length)
{
  const struct language *language = lexicon_languages + number;
  unsigned lexeme = lexicon_find(language, key, length);
  char word[WORD_FOLDED + 16] = "";
  uint64_t hash = lexicon_hash(key, length);
  const struct city_name *name;
  bool found;

  if (lexeme)
    read_lexeme(language, lexeme);
  if (length <= WORD_FOLDED) {
    memcpy(word, key, length);
    read_lexeme(language, lexicon_find_word(language, word, length));
  }
  name = lexicon_find_city(hash, number, &found);
  if (name) {
    check(city_name_bits(name) >> NAME_RULE == (hash & ((1u << NAME_CHECK) - 1)) &&
          city_name_rule(name) != lexicon_cities.rules);
    check(!found || name->city < lexicon_cities.count);
  }
}

/* The bytes of an ending: the pool has those of long ones, the tail all of the others. */
static void put_ending(const struct language *language, const struct suffix *suffix, char *out)
{
  unsigned i, length = suffix->length;

  if (length > 8)
    memcpy(out, language->pool + suffix->suffix, length);
  else
    for (i = 0; i < length; i++)
      out[i] = (char)(suffix->tail >> 8 * (8 - length + i));
}

/* A stem with each ending of the language's rules: many are words. */
static void look_up_endings(size_t number, const char *stem, size_t length)
{
  const struct language *language = lexicon_languages + number;
  char key[512];
  size_t kind, i;

  memcpy(key, stem, length);
  for (kind = 0; kind < SUFFIX_KINDS; kind++)
    for (i = 0; i < language->suffix_count[kind]; i++) {
      const struct suffix *suffix = language->suffixes[kind] + i;
      put_ending(language, suffix, key + length);
      look_up(number, key, length + suffix->length);
    }
}

/* The first byte chooses the language and the next two a slot of its table; the rest is a key. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  size_t number;
  const struct language *language;

  if (size < 4 || size > 256)
    return 0;
  number = data[0] % lexicon_language_count;
  language = lexicon_languages + number;
  read_lexeme(language, language->slots[(uint32_t)(data[1] << 8 | data[2]) % language->places] >> SLOT_CHECK);
  look_up(number, (const char *)data + 4, size - 4);
  look_up(number, (const char *)data + 4, (size - 4) / 2);
  look_up_endings(number, (const char *)data + 4, size - 4);
  return 0;
}
