"""Reads a language pack: merges its TOML files, expands its words, and numbers its classes."""
import os
import re
import tomllib

from forms import PackError, expand, key_of, without_accents
from patterns import LITERAL, PUNCT, Patterns

CODE = re.compile(r'^[A-Z]{2}$')
CLASSES_DEF = os.path.join(os.path.dirname(__file__), '..', '..', 'lib', 'lexicon', 'classes.def')
KINDS = ['other', 'congress', 'summit', 'conference', 'meeting', 'assembly', 'session', 'convention', 'forum', 'festival',
         'seminar', 'workshop', 'symposium', 'council', 'synod']
SHARED = 'international.toml'
LITERALS = 'literals'  # the class of the words that patterns name, behind those of the engine
GENDERS = {'m': 1, 'f': 2, 'n': 3, 'p': 4}
MEETINGS = {'event', 'event_weak'}
HEADS = MEETINGS | {'org', 'building', 'room'}  # classes of the nouns that head names


def engine_classes():
    with open(CLASSES_DEF, encoding='utf-8') as lines:
        return re.findall(r'^LEXICON_CLASS\((\w+)\)', lines.read(), re.M)


HOME_COUNTRIES = 6  # as in lib/lexicon/lexicon.h
CLASS_WORDS = 2  # 64 word classes each; as in lib/lexicon/classes.h


def country_value(code):
    return ord(code[0]) << 8 | ord(code[1])


def value_of(name, class_name):
    """The number that stands for a value key of a lexicon class."""
    if name == 'words':
        return 1
    if CODE.match(name) and class_name in ('country', 'country_ambiguous', 'country_adj', 'demonym'):
        return country_value(name)
    if name in KINDS:
        return KINDS.index(name)
    if name in GENDERS:
        return GENDERS[name]
    try:
        return int(name)
    except ValueError:
        raise PackError('lexicon.%s: %r is no value' % (class_name, name)) from None


def merge(into, table, where):
    for key, value in table.items():
        if isinstance(value, dict):
            merge(into.setdefault(key, {}), value, where)
        elif isinstance(value, list):
            into.setdefault(key, []).extend(value)
        elif key in into and into[key] != value:
            raise PackError('%s: %s is set twice' % (where, key))
        else:
            into[key] = value


def read_tsv(path):
    if not os.path.exists(path):
        return
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if line and not line.startswith('#'):
                yield line.split('\t')


class Word:
    """A key of the lexicon with its senses {class: value} and the base form of its last written form."""
    __slots__ = ('senses', 'form', 'base')

    def __init__(self, form, base):
        self.senses, self.form, self.base = {}, form, base


class Pack:
    def __init__(self, folder):
        self.folder = folder
        self.code = os.path.basename(os.path.normpath(folder))
        self.data = {}
        self.words = {}
        self.classes = engine_classes() + [LITERALS]
        self.literals = []  # words that patterns name
        # a word listed for the language goes before one that all languages share
        paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder))] + [os.path.join(folder, '..', SHARED)]
        for path in paths:
            if path.endswith('.toml') and os.path.exists(path):
                with open(path, 'rb') as file:
                    try:
                        merge(self.data, tomllib.load(file), path)
                    except tomllib.TOMLDecodeError as error:
                        raise PackError('%s: %s' % (path, error)) from error
        if 'language' not in self.data:
            raise PackError('%s: no [language] section' % folder)
        self.paradigms = self.data.get('paradigms', {})
        self.read_lexicon()
        self.read_countries()
        self.patterns = Patterns(self.class_number, self.literal_test)
        for group in ('date', 'count', 'edition'):
            for text in self.data.get('patterns', {}).get(group, []):
                self.patterns.add(group, text)
        if len(self.literals) > PUNCT - LITERAL:
            raise PackError('%s: more than %d different words in patterns' % (self.code, PUNCT - LITERAL))
        self.add_variants()
        self.add_unaccented()
        self.add_phrase_starts()

    def class_number(self, name):
        if name not in self.classes:
            raise PackError('%s: no word class %r' % (self.code, name))
        return self.classes.index(name)

    def class_bit(self, number, value):
        """The bit that stands for a class. The words of patterns share those that the engine's classes leave."""
        first = self.class_number(LITERALS)
        return number if number != first else first + value % (64 * CLASS_WORDS - first)

    def literal_test(self, key):
        """The test of a pattern for this very word, which is also its value in the class of such words."""
        if key not in self.literals:
            self.literals.append(key)
        test = LITERAL + self.literals.index(key)
        self.add_key(key, key, key, LITERALS, test)
        return test

    @staticmethod
    def is_better_base(word, form, base, class_name):
        """A meeting's noun goes before the verb that has this form too, "buluşması" before "buluştu"; else an inflected form does."""
        meeting, head = class_name in MEETINGS, word.senses.keys() & HEADS
        if meeting and not head:
            return True
        return word.base == word.form and base != form and (meeting or not word.senses.keys() & MEETINGS or class_name in HEADS)

    def add_key(self, key, form, base, class_name, value):
        if not key:
            return
        word = self.words.get(key)
        if word is None:
            word = self.words[key] = Word(form, base)
        elif self.is_better_base(word, form, base, class_name):
            word.form, word.base = form, base
        word.senses.setdefault(class_name, value)

    def add(self, entry, class_name, value):
        for form, base in expand(entry, self.paradigms, self.data.get('cases', {})):
            self.add_key(key_of(form), form, base, class_name, value)

    def read_lexicon(self):
        lexicon = self.data.get('lexicon', {})
        for class_name, table in lexicon.items():
            if class_name == 'gender':
                continue
            self.class_number(class_name)
            for name, entries in table.items():
                value = value_of(name, class_name)
                if not isinstance(entries, list):
                    raise PackError('%s: lexicon.%s.%s is no list' % (self.code, class_name, name))
                for entry in entries:
                    self.add(entry, class_name, value)
        self.add_genders(lexicon.get('gender', {}))

    def add_genders(self, table):
        """A lemma's gender holds for all its forms and, where the language glues words, for the names of things that end in it."""
        genders = {key_of(form): GENDERS[name] for name, entries in table.items() for entry in entries
                   for form, _ in expand(entry, self.paradigms, self.data.get('cases', {}))[:1]}
        glued = self.data['language'].get('compound')
        for word in self.words.values():
            lemma = key_of(word.base)
            gender = genders.get(lemma)
            if not gender and glued and word.senses.keys() & HEADS:
                gender = next((genders[lemma[at:]] for at in range(1, len(lemma) - 2) if lemma[at:] in genders), None)
            if gender:
                word.senses['gender'] = gender

    def read_countries(self):
        for row in read_tsv(os.path.join(self.folder, 'countries.tsv')):
            if len(row) < 2 or not CODE.match(row[0]):
                raise PackError('%s/countries.tsv: bad row %r' % (self.code, row))
            ambiguous = len(row) > 2 and row[2] == '1'
            self.add(row[1].lower() if '/' not in row[1] else row[1].replace('/', ' '),
                     'country_ambiguous' if ambiguous else 'country', country_value(row[0]))

    def add_unaccented(self):
        """Text typed without accents is found too, where no other word is spelled so; of a language of syllables only phrases,
        since one syllable may be many; not of one that writes two letters instead."""
        if not self.data['language'].get('accents_optional', True):
            return
        syllables = self.data['language'].get('syllables')
        for key, word in list(self.words.items()):
            plain = without_accents(key)
            if plain != key and plain not in self.words and len(plain) > 2 and (' ' in plain or not syllables):
                copy = self.words[plain] = Word(word.form, word.base)
                copy.senses.update(word.senses)

    def add_variants(self):
        """Two spellings of one sound: each word that has the one is also found in the other."""
        for one, other in self.data.get('variants', {}).items():
            one, other = key_of(one), key_of(other)
            for key, word in list(self.words.items()):
                for old, new in ((one, other), (other, one)):
                    if old in key and key.replace(old, new) not in self.words:
                        copy = self.words[key.replace(old, new)] = Word(word.form, word.base)
                        copy.senses.update(word.senses)

    def add_phrase_starts(self):
        """The first word of a phrase must be found for the phrase to be."""
        self.phrase_words = {}
        for key in list(self.words):
            parts = key.split(' ')
            if len(parts) > 1:
                self.words.setdefault(parts[0], Word(parts[0], parts[0]))
                self.phrase_words[parts[0]] = max(self.phrase_words.get(parts[0], 1), len(parts))

    def suffixes(self, kind):
        """(suffix, replacement) in key form, longest suffix first."""
        out = []
        for entry in self.data.get('suffixes', {}).get(kind, []):
            suffix, _, replacement = entry.partition('=')
            out.append((key_of(suffix).strip(), key_of(replacement)))
        return sorted(set(out), key=lambda rule: (-len(rule[0].encode()), rule))

    def settings(self):
        """By the names of their fields in struct language, in their order."""
        language = self.data['language']
        choice = {'none': 0, 'caps': 1, 'of': 1, 'any': 2}
        return {'noun_upper': int(language.get('noun_case', 'any') == 'upper'), 'compound': int(language.get('compound', False)),
                'day_first': int(language.get('day_first', True)), 'name_left': choice[language.get('name_left', 'any')],
                'name_right': choice[language.get('name_right', 'of')], 'head_last': int(language.get('head_last', False)),
                'number_dot': int(language.get('number_dot', False)), 'borrowed_left': int(language.get('borrowed_left', False)), 'stems': int(language.get('stems', False)),
                'agreement_count': len(self.agreement())}

    def home(self):
        codes = self.data['language'].get('home', [])
        if len(codes) > HOME_COUNTRIES:
            raise PackError('%s: home has more than %d countries' % (self.code, HOME_COUNTRIES))
        return [country_value(code) for code in codes] or [0]

    def agreement(self):
        rules = self.data.get('agreement', {})
        for ending, forms in rules.items():
            if len(forms) != 4:
                raise PackError('%s: agreement %r needs four endings' % (self.code, ending))
        return sorted(rules.items(), key=lambda rule: (-len(rule[0].encode()), rule[0]))
