#!/usr/bin/env python3
"""Fails on a line of lib/ that no test runs and coverage.tsv does not list with a reason, and on too few branches.

usage: coverage.py GCOVR.json EXCEPTIONS.tsv [--list]
"""
import collections
import json
import sys

BRANCHES = 0.95  # of those that there are, taken both ways; it may only rise


def exceptions(path):
    with open(path, encoding='utf-8') as file:
        rows = [line.rstrip('\n').split('\t') for line in file if line.strip() and not line.startswith('#')]
    return {tuple(row[:3]): row[3] for row in rows}


def function_of(functions, number):
    before = [(function['lineno'], function['name']) for function in functions if function['lineno'] <= number]
    return max(before)[1] if before else ''


def main():
    with open(sys.argv[1], encoding='utf-8') as file:
        files = json.load(file)['files']
    listed = exceptions(sys.argv[2])
    lines = run = branches = taken = 0
    missed = collections.OrderedDict()
    for file in files:
        with open(file['file'], encoding='utf-8') as source:
            text = source.read().split('\n')
        for line in file['lines']:
            if line.get('gcovr/noncode'):
                continue
            lines += 1
            run += line['count'] > 0
            branches += len(line.get('branches', []))
            taken += sum(branch['count'] > 0 for branch in line.get('branches', []))
            if not line['count']:
                number = line['line_number']
                place = (file['file'], function_of(file.get('functions', []), number), text[number - 1].strip())
                missed.setdefault(place, number)
    new = [place for place in missed if place not in listed]
    for place in new:
        print('%s:%d: %s: no test runs: %s' % (place[0], missed[place], place[1], place[2]))
    for place in listed:
        if place not in missed:
            print('coverage.tsv: no longer needed: %s' % ' '.join(place))
    if '--list' in sys.argv:
        for place in new:
            print('\t'.join(place) + '\t')
    print('%d of %d lines (%.1f %%, %d of them listed), %d of %d branches (%.1f %%)' % (
        run, lines, 100 * run / lines, len(missed) - len(new), taken, branches, 100 * taken / branches))
    if new or taken < BRANCHES * branches:
        sys.exit('coverage.py: %d lines are new to coverage.tsv; %.1f %% of the branches are wanted' % (len(new), 100 * BRANCHES))


if __name__ == '__main__':
    main()
