"""fieldset: questions that belong together, under one title."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes, parts
from assistant.portals.open_forms.html import text_of


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
