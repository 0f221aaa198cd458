"""checkbox: what one agrees to."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.tick import TickQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes


@makes("checkbox")
def checkbox(component: Component, around: Around) -> Part:
    """Ask for a tick; when it is required it must be ticked."""
    question = TickQuestion(**component.asked(around))  # type: ignore[arg-type]
    return component.part(around, empty=question.empty, question=question)
