"""Whatever a portal's logic says: the walk ends, nothing breaks, and no answer goes without being asked again."""

from __future__ import annotations

from random import Random
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import AnswersRefused, AssistantError
from assistant.journey import sentences, showing
from assistant.journey.question import Json, Refusal
from assistant.journey.view import Place
from assistant.portals.portal import Portal
from assistant.visit import refusals
from assistant.visit.last_look import found_wrong
from assistant.visit.state import State
from assistant.visit.walk import Halted, advance, complete, next_move
from tests.fuzz.anything import SAID, components
from tests.fuzz.moody import Moody
from tests.visit.person import TODAY, new_draft

PLACE = Place(task="Een taak", organisation="Gemeente Voorbeeld")
TURNS = 12

steps = st.lists(components, min_size=1, max_size=3)
chances = st.integers(0, 2**32).map(Random)


def walked(state: State, portal: Moody) -> tuple[State, AssistantError | None]:
    """Bring the portal as far as the answers are."""
    try:
        return advance(state, cast("Portal", portal), lambda _mark: b"x", TODAY), None
    except Halted as halt:
        return halt.state, halt.problem


def answered(state: State, chance: Random) -> State:
    """Answer the open screen with whatever is taken first; leave it when nothing is."""
    way = state.route()
    if way.open == len(way.asks):
        return state
    ask = way.asks[way.open]
    view = showing.question_view(way, way.open, PLACE, state.draft.answers)
    assert len(view.fields) == len(ask.questions)
    given_now: dict[str, Json] = {} if ask.questions else {ask.key: True}
    for question in ask.questions:
        if question.read_only:
            given_now[question.key] = way.start(question)
            continue
        for raw in (chance.choice(SAID), *SAID):
            taken = question.check(raw, TODAY)
            if not isinstance(taken, Refusal):
                given_now[question.key] = taken
                break
    return state.answer(given_now, ask.questions, "", ask.of)


@given(steps, chances, st.sampled_from((0.0, 0.1, 0.5, 1.0)))
def test_any_portal_is_walked_to_its_end_or_to_a_problem_it_names(
    raw: list[list[Any]], chance: Random, mood: float
) -> None:
    portal = Moody(raw, chance, mood)
    state = State(draft=new_draft("formulier"))
    for _turn in range(TURNS):
        before = state
        state, problem = walked(state, portal)
        gone = set(before.draft.answers) - set(state.draft.answers)
        # rows that the portal's own logic took away or made anew are gone with it
        gone = {key for key in gone if "[" not in key}
        assert gone <= state.new, "what was let go is asked again, and said to be new"
        if problem is not None:
            assert sentences.problem(problem, "Gemeente Voorbeeld").heading
        if state.form is None:
            continue
        way = state.route()
        if isinstance(problem, AnswersRefused):
            for slip in refusals.slips(problem, way, "Gemeente Voorbeeld", TODAY):
                assert sentences.refusal(slip)
                assert slip.where in way.places
        if problem is None and way.open == len(way.asks):
            assert complete(state) or next_move(state, way) is None
            found_wrong(state, TODAY)
        state = answered(state, chance)


@given(steps, chances)
def test_a_steady_portal_is_told_each_thing_once(raw: list[list[Any]], chance: Random) -> None:
    portal = Moody(raw, chance, 0.0)
    state = State(draft=new_draft("formulier"))
    for _turn in range(TURNS):
        state, problem = walked(state, portal)
        if problem is not None:
            return
        again, _none = walked(state, portal)
        assert again == state
        state = answered(state, chance)
