"""Before anything is sent everything is looked at once more, and what is wrong leads to its own question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import msgspec

from assistant.errors import AnswersRefused
from assistant.journey import sentences
from assistant.journey.form import Condition, Form, Page, Part
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Json
from assistant.visit import refusals
from assistant.visit.last_look import found_wrong
from assistant.visit.state import State
from tests.visit.person import TODAY, new_draft

NAME = TextQuestion(key="naam", label="Hoe heet u?", required=True, max_length=10)
DAY = DateQuestion(key="dag", label="Wanneer?", earliest=date(2026, 12, 1))


def state(answers: dict[str, Json], *, read_only: bool = False) -> State:
    name = replace(NAME, read_only=read_only)
    first = Part(key="naam", question=name, initial="", empty="")
    second = Part(key="dag", question=DAY, condition=Condition(True, "naam", "Noor"), initial="", empty="")
    pages = (
        Page(number=0, id="0", name="Niet", parts=(replace(first, key="weg"),), applicable=False, live=True),
        Page(number=1, id="1", name="Wel", parts=(first, second), live=True),
    )
    draft = msgspec.structs.replace(new_draft("kaart"), answers=answers)
    return State(draft=draft, form=Form(id="", name="", website="", pages=pages), begun=True)


def test_nothing_is_wrong_with_answers_as_they_should_be() -> None:
    assert found_wrong(state({"naam": "Noor", "dag": "2026-12-24"}), TODAY) == ()


def test_what_is_wrong_is_found_in_the_order_of_the_form_and_by_the_portals_codes() -> None:
    found = found_wrong(state({"naam": "Noor", "dag": "2026-11-24"}), TODAY)
    assert [(one.key, one.code) for one in found] == [("dag", "min_value")]
    assert [(one.key, one.code) for one in found_wrong(state({"naam": ""}), TODAY)] == [("naam", "blank")]


def test_what_is_wrong_leads_to_its_question_with_what_to_do() -> None:
    now = state({"naam": "Noor", "dag": "2026-11-24"})
    (slip,) = refusals.slips(AnswersRefused(found_wrong(now, TODAY)), now.route(), "Gemeente Voorbeeld", TODAY)
    assert slip.where == "dag"
    assert sentences.refusal(slip) == "Kies een dag op of na 1 december 2026."


def test_what_nobody_can_change_is_left_to_the_portal() -> None:
    assert found_wrong(state({"naam": "Een veel te lange naam"}, read_only=True), TODAY) == ()


def test_what_does_not_show_or_does_not_apply_is_not_looked_at() -> None:
    assert found_wrong(state({"naam": "Sam", "dag": "2020-01-01"}), TODAY) == ()
