"""textarea: a longer text."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.text import TextQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more, text_rules


@makes("textarea")
def textarea(component: Component, around: Around) -> Part:
    """Ask for a text over several lines."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> TextQuestion:
    return TextQuestion(**asked, **text_rules(component), lines=True)  # type: ignore[arg-type]
