/* People among what may name hosts: offices, titles, names that are no body's. */
#include "resolve/hosts.h"

#include "find/finders.h"
#include "find/phrases.h"

/* What a forename tells of a person, and a verb by which one rather holds a lecture. */
enum { FORENAMED = 3, SPEAKER = 2 };

/* A person's name without what stands before it: a nationality, an office. */
size_t host_after_title(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = last; i > first; i--)
    if (class_ends_before(document, i, CLASS_person_title) != SIZE_MAX)
      return i < last && is_upper(document, i) ? i : first;
  return first;
}

/* Where heads come last, an office behind the body's noun makes the phrase a person's, where they come first, one that
 * opens it. */
bool host_holds_office(const struct document *document, size_t first, size_t head, size_t last)
{
  size_t i;

  if (!SETTING(document->language, head_last) && head > first && is_class(document, first, CLASS_person_title))
    return true;
  for (i = head + 1; SETTING(document->language, head_last) && i < last; i++)
    if (is_class(document, i, CLASS_person_title))
      return true;
  return false;
}

/* Where a case tells whose, what stands behind an office is what it is of, or the one who holds it; so it is with
 * people. */
bool host_of_office(const struct document *document, size_t first)
{
  return SETTING(document->language, agreement_count) && !SETTING(document->language, noun_upper) &&
         (is_class(document, first, CLASS_person_title) || is_class(document, first, CLASS_people) ||
          (first > 0 && class_ends_before(document, first, CLASS_person_title) != SIZE_MAX));
}

/* Two to four capitalised words that the lexicon does not know are hardly a body. */
bool host_is_person(const struct document *document, size_t first, size_t last)
{
  size_t i;

  for (i = first; i < last; i++)
    if (!is_upper(document, i) || document_token(document, i)->flags & TOKEN_CAPS ||
        (document_token(document, i)->lexeme && !is_class(document, i, CLASS_forename)))
      return false;
  return last - first >= 2 && last - first <= 4;
}

/* How surely the words tell of a person who is no body: a forename alone or before another capital, perhaps the first
 * of two people, or an unknown word behind a title; less surely a title, what looks like a name, or two names that a
 * cue says to be those of the host. */
int host_person_strength(const struct document *document, size_t first, size_t head, size_t last, bool titled,
                         const struct host_reason *reason)
{
  bool lone = last == first + 1;
  /* a person at an agent's cue */
  bool told = !lone && reason->cue == (SETTING(document->language, head_last) ? CUE_AFTER : CUE_BEFORE);

  if (!told && head == last && is_class(document, first, CLASS_forename) && (lone || is_upper(document, first + 1)))
    return FORENAMED;
  if (lone && titled && class_ends_before(document, first, CLASS_person_title) != SIZE_MAX &&
      !document_token(document, first)->lexeme)
    return FORENAMED;
  if (reason->cue == CUE_VERB && reason->strength == 2 && !reason->own && host_is_person(document, first, last))
    return SPEAKER;
  return titled || host_is_person(document, first, last);
}

/* Where names are declined, capitalised words that nothing makes a body's are a person, who hosts nothing, unless they
 * are of a foreign script as firms' are. */
static bool is_declined_person(const struct document *document, size_t first, size_t head, size_t last)
{
  size_t i;

  if (!SETTING(document->language, agreement_count) || SETTING(document->language, noun_upper) || head < last ||
      document_token(document, first)->flags & TOKEN_MODIFIER || !host_is_person(document, first, last))
    return false;
  for (i = first; i < last && document_token(document, i)->flags & TOKEN_FOREIGN; i++)
    ;
  return i == last;
}

/* Does a person's title stand before the one in [first, last), perhaps with initials between? */
static bool is_titled(const struct document *document, size_t first, size_t head, size_t last,
                      const struct host_reason *reason)
{
  size_t i = first;

  if (!reason->agent || head < last)
    return false;
  while (i > 1 && (is_sign(document, i - 1, '.') || is_letter(document, i - 1)))
    i--;
  return i > 0 && is_class(document, i - 1, CLASS_person_title) && host_is_person(document, first, last);
}

bool host_names_person(const struct document *document, size_t first, size_t head, size_t last,
                       const struct host_reason *reason)
{
  return is_titled(document, first, head, last, reason) || is_declined_person(document, first, head, last);
}
