#!/usr/bin/env python3
"""Runs the cases of another library (Recognizers-Text, MIT licence) that are in scope through the mentions, prints how many pass.

usage: peer_specs.py PROGRAM FOLDER [--list]   (exit 77, skipped, where the folder is not)

In scope: absolute dates and ranges, cardinals, ordinals. A date counts if its month and day, and its year where the words hold
one, come out; a number if its value does. Cases that are out of scope or wrong are listed with the reason (--list), not counted. Fails if a rate falls below the floor of peer_specs.json.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

LANGUAGES = {'German': 'de', 'English': 'en', 'French': 'fr', 'Italian': 'it', 'Portuguese': 'pt', 'Spanish': 'es'}
FLOOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'peer_specs.json')
DAY = re.compile(r'^(\d{4}|XXXX)-(\d\d)-(\d\d)$')


def day_of(timex, words):
    """(year or 0, month, day) if the words say it themselves."""
    match = DAY.match(timex)
    if not match or not re.search(r'\d', words):
        return None
    year = int(match.group(1)) if match.group(1).isdigit() else 0
    if year and str(year) not in words:
        return None  # reckoned from the reference date
    return year, int(match.group(2)), int(match.group(3))


def date_case(result):
    value = result.get('Value') or {}
    day = day_of(value.get('Timex', ''), result['Text'])
    return day and (day, day)


def period_case(result):
    value = result.get('Value') or {}
    match = re.match(r'^\(([^,]+),([^,]+),P(\d+)D\)$', value.get('Timex', ''))
    if not match:
        return None
    first, last = day_of(match.group(1), result['Text']), DAY.match(match.group(2))
    if not first or not last or not re.search(r'\d.*\d', result['Text']):
        return None
    year = int(last.group(1)) if last.group(1).isdigit() and last.group(1) in result['Text'] else 0
    return (first[0] or year, first[1], first[2]), (year or first[0], int(last.group(2)), int(last.group(3)))


def number_case(result):
    if result.get('TypeName') not in ('number', 'ordinal'):
        return None
    value = (result.get('Resolution') or {}).get('value', '')
    return int(value) if re.match(r'^\d{1,9}$', value) else None


KINDS = {'dates': ('DateParser', date_case), 'ranges': ('DatePeriodParser', period_case), 'cardinals': ('NumberModel', number_case),
         'ordinals': ('OrdinalModel', number_case)}


NUMBER_KINDS, DATE_KINDS = ('cardinals', 'ordinals'), ('dates', 'ranges')
# (kinds, what the input looks like, why the case is left out)
LEFT_OUT = [
    (NUMBER_KINDS, r"\b(quint[oi]s?|cinqui[eè]mes)\b", 'a fraction'),
    (NUMBER_KINDS, r"\bdos millonesimo$", 'a fraction, or an ordinal of the ordinals\' file'),
    (NUMBER_KINDS, r'\b\d+([.,]\d+)? ?[kM]\b', 'a unit prefix'),
    (NUMBER_KINDS, r'\b(lakh|crore|dz|dozs)\b', 'no word of the language in reports'),
    (NUMBER_KINDS, r'\b322 cents?\b', 'cents, a coin'),
    (NUMBER_KINDS, r"^\s*(une?|un'|um|uma|un[ao]?|eins)\s*$|\b(ein|un|um|una|uma) (vent|ticket|paso|vaca|fino)\b", 'an article that counts nothing'),
    (NUMBER_KINDS, r'Claudia Tausend', "wrong: a person's name"),
    (NUMBER_KINDS, r'quatre-vingt-dix-cinq|\bdizième\b', 'wrong: misspelt'),
    (NUMBER_KINDS, r'\bzu (dritt|viert)\b|^tierce$', 'no ordinal'),
    (NUMBER_KINDS, r'\b4 maggio\b', 'a date'),
    (NUMBER_KINDS, r'^quart de ', 'a fraction'),
    (DATE_KINDS, r'\b4[./-]22\b|\b10-02$|\b3-7-2017|^du 10/01 au 11/07$', 'wrong: month before day is English'),
    (DATE_KINDS, r"\b(Oct|Octobre|septembre|Novembre)\.? \d+ (et|au|a|à|jusqu'a) (Oct|Octobre|septembre)\b", 'wrong: month before day is English'),
    (DATE_KINDS, r"jusqu'a 12|depuis 2 Oct a 22", 'wrong: misspelt'),
    (DATE_KINDS, r"aujourd'hui", 'a range that ends today'),
    (DATE_KINDS, r'(et|au|y|a) (février|feb|mars|marzo) (de )?20\d\d$|(entre|du|desde) 2015', 'ends of different precision'),
    (DATE_KINDS, r'\bweg$', 'a range without its month'),
]


def left_out(kind, text):
    """Why a case is out of scope or wrong, or None."""
    return next((why for kinds, pattern, why in LEFT_OUT if kind in kinds and re.search(pattern, text)), None)


def mentions(program, language, texts):
    """The mentions of each text. One run of the program for all."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts):
            paths.append(os.path.join(folder, '%05d' % number))
            with open(paths[-1], 'w', encoding='utf-8') as file:
                file.write(text)
        out = subprocess.run([program, '--format', 'json', '--mentions', '--lang', language] + paths, stdout=subprocess.PIPE).stdout
        return [json.loads(line)['mentions'] for line in out.decode().splitlines()]


def passes(kind, expected, found):
    if kind in ('dates', 'ranges'):
        return any(m['kind'] == 'date' and tuple(m['first']) == expected[0] and tuple(m['last']) == expected[1] for m in found)
    return any(m['kind'] in ('number', 'event') and m.get('value') == expected for m in found)


def main():
    program, folder = sys.argv[1:3]
    if not os.path.isdir(folder):
        sys.exit(77)
    with open(FLOOR, encoding='utf-8') as file:
        floor = json.load(file)
    totals, low = {}, []
    for name, language in LANGUAGES.items():
        for kind, (model, read) in KINDS.items():
            path = os.path.join(folder, name, model + '.json')
            if not os.path.exists(path):
                continue
            with open(path, encoding='utf-8-sig') as file:
                cases = [(case['Input'], read(case['Results'][0])) for case in json.load(file) if len(case.get('Results') or []) == 1]
            cases = [(text, expected) for text, expected in cases if expected]
            if '--list' in sys.argv:
                for text, _ in cases:
                    if left_out(kind, text):
                        print('%s %s: %s  left out: %s' % (language, kind, text, left_out(kind, text)))
            cases = [(text, expected) for text, expected in cases if not left_out(kind, text)]
            if not cases:
                continue
            found = mentions(program, language, [text for text, _ in cases])
            right = 0
            for (text, expected), got in zip(cases, found):
                good = passes(kind, expected, got)
                right += good
                if not good and '--list' in sys.argv:
                    print('%s %s: %s  wanted %s' % (language, kind, text, expected))
            totals.setdefault(kind, [0, 0])
            totals[kind][0] += right
            totals[kind][1] += len(cases)
            print('%s %-10s %4d of %4d  %.3f' % (language, kind, right, len(cases), right / len(cases)))
    for kind, (right, count) in totals.items():
        print('all %-9s %4d of %4d  %.3f' % (kind, right, count, right / count))
        if right / count < floor[kind]:
            low.append(kind)
    if low:
        sys.exit('below the floor: ' + ', '.join(low))


if __name__ == '__main__':
    main()
