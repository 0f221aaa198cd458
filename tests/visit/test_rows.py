"""A group that repeats, with somebody who adds, changes and takes away: nothing is lost, and all of it is sent."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from assistant.errors import AnswersRefused, FieldRefusal
from assistant.journey.dates import TypedDate
from assistant.journey.kinds.files import PickedFile
from assistant.journey.kinds.grid import DONE, KEEP, MORE
from assistant.store.keeping import Store
from assistant.visit.last_look import found_wrong
from tests.portals.faulty import BrokenPortal, broken_portal
from tests.portals.visits import PHOTO
from tests.visit.conftest import portal_with
from tests.visit.person import TODAY, Person

Noor = Callable[[str], Person]


@pytest.fixture(scope="module")
def small_forms() -> Iterator[str]:
    """Give the address of a practice portal with the small forms, which also tells what it holds."""
    with portal_with("small", "--for-tests") as base:
        yield base


def asked(person: Person) -> str:
    return person.question().fields[0].question.key


def two_children(person: Person) -> Person:
    person.give(None, "Noor", "nee", [], MORE, "Sam", "ja", "De Regenboog", [])
    return person


def sent_rows(base: str, slug: str = "gezin") -> list[dict[str, Any]]:
    call = urllib.request.Request(f"{base.rstrip('/')}/oefenen/antwoorden", headers={"Accept": "application/json"})  # noqa: S310
    with urllib.request.urlopen(call) as answer:  # noqa: S310 - this computer
        mine = [one for one in json.load(answer)["results"] if one["form"] == slug]
    rows: list[dict[str, Any]] = mine[-1]["data"]["gezin"]["kinderen"]
    return rows


def test_rows_are_asked_one_by_one_and_sent(noor: Noor, portal: BrokenPortal) -> None:
    person = noor("gezin")
    assert asked(person) == "kinderen[]"
    person.give(None)
    assert (asked(person), person.question().chapter) == ("kinderen[0].naam", "Kind 1")
    person.give("Noor", "nee", [])
    assert person.question().labels[0] == "Kind 1: Noor, Nee"
    person.give(MORE, "Sam", "ja")
    assert person.question().heading == "Naar welke school?"
    person.give("De Regenboog", [], DONE, "Kade")
    assert person.review().rows[0].label == "Kind 1: Hoe heet het kind?"
    person.send()
    assert person.receipt().reference
    assert sent_rows(portal.origin) == [
        {"naam": "Noor", "school": "nee", "foto": []},
        {"naam": "Sam", "school": "ja", "welke": "De Regenboog", "foto": []},
    ]


def test_an_answer_in_the_first_row_changes_after_there_is_a_second(noor: Noor) -> None:
    person = two_children(noor("gezin"))
    while asked(person) != "kinderen[0].school":
        person.back()
    person.give("ja")
    assert asked(person) == "kinderen[0].welke"
    person.give("De Brug")
    assert person.answers["kinderen[1].welke"] == "De Regenboog"


def test_changing_a_row_walks_through_it_and_comes_back_to_the_rows(noor: Noor) -> None:
    person = two_children(noor("gezin"))
    person.give("change:0")
    assert asked(person) == "kinderen[0].naam"
    person.give("Nora", "nee", [])
    assert asked(person) == "kinderen[1].naam"
    person.give("Sam", "ja", "De Regenboog", [])
    assert person.question().labels[:2] == ("Kind 1: Nora, Nee", "Kind 2: Sam, Ja, De Regenboog")


def test_a_row_is_taken_away_only_when_somebody_is_sure(noor: Noor) -> None:
    person = two_children(noor("gezin"))
    person.give("remove:0")
    assert person.question().heading == "Wilt u dit weghalen: Kind 1?"
    person.give(KEEP)
    assert person.question().labels[:2] == ("Kind 1: Noor, Nee", "Kind 2: Sam, Ja, De Regenboog")
    person.give("remove:0", "sure:0")
    assert person.question().labels[0] == "Kind 1: Sam, Ja, De Regenboog"
    assert "kinderen[1].naam" not in person.answers
    assert person.kept is not None
    assert person.kept.answers["kinderen[0].naam"] == "Sam"
    person.give(DONE, "Kade")
    assert [row.answer for row in person.review().rows][:3] == ["Sam", "Ja", "De Regenboog"]


def test_the_last_row_gone_asks_for_one_again(noor: Noor) -> None:
    person = noor("gezin")
    person.give(None, "Noor", "nee", [], "remove:0", "sure:0")
    assert person.question().fields[0].question.choices == ()
    person.give(DONE)
    assert person.question().error == "Vul er één of meer in. Wij hebben dit nodig."


def test_no_more_than_may_be(noor: Noor) -> None:
    person = two_children(noor("gezin"))
    person.give(MORE, "Bo", "nee", [])
    assert person.question().fields[0].question.choices == ()
    person.give(MORE)
    assert person.question().error.startswith("Het zijn er nu 3.")
    person.give(None)
    assert asked(person) == "straat"


def test_from_the_check_page_a_row_can_be_added_and_one_comes_back_there(noor: Noor) -> None:
    person = two_children(noor("gezin"))
    person.give(DONE, "Kade")
    person.review()
    person.change("kinderen[]")
    person.give(MORE, "Bo", "nee", [], DONE)
    assert [row.answer for row in person.review().rows if row.key == "kinderen[]"] == ["Kind 1, Kind 2, Kind 3"]
    person.change("kinderen[1].naam")
    person.give("Samuel")
    assert "Samuel" in [row.answer for row in person.review().rows]


def test_a_draft_in_the_middle_of_a_row_is_taken_up_there(noor: Noor, portal: BrokenPortal, store: Store) -> None:
    person = two_children(noor("gezin"))
    person.give(MORE, "Bo")
    again = Person(portal.origin, "gezin", store, draft=person.visit.draft)
    assert asked(again) == "kinderen[2].school"
    assert not again.question().why
    again.give("nee", [], DONE, "Kade")
    again.send()
    assert [row["naam"] for row in sent_rows(portal.origin)] == ["Noor", "Sam", "Bo"]


def test_a_file_in_a_row_is_handed_over_and_goes_with_its_row(
    noor: Noor, portal: BrokenPortal, tmp_path: Path, store: Store
) -> None:
    file = tmp_path / "foto.png"
    file.write_bytes(PHOTO)
    picked = PickedFile("a1", "foto.png", len(PHOTO), str(file))
    person = noor("gezin")
    person.give(None, "Noor", "nee", [picked], DONE)
    assert asked(person) == "straat"
    (upload,) = sent_rows(portal.origin)[0]["foto"]
    assert upload["originalName"] == "foto.png"
    assert store.drafts.file(person.visit.draft.id, "a1") == PHOTO
    person.back()
    person.give(MORE, "Sam", "nee", [], "remove:0", "sure:0")
    assert store.drafts.file(person.visit.draft.id, "a1") is None


def test_what_the_portal_refuses_in_a_row_leads_to_that_row(noor: Noor) -> None:
    person = two_children(noor("gezin"))
    person.give(DONE, "Kade")
    person.review()
    person.do(person.visit.met(AnswersRefused((FieldRefusal("kinderen[1].naam", "invalid", "Dat kan niet."),))))
    assert (asked(person), person.question().error) == ("kinderen[1].naam", "Dat kan niet.")
    person.do(person.visit.met(AnswersRefused((FieldRefusal("kinderen", "max_length", ""),))))
    assert asked(person) == "kinderen[]"
    person.do(person.visit.met(AnswersRefused((FieldRefusal("kinderen[7].naam", "invalid", ""),))))
    assert asked(person) == "kinderen[]"


def test_what_is_found_wrong_before_sending_leads_to_its_row(noor: Noor) -> None:
    """A row that was answered when the form asked less is looked at again with what it asks now."""
    person = two_children(noor("gezin"))
    person.give(DONE, "Kade")
    state = person.visit._state
    answers = {**state.draft.answers, "kinderen[1].naam": ""}
    wrong = replace(state, draft=msgspec.structs.replace(state.draft, answers=answers))
    (refusal,) = found_wrong(wrong, TODAY)
    assert (refusal.key, refusal.code) == ("kinderen[1].naam", "blank")


def test_an_answer_that_the_portals_logic_takes_away_each_time_is_said(practice: str, store: Store) -> None:
    def forget(said: dict[str, Any]) -> None:
        if "submission" in said and isinstance(said.get("step"), dict):
            said["step"]["data"] = {"zwemmers": [{"nummer": "999990019", "naam": "Sam", "diploma": "", "bang": False}]}

    with broken_portal(practice) as line:
        person = Person(line.origin, "zwemles", store)
        person.give(MORE, "999990019", "Sam", TypedDate("3", "3", "2015"))
        line.rewrite = forget
        person.give(DONE, None, None)
        assert asked(person) == "zwemmers[0].diploma"
        person.give("a")
        assert asked(person) == "zwemmers[0].diploma"
        words = "De website heeft dit antwoord weggehaald. Kijk of uw andere antwoorden kloppen."
        assert [one.words.text for one in person.question().notices] == [words]
        line.rewrite = None
        person.give("a")
        assert asked(person) == "ouders[]"
        assert not person.question().notices


def test_two_children_with_one_number_are_two_rows(practice: str, store: Store) -> None:
    person = Person(practice, "zwemles", store)
    for name in ("Sam", "Bo"):
        person.give(MORE, "999990019", name, TypedDate("3", "3", "2015"))
    person.give(DONE, None, None, "a", None, None, "b")
    assert asked(person) == "ouders[]"
    assert (person.answers["zwemmers[0].diploma"], person.answers["zwemmers[1].diploma"]) == ("a", "b")
