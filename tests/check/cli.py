#!/usr/bin/env python3
"""The program meeting as a user runs it: formats, several files, exit codes, errors in one line.

usage: cli.py PROGRAM SOURCE_ROOT SYSTEM   (system it runs on: "linux", "windows", …)
"""
import json
import os
import subprocess
import sys
import tempfile

PROGRAM, ROOT, SYSTEM = sys.argv[1:4]
MARK = "'" if SYSTEM == 'windows' else '"'  # of file names
EXAMPLE = os.path.join(ROOT, 'examples', 'rotterdam-2019.de.txt')


def run(*arguments, stdin=b''):
    done = subprocess.run([PROGRAM] + list(arguments), input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def check(condition, what):
    if not condition:
        sys.exit('cli.py: ' + what)


def main():
    code, out, err = run(EXAMPLE)
    check(code == 0 and 'Rotterdam' in out and not err, 'text of a report')
    with open(EXAMPLE, 'rb') as file:
        code, same, _ = run(stdin=file.read())
    check(code == 0 and same == out, 'standard input')
    code, out, _ = run('--format', 'json', EXAMPLE)
    record = json.loads(out)['reports'][0]
    check(code == 0 and record['dates']['start'] == '2019-05-16' and record['delegates']['value'] == 430, 'JSON')
    code, out, _ = run('--format', 'json', EXAMPLE, EXAMPLE)
    check(code == 0 and len([json.loads(line) for line in out.splitlines()]) == 2, 'one document a line')
    code, out, _ = run('--explain', EXAMPLE)
    check(code == 0 and 'bias' in out, 'explanation')
    code, out, _ = run('--mentions', EXAMPLE)
    check(code == 0 and 'Antwerpen' in out, 'mentions')
    code, out, _ = run(stdin='Die Brücke wurde 1904 gebaut und ist 120 Meter lang.'.encode())
    check(code == 1, 'exit 1 without a record')
    with tempfile.NamedTemporaryFile(suffix='.txt') as file:
        file.write(b'abc \xff def')
        file.flush()
        code, out, err = run(file.name)
        check(code == 2 and err.count('\n') == 1 and file.name in err and '4' in err, 'bad UTF-8: %r' % err)
    code, out, err = run('/no/such/file')
    check(code == 2 and '/no/such/file' in err and err.count('\n') == 1, 'no such file: %r' % err)
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number in range(600):  # more than are in memory at once
            paths.append(os.path.join(folder, '%d %squoted%s.txt' % (number, MARK, MARK)))
            with open(paths[-1], 'wb') as file:
                file.write(b'\xff' if number == 300 else ('Der %d. Kongress der Imker fand am 2. März 2020 in Linz statt.' % (number + 2)).encode())
        listed = '\0'.join(paths).encode()
        code, out, err = run('--format', 'json', '--jobs', '4', '--files-from', '-', stdin=listed)
        lines = [json.loads(line) for line in out.splitlines()]
        check(code == 2 and err.count('\n') == 1 and paths[300] in err, 'a broken file is reported: %r' % err[:300])
        check([line['file'] for line in lines] == paths[:300] + paths[301:], 'documents in the order of their files')
        check(run('--format', 'json', '--jobs', '1', '--files-from', '-', stdin=listed)[1] == out, 'equal output of one thread')
    for arguments in (['--jobs', 'x'], ['--files-from', '/no/such/list'], ['--format', 'xml'], ['--lang', 'tlh'], ['--date', 'soon'], ['--nonsense']):
        code, out, err = run(*arguments, EXAMPLE)
        check(code == 2 and err, 'wrong option %s' % arguments)
    code, out, _ = run('--version')
    check(code == 0 and '0.1.0' in out, 'version')
    code, out, _ = run('--languages')
    check(code == 0 and out.split()[0] == 'de', 'languages')
    print('the program does what its manual says')


if __name__ == '__main__':
    main()
