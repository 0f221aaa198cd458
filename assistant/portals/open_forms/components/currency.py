"""currency: an amount in euros, the only money Open Forms knows."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.amount import CENTS, AmountQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.number import number_rules
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more


@makes("currency")
def currency(component: Component, around: Around) -> Part:
    """Ask for an amount; with cents, unless the form says how many decimals."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> AmountQuestion:
    limit = component.whole("decimalLimit")
    return AmountQuestion(
        **asked,  # type: ignore[arg-type]
        **number_rules(component),  # type: ignore[arg-type]
        decimals=CENTS if limit is None else limit,
    )
