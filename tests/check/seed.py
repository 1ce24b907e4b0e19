#!/usr/bin/env python3
"""The report that the project began with, which is not in the tree: every field of its record.

usage: seed.py PROGRAM REPORT   (exit 77, skipped, where the report is not)
"""
import json
import os
import subprocess
import sys


def main():
    program, path = sys.argv[1:3]
    if not os.path.exists(path):
        sys.exit(77)
    with open(path, 'rb') as file:
        text = file.read()
    record = json.loads(subprocess.run([program, '--format', 'json', path], stdout=subprocess.PIPE, check=True).stdout)['reports'][0]
    wanted = {'name': '23. Internationales Treffen kommunistischer und Arbeiterparteien', 'edition': 23, 'city': 'Izmir', 'country': 'TR',
              'start': '2023-10-20', 'end': '2023-10-22', 'hosts': [('Kommunistische Partei der Türkei', 'TKP')],
              'delegates': (120, 'exact'), 'parties': (68, 'exact'), 'countries': (54, 'exact'), 'kind': 'meeting', 'status': 'held'}
    got = {'name': record['name']['text'], 'edition': record['edition']['value'], 'city': record['venue']['city']['text'],
           'country': record['venue']['country']['code'], 'start': record['dates']['start'], 'end': record['dates']['end'],
           'hosts': [(host['name'], host.get('acronym')) for host in record['hosts']], 'kind': record['kind'], 'status': record['status']}
    for field in ('delegates', 'parties', 'countries'):
        got[field] = (record[field]['value'], record[field].get('bound', 'exact'))
    if got['name'].startswith('23. Internationale Treffen'):
        got['name'] = wanted['name']  # the weak form of the text is as good as the base form
    if got != wanted:
        sys.exit('seed.py: %s' % {key: (got[key], wanted[key]) for key in wanted if got[key] != wanted[key]})
    spans = {'country': record['venue']['country']['span'], 'city': record['venue']['city']['span']}
    for field, words in (('country', 'türkischen'), ('city', 'Izmir')):
        start, end = spans[field]
        if text[start:end].decode() != words:
            sys.exit('seed.py: evidence of %s is %r' % (field, text[start:end].decode()))
    motto = record['motto']['text']
    if motto.count('.') != 3 or not motto.startswith('Ideologischer'):
        sys.exit('seed.py: motto %r' % motto)


if __name__ == '__main__':
    main()
