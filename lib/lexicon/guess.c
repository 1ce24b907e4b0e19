/* What a word that is in no table tells by its ending: the last part of a compound, a number written in one, a verb, an
 * adjective. */
#include "lexicon/lexicon.h"

/* Bytes of the longest part of a number word written in one, and of the shortest such word. */
enum { LONGEST_PART = 24, SHORTEST_NUMBER = 5 };

/* FNV-1a (Fowler, Noll, Vo) run from the last byte to the first, so that the hashes of all endings of a word come on
 * the way. */
#define ENDING_SEED 2166136261u
#define ENDING_PRIME 16777619u

unsigned lexicon_compound(const struct language *language, const char *key, size_t length)
{
  uint32_t hash = ENDING_SEED;
  size_t at = length;
  unsigned best = 0;

  while (at > 2) {
    hash = (hash ^ (unsigned char)key[--at]) * ENDING_PRIME;
    if (filter_may_hold(language->head_filter, language->head_filter_size, hash)) {
      unsigned lexeme = lexicon_find_word(language, key + at, length - at);
      if (lexeme && lexeme_rule(language, lexeme)->head)
        best = lexeme;
    }
  }
  return best;
}

/* May a number word begin so? */
static bool starts_number(const struct language *language, const char *key)
{
  unsigned bit = ((unsigned char)key[0] + 37u * (unsigned char)key[1]) & 0xFF;

  return language->number_starts[bit >> 6] >> (bit & 63) & 1;
}

/* The longest number word, or joint between two, that ends at `end`: its lexeme and where it begins. */
static bool find_part(const struct language *language, const char *key, size_t end, bool last, struct number_part *part)
{
  size_t begin = end > LONGEST_PART ? end - LONGEST_PART : 0;

  for (; begin + 1 < end; begin++) {
    unsigned lexeme;
    if (last && !starts_number(language, key + begin))
      continue;
    lexeme = last ? lexicon_find_word(language, key + begin, end - begin)
                  : lexicon_find_hash(language, hash_padded(key + begin, end - begin));
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
    /* a vowel that ends one part and begins the next is written once: cento, otto: centotto */
    if (count == NUMBER_PARTS || (!find_part(language, key, end, end == length, parts + count) &&
                                  (end == length || !find_part(language, key, ++end, false, parts + count))))
      return 0;
    end = parts[count++].begin;
  }
  return count;
}

/* The lexeme of the last part of a number word that is written in one, 0 for none. */
static unsigned find_number(const struct language *language, const char *key, size_t length)
{
  struct number_part parts[NUMBER_PARTS];
  unsigned last;

  if (length < SHORTEST_NUMBER)
    return 0;
  last = suffix_bit(bytes_load(key + length - 8)); /* of a shorter word with bytes before it, which do not matter */
  if (!starts_number(language, key) || !(language->number_ends[last >> 6] >> (last & 63) & 1))
    return 0;
  return lexicon_number_parts(language, key, length, parts) ? parts[0].lexeme : 0;
}

/* What the ending of a word tells: TOKEN_STOP, TOKEN_MODIFIER or nothing. */
static unsigned read_ending(const struct language *language, const char *key, size_t length, bool upper)
{
  uint64_t tail = bytes_load(key + length - 8); /* of a shorter word with bytes before it, which no rule looks at */
  bool verb = false, adjective = false;
  unsigned i, last;

  if (!suffix_possible(language, SUFFIX_WORD, tail))
    return 0;
  for (suffix_run(language, SUFFIX_WORD, tail, &i, &last); i < last; i++) {
    const struct suffix *suffix = language->suffixes[SUFFIX_WORD] + i;
    bool ends = suffix_ends_key(language, suffix, tail, key, length);
    verb |= ends && suffix->verb;
    adjective |= ends && !suffix->verb;
  }
  return verb && !upper ? TOKEN_STOP : adjective ? TOKEN_MODIFIER : 0;
}

/* What a word that no table holds whole tells by its ending. */
void lexicon_guess(const struct words *words, const struct language *language, size_t i)
{
  struct token *token = words_token(words, i);
  size_t length;
  const char *key = words_folded(words, token, &length);

  if (SETTING(language, stems)) {
    token->lexeme = (uint16_t)lexicon_find_stem(language, key, length, bytes_tail_padded(key, length));
    if (token->lexeme)
      return;
  }
  /* compounds of many languages have a capital inside: PyCon, DrupalCamp */
  if ((SETTING(language, compound) && (token->flags & TOKEN_UPPER || (i && token_is(words, i - 1, '-'))) &&
       length > 6) ||
      (token->flags & TOKEN_MIXED && length > 4)) {
    token->lexeme = (uint16_t)lexicon_compound(language, key, length);
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
  token->flags |= (uint16_t)read_ending(language, key, length, (token->flags & TOKEN_UPPER) != 0);
}
