"""Words that are written otherwise than they are said: addresses, shortened words, names one spells, signs."""

from __future__ import annotations

import re
from typing import Final

from assistant.speech.forms.book import Found, Rule
from assistant.speech.forms.tongue import LATIN_BEFORE, Tongue, either_case, full_stop, one_of

SPELLED: Final = (
    "AIO ANW AOW APK APV AVG BRP BSN BTW BV CAK CAO CBR CJIB COA DNB EU GGD GGZ HBO ID IND IOAW IOAZ KVK KvK "
    "LLV MBO NV NVWA OM OV OZB PDF PGB QR RDW RMC RVO SMS SVB UWV VMBO VN VNG VOG VVE VvE VWO WAO WLZ Wlz WMO "
    "Wmo WSNP Wsnp WW ZVW Zvw ZW ZZP aow bsn btw pgb svb uwv vog wao wlz wmo"
)
"""What people spell here, in whatever language they speak of it: the Dutch institutions and their cards and laws."""

_NO_VOWEL: Final = "[B-DF-HJ-NP-TV-XZ]"
_ROMAN: Final = r"(?!X{1,3}V?\b)"
_LONGEST_PATH: Final = 40
"""Nobody can follow more of a web address than this by ear; the rest is on the screen."""
_LONGEST_SPELLED: Final = 5
_SIZE: Final = re.compile(r" ?\d+(?:[.,]\d+)? ?(?:mm|cm|m|\u043c|\u0441\u043c)(?!\w)")
_MAIL: Final = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
_WEB: Final = (
    r"(?:https?://|(?=www\.)|(?<![\w.@-])(?=[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,9}\.(?:nl|eu|com|org|net)\b))"
    r"(?P<host>[\w-]+(?:\.[\w-]+)*(?::\d+)?)(?:(?P<slash>/)(?P<path>[^\s<>\"()]*[^\s<>\"().,;:!?\u060c\u061b\u061f])?)?"
)


def addresses(tongue: Tongue) -> tuple[Rule, ...]:
    """Say mail and web addresses: words as words, signs by their names, "www" and "nl" by their letters."""
    spelled = frozenset(name.lower() for name in SPELLED.split())

    def piece(word: str) -> str:
        if word in tongue.signs:
            return tongue.signs[word]
        bare = word.lower()
        mute = len(word) <= _LONGEST_SPELLED and bare.isascii() and bare.isalpha() and not set(bare) & set("aeiouy")
        return tongue.spell(word) if mute or bare in spelled or bare == "eu" else word

    def said(address: str) -> str:
        return " ".join(piece(word) for word in re.findall(r"[^\W_]+|_|[^\w\s]", address))

    def web(found: Found) -> str:
        host, slash, path = found["host"], found["slash"] or "", found["path"] or ""
        if len(path) > _LONGEST_PATH:
            return f"{said(host)} {tongue.signs['/']} {tongue.so_on}"
        return said(host + slash + path if path else host)

    return Rule(_MAIL, lambda found: said(found[0])), Rule(_WEB, web)


def shortened(tongue: Tongue) -> tuple[Rule, ...]:
    """Say names and shortened words in full."""

    def name(found: Found) -> str:
        return tongue.names[found[0]]

    def short(found: Found) -> str | None:
        written = found[0] if found[0] in tongue.short else found[0][0].lower() + found[0][1:]
        may_end = written in tongue.last
        rest = found.string[found.end() : found.end() + 9].lstrip()
        if written.endswith(".") and not may_end and (not rest or (written in tongue.words_too and rest[0].isupper())):
            return None  # the last word of a sentence, and its full stop
        return tongue.short[written] + full_stop(found, may_end=may_end)

    return (
        Rule(rf"{LATIN_BEFORE}(?:{one_of(tongue.names)})(?![\w])", name),
        Rule(rf"(?<![\w.])(?:{either_case(tongue.short)})(?!\w)", short),
    )


def spelled(tongue: Tongue) -> tuple[Rule, ...]:
    """Say by their letters the names people spell, and every short one in capitals that has no vowel."""
    names = one_of({*SPELLED.split(), *tongue.spelled.split()} - {*tongue.names})
    return (
        Rule(rf"{LATIN_BEFORE}(?:{names})(?![A-Za-z\d_])", lambda found: tongue.spell(found[0])),
        Rule(rf"\b{_ROMAN}{_NO_VOWEL}{{2,5}}(?!\w)", lambda found: tongue.spell(found[0])),
    )


def signs(tongue: Tongue) -> tuple[Rule, ...]:
    """Say the signs between words and numbers; those that only decorate are left out."""

    def times(found: Found) -> str:
        word = tongue.by if _SIZE.match(found.string, found.end()) else tongue.times
        return f" {word}{' ' if found.string[found.end() : found.end() + 1].isdigit() else ''}"

    def compared(found: Found) -> str:
        return tongue.compared[found["sign"]] + " "

    letter = r"[^\W\dA-Z_]"
    return (
        Rule(rf"(?<={letter})(?: / |/)(?={letter})", lambda _found: f" {tongue.either} "),
        Rule(r"(?<=\d) ?[x\u00d7](?= ?\d| |$)", times),
        Rule(r"(?<!\S)\u00d7(?!\S)", lambda _found: tongue.times),
        Rule(rf"(?P<sign>{one_of(tongue.compared)}) ?(?=[\d\u20ac])", compared),
        Rule(rf"(?<=\d)(?:{one_of(tongue.fractions)})", lambda found: f" {tongue.both} {tongue.fractions[found[0]]}"),
        Rule(one_of(tongue.fractions), lambda found: tongue.fractions[found[0]]),
        Rule(r"\u00a7{1,2} ?", lambda _found: f"{tongue.section} "),
        Rule(r" ?& ?", lambda _found: f" {tongue.both} "),
        Rule(r"(?<=[\w)]) \+ (?=[\w(])", lambda _found: f" {tongue.plus} "),
        Rule(r"(?<=\d) ?\+ ?(?=\d)", lambda _found: f" {tongue.plus} "),
        Rule(r"(?<=\d)\+(?!\w)", lambda _found: f" {tongue.plus}"),
        Rule(r"(?<=[\w)]) = (?=\S)", lambda _found: f" {tongue.signs['=']} "),
        Rule(r"(?<=\d)/(?=\d)", lambda _found: f" {tongue.signs['/']} "),
        Rule(r" ?\*{1,3}(?!\w)|(?<!\w)\*{1,3}", lambda _found: ""),
        Rule(r" ?[\u2192\u279c\u203a] ?", lambda _found: tongue.pause),
        Rule(r" ?[\u2022\u00b7\u2713\u2714] ?", lambda _found: tongue.pause),
    )
