/* Language by its function words: each word of the sample votes for the languages that use it, the less the more of
 * them do. Languages without a pack vote as one, so that a text in them is not taken for a neighbour. */
#include "lexicon/lexicon.h"

/* VOTE is divided among the languages by tools/pack/generate.py. */
enum { SAMPLE = 2000, OTHER = 15, VOTE = 12, ENOUGH = VOTE };

/* What a word gives each language. */
static const uint16_t *vote_of(const struct vote_table *table, uint64_t hash)
{
  uint32_t vote = table->votes[slot_place(table->displacements, table->displacement_count, table->places, hash)];

  return table->weights[(vote ^ (uint32_t)hash) >> 8 ? 0 : vote & 0xFF];
}

/* Gathers the votes of the first words; how many were asked. */
static size_t count_votes(const struct words *words, uint16_t score[VOTE_LANGUAGES])
{
  const struct vote_table table = lexicon_votes;
  const struct token *token = words_token(words, 0), *last = token + words_count(words);
  unsigned seen = 0, language;

  for (; token < last && seen < SAMPLE; token++) {
    const uint16_t *weights;
    /* a lone capital is a numeral or an initial in any language */
    if (token->kind != TOKEN_WORD || token->length > 20 || (token->length == 1 && token->flags & TOKEN_UPPER))
      continue;
    weights = vote_of(&table, token_hash(token));
    for (language = 0; language < VOTE_LANGUAGES; language++)
      score[language] = (uint16_t)(score[language] + weights[language]);
    seen++;
  }
  return seen;
}

size_t lexicon_detect(const struct words *words)
{
  uint16_t score[VOTE_LANGUAGES] = {0};
  size_t seen = count_votes(words, score), best = 0, language;

  for (language = 1; language < lexicon_language_count; language++)
    if (score[language] > score[best])
      best = language;
  /* One clear function word in sixteen, but for two, is less than any text of the language has. */
  if (score[best] < ENOUGH || (score[best] + 2u * VOTE) * 16 < seen * VOTE || score[OTHER] > score[best])
    return SIZE_MAX;
  return best;
}
