"""Numbers with what belongs to them: money, percents, units, and from how much until how much."""

from __future__ import annotations

import re
from typing import Final

from assistant.speech.forms.book import Found, Rule
from assistant.speech.forms.tongue import END, START, Tongue, full_stop, one_of

_LOOSE: Final = r"(?:\d{1,3}(?:[., ]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?"
"""A number as any language here writes it; with a space between thousands it stands beside a sign of money."""
_TIGHT: Final = r"(?:\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?"
_MINUS: Final = r"(?:(?<![\w)\]-])(?P<minus>-) ?)?"
_EURO: Final = r"(?:\u20ac|(?<![A-Za-z])(?:EUR|Eur|eur)(?![A-Za-z]))"
_NO_CENTS: Final = r"(?:,(?:-{1,2}|\u2013|\u2014|=))?"
_YEARS: Final = r"(?P<one>(?:19|20)\d\d)(?P<mark>[-/])(?P<other>(?:19|20)\d\d|\d\d)"
_CENTS: Final = 2
_LARGE: Final = 4
_THOUSANDS: Final = 3


def split(written: str, decimal: str) -> tuple[str, str]:
    """Part a number in its whole figures and its decimals, whichever signs stand between.

    `decimal` is the sign before decimals where it could be either: "1.250" is a thousand in Dutch. "" when there
    are never three decimals.
    """
    marks = re.sub(r"\d", "", written)
    if not marks:
        return written, ""
    head, _, tail = written.rpartition(marks[-1])
    only = marks.count(marks[-1]) == 1
    ambiguous = len(tail) == _THOUSANDS and len(set(marks)) == 1
    broken = only and marks[-1] != " " and (not ambiguous or marks[-1] == decimal or head == "0")
    if not broken:
        head, tail = written, ""
    return re.sub(r"\D", "", head), tail


def amounts(tongue: Tongue) -> tuple[Rule, ...]:
    """Say amounts of euros as one pays them: "12 euro en 50 cent"."""
    big = f"(?: (?P<big>{one_of({*tongue.big, *tongue.big.values()})})(?!\\w))?"

    def money(number: str) -> str:
        whole, decimals = split(number, "")
        if len(decimals) > _CENTS:
            return f"{tongue.say(whole, decimals)} {tongue.word('€', whole, decimals)}"
        cents = int(decimals.ljust(_CENTS, "0")) if decimals else 0
        rest = f"{cents} {tongue.word('cent', str(cents))}"
        if cents and not whole.strip("0"):
            return rest
        euros = f"{tongue.say(whole)} {tongue.word('€', whole)}"
        return tongue.amount.format(euros=euros, cents=rest) if cents else euros

    def amount(found: Found) -> str:
        number, most, large = found["number"], found["most"], found["big"]
        if large:
            whole, decimals = split(number, tongue.decimal)
            said = f"{tongue.say(whole, decimals)} {tongue.big.get(large, large)} {tongue.word('€', '1000000')}"
        elif most:
            said = f"{tongue.say(*split(number, ''))} {tongue.until} {money(most)}"
        else:
            said = money(number)
        return f"{tongue.minus} {said}" if found["minus"] or found["minus2"] else said

    def behind(found: Found) -> str:
        said = money(found["number"])
        if found["least"]:
            said = f"{tongue.say(*split(found['least'], ''))} {tongue.until} {said}"
        return f"{tongue.minus} {said}" if found["minus"] else said

    def in_words(found: Found) -> str | None:
        return behind(found) if len(split(found["number"], "")[1]) == _CENTS else None

    word = tongue.units["€"].split("|")[0]
    stretch = rf"(?:(?P<least>{_LOOSE}) ?[-\u2013] ?)?"
    return (
        Rule(
            rf"{_MINUS}{_EURO} ?(?:(?P<minus2>-) ?)?(?P<number>{_LOOSE})"
            rf"(?:[-\u2013](?P<most>{_TIGHT})(?![-/.\d]))?{_NO_CENTS}{big}",
            amount,
        ),
        Rule(rf"{START}{_MINUS}{stretch}(?P<number>{_LOOSE}) ?{_EURO}", behind),
        Rule("\u20ac|\\bEUR\\b", lambda _found: word),
        Rule(rf"{START}{_MINUS}{stretch}(?P<number>{_TIGHT}) (?:euro|{re.escape(word)})(?!\w)", in_words),
    )


def measures(tongue: Tongue) -> tuple[Rule, ...]:
    """Say percents and units by their words, and a number with the word for a million."""
    number = _LOOSE if tongue.thousands == " " else _TIGHT
    units = one_of({unit for unit in tongue.units if unit not in {"€", "cent", "%"}})
    stretch = rf"(?:(?P<least>{number}) ?[-\u2013] ?)?"

    def measure(found: Found) -> str:
        unit = found["unit"]
        whole, decimals = split(found["number"], tongue.decimal)
        said = tongue.say(whole, decimals)
        if found["least"]:
            said = f"{tongue.say(*split(found['least'], tongue.decimal))} {tongue.until} {said}"
        if found["minus"]:
            said = f"{tongue.minus} {said}"
        template = tongue.percent if unit == "%" else "{number} {word}"
        return template.format(number=said, word=tongue.word(unit, whole, decimals)) + full_stop(
            found, may_end=unit.endswith(".")
        )

    def percent_first(found: Found) -> str:
        whole, decimals = split(found["number"], tongue.decimal)
        return tongue.percent.format(number=tongue.say(whole, decimals), word=tongue.word("%", whole, decimals))

    return (
        Rule(
            rf"{START}{_MINUS}{stretch}(?P<number>{number}) ?(?P<unit>%|(?:{units})(?![\w\u00b2\u00b3]|\.\w))", measure
        ),
        Rule(rf"(?<![\w%])% ?(?P<number>{_TIGHT})", percent_first),
        Rule(rf"(?<=\d )(?:{one_of(tongue.big)})(?!\w)", lambda found: tongue.big[found[0]]),
    )


def stretches(tongue: Tongue) -> tuple[Rule, ...]:
    """Say the dash between two numbers as the word it stands for."""

    def counted(found: Found) -> str:
        return f"{tongue.say(found['one'])} {tongue.until} {tongue.say(found['other'])}"

    def years(found: Found) -> str | None:
        one, other = found["one"], found["other"]
        if int(other[-_CENTS:]) != (int(one) + 1) % 100 and (found["mark"] == "/" or other <= one):
            return None
        whole = other if len(other) == _LARGE else one[:_CENTS] + other
        joint = tongue.pause if found["mark"] == "/" else f" {tongue.until} "
        return f"{tongue.say(one)}{joint}{tongue.say(whole)}"

    return (
        Rule(rf"{START}{_YEARS}{END}", years),
        Rule(rf"{START}(?P<one>\d{{1,3}})-(?P<other>\d{{1,3}})(?= (?:{tongue.counted}))", counted),
        Rule(r"(?<=[\d%\u00b0\u00b2\u00b3\u20ac]) ?\u2013 ?(?=[\d\u20ac])", lambda _found: f" {tongue.until} "),
        Rule(r"(?<=\d) - (?=[\d\u20ac])", lambda _found: f" {tongue.until} "),
    )


def plain(tongue: Tongue) -> tuple[Rule, ...]:
    """Say a bare number the language's own way where it is written otherwise, or where its voice would go wrong."""
    spaced = tongue.thousands == " "
    foreign = "," if tongue.decimal == "." else "."

    def number(found: Found) -> str | None:
        written = found["number"]
        if found["minus"]:
            return f"{tongue.minus} {tongue.say(*split(written, tongue.decimal))}"
        marks = {sign for sign in written if not sign.isdigit()}
        if tongue.number:
            plainly = not marks and (len(written) < _LARGE or written.startswith("0"))
            return None if plainly else tongue.say(*split(written, tongue.decimal))
        if len(marks) > 1 and written.rpartition(foreign)[2].isdigit() and max(marks, key=written.rfind) == foreign:
            return tongue.say(*split(written, tongue.decimal))
        return None

    return (Rule(rf"{START}{_MINUS}(?P<number>{_LOOSE if spaced else _TIGHT})(?![\w/:-]|[.,]\d)", number),)
