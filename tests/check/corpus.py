#!/usr/bin/env python3
"""Scores the program on tests/corpus by language and field; fails below the floor of tests/check/corpus.json, which may only rise.

usage: corpus.py PROGRAM SOURCE_ROOT [--raise]
"""
import json
import os
import sys

PROGRAM, ROOT = sys.argv[1:3]
sys.path.insert(0, os.path.join(ROOT, 'tools', 'eval'))
import evaluate  # noqa: E402
import figures  # noqa: E402

FLOOR = os.path.join(ROOT, 'tests', 'check', 'corpus.json')


def main():
    results, _, textless = evaluate.measure(PROGRAM, [os.path.join(ROOT, 'tests', 'corpus')])
    by_language = figures.by_language(results)
    evaluate.print_table(by_language, sys.stdout)
    if textless:
        sys.exit('%d gold records of the corpus have no text' % textless)
    # no floor for all languages together: it would move with each language that joins
    got = {lang: {'f1': found['fields']['all']['strict']['f1'], 'false_alarms': found['false_alarms']} for lang, found in by_language.items() if lang != 'all'}
    with open(FLOOR, encoding='utf-8') as file:
        floor = json.load(file)
    if '--raise' in sys.argv:
        for lang, now in got.items():
            if lang == 'all':  # it falls whenever a language joins
                continue
            old = floor.get(lang, {'f1': 0, 'false_alarms': now['false_alarms']})
            floor[lang] = {'f1': max(old['f1'], int(now['f1'] * 1000) / 1000), 'false_alarms': min(old['false_alarms'], now['false_alarms'])}
        with open(FLOOR, 'w', encoding='utf-8') as file:
            json.dump(floor, file, indent=1, sort_keys=True)
            file.write('\n')
        return
    low = [lang for lang, least in floor.items() if lang not in got or got[lang]['f1'] < least['f1'] or got[lang]['false_alarms'] > least['false_alarms']]
    if low:
        sys.exit('below the floor: ' + ', '.join(low))


if __name__ == '__main__':
    main()
