"""columns: questions beside each other on a wide page; here they follow each other."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.journey.form import Part
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes, parts


@makes("columns")
def columns(component: Component, around: Around) -> Part:
    """Flatten columns, left to right; their name means nothing to people."""
    inside = [
        child
        for column in component.list("columns")
        if isinstance(column, Mapping)
        for child in Component(column).list("components")
    ]
    return component.group(children=parts(inside, around))
