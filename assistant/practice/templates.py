"""Fills in {{ key }} in a form's own words with what was answered, escaped as text."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from assistant.practice.components import MISSING, Component, find

_PLACE = re.compile(r"{{\s*([\w.\-]+)\s*}}")
_WORDS = ("label", "html", "description", "tooltip", "placeholder", "legend", "groupLabel")


def has_template(component: Mapping[str, Any]) -> bool:
    """Tell whether words of this component hold a place to fill in; {{ missingFields }} is the browser's."""
    return component["type"] != "softRequiredErrors" and any(
        "{{" in component[name] or "{%" in component[name] for name in _WORDS if _is_text(component, name)
    )


def fill(component: Component, data: Mapping[str, Any]) -> Component:
    """Give the component, and all in it, with its places filled in; what is not known leaves nothing."""
    changed = dict(component)
    for name in _WORDS if has_template(component) else ():
        if _is_text(component, name):
            changed[name] = _PLACE.sub(lambda found: _said(find(data, found[1])), component[name])
    if isinstance(component.get("components"), list):
        changed["components"] = [fill(part, data) for part in component["components"]]
    if isinstance(component.get("columns"), list):
        changed["columns"] = [
            {**column, "components": [fill(part, data) for part in column.get("components", ())]}
            for column in component["columns"]
        ]
    return changed


def _is_text(component: Mapping[str, Any], name: str) -> bool:
    return isinstance(component.get(name), str)


def _said(value: object) -> str:
    return "" if value is MISSING or value is None else html.escape(str(value))
