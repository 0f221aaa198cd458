"""Decides what shows and clears what does not, as the server does (protocol reference, section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.practice.components import MISSING, WITHOUT_DATA, Component, Data, children, drop, find, walk

_ROUNDS = 50


@dataclass(frozen=True, slots=True)
class _Look:
    """Where conditions look: the values of a step or of one row, and what lies around them.

    `row` is where that row is, such as "kinderen[0].", and `grid` how a condition in it names it: "kinderen.".
    """

    data: Data = field(repr=False)
    by_key: Mapping[str, Component] = field(repr=False)
    around: Data = field(repr=False)
    row: str = ""
    grid: str = ""

    def trigger(self, when: str) -> tuple[Mapping[str, Any], object]:
        """Give the component a condition looks at, and its value here."""
        own = when.removeprefix(self.grid) if self.grid and when.startswith(self.grid) else when
        value = MISSING if self.grid and own == when else find(self.data, own)
        return self.by_key.get(when, {}), find(self.around, when) if value is MISSING else value


def settle(components: list[Component], data: Data, others: Data | None = None) -> frozenset[str]:
    """Clear hidden values from `data` until nothing changes; give the paths that are hidden.

    A path is a key, or "kinderen[0].school" in a row. `others` holds the values of other steps, which a condition
    may look at.
    """
    by_key = dict(_named(components))
    hidden: frozenset[str] = frozenset()
    for _ in range(_ROUNDS):
        look = _Look(data, by_key, others or {})
        found = list(_hidden(components, look, above=False))
        hidden = frozenset(path for path, _, _ in found)
        gone = [(key, component, place) for _, (key, component), place in found if _is_cleared(component, place)]
        if not gone:
            break
        for key, _, place in gone:
            drop(place, key)
    return hidden


def _named(components: Iterable[Component], grid: str = "") -> Iterator[tuple[str, Component]]:
    """Give every component by the name a condition has for it: "kinderen.school" for one in a row."""
    for component in walk(components):
        yield grid + component["key"], component
        if component["type"] == "editgrid":
            yield from _named(component.get("components", ()), f"{grid}{component['key']}.")


def _is_cleared(component: Component, place: Data) -> bool:
    clears = component.get("clearOnHide", True) is not False and component["type"] not in WITHOUT_DATA
    return clears and find(place, component["key"]) is not MISSING


_Found = tuple[str, tuple[str, Component], Data]


def _hidden(components: Iterable[Component], look: _Look, *, above: bool) -> Iterator[_Found]:
    for component in components:
        hides = above or _hides(component, look)
        if hides:
            yield look.row + component["key"], (component["key"], component), look.data
        yield from _hidden(children(component), look, above=hides)
        if component["type"] == "editgrid" and not hides:
            yield from _in_rows(component, look)


def _in_rows(component: Component, look: _Look) -> Iterator[_Found]:
    rows = find(look.data, component["key"])
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict):
            around = {**look.around, **look.data}
            place, grid = f"{look.row}{component['key']}[{number}].", f"{look.grid}{component['key']}."
            inside = _Look(row, look.by_key, around, place, grid)
            yield from _hidden(component.get("components", []), inside, above=False)


def _hides(component: Component, look: _Look) -> bool:
    rule = component.get("conditional") or {}
    show, when, wanted = rule.get("show"), rule.get("when"), rule.get("eq")
    if not isinstance(show, bool) or not when or wanted is None or component["type"] == "columns":
        return bool(component.get("hidden", False))
    trigger, value = look.trigger(when)
    return show is not _meets(trigger, value, wanted)


def _meets(trigger: Mapping[str, Any], value: object, wanted: object) -> bool:
    if trigger.get("type") == "selectboxes":
        return isinstance(value, dict) and value.get(str(wanted)) is True
    if trigger.get("type") == "file":
        return wanted == "" and not (isinstance(value, list) and value)
    if trigger.get("multiple"):
        return isinstance(value, list) and wanted in value
    if value is MISSING or value is None:
        value = ""
    same_kind = isinstance(value, bool) is isinstance(wanted, bool)
    return same_kind and isinstance(value, str) is isinstance(wanted, str) and value == wanted
