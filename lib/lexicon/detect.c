/* Language by its function words: each word of the sample votes for the languages that use it, the less the more of them do.
 * Languages without a pack vote as one, so that a text in them is not taken for a neighbour. */
#include "lexicon/lexicon.h"

enum { SAMPLE = 2000, OTHER = 15, VOTE = 12, ENOUGH = VOTE };

static unsigned find_vote(uint32_t hash)
{
  const struct vote_table *table = &lexicon_votes;
  uint32_t place = hash & table->mask, slot;

  while ((slot = table->slots[place]) != 0) {
    if (slot >> 16 == hash >> 16 && table->votes[(slot & 0xFFFF) - 1].hash == hash)
      return table->votes[(slot & 0xFFFF) - 1].languages;
    place = (place + 1) & table->mask;
  }
  return 0;
}

static unsigned bits(unsigned mask)
{
  unsigned n = 0;

  for (; mask; mask &= mask - 1)
    n++;
  return n;
}

size_t lexicon_detect(const struct words *words)
{
  uint32_t score[16] = {0};
  size_t i, count = words_count(words), seen = 0, best = SIZE_MAX, language;

  for (i = 0; i < count && seen < SAMPLE; i++) {
    const struct token *token = words_token(words, i);
    unsigned mask;

    /* a lone capital is a numeral or an initial in any language */
    if (token->kind != TOKEN_WORD || token->length > 20 || (token->length == 1 && token->flags & TOKEN_UPPER))
      continue;
    seen++;
    mask = token->hash ? find_vote(token->hash) : 0;
    for (language = 0; mask && language < 16; language++)
      if (mask >> language & 1)
        score[language] += VOTE / bits(mask);
  }
  for (language = 0; language < lexicon_language_count; language++)
    if (best == SIZE_MAX || score[language] > score[best])
      best = language;
  /* One clear function word in forty is far less than any text of the language has. */
  if (best == SIZE_MAX || score[best] < ENOUGH || score[best] * 40 < seen * VOTE || score[OTHER] > score[best])
    return SIZE_MAX;
  return best;
}
