"""Decides what shows and clears what does not, as the server does (protocol reference, section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from assistant.practice.components import MISSING, WITHOUT_DATA, Component, Data, children, drop, find, walk

_ROUNDS = 50


def settle(components: list[Component], data: Data, others: Data | None = None) -> frozenset[str]:
    """Clear hidden values from `data` until nothing changes; give the keys that are hidden.

    `others` holds the values of other steps, which a condition may look at.
    """
    by_key = {component["key"]: component for component in walk(components)}
    hidden: frozenset[str] = frozenset()
    for _ in range(_ROUNDS):
        hidden = frozenset(_hidden(components, by_key, data, others or {}, above=False))
        gone = [
            key
            for key in hidden
            if by_key[key].get("clearOnHide", True) is not False
            and by_key[key]["type"] not in WITHOUT_DATA
            and find(data, key) is not MISSING
        ]
        if not gone:
            break
        for key in gone:
            drop(data, key)
    return hidden


def _hidden(
    components: Iterable[Component], by_key: dict[str, Component], data: Data, others: Data, *, above: bool
) -> Iterator[str]:
    for component in components:
        hides = above or _hides(component, by_key, data, others)
        if hides:
            yield component["key"]
        yield from _hidden(children(component), by_key, data, others, above=hides)


def _hides(component: Component, by_key: dict[str, Component], data: Data, others: Data) -> bool:
    rule = component.get("conditional") or {}
    show, when, wanted = rule.get("show"), rule.get("when"), rule.get("eq")
    if not isinstance(show, bool) or not when or wanted is None or component["type"] == "columns":
        return bool(component.get("hidden", False))
    value = find(data, when)
    if value is MISSING:
        value = find(others, when)
    return show is not _meets(by_key.get(when, {}), value, wanted)


def _meets(trigger: dict[str, Any], value: object, wanted: object) -> bool:
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
