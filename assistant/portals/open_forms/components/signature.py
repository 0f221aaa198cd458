"""signature: a drawn name, sent as a picture."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.signature import SignatureQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.html import text_of


@makes("signature")
def signature(component: Component, around: Around) -> Part:
    """Ask for a signature; the footer says what one signs for."""
    question = SignatureQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        footer=text_of(component.text("footer")),
    )
    return component.part(around, empty=question.empty, question=question)
