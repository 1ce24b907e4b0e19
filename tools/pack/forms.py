"""Word forms of a language pack: optional parts, alternatives and paradigms, and the key under which the engine finds them."""
import functools
import itertools
import os
import re
import sys
import unicodedata

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from unicode_tables import fold  # noqa: E402


class PackError(Exception):
    """A mistake in a pack, to be shown with its place."""


@functools.lru_cache(maxsize=None)
def key_of(text):
    """The key of a word or phrase: folded, words apart by one space, as the tokenizer of lib/text cuts them."""
    text = re.sub(r"[-'’‘‐‑–./*:()]", ' ', unicodedata.normalize('NFC', text))
    return ' '.join(fold(text).split())


def without_accents(key):
    """A key as it is typed without its accents: marks gone, đ as d; й stays, it is a letter of its own."""
    out = []
    for char in unicodedata.normalize('NFC', key):
        if 'а' <= char <= 'я':
            out.append(char)
            continue
        out.extend(c for c in unicodedata.normalize('NFD', char) if not unicodedata.combining(c))
    return ''.join(out).replace('đ', 'd').replace('ø', 'o').replace('ł', 'l')


def choices(text):
    """Expand (x) and (x|y), innermost first."""
    match = re.search(r'\(([^()]*)\)', text)
    if not match:
        return [' '.join(text.split())]
    options = match.group(1).split('|')
    if len(options) == 1:
        options.append('')
    out = []
    for option in options:
        out.extend(choices(text[:match.start()] + option + text[match.end():]))
    return out


def inflect(word, paradigms):
    stem, slash, name = word.partition('/')
    if not slash:
        return [word]
    if name not in paradigms:
        raise PackError('no paradigm %r (in %r)' % (name, word))
    out = []
    for suffix in paradigms[name]:
        if suffix == 's' and stem.endswith(('s', 'ß')):
            continue  # no language writes the ending behind its like
        cut = re.match(r'~(\d)(.*)$', suffix)
        out.append(stem[:len(stem) - int(cut.group(1))] + cut.group(2) if cut else stem + suffix)
    return out


def expand(entry, paradigms):
    """All (form, base form) of an entry."""
    out = []
    for phrase in choices(entry):
        words = [inflect(word, paradigms) for word in phrase.split()]
        base = ' '.join(forms[0] for forms in words)
        for combination in itertools.islice(itertools.product(*words), 400):
            out.append((' '.join(combination), base))
    return out


def base_rule(form, base):
    """(characters to cut, text to append) that turn a written form into its base form; None where they are one."""
    if form == base:
        return 0, ''
    last_form, last_base = form.split(' ')[-1], base.split(' ')[-1]
    common = len(os.path.commonprefix([last_form, last_base]))
    return len(last_form) - common, last_base[common:]
