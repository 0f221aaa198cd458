"""What follows from how far a task is: what is asked anew, and who has to sign as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.journey.form import Page, Part
from assistant.journey.kinds.cosign import CosignQuestion
from assistant.visit.state import State


def asked_anew(state: State, keys: Iterable[str]) -> State:
    """Let the answers to these questions go, and have their pages and those after them fetched again.

    What is on those pages else is still answered, as far as it still fits.
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


def cosigner(state: State) -> str:
    """Give the address of who has to sign as well; "" when nobody has to, or the form is not known."""
    if state.form is None:
        return ""
    asked = _cosigns(page for page in state.form.pages if page.applicable)
    said = state.route().settled.data
    return next((found for key in asked if isinstance(found := said.get(key), str) and found), "")


def _cosigns(pages: Iterable[Page]) -> tuple[str, ...]:
    every = (part for page in pages for part in _leaves(page.parts))
    return tuple(part.key for part in every if isinstance(part.question, CosignQuestion))


def _leaves(parts: Iterable[Part]) -> Iterable[Part]:
    for part in parts:
        yield part
        yield from _leaves(part.children)
