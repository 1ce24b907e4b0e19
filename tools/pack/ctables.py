"""Packed C tables: strings in one pool, offsets for pointers, so that nothing needs a relocation."""


class Pool:
    """Strings stored once, found again by offset; a key that is part of a longer one takes no room."""

    def __init__(self):
        self.data = bytearray(b'\0')

    def place(self, data):
        at = self.data.find(data)
        if at < 0:
            at = len(self.data)
            self.data.extend(data)
        return at

    def add_keys(self, keys):
        """{key: offset} of byte strings whose lengths are kept elsewhere; the longest go first, so that they hold the others."""
        return {key: self.place(key) for key in sorted(set(keys), key=lambda key: (-len(key), key))}

    def add(self, text):
        """Offset of a NUL-ended string."""
        return self.place((text.encode() if isinstance(text, str) else text) + b'\0')

    def write(self, out, name):
        self.data.extend(b'\0' * 8)  # the last string, too, is compared eight bytes at once
        out.write('static const char %s[%d] =\n' % (name, len(self.data)))
        for start in range(0, len(self.data), 64):
            out.write('"%s"\n' % ''.join('\\%03o' % byte for byte in self.data[start:start + 64]))
        out.write(';\n')


BITS64 = (1 << 64) - 1
BITS32 = (1 << 32) - 1


def hash_block(value, block):
    value = (value ^ block) * 0x9E3779B97F4A7C15 & BITS64
    return value ^ value >> 32


def hash_key(data):
    """The lower half of hash_whole(), which most tables go by."""
    return hash_whole(data) & BITS32


def hash_whole(data):
    """Hash of a folded word or phrase, its words parted by single spaces. As in lib/text/bytes.h."""
    phrase = None
    for word in data.split(b' '):
        value = 0
        for start in range(0, len(word), 8):
            value = hash_block(value, int.from_bytes(word[start:start + 8], 'little'))
        phrase = value if phrase is None else hash_block(0, (phrase & BITS32) << 32 | value & BITS32)
    return phrase


def hash_ending(data):
    """FNV-1a from the last byte to the first, so that all endings of a word are hashed on the way. As in lib/lexicon/lookup.c."""
    value = 2166136261
    for byte in reversed(data):
        value = (value ^ byte) * 16777619 & BITS32
    return value


def filter_words(hashes):
    """A Bloom filter of two bits a key in one 64-bit word: most unknown words cost one look."""
    size = 1
    while 4 * size < len(hashes):
        size *= 2
    words = [0] * size
    for value in hashes:
        words[value >> 12 & (size - 1)] |= 1 << (value & 63) | 1 << (value >> 6 & 63)
    return ['0x%Xu' % word for word in words], size - 1


def perfect_slots(hashes):
    """Hash and displace (Pagh 1999): every hash has a place of its own, found without a search; equal hashes stand side by side.
    Returns (displacements, number of places, index by place or None). As slot_place() in lib/lexicon/lexicon.h."""
    groups = {}
    for index, value in enumerate(hashes):
        groups.setdefault(value, []).append(index)
    size, many = len(hashes) * 9 // 8 + 8, 1
    while 4 * many < len(hashes):
        many *= 2
    buckets = [[] for _ in range(many)]
    for value in groups:
        buckets[value & len(buckets) - 1].append(value)
    places, displacements = [None] * (size + 8), [0] * len(buckets)
    for number in sorted(range(len(buckets)), key=lambda number: -len(buckets[number])):
        for displacement in range(1 << 16):
            wanted = {}
            for value in buckets[number]:
                start = ((value ^ displacement * 0x9E3779B1 & BITS32) * 0xC2B2AE35 & BITS32) * size >> 32
                wanted.update(zip(range(start, start + len(groups[value])), groups[value]))
            if len(wanted) == sum(len(groups[value]) for value in buckets[number]) and all(places[place] is None for place in wanted):
                break
        else:
            raise ValueError('no displacement fits')
        displacements[number] = displacement
        for place, index in wanted.items():
            places[place] = index
    return displacements, size, places


def hash_slots(hashes):
    """Open addressing, linear probing: a slot is tag << 16 | index + 1, 0 where free. Returns (slots, mask)."""
    size = 16
    while size < 2 * len(hashes) + 1:
        size *= 2
    slots = [0] * size
    for index, value in enumerate(hashes):
        place = value & (size - 1)
        while slots[place]:
            place = (place + 1) & (size - 1)
        slots[place] = (value >> 16) << 16 | (index + 1)
    return slots, size - 1


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
