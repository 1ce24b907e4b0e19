#!/usr/bin/env python3
"""Fails on a function that branches more than 25 times (McCabe's measure): of C as pmccabe counts, if it is installed, and of Python.

usage: complexity.py SOURCE_ROOT
"""
import ast
import glob
import os
import shutil
import subprocess
import sys

MOST = 25
FOLDERS = ('lib', 'tools', 'tests', 'bench', 'examples', 'data')
BRANCHES = (ast.If, ast.IfExp, ast.For, ast.While, ast.ExceptHandler, ast.Assert)


def files(root, ending):
    return sorted(path for folder in FOLDERS for path in glob.glob(os.path.join(root, folder, '**', '*' + ending), recursive=True))


def of_c(root):
    """Path, line, function and branches of each function."""
    if not shutil.which('pmccabe'):
        return
    printed = subprocess.run(['pmccabe'] + files(root, '.c') + files(root, '.h'), check=True, stdout=subprocess.PIPE).stdout
    for line in printed.decode('utf-8', 'replace').splitlines():
        _, branches, _, first, _, place = line.split('\t')
        yield place.split('(')[0], int(first), place.split(' ')[-1], int(branches)


def branches_of(node):
    """Those of a function and of the functions in it."""
    count = 1
    for inner in ast.walk(node):
        if isinstance(inner, BRANCHES):
            count += 1
        elif isinstance(inner, ast.BoolOp):
            count += len(inner.values) - 1
        elif isinstance(inner, ast.comprehension):
            count += 1 + len(inner.ifs)
    return count


def of_python(root):
    for path in files(root, '.py'):
        with open(path, encoding='utf-8') as file:
            tree = ast.parse(file.read())
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                yield path, node.lineno, node.name, branches_of(node)


def main():
    root = sys.argv[1]
    found = list(of_c(root)) + list(of_python(root))
    many = [one for one in found if one[3] > MOST]
    for path, line, name, branches in many:
        print('%s:%d: %s branches %d times; %d are the most' % (os.path.relpath(path, root), line, name, branches, MOST))
    print('%d functions, at most %d branches' % (len(found), max(one[3] for one in found)))
    sys.exit(1 if many else 0)


if __name__ == '__main__':
    main()
