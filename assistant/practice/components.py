"""Walks Formio components and the nested data that belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Any, TypeAlias

Component: TypeAlias = dict[str, Any]
Data: TypeAlias = dict[str, Any]

MISSING = object()
WITHOUT_DATA = frozenset({"fieldset", "columns", "content", "softRequiredErrors", "coSign"})

_LISTS = frozenset({"file", "editgrid", "partners", "children"})
_NOTHING = frozenset({"number", "currency", "map"})
_ADDRESS_PARTS = (
    "postcode",
    "houseNumber",
    "houseLetter",
    "houseNumberAddition",
    "streetName",
    "city",
    "secretStreetCity",
)


def children(component: Mapping[str, Any]) -> list[Component]:
    """Give what stands inside a fieldset or columns; the rows of a repeating group are data, not children."""
    if component["type"] == "columns":
        return [child for column in component.get("columns", ()) for child in column.get("components", ())]
    if component["type"] == "fieldset":
        return list(component.get("components", ()))
    return []


def walk(components: Iterable[Component]) -> Iterator[Component]:
    """Give every component in document order, groups before what they hold."""
    for component in components:
        yield component
        yield from walk(children(component))


def options(component: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the choices of a radio, select or selectboxes."""
    holder = component.get("data", {}) if component["type"] == "select" else component
    return list(holder.get("values", ()))


def empty(component: Mapping[str, Any]) -> object:
    """Give the value of a component nobody filled in (components reference, "Empty value per type")."""
    kind = component["type"]
    if kind in _LISTS or component.get("multiple"):
        return []
    if kind in _NOTHING:
        return None
    match kind:
        case "checkbox":
            return False
        case "selectboxes":
            return {option["value"]: False for option in options(component)}
        case "addressNL":
            return {**dict.fromkeys(_ADDRESS_PARTS, ""), "autoPopulated": False}
        case "customerProfile":
            kinds = component.get("digitalAddressTypes", ())
            return [{"type": one, "address": "", "preferenceUpdate": "useOnlyOnce"} for one in kinds]
        case "npFamilyMembers":
            return {}
        case _:
            return ""


def initial(component: Mapping[str, Any]) -> object:
    """Give the value a component starts with: the form's own default, else the empty value."""
    default = component.get("defaultValue")
    if default is None or (default == "" and empty(component) != ""):
        return empty(component)
    return deepcopy(default)


def find(data: Mapping[str, Any], key: str) -> object:
    """Look up a dotted key in nested data, a number in a list; MISSING when it is not there."""
    here: object = data
    for part in key.split("."):
        if isinstance(here, list) and part.isdecimal() and int(part) < len(here):
            here = here[int(part)]
        elif isinstance(here, Mapping) and part in here:
            here = here[part]
        else:
            return MISSING
    return here


def put(data: Data, key: str, value: object) -> None:
    """Store a value under a dotted key, making the levels between."""
    *levels, last = key.split(".")
    for level in levels:
        inner = data.get(level)
        if not isinstance(inner, dict):
            inner = data[level] = {}
        data = inner
    data[last] = value


def drop(data: Data, key: str) -> None:
    """Take a dotted key out, and the levels above it that are empty then."""
    first, _, rest = key.partition(".")
    if not rest:
        data.pop(first, None)
    elif isinstance(data.get(first), dict):
        drop(data[first], rest)
        if not data[first]:
            del data[first]


def only_known(components: Iterable[Component], data: Mapping[str, Any]) -> Data:
    """Keep the values that belong to a component; everything else is dropped in silence."""
    known: Data = {}
    for component in walk(components):
        value = find(data, component["key"])
        if component["type"] not in WITHOUT_DATA and value is not MISSING:
            put(known, component["key"], deepcopy(value))
    return known


def start(components: Iterable[Component]) -> Data:
    """Give the data of a step nobody filled in."""
    data: Data = {}
    for component in walk(components):
        if component["type"] not in WITHOUT_DATA:
            put(data, component["key"], initial(component))
    return data


def overlay(below: Mapping[str, Any], above: Mapping[str, Any], components: Iterable[Component]) -> Data:
    """Lay the values of `above` over `below`, component by component."""
    data = deepcopy(dict(below))
    for component in walk(components):
        value = find(above, component["key"])
        if component["type"] not in WITHOUT_DATA and value is not MISSING:
            put(data, component["key"], deepcopy(value))
    return data


def camel(value: object) -> object:
    """Spell the keys of a value the way the real server's renderer does: a_een becomes aEen (protocol 13.1)."""
    if isinstance(value, Mapping):
        return {camel_name(str(key)): camel(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [camel(inner) for inner in value]
    return value


def camel_name(name: str) -> str:
    """Spell one name that way."""
    return re.sub(r"([a-zA-Z0-9])_([a-z0-9])", lambda found: found[1] + found[2].upper(), name)
