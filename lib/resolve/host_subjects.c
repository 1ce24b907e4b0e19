/* Hosts in front of what tells that they host: the subject of a verb, the phrase before a cue, with the bodies that are
 * joined to it. */
#include "resolve/hosts.h"
#include "resolve/place_cues.h"

#include "find/phrases.h"

/* Words between a subject and its verb; tokens of a quoted name, and of a clause put in behind a subject. */
enum { AUXILIARY = 4, QUOTED = 8, INSERTED = 40 };

/* The first of the articles before token i, or i. */
static size_t before_articles(const struct document *document, size_t i)
{
  while (i > 0 && (is_class(document, i - 1, CLASS_article) || is_sign(document, i - 1, '\'')))
    i--;
  return i;
}

/* Where names begin with their heads, the body that ends before token `end`, a comma or bracket over which a phrase
 * goes on; SIZE_MAX if there is none. */
static size_t headed_before(const struct document *document, size_t end, size_t clause)
{
  size_t at = end, first = SIZE_MAX;

  while (SETTING(document->language, name_left) == REACH_NONE && at > clause && at + PHRASE_RIGHT > end &&
         is_word(document, at - 1) && !is_class(document, at - 1, CLASS_stop) &&
         !is_class(document, at - 1, CLASS_host_with)) {
    at--;
    if (body_head(document, at, end) == at)
      first = at;
  }
  return first;
}

static size_t ends_before(const struct host_search *search, size_t end)
{
  size_t clause = resolver_clause(search->resolver, end), before = body_before(search->document, end, clause);

  return before != SIZE_MAX ? before : headed_before(search->document, end, clause);
}

void host_add_before_partner(const struct host_search *search, size_t with, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t before;

  if (with == 0)
    return;
  with -= is_sign(document, with - 1, ',');
  with = body_open_bracket(document, with - 1, 0) < with - 1 ? body_open_bracket(document, with - 1, 0) : with;
  before = ends_before(search, with);
  if (before != SIZE_MAX)
    host_add_joined(search, before, with, reason);
}

/* The body before what joins it to the one that begins at token `first`. */
static void add_partner(const struct host_search *search, size_t first, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t with = class_ends_before(document, before_articles(document, first), CLASS_host_with);

  if (with != SIZE_MAX)
    host_add_before_partner(search, with, reason);
}

/* A name that begins amid capitals has been cut and is no body's. */
static bool is_cut(const struct document *document, size_t first, size_t last)
{
  return first > 0 && is_upper(document, first - 1) && !is_class(document, first - 1, CLASS_article) &&
         !(document_token(document, first - 1)->flags & TOKEN_SENTENCE && is_class(document, first - 1, CLASS_stop)) &&
         !body_breaks_at(document, first) && body_head(document, first, last) == last;
}

/* Words in small letters without an article are no body that acts, where only names go without. */
static bool is_bare(const struct document *document, size_t first, size_t last)
{
  size_t i;

  if (SETTING(document->language, noun_upper) || SETTING(document->language, name_right) != REACH_SOME ||
      SETTING(document->language, name_left) != REACH_SOME || first == 0 ||
      is_class(document, first - 1, CLASS_article) || is_sign(document, first - 1, '\''))
    return false;
  for (i = first; i < last; i++)
    if (is_upper(document, i))
      return false;
  return true;
}

/* Where the verb stands second and its subject may follow, does a preposition, but that of an agent, stand before token
 * i? */
static bool is_governed(const struct document *document, size_t i)
{
  size_t preposition;

  i -= i > 0 && is_class(document, i - 1, CLASS_demonstrative);
  if (!SETTING(document->language, noun_upper))
    return false;
  if (class_ends_before(document, i, CLASS_venue_in) != SIZE_MAX)
    return true;
  preposition = class_ends_before(document, i, CLASS_not_venue);
  return preposition != SIZE_MAX && !is_class(document, preposition, CLASS_agent) &&
         !is_class(document, preposition, CLASS_genitive);
}

/* A place before the verb that hosts nothing, behind a preposition or a noun for a house; nor does the body whose
 * people do. */
static bool is_no_host(const struct document *document, size_t first, size_t last)
{
  static const uint8_t people[] = {CLASS_people, CLASS_bodies, CLASS_nations, CLASS_members};
  size_t k;

  if (is_class(document, first, CLASS_room) || is_bare(document, first, last))
    return true;
  first = before_articles(document, first);
  if (is_governed(document, first))
    return true;
  for (k = 0; k < sizeof people && first > 0 && is_class(document, first - 1, CLASS_genitive); k++)
    if (class_ends_before(document, first - 1, people[k]) != SIZE_MAX)
      return true;
  return (class_ends_before(document, first, CLASS_venue_in) != SIZE_MAX ||
          (SETTING(document->language, noun_upper) &&
           class_ends_before(document, first, CLASS_date_start) != SIZE_MAX)) &&
         body_head(document, first, last) == last; /* since when or how long */
}

/* Is what begins at token i the place of what the sentence tells, behind a preposition or the word for a town, or only
 * its end? */
static bool is_place(const struct document *document, size_t i)
{
  return class_ends_before(document, before_articles(document, i), CLASS_venue_in) != SIZE_MAX ||
         class_ends_before(document, i, CLASS_city_word) != SIZE_MAX || is_class(document, i, CLASS_genitive);
}

/* Where a list may lack a coordinator, does a body that its noun tells end at the comma before token `end`, at a
 * clause's start? */
static bool lists_bodies(const struct host_search *search, size_t end)
{
  const struct document *document = search->document;
  size_t first = SETTING(document->language, name_left) == REACH_NONE && is_sign(document, end - 1, ',')
                     ? ends_before(search, end - 1)
                     : SIZE_MAX;

  return first != SIZE_MAX && body_head(document, first, end - 1) == first &&
         !(document_token(document, first)->flags & TOKEN_PHRASE) && /* the last syllable of another word */
         (document_token(document, first)->flags & TOKEN_SENTENCE || is_sign(document, first - 1, ',') ||
          is_sign(document, first - 1, ')'));
}

/* The bodies before those whose first token is `first`, behind commas or a coordinator with an article. */
static size_t add_series(const struct host_search *search, size_t first, size_t last, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t parts, next;
  bool listed = body_joint(document, first, last, &next) < last;

  for (parts = 0; parts < MOST_JOINT; parts++) {
    size_t end = before_articles(document, first), before;
    if (end < 2 || !(((end < first || is_sign(document, end - 2, ')')) && is_class(document, end - 1, CLASS_and)) ||
                     (listed ? is_sign(document, end - 1, ',') : lists_bodies(search, end))))
      break;
    listed |= !is_sign(document, end - 1, ',');
    end = body_open_bracket(document, end - 2, 0) < end - 2 ? body_open_bracket(document, end - 2, 0) : end - 1;
    before = ends_before(search, end);
    if (before == SIZE_MAX || is_place(document, before))
      break;
    host_add_joined(search, before, end, reason);
    first = before;
  }
  return first;
}

/* The quoted name of a body that ends right before token i; its first token, or i. */
static size_t quoted_before(const struct document *document, size_t i)
{
  size_t open;

  if (i < 4 || !is_quote(document, i - 1) || document_token(document, i - 1)->flags & TOKEN_OPEN)
    return i;
  for (open = i - 2; open > 1 && i - open < QUOTED; open--)
    if (is_quote(document, open))
      return is_upper(document, open + 1) && body_head(document, open - 1, open) < open ? open + 1 : i;
  return i;
}

/* Where names begin with their heads, the part of the body in [first, last) from which a dash leads over to it; its
 * first token, or `first`. */
static size_t part_before(const struct host_search *search, size_t first, size_t last)
{
  const struct document *document = search->document;
  size_t dash = first - 1, before;

  if (SETTING(document->language, name_left) != REACH_NONE || first < 2 || !is_sign(document, dash, '-'))
    return first;
  before = body_before(document, last, resolver_clause(search->resolver, dash));
  return before < first && body_head(document, before, dash) == before ? before : first;
}

#define LANDS(IN) IN(region_word) IN(city_word)
static const struct class_set lands = CLASS_SET(LANDS);

/* The comma before a region or town that tells where the body before it is; first if there is none. */
static size_t before_region(const struct document *document, size_t first)
{
  size_t at = first, region;

  if (SETTING(document->language, name_left) != REACH_NONE)
    return first;
  if (!is_any(document, at, &lands)) {
    region = class_ends_before(document, first, CLASS_region_word);
    at = region != SIZE_MAX ? region : class_ends_before(document, first, CLASS_city_word);
  }
  return at != SIZE_MAX && at > 1 && is_sign(document, at - 1, ',') ? at - 1 : first;
}

/* A town that only houses the meeting: told by the word for one, or not known and the subject of a verb of housing. */
static bool is_housing_town(const struct document *document, size_t first, size_t last,
                            const struct host_reason *reason)
{
  if (last == first + 1 && is_class(document, last, CLASS_houses) && town_name_end(document, first) == last &&
      !(document_token(document, first)->flags & TOKEN_CAPS))
    return true;
  return reason->strength < 3 && !SETTING(document->language, head_last) &&
         is_class(document, first, CLASS_city_word) && !is_class(document, first, CLASS_org);
}

/* The name of a country that a dash joins to another's. */
static bool is_second_nation(const struct document *document, size_t first, size_t last)
{
  size_t before = first > 1 && is_sign(document, first - 1, '-') ? first - 1 : 0,
         nation = class_ends_before(document, before, CLASS_country);

  return (last == first + 1 && before > 0 && body_is_nation(document, before - 1, before)) ||
         (nation != SIZE_MAX && body_is_nation(document, first, last));
}

/* The bracket with the short name of a body that a genitive behind it says of what land it is; first if there is none.
 */
static size_t bracket_before(const struct host_search *search, size_t first)
{
  const struct document *document = search->document;
  size_t open = first > 3 && is_class(document, first - 1, CLASS_genitive) && is_sign(document, first - 2, ')')
                    ? body_open_bracket(document, first - 2, 0)
                    : first;

  return open < first && phrase_bracket(document, open) && ends_before(search, open) != SIZE_MAX ? open : first;
}

/* Where names begin with their heads, the body whose land or town in [first, last) tells where it is, behind a
 * preposition; its first token, or `first`. */
static size_t placed_before(const struct host_search *search, size_t first, size_t last)
{
  const struct document *document = search->document;
  size_t place, before;

  if (SETTING(document->language, head_last) || SETTING(document->language, noun_upper) ||
      !(body_is_nation(document, first, last) || body_is_city(document, first, last)))
    return first;
  place = class_ends_before(document, before_articles(document, first), CLASS_venue_in);
  before = place != SIZE_MAX ? ends_before(search, place) : SIZE_MAX;
  return before != SIZE_MAX && body_head(document, before, place) < place ? before : first;
}

/* The body of tokens [first, last) that stands before what it does, and those before it that are joined to it. */
static void add_subject(const struct host_search *search, size_t first, size_t last, const struct host_reason *reason)
{
  size_t part;

  if (reason->cue == CUE_VERB)
    first = placed_before(search, first, last);
  part = bracket_before(search, first);
  if (part < first) {
    last = part;
    first = ends_before(search, part);
  }
  while ((part = before_region(search->document, first)) < first && ends_before(search, part) != SIZE_MAX) {
    last = part;
    first = ends_before(search, part);
  }
  if (reason->cue == CUE_VERB &&
      (is_no_host(search->document, first, last) || is_cut(search->document, first, last) ||
       is_housing_town(search->document, first, last, reason) || is_second_nation(search->document, first, last)))
    return;
  if (SETTING(search->document->language, head_last) && word_ends_in(search->document, last - 1, CLASS_venue_in))
    return; /* where the meeting was held */
  first = part_before(search, first, last);
  /* what has no noun of its own goes on with the list of what the body before it is for */
  if (lists_bodies(search, first) && body_head(search->document, first, last) > first)
    first = ends_before(search, first - 1);
  host_add_joined(search, first, last, reason);
  add_partner(search, add_series(search, first, last, reason), reason);
}

/* The first token of the body of tokens [first, last) behind an office in it, or last if neither a noun nor an acronym
 * tells that it is one. */
static size_t behind_office(const struct document *document, size_t first, size_t last)
{
  bool office = is_class(document, first, CLASS_person_title);

  while (office && first < last &&
         (is_class(document, first, CLASS_person_title) || is_class(document, first, CLASS_of) ||
          is_class(document, first, CLASS_article) || is_sign(document, first, '\'')))
    first++;
  return body_head(document, first, last) < last || body_has_acronym(document, first, last) ? first : last;
}

bool host_stands_in_place(const struct document *document, size_t i)
{
  return SETTING(document->language, head_last) && i > 0 && is_class(document, i - 1, CLASS_venue_in);
}

void host_add_before(const struct host_search *search, size_t i, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t clause, steps;
  /* an apposition behind its body */
  bool apposed = reason->cue == CUE_AFTER && i > 1 && is_sign(document, i - 1, ',');

  i -= apposed;
  clause = resolver_clause(search->resolver, i);
  for (steps = 0; steps <= AUXILIARY && i > 0; steps++, i--) {
    size_t first, open = body_open_bracket(document, i - 1, 0);
    if (open < i - 1) {
      i = open;
      clause = resolver_clause(search->resolver, i);
    }
    if (i <= clause || (reason->cue == CUE_VERB && host_stands_in_place(document, i) && is_sign(document, i - 2, '\'')))
      return;
    first = quoted_before(document, i);
    if (first < i) {
      host_add(search, first, i - 1, reason);
      return;
    }
    first = body_before(document, i, clause);
    if (first != SIZE_MAX && apposed && (first = behind_office(document, first, i)) == i)
      return;
    if (first != SIZE_MAX) {
      add_subject(search, first, i, reason);
      return;
    }
    if (phrase_content(document, i - 1) && is_upper(document, i - 1))
      return;
  }
}

/* The subject before an inserted clause that ends before token i. */
void host_add_over_clause(const struct host_search *search, size_t i, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t first = document_sentence(document, resolver_sentence_of(search->resolver, i))->first, at, end = first;

  if (i <= first || !is_sign(document, i - 1, ','))
    return;
  /* of several commas the one behind a body */
  for (at = i - 1; at > first + 1 && i - at < INSERTED; at--)
    if (is_sign(document, at - 1, ',') && !is_glued(document, at)) {
      size_t before = body_before(document, at - 1, resolver_clause(search->resolver, at - 1));
      bool told = before != SIZE_MAX &&
                  (body_head(document, before, at - 1) < at - 1 || body_has_acronym(document, before, at - 1));
      if (told || (end == first && reason->cue == CUE_VERB))
        end = at - 1;
      if (told)
        break;
    }
  if (end > first)
    host_add_before(search, end, reason);
}
