/* What the parts of phrases, phrases.c and phrases_*.c, share. */
#ifndef MEETING_FIND_PHRASES_INNER_H
#define MEETING_FIND_PHRASES_INNER_H

#include "find/document.h"

static inline bool has(const struct document *document, size_t i, unsigned class)
{
  return i < document_count(document) && lexeme_has(document->language, document_token(document, i)->lexeme, class);
}

/* DebConf17, COP26 */
static inline bool ends_in_digit(const struct document *document, const struct token *token)
{
  char last = document->words.text[token_end(token) - 1];
  return last >= '0' && last <= '9';
}

/* Is the word at token i, and no phrase that it begins, of one of the classes? */
static inline bool has_any(const struct document *document, size_t i, const struct class_set *set)
{
  return i < document_count(document) && lexeme_any(document->language, document_token(document, i)->lexeme, set);
}

/* Is token i a word of more than a letter, no abbreviation, and known for nothing but itself? Most are. */
static inline bool is_plain(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return (int)(token->kind == TOKEN_WORD) & (token->length > 2) & (token->phrase == 0) & !(token->flags & TOKEN_TERM) &
         !lexeme_has(document->language, token->lexeme, CLASS_abbreviation);
}

/* Does a sentence or paragraph begin at token i? */
static inline bool breaks_before(const struct document *document, size_t i)
{
  return i >= document_count(document) || document_token(document, i)->flags & (TOKEN_PARAGRAPH | TOKEN_SENTENCE);
}

/* First token of an ordinal that ends right before token i, or i. */
size_t phrase_ordinal_before(const struct document *document, size_t i, uint32_t *value);

/* Token after the quotation that opens at i, 0 if it closes nowhere before limit. A quotation that a word behind it
 * calls a motto goes on with no name: 0, too. */
size_t phrase_quote_end(const struct document *document, size_t i, size_t limit);

/* Reads inner words from i on; the token after the last that may end a name, or i. */
size_t phrase_inner(const struct document *document, size_t i, size_t limit);

/* Where names decline, is the word at token i in its base form, behind a noun that it then tells nothing of: a body's
 * noun behind a meeting's, a forename, in small letters a meeting's noun or an adjective? */
bool phrase_subject(const struct document *document, size_t i);

/* Does an abbreviation at token i open whom a body is named for? */
bool phrase_named_for(const struct document *document, size_t i);

/* Does a body's noun of several words begin at token i, whatever these are alone? */
bool phrase_body(const struct document *document, size_t i);

/* Token behind the legal form at token i behind a name, letters with their full stops the last of which is a capital;
 * or i. */
size_t phrase_legal_form(const struct document *document, size_t i);

/* Does the full stop at token i stand inside an abbreviation in capitals? */
bool phrase_short(const struct document *document, size_t i);

/* Does the full stop at token i end an abbreviation before another capital? */
bool phrase_abbreviates(const struct document *document, size_t i);

/* Does the full stop at token i shorten a word with which names begin, or an adjective, or stand behind an initial letter?
 * One that opens a line numbers it. */
bool phrase_shortened(const struct document *document, size_t i);

/* Where a house that is a body is called by its town, the end of that behind the preposition at token i; else i. */
size_t phrase_seat(const struct document *document, size_t i);

/* Does another event begin at token at, behind a coordinator and perhaps an article? */
bool phrase_begins_event(const struct document *document, size_t after, size_t at);

/* Does a place or a date of the event follow at token i, rather than the name's tail? */
bool phrase_venue_follows(const struct document *document, size_t i);

/* Does the preposition at token i open what is told of the event rather than its name: its occasion, its patrons, its
 * purpose? */
bool phrase_opens_clause(const struct document *document, size_t i);

/* The end of the part that a preposition or coordinator at token i adds to the phrase, or i. */
size_t phrase_joint_end(const struct document *document, size_t i, size_t limit, bool tail);

/* The end of the phrase behind the sign at token i, if that joins what follows to it; else i. `tail`: the phrase has
 * reached its tail, where lists may stand. */
size_t phrase_step_sign(const struct document *document, size_t i, size_t limit, bool tail);

/* Where names decline, is the capital behind a preposition, at token i before a noun in small letters, none of its
 * adjectives? */
bool phrase_placed_noun(const struct document *document, size_t i);

/* Where names are right of their heads, a borrowed one may be left of its own, at token head: its first token. */
size_t phrase_borrowed(const struct document *document, size_t head);

/* The first token of a capitalised word before token i to which a hyphen glues one in small letters, else i. */
size_t phrase_hyphened_before(const struct document *document, size_t i);

/* Where heads come last, the first token of the list of what a body or house is for, the last two of whose words a
 * coordinator joins behind token `first`; else that. */
size_t phrase_list_left(const struct document *document, size_t first, size_t head);

#endif
