"""What a Polish voice must be told to say otherwise than it is written; days and hours go in the case they ask."""

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
    last_word,
    table,
)

_STEMS: Final = each(
    "zerow pierwsz drugi trzeci czwart piąt szóst siódm ósm dziewiąt dziesiąt jedenast dwunast trzynast czternast "
    "piętnast szesnast siedemnast osiemnast dziewiętnast"
)
_TENS: Final = each(
    "dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt"
)
_TWENTY, _TEN = 20, 10
_CENTURIES: Final = {20: ("dwa tysiące", "dwutysięczn"), 19: ("tysiąc dziewięćset", "tysiąc dziewięćsetn")}
_OF_AN_HOUR: Final = frozenset({"o", "od", "do", "po", "około", "przed", "\u2013"})
"""Words after which an hour has another ending: "o czternastej"."""


def ordinal(number: int, end: str) -> str:
    """Say which one in a row it is, up to 99, with this ending in both of its words: "dwudziestego siódmego"."""
    if number < _TWENTY:
        return (_STEMS[number] + end).replace("drugia", "druga").replace("trzecia", "trzecia")
    tens, ones = divmod(number, _TEN)
    first = _TENS[tens - 2] + end
    return f"{first} {ordinal(ones, end)}" if ones else first


def _the_year(written: str, end: str) -> str:
    return slavic.year(written, end, ordinal, _CENTURIES) or written


def _year(written: str) -> str:
    return f"{_the_year(written, 'ego')} roku"


def _in_the_year(found: Found) -> str:
    """Say "w 2027 r." as "w dwa tysiące dwudziestym siódmym roku"."""
    end = "ym" if last_word(found) in {"w", "we", "po"} else "ego"
    said = f"{_the_year(found['year'], end)} roku".replace("drugiym", "drugim").replace("trzeciym", "trzecim")
    return said + full_stop(found, may_end=found[0].endswith("."))


def _time(hour: int, minute: int, before: str) -> str:
    return slavic.clock(ordinal(hour, "ej" if before in _OF_AN_HOUR else "a"), minute, "zero")


def plural(number: int) -> int:
    """Choose the form that goes with a number: one, a few, many."""
    if number == 1:
        return 0
    return 1 if slavic.few(number) else 2


_ENDINGS: Final = {
    "szy": "y",
    "sza": "a",
    "ty": "y",
    "ta": "a",
    "my": "y",
    "ma": "a",
    "y": "y",
    "a": "a",
    "go": "ego",
    "ego": "ego",
}


def _in_a_row(found: Found) -> str | None:
    if behind_a_name(found):
        return None
    number, end = int(found["number"]), _ENDINGS[found["end"]]
    return ordinal(number, end).replace("drugiy", "drugi").replace("trzeciy", "trzeci")


TONGUE: Final = Tongue(
    letters=by_letter(
        "A:a B:be C:ce D:de E:e F:ef G:gie H:ha I:i J:jot K:ka L:el Ł:eł M:em N:en O:o P:pe Q:ku R:er S:es T:te U:u "
        "V:fał W:wu X:iks Y:igrek Z:zet"
    ),
    signs=table("""
        .  kropka
        /  ukośnik
        -  myślnik
        _  podkreślenie
        @  małpa
        ?  znak zapytania
        =  równa się
        &  i
        #  krzyżyk
        +  plus
        %  procent
        :  dwukropek
        ~  tylda
    """),
    so_on="i tak dalej",
    short=table("""
        al.      aleja
        ca.      około
        dr       doktor
        dz.u.    dziennik ustaw
        godz.    godzina
        im.      imienia
        inż.     inżynier
        itd.     i tak dalej
        itp.     i tym podobne
        m.in.    między innymi
        maks.    maksymalnie
        mgr      magister
        min.     co najmniej
        np.      na przykład
        nr       numer
        nr.      numer
        ok.      około
        os.      osiedle
        p.       pan
        pkt      punkt
        pl.      plac
        por.     porównaj
        prof.    profesor
        r.       roku
        str.     strona
        św.      święty
        t/m      do, włącznie
        tel.     telefon
        tj.      to jest
        tys.     tysięcy
        tzn.     to znaczy
        tzw.     tak zwany
        ul.      ulica
        ur.      urodzony
        ust.     ustęp
        wg       według
        ww.      wyżej wymieniony
        zob.     zobacz
    """),
    last=frozenset({"itd.", "itp.", "r."}),
    words_too=frozenset({"al.", "im.", "min.", "ok.", "os.", "por.", "wg"}),
    names=table("""
        m²     metrów kwadratowych
        24/7   24 godziny na dobę, 7 dni w tygodniu
        DIGID  digi de
        DUO    duo
        DigiD  digi de
        NIP    nip
        WIA    wia
        WOZ    woz
    """),
    spelled="UE USA RP",
    months=each("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
    short_months=counted_months("sty/styczeń lut/luty mar/marzec kwi/kwiecień maj cze/czerwiec lip/lipiec sie/sierpień "
                                "wrz/wrzesień paź/październik lis/listopad gru/grudzień"),
    weekdays=table("""
        pon.  poniedziałku
        pon   poniedziałku
        pn.   poniedziałku
        pn    poniedziałku
        wt.   wtorku
        wt    wtorku
        śr.   środy
        śr    środy
        czw.  czwartku
        czw   czwartku
        pt.   piątku
        pt    piątku
        sob.  soboty
        sob   soboty
        nd.   niedzieli
        nd    niedzieli
    """),
    day=lambda day: ordinal(day, "ego"),
    year=_year,
    after_year=r" (?:r\.|roku)(?!\w)",
    time=_time,
    hour_after=r" ?(?:uur|h)(?!\w)",
    hour_before=frozenset({"godz", "godzina", "godzinie", "godziny"}),
    span="od {one} do {other}",
    stretch="od {one} do {other}",
    until="do",
    units=table("""
        €      euro
        cent   cent|centy|centów|centa
        %      procent
        °C     stopień Celsjusza|stopnie Celsjusza|stopni Celsjusza|stopnia Celsjusza
        ° C    stopień Celsjusza|stopnie Celsjusza|stopni Celsjusza|stopnia Celsjusza
        °      stopień|stopnie|stopni|stopnia
        m²     metr kwadratowy|metry kwadratowe|metrów kwadratowych|metra kwadratowego
        m2     metr kwadratowy|metry kwadratowe|metrów kwadratowych|metra kwadratowego
        m³     metr sześcienny|metry sześcienne|metrów sześciennych|metra sześciennego
        km²    kilometr kwadratowy|kilometry kwadratowe|kilometrów kwadratowych|kilometra kwadratowego
        km/h   kilometr na godzinę|kilometry na godzinę|kilometrów na godzinę|kilometra na godzinę
        km     kilometr|kilometry|kilometrów|kilometra
        cm     centymetr|centymetry|centymetrów|centymetra
        mm     milimetr|milimetry|milimetrów|milimetra
        m      metr|metry|metrów|metra
        kg     kilogram|kilogramy|kilogramów|kilograma
        g      gram|gramy|gramów|grama
        l      litr|litry|litrów|litra
        ml     mililitr|mililitry|mililitrów|mililitra
        kWh    kilowatogodzina|kilowatogodziny|kilowatogodzin|kilowatogodziny
        kB     kilobajt|kilobajty|kilobajtów|kilobajta
        KB     kilobajt|kilobajty|kilobajtów|kilobajta
        MB     megabajt|megabajty|megabajtów|megabajta
        GB     gigabajt|gigabajty|gigabajtów|gigabajta
        min    minuta|minuty|minut|minuty
        min.   minuta|minuty|minut|minuty
        sek.   sekunda|sekundy|sekund|sekundy
        godz.  godzina|godziny|godzin|godziny
        mies.  miesiąc|miesiące|miesięcy|miesiąca
        zł     złoty|złote|złotych|złotego
    """),
    plural=plural,
    big=table("""
        miljoen  milionów
        miljard  miliardów
        mln  milionów
        mld  miliardów
    """),
    amount="{euros} i {cents}",
    thousands=" ",
    minus="minus",
    plus="plus",
    both="i",
    either="lub",
    times="razy",
    by="na",
    compared=table("""
        ≥  co najmniej
        ≤  co najwyżej
        >  więcej niż
        <  mniej niż
        ±  około
        ≈  około
        ~  około
    """),
    fractions=table("""
        ½  pół
        ⅓  jedna trzecia
        ⅔  dwie trzecie
        ¼  jedna czwarta
        ¾  trzy czwarte
    """),
    section="paragraf",
    call=("dzwoń", "zadzwoń", "Zadzwoń", "pod", "numer"),
    coded=("kod", "Kod", "kodu", "kenmerk", "numer sprawy", "numer"),
    counted="lat|lata|miesiące|miesięcy|tygodnie|tygodni|dni|godzin|godziny|minut|minuty|razy|osób|osoby|dzieci|euro",
    additions={"hs": "huis"},
    floor="piętro {floor}",
    extra=(
        # This voice names these quotes in full: "francuski cudzysłów".
        Rule("[\u00ab\u00bb]", lambda _found: '"'),
        Rule(r"(?<![\w.,/-])(?P<year>(?:19|20)\d\d) (?:r\.|roku)(?!\w)", _in_the_year),
        Rule(r"(?<![\w.,/-])(?P<number>[1-9]\d?)-(?P<end>szy|sza|ty|ta|my|ma|ego|go|y|a)(?!\w)", _in_a_row),
    ),
)  # fmt: skip
