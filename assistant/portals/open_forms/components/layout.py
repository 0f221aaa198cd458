"""fieldset, columns, content and softRequiredErrors: what stands around the questions."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.journey.form import Part
from assistant.journey.question import Notice
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes, parts
from assistant.portals.open_forms.html import rich, text_of
from assistant.portals.open_forms.values import at, has

_TONES = frozenset({"info", "success", "warning", "error"})


@makes("fieldset")
def fieldset(component: Component, around: Around) -> Part:
    """Put a title above the questions inside, unless the form hides it."""
    title = "" if component.flag("hideHeader") else text_of(component.text("label"))
    return component.group(
        title=title,
        help=component.help(),
        more=component.more(),
        children=parts(component.list("components"), around),
    )


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


@makes("content")
def content(component: Component, around: Around) -> Part:
    """Show the form's own words. Family members without a login come as words too, and keep their value."""
    tone = component.text("customClass")
    words = rich(component.text("html"))
    notice = Notice(component.key, words, tone if tone in _TONES else "") if words else None
    if has(at(around.data or {}, component.key)):
        return component.part(around, empty={}, notice=notice)
    return component.group(notice=notice)
