#!/usr/bin/env python3
"""Folders of lib/ include only folders below them (DESIGN.md), and the engine holds no word of a language, not even in comments.

usage: layers.py SOURCE_ROOT
"""
import glob
import os
import re
import sys

# each folder may include itself and those before it; write and the top files see all
ORDER = ['base', 'text', 'lexicon', 'find', 'resolve', 'write']


def check_includes(root):
    for path in sorted(glob.glob(os.path.join(root, 'lib', '*', '*.[ch]'))):
        folder = os.path.basename(os.path.dirname(path))
        with open(path, encoding='utf-8') as file:
            for number, line in enumerate(file, 1):
                match = re.match(r'#include "(\w+)/', line)
                if match and match.group(1) in ORDER and ORDER.index(match.group(1)) > ORDER.index(folder):
                    sys.exit('%s:%d: %s must not include %s' % (path, number, folder, match.group(1)))


def check_words(root):
    """A string literal of the engine that is a word of a pack would be language in C. Names of fields and kinds are English by design,
    those of tags are HTML's."""
    sys.path.insert(0, os.path.join(root, 'tools', 'pack'))
    from pack import Pack
    words = set()
    for code in sorted(os.listdir(os.path.join(root, 'languages'))):
        if code != 'en' and os.path.exists(os.path.join(root, 'languages', code, 'pack.toml')):
            words |= {word for word in Pack(os.path.join(root, 'languages', code)).words if len(word) > 3}
    allowed = set()
    for path in ('lib/names.c', 'lib/write/json.c'):
        with open(os.path.join(root, path), encoding='utf-8') as file:
            allowed |= set(re.findall(r'"(\w+)"', file.read()))
    for path in sorted(glob.glob(os.path.join(root, 'lib', '**', '*.c'), recursive=True)):
        if path.endswith(('names.c', 'json.c', 'markup.c')) and os.sep + 'find' + os.sep not in path:
            continue
        with open(path, encoding='utf-8') as file:
            text = re.sub(r'/\*.*?\*/', lambda m: '\n' * m.group(0).count('\n'), file.read(), flags=re.S)
        for number, line in enumerate(text.split('\n'), 1):
            if line.startswith('#include'):
                continue
            for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', line):
                if literal.lower() in words and literal not in allowed:
                    sys.exit('%s:%d: the engine holds the word %r' % (path, number, literal))
                if any(ord(char) > 127 for char in literal):
                    sys.exit('%s:%d: the engine holds letters beyond ASCII: %r' % (path, number, literal))


def check_comments(root):
    """Comments tell the grammar of a rule, in no language's words: nothing quoted, no letters beyond ASCII."""
    for path in sorted(glob.glob(os.path.join(root, 'lib', '**', '*.[ch]'), recursive=True)):
        with open(path, encoding='utf-8') as file:
            text = file.read()
        for comment in re.finditer(r'/\*.*?\*/', text, re.S):
            found = re.search(r'"\w[^"]*"|[^\x00-\x7f…]', comment.group(0))
            if found:
                sys.exit('%s:%d: a comment quotes %s' % (path, text.count('\n', 0, comment.start()) + 1, found.group(0)))


def main():
    check_includes(sys.argv[1])
    check_comments(sys.argv[1])
    check_words(sys.argv[1])
    print('layers and words: fine')


if __name__ == '__main__':
    main()
