"""datetime: a day and a time, between limits that the portal works out to the minute."""

from __future__ import annotations

from functools import partial

from assistant.journey.dutch_time import on_our_clock
from assistant.journey.form import Part
from assistant.journey.kinds.moment import Limits, MomentLine, MomentQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more


@makes("datetime")
def datetime(component: Component, around: Around) -> Part:
    """Ask for the day, then for the time; when several are asked, both on one screen."""
    return once_or_more(component, around, partial(_question, component), partial(_line, component))


def _limits(component: Component) -> Limits:
    picker = component.inside("datePicker")
    return Limits(on_our_clock(picker.text("minDate")), on_our_clock(picker.text("maxDate")))


def _question(component: Component, asked: Asked) -> MomentQuestion:
    return MomentQuestion(**asked, limits=_limits(component))  # type: ignore[arg-type]


def _line(component: Component, asked: Asked) -> MomentLine:
    return MomentLine(**asked, limits=_limits(component))  # type: ignore[arg-type]
