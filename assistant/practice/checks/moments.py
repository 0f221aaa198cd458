"""Checks days, moments and times of day, within limits that were worked out for this call."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import TypeVar

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component
from assistant.practice.dates import as_day, as_moment, as_time
from assistant.practice.problems import Slip

D = TypeVar("D", date, datetime)
_LOOSE_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LIMITS = (("minDate", "min_value", "min_day"), ("maxDate", "max_value", "max_day"))


@checks("date")
def day(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check a day; one without its zeroes passes here and is lost when it is stored, as on the real server."""
    if not isinstance(value, str) or not value:
        yield from _absent(component, value, scope, "date")
        return
    if not as_day(_with_zeroes(value)):
        yield Slip("", "invalid", "date")
        return
    given = as_day(value)
    if given:
        yield from _outside(component, given, lambda limit: as_day(limit[: len("2026-11-22")]))


@checks("datetime")
def moment(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check a moment: a day alone is none, and one without an offset is in the Netherlands."""
    if not isinstance(value, str) or not value:
        yield from _absent(component, value, scope, "datetime")
        return
    given = as_moment(value)
    if given is None:
        yield Slip("", "invalid", "datetime")
        return
    yield from _outside(component, given, as_moment)


def _outside(component: Component, given: D, read: Callable[[str], D | None]) -> Iterator[Slip]:
    """Find the limit that a day or a moment is on the wrong side of; both limits themselves are right."""
    picker = component.get("datePicker") or {}
    for edge, code, text in _LIMITS:
        limit = read(str(picker.get(edge) or ""))
        if limit and (given < limit if edge == "minDate" else given > limit):
            yield Slip("", code, text, {"limit": limit.isoformat()})


@checks("time")
def time_of_day(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check a time of day; limits the other way round mean that the window runs over midnight."""
    if not isinstance(value, str) or not value:
        yield from _absent(component, value, scope, "time")
        return
    given = as_time(value)
    if given is None:
        yield Slip("", "invalid", "time")
        return
    rules = component.get("validate") or {}
    earliest, latest = as_time(str(rules.get("minTime") or "")), as_time(str(rules.get("maxTime") or ""))
    if earliest and latest and earliest > latest:
        if latest < given < earliest:
            yield Slip("", "invalid", "night_window", {"first": _clock(earliest), "last": _clock(latest)})
        return
    if earliest and given < earliest:
        yield Slip("", "min_value", "min_time", {"limit": _clock(earliest)})
    if latest and given > latest:
        yield Slip("", "max_value", "max_time", {"limit": _clock(latest)})


def as_kept(component: Component, value: str) -> str:
    """Give the value as the server keeps it: a date without its zeroes is lost, a time gets its seconds."""
    if component["type"] == "date":
        return value if as_day(value) else ""
    if component["type"] == "time":
        given = as_time(value)
        return given.isoformat() if given else value
    given_moment = as_moment(value)
    return _with_offset(given_moment) if given_moment else value


def _with_zeroes(value: str) -> str:
    found = _LOOSE_DATE.fullmatch(value)
    return f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}" if found else ""


def _with_offset(given: datetime) -> str:
    return given.replace(microsecond=0).isoformat()


def _absent(component: Component, value: object, scope: Scope, kind: str) -> Iterator[Slip]:
    if value is None:
        yield Slip("", "null", "required")
    elif value != "":
        yield Slip("", "invalid", kind)
    elif scope.sending and required(component):
        yield Slip("", "required", "required")


def _clock(given: time) -> str:
    return f"{given:%H:%M}"
