#!/usr/bin/env python3
"""Scores the program meeting on gold records: see README.md.

usage: evaluate.py [--program PATH] [--lang L,…] [--split tuned|held] [--errors FIELD] [--json FILE] FOLDER…
"""
import argparse
import json
import os
import sys

import figures
import gold
import runner


def measure(program, folders, langs=None, split=None, told=False):
    """Results by the gold record's path (a name may stand in several folders), and the number of gold records without a text."""
    found, textless = gold.load(folders, langs, split)
    documents, failed = {}, {}
    for lang in sorted({record.lang for record in found}) if told else [None]:
        paths = [record.text for record in found if not told or record.lang == lang]
        got, bad = runner.parse(program, paths, lang)
        documents.update(got)
        failed.update(bad)
    return {record.path: figures.result_of(record, documents.get(record.text), failed.get(record.text)) for record in found}, found, textless


def percent(value):
    return '  –  ' if value is None else '%5.3f' % value


def print_fields(found, mode, out):
    out.write('%-10s %5s %5s %5s   %5s %5s %5s\n' % (mode, 'right', 'wrong', 'miss', 'prec', 'rec', 'F1'))
    for field, modes in found['fields'].items():
        m = modes[mode]
        if m['right'] + m['wrong'] + m['missing']:
            out.write('%-10s %5d %5d %5d   %s %s %s\n' % (field, m['right'], m['wrong'], m['missing'], percent(m['precision']), percent(m['recall']), percent(m['f1'])))


def print_table(by_language, out):
    """Strict F1 by field and language."""
    langs = list(by_language)
    out.write('strict F1  ' + ' '.join('%5s' % lang for lang in langs) + '\n')
    for field in gold.FIELDS + ('all',):
        out.write('%-10s ' % field + ' '.join(percent(by_language[lang]['fields'][field]['strict']['f1']) for lang in langs) + '\n')
    rows = [('lenient', lambda f: percent(f['fields']['all']['lenient']['f1'])), ('texts', lambda f: '%5d' % (f['reports'] + f['negatives'])),
            ('whole', lambda f: '%5d' % f['whole_strict']), ('no record', lambda f: '%5d' % (f['reports'] - f['found'])),
            ('false', lambda f: '%2d/%2d' % (f['false_alarms'], f['negatives'])),
            ('online', lambda f: percent(figures.measures(f['online'])['f1'])), ('language', lambda f: '%5d' % f['detected'])]
    for title, cell in rows:
        out.write('%-10s ' % title + ' '.join(cell(by_language[lang]) for lang in langs) + '\n')


def print_calibration(texts, out):
    out.write('confidence   values   mean  strict lenient\n')
    for low, high, count, mean, strict, lenient in figures.calibration(texts):
        out.write('%.2f – %.2f  %6d  %5.3f  %5.3f  %5.3f\n' % (low, high, count, mean, strict, lenient))


def print_errors(field, results, records, program, told, out):
    """Each text in which a field is not right: what was wanted, what was given, and the candidates with their scores."""
    for record in records:
        outcome = results[record.path]['fields'].get(field)
        if not outcome or not (outcome['strict'][1] or outcome['strict'][2]):
            continue
        out.write('%s\n  wanted %s\n' % (record.text, json.dumps(outcome['expected'], ensure_ascii=False)))
        for value in outcome['got']:
            out.write('  %s  %s  %s\n' % ('right ' if value['strict'] else 'wrong ', json.dumps(value['value'], ensure_ascii=False), value['confidence']))
        documents, _ = runner.parse(program, [record.text], record.lang if told else None, ['--explain'])
        for document in documents.values():
            shown = [c for c in (document.get('candidates') or []) if c.get('field') == ('dates' if field in gold.DATES else gold.KEYS.get(field, field))]
            for candidate in sorted(shown, key=lambda c: -c['score'])[:5]:
                out.write('    %7.1f  %s  %s\n' % (candidate['score'], json.dumps(candidate.get('text'), ensure_ascii=False)[:90],
                                                  ' '.join('%s%+g' % (name, value * weight) for name, (value, weight) in candidate['features'].items() if value * weight)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--program', default=os.environ.get('MEETING', 'build/tools/meeting'))
    parser.add_argument('--lang', help='only these languages, apart by commas')
    parser.add_argument('--split', choices=('tuned', 'held'))
    parser.add_argument('--errors', metavar='FIELD', choices=gold.FIELDS)
    parser.add_argument('--told', action='store_true', help="tell the program each text's language")
    parser.add_argument('--fields', action='store_true', help='counts by field of each language')
    parser.add_argument('--json', metavar='FILE', help='write the results, for compare.py')
    parser.add_argument('folders', nargs='+')
    options = parser.parse_args()
    try:
        results, records, textless = measure(options.program, options.folders, options.lang and options.lang.split(','), options.split, options.told)
    except (OSError, ValueError) as problem:
        sys.exit('evaluate.py: %s' % problem)
    if not results:
        sys.exit('evaluate.py: no text with a gold record')
    if options.json:
        with open(options.json, 'w', encoding='utf-8') as file:
            json.dump(results, file, ensure_ascii=False, indent=1)
    if options.errors:
        print_errors(options.errors, results, records, options.program, options.told, sys.stdout)
        return
    by_language = figures.by_language(results)
    if len(by_language) == 2:
        del by_language['all']
    print_table(by_language, sys.stdout)
    if options.fields or len(by_language) == 1:
        for lang, found in by_language.items():
            print('\n' + lang)
            print_fields(found, 'strict', sys.stdout)
    print()
    print_calibration(results, sys.stdout)
    for name, result in results.items():
        if result['failed']:
            print('%s: %s' % (name, result['failed']))
        elif result['negative'] and result['records']:
            print('%s: a record of a text without a meeting' % name)
        elif not result['negative'] and not result['records']:
            print('%s: no record' % name)
    if textless:
        print('%d gold records have no text' % textless)


if __name__ == '__main__':
    main()
