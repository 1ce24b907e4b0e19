/* Language by its function words: each word of the sample votes for the languages that use it, the less the more of them do.
 * Languages without a pack vote as one, so that a text in them is not taken for a neighbour. */
#include "lexicon/lexicon.h"

/* VOTE is divided among the languages by tools/pack/generate.py. */
enum { SAMPLE = 2000, OTHER = 15, VOTE = 12, ENOUGH = VOTE };

static const struct vote *find_vote(uint32_t hash)
{
  const struct vote_table *table = &lexicon_votes;
  uint32_t place = hash & table->mask, slot;

  while ((slot = table->slots[place]) != 0) {
    const struct vote *vote = table->votes + (slot & 0xFFFF) - 1;
    if (slot >> 16 == hash >> 16 && vote->hash == hash)
      return vote;
    place = (place + 1) & table->mask;
  }
  return NULL;
}

size_t lexicon_detect(const struct words *words)
{
  uint32_t score[16] = {0};
  size_t i, count = words_count(words), seen = 0, best = SIZE_MAX, language;

  for (i = 0; i < count && seen < SAMPLE; i++) {
    const struct token *token = words_token(words, i);
    const struct vote *vote;
    unsigned mask;

    /* a lone capital is a numeral or an initial in any language */
    if (token->kind != TOKEN_WORD || token->length > 20 || (token->length == 1 && token->flags & TOKEN_UPPER))
      continue;
    seen++;
    vote = find_vote(token->hash);
    if (!vote)
      continue;
    for (mask = vote->languages, language = 0; mask; mask >>= 1, language++)
      if (mask & 1)
        score[language] += vote->weight;
  }
  for (language = 0; language < lexicon_language_count; language++)
    if (best == SIZE_MAX || score[language] > score[best])
      best = language;
  /* One clear function word in forty is far less than any text of the language has. */
  if (best == SIZE_MAX || score[best] < ENOUGH || score[best] * 40 < seen * VOTE || score[OTHER] > score[best])
    return SIZE_MAX;
  return best;
}
