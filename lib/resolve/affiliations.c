/* Houses that are named to say where somebody works or studies, rather than where the meeting is. */
#include "resolve/place_cues.h"

/* Tokens from the word that says so to the preposition before the house; words of what is told of a person before it;
 * value of words that say so by themselves. */
enum { REACH = 7, TOLD = 3, ALONE = 2 };

/* Behind these the house is where something happens. */
#define HAPPENS(IN) IN(event) IN(event_weak) IN(event_other) IN(held) IN(gather) IN(open) IN(host_verb) IN(attend)
static const struct class_set happens = CLASS_SET(HAPPENS);

/* Where nouns have capitals, does a house only say whose the noun before it is? Not behind a noun for rooms. */
static bool says_whose(const struct document *document, size_t house)
{
  size_t noun = house - 2u;

  return house > 1 && SETTING(document->language, noun_upper) && is_class(document, noun + 1, CLASS_genitive) &&
         is_class(document, noun + 1, CLASS_article) && is_upper(document, noun) &&
         !is_class(document, noun, CLASS_building) && class_ends_before(document, noun + 1, CLASS_venue_in) == SIZE_MAX;
}

/* Does what is told of a person begin at token i, behind a comma, a dash or a bracket that opens? */
static bool is_told_of_person(const struct document *document, size_t i)
{
  return i > 1 && (is_sign(document, i - 1, ',') || is_sign(document, i - 1, '(') || is_sign(document, i - 1, '-')) &&
         is_upper(document, i - 2);
}

/* Does an office, post or occupation lead to the house before which the preposition at token `cue` stands? That of a
 * person is told behind the name. */
static bool is_employer(const struct document *document, size_t cue)
{
  size_t at, holder = 0;

  for (at = cue; at > 0 && cue - at < REACH; at--) {
    if (document_token(document, at)->flags & TOKEN_SENTENCE || is_any(document, at - 1, &happens))
      return false;
    if (class_value(document, at - 1, CLASS_affiliated, 0) == ALONE)
      return true;
    if (is_class(document, at - 1, CLASS_affiliated) || is_class(document, at - 1, CLASS_person_title))
      holder = at - 1;
    if (holder && at + TOLD > holder && is_told_of_person(document, at - 1))
      return true;
    if (!is_word(document, at - 1) && !is_sign(document, at - 1, '.'))
      return false;
  }
  return false;
}

bool place_is_affiliation(const struct document *document, size_t house, size_t last, size_t cue)
{
  size_t behind = last + (is_sign(document, last, '\'') && is_glued(document, last) ? 2 : 0); /* a case's ending */

  return says_whose(document, house) || (cue != SIZE_MAX && is_employer(document, cue)) ||
         class_value(document, behind, CLASS_affiliated, 0) == ALONE;
}

bool place_is_street(const struct document *document, size_t i)
{
  return SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper) &&
         is_class(document, i, CLASS_street);
}
