"""Numbers and codes that are said sign by sign: accounts, plates, postcodes, telephones, references, the bsn."""

# ruff: noqa: RUF001 - a Turkish letter, which looks like ours

from __future__ import annotations

import re
from typing import Final

from assistant.speech.forms.book import Found, Rule
from assistant.speech.forms.tongue import LATIN_BEFORE, Tongue, each

_PARTS: Final = {5: (2, 3), 6: (2, 2, 2), 7: (3, 2, 2), 8: (2, 2, 2, 2), 9: (3, 2, 2, 2), 10: (3, 3, 2, 2)}
"""Where one takes a breath in so many figures of a telephone number."""
_AREAS: Final = frozenset(
    each(
        "010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 070 071 072 073 074 075 076 "
        "077 078 079 085 088"
    )
)
"""The area codes of three figures; all others have four (Nummerplan telefoon- en ISDN-diensten)."""
_MOBILE, _SERVICE = "06", ("0800", "0900", "0906", "0909")
_SERVICE_LENGTHS: Final = (8, 11)
_NATIONAL: Final = 10
_ABROAD: Final = range(8, 16)
_COUNTRY: Final = 2

_IBAN: Final = (
    rf"{LATIN_BEFORE}(?:NL\d{{2}} ?[A-Z]{{4}} ?\d{{4}} ?\d{{4}} ?\d{{2}}"
    r"|[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?\d{1,3})?)(?![A-Za-z\d])"
)
_PLATE: Final = (
    rf"{LATIN_BEFORE}(?<!-)(?:[A-Z]{{2}}-\d\d-\d\d|\d\d-\d\d-[A-Z]{{2}}|\d\d-[A-Z]{{2}}-\d\d|[A-Z]{{2}}-\d\d-[A-Z]{{2}}"
    r"|[A-Z]{2}-[A-Z]{2}-\d\d|\d\d-[A-Z]{2}-[A-Z]{2}|\d\d-[A-Z]{3}-\d|\d-[A-Z]{3}-\d\d|[A-Z]{2}-\d{3}-[A-Z]"
    r"|[A-Z]-\d{3}-[A-Z]{2}|[A-Z]{3}-\d\d-[A-Z]|[A-Z]-\d\d-[A-Z]{3}|\d-[A-Z]{2}-\d{3}|\d{3}-[A-Z]{2}-\d)(?![\w-])"
)
"""The fourteen shapes of a Dutch number plate (RDW, "sidecodes")."""
_PHONE: Final = (
    r"(?<![\w+.,/-])(?:(?P<plus>(?:\+|00)[1-9]\d) ?-?(?:\(0\) ?)?|\((?=0))?"
    r"(?P<rest>\d(?:(?: - |[ -]|\)[ -]?)?\d){6,13})(?![\w/-]|[.,]\d)"
)
_POSTCODE: Final = r"(?<![\w.,/-])(?P<figures>[1-9]\d{3}) ?(?P<letters>[A-Z]{2})(?![\w-])"
_WORDS: Final = frozenset(
    each("AF AL AM AN BV DE DO EN ER EU GA HE IK IN IS JA JE ME NA NS NU NV OF OM OP OV PM TE UW VN WE WO WW ZE ZO")
)
"""Two capitals that make a word too: after a year they are only a postcode where nothing says otherwise."""
_WHEN: Final = frozenset(each("in sinds vanaf tot voor na van since from by before after od do w since yılı"))
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_STREET: Final = re.compile(
    r"\b[A-Z]\S*(?:straat|laan|weg|plein|gracht|kade|dijk|pad|hof|singel|steeg|plantsoen|park|dreef|ring|markt|wal|haven|"
    r"str\.|brink|erf|oord|baan|veld|akker|burg|plaats|kamp) $"
)
_HOUSE: Final = (
    r"(?<![\w.,/-])(?P<number>\d{1,5})(?:(?P<joint>[- ]?)(?P<word>bis|hs|hoog|rd|zw)|-(?P<floor>I{1,3}|IV|V|VI)"
    r"|-?(?P<letter>[A-Za-z]))(?![\w/-]|\.\w)"
)
_FLOORS: Final = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
_REFERENCE: Final = (
    rf"{LATIN_BEFORE}(?<![/-])(?=[A-Z\d/-]{{0,40}}\d)[A-Z]{{1,4}}(?:[-/][A-Z\d]{{2,12}}){{1,5}}(?![\w/-])"
    r"|(?<![\w.,/-])(?:19|20)\d\d[/-][A-Z\d]{0,4}\d{3,9}(?![\w/-])"
)
_MIXED: Final = rf"{LATIN_BEFORE}(?=[A-Z\d]{{5,20}}(?!\w))(?:[A-Z]+\d+[A-Z]|\d+[A-Z]+\d)[A-Z\d]*(?![\w-])"
_LONG: Final = r"(?<![\w,.-])\d{7,}(?![,.]?\w)"
_ZEROS: Final = r"(?<![\w,.:/-])0\d{2,5}(?![\w:/-]|[.,]\d)"


def codes(tongue: Tongue) -> tuple[Rule, ...]:
    """Say what one copies or dials, each in the groups people know it by."""

    def phone(found: Found) -> str | None:
        if not found["plus"] and found[0].startswith("(") != (")" in found[0]):
            return None
        parts = re.findall(r"\d+", found["rest"])
        if found["plus"]:
            land = found["plus"].removeprefix("+").removeprefix("00")
            if sum(map(len, parts)) + _COUNTRY not in _ABROAD:
                return None
            first = f"{tongue.signs['+']} {tongue.spell(land)}"
            return tongue.pause.join((first, tongue.breathe(_breaths(parts, "6" if land == "31" else ""))))
        whole = "".join(parts)
        service = whole.startswith(_SERVICE) and len(whole) in _SERVICE_LENGTHS
        if not whole.startswith("0") or not (service or len(whole) == _NATIONAL):
            return None
        return tongue.breathe(_breaths(parts, _area(whole)))

    def postcode(found: Found) -> str | None:
        return None if _is_year(found) else tongue.breathe((found["figures"], found["letters"]))

    def reference(found: Found) -> str | None:
        parts = re.split(r"[-/]", found[0])
        marks = [tongue.signs[mark] for mark in re.findall(r"[-/]", found[0])]
        if parts[0].isdigit() and len(parts[1]) == len(parts[0]) and _YEAR.fullmatch(parts[1]):
            return None  # two years
        if not any(_is_code(part) for part in parts[1:]):
            return None
        said = [_by_three(tongue, part) for part in parts]
        return " ".join(word for pair in zip(said, (*marks, ""), strict=True) for word in pair if word)

    def house(found: Found) -> str | None:
        street = in_street(found)
        if found["floor"]:
            return f"{found['number']}{tongue.pause}{tongue.floor.format(floor=_FLOORS[found['floor']])}"
        if word := found["word"]:
            if not street and (word == "hoog" or not found["joint"]):
                return None
            return f"{found['number']} {tongue.additions.get(word, word)}"
        letter = found["letter"]
        if not street and not (letter.isupper() or "-" in found[0]):
            return None
        return f"{found['number']} {tongue.spell(letter)}"

    call = "|".join(f"(?<={re.escape(word)} )" for word in tongue.call)
    coded = "|".join(f"(?<={re.escape(word)}{end})" for word in tongue.coded for end in (" ", ": "))
    bsn = "|".join(f"(?<={word}{end})" for word in ("BSN", "bsn", "Bsn", "burgerservicenummer") for end in (" ", ": "))
    return (
        Rule(_IBAN, lambda found: tongue.in_parts(found[0], 4)),
        Rule(_PLATE, lambda found: tongue.breathe(found[0].split("-"))),
        Rule(r"(?<![\w.,/-])\d{4}[ .]\d{2}[ .]\d{3}(?![\w/-]|[.,]\d)", lambda found: tongue.breathe(_figures(found))),
        Rule(rf"(?:{bsn})\d{{3}}[ .-]\d{{3}}[ .-]\d{{3}}(?![\w/-])", lambda found: tongue.breathe(_figures(found))),
        Rule(_REFERENCE, reference),
        Rule(_MIXED, lambda found: _by_three(tongue, found[0])),
        Rule(
            r"(?<![\w.,/-])14 ?0\d{2,3}(?![\w/-]|[.,]\d)", lambda found: f"14{tongue.pause}{tongue.spell(found[0][2:])}"
        ),
        Rule(_PHONE, phone),
        Rule(
            rf"(?:{call})(?:116 ?\d{{3}}|11[0-9]|144)(?![\w/-]|[.,]\d)", lambda found: tongue.breathe(_figures(found))
        ),
        Rule(_POSTCODE, postcode),
        Rule(rf"(?:{coded})\d{{4,}}(?![\w/-]|[.,:]\d)", lambda found: _by_three(tongue, found[0])),
        Rule(_LONG, lambda found: _by_three(tongue, found[0])),
        Rule(_ZEROS, lambda found: _by_three(tongue, found[0])),
        Rule(_HOUSE, house),
    )


def in_street(found: Found) -> bool:
    """Tell whether a number stands behind the name of a Dutch street."""
    return bool(_STREET.search(found.string[max(0, found.start() - 40) : found.start()]))


def _figures(found: Found) -> list[str]:
    return re.findall(r"\d+", found[0])


def _by_three(tongue: Tongue, code: str) -> str:
    """Say a part of a code: letters and figures one by one, with a breath after every third figure of a long row."""
    rows = re.findall(r"[A-Z]+|\d+", code)
    return tongue.pause.join(tongue.in_parts(row, 3) if len(row) > _COUNTRY * 2 else tongue.spell(row) for row in rows)


def _is_code(part: str) -> bool:
    """Tell whether a part of a reference is one: four figures, or letters and figures together."""
    mixed = any(map(str.isdigit, part)) and not part.isdigit()
    return (part.isdigit() and len(part) > _COUNTRY + 1) or (mixed and len(part) > _COUNTRY)


def _is_year(found: Found) -> bool:
    """Tell whether what looks like a postcode is a year and a word: "sinds 2026 EU-regels", "IN 2026 EN 2027"."""
    if found["letters"] not in _WORDS or not _YEAR.fullmatch(found["figures"]):
        return False
    if found["letters"] in {"EU", "UW", "IK"}:
        return True
    before = found.string[max(0, found.start() - 24) : found.start()].split()[-1:]
    after = found.string[found.end() : found.end() + 3].lstrip()
    return after[:1].isdigit() or any(word in _WHEN or (word.isalpha() and word.isupper()) for word in before)


def _area(whole: str) -> str:
    if whole.startswith(_MOBILE):
        return _MOBILE
    return whole[:3] if whole[:3] in _AREAS else whole[:4]


def _breaths(parts: list[str], first: str) -> list[str]:
    """Part the figures as they are written; where they are not, after the area and then by twos and threes."""
    if first and len(parts) == 1 and len(parts[0]) > len(first) and parts[0].startswith(first):
        parts = [first, parts[0][len(first) :]]
    said: list[str] = []
    for part in parts:
        at = 0
        for size in _PARTS.get(len(part), (len(part),)):
            said.append(part[at : at + size])
            at += size
    return said
