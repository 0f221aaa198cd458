"""Rows the portal's logic fills in, changes or takes away, while somebody has answered in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.journey.form import Checked, Form, Page, Part
from assistant.journey.question import Json
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import parts
from assistant.visit.state import State
from tests.visit.person import TODAY, new_draft

GRID: dict[str, Any] = {
    "type": "editgrid",
    "key": "kinderen",
    "label": "Uw kinderen",
    "groupLabel": "Kind",
    "disableAddingRemovingRows": True,
    "components": [
        {"type": "textfield", "key": "naam", "label": "Naam", "disabled": True},
        {
            "type": "radio",
            "key": "school",
            "label": "Gaat het kind naar school?",
            "validate": {"required": True},
            "values": [{"value": "ja", "label": "Ja"}, {"value": "nee", "label": "Nee"}],
        },
    ],
}


def page(**data: object) -> Page:
    made: tuple[Part, ...] = parts([GRID], Around("https://formulieren.example/f", data=data or None))
    return Page(number=0, id="0", name="Kinderen", parts=made, live=True, asks_portal=True)


def state(answers: Mapping[str, Json], **data: object) -> State:
    form = Form(id="f", name="F", website="https://formulieren.example/f", pages=(page(**data),))
    begun = State(draft=new_draft("f")).opened(form)
    way = begun.route()
    asked = [one for ask in way.asks for one in ask.questions]
    return begun.answer(answers, asked, "Vraag 1")


def told(before: State, rows: list[Json]) -> State:
    return before.told(Checked(page=page(kinderen=rows), changed={"kinderen": rows}), TODAY)


def filled(now: State) -> Json:
    return now.route().settled.data["kinderen"]


def keys(now: State) -> list[str]:
    return [ask.key for ask in now.route().asks]


def test_rows_the_portal_fills_in_are_asked_about() -> None:
    now = told(state({}), [{"naam": "Noor", "school": ""}, {"naam": "Sam", "school": ""}])
    assert keys(now) == ["kinderen[0].naam", "kinderen[0].school", "kinderen[1].naam", "kinderen[1].school"]
    assert now.route().start(now.route().asks[2].questions[0]) == "Sam"


def test_answers_in_a_row_that_is_gone_are_forgotten() -> None:
    both: list[Json] = [{"naam": "Noor", "school": ""}, {"naam": "Sam", "school": ""}]
    before = told(state({}), both).answer({"kinderen[0].school": "ja", "kinderen[1].school": "nee"}, (), "")
    now = told(before, [{"naam": "Noor", "school": "ja"}])
    assert filled(now) == [{"naam": "Noor", "school": "ja"}]
    assert "kinderen[1].school" not in now.draft.answers


def test_an_answer_goes_with_its_child_when_the_rows_come_in_another_order() -> None:
    both: list[Json] = [{"naam": "Noor", "school": ""}, {"naam": "Sam", "school": ""}]
    before = told(state({}), both).answer({"kinderen[0].school": "ja", "kinderen[1].school": "nee"}, (), "")
    now = told(before, [{"naam": "Sam", "school": "nee"}, {"naam": "Bo", "school": ""}])
    assert now.draft.answers["kinderen[0].school"] == "nee"
    assert "kinderen[1].school" not in now.draft.answers
    assert now.route().asks[now.route().open].key == "kinderen[0].naam"


def test_rows_that_stay_as_they_are_keep_their_answers() -> None:
    both: list[Json] = [{"naam": "Noor", "school": ""}]
    before = told(state({}), both).answer({"kinderen[0].naam": "Noor", "kinderen[0].school": "ja"}, (), "")
    same = before.told(Checked(page=page(kinderen=both)), TODAY)
    assert filled(same) == [{"naam": "Noor", "school": "ja"}]
    assert same.route().open == len(same.route().asks)


def test_a_value_elsewhere_with_the_name_of_a_question_in_a_row_is_not_taken_for_it() -> None:
    now = state({}, kinderen=[{"naam": "Noor"}]).told(
        Checked(page=page(kinderen=[{"naam": "Noor"}]), changed={"naam": "elders"}), TODAY
    )
    assert filled(now) == [{"naam": "Noor", "school": ""}]


def test_a_question_in_a_row_that_asks_something_else_is_asked_again() -> None:
    before = told(state({}), [{"naam": "Noor"}])
    asked = [one for ask in before.route().asks for one in ask.questions]
    answered = before.answer({"kinderen[0].naam": "Noor", "kinderen[0].school": "ja"}, asked, "")
    other = {**GRID, "components": [GRID["components"][0], {**GRID["components"][1], "label": "Zit het op school?"}]}
    made = parts([other], Around("https://formulieren.example/f", data={"kinderen": [{"naam": "Noor"}]}))
    changed = Form(id="f", name="F", website="", pages=(Page(number=0, id="0", name="K", parts=made),))
    again = State(draft=answered.draft).opened(changed)
    assert "kinderen[0].school" not in again.draft.answers
    assert "kinderen[0].naam" in again.draft.answers
