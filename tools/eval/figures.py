"""Figures from outcomes. An outcome in the results is [right, wrong, missing]."""
from gold import FIELDS, score

MODES = ('strict', 'lenient')
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)


def result_of(gold, document, reason):
    """What is kept of one text."""
    reports = (document or {}).get('reports') or []
    record = reports[0] if reports else None
    online = bool(record) and record.get('mode') in ('online', 'hybrid')
    scored = {mode: score(gold, record, mode == 'lenient') for mode in MODES}
    result = {'lang': gold.lang, 'negative': gold.negative, 'records': len(reports), 'fields': {},
              'online': [int(online and gold.online()), int(online and not gold.online()), int(gold.online() and not online)],
              'detected': (document or {}).get('language'), 'failed': reason}
    for field in FIELDS:
        strict, lenient = scored['strict'][field], scored['lenient'][field]
        if not (strict.got or strict.expected or strict.missing):
            continue
        result['fields'][field] = {
            'expected': strict.expected,
            'got': [dict(value, strict=a, lenient=b) for value, a, b in zip(strict.got, strict.marks, lenient.marks)],
            'strict': [strict.right, strict.wrong, strict.missing],
            'lenient': [lenient.right, lenient.wrong, lenient.missing]}
    for mode in MODES:
        result['whole_' + mode] = bool(record) and all(outcome.whole for outcome in scored[mode].values())
    return result


def ratio(part, whole):
    return part / whole if whole else None


def measures(counts):
    """Precision, recall, F1 of [right, wrong, missing]; None where there is nothing to measure."""
    right, wrong, missing = counts
    return {'right': right, 'wrong': wrong, 'missing': missing, 'precision': ratio(right, right + wrong),
            'recall': ratio(right, right + missing), 'f1': ratio(2 * right, 2 * right + wrong + missing)}


def add(into, counts):
    for i, count in enumerate(counts):
        into[i] += count


def figures(texts):
    """{'field': {field: {mode: measures}}, 'all': {mode: measures}, ...} of results by text."""
    sums = {field: {mode: [0, 0, 0] for mode in MODES} for field in FIELDS + ('all',)}
    for result in texts.values():
        for field, outcome in result['fields'].items():
            for mode in MODES:
                add(sums[field][mode], outcome[mode])
                add(sums['all'][mode], outcome[mode])
    reports = [r for r in texts.values() if not r['negative']]
    negatives = [r for r in texts.values() if r['negative']]
    found = {'fields': {field: {mode: measures(sums[field][mode]) for mode in MODES} for field in sums},
             'reports': len(reports), 'negatives': len(negatives),
             'found': sum(r['records'] > 0 for r in reports), 'false_alarms': sum(r['records'] > 0 for r in negatives),
             'failed': sum(bool(r['failed']) for r in texts.values()),
             'detected': sum(r['detected'] == r['lang'] for r in texts.values())}
    found['online'] = [sum(counts) for counts in zip(*(r['online'] for r in texts.values()))]
    for mode in MODES:
        found['whole_' + mode] = sum(r['whole_' + mode] for r in reports)
    return found


def by_language(texts):
    """Figures of each language and, as 'all', of all together."""
    found = {lang: figures({k: r for k, r in texts.items() if r['lang'] == lang}) for lang in sorted({r['lang'] for r in texts.values()})}
    found['all'] = figures(texts)
    return found


def calibration(texts):
    """[low, high, values, mean confidence, share right strictly, share right leniently] of each bin that has values."""
    given = [value for r in texts.values() for outcome in r['fields'].values() for value in outcome['got'] if value['confidence'] is not None]
    rows = []
    for low, high in zip(BINS, BINS[1:]):
        inside = [value for value in given if low <= value['confidence'] < high]
        if inside:
            count = len(inside)
            rows.append([low, min(high, 1.0), count, sum(v['confidence'] for v in inside) / count,
                         sum(v['strict'] for v in inside) / count, sum(v['lenient'] for v in inside) / count])
    return rows
