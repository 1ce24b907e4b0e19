/* Names to the left of their head.
 * left    ordinal | capitalised word | adjective | quotation | left "-" | (name_left = any) noun in small letters */
#include "find/phrases.h"

#include "find/finders.h"
#include "find/numbers.h"
#include "find/phrases_inner.h"

/* Nouns in small letters before a head; tokens of a quotation in a name; tokens that names drop, and adjectives before
 * them, behind an ordinal; capitals at the end of an owner's name. */
enum { NOUNS_BEFORE = 3, QUOTED = 24, DROPPED = 6, OWNER = 4 };

/* The token behind an ordinal's place before token i: its bracket, where a word in small letters stands in one there,
 * between the ordinal and the noun. */
static size_t before_bracket(const struct document *document, size_t i)
{
  return i > 3 && is_sign(document, i - 1, ')') && is_sign(document, i - 3, '(') && is_word(document, i - 2) &&
                 !is_upper(document, i - 2)
             ? i - 3
             : i;
}

size_t phrase_ordinal_before(const struct document *document, size_t i, uint32_t *value)
{
  size_t end = before_bracket(document, i), back, found = end;

  if (!document_some(document, end > 4 ? end - 4 : 0, end, INTEREST_NUMBER))
    return i; /* most */
  for (back = 1; back <= 4 && back <= end; back++) {
    uint32_t ordinal;
    if (ordinal_at(document, end - back, true, &ordinal) == back &&
        !(document_token(document, end - back)->flags & TOKEN_DATE)) {
      found = end - back;
      *value = ordinal;
    }
  }
  return found < end ? found : i;
}

/* Opening quote, double or single, of a short quotation that closes right before token i, or i. */
static size_t quotation_before(const struct document *document, size_t i)
{
  size_t back;
  bool single = i > 0 && is_sign(document, i - 1, '\'') && !is_glued(document, i);

  if (i < 2 || (!is_quote(document, i - 1) && !single) || document_token(document, i - 1)->flags & TOKEN_OPEN)
    return i;
  for (back = 2; back <= (SETTING(document->language, head_last) ? QUOTED : 8u) && back <= i; back++)
    if (document_token(document, i - back)->flags & TOKEN_OPEN && is_quote(document, i - back) != single)
      return i - back;
  return i;
}

/* An article or preposition that has lost its vowel before an apostrophe. */
#define ELIDED(IN) IN(article) IN(of) IN(venue_in) IN(stop) IN(function)
static const struct class_set elided = CLASS_SET(ELIDED);

static bool is_elided(const struct document *document, size_t i)
{
  return has_any(document, i, &elided) && !is_sign(document, i + 1, '&');
}

/* Do the words that end with token i name a city or country where something happens: behind a preposition of places? */
static bool ends_venue(const struct document *document, size_t i)
{
  struct mention city = {0};
  size_t back;

  for (back = 0; back < 4 && back <= i; back++)
    if (class_ends_before(document, i - back, CLASS_venue_in) != SIZE_MAX)
      return (back == 0 && (has(document, i, CLASS_country) || phrase_placed_noun(document, i))) ||
             (find_city_at(document, i - back, &city) == back + 1 && city.form != PLACE_ADJECTIVE);
  return false;
}

bool phrase_declined(const struct document *document, size_t i)
{
  return SETTING(document->language, head_last) &&
         (has(document, i, CLASS_org) || has(document, i, CLASS_building) ||
          (document_token(document, i)->flags & TOKEN_SENTENCE && has(document, i, CLASS_bodies))) &&
         (word_ends_in(document, i, CLASS_genitive_ending) || word_ends_in(document, i, CLASS_venue_in));
}

#define APART(IN) IN(people) IN(not_motto) IN(host_label)
#define OWNERS(IN) IN(country) IN(org) IN(building)
static const struct class_set apart = CLASS_SET(APART), owners = CLASS_SET(OWNERS);

/* A capitalised word before a name that is no part of it: people at a sentence's start, the place where
 * it happens, a noun before the ordinal. */
static bool stands_apart(const struct document *document, size_t i)
{
  uint32_t value;
  bool head_first =
      SETTING(document->language, name_right) == REACH_ANY && SETTING(document->language, name_left) == REACH_SOME;

  if (phrase_declined(document, i))
    return true;
  /* in a line of capitals they tell nothing */
  if (head_first && document_token(document, i)->flags & document_token(document, i + 1)->flags & TOKEN_CAPS)
    return true;
  if (document_token(document, i)->flags & TOKEN_SENTENCE) /* the capital is the sentence's */
    return !SETTING(document->language, noun_upper) &&
           (is_upper(document, i + 1)
                ? (head_first && ordinal_at(document, i + 1, true, &value)) ||
                      (has_any(document, i, &apart) && SETTING(document->language, name_left) != REACH_ANY &&
                       !SETTING(document->language, head_last))
                : has(document, i, CLASS_people) ||
                      (head_first && !(document_token(document, i)->flags & (TOKEN_CAPS | TOKEN_MIXED))));
  if (class_ends_before(document, i + 1, CLASS_duration) != SIZE_MAX)
    return true; /* how long it lasts */
  if (SETTING(document->language, noun_upper) && is_number(document, i + 1) &&
      ordinal_at(document, i + 1, true, &value))
    return true; /* a page's headings before it */
  /* an agent that its participle has before the noun, or where it is: the capital ends a body's name, a house's or a
   * country's */
  if (head_first && !is_upper(document, i + 1) && has_any(document, i, &owners) &&
      !(document_token(document, i)->flags & TOKEN_CAPS))
    return true;
  return head_first && (ends_venue(document, i) || ordinal_at(document, i + 1, true, &value));
}

#define NO_NOUNS(IN) IN(of) IN(and) IN(number) IN(approx) IN(side)
#define NO_COMING(IN) NO_NOUNS(IN) IN(people) IN(bodies) IN(nations)
static const struct class_set no_nouns = CLASS_SET(NO_NOUNS), no_coming = CLASS_SET(NO_COMING);

/* May the word at token i be a noun in small letters that says more of another; of those who may come together, `whose`
 * meeting it is? */
static bool is_small_noun(const struct document *document, size_t i, bool whose)
{
  return phrase_content(document, i) && !is_upper(document, i) && !has_any(document, i, whose ? &no_nouns : &no_coming);
}

/* Does an adjective, or a word that names drop, end with token i? */
static bool says_which(const struct document *document, size_t i)
{
  return phrase_modifier(document, i) || class_ends_before(document, i + 1, CLASS_deictic) != SIZE_MAX;
}

/* May the word at token p be part of a name to its right: a noun in small letters between an article, an ordinal or an
 * adjective and the head? */
static bool is_noun_before(const struct document *document, size_t p)
{
  uint32_t value;
  size_t at = p;
  bool whose = is_class(document, p + 1, CLASS_event) || !is_class(document, p + 2, CLASS_venue_in);

  for (; at > 0 && at + NOUNS_BEFORE > p && is_small_noun(document, at, whose); at--)
    if (at < p && says_which(document, at))
      return true;
  if (at > 1 && at < p && is_sign(document, at, '-') && is_glued(document, at) && is_glued(document, at + 1) &&
      is_small_noun(document, at - 1, whose))
    at -= 2; /* over two that a hyphen joins */
  /* or behind a capital, a body's acronym */
  return at < p && (says_which(document, at) || has(document, at, CLASS_article) ||
                    phrase_ordinal_before(document, at + 1, &value) != at + 1 ||
                    (is_upper(document, at) && !(document_token(document, at)->flags & TOKEN_SENTENCE) &&
                     phrase_content(document, at)));
}

/* A short name in brackets behind the words of a name that goes on before token i; its
 * bracket, or i. */
static size_t short_name_before(const struct document *document, size_t i)
{
  bool bracket =
      i > 4 && is_sign(document, i - 1, ')') && phrase_acronym(document, i - 2) && is_sign(document, i - 3, '(');

  return bracket && is_upper(document, i - 4) &&
                 (SETTING(document->language, name_left) == REACH_ANY || SETTING(document->language, head_last))
             ? i - 3
             : i;
}

/* A nationality in small letters before a capital says more of the noun before
 * it. */
static bool follows_noun(const struct document *document, size_t p, size_t i)
{
  return !SETTING(document->language, noun_upper) && is_upper(document, i) && !is_upper(document, p) &&
         has(document, p, CLASS_country_adj) && p > 0 && is_word(document, p - 1) && !is_upper(document, p - 1) &&
         phrase_content(document, p - 1) && !phrase_modifier(document, p - 1);
}

/* Where nouns have capitals: does the sign at token p join the ending of all genders to one? */
static bool gender_before(const struct document *document, size_t p)
{
  return p > 0 && SETTING(document->language, noun_upper) && (is_sign(document, p, ':') || is_sign(document, p, '*')) &&
         is_glued(document, p) && is_glued(document, p + 1) && is_upper(document, p - 1) && is_word(document, p + 1) &&
         !is_upper(document, p + 1);
}

/* Is the apostrophe at token p that of a longer name, which ends in whom or what it is of? It is whose the meeting is.
 */
static bool ends_owner(const struct document *document, size_t p)
{
  size_t at = p;

  while (at > 0 && p - at < OWNER && is_upper(document, at - 1))
    at--;
  return at > 1 && has(document, at - 1, CLASS_genitive) && is_upper(document, at - 2);
}

/* Does a name go on before the apostrophe of a genitive at token p? What a body has each year or in some season is
 * called so without the body. */
static bool genitive_before(const struct document *document, size_t p)
{
  return phrase_content(document, p - 1) && !ends_owner(document, p) &&
         (is_upper(document, p + 1) || !is_upper(document, p - 1) || !phrase_modifier(document, p + 1));
}

/* Does the sign at token p join the words on its sides, so that a name may go on before it? */
static bool sign_before(const struct document *document, size_t p)
{
  bool ampersand = is_sign(document, p, '&');

  if (gender_before(document, p))
    return true;
  if (p == 0 || !(ampersand || is_sign(document, p, '-') || is_sign(document, p, '/') || is_sign(document, p, '\'')))
    return false;
  if ((!ampersand && !is_glued(document, p)) ||
      (is_elided(document, p - 1) && !(is_sign(document, p, '-') && is_upper(document, p - 1))))
    return false;
  /* a compound that a space parts behind its hyphen */
  if (is_sign(document, p, '-') && !is_glued(document, p + 1) && !is_upper(document, p + 1) &&
      !(document_token(document, p + 1)->flags & TOKEN_LINE) && SETTING(document->language, name_right) == REACH_ANY)
    return is_word(document, p - 1) && phrase_modifier(document, p + 1);
  /* over a genitive's apostrophe */
  if (is_sign(document, p, '\'') && !is_glued(document, p + 1))
    return genitive_before(document, p);
  return is_upper(document, p - 1) ||
         ((is_word(document, p - 1) || is_number(document, p - 1)) && is_glued(document, p + 1));
}

/* A number at token p that a plus joins to a capitalised word, or where heads come last a hyphen. */
static bool plus_before(const struct document *document, size_t p)
{
  return p > 1 && is_number(document, p) &&
         (is_sign(document, p - 1, '+') || (SETTING(document->language, head_last) && is_sign(document, p - 1, '-'))) &&
         is_glued(document, p) && is_glued(document, p - 1) && is_upper(document, p - 2);
}

/* A full stop inside a word. */
static bool stop_before(const struct document *document, size_t p)
{
  return p > 0 && is_sign(document, p, '.') && is_glued(document, p) && is_glued(document, p + 1) &&
         is_word(document, p - 1) &&
         (!is_upper(document, p + 1) || is_letter(document, p - 1) ||
          document_token(document, p - 1)->flags & TOKEN_MIXED);
}

/* Where nouns that belong together are written in one, those before a meeting's that are not are a name, and so is what
 * a coordinator at token p joins to them behind an article or a line's start. */
static bool joins_nouns(const struct document *document, size_t p)
{
  size_t first = p - 1;

  if (!has(document, p, CLASS_and) || !is_upper(document, p + 1) || !is_upper(document, first) ||
      phrase_modifier(document, p + 1) || !is_class(document, p + 2, CLASS_event) ||
      document_token(document, p)->flags & TOKEN_SENTENCE || is_class(document, first, CLASS_event) ||
      is_class(document, first, CLASS_event_weak))
    return false;
  return document_token(document, first)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH) ||
         (first > 0 &&
          (has(document, first - 1, CLASS_article) || document_token(document, first - 1)->flags & TOKEN_OPEN));
}

#define AREAS(IN) IN(city_word) IN(region_word)
static const struct class_set areas = CLASS_SET(AREAS);

/* Does token p join two capitalised words? What a genitive joins stands behind the head where nothing in small letters
 * goes before it. */
static bool joint_before(const struct document *document, size_t p)
{
  if (p == 0)
    return false;
  if (SETTING(document->language, noun_upper) && has(document, p, CLASS_function))
    return joins_nouns(document, p);
  if (document_token(document, p)->flags & TOKEN_SENTENCE)
    return false;
  if (!is_upper(document, p + 1) || !is_upper(document, p - 1) || !phrase_content(document, p - 1))
    return false;
  if (has(document, p, CLASS_and)) /* a region before the coordinator is told beside the name */
    return !SETTING(document->language, head_last) || !has_any(document, p - 1, &areas);
  return (has(document, p, CLASS_of) &&
          (SETTING(document->language, name_left) == REACH_ANY || SETTING(document->language, noun_upper)) &&
          !has(document, p, CLASS_venue_in) && !has(document, p - 1, CLASS_people) &&
          !has(document, p - 1, CLASS_close));
}

/* A year between two capitalised words. */
static bool year_between(const struct document *document, size_t p)
{
  const struct token *token = document_token(document, p);

  return token->kind == TOKEN_NUMBER && token->length == 4 && !(token->flags & (TOKEN_DATE | TOKEN_LINE)) && p > 0 &&
         is_upper(document, p - 1) && is_upper(document, p + 1) && phrase_content(document, p - 1) &&
         !(document_token(document, p + 1)->flags & TOKEN_LINE) && SETTING(document->language, name_left) == REACH_ANY;
}

/* The ordinal that a comma parts from an adjective at token i, or that stands before a word that names drop; or i.
 * The comma only where names agree with their heads, the word not where heads come last: there it is of the ordinal. */
static size_t ordinal_over(const struct document *document, size_t i, uint32_t *edition)
{
  size_t over = SETTING(document->language, head_last) ? SIZE_MAX : class_ends_before(document, i, CLASS_deictic), at;

  if (over != SIZE_MAX) {
    while (over > 0 && i - over < DROPPED && phrase_ordinal_before(document, over, edition) == over &&
           phrase_modifier(document, over - 1))
      over--;
  } else {
    over = i - 1;
    if (i < 2 || !SETTING(document->language, agreement_count) || SETTING(document->language, noun_upper) ||
        !is_sign(document, over, ',') || !phrase_modifier(document, i))
      return i;
  }
  at = phrase_ordinal_before(document, over, edition);
  return at < over ? at : i;
}

/* step_left() over what is no word, or a word that a sign joins. */
static size_t step_sign_left(const struct document *document, size_t i)
{
  size_t p = i - 1, at;

  if (is_word(document, p))
    return p >= 2 && (phrase_hanging(document, p - 1) || phrase_site(document, p - 1)) ? p - 2 : i;
  at = quotation_before(document, i);
  if (at == i)
    at = short_name_before(document, i);
  if (at != i)
    return at;
  /* a hyphen behind an abbreviation's stop */
  p -= p > 0 && is_sign(document, p, '-') && is_glued(document, i) && is_sign(document, p - 1, '.');
  if (sign_before(document, p) || stop_before(document, p) || phrase_shortened(document, p))
    return p - 1;
  return plus_before(document, p) ? p - 2 : i;
}

/* Where an ordinal opens the name, an adjective before it that the lexicon does not
 * know as a name's says how it was. */
static bool praises(const struct document *document, size_t p)
{
  uint32_t value;

  return SETTING(document->language, noun_upper) && ordinal_at(document, p + 1, true, &value) &&
         !has(document, p, CLASS_modifier) && !has(document, p, CLASS_country_adj) &&
         !ordinal_at(document, p, true, &value);
}

/* Where names begin with their heads, a person before one is told apart from it. */
static bool ends_person(const struct document *document, size_t p)
{
  return SETTING(document->language, name_left) == REACH_SOME && !SETTING(document->language, noun_upper) &&
         !SETTING(document->language, head_last) && p > 0 && is_class(document, p - 1, CLASS_forename) &&
         is_upper(document, p - 1);
}

/* Where heads come last, a month at token p with its day that is no date: what a house is named after. */
static bool day_before(const struct document *document, size_t p)
{
  return SETTING(document->language, head_last) && p > 0 && is_upper(document, p) && has(document, p, CLASS_month) &&
         !(document_token(document, p)->flags & TOKEN_DATE) &&
         (is_number(document, p - 1) || has(document, p - 1, CLASS_number));
}

/* Where heads come last, a noun for a time at token p that ends the name of a day or week amid a name's capitals. */
static bool time_before(const struct document *document, size_t p)
{
  return SETTING(document->language, head_last) && p > 0 && is_upper(document, p) &&
         is_class(document, p, CLASS_time_unit) &&
         !(document_token(document, p)->flags & (TOKEN_SENTENCE | TOKEN_DATE)) && is_upper(document, p + 1) &&
         is_upper(document, p - 1) && phrase_content(document, p - 1);
}

/* The adjective before a term that ends before token i, perhaps in brackets, between it and its noun; i for none. */
static size_t over_term(const struct document *document, size_t i)
{
  size_t at = i - is_sign(document, i - 1, ')'), last = at;

  while (at > 0 && document_token(document, at - 1)->flags & TOKEN_TERM)
    at--;
  if (at == last)
    return i;
  at -= at > 0 && is_sign(document, at - 1, '(');
  return at > 0 && phrase_modifier(document, at - 1) ? at - 1 : i;
}

/* step_left() over a word. */
static size_t step_word_left(const struct document *document, size_t i)
{
  const struct language *language = document->language;
  size_t p = i - 1, at;

  if (phrase_modifier(document, p))
    return follows_noun(document, p, i) || praises(document, p) ? i : p;
  at = class_ends_before(document, i, CLASS_modifier);
  if (at < p) /* a compound with a hyphen */
    return at;
  /* a coordinator between two adjectives */
  if (p > 0 && has(document, p, CLASS_and) && phrase_modifier(document, i) && phrase_modifier(document, p - 1) &&
      !(document_token(document, p)->flags & TOKEN_SENTENCE))
    return p - 1;
  if (is_upper(document, p) && phrase_content(document, p) && !has(document, p, CLASS_of))
    return stands_apart(document, p) || ends_person(document, p) ? i : p;
  if (SETTING(language, name_left) == REACH_ANY && is_noun_before(document, p))
    return p;
  /* the number of a branch */
  if (SETTING(language, head_last) && is_number(document, p) && is_class(document, i, CLASS_number_word_before))
    return p;
  if (time_before(document, p))
    return p;
  return joint_before(document, p) || year_between(document, p) || day_before(document, p) ? p - 1 : i;
}

/* One step to the left of token i, which is in the phrase: the new first token, or i. `bare`: over ordinals and
 * adjectives only. */
static size_t step_left(const struct document *document, size_t i, uint32_t *edition, bool bare)
{
  size_t at;

  if (i == 0 || document_token(document, i)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH))
    return i;
  /* where names are right of their head, what stands before it counts something else */
  at = SETTING(document->language, name_left) == REACH_NONE ? i : phrase_ordinal_before(document, i, edition);
  if (at != i)
    return at;
  if (bare) /* a noun in small letters without the ending of a compound has no name before it */
    return phrase_modifier(document, i - 1) ? i - 1 : i;
  at = ordinal_over(document, i, edition);
  if (at != i)
    return at;
  at = phrase_hyphened_before(document, i);
  if (at == i)
    at = over_term(document, i);
  if (at == i)
    at = step_sign_left(document, i);
  return at != i ? at : step_word_left(document, i);
}

/* The token before the preposition of place that joins a topic to the event's name, which has been read back to token
 * i; i if none does. One behind a sentence's first word joins nothing: it greets or calls. */
static size_t before_topic(const struct document *document, size_t head, size_t i)
{
  struct mention city = {0};
  size_t p = i - 1;

  if (SETTING(document->language, name_left) != REACH_ANY || i < 2 || i == head ||
      !is_class(document, head, CLASS_event) || !is_upper(document, i) ||
      document_token(document, i)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH) ||
      document_token(document, p)->flags & TOKEN_SENTENCE)
    return i;
  if (!has(document, p, CLASS_town_in) && !(has(document, p, CLASS_of) && has(document, p, CLASS_venue_in) &&
                                            !(document_token(document, p - 1)->flags & TOKEN_SENTENCE)))
    return i;
  return is_upper(document, p - 1) && phrase_content(document, p - 1) && !has(document, i, CLASS_country) &&
                 !find_city_at(document, i, &city)
             ? p - 1
             : i;
}

#define EVENTS(IN) IN(event) IN(event_weak) IN(main_noun)
static const struct class_set events = CLASS_SET(EVENTS);

/* Where heads come last, does a meeting's noun open the sentence that its ending shows to be no part of what follows,
 * or that is the subject before a house's name? */
static bool opens_with_event(const struct document *document, size_t first, size_t head)
{
  const struct token *token = document_token(document, first);

  return SETTING(document->language, head_last) && first < head && token->flags & TOKEN_SENTENCE &&
         is_any(document, first, &events) &&
         (lexeme_inflected(document->language, token->lexeme) ||
          (first + 1 < head && is_class(document, head, CLASS_building) && !is_class(document, head, CLASS_org)));
}

size_t phrase_left(const struct document *document, size_t head, uint32_t *edition)
{
  size_t first = head;
  uint32_t value;
  bool bare =
      SETTING(document->language, head_last) && !is_upper(document, head) && is_class(document, head, CLASS_main_noun);

  if (SETTING(document->language, name_left) == REACH_NONE)
    return SETTING(document->language, borrowed_left) ? phrase_borrowed(document, head) : head;
  while (head - first < PHRASE_LEFT) {
    size_t next = step_left(document, first, edition, bare);
    if (next == first)
      next = before_topic(document, head, first);
    if (next == first)
      break;
    first = next;
  }
  if (opens_with_event(document, first, head))
    first++;
  first = phrase_list_left(document, first, head);
  /* a lone adjective or joint at a sentence's start is no name yet, but does no harm; a dropped word does */
  while (first < head && (has(document, first, CLASS_deictic) || has(document, first, CLASS_article)) &&
         !ordinal_at(document, first, true, &value)) /* a numeral with its sign */
    first++;
  return first;
}
