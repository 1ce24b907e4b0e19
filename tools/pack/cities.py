"""The gazetteer of cities: names in all languages of a build, with the countries they lie in."""
import os

from ctables import Pool, array, hash_slots, structs
from forms import key_of, without_accents
from pack import country_value, read_tsv

LIMITS = {'100k': 100000, '15k': 15000}


def rank(population):
    """0 to 5: how large a city is."""
    return sum(population >= bound for bound in (30000, 100000, 300000, 1000000, 3000000))


class Gazetteer:
    def __init__(self, data, size):
        self.cities, self.numbers, self.names = [], {}, {}
        for row in read_tsv(os.path.join(data, 'cities.tsv')):
            number, name, country, population, capital = row[0], row[1], row[2], int(row[3]), row[4] == '1'
            by_hand = len(row) > 5 and row[5] == '1' or population < 15000
            if population >= LIMITS[size] or capital or by_hand:
                self.numbers[number] = len(self.cities)
                self.cities.append((country_value(country), rank(population), int(capital), population))
                self.add(name, number, 0xFFFF)
        for row in read_tsv(os.path.join(data, 'cities_alt.tsv')):
            self.add(row[0], row[1], 0xFFFF)

    def add(self, form, number, mask):
        """The most populous city of a name wins."""
        if number not in self.numbers:
            return
        city = self.numbers[number]
        for key in {key_of(form), without_accents(key_of(form))}:
            if not key:
                continue
            old = self.names.get(key)
            if old is None:
                self.names[key] = [city, mask]
            elif old[0] == city:
                old[1] |= mask
            elif self.cities[city][3] > self.cities[old[0]][3]:
                self.names[key] = [city, mask | old[1]]

    def phrase_words(self):
        longest = {}
        for key in list(self.names):
            parts = key.split(' ')
            if len(parts) > 1:
                self.names.setdefault(parts[0], [0xFFFF, 0])
                longest[parts[0]] = max(longest.get(parts[0], 1), len(parts))
        return longest


def write_cities(out, packs, data, size):
    pool = Pool()
    cities, rows, keys = [], [], []
    if size != 'none':
        gazetteer = Gazetteer(data, size)
        for number, pack in enumerate(packs):
            for row in read_tsv(os.path.join(pack.folder, 'cities.tsv')):
                gazetteer.add(row[0], row[1], 1 << number)
        longest = gazetteer.phrase_words()
        keys = sorted(gazetteer.names)
        rows = [(pool.add(key), *gazetteer.names[key], len(key.encode()), longest.get(key, 1)) for key in keys]
        cities = [city[:3] for city in gazetteer.cities]
    slots, mask = hash_slots32([key.encode() for key in keys])
    array(out, 'uint32_t', 'city_slots', slots)
    structs(out, 'city_name', 'city_names', rows)
    structs(out, 'city', 'cities', cities)
    pool.write(out, 'city_pool')
    out.write('const struct gazetteer lexicon_cities = {city_pool, city_slots, city_names, cities, %d, %d};\n' % (mask, len(cities)))


def hash_slots32(keys):
    """As hash_slots; more than 65535 names take the tag's place, so the index has 20 bits and the tag 12."""
    from ctables import hash_key
    size = 16
    while size < 2 * len(keys) + 1:
        size *= 2
    slots = [0] * size
    for index, key in enumerate(keys):
        value = hash_key(key)
        place = value & (size - 1)
        while slots[place]:
            place = (place + 1) & (size - 1)
        slots[place] = (value >> 20) << 20 | (index + 1)
    return slots, size - 1
