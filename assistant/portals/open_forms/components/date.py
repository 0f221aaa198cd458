"""date: a day, between limits that the portal works out."""

from __future__ import annotations

from datetime import date as day
from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.day import DateQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more

_DAY = len("2026-12-01")


def _limit(moment: str) -> day | None:
    """Take the day of a limit; the time and offset are those of the portal, where the day counts."""
    try:
        return day.fromisoformat(moment[:_DAY])
    except ValueError:
        return None


@makes("date")
def date(component: Component, around: Around) -> Part:
    """Ask for a day in three boxes, whichever way the form would, or for several."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> DateQuestion:
    limits = component.inside("datePicker")
    return DateQuestion(
        **asked,  # type: ignore[arg-type]
        earliest=_limit(limits.text("minDate")),
        latest=_limit(limits.text("maxDate")),
    )
