"""date: a day, between limits that the portal works out."""

from __future__ import annotations

from datetime import date

from assistant.journey.form import Part
from assistant.journey.kinds.day import DateQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.website import website_only

_DAY = len("2026-12-01")


def _day(limit: str) -> date | None:
    """Take the day of a limit; the time and offset are those of the portal, where the day counts."""
    try:
        return date.fromisoformat(limit[:_DAY])
    except ValueError:
        return None


@makes("date")
def day(component: Component, around: Around) -> Part:
    """Ask for a day; several days only the website can."""
    if component.multiple:
        return website_only(component, around)
    limits = component.inside("datePicker")
    question = DateQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        earliest=_day(limits.text("minDate")),
        latest=_day(limits.text("maxDate")),
    )
    return component.part(around, empty=question.empty, question=question)
