/* Words and cities have hash tables without collisions: one look tells all. */
#include "lexicon/lexicon.h"

uint64_t lexicon_hash(const char *key, size_t length)
{
  uint64_t hash = 0;
  size_t start, end;

  for (start = 0; start < length || start == 0; start = end + 1) {
    const char *space = memchr(key + start, ' ', length - start);
    uint64_t word;
    end = space ? (size_t)(space - key) : length;
    word = hash_word(key + start, end - start);
    hash = start == 0 ? word : hash_join(hash_upper(hash), hash_upper(word));
  }
  return hash;
}

unsigned lexicon_of_stem(const struct language *language, const char *key, size_t length, uint64_t tail)
{
  unsigned cut = stem_cut(language, tail), lexeme, k;
  const struct base_rule *rule;
  uint16_t ending;

  lexeme = lexicon_find_hash(language, hash_padded(key, length - cut) ^ STEM_SALT);
  rule = lexeme_rule(language, lexeme);
  ending = (uint16_t)((cut ? tail >> (64 - 8 * cut) : 0) * HASH_FACTOR >> 48);
  for (k = 0; k < rule->endings; k++)
    if (language->endings[rule->first + k] == ending)
      return lexeme + (k > 0); /* the next one is the same of inflected forms */
  return 0;
}

unsigned lexicon_find_word(const struct language *language, const char *key, size_t length)
{
  unsigned lexeme = lexicon_find_hash(language, hash_padded(key, length));

  if (SETTING(language, stems) && !lexeme)
    lexeme = lexicon_find_stem(language, key, length, bytes_tail(key, length));
  return lexeme;
}

unsigned lexicon_find(const struct language *language, const char *key, size_t length)
{
  uint64_t hash = lexicon_hash(key, length);

  return memchr(key, ' ', length) ? lexicon_find_phrase(language, hash) : lexicon_find_hash(language, hash);
}

const struct city_name *lexicon_find_city(uint64_t hash, size_t number, bool *found)
{
  const struct gazetteer *table = &lexicon_cities;
  const struct city_name *name = NULL;

  *found = false;
  if (filter_may_hold(table->filter, table->filter_size, hash_upper(hash)))
    name = table->names + slot_place(table->displacements, table->displacement_count, table->places, hash);
  if (!name || city_name_rule(name) == table->rules || (city_name_bits(name) >> NAME_RULE ^ hash) << (64 - NAME_CHECK))
    return NULL;
  *found = name->city != 0xFFFF && (city_name_rule(name)->languages >> number & 1);
  return name;
}

bool lexicon_knows_town(uint64_t hash, size_t number)
{
  const struct gazetteer *table = &lexicon_cities;
  uint64_t mixed = (hash ^ (number + 1) * 0x9E3779B97F4A7C15u) * 0xC2B2AE3D27D4EB4Fu;

  return filter_may_hold(table->towns[0], table->towns_size, (uint32_t)mixed) &&
         filter_may_hold(table->towns[1], table->towns_size, (uint32_t)(mixed >> 32));
}

int32_t lexicon_value(const struct language *language, unsigned lexeme, unsigned class)
{
  const struct sense_value *value = language->values + (language->lexeme_values[lexeme] & ((1u << VALUES_BITS) - 1));

  while (value->class != class && !(value->flags & VALUE_LAST))
    value++;
  if (value->class != class)
    return 1;
  return value->flags & VALUE_LARGE ? language->large[value->value] : value->value;
}

size_t lexicon_language_number(const char *code)
{
  size_t i;

  for (i = 0; i < lexicon_language_count; i++) {
    size_t length = strlen(lexicon_languages[i].code);
    if (strncmp(code, lexicon_languages[i].code, length) == 0 &&
        (code[length] == 0 || code[length] == '-' || code[length] == '_'))
      return i;
  }
  return SIZE_MAX;
}

const struct agreement *lexicon_agreement(const struct language *language, const char *key, size_t length, bool whole)
{
  uint64_t tail = bytes_tail(key, length);
  unsigned k;

  for (k = 0; k < language->agreement_count; k++) {
    const struct agreement *rule = language->agreement + k;
    if (suffix_behind(language, &rule->ending, tail, key, length, 0) &&
        (length == rule->ending.length || (length > rule->ending.length + 2u && !whole)))
      return rule;
  }
  return NULL;
}
