/* Noun phrases: how far a name reaches to the left and right of its head. What may stand in one is told by the pack's
 * classes and settings; see languages/README.md. */
#ifndef MEETING_FIND_PHRASES_H
#define MEETING_FIND_PHRASES_H

#include "find/document.h"

/* Most tokens in a name to either side. */
enum { PHRASE_LEFT = 12, PHRASE_RIGHT = 28 };

/* Where what tells more of a noun stands before it, a weekday amid a name's capitals is no date. */
bool phrase_weekday(const struct document *document, size_t i);

/* May this word stand inside a name at all? */
bool phrase_content(const struct document *document, size_t i);

/* Where a street's noun stands behind its name, is token i one? */
bool phrase_street(const struct document *document, size_t i);

/* An adjective: listed, guessed by its ending, an ordinal word or a nationality. */
bool phrase_modifier(const struct document *document, size_t i);

/* Tokens of a hyphen that hangs at token i, the coordinator and the word behind it, or 0. */
size_t phrase_hanging_at(const struct document *document, size_t i);
static inline size_t phrase_hanging(const struct document *document, size_t i)
{
  return is_sign(document, i, '-') ? phrase_hanging_at(document, i) : 0;
}

/* Does a bracket with a letter or two at token i hang on a short name, which it tells from others? */
bool phrase_tag_at(const struct document *document, size_t i);
static inline bool phrase_tag(const struct document *document, size_t i)
{
  return is_sign(document, i, '(') && phrase_tag_at(document, i);
}

/* First token of the phrase whose head is token head; *edition gets an ordinal's value among its words, or is left
 * alone. */
size_t phrase_left(const struct document *document, size_t head, uint32_t *edition);

/* The same of an event's noun of span tokens, whose name may hold a list behind its ordinal or be all of a quotation.
 */
size_t phrase_event_left(const struct document *document, size_t head, size_t span, uint32_t *edition);

/* Token after the phrase that has been read up to token i (exclusive). */
size_t phrase_right(const struct document *document, size_t i);

/* Its end after one more step from token i, which is behind the head or an earlier step; i if it ends there. */
size_t phrase_step(const struct document *document, size_t i);

/* Its end if the unknown word at token i, behind it, is still part of it; i if that is none. */
size_t phrase_stretch(const struct document *document, size_t i);

/* Where a part ends that a preposition of places at token i adds, if its noun is no place; i for none. */
size_t phrase_placed(const struct document *document, size_t i);

/* A whole phrase that begins at token i (articles skipped): its first token in *first; the token after it, or i if
 * there is none. */
size_t phrase_from(const struct document *document, size_t i, size_t *first);

/* The phrase that ends right before token i, or SIZE_MAX. */
size_t phrase_before(const struct document *document, size_t i, size_t clause);

/* Does the word at token i join parts of a name: an article, a genitive's preposition, a coordinator? */
bool phrase_joint(const struct document *document, size_t i);

/* Is the word at token i part of a phrase that tells something else than an edition: for which time something is done,
 * which term of office? */
bool phrase_tells_other(const struct document *document, size_t i);

/* How much the phrase [first, last) is a proper name: its words beyond the head. */
uint32_t phrase_proper(const struct document *document, size_t first, size_t head, size_t last);

/* The word that is inflected in a head noun of span tokens: the first, or the last where names end in their head or a
 * hyphen joins them. */
size_t phrase_head(const struct document *document, size_t i, size_t span);

/* Is token i a word of an address on the net? */
bool phrase_address(const struct document *document, size_t i);

/* Does the full stop at token i join a name with a capital to the end of its address: OpenOffice.org? */
bool phrase_site(const struct document *document, size_t i);

/* Is token i an acronym: capitals or mixed letters, IMCWP, DebConf9? */
bool phrase_acronym(const struct document *document, size_t i);

/* An acronym in brackets, or put in by a dash, at token i: its token, or 0. */
size_t phrase_bracket_at(const struct document *document, size_t i);
static inline size_t phrase_bracket(const struct document *document, size_t i)
{
  return is_sign(document, i, '(') || is_sign(document, i, '[') || is_sign(document, i, '-')
             ? phrase_bracket_at(document, i)
             : 0;
}

/* Where heads come last: does the ending of the noun at token i tell that the name of a body or a house ends there,
 * whose the meeting is or where it is held? */
bool phrase_declined(const struct document *document, size_t i);

#endif
