/* Countries from the pack, also in inflected forms, as adjectives and peoples. */
#include "find/finders.h"
#include "find/places.h"

/* A country's capital may bear its name. Then it may be the city that is meant, as where the pack says that the name
 * means something else, too. */
static void add_namesake(struct document *document, size_t i, size_t span, const struct mention *country)
{
  struct mention found = {0};

  if (find_city_at(document, i, &found) != span || is_class(document, i, CLASS_not_city) ||
      (found.as.place.country != country->as.place.country && country->form != PLACE_AMBIGUOUS))
    return;
  found.form = PLACE_AMBIGUOUS;
  *document_add(document, MENTION_CITY, i, i + span) = found;
}

/* Where names are written syllable by syllable, a word between two with capitals is one of a person's or a town's. */
static bool is_syllable(const struct document *document, size_t i)
{
  return SETTING(document->language, name_left) == REACH_NONE && i > 0 && is_upper(document, i - 1) &&
         is_upper(document, i + 1) &&
         !(document_token(document, i)->flags & (TOKEN_SENTENCE | TOKEN_LINE | TOKEN_CAPS));
}

#define COUNTRIES(IN) IN(country) IN(country_ambiguous) IN(country_adj) IN(demonym)
static const struct class_set countries = CLASS_SET(COUNTRIES);

void find_country(struct document *document, size_t i, size_t *taken)
{
  static const struct {
    uint8_t class, form;
  } kinds[] = {{CLASS_country, PLACE_NAME},
               {CLASS_country_ambiguous, PLACE_AMBIGUOUS},
               {CLASS_country_adj, PLACE_ADJECTIVE},
               {CLASS_demonym, PLACE_DEMONYM}};
  const struct token *token = document_token(document, i);
  size_t k;

  *taken = 0;
  if (!is_any(document, i, &countries)) /* most */
    return;
  for (k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
    unsigned span = token_span(document->language, token, kinds[k].class);
    struct mention *mention;
    if (!span || (kinds[k].form == PLACE_NAME && !(token->flags & TOKEN_UPPER)) ||
        (kinds[k].form == PLACE_AMBIGUOUS && is_syllable(document, i)))
      continue;
    /* short forms of two or three letters are capitals throughout */
    if (token->length <= 3 && span == 1 && kinds[k].form == PLACE_NAME && !(token->flags & TOKEN_CAPS) &&
        !(token->flags & TOKEN_FOREIGN))
      continue;
    if (kinds[k].form == PLACE_NAME && find_region_end(document, i, i + span)) {
      *taken = span;
      return;
    }
    mention = document_add(document, MENTION_COUNTRY, i, i + span);
    mention->form = kinds[k].form;
    mention->as.place.country = (uint16_t)token_value(document->language, token, kinds[k].class, 0);
    *taken = span + apostrophe_suffix(document, i + span);
    if (k < 2)
      add_namesake(document, i, span, mention);
    return;
  }
}

/* Is the last mention a city at token i in a case form? Then a country of its name may be meant as well. */
static struct mention *inflected_city(const struct document *document, size_t i)
{
  struct mention *last = document->mentions.count ? document_mention(document, document->mentions.count - 1) : NULL;

  return last && last->kind == MENTION_CITY && last->first == i && last->last == i + 1 && last->as.place.suffix ? last
                                                                                                                : NULL;
}

void find_inflected_country(struct document *document, size_t i, size_t *taken)
{
  const struct language *language = document->language;
  size_t length;
  const char *word = words_folded(&document->words, document_token(document, i), &length);
  uint64_t tail = bytes_tail_padded(word, length);
  unsigned k, end;
  char base[WORD_BASE];
  struct mention *city = *taken ? inflected_city(document, i) : NULL;

  if ((*taken && !city) || !suffix_possible(language, SUFFIX_PLACE, tail))
    return;
  for (suffix_run(language, SUFFIX_PLACE, tail, &k, &end); k < end; k++) {
    const struct suffix *suffix = language->suffixes[SUFFIX_PLACE] + k;
    struct mention *mention;
    size_t base_length;
    unsigned lexeme;
    if (!suffix_ends_key(language, suffix, tail, word, length))
      continue;
    base_length = apply_suffix(language, suffix, word, length, base);
    lexeme = base_length < 3 ? 0 : lexicon_find_word(language, base, base_length);
    if (!lexeme || !lexeme_has(language, lexeme, CLASS_country))
      continue;
    if (city)
      city->form = PLACE_AMBIGUOUS;
    mention = document_add(document, MENTION_COUNTRY, i, i + 1);
    mention->as.place.country = (uint16_t)lexeme_value(language, lexeme, CLASS_country, 0);
    *taken = 1;
    return;
  }
}
