"""What an English voice must be told to say otherwise than it is written."""

from __future__ import annotations

from typing import Final

from assistant.speech.forms.book import Rule
from assistant.speech.forms.tongue import Tongue, by_letter, counted_months, each, table

_TEENS: Final = range(11, 14)
_TEN: Final = 10


def _day(day: int) -> str:
    end = "th" if day % 100 in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(day % _TEN, "th")
    return f"{day}{end}"


def _time(hour: int, minute: int, _before: str) -> str:
    if not minute:
        return f"{hour} o'clock"
    return f"{hour} oh {minute}" if minute < _TEN else f"{hour} {minute}"


TONGUE: Final = Tongue(
    # espeak-ng says "A" before a word as in "a house", and "ay" as "eye".
    letters=by_letter(
        "A:eh B:bee C:see D:dee E:ee F:F G:jee H:aitch I:eye J:jay K:kay L:ell M:em N:en O:oh P:pee Q:cue R:ar S:ess "
        "T:tee U:you V:vee W:double-you X:ex Y:why Z:zed"
    ),
    signs=table("""
        .  dot
        /  slash
        -  hyphen
        _  underscore
        @  at
        ?  question mark
        =  equals
        &  and
        #  hash
        +  plus
        %  percent
        :  colon
        ~  tilde
    """),
    so_on="and so on",
    short=table("""
        a.m.     in the morning
        approx.  approximately
        apt.     apartment
        ca.      about
        dept.    department
        dr.      doctor
        e.g.     for example
        etc.     and so on
        excl.    excluding
        ext.     extension
        i.e.     that is
        incl.    including
        max.     at most
        min.     at least
        mr.      mister
        mrs.     missis
        n/a      not applicable
        nr.      number
        p.m.     in the afternoon
        p.p.     per person
        ref.     reference
        t/m      up to and including
        tel.     telephone
        vs.      versus
    """),
    last=frozenset({"etc.", "a.m.", "p.m.", "n/a"}),
    words_too=frozenset({"max.", "min.", "ref.", "ext."}),
    names=table("""
        m²             square metres
        24/7           24 hours a day, 7 days a week
        DIGID          diggy dee
        DUO            duo
        DigiD          diggy dee
        HAVO           havo
        MijnOverheid   mine overheid
        WIA            veea
        WOZ            woz
        Wajong         vah-yong
        email          e-mail
    """),
    spelled="ID UK GP NHS PO TV",
    months=each("January February March April May June July August September October November December"),
    short_months=counted_months("Jan Feb Mar Apr May Jun Jul Aug Sept/Sep Oct Nov Dec"),
    weekdays=table("""
        Mon  Monday
        Tue  Tuesday
        Wed  Wednesday
        Thu  Thursday
        Fri  Friday
        Sat  Saturday
        Sun  Sunday
    """),
    day=_day,
    time=_time,
    hour_after=r" ?(?:uur|hrs|h)(?!\w)",
    hour_before=frozenset({"at"}),
    span="{one} to {other}",
    stretch="{one} to {other}",
    until="to",
    units=table("""
        €      euro|euros
        cent   cent|cents
        %      percent
        °C     degree Celsius|degrees Celsius
        ° C    degree Celsius|degrees Celsius
        °      degree|degrees
        m²     square metre|square metres
        m2     square metre|square metres
        m³     cubic metre|cubic metres
        km²    square kilometre|square kilometres
        km/u   kilometre an hour|kilometres an hour
        km/h   kilometre an hour|kilometres an hour
        km     kilometre|kilometres
        cm     centimetre|centimetres
        mm     millimetre|millimetres
        m      metre|metres
        kg     kilo|kilos
        g      gram|grams
        l      litre|litres
        ml     millilitre|millilitres
        kWh    kilowatt hour|kilowatt hours
        kB     kilobyte|kilobytes
        KB     kilobyte|kilobytes
        MB     megabyte|megabytes
        GB     gigabyte|gigabytes
        min    minute|minutes
        min.   minute|minutes
        sec    second|seconds
        sec.   second|seconds
        hrs    hours
        hr     hour|hours
    """),
    plural=lambda number: 0 if number == 1 else 1,
    big=table("""
        miljoen  million
        miljard  billion
        bn  billion
    """),
    amount="{euros} and {cents}",
    decimal=".",
    thousands=",",
    minus="minus",
    plus="plus",
    both="and",
    either="or",
    times="times",
    by="by",
    compared=table("""
        ≥  at least
        ≤  at most
        >  more than
        <  less than
        ±  about
        ≈  about
        ~  about
    """),
    fractions=table("""
        ½  a half
        ⅓  a third
        ⅔  two thirds
        ¼  a quarter
        ¾  three quarters
    """),
    section="section",
    call=("call", "Call", "calling", "dial", "Dial", "ring", "now", "number"),
    coded=("code", "Code", "reference", "Reference", "kenmerk", "PIN", "number is"),
    counted="years?|months?|weeks?|days?|hours?|minutes?|times|people|persons|children|working|euros?|%",
    additions={"hs": "huis"},
    floor="floor {floor}",
    extra=(
        Rule(r"(?<!\w)[Nn]o\. ?(?=\d)", lambda _found: "number "),
        Rule(r"(?<=[a-z])\(s\)(?!\w)", lambda _found: "s"),
    ),
)  # fmt: skip
