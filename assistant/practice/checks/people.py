"""Checks partners and children: rows of people, of whom a number and a day of birth are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from assistant.practice.checks.check import Scope, checks
from assistant.practice.components import Component
from assistant.practice.dates import as_day
from assistant.practice.plugins import is_bsn
from assistant.practice.problems import Slip

_TEXTS = {"partners": ("initials", "affixes", "lastName"), "children": ("firstNames",)}
_OLDEST = 120


@checks("partners", "children", whole=True, always_there=True)
def people(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check every person in the list; an empty list is an answer."""
    if not isinstance(value, list):
        yield Slip("", "null" if value is None else "not_a_list", "list")
        return
    for index, one in enumerate(value):
        slips = _person(component, one) if isinstance(one, Mapping) else [Slip("", "invalid", "object")]
        yield from (slip.under(str(index)) for slip in slips)


def _person(component: Component, one: Mapping[str, object]) -> Iterator[Slip]:
    number = one.get("bsn", "")
    if not number:
        yield Slip("bsn", "required" if "bsn" not in one else "blank", "blank")
    elif not isinstance(number, str) or not is_bsn(number):
        yield Slip("bsn", "invalid", "bsn")
    for name in _TEXTS[component["type"]]:
        if not isinstance(one.get(name, ""), str):
            yield Slip(name, "invalid", "text")
    yield from _born(one.get("dateOfBirth", ""))
    chosen, selection = one.get("selected"), component.get("enableSelection") is True
    if component["type"] == "children" and "selected" in one and not _fits(chosen, selection=selection):
        yield Slip("selected", "invalid", "truth")


def _fits(chosen: object, *, selection: bool) -> bool:
    return isinstance(chosen, bool) if selection else chosen is None


def _born(said: object) -> Iterator[Slip]:
    day = as_day(said) if isinstance(said, str) else None
    if day is None:
        yield Slip("dateOfBirth", "invalid", "date")
        return
    today = date.today()  # noqa: DTZ011 - the day here
    if day > today:
        yield Slip("dateOfBirth", "max_value", "max_day", {"limit": today.isoformat()})
    elif today.year - day.year > _OLDEST:
        yield Slip("dateOfBirth", "min_value", "min_day", {"limit": f"{today.year - _OLDEST}-01-01"})
