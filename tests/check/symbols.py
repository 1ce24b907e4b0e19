#!/usr/bin/env python3
"""The header's functions, the symbol map and what the library exports are the same; it calls nothing but what is listed here.

usage: symbols.py HEADER MAP LIBRARY
"""
import re
import subprocess
import sys

# No printing, no locale, no environment, no end of the process; __…: what compilers and hardening add, such as __memcpy_chk.
CALLED = re.compile(r'cJSON_\w+|realloc|free|mem(cpy|move|set|cmp|chr)|str(len|n?cmp|chr)|__(mem\w+_chk|stack_chk_fail|cxa_finalize)')


def main():
    header_path, map_path, library = sys.argv[1:4]
    with open(header_path, encoding='utf-8') as file:
        header = re.sub(r'/\*.*?\*/', '', file.read(), flags=re.S)
    declared = set(re.findall(r'\b(meeting_\w+)\s*\(', re.sub(r'\(\*\w+\)', '', ' '.join(re.findall(r'MEETING_API[^;]+;', header)))))
    with open(map_path, encoding='utf-8') as file:
        mapped = set(re.findall(r'^\s+(meeting_\w+);', file.read(), re.M))
    listed = subprocess.run(['nm', '-D', '--defined-only', library], stdout=subprocess.PIPE, check=True).stdout.decode()
    exported = {line.split()[2].split('@')[0] for line in listed.splitlines() if len(line.split()) == 3 and line.split()[1] in 'TDBR'}
    for name, found in (('map', mapped), ('library', exported)):
        if declared != found:
            sys.exit('header and %s differ: %s' % (name, ', '.join(sorted(declared ^ found))))
    for name in re.findall(r'\bU (\w+)', subprocess.run(['nm', '-D', library], stdout=subprocess.PIPE, check=True).stdout.decode()):
        if not CALLED.fullmatch(name):
            sys.exit('the library calls %s' % name)
    print('%d functions' % len(declared))


if __name__ == '__main__':
    main()
