"""number: what one counts; very old forms ask for several."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.number import NumberQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more
from assistant.portals.open_forms.html import text_of


@makes("number")
def number(component: Component, around: Around) -> Part:
    """Ask for a number with its unit, or for several."""
    return once_or_more(component, around, partial(_question, component))


def number_rules(component: Component) -> dict[str, object]:
    """Gather the limits of a number, as arguments for its question."""
    return {
        "least": component.validate.number("min"),
        "most": component.validate.number("max"),
        "negative": component.flag("allowNegative", usual=True),
    }


def _question(component: Component, asked: Asked) -> NumberQuestion:
    return NumberQuestion(
        **asked,  # type: ignore[arg-type]
        **number_rules(component),  # type: ignore[arg-type]
        decimals=component.whole("decimalLimit"),
        before=text_of(component.text("prefix")),
        after=text_of(component.text("suffix")),
    )
