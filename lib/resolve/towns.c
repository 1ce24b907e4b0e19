/* Towns too small for the gazetteer: unknown capitalised words where a place is due. */
#include "resolve/place_cues.h"

#include "find/finders.h"
#include "find/phrases.h"
#include "find/phrases_inner.h"

enum { MOST_WORDS = 5, MOST_JOINED = 9, KEPT = 40, MOST_INITIALS = 5, BEFORE = 4, HALL = 3, SUBJECT = 12 };

bool town_is_unknown(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  if (!is_upper(document, i) || token->phrase || token->length < 3 || token->flags & TOKEN_DATE)
    return false;
  return !token->lexeme ||
         (token->flags & TOKEN_COMPOUND && is_class(document, i, CLASS_building) && !is_class(document, i, CLASS_org));
}

/* Syllables of a name where words are written apart: each with a capital, known or not, and two at least. */
static size_t syllables(const struct document *document, size_t i)
{
  size_t last = i;

  if (SETTING(document->language, name_left) != REACH_NONE)
    return i;
  while (last < i + MOST_WORDS && is_upper(document, last) &&
         !(last > i && document_token(document, last)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH)) &&
         !is_class(document, last, CLASS_building) && !is_class(document, last, CLASS_org) &&
         !is_class(document, last, CLASS_country))
    last++;
  return last >= i + 2 && last <= i + 3 ? last : i;
}

/* Is token i glued to the words around it: Abomey-Calavi? */
static bool is_joint(const struct document *document, size_t i)
{
  return (is_sign(document, i, '-') || is_sign(document, i, '\'')) && is_glued(document, i) &&
         is_glued(document, i + 1);
}

/* A capitalised adjective of the noun behind it. */
static bool is_adjective(const struct document *document, size_t i)
{
  return document_token(document, i)->flags & TOKEN_MODIFIER && !SETTING(document->language, noun_upper) &&
         is_word(document, i + 1) && !is_upper(document, i + 1) && phrase_content(document, i + 1) &&
         !(document_token(document, i + 1)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH));
}

/* Token after the next word of the town's name in [first, last), or last if none goes on with it. */
static size_t town_step(const struct document *document, size_t first, size_t last)
{
  if (place_state_at(document, last))
    return last;
  if (is_joint(document, last) && is_word(document, last + 1))
    return last + 2; /* parts that hyphens join */
  if (last >= first + MOST_WORDS)
    return last;
  if (place_goes_on(document, last) && town_is_unknown(document, last + 1))
    return last + 2;
  if (last < document_count(document) && town_is_unknown(document, last) &&
      !(document_token(document, last)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH)))
    return last + 1;
  /* a name that goes on with a genitive */
  return SETTING(document->language, name_right) == REACH_SOME && !SETTING(document->language, noun_upper) &&
                 is_class(document, last, CLASS_of) && last + 1 < document_count(document) &&
                 town_is_unknown(document, last + 1) && !is_class(document, last, CLASS_and)
             ? last + 2
             : last;
}

/* An article with a capital within a sentence opens the name of a town. */
static bool opens_town(const struct document *document, size_t i)
{
  return !SETTING(document->language, noun_upper) && is_upper(document, i) && is_class(document, i, CLASS_article) &&
         !(document_token(document, i)->flags & (TOKEN_CAPS | TOKEN_SENTENCE | TOKEN_PARAGRAPH | TOKEN_LINE)) &&
         i + 1 < document_count(document) && town_is_unknown(document, i + 1) &&
         !(document_token(document, i + 1)->flags & (TOKEN_CAPS | TOKEN_PARAGRAPH | TOKEN_LINE));
}

size_t town_name_end(const struct document *document, size_t i)
{
  size_t last = syllables(document, i), at;

  if (last > i)
    return last;
  if (opens_town(document, i) && !word_has_suffix(document, i + 1, SUFFIX_NOT_PLACE)) {
    last = i + 2;
  } else if (is_class(document, i, CLASS_town_start) && is_upper(document, i)) {
    at = i + 1;
    if (is_sign(document, at, '-') || is_sign(document, at, '.'))
      at++;
    if (!is_upper(document, at) || document_token(document, at)->flags & TOKEN_SENTENCE ||
        find_saint(document, i, at + 1))
      return i;
    last = at + 1;
  } else if (town_is_unknown(document, i) && !word_has_suffix(document, i, SUFFIX_NOT_PLACE) &&
             !is_adjective(document, i)) {
    last = i + 1;
  } else {
    last =
        is_upper(document, i) ? find_town_tail(document, i, i + 1) : i + 1; /* a name that goes on with a preposition */
    return last > i + 1 ? last : i;
  }
  while (last < i + MOST_JOINED && (at = town_step(document, i, last)) > last)
    last = at;
  last = find_town_tail(document, i, last);
  return find_region_end(document, i, last) || phrase_street(document, last) ? i : last;
}

/* Does the phrase end at token last: at a sign, the text's end, or, but where any noun may have been taken for a town,
 * a word in small letters that opens another phrase? Not at a dash, before which texts as often name who tells them. */
static bool is_closed(const struct document *document, size_t first, size_t last)
{
  if (last >= document_count(document) || document_token(document, last)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH) ||
      is_sign(document, last, ',') || is_sign(document, last, '.') || is_sign(document, last, '(') ||
      is_sign(document, last, ')'))
    return true;
  return !SETTING(document->language, noun_upper) && !SETTING(document->language, head_last) && first > 0 &&
         !is_class(document, first - 1, CLASS_contraction) && is_class(document, last, CLASS_stop) &&
         !is_upper(document, last);
}

struct candidate *town_add_unknown(struct resolver *resolver, unsigned field, size_t first, size_t last, size_t m)
{
  const struct document *document = resolver->document;
  struct candidate *candidate = candidate_add(resolver, field, SIZE_MAX, first, last);
  struct beside around;
  bool beside, hardly, several = first > 0 && class_value(document, first - 1, CLASS_genitive, 0) == 2,
                       quoted = field == MEETING_FIELD_BUILDING && first > 1 && is_quote(document, first - 1);

  place_cue_features(resolver, candidate, quoted ? first - 1 - is_upper(document, first - 2) : first);
  around = place_mention_features(resolver, candidate, m);
  beside = (is_sign(document, last, ',') || is_sign(document, last, '(') || is_sign(document, last, '/')) &&
           (is_class(document, last + 1, CLASS_country) || is_class(document, last + 1, CLASS_region_word));
  candidate->value = find_town(document, first, last);
  /* where all nouns have capitals an unknown one is likelier a noun than a name, and behind an article everywhere */
  hardly = (SETTING(document->language, noun_upper) && !quoted && !candidate_has(candidate, FEATURE_dateline) &&
            !(candidate_has(candidate, FEATURE_town_in) && !candidate_has(candidate, FEATURE_article))) ||
           (field == MEETING_FIELD_CITY && !candidate->value && (candidate_has(candidate, FEATURE_article) || several));
  candidate_feature(candidate, FEATURE_unknown, 1 + hardly + several);
  candidate_feature(candidate, FEATURE_country_beside, beside);
  if (field == MEETING_FIELD_CITY)
    candidate_feature(candidate, FEATURE_building_beside, around.side[MENTION_BUILDING] != 0);
  else
    candidate_feature(candidate, FEATURE_city_beside, around.side[MENTION_CITY] != 0);
  candidate_feature(candidate, FEATURE_town_ending, word_has_suffix(document, first, SUFFIX_TOWN));
  candidate_feature(candidate, FEATURE_known_town, candidate->value > 0);
  candidate_feature(candidate, FEATURE_acronym, /* a dateline's town may be in capitals */
                    document_token(document, first)->flags & TOKEN_CAPS && !candidate_has(candidate, FEATURE_dateline));
  candidate_feature(candidate, FEATURE_mixed, (document_token(document, first)->flags & TOKEN_MIXED) != 0);
  candidate_feature(candidate, FEATURE_compound, (document_token(document, first)->flags & TOKEN_COMPOUND) != 0);
  candidate_feature(candidate, FEATURE_closed, is_closed(document, first, last));
  return candidate;
}

/* An abbreviation within a sentence, not a town as capitals in a dateline are, unless towns have several syllables. */
static bool is_abbreviation(const struct resolver *resolver, size_t first, size_t last)
{
  const struct document *document = resolver->document;
  size_t sentence = resolver_sentence_of(resolver, first),
         start = document_sentence(document, sentence)->first + resolver_info(resolver, sentence)->dateline;

  const struct token *token = document_token(document, first);
  unsigned most = (unsigned char)document->words.text[token->offset] < 0x80 ? MOST_INITIALS : 2 * MOST_INITIALS;

  return last == first + 1 && (first >= start || SETTING(document->language, name_left) == REACH_NONE) &&
         token->flags & TOKEN_CAPS && token->length <= most && !is_sign(document, last, ',');
}

/* What stands behind a town and a comma is its region. */
static bool is_region(const struct resolver *resolver, size_t first, size_t m)
{
  const struct document *document = resolver->document;
  size_t i = m > BEFORE ? m - BEFORE : 0;

  for (; is_sign(document, first - 1, ',') && i < document->mentions.count && i <= m + 1; i++)
    if (document_mention(document, i)->kind == MENTION_CITY && document_mention(document, i)->last + 1u == first)
      return true;
  return false;
}

/* The end of a name in quotes behind the short one of a kind of building, or last. */
static size_t quoted_end(const struct document *document, size_t first, size_t last)
{
  size_t count = document_count(document);
  size_t end = document_token(document, first)->flags & TOKEN_CAPS && last < count && is_quote(document, last) &&
                       document_token(document, last)->flags & TOKEN_OPEN
                   ? phrase_quote_end(document, last, last + MOST_WORDS < count ? last + MOST_WORDS : count)
                   : 0;

  return end ? end : last;
}

/* Do the words that begin at token first stand behind a preposition of purpose, which takes no unknown house? */
static bool tells_purpose(const struct document *document, size_t first)
{
  while (first > 0 && is_class(document, first - 1, CLASS_article))
    first--;
  return class_ends_before(document, first, CLASS_purpose) != SIZE_MAX;
}

/* Does the town open a dateline with a date or an agency? */
static bool opens_dateline(const struct resolver *resolver, size_t first, size_t last)
{
  const struct document *document = resolver->document;
  size_t sentence = resolver_sentence_of(resolver, first);

  return document_sentence(document, sentence)->first == first && !is_class(document, first, CLASS_article) &&
         resolver_info(resolver, sentence)->dateline &&
         ((is_sign(document, last, ',') && document_token(document, last + 1)->flags & TOKEN_DATE) ||
          is_sign(document, last, '('));
}

/* A town; or, behind an article or a preposition that towns do not take, a hall that needs no noun: the Hilton,
 * CityCube. */
static void add_place(struct resolver *resolver, size_t first, size_t last, size_t m)
{
  const struct document *document = resolver->document;
  struct mention city = {0};
  size_t named = first > 0 ? quoted_end(document, first, last) : last;

  if (place_is_region(document, last) || place_is_street(document, last) ||
      is_class(document, last, CLASS_edition_word)) /* a number, not a name */
    return;
  if (named > last) {
    town_add_unknown(resolver, MEETING_FIELD_BUILDING, first, named, m);
    return;
  }
  if (!is_abbreviation(resolver, first, last) && !(first > 0 && is_region(resolver, first, m)))
    candidate_feature(town_add_unknown(resolver, MEETING_FIELD_CITY, first, last, m), FEATURE_apart,
                      opens_dateline(resolver, first, last));
  if (first == 0 || SETTING(document->language, name_left) == REACH_NONE ||
      class_ends_before(document, first, CLASS_town_in) != SIZE_MAX || find_town(document, first, last) ||
      is_class(document, first - 1, CLASS_city_word) || tells_purpose(document, first) ||
      (first > 1 && is_class(document, first - 1, CLASS_of) && is_class(document, first - 2, CLASS_city_word)))
    return;
  /* a hall with its city behind */
  town_add_unknown(resolver, MEETING_FIELD_BUILDING, first, last + find_city_at(document, last, &city), m);
}

/* Is token i inside a mention that is a place or a name? Moves *m to the first mention that may still reach i. */
static bool covered(const struct document *document, size_t *m, size_t i)
{
  size_t k;

  while (*m < document->mentions.count && document_mention(document, *m)->first + KEPT < i)
    ++*m;
  for (k = *m; k < document->mentions.count && document_mention(document, k)->first <= i; k++) {
    const struct mention *other = document_mention(document, k);
    if (other->last <= i)
      continue;
    /* a compound that may be a building may be a town as well, unless it has an article */
    if (other->kind == MENTION_BUILDING && other->first == i && other->last == i + 1u &&
        document_token(document, i)->flags & TOKEN_COMPOUND &&
        !(i > 0 && (is_class(document, i - 1, CLASS_article) || is_class(document, i - 1, CLASS_contraction))))
      continue;
    if (other->kind == MENTION_CITY || other->kind == MENTION_COUNTRY || other->kind == MENTION_BUILDING ||
        other->kind == MENTION_EVENT ||
        (other->kind == MENTION_ORG && !is_class(document, other->first, CLASS_city_word)))
      return true; /* but a town is also a body */
  }
  return false;
}

/* Mention of those from m on that stands next to token i. */
static size_t mention_near(const struct document *document, size_t m, size_t i)
{
  while (m + 1 < document->mentions.count && document_mention(document, m + 1)->first <= i)
    m++;
  return m;
}

/* The same where endings and postpositions follow; *last gets the town's end. */
static size_t town_before(const struct document *document, size_t i, size_t *last)
{
  size_t first = i;

  if (i > 0 && is_sign(document, i - 1, '\'') && is_glued(document, i))
    first--;
  *last = first;
  while (first > 0 && *last - first < MOST_WORDS && town_is_unknown(document, first - 1) &&
         !(document_token(document, first - 1)->flags & (TOKEN_CAPS | TOKEN_MIXED)) &&
         !(first < *last && document_token(document, first)->flags & (TOKEN_SENTENCE | TOKEN_PARAGRAPH)))
    first--;
  return first < *last ? first : SIZE_MAX;
}

/* Does the preposition of `span` tokens at token i begin a phrase that tells no place: one that the pack has, or an
 * adjective behind no article in a case that no town's would have? */
static bool opens_no_town(const struct document *document, size_t i, unsigned span)
{
  const struct token *token = document_token(document, i);
  size_t at = i + span;

  if (token->span > span && token->phrase && lexeme_has(document->language, token->phrase, CLASS_stop))
    return true;
  /* where names decline, towns that nothing knows take but the prepositions of towns */
  if (SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper) && span == 1 &&
      !is_class(document, i, CLASS_town_in))
    return true;
  if (i > 0 && is_upper(document, i - 1) && find_town_tail(document, i - 1, i) > i) /* a known tail of a town's name */
    return true;
  return SETTING(document->language, noun_upper) && is_word(document, at) && !is_upper(document, at) &&
         phrase_modifier(document, at) && word_ends_in(document, at, CLASS_genitive_ending);
}

/* Where the name of the town begins that the word for one at token i opens as the subject of a verb of hosting, or
 * SIZE_MAX. */
static size_t housing_town(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  size_t at = i + token_span(document->language, document_token(document, i), CLASS_city_word);

  if (at == i || SETTING(document->language, head_last))
    return SIZE_MAX;
  at += is_class(document, at, CLASS_of)                                             ? 1
        : place_town_adjective(document, at) && is_class(document, at + 1, CLASS_of) ? 2
                                                                                     : 0;
  return is_upper(document, at) && class_after(resolver, at, CLASS_host_verb, SUBJECT) ? at : SIZE_MAX;
}

/* Tokens of the noun for a town at token i, or of what else stands there. */
static unsigned noun_span(const struct document *document, size_t i)
{
  unsigned span = token_span(document->language, document_token(document, i), CLASS_city_word);

  return span ? span : 1;
}

/* Where a town may begin at or behind token i, which is no preposition: before its country, as a subject, or in a
 * dateline; else SIZE_MAX. */
static size_t town_alone(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  size_t sentence;

  if ((is_sign(document, i + 1, ',') || is_sign(document, i + 1, '(')) && is_class(document, i + 2, CLASS_country))
    return i;
  /* where words are written syllable by syllable, the noun for a town tells it behind its house as well */
  if (SETTING(document->language, name_left) == REACH_NONE && i > 0 && is_class(document, i, CLASS_city_word) &&
      (is_sign(document, i - 1, ',') || is_sign(document, i - 1, '('))) {
    i += noun_span(document, i);
    return i + is_sign(document, i, '.');
  }
  if (!(document_token(document, i)->flags & TOKEN_SENTENCE) || !is_upper(document, i))
    return housing_town(resolver, i);
  sentence = resolver_sentence_of(resolver, i);
  return resolver_info(resolver, sentence)->dateline ? i : housing_town(resolver, i);
}

/* May the word at token i stand between a preposition and a town: a noun for one and what joins the two, an article, an
 * adjective? */
static bool leads_to_town(const struct document *document, size_t i)
{
  if (is_class(document, i, CLASS_town_start) && is_upper(document, i) && is_upper(document, i + 1))
    return false; /* the noun is the first word of the name */
  return is_class(document, i, CLASS_city_word) || is_class(document, i, CLASS_article) ||
         (is_class(document, i + 1, CLASS_city_word) && is_word(document, i) && !is_upper(document, i)) ||
         (is_sign(document, i, '.') &&
          is_class(document, i - 1, CLASS_city_word)) || /* a short word for a town with its stop */
         is_class(document, i, CLASS_country_adj) ||
         (SETTING(document->language, agreement_count) && phrase_modifier(document, i) && !is_upper(document, i)) ||
         (is_class(document, i, CLASS_of) && is_class(document, i - 1, CLASS_city_word));
}

/* Where a town may begin if token i opens the way to one: behind a preposition, an article or an adjective; else
 * SIZE_MAX. */
static size_t town_start(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  const struct token *token = document_token(document, i);
  unsigned span = SETTING(document->language, head_last) ? 0 : token_span(document->language, token, CLASS_venue_in);
  size_t at = i + span;

  if (!span)
    return town_alone(resolver, i);
  if (opens_no_town(document, i, span))
    return SIZE_MAX;
  while (at < i + span + 6 && leads_to_town(document, at))
    at += is_class(document, at, CLASS_city_word) && place_town_adjective(document, at + 1) &&
                  is_class(document, at + 2, CLASS_of)
              ? 3
              : noun_span(document, at);
  return at > i + 1 && opens_town(document, at - 1) ? at - 1 : at;
}

/* A hall told by a short quotation behind the preposition of venues at token i, an article and perhaps a town's
 * adjective, or before its town. With neither it may be a newspaper. True if it has been added. Where nouns have
 * capitals. */
static bool add_quoted_hall(struct resolver *resolver, size_t i, size_t m)
{
  const struct document *document = resolver->document;
  struct mention city = {0};
  size_t at = i + token_span(document->language, document_token(document, i), CLASS_venue_in), taken = 0, end;
  bool contracted = is_class(document, i, CLASS_contraction),
       article = contracted || is_class(document, at - 1, CLASS_article);

  for (; is_class(document, at, CLASS_article); at++)
    article = true;
  if (!article || at + 2 >= document_count(document))
    return false;
  if (is_upper(document, at) && (taken = find_city_at(document, at, &city)) > 0)
    at += taken;
  if (!is_quote(document, at) || !(document_token(document, at)->flags & TOKEN_OPEN))
    return false;
  for (end = at + 1; end < at + 1 + HALL && is_word(document, end) && is_upper(document, end); end++)
    ;
  if (end == at + 1 || !is_quote(document, end) || is_class(document, at + 1, CLASS_event))
    return false;
  if (!taken && !contracted &&
      !(class_ends_before(document, end + 2, CLASS_town_in) == end + 1 && is_upper(document, end + 2)))
    return false;
  town_add_unknown(resolver, MEETING_FIELD_BUILDING, at + 1, end, m);
  return true;
}

void resolve_unknown_towns(struct resolver *resolver)
{
  struct document *document = resolver->document;
  size_t i, m = 0;

  for (i = mention_first(resolver, MENTION_BUILDING); i != NO_MENTION; i = mention_next(resolver, i))
    town_of_building(resolver, i);
  for (i = document_next(document, resolver_from(resolver), INTEREST_VENUE);
       i + 1 < document_count(document) && !field_is_full(resolver, MEETING_FIELD_CITY);
       i = document_next(document, i + 1, INTEREST_VENUE)) {
    bool behind = SETTING(document->language, head_last) && is_class(document, i, CLASS_venue_in);
    size_t last = 0, at;
    if (SETTING(document->language, noun_upper) && is_class(document, i, CLASS_venue_in) &&
        add_quoted_hall(resolver, i, mention_near(document, m, i)))
      continue;
    at = behind ? town_before(document, i, &last) : town_start(resolver, i);
    if (at >= document_count(document) || covered(document, &m, at))
      continue;
    last = behind ? last : town_name_end(document, at);
    if (last > at && last <= document_count(document))
      add_place(resolver, at, last, mention_near(document, m, at));
  }
}
