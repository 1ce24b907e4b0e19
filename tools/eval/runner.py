"""Running the program meeting over many files."""
import json
import subprocess

BATCH = 100  # files of one run
SECONDS = 120  # one run's limit


def documents(text):
    """The JSON documents of a text, one after the other, indented or not."""
    decoder, found, at = json.JSONDecoder(), [], 0
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if at == len(text):
            return found
        document, at = decoder.raw_decode(text, at)
        found.append(document)


def run(command, stdin=None):
    """Exit code and output. Codes above 2 and below 0 are crashes; 1 only says that there is no record."""
    try:
        done = subprocess.run(command, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return -1, '', 'no answer in %d seconds' % SECONDS
    return done.returncode, done.stdout.decode('utf-8', 'replace'), done.stderr.decode('utf-8', 'replace').strip()


def attempt(program, options, paths):
    """Documents of the paths, or None and a reason."""
    code, out, error = run([program] + options + paths)
    if code not in (0, 1):
        return None, error or 'exit code %d' % code
    try:
        found = documents(out)
    except ValueError as problem:
        return None, 'output is no JSON: %s' % problem
    if len(found) != len(paths):
        return None, '%d documents for %d files' % (len(found), len(paths))
    return found, ''


def parse(program, paths, lang=None, extra=()):
    """{path: document} and {path: reason} of those that failed. A batch that fails is run again file by file."""
    options = ['--format', 'json'] + (['--lang', lang] if lang else []) + list(extra)
    found, failed = {}, {}
    for at in range(0, len(paths), BATCH):
        batch = paths[at:at + BATCH]
        got, reason = attempt(program, options, batch)
        if got is not None:
            found.update(zip(batch, got))
            continue
        for path in batch:
            got, reason = attempt(program, options, [path])
            if got is None:
                failed[path] = reason
            else:
                found[path] = got[0]
    return found, failed
