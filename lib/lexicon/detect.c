/* Language by its function words: each word of the sample votes for the languages that use it, the less the more of them do.
 * Languages without a pack vote as one, so that a text in them is not taken for a neighbour. */
#include "lexicon/lexicon.h"

/* VOTE is divided among the languages by tools/pack/generate.py. */
enum { SAMPLE = 2000, OTHER = 15, LANGUAGES = 16, VOTE = 12, ENOUGH = VOTE };

#define NIBBLES 0x0F0F0F0F0F0F0F0Fu

/* Eight sums of a byte each for the even and the odd languages: this many votes fit before they are moved on. */
enum { MOST_GATHERED = 255 / VOTE };

struct ballot {
  uint64_t even, odd;
  uint32_t score[LANGUAGES];
};

static void count_votes(struct ballot *ballot)
{
  unsigned language;

  for (language = 0; language < LANGUAGES; language++)
    ballot->score[language] += (language & 1 ? ballot->odd : ballot->even) >> 8 * (language / 2) & 0xFF;
  ballot->even = ballot->odd = 0;
}

/* The weights of a word's vote, 0 for a word that votes for none. */
static uint64_t vote_of(uint64_t hash)
{
  const struct vote_table *table = &lexicon_votes;
  uint32_t vote = table->votes[slot_place(table->displacements, table->displacement_count, table->places, hash)];

  return table->weights[(vote ^ (uint32_t)hash) >> 8 ? 0 : vote & 0xFF];
}

size_t lexicon_detect(const struct words *words)
{
  struct ballot ballot = {0, 0, {0}};
  const uint32_t *score = ballot.score;
  size_t i, count = words_count(words), seen = 0, best = SIZE_MAX, language;

  for (i = 0; i < count && seen < SAMPLE; i++) {
    const struct token *token = words_token(words, i);
    uint64_t weights;

    /* a lone capital is a numeral or an initial in any language */
    if (token->kind != TOKEN_WORD || token->length > 20 || (token->length == 1 && token->flags & TOKEN_UPPER))
      continue;
    if (++seen % MOST_GATHERED == 0)
      count_votes(&ballot);
    weights = vote_of(token_hash(token));
    ballot.even += weights & NIBBLES;
    ballot.odd += weights >> 4 & NIBBLES;
  }
  count_votes(&ballot);
  for (language = 0; language < lexicon_language_count; language++)
    if (best == SIZE_MAX || score[language] > score[best])
      best = language;
  /* One clear function word in sixteen, but for two, is less than any text of the language has. */
  if (best == SIZE_MAX || score[best] < ENOUGH || (score[best] + 2 * VOTE) * 16 < seen * VOTE || score[OTHER] > score[best])
    return SIZE_MAX;
  return best;
}
