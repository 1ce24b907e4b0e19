/* Words and cities have hash tables without collisions: one look tells all. */
#include "lexicon/lexicon.h"

/* FNV-1a (Fowler, Noll, Vo) run from the last byte to the first, so that the hashes of all endings of a word come on
 * the way. */
#define ENDING_SEED 2166136261u
#define ENDING_PRIME 16777619u

/* Bytes of the longest part of a number word written in one, and of the shortest such word. */
enum { LONGEST_PART = 24, SHORTEST_NUMBER = 5 };

uint64_t lexicon_hash(const char *key, size_t length)
{
  uint64_t hash = 0;
  size_t start, end;

  for (start = 0; start < length || start == 0; start = end + 1) {
    const char *space = memchr(key + start, ' ', length - start);
    uint64_t word;
    end = space ? (size_t)(space - key) : length;
    word = hash_word(key + start, end - start);
    hash = start == 0 ? word : hash_join(hash, word);
  }
  return hash;
}

unsigned lexicon_find(const struct language *language, const char *key, size_t length)
{
  return lexicon_find_hash(language, lexicon_hash(key, length));
}

const struct city_name *lexicon_find_city(uint64_t hash, size_t number, bool *found)
{
  const struct gazetteer *table = &lexicon_cities;
  const struct city_name *name;

  *found = false;
  if (!filter_may_hold(table->filter, table->filter_size, hash_upper(hash)))
    return NULL;
  name = table->names + slot_place(table->displacements, table->displacement_count, table->places, hash);
  if (!name->rule || name->check != (uint32_t)hash)
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
    if (strncmp(code, lexicon_languages[i].code, length) == 0 &&
        (code[length] == 0 || code[length] == '-' || code[length] == '_'))
      return i;
  }
  return SIZE_MAX;
}

/* I, V, X, L, C, D, M */
static bool roman_letter(char letter)
{
  unsigned number = (unsigned)(letter - 'A');

  return number < 26 && 0xA0190Cu >> number & 1;
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

/* The longest number word, or joint between two, that ends at `end`: its lexeme and where it begins. */
static bool find_part(const struct language *language, const char *key, size_t end, bool last, struct number_part *part)
{
  size_t begin = end > LONGEST_PART ? end - LONGEST_PART : 0;

  for (; begin + 1 < end; begin++) {
    unsigned lexeme = lexicon_find(language, key + begin, end - begin);
    if (lexeme_has(language, lexeme, CLASS_number) || lexeme_has(language, lexeme, CLASS_multiplier) ||
        lexeme_has(language, lexeme, last ? CLASS_ordinal : CLASS_and)) {
      *part = (struct number_part){(uint16_t)lexeme, (uint16_t)begin};
      return true;
    }
  }
  return false;
}

size_t lexicon_number_parts(const struct language *language, const char *key, size_t length, struct number_part *parts)
{
  size_t end = length, count = 0;

  while (end > 0) {
    if (count == NUMBER_PARTS)
      return 0;
    /* a vowel that ends one part and begins the next is written once: cento, otto: centotto */
    if (!find_part(language, key, end, end == length, parts + count) &&
        (end == length || !find_part(language, key, ++end, false, parts + count)))
      return 0;
    end = parts[count++].begin;
  }
  return count;
}

/* The lexeme of the last part of a number word that is written in one, 0 for none. */
static unsigned find_number(const struct language *language, const char *key, size_t length)
{
  struct number_part parts[NUMBER_PARTS];
  unsigned first, last;

  if (length < SHORTEST_NUMBER)
    return 0;
  first = ((unsigned char)key[0] + 37u * (unsigned char)key[1]) & 0xFF;
  last = suffix_bit(bytes_load(key + length - 8)); /* of a shorter word with bytes before it, which do not matter */
  if (!(language->number_starts[first >> 6] >> (first & 63) & 1) ||
      !(language->number_ends[last >> 6] >> (last & 63) & 1))
    return 0;
  return lexicon_number_parts(language, key, length, parts) ? parts[0].lexeme : 0;
}

static bool has_suffix(const struct language *language, enum suffix_kind kind, uint64_t tail, const char *key,
                       size_t length)
{
  unsigned i, last;

  for (suffix_run(language, kind, tail, &i, &last); i < last; i++)
    if (suffix_ends_key(language, language->suffixes[kind] + i, tail, key, length))
      return true;
  return false;
}

/* Joints that may stand inside a phrase between two words that touch them: St. Petersburg, non-governmental. */
static bool joint(const struct words *words, size_t i)
{
  const struct token *token = words_token(words, i);

  return i + 1 < words_count(words) && token->kind == TOKEN_PUNCT &&
         (token->sign == '-' || token->sign == '\'' || token->sign == '.' || token->sign == '/') &&
         token_glued(words, i);
}

/* Hash of a token that may be part of a phrase and has not been looked up yet. */
static uint64_t part_hash(const struct words *words, const struct token *token)
{
  return token->kind == TOKEN_NUMBER ? hash_padded(words->folded + token->offset, token->length) : token_hash(token);
}

/* Token behind i that may go on a phrase, SIZE_MAX if there is none. */
static size_t next_part(const struct words *words, size_t i)
{
  size_t at = i + 1;
  const struct token *next;

  if (joint(words, at))
    at++;
  next = words_token(words, at);
  if (at >= words_count(words) || next->kind > TOKEN_NUMBER || next->flags & TOKEN_PARAGRAPH ||
      next->length > WORD_FOLDED)
    return SIZE_MAX;
  return at;
}

/* Finds the longest phrase of up to `most` words that begins with word i, whose hash is given. */
static void find_phrase(struct words *words, const struct language *language, size_t i, uint64_t hash, unsigned most)
{
  struct token *token = words_token(words, i);
  size_t at = next_part(words, i);
  unsigned part;

  for (part = 2; part <= most && at != SIZE_MAX; part++) {
    unsigned lexeme;
    hash = hash_join(hash, part_hash(words, words_token(words, at)));
    if (part == 2 && !filter_may_hold(language->pair_filter, language->pair_filter_size, hash_upper(hash)))
      return; /* most ends here */
    lexeme = lexicon_find_hash(language, hash);
    if (language->lexemes[lexeme].sense) {
      token->phrase = (uint16_t)lexeme;
      token->span = (uint8_t)(at + 1 - i);
      words_token(words, at)->flags |= TOKEN_PHRASE;
    }
    at = next_part(words, at);
  }
}

/* Where words are written in syllables those of a longer word say nothing alone. */
static void mark_term(struct words *words, const struct language *language, size_t i)
{
  static const uint8_t wholes[] = {CLASS_term, CLASS_org, CLASS_bodies, CLASS_modifier, CLASS_country, CLASS_people};
  static const uint8_t verbs[] = {CLASS_stop, CLASS_held, CLASS_host_verb, CLASS_attend};
  struct token *token = words_token(words, i);
  bool whole = false;
  size_t k;

  for (k = 0; k < sizeof wholes; k++)
    whole |= lexeme_has(language, token->phrase, wholes[k]);
  for (k = 0; k < sizeof verbs; k++)
    whole &= !lexeme_has(language, token->phrase, verbs[k]);
  for (k = 0; whole && k < token->span; k++)
    words_token(words, i + k)->flags |= TOKEN_TERM;
  if (whole && lexeme_has(language, token->phrase, CLASS_term))
    token->lexeme = token->phrase;
}

/* What a word that no table holds tells by its ending. */
static void guess(const struct words *words, const struct language *language, size_t i)
{
  struct token *token = words_token(words, i);
  size_t length;
  const char *key = words_folded(words, token, &length);
  uint64_t tail;

  /* compounds of many languages have a capital inside: PyCon, DrupalCamp */
  if ((language->compound && (token->flags & TOKEN_UPPER || (i && token_is(words, i - 1, '-'))) && length > 6) ||
      (token->flags & TOKEN_MIXED && length > 4)) {
    token->lexeme = (uint16_t)find_compound(language, key, length);
    if (token->lexeme) {
      token->flags |= TOKEN_COMPOUND;
      return;
    }
  }
  token->lexeme = (uint16_t)find_number(language, key, length);
  if (token->lexeme) {
    token->flags |= TOKEN_COMPOUND;
    return;
  }
  tail = bytes_load(key + length - 8); /* of a shorter word with bytes before it, which no rule looks at */
  if (!suffix_possible(language, SUFFIX_STOP, tail) && !suffix_possible(language, SUFFIX_MODIFIER, tail))
    return;
  if (!(token->flags & TOKEN_UPPER) && has_suffix(language, SUFFIX_STOP, tail, key, length))
    token->flags |= TOKEN_STOP;
  else if (has_suffix(language, SUFFIX_MODIFIER, tail, key, length))
    token->flags |= TOKEN_MODIFIER;
}

/* May a Roman numeral begin so? Cyrillic keyboards type X and I by their own letters. */
static bool begins_roman(const char *text)
{
  if ((unsigned char)text[0] == 0xD0)
    return (unsigned char)text[1] == 0xA5 || (unsigned char)text[1] == 0x86;
  return roman_letter(text[0]);
}

/* Who has business with a capital, besides those that its classes call. */
static inline unsigned capital_interest(const struct words *words, const struct token *token)
{
  unsigned interest = token->lexeme || token->phrase ? INTEREST_PLACE : INTEREST_PLACE | INTEREST_NAME;

  return begins_roman(words->text + token->offset) ? interest | INTEREST_DATE | INTEREST_NUMBER : interest;
}

/* Who has business with a token that is no word. */
static inline unsigned other_interest(const struct token *token)
{
  static const uint8_t by_kind[] = {[TOKEN_WORD] = 0,
                                    [TOKEN_NUMBER] = INTEREST_DATE | INTEREST_NUMBER,
                                    [TOKEN_PUNCT] = 0,
                                    [TOKEN_QUOTE] = INTEREST_QUOTE};

  return token->sign == '\'' || token->sign == 0x201A ? INTEREST_QUOTE : by_kind[token->kind];
}

/* Looks a word up; returns whom it calls. */
static inline unsigned look_up(struct words *words, const struct language *language, size_t i)
{
  struct token *token = words_token(words, i);
  uint64_t hash = token_hash(token);
  unsigned lexeme = token->length <= WORD_FOLDED ? lexicon_find_hash(language, hash) : 0, interest;

  token->bits = 0;
  token->lexeme = (uint16_t)lexeme;
  if (!lexeme)
    guess(words, language, i);
  else if (language->lexemes[lexeme].phrases > 1)
    find_phrase(words, language, i, hash, language->lexemes[lexeme].phrases);
  interest = language->lexemes[token->lexeme].interests;
  if (token->phrase) {
    interest |= language->lexemes[token->phrase].interests;
    if (language->name_left == REACH_NONE)
      mark_term(words, language, i);
  }
  return interest;
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
    unsigned interest;
    if (token->kind == TOKEN_WORD) {
      interest = look_up(words, language, i);
      mark_town(interests, i, interest);
      if (token->flags & TOKEN_UPPER)
        interest |= capital_interest(words, token);
    } else {
      interest = other_interest(token);
    }
    interests[i] = (uint8_t)interest;
  }
  memset(interests + count, 0xFF, 16);
  return true;
}
