"""Puts a component in one language: its own translations, and its own messages for that language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.practice.catalogue import SOURCE
from assistant.practice.components import Component


def localised(component: Component, language: str) -> Component:
    """Give the component, and all in it, in `language`; `errors` holds its messages then."""
    changed = _translated(component, language)
    messages = (component.get("translatedErrors") or {}).get(language)
    if messages:
        changed["errors"] = dict(messages)
    if isinstance(component.get("values"), list):
        changed["values"] = [_translated(option, language) for option in component["values"]]
    if isinstance(component.get("data"), Mapping):
        choices = [_translated(option, language) for option in component["data"].get("values", ())]
        changed["data"] = {**component["data"], "values": choices}
    if isinstance(component.get("components"), list):
        changed["components"] = [localised(part, language) for part in component["components"]]
    if isinstance(component.get("columns"), list):
        changed["columns"] = [
            {**column, "components": [localised(part, language) for part in column.get("components", ())]}
            for column in component["columns"]
        ]
    return changed


def _translated(one: Mapping[str, Any], language: str) -> dict[str, Any]:
    settings = one.get("openForms")
    if not isinstance(settings, Mapping):
        return dict(one)
    words = (settings.get("translations") or {}).get(language, {}) if language != SOURCE else {}
    kept = {name: value for name, value in settings.items() if name != "translations"}
    return {**one, **{name: value for name, value in words.items() if value}, "openForms": kept}
