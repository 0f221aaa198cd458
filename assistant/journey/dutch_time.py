"""The time of day as people here write and read it, and which moments there are on the clock of Amsterdam."""

from __future__ import annotations

import re
from datetime import datetime, time, tzinfo
from functools import cache

from assistant.journey import dates, local
from assistant.wording import _

_TIME = re.compile(
    r"(?:om\s*)?([0-9]{1,2})(?:\s*[.:,uh]\s*([0-9]{2})(?:[.:][0-9]{2})?)?\s*(?:uur|u|h)?\.?", re.IGNORECASE
)
_FIGURES = re.compile(r"([0-9]{1,2})([0-9]{2})")
_HOURS, _MINUTES = 24, 60
_MORNING, _AFTERNOON, _EVENING = 6, 12, 18


def read_time(text: str) -> time | None:
    """Read 9, 9.30, 930, 0930, 9:30, 9u30, 9.30 uur or 09:30:00, by the clock of 24 hours; None when it is none."""
    word = " ".join(local.latin(text).split())
    found = _FIGURES.fullmatch(word) or _TIME.fullmatch(word)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < _HOURS and minute < _MINUTES else None


def kept_time(text: object) -> time | None:
    """Read a time as a portal writes it, HH:MM or HH:MM:SS; None when it is none."""
    try:
        return time.fromisoformat(text).replace(tzinfo=None) if isinstance(text, str) else None
    except ValueError:
        return None


def write_time(moment: time) -> str:
    """Write a time as one types it: 9.30, or 09:30 in other languages."""
    return local.clock(moment.hour, moment.minute)


def short_time(moment: time) -> str:
    """Write a time with its word: "9.30 uur"."""
    return _("{time} uur").format(time=write_time(moment))


def moment_in_short(moment: datetime) -> str:
    """Write a moment in one line: "1 december 2026, 9.30 uur"."""
    return _("{day}, {time}").format(day=dates.short_words(moment.date()), time=short_time(moment.time()))


def time_in_words(moment: time) -> str:
    """Read a time back with its part of the day, so that 2.30 cannot be taken for the afternoon."""
    if moment.hour < _MORNING:
        said = _("{time} uur, in de nacht")
    elif moment.hour < _AFTERNOON:
        said = _("{time} uur, in de ochtend")
    elif moment.hour < _EVENING:
        said = _("{time} uur, in de middag")
    else:
        said = _("{time} uur, in de avond")
    return said.format(time=write_time(moment))


@cache
def amsterdam() -> tzinfo:
    """Give the zone portals count in; the computer's own where that zone's rules are not installed."""
    # Late, because home opens without any moment to tell.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415

    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        zone = datetime.now().astimezone().tzinfo
        assert zone is not None
        return zone


def on_our_clock(text: object) -> datetime | None:
    """Read a moment as a portal writes it, as the clock in Amsterdam shows it then, to the minute.

    Without an offset it is Amsterdam's already (protocol §8). None when it is no moment with a time.
    """
    if not isinstance(text, str) or "T" not in text:
        return None
    try:
        found = datetime.fromisoformat(text)
        if found.tzinfo is not None:
            found = found.astimezone(amsterdam())
    except (ValueError, OverflowError):
        return None
    return found.replace(tzinfo=None, second=0, microsecond=0)


def skipped(moment: datetime) -> bool:
    """Tell whether the clock never shows this moment, because it goes an hour forward."""
    there = moment.replace(tzinfo=amsterdam())
    back = datetime.fromtimestamp(there.timestamp(), amsterdam())
    return back.replace(tzinfo=None) != moment
