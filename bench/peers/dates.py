#!/usr/bin/env python3
"""Dates that dateparser finds in reports, as dates.mjs prints them. usage: dates.py LANG FILE…"""
import datetime
import json
import sys
import time

from dateparser.search import search_dates

SETTINGS = {'RELATIVE_BASE': datetime.datetime(2020, 1, 1, 12), 'PARSERS': ['absolute-time', 'relative-time', 'custom-formats']}


def find(text, language):
    try:
        found = search_dates(text, languages=[language], settings=SETTINGS) or []
    except Exception:  # it raises on some texts
        return []
    days = []
    for words, date in found:
        day = date.strftime('%Y-%m-%d') if str(date.year) in words else date.strftime('XXXX-%m-%d')
        days.append([day, day])
    return days


def main():
    language, files = sys.argv[1], sys.argv[2:]
    texts = []
    for path in files:
        with open(path, encoding='utf-8') as file:
            texts.append(file.read())
    find(texts[0], language)
    start = time.perf_counter()
    dates = {path: find(text, language) for path, text in zip(files, texts)}
    print(json.dumps({'seconds': time.perf_counter() - start, 'dates': dates, 'supported': True}))


if __name__ == '__main__':
    main()
