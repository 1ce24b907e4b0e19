/* The words of a text looked up, 64 tokens at once: first all of them in the table, on a way that bends for none, since
 * which words are known is as good as random to the machine; the sets that come of it lead to the few that need more.
 */
#include "lexicon/lexicon.h"

enum { BLOCK = 64, BEFORE = INTERESTS_SHIFT, LONG_ACRONYM = 6, EDITION_BEFORE = 3 };

/* Up to 64 tokens, and sets of them: a bit each, that of the first lowest. */
struct block {
  struct words *words;
  const struct language *language;
  struct token *tokens;
  size_t first; /* number of the first */
  size_t count;
  uint64_t unknown;     /* words that the table does not have */
  uint64_t others;      /* tokens that are no words */
  uint64_t numbers;     /* numbers */
  uint64_t joints;      /* signs that may join the words of a phrase */
  uint64_t openings;    /* commas and brackets ... */
  bool opening;         /* ... and whether the last block ends in one */
  uint64_t capitals;    /* words with a capital */
  uint32_t hash[BLOCK]; /* upper parts of the hashes, which phrases and cities go by */
  /* Who has business with the tokens, as enum token_interest, and what they say of their neighbours, as
   * struct lexeme's marks; in front those of the last block's last ones. */
  uint8_t calls[BEFORE + BLOCK];
  uint8_t beside[BEFORE + BLOCK];
};

/* What is said of neighbours besides: a capital before it may be the beginning of a name with a number. */
enum { BESIDE_NAME = INTEREST_NAME };

/* A bit for a sign. */
#define SIGN(sign) ((uint64_t)1 << (sign))

/* Signs that may stand inside a phrase behind a word that touches them: St. Petersburg, non-governmental; bytes of the
 * longest word in small letters whose full stop is not that of its sentence. */
#define JOINTS (SIGN('-') | SIGN('\'') | SIGN('.') | SIGN('/'))
enum { SHORT_FORM = 4 };

/* Does the full stop at token i, with a space behind it, end a sentence? */
static bool parts_sentences(const struct words *words, size_t i)
{
  const struct token *before = words_token(words, i - 1);

  return words_token(words, i)->sign == '.' && !token_glued(words, i + 1) && before->length > SHORT_FORM &&
         !(before->flags & TOKEN_UPPER) && words_token(words, i + 1)->flags & TOKEN_UPPER;
}

static bool joint(const struct words *words, size_t i)
{
  const struct token *token = words_token(words, i);

  return i + 1 < words_count(words) && token->kind == TOKEN_PUNCT && token->sign < 64 && JOINTS >> token->sign & 1 &&
         token_glued(words, i) && !parts_sentences(words, i);
}

/* Upper part of the hash of a token that may be part of a phrase. */
static uint32_t part_hash(const struct block *block, size_t i)
{
  const struct token *token = words_token(block->words, i);

  if (token->kind == TOKEN_NUMBER)
    return hash_upper(hash_padded(block->words->folded + token->offset, token->length));
  return i - block->first < BLOCK ? block->hash[i - block->first] : hash_upper(token_hash(token));
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

/* Does a phrase perhaps begin with the words of this hash, two or more of them, or is it they? */
static inline bool may_start(const struct language *language, uint64_t hash)
{
  return filter_may_hold(language->start_filter, language->start_filter_size, hash_upper(hash));
}

/* Finds the longest phrase that begins with word k of the block. */
static void find_phrase(const struct block *block, unsigned k)
{
  struct words *words = block->words;
  const struct language *language = block->language;
  struct token *token = block->tokens + k;
  unsigned part, most = 2u * (language->lexeme_values[token->lexeme] >> VALUES_BITS);
  size_t i = block->first + k, at = i;
  uint32_t start = block->hash[k];

  for (part = 2; part <= most && (at = next_part(words, at)) != SIZE_MAX; part++) {
    uint64_t hash = hash_join(start, part_hash(block, at));
    unsigned lexeme;
    if (!may_start(language, hash))
      return;
    lexeme = lexicon_find_phrase(language, hash);
    if (language->lexemes[lexeme].sense) {
      token->phrase = (uint16_t)lexeme;
      token->span = (uint8_t)(at + 1 - i);
      words_token(words, at)->flags |= TOKEN_PHRASE;
    }
    start = hash_upper(hash);
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

enum { SORT_WORD = 0, SORT_LINE = 1, SORT_CAPITAL = 3, SORT_BEGINS = 3, SORT_KNOWN = 7 }; /* bits */

enum { MARKS_APART = MARK_INFLECTED | MARK_BEGINS | MARK_KNOWN };

/* Makes the sets of a block's tokens from their bytes; returns the words with which phrases begin. */
static uint64_t sort_tokens(struct block *block, const uint8_t sorts[BLOCK])
{
  uint64_t words = 0, known = 0, capitals = 0, begin = 0, lines = 0, all = ~(uint64_t)0 >> (BLOCK - block->count);
  char *beside = (char *)block->beside + BEFORE;
  size_t k;

  for (k = 0; k < block->count; k += 8) {
    uint64_t sort = bytes_load((const char *)sorts + k), second = bytes_load(beside + k);
    words |= bytes_gather(sort, SORT_WORD) << k;
    lines |= bytes_gather(sort, SORT_LINE) << k;
    capitals |= bytes_gather(sort, SORT_CAPITAL) << k;
    begin |= bytes_gather(second, SORT_BEGINS) << k;
    known |= bytes_gather(second, SORT_KNOWN) << k;
    bytes_store(beside + k, second & ~(MARKS_APART * BYTES_LOW));
  }
  block->unknown = words & ~known & all;
  block->others = ~words & all;
  block->capitals = capitals & all;
  bytes_store((char *)block->words->breaks + block->first / 8, ~words | lines | ~all);
  return begin & all;
}

/* Looks all words of a block up in the table; returns those with which phrases begin. */
static uint64_t look_up(struct block *block)
{
  const struct language language = *block->language;
  uint8_t sorts[BLOCK] = {0};
  size_t k;

  for (k = 0; k < block->count; k++) {
    struct token *token = block->tokens + k, found = {.lexeme = 0};
    uint64_t hash = token_hash(token);
    bool word = token->kind == TOKEN_WORD;
    const struct lexeme *lexeme;
    found.lexeme =
        (uint16_t)(lexicon_find_hash(&language, hash) & (0u - (unsigned)(word & (token->length <= WORD_FOLDED))));
    token->bits = (token->bits & ((uint64_t)word - 1)) | found.bits;
    block->hash[k] = hash_upper(hash);
    lexeme = language.lexemes + found.lexeme;
    block->calls[BEFORE + k] = lexeme->interests;
    block->beside[BEFORE + k] = lexeme->marks;
    sorts[k] = (uint8_t)((token->flags & (TOKEN_UPPER | TOKEN_LINE)) | word);
  }
  return sort_tokens(block, sorts);
}

/* Of the words in `begin` those whose pair with the word `step` tokens behind may begin a phrase. */
static uint64_t may_be_pairs(const struct block *block, uint64_t begin, unsigned step)
{
  uint64_t found = 0;

  for (; begin; begin &= begin - 1) {
    unsigned k = bits_first(begin);
    uint64_t hash = hash_join(block->hash[k], block->hash[k + step]);
    found |= (uint64_t)may_start(block->language, hash) << k;
  }
  return found;
}

/* Which of the words with which phrases begin seem to begin one: a look at the next word tells it of most. Numbers, and
 * what is in the next block, are left to find_phrase(). */
static uint64_t find_pairs(const struct block *block, uint64_t begin)
{
  uint64_t last = (uint64_t)1 << (block->count - 1), end = last | last >> 1, words = ~block->others,
           joined = begin & block->joints >> 1;

  return (begin & (end | block->numbers >> 1)) | (joined & block->numbers >> 2) |
         may_be_pairs(block, begin & words >> 1 & ~end, 1) | may_be_pairs(block, joined & words >> 2 & ~end, 2);
}

static void add_phrases(struct block *block, uint64_t pairs)
{
  const struct language *language = block->language;

  for (; pairs; pairs &= pairs - 1) {
    unsigned k = bits_first(pairs);
    const struct lexeme *phrase;
    uint8_t *beside = block->beside + BEFORE + k;
    find_phrase(block, k);
    if (!block->tokens[k].phrase)
      continue;
    phrase = language->lexemes + block->tokens[k].phrase;
    block->calls[BEFORE + k] |= phrase->interests;
    /* what comes second is behind the word or behind the phrase */
    *beside = (*beside | phrase->marks) & (INTEREST_DATE | INTEREST_NUMBER);
    if (SETTING(language, name_left) == REACH_NONE || lexeme_has(language, block->tokens[k].phrase, CLASS_term))
      mark_term(block->words, language, block->first + k);
  }
}

static void add_guesses(struct block *block)
{
  uint64_t rest;

  for (rest = block->unknown; rest; rest &= rest - 1) {
    unsigned k = bits_first(rest);
    const struct lexeme *lexeme;
    lexicon_guess(block->words, block->language, block->first + k);
    lexeme = block->language->lexemes + block->tokens[k].lexeme;
    block->calls[BEFORE + k] = lexeme->interests;
    block->beside[BEFORE + k] = lexeme->marks & (uint8_t)~MARKS_APART;
  }
}

/* Bytes of the letters of a Roman numeral at text. Cyrillic keyboards type X and I by their own letters. */
static size_t roman_length(const char *text, size_t length)
{
  size_t at = 0;

  while (at < length) {
    bool cyrillic = at + 1 < length && (memcmp(text + at, "\xD0\xA5", 2) == 0 || memcmp(text + at, "\xD0\x86", 2) == 0);
    if (!cyrillic && !is_roman_letter(text[at]))
      break;
    at += 1 + cyrillic;
  }
  return at;
}

/* May a capital be a Roman numeral, alone or with the mark of an ordinal? */
static bool may_be_roman(const struct block *block, const struct token *token)
{
  const struct words *words = block->words;
  const char *text = words->text + token->offset;
  size_t letters, length;
  const char *key;

  if (!may_begin_roman(text, token->length))
    return false; /* most */
  letters = roman_length(text, token->length);
  key = words_folded(words, token, &length);
  if (letters == token->length || length < token->length)
    return true;
  return lexeme_has(block->language, lexicon_find_hash(block->language, hash_padded(key + letters, length - letters)),
                    CLASS_ordinal_mark);
}

/* May a word be an inflected name of a place, by its ending? */
static bool ends_as_place(const struct block *block, const struct token *token)
{
  size_t length;
  const char *key = words_folded(block->words, token, &length);
  uint64_t tail = bytes_tail_padded(key, length);

  return suffix_possible(block->language, SUFFIX_PLACE, tail) ||
         suffix_possible(block->language, SUFFIX_PLACE_ADJECTIVE, tail);
}

/* Words of the sentence, and what else a short word in capitals may be. */
#define SMALL(IN) IN(function) IN(stop) IN(of) IN(article)
#define NAMES(IN) IN(country) IN(org) IN(event) IN(bodies) IN(building) IN(month) IN(weekday)
static const struct class_set small = CLASS_SET(SMALL), names = CLASS_SET(NAMES);

/* A word of the sentence in capitals, amid others and right before a capitalised one, is an acronym. */
static bool is_acronym(const struct block *block, unsigned k)
{
  const struct language *language = block->language;
  const struct token *token = block->tokens + k, *before = token - 1, *next = token + 1;
  size_t i = block->first + k;

  return token->flags & TOKEN_CAPS && token->length > 1 && token->length < LONG_ACRONYM && !token->phrase && i > 0 &&
         i + 1 < words_count(block->words) && lexeme_any(language, token->lexeme, &small) &&
         !lexeme_any(language, token->lexeme, &names) && !SETTING(language, noun_upper) &&
         SETTING(language, name_left) != REACH_NONE && !(token->flags & TOKEN_LINE) &&
         (next->flags & (TOKEN_UPPER | TOKEN_CAPS | TOKEN_LINE)) == TOKEN_UPPER &&
         (before->sign == '\'' || (before->kind == TOKEN_WORD && !(before->flags & TOKEN_CAPS)));
}

/* Does a word for an edition stand before token k? */
static bool is_edition_of(const struct block *block, unsigned k)
{
  const struct token *token = block->tokens + k;
  size_t i = block->first + k, back;

  for (back = 2; back <= EDITION_BEFORE && back <= i; back++)
    if (lexeme_has(block->language, (token - back)->lexeme, CLASS_edition_word))
      return true;
  return false;
}

/* Who has business with capitals, besides those that their classes call. */
static void add_capitals(struct block *block)
{
  const struct language *language = block->language;
  bool endings = language->suffix_count[SUFFIX_PLACE] + language->suffix_count[SUFFIX_PLACE_ADJECTIVE] > 0;
  uint64_t rest;

  for (rest = block->capitals; rest; rest &= rest - 1) {
    unsigned k = bits_first(rest);
    struct token *token = block->tokens + k;
    bool place = lexicon_may_be_city(block->hash[k]) | ((token->flags & TOKEN_CAPS) != 0), /* also a short name */
        name, roman = may_be_roman(block, token);
    unsigned beside = block->beside[BEFORE + k], calls = block->calls[BEFORE + k];
    if (token->lexeme && is_acronym(block, k))
      token->lexeme = 0;
    name = !token->lexeme;
    if (endings)
      place |= ends_as_place(block, token);
    calls &= ~(beside >> CALLED_BEFORE & INTEREST_PLACE);
    calls |= (0u - place) & INTEREST_PLACE;
    calls |= (0u - name) & INTEREST_NAME;
    calls |= (0u - roman) & (INTEREST_DATE | INTEREST_NUMBER);
    beside &= ~((0u - roman) & (INTEREST_DATE | INTEREST_NUMBER) << CALLED_BEFORE);
    beside &= ~(INTEREST_PLACE << CALLED_BEFORE);
    beside |= (0u - roman) & (INTEREST_DATE | INTEREST_NUMBER);
    beside |= (0u - (name && !(token->flags & TOKEN_MIXED) && !is_edition_of(block, k))) & BESIDE_NAME << CALLED_BEFORE;
    block->beside[BEFORE + k] = (uint8_t)beside;
    block->calls[BEFORE + k] = (uint8_t)calls;
  }
}

/* What a number or a sign says of its neighbours; a number has the sign 0. */
static unsigned other_beside(const struct language *language, const struct token *token)
{
  unsigned sign = token->sign & 63, beside;

  if (token->sign > 63)
    return token->sign > 127 ? INTEREST_DATE | INTEREST_NUMBER : token->sign == '_' ? BESIDE_NAME : 0;
  beside = (language->starts[GROUP_DATE].signs >> sign & 1) * INTEREST_DATE |
           (language->starts[GROUP_COUNT].signs >> sign & 1) * INTEREST_NUMBER | (SIGN('-') >> sign & 1) * BESIDE_NAME;
  return beside | ((0u - (token->kind == TOKEN_NUMBER)) & (INTEREST_DATE | INTEREST_NUMBER | BESIDE_NAME));
}

/* Tokens that are no words. */
static void add_others(struct block *block)
{
  uint64_t rest, numbers = 0, joints = 0, openings = 0;

  for (rest = block->others; rest; rest &= rest - 1) {
    unsigned k = bits_first(rest);
    const struct token *token = block->tokens + k;
    bool number = token->kind == TOKEN_NUMBER, bracket = (token->sign == '(') | (token->sign == '['),
         quote = (token->kind == TOKEN_QUOTE) | (token->sign == '\'') | (token->sign == 0x201A) | bracket;
    numbers |= (uint64_t)number << k;
    openings |= (uint64_t)((token->sign == ',') | (token->sign == '(')) << k;
    joints |= (uint64_t)((token->sign < 64) & (JOINTS >> (token->sign & 63) & 1)) << k;
    block->calls[BEFORE + k] =
        (uint8_t)((0u - number) & (INTEREST_DATE | INTEREST_NUMBER)) | (uint8_t)((0u - quote) & INTEREST_QUOTE);
    block->beside[BEFORE + k] = (uint8_t)other_beside(block->language, token);
  }
  block->numbers = numbers;
  block->joints = joints;
  block->openings = openings;
}

/* A town that no list has may be one of the words before a comma. */
static void add_towns(struct block *block)
{
  uint64_t rest = (block->openings << 1 | block->opening) & ~block->others;

  for (; rest; rest &= rest - 1) {
    unsigned k = bits_first(rest);
    unsigned place = block->calls[BEFORE + k] & ~(block->beside[BEFORE + k] >> CALLED_BEFORE) & INTEREST_PLACE;
    block->calls[BEFORE + k - 2] |= place ? INTEREST_VENUE : 0;
  }
  block->opening = block->openings >> (BLOCK - 1);
}

/* Eight bits as eight bytes with this bit, the lowest bit first. */
static inline uint64_t spread(uint64_t bits, unsigned bit)
{
  uint64_t each = (bits & 0xFF) * BYTES_LOW & 0x8040201008040201u; /* one bit in each byte, or none */

  return ((each + ~BYTES_HIGH) & BYTES_HIGH) >> 7 << bit;
}

/* Makes the sets of the interests of as many tokens as a block has. */
static void gather_interests(const char *calls, struct interests *interests)
{
  unsigned k, at;

  for (k = 0; k < INTERESTS; k++) {
    uint64_t set = 0;
    for (at = 0; at < BLOCK; at += 8)
      set |= bytes_gather(bytes_load(calls + at), k) << at;
    interests->sets[k] = set;
  }
}

/* Stores who has business with the tokens up to the block's last but two, after a look at their neighbours: most words
 * with which a date may begin begin none. What is in the next block may be a capital. */
static void put_calls(struct block *block, struct interests *interests)
{
  char *calls = (char *)block->calls, *beside = (char *)block->beside;
  uint64_t near = block->capitals | block->capitals >> 1 | block->capitals >> 2 | (uint64_t)3 << (BLOCK - 2);
  size_t k;

  for (k = 0; k < block->count; k += 8) {
    uint64_t before = bytes_load(beside + k + 1), here = bytes_load(beside + k + 2) | spread(near >> k, 2);
    bytes_store(calls + k + 1, bytes_load(calls + k + 1) & ~(before >> CALLED_BEFORE & ~here & 15 * BYTES_LOW));
  }
  gather_interests(calls, interests);
  memcpy(calls, calls + BLOCK, BEFORE);
  memcpy(beside, beside + BLOCK, BEFORE);
}

/* Stores those of the last two tokens, and sets all bits behind them. */
static void end_calls(const struct block *block, size_t count, struct interests *interests)
{
  size_t end = count + INTERESTS_SHIFT;
  unsigned k;

  gather_interests((const char *)block->calls, interests + block->first / BLOCK);
  for (k = 0; k < INTERESTS; k++)
    interests[end / BLOCK].sets[k] |= ~(uint64_t)0 << end % BLOCK;
}

bool lexicon_annotate(struct words *words, const struct language *language)
{
  size_t count = words_count(words);
  struct block block = {.words = words, .language = language};
  struct interests *interests;

  if (!vector_reserve(&words->interests, count / BLOCK + 2))
    return false;
  interests = words->interests.items;
  for (; block.first < count; block.first += BLOCK) {
    uint64_t begin;
    block.tokens = words_token(words, block.first);
    block.count = count - block.first < BLOCK ? count - block.first : BLOCK;
    begin = look_up(&block);
    add_others(&block);
    add_guesses(&block);
    add_phrases(&block, find_pairs(&block, begin));
    add_towns(&block);
    add_capitals(&block);
    put_calls(&block, interests + block.first / BLOCK);
  }
  end_calls(&block, count, interests);
  memset(words->breaks + block.first / 8, 0xFF, 8);
  return true;
}
