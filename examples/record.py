#!/usr/bin/env python3
"""Prints the record of a report read from standard input, by way of ctypes. usage: record.py [LIBRARY] <REPORT"""
import ctypes
import sys


class Text(ctypes.Structure):
    _fields_ = [('size', ctypes.c_uint32), ('confidence', ctypes.c_uint32), ('start', ctypes.c_uint32), ('end', ctypes.c_uint32),
                ('inferred', ctypes.c_int32), ('length', ctypes.c_uint32), ('text', ctypes.c_char_p)]


class Number(ctypes.Structure):
    _fields_ = [('size', ctypes.c_uint32), ('confidence', ctypes.c_uint32), ('start', ctypes.c_uint32), ('end', ctypes.c_uint32),
                ('inferred', ctypes.c_int32), ('bound', ctypes.c_int32), ('value', ctypes.c_uint32), ('high', ctypes.c_uint32)]


class Country(ctypes.Structure):
    _fields_ = Text._fields_ + [('code', ctypes.c_char * 4)]


class Venue(ctypes.Structure):
    _fields_ = [('size', ctypes.c_uint32), ('reserved', ctypes.c_uint32), ('building', ctypes.POINTER(Text)), ('city', ctypes.POINTER(Text)),
                ('country', ctypes.POINTER(Country))]


class Day(ctypes.Structure):
    _fields_ = [('year', ctypes.c_int32), ('month', ctypes.c_int32), ('day', ctypes.c_int32)]


class Dates(ctypes.Structure):
    _fields_ = [('size', ctypes.c_uint32), ('confidence', ctypes.c_uint32), ('start', ctypes.c_uint32), ('end', ctypes.c_uint32),
                ('inferred', ctypes.c_int32), ('first', Day), ('last', Day), ('first_text', ctypes.c_char_p), ('last_text', ctypes.c_char_p),
                ('edtf', ctypes.c_char_p)]


class Host(ctypes.Structure):
    _fields_ = [('size', ctypes.c_uint32), ('confidence', ctypes.c_uint32), ('start', ctypes.c_uint32), ('end', ctypes.c_uint32),
                ('inferred', ctypes.c_int32), ('length', ctypes.c_uint32), ('name', ctypes.c_char_p), ('acronym', ctypes.c_char_p)]


class Record(ctypes.Structure):
    _fields_ = [('size', ctypes.c_uint32), ('kind', ctypes.c_int32), ('status', ctypes.c_int32), ('mode', ctypes.c_int32),
                ('name', ctypes.POINTER(Text)), ('acronym', ctypes.POINTER(Text)), ('edition', ctypes.POINTER(Number)),
                ('venue', ctypes.POINTER(Venue)), ('dates', ctypes.POINTER(Dates)), ('hosts', ctypes.POINTER(ctypes.POINTER(Host))),
                ('delegates', ctypes.POINTER(Number)), ('parties', ctypes.POINTER(Number)), ('countries', ctypes.POINTER(Number)),
                ('motto', ctypes.POINTER(Text))]


class Error(ctypes.Structure):
    _fields_ = [('code', ctypes.c_int32), ('reserved', ctypes.c_uint32), ('position', ctypes.c_uint64), ('message', ctypes.c_char_p)]


def load(path):
    library = ctypes.CDLL(path)
    library.meeting_parse.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.POINTER(Error)]
    library.meeting_report_free.argtypes = [ctypes.c_void_p]
    library.meeting_report_record_count.argtypes = [ctypes.c_void_p]
    library.meeting_report_record_count.restype = ctypes.c_size_t
    library.meeting_report_record.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
    library.meeting_report_record.restype = ctypes.POINTER(Record)
    return library


def show(field, value):
    print('%s: %s' % (field, value.decode() if isinstance(value, bytes) else value))


def show_record(record):
    if record.name:
        show('name', record.name.contents.text)
    if record.venue and record.venue.contents.city:
        show('city', record.venue.contents.city.contents.text)
    if record.venue and record.venue.contents.country:
        show('country', record.venue.contents.country.contents.code)
    if record.dates:
        show('dates', record.dates.contents.edtf)
    i = 0
    while record.hosts[i]:  # the array ends in NULL
        show('host', record.hosts[i].contents.name)
        i += 1
    if record.delegates:
        show('delegates', record.delegates.contents.value)


def main():
    library = load(sys.argv[1] if len(sys.argv) > 1 else 'libmeeting.so.0')
    text = sys.stdin.buffer.read()
    report, error = ctypes.c_void_p(), Error()
    if library.meeting_parse(text, len(text), None, ctypes.byref(report), ctypes.byref(error)) != 0:
        sys.exit('record.py: byte %d: %s' % (error.position, error.message.decode()))
    for i in range(library.meeting_report_record_count(report)):
        show_record(library.meeting_report_record(report, i).contents)
    library.meeting_report_free(report)


if __name__ == '__main__':
    main()
