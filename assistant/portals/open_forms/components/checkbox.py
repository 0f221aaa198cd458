"""checkbox: what one agrees to; a label with a link keeps the link under "Meer uitleg"."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Explanation
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.html import rich


def links_of(label: str) -> tuple[Explanation, ...]:
    """Keep a label's links, which the plain words of a question cannot show."""
    words = rich(label)
    return (Explanation("", words),) if "<a " in words.html else ()


@makes("checkbox")
def checkbox(component: Component, around: Around) -> Part:
    """Ask for a tick; when it is required it must be ticked."""
    asked = component.asked(around)
    asked["more"] = (*links_of(component.text("label")), *component.more())
    question = TickQuestion(**asked)  # type: ignore[arg-type]
    return component.part(around, empty=question.empty, question=question)
