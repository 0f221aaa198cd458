"""textfield: a line of text."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.text import Derived, TextQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more, text_rules


@makes("textfield")
def textfield(component: Component, around: Around) -> Part:
    """Ask for a line, or for several."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> TextQuestion:
    derived = None if component.multiple else _derived(component)
    return TextQuestion(**asked, **text_rules(component), derived=derived)  # type: ignore[arg-type]


def _derived(component: Component) -> Derived | None:
    """Read where a street or a place follows from; both keys have to be there."""
    city = component.flag("deriveCity")
    postcode, number = component.text("derivePostcode"), component.text("deriveHouseNumber")
    if not (city or component.flag("deriveStreetName")) or not postcode or not number:
        return None
    return Derived(postcode, number, city=city)
