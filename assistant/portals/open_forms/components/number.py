"""number: what one counts."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.number import NumberQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.website import website_only
from assistant.portals.open_forms.html import text_of


@makes("number")
def number(component: Component, around: Around) -> Part:
    """Ask for a number with its unit; very old forms ask for several, which only the website can."""
    if component.multiple:
        return website_only(component, around)
    rules = component.validate
    question = NumberQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        least=rules.number("min"),
        most=rules.number("max"),
        decimals=component.whole("decimalLimit"),
        negative=component.flag("allowNegative", usual=True),
        before=text_of(component.text("prefix")),
        after=text_of(component.text("suffix")),
    )
    return component.part(around, empty=question.empty, question=question)
