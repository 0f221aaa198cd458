"""Whatever form comes in, it is walked or names what it cannot do: nothing breaks, hangs or is lost."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey import hints, sentences, showing
from assistant.journey.asks import answered
from assistant.journey.form import Form, Page, Part
from assistant.journey.question import Composed, Json, Refusal
from assistant.journey.route import Route, route
from assistant.journey.validation import refused
from assistant.journey.view import Place
from assistant.journey.visibility import ROUNDS, settle
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import parts
from assistant.portals.open_forms.form import unsupported
from assistant.portals.open_forms.values import flatten, to_wire
from assistant.speech.reader import utterances
from tests.fuzz.anything import SAID, components, said, values
from tests.visit.person import TODAY

PLACE = Place(task="Een taak", organisation="Gemeente Voorbeeld")
WEBSITE = "https://formulieren.example/formulier"


def made(raw: list[Any], data: Mapping[str, Any] | None = None) -> tuple[Part, ...]:
    return parts(raw, Around(WEBSITE, data=data))


def form_of(*pages: list[Any]) -> Form:
    every = tuple(
        Page(number=n, id=str(n), name=f"Stap {n}", parts=made(raw), live=True) for n, raw in enumerate(pages)
    )
    return Form(id="f", name="Formulier", website=WEBSITE, pages=every)


def every(some: tuple[Part, ...]) -> Iterator[Part]:
    for one in some:
        yield one
        yield from every(one.children)


@given(components, values)
def test_any_form_is_questions_words_or_named_as_what_it_cannot_do(raw: list[Any], data: dict[str, Any]) -> None:
    before = json.dumps(raw)
    page = made(raw, data)
    assert json.dumps(raw) == before
    assert all(isinstance(kind, str) and kind for kind in unsupported([page]))
    for part in every(page):
        if part.question is not None:
            assert isinstance(part.question.label, str)
            verdict = part.question.judge(part.initial, TODAY)
            assert all(isinstance(refusal, Refusal) and (refusal.key or refusal.text) for refusal in verdict)
            assert isinstance(part.question.in_words(part.initial), str)


@given(components, values)
def test_what_shows_settles_and_what_was_answered_is_not_touched(raw: list[Any], data: dict[str, Any]) -> None:
    page = made(raw)
    given_values = flatten(data, page)
    before = deepcopy(given_values)
    settled = settle(page, given_values)
    assert given_values == before
    assert settled.rounds <= ROUNDS
    if settled.rounds < ROUNDS:
        again = settle(page, settled.data)
        assert (again.visible, again.data) == (settled.visible, settled.data)
    assert settle(page, given_values) == settled
    refused(page, settled, TODAY)
    msgspec.json.encode(to_wire(settled.data, page))


@given(st.lists(components, min_size=1, max_size=3), st.data())
def test_any_form_is_walked_to_its_end_or_to_what_it_cannot_do(pages: list[list[Any]], data: st.DataObject) -> None:
    form = form_of(*pages)
    answers: dict[str, Json] = {}
    seen: set[str] = set()
    while True:
        way = route(form, answers)
        if way.open == len(way.asks):
            break
        ask = way.asks[way.open]
        assert ask.key not in seen or not answered(ask, answers)
        shown(way, way.open, answers)
        taken = answer(way, data)
        if taken is None:
            return
        assert taken.keys() - answers.keys(), "every answer brings one further"
        answers |= taken
        seen.add(ask.key)
    showing.review_view(way, PLACE, answers)
    for page in form.pages:
        msgspec.json.encode(to_wire(way.page_data(page), page.parts))


def shown(way: Route, index: int, answers: Mapping[str, Json], **more: Any) -> None:  # noqa: ANN401 - passed on
    """See and hear a screen."""
    view = showing.question_view(way, index, PLACE, answers, **more)
    assert utterances(view, with_help=True)
    for field in view.fields:
        hints.hints(field.question, view)


def answer(way: Route, data: st.DataObject) -> dict[str, Json] | None:
    """Answer the open screen with something at random, or with whatever is taken; None when nothing is."""
    ask = way.asks[way.open]
    if not ask.questions:
        return {ask.key: True}
    given_now: dict[str, Json] = {}
    for question in ask.questions:
        if question.read_only:
            given_now[question.key] = way.start(question)
            continue
        for raw in (data.draw(said), *SAID):
            taken = question.check(raw, TODAY)
            if not isinstance(taken, Refusal):
                assert isinstance(question.in_words(taken), str)
                given_now[question.key] = taken
                break
            words = sentences.refusal(taken)
            assert words
            assert "{" not in words or "{" in taken.text
            shown(way, way.open, {}, typed=raw, refusals=(taken,))
        else:
            return None
    return given_now


@given(components, st.lists(st.tuples(st.integers(0, 7), said), max_size=12))
def test_no_answer_is_lost_by_what_shows_and_hides(raw: list[Any], changes: list[tuple[int, Any]]) -> None:
    """Somebody changes answers at will; whatever hid in between comes back as it was given."""
    form = form_of(raw)
    parts_of = list(every(form.pages[0].parts))
    often = Counter(part.key for part in parts_of)
    alone = [part for part in parts_of if often[part.key] == 1]
    answers: dict[str, Json] = {}
    for number, typed in changes:
        way = route(form, answers)
        questions = [question for ask in way.asks for question in ask.questions]
        if not questions:
            return
        question = questions[number % len(questions)]
        taken = question.check(typed, TODAY)
        if isinstance(taken, Refusal):
            continue
        answers[question.key] = taken
        kept = deepcopy(answers)
        now = route(form, answers)
        assert answers == kept
        for part in alone:
            if part.key in now.settled.data and part.key in answers and not kept_elsewhere(part):
                assert part.key not in now.settled.visible or now.settled.data[part.key] == answers[part.key]


def kept_elsewhere(part: Part) -> bool:
    """Leave out what has no value of its own under its key: rows are settled one by one, pieces have other keys."""
    return part.rows or part.question is None or isinstance(part.question, Composed)


def circle(length: int, *, show: bool) -> list[Any]:
    """Make questions that each hang on the next, and the last on the first."""
    return [
        {
            "type": "textfield",
            "key": f"v{number}",
            "defaultValue": "ja",
            "conditional": {"show": show, "when": f"v{(number + 1) % length}", "eq": "ja"},
        }
        for number in range(length)
    ]


@given(st.integers(1, 12), st.booleans())
def test_questions_that_hang_on_each_other_in_a_circle_come_to_rest(length: int, show: bool) -> None:
    page = made(circle(length, show=show))
    settled = settle(page, {part.key: "ja" for part in page})
    assert settled.rounds <= ROUNDS
    way = route(form_of(circle(length, show=show)), {})
    assert 0 <= way.open <= len(way.asks)
    assert len({ask.key for ask in way.asks}) == len(way.asks)


def test_a_question_that_hides_itself_stops_after_as_many_rounds_as_at_the_portal() -> None:
    """It shows when it is empty and starts with "ja": no answer is right, so both stop after fifty looks."""
    (part,) = made(circle(1, show=False))
    settled = settle((part,), {"v0": "ja"})
    assert settled.rounds == ROUNDS
    assert settle((part,), {"v0": "ja"}) == settled
