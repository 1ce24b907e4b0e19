/* Hash tables with open addressing and linear probing; FNV-1a (Fowler, Noll, Vo) run from the last byte to the first, so that the
 * hashes of all endings of a word come on the way. */
#include "lexicon/lexicon.h"

#include <string.h>

#define HASH_SEED 2166136261u
#define HASH_PRIME 16777619u

uint32_t lexicon_hash(const char *key, size_t length)
{
  uint32_t hash = HASH_SEED;

  while (length > 0)
    hash = (hash ^ (unsigned char)key[--length]) * HASH_PRIME;
  return hash;
}

static unsigned find_hashed(const struct language *language, uint32_t hash, const char *key, size_t length)
{
  uint32_t place = hash & language->mask, slot;

  while ((slot = language->slots[place]) != 0) {
    if (slot >> 16 == hash >> 16) {
      const struct lexeme *lexeme = language->lexemes + (slot & 0xFFFF);
      if (lexeme->length == length && memcmp(language->pool + lexeme->key, key, length) == 0)
        return slot & 0xFFFF;
    }
    place = (place + 1) & language->mask;
  }
  return 0;
}

unsigned lexicon_find(const struct language *language, const char *key, size_t length)
{
  return find_hashed(language, lexicon_hash(key, length), key, length);
}

const struct city_name *lexicon_find_city(const char *key, size_t length, size_t number, bool *found)
{
  const struct gazetteer *table = &lexicon_cities;
  uint32_t hash = lexicon_hash(key, length), place = hash & table->mask, slot;

  *found = false;
  while ((slot = table->slots[place]) != 0) {
    if (slot >> 20 == hash >> 20) {
      const struct city_name *name = table->names + (slot & 0xFFFFF) - 1;
      if (name->length == length && memcmp(table->pool + name->key, key, length) == 0) {
        *found = name->city != 0xFFFF && (name->languages >> number & 1);
        return name;
      }
    }
    place = (place + 1) & table->mask;
  }
  return NULL;
}

int32_t lexeme_value(const struct language *language, unsigned lexeme, unsigned class, int32_t otherwise)
{
  const struct sense *sense = language->senses + language->lexemes[lexeme].sense;
  unsigned i;

  for (i = sense->first; i < (unsigned)sense->first + sense->count; i++)
    if (language->values[i].class == class)
      return language->values[i].value;
  return otherwise;
}

size_t lexicon_language_number(const char *code)
{
  size_t i;

  for (i = 0; i < lexicon_language_count; i++) {
    size_t length = strlen(lexicon_languages[i].code);
    if (strncmp(code, lexicon_languages[i].code, length) == 0 && (code[length] == 0 || code[length] == '-' || code[length] == '_'))
      return i;
  }
  return SIZE_MAX;
}

/* Classes that the last part of a compound may lend to it. */
static bool compound_head(const struct language *language, unsigned lexeme)
{
  static const uint8_t classes[] = {CLASS_event, CLASS_event_weak, CLASS_event_other, CLASS_org, CLASS_building,
                                    CLASS_people, CLASS_bodies, CLASS_members, CLASS_not_count};
  size_t i;

  for (i = 0; i < sizeof classes; i++)
    if (lexeme_has(language, lexeme, classes[i]))
      return true;
  return false;
}

/* The longest ending of an unknown word that may head a compound. */
static unsigned find_compound(const struct language *language, const char *key, size_t length)
{
  uint32_t hash = HASH_SEED;
  size_t at = length;
  unsigned best = 0;

  while (at > 2) {
    unsigned lexeme;
    hash = (hash ^ (unsigned char)key[--at]) * HASH_PRIME;
    /* Heads have three letters or more; a decomposed letter's mark begins none. */
    if (length - at < 3 || ((unsigned char)key[at] & 0xC0) == 0x80)
      continue;
    lexeme = find_hashed(language, hash, key + at, length - at);
    if (lexeme && compound_head(language, lexeme) && (length - at > 3 || lexeme_has(language, lexeme, CLASS_compound_end)))
      best = lexeme;
  }
  return best;
}

static bool has_suffix(const struct language *language, enum suffix_kind kind, const char *key, size_t length)
{
  size_t i;

  for (i = 0; i < language->suffix_count[kind]; i++) {
    const struct suffix *suffix = language->suffixes[kind] + i;
    if (length > (size_t)suffix->length + 1 &&
        memcmp(key + length - suffix->length, language->pool + suffix->suffix, suffix->length) == 0)
      return true;
  }
  return false;
}

/* Joints that may stand inside a phrase between two words that touch them: St. Petersburg, non-governmental. */
static bool joint(const struct words *words, size_t i)
{
  return i + 1 < words_count(words) && (token_is(words, i, '-') || token_is(words, i, '\'') || token_is(words, i, '.') || token_is(words, i, '/')) &&
         token_glued(words, i);
}

static void find_phrase(struct words *words, const struct language *language, size_t i, const char *first, size_t length)
{
  char key[4 * WORD_FOLDED];
  struct token *token = words_token(words, i);
  unsigned left = language->lexemes[token->lexeme].phrases;
  size_t at = i + 1, n = length;

  memcpy(key, first, length);
  while (--left > 0 && at < words_count(words)) {
    const struct token *next;
    size_t folded;
    uint32_t lexeme;
    if (joint(words, at))
      at++;
    next = words_token(words, at);
    if ((next->kind != TOKEN_WORD && next->kind != TOKEN_NUMBER) || (next->flags & TOKEN_PARAGRAPH) || n + 2 > sizeof key || at - i > 30)
      return;
    key[n++] = ' ';
    folded = fold_bytes(words->text + next->offset, next->length, key + n, sizeof key - n);
    if (!folded)
      return;
    n += folded;
    at++;
    lexeme = n < 256 ? lexicon_find(language, key, n) : 0;
    if (lexeme && language->lexemes[lexeme].sense) {
      token->phrase = (uint16_t)lexeme;
      token->span = (uint8_t)(at - i);
    }
  }
}

void lexicon_annotate(struct words *words, const struct language *language)
{
  size_t i, count = words_count(words);

  for (i = 0; i < count; i++) {
    struct token *token = words_token(words, i);
    char key[WORD_FOLDED];
    size_t length;

    if (token->kind != TOKEN_WORD || token->length > WORD_FOLDED)
      continue;
    length = fold_bytes(words->text + token->offset, token->length, key, sizeof key);
    if (!length)
      continue;
    token->lexeme = (uint16_t)lexicon_find(language, key, length);
    if (token->lexeme) {
      if (language->lexemes[token->lexeme].phrases > 1)
        find_phrase(words, language, i, key, length);
      continue;
    }
    if (language->compound && (token->flags & TOKEN_UPPER || (i && token_is(words, i - 1, '-'))) && length > 6) {
      token->lexeme = (uint16_t)find_compound(language, key, length);
      if (token->lexeme)
        token->flags |= TOKEN_COMPOUND;
    }
    if (!token->lexeme) {
      if (!(token->flags & TOKEN_UPPER) && has_suffix(language, SUFFIX_STOP, key, length))
        token->flags |= TOKEN_STOP;
      else if (has_suffix(language, SUFFIX_MODIFIER, key, length))
        token->flags |= TOKEN_MODIFIER;
    }
  }
}
