"""iban: the number of a bank account."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.iban import IbanQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more, text_rules


@makes("iban")
def iban(component: Component, around: Around) -> Part:
    """Ask for an IBAN, or for several."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> IbanQuestion:
    return IbanQuestion(**asked, **text_rules(component))  # type: ignore[arg-type]
