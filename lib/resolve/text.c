#include "resolve/text.h"

#include <string.h>

#include "find/finders.h"
#include "find/phrases.h"
#include "text/markup.h"
#include "text/signs.h"
#include "text/unicode.h"

/* A text that grows in an arena block of known size. */
struct writer {
  char *bytes;
  size_t length;
  size_t capacity;
};

static void put(struct writer *writer, const char *bytes, size_t length)
{
  size_t room = writer->capacity - writer->length;

  length = length < room ? length : room;
  memcpy(writer->bytes + writer->length, bytes, length);
  writer->length += length;
}

/* A sign that is written as an entity. */
static void put_entity(struct writer *writer, const char *text, size_t length)
{
  char bytes[3];
  uint32_t point;
  size_t encoded;

  markup_sign(text, 0, length, &point);
  encoded = unicode_encode(point, bytes);
  put(writer, bytes, encoded);
}

/* A token as written, without soft hyphens and the signs that part it at its line's end. */
static void put_token(struct writer *writer, const char *text, size_t length)
{
  const char *end = text + length, *at;

  if (*text == '&') {
    put_entity(writer, text, length);
    return;
  }
  for (at = text; at < end; at++) {
    size_t sign = at + 1 < end && !memcmp(at, "\xC2\xAD", 2) ? 2 : sign_parted(at, (size_t)(end - at));
    if (sign) {
      put(writer, text, (size_t)(at - text));
      text = at + sign;
      at = text - 1;
    }
  }
  put(writer, text, (size_t)(end - text));
}

/* Is the character at text a combining mark, U+0300 to U+036F? It is one with the letter before it, which may also
 * stand in the text as one character with its mark. */
static bool is_combining(const char *text)
{
  unsigned char first = (unsigned char)text[0];

  return first == 0xCC || (first == 0xCD && (unsigned char)text[1] < 0xB0);
}

/* Bytes of text after cutting so many letters from its end. */
static size_t cut_letters(const char *text, size_t length, unsigned letters)
{
  while (letters && length) {
    length--;
    while (length && ((unsigned char)text[length] & 0xC0) == 0x80)
      length--;
    letters -= !is_combining(text + length);
  }
  return length;
}

static const char *token_text(const struct document *document, size_t i, size_t *length)
{
  const struct token *token = document_token(document, i);

  *length = token->length;
  return document->words.text + token->offset;
}

/* Lexeme that tells the base form of the word at i: its own, or of a phrase that it ends, since of some words nothing
 * is known alone. 0 for none. */
static unsigned lemma_of(const struct document *document, size_t i)
{
  const struct language *language = document->language;
  unsigned own = document_token(document, i)->lexeme;
  size_t length, back;
  const char *text = token_text(document, i, &length);

  if (own)
    return lexeme_inflected(language, own) ? own : 0;
  for (back = 1; back <= 2 && back <= i; back++) {
    const struct token *start = document_token(document, i - back);
    if (start->kind != TOKEN_WORD || !start->phrase || start->span != back + 1)
      continue;
    if (lexeme_inflected(language, start->phrase) &&
        cut_letters(text, length, lexeme_rule(language, start->phrase)->cut))
      return start->phrase;
  }
  return 0;
}

/* Letters of the ending by which the lexicon knows the word at i, where it keeps its stem. */
static unsigned ending_letters(const struct document *document, size_t i, const struct base_rule *rule)
{
  unsigned letters = 0, cut;
  size_t length;
  const char *key = words_folded(&document->words, document_token(document, i), &length);

  if (!SETTING(document->language, stems) || !rule->endings)
    return 0;
  for (cut = stem_cut(document->language, bytes_tail_padded(key, length)); cut; cut--)
    letters += ((unsigned char)key[length - cut] & 0xC0) != 0x80;
  return letters;
}

/* Puts the base form of a word that the lexicon inflects. False if it does not. */
static bool put_lemma(const struct document *document, struct writer *writer, size_t i)
{
  unsigned lexeme = lemma_of(document, i);
  const struct base_rule *rule = lexeme_rule(document->language, lexeme);
  size_t length;
  const char *text = token_text(document, i, &length), *end;

  if (!lexeme)
    return false;
  length = cut_letters(text, length, rule->cut + ending_letters(document, i, rule));
  end = document->language->pool + rule->append;
  if (!*end && length > 2 &&
      !memcmp(text + length - 2, "\xC5\xBF", 2)) /* a word parted at its line's end: none ends in a long s */
    length -= 2, end = "s";
  put_token(writer, text, length);
  put(writer, end, strlen(end));
  return true;
}

/* The mark of an ordinal number behind its digits. */
static bool is_mark(const struct document *document, size_t i)
{
  size_t number = i;

  if (!lexeme_has(document->language, document_token(document, i)->lexeme, CLASS_ordinal_mark) ||
      !is_glued(document, i))
    return false;
  if (number > 1 && is_sign(document, i - 1, '-') && is_glued(document, i - 1))
    number--;
  return number > 0 && is_number(document, number - 1);
}

/* Ending rule of an adjective before its head, or of an ordinal's mark, which the pack writes with a hyphen before it;
 * or NULL. */
static const struct agreement *agreement_of(const struct document *document, size_t i)
{
  char key[WORD_FOLDED + 1] = "-";
  size_t length, mark = is_mark(document, i);
  const char *text = token_text(document, i, &length);

  length = mark + fold_bytes(text, length, key + mark, WORD_FOLDED);
  return lexicon_agreement(document->language, key, length, mark != 0);
}

static int32_t head_gender(const struct document *document, size_t head)
{
  return class_value(document, head, CLASS_gender, GENDER_NONE);
}

/* Puts an ending of a word, in capitals behind a word in capitals. */
static void put_ending(struct writer *writer, const struct token *token, const char *ending)
{
  for (; *ending; ending++) {
    bool small = *ending >= 'a' && *ending <= 'z' && token->flags & TOKEN_CAPS && token->length > 1;
    char letter = small ? (char)(*ending - 'a' + 'A') : *ending;
    put(writer, &letter, 1);
  }
}

static void put_agreed(const struct document *document, struct writer *writer, size_t i, int32_t gender)
{
  const struct agreement *rule = gender ? agreement_of(document, i) : NULL;
  size_t length;
  const char *text = token_text(document, i, &length), *ending;

  /* the lexicon tells the two masculine endings apart where that of another case does not */
  if (gender == GENDER_M && !SETTING(document->language, noun_upper) && put_lemma(document, writer, i))
    return;
  ending = rule ? document->language->pool + rule->endings[gender - 1] : "";
  if (!*ending) { /* none before a noun of the gender */
    put_token(writer, text, length);
    return;
  }
  put_token(writer, text, cut_letters(text, length, rule->letters));
  put_ending(writer, document_token(document, i), ending);
}

/* Does the adjective at i belong to a head that is not in its base form, so that its ending must change too? */
static bool is_adjective(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  static const uint8_t classes[] = {CLASS_modifier, CLASS_country_adj, CLASS_ordinal, CLASS_town_start};
  struct mention city = {0};
  size_t k;

  if (token->kind != TOKEN_WORD)
    return false;
  for (k = 0; k < sizeof classes; k++)
    if (lexeme_has(document->language, token->lexeme, classes[k]))
      return true;
  if (token->flags & TOKEN_MODIFIER)
    return !(SETTING(document->language, noun_upper) && find_city_at(document, i, &city) &&
             city.form == PLACE_ADJECTIVE); /* an adjective of a town has one form */
  /* a word may be known for nothing but the phrases that it begins */
  return is_mark(document, i) || (document->language->lexemes[token->lexeme].sense == 0 &&
                                  !(token->flags & TOKEN_UPPER && SETTING(document->language, noun_upper)));
}

/* Does the adjective at token i, before its noun, end as that demands? What a hyphen follows has no ending of its own.
 */
static bool agrees(const struct document *document, size_t i)
{
  return is_adjective(document, i) &&
         !(SETTING(document->language, noun_upper) && is_sign(document, i + 1, '-') && is_glued(document, i + 1));
}

/* Token after a bracketed acronym that opens at i, or i. */
static size_t after_acronym(const struct document *document, size_t i, size_t last)
{
  size_t at;

  for (at = phrase_bracket(document, i); at && at < last; at++)
    if (is_sign(document, at, ')'))
      return at + 1;
  return i;
}

/* Does the language decline nouns? Where it does not, the plural of a name is part of it. */
static bool inflects(const struct language *language)
{
  return SETTING(language, agreement_count) || SETTING(language, head_last);
}

/* The noun that heads a phrase whose noun at token head stands in the genitive of another. */
static size_t outer_head(const struct document *document, size_t first, size_t head)
{
  size_t i, noun = first;

  while (noun < head && !is_upper(document, noun))
    noun++;
  for (i = noun + 1; i < head && SETTING(document->language, noun_upper); i++)
    if (is_class(document, i, CLASS_genitive))
      return noun;
  return head;
}

/* How a name is written: as it stands, in its base form, or so without acronyms in brackets. */
enum form { FORM_PLAIN, FORM_BASE, FORM_BODY };

/* The first of two nouns with a hyphen, both declined, gives them their gender, unless they make a compound; the head
 * if it is alone. */
static size_t first_head(const struct document *document, size_t first, size_t head)
{
  return !SETTING(document->language, compound) && head >= first + 2 && is_sign(document, head - 1, '-') &&
                 is_glued(document, head - 1) && is_glued(document, head) && head_gender(document, head - 2)
             ? head - 2
             : head;
}

/* The other of two such nouns: the one that leads, or the one behind the head; the head if that is alone. */
static size_t other_head(const struct document *document, size_t lead, size_t head, size_t last)
{
  if (lead != head)
    return lead;
  return !SETTING(document->language, compound) && head + 2 < last && is_sign(document, head + 1, '-') &&
                 is_glued(document, head + 1) && is_glued(document, head + 2)
             ? head + 2
             : head;
}

#define HEADS(IN) IN(event) IN(event_weak) IN(building)
static const struct class_set heads = CLASS_SET(HEADS);

/* The noun of a phrase that begins with its adjective at token head. */
static size_t phrase_noun(const struct document *document, size_t head, size_t last)
{
  const struct token *token = document_token(document, head);

  return token->phrase && token->span > 1 && head + token->span <= last && is_adjective(document, head) &&
                 lexeme_any(document->language, token->phrase, &heads)
             ? head + token->span - 1
             : head;
}

/* Is the adjective at token i a plural that is in its base form? */
static bool is_plural_base(const struct document *document, size_t i)
{
  const struct language *language = document->language;
  size_t length, k;
  const char *key = words_folded(&document->words, document_token(document, i), &length);

  for (k = 0; k < SETTING(language, agreement_count); k++) {
    const char *ending = language->pool + language->agreement[k].endings[GENDER_PLURAL - 1];
    size_t n = strlen(ending);
    if (n > 2 && length > n && key[length - 1] == ending[n - 1] && memcmp(key + length - n, ending, n) == 0)
      return true;
  }
  return false;
}

/* The gender of the noun that leads a name, or that of the phrase which its head begins. */
static int32_t name_gender(const struct document *document, size_t head, size_t lead)
{
  int32_t gender = head_gender(document, lead);

  return gender || lead <= head ? gender : head_gender(document, head);
}

static const char *write_words(const struct document *document, struct arena *arena, size_t first, size_t last,
                               size_t head, enum form form)
{
  struct writer writer = {NULL, 0, 0};
  size_t i, end = token_end(document_token(document, last - 1)), start = document_token(document, first)->offset;
  bool base = form != FORM_PLAIN && head >= first && head < last;
  size_t noun = base ? phrase_noun(document, head = outer_head(document, first, head), last) : head,
         lead = base ? first_head(document, first, noun) : head, other = other_head(document, lead, noun, last);
  bool plural = base && lead > first && is_plural_base(document, lead - 1);
  int32_t gender = base ? name_gender(document, head, lead) : 0;

  writer.capacity = end - start + (last - first + 1) * 16;
  writer.bytes = arena_take(arena, writer.capacity + 1);
  if (!writer.bytes)
    return "";
  for (i = first; i < last; i++) {
    size_t length;
    const char *text;
    if (form == FORM_BODY && i > first)
      i = after_acronym(document, i, last);
    if (i == last)
      break;
    text = token_text(document, i, &length);
    if (i > first && document_token(document, i)->flags & (TOKEN_SPACE | TOKEN_LINE))
      put(&writer, " ", 1);
    if (base && !plural && (i == noun || i == other) && inflects(document->language) && put_lemma(document, &writer, i))
      continue;
    if (base && !plural && i < lead && agrees(document, i))
      put_agreed(document, &writer, i, gender);
    else
      put_token(&writer, text, length);
  }
  writer.bytes[writer.length] = '\0';
  return writer.bytes;
}

const char *text_plain(const struct document *document, struct arena *arena, size_t first, size_t last)
{
  return write_words(document, arena, first, last, 0, FORM_PLAIN);
}

const char *text_base(const struct document *document, struct arena *arena, size_t first, size_t last, size_t head)
{
  return write_words(document, arena, first, last, head, FORM_BASE);
}

const char *text_body(const struct document *document, struct arena *arena, size_t first, size_t last, size_t head)
{
  return write_words(document, arena, first, last, head, FORM_BODY);
}

static unsigned letters_of(const char *bytes, size_t length)
{
  unsigned n = 0;
  size_t i;

  for (i = 0; i < length; i++)
    n += ((unsigned char)bytes[i] & 0xC0) != 0x80 && !is_combining(bytes + i);
  return n;
}

static const struct name_rule *place_name_rule(const struct mention *city)
{
  return city_name_rule(lexicon_cities.names + city->as.place.name);
}

/* The last word of a place's name: without its case ending, by a suffix rule, the gazetteer or the lexicon. */
static void put_place_end(const struct document *document, struct writer *writer, const struct mention *place)
{
  const struct language *language = document->language;
  uint32_t rule = place->as.place.suffix & 0xFFFF, kind = place->as.place.suffix >> 16;
  size_t length, i = place->last - 1u;
  const char *text = token_text(document, i, &length);

  if (rule) {
    const struct suffix *suffix = language->suffixes[kind] + rule - 1;
    put_token(writer, text, cut_letters(text, length, letters_of(language->pool + suffix->suffix, suffix->length)));
    put(writer, language->pool + suffix->replacement, suffix->replacement_length);
  } else if (place->kind == MENTION_CITY) {
    const struct name_rule *name = place_name_rule(place);
    const char *append = lexicon_cities.pool + lexicon_cities.appends[name->append];
    put_token(writer, text, cut_letters(text, length, name->cut));
    put(writer, append, strlen(append));
  } else if (is_class(document, i, CLASS_country_adj) ||
             !lexeme_has(language, document_token(document, i)->lexeme, CLASS_country) ||
             !put_lemma(document, writer, i)) {
    put_token(writer, text, length); /* names that look like a form of an adjective or participle */
  }
}

/* Makes the first letter a capital, if it is of one or two bytes: a letter that folds to it, at one of the distances at
 * which capitals stand from small letters in Unicode's blocks. */
static void capitalise(char *bytes)
{
  static const uint8_t distances[] = {32, 80, 1};
  unsigned char *b = (unsigned char *)bytes;
  size_t size = unicode_size(b[0]), k;
  uint32_t folded = b[0] | (size == 2 ? (uint32_t)b[1] << 8 : 0), point = size == 2 ? unicode_decode(bytes, 2) : b[0];

  for (k = 0; k < sizeof distances && size <= 2 && point >= 'a'; k++) {
    uint32_t capital = point - distances[k], letter = unicode_letter(capital);
    if (letter_class(letter) == CHAR_UPPER && letter_length(letter) == size && (letter & 0xFFFF) == folded) {
      b[0] = (unsigned char)(size == 2 ? 0xC0 | capital >> 6 : capital);
      if (size == 2)
        b[1] = (unsigned char)(0x80 | (capital & 0x3F));
      return;
    }
  }
}

/* The name of a place. With a gender its first adjective gets that of the noun. */
static const char *write_place(const struct document *document, struct arena *arena, const struct mention *place,
                               int32_t gender)
{
  struct writer writer = {NULL, 0, 0};
  const struct name_rule *name = place->kind == MENTION_CITY ? place_name_rule(place) : NULL;
  size_t length, i;

  if (name && name->cut == CITY_NAME_WHOLE && !place->as.place.suffix) {
    const char *whole = lexicon_cities.pool + lexicon_cities.appends[name->append];
    return arena_copy(arena, whole, strlen(whole));
  }
  writer.capacity =
      token_end(document_token(document, place->last - 1u)) - document_token(document, place->first)->offset + 64;
  writer.bytes = arena_take(arena, writer.capacity + 1);
  if (!writer.bytes)
    return "";
  for (i = place->first; i < place->last; i++) {
    const char *text = token_text(document, i, &length);
    if (i > place->first && document_token(document, i)->flags & (TOKEN_SPACE | TOKEN_LINE))
      put(&writer, " ", 1);
    if (gender && agreement_of(document, i)) {
      put_agreed(document, &writer, i, gender);
      gender = 0;
    } else if (i + 1 == place->last)
      put_place_end(document, &writer, place);
    else
      put_token(&writer, text, length);
  }
  writer.bytes[writer.length] = '\0';
  if (place->form == PLACE_ADJECTIVE)
    capitalise(writer.bytes);
  return writer.bytes;
}

const char *text_place(const struct document *document, struct arena *arena, const struct mention *place)
{
  return write_place(document, arena, place, 0);
}

const char *text_town(const struct document *document, struct arena *arena, size_t first, size_t last, uint32_t rule)
{
  struct mention town = {.first = (uint32_t)first, .last = (uint32_t)last};
  uint32_t suffix = rule & ((1u << TOWN_GENDER) - 1);

  if (rule < 2)
    return text_plain(document, arena, first, last);
  if (suffix > 1)
    town.as.place.suffix = (suffix - 1) | (uint32_t)SUFFIX_PLACE << 16;
  return write_place(document, arena, &town, (int32_t)(rule >> TOWN_GENDER));
}
