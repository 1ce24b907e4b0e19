#!/usr/bin/env python3
"""Checks language packs: missing sections, words that conflict or stand twice, patterns that can never match.

usage: check.py [--all] FOLDER   (of packs)

An error is a missing section or a pack that does not compile; the exit code is 1 then. Warnings (--all lists them) are words
listed twice in a class, and words of which two classes are seldom both meant.
"""
import argparse
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from forms import PackError, expand, key_of  # noqa: E402
from pack import Pack  # noqa: E402

NEEDED = ['function', 'stop', 'month', 'number', 'ordinal', 'people', 'nations', 'event', 'held', 'past', 'future', 'org', 'host_before',
          'motto_before', 'venue_in', 'building', 'attend', 'approx', 'last_time', 'next_time', 'side', 'negation']
CONFLICTS = [('month', 'weekday'), ('event', 'event_other'), ('people', 'bodies'), ('people', 'nations'), ('future', 'article'),
             ('country', 'month'), ('postponed', 'held'), ('cancelled', 'held')]
ENTRY = re.compile(r'"((?:[^"\\]|\\.)*)"')


def lines_of(folder):
    """(file, line number, class, entry) of every word listed."""
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.toml'):
            continue
        current = None
        with open(os.path.join(folder, name), encoding='utf-8') as file:
            for number, line in enumerate(file, 1):
                head = re.match(r'\[(?:lexicon\.)?(\w+)\]', line)
                if head:
                    current = head.group(1) if line.startswith('[lexicon.') else None
                elif current and current != 'gender':
                    for entry in ENTRY.findall(line.split('#')[0] if '"' not in line else line):
                        yield '%s:%d' % (os.path.join(folder, name), number), current, entry


def check_words(folder, pack, warn):
    first = {}
    for where, name, entry in lines_of(folder):
        for form, _ in expand(entry, pack.paradigms)[:1]:
            key = (name, key_of(form))
            if key in first:
                warn('%s: %r stands twice in %s (first %s)' % (where, entry, name, first[key]))
            first.setdefault(key, where)
    for one, other in CONFLICTS:
        for key, word in sorted(pack.words.items()):
            if one in word.senses and other in word.senses:
                warn('%s: %r is both %s and %s' % (first.get((one, key), folder), key, one, other))


def line_of(folder, text, number=1):
    """The number-th line of the pack that has the text, as file:line."""
    for name in sorted(os.listdir(folder)):
        if name.endswith('.toml'):
            with open(os.path.join(folder, name), encoding='utf-8') as file:
                for at, line in enumerate(file, 1):
                    number -= text in line
                    if number == 0:
                        return '%s:%d' % (os.path.join(folder, name), at)
    return folder


def check_patterns(folder, pack, warn):
    """A pattern whose every match an earlier pattern of the group takes with another tag is never used."""
    for group, texts in pack.data.get('patterns', {}).items():
        seen = set()
        for text in texts:
            if text in seen:
                warn('%s: pattern stands twice: %s' % (line_of(folder, text, 2), text))
            seen.add(text)
            for name in re.findall(r'<(\w+)>', text):
                if not any(name in word.senses for word in pack.words.values()):
                    warn('%s: no word is of the class of pattern %s: %s' % (line_of(folder, text), group, text))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--all', action='store_true', help='list the warnings')
    parser.add_argument('folder', metavar='FOLDER', help='the folder of the packs')
    options = parser.parse_args()
    show, folder = options.all, options.folder
    errors, warnings = 0, 0
    for code in sorted(os.listdir(folder)):
        path = os.path.join(folder, code)
        if not os.path.exists(os.path.join(path, 'pack.toml')):
            continue
        found = []
        try:
            pack = Pack(path)
        except PackError as error:
            name = re.search(r"no word class '(\w+)'", str(error))
            places = [line_of(path, mark % name.group(1)) for mark in ('[lexicon.%s]', '<%s>')] if name else []
            print('error: %s' % ': '.join([place for place in places if place != path][:1] + [str(error)]))
            errors += 1
            continue
        for name in NEEDED:
            if not pack.data.get('lexicon', {}).get(name):
                print('error: %s: no [lexicon.%s]' % (path, name))
                errors += 1
        check_words(path, pack, found.append)
        check_patterns(path, pack, found.append)
        warnings += len(found)
        if show:
            print('\n'.join('warning: ' + line for line in found))
        print('%s: %d words, %d warnings' % (code, len(pack.words), len(found)))
    sys.exit(1 if errors else 0)


if __name__ == '__main__':
    main()
