"""Days, times and the stretches between them: written in figures, said in words."""

from __future__ import annotations

import re
from typing import Final

from assistant.journey.local import MONTHS
from assistant.speech.forms.book import Found, Rule
from assistant.speech.forms.tongue import END, START, Tongue, full_stop, joined, last_word, one_of

_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_YEAR: Final = r"(?:1[5-9]|2[01])\d\d"
_DASH: Final = r" ?[-\u2013] ?"
_CLOCK: Final = r"(?P<hour{n}>[01]?\d|2[0-4])(?P<mark{n}>[:.])(?P<minute{n}>[0-5]\d)(?![:\d])"
_IN_A_STRETCH: Final = "\u2013"


def dates(tongue: Tongue) -> tuple[Rule, ...]:
    """Say days in figures and in words, and from which until which."""
    months = {name: at for at, name in enumerate(tongue.months, 1)}
    written = (
        dict(zip(MONTHS, range(1, 13), strict=True))
        | months
        | {name: at for name, at in tongue.short_months.items() if name not in months}
    )
    weekdays = one_of({*tongue.weekdays, *tongue.weekdays.values()})
    through = tongue.span.partition("{one} ")[2].partition(" {other}")[0]
    name = f"(?P<month>{one_of(written)})(?P<dot>\\.)?"
    year = f"(?P<year>{_YEAR}){f'(?:{tongue.after_year})?' if tongue.after_year else ''}"

    def said(day: str, month: int, year: str | None) -> str:
        words = f"{tongue.day(int(day))} {tongue.months[month - 1]}"
        return f"{words} {tongue.year(year)}" if year else words

    def figures(found: Found) -> str:
        whole = said(found["day"], int(found["month"]), found["year"])
        return whole + full_stop(found, may_end=found[0].endswith("."))

    def short_figures(found: Found) -> str:
        return f"{said(found['day'], int(found['month']), None)} {found['short']}"

    def named(found: Found) -> str | None:
        word, day = found["month"], found["day"]
        if word not in months and not found["year"] and not found["dot"]:
            return None
        whole = said(day, written[word], found["year"])
        whole += full_stop(found, may_end=bool(found["year"]) and found[0].endswith("."))
        return joined(tongue.span, tongue.day(int(found["first"])), whole, found) if found["first"] else whole

    def between(found: Found) -> str:
        one, other = (tongue.weekdays.get(day, day) for day in (found["one"], found["other"]))
        return joined(tongue.span, one, other, found)

    return (
        *(
            Rule(rf"{START}(?P<day>{_DAY}){mark}(?P<month>{_MONTH}){mark}{year}{END}", figures)
            for mark in ("-", "/", r"\.")
        ),
        *(
            Rule(
                rf"{START}(?P<day>0[1-9]|[12]\d|3[01]){mark}(?P<month>0[1-9]|1[0-2]){mark}(?P<short>\d\d){END}",
                short_figures,
            )
            for mark in ("-", r"\.")
        ),
        Rule(rf"{START}(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01]){END}", figures),
        Rule(rf"{START}(?:(?P<first>{_DAY}){_DASH})?(?P<day>{_DAY})\.? {name}(?: {year})?(?!\w)", named),
        Rule(rf"(?<=\w)\.? \u2013 (?={_DAY}\.? (?:{one_of(written)})(?!\w))", lambda _found: f" {through} "),
        Rule(rf"(?<=\d) [-\u2013] (?={_DAY}[-/.]{_MONTH}[-/.]{_YEAR})", lambda _found: f" {through} "),
        Rule(rf"(?<![\w.])(?P<one>{weekdays})\.?(?:{_DASH}| t/m )(?P<other>{weekdays})(?!\w)\.?", between),
        Rule(
            rf"(?<![\w.])(?P<one>{one_of(months)})(?: \u2013 |\u2013)(?P<other>{one_of(months)})(?!\w)",
            lambda found: joined(tongue.span, found["one"], found["other"], found),
        ),
    )


def times(tongue: Tongue) -> tuple[Rule, ...]:
    """Say times of the clock; one with a point is a time where the word for it stands beside it."""
    one, other = _CLOCK.format(n=1), _CLOCK.format(n=2)
    after = f"(?P<after>{tongue.hour_after})?"

    hour_later = re.compile(tongue.hour_later)

    def is_time(found: Found) -> bool:
        return (
            ":" in found[0]
            or bool(found["after"])
            or last_word(found).strip(".:") in tongue.hour_before
            or later(found)
        )

    def later(found: Found) -> bool:
        return bool(hour_later.match(found.string, found.end()))

    def clock(found: Found) -> str | None:
        if not is_time(found):
            return None
        return tongue.time(int(found["hour1"]), int(found["minute1"]), last_word(found))

    def stretch(found: Found) -> str | None:
        if not is_time(found):
            return None
        one, other = (tongue.time(int(found[f"hour{n}"]), int(found[f"minute{n}"]), _IN_A_STRETCH) for n in (1, 2))
        return joined(tongue.stretch, one, other, found)

    return (
        Rule(rf"{START}{one}(?:{tongue.hour_after})?{_DASH}{other}{after}{END}", stretch),
        Rule(rf"{START}{one}{after}{END}(?! ?(?:%|\u20ac|euro))", clock),
    )
