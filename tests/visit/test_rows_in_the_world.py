"""Rows in a rough world: forms that are odd about them, people who change their mind, and forms that changed."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from assistant.journey.kinds.grid import DONE, MORE, RowsQuestion
from assistant.journey.row_keys import bare
from assistant.store.keeping import Store
from tests.portals.faulty import BrokenPortal
from tests.visit.conftest import Asks, add_form
from tests.visit.person import Person

LAST: dict[str, Any] = {"type": "textfield", "key": "slot", "label": "Hoe heet u?", "validate": {"required": True}}
NAME: dict[str, Any] = {"type": "textfield", "key": "naam", "label": "Naam", "validate": {"required": True}}


def grid(*components: dict[str, Any], key: str = "rij", **more: object) -> dict[str, Any]:
    return {
        "type": "editgrid",
        "key": key,
        "label": "Wie?",
        "groupLabel": "Iemand",
        "components": list(components),
        **more,
    }


def asked(person: Person) -> str:
    return person.question().fields[0].question.key


def test_a_street_is_looked_up_again_for_a_new_row_with_the_address_of_one_that_is_gone(asks: Asks) -> None:
    keys = {"derivePostcode": "rij.pc", "deriveHouseNumber": "rij.nr"}
    street = {
        "type": "textfield",
        "key": "straat",
        "label": "Straat",
        "deriveStreetName": True,
        "disabled": True,
        **keys,
    }
    person = asks(
        grid({"type": "postcode", "key": "pc", "label": "Postcode"}, {**NAME, "key": "nr", "label": "Nummer"}, street),
        LAST,
    )
    person.give(MORE, "1234 AB", "1")
    assert asked(person) == "rij[0].straat"
    found = person.question().fields[0].value
    assert found
    person.give(None, "remove:0", "sure:0", MORE, "1234 AB", "1")
    assert asked(person) == "rij[0].straat"
    assert person.question().fields[0].value == found
    person.give(None, DONE, "Noor")
    assert found in [row.answer for row in person.review().rows]


def test_rows_in_rows_in_rows_are_filled_in_changed_and_sent(asks: Asks, line: BrokenPortal) -> None:
    person = asks(grid(NAME, grid(NAME, grid(NAME, key="c"), key="b"), key="a"), LAST)
    person.give(MORE, "a0", MORE, "b0", MORE, "c0", MORE, "c1", DONE, MORE, "b1", DONE, DONE, MORE, "a1", DONE)
    assert asked(person) == "a[]"
    assert person.answers["a[0].b[0].c[1].naam"] == "c1"
    person.give("remove:0", "sure:0", DONE, "Noor")
    assert [row.answer for row in person.review().rows if row.label.endswith("Naam")] == ["a1"]
    person.send()
    assert person.receipt().reference


def test_rows_of_another_shape_and_too_many_limits_are_no_obstacle(asks: Asks) -> None:
    odd: tuple[Any, ...] = ("x", {}, [None, "x", 7], [{"naam": {"x": 1}}], [[]], None, 3, [{}] * 40)
    for default in odd:
        person = asks(grid(NAME, defaultValue=default, validate={"maxLength": 0}), LAST)
        for _screen in range(200):
            if asked(person) == "slot":
                break
            if asked(person) == "rij[]":
                rows = person.question().fields[0].question
                person.give("remove:0", "sure:0") if rows.choices == () and rows.listed else person.give(DONE)
            else:
                person.give("Noor")
        assert asked(person) == "slot", default


def test_a_key_inside_and_outside_rows_is_two_questions(asks: Asks) -> None:
    inside = [{**NAME, "key": "a.b"}, {**NAME, "key": "slot"}, {**NAME, "key": "rij"}]
    person = asks(grid(*inside), LAST, {**NAME, "key": "a.b"})
    person.give(MORE, "1", "2", "3", DONE, "4", "5")
    assert [row.answer for row in person.review().rows] == ["1", "2", "3", "Iemand 1", "4", "5"]
    person.send()
    assert person.receipt().reference


def test_rows_that_hide_each_other_in_a_circle_come_to_rest(asks: Asks) -> None:
    def hangs(key: str, on: str) -> dict[str, Any]:
        return {"type": "textfield", "key": key, "label": key, "conditional": {"show": True, "when": on, "eq": ""}}

    person = asks(grid(hangs("a", "rij.b"), hangs("b", "rij.a"), hangs("c", "slot")), LAST)
    person.give(MORE)
    for _screen in range(20):
        if asked(person) == "slot":
            break
        person.give(DONE if asked(person) == "rij[]" else "x")
    assert asked(person) == "slot"


def test_an_early_answer_hides_rows_half_filled_in_and_brings_them_back(asks: Asks) -> None:
    yes = {"type": "radio", "key": "wie", "label": "Is er iemand?", "validate": {"required": True},
           "values": [{"value": "ja", "label": "Ja"}, {"value": "nee", "label": "Nee"}]}  # fmt: skip
    person = asks(
        yes, grid(NAME, {**NAME, "key": "school"}, conditional={"show": True, "when": "wie", "eq": "ja"}), LAST
    )
    person.give("ja", MORE, "Sam", "De Brug", MORE, "Bo")
    assert asked(person) == "rij[1].school"
    for _key in range(6):
        if asked(person) == "wie":
            break
        person.back()
    person.give("nee")
    assert asked(person) == "slot"
    person.give("Noor")
    assert [row.answer for row in person.review().rows] == ["Nee", "Noor"]
    person.change("wie")
    person.give("ja")
    assert asked(person) == "rij[1].school"
    person.give("Het Spoor", DONE)
    rows = [row.answer for row in person.review().rows]
    assert rows == ["Ja", "Sam", "De Brug", "Bo", "Het Spoor", "Iemand 1, Iemand 2", "Noor"]


DAY = {"type": "date", "key": "q", "label": "Q", "validate": {"required": True}}
MOMENT = {"type": "datetime", "key": "q", "label": "Q", "validate": {"required": True}}
WORD = {"type": "textfield", "key": "q", "label": "Q", "validate": {"required": True}}
LINES = {"type": "textfield", "key": "q", "label": "Q", "multiple": True, "validate": {"required": True}}
MAIL = {"type": "email", "key": "q", "label": "Q", "validate": {"required": True}}
PROVED = {**MAIL, "openForms": {"requireVerification": True}}
ADDRESS = {"type": "addressNL", "key": "q", "label": "Q", "validate": {"required": True}}
FOUND = {**ADDRESS, "deriveAddress": True}
MAP = {"type": "map", "key": "q", "label": "Q", "interactions": {"marker": True}, "validate": {"required": True}}
ROWS = grid({**NAME, "key": "naam"}, key="q", label="Q")
CHILDREN = {"type": "children", "key": "q", "label": "Q"}
EVERY: dict[str, dict[str, Any]] = {
    "day": DAY, "moment": MOMENT, "word": WORD, "lines": LINES, "mail": MAIL, "proved": PROVED, "address": ADDRESS,
    "found": FOUND, "map": MAP, "rows": ROWS, "children": CHILDREN,
}  # fmt: skip
KEPT: dict[str, dict[str, Any]] = {
    "day": {"q": "2026-12-01"},
    "moment": {"q#dag": "2026-12-01", "q#tijd": "09:30:00"},
    "word": {"q": "Noor"},
    "lines": {"q": ["Noor", "Sam"]},
    "mail": {"q": "noor@voorbeeld.nl"},
    "proved": {"q#address": "noor@voorbeeld.nl", "q#code": True},
    "address": {"q": {"postcode": "1234 AB", "houseNumber": "12", "houseLetter": "", "houseNumberAddition": ""}},
    "found": {"q#parts": {"postcode": "1234 AB", "houseNumber": "12", "lookup": "found"}, "q#right": "ja"},
    "map": {"q#where": {"words": "Dam", "found": [{"label": "Dam", "lat": 52.3, "lng": 4.9}]}, "q#which": "4.9,52.3"},
    "rows": {"q": [{}, {}], "q[0].naam": "Noor", "q[1].naam": "Sam", "q[]": True},
    "children": {
        "q": [{}],
        "q[0].bsn": "999990019",
        "q[0].firstNames": "Sam",
        "q[0].dateOfBirth": "2015-03-03",
        "q[]": True,
    },
}


@pytest.mark.parametrize("before", KEPT)
@pytest.mark.parametrize("now", EVERY)
def test_a_draft_of_a_question_that_became_another_opens_at_it_and_loses_nothing_else(
    line: BrokenPortal, store: Store, before: str, now: str
) -> None:
    slug = f"werd-{before}-{now}"
    add_form(line.upstream, slug, LAST, EVERY[before], {**LAST, "key": "na", "label": "Waar woont u?"})
    first = Person(line.origin, slug, store)
    first.give("Noor")
    state = first.visit._state
    draft = first.visit.draft
    prints = {key: state.prints[bare(key)] for key in KEPT[before] if bare(key) in state.prints}
    answers = {**draft.answers, **KEPT[before], "na": "Kade"}
    draft = msgspec.structs.replace(draft, answers=answers, prints={**draft.prints, **prints, "na": state.prints["na"]})
    store.drafts.keep(draft, {})
    add_form(line.upstream, slug, LAST, EVERY[now], {**LAST, "key": "na", "label": "Waar woont u?"})
    person = Person(line.origin, slug, store, draft=draft)
    assert person.answers["slot"] == "Noor"
    assert person.answers["na"] == "Kade"
    if before == now or (before, now) == ("mail", "word"):
        # every address is also a word
        return
    view = person.question()
    assert asked(person).startswith("q"), view
    if not isinstance(view.fields[0].question, RowsQuestion):
        assert "Deze vraag is nieuw" in view.why
    person.back()
    assert asked(person) == "slot"
