/* Words, numbers and punctuation of a text, cut in one pass that also checks its UTF-8. */
#ifndef MEETING_TEXT_WORDS_H
#define MEETING_TEXT_WORDS_H

#include "base/memory.h"
#include "text/bytes.h"
#include "text/fold.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_PUNCT, TOKEN_QUOTE };

enum token_flag {
  TOKEN_SPACE = 1,       /* white space before it */
  TOKEN_LINE = 2,        /* a line break before it */
  TOKEN_PARAGRAPH = 4,   /* an empty line before it, or it is the first */
  TOKEN_UPPER = 8,       /* begins with a capital, or has one: openSUSE */
  TOKEN_CAPS = 16,       /* two or more capitals and no small letter */
  TOKEN_MIXED = 32,      /* a capital behind a small letter or behind others, or a digit inside: DebConf17, JSConf */
  TOKEN_FOREIGN = 64,    /* has letters beyond ASCII */
  TOKEN_COMPOUND = 128,  /* its lexeme is that of its last part */
  TOKEN_STOP = 256,      /* looks like a verb or adverb by its ending */
  TOKEN_MODIFIER = 512,  /* looks like an adjective by its ending */
  TOKEN_OPEN = 1024,     /* a quote that opens */
  TOKEN_SENTENCE = 2048, /* first token of a sentence */
  TOKEN_DATE = 4096,     /* part of a date */
  TOKEN_TERM = 8192,     /* part of a word that is written in several */
  TOKEN_SHRUNK = 16384,  /* its folded form is shorter than itself */
  TOKEN_PHRASE = 32768   /* a phrase that the lexicon knows ends here */
};

/* 16 bytes a token bound the memory of a parse: the worst text has a token a byte. */
struct token {
  uint32_t offset;
  uint16_t length;
  uint16_t flags;
  union {
    uint64_t bits; /* of a word, until the lexicon has looked it up: token_hash() */
    struct {
      uint16_t lexeme; /* of the word alone, 0 for none */
      uint16_t phrase; /* lexeme of the longest phrase of two or more words that begins here, 0 for none */
      uint16_t sign;   /* punctuation: its code point, dashes as '-', apostrophes as '\'' */
      uint8_t kind;    /* enum token_kind; a hash has 0 here, which is a word's */
      uint8_t span;    /* tokens in the phrase */
    };
  };
};

/* Where in token.bits the hash of a word is, so that it leaves the token's kind alone. */
enum { TOKEN_HASH_AT = BYTES_LITTLE ? 0 : 16 };

/* Longest word that is looked up; longer ones are in no lexicon. */
enum { WORD_FOLDED = 64, WORD_LENGTH = 60000 };

enum { INTERESTS = 8, INTERESTS_SHIFT = 2 };

/* For each interest the tokens that it is taken in, a bit each. That of a token is INTERESTS_SHIFT higher than its
 * number: the tokens behind it are known when it is set. */
struct interests {
  uint64_t sets[INTERESTS];
};

struct words {
  const char *text;
  size_t length;
  struct vector tokens; /* struct token */
  struct vector memory; /* bytes: where folded stands, and what the cutter needs */
  const char *folded;   /* the text with the folded form of each word in its place, filled up with zeros; 16 more bytes
                           before and behind */
  struct vector interests; /* struct interests: who has business with the tokens; the lexicon fills them */
  bool mixed;              /* a word has a capital or a digit behind a small letter */
  uint8_t *breaks; /* bits, one a token: those that are no words or begin a line; the lexicon fills them as well */
};

/* Tokens behind the last that may be read: they are nothing, and no class has them. */
enum { WORDS_GUARD = 8 };

enum words_result { WORDS_OK, WORDS_MEMORY, WORDS_UTF8 };

/* Cut text. On WORDS_UTF8, *position is the first bad byte. */
enum words_result words_cut(struct words *words, const char *text, size_t length,
                            const struct meeting_allocator *allocator, size_t *position);
void words_free(struct words *words);

static inline struct token *words_token(const struct words *words, size_t i)
{
  return (struct token *)words->tokens.items + i;
}

static inline size_t words_count(const struct words *words)
{
  return words->tokens.count;
}

/* Folded form of a token, *length bytes; 0 bytes for what is no word, or one longer than WORD_FOLDED. Sixteen bytes
 * before and behind it can be read. */
static inline const char *words_folded(const struct words *words, const struct token *token, size_t *length)
{
  const char *key = words->folded + token->offset;

  *length = token->kind == TOKEN_WORD && token->length <= WORD_FOLDED ? token->length : 0;
  if (token->flags & TOKEN_SHRUNK)
    while (*length > 0 && key[*length - 1] == 0)
      --*length;
  return key;
}

/* Hash of the folded form of a word that the lexicon has not looked up yet. */
static inline uint64_t token_hash(const struct token *token)
{
  return token->bits >> TOKEN_HASH_AT;
}

static inline uint32_t token_end(const struct token *token)
{
  return token->offset + token->length;
}

/* The set of 64 tokens, as far as they have the interest, in which token i has bit *bit. */
static inline uint64_t *words_interested(const struct words *words, size_t i, unsigned interest, unsigned *bit)
{
  size_t at = i + INTERESTS_SHIFT;

  *bit = at & 63;
  return ((struct interests *)words->interests.items)[at >> 6].sets + bits_first(interest);
}

static inline bool words_interest(const struct words *words, size_t i, unsigned interest)
{
  unsigned bit;
  const uint64_t *set = words_interested(words, i, interest, &bit);

  return *set >> bit & 1;
}

static inline void words_mark(struct words *words, size_t i, unsigned interest)
{
  unsigned bit;
  uint64_t *set = words_interested(words, i, interest, &bit);

  *set |= (uint64_t)1 << bit;
}

/* First token from i on with the interest, or the number of tokens. */
static inline size_t words_next(const struct words *words, size_t i, unsigned interest)
{
  unsigned bit;
  const uint64_t *set = words_interested(words, i, interest, &bit);
  uint64_t found = *set >> bit;

  while (!found) { /* seldom; all bits are set behind the last token */
    i += 64 - bit;
    bit = 0;
    found = *(set += INTERESTS);
  }
  i += bits_first(found);
  return i < words_count(words) ? i : words_count(words);
}

/* First token from i on that is no word or begins a line, or the number of tokens. */
static inline size_t words_next_break(const struct words *words, size_t i)
{
  uint64_t found;

  /* all bits are set behind the last token */
  while ((found = bytes_load((const char *)words->breaks + (i >> 3)) >> (i & 7)) == 0)
    i += 64 - (i & 7);
  i += bits_first(found);
  return i < words_count(words) ? i : words_count(words);
}

/* Is there nothing between token i and the one before it? */
static inline int token_glued(const struct words *words, size_t i)
{
  return i > 0 && token_end(words_token(words, i - 1)) == words_token(words, i)->offset;
}

/* Is token i the given punctuation? */
static inline int token_is(const struct words *words, size_t i, unsigned sign)
{
  /* callers pass i - 1 and the like below 0: no pointer is formed from it */
  return i < words_count(words) &&
         (int)(words_token(words, i)->kind == TOKEN_PUNCT) & (words_token(words, i)->sign == sign);
}

#endif
