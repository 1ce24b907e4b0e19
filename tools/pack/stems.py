"""Words kept by their stems: the forms of an inflected word share one entry, with the set of endings that it takes.

The hash of a word's last four bytes tells how many bytes to cut from it: ending_class() gives one of CLASSES, each of which has a number.
The numbers are chosen here so that as many forms as can be fall together; that need not be where grammar cuts. A form stays a word of its
own where more is said of it than of its like, or where its base form cannot be told from the stem."""
import bisect
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
ENTRY, SHAPE, BYTES = 4.5, 40, 1 << 20  # and more than any set saves


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
    """A stem with what is said of its forms, the rule for their base form, the ending of that, None where no form is one, and theirs."""

    def __init__(self, key, said, rule, base, inflected):
        self.key, self.said, self.rule, self.base, self.inflected = key, said, rule, base, frozenset(inflected)

    def taking(self, base, inflected):
        """The stem with no more than these endings of it, and how many it has of them."""
        own = Stem(self.key, self.said, self.rule, base, inflected)
        return own, len(self.inflected & own.inflected) + (base is not None and base == self.base)

    def endings(self):
        """Their hashes: that of the base form first, NO_ENDING where there is none."""
        return (NO_ENDING if self.base is None else ending_hash(self.base), *sorted(map(ending_hash, self.inflected)))


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
    """The stem of these forms of a word, as far as they have one rule."""
    rules = Counter(form.stem_rule(cut[form.key]) for form in forms if form.rule)
    rule = max(rules, key=lambda rule: (rules[rule], rule)) if rules else (0, '')
    endings = {form: form.key[len(key):] for form in forms}
    base = next((endings[form] for form in forms if not form.rule), None)
    return Stem(key, word[1], rule, base, (endings[form] for form in forms if form.rule and form.stem_rule(cut[form.key]) == rule))


class Shapes:
    """The sets of endings that stems share. A stem may have one that lacks endings of its own, whose forms are then kept whole, or has
    others, if their words are known all the same, or are cut elsewhere."""

    def __init__(self, stems, known, cuts):
        self.best = {stem.key: (0, None) for stem in stems}  # forms that a stem saves, and the set it has
        self.stems, self.known, self.cuts = stems, known, cuts

    def may_take(self, stem, base, inflected):
        others = inflected - stem.inflected | ({base} - {stem.base, None})
        return all(stem.key + ending in self.known or self.cuts[ending_class(stem.key + ending)] != len(ending) for ending in others)

    def gains(self, shape):
        """Bytes that the set saves more than those chosen before it, and the stems that would have it."""
        rule, base, inflected = shape
        found = []
        for stem in self.stems:
            if stem.rule == rule:
                forms = stem.taking(base, inflected)[1] - 1
                if forms > self.best[stem.key][0] and self.may_take(stem, base, inflected):
                    found.append((stem, forms))
        return sum(ENTRY * (forms - self.best[stem.key][0]) for stem, forms in found) - SHAPE - 2 * len(inflected), found

    def choose(self):
        """The set that saves the most, again and again until none does. What one saves only falls as others are chosen."""
        queue = [(-BYTES, shape) for shape in sorted({(stem.rule, stem.base, stem.inflected) for stem in self.stems}, key=repr)]
        while queue:
            (_, shape), queue = queue[0], queue[1:]
            gain, found = self.gains(shape)
            if gain <= 0:
                continue
            if queue and -gain > queue[0][0]:
                bisect.insort(queue, (-gain, shape), key=lambda item: item[0])
                continue
            for stem, forms in found:
                self.best[stem.key] = forms, shape
        return [stem.taking(*self.best[stem.key][1][1:])[0] for stem in self.stems if self.best[stem.key][1]]


def find_stems(forms, known):
    """(cuts, stems, keys of the forms that they stand for); `known` are the keys of all words."""
    cuts = choose_cuts(forms)
    cut = {form.key: cuts[ending_class(form.key)] for form in forms}
    groups = defaultdict(list)
    for form in forms:
        if len(form.key) - cut[form.key] >= SHORTEST:
            groups[form.group(cut[form.key])].append(form)
    best = {}
    for (key, word), own in sorted(groups.items()):
        found = stem_of(key, word, own, cut)
        if len(own) > 1 and len(found.inflected) > len(best[key].inflected if key in best else ()):
            best[key] = found
    stems = {stem.key: stem for stem in Shapes(list(best.values()), known, cuts).choose()}
    keys = set()
    for form in forms:
        stem = stems.get(form.key[:len(form.key) - cut[form.key]])
        ending = form.key[len(form.key) - cut[form.key]:]
        if stem and form.word[1] == stem.said and (ending == stem.base if not form.rule else form.stem_rule(cut[form.key]) == stem.rule and ending in stem.inflected):
            keys.add(form.key)
    ends = {ending_class(key) for key in keys}
    return ([cut if number in ends else NO_CUT for number, cut in enumerate(cuts)], list(stems.values()), {key.decode() for key in keys})
