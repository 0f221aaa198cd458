"""A moment that may not be before now can pass while somebody waits: the rest of it is asked again, at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.errors import AnswersRefused, FieldRefusal
from assistant.journey.form import Page, Part
from assistant.journey.kinds.moment import MomentQuestion
from assistant.journey.rows import everything, opened
from assistant.portals.portal import Portal
from assistant.visit.state import State

TOO_EARLY = "min_value"
"""What the portal says of it; a moment that may not be after now never becomes too late by waiting."""


def asked_once_more(state: State, error: AnswersRefused, portal: Portal, today: date) -> tuple[State, AnswersRefused]:
    """Fetch the limits of the moments that passed as they are now, and ask those again at the screen they are about.

    Another refusal comes back as it was. Raises what fetching a page raises.
    """
    early = {one.key for one in error.refusals if one.code == TOO_EARLY}
    passed = [(page, part) for page, part in _moments(state) if part.key in early]
    if not passed:
        return state, error
    for number in dict.fromkeys(page.number for page, _part in passed):
        state = state.fetched(portal.page(number), today)
    keys = {part.key for _page, part in passed}
    refusals = [one for one in error.refusals if one.key not in keys]
    for key in sorted(keys):
        state, piece = _left_open(state, key)
        refusals.append(FieldRefusal(piece, "moment-passed", ""))
    return state, AnswersRefused(tuple(refusals), portal=error.portal, instance=error.instance)


def _moments(state: State) -> Iterator[tuple[Page, Part]]:
    assert state.form is not None
    for page in state.form.pages:
        for part in everything(page.parts, opened(page.parts, state.draft.answers)):
            if isinstance(part.question, MomentQuestion):
                yield page, part


def _left_open(state: State, key: str) -> tuple[State, str]:
    """Let the time go, unless the day had to go with it; gives the piece that is asked first now."""
    part = next((part for _page, part in _moments(state) if part.key == key), None)
    if part is None or not isinstance(part.question, MomentQuestion):
        return state, key
    pieces = [piece.key for piece in part.question.pieces(state.draft.answers)]
    state = state.without(frozenset(pieces[1:]) & state.draft.answers.keys())
    return state, next(piece for piece in pieces if piece == pieces[-1] or piece not in state.draft.answers)
