"""Checks what is drawn on a map: GeoJSON of a kind the form asks for, in degrees, east before north."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component
from assistant.practice.problems import Slip

_KINDS = {"marker": "Point", "polyline": "LineString", "polygon": "Polygon"}
_MARKER_ALONE = {"marker": True}


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
    asked = component.get("interactions") or _MARKER_ALONE
    kinds = {name for tool, name in _KINDS.items() if asked.get(tool)}
    kind, where = value.get("type"), value.get("coordinates")
    if kind not in kinds:
        yield Slip("type", "invalid_choice", "map_kind")
        return
    rings = {"Point": [[where]], "LineString": [where], "Polygon": where}[str(kind)]
    fewest = {"Point": 1, "LineString": 2, "Polygon": 4}[str(kind)]
    if not isinstance(rings, list) or not rings or not all(_line(ring, fewest) for ring in rings):
        yield Slip("coordinates", "invalid", "map_place")


def _line(points: object, fewest: int) -> bool:
    if not isinstance(points, Sequence) or isinstance(points, str) or len(points) < fewest:
        return False
    return all(_point(point) for point in points)


def _point(point: object) -> bool:
    """Tell whether these are degrees east and north."""
    if not isinstance(point, Sequence) or isinstance(point, str) or len(point) not in (2, 3):
        return False
    if any(isinstance(part, bool) or not isinstance(part, (int, float)) for part in point):
        return False
    return bool(-180 <= point[0] <= 180 and -90 <= point[1] <= 90)  # noqa: PLR2004 - degrees
