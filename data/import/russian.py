"""Case forms of Russian place names, from the endings of their nominatives. Irregular ones stand in the tables below."""
import re

FEMININE = set('''Казань Рязань Пермь Тверь Астрахань Сызрань Керчь Лодзь Ухань Познань Беларусь Сибирь Кемь Русь Тюмень Сиань Любань Обь
Назрань Кубань Умань Любечь Россошь Чань Эмень Медынь'''.split())
# nominative: stem of the other cases, endings as of a regular word
FUGITIVE = {'Орёл': 'Орл', 'Орел': 'Орл', 'Елец': 'Ельц', 'Череповец': 'Череповц', 'Торжок': 'Торжк', 'Египет': 'Египт', 'Городец': 'Городц',
            'Олонец': 'Олонц', 'Луганец': 'Луганц', 'Кременец': 'Кременц', 'Городок': 'Городк', 'Козелец': 'Козельц'}
PLURAL_GENITIVE = {'Афины': 'Афин', 'Канны': 'Канн', 'Фивы': 'Фив', 'Сиракузы': 'Сиракуз', 'Дельфы': 'Дельф', 'Черкассы': 'Черкасс', 'Сумы': 'Сум',
                   'Салоники': 'Салоник', 'Ессентуки': 'Ессентуков', 'Челны': 'Челнов', 'Луки': 'Лук', 'Химки': 'Химок', 'Люберцы': 'Люберец',
                   'Мытищи': 'Мытищ', 'Бендеры': 'Бендер', 'Барановичи': 'Барановичей', 'Филиппины': 'Филиппин', 'Нидерланды': 'Нидерландов',
                   'Штаты': 'Штатов', 'Мальдивы': 'Мальдив', 'Сейшелы': 'Сейшел', 'Багамы': 'Багам', 'Коморы': 'Комор', 'Бермуды': 'Бермуд',
                   'Острова': 'Островов', 'острова': 'островов', 'Фареры': 'Фарер', 'Фолкленды': 'Фолклендов', 'Канары': 'Канар', 'Эмираты': 'Эмиратов',
                   'территории': 'территорий', 'Гренадины': 'Гренадин', 'Горки': 'Горок', 'Березники': 'Березников', 'Чебоксары': 'Чебоксар',
                   'Шахты': 'Шахт', 'Апатиты': 'Апатитов', 'Воды': 'Вод', 'Татры': 'Татр', 'Ровеньки': 'Ровеньков',
                   'Вары': 'Вар', 'Кижи': 'Кижей', 'Вески': 'Весок', 'Сокольники': 'Сокольников', 'Озёры': 'Озёр', 'Кимры': 'Кимр', 'Клинцы': 'Клинцов',
                   'Луховицы': 'Луховиц', 'Бронницы': 'Бронниц', 'Сланцы': 'Сланцев', 'Прилуки': 'Прилук', 'Лубны': 'Лубен',
                   'Ромны': 'Ромен', 'Броды': 'Бродов', 'Боровичи': 'Боровичей', 'Валуйки': 'Валуек'}
# nominative: genitive, dative, accusative, instrumental, prepositional, where the rules below do not reach
IRREGULAR = {'Босния и Герцеговина': ['Боснии и Герцеговины', 'Боснии и Герцеговине', 'Боснию и Герцеговину', 'Боснией и Герцеговиной'],
             'Сан-Томе и Принсипи': [], 'Сент-Винсент и Гренадины': ['Сент-Винсента и Гренадин', 'Сент-Винсенте и Гренадинах'],
             'Австро-Венгрия': ['Австро-Венгрии', 'Австро-Венгрию', 'Австро-Венгрией'], 'Люберцы': ['Люберец', 'Люберцам', 'Люберцами', 'Люберцах']}
VELAR, HUSH = 'гкхжшчщ', 'жшчщц'


def adjective(word):
    """Endings of an adjective, or None."""
    stem = word[:-2]
    if not stem:
        return None
    soft = stem[-1] in 'жшчщ' or word.endswith(('ний', 'няя', 'нее', 'ние'))
    i = 'и' if soft or stem[-1] in 'гкх' else 'ы'
    o = 'е' if soft else 'о'
    if word.endswith(('ый', 'ий', 'ой', 'ое', 'ее')):
        return [stem + o + 'го', stem + o + 'му', stem + i + 'м', stem + o + 'м']
    if word.endswith(('ая', 'яя')):
        return [stem + o + 'й', stem + ('юю' if word.endswith('яя') else 'ую')]
    if word.endswith(('ые', 'ие')):
        return [stem + i + 'х', stem + i + 'м', stem + i + 'ми']
    if word.endswith('овы'):
        return [word + 'х', word + 'м', word + 'ми']
    return None


def plural(word):
    stem, last = word[:-1], word[-1]
    if word.endswith('ии'):
        endings = ['ям', 'ями', 'ях']
    else:
        endings = ['ам', 'ами', 'ах'] if last in 'ыа' or stem[-1] in VELAR else ['ям', 'ями', 'ях']
    return [PLURAL_GENITIVE[word]] + [stem + ending for ending in endings]


def noun(word):
    """The other cases of a noun; [] if it has none."""
    stem = word[:-1]
    if PLURAL_GENITIVE.get(word):
        return plural(word)
    if word in FUGITIVE:
        return [FUGITIVE[word] + ending for ending in ('а', 'у', 'ом', 'е')]
    if word.isupper() or re.search(r'[уо]а$|[еёуэюыи]$', word):
        return []
    if word.endswith('ия'):
        return [stem + ending for ending in ('и', 'ю', 'ей')]
    if word.endswith('а'):
        i = 'и' if stem[-1] in VELAR else 'ы'
        return [stem + i, stem + 'е', stem + 'у', stem + ('ей' if stem[-1] in HUSH else 'ой')]
    if word.endswith('я'):
        return [stem + ending for ending in ('и', 'е', 'ю', 'ей')]
    if word.endswith('ь'):
        return [stem + 'и', word + 'ю'] if word in FEMININE else [stem + ending for ending in ('я', 'ю', 'ем', 'е')]
    if word.endswith('й'):
        return [stem + ending for ending in ('я', 'ю', 'ем', 'е' if not word.endswith('ий') else 'и')]
    if re.search(r'(ов|ев|ёв|ин|ын|ств)о$', word):
        return [stem + ending for ending in ('а', 'у', 'ом', 'е')]
    if re.search(r'[бвгджзклмнпрстфхцчшщ]$', word):
        return [word + ending for ending in ('а', 'у', 'ем' if word[-1] in HUSH else 'ом', 'е')]
    return []


def word_forms(word, last):
    """[nominative, other cases] of a word of a name; a word before the last one changes only if it is an adjective."""
    if '-на-' in word:
        head, tail = word.split('-на-', 1)
        return [form + '-на-' + tail for form in word_forms(head, True)]
    if '-' in word:
        head, tail = word.rsplit('-', 1)
        if re.search(r'(ский|цкий|ный)$', tail) and head.endswith(('ск', 'ск')):
            return [word] + [head + a + '-' + b for a, b in zip(('а', 'у', 'ом', 'е'), adjective(tail))]
        return [head + '-' + form for form in word_forms(tail, last)]
    if re.search(r'(ый|[^а]ий|[нкт]ой|ое|ее|ая|яя|ые|ие|овы)$', word) and adjective(word):
        return [word] + adjective(word)
    return [word] + (noun(word) if last else [])


def agree(head, tail):
    """Case forms of adjective + noun, case by case."""
    out = [head[0] + ' ' + tail[0]]
    for index, form in enumerate(tail[1:]):
        if len(head) == 3:                      # feminine: -ой, but -ую in the accusative
            out.append((head[2] if re.search(r'[^ьо][ую]( |$)', form) else head[1]) + ' ' + form)
        elif len(head) == 4:                    # plural: -х, -м, -ми, -х
            out.append(head[(1, 2, 3, 1)[index]] + ' ' + form)
        else:
            out.append(head[index + 1] + ' ' + form)
    return out


def decline(name):
    """All forms of a name, the nominative first."""
    if name in IRREGULAR:
        return [name] + IRREGULAR[name]
    words = name.split(' ')
    head, rest = word_forms(words[0], False), words[1:]
    if not rest:
        forms = word_forms(name, True)
    elif words[0] in ('Республика', 'Острова', 'Королевство', 'Штаты', 'Союз'):
        forms = [' '.join([form] + rest) for form in word_forms(words[0], True)]
    elif len(head) > 1:
        tail = decline(' '.join(rest))
        forms = agree(head, tail) if len(tail) > 3 or len(head) == 3 else [name]
    else:
        forms = [name]
    return list(dict.fromkeys(forms))
