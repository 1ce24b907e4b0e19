#!/usr/bin/env python3
"""Finds the right days, and how fast? libmeeting's one answer beside the date lists of other libraries, on reports with gold records.

usage: compare.py PROGRAM BENCH PEERS FOLDER…

A peer is right if any date that it lists has the gold's start and end; libmeeting only if its one answer has. A year that only the
dateline gives need not be found. Times are of one warm pass over the same files in this run, a thread each. PEERS is where
`run` has put the other libraries.
"""
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'tools', 'eval'))
import gold  # noqa: E402
import runner  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
# What each gives of a report
PEERS = {'chrono-node': 'dates', '@microsoft/recognizers-text': 'dates', 'dateparser': 'dates', 'HeidelTime': 'dates',
         'CoreNLP': 'dates, names of bodies, places and people'}
OWN, FILLS = 'libmeeting', '%d fields of the meeting' % len(gold.FIELDS)


def command(peer, folder):
    if peer == 'dateparser':
        return [sys.executable, os.path.join(HERE, 'dates.py')]
    if peer in ('HeidelTime', 'CoreNLP'):
        return ['java', '-cp', os.path.join(folder, 'java', '*'), os.path.join(HERE, 'Dates.java'), peer]
    return ['node', os.path.join(HERE, 'dates.mjs'), peer, folder]


def run_peer(peer, folder, language, files):
    done = subprocess.run(command(peer, folder) + [language] + files, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(done.stdout) if done.returncode == 0 and done.stdout else {'supported': False, 'dates': {}, 'seconds': 0}


def agree(wanted, got):
    a, b = gold.date_parts(wanted), gold.date_parts(got)
    return bool(b) and all(a.get(k) == b.get(k) for k in ('month', 'day')) and (a.get('year') == b.get('year') or not (a.get('year') and b.get('year')))


def is_right(record, start, end):
    return agree(record.expected('start')[0], start) and agree((record.expected('end') or record.expected('start'))[0], end)


def own_speed(bench, files):
    """Seconds of one pass, by the benchmark's rate."""
    out = subprocess.run([bench] + files, stdout=subprocess.PIPE, check=True).stdout.decode()
    rate = float(re.search(r'^meeting_parse\s+([\d.]+)', out, re.M).group(1))
    return sum(os.path.getsize(path) for path in files) / (rate * 1e6)


def own_result(program, bench, records):
    """(right reports, seconds)"""
    documents, _ = runner.parse(program, [record.text for record in records])
    right = 0
    for record in records:
        reports = (documents.get(record.text) or {}).get('reports') or [{}]
        dates = reports[0].get('dates') or {}
        right += is_right(record, dates.get('start', ''), dates.get('end', dates.get('start', '')))
    return right, own_speed(bench, [record.text for record in records])


def peer_result(peer, folder, language, records):
    """(right reports, seconds), or None where the peer does not read the language."""
    found = run_peer(peer, folder, language, [record.text for record in records])
    if not found['supported']:
        return None
    return sum(any(is_right(r, start, end) for start, end in found['dates'].get(r.text, [])) for r in records), found['seconds']


def print_row(name, cells, reports, seconds, own_seconds, fills):
    """Times slower: on the reports in the languages that both read."""
    cost = '%9.3f %9s' % (seconds / reports * 1e3, '%.0f' % (seconds / own_seconds) if name != OWN else '')
    print('%-28s %s %s  %s' % (name, ' '.join('%6s' % cell for cell in cells), cost, fills), flush=True)


def main():
    program, bench, folder = sys.argv[1:4]
    records = [r for r in gold.load(sys.argv[4:])[0] if not r.negative and r.expected('start') and 'day' in gold.date_parts(r.expected('start')[0])]
    languages = sorted({r.lang for r in records})
    mine = {language: [r for r in records if r.lang == language] for language in languages}
    print('%-28s %s %9s %9s  %s' % ('right start and end', ' '.join('%6s' % language for language in languages), 'ms each', 'x slower', 'gives'))
    print('%-28s %s' % ('of reports', ' '.join('%6d' % len(mine[language]) for language in languages)))
    own = {language: own_result(program, bench, mine[language]) for language in languages}
    print_row(OWN, [own[language][0] for language in languages], len(records), sum(seconds for _, seconds in own.values()), 1, FILLS)
    for peer, fills in PEERS.items():
        found = {language: peer_result(peer, folder, language, mine[language]) for language in languages}
        read = [language for language in languages if found[language]]
        if not read:
            print('%-28s did not start' % peer)
            continue
        print_row(peer, [found[language][0] if found[language] else '–' for language in languages], sum(len(mine[language]) for language in read),
                  sum(found[language][1] for language in read), sum(own[language][1] for language in read), fills)


if __name__ == '__main__':
    main()
