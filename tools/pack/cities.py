"""The gazetteer of cities: names in all languages of a build, with the countries they lie in."""
import os
import re

from ctables import BITS64, Pool, array, filter_words, hash_upper, hash_whole, perfect_slots, structs
from forms import PackError, base_rule, key_of, without_accents
from pack import country_value, read_tsv

LIMITS = {'100k': 100000, '15k': 15000}
AT_HOME = 30000  # towns of a language's own countries are known from this size on, in that language
NAME_RULE, NAME_CHECK = 10, 22  # bits of a name's rule and of its hash; as in lib/lexicon/lexicon.h
WHOLE = 255  # characters to cut where the base form replaces the whole name


def rank(population):
    """0 to 5: how large a city is."""
    return sum(population >= bound for bound in (30000, 100000, 300000, 1000000, 3000000))


def inflects(base, form):
    """Is form a case form of base? They share all but an ending."""
    common = len(os.path.commonprefix([base, form]))
    return common >= 3 and common >= len(base) - 2 and len(form) - common <= 3


def rule_of(form, base):
    """As base_rule, also where more than the last word changes or the base has another word: Haag, Den Haag."""
    if re.split('[ -]', form)[:-1] != re.split('[ -]', base)[:-1]:
        return WHOLE, base
    return base_rule(form, base)


def keys_of(name):
    """Keys under which a name is found: without its accents too, and with Saint cut short."""
    keys = {key_of(name), without_accents(key_of(name))}
    for long, short in (('sankt ', 'st '), ('saint ', 'st '), ('sainte ', 'ste ')):
        keys |= {short + key[len(long):] for key in keys if key.startswith(long)}
    return keys - {''}


def case_forms(keys, rules):
    """Those of a city's names that are case forms of others of them by a pack's rules, or the stem that an ending is added to: of Лима,
    Лиме, Одесса, Одесс (names in languages that have no such endings) the first and the third are what the pack's language calls it."""
    bases = {replacement for _, replacement in rules}
    added = {long for suffix, long in rules if long and (suffix, '') in rules}
    found = {key for key in keys for end in added if key + end in keys}
    for suffix, replacement in rules:
        if suffix not in bases:
            found |= {key for key in keys if key.endswith(suffix) and len(key) > len(suffix) + 2 and key[:-len(suffix)] + replacement in keys - found}
    return found


def without_tail(name, tails):
    """A town's name without what tells it from others: Marburg an der Lahn, Kempten (Allgäu)."""
    for tail in [' ('] + [' %s ' % tail for tail in tails]:
        name = name.partition(tail)[0]
    return name


def town_tails(packs, country):
    """Words that open the tails of names in the packs that call the country home."""
    return {tail for pack in packs if country in pack.data['language'].get('home', ()) for tail in pack.data.get('suffixes', {}).get('town_tail', ())}


class Gazetteer:
    def __init__(self, packs, data, size):
        self.cities, self.numbers, self.names = [], {}, {}
        self.ids, self.by_place = [], {}
        self.masks = {}  # languages in which a city's own names count
        homes = {}
        for number, pack in enumerate(packs):
            for country in pack.data['language'].get('home', ()):
                homes[country] = homes.get(country, 0) | 1 << number
        known = {(key_of(row[0]), row[1]) for row in read_tsv(os.path.join(data, 'exonyms.tsv'))}
        for row in read_tsv(os.path.join(data, 'cities.tsv')):
            number, name, country, population, capital = row[0], row[1], row[2], int(row[3]), row[4] == '1'
            by_hand = len(row) > 5 and row[5] == '1' or population < 15000 or (key_of(name), country) in known
            everywhere = population >= LIMITS[size] or capital or by_hand
            if everywhere or (country in homes and population >= AT_HOME):
                self.masks[number] = 0xFFFF if everywhere else homes[country]
                self.numbers[number] = len(self.cities)
                self.ids.append(number)
                self.by_place.setdefault((key_of(name), country), number)
                self.cities.append((country_value(country), rank(population), int(capital), population))
                self.add(name, number, self.masks[number])
                self.add(without_tail(name, town_tails(packs, country)), number, self.masks[number])
        others = {}
        for row in read_tsv(os.path.join(data, 'cities_alt.tsv')):
            others.setdefault(row[1], []).append(row[0])
        rules = [set(pack.suffixes('place')) for pack in packs]
        for number, forms in others.items():
            keys = {key_of(form) for form in forms}
            cases = set().union(*(case_forms(keys, of_pack) for of_pack in rules))
            for form in forms:
                if key_of(form) not in cases:
                    self.add(form, number, self.masks.get(number, 0))

    def add(self, form, number, mask, rule=(0, '')):
        """The most populous city of a name wins."""
        if number not in self.numbers:
            return
        city = self.numbers[number]
        for key in keys_of(form):
            old = self.names.get(key)
            if old is None:
                self.names[key] = [city, mask, rule]
            elif old[0] == city:
                old[1] |= mask
            elif self.cities[city][3] > self.cities[old[0]][3]:
                self.names[key] = [city, mask | old[1], rule]

    def add_forms(self, rows, mask):
        """Forms of one language. Those of one city that begin alike are case forms of the first of them."""
        bases = {}
        for form, number in ((row[0], row[1]) for row in rows):
            base = next((base for base in bases.get(number, ()) if inflects(base, form)), form)
            if base == form:
                bases.setdefault(number, []).append(form)
            self.add(form, number, mask, base_rule(form, base))

    def add_exonyms(self, path, masks):
        """Rows name, country, language=form;form>base …; the name must be known. masks: bit of each language in the build."""
        for row in read_tsv(path):
            number = self.find(row[0], row[1])
            for part in row[2:]:
                language, _, forms = part.partition('=')
                for form in forms.split(';') if number and language in masks else ():
                    form, _, base = form.partition('>')
                    self.claim(form, number, masks[language], rule_of(form, base or form))

    def find(self, name, country):
        """geonameid of a city by one of its names, None if the build has it not."""
        entry = self.names.get(key_of(name))
        if not entry or self.cities[entry[0]][0] != country_value(country):
            return self.by_place.get((key_of(name), country))
        return self.ids[entry[0]]

    def claim(self, form, number, mask, rule):
        """In these languages the form means this city, whatever larger one has a like name."""
        for key in {key_of(form), without_accents(key_of(form))}:
            old = self.names.get(key)
            if old and old[0] != self.numbers[number] and key != key_of(form):
                continue
            # a base form of one language must not change the name in others
            if old and old[0] == self.numbers[number] and (rule == (0, '') or old[1] & ~mask):
                rule = old[2]
            self.names[key] = [self.numbers[number], mask | (old[1] if old else 0), rule]

    def phrase_words(self):
        longest = {}
        for key in list(self.names):
            parts = key.split(' ')
            if len(parts) > 1:
                self.names.setdefault(parts[0], [0xFFFF, 0, (0, '')])
                longest[parts[0]] = max(longest.get(parts[0], 1), len(parts))
        return longest


def town_hashes(packs, data):
    """The names of small towns in the home countries of each language and in its own list, as lexicon_knows_town() in
    lib/lexicon/lookup.c asks for them."""
    hashes = set()
    countries = {row[0]: row[2] for row in read_tsv(os.path.join(data, 'cities.tsv'))}
    for number, pack in enumerate(packs):
        home = set(pack.data['language'].get('home', ()))
        at_home = [row for row in read_tsv(os.path.join(data, 'towns.tsv')) if row[0] in home]
        by_hand = [(country, name) for name, in read_tsv(os.path.join(pack.folder, 'towns.tsv')) for country in sorted(home)[:1]]
        if pack.data.get('agreement') and pack.data['language'].get('noun_case', 'any') == 'any':  # larger ones too, whose adjective then has other endings
            at_home += [('', name) for name, city in read_tsv(os.path.join(data, 'cities_alt.tsv')) if re.search('[ -]', name) and countries.get(city) in home]
        for country, name in at_home + by_hand:
            for key in keys_of(name) | keys_of(without_tail(name, town_tails([pack], country))):
                hashes.add((hash_whole(key.encode()) ^ (number + 1) * 0x9E3779B97F4A7C15 & BITS64) * 0xC2B2AE3D27D4EB4F & BITS64)
    return sorted(hashes)


def city_bits(country, size):
    """The country's letters, five bits each, and the rank above them."""
    return (country >> 8 & 31) << 5 | country & 31 | size << 10


def name_bits(value, city, rule):
    """A name's city, and its rule with the lowest bits of its hash above it, in two halves."""
    bits = (value & (1 << NAME_CHECK) - 1) << NAME_RULE | rule
    return city, '{%d,%d}' % (bits & 0xFFFF, bits >> 16)


def write_cities(out, packs, data, size):
    pool = Pool()
    cities, names, keys, rules, appends = [], {}, [], [(0, 0, 0, 0)], ['']
    if size != 'none':
        gazetteer = Gazetteer(packs, data, size)
        for number, pack in enumerate(packs):
            gazetteer.add_forms(read_tsv(os.path.join(pack.folder, 'cities.tsv')), 1 << number)
        gazetteer.add_exonyms(os.path.join(data, 'exonyms.tsv'), {pack.code: 1 << number for number, pack in enumerate(packs)})
        longest = gazetteer.phrase_words()
        keys = sorted(gazetteer.names)
        for key in keys:
            city, mask, (cut, append) = gazetteer.names[key]
            if append not in appends:
                appends.append(append)
            rule = mask, longest.get(key, 1), cut, appends.index(append)
            if rule not in rules:
                rules.append(rule)
            names[key] = city, rules.index(rule)
        if max(len(rules) >> NAME_RULE, len(gazetteer.cities) >> 16):
            raise PackError('too many cities or rules of their names')
        cities = [(city_bits(*city[:2]),) for city in gazetteer.cities]
    towns = town_hashes(packs, data) if size != 'none' else []
    for name, shift in (('towns', 0), ('more_towns', 32)):
        words, towns_size = filter_words([value >> shift & 0xFFFFFFFF for value in towns])
        array(out, 'uint64_t', name, words)
    hashes = [hash_whole(key.encode()) for key in keys]
    words, filter_size = filter_words([hash_upper(value) for value in hashes])
    array(out, 'uint64_t', 'city_filter', words)
    displacements, places, index_by_place = perfect_slots(hashes)
    array(out, 'uint16_t', 'city_displacements', displacements)
    structs(out, 'city_name', 'city_names',
            ((0, '{0,0}') if index is None else name_bits(hashes[index], *names[keys[index]]) for index in index_by_place))
    structs(out, 'name_rule', 'city_rules', rules)
    structs(out, 'city', 'cities', cities)
    array(out, 'uint16_t', 'city_appends', [pool.add(append) for append in appends])
    pool.write(out, 'city_pool')
    out.write('const struct gazetteer lexicon_cities = {city_pool, city_filter, city_displacements, city_names, city_rules, cities, city_appends, '
              '{towns, more_towns}, %d, %d, %d, %d, %d};\n' % (places, len(displacements), filter_size, len(cities), towns_size))
