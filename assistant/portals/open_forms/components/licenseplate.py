"""licenseplate: the number plate of a vehicle."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.plate import PlateQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more, text_rules


@makes("licenseplate")
def licenseplate(component: Component, around: Around) -> Part:
    """Ask for a number plate, or for several."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> PlateQuestion:
    return PlateQuestion(**asked, **text_rules(component))  # type: ignore[arg-type]
