/* Cities from the gazetteer, countries from the pack, both also in inflected forms and as adjectives. */
#include "find/finders.h"

#include <string.h>

struct city_match {
  const struct city_name *name;
  size_t last;
  unsigned suffix; /* 1 + number of the rule applied to the last word */
  enum suffix_kind kind;
};

/* A name as it is read word by word. */
struct city_key {
  char bytes[4 * WORD_FOLDED];
  size_t length;
  size_t word;     /* where its last word begins */
  uint64_t before; /* hash of the words before that */
};

static uint64_t key_hash(const struct city_key *key)
{
  uint64_t word = hash_word(key->bytes + key->word, key->length - key->word);
  return key->word ? hash_join(key->before, word) : word;
}

/* Puts the suffix's replacement in its place; false if that is too long. */
static bool apply_suffix(const struct language *language, const struct suffix *suffix, const struct city_key *key, struct city_key *base)
{
  size_t stem = key->length - suffix->length;

  if (stem + suffix->replacement_length > sizeof base->bytes)
    return false;
  memcpy(base->bytes, key->bytes, stem);
  memcpy(base->bytes + stem, language->pool + suffix->replacement, suffix->replacement_length);
  base->length = stem + suffix->replacement_length;
  base->word = key->word;
  base->before = key->before;
  return true;
}

static bool match_exactly(const struct document *document, const struct city_key *key, size_t last, struct city_match *match, unsigned *longest)
{
  bool found;
  const struct city_name *name = lexicon_find_city(key_hash(key), document->language_number, &found);

  if (name && city_name_rule(name)->words > *longest)
    *longest = city_name_rule(name)->words;
  if (found) {
    match->name = name;
    match->last = last;
    match->suffix = 0;
  }
  return found;
}

static size_t letters(const char *key, size_t length)
{
  size_t i, n = 0;

  for (i = 0; i < length; i++)
    n += ((unsigned char)key[i] & 0xC0) != 0x80;
  return n;
}

/* Tries the key as it is, then without its case ending. */
static bool match_key(const struct document *document, const struct city_key *key, size_t last, struct city_match *match, unsigned *longest)
{
  const struct language *language = document->language;
  uint64_t tail = bytes_tail(key->bytes, key->length);
  enum suffix_kind kind;
  size_t k;

  if (match_exactly(document, key, last, match, longest))
    return true;
  for (kind = SUFFIX_PLACE; kind <= SUFFIX_PLACE_ADJECTIVE; kind++)
    for (k = 0; suffix_possible(language, kind, tail) && k < language->suffix_count[kind]; k++) {
      struct city_key base;
      if (!suffix_ends_key(language, language->suffixes[kind] + k, tail, key->bytes, key->length) ||
          !apply_suffix(language, language->suffixes[kind] + k, key, &base))
        continue;
      /* a short word that is changed into another is hardly a town's name: Зии, Зиа */
      if (letters(base.bytes, base.length) < (kind == SUFFIX_PLACE && language->suffixes[kind][k].replacement_length == 0 ? 3 : 4))
        continue;
      if (match_exactly(document, &base, last, match, longest)) {
        match->suffix = (unsigned)k + 1;
        match->kind = kind;
        return true;
      }
    }
  return false;
}

/* Adds the folded word of token i; false if there is none or no room. */
static bool add_word(const struct document *document, struct city_key *key, size_t i)
{
  size_t length;
  const char *word = words_folded(&document->words, document_token(document, i), &length);

  if (!length || key->length + 1 + length > sizeof key->bytes)
    return false;
  if (key->length) {
    key->before = key_hash(key);
    key->bytes[key->length++] = ' ';
    key->word = key->length;
  }
  memcpy(key->bytes + key->length, word, length);
  key->length += length;
  return true;
}

/* Does a city's name begin with this word, or with its base form? False for most words, at the cost of one look. */
static bool may_begin_city(const struct document *document, const struct token *token)
{
  const struct language *language = document->language;
  size_t length;
  const char *word = words_folded(&document->words, token, &length);
  uint64_t tail = bytes_tail(word, length);

  return length > 1 && (filter_may_hold(lexicon_cities.filter, lexicon_cities.filter_size, hash_upper(hash_padded(word, length))) ||
                        suffix_possible(language, SUFFIX_PLACE, tail) || suffix_possible(language, SUFFIX_PLACE_ADJECTIVE, tail));
}

/* Longest city name at token i. */
static bool match_city(const struct document *document, size_t i, struct city_match *match)
{
  struct city_key key;
  size_t at = i + 1;
  unsigned longest = 1, words = 1;
  bool found, short_word;

  match->name = NULL;
  key.length = key.word = 0;
  if (!may_begin_city(document, document_token(document, i)) || !add_word(document, &key, i))
    return false;
  /* two letters may open a name, La Paz, but are none */
  short_word = key.length < 3 && !(document_token(document, i)->flags & TOKEN_CAPS);
  found = match_key(document, &key, i + 1, match, &longest) && !short_word;
  while (words < longest && at < document_count(document)) {
    const struct token *next;
    if ((is_sign(document, at, '-') || is_sign(document, at, '.') || is_sign(document, at, '\'')) && is_glued(document, at))
      at++;
    if (at >= document_count(document))
      break;
    next = document_token(document, at);
    if (next->kind != TOKEN_WORD || next->flags & TOKEN_PARAGRAPH || !add_word(document, &key, at))
      break;
    at++;
    words++;
    found |= match_key(document, &key, at, match, &longest);
  }
  return found;
}

/* Words of the lexicon that a town of the same name must not replace. */
static bool common_word(const struct document *document, size_t i)
{
  static const uint8_t classes[] = {CLASS_function, CLASS_article, CLASS_stop, CLASS_of, CLASS_month, CLASS_weekday, CLASS_event, CLASS_number,
                                    CLASS_venue_in, CLASS_people, CLASS_org, CLASS_held, CLASS_ordinal, CLASS_deictic, CLASS_country};
  const struct token *token = document_token(document, i);
  size_t k;

  for (k = 0; k < sizeof classes; k++)
    if (lexeme_has(document->language, token->lexeme, classes[k]) && !(token->flags & TOKEN_COMPOUND))
      return true;
  return false;
}

/* A Turkish or English ending that an apostrophe parts from the name: 'da, 's. Tokens taken. */
static size_t apostrophe_suffix(const struct document *document, size_t i)
{
  if (is_sign(document, i, '\'') && is_glued(document, i) && is_word(document, i + 1) && is_glued(document, i + 1) &&
      !is_upper(document, i + 1) && document_token(document, i + 1)->length <= 8)
    return 2;
  return 0;
}

size_t find_city_at(const struct document *document, size_t i, struct mention *mention)
{
  struct city_match match;
  const struct city *city;
  unsigned rank;

  /* a lower-case word begins a city's name only as "ciudad" does in "ciudad de México" or the article in "la Habana" */
  if (!document_may(document, i, INTEREST_PLACE) ||
      !(is_upper(document, i) || is_class(document, i, CLASS_city_word) || is_class(document, i, CLASS_article)) || !match_city(document, i, &match))
    return 0;
  if (!is_upper(document, i) && (match.last == i + 1 || !is_upper(document, match.last - 1)))
    return 0;
  city = lexicon_cities.cities + match.name->city;
  rank = city->rank;
  mention->kind = MENTION_CITY;
  mention->form = match.suffix && match.kind == SUFFIX_PLACE_ADJECTIVE ? PLACE_ADJECTIVE : PLACE_NAME;
  mention->grade = (uint8_t)rank;
  mention->first = (uint32_t)i;
  mention->last = (uint32_t)match.last;
  mention->as.place.country = city->country;
  mention->as.place.capital = city->capital;
  mention->as.place.city = match.name->city;
  mention->as.place.name = (uint32_t)(match.name - lexicon_cities.names);
  mention->as.place.suffix = match.suffix ? match.suffix | (uint32_t)match.kind << 16 : 0;
  return match.last - i;
}

bool find_town(const struct document *document, size_t first, size_t last)
{
  const struct language *language = document->language;
  struct city_key key, base;
  uint64_t tail;
  size_t i, k;

  key.length = key.word = 0;
  for (i = first; i < last; i++)
    if (document_token(document, i)->kind == TOKEN_WORD && !add_word(document, &key, i))
      return false;
  if (!key.length)
    return false;
  if (lexicon_knows_town(key_hash(&key), document->language_number))
    return true;
  tail = bytes_tail(key.bytes, key.length);
  for (k = 0; suffix_possible(language, SUFFIX_PLACE, tail) && k < language->suffix_count[SUFFIX_PLACE]; k++)
    if (suffix_ends_key(language, language->suffixes[SUFFIX_PLACE] + k, tail, key.bytes, key.length) &&
        apply_suffix(language, language->suffixes[SUFFIX_PLACE] + k, &key, &base) && lexicon_knows_town(key_hash(&base), document->language_number))
      return true;
  return false;
}

static bool add_city(struct document *document, size_t i, size_t *taken)
{
  struct mention found = {0}, *mention;

  *taken = find_city_at(document, i, &found);
  if (!*taken)
    return true;
  if (*taken == 1 && (common_word(document, i) || is_class(document, i, CLASS_town_start))) {
    *taken = 0;
    return true;
  }
  if (*taken == 1 && (token_has(document->language, document_token(document, i), CLASS_not_city) ||
                      (is_class(document, i, CLASS_building) && !(document_token(document, i)->flags & TOKEN_COMPOUND)) ||
                      (document_token(document, i)->lexeme && !(document_token(document, i)->flags & TOKEN_COMPOUND) && found.as.place.suffix)))
    found.form = PLACE_AMBIGUOUS;
  mention = document_add(document, MENTION_CITY, i, i + *taken);
  if (!mention)
    return false;
  *mention = found;
  *taken += apostrophe_suffix(document, i + *taken);
  return true;
}

/* A country's capital may bear its name: Panamá, Luxemburg. Then it may be the city that is meant. */
static bool add_namesake(struct document *document, size_t i, size_t span, uint16_t country)
{
  struct mention found = {0}, *mention;

  if (find_city_at(document, i, &found) != span || found.as.place.country != country)
    return true;
  found.form = PLACE_AMBIGUOUS;
  mention = document_add(document, MENTION_CITY, i, i + span);
  if (mention)
    *mention = found;
  return mention != NULL;
}

static bool add_country(struct document *document, size_t i, size_t *taken)
{
  static const struct { uint8_t class, form; } kinds[] = {
    {CLASS_country, PLACE_NAME}, {CLASS_country_ambiguous, PLACE_AMBIGUOUS}, {CLASS_country_adj, PLACE_ADJECTIVE}, {CLASS_demonym, PLACE_DEMONYM}};
  const struct token *token = document_token(document, i);
  size_t k;

  *taken = 0;
  for (k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
    unsigned span = token_span(document->language, token, kinds[k].class);
    struct mention *mention;
    if (!span || (kinds[k].form == PLACE_NAME && !(token->flags & TOKEN_UPPER)))
      continue;
    /* short forms such as "US" or "USA" are capitals throughout */
    if (token->length <= 3 && span == 1 && kinds[k].form == PLACE_NAME && !(token->flags & TOKEN_CAPS) && !(token->flags & TOKEN_FOREIGN))
      continue;
    mention = document_add(document, MENTION_COUNTRY, i, i + span);
    if (!mention)
      return false;
    mention->form = kinds[k].form;
    mention->as.place.country = (uint16_t)token_value(document->language, token, kinds[k].class, 0);
    *taken = span + apostrophe_suffix(document, i + span);
    return k > 1 || add_namesake(document, i, span, mention->as.place.country);
  }
  return true;
}

/* Country names in forms that only the suffix rules know: "Türkiye'nin", "Greece's" stand apart; "Yunanistanda" does not. */
static bool add_inflected_country(struct document *document, size_t i, size_t *taken)
{
  const struct language *language = document->language;
  struct city_key key, base;
  uint64_t tail;
  size_t k;

  *taken = 0;
  key.length = key.word = 0;
  if (!add_word(document, &key, i))
    return true;
  tail = bytes_tail(key.bytes, key.length);
  for (k = 0; suffix_possible(language, SUFFIX_PLACE, tail) && k < language->suffix_count[SUFFIX_PLACE]; k++) {
    const struct suffix *suffix = language->suffixes[SUFFIX_PLACE] + k;
    unsigned lexeme;
    struct mention *mention;
    if (!suffix_ends_key(language, suffix, tail, key.bytes, key.length) || !apply_suffix(language, suffix, &key, &base) || base.length < 3)
      continue;
    lexeme = lexicon_find(language, base.bytes, base.length);
    if (!lexeme || !lexeme_has(language, lexeme, CLASS_country))
      continue;
    mention = document_add(document, MENTION_COUNTRY, i, i + 1);
    if (!mention)
      return false;
    mention->as.place.country = (uint16_t)lexeme_value(language, lexeme, CLASS_country, 0);
    *taken = 1;
    return true;
  }
  return true;
}

bool find_places(struct document *document)
{
  size_t i = document_next(document, 0, INTEREST_PLACE), taken;

  for (; i < document_count(document); i = document_next(document, i + (taken ? taken : 1), INTEREST_PLACE)) {
    const struct token *token = document_token(document, i);
    taken = 0;
    if (token->kind != TOKEN_WORD)
      continue;
    if ((token->lexeme || token->phrase) && !(token->flags & TOKEN_COMPOUND) && (!add_country(document, i, &taken) || taken)) {
      if (!taken)
        return false;
      continue;
    }
    if (!(token->flags & TOKEN_UPPER) && !is_class(document, i, CLASS_city_word) && !is_class(document, i, CLASS_article))
      continue;
    if (!add_city(document, i, &taken))
      return false;
    if (!taken && !token->lexeme && !add_inflected_country(document, i, &taken))
      return false;
  }
  return true;
}
