"""What the portal no longer agrees with, or never saw in this submission: it is asked again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import msgspec

from assistant.errors import AnswersRefused
from assistant.journey.form import Part
from assistant.journey.question import Composed
from assistant.visit.state import State


def asked_again(state: State, proof: str, *answers: str) -> State:
    """Let the portal be asked about the answer `proof` once more, and ask these questions again."""
    proved = {key: value for key, value in state.proved.items() if key != proof}
    kept = {key: value for key, value in state.draft.answers.items() if key not in answers}
    return replace(state, proved=proved, draft=msgspec.structs.replace(state.draft, answers=kept))


def unverified(state: State, error: AnswersRefused) -> State | None:
    """Ask again for what the portal wants to see first in this submission; None when nothing of that was refused."""
    wanted = {one.key for one in error.refusals if one.code == "unverified"}
    found: State | None = None
    for part in state.parts():
        if part.key in wanted and isinstance(part.question, Composed):
            pieces = part.question.pieces(state.draft.answers)
            again = (one.key for one in pieces if one.fleeting)
            found = asked_again(found or state, pieces[0].key, *again)
    return found


def chosen_again(state: State, keys: Iterable[str]) -> State:
    """Let choices go that somebody else took meanwhile, and have their pages and those after them fetched again.

    What else is on those pages is still answered, as far as it still fits.
    """
    assert state.form is not None
    wanted = frozenset(keys)
    first = min((page.number for page in state.form.pages if _asks(page.parts, wanted)), default=None)
    if first is None:
        return state
    pages = tuple(replace(page, live=page.live and page.number < first) for page in state.form.pages)
    saved = {number: data for number, data in state.saved.items() if number < first}
    gone = frozenset(key for key in state.draft.answers if key.partition("#")[0] in wanted)
    return replace(state, form=replace(state.form, pages=pages), saved=saved).without(gone)


def _asks(parts: Iterable[Part], keys: frozenset[str]) -> bool:
    return any(part.key in keys or _asks(part.children, keys) for part in parts)
