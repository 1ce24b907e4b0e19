#!/usr/bin/env python3
"""How often the right value is among the candidates: what no choice of weights can mend.

usage: oracle.py [--program PATH] [--lang L,…] [--split tuned|held] [--missing FIELD] FOLDER…
"""
import argparse
import json
import os

import candidates
import gold


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--program', default=os.environ.get('MEETING', 'build/tools/meeting'))
    parser.add_argument('--lang')
    parser.add_argument('--split', choices=('tuned', 'held'))
    parser.add_argument('--missing', metavar='FIELD', choices=candidates.FIELDS, help='list the texts whose right value is no candidate')
    parser.add_argument('folders', nargs='+')
    options = parser.parse_args()
    records = [r for r in gold.load(options.folders, options.lang and options.lang.split(','), options.split)[0] if not r.negative]
    found = candidates.gather(options.program, records)
    print('field       expected  among  first')
    for field in candidates.FIELDS:
        expected = [r for r in records if candidates.is_expected(r, field)]
        among = [r for r in expected if any(c[1] for c in found[r.path][field])]
        first = [r for r in expected if found[r.path][field] and max(found[r.path][field], key=lambda c: c[0])[1]]
        print('%-10s %9d %6d %6d' % (field, len(expected), len(among), len(first)))
        if field == options.missing:
            for r in expected:
                if r not in among:
                    key = 'start' if field == 'dates' else 'host' if field == 'hosts' else field
                    print('  %s  %s' % (r.text, json.dumps(r.expected(key), ensure_ascii=False)))
                    for c in sorted(found[r.path][field], key=lambda c: -c[0])[:4]:
                        print('      %s' % json.dumps(c[3]['value'], ensure_ascii=False))


if __name__ == '__main__':
    main()
