/* What marks a text up and is none of its words: tags and entities of HTML, emphasis, links, headings and quoted lines
 * of Markdown and of wikis. */
#ifndef MEETING_TEXT_MARKUP_H
#define MEETING_TEXT_MARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the reader sees in the place of a mark. */
enum markup_gap { MARKUP_NOTHING, MARKUP_LINE, MARKUP_PARAGRAPH };

/* May a mark begin with the byte? */
static inline bool markup_may_begin(char byte)
{
#define BIT(SIGN) ((uint64_t)1 << ((SIGN) - '!'))
  const uint64_t signs =
      BIT('!') | BIT('#') | BIT('\'') | BIT('*') | BIT('<') | BIT('>') | BIT('[') | BIT(']') | BIT('_');
#undef BIT
  unsigned at = (unsigned char)byte - (unsigned)'!';

  return at < 64 && signs >> at & 1;
}

/* Bytes of the mark at text[at], with whose byte one may begin, 0 if there is none; `line`: nothing but white space is
 * before it in its line. */
size_t markup_length(const char *text, size_t at, size_t length, bool line, enum markup_gap *gap);

/* Bytes of the sign or space that is written as an entity at text[at], which is an ampersand, and its character; of the
 * ampersand alone where it opens none. */
size_t markup_sign(const char *text, size_t at, size_t length, uint32_t *point);

#endif
