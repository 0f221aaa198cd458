"""Streets and places that follow from an address: which are still to be looked up, and what is known of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import msgspec

from assistant.journey.form import Page, starting
from assistant.journey.kinds.text import Derived, TextQuestion
from assistant.journey.postcode import read_postcode
from assistant.journey.question import Json
from assistant.journey.route import Route
from assistant.journey.row_keys import bare
from assistant.journey.rows import everything, of_rows, opened
from assistant.portals.portal import FoundAddress
from assistant.visit.state import Pair, State


def underived(page: Page, way: Route, state: State) -> tuple[Pair, Mapping[str, bool]] | None:
    """Find an address that is answered, and the questions on a page that follow from it and were not filled in yet.

    Gives with each key whether it wants the place or the street; None when there are no such questions.
    """
    wanted: dict[Pair, dict[str, bool]] = {}
    answers = state.draft.answers
    grids = opened(page.parts, answers)
    data = {**way.settled.data, **of_rows(grids, way.settled.data)}
    for part in everything(page.parts, grids):
        derived = part.question.derived if isinstance(part.question, TextQuestion) else None
        if derived is None or part.key not in data:
            continue
        pair = _address(part.key, derived, {key: value for key, value in data.items() if key in answers})
        if pair is not None and (part.key not in state.derived or state.derived[part.key][0] != pair):
            wanted.setdefault(pair, {})[part.key] = derived.city
    return next(iter(wanted.items()), None)


def _address(key: str, derived: Derived, answered: Mapping[str, Json]) -> Pair | None:
    """Give the postcode and number a question follows from, once both are answered and can be looked up."""
    postcode = read_postcode(_near(key, derived.postcode, answered)).replace(" ", "")
    number = re.match(r"\s*([0-9]{1,5})(?![0-9])", _near(key, derived.number, answered))
    return (postcode, number[1]) if postcode and number is not None else None


def _near(key: str, other: str, answered: Mapping[str, Json]) -> str:
    """Give the answer to another question: in a row that of the same row first, with the name of the group or not."""
    row, _end, _own = key.rpartition("].")
    group = bare(f"{row}].").replace("[]", "")
    within = (f"{row}].{other}", f"{row}].{other.removeprefix(group)}") if row else ()
    return next((str(answered[one] or "") for one in (*within, other) if one in answered), "")


def filled_in(state: State, pair: Pair, cities: Mapping[str, bool], address: FoundAddress) -> State:
    """Take in what the portal knows of an address: questions start with it.

    An answer that was only taken over from an address before makes room; what somebody typed stays. What is not known
    any more is asked again.
    """
    assert state.form is not None
    found: dict[str, Json] = {key: address.city if city else address.street for key, city in cities.items()}
    answers = dict(state.draft.answers)
    for part in state.parts():
        if part.key not in found or part.key not in answers:
            continue
        fixed = part.question is not None and part.question.read_only
        before = state.derived.get(part.key)
        if fixed or (before is not None and answers[part.key] == before[1]):
            answers.pop(part.key)
            if found[part.key] or fixed:
                answers[part.key] = found[part.key]
    for key, value in found.items():
        _begin_row(answers, key, value)
    pages = tuple(replace(page, parts=starting(page.parts, found)) for page in state.form.pages)
    return replace(
        state,
        form=replace(state.form, pages=pages),
        draft=msgspec.structs.replace(state.draft, answers=answers),
        derived={**state.derived, **{key: (pair, value) for key, value in found.items()}},
    )


def _begin_row(answers: dict[str, Json], key: str, value: Json) -> None:
    """Let a row begin with this value; what is in no row is left alone."""
    in_row = re.fullmatch(r"(.*)\[(\d+)\]\.([^\[]*)", key)
    rows = answers.get(in_row[1]) if in_row else None
    if in_row and isinstance(rows, list | tuple):
        at = int(in_row[2])
        answers[in_row[1]] = [
            {**row, in_row[3]: value} if number == at and isinstance(row, Mapping) else row
            for number, row in enumerate(rows)
        ]
