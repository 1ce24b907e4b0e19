#!/usr/bin/env python3
"""The library as its users get it: installed, found by pkg-config, linked by the program in README.md, shared and static.

usage: install.py BUILD SOURCE_ROOT   (exit 77, skipped, without pkg-config or a compiler)
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

BUILD, ROOT = (os.path.abspath(path) for path in sys.argv[1:3])


def output(command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
    if done.returncode:
        sys.exit('install.py: %s\n%s' % (' '.join(command), done.stdout.decode()))
    return done.stdout.decode()


def readme_program():
    """The C program of README.md and the output that it promises."""
    with open(os.path.join(ROOT, 'README.md'), encoding='utf-8') as file:
        block = re.search(r'^## From C\n\n((?: {4}.*\n|\n)+)', file.read(), re.M).group(1)
    source = re.sub(r'^ {4}', '', block, flags=re.M).split('\ncc ')[0]
    return source, re.search(r'/\* (\S+) \*/', source).group(1)


def main():
    if not shutil.which('pkg-config') or not shutil.which('cc'):
        sys.exit(77)
    source, promised = readme_program()
    with tempfile.TemporaryDirectory() as folder:
        output(['meson', 'install', '-C', BUILD, '--no-rebuild', '--destdir', folder])
        pc = next(os.path.join(path, 'libmeeting.pc') for path, _, names in os.walk(folder) if 'libmeeting.pc' in names)
        libraries = os.path.dirname(os.path.dirname(pc))
        environment = dict(os.environ, PKG_CONFIG_PATH=os.path.dirname(pc), PKG_CONFIG_SYSROOT_DIR=folder, LD_LIBRARY_PATH=libraries)
        with open(os.path.join(folder, 'imker.c'), 'w', encoding='utf-8') as file:
            file.write(source)
        for static in ([], ['--static']):
            flags = output(['pkg-config', '--cflags', '--libs'] + static + ['libmeeting'], env=environment).split()
            if static:
                flags = [os.path.join(libraries, 'libmeeting.a') if flag == '-lmeeting' else flag for flag in flags]
            program = os.path.join(folder, 'imker')
            output(['cc', '-o', program, os.path.join(folder, 'imker.c')] + flags)
            got = output([program], env=environment).strip()
            if got != promised:
                sys.exit('install.py: the program in README.md prints %r, not %r' % (got, promised))
        with open(os.path.join(ROOT, 'examples', 'rotterdam-2019.de.txt'), 'rb') as report:
            text = report.read()
        bindings = [[sys.executable, os.path.join(ROOT, 'examples', 'record.py'), os.path.join(libraries, 'libmeeting.so.0')]]
        if shutil.which('go'):
            bindings.append(['go', 'run', os.path.join(ROOT, 'examples', 'record.go')])
        shown = [output(command, input=text, env=environment) for command in bindings]
        if 'city: Rotterdam\n' not in shown[0] or any(other != shown[0] for other in shown):
            sys.exit('install.py: the bindings print %r' % shown)
        for name in ('bin/meeting', 'share/man/man1/meeting.1', 'include/meeting.h'):
            if not any(os.path.join(path, file).endswith(name) for path, _, files in os.walk(folder) for file in files):
                sys.exit('install.py: %s is not installed' % name)
    print('installed, linked, run')


if __name__ == '__main__':
    main()
