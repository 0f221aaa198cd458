"""What the portal agreed to or filled in, taken into a state: asked again where it no longer holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import msgspec

from assistant.errors import AnswersRefused
from assistant.journey.form import Page, Part
from assistant.journey.kinds.text import Derived, TextQuestion
from assistant.journey.question import Composed, Json
from assistant.journey.route import Route
from assistant.journey.rows import everything, leaves, opened
from assistant.portals.portal import FoundAddress
from assistant.visit.state import Pair, State


def asked_again(state: State, proof: str, *answers: str) -> State:
    """Let the portal be asked about the answer `proof` once more, and ask these questions again."""
    proved = {key: value for key, value in state.proved.items() if key != proof}
    kept = {key: value for key, value in state.draft.answers.items() if key not in answers}
    return replace(state, proved=proved, draft=msgspec.structs.replace(state.draft, answers=kept))


def unverified(state: State, error: AnswersRefused) -> State | None:
    """Ask again for what the portal wants to see first in this submission; None when nothing of that was refused."""
    assert state.form is not None
    wanted = {one.key for one in error.refusals if one.code == "unverified"}
    found: State | None = None
    parts = tuple(part for page in state.form.pages for part in page.parts)
    for part in everything(parts, opened(parts, state.draft.answers)):
        if part.key in wanted and isinstance(part.question, Composed):
            pieces = part.question.pieces(state.draft.answers)
            again = (one.key for one in pieces if one.fleeting)
            found = asked_again(found or state, pieces[0].key, *again)
    return found


def underived(page: Page, way: Route, state: State) -> tuple[Pair, Mapping[str, bool]] | None:
    """Find an address that is answered, and the questions on a page that follow from it and were not filled in yet.

    Gives with each key whether it wants the place or the street; None when there are no such questions.
    """
    wanted: dict[Pair, dict[str, bool]] = {}
    for part in leaves(page.parts):
        derived = part.question.derived if isinstance(part.question, TextQuestion) else None
        if derived is None or part.key not in way.settled.data:
            continue
        pair = _address(way, state, derived)
        if pair is not None and (part.key not in state.derived or state.derived[part.key][0] != pair):
            wanted.setdefault(pair, {})[part.key] = derived.city
    return next(iter(wanted.items()), None)


def _address(way: Route, state: State, derived: Derived) -> Pair | None:
    """Give the postcode and number a question follows from, once both are answered and can be looked up."""
    if not {derived.postcode, derived.number} <= state.draft.answers.keys():
        return None
    postcode = re.sub(r"\s", "", str(way.settled.data.get(derived.postcode) or "")).upper()
    number = re.match(r"\s*([0-9]{1,5})(?![0-9])", str(way.settled.data.get(derived.number) or ""))
    if number is None or not re.fullmatch(r"[1-9][0-9]{3}[A-Z]{2}", postcode):
        return None
    return postcode, number[1]


def filled_in(state: State, pair: Pair, cities: Mapping[str, bool], address: FoundAddress) -> State:
    """Take in what the portal knows of an address: questions start with it.

    An answer that was only taken over from an address before makes room; what somebody typed stays. What is not known
    any more is asked again.
    """
    assert state.form is not None
    found: dict[str, Json] = {key: address.city if city else address.street for key, city in cities.items()}
    answers = dict(state.draft.answers)
    for part in leaves(part for page in state.form.pages for part in page.parts):
        if part.key not in found or part.key not in answers:
            continue
        fixed = part.question is not None and part.question.read_only
        before = state.derived.get(part.key)
        if fixed or (before is not None and answers[part.key] == before[1]):
            answers.pop(part.key)
            if found[part.key] or fixed:
                answers[part.key] = found[part.key]
    pages = tuple(replace(page, parts=starting(page.parts, found)) for page in state.form.pages)
    return replace(
        state,
        form=replace(state.form, pages=pages),
        draft=msgspec.structs.replace(state.draft, answers=answers),
        derived={**state.derived, **{key: (pair, value) for key, value in found.items()}},
    )


def starting(parts: tuple[Part, ...], values: Mapping[str, Json]) -> tuple[Part, ...]:
    """Let questions start with these values, by key."""
    return tuple(
        replace(
            part,
            initial=values.get(part.key, part.initial),
            children=part.children if part.rows else starting(part.children, values),
        )
        for part in parts
    )
