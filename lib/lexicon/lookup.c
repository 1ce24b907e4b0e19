/* Words and cities have hash tables without collisions: one look tells all. A Bloom filter stands before each, as most keys are in no
 * table. */
#include "lexicon/lexicon.h"

/* FNV-1a (Fowler, Noll, Vo) run from the last byte to the first, so that the hashes of all endings of a word come on the way. */
#define ENDING_SEED 2166136261u
#define ENDING_PRIME 16777619u

uint64_t lexicon_hash(const char *key, size_t length)
{
  uint64_t hash = 0;
  size_t start, end;

  for (start = 0; start < length || start == 0; start = end + 1) {
    const char *space = memchr(key + start, ' ', length - start);
    uint64_t word;
    end = space ? (size_t)(space - key) : length;
    word = hash_word(key + start, end - start);
    hash = start == 0 ? word : hash_join((uint32_t)hash, (uint32_t)word);
  }
  return hash;
}

static inline bool may_know(const struct language *language, uint64_t hash)
{
  return filter_may_hold(language->filter, language->filter_size, (uint32_t)hash);
}

/* The lexeme of a hash that the filter lets pass, 0 for none. */
static inline unsigned find_lexeme(const struct language *language, uint64_t hash)
{
  const struct word_slot *slot = language->slots + slot_place(language->displacements, language->displacement_count, language->places, hash);

  return slot_holds(slot->check, hash) ? slot->lexeme : 0;
}

static inline unsigned interests_of(const struct language *language, unsigned lexeme)
{
  return language->interests[language->lexemes[lexeme].sense];
}

unsigned lexicon_find(const struct language *language, const char *key, size_t length)
{
  uint64_t hash = lexicon_hash(key, length);

  return may_know(language, hash) ? find_lexeme(language, hash) : 0;
}

const struct city_name *lexicon_find_city(uint64_t hash, size_t number, bool *found)
{
  const struct gazetteer *table = &lexicon_cities;
  const struct city_name *name;

  *found = false;
  if (!filter_may_hold(table->filter, table->filter_size, (uint32_t)hash))
    return NULL;
  name = table->names + slot_place(table->displacements, table->displacement_count, table->places, hash);
  if (!name->rule || !slot_holds(name->check, hash))
    return NULL;
  *found = name->city != 0xFFFF && (city_name_rule(name)->languages >> number & 1);
  return name;
}

bool lexicon_knows_town(uint64_t hash, size_t number)
{
  const struct gazetteer *table = &lexicon_cities;
  uint64_t mixed = (hash ^ (number + 1) * 0x9E3779B97F4A7C15u) * 0xC2B2AE3D27D4EB4Fu;

  return filter_may_hold(table->towns[0], table->towns_size, (uint32_t)mixed) && filter_may_hold(table->towns[1], table->towns_size, (uint32_t)(mixed >> 32));
}

int32_t lexicon_value(const struct language *language, unsigned lexeme, unsigned class)
{
  const struct sense_value *value = language->values + language->lexemes[lexeme].values;

  while (value->class != class)
    value++;
  return value->large ? language->large[value->value] : value->value;
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

static bool roman_letter(char letter)
{
  return letter == 'I' || letter == 'V' || letter == 'X' || letter == 'L' || letter == 'C' || letter == 'D' || letter == 'M';
}

/* The longest ending of an unknown word that may head a compound. */
static unsigned find_compound(const struct language *language, const char *key, size_t length)
{
  uint32_t hash = ENDING_SEED;
  size_t at = length;
  unsigned best = 0;

  while (at > 2) {
    hash = (hash ^ (unsigned char)key[--at]) * ENDING_PRIME;
    if (filter_may_hold(language->head_filter, language->head_filter_size, hash)) {
      unsigned lexeme = lexicon_find(language, key + at, length - at);
      if (lexeme && lexeme_rule(language, lexeme)->head)
        best = lexeme;
    }
  }
  return best;
}

static bool has_suffix(const struct language *language, enum suffix_kind kind, const uint8_t *runs, uint64_t tail, const char *key, size_t length)
{
  unsigned run = suffix_bit(tail) % SUFFIX_RUNS, i;

  for (i = runs[run]; i < runs[run + 1]; i++)
    if (suffix_ends_key(language, language->suffixes[kind] + i, tail, key, length))
      return true;
  return false;
}

/* Joints that may stand inside a phrase between two words that touch them: St. Petersburg, non-governmental. */
static bool joint(const struct words *words, size_t i)
{
  const struct token *token = words_token(words, i);

  return token->kind == TOKEN_PUNCT && (token->sign == '-' || token->sign == '\'' || token->sign == '.' || token->sign == '/') &&
         i + 1 < words_count(words) && token_glued(words, i);
}

/* Hash of a token that may be part of a phrase and has not been looked up yet. */
static uint32_t part_hash(const struct words *words, const struct token *token)
{
  return token->kind == TOKEN_NUMBER && token->length <= WORD_FOLDED ? (uint32_t)hash_word(words->text + token->offset, token->length) : token->hash;
}

static void find_phrase(struct words *words, const struct language *language, size_t i, uint64_t hash, unsigned left)
{
  struct token *token = words_token(words, i);
  size_t at = i + 1;

  while (--left > 0 && at < words_count(words)) {
    const struct token *next;
    uint32_t part;
    unsigned lexeme;
    if (joint(words, at))
      at++;
    next = words_token(words, at);
    if ((next->kind != TOKEN_WORD && next->kind != TOKEN_NUMBER) || (next->flags & TOKEN_PARAGRAPH) || at - i > 30)
      return;
    part = part_hash(words, next);
    if (!part)
      return;
    hash = hash_join((uint32_t)hash, part);
    at++;
    lexeme = may_know(language, hash) ? find_lexeme(language, hash) : 0;
    if (language->lexemes[lexeme].sense) {
      token->phrase = (uint16_t)lexeme;
      token->span = (uint8_t)(at - i);
    }
  }
}

/* Where words are written in syllables those of a longer word say nothing alone. */
static void mark_term(struct words *words, const struct language *language, size_t i)
{
  static const uint8_t wholes[] = {CLASS_term, CLASS_org, CLASS_bodies, CLASS_modifier, CLASS_country, CLASS_people};
  static const uint8_t verbs[] = {CLASS_stop, CLASS_held, CLASS_host_verb, CLASS_attend};
  const struct token *token = words_token(words, i);
  bool whole = false;
  size_t k;

  for (k = 0; k < sizeof wholes; k++)
    whole |= lexeme_has(language, token->phrase, wholes[k]);
  for (k = 0; k < sizeof verbs; k++)
    whole &= !lexeme_has(language, token->phrase, verbs[k]);
  for (k = 0; whole && k < token->span; k++)
    words_token(words, i + k)->flags |= TOKEN_TERM;
}

/* What a word that no table holds tells by its ending. */
static void guess(const struct words *words, const struct language *language, size_t i)
{
  struct token *token = words_token(words, i);
  size_t length;
  const char *key = words_folded(words, token, &length);

  /* compounds of many languages have a capital inside: PyCon, DrupalCamp */
  if ((language->compound && (token->flags & TOKEN_UPPER || (i && token_is(words, i - 1, '-'))) && length > 6) || (token->flags & TOKEN_MIXED && length > 4)) {
    token->lexeme = (uint16_t)find_compound(language, key, length);
    if (token->lexeme)
      token->flags |= TOKEN_COMPOUND;
  }
  if (!token->lexeme) {
    uint64_t tail = bytes_tail(key, length);
    if (!(token->flags & TOKEN_UPPER) && has_suffix(language, SUFFIX_STOP, language->stop_runs, tail, key, length))
      token->flags |= TOKEN_STOP;
    else if (has_suffix(language, SUFFIX_MODIFIER, language->modifier_runs, tail, key, length))
      token->flags |= TOKEN_MODIFIER;
  }
}

/* Who has business with a token besides those that its classes call. */
static inline unsigned interest_of(const struct words *words, const struct token *token)
{
  static const uint8_t by_kind[] = {[TOKEN_WORD] = 0, [TOKEN_NUMBER] = INTEREST_DATE | INTEREST_NUMBER, [TOKEN_PUNCT] = 0, [TOKEN_QUOTE] = INTEREST_QUOTE};
  unsigned interest = by_kind[token->kind];

  if (token->flags & TOKEN_UPPER) {
    interest |= token->lexeme || token->phrase ? INTEREST_PLACE : INTEREST_PLACE | INTEREST_NAME;
    if (roman_letter(words->text[token->offset]))
      interest |= INTEREST_DATE | INTEREST_NUMBER;
  }
  if (token->sign == '\'' || token->sign == 0x201A)
    interest |= INTEREST_QUOTE;
  return interest;
}

/* Looks a word up; returns whom its classes call. */
static unsigned look_up(struct words *words, const struct language *language, size_t i)
{
  struct token *token = words_token(words, i);
  uint32_t hash = token->hash;
  size_t length;
  const char *fold = words_folded(words, token, &length);
  unsigned lexeme = may_know(language, hash) ? find_lexeme(language, hash_word(fold, length)) : 0;

  token->phrase = 0;
  token->lexeme = (uint16_t)lexeme;
  if (!lexeme)
    guess(words, language, i);
  else if (language->lexemes[lexeme].phrases > 1)
    find_phrase(words, language, i, hash, language->lexemes[lexeme].phrases);
  if (token->phrase && language->name_left == REACH_NONE)
    mark_term(words, language, i);
  return interests_of(language, token->lexeme) | interests_of(language, token->phrase);
}

/* "Stadt, Land" may be a town that no list has: the word before a comma or bracket and a country. */
static void mark_town(uint8_t *interests, size_t i, unsigned interest)
{
  if (interest & INTEREST_PLACE && i >= 2)
    interests[i - 2] |= INTEREST_VENUE;
}

bool lexicon_annotate(struct words *words, const struct language *language)
{
  size_t i, count = words_count(words);
  uint8_t *interests;

  if (!vector_reserve(&words->interests, count + 16))
    return false;
  interests = words->interests.items;
  for (i = 0; i < count; i++) {
    const struct token *token = words_token(words, i);
    unsigned interest = 0;
    if (token->hash) { /* a word, and none too long for any table */
      interest = look_up(words, language, i);
      mark_town(interests, i, interest);
    }
    interests[i] = (uint8_t)(interest | interest_of(words, token));
  }
  memset(interests + count, 0xFF, 16);
  return true;
}
