/* Language by its function words: each word of the sample votes for the languages that use it, the less the more of
 * them do. Languages without a pack vote as one, so that a text in them is not taken for a neighbour. */
#include "lexicon/lexicon.h"

/* VOTE is divided among the languages by tools/pack/generate.py. */
enum { SAMPLE = 2000, LONGEST = 20, OTHER = 15, VOTE = 12, ENOUGH = VOTE };

/* Votes of all languages, in lanes of 16 bits: those of even number in a vote_table's words, and those of odd number.
 */
struct score {
  uint64_t even[VOTE_WORDS], odd[VOTE_WORDS];
};

static unsigned lane(const struct score *score, size_t language)
{
  const uint64_t *words = language % 2 ? score->odd : score->even;

  return (unsigned)(words[language / VOTE_LANES] >> language % VOTE_LANES / 2 * 16 & 0xFFFF);
}

/* May the token vote? A capital does not count, and a lone one is a numeral or an initial in any language. */
static bool may_vote(const struct token *token)
{
  unsigned letters = token->length - (unsigned)((token->flags & TOKEN_UPPER) != 0);

  return (int)(token->kind == TOKEN_WORD) & (letters - 1 < LONGEST);
}

/* What the word gives each language, if `counted`; which words are known is as good as random, so that no branch hangs
 * on it. */
static const uint64_t *vote_of(const struct vote_table *table, uint64_t hash, bool counted)
{
  uint32_t place = slot_place(table->displacements, table->displacement_count, table->places, hash);
  unsigned slot = table->slots[place];
  bool known = counted & ((slot ^ hash) << (64 - VOTE_CHECK) == 0);

  return table->weights[slot >> VOTE_CHECK & (0u - (unsigned)known)];
}

static size_t best_of(const struct score *score)
{
  size_t best = 0, language;

  for (language = 1; language < lexicon_language_count; language++)
    if (lane(score, language) > lane(score, best))
      best = language;
  return best;
}

/* Words whose votes lanes of eight bits hold. */
enum { AT_ONCE = 255 / VOTE };

static void add_up(struct score *score, const uint64_t votes[VOTE_WORDS])
{
  const uint64_t even = 0x00FF00FF00FF00FFu;
  unsigned i;

  for (i = 0; i < VOTE_WORDS; i++) {
    score->even[i] += votes[i] & even;
    score->odd[i] += votes[i] >> 8 & even;
  }
}

/* Gathers the votes of the first words; how many were asked. All of them: a page may begin in another language. */
static size_t count_votes(const struct words *words, struct score *score)
{
  const struct vote_table table = lexicon_votes;
  const struct token *token = words_token(words, 0), *last = token + words_count(words);
  size_t seen = 0;

  while (token < last && seen < SAMPLE) {
    size_t most = SAMPLE - seen < AT_ONCE ? SAMPLE - seen : AT_ONCE;
    const struct token *end = (size_t)(last - token) > most ? token + most : last;
    uint64_t votes[VOTE_WORDS] = {0};
    for (; token < end; token++) {
      bool counted = may_vote(token);
      const uint64_t *weights = vote_of(&table, token_hash(token), counted);
      unsigned i;
      for (i = 0; i < VOTE_WORDS; i++)
        votes[i] += weights[i];
      seen += counted;
    }
    add_up(score, votes);
  }
  return seen;
}

size_t lexicon_detect(const struct words *words)
{
  struct score score = {{0}, {0}};
  size_t seen = count_votes(words, &score), best = best_of(&score);

  /* One clear function word in sixteen, but for two, is less than any text of the language has. */
  if (lane(&score, best) < ENOUGH || (lane(&score, best) + 2 * VOTE) * 16 < seen * VOTE ||
      lane(&score, OTHER) > lane(&score, best))
    return SIZE_MAX;
  return best;
}
