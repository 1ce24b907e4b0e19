"""The candidates that the program weighed, each marked right or wrong by the gold record."""
import gold
import runner

# fields of candidates; dates are one field there and two in the gold
FIELDS = ('name', 'acronym', 'edition', 'city', 'country', 'building', 'dates', 'hosts', 'delegates', 'parties', 'countries', 'motto')
RECORD = 'record'  # whether there is a record at all


def same_part(expected, got):
    """Do two dates agree in what both know, and in their month and day?"""
    a, b = gold.date_parts(expected), gold.date_parts(got)
    keys = ('month', 'day')
    return bool(b) and all(a.get(key) == b.get(key) for key in keys) and (a.get('year') == b.get('year') or not (a.get('year') and b.get('year')))


def date_is_right(record, value):
    start, slash, end = value.partition('/')
    starts, ends = record.expected('start'), record.expected('end')
    # a day that only opens or closes the meeting is right for its side
    if starts and same_part(starts[0], start):
        return not ends or start == end or same_part(ends[0], end)
    return not starts and bool(ends) and same_part(ends[0], end)


def is_right(record, field, candidate, lenient=False):
    value = candidate['value']
    if field == RECORD:
        return not record.negative
    if field == 'dates':
        return date_is_right(record, value)
    key = 'host' if field == 'hosts' else field
    if field in gold.COUNTS:
        wanted = record.expected(key) + [v for v in record.alternatives(key) if v]
        return any(int(w['n']) == int(value) for w in wanted)
    if field == 'edition':
        return any(int(w) == int(value) for w in record.expected(key) + [v for v in record.alternatives(key) if v])
    wanted = record.expected(key) + [v for v in record.alternatives(key) if v] + record.implicit(key)
    return any(gold.same(key, w, {'value': value}, lenient) for w in wanted)


def is_expected(record, field):
    if field == RECORD:
        return not record.negative
    if field == 'dates':
        return bool(record.expected('start') or record.expected('end'))
    return bool(record.expected('host' if field == 'hosts' else field))


def gather(program, records, told=False):
    """{record.path: {field: [(score, right, {feature: value}, candidate)]}}"""
    found = {}
    documents, _ = runner.parse(program, [record.text for record in records], None, ['--explain'])
    for record in records:
        document = documents.get(record.text) or {}
        fields = {field: [] for field in FIELDS + (RECORD,)}
        for candidate in document.get('candidates') or []:
            right = not record.negative and is_right(record, candidate['field'], candidate)
            features = {name: value for name, (value, _) in candidate['features'].items()}
            fields[candidate['field']].append((candidate['score'], right, features, candidate))
        found[record.path] = fields
    return found
