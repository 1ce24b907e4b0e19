#!/usr/bin/env python3
"""Prints a dictionary for libFuzzer and AFL++: of each word class of each language pack the first word of its first values.

usage: dictionary.py LANGUAGES
"""
import pathlib
import re
import sys
import tomllib

VALUES = 3  # of one class


def first_words(table):
    for values in table.values():
        for words in [values] if isinstance(values, list) else list(values.values())[:VALUES]:
            if isinstance(words, list) and words and re.match(r'[^()|]{1,24}$', words[0]):
                yield words[0].split('/')[0]


def main():
    words = set()
    for path in sorted(pathlib.Path(sys.argv[1]).glob('*/*.toml')):
        with open(path, 'rb') as file:
            words.update(first_words(tomllib.load(file).get('lexicon', {})))
    for word in sorted(words):
        print('"%s"' % ''.join('\\x%02x' % byte for byte in (word + ' ').encode()))


if __name__ == '__main__':
    main()
