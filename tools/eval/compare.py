#!/usr/bin/env python3
"""What changed between two builds: fields that became right or wrong, by text.

usage: compare.py OLD.json NEW.json   (both from evaluate.py --json)
"""
import json
import sys

import figures


def given(outcome):
    return [value['value'] for value in (outcome or {'got': []})['got']]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip().split('\n')[-1])
    sides = []
    for path in sys.argv[1:]:
        with open(path, encoding='utf-8') as file:
            sides.append(json.load(file))
    old, new = sides
    better = worse = 0
    for name in sorted(old.keys() & new.keys()):
        for field in sorted(old[name]['fields'].keys() | new[name]['fields'].keys()):
            a, b = old[name]['fields'].get(field), new[name]['fields'].get(field)
            scores = [(s['strict'][0] * 2 - s['strict'][1] - s['strict'][2]) if s else 0 for s in (a, b)]
            if scores[0] != scores[1]:
                better += scores[1] > scores[0]
                worse += scores[1] < scores[0]
                print('%s %-10s %s  %s → %s' % ('+' if scores[1] > scores[0] else '-', field, name, given(a), given(b)))
    f1 = [figures.figures(side)['fields']['all']['strict']['f1'] for side in sides]
    print('better %d, worse %d; strict F1 %.3f → %.3f' % (better, worse, f1[0], f1[1]))


if __name__ == '__main__':
    main()
