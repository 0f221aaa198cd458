"""phoneNumber: a phone number."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more, text_rules


@makes("phoneNumber")
def phone(component: Component, around: Around) -> Part:
    """Ask for a phone number, or for several."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> TextQuestion:
    return TextQuestion(**asked, **text_rules(component), shape=Shape.PHONE)  # type: ignore[arg-type]
