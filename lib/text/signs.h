/* Signs between words, and the longer pieces of text that count as one. */
#ifndef MEETING_TEXT_SIGNS_H
#define MEETING_TEXT_SIGNS_H

#include <stddef.h>
#include <stdint.h>

/* The code point that stands for a sign of its kind: all dashes are '-', all apostrophes '\''. */
unsigned sign_plain(uint32_t point);

/* Bytes of the address on the net that `most` bytes of text begin with, two slashes and what touches them, behind its
 * scheme if it has one; 0 if there is none. Brackets and quotes end it, since markup has them around it. */
size_t sign_address(const char *text, size_t most);

/* Bytes of the sign that text begins with and that parts a word at its line's end, and of the break; 0 for none. It is a
 * not sign, as readers of print by machine write it, or a hyphen before small letters. */
size_t sign_parted(const char *text, size_t most);

#endif
