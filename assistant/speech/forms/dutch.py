"""What a Dutch voice must be told to say otherwise than it is written.

espeak-ng says "1234 AB" as a thousand and something, "06-12345678" as millions, "1e" as "eerste ee", "€" as
"euroteken" and "UWV" as one word.
"""

from __future__ import annotations

from typing import Final

from assistant.speech.forms.book import Found, Rule
from assistant.speech.forms.codes import in_street
from assistant.speech.forms.tongue import Tongue, by_letter, counted_months, each, last_word, table

SHORT: Final = table("""
    a.d.h.v.     aan de hand van
    a.s.         aanstaande
    a.u.b.       alstublieft
    aanvr.       aanvraag
    afb.         afbeelding
    afd.         afdeling
    alg.         algemeen
    art.         artikel
    aub          alstublieft
    b.g.g.       bij geen gehoor
    b.v.         bijvoorbeeld
    bijl.        bijlage
    bijv.        bijvoorbeeld
    blz.         bladzijde
    bv.          bijvoorbeeld
    c.q.         of
    ca.          ongeveer
    d.d.         van
    d.m.v.       door middel van
    d.w.z.       dat wil zeggen
    dhr.         de heer
    dr.          dokter
    drs.         doctorandus
    e.a.         en anderen
    e.d.         en dergelijke
    e.v.         en volgende
    en/of        en of
    enz.         enzovoort
    etc.         enzovoort
    evt.         eventueel
    excl.        exclusief
    fam.         familie
    geb.         geboren
    geb.datum    geboortedatum
    h.o.d.n.     handelend onder de naam
    huisnr.      huisnummer
    i.c.m.       in combinatie met
    i.h.b.       in het bijzonder
    i.o.m.       in overleg met
    i.o.v.       in opdracht van
    i.p.v.       in plaats van
    i.v.m.       in verband met
    incl.        inclusief
    ing.         ingenieur
    ir.          ingenieur
    jl.          jongstleden
    km/u         kilometer per uur
    m.a.w.       met andere woorden
    m.b.t.       over
    m.b.v.       met behulp van
    m.i.v.       met ingang van
    m.n.         met name
    m.u.v.       behalve
    max.         maximaal
    mevr.        mevrouw
    min.         minimaal
    mln.         miljoen
    mld.         miljard
    mnd          maanden
    mnd.         maanden
    mr.          meester
    mw.          mevrouw
    n.a.v.       naar aanleiding van
    n.v.t.       niet van toepassing
    nl.          namelijk
    nr.          nummer
    nrs.         nummers
    nvt          niet van toepassing
    o.a.         onder andere
    o.b.v.       op basis van
    o.g.v.       op grond van
    o.i.d.       of iets dergelijks
    o.v.v.       onder vermelding van
    ong.         ongeveer
    p.a.         per adres
    p.j.         per jaar
    p.m.         per maand
    p.p.         per persoon
    p.st.        per stuk
    p.u.         per uur
    p.w.         per week
    p/m          per maand
    p/u          per uur
    pag.         pagina
    plm.         ongeveer
    prof.        professor
    resp.        respectievelijk
    s.v.p.       alstublieft
    svp          alstublieft
    t.a.v.       ter attentie van
    t.b.v.       ten behoeve van
    t.g.v.       ter gelegenheid van
    t.h.v.       ter hoogte van
    t.n.v.       ten name van
    t.o.v.       tegenover
    t.w.v.       ter waarde van
    t.z.t.       te zijner tijd
    t/m          tot en met
    tel.         telefoon
    telnr.       telefoonnummer
    tel.nr.      telefoonnummer
    toev.        toevoeging
    v.a.         vanaf
    vgl.         vergelijk
    vs.          tegen
    w.o.         waaronder
    z.g.         zogenaamd
    z.s.m.       zo snel mogelijk
    zgn.         zogenaamde
""")
_NAMES: Final = table("""
    24/7            24 uur per dag, 7 dagen per week
    B.V.            bee vee
    DigiD           diegie dee
    Digid           diegie dee
    DIGID           diegie dee
    DUO             duo
    HAVO            havo
    N.V.            en vee
    V.O.F.          vee oo ef
    WIA             wia
    WOZ             woz
    Email           e-mail
    Emailadres      e-mailadres
    email           e-mail
    emailadres      e-mailadres
    m²              vierkante meter
    m2              vierkante meter
""")
_WEEKDAYS: Final = table("""
    ma  maandag
    di  dinsdag
    wo  woensdag
    do  donderdag
    vr  vrijdag
    za  zaterdag
    zo  zondag
""")
_ONES: Final = each(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_TENS: Final = each("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
_DE: Final = {2, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}
_IRREGULAR: Final = {1: "eerste", 3: "derde", 8: "achtste"}
_TWENTY, _HUNDRED = 20, 100


def ordinal(number: int) -> str:
    """Say which one in a row it is: "eenentwintigste"; from hundred on the hundreds stay figures."""
    hundreds, rest = divmod(number, _HUNDRED)
    if hundreds:
        before = f"{number - rest}"
        return f"{before} {ordinal(rest)}" if rest else f"{_ONES[hundreds] if 1 < hundreds < _TWENTY else ''}honderdste"
    if number in _IRREGULAR:
        return _IRREGULAR[number]
    if number < _TWENTY:
        return _ONES[number] + ("de" if number in _DE else "ste")
    tens, ones = divmod(number, 10)
    joint = "ën" if _ONES[ones].endswith("e") else "en"
    return f"{_ONES[ones]}{joint}{_TENS[tens - 2]}ste" if ones else f"{_TENS[tens - 2]}ste"


def _time(hour: int, minute: int, _before: str) -> str:
    return f"{hour} uur {minute}" if minute else f"{hour} uur"


def _weekday(found: Found) -> str:
    return f"{_WEEKDAYS[found['name']]} "


def _in_a_row(found: Found) -> str | None:
    return None if in_street(found) else ordinal(int(found["number"]))


def _or_more(found: Found) -> str:
    """Say "kind(eren)" as "kind of kinderen"."""
    return f" of {last_word(found)}{found['end']}"


TONGUE: Final = Tongue(
    letters=by_letter(
        "A:aa B:bee C:see D:dee E:ee F:ef G:gee H:haa I:ie J:jee K:kaa L:el M:em N:en O:oo P:pee Q:kuu R:er S:es "
        "T:tee U:uu V:vee W:wee X:iks Y:ij Z:zet"
    ),
    signs=table("""
        .  punt
        /  slash
        -  streepje
        _  liggend streepje
        @  apenstaartje
        ?  vraagteken
        =  is
        &  en
        #  hekje
        +  plus
        %  procent
        :  dubbele punt
        ~  tilde
    """),
    so_on="enzovoort",
    short=SHORT,
    last=frozenset(each("a.u.b. aub e.a. e.d. e.v. enz. etc. jl. mnd. n.v.t. o.i.d. p.j. p.m. p.p. p.st. p.u. s.v.p.")),
    words_too=frozenset({"art.", "max.", "min.", "alg."}),
    names=_NAMES,
    months=each("januari februari maart april mei juni juli augustus september oktober november december"),
    short_months=counted_months("jan feb/febr mrt apr mei jun jul aug sep/sept okt nov dec"),
    weekdays=_WEEKDAYS,
    time=_time,
    hour_after=r" ?(?:uur|u\.|u|h)(?!\w)",
    hour_before=frozenset({"om"}),
    hour_later=r",? (?:en|of|tot|tot en met|t/m) \d{1,2}(?:[.:]\d\d)?(?: ?[-\u2013] ?\d{1,2}[.:]\d\d)? ?(?:uur|u\.)",
    span="{one} tot en met {other}",
    stretch="{one} tot {other}",
    until="tot",
    units=table("""
        €        euro
        cent     cent
        %        procent
        °C       graad Celsius|graden Celsius
        ° C      graad Celsius|graden Celsius
        °        graad|graden
        m²       vierkante meter
        m2       vierkante meter
        m³       kubieke meter
        m3       kubieke meter
        km²      vierkante kilometer
        km/u     kilometer per uur
        km/h     kilometer per uur
        km/uur   kilometer per uur
        km       kilometer
        dm       decimeter
        cm       centimeter
        cm²      vierkante centimeter
        mm       millimeter
        m        meter
        kg       kilo
        gr       gram
        g        gram
        mg       milligram
        l        liter
        ltr      liter
        dl       deciliter
        ml       milliliter
        ha       hectare
        kWh      kilowattuur
        kB       kilobyte
        KB       kilobyte
        MB       megabyte
        GB       gigabyte
        dB       decibel
        min      minuut|minuten
        min.     minuut|minuten
        sec      seconde|seconden
        sec.     seconde|seconden
        mnd      maand|maanden
        mnd.     maand|maanden
        wk       week|weken
        wk.      week|weken
        jr       jaar
        jr.      jaar
        st.      stuk|stuks
        pers.    persoon|personen
    """),
    plural=lambda number: 0 if number == 1 else 1,
    big=table("""
        mln.  miljoen
        mln   miljoen
        mld.  miljard
        mld   miljard
    """),
    amount="{euros} en {cents}",
    minus="min",
    plus="plus",
    both="en",
    either="of",
    times="keer",
    by="bij",
    compared=table("""
        ≥  minimaal
        ≤  hoogstens
        >  meer dan
        <  minder dan
        ±  ongeveer
        ≈  ongeveer
        ~  ongeveer
    """),
    fractions=table("""
        ½  een half
        ⅓  een derde
        ⅔  twee derde
        ¼  een kwart
        ¾  drie kwart
    """),
    section="paragraaf",
    call=each("bel Bel belt bellen dan nu alarmnummer nummer"),
    coded=each("code Code kenmerk Kenmerk pincode zaaknummer dossiernummer referentie referentienummer"),
    counted="jaar|jaren|maand|week|weken|dag|uur|minuten|min|keer|maal|personen|mensen|kinderen|werkdagen|euro|%",
    additions={"hs": "huis", "bis": "bis", "hoog": "hoog", "rd": "rood", "zw": "zwart"},
    floor="{floor} hoog",
    extra=(
        # "Schrijf hem zo 3 maart" is no Sunday.
        Rule(
            r"(?<![\w.])(?P<name>ma|di|wo|do|vr|za|zo(?=\.))\.? (?=\d{1,2} (?:jan|feb|m|apr|j|aug|sep|okt|nov|dec))",
            _weekday,
        ),
        Rule(r"(?<=\d)/(?=(?:maand|jaar|week|dag|uur|persoon|stuk|m\u00b2)(?!\w))", lambda _found: " per "),
        Rule(r"(?<![\w.,/-])(?P<number>[1-9]\d{0,2})(?:e|ste|de)(?![\w.]\w|\w)", _in_a_row),
        Rule(r"(?<![\w.,/-])p\. ?(?=\d)", lambda _found: "pagina "),
        Rule(r"(?<=[a-z])\((?P<end>s|en|n|r|e|eren|ren|\u2019s|'s|zen|ven)\)", _or_more),
    ),
)  # fmt: skip
