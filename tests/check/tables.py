#!/usr/bin/env python3
"""The shared library has no writable data of its own, and the only relocations in its tables are the pointers of the top structs.

usage: tables.py LIBRARY KIB   (exit 77, skipped, where the library is not for x86-64); code and tables take no more than so many KiB

A struct of these holds pointers to its tables, one struct a language; the tables themselves hold none. Offsets from one base instead
would save some 250 relocations and cost an addition at each look-up.

A library of one language without cities, built for size, is to take 256 KiB: its code and what all languages have alike leave so much for
the tables of the language. Those of some take more yet: they may take no more than they do.
"""
import re
import subprocess
import sys

LIBRARY, MOST = sys.argv[1], int(sys.argv[2]) << 10
TOP = {'lexicon_languages', 'lexicon_cities', 'lexicon_votes', 'meeting_default_allocator'}
LANGUAGE_MOST = 68 << 10
MORE = {'es': 104 << 10, 'fr': 78 << 10, 'it': 86 << 10, 'pt': 88 << 10, 'ru': 84 << 10, 'tr': 97 << 10}
# of the compiler's start files: __dso_handle, completed.0
START_FILES = 8


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()


def language_sizes(symbols):
    """Bytes of the tables of each language, whose names begin with its code."""
    codes = [name[:-len('_slots')] for _, _, name in symbols if re.fullmatch(r'[a-z]+_slots', name) and name != 'vote_slots']
    return {code: sum(size for _, size, name in symbols if name.startswith(code + '_')) for code in codes}


def main():
    if 'X86-64' not in output('readelf', '-h', LIBRARY):
        sys.exit(77)
    sections = {name: (int(start, 16), int(size, 16)) for name, start, size in
                re.findall(r'\] (\.\S+) +\w+ +(\w+) \w+ (\w+)', output('readelf', '-SW', LIBRARY))}
    for name in ('.data', '.bss', '.tdata', '.tbss'):
        if sections.get(name, (0, 0))[1] > START_FILES:
            sys.exit('tables.py: %d bytes of writable data in %s' % (sections[name][1], name))
    taken = sum(sections.get(name, (0, 0))[1] for name in ('.text', '.rodata', '.data.rel.ro'))
    if taken > MOST:
        sys.exit('tables.py: code and tables take %d bytes, more than %d' % (taken, MOST))
    symbols = [(int(value, 16), int(size), name) for value, size, name in
               re.findall(r'^ *\d+: (\w+) +(\d+) OBJECT +\w+ +\w+ +\d+ (\S+)', output('readelf', '-sW', LIBRARY), re.M)]
    sizes = language_sizes(symbols)
    if not sizes:
        sys.exit('tables.py: no tables of a language read')
    for code, size in sizes.items():
        if size > MORE.get(code, LANGUAGE_MOST):
            sys.exit('tables.py: the tables of %s take %d bytes, more than %d' % (code, size, MORE.get(code, LANGUAGE_MOST)))
    start, size = sections['.data.rel.ro']
    places = [int(place, 16) for place in re.findall(r'^(\w+) +\w+ R_X86_64_(?:RELATIVE|64)\b', output('readelf', '-rW', LIBRARY), re.M)]
    places = [place for place in places if start <= place < start + size]
    if not places or not symbols:
        sys.exit('tables.py: no relocations or no symbols read')
    owners = {name for place in places for value, length, name in symbols if value <= place < value + length}
    if owners - TOP:
        sys.exit('tables.py: relocations in ' + ', '.join(sorted(owners - TOP)))
    print('%d bytes, %d relocations, all in %s; of %s' % (
        taken, len(places), ', '.join(sorted(owners)), ', '.join('%s %d' % item for item in sorted(sizes.items()))))


if __name__ == '__main__':
    main()
