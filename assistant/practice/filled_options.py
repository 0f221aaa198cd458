"""Fills in the choices a form takes from elsewhere: a variable, or a list of the municipality."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.practice.components import Component, options, walk
from assistant.practice.forms import Form
from assistant.practice.jsonlogic import evaluate

_ELSEWHERE = frozenset({"variable", "referenceLists"})
_CHOOSE = frozenset({"radio", "select", "selectboxes"})
_UNKNOWN = [{"label": "", "value": ""}]


def from_elsewhere(component: Mapping[str, Any]) -> str:
    """Say where the choices come from: "variable", "referenceLists", or "" when the form has them itself."""
    source = (component.get("openForms") or {}).get("dataSrc", "")
    return source if component["type"] in _CHOOSE and source in _ELSEWHERE else ""


def leans_on_a_variable(component: Mapping[str, Any]) -> bool:
    """Tell whether only the server knows the choices at any moment; also in the rows of a group."""
    inner = component.get("components", []) if component["type"] == "editgrid" else []
    return from_elsewhere(component) == "variable" or any(leans_on_a_variable(part) for part in walk(inner))


def fill_options(form: Form, components: list[Component], scope: Mapping[str, Any]) -> None:
    """Put the choices in their places. What cannot be worked out leaves one choice without words."""
    for component in walk(components):
        source = from_elsewhere(component)
        if source:
            found = list(_found(form, component, source, scope))
            _put(component, found or (options(component) or list(_UNKNOWN)))
        if component["type"] == "editgrid":
            fill_options(form, component.get("components", []), scope)


def _found(form: Form, component: Component, source: str, scope: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    settings = component["openForms"]
    if source == "referenceLists":
        yield from ({"value": code, "label": name} for code, name in form.lists.get(settings.get("code"), {}).items())
        return
    items = evaluate(settings.get("itemsExpression"), scope)
    for item in items if isinstance(items, list) else []:
        value, label = item if isinstance(item, list) and len(item) == len(("value", "label")) else (item, item)
        yield {"value": str(value), "label": str(label)}


def _put(component: Component, choices: list[dict[str, Any]]) -> None:
    if component["type"] == "select":
        component["data"] = {**(component.get("data") or {}), "values": choices}
    else:
        component["values"] = choices
