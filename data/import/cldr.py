#!/usr/bin/env python3
"""Make languages/<code>/countries.tsv from CLDR.

usage: cldr.py FOLDER LANGUAGES CODE..., where FOLDER holds the npm packages cldr-localenames-full and cldr-dates-full
(unpacked, each as <name>/package; Unicode licence v3).
"""
import glob
import json
import os
import re
import sys

# Names that are also other words of the language, by their code.
AMBIGUOUS = {'en': {'GE', 'JO', 'TD', 'GU', 'NE', 'JE'}, 'de': {'NE'}, 'fr': {'NE', 'TD'}, 'es': {'NE'}, 'it': {'NE'}, 'pt': {'NE', 'CL'}, 'tr': {'TD', 'NE', 'MO'},
             'ru': {'NE'}, 'vi': {'NE', 'TD'}}
CODE = re.compile(r'^([A-Z]{2})(-alt-\w+)?$')


def names(folder, language):
    path = glob.glob(os.path.join(folder, 'cldr-localenames-full*', 'package', 'main', language, 'territories.json'))[0]
    with open(path, encoding='utf-8') as file:
        territories = json.load(file)['main'][language]['localeDisplayNames']['territories']
    for key, name in sorted(territories.items()):
        match = CODE.match(key)
        if match and match.group(1) not in ('EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB', 'XK'):
            yield match.group(1), name
    if 'XK' in territories:
        yield 'XK', territories['XK']


def variants(name):
    """The name as CLDR has it, and without what stands in brackets; abbreviations with dots also without."""
    out = [name.replace('’', "'")]
    if '(' in name:
        out = [re.sub(r'\s*\(.*?\)', '', out[0])]
    if name.startswith(('St. ', 'St ')):
        out.append('Saint ' + name.split(' ', 1)[1])
    if ' & ' in name:
        out.append(name.replace('&', 'and'))
    return [form for form in out if len(form) > 1]


def main():
    folder, languages = sys.argv[1:3]
    for language in sys.argv[3:]:
        seen = {}
        os.makedirs(os.path.join(languages, language), exist_ok=True)
        with open(os.path.join(languages, language, 'countries.tsv'), 'w', encoding='utf-8') as out:
            out.write('# Countries: code, form, 1 if it is also another word. Source: Unicode CLDR 48 (Unicode licence v3).\n')
            for code, name in names(folder, language):
                for form in variants(name):
                    if form not in seen:
                        seen[form] = code
                        out.write('%s\t%s%s\n' % (code, form, '\t1' if code in AMBIGUOUS.get(language, ()) else ''))


if __name__ == '__main__':
    main()
