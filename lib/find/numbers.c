/* Cardinals
 *   digits  group ((. , ' space) group of three)* [(, .) decimals multiplier] (multiplier digits?)*
 *   words   sums of products: a word below a multiplier adds, a multiplier multiplies what was gathered since the last
 * larger one as CLDR's spell-out rules (RBNF) generate them. */
#include "find/numbers.h"

#include <string.h>

uint32_t digits_value(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  const char *text = document->words.folded + token->offset;
  uint64_t value;
  size_t at;

  if (token->length <= 8) /* two by two, four by four: without a branch */
    return bytes_number(bytes_tail_padded(text, token->length));
  for (value = 0, at = 0; at < token->length; at++) {
    value = value * 10 + (uint64_t)(text[at] - '0');
    if (value > UINT32_MAX)
      return UINT32_MAX;
  }
  return (uint32_t)value;
}

/* Is there just one space, and no line break, before token i? */
static bool one_space(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  uint32_t gap = token->offset - token_end(document_token(document, i - 1));

  return (token->flags & (TOKEN_SPACE | TOKEN_LINE)) == TOKEN_SPACE && gap >= 1 && gap <= 3;
}

/* Token after a separator and a group of three digits at i, or i. */
static size_t group_after(const struct document *document, size_t i)
{
  if (is_number(document, i) && document_token(document, i)->length == 3 && one_space(document, i))
    return i + 1;
  if ((is_sign(document, i, '.') || is_sign(document, i, ',') || is_sign(document, i, '\'')) && is_glued(document, i) &&
      is_number(document, i + 1) && is_glued(document, i + 1) && document_token(document, i + 1)->length == 3)
    return i + 2;
  return i;
}

/* Grouped digits at i: tokens taken. */
static size_t grouped(const struct document *document, size_t i, uint64_t *value)
{
  size_t at = i + 1, next;

  *value = digits_value(document, i);
  if (document_token(document, i)->length > 3)
    return 1;
  while (at - i < 12 && (next = group_after(document, at)) != at) {
    *value = *value * 1000 + digits_value(document, next - 1);
    at = next;
    if (*value > UINT32_MAX)
      *value = UINT32_MAX;
  }
  return at - i;
}

/* Sums of products while words come. */
struct composer {
  uint64_t total;
  uint64_t current;
  uint64_t last; /* the last part's value, to see what may follow */
  bool any;
};

static bool compose_multiplier(struct composer *composer, uint64_t multiplier)
{
  uint64_t base = composer->current ? composer->current : 1;

  /* none goes before a smaller one, but for a thousand before hundreds */
  if (composer->any && composer->last >= multiplier && composer->current == 0 &&
      (multiplier != 100 || !composer->total))
    return false;
  if (multiplier >= 1000) {
    if (composer->total && composer->total % 1000 == 0 && composer->total <= multiplier && composer->current == 0)
      composer->total *= multiplier; /* a multiplier of a multiplier */
    else
      composer->total += base * multiplier;
    composer->current = 0;
  } else if (base < 100 || multiplier > base) {
    composer->current = base * multiplier;
  } else { /* a dozen behind hundreds */
    uint64_t rest = base % 100;
    composer->current += rest ? rest * (multiplier - 1) : multiplier;
  }
  composer->last = multiplier;
  composer->any = true;
  return composer->total + composer->current <= UINT32_MAX;
}

/* A word below a hundred adds only where a larger one stands before it: tens behind hundreds, units behind tens. */
static bool compose_word(struct composer *composer, uint64_t value)
{
  /* The article that is also the number one */
  if (composer->any && composer->current == 1 && composer->total == 0 && composer->last == 1 && value >= 10) {
    composer->current = 0;
  } else if (composer->any) {
    uint64_t step = composer->last;
    bool fits = step >= 100 ? value < step : step >= 10 && step % 10 == 0 && value < 10;
    if (!fits)
      return false;
  }
  composer->current += value;
  composer->last = value;
  composer->any = true;
  return true;
}

/* Token after a joint between two number words at i (a coordinator, a hyphen), or i. */
static size_t after_joint(const struct document *document, size_t i)
{
  if (is_sign(document, i, '-') && is_glued(document, i) && is_glued(document, i + 1))
    return i + 1;
  if (is_class(document, i, CLASS_and) && is_word(document, i) && !is_class(document, i, CLASS_number))
    return i + 1;
  return i;
}

/* A number word of that class and value, if it fits; an ordinal multiplies if it is a power of ten from a hundred. */
static bool compose_value(struct composer *composer, unsigned class, int32_t value)
{
  bool multiplies =
      class == CLASS_multiplier || (class == CLASS_ordinal && (value == 100 || value == 1000 || value == 1000000));
  struct composer before = *composer;

  if (value >= 0 &&
      (multiplies ? compose_multiplier(composer, (uint64_t)value) : compose_word(composer, (uint64_t)value)))
    return true;
  *composer = before;
  return false;
}

/* The parts of a number word that is written in one. */
static bool compose_parts(const struct document *document, size_t i, struct composer *composer)
{
  static const uint8_t classes[] = {CLASS_number, CLASS_multiplier, CLASS_ordinal};
  const struct language *language = document->language;
  struct number_part parts[NUMBER_PARTS];
  size_t length, k, count;
  const char *key = words_folded(&document->words, document_token(document, i), &length);
  bool units = false;

  for (count = lexicon_number_parts(language, key, length, parts); count > 0; count--) {
    unsigned lexeme = parts[count - 1].lexeme;
    int32_t value;
    for (k = 0; k < sizeof classes && !lexeme_has(language, lexeme, classes[k]); k++)
      ;
    if (k == sizeof classes) { /* units may go before tens, behind their joint */
      units = composer->last < 10;
      continue;
    }
    value = lexicon_value(language, lexeme, classes[k]);
    if (units && value >= 20 && value < 100)
      composer->last = 100;
    units = false;
    if (!compose_value(composer, classes[k], value))
      return false;
  }
  return composer->any;
}

#define CARDINALS(IN) IN(number) IN(multiplier)
static const struct class_set cardinals = CLASS_SET(CARDINALS);

/* One number word or multiplier at i: tokens taken, 0 for none or if it does not fit. */
static size_t compose(const struct document *document, size_t i, struct composer *composer)
{
  const struct token *token;
  unsigned class = CLASS_number, span;

  if (!is_word(document, i))
    return 0;
  token = document_token(document, i);
  if (!is_any(document, i, &cardinals))
    return 0;
  /* the first word of an ordinal phrase */
  if (token->phrase && lexeme_has(document->language, token->phrase, CLASS_ordinal))
    return 0;
  span = token_span(document->language, token, class);
  if (!span || (composer->any && composer->last < 10 && is_class(document, i, CLASS_multiplier)))
    span = token_span(document->language, token, class = CLASS_multiplier); /* a hundred may be one of several */
  if (token->flags & TOKEN_COMPOUND)
    return compose_parts(document, i, composer) ? 1 : 0;
  if (class == CLASS_number && composer->any && composer->last < 100 && composer->total == 0 &&
      token_value(document->language, token, class, 0) >= 100)
    return 0;
  return compose_value(composer, class, token_value(document->language, token, class, 1)) ? span : 0;
}

/* May the comma at i stand within a number? */
static bool joins_hundreds(const struct document *document, size_t i, const struct composer *composer)
{
  return is_sign(document, i, ',') && composer->last >= 1000 && is_class(document, i + 1, CLASS_number) &&
         class_value(document, i + 2, CLASS_multiplier, 0) == 100;
}

static size_t compose_more(const struct document *document, size_t at, struct composer *composer)
{
  size_t start = at, taken;

  while (at - start < 24) {
    size_t joint = joins_hundreds(document, at, composer) ? at + 1 : after_joint(document, at);
    struct composer before = *composer;
    /* a coordinator joins only what it may: tens or units to hundreds, units to tens */
    if (joint != at && !is_sign(document, at, '-') && composer->last < 20)
      break;
    if (is_number(document, joint) && composer->last >= 1000 && joint == at) {
      uint32_t rest = digits_value(document, joint);
      if (rest >= composer->last || document_token(document, joint)->flags & TOKEN_LINE)
        break;
      composer->total += rest;
      composer->last = 1;
      at = joint + 1;
      break;
    }
    taken = compose(document, joint, composer);
    if (!taken) {
      *composer = before;
      break;
    }
    at = joint + taken;
  }
  return at - start;
}

/* Tokens of a joint and a half at i, after a multiplier whose half it adds. */
static size_t compose_half(const struct document *document, size_t i, struct composer *composer)
{
  size_t at = i;

  if (composer->last < 1000)
    return 0;
  while (at < i + 2 && (is_class(document, at, CLASS_and) || is_class(document, at, CLASS_article) ||
                        is_class(document, at, CLASS_number)))
    at++;
  if (!is_class(document, at, CLASS_half) || document_token(document, at)->flags & TOKEN_LINE)
    return 0;
  composer->total += composer->last / 2;
  return at + 1 - i;
}

/* A decimal and its multiplier; tokens taken after the separator, 0 if it is none. */
static size_t decimal_multiplier(const struct document *document, size_t i, uint64_t whole, uint64_t *value)
{
  uint64_t multiplier, scale = 1;
  unsigned span, digit;

  if (!is_number(document, i + 1) || !is_glued(document, i) || !is_glued(document, i + 1) ||
      document_token(document, i + 1)->length > 2)
    return 0;
  span = i + 2 < document_count(document)
             ? token_span(document->language, document_token(document, i + 2), CLASS_multiplier)
             : 0;
  if (!span)
    return 0;
  multiplier = (uint64_t)class_value(document, i + 2, CLASS_multiplier, 1);
  for (digit = 0; digit < document_token(document, i + 1)->length; digit++)
    scale *= 10;
  *value = whole * multiplier + digits_value(document, i + 1) * multiplier / scale;
  return 2 + span;
}

/* The full stop of a short multiplier at token i. */
static bool ends_short(const struct document *document, size_t i)
{
  if (!is_sign(document, i, '.') || !is_glued(document, i) || !is_class(document, i - 1, CLASS_abbreviation))
    return false;
  return is_number(document, i + 1)
             ? document_token(document, i + 1)->length == 3
             : is_word(document, i + 1) && !(document_token(document, i + 1)->flags & (TOKEN_UPPER | TOKEN_SENTENCE));
}

size_t number_at(const struct document *document, size_t i, struct number *number)
{
  struct composer composer = {0, 0, 0, false};
  size_t at = i;

  number->exact_integer = true;
  number->digits = is_number(document, i);
  if (!document_may(document, i, INTEREST_NUMBER))
    return 0;
  if (number->digits) {
    uint64_t value, decimal;
    size_t taken;
    at += grouped(document, i, &value);
    if ((is_sign(document, at, ',') || is_sign(document, at, '.')) &&
        (taken = decimal_multiplier(document, at, value, &decimal)) > 0) {
      number->value = decimal > UINT32_MAX ? UINT32_MAX : (uint32_t)decimal;
      return at + taken - i;
    }
    if (is_sign(document, at, ',') && is_glued(document, at) && is_number(document, at + 1) &&
        is_glued(document, at + 1))
      number->exact_integer = false;
    composer.current = value;
    composer.last = 0;
    composer.any = false;
    /* digits may be followed by multipliers, and by digits after those */
    if (is_class(document, at, CLASS_multiplier) && !(document_token(document, at)->flags & TOKEN_LINE)) {
      composer.last = 1;
      at += compose_more(document, at, &composer);
      at += compose_half(document, at, &composer);
      if (ends_short(document, at))
        at += 1 + compose_more(document, at + 1, &composer);
    }
  } else {
    size_t taken = compose(document, i, &composer);
    if (!taken)
      return 0;
    at += taken;
    at += compose_more(document, at, &composer);
    at += compose_half(document, at, &composer);
  }
  number->value =
      composer.total + composer.current > UINT32_MAX ? UINT32_MAX : (uint32_t)(composer.total + composer.current);
  return at - i;
}

/* Tokens of the mark that the full stop at token i begins, or 0: a raised letter, an ending, an ending behind an
 * apostrophe. */
static size_t mark_behind_dot(const struct document *document, size_t i)
{
  if (!is_glued(document, i + 1))
    return 0;
  if (is_sign(document, i + 1, 0xBA) || is_sign(document, i + 1, 0xAA) ||
      is_class(document, i + 1, CLASS_ordinal_mark) || is_class(document, i + 1, CLASS_ordinal_alone))
    return 2;
  return is_sign(document, i + 1, '\'') && is_class(document, i + 2, CLASS_ordinal_alone) ? 3 : 0;
}

size_t ordinal_mark(const struct document *document, size_t i, bool dot)
{
  size_t at = i + 1;

  if (!is_glued(document, at)) /* a mark that stands apart */
    return SETTING(document->language, head_last) && is_class(document, at, CLASS_ordinal_mark) &&
           !is_upper(document, at);
  /* What stands for a raised letter where there is none */
  if (is_sign(document, at, 0xBA) || is_sign(document, at, 0xAA) || is_sign(document, at, 0xB0) ||
      (is_sign(document, at, '^') && !is_glued(document, at + 1)))
    return 1;
  if (is_sign(document, at, '.'))
    return mark_behind_dot(document, at) ? mark_behind_dot(document, at) : dot;
  /* the mark has a full stop of its own */
  if (is_class(document, at, CLASS_ordinal_mark))
    return is_sign(document, at + 1, '.') && is_glued(document, at + 1) ? 2 : 1;
  if ((is_sign(document, at, '-') || is_sign(document, at, '\'')) && is_glued(document, at + 1) &&
      is_class(document, at + 1, CLASS_ordinal_mark))
    return 2;
  /* letters behind a slash, as agencies without the raised letter write */
  if (is_sign(document, at, '/') && is_glued(document, at + 1) && document_token(document, at + 1)->length < 3 &&
      is_class(document, at + 1, CLASS_ordinal_mark))
    return 2;
  return 0;
}

/* One ordinal word at i, as compose() takes cardinal ones. */
static size_t compose_ordinal(const struct document *document, size_t i, struct composer *composer)
{
  struct composer before = *composer;

  if (document_token(document, i)->flags & TOKEN_COMPOUND) {
    if (compose_parts(document, i, composer))
      return 1;
    *composer = before;
    return 0;
  }
  return compose_value(composer, CLASS_ordinal, class_value(document, i, CLASS_ordinal, -1))
             ? token_span(document->language, document_token(document, i), CLASS_ordinal)
             : 0;
}

/* Ordinal words, the last of which cardinal ones may go before, or other ordinals. */
static size_t spelled_ordinal(const struct document *document, size_t i, uint32_t *value)
{
  struct composer composer = {0, 0, 0, false};
  size_t at = i, taken, joint, words;
  bool ordinal = false;

  if (!is_class(document, i, CLASS_ordinal)) {
    at += compose(document, i, &composer);
    if (at == i)
      return 0;
    at += compose_more(document, at, &composer);
    /* A small number counts what the ordinal goes with */
    if (composer.last < 10 && class_value(document, at, CLASS_ordinal, 0) < 100)
      return 0;
  }
  for (words = 0; words < 6 && composer.total + composer.current <= UINT32_MAX; words++) {
    joint = words || at == i ? at : after_joint(document, at);
    taken = is_class(document, joint, CLASS_ordinal) ? compose_ordinal(document, joint, &composer) : 0;
    if (!taken)
      break;
    ordinal = true;
    at = joint + taken;
    if (composer.last < 10)
      break;
  }
  *value = (uint32_t)(composer.total + composer.current);
  return ordinal && *value ? at - i : 0;
}

size_t ordinal_of(const struct document *document, size_t i, bool roman, uint32_t *value)
{
  const struct token *token = document_token(document, i);
  size_t taken;

  if (token->kind == TOKEN_NUMBER) {
    size_t mark = token->length < 4 ? ordinal_mark(document, i, SETTING(document->language, number_dot)) : 0;
    return mark && (*value = digits_value(document, i)) > 0 ? 1 + mark : 0;
  }
  taken = spelled_ordinal(document, i, value);
  if (taken)
    return taken;
  if (token->flags & TOKEN_UPPER) {
    taken = roman ? roman_at(document, i, value) : 0;
    if (taken)
      return taken;
  }
  return 0;
}
