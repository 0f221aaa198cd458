"""What shows, given the answers: the same verdict as the portal's own (protocol §6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from assistant.journey.form import Condition, Part, Reading
from assistant.journey.question import Json

ROUNDS = 50
"""How often the portal itself looks again before it stops."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What shows once nothing changes any more.

    `visible` holds the keys of visible parts in document order, those in a row as "grid[0].child"; `data` is
    flat, key to value, with the values of hidden parts taken out where they must not be kept. `rounds` says how
    often was looked; after `ROUNDS` it may not have come to rest, and it is left as it was then, as at the portal.
    """

    visible: tuple[str, ...]
    data: Mapping[str, Json]
    rounds: int = field(default=0, compare=False)

    def __repr__(self) -> str:
        return f"Settled({len(self.visible)} visible)"


def settle(parts: Iterable[Part], data: Mapping[str, Json]) -> Settled:
    """Decide what shows with these values; parts of several pages may be given at once.

    A visible part without a value gets its initial one. Conditions may look at each other's parts, so the
    walk repeats until nothing changes, at most 50 times.
    """
    every = tuple(parts)
    readings = _readings(every)
    values = dict(data)
    scope = _Scope(values, values, data, readings)
    shown: list[str] = []
    rounds = 0
    while rounds < ROUNDS:
        rounds += 1
        before = dict(values)
        shown = []
        for part in every:
            _walk(part, scope, shown, hidden=False)
        # what shows follows from the values alone, so with the same ones the next look would be the same
        if before == values:
            break
    return Settled(tuple(shown), values, rounds)


@dataclass(frozen=True, slots=True)
class _Scope:
    """The values being decided on, those kept here (in a row: its own), what they were before, and a row's name."""

    values: dict[str, Json]
    keeping: dict[str, Json]
    given: Mapping[str, Json]
    readings: Mapping[str, Reading]
    grid: str = ""
    name: str = ""

    def read(self, when: str) -> Json:
        """Find the value a condition means: in this row for "grid.child", in the whole form otherwise."""
        if self.grid and when.startswith(f"{self.grid}."):
            return _at(self.keeping, when.removeprefix(f"{self.grid}."))
        return _at(self.values, when)


def _at(values: Mapping[str, Json], path: str) -> Json:
    """Follow a dotted path; keys themselves may hold dots, so the longest key that is there wins."""
    if path in values:
        return values[path]
    head = path
    while "." in head:
        head = head.rpartition(".")[0]
        inside = values.get(head)
        if isinstance(inside, Mapping):
            return _at(inside, path[len(head) + 1 :])
    return None


def _readings(parts: Iterable[Part], prefix: str = "") -> dict[str, Reading]:
    """Index how each part's value is to be read by a condition."""
    found: dict[str, Reading] = {}
    for part in parts:
        found[prefix + part.key] = part.reading
        if part.children:
            found |= _readings(part.children, f"{prefix}{part.key}." if part.rows else prefix)
    return found


def satisfied(condition: Condition, value: Json, reading: Reading) -> bool:
    """Compare as the portal does: strictly, except boxes, files and lists; nothing counts as ""."""
    value = "" if value is None else value
    wanted = condition.equals
    if reading is Reading.BOXES:
        return isinstance(value, Mapping) and value.get(str(wanted)) is True
    if reading is Reading.FILES:
        return wanted == "" and value in ("", [])
    if reading is Reading.LIST:
        return isinstance(value, list | tuple) and any(_same(one, wanted) for one in value)
    return _same(value, wanted)


def _same(one: Json, other: Json) -> bool:
    """Be equal without Python's True == 1; 1 and 1.0 are one number, as in JSON."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    return one == other


def _unmet(condition: Condition, scope: _Scope) -> bool:
    reading = scope.readings.get(condition.when, Reading.EXACT)
    met = satisfied(condition, scope.read(condition.when), reading)
    return not condition.show if met else condition.show


def _walk(part: Part, scope: _Scope, shown: list[str], *, hidden: bool) -> None:
    """Decide about a part and what is in it; `hidden` says that it stands in something that does not show."""
    hidden = hidden or (part.hidden if part.condition is None else _unmet(part.condition, scope))
    keeping = scope.keeping
    if not hidden:
        shown.append(scope.name + part.key)
        if part.has_data and part.key not in keeping:
            keeping[part.key] = scope.given.get(part.key, part.initial)
    elif part.has_data and part.clear_on_hide:
        keeping.pop(part.key, None)
    if part.rows:
        _walk_rows(part, scope, shown, hidden=hidden)
        return
    for child in part.children:
        _walk(child, scope, shown, hidden=hidden)


def _walk_rows(part: Part, scope: _Scope, shown: list[str], *, hidden: bool) -> None:
    rows = scope.keeping.get(part.key)
    if hidden or not isinstance(rows, list | tuple):
        return
    kept: list[Json] = []
    given = scope.given.get(part.key)
    before = given if isinstance(given, list | tuple) and len(given) == len(rows) else rows
    for number, row in enumerate(rows):
        inside = dict(row) if isinstance(row, Mapping) else {}
        was = before[number]
        start = was if isinstance(was, Mapping) else {}
        name = f"{scope.name}{part.key}[{number}]."
        here = _Scope(scope.values, inside, start, scope.readings, part.key, name)
        for child in part.children:
            _walk(child, here, shown, hidden=False)
        kept.append(inside)
    scope.keeping[part.key] = kept
