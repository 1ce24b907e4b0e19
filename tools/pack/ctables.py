"""Packed C tables: strings in one pool, offsets for pointers, so that nothing needs a relocation."""


class Pool:
    """NUL-ended strings stored once, found again by offset; the end of a longer one takes no room."""

    def __init__(self):
        self.data = bytearray(b'\0')

    def add(self, text):
        data = (text.encode() if isinstance(text, str) else text) + b'\0'
        at = self.data.find(data)
        if at < 0:
            at = len(self.data)
            self.data.extend(data)
        return at

    def write(self, out, name):
        self.data.extend(b'\0' * 8)  # the last string, too, is compared eight bytes at once
        out.write('static const char %s[%d] =\n' % (name, len(self.data)))
        for start in range(0, len(self.data), 64):
            out.write('"%s"\n' % ''.join('\\%03o' % byte for byte in self.data[start:start + 64]))
        out.write(';\n')


LARGEST_BUCKETS = (8, 7, 6, 5)  # hashes a bucket on average: the more, the fewer displacements, if they fit
BITS64 = (1 << 64) - 1
BITS32 = (1 << 32) - 1
FACTOR = 0x9E3779B97F4A7C15


def hash_block(value, block):
    value = (value ^ block) * FACTOR & BITS64
    return value ^ value >> 32


def hash_last(value, block):
    return hash_block(value, block) >> 16


def hash_word(word):
    blocks = [int.from_bytes(word[start:start + 8], 'little') for start in range(0, max(len(word) + 15, 16) // 16 * 16, 8)]
    value = 0
    for block in blocks[:-1]:
        value = hash_block(value, block)
    return hash_last(value, blocks[-1])


def hash_upper(value):
    return value >> 16


def hash_whole(data):
    """Hash of a folded word or phrase, its words parted by single spaces, 48 bits. As in lib/text/bytes.h."""
    words = [hash_word(word) for word in data.split(b' ')]
    phrase = words[0]
    for word in words[1:]:
        phrase = hash_last(hash_block(0, hash_upper(phrase) << 32 | hash_upper(word)), 0)
    return phrase


def hash_key(data):
    """The upper part of hash_whole(), which filters and the votes for a language go by."""
    return hash_upper(hash_whole(data))


def hash_ending(data):
    """FNV-1a from the last byte to the first, so that all endings of a word are hashed on the way. As in lib/lexicon/lookup.c."""
    value = 2166136261
    for byte in reversed(data):
        value = (value ^ byte) * 16777619 & BITS32
    return value


def filter_words(hashes, keys=8):
    """For the upper parts of hashes, a Bloom filter of two bits a key in one 64-bit word, so many keys a word: most unknown words cost one look."""
    words = [0] * (len(hashes) // keys + 1)
    for value in hashes:
        words[(value >> 12 & 0xFFFFF) * len(words) >> 20] |= 1 << (value & 63) | 1 << (value >> 6 & 63)
    return ['0x%Xu' % word for word in words], len(words)


def free_places(values, factor, size, places):
    """A free place of its own for each hash of a bucket, None if two fall together or one is taken."""
    wanted = []
    for value in values:
        place = (value * factor & BITS32) * size >> 32
        if places[place] is not None or place in wanted:
            return None
        wanted.append(place)
    return wanted


def displace(hashes, size, many):
    """(displacements, index by place or None) of so many places and buckets, None if they do not fit."""
    buckets = [[] for _ in range(many)]
    for index, value in enumerate(hashes):
        buckets[hash_upper(value) * many >> 32].append(index)
    places, displacements = [None] * size, [0] * many
    for number in sorted((number for number in range(many) if buckets[number]), key=lambda number: -len(buckets[number])):
        values = [hashes[index] for index in buckets[number]]
        for displacement in range(1 << 16):
            wanted = free_places(values, 2 * displacement + 1, size, places)
            if wanted:
                break
        else:
            return None
        displacements[number] = displacement
        for place, index in zip(wanted, buckets[number]):
            places[place] = index
    return displacements, places


def perfect_slots(hashes):
    """Hash and displace (Pagh 1999): every hash has a place of its own, found without a search.
    Returns (displacements, number of places, index by place or None). As slot_place() in lib/lexicon/tables.h."""
    if len(set(hashes)) < len(hashes):
        raise ValueError('two keys have one hash')
    size = len(hashes) * 33 // 32 + 1
    for keys in LARGEST_BUCKETS if len(hashes) < 1 << 15 else LARGEST_BUCKETS[-1:]:  # of many hashes some bucket never fits
        found = displace(hashes, size, len(hashes) // keys + 1)
        if found:
            return found[0], size, found[1]
    raise ValueError('no displacement fits')


def array(out, ctype, name, values, per_line=16):
    values = list(values) or [0]
    out.write('static const %s %s[%d] = {\n' % (ctype, name, len(values)))
    for start in range(0, len(values), per_line):
        out.write(','.join(map(str, values[start:start + per_line])) + ',\n')
    out.write('};\n')


def structs(out, ctype, name, rows):
    rows = list(rows) or [(0,)]
    out.write('static const struct %s %s[%d] = {\n' % (ctype, name, len(rows)))
    for row in rows:
        out.write('{%s},\n' % ','.join(map(str, row)))
    out.write('};\n')
