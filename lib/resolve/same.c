/* Do two phrases say the same? Words are compared by their first letters, so across inflection. */
#include "resolve/resolver.h"

#include <string.h>

enum { COMPARED = MOST_NAME_WORDS, PREFIX = 5 };

/* Bytes of the shortest noun that is looked for in a compound, and of the longest ending of a case. */
enum { STEM = 6, ENDING = 2 };

/* Words of a name that say little, and those by which events are not compared. */
#define LITTLE(IN) IN(function) IN(article) IN(of) IN(and)
#define COMPARED_NOT(IN) IN(function) IN(article) IN(of) IN(ordinal)
static const struct class_set little = CLASS_SET(LITTLE), compared_not = CLASS_SET(COMPARED_NOT);

/* Folded first letters of a word, to compare words across inflection. */
static const char *prefix(const struct document *document, size_t i, size_t *length)
{
  const char *key = words_folded(&document->words, document_token(document, i), length);
  size_t most;

  most = (unsigned char)key[0] < 0x80 ? PREFIX : 2 * PREFIX;
  *length = *length < most ? *length : most;
  return key;
}

static bool has_word(const struct document *document, const struct mention *in, size_t word)
{
  size_t a, b, i;
  const char *key = prefix(document, word, &a);
  uint64_t mask = bytes_mask(a), first = bytes_load(key) & mask;

  for (i = in->first; i < in->last && i < (size_t)in->first + COMPARED; i++) {
    const char *other = prefix(document, i, &b); /* of 0 bytes if it is no word */
    if ((a == b) & ((bytes_load(other) & mask) == first) && (a <= 8 || memcmp(key + 8, other + 8, a - 8) == 0))
      return true;
  }
  return false;
}

void name_words(const struct document *document, size_t first, size_t last, struct name_words *words)
{
  size_t i;

  words->count = 0;
  words->bits = 0;
  for (i = first; i < last && words->count < COMPARED; i++) {
    const char *key;
    size_t length;
    if (!is_word(document, i) || is_any(document, i, &little))
      continue;
    key = prefix(document, i, &length);
    words->keys[words->count] = (uint32_t)hash_padded(key, length);
    words->bits |= (uint64_t)1 << (words->keys[words->count++] & 63);
  }
}

bool name_words_among(const struct name_words *small, const struct name_words *large)
{
  size_t i, k;

  for (i = 0; i < small->count; i++) {
    bool found = false;
    for (k = 0; k < large->count; k++)
      found |= large->keys[k] == small->keys[i];
    if (!found)
      return false;
  }
  return small->count > 0;
}

/* Where words are put together, is the longer of two nouns the other with something before it, perhaps in another case:
 * the yearly assembly and the assembly? */
static bool is_compound_of(const struct document *document, size_t longer, size_t shorter)
{
  size_t a, b, at;
  const char *whole = words_folded(&document->words, document_token(document, longer), &a),
             *part = words_folded(&document->words, document_token(document, shorter), &b);

  if (!SETTING(document->language, compound) || b < STEM || a < b)
    return false;
  for (at = a - b > ENDING ? a - b - ENDING : 1; at <= a - b + ENDING && at + b <= a + ENDING; at++)
    if (memcmp(whole + at, part, b - ENDING) == 0)
      return true;
  return false;
}

static bool same_noun(const struct document *document, const struct mention *a, const struct mention *b)
{
  size_t i = a->as.name.head, k = b->as.name.head;

  return a->role == b->role &&
         (document_token(document, i)->length > document_token(document, k)->length ? is_compound_of(document, i, k)
                                                                                    : is_compound_of(document, k, i));
}

bool same_event(const struct document *document, const struct mention *a, const struct mention *b)
{
  size_t i, words = 0, shared = 0;
  const struct mention *small = a->last - a->first < b->last - b->first ? a : b, *large = small == a ? b : a;

  if (a->as.name.edition && b->as.name.edition && a->as.name.edition != b->as.name.edition)
    return false;
  /* the same in another language, with its number */
  if (a->as.name.edition && a->as.name.edition == b->as.name.edition && a->sentence == b->sentence)
    return true;
  /* A name without a noun goes with any phrase that has one */
  if (a->form != b->form && !(a->as.name.edition && b->as.name.edition))
    return true;
  if (event_is_bare(a) || event_is_bare(b))
    return a->role == b->role || a->grade == 1 || b->grade == 1;
  for (i = small->first; i < small->last && i < (size_t)small->first + COMPARED; i++) {
    if (!is_word(document, i) || is_any(document, i, &compared_not))
      continue;
    words++;
    shared += has_word(document, large, i) || (i == small->as.name.head && same_noun(document, small, large));
  }
  return shared * 2 >= words;
}

/* Tokens of a noun that only says what kind of body is named, from token i on. */
static size_t kind_of_body(const struct document *document, size_t i)
{
  return token_span(document->language, document_token(document, i), CLASS_org);
}

/* Bodies of two kinds in one sentence. */
static bool are_listed(const struct document *document, const struct candidate *a, const struct candidate *b)
{
  struct mention head = {0};

  if (a->sentence != b->sentence || a->head == NO_HEAD || b->head == NO_HEAD ||
      !is_class(document, a->head, CLASS_org) || !is_class(document, b->head, CLASS_org))
    return false;
  head.first = b->head, head.last = b->head + 1;
  return !has_word(document, &head, a->head);
}

/* Does a coordinator join the two, whatever words they share? */
static bool are_joined(const struct document *document, const struct candidate *a, const struct candidate *b)
{
  const struct candidate *left = a->first < b->first ? a : b, *right = left == a ? b : a;
  size_t i = left->last;

  if (i >= right->first || !is_class(document, i, CLASS_and))
    return false;
  for (i++; i < right->first && (is_class(document, i, CLASS_article) || is_class(document, i, CLASS_of)); i++)
    ;
  return i == right->first;
}

bool same_words(const struct document *document, const struct candidate *a, const struct candidate *b)
{
  struct mention small = {0}, large = {0};
  size_t i, words = 0, shared = 0, kind;

  if (are_listed(document, a, b) || are_joined(document, a, b))
    return false;
  if (a->last - a->first > b->last - b->first) {
    const struct candidate *swap = a;
    a = b;
    b = swap;
  }
  small.first = a->first, small.last = a->last;
  large.first = b->first, large.last = b->last;
  kind = kind_of_body(document, small.first);
  if (small.first + kind < small.last && has_word(document, &large, small.first)) /* of one kind: their names tell */
    small.first += (uint32_t)kind;
  for (i = small.first; i < small.last && i < (size_t)small.first + COMPARED; i++)
    if (is_word(document, i) && !is_class(document, i, CLASS_function) && !is_class(document, i, CLASS_of)) {
      words++;
      shared += has_word(document, &large, i);
    }
  return shared * 2 > words;
}

/* Tokens back from a participle before an event to its article. */
enum { ARTICLE_REACH = 12 };

#define OF_ONE(IN) IN(indefinite) IN(contraction)
static const struct class_set of_one = CLASS_SET(OF_ONE);

/* Where nouns have cases, one of them may be spelled as the plural. */
static bool is_of_one(const struct document *document, const struct mention *event)
{
  size_t i = event->first, steps;

  if (!SETTING(document->language, noun_upper) || i == 0)
    return false;
  if (is_any(document, i - 1, &of_one))
    return true;
  for (steps = 0; is_class(document, event->first - 1u, CLASS_held) && i > 0 && steps < ARTICLE_REACH; steps++) {
    if (document_token(document, --i)->flags & TOKEN_SENTENCE || is_any(document, i, &of_one))
      return is_any(document, i, &of_one);
    if (is_class(document, i, CLASS_article) && !is_class(document, i, CLASS_demonstrative))
      return false;
  }
  return false;
}

bool event_is_plural(const struct document *document, const struct mention *event)
{
  return is_plural(document, event->as.name.head) && !is_of_one(document, event);
}
