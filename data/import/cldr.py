#!/usr/bin/env python3
"""Make languages/<code>/countries.tsv and cities.tsv from CLDR.

usage: cldr.py FOLDER LANGUAGES CODE..., run beside data/cities.tsv (its folder is LANGUAGES/../data), where FOLDER holds the npm packages cldr-localenames-full and cldr-dates-full
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
# What is no country, and territories in which hardly anybody lives or meets. XK has its place behind the others.
LEFT_OUT = set('EU EZ UN ZZ QO XA XB XK AC BV CC CP CX DG EA GS HM IO NF PN SJ TA TF TK UM'.split())
CODE = re.compile(r'^([A-Z]{2})(-alt-\w+)?$')


def names(folder, language):
    path = glob.glob(os.path.join(folder, 'cldr-localenames-full*', 'package', 'main', language, 'territories.json'))[0]
    with open(path, encoding='utf-8') as file:
        territories = json.load(file)['main'][language]['localeDisplayNames']['territories']
    for key, name in sorted(territories.items()):
        match = CODE.match(key)
        if match and match.group(1) not in LEFT_OUT:
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


def zones(table, path=()):
    """(time zone, name of its city) of a tree of zones."""
    for key, value in sorted(table.items()):
        if isinstance(value, dict):
            if 'exemplarCity' in value:
                yield path + (key,), value['exemplarCity']
            yield from zones({k: v for k, v in value.items() if isinstance(v, dict)}, path + (key,))


def city_numbers(path):
    """geonameid of the largest city or capital of a name."""
    numbers = {}
    with open(path, encoding='utf-8') as rows:
        for row in (line.rstrip('\n').split('\t') for line in rows if not line.startswith('#')):
            if int(row[3]) >= 300000 or row[4] == '1':
                numbers.setdefault(row[1], row[0])
    return numbers


def write_cities(folder, languages, language):
    path = glob.glob(os.path.join(folder, 'cldr-dates-full*', 'package', 'main', language, 'timeZoneNames.json'))[0]
    numbers = city_numbers(os.path.join(languages, '..', 'data', 'cities.tsv'))
    with open(path, encoding='utf-8') as file:
        table = json.load(file)['main'][language]['dates']['timeZoneNames']['zone']
    with open(os.path.join(languages, language, 'cities.tsv'), 'w', encoding='utf-8') as out:
        out.write('# Cities: form, geonameid. Source: cities of time zones in Unicode CLDR 48 (Unicode licence v3).\n')
        for zone, form in zones(table):
            name = zone[-1].replace('_', ' ')
            if name in numbers and form != name and '(' not in form:
                out.write('%s\t%s\n' % (form.replace('’', "'"), numbers[name]))


def main():
    folder, languages = sys.argv[1:3]
    for language in sys.argv[3:]:
        seen = {}
        os.makedirs(os.path.join(languages, language), exist_ok=True)
        write_cities(folder, languages, language)
        with open(os.path.join(languages, language, 'countries.tsv'), 'w', encoding='utf-8') as out:
            out.write('# Countries: code, form, 1 if it is also another word. Source: Unicode CLDR 48 (Unicode licence v3).\n')
            for code, name in names(folder, language):
                for form in variants(name):
                    if form not in seen:
                        seen[form] = code
                        out.write('%s\t%s%s\n' % (code, form, '\t1' if code in AMBIGUOUS.get(language, ()) else ''))


if __name__ == '__main__':
    main()
