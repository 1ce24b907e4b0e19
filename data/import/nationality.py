#!/usr/bin/env python3
"""Make languages/<code>/nationalities.toml (adjectives of countries) from the npm package i18n-nationality (MIT licence).

usage: nationality.py FOLDER LANGUAGES, where FOLDER is the package's folder langs/.
The paradigms that the entries name are the packs' own: see pack.toml there. What the package lacks or has wrong stands in the packs' other files.
"""
import json
import os
import re
import sys


# States whose adjective in four forms does not earn its room in German: small or far off.
SMALL = {'de': 'AG BB BI BM BN BS BT BZ DJ FM GD GQ GU GW KI KM LC LR LS MH NR NU PG PW SB ST SZ TL TO TV VC VU WS'.split()}


def german(word):
    return [word + '/adj'] if re.search('sch$', word) else []


def english(word):
    return [word] if not word.endswith('s') or word.endswith(('ss', 'is')) else [word[:-1]]


def french(word):
    for ending, paradigm in (('ien', 'ien'), ('éen', 'ien'), ('ais', 'ais'), ('ois', 'ais'), ('ain', 'adj'), ('and', 'adj'), ('in', 'adj'), ('ol', 'adj')):
        if word.endswith(ending):
            return ['%s/%s' % (word, paradigm)]
    return [word, word + 's'] if word.endswith('e') else [word + '/adj']


def spanish(word):
    if word.endswith('o'):
        return [word[:-1] + '/o']
    if word.endswith('és'):
        return [word, word[:-2] + 'esa', word[:-2] + 'eses', word[:-2] + 'esas']
    if word.endswith('e'):
        return [word, word + 's']
    if word.endswith(('án', 'ín', 'ón')):
        plain = word[:-2] + {'á': 'a', 'í': 'i', 'ó': 'o'}[word[-2]] + 'n'
        return [word, plain + 'a', plain + 'es', plain + 'as']
    return [word]


def italian(word):
    if word.endswith('o'):
        return [word[:-1] + '/o']
    if word.endswith('e'):
        return [word[:-1] + '/e']
    return [word]


RULES = {'de': german, 'en': english, 'fr': french, 'es': spanish, 'it': italian}


def main():
    folder, languages = sys.argv[1:3]
    for language, rule in RULES.items():
        with open(os.path.join(folder, language + '.json'), encoding='utf-8') as file:
            words = json.load(file)['nationalities']
        with open(os.path.join(languages, language, 'nationalities.toml'), 'w', encoding='utf-8') as out:
            out.write('# Adjectives of countries. Source: i18n-nationality 1.4 (MIT licence), forms by data/import/nationality.py.\n[lexicon.country_adj]\n')
            for code in sorted(words):
                word = words[code].strip().lower()
                entries = rule(word) if re.match(r"^[^\W\d_]+(-[^\W\d_]+)?$", word) else []
                if entries and code not in SMALL.get(language, ()):
                    out.write('%s = %s\n' % (code, json.dumps(entries, ensure_ascii=False)))


if __name__ == '__main__':
    main()
