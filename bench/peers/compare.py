#!/usr/bin/env python3
"""Finds the right days? libmeeting's one answer beside the date lists of other libraries, on reports with gold records.

usage: compare.py PROGRAM BENCH NODE_FOLDER FOLDER…

A peer is right if any date that it lists has the gold's start and end; libmeeting only if its one answer has. A year that only the
dateline gives need not be found. Times are of one warm pass over the same files in this run, a thread each.
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
PEERS = ('chrono-node', '@microsoft/recognizers-text', 'dateparser')


def run_peer(peer, node_folder, language, files):
    if peer == 'dateparser':
        command = [sys.executable, os.path.join(HERE, 'dates.py'), language]
    else:
        command = ['node', os.path.join(HERE, 'dates.mjs'), peer, node_folder, language]
    done = subprocess.run(command + files, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
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


def main():
    program, bench, node_folder = sys.argv[1:4]
    records = [r for r in gold.load(sys.argv[4:])[0] if not r.negative and r.expected('start') and 'day' in gold.date_parts(r.expected('start')[0])]
    documents, _ = runner.parse(program, [r.text for r in records])
    languages = sorted({r.lang for r in records})
    print('%-10s %8s  %s' % ('', 'reports', '  '.join('%28s' % name for name in ('libmeeting (one answer)',) + PEERS)))
    for language in languages:
        mine = [r for r in records if r.lang == language]
        files = [r.text for r in mine]
        right = 0
        for record in mine:
            reports = (documents.get(record.text) or {}).get('reports') or [{}]
            dates = reports[0].get('dates') or {}
            right += is_right(record, dates.get('start', ''), dates.get('end', dates.get('start', '')))
        own = own_speed(bench, files)
        cells = ['%28s' % ('%d  %.1f µs a report' % (right, own / len(files) * 1e6))]
        for peer in PEERS:
            found = run_peer(peer, node_folder, language, files)
            if not found['supported']:
                cells.append('%28s' % 'no such language')
                continue
            hits = sum(any(is_right(r, start, end) for start, end in found['dates'].get(r.text, [])) for r in mine)
            cells.append('%28s' % ('%d  %.0f × slower' % (hits, found['seconds'] / own)))
        print('%-10s %8d  %s' % (language, len(mine), '  '.join(cells)))


if __name__ == '__main__':
    main()
