"""bsn: a citizen service number, which is nobody else's business."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.bsn import BsnQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more, text_rules


@makes("bsn")
def bsn(component: Component, around: Around) -> Part:
    """Ask for a bsn, or for several; always secret, whatever the form says."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> BsnQuestion:
    return BsnQuestion(**{**asked, "sensitive": True}, **text_rules(component))  # type: ignore[arg-type]
