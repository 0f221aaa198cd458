"""radio: one of a few."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.portals.open_forms.components.component import Around, Component, has_blank
from assistant.portals.open_forms.components.registry import makes


@makes("radio")
def radio(component: Component, around: Around) -> Part:
    """Ask for one of a few."""
    raw = component.list("values")
    question = ChoiceQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        options=component.options(raw),
        blank=has_blank(raw),
    )
    return component.part(around, empty=question.empty, question=question)
