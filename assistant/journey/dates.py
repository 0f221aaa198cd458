"""Days as people write them: three boxes or one line in, words out; nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from assistant import wording
from assistant.journey import local
from assistant.wording import _

CENTURY = 100
YEARS_AHEAD = 10
"""A year written as 36 is 2036 until ten years from now, 19.. after that, unless only the other century is
possible: somebody born in 30 was born in 1930. It is always read back whole."""


@dataclass(frozen=True, slots=True)
class TypedDate:
    """What stands in the three boxes, as typed."""

    day: str = ""
    month: str = ""
    year: str = ""

    def __bool__(self) -> bool:
        return any(part.strip() for part in (self.day, self.month, self.year))

    @property
    def whole(self) -> bool:
        """Whether all three boxes hold something."""
        return all(part.strip() for part in (self.day, self.month, self.year))

    def __repr__(self) -> str:
        return "TypedDate(...)"


def month_number(text: str) -> int | None:
    """Read a month: 3, 03, 003, mrt, maart, or its name in the language in use; None when it is none.

    Letters from the state are Dutch, so Dutch names are understood in every language.
    """
    word = local.bare(local.latin(text))
    if re.fullmatch(r"[0-9]{1,3}", word):
        return int(word) if 1 <= int(word) <= len(local.MONTHS) else None
    if word == "mrt":
        return local.MONTHS.index("maart") + 1
    if len(word) < 3:  # noqa: PLR2004 - "ma" and "ju" could be two months
        return None
    for names in local.understood(wording.language()):
        found = [number for number, name in enumerate(names, 1) if name.startswith(word)]
        if len(found) == 1:
            return found[0]
    return None


def year_numbers(text: str, today: date) -> tuple[int, ...]:
    """Read a year of four figures, or of two: then the likelier century comes first. Empty when it is none."""
    word = local.latin(text).strip().strip("'\u2019")
    if re.fullmatch(r"[0-9]{4}", word):
        return (int(word),)
    if re.fullmatch(r"[0-9]{2}", word):
        year = today.year // CENTURY * CENTURY + int(word)
        before = year - CENTURY
        return (year, before) if year <= today.year + YEARS_AHEAD else (before, year)
    return ()


def spread(text: str) -> TypedDate | None:
    """Spread a whole date written in one go over the boxes: 3 maart 1952, 03031952, 3-3-52, 1952-03-03."""
    line = local.bare(" ".join(local.latin(text).split()))
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", line):
        return TypedDate(found[3], found[2], found[1])
    if found := re.fullmatch(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})", line):
        return TypedDate(found[1], found[2], found[3])
    if found := re.fullmatch(r"([0-9]{1,2})[-/. ]+([0-9]{1,2})[-/. ]+([0-9]{4}|[0-9]{2})", line):
        return TypedDate(found[1], found[2], found[3])
    weekday = "|".join(map(re.escape, sorted(local.understood_weekdays(wording.language()))))
    month = r"[^\W\d_]{3,}(?: [^\W\d_]{3,})?"
    pattern = rf"(?:(?:{weekday})[,\u060c]? )?([0-9]{{1,2}})[-. ]*({month})\.?[-,\u060c ]*([0-9]{{4}}|'?[0-9]{{2}})"
    if (found := re.fullmatch(pattern, line)) and month_number(found[2]) is not None:
        return TypedDate(found[1], found[2], found[3])
    return None


def read(typed: TypedDate, today: date, possible: Callable[[date], bool] = lambda _day: True) -> date | None:
    """Make a day of what was typed; None when there is no such day. A whole date in the first box counts.

    A century that was not written is one that makes a `possible` day, if there is one.
    """
    if not typed.month.strip() and not typed.year.strip() and (whole := spread(typed.day)):
        typed = whole
    day = local.latin(typed.day).strip().rstrip(".")
    month = month_number(typed.month)
    if not re.fullmatch(r"[0-9]{1,2}", day) or month is None:
        return None
    every = [found for year in year_numbers(typed.year, today) if (found := _day(year, month, int(day)))]
    return next((found for found in every if possible(found)), every[0] if every else None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_words(day: date) -> str:
    """Read a day back: "1 december 2026, een dinsdag"."""
    return _("{day} {month} {year}, een {weekday}").format(
        day=day.day,
        month=local.months()[day.month - 1],
        year=day.year,
        weekday=local.weekdays()[day.weekday()],
    )


def short_words(day: date) -> str:
    """Write a day without its weekday: "1 december 2026"."""
    return _("{day} {month} {year}").format(day=day.day, month=local.months()[day.month - 1], year=day.year)


def boxes(value: str) -> TypedDate:
    """Put a kept day (YYYY-MM-DD) back in the boxes, the month as its name; "" gives empty boxes."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return TypedDate()
    return TypedDate(str(day.day), str(local.months(alone=True)[day.month - 1]), str(day.year))
