"""Gold records and how one record is scored against its gold. The rules are told in README.md."""
import hashlib
import json
import os
import re
import unicodedata

FIELDS = ('name', 'acronym', 'edition', 'city', 'country', 'building', 'start', 'end', 'host', 'delegates', 'parties', 'countries', 'motto')
COUNTS = ('delegates', 'parties', 'countries')
DATES = ('start', 'end')
LENIENT = 0.6  # least overlap F1 of words
KEYS = {'host': 'hosts'}  # a field's key in the gold, where it differs


class Gold:
    """One text with its gold record."""

    def __init__(self, path, data):
        self.path = path
        self.text = os.path.splitext(path)[0] + '.txt'
        self.id = os.path.splitext(os.path.basename(path))[0]
        self.lang = data.get('lang') or 'und'
        self.data = data
        self.negative = is_negative(data)
        self.only_record = data.get('only_record') is True  # nothing is known but whether there is a meeting

    def expected(self, field):
        """What the gold says of a field, as a list; empty if nothing."""
        return [] if self.negative else as_list(self.data.get(KEYS.get(field, field)))

    def alternatives(self, field):
        """Other defensible answers; None among them: to give nothing is one."""
        key = KEYS.get(field, field) + '_alt'
        if self.negative or key not in self.data:
            return []
        value = self.data[key]
        return value if isinstance(value, list) else [value]

    def online(self):
        """Is the meeting held online, wholly or partly?"""
        return not self.negative and self.data.get('online') is True

    def implicit(self, field):
        """Answers that are right to give and right to leave out."""
        return as_list(self.data.get('host_implicit')) if field == 'host' and not self.negative else []


def as_list(value):
    if value is None or value == '':
        return []
    return [v for v in value if v is not None] if isinstance(value, list) else [value]


def is_negative(data):
    return data.get('kind') == 'negative' or data.get('negative') is True or data.get('no_meeting') is True or data.get('records') == []


def load(directories, langs=None, split=None, only_record=False):
    """Gold records that have a text, sorted by path, and how many have none. Those that only say whether there is a meeting
    are left out unless asked for."""
    found, textless, ids = [], 0, set()
    for directory in directories:
        if not os.path.isdir(directory):
            raise FileNotFoundError('no such folder: %s' % directory)
        for folder, folders, files in os.walk(directory):
            folders.sort()
            for name in sorted(files):
                if not name.endswith('.json'):
                    continue
                path = os.path.join(folder, name)
                with open(path, encoding='utf-8-sig') as file:
                    gold = Gold(path, json.load(file))
                if langs and gold.lang not in langs:
                    continue
                if gold.only_record and not gold.negative and not only_record:
                    continue
                if split and split_of(gold.id) != split:
                    continue
                if os.path.exists(gold.text):
                    if gold.id in ids:  # a file of that name is in another folder, too
                        gold.id = gold.path
                    ids.add(gold.id)
                    found.append(gold)
                else:
                    textless += 1
    return found, textless


def split_of(name):
    """'tuned' for two thirds of all names, 'held' for the rest; never changes for a name."""
    number = int.from_bytes(hashlib.sha256(name.encode('utf-8')).digest()[:8], 'big')
    return 'held' if number % 3 == 0 else 'tuned'


def is_wordy(char):
    return unicodedata.category(char)[0] in 'LNM'


def words(text):
    """Words of a text in a form in which case, composition and punctuation make no difference. Scripts that write
    without spaces are cut into characters."""
    text = unicodedata.normalize('NFKC', str(text)).replace('\u00ad', '').casefold()
    # casefold makes Turkish dotted capital I an i with a dot above, and capitals hide which i was meant
    text = unicodedata.normalize('NFC', text.replace('i\u0307', 'i').replace('\u0131', 'i'))
    text = re.sub('([\u3040-\u30ff\u3400-\u9fff])', r' \1 ', text)
    return ''.join(char if is_wordy(char) else ' ' for char in text).split()


def overlap(a, b):
    """F1 of the words that two texts share, each as often as it occurs in both."""
    a, b = words(a), words(b)
    if not a or not b:
        return 0.0
    rest, shared = list(b), 0
    for word in a:
        if word in rest:
            rest.remove(word)
            shared += 1
    return 2.0 * shared / (len(a) + len(b))


def date_parts(text):
    """{'year', 'month', 'day'} of '2023-10-20', '2023-10', '--10-20' or 'XXXX-10-20'; {} if it is no date."""
    match = re.fullmatch(r'(?:(-?\d{4,})|XXXX|-)(?:-(\d\d|XX))?(?:-(\d\d|XX))?', str(text).strip())
    if not match:
        return {}
    return {key: int(part) for key, part in zip(('year', 'month', 'day'), match.groups()) if part and part != 'XX'}


def same_text(expected, got, lenient):
    if words(expected) == words(got):
        return bool(words(expected))
    return lenient and overlap(expected, got) >= LENIENT


def same_date(expected, got, lenient):
    """Strict: the same parts are known and equal. Lenient: no part differs and most are known to both."""
    a, b = date_parts(expected), date_parts(got)
    if not a or not b or not lenient:
        return bool(a) and a == b
    shared = a.keys() & b.keys()
    return all(a[key] == b[key] for key in shared) and 2.0 * len(shared) / (len(a) + len(b)) >= LENIENT


def same_count(expected, got, lenient):
    """The number must be right; strictly also whether it is exact, at least, at most or about."""
    if int(expected['n']) != got['n']:
        return False
    return lenient or (expected.get('q') or 'exact') == got['q']


def same(field, expected, value, lenient):
    """Is a value given by the program (see values()) the expected one?"""
    got = value['value']
    if field == 'edition':
        return int(expected) == got
    if field == 'country':
        return str(expected).upper() == str(got).upper()
    if field in COUNTS:
        return same_count(expected, got, lenient)
    if field in DATES:
        return same_date(expected, got, lenient)
    if same_text(expected, got, lenient):
        return True
    return field == 'host' and lenient and bool(value.get('acronym')) and same_text(expected, value['acronym'], False)


def values(record):
    """{field: [{'value', 'confidence', 'inferred', ...}]} of a record in the program's JSON."""
    found = {field: [] for field in FIELDS}
    venue, dates = record.get('venue') or {}, record.get('dates') or {}
    texts = {key: record.get(key) for key in ('name', 'acronym', 'motto')}
    texts.update((key, venue.get(key)) for key in ('building', 'city'))
    for field, part in texts.items():
        add_value(found, field, part, part and part.get('text'))
    country = venue.get('country')
    add_value(found, 'country', country, country and country.get('code'))
    for field in DATES:
        add_value(found, field, dates, dates.get(field))
    for host in record.get('hosts') or []:
        add_value(found, 'host', host, host.get('name'), acronym=host.get('acronym'))
    edition = record.get('edition')
    add_value(found, 'edition', edition, edition and edition.get('value'))
    for field in COUNTS:
        part = record.get(field)
        if part and part.get('value') is not None:
            bound = part.get('bound') or 'exact'
            if bound == 'exact' and part.get('high', part['value']) != part['value']:
                bound = 'min'  # the gold keeps of a range its lower end, as a least number
            add_value(found, field, part, {'n': part['value'], 'q': bound})
    return found


def add_value(found, field, part, value, **more):
    if part and value is not None and value != '':
        found[field].append(dict(value=value, confidence=part.get('confidence'), inferred=bool(part.get('inferred')), **more))


class Outcome:
    """How one field of one text came out: counts of right, wrong and missing values, and which given values are right."""

    def __init__(self, expected, got):
        self.expected, self.got = expected, got
        self.right, self.wrong, self.missing = 0, 0, 0
        self.marks = [False] * len(got)  # one for each of got

    @property
    def whole(self):
        return not self.wrong and not self.missing


def score_field(gold, field, got, lenient):
    """Match the values given one to one with the expected ones. Exact matches go first, so that a loose one takes no
    other's place."""
    if field == 'country' and not gold.expected(field) and not gold.negative:
        # the gold has a country only where the text states it: one told from the city cannot be judged by it
        got = [value for value in got if not value['inferred']]
    expected, alternatives = gold.expected(field), gold.alternatives(field)
    outcome = Outcome(expected, got)
    wanted, extra = list(expected), [v for v in alternatives if v is not None] + gold.implicit(field)
    spare, instead = len(extra) - len(gold.implicit(field)), 0  # the first of extra can stand for a wanted value
    for loose in ([False, True] if lenient else [False]):
        for i, value in enumerate(got):
            if outcome.marks[i]:
                continue
            hit = next((w for w in wanted if same(field, w, value, loose)), None)
            if hit is not None:
                wanted.remove(hit)
                outcome.marks[i] = True
                continue
            k = next((k for k, w in enumerate(extra) if same(field, w, value, loose)), None)
            if k is not None:
                if k < spare:
                    spare, instead = spare - 1, instead + 1
                del extra[k]
                outcome.marks[i] = True
    if not got and None in alternatives:
        wanted = []
    outcome.right = sum(outcome.marks)
    outcome.wrong = len(got) - outcome.right
    outcome.missing = max(0, len(wanted) - instead)
    return outcome


def score(gold, record, lenient=False):
    """{field: Outcome} of a record (None if the program gave none) against its gold."""
    found = values(record or {})
    return {field: score_field(gold, field, found[field], lenient) for field in FIELDS}
