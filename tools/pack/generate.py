#!/usr/bin/env python3
"""Compile language packs into C tables.

usage: generate.py --languages de,en|all --cities none|100k|15k --packs languages --data data OUTPUT.c OUTPUT.h
"""
import argparse
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from cities import write_cities  # noqa: E402
from ctables import Pool, array, filter_words, hash_ending, hash_upper, hash_whole, perfect_slots, structs  # noqa: E402
from forms import PackError, key_of, base_rule  # noqa: E402
from patterns import DAY, LITERAL, NUMBER, ORDINAL, PUNCT  # noqa: E402
from stems import SALT, Form, find_stems  # noqa: E402
from pack import CLASS_WORDS, LITERALS, Pack, read_tsv  # noqa: E402


# In the order of enum token_interest in lib/lexicon/lexicon.h.
INTERESTS = ['date', 'number', 'place', 'name', 'quote', 'motto', 'venue', 'host']
INTERESTS_DEF = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'lib', 'lexicon', 'interests.def')
MARK_INFLECTED, MARK_BEGINS, MARK_KNOWN, VALUES_BITS = 4, 8, 128, 13  # as in lib/lexicon/lexicon.h
VOTE = 12  # of a word that one language alone has; as in lib/lexicon/detect.c
VOTE_CHECK = 9  # bits of a hash in the table of votes; as in lib/lexicon/lexicon.h
SUFFIX_RUNS = 32  # as in lib/lexicon/lexicon.h
NO_CLASS = 255  # of the list of values of words that have none; as there
VALUE_LARGE, VALUE_LAST = 1, 2  # as there
SLOT_CHECK, SLOT_LEXEME = 20, 12  # bits of a slot of the table of words; as there
PHRASE_CHECK, PHRASE_LEXEME = 14, 10  # of that of phrases
SUFFIX_KINDS = ('place', 'place_adjective', 'house_adjective', 'word', 'ordinal_mark', 'not_place', 'town')
PLACE_KINDS, IN_RUNS = SUFFIX_KINDS[:3], SUFFIX_KINDS[:4]  # those of places, and those that stand in such runs
# Classes that the last part of a compound may lend to it.
HEADS = {'event', 'event_weak', 'event_other', 'org', 'building', 'people', 'bodies', 'members', 'not_count', 'street'}


def can_head(pack, key, senses):
    """May the word be the last part of a compound? Heads have more than three letters, but for those of the class compound_end, which have three."""
    length = len(key.encode())
    if not pack.data['language'].get('compound'):
        return 'compound_end' in senses and length > 2  # of words with a capital inside: DebConf
    return bool(' ' not in key and HEADS & set(senses) and
                (length > 3 or length == 3 and 'compound_end' in senses))


def bit_words(numbers, words):
    """So many times 64 bits as C has them."""
    bits = sum(1 << number for number in set(numbers))
    return ['0x%Xu' % (bits >> 64 * word & (1 << 64) - 1) for word in range(words)]


def bit_set(numbers, words=4):
    return '{%s}' % ','.join(bit_words(numbers, words))


def starts_of(pack):
    """For dates and counts: the tests for words that may come first in a pattern, for those that may be one alone, and for those that may
    come second. So too for words that call only before a capital."""
    roots, nodes, edges = pack.patterns.compile()
    for interest, root in zip((1, 2), roots):
        own = edges[nodes[root][0]:nodes[root][0] + nodes[root][1]]
        alone = [test for test, _, target in own if nodes[target][2]]
        yield interest, word_tests(pack, [test for test, _, _ in own]), word_tests(pack, alone), pattern_start(pack, root, nodes, edges)[0]
    for interest, before in interests_of(pack, 'LEXICON_BEFORE').items():
        yield interest, before, set(), set()


def interests_of(pack, macro):
    """The classes that call each finder, as lib/lexicon/interests.def has them."""
    wanted = {1 << bit: set() for bit in range(len(INTERESTS))}
    with open(INTERESTS_DEF, encoding='utf-8') as lines:
        for interest, name in re.findall(r'^%s\((\w+), (\w+)\)' % macro, lines.read(), re.M):
            wanted[1 << INTERESTS.index(interest)].add(pack.class_number(name))
    return wanted


def second_of(own, wanted, starts):
    """What lexeme.marks says of a word that passes these tests and of its neighbours."""
    second = 0
    for interest, first, alone, follow in starts:
        if not follow.isdisjoint(own):
            second |= interest
        if not first.isdisjoint(own) and (alone | wanted[interest]).isdisjoint(own):
            second |= interest << 4
    return second


class Numbers(dict):
    """Numbers things in the order in which they are first asked for."""

    def __missing__(self, thing):
        self[thing] = len(self)
        return self[thing]


# Classes whose words are looked for as whole ones alone: the parts of number words written in one but for the last, and endings.
WHOLE = {'number', 'multiplier', 'and', 'ordinal_mark', 'genitive_ending'}


def stem_forms(pack, said):
    """The words that may be kept by their stems."""
    for key, word in sorted(pack.words.items()):
        cut, append = base_rule(word.form, word.base)
        if not (' ' in key or len(key.encode()) < 4 or cut > len(key) or WHOLE & set(word.senses) or can_head(pack, key, word.senses) or key in pack.phrase_words):
            yield Form(key, said[key], (cut, append) if word.form != word.base else None)


def say_words(pack, values, large, classes):
    """{key: what is said of it, by its lexeme's tables but for its rule}; fills those that they lead to."""
    wanted, starts, firsts, said = interests_of(pack, 'LEXICON_INTEREST'), list(starts_of(pack)), {(): 0}, {}
    for key in sorted(pack.words, key=lambda key: (' ' not in key, key)):
        word = pack.words[key]
        senses = tuple(sorted((pack.class_number(name), value) for name, value in word.senses.items()))
        told = tuple((number, value) for number, value in senses if value != 1)
        if told not in firsts:
            firsts[told] = len(values)
            values.extend((value, number, 0) if 0 <= value < 1 << 16 else (large[value], number, VALUE_LARGE) for number, value in told)
            values[-1] = values[-1][:2] + (values[-1][2] | VALUE_LAST,)
        own = tuple(pack.class_bit(number, value) for number, value in senses)
        tests = own + tuple(value for name, value in word.senses.items() if name == LITERALS)
        calls = sum(bit for bit, calling in wanted.items() if not calling.isdisjoint(own))
        calls |= sum(interest for interest, first, _, _ in starts if not first.isdisjoint(tests) and not calls & interest)
        phrases = pack.phrase_words.get(key, 1)
        marks = second_of(tests, wanted, starts) | MARK_KNOWN | (MARK_BEGINS if phrases > 1 else 0)
        said[key] = CLASS_WORDS * classes[own], calls, firsts[told] | (phrases + 1) // 2 << VALUES_BITS, marks
    if max(len(values) >> VALUES_BITS, max(pack.phrase_words.values(), default=0) + 1 >> 17 - VALUES_BITS):
        raise PackError('%s: too many values, or too long a phrase' % pack.code)
    return said


def lexeme_row(said, rule, inflected):
    """What is said of a lexeme by its tables, in their order."""
    sense, calls, values, marks = said
    return sense, calls, marks | MARK_INFLECTED * inflected, values, rule


def run_of(array, values):
    """Where the values stand in the array, at its end if they did not yet."""
    values = list(values)
    at = next((at for at in range(len(array) - len(values) + 1) if array[at:at + len(values)] == values), len(array))
    array[at:] = array[at:] or values
    return at


def write_lexemes(out, pack, pool):
    """What is said of words, each of it once: many share a lexeme. {hash of a key or a stem: its number}, that of words and that of phrases;
    0 stands for no word, and the lowest numbers are phrases'."""
    prefix = pack.code
    values, large, classes, rules, endings = [(0, NO_CLASS, VALUE_LAST)], Numbers(), Numbers({(): 0}), Numbers({(0, 0, 0, 0, 0): 0}), []
    lexemes, numbers = Numbers({lexeme_row((0, 0, 0, 0), 0, 0): 0}), ({}, {})
    said = say_words(pack, values, large, classes)
    cuts, stems, covered = find_stems(list(stem_forms(pack, said)), {key.encode() for key in said}) if pack.settings()['stems'] else ([], [], ())
    for key in said:
        word = pack.words[key]
        cut, append = base_rule(word.form, word.base)
        rule = rules[pool.add(append), 0, min(cut, 255), int(can_head(pack, key, word.senses)), 0]
        if key not in covered:
            numbers[' ' in key][hash_whole(key.encode())] = lexemes[lexeme_row(said[key], rule, int(word.form != word.base))]
    for stem in stems:
        cut, append = stem.rule
        rule = rules[pool.add(append), run_of(endings, stem.endings()), cut, 0, len(stem.endings())]
        first = lexemes[lexeme_row(stem.said, rule, 0)]
        if lexemes[lexeme_row(stem.said, rule, 1)] != first + 1:
            raise PackError('%s: the lexeme of a base form stands apart' % pack.code)
        numbers[False][hash_whole(stem.key) ^ SALT] = first
    if len(pool.data) > 65535 or len(lexemes) > 1 << SLOT_LEXEME or len(rules) > 255:
        raise PackError('%s: too many words (%d)' % (pack.code, len(lexemes)))
    structs(out, 'lexeme', prefix + '_lexemes', (row[:3] for row in lexemes))
    array(out, 'uint16_t', prefix + '_lexeme_values', (row[3] for row in lexemes))
    array(out, 'uint8_t', prefix + '_lexeme_rules', (row[4] for row in lexemes))
    structs(out, 'base_rule', prefix + '_rules', rules)
    array(out, 'uint64_t', prefix + '_senses', (word for row in classes for word in bit_words(row, CLASS_WORDS)))
    structs(out, 'sense_value', prefix + '_values', values)
    array(out, 'int32_t', prefix + '_large', large)
    array(out, 'uint8_t', prefix + '_cuts', cuts)
    array(out, 'uint16_t', prefix + '_endings', endings)
    return numbers, len(lexemes)


def word_slots(out, name, lexemes, check):
    """A hash table from hashes to lexemes whose displacements have the name: its slots, how many they are, how many displacements."""
    hashes = list(lexemes)
    displacements, size, places = perfect_slots(hashes)
    array(out, 'uint16_t', name, displacements)
    return [0 if index is None else lexemes[hashes[index]] << check | hashes[index] & (1 << check) - 1 for index in places], size, len(displacements)


def write_words(out, pack, words, phrases):
    """The hash tables of words and of phrases, and the filters before them."""
    keys = sorted(pack.words)
    slots, *sizes = word_slots(out, pack.code + '_displacements', words, SLOT_CHECK)
    array(out, 'uint32_t', pack.code + '_slots', slots)
    slots, *phrase_sizes = word_slots(out, pack.code + '_phrase_displacements', phrases, PHRASE_CHECK)
    if max(slots) >> PHRASE_CHECK >= 1 << PHRASE_LEXEME:
        raise PackError('%s: too many phrases' % pack.code)
    array(out, 'uint8_t', pack.code + '_phrase_slots', (slot >> bits & 0xFF for slot in slots for bits in (0, 8, 16)))
    starts = {' '.join(key.split(' ')[:count]) for key in keys for count in range(2, key.count(' ') + 2)}
    words, start_size = filter_words(sorted({hash_upper(hash_whole(start.encode())) for start in starts}), 12)
    array(out, 'uint64_t', pack.code + '_start_filter', words)
    words, head_size = filter_words([hash_ending(key.encode()) for key in keys if can_head(pack, key, pack.words[key].senses)], 16)
    array(out, 'uint64_t', pack.code + '_head_filter', words)
    return (*sizes, *phrase_sizes, start_size, head_size)


def tail_of(suffix):
    """Its last eight bytes at the upper end of a number. As bytes_tail() in lib/text/bytes.h."""
    return '0x%Xu' % int.from_bytes(suffix[-8:].rjust(8, b'\0'), 'little')


def suffix_bits(suffix):
    """Numbers made of the last two bytes, as suffix_bit() in lib/lexicon/lexicon.h does; a lone byte may stand behind any."""
    return {suffix[-1] + 37 * before & 0xFF for before in suffix[-2:-1] or range(256)}


def in_runs(rules):
    """The rules by suffix_bit() modulo SUFFIX_RUNS, and where each run begins."""
    ordered, firsts = [], []
    for run in range(SUFFIX_RUNS):
        firsts.append(len(ordered))
        ordered.extend(rule for rule in rules if run in {bit % SUFFIX_RUNS for bit in suffix_bits(rule[0].encode())})
    if len(ordered) > 255:
        raise PackError('too many endings: %d' % len(ordered))
    return ordered, firsts + [len(ordered)]


def suffix_ends(suffixes):
    """A bit for each suffix_bit() of the suffixes."""
    return bit_set(bit for suffix in suffixes for bit in suffix_bits(suffix))


def number_bits(pack):
    """The first and the last two bytes of number words, a bit each, where the language writes them in one."""
    keys = [key.encode() for key, word in pack.words.items() if {'number', 'multiplier', 'ordinal'} & set(word.senses) and ' ' not in key and len(key) > 1]
    if not pack.data['language'].get('number_glued'):
        keys = []
    return '%s, %s' % (suffix_ends(key[1::-1] for key in keys), suffix_ends(keys))


def suffix_fields(pool, suffix, replacement, verb=0, told=False):
    """Those of struct suffix. What its tail holds needs no other place, if nobody wants to be told."""
    key = suffix.encode()
    return tail_of(key), pool.add(suffix if told or len(key) > 8 else ''), pool.add(replacement), max(64 - 8 * len(key), 0), len(key), len(replacement.encode()), verb


def write_suffixes(out, pack, pool):
    counts, ends, last, runs = [], [], [], []
    for kind in SUFFIX_KINDS:
        rules = [rule + (0,) for rule in pack.suffixes('modifier' if kind == 'word' else kind)]
        if kind == 'word':
            rules += [rule + (1,) for rule in pack.suffixes('stop')]
        if kind in IN_RUNS:
            rules, firsts = in_runs(rules)
            runs.append('{%s}' % ','.join(map(str, firsts)))
        structs(out, 'suffix', '%s_%s_suffixes' % (pack.code, kind), (suffix_fields(pool, *rule, told=kind in PLACE_KINDS) for rule in rules))
        counts.append(len(rules))
        ends.append(suffix_ends(rule[0].encode() for rule in rules))
        last.append(bit_set(rule[0].encode()[-1] for rule in rules))
    rules = pack.agreement()
    structs(out, 'agreement', pack.code + '_agreement',
            [('{%s}' % ','.join(map(str, suffix_fields(pool, ('-' if ending[0] == '-' else '') + key_of(ending), ''))),
              '{%s}' % ','.join(str(pool.add(form)) for form in forms), len(ending)) for ending, forms in rules] or [('{0}', '{0}', 0)])
    return counts, ends, last, runs


# What a number or ordinal of several words may go on with.
NUMBER_GOES_ON = ('number', 'multiplier', 'ordinal', 'ordinal_mark', 'ordinal_alone', 'and', 'half')
NUMBER_SIGNS = ".,-'"  # and those beyond ASCII


def word_tests(pack, tests):
    """Those of the tests that are for words, with the classes of the words that numbers may begin with."""
    words = {test for test in tests if test < PUNCT}
    if {DAY, NUMBER, ORDINAL} & set(tests):
        words |= {pack.class_number(name) for name in ('number', 'multiplier', 'ordinal')}
    return words


def class_mask(pack, tests):
    """The classes of the words that may pass one of the tests."""
    return bit_set({test if test < LITERAL else pack.class_bit(pack.class_number(LITERALS), test) for test in tests}, CLASS_WORDS)


def pattern_start(pack, root, nodes, edges):
    """Tests for the words that may come second in a pattern of the group; the signs that may, a bit each; whether a Roman numeral may; and
    whether a pattern may be a word alone."""
    first, count, _ = nodes[root]
    own = edges[first:first + count]
    alone = any(nodes[target][2] for _, _, target in own)
    second = {edge[0] for _, _, target in own for edge in edges[nodes[target][0]:nodes[target][0] + nodes[target][1]]}
    follow = word_tests(pack, second)
    tests, signs = {edge[0] for edge in own}, {test - PUNCT for test in second if PUNCT <= test < DAY}
    if {DAY, NUMBER, ORDINAL} & tests:  # numbers may take several words and signs
        follow |= {pack.class_number(name) for name in NUMBER_GOES_ON}
        signs |= {ord(sign) for sign in NUMBER_SIGNS}
    if pack.class_number('month') in tests:  # and a month the stop of its short form
        signs.add(ord('.'))
    if signs and max(signs) > 63:
        raise PackError('%s: %s may come second in a pattern, which only the signs up to ? can' % (pack.code, chr(max(signs))))
    return follow, sum(1 << sign for sign in signs), int(ORDINAL in second), int(alone)


def write_patterns(out, pack):
    roots, nodes, edges = pack.patterns.compile()
    masks, rows, runs, starts = {}, [], [], []
    for root in roots:
        follow, signs, roman, alone = pattern_start(pack, root, nodes, edges)
        starts.append('{%d,%d,%d,%d,0x%Xu}' % (root, masks.setdefault(class_mask(pack, follow), len(masks)), roman, alone, signs))
    for first, count, accept in nodes:
        own = edges[first:first + count]
        tests = {edge[0] for edge in own}
        words = [edge for edge in own if edge[0] < PUNCT or edge[0] in (DAY, NUMBER, ORDINAL)]
        numbers = [edge for edge in own if edge[0] >= DAY]
        signs = [edge for edge in own if PUNCT <= edge[0] < DAY]
        mask = masks.setdefault(class_mask(pack, word_tests(pack, tests)), len(masks))
        rows.append((len(runs), mask, len(words), len(numbers), len(signs), accept, int(ORDINAL in tests)))
        runs += words + numbers + signs
    structs(out, 'pattern_node', pack.code + '_nodes', rows)
    structs(out, 'class_set', pack.code + '_node_words', ([mask] for mask in masks))
    structs(out, 'pattern_edge', pack.code + '_edges', runs)
    return starts


def write_pack(out, pack):
    code, pool = pack.code, Pool()
    lexemes, count = write_lexemes(out, pack, pool)
    sizes = write_words(out, pack, *lexemes)
    suffixes, ends, last, runs = write_suffixes(out, pack, pool)
    starts = write_patterns(out, pack)
    pool.write(out, code + '_pool')
    return '{"%s", %s, %s, %s, %s},\n' % (
        code, ', '.join('%s_%s' % (code, part) for part in ('pool', 'displacements', 'slots', 'phrase_displacements', 'phrase_slots', 'start_filter', 'head_filter')),
        ', '.join('%s_%s' % (code, part) for part in (
            'lexemes', 'lexeme_values', 'lexeme_rules', 'rules', 'senses', 'values', 'large', 'cuts', 'endings', 'nodes', 'node_words', 'edges', 'agreement')),
        ', '.join(map(str, sizes)),
        ', '.join(['{%s}' % ', '.join('%s_%s_suffixes' % (code, kind) for kind in SUFFIX_KINDS), '{%s}' % ', '.join(map(str, suffixes)), '{%s}' % ', '.join(ends), '{%s}' % ', '.join(last), '{%s}' % ', '.join(runs),
                   number_bits(pack), '{%s}' % ', '.join(starts), str(count), ', '.join(map(str, pack.settings().values())),
                   '{%s}' % ', '.join(map(str, pack.home()))]))


# What votes for a language: function words, and the genre's own words, for headlines and short notes that have few function words.
CLOSED = {'function', 'month', 'weekday', 'held'}
VOTERS = CLOSED | {'event', 'people', 'nations'}


def vote_weights(languages):
    """Each language's part of the word's vote."""
    weight = VOTE // max(bin(languages).count('1'), 1)
    return tuple(weight if languages >> language & 1 else 0 for language in range(16))


def inflected_alone(pack):
    """Inflected forms of nouns whose like no other language has: in letters beyond ASCII all of it. Their base forms tell enough."""
    return {key for key, word in pack.words.items() if word.form != word.base and not re.search('[a-z]', key)}


def write_votes(out, packs, data):
    """Words that vote for a language with the packs that have them; bit 15 stands for languages without a pack."""
    votes = {}
    for number, pack in enumerate(packs):
        spared = inflected_alone(pack)
        for key, word in pack.words.items():
            if ' ' not in key and not (CLOSED if key in spared else VOTERS).isdisjoint(word.senses):
                votes[key] = votes.get(key, 0) | 1 << number
    codes = {pack.code for pack in packs}
    for row in read_tsv(os.path.join(data, 'other_languages.tsv')):
        if row[0] not in codes:
            for key in row[1].split():
                votes[key] = votes.get(key, 0) | 1 << 15
    by_hash = {}
    for key, languages in votes.items():
        value = hash_whole(key.encode())
        by_hash[value] = by_hash.get(value, 0) | languages
    hashes = sorted(by_hash)
    displacements, size, places = perfect_slots(hashes)
    weights = [vote_weights(0)] + sorted({vote_weights(languages) for languages in by_hash.values()})
    if len(weights) > 1 << 16 - VOTE_CHECK:
        raise PackError('too many different votes')
    array(out, 'uint16_t', 'vote_displacements', displacements)
    numbers = [weights.index(vote_weights(by_hash[value])) for value in hashes]
    array(out, 'uint16_t', 'vote_slots', (0 if index is None else numbers[index] << VOTE_CHECK | hashes[index] & (1 << VOTE_CHECK) - 1 for index in places))
    lanes = [['0x%Xu' % sum(row[first + lane] << 8 * lane for lane in range(8)) for first in range(0, 16, 8)] for row in weights]
    out.write('static const uint64_t vote_weights[%d][2] = {\n%s};\n' % (len(lanes), ''.join('{%s},\n' % ','.join(row) for row in lanes)))
    out.write('const struct vote_table lexicon_votes = {vote_displacements, vote_slots, vote_weights, %d, %d};\n' % (size, len(displacements)))


def write_settings(path, packs):
    """What the languages of a build have alike, for SETTING() in lib/lexicon/lexicon.h; -1 for what they have not."""
    rows = [pack.settings() for pack in packs]
    with open(path, 'w', encoding='utf-8') as out:
        out.write('/* Generated by tools/pack/generate.py. Do not edit. */\nenum {\n')
        for name, value in rows[0].items():
            out.write('  ALL_%s = %d,\n' % (name, value if all(row[name] == value for row in rows) else -1))
        out.write('};\n')


def pack_codes(args):
    """The languages asked for; all: those that have a folder."""
    found = sorted(name for name in os.listdir(args.packs) if os.path.exists(os.path.join(args.packs, name, 'pack.toml')))
    if args.languages == 'all':
        return found
    for code in args.languages.split(','):
        if code not in found:
            raise PackError('no language pack %r; there are %s' % (code, ', '.join(found)))
    return args.languages.split(',')


def write_depfile(args):
    """What the tables are made from, for make and ninja."""
    here = os.path.dirname(os.path.abspath(__file__))
    files = []
    for folder in (args.packs, args.data, here):
        for root, _, names in os.walk(folder):
            files.extend(os.path.join(root, name) for name in names if name.endswith(('.toml', '.tsv', '.py')))
    files.extend(os.path.join(here, '..', '..', 'lib', 'lexicon', name) for name in ('classes.def', 'interests.def'))
    with open(args.depfile, 'w', encoding='utf-8') as out:
        out.write('%s %s: %s\n' % (args.output, args.settings, ' '.join(path.replace(' ', '\\ ') for path in files)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--languages', required=True)
    parser.add_argument('--cities', choices=('none', '100k', '15k'), default='100k')
    parser.add_argument('--packs', required=True)
    parser.add_argument('--data', required=True)
    parser.add_argument('--depfile')
    parser.add_argument('output')
    parser.add_argument('settings')
    args = parser.parse_args()
    try:
        packs = [Pack(os.path.join(args.packs, code)) for code in pack_codes(args)]
        if len(packs) > 15:
            raise PackError('at most 15 languages in one build')
        with open(args.output, 'w', encoding='utf-8') as out:
            out.write('/* Generated by tools/pack/generate.py --languages %s --cities %s. Do not edit. */\n' % (args.languages, args.cities))
            out.write('#include "lexicon/lexicon.h"\n')
            # pools are longer than the 4095 bytes that C11 5.2.4.1 asks of a compiler; the common ones have no limit
            out.write('#ifdef __GNUC__\n#pragma GCC diagnostic ignored "-Woverlength-strings"\n#endif\n')
            rows = [write_pack(out, pack) for pack in packs]
            out.write('const struct language lexicon_languages[] = {\n%s};\n' % ''.join(rows))
            out.write('const size_t lexicon_language_count = %d;\n' % len(rows))
            write_votes(out, packs, args.data)
            write_cities(out, packs, args.data, args.cities)
        write_settings(args.settings, packs)
        if args.depfile:
            write_depfile(args)
    except PackError as error:
        sys.exit('generate.py: %s' % error)


if __name__ == '__main__':
    main()
