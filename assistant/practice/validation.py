"""Checks answers as the server does: formats when a step is stored, everything when the form is sent."""

from __future__ import annotations

from dataclasses import replace

from assistant.practice.checks.check import Scope
from assistant.practice.checks.check import check as check_values
from assistant.practice.checks.moments import as_kept
from assistant.practice.components import Component, Data, find, put, walk
from assistant.practice.problems import Slip

__all__ = ["Scope", "as_stored", "check"]

_MOMENTS = frozenset({"date", "datetime", "time"})


def check(components: list[Component], hidden: frozenset[str], data: Data, scope: Scope) -> tuple[Slip, ...]:
    """Check the values of one step; names start with "data." (protocol reference, sections 5 and 7)."""
    slips = check_values(components, data, replace(scope, hidden=hidden))
    return tuple(slip.under("data") for slip in slips)


def as_stored(components: list[Component], data: Data) -> Data:
    """Give the data as the server keeps it: a date without its zeroes is lost (protocol reference, section 8)."""
    for component in walk(components):
        value = find(data, component["key"])
        if component["type"] in _MOMENTS and isinstance(value, str) and value:
            put(data, component["key"], as_kept(component, value))
        elif component["type"] in _MOMENTS and isinstance(value, list):
            kept = [as_kept(component, one) if isinstance(one, str) and one else one for one in value]
            put(data, component["key"], kept)
        elif component["type"] == "editgrid" and isinstance(value, list):
            for row in value:
                as_stored(component.get("components", []), row)
    return data
