"""Word forms of a language pack: optional parts, alternatives and paradigms, and the key under which the engine finds them."""
import functools
import itertools
import os
import re
import sys
import unicodedata
from types import MappingProxyType

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


def inflect(word, paradigms, cases):
    """All (form, its cases) of a word; the base form first."""
    stem, slash, name = word.partition('/')
    if not slash:
        return [(word, None)]
    if name not in paradigms:
        raise PackError('no paradigm %r (in %r)' % (name, word))
    out, told = [], [set(tags.split()) for tags in cases.get(name, ())] or [None] * len(paradigms[name])
    if len(told) != len(paradigms[name]):
        raise PackError('paradigm %r has %d endings, but %d of them have cases' % (name, len(paradigms[name]), len(told)))
    for suffix, tags in zip(paradigms[name], told):
        if suffix == 's' and stem.endswith(('s', 'ß')):
            continue  # no language writes the ending behind its like
        cut = re.match(r'~(\d)(.*)$', suffix)
        out.append((stem[:len(stem) - int(cut.group(1))] + cut.group(2) if cut else stem + suffix, tags))
    return out


def agree(forms):
    """Have those of the words of a phrase that tell their cases one in common?"""
    told = [tags for _, tags in forms if tags is not None]
    return not told or bool(set.intersection(*told))


def expand(entry, paradigms, cases=MappingProxyType({})):
    """All (form, base form) of an entry."""
    out = []
    for phrase in choices(entry):
        words = [inflect(word, paradigms, cases) for word in phrase.split()]
        base = ' '.join(forms[0][0] for forms in words)
        combinations = (forms for forms in itertools.product(*words) if agree(forms))
        for forms in itertools.islice(combinations, 400):
            out.append((' '.join(form for form, _ in forms), base))
    return out


def base_rule(form, base):
    """(characters to cut, text to append) that turn a written form into its base form; None where they are one."""
    if form == base:
        return 0, ''
    last_form, last_base = form.split(' ')[-1], base.split(' ')[-1]
    common = len(os.path.commonprefix([last_form, last_base]))
    return len(last_form) - common, last_base[common:]
