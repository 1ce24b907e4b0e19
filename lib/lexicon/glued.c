/* Words that have run together, as in texts whose ends of lines were lost. A capital or a digit right behind a small
 * word, an article or the like, gives such a text away; only there are words taken apart, and at one seam each, since a
 * line has no more than one end. */
#include "lexicon/lexicon.h"

#include "text/unicode.h"

/* Bytes of the least parts of a word at both sides of a seam: before a capital and of a small word, of any other, of
 * one whose last part alone is known, of the whole. Tokens among which one seam in sight makes a text glued, and those
 * at its start that are asked. */
enum { LEAST = 2, LEAST_OTHER = 4, LEAST_COMPOUND = 8, LEAST_WHOLE = 6, AMONG = 128, ASKED = 4096 };

#define SMALL(IN) IN(function) IN(of) IN(article) IN(venue_in) IN(stop) IN(and)
#define PERSONS(IN) IN(people) IN(person_title) IN(demonym)
static const struct class_set small = CLASS_SET(SMALL), persons = CLASS_SET(PERSONS);

static enum char_class class_at(const char *text, size_t *size)
{
  *size = unicode_size((unsigned char)*text);
  return unicode_class(unicode_decode(text, *size));
}

/* Where in the word a capital stands behind a small letter and before small ones, or digits that end it; 0 for nowhere.
 * *number: a digit does. */
static size_t seam_in_sight(const struct words *words, const struct token *token, bool *number)
{
  const char *text = words->text + token->offset;
  enum char_class before = CHAR_OTHER, class;
  size_t at, size, seam = 0;

  *number = false;
  if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_MIXED) || token->flags & TOKEN_SHRUNK ||
      token->length > WORD_FOLDED)
    return 0;
  for (at = 0; at < token->length; at += size, before = class) {
    class = class_at(text + at, &size);
    if (seam && class != (*number ? CHAR_DIGIT : CHAR_LOWER))
      return 0;
    if (!seam && before == CHAR_LOWER && (class == CHAR_UPPER || class == CHAR_DIGIT)) {
      *number = class == CHAR_DIGIT;
      seam = at;
    }
  }
  return seam >= LEAST && (*number || token->length >= seam + LEAST_OTHER) ? seam : 0;
}

/* Does a small word end at a seam in sight? */
static bool shows_seam(const struct words *words, const struct language *language, const struct token *token)
{
  bool number;
  size_t seam = seam_in_sight(words, token, &number), length;

  return seam && class_at(words->text + token->offset, &length) == CHAR_LOWER &&
         lexeme_any(language, lexicon_find_word(language, words_folded(words, token, &length), seam), &small);
}

/* Is what stands before byte `at` of the word with this key a word? What ends words for persons may be an ending, as
 * may be what says no place. */
static bool is_left(const struct language *language, const char *key, size_t at, size_t right, unsigned small_word)
{
  unsigned left = lexicon_find_word(language, key, at);

  if (right <= LEAST && (!lexeme_has(language, small_word, CLASS_venue_in) || lexeme_any(language, left, &persons)))
    return false;
  return at >= LEAST_OTHER && (left || (at >= LEAST_COMPOUND && lexicon_compound(language, key, at)));
}

/* Where a small word and another are joined in an unknown one; 0 for nowhere. The longest known ending of a word is its
 * last part, and a small word begins none that has a capital. */
static size_t seam_of_small(const struct words *words, const struct language *language, const struct token *token)
{
  bool upper = (token->flags & TOKEN_UPPER) != 0;
  size_t length, at;
  const char *key = words_folded(words, token, &length);

  if (length < LEAST_WHOLE || token->flags & (TOKEN_SHRUNK | TOKEN_MIXED | TOKEN_CAPS) ||
      lexicon_find_word(language, key, length) || lexicon_may_be_city(hash_upper(token_hash(token))) ||
      (upper && lexicon_compound(language, key, length)))
    return 0;
  for (at = LEAST; at + LEAST <= length; at++) {
    unsigned right = lexicon_find_word(language, key + at, length - at);
    if (!right || ((unsigned char)key[at] & 0xC0) == 0x80)
      continue;
    if (lexeme_any(language, right, &small)
            ? is_left(language, key, at, length - at, right)
            : !upper && length - at > LEAST_OTHER && lexeme_any(language, lexicon_find_word(language, key, at), &small))
      return at;
    if (upper && !lexeme_any(language, right, &small))
      return 0;
  }
  return 0;
}

/* Where token i of a glued text is taken apart; 0 for nowhere. */
static size_t seam_of(const struct words *words, const struct language *language, size_t i, bool *number)
{
  const struct token *token = words_token(words, i);
  size_t seam = seam_in_sight(words, token, number);

  if (seam && *number)
    return shows_seam(words, language, token) ? seam : 0;
  return seam || token->kind != TOKEN_WORD ? seam : seam_of_small(words, language, token);
}

/* Takes a token apart; the second part is put behind it. */
static void part(const struct words *words, struct token *token, size_t seam, bool number)
{
  size_t length, size;
  const char *key = words_folded(words, token, &length), *text = words->text + token->offset;
  struct token *second = token + 1;

  *second = (struct token){.offset = token->offset + (uint32_t)seam,
                           .length = (uint16_t)(token->length - seam),
                           .flags = (uint16_t)(TOKEN_SPACE | (token->flags & TOKEN_FOREIGN)),
                           .kind = number ? TOKEN_NUMBER : TOKEN_WORD};
  if (!number)
    second->bits = hash_padded(key + seam, second->length) << TOKEN_HASH_AT;
  if (class_at(text + seam, &size) == CHAR_UPPER)
    second->flags |= TOKEN_UPPER;
  token->length = (uint16_t)seam;
  token->bits = hash_padded(key, seam) << TOKEN_HASH_AT;
  token->flags &= (uint16_t) ~(TOKEN_MIXED | TOKEN_UPPER);
  if (class_at(text, &size) == CHAR_UPPER)
    token->flags |= TOKEN_UPPER;
}

bool lexicon_part(struct words *words, const struct language *language)
{
  size_t count = words_count(words), asked = count < ASKED ? count : ASKED, i, seams = 0;
  bool number;

  if (!words->mixed)
    return true;
  for (i = 0; i < asked; i++)
    if (words_token(words, i)->flags & TOKEN_MIXED) /* few */
      seams += shows_seam(words, language, words_token(words, i));
  if (!seams || seams * AMONG < asked)
    return true;
  for (seams = i = 0; i < count; i++)
    seams += seam_of(words, language, i, &number) > 0;
  if (!vector_reserve(&words->tokens, count + seams + WORDS_GUARD))
    return false;
  words->tokens.count += seams;
  memset(words_token(words, count + seams), 0, WORDS_GUARD * sizeof(struct token));
  for (i = count; i-- > 0 && seams > 0;) {
    size_t seam = seam_of(words, language, i, &number);
    seams -= seam > 0;
    *words_token(words, i + seams) = *words_token(words, i);
    if (seam)
      part(words, words_token(words, i + seams), seam, number);
  }
  return true;
}
