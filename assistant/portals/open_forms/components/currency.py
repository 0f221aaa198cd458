"""currency: an amount in euros, the only money Open Forms knows."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.amount import CENTS, AmountQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.number import number_rules
from assistant.portals.open_forms.components.registry import makes


@makes("currency")
def currency(component: Component, around: Around) -> Part:
    """Ask for an amount; with cents, unless the form says how many decimals. There is never more than one."""
    limit = component.whole("decimalLimit")
    question = AmountQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        **number_rules(component),  # type: ignore[arg-type]
        decimals=CENTS if limit is None else limit,
    )
    return component.part(around, empty=question.empty, question=question)
