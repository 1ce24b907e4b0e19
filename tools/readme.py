#!/usr/bin/env python3
"""Writes what README.md shows of real output between its markers, and its picture, so that it is never typed by hand.

usage: readme.py BUILD [--check] [demo sizes scores bench peers …]

--check compares the demonstration and its picture with what the program prints now and changes nothing. Sizes and the benchmark build the library
again in folders of their own under BUILD.
"""
import os
import platform
import re
import subprocess
import sys

import picture

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
README = os.path.join(ROOT, 'README.md')
PICTURE = os.path.join(ROOT, 'docs', 'record.svg')
sys.path.insert(0, os.path.join(ROOT, 'tools', 'eval'))
EXAMPLE = 'examples/rotterdam-2019.de.txt'
SIZES = (('all', '15k', 'release'), ('all', '100k', 'release'), ('all', 'none', 'release'), ('de,en', '100k', 'release'),
         ('de', '100k', 'release'), ('de', 'none', 'release'), ('de', 'none', 'minsize'), ('de', 'none', 'minsize, lto'))
CODE, TABLES = ('.text',), ('.rodata', '.data.rel.ro')


def output(*command):
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout.decode()


def indented(text):
    return ''.join('    %s\n' % line if line else '\n' for line in text.rstrip('\n').split('\n'))


def demo(build):
    return indented('$ meeting %s\n' % EXAMPLE + output(os.path.join(build, 'tools', 'meeting'), EXAMPLE))


def sizes(build):
    rows = ['| languages | cities | buildtype | libmeeting.so | code | tables |', '| --- | --- | --- | --- | --- | --- |']
    for languages, cities, kind in SIZES:
        folder = os.path.join(build, 'size-%s-%s-%s' % (languages.replace(',', '-'), cities, kind.replace(', ', '-')))
        options = ['--buildtype=' + kind.split(',')[0], '-Db_lto=' + ('true' if 'lto' in kind else 'false'), '-Db_ndebug=true', '-Dlanguages=' + languages, '-Dcities=' + cities, '-Dtests=disabled', '-Dexamples=false',
                   '-Dprogram=false', '-Dbenchmarks=disabled', '-Ddefault_library=shared']
        output('meson', 'setup', '--reconfigure', folder, *options) if os.path.exists(folder) else output('meson', 'setup', folder, *options)
        output('ninja', '-C', folder, '--quiet')
        library = os.path.join(folder, 'lib', 'libmeeting.so')
        output('strip', '-o', library + '.stripped', library)
        sections = {line.split()[0]: int(line.split()[1]) for line in output('size', '-A', library).split('\n') if line.startswith('.')}
        code, tables = (sum(sections.get(name, 0) for name in names) for names in (CODE, TABLES))
        rows.append('| %s | %s | %s | %d KiB | %d KiB | %d KiB |' % (
            languages, cities, kind, os.path.getsize(library + '.stripped') // 1024, code // 1024, tables // 1024))
    return '\n'.join(rows) + '\n'


def scores(build):
    import evaluate
    import figures
    program = os.path.join(build, 'tools', 'meeting')
    columns = []
    for folder in ('tests/corpus', '../shared/gold'):
        path = os.path.join(ROOT, folder)
        columns.append(figures.by_language(evaluate.measure(program, [path])[0]) if os.path.isdir(path) else {})
    rows = ['| language | own corpus: texts | F1 | real reports: texts | F1 |', '| --- | --- | --- | --- | --- |']
    for language in sorted(set(columns[0]) | set(columns[1]), key=lambda code: (code == 'all', code)):
        cells = []
        for column in columns:
            found = column.get(language)
            cells += ['%d' % (found['reports'] + found['negatives']), '%.3f' % found['fields']['all']['strict']['f1']] if found else ['', '']
        rows.append('| %s | %s |' % (language, ' | '.join(cells)))
    return '\n'.join(rows) + '\n'


def bench(build):
    with open('/proc/cpuinfo', encoding='utf-8') as file:
        model = re.search(r'model name\s*:\s*(.+)', file.read())
    machine = '%s, %s, %s' % (model.group(1).strip() if model else platform.machine(), platform.system(), output('cc', '--version').split('\n')[0])
    table = output(os.path.join(ROOT, 'bench', 'run'), build)
    table = re.sub(r'^hard text .*?(?=^utf8proc_iterate)', '', table, flags=re.M | re.S)  # some fifty kinds: too long to show
    return machine + ':\n\n' + indented(table)


def peers(build):
    table = output(os.path.join(ROOT, 'bench', 'peers', 'run'), build, os.path.join(ROOT, '..', 'shared', 'gold'))
    return indented(re.search(r'^right start.*?(?=^\w\w +\d+ of)', table, re.M | re.S).group())  # what follows is of languages


SECTIONS = {'demo': demo, 'sizes': sizes, 'scores': scores, 'bench': bench, 'peers': peers}


def replace(text, name, content):
    pattern = re.compile(r'(<!-- %s -->\n).*?(<!-- /%s -->)' % (name, name), re.S)
    if not pattern.search(text):
        sys.exit('README.md has no markers for ' + name)
    return pattern.sub(lambda match: match.group(1) + content + match.group(2), text)


def main():
    build = os.path.abspath(sys.argv[1])
    drawn = picture.picture(os.path.join(build, 'tools', 'meeting'), os.path.join(ROOT, EXAMPLE))
    names = [name for name in sys.argv[2:] if name != '--check'] or list(SECTIONS)
    with open(README, encoding='utf-8') as file:
        text = file.read()
    if '--check' in sys.argv:
        with open(PICTURE, encoding='utf-8') as file:
            same = file.read() == drawn
        if not same or replace(text, 'demo', demo(build)) != text:
            sys.exit('README.md shows another output than the program prints: run tools/readme.py %s demo' % sys.argv[1])
        return
    with open(PICTURE, 'w', encoding='utf-8') as file:
        file.write(drawn)
    for name in names:
        text = replace(text, name, SECTIONS[name](build))
    with open(README, 'w', encoding='utf-8') as file:
        file.write(text)


if __name__ == '__main__':
    main()
