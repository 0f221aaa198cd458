"""A last look at everything before it is sent, so that nothing is first found by the portal at the very end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.errors import FieldRefusal
from assistant.journey.question import Refusal
from assistant.journey.route import Route
from assistant.journey.row_keys import nearest, of_path
from assistant.journey.validation import refused
from assistant.portals.open_forms.codes import code_of
from assistant.visit.state import State


def found_wrong(state: State, today: date) -> tuple[FieldRefusal, ...]:
    """Find what the portal would refuse, by the portal's own codes and in the order of the form.

    Only what somebody can change counts: what the portal filled in itself is left to the portal.
    """
    assert state.form is not None
    way = state.route()
    pages = (page for page in state.form.pages if page.applicable)
    slips = (slip for page in pages for slip in refused(page.parts, way.settled, today))
    return tuple(_as_the_portal_would(slips, way))


def _as_the_portal_would(slips: Iterator[Refusal], way: Route) -> Iterator[FieldRefusal]:
    for slip in slips:
        key = nearest(of_path(slip.where, slip.inside), way.places)
        if not key or all(question.read_only for question in way.asks[way.places[key]].questions):
            continue
        yield FieldRefusal(key, code_of(slip, way.settled.data.get(slip.where)) or slip.key, "")
