#!/usr/bin/env python3
"""The deepest chain of calls inside the library needs at most LIMIT bytes of stack, and no function calls itself, directly or not.

usage: stack.py BUILD LIMIT   (exit 77, skipped, if the compiler is not gcc)

Compiles the sources again with -fcallgraph-info=su. Calls through pointers (the allocator) and of the C library and cJSON are the
caller's part and not counted.
"""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

BUILD, LIMIT = sys.argv[1], int(sys.argv[2])
NODE = re.compile(r'node: \{ title: "([^"]+)" label: "([^\\"]+)\\n[^"]*?(?:\\n(\d+) bytes \((static|dynamic|dynamic,bounded)\)[^"]*)?"')
EDGE = re.compile(r'edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)"')


def commands():
    """One command for each source of the library."""
    with open(os.path.join(BUILD, 'compile_commands.json'), encoding='utf-8') as file:
        entries = json.load(file)
    return {entry['file']: shlex.split(entry['command']) for entry in entries if re.search(r'(^|/)lib/[\w/]+\.c$', entry['file'])
            and re.search(r'libmeeting\.(so|a)', entry['output'])}


def call_graph():
    frames, calls = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for number, command in enumerate(commands().values()):
            out = os.path.join(folder, '%d.o' % number)
            command[command.index('-o') + 1] = out
            done = subprocess.run(command + ['-fno-lto', '-fcallgraph-info=su'], cwd=BUILD, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  env={**os.environ, 'CCACHE_DISABLE': '1'})  # a cached object comes without its graph
            if done.returncode:
                if b'fcallgraph-info' in done.stdout:
                    sys.exit(77)
                sys.exit('stack.py: %s' % done.stdout.decode())
            with open(out[:-1] + 'ci', encoding='utf-8') as file:
                graph = file.read()
            for title, _, size, kind in NODE.findall(graph):
                if size:
                    frames[title] = int(size)
                    if kind == 'dynamic':
                        sys.exit('stack.py: %s takes stack without bound' % title)
            for source, target in EDGE.findall(graph):
                calls.setdefault(source, set()).add(target)
    return frames, calls


def deepest(frames, calls):
    """(bytes, chain) of the most expensive chain of calls."""
    done, open_calls = {}, []

    def visit(name):
        if name in open_calls:
            sys.exit('stack.py: recursion: %s' % ' → '.join(open_calls[open_calls.index(name):] + [name]))
        if name not in done:
            open_calls.append(name)
            below = max((visit(callee) for callee in calls.get(name, ())), default=(0, ()))
            open_calls.pop()
            done[name] = (below[0] + frames.get(name, 0), (name,) + below[1])
        return done[name]

    return max(visit(name) for name in frames)


def main():
    frames, calls = call_graph()
    if len(frames) < 100:
        sys.exit('stack.py: only %d functions found' % len(frames))
    size, chain = deepest(frames, calls)
    text = '%d bytes: %s' % (size, ' → '.join('%s %d' % (name.split(':')[-1], frames.get(name, 0)) for name in chain))
    if size > LIMIT:
        sys.exit('stack.py: more than %d: %s' % (LIMIT, text))
    print(text)


if __name__ == '__main__':
    main()
