#!/usr/bin/env python3
"""The shared library has no writable data of its own, and the only relocations in its tables are the pointers of the top structs.

usage: tables.py LIBRARY KIB   (exit 77, skipped, where the library is not for x86-64); code and tables take no more than so many KiB

A struct of these holds pointers to its tables, one struct a language; the tables themselves hold none. Offsets from one base instead
would save some 250 relocations and cost an addition at each look-up.
"""
import re
import subprocess
import sys

LIBRARY, MOST = sys.argv[1], int(sys.argv[2]) << 10
TOP = {'lexicon_languages', 'lexicon_cities', 'lexicon_votes', 'meeting_default_allocator'}
# of the compiler's start files: __dso_handle, completed.0
START_FILES = 8


def output(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()


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
    start, size = sections['.data.rel.ro']
    places = [int(place, 16) for place in re.findall(r'^(\w+) +\w+ R_X86_64_(?:RELATIVE|64)\b', output('readelf', '-rW', LIBRARY), re.M)]
    places = [place for place in places if start <= place < start + size]
    if not places or not symbols:
        sys.exit('tables.py: no relocations or no symbols read')
    owners = {name for place in places for value, length, name in symbols if value <= place < value + length}
    if owners - TOP:
        sys.exit('tables.py: relocations in ' + ', '.join(sorted(owners - TOP)))
    print('%d bytes, %d relocations, all in %s' % (taken, len(places), ', '.join(sorted(owners))))


if __name__ == '__main__':
    main()
