"""Words kept by their stems: the forms of an inflected word share one entry, with the set of endings that it takes.

The hash of a word's last four bytes tells how many bytes to cut from it: ending_class() gives one of CLASSES, each of which has a number.
The numbers are chosen here so that as many forms as can be fall together; that need not be where grammar cuts. A form stays a word of its
own where more is said of it than of its like, or where its base form cannot be told from the stem."""
from collections import Counter, defaultdict

CLASSES = 1024  # of endings; as STEM_CLASSES in lib/lexicon/lexicon.h
SHORTEST = 3    # bytes of a stem; as STEM_LEAST there
LONGEST = 8     # bytes of an ending: what bytes_tail() in lib/text/bytes.h holds
SALT = 0x5A17E3C96B2D  # as STEM_SALT in lib/lexicon/lexicon.h
FACTOR = 0x9E3779B97F4A7C15
CONTINUATION = bytes(range(0x80, 0xC0))  # bytes of UTF-8 that begin no letter
NO_ENDING = 0xFFFF
NO_CUT = 0xFF  # where no such word has a stem: no word is as long
ROUNDS = 3      # over all classes, until the cuts settle
# Bytes of a word in its table, of what is said of a stem's forms; of a set of endings with those of the lexemes that it adds.
ENTRY, LEXEME, SHAPE = 4.5, 16, 40


def ending_class(key):
    """As stem_cut() in lib/lexicon/lexicon.h."""
    return (int.from_bytes(key[-4:].rjust(4, b'\0'), 'little') * FACTOR & (1 << 64) - 1) >> 54


def ending_hash(ending):
    """As there, 16 bits."""
    return (int.from_bytes(ending, 'little') * FACTOR & (1 << 64) - 1) >> 48


class Form:
    """A word with what is said of it, and how its base form is made: letters to cut and text to append, None where it is one."""

    def __init__(self, key, said, rule):
        self.key, self.rule = key.encode(), rule
        self.word = (key[:len(key) - rule[0]] + rule[1] if rule else key, said)  # what all forms of a word have alike

    def group(self, cut):
        stem = self.key[:len(self.key) - cut]
        return (stem, self.word) if len(stem) >= SHORTEST else self

    def stem_rule(self, cut):
        """Its rule where so many bytes are cut already, perhaps with letters that the base form has too."""
        ending = self.key[len(self.key) - cut:].lstrip(CONTINUATION)  # of a letter that is cut through
        more = self.rule[0] - len(ending.decode())
        return (more, self.rule[1]) if more >= 0 else (0, ending.decode()[:-more] + self.rule[1])


class Stem:
    """A stem with what is said of its forms, the rule for their base form, and the hashes of their endings: that of the base form first,
    NO_ENDING where no form is one."""

    def __init__(self, key, said, rule, base, inflected):
        self.key, self.said, self.rule = key, said, rule
        self.endings = (NO_ENDING if base is None else ending_hash(base), *sorted(map(ending_hash, inflected)))


def choose_cuts(forms):
    """For each class of endings the bytes to cut, with the fewest groups."""
    classes = defaultdict(list)
    for form in forms:
        classes[ending_class(form.key)].append(form)
    cuts, groups = [0] * CLASSES, Counter(form.group(0) for form in forms)
    for _ in range(ROUNDS):
        for number, own in sorted(classes.items(), key=lambda item: (-len(item[1]), item[0])):
            for form in own:
                groups[form.group(cuts[number])] -= 1
            cuts[number] = min(range(LONGEST + 1), key=lambda cut: (sum(groups[group] <= 0 for group in {form.group(cut) for form in own}), cut))
            groups.update(form.group(cuts[number]) for form in own)
    return cuts


def stem_of(key, word, forms, cut):
    """The stem of these forms of a word and those of them that it stands for."""
    rules = Counter(form.stem_rule(cut[form.key]) for form in forms if form.rule)
    rule = max(rules, key=lambda rule: (rules[rule], rule)) if rules else (0, '')
    own = [form for form in forms if not form.rule or form.stem_rule(cut[form.key]) == rule]
    ending = {form.key: form.key[len(key):] for form in own}
    base = next((ending[form.key] for form in own if not form.rule), None)
    return Stem(key, word[1], rule, base, [ending[form.key] for form in own if form.rule]), [form.key for form in own]


def worth_it(found, shared, cost):
    """Those of the stems that save, with all that share a thing, more than it takes."""
    saved = Counter()
    for stem, keys in found:
        saved[shared(stem)] += ENTRY * (len(keys) - 1)
    return [(stem, keys) for stem, keys in found if saved[shared(stem)] > cost(stem)]


def find_stems(forms):
    """(cuts, stems, keys of the forms that they stand for)"""
    cuts = choose_cuts(forms)
    cut = {form.key: cuts[ending_class(form.key)] for form in forms}
    groups = defaultdict(list)
    for form in forms:
        if len(form.key) - cut[form.key] >= SHORTEST:
            groups[form.group(cut[form.key])].append(form)
    best = {}
    for (key, word), own in sorted(groups.items()):
        found = stem_of(key, word, own, cut)
        if len(found[1]) > len(best.get(key, (None, []))[1]):
            best[key] = found
    # a set of endings, and a lexeme for it
    found = worth_it(list(best.values()), lambda stem: (stem.rule, stem.endings), lambda stem: SHAPE + 2 * len(stem.endings))
    found = worth_it(found, lambda stem: (stem.rule, stem.endings, stem.said), lambda stem: LEXEME)
    keys = {key for _, own in found for key in own}
    ends = {ending_class(key) for key in keys}
    return ([cut if number in ends else NO_CUT for number, cut in enumerate(cuts)], [stem for stem, _ in found],
            {key.decode() for key in keys})
