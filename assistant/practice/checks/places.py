"""Checks what is drawn on a map: GeoJSON, in which a place is two numbers, east before north.

The tools a form gives to draw with do not bind the server: it takes every kind of the three, and places anywhere
(open-forms, src/openforms/api/geojson.py and formio/components/custom.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component
from assistant.practice.problems import Slip

_DEEP = {"Point": 0, "LineString": 1, "Polygon": 2}
"""By kind, how many lists there are around each place."""
_PAIR = 2


@checks("map")
def place(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check a point, a line or an area."""
    if value is None:
        if scope.sending and required(component):
            yield Slip("", "null", "null")
        return
    if not isinstance(value, Mapping):
        yield Slip("", "invalid", "object")
        return
    kind = value.get("type")
    if not isinstance(kind, str) or kind not in _DEEP:
        yield Slip("type", "invalid_choice" if "type" in value else "required", "map_kind")
    elif "coordinates" not in value:
        yield Slip("coordinates", "required", "required")
    else:
        yield from (slip.under("coordinates") for slip in _places(value["coordinates"], _DEEP[kind]))


def _places(given: object, deep: int) -> Iterator[Slip]:
    if not isinstance(given, list):
        yield Slip("", "null", "null") if given is None else Slip("", "not_a_list", "list")
        return
    slips = [slip.under(str(index)) for index, one in enumerate(given) for slip in _inside(one, deep)]
    yield from slips
    if not deep and not slips and len(given) != _PAIR:
        yield Slip("", "min_length" if len(given) < _PAIR else "max_length", "map_place")


def _inside(given: object, deep: int) -> Iterator[Slip]:
    if deep:
        yield from _places(given, deep - 1)
    elif given is None:
        yield Slip("", "null", "null")
    elif isinstance(given, bool) or not isinstance(given, (int, float)):
        yield Slip("", "invalid", "number")
