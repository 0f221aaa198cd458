"""What a Ukrainian voice must be told to say otherwise than it is written; days and hours go in the case they ask.

espeak-ng's Ukrainian voice reads Latin letters and signs as English, says thousands in the wrong gender and has no
millions, so numbers from a thousand on go to it in parts.
"""

# ruff: noqa: RUF001, RUF002 - Cyrillic letters, which look like ours

from __future__ import annotations

from typing import Final

from assistant.speech.forms import slavic
from assistant.speech.forms.book import Found, Rule
from assistant.speech.forms.tongue import (
    Tongue,
    behind_a_name,
    by_letter,
    counted_months,
    each,
    full_stop,
    one_of,
    table,
)

_STEMS: Final = each(
    "нульов перш друг трет четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят тринадцят чотирнадцят "
    "п'ятнадцят шістнадцят сімнадцят вісімнадцят дев'ятнадцят"
)
_TENS: Final = each("двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто")
_TENTHS: Final = each("двадцят тридцят сороков п'ятдесят шістдесят сімдесят вісімдесят дев'яност")
_SOFT: Final = {"ий": "ій", "а": "я", "е": "є", "ого": "ього", "ому": "ьому", "ої": "ьої", "у": "ю", "им": "ім"}
"""How the ending after "трет" differs from that of all others."""
_TEN, _ELEVEN, _TWENTY, _HUNDRED, _THOUSAND, _MILLION = 10, 11, 20, 100, 1000, 1000000
_LARGEST: Final = 9
_CENTURIES: Final = {20: ("дві тисячі", "двохтисячн"), 19: ("тисяча дев'ятсот", "тисяча дев'ятсот")}
_AT: Final = frozenset({"о", "об"})
_FROM: Final = frozenset({"від", "з", "до", "після", "близько", "\u2013"})
"""Words after which an hour has another ending: "о чотирнадцятій", "до чотирнадцятої"."""
_THOUSANDS: Final = ("тисяча", "тисячі", "тисяч")
_MILLIONS: Final = ("мільйон", "мільйони", "мільйонів")
_HER: Final = {1: "одна", 2: "дві"}


def ordinal(number: int, end: str) -> str:
    """Say which one in a row it is, up to 99, with this ending: "двадцять сьомого"."""
    if number < _TWENTY:
        return _STEMS[number] + (_SOFT.get(end, end) if _STEMS[number] == "трет" else end)
    tens, ones = divmod(number, _TEN)
    return f"{_TENS[tens - 2]} {ordinal(ones, end)}" if ones else _TENTHS[tens - 2] + end


def plural(number: int) -> int:
    """Choose the form that goes with a number: 1 and 21, a few, many."""
    if number % _TEN == 1 and number % _HUNDRED != _ELEVEN:
        return 0
    return 1 if slavic.few(number) else 2


def number(whole: str, decimals: str) -> str:
    """Say a number with its thousands and millions apart: "2 мільйони 21 тисяча 5"."""
    value = int(whole) if len(whole) <= _LARGEST else 0
    if value < _THOUSAND:
        said = whole
    else:
        millions, rest = divmod(value, _MILLION)
        thousands, ones = divmod(rest, _THOUSAND)
        parts = [f"{millions} {_MILLIONS[plural(millions)]}"] if millions else []
        parts += [f"{_her(thousands)} {_THOUSANDS[plural(thousands)]}"] if thousands else []
        said = " ".join((*parts, *([str(ones)] if ones else [])))
    if not decimals:
        return said
    return f"{said} кома {' '.join(decimals) if decimals.startswith('0') else decimals}"


def _her(count: int) -> str:
    """Say a number as it goes with a word that is a she."""
    ones = count % _TEN
    if ones not in _HER or count % _HUNDRED == _TEN + ones:
        return str(count)
    return f"{count - ones} {_HER[ones]}" if count > ones else _HER[ones]


def _the_year(written: str, end: str) -> str:
    return slavic.year(written, end, ordinal, _CENTURIES) or number(written, "")


def _year(written: str) -> str:
    return f"{_the_year(written, 'ого')} року"


_YEAR_ENDS: Final = {"рік": "ий", "року": "ого", "році": "ому", "роком": "им", "р.": "ого"}


def _in_the_year(found: Found) -> str:
    """Say "у 2026 році" as "у дві тисячі двадцять шостому році"."""
    word = "року" if found["word"] == "р." else found["word"]
    said = f"{_the_year(found['year'], _YEAR_ENDS[found['word']])} {word}"
    return said + full_stop(found, may_end=found["word"] == "р.")


def _time(hour: int, minute: int, before: str) -> str:
    return slavic.clock(ordinal(hour, "ій" if before in _AT else "ої" if before in _FROM else "а"), minute, "нуль")


_ENDINGS: Final = {
    "й": "ий", "ий": "ий", "ший": "ий", "тій": "ій", "га": "а", "ша": "а", "тя": "а", "та": "а", "ма": "а", "а": "а",
    "ге": "е", "ше": "е", "те": "е", "е": "е", "го": "ого", "му": "ому", "ї": "ої", "у": "у", "х": "их",
}  # fmt: skip


def _in_a_row(found: Found) -> str | None:
    if behind_a_name(found):
        return f"{found['number']} {found['end']}" if found["end"] == "а" else None
    return ordinal(int(found["number"]), _ENDINGS[found["end"]])


TONGUE: Final = Tongue(
    letters=by_letter(
        "A:а B:бе C:це D:де E:е F:еф G:ґе H:га I:і J:йот K:ка L:ел M:ем N:ен O:о P:пе Q:ку R:ер S:ес T:те U:у V:ве "
        "W:дабл-ве X:ікс Y:ігрек Z:зет "
        "А:а Б:бе В:ве Г:ге Ґ:ґе Д:де Е:е Є:є Ж:же З:зе И:и І:і Ї:ї Й:йот К:ка Л:ел М:ем Н:ен О:о П:пе Р:ер С:ес Т:те "
        "У:у Ф:еф Х:ха Ц:це Ч:че Ш:ша Щ:ща Ю:ю Я:я"
    ),
    signs=table("""
        .  крапка
        /  скісна риска
        -  дефіс
        _  нижня риска
        @  собачка
        ?  знак питання
        =  дорівнює
        &  і
        #  решітка
        +  плюс
        %  відсоток
        :  двокрапка
        ~  тильда
    """),
    so_on="і так далі",
    short=table("""
        акад.   академік
        бл.     близько
        буд.    будинок
        бул.    бульвар
        вул.    вулиця
        грн     гривень
        грн.    гривень
        д-р     доктор
        див.    дивіться
        дод.    додаток
        доц.    доцент
        ім.     імені
        інж.    інженер
        кв.     квартира
        макс.   щонайбільше
        мін.    щонайменше
        млн     мільйонів
        млрд    мільярдів
        напр.   наприклад
        обл.    область
        п.      пункт
        пл.     площа
        приб.   приблизно
        пров.   провулок
        просп.  проспект
        проф.   професор
        р.      року
        рр.     років
        ст.     стаття
        стор.   сторінка
        т.зв.   так званий
        тел.    телефон
        тис.    тисяч
        ч.      частина
    """)
    | {"і т. д.": "і так далі", "і т.д.": "і так далі", "т. зв.": "так званий", "t/m": "до, включно"},
    last=frozenset({"грн.", "р.", "рр.", "і т. д.", "і т.д."}),
    words_too=frozenset({"п.", "ч.", "мін.", "ім."}),
    names=table("""
        m²     квадратних метрів
        м²     квадратних метрів
        24/7   24 години на добу, 7 днів на тиждень
        DIGID  дігі де
        DUO    дуо
        DigiD  дігі де
        IBAN   айбан
        PIN    пін
        WIA    віа
        WOZ    воз
        №      номер
    """),
    spelled="ЄС США ІПН USB",
    months=each("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
    short_months=counted_months("січ/січень лют/лютий бер/березень квіт/квітень трав/травень черв/червень лип/липень "
                                "серп/серпень вер/вересень жовт/жовтень лист/листопад груд/грудень"),
    weekdays=table("""
        пн  понеділка
        вт  вівторка
        ср  середи
        чт  четверга
        пт  п'ятниці
        сб  суботи
        нд  неділі
    """),
    day=lambda day: ordinal(day, "ого"),
    year=_year,
    after_year=r" (?:р\.|року)(?!\w)",
    time=_time,
    hour_after=r" ?(?:год\.|год|uur)(?!\w)",
    hour_before=frozenset({"година", "годині", "год"}),
    span="від {one} до {other}",
    stretch="від {one} до {other}",
    until="до",
    units=table("""
        €      євро
        cent   цент|центи|центів|цента
        %      відсоток|відсотки|відсотків|відсотка
        °C     градус Цельсія|градуси Цельсія|градусів Цельсія|градуса Цельсія
        ° C    градус Цельсія|градуси Цельсія|градусів Цельсія|градуса Цельсія
        °      градус|градуси|градусів|градуса
        m²     квадратний метр|квадратні метри|квадратних метрів|квадратного метра
        m2     квадратний метр|квадратні метри|квадратних метрів|квадратного метра
        м²     квадратний метр|квадратні метри|квадратних метрів|квадратного метра
        м2     квадратний метр|квадратні метри|квадратних метрів|квадратного метра
        m³     кубічний метр|кубічні метри|кубічних метрів|кубічного метра
        м³     кубічний метр|кубічні метри|кубічних метрів|кубічного метра
        km     кілометр|кілометри|кілометрів|кілометра
        км     кілометр|кілометри|кілометрів|кілометра
        cm     сантиметр|сантиметри|сантиметрів|сантиметра
        см     сантиметр|сантиметри|сантиметрів|сантиметра
        mm     міліметр|міліметри|міліметрів|міліметра
        мм     міліметр|міліметри|міліметрів|міліметра
        m      метр|метри|метрів|метра
        м      метр|метри|метрів|метра
        kg     кілограм|кілограми|кілограмів|кілограма
        кг     кілограм|кілограми|кілограмів|кілограма
        g      грам|грами|грамів|грама
        г      грам|грами|грамів|грама
        l      літр|літри|літрів|літра
        л      літр|літри|літрів|літра
        мл     мілілітр|мілілітри|мілілітрів|мілілітра
        кВт·год  кіловат-година|кіловат-години|кіловат-годин|кіловат-години
        kB     кілобайт|кілобайти|кілобайтів|кілобайта
        KB     кілобайт|кілобайти|кілобайтів|кілобайта
        КБ     кілобайт|кілобайти|кілобайтів|кілобайта
        MB     мегабайт|мегабайти|мегабайтів|мегабайта
        МБ     мегабайт|мегабайти|мегабайтів|мегабайта
        GB     гігабайт|гігабайти|гігабайтів|гігабайта
        ГБ     гігабайт|гігабайти|гігабайтів|гігабайта
        хв     хвилина|хвилини|хвилин|хвилини
        хв.    хвилина|хвилини|хвилин|хвилини
        сек    секунда|секунди|секунд|секунди
        год    година|години|годин|години
        год.   година|години|годин|години
        міс.   місяць|місяці|місяців|місяця
    """),
    plural=plural,
    big=table("""
        miljoen  мільйонів
        miljard  мільярдів
        млн   мільйонів
        млрд  мільярдів
    """),
    amount="{euros} і {cents}",
    thousands=" ",
    number=number,
    minus="мінус",
    plus="плюс",
    both="і",
    either="або",
    times="рази",
    by="на",
    compared=table("""
        ≥  щонайменше
        ≤  щонайбільше
        >  більше ніж
        <  менше ніж
        ±  приблизно
        ≈  приблизно
        ~  приблизно
    """),
    fractions=table("""
        ½  половина
        ⅓  одна третина
        ⅔  дві третини
        ¼  чверть
        ¾  три чверті
    """),
    section="параграф",
    call=("телефонуйте", "Телефонуйте", "зателефонуйте", "Зателефонуйте", "номер", "за номером"),
    coded=("код", "Код", "коду", "kenmerk", "номер справи", "номер"),
    counted="роки|років|місяці|місяців|тижні|тижнів|дні|днів|години|годин|хвилини|хвилин|рази|разів|осіб|людей|дітей|"
    "робочих|євро",
    additions={"hs": "хейс", "bis": "біс", "hoog": "поверх", "rd": "ер де", "zw": "зет ве"},
    floor="поверх {floor}",
    extra=(
        Rule(rf"(?<![\w.,/-])(?P<year>(?:19|20)\d\d) (?P<word>{one_of(_YEAR_ENDS)})(?!\w)", _in_the_year),
        Rule(
            rf"(?<![\w.,/-])(?P<number>[1-9]\d?)-(?P<end>{one_of(_ENDINGS)})(?!\w)",
            _in_a_row,
        ),
    ),
)  # fmt: skip
