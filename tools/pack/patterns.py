"""Flat patterns of a language pack, compiled to one minimal acyclic automaton with a root for each group.

A pattern is a sequence of atoms; `x?` is optional, ( … ) groups, | chooses. The automaton's edges carry a test and a role.
Minimised by hash-consing (Daciuk et al. 2000, Incremental Construction of Minimal Acyclic Finite-State Automata).
"""
import re

from forms import PackError, key_of

# Tests beyond the word classes (which are 0-255); the engine's copy is enum pattern_test in lib/lexicon/lexicon.h.
PUNCT = 256
DAY, MONTH_NUMBER, YEAR, SHORT_YEAR, NUMBER, ORDINAL = range(512, 518)
ROLES = ['none', 'D1', 'D2', 'M1', 'M2', 'N1', 'N2', 'Y1', 'Y2', 'y1', 'y2', 'W', 'R', 'N', 'P', 'B', 'C', 'O']
SLOTS = {
    'D': (DAY, 'none'), 'D1': (DAY, 'D1'), 'D2': (DAY, 'D2'),
    'M1': ('month', 'M1'), 'M2': ('month', 'M2'), 'N1': (MONTH_NUMBER, 'N1'), 'N2': (MONTH_NUMBER, 'N2'),
    'Y1': (YEAR, 'Y1'), 'Y2': (YEAR, 'Y2'), 'y1': (SHORT_YEAR, 'y1'), 'y2': (SHORT_YEAR, 'y2'),
    'W': ('weekday', 'W'), 'R': ('relative_day', 'R'), 'N': (NUMBER, 'N'), 'O': (ORDINAL, 'O'),
    'P': ('people', 'P'), 'B': ('bodies', 'B'), 'C': ('nations', 'C'),
}
LONGEST, MOST = 24, 30000
TAGS = {'': 1, 'start': 2, 'end': 3}


class Parser:
    """Recursive descent over a pattern; gives the list of its flat sequences."""

    def __init__(self, text):
        self.parts = re.findall(r'[()|?]|[^\s()|?]+', text)
        self.at = 0
        self.text = text

    def peek(self):
        return self.parts[self.at] if self.at < len(self.parts) else None

    def alternatives(self):
        out = self.sequence()
        while self.peek() == '|':
            self.at += 1
            out = out + self.sequence()
        return out

    def sequence(self):
        out = [()]
        while self.peek() not in (None, ')', '|'):
            items = self.item()
            out = [left + right for left in out for right in items]
            if len(out) > MOST:
                raise PackError('pattern has too many forms: %s' % self.text)
        return out

    def item(self):
        part = self.parts[self.at]
        self.at += 1
        if part == '(':
            items = self.alternatives()
            if self.peek() != ')':
                raise PackError('( without ) in pattern: %s' % self.text)
            self.at += 1
        elif part == '?':
            raise PackError('? after nothing in pattern: %s' % self.text)
        else:
            items = [(part,)]
        if self.peek() == '?':
            self.at += 1
            items = items + [()]
        return items

    def parse(self):
        out = self.alternatives()
        if self.at != len(self.parts):
            raise PackError(') without ( in pattern: %s' % self.text)
        return out


class Patterns:
    """Collects patterns of one language; `classes` gives numbers of word classes and makes new ones for literal words."""

    def __init__(self, class_number, literal_class):
        self.class_number = class_number
        self.literal_class = literal_class
        self.tries = {'date': {}, 'count': {}, 'edition': {}}

    def edge(self, atom):
        if atom in SLOTS:
            test, role = SLOTS[atom]
            return (self.class_number(test) if isinstance(test, str) else test, ROLES.index(role))
        if atom.startswith('<') and atom.endswith('>'):
            return (self.class_number(atom[1:-1]), 0)
        if len(atom) == 1 and not atom.isalnum() and ord(atom) < 128:
            return (PUNCT + ord(atom), 0)
        if atom in ('–', '—'):
            return (PUNCT + ord('-'), 0)
        if atom == '’':
            return (PUNCT + ord("'"), 0)
        return None

    def edges(self, atoms):
        out = []
        for atom in atoms:
            edge = self.edge(atom)
            if edge is not None:
                out.append(edge)
                continue
            # a literal of several parts ("l'", "в-") is cut as the tokenizer cuts it
            for piece in re.findall(r"[-'’./,:]|[^-'’./,:]+", atom):
                if piece in "-'’./,:":
                    out.append((PUNCT + ord("'" if piece == '’' else piece), 0))
                elif key_of(piece):
                    out.append((self.literal_class(key_of(piece)), 0))
        return out

    def add(self, group, text):
        tag, colon, rest = text.partition(':')
        if not (colon and tag in TAGS and rest.startswith(' ')):
            tag, rest = '', text
        for atoms in Parser(rest).parse():
            if not atoms:
                raise PackError('pattern matches nothing: %s' % text)
            edges = self.edges(atoms)
            if len(edges) > LONGEST:
                raise PackError('pattern is longer than %d words: %s' % (LONGEST, text))
            node = self.tries[group]
            for edge in edges:
                node = node.setdefault(edge, {})
            node.setdefault('accept', TAGS[tag])

    def compile(self):
        """(roots, nodes, edges): nodes are (first edge, edge count, accept), edges (test, role, target)."""
        nodes, edges, seen = [(0, 0, 0)], [], {}

        def visit(trie):
            out = tuple(sorted((edge, visit(child)) for edge, child in trie.items() if edge != 'accept'))
            key = (out, trie.get('accept', 0))
            if key not in seen:
                seen[key] = len(nodes)
                nodes.append((len(edges), len(out), key[1]))
                edges.extend((test, role, target) for (test, role), target in out)
            return seen[key]

        roots = [visit(self.tries[group]) for group in ('date', 'count', 'edition')]
        return roots, nodes, edges
