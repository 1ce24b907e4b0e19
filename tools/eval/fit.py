#!/usr/bin/env python3
"""Fits data/weights.tsv on gold records: see README.md.

usage: fit.py [--program PATH] [--split tuned|held] [--only FIELD,…] [--weights FILE] [--write] [--keep] FOLDER[:WEIGHT]…

For each field a log-linear model chooses among the candidates of a text and "none", whose score is the field's threshold
(a conditional logit: McFadden 1974, Conditional logit analysis of qualitative choice behavior). The weights are held near
their values in data/prior.tsv, those of an earlier fit on other texts or set by hand, by an L2 penalty, so that a feature that is rarely
seen keeps its weight. --keep makes the outcome the prior of the next fit, on texts that are new again.
Confidence is the logistic curve of being right by score (Platt 1999), on texts outside the fit (cross-validated) in the folders of full
weight, drawn towards the curve of all fields together. No randomness: equal input gives equal weights.
"""
import argparse
import math
import os
import sys

import candidates
import gold

SCALE = 6.0     # points of score for a factor e in odds
SPREAD = 0.9    # standard deviation that the penalty allows a weight, in points
STEPS, RATE = 300, 0.35
NEGATIVE = 0.4   # weight of a text without a meeting: to lose a report's record costs more than a false one
UNFINDABLE = 0.5  # weight of a text whose right value is no candidate: giving a wrong one costs less than where none is wanted
FIELDS = candidates.FIELDS + (candidates.RECORD,)
# Points by which a field is given below even odds: nearly every report names its meeting, so a doubtful name is better than none. By
# threefold cross-validation on the development texts F1 of names rises from 0.70 to 0.71; no other field gained by it. Above even odds
# is a record: negatives weigh less than they are many, and of a doubtful record its fields are doubtful, too.
GIVEN = {'name': 6, candidates.RECORD: -4}
FOLDS = 3        # of the cross-validation that confidence is taken from
STIFF = (4.0, 500.0)  # of a curve's offset and slope: the inverse variance about those of the middle
POINTS = (-15, -5, 0, 5, 10, 20, 30, 45)  # of the calibration, from the threshold


def read(path):
    """Lines of the file, and {field: {feature: weight}} with the thresholds."""
    with open(path, encoding='utf-8') as file:
        lines = file.read().split('\n')
    weights = {field: {} for field in FIELDS}
    thresholds = {}
    for line in lines:
        parts = line.split('\t')
        if len(parts) == 3 and parts[0] in weights:
            if parts[1] == 'threshold':
                thresholds[parts[0]] = int(parts[2])
            else:
                weights[parts[0]][parts[1]] = int(parts[2])
    return lines, weights, thresholds


def teaches(record, field):
    return field == candidates.RECORD or not (record.negative or record.only_record)


def is_near(record, field, candidate):
    """A host's name that is cut a little wrong still is the right body."""
    return field == 'hosts' and not record.negative and candidates.is_right(record, field, candidate, lenient=True)


def examples(found, records, field):
    """[(weight, [(right, features)])] of the texts with candidates of a field. A text without a meeting teaches only whether there is one."""
    out = []
    for record in records:
        choices = [(right or is_near(record, field, candidate), features) for _, right, features, candidate in found[record.path][field]]
        if not choices or not teaches(record, field):
            continue
        any_right = any(right for right, _ in choices)
        weight = NEGATIVE if record.negative else UNFINDABLE if candidates.is_expected(record, field) and not any_right else 1.0
        out.append((weight * record.weight, choices))
    return out


def load(folders, split):
    """Gold records of FOLDER or FOLDER:WEIGHT, each with its weight."""
    records = []
    for folder in folders:
        path, colon, weight = folder.rpartition(':')
        for record in gold.load([path if colon else folder], None, split, only_record=True)[0]:
            record.weight = float(weight) if colon else 1.0
            records.append(record)
    return records


def indexed(data, names):
    """The examples with features by number: [(weight, [(right, [(number, value / SCALE)])])]."""
    number = {f: i for i, f in enumerate(names)}
    return [(weight, [(right, [(number[f], v / SCALE) for f, v in features.items() if f in number]) for right, features in choices])
            for weight, choices in data]


def gradient(data, weights, threshold):
    """Of the negative log likelihood by weight, and its value."""
    slopes, loss = [0.0] * len(weights), 0.0
    for weight, choices in data:
        scores = [sum([weights[i] * v for i, v in features]) for _, features in choices]
        top = max(max(scores), threshold / SCALE)
        odds = [math.exp(s - top) for s in scores]
        none = math.exp(threshold / SCALE - top)
        total = sum(odds) + none
        right = sum([o for o, (is_right, _) in zip(odds, choices) if is_right])
        wanted = right if right else none
        loss -= weight * math.log(max(wanted / total, 1e-12))
        for o, (is_right, features) in zip(odds, choices):
            pull = weight * (o / total - (o / right if right and is_right else 0.0))
            if abs(pull) > 1e-5:
                for i, v in features:
                    slopes[i] += pull * v
    return slopes, loss


def fit_field(data, prior, threshold, start=None, steps=STEPS):
    """Weights by gradient descent with Adam's steps (Kingma, Ba 2015), from the prior or another start."""
    names = list(prior)
    data = indexed(data, names)
    middle = [float(prior[f]) for f in names]
    weights = [float((start or prior)[f]) for f in names]
    mean, square = [0.0] * len(names), [0.0] * len(names)
    first = last = None
    for step in range(1, steps + 1):
        slopes, loss = gradient(data, weights, threshold)
        for i, slope in enumerate(slopes):
            slope += (weights[i] - middle[i]) / (SPREAD * SPREAD)
            mean[i] = 0.9 * mean[i] + 0.1 * slope
            square[i] = 0.999 * square[i] + 0.001 * slope * slope
            weights[i] -= RATE * (mean[i] / (1 - 0.9 ** step)) / (math.sqrt(square[i] / (1 - 0.999 ** step)) + 1e-8)
        first, last = (loss if first is None else first), loss
    return {f: round(w) for f, w in zip(names, weights)}, first, last


def logistic(points, middle=(0.5, 0.05)):
    """(offset, slope) of the logistic curve through (score over threshold, right), near those in the middle, by Newton's method."""
    a, b = middle
    for _ in range(50):
        ga, gb = (a - middle[0]) * STIFF[0], (b - middle[1]) * STIFF[1]
        haa, hab, hbb = STIFF[0], 0.0, STIFF[1]
        for x, y in points:
            p = 1 / (1 + math.exp(-max(-30, min(30, a + b * x))))
            ga += (p - y)
            gb += (p - y) * x
            haa += p * (1 - p)
            hab += p * (1 - p) * x
            hbb += p * (1 - p) * x * x
        det = haa * hbb - hab * hab
        a, b = a - (hbb * ga - hab * gb) / det, b - (haa * gb - hab * ga) / det
    return a, max(b, 0.005)


def chosen_points(found, records, field, weights, threshold):
    """(score over threshold, right) of the best candidate of each text."""
    points = []
    for record in records:
        choices = found[record.path][field]
        if not choices or not teaches(record, field) or record.weight < 1:
            continue  # what weighs less is less like the texts to come
        scored = [(sum(weights.get(f, 0) * v for f, v in features.items()), right) for _, right, features, _ in choices]
        score, right = max(scored, key=lambda pair: pair[0])
        if score >= threshold:
            points.append((score - threshold, 1.0 if right else 0.0))
    return points


def unseen_points(found, records, field, prior, threshold, start):
    """The points of each text under weights that were fitted without it: on texts it was fitted on, a model thinks too well of itself."""
    points = []
    for fold in range(FOLDS):
        mine = [record for i, record in enumerate(records) if i % FOLDS == fold]
        others = [record for i, record in enumerate(records) if i % FOLDS != fold]
        weights, _, _ = fit_field(examples(found, others, field), prior, threshold, start, STEPS // 3)
        points += chosen_points(found, mine, field, weights, threshold - GIVEN.get(field, 0))
    return points


def calibrations(points):
    """{field: [(score over threshold, confidence in thousandths)]}, each field's curve drawn towards that of all fields together."""
    middle = logistic([point for field in points if field != candidates.RECORD for point in points[field]])
    curves = {}
    for field in points:
        a, b = logistic(points[field]) if field == candidates.RECORD else logistic(points[field], middle)
        curves[field] = [(x, round(1000 / (1 + math.exp(-(a + b * x))))) for x in POINTS]
    return curves


def write(path, lines, weights, thresholds, curves):
    """The lines with these weights; without curves, a prior."""
    out, done = [], set()
    for line in lines:
        parts = line.split('\t')
        field = parts[0]
        if len(parts) >= 3 and field in weights and parts[1] == 'calibration':
            continue
        if len(parts) == 3 and field in weights and parts[1] == 'threshold':
            line = '%s\tthreshold\t%d' % (field, thresholds[field])
        elif len(parts) == 3 and field in weights and parts[1] in weights[field]:
            line = '%s\t%s\t%d' % (field, parts[1], weights[field][parts[1]])
        out.append(line)
        if curves and len(parts) == 3 and field in weights and parts[1] == 'threshold' and field not in done:
            done.add(field)
            out.extend('%s\tcalibration\t%d\t%d' % (field, thresholds[field] + x, y) for x, y in curves[field])
    with open(path, 'w', encoding='utf-8') as file:
        file.write('\n'.join(out))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--program', default=os.environ.get('MEETING', 'build/tools/meeting'))
    parser.add_argument('--split', choices=('tuned', 'held'))
    parser.add_argument('--weights', default=os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data', 'weights.tsv'))
    parser.add_argument('--prior', default=os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data', 'prior.tsv'))
    parser.add_argument('--only', type=lambda text: tuple(text.split(',')), default=FIELDS, metavar='FIELD,…', help='leave the other fields as they are')
    parser.add_argument('--write', action='store_true', help='write the weights back')
    parser.add_argument('--keep', action='store_true', help='make them the prior of the next fit')
    parser.add_argument('folders', nargs='+', metavar='FOLDER[:WEIGHT]')
    options = parser.parse_args()
    records = load(options.folders, options.split)
    if not records:
        sys.exit('fit.py: no text with a gold record')
    found = candidates.gather(options.program, records)
    lines, prior, thresholds = read(options.prior)
    weights = {}
    points = {}
    for field in options.only:
        data = examples(found, records, field)
        weights[field], first, last = fit_field(data, prior[field], thresholds[field])
        points[field] = unseen_points(found, records, field, prior[field], thresholds[field], weights[field])
        thresholds[field] -= GIVEN.get(field, 0)
        right = sum(y for _, y in points[field])
        print('%-10s %4d texts  loss %7.1f → %7.1f  unseen: given %4d, right %4d' % (field, len(data), first or 0, last or 0, len(points[field]), right))
    curves = calibrations(points)
    if options.keep:
        even = {field: threshold + GIVEN.get(field, 0) for field, threshold in thresholds.items()}
        write(options.prior, lines, weights, even, None)
    if options.write:
        if options.only != FIELDS:
            lines, _, _ = read(options.weights)
        lines[:2 if options.only == FIELDS else 1] = ['# Weights of features by field; see lib/resolve/features.def for their meaning. Fitted by tools/eval/fit.py from prior.tsv.']
        write(options.weights, lines, weights, thresholds, curves)
        print('written: %s' % options.weights)


if __name__ == '__main__':
    main()
