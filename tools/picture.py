#!/usr/bin/env python3
"""Draws a report with the evidence of its record marked, as SVG, for README.md.

usage: picture.py PROGRAM TEXT >FILE.svg
"""
import html
import json
import subprocess
import sys

COLUMNS, CELL, LINE, MARGIN = 88, 9.03, 46, 20  # characters a line; their width; pixels between lines; pixels around
BASE, LABEL = 15, 11                           # font sizes
FONTS = 'DejaVu Sans Mono, Menlo, monospace'
COLOURS = {'name': '#cfe3ff', 'acronym': '#b9d3f5', 'edition': '#cfe3ff', 'building': '#d8f0c8', 'city': '#bfe6b0', 'country': '#e6f5b8',
           'dates': '#ffe2b8', 'host': '#e8d4f7', 'delegates': '#ffd0cf', 'parties': '#ffd0cf', 'countries': '#ffd0cf', 'motto': '#fff3a6'}


def evidence(record):
    """[(start, end, fields)] in bytes: fields may share their evidence."""
    values = [(field, record[field]) for field in ('name', 'acronym', 'edition', 'dates', 'delegates', 'parties', 'countries', 'motto') if field in record]
    values += [(field, value) for field, value in record.get('venue', {}).items() if not value.get('inferred')]
    values += [('host', host) for host in record.get('hosts', []) if not host['inferred']]
    labels = {}
    for field, value in values:
        labels.setdefault(tuple(value['span']), []).append(field)
    return [(start, end, fields) for (start, end), fields in sorted(labels.items())]


def wrapped(text):
    """[(start, end)] of lines, in characters, cut at spaces and line ends."""
    lines, start = [], 0  # an empty line parts paragraphs only
    while start < len(text):
        end = text.find('\n', start, start + COLUMNS + 1)
        if end < 0 and len(text) - start > COLUMNS:
            end = text.rfind(' ', start, start + COLUMNS + 1)
        if end < 0:
            end = min(start + COLUMNS, len(text))
        if end > start:
            lines.append((start, end))
        start = end + 1 if text[end:end + 1].isspace() else end
    return lines


def drawn(text, spans):
    lines = wrapped(text)
    width, height = COLUMNS * CELL + 2 * MARGIN, len(lines) * LINE + MARGIN
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="%s">' % (
        width, height, width, height, FONTS), '<rect width="100%" height="100%" fill="#fff"/>']
    for number, (first, last) in enumerate(lines):
        base = MARGIN + number * LINE + 22
        free = 0  # where the last label of this line ends
        for start, end, fields in spans:
            left, right = max(start, first), min(end, last)
            if left >= right:
                continue
            x = MARGIN + (left - first) * CELL
            out.append('<rect x="%.1f" y="%d" width="%.1f" height="21" rx="3" fill="%s"/>' % (x, base - 15, (right - left) * CELL, COLOURS[fields[0]]))
            if left == start:
                label = ', '.join(fields)
                out.append('<text x="%.1f" y="%d" font-size="%d" fill="#555">%s</text>' % (max(x, free), base - 19, LABEL, label))
                free = max(x, free) + (len(label) + 1) * LABEL * 0.61
        line = text[first:last]
        out.append('<text x="%d" y="%d" font-size="%d" xml:space="preserve" textLength="%.1f" lengthAdjust="spacingAndGlyphs">%s</text>' % (
            MARGIN, base, BASE, len(line) * CELL, html.escape(line)))
    return '\n'.join(out + ['</svg>', ''])


def picture(program, path):
    with open(path, 'rb') as file:
        data = file.read()
    found = json.loads(subprocess.run([program, '--format', 'json', path], stdout=subprocess.PIPE, check=True).stdout)
    record = found['reports'][0] if found['reports'] else {}
    return drawn(data.decode().rstrip('\n'), [(len(data[:start].decode()), len(data[:end].decode()), fields) for start, end, fields in evidence(record)])


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.stdout.write(picture(*sys.argv[1:]))
