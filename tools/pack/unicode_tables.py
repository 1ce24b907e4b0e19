#!/usr/bin/env python3
"""Write lib/text/unicode_tables.h: classes and folded forms of code points, from Python's unicodedata.

usage: unicode_tables.py OUTPUT
"""
import functools
import sys
import unicodedata

LIMIT = 0x10000         # classes are tabled below this
LETTERS_LIMIT = 0x2080  # as UNICODE_LETTERS_LIMIT in lib/text/unicode.h
# What is tabled with its folded form: Latin, Greek, Cyrillic; Vietnamese; dashes and quotes. The rest folds to itself.
LETTERS = [(0, 0x540), (0x1E00, 0x1F00), (0x2000, LETTERS_LIMIT)]

OTHER, LOWER, UPPER, DIGIT, MARK, SPACE, LINE, IGNORE, QUOTE = range(9)
IGNORED = {0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x034F} | set(range(0x202A, 0x202F)) | set(range(0xFE00, 0xFE10))
QUOTES = set(map(ord, '"«»‹›“”„‟「」『』〝〞〟＂\x93\x94'))  # the last two: of Windows, taken for Latin-1
# Letters that people type for one another, beyond what decomposition joins.
SPECIAL = {'ß': 'ss', 'ẞ': 'ss', 'ı': 'i', 'İ': 'i', 'ё': 'е', 'Ё': 'е', 'ð': 'đ', 'Ð': 'đ', 'Đ': 'đ',
           'ø': 'ø', 'Ø': 'ø', 'ł': 'ł', 'Ł': 'ł', 'æ': 'ae', 'Æ': 'ae', 'œ': 'oe', 'Œ': 'oe',
           'ﬁ': 'fi', 'ﬂ': 'fl', 'º': '', 'ª': '', 'ſ': 's'}
PAIRS = ['ss', 'ae', 'oe']  # what the folded form of one letter may be
VANISH = {0x0307}     # the dot that lower-casing a Turkish capital leaves behind


# As in lib/text/unicode.h.
LETTERS_OF = {LOWER: 0x4000, UPPER: 0x8000}
LETTER_BITS, MARK_BITS, MARKS = 13, 6, 0x300
LETTER_NONE, LETTER_VANISHES, LETTER_PAIR, LETTER_CLASS = 0xC000, 0x3FF, 0x3F00, 4


@functools.lru_cache(maxsize=None)
def char_class(point):
    char = chr(point)
    category = unicodedata.category(char)
    if point in IGNORED:
        return IGNORE
    if char in '\n\v\f\r\x85\u2028\u2029':
        return LINE
    if char == '\t' or category == 'Zs':
        return SPACE
    if char in '0123456789':
        return DIGIT
    if point in QUOTES:
        return QUOTE
    if category in ('Lu', 'Lt'):
        return UPPER
    if char in 'ºª':
        return OTHER
    if category[0] == 'L' or category in ('Nd', 'Nl') and point > 127:
        return LOWER
    if category[0] == 'M':
        return MARK
    return OTHER


def is_tabled(point):
    return any(first <= point < last for first, last in LETTERS)


@functools.lru_cache(maxsize=None)
def point_fold(char):
    """Small, composed, never longer than the letter itself."""
    if char_class(ord(char)) == IGNORE or ord(char) in VANISH:
        return ''
    if not is_tabled(ord(char)) or char_class(ord(char)) == SPACE:
        return char
    folded = SPECIAL.get(char)
    if folded is None:
        parts = ''.join(c for c in unicodedata.normalize('NFD', char.lower()) if ord(c) not in VANISH)
        folded = unicodedata.normalize('NFC', parts)
    return folded if len(folded.encode()) <= len(char.encode()) else char


def compose(last, mark):
    """The one letter that a folded letter and a mark are, None if there is none; '' where the mark is no part of the spelling: a stress
    mark on a Cyrillic vowel, the dots of ё."""
    if 'а' <= last <= 'я' and (mark == '\u0301' or last + mark == 'е\u0308'):
        return ''
    both = unicodedata.normalize('NFC', last + mark)
    return both if len(both) == 1 and is_tabled(ord(both)) and point_fold(both) == both else None


def fold(text):
    """The key form of a text: what the C engine makes of each word, code point by code point."""
    out = []
    for char in ''.join(map(point_fold, text)):
        both = compose(out[-1], char) if out and char_class(ord(char)) == MARK else None
        if both is None:
            out.append(char)
        elif both:
            out[-1] = both
    return ''.join(out)


def letter(point):
    """Class and folded form in one number, as unicode_letters in lib/text/unicode.h has it."""
    folded, kind = point_fold(chr(point)), char_class(point)
    same = folded == chr(point)
    if kind not in (LOWER, UPPER):
        return LETTER_NONE | kind | (0 if same else ord(folded) if folded else LETTER_VANISHES) << LETTER_CLASS
    if len(folded) == 2:
        return LETTERS_OF[kind] | LETTER_PAIR + PAIRS.index(folded)
    return LETTERS_OF[kind] | (0 if same else ord(folded))


def compositions():
    """(letter, mark, composed), sorted; of letters with a mark of their own too, whatever the order of marks."""
    letters = [chr(point) for point in range(0x61, LETTERS_LIMIT) if is_tabled(point) and char_class(point) == LOWER and point_fold(chr(point)) == chr(point)]
    marks = [chr(point) for point in range(0x300, 0x340) if point_fold(chr(point))]
    return [(ord(last), ord(mark), ord(compose(last, mark))) for last in letters for mark in marks if compose(last, mark)]


def composition(last, mark, both):
    """In one number, as lib/text/unicode.c has it."""
    assert max(last, both) >> LETTER_BITS == mark - MARKS >> MARK_BITS == 0
    return (last << MARK_BITS | mark - MARKS) << LETTER_BITS | both


def bases(triples):
    """(composed, letter without any mark), sorted."""
    letter_of = {composed: letter for letter, _, composed in triples}
    for composed in sorted(letter_of):
        letter = letter_of[composed]
        while letter in letter_of:
            letter = letter_of[letter]
        yield composed, letter


def paged(values, size):
    pages, index, seen = [], [], {}
    for start in range(0, len(values), size):
        page = tuple(values[start:start + size])
        if page not in seen:
            seen[page] = len(pages)
            pages.append(page)
        index.append(seen[page])
    return index, pages


def other_class(point):
    """The class where unicode_letter() asks for it: of what has no entry among the letters."""
    return LOWER if point < LETTERS_LIMIT and is_tabled(point) else char_class(point)


def write(out):
    out.write('/* Generated by tools/pack/unicode_tables.py from Unicode %s. Do not edit. */\n' % unicodedata.unidata_version)
    index, pages = paged([other_class(p) for p in range(LIMIT)], 16)
    index, rows = paged(index, 16)
    out.write('#define UNICODE_LIMIT 0x%X\n' % LIMIT)
    out.write('static const unsigned char unicode_class_block[%d] = {%s};\n' % (len(index), ','.join(map(str, index))))
    out.write('static const unsigned char unicode_class_row[%d][16] = {\n%s};\n' % (
        len(rows), ''.join('{%s},\n' % ','.join(map(str, row)) for row in rows)))
    out.write('static const uint64_t unicode_class_page[%d] = {\n%s};\n' % (
        len(pages), ''.join('0x%Xu,\n' % sum(value << 4 * i for i, value in enumerate(page)) for page in pages)))
    index, pages = paged([letter(p) if is_tabled(p) else 0 for p in range(LETTERS_LIMIT)], 64)
    out.write('const unsigned char unicode_letter_page[%d] = {%s};\n' % (len(index), ','.join(map(str, index))))
    out.write('const uint16_t unicode_letters[%d][64] = {\n%s};\n' % (
        len(pages), ''.join('{%s},\n' % ','.join('0x%X' % entry for entry in page) for page in pages)))
    out.write('static const uint16_t unicode_pairs[%d] = {%s};\n' % (len(PAIRS), ','.join(str(int.from_bytes(pair.encode(), 'little')) for pair in PAIRS)))
    triples = compositions()
    out.write('static const uint32_t unicode_compositions[%d] = {\n%s};\n' % (
        len(triples), ''.join('0x%Xu,\n' % composition(*triple) for triple in triples)))
    pairs = list(bases(triples))
    out.write('static const struct base unicode_bases[%d] = {\n%s};\n' % (len(pairs), ''.join('{0x%X,0x%X},\n' % pair for pair in pairs)))


if __name__ == '__main__':
    with open(sys.argv[1], 'w', encoding='utf-8') as output:
        write(output)
