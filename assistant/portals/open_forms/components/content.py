"""content: the form's own words between the questions."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.question import Notice
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.html import rich
from assistant.portals.open_forms.values import at, has

_TONES = frozenset({"info", "success", "warning", "error"})


@makes("content")
def content(component: Component, around: Around) -> Part:
    """Show the form's own words. Family members without a login come as words too, and keep their value."""
    tone = component.text("customClass")
    words = rich(component.text("html"))
    notice = Notice(component.key, words, tone if tone in _TONES else "") if words else None
    if has(at(around.data or {}, component.key)):
        return component.part(around, empty={}, notice=notice)
    return component.group(notice=notice)
