"""textfield: a line of text."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.text import TextQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more, text_rules


@makes("textfield")
def textfield(component: Component, around: Around) -> Part:
    """Ask for a line, or for several."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> TextQuestion:
    return TextQuestion(**asked, **text_rules(component))  # type: ignore[arg-type]
