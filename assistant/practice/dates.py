"""Works out today, and the earliest and latest day a date question takes at this moment."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assistant.practice.components import WITHOUT_DATA, Component, Data, find

T = TypeVar("T")


def netherlands() -> tzinfo:
    """Give the time zone portals count in; the computer's own where that zone's rules are not installed."""
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:
        zone = datetime.now().astimezone().tzinfo
        assert zone is not None
        return zone


@dataclass(frozen=True, slots=True)
class Delta:
    """A step through the calendar; a month later than 31 January is the last of February."""

    years: int = 0
    months: int = 0
    days: int = 0
    rest: timedelta = timedelta()

    def __radd__(self, moment: object) -> date:
        return self._move(moment, 1)

    def __rsub__(self, moment: object) -> date:
        return self._move(moment, -1)

    def _move(self, moment: object, sign: int) -> date:
        if not isinstance(moment, date):
            raise TypeError("a step starts from a day")
        months = moment.year * 12 + moment.month - 1 + sign * (self.years * 12 + self.months)
        year, month = divmod(months, 12)
        day = min(moment.day, calendar.monthrange(year, month + 1)[1])
        moved: date = moment.replace(year=year, month=month + 1, day=day) + sign * (timedelta(self.days) + self.rest)
        return moved


def with_limits(component: Component, data: Mapping[str, Any], now: datetime) -> Component:
    """Give a date question with `datePicker` limits as they are now, and the rule behind them spelled out."""
    settings = dict(component.get("openForms") or {})
    picker = dict(component.get("datePicker") or {})
    for edge in ("minDate", "maxDate"):
        rule = settings.get(edge)
        if not isinstance(rule, Mapping) or not rule.get("mode"):
            continue
        if rule["mode"] in ("past", "future"):
            rule = _around_now(rule, component["type"])
        settings[edge] = rule
        if rule["mode"] == "relativeToVariable":
            picker[edge] = _limit(rule, component["type"], data, now)
    shown = {"placeholder": "dd-mm-jjjj" if component["type"] == "date" else "dd-mm-jjjj HH:mm"}
    changed: Component = {**component, **shown}
    if settings:
        changed["openForms"] = settings
    if picker:
        changed["datePicker"] = picker
    return changed


def with_limits_everywhere(component: Component, data: Data, now: datetime) -> Component:
    """Work out the date limits of a component and of everything in it."""
    if component["type"] in ("date", "datetime"):
        return with_limits(component, data, now)
    changed = dict(component)
    if component["type"] == "columns":
        changed["columns"] = [
            {**column, "components": [with_limits_everywhere(part, data, now) for part in column["components"]]}
            for column in component["columns"]
        ]
    elif "components" in component and component["type"] not in WITHOUT_DATA - {"fieldset"}:
        changed["components"] = [with_limits_everywhere(part, data, now) for part in component["components"]]
    return changed


def leans_on_answers(component: Mapping[str, Any]) -> bool:
    """Tell whether a limit counts from another answer, so that only the server can work it out."""
    settings = component.get("openForms") or {}
    rules = (settings.get(edge) for edge in ("minDate", "maxDate"))
    return any(
        isinstance(rule, Mapping)
        and rule.get("mode") == "relativeToVariable"
        and rule.get("variable") not in ("now", "today")
        for rule in rules
    )


def _around_now(rule: Mapping[str, Any], kind: str) -> dict[str, Any]:
    past = rule["mode"] == "past"
    apart = 0 if kind != "date" or rule.get("includeToday", False) else 1
    return {
        **rule,
        "mode": "relativeToVariable",
        "variable": "now",
        "operator": "subtract" if past else "add",
        "delta": {"years": 0, "months": 0, "days": apart},
    }


def _limit(rule: Mapping[str, Any], kind: str, data: Mapping[str, Any], now: datetime) -> str | None:
    start = _moment(rule.get("variable", "now"), data, now)
    if start is None:
        return None
    apart = rule.get("delta") or {}
    years, months, days = (int(apart.get(unit) or 0) for unit in ("years", "months", "days"))
    step = Delta(years, months, days)
    moved = start - step if rule.get("operator") == "subtract" else start + step
    assert isinstance(moved, datetime)
    if kind == "date":
        return datetime.combine(moved.date(), time(), netherlands()).isoformat()
    return moved.replace(second=0, microsecond=0).isoformat()


def _moment(name: str, data: Mapping[str, Any], now: datetime) -> datetime | None:
    if name in ("now", "today"):
        return now
    value = find(data, name)
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) and value else None
    except ValueError:
        return None
    return found.replace(tzinfo=netherlands()) if found and found.tzinfo is None else found


def as_day(text: str) -> date | None:
    """Read a day as it is sent: four, two and two digits; None for anything else."""
    return _read(date.fromisoformat, text, r"\d{4}-\d\d-\d\d")


def as_moment(text: str) -> datetime | None:
    """Read a moment; a day alone is none, and without an offset it is the time of the Netherlands."""
    found = _read(datetime.fromisoformat, text, r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*")
    return found.replace(tzinfo=netherlands()) if found and found.tzinfo is None else found


def as_time(text: str) -> time | None:
    """Read a time of day, with or without seconds."""
    return _read(time.fromisoformat, text, r"\d\d:\d\d(:\d\d(\.\d+)?)?")


def _read(reader: Callable[[str], T], text: str, shape: str) -> T | None:
    try:
        return reader(text) if re.fullmatch(shape, text, re.ASCII) else None
    except ValueError:
        return None
