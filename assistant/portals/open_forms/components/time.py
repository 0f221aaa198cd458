"""time: a time of day; its window may run over midnight."""

from __future__ import annotations

from functools import partial

from assistant.journey.dutch_time import kept_time
from assistant.journey.form import Part
from assistant.journey.kinds.clock import TimeQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more


@makes("time")
def time(component: Component, around: Around) -> Part:
    """Ask for a time, or for several."""
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> TimeQuestion:
    rules = component.validate
    return TimeQuestion(
        **asked,  # type: ignore[arg-type]
        earliest=kept_time(rules.raw.get("minTime")),
        latest=kept_time(rules.raw.get("maxTime")),
    )
