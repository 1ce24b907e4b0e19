"""Flat patterns of a language pack, compiled to one minimal acyclic automaton with a root for each group.

A pattern is a sequence of atoms; `x?` is optional, ( … ) groups, | chooses. The automaton's edges carry a test and a role.
Thompson's construction (1968) makes one nondeterministic automaton of all patterns of a group, the subset construction makes it
deterministic, hash-consing minimises it (Daciuk et al. 2000, Incremental Construction of Minimal Acyclic Finite-State Automata).
"""
import re

from forms import PackError, key_of

# Tests beyond the word classes; the engine's copy is enum pattern_test in lib/lexicon/lexicon.h.
LITERAL, PUNCT = 128, 256
DAY, MONTH_NUMBER, YEAR, SHORT_YEAR, NUMBER, ORDINAL = range(512, 518)
ROLES = ['none', 'D1', 'D2', 'M1', 'M2', 'N1', 'N2', 'Y1', 'Y2', 'y1', 'y2', 'W', 'N', 'P', 'B', 'C', 'O']
SLOTS = {
    'D': (DAY, 'none'), 'D1': (DAY, 'D1'), 'D2': (DAY, 'D2'),
    'M1': ('month', 'M1'), 'M2': ('month', 'M2'), 'N1': (MONTH_NUMBER, 'N1'), 'N2': (MONTH_NUMBER, 'N2'),
    'Y1': (YEAR, 'Y1'), 'Y2': (YEAR, 'Y2'), 'y1': (SHORT_YEAR, 'y1'), 'y2': (SHORT_YEAR, 'y2'),
    'W': ('weekday', 'W'), 'N': (NUMBER, 'N'), 'O': (ORDINAL, 'O'),
    'P': ('people', 'P'), 'B': ('bodies', 'B'), 'C': ('nations', 'C'),
}
LONGEST = 24  # words; the engine's stack of lib/find/patterns.c is as deep
TAGS = {'': 1, 'start': 2, 'end': 3}


class Parser:
    """Recursive descent over a pattern; adds its states to a nondeterministic automaton."""

    def __init__(self, states, edges_of, text):
        self.parts = re.findall(r'\\[()]|[()|?]|[^\s()|?\\]+', text)
        self.at = 0
        self.text = text
        self.states = states
        self.edges_of = edges_of

    def peek(self):
        return self.parts[self.at] if self.at < len(self.parts) else None

    def alternatives(self, start):
        end = self.states.new()
        while True:
            self.states.empty(self.sequence(start), end)
            if self.peek() != '|':
                return end
            self.at += 1

    def sequence(self, at):
        while self.peek() not in (None, ')', '|'):
            at = self.item(at)
        return at

    def item(self, start):
        part = self.parts[self.at]
        self.at += 1
        if part == '(':
            end = self.alternatives(start)
            if self.peek() != ')':
                raise PackError('( without ) in pattern: %s' % self.text)
            self.at += 1
        elif part == '?':
            raise PackError('? after nothing in pattern: %s' % self.text)
        else:
            end = start
            for edge in self.edges_of(part):
                end = self.states.step(end, edge)
        if self.peek() != '?':
            return end
        self.at += 1
        # a state of its own: what follows must not loop back into the item
        after = self.states.new()
        self.states.empty(end, after)
        self.states.empty(start, after)
        return after

    def parse(self, start):
        end = self.alternatives(start)
        if self.at != len(self.parts):
            raise PackError(') without ( in pattern: %s' % self.text)
        return end


class States:
    """A nondeterministic automaton."""

    def __init__(self):
        self.empties, self.steps, self.accepts = [], [], {}

    def new(self):
        self.empties.append([])
        self.steps.append([])
        return len(self.steps) - 1

    def empty(self, start, end):
        self.empties[start].append(end)

    def step(self, start, edge):
        self.steps[start].append((edge, self.new()))
        return self.steps[start][-1][1]

    def closure(self, states):
        found, todo = set(states), list(states)
        while todo:
            for state in self.empties[todo.pop()]:
                if state not in found:
                    found.add(state)
                    todo.append(state)
        return frozenset(found)

    def out(self, states):
        """Edges of a set of states, sorted, each with the set of states it leads to."""
        targets = {}
        for state in states:
            for edge, target in self.steps[state]:
                targets.setdefault(edge, set()).add(target)
        return [(edge, self.closure(targets[edge])) for edge in sorted(targets)]

    def accept(self, states):
        """The tag of the first pattern that ends in one of the states, 0 if none does."""
        found = [self.accepts[state] for state in states if state in self.accepts]
        return min(found)[1] if found else 0


class Patterns:
    """Collects patterns of one language; `class_number` gives the numbers of word classes, `literal_test` those of words that patterns name."""

    def __init__(self, class_number, literal_test):
        self.class_number = class_number
        self.literal_test = literal_test
        self.groups = {group: States() for group in ('date', 'count', 'edition')}
        self.count = 0
        for states in self.groups.values():
            states.new()

    def edge(self, atom):
        if atom in SLOTS:
            test, role = SLOTS[atom]
            return (self.class_number(test) if isinstance(test, str) else test, ROLES.index(role))
        if atom.startswith('<') and atom.endswith('>'):
            return (self.class_number(atom[1:-1]), 0)
        atom = atom.removeprefix('\\')  # a bracket of the text
        if len(atom) == 1 and not atom.isalnum() and ord(atom) < 128:
            return (PUNCT + ord(atom), 0)
        if atom in ('–', '—'):
            return (PUNCT + ord('-'), 0)
        if atom == '’':
            return (PUNCT + ord("'"), 0)
        return None

    def edges(self, atom):
        edge = self.edge(atom)
        if edge is not None:
            return [edge]
        # a literal of several parts ("l'", "в-") is cut as the tokenizer cuts it
        out = []
        for piece in re.findall(r"[-'’./,:]|[^-'’./,:]+", atom):
            if piece in "-'’./,:":
                out.append((PUNCT + ord("'" if piece == '’' else piece), 0))
            elif key_of(piece):
                out.append((self.literal_test(key_of(piece)), 0))
        return out

    def add(self, group, text):
        tag, colon, rest = text.partition(':')
        if not (colon and tag in TAGS and rest.startswith(' ')):
            tag, rest = '', text
        states = self.groups[group]
        start = states.new()
        states.empty(0, start)
        end = Parser(states, self.edges, rest).parse(start)
        if end in states.closure([start]):
            raise PackError('pattern matches nothing: %s' % text)
        self.count += 1
        states.accepts[end] = (self.count, TAGS[tag])
        if self.length(states, start) > LONGEST:
            raise PackError('pattern is longer than %d words: %s' % (LONGEST, text))

    @staticmethod
    def length(states, start):
        depth, front = -1, states.closure([start])
        while front:
            depth += 1
            front = states.closure([target for state in front for _, target in states.steps[state]])
        return depth

    def compile(self):
        """(roots, nodes, edges): nodes are (first edge, edge count, accept), edges (test, role, target)."""
        nodes, edges, seen, known = [(0, 0, 0)], [], {}, {}

        def visit(states, front):
            if front in known:
                return known[front]
            out = tuple((edge, visit(states, target)) for edge, target in states.out(front))
            key = (out, states.accept(front))
            if key not in seen:
                seen[key] = len(nodes)
                nodes.append((len(edges), len(out), key[1]))
                edges.extend((test, role, target) for (test, role), target in out)
            known[front] = seen[key]
            return known[front]

        roots = []
        for states in self.groups.values():
            known.clear()
            roots.append(visit(states, states.closure([0])))
        return roots, nodes, edges
