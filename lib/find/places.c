/* Cities from the gazetteer, countries from the pack, both also in inflected forms and as adjectives. */
#include "find/finders.h"
#include "find/phrases.h"
#include "find/places.h"

#include <string.h>

/* The value of the words of class town_start that stand before saints; words between the two of a town's name. */
enum { OF_SAINTS = 2, TAIL = 2 };

struct city_match {
  const struct city_name *name;
  size_t last;
  unsigned suffix; /* 1 + number of the rule applied to the last word */
  enum suffix_kind kind;
};

/* A name as it is read word by word. */
struct city_key {
  const char *word; /* its last word, folded, behind which sixteen bytes can be read */
  size_t length;
  uint64_t tail;  /* its last bytes */
  size_t before;  /* letters of the words before that, and the spaces; 0 for none */
  uint64_t start; /* hash of them */
};

static inline uint64_t key_hash(const struct city_key *key)
{
  uint64_t word = hash_padded(key->word, key->length);
  return key->before ? hash_join(hash_upper(key->start), hash_upper(word)) : word;
}

/* The highest bit of each byte that begins a letter, of the first `length` of eight. */
static inline uint64_t letters_of(const char *key, size_t length)
{
  uint64_t block = bytes_load(key);

  return (~block | block << 1) & BYTES_HIGH & bytes_mask(length);
}

/* Letters of a word, sixteen bytes of it at most, in which there are four: more are as good. */
static size_t letters(const char *key, size_t length)
{
  uint64_t first = letters_of(key, length) >> 7, rest = letters_of(key + 8, length > 8 ? length - 8 : 0) >> 7;

  return (size_t)((first + rest) * BYTES_LOW >> 56);
}

size_t apply_suffix(const struct language *language, const struct suffix *suffix, const char *word, size_t length,
                    char base[WORD_BASE])
{
  size_t stem = length - suffix->length, at;

  for (at = 0; at < stem; at += 16)
    memcpy(base + at, word + at, 16); /* a copy of a size that is known is no call */
  for (at = 0; at < suffix->replacement_length; at++)
    base[stem + at] = language->pool[suffix->replacement + at];
  return stem + suffix->replacement_length;
}

/* Notes the city whose name has the hash and ends before token last. */
static bool match_hash(const struct document *document, uint64_t hash, size_t last, struct city_match *match,
                       unsigned *longest)
{
  bool found;
  const struct city_name *name = lexicon_find_city(hash, document->language_number, &found);

  if (name && city_name_rule(name)->words > *longest)
    *longest = city_name_rule(name)->words;
  if (found) {
    match->name = name;
    match->last = last;
    match->suffix = 0;
  }
  return found;
}

/* Tries the key without one of the case endings of a kind. */
static bool match_base(const struct document *document, const struct city_key *key, enum suffix_kind kind, size_t last,
                       struct city_match *match, unsigned *longest)
{
  const struct language *language = document->language;
  unsigned k, end;
  char bytes[WORD_BASE];

  for (suffix_run(language, kind, key->tail, &k, &end); k < end; k++) {
    const struct suffix *suffix = language->suffixes[kind] + k;
    struct city_key base;
    uint64_t hash;
    if (!suffix_ends_key(language, suffix, key->tail, key->word, key->length))
      continue;
    base = *key;
    base.word = bytes;
    base.length = apply_suffix(language, suffix, key->word, key->length, bytes);
    hash = key_hash(&base);
    /* a short word that is changed into another is hardly a town's name */
    if (!lexicon_may_be_city(hash_upper(hash)) ||
        base.before + letters(bytes, base.length) < (kind == SUFFIX_PLACE && suffix->replacement_length == 0 ? 3 : 4))
      continue;
    if (match_hash(document, hash, last, match, longest)) {
      match->suffix = k + 1;
      match->kind = kind;
      return true;
    }
  }
  return false;
}

/* Words of the lexicon that a town of the same name must not replace. */
#define COMMON(IN)                                                                                                     \
  IN(function)                                                                                                         \
  IN(article)                                                                                                          \
  IN(stop)                                                                                                             \
  IN(of) IN(month) IN(weekday) IN(event) IN(number) IN(venue_in) IN(people) IN(org) IN(held) IN(ordinal) IN(deictic)   \
      IN(country)
static const struct class_set common = CLASS_SET(COMMON);

static bool common_word(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return !(token->flags & TOKEN_COMPOUND) && lexeme_any(document->language, token->lexeme, &common);
}

/* Tries the key as it is, then without its case ending if it may have one. */
static bool match_key(const struct document *document, const struct city_key *key, size_t last, bool inflected,
                      struct city_match *match, unsigned *longest)
{
  const struct language *language = document->language;
  uint64_t hash = key_hash(key);

  return (lexicon_may_be_city(hash_upper(hash)) && match_hash(document, hash, last, match, longest)) ||
         (inflected && ((suffix_possible(language, SUFFIX_PLACE, key->tail) &&
                         match_base(document, key, SUFFIX_PLACE, last, match, longest)) ||
                        (suffix_possible(language, SUFFIX_PLACE_ADJECTIVE, key->tail) &&
                         match_base(document, key, SUFFIX_PLACE_ADJECTIVE, last, match, longest))));
}

/* Adds the folded word of token i; false if there is none. */
static inline bool add_word(const struct document *document, struct city_key *key, size_t i)
{
  size_t length;
  const char *word = words_folded(&document->words, document_token(document, i), &length);

  if (!length)
    return false;
  if (key->length) {
    key->start = key_hash(key);
    key->before += letters(key->word, key->length) + 1;
  }
  key->word = word;
  key->length = length;
  key->tail = bytes_tail_padded(word, length);
  return true;
}

/* Longest city name at token i. */
static bool match_city(const struct document *document, size_t i, struct city_match *match)
{
  struct city_key key = {0};
  size_t at = i + 1;
  unsigned longest = 1, words = 1;
  bool found;

  match->name = NULL;
  if (!add_word(document, &key, i))
    return false;
  if (key.length < 2 && !(is_sign(document, i + 1, '\'') && is_glued(document, i + 1))) /* L'Aquila, N'Djamena */
    return false;
  /* two letters may open a name, La Paz, but are none */
  found = match_key(document, &key, i + 1, !common_word(document, i), match, &longest) &&
          (key.length > 2 || document_token(document, i)->flags & TOKEN_CAPS);
  while (words < longest && at < document_count(document)) {
    const struct token *next;
    size_t bracket = is_sign(document, at, '(') && is_sign(document, at + 2, ')') ? at : 0;
    bool sign = is_sign(document, at, '-') || is_sign(document, at, '.') || is_sign(document, at, '/') ||
                is_sign(document, at, '\'');
    if (bracket || (sign && is_glued(document, at)))
      at++;
    if (at >= document_count(document))
      break;
    next = document_token(document, at);
    if (next->kind != TOKEN_WORD || next->flags & TOKEN_PARAGRAPH || !add_word(document, &key, at))
      break;
    at++;
    words++;
    found |= match_key(document, &key, at + (bracket ? 1 : 0), true, match, &longest);
  }
  return found;
}

size_t apostrophe_suffix(const struct document *document, size_t i)
{
  if (is_sign(document, i, '\'') && is_glued(document, i) && is_word(document, i + 1) && is_glued(document, i + 1) &&
      !is_upper(document, i + 1) && document_token(document, i + 1)->length <= 8)
    return 2;
  return 0;
}

/* May a city's name begin at token i? A word in small letters begins one only if it is a noun for a town that is part
 * of the name, or the name's article. */
static inline bool begins_city(const struct document *document, size_t i)
{
  if (is_upper(document, i))
    return true;
  return (is_upper(document, i + 1) || is_upper(document, i + 2) || is_upper(document, i + 3)) &&
         (is_class(document, i, CLASS_city_word) || is_class(document, i, CLASS_article));
}

/* Is the word at token i a house's name, or the noun before one? Towns have no article and stand behind other
 * prepositions. */
static bool names_house(const struct document *document, size_t i)
{
  if (!SETTING(document->language, noun_upper) || i == 0)
    return false;
  return (i > 1 && is_quote(document, i - 1) && is_class(document, i - 2, CLASS_contraction)) ||
         (is_class(document, i, CLASS_building) && !(document_token(document, i)->flags & TOKEN_COMPOUND) &&
          is_upper(document, i + 1) && !(document_token(document, i + 1)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH)) &&
          is_class(document, i - 1, CLASS_venue_in) && !is_class(document, i - 1, CLASS_town_in));
}

/* Fills the mention with the city at token i: tokens taken. */
static size_t put_match(const struct city_match *match, size_t i, struct mention *mention)
{
  struct city city = lexicon_cities.cities[match->name->city];

  mention->kind = MENTION_CITY;
  mention->form = match->suffix && match->kind != SUFFIX_PLACE ? PLACE_ADJECTIVE : PLACE_NAME;
  mention->grade = city_rank(city);
  mention->first = (uint32_t)i;
  mention->last = (uint32_t)match->last;
  mention->as.place.country = city_country(city);
  mention->as.place.city = match->name->city;
  mention->as.place.name = (uint32_t)(match->name - lexicon_cities.names);
  mention->as.place.suffix = match->suffix ? match->suffix | (uint32_t)match->kind << 16 : 0;
  return match->last - i;
}

/* Does a genitive's ending stand before token i, at which a house's noun begins: that of a saint rather than of a town
 * that is called so? */
static bool owns_house(const struct document *document, size_t i)
{
  return i > 2 && is_sign(document, i - 2, '\'') && is_glued(document, i - 1) &&
         is_class(document, i, CLASS_building) && is_upper(document, i) && !SETTING(document->language, head_last);
}

size_t find_city_at(const struct document *document, size_t i, struct mention *mention)
{
  struct city_match match;

  if (!document_may(document, i, INTEREST_PLACE) || !begins_city(document, i) || names_house(document, i) ||
      !match_city(document, i, &match))
    return 0;
  if ((!is_upper(document, i) && (match.last == i + 1 || !is_upper(document, match.last - 1))) ||
      owns_house(document, match.last))
    return 0;
  return put_match(&match, i, mention);
}

void find_town_adjective(struct document *document, size_t i)
{
  struct city_match match;
  struct city_key key = {0};
  unsigned longest = 0;

  if (SETTING(document->language, noun_upper) || !document->language->suffix_count[SUFFIX_PLACE_ADJECTIVE] ||
      !is_word(document, i) || is_upper(document, i) || class_ends_before(document, i, CLASS_venue_in) == SIZE_MAX)
    return;
  if ((match_city(document, i, &match) && match.last == i + 1 && match.suffix &&
       match.kind == SUFFIX_PLACE_ADJECTIVE) ||
      (add_word(document, &key, i) && match_base(document, &key, SUFFIX_HOUSE_ADJECTIVE, i + 1, &match, &longest)))
    put_match(&match, i, document_add(document, MENTION_CITY, i, i + 1));
}

/* Adds the folded word of token i, if it is an adjective with the ending that goes with a noun of the gender. True if
 * it is one. */
static bool add_agreed(const struct document *document, struct city_key *key, size_t i, unsigned gender,
                       char bytes[WORD_BASE])
{
  const struct language *language = document->language;
  const struct agreement *rule;
  struct suffix ending;

  rule = add_word(document, key, i) ? lexicon_agreement(language, key->word, key->length, false) : NULL;
  if (!rule || !language->pool[rule->endings[gender - 1]])
    return false;
  ending = rule->ending;
  ending.replacement = rule->endings[gender - 1];
  ending.replacement_length = (uint8_t)strlen(language->pool + ending.replacement);
  key->length = apply_suffix(language, &ending, key->word, key->length, bytes);
  key->word = bytes;
  key->tail = bytes_tail(bytes, key->length);
  return true;
}

/* Is the key a small town's name, as it is or without a case ending? As find_town(). */
static unsigned town_rule(const struct document *document, const struct city_key *key)
{
  const struct language *language = document->language;
  struct city_key base = *key;
  char bytes[WORD_BASE];
  unsigned k, end;

  if (lexicon_knows_town(key_hash(key), document->language_number))
    return 1;
  base.word = bytes;
  for (suffix_run(language, SUFFIX_PLACE, key->tail, &k, &end); k < end; k++) {
    const struct suffix *suffix = language->suffixes[SUFFIX_PLACE] + k;
    if (!suffix_ends_key(language, suffix, key->tail, key->word, key->length))
      continue;
    base.length = apply_suffix(language, suffix, key->word, key->length, bytes);
    if (lexicon_knows_town(key_hash(&base), document->language_number))
      return 2 + k;
  }
  return 0;
}

/* Is any of the words an adjective that a rule agrees with a noun? */
static bool may_agree(const struct document *document, size_t first, size_t last)
{
  for (; first < last; first++) {
    struct city_key key = {0};
    if (document_token(document, first)->kind == TOKEN_WORD && add_word(document, &key, first) &&
        lexicon_agreement(document->language, key.word, key.length, false))
      return true;
  }
  return false;
}

unsigned find_town(const struct document *document, size_t first, size_t last)
{
  bool inflects = SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper);
  unsigned step, steps = inflects && may_agree(document, first, last) ? GENDER_PLURAL + 1 : 1;

  for (step = 0; step < steps; step++) {
    unsigned gender = last > first + 1 ? (step + 1) % steps : step, rule; /* an adjective before its noun has a case */
    struct city_key key = {0};
    char bytes[WORD_BASE];
    bool agreed = !gender;
    size_t i;
    for (i = first; i < last; i++)
      if (document_token(document, i)->kind != TOKEN_WORD)
        continue;
      else if (!agreed)
        agreed = add_agreed(document, &key, i, gender, bytes);
      else
        add_word(document, &key, i);
    rule = key.length && agreed ? town_rule(document, &key) : 0;
    if (rule)
      return rule | gender << TOWN_GENDER;
  }
  return 0;
}

size_t find_town_tail(const struct document *document, size_t first, size_t last)
{
  size_t at = last;
  bool capitals = SETTING(document->language, noun_upper);

  /* none where hyphens join what names decline; nor does a verb open one, for which the small table of towns would now
   * and then tell of one that is not there */
  if ((SETTING(document->language, agreement_count) && !capitals) ||
      (is_upper(document, at) ? capitals || document_token(document, at)->flags & (TOKEN_SENTENCE | TOKEN_LINE)
                              : !is_class(document, at, CLASS_of) && !is_class(document, at, CLASS_venue_in) &&
                                    !is_class(document, at, CLASS_not_venue)))
    return last;
  while (at < last + TAIL && is_word(document, at) && !is_upper(document, at))
    at++;
  return is_upper(document, at) && find_town(document, first, at + 1) ? at + 1 : last;
}

bool find_saint(const struct document *document, size_t i, size_t last)
{
  size_t at = i - (i > 1 && is_sign(document, i - 1, '.'));

  return apostrophe_suffix(document, last) > 0 &&
         (class_value(document, i, CLASS_town_start, 1) == OF_SAINTS ||
          (at > 0 && class_value(document, at - 1, CLASS_town_start, 1) == OF_SAINTS));
}

/* Tokens from a region's noun to the last part of its name. */
enum { REGION = 5 };

/* Is token i behind the hyphen of a name whose first part is no place, or behind the dash of one that a noun for a
 * region opens? */
static bool ends_region(const struct document *document, size_t i)
{
  struct mention city = {0};
  size_t at;

  if (i < 3 || !is_sign(document, i - 1, '-'))
    return false;
  for (at = i - 1; at > 0 && at + REGION > i && is_upper(document, at - 1); at--)
    if (at > 1 && class_ends_before(document, at - 1, CLASS_region_word) != SIZE_MAX)
      return true;
  return is_glued(document, i - 1) && is_glued(document, i) && is_upper(document, i - 2) &&
         !document_token(document, i - 2)->lexeme && !find_city_at(document, i - 2, &city);
}

bool find_region_end(const struct document *document, size_t i, size_t last)
{
  return class_ends_before(document, last, CLASS_not_city) < i;
}

/* Does a name of its own, whose middle is small, go on at token i? */
static bool goes_on(const struct document *document, size_t i)
{
  return is_sign(document, i, '-') && is_glued(document, i) && is_word(document, i + 1) && is_glued(document, i + 1) &&
         !is_upper(document, i + 1) && is_sign(document, i + 2, '-') && is_glued(document, i + 2) &&
         is_upper(document, i + 3) && is_glued(document, i + 3);
}

/* Is the town's name at token i a forename, behind which a surname stands? */
static bool is_forename(const struct document *document, size_t i)
{
  const struct token *next = document_token(document, i + 1);

  return is_class(document, i, CLASS_forename) && is_upper(document, i + 1) && !next->lexeme &&
         !(next->flags & (TOKEN_SENTENCE | TOKEN_CAPS));
}

/* Is the town that ends before token i, or its adjective, what a street or a church is named for? One whose name goes
 * on before its noun is in the town. */
static bool is_namesake(const struct document *document, const struct mention *town, size_t i)
{
  if (town->form != PLACE_ADJECTIVE && !town->as.place.suffix)
    return phrase_street(document, i);
  return (is_class(document, i, CLASS_street) && !(document_token(document, i)->flags & TOKEN_COMPOUND)) ||
         class_value(document, i, CLASS_building, 0) == NAMED_FOR_SAINTS;
}

/* Is the town at token i what a street is named for, whose noun stands before it? */
static bool names_street(const struct document *document, const struct mention *town, size_t i)
{
  if (SETTING(document->language, compound) || town->as.place.suffix || i < 2)
    return false;
  return is_class(document, i - 1, CLASS_street) ||
         (is_class(document, i - 1, CLASS_of) && is_class(document, i - 2, CLASS_street) && is_upper(document, i - 2));
}

/* Is the town at token i, whose article is in small letters, the tail of another's name that is not known? */
static bool ends_town(const struct document *document, size_t i)
{
  return i > 1 && !is_upper(document, i) && is_class(document, i, CLASS_article) &&
         is_class(document, i - 1, CLASS_of) && is_upper(document, i - 2) && !document_token(document, i - 2)->lexeme;
}

static void add_city(struct document *document, size_t i, size_t *taken)
{
  const struct token *token = document_token(document, i);
  struct mention found = {0}, *mention;
  unsigned region = token_span(document->language, token, CLASS_not_city);

  /* a region whose name begins with a town's */
  if (region > 1) {
    *taken = region;
    return;
  }
  *taken = find_city_at(document, i, &found);
  if (!*taken || find_region_end(document, i, i + *taken))
    return;
  if (find_town_tail(document, i, i + *taken) > i + *taken) { /* another of the name, with a tail */
    *taken = 0;
    return;
  }
  if (find_saint(document, i, i + *taken) || ends_region(document, i) || names_street(document, &found, i) ||
      ends_town(document, i))
    return;
  if (*taken == 1 && (goes_on(document, i + 1) || common_word(document, i) || is_forename(document, i) ||
                      is_namesake(document, &found, i + 1) || /* a short name that others begin with */
                      (is_class(document, i, CLASS_town_start) && is_upper(document, i + 1)))) {
    *taken = 0;
    return;
  }
  if (*taken == 1 && (token_has(document->language, token, CLASS_not_city) ||
                      (!(token->flags & TOKEN_COMPOUND) &&
                       (is_class(document, i, CLASS_building) || (token->lexeme && found.as.place.suffix)))))
    found.form = PLACE_AMBIGUOUS;
  mention = document_add(document, MENTION_CITY, i, i + *taken);
  *mention = found;
  *taken += apostrophe_suffix(document, i + *taken);
}

void find_places(struct document *document)
{
  size_t i = document_next(document, 0, INTEREST_PLACE), taken;

  for (; i < document_count(document); i = document_next(document, i + (taken ? taken : 1), INTEREST_PLACE)) {
    const struct token *token = document_token(document, i);
    taken = 0;
    if ((token->lexeme || token->phrase) && !(token->flags & TOKEN_COMPOUND))
      find_country(document, i, &taken);
    if (taken || !begins_city(document, i))
      continue;
    add_city(document, i, &taken);
    if (!token->lexeme)
      find_inflected_country(document, i, &taken);
  }
}
