#!/usr/bin/env python3
"""Tests of the scoring: what counts as right must itself be right."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import figures  # noqa: E402
import gold  # noqa: E402


def record(**data):
    return gold.Gold('x.json', dict({'lang': 'de'}, **data))


def text(value):
    return {'text': value, 'confidence': 0.9, 'inferred': False}


class Scoring(unittest.TestCase):
    def test_texts_ignore_case_and_marks(self):
        self.assertTrue(gold.same_text('İzmir', 'izmir', False))
        self.assertTrue(gold.same_text('Bits & Bäume', 'bits bäume', False))
        self.assertFalse(gold.same_text('Wien', 'Bern', True))
        self.assertFalse(gold.same_text('', '', False))

    def test_dates_must_know_the_same_parts(self):
        self.assertTrue(gold.same_date('--10-20', 'XXXX-10-20', False))
        self.assertFalse(gold.same_date('2023-10-20', 'XXXX-10-20', False))
        self.assertTrue(gold.same_date('2023-10-20', 'XXXX-10-20', True))
        self.assertFalse(gold.same_date('2023-10-20', '2022-10-20', True))

    def test_counts_need_their_bound(self):
        self.assertTrue(gold.same_count({'n': 5, 'q': 'min'}, {'n': 5, 'q': 'min'}, False))
        self.assertFalse(gold.same_count({'n': 5, 'q': 'min'}, {'n': 5, 'q': 'exact'}, False))
        self.assertTrue(gold.same_count({'n': 5, 'q': 'min'}, {'n': 5, 'q': 'exact'}, True))

    def test_right_wrong_missing(self):
        outcome = gold.score(record(city='Wien'), {'venue': {'city': text('Wien')}})['city']
        self.assertEqual((outcome.right, outcome.wrong, outcome.missing), (1, 0, 0))
        outcome = gold.score(record(city='Wien'), {'venue': {'city': text('Bern')}})['city']
        self.assertEqual((outcome.right, outcome.wrong, outcome.missing), (0, 1, 1))
        outcome = gold.score(record(city='Wien'), None)['city']
        self.assertEqual((outcome.right, outcome.wrong, outcome.missing), (0, 0, 1))
        outcome = gold.score(record(), {'venue': {'city': text('Bern')}})['city']
        self.assertEqual((outcome.right, outcome.wrong, outcome.missing), (0, 1, 0))

    def test_alternatives_and_implied_hosts(self):
        outcome = gold.score(record(name='A B', name_alt=['B']), {'name': text('B')})['name']
        self.assertEqual((outcome.right, outcome.wrong, outcome.missing), (1, 0, 0))
        host = {'hosts': [{'name': 'Bund', 'confidence': 0.9, 'inferred': False}]}
        outcome = gold.score(record(host_implicit=['Bund']), host)['host']
        self.assertEqual((outcome.right, outcome.wrong, outcome.missing), (1, 0, 0))
        outcome = gold.score(record(host_implicit=['Bund']), None)['host']
        self.assertEqual((outcome.right, outcome.wrong, outcome.missing), (0, 0, 0))

    def test_a_text_without_a_meeting_wants_nothing(self):
        outcome = gold.score(record(negative=True), {'name': text('X')})['name']
        self.assertEqual((outcome.right, outcome.wrong, outcome.missing), (0, 1, 0))

    def test_split_is_stable(self):
        self.assertEqual(gold.split_of('gde-001'), gold.split_of('gde-001'))
        held = sum(gold.split_of('x%d' % i) == 'held' for i in range(900))
        self.assertTrue(250 < held < 350)

    def test_measures(self):
        self.assertEqual(figures.measures([1, 1, 1])['f1'], 0.5)
        self.assertIsNone(figures.measures([0, 0, 0])['f1'])


if __name__ == '__main__':
    unittest.main()
