"""A task is sent once: whatever breaks on the way, the portal has it once, or the screen says it is not known."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.journey.view import CardsView
from assistant.store.keeping import Store
from assistant.visit import endings
from tests.portals.faulty import (
    BROKEN,
    BUSY,
    EXPIRED,
    FORM_GONE,
    HALF,
    MAINTENANCE,
    MAINTENANCE_PAGE,
    NO_JSON,
    OTHER_JSON,
    PAGE_INSTEAD,
    RESET,
    TOO_LARGE,
    TOO_LARGE_PAGE,
    BrokenPortal,
    Fault,
)
from tests.visit.person import Person, arrived, wait_until_forgotten

Noor = Callable[[str], Person]
LOST = replace(RESET, arrives=True)
"""The portal takes it, and its answer is lost."""
ANSWERS = ("lamp", "Nassaukade", "06 12345678", True)
COMPLETE, LIST, STATUS = "/_complete$", "/submissions$", "/status$"


def at_review(noor: Noor) -> Person:
    person = noor("lamp")
    person.give(*ANSWERS)
    person.review()
    return person


def count(person: Person) -> int:
    return len(arrived(person.base, "lamp"))


def later(person: Person) -> Person:
    """Come back after the program died: only what was kept is left."""
    draft = person.kept
    assert draft is not None
    return Person(person.base, "lamp", person.store, draft)


def test_somebody_sends_a_form_and_gets_its_number(noor: Noor) -> None:
    person = at_review(noor)
    before = count(person)
    person.send()
    shown = person.receipt()
    assert shown.reference == arrived(person.base, "lamp")[-1]
    assert shown.report.startswith(b"%PDF")
    assert shown.next_steps[0] == "Wij komen binnen 5 werkdagen kijken."
    assert [row.answer for row in shown.rows] == ["De lamp", "Nassaukade", "06 12345678"]
    assert count(person) == before + 1
    assert person.visit.done
    assert person.kept is None
    assert [receipt.reference for receipt in person.store.receipts.all()] == [shown.reference]
    assert person.store.outbox.all() == ()


def test_after_a_receipt_no_key_leads_back_to_the_questions(noor: Noor) -> None:
    person = at_review(noor)
    person.send()
    receipt = person.receipt()
    before = count(person)
    assert person.again() == receipt
    assert person.send() == receipt
    assert person.give() == receipt
    assert person.change("straat") == receipt
    assert person.back() is None
    assert count(person) == before


@pytest.mark.parametrize(
    "fault", [LOST, replace(HALF, arrives=True), replace(NO_JSON, arrives=True)], ids=lambda one: one.name
)
def test_when_the_answer_is_lost_but_it_arrived_there_is_a_receipt_without_a_number(
    noor: Noor, portal: BrokenPortal, fault: Fault
) -> None:
    """It is gone from the portal's list while the session lives: so it was sent."""
    person = at_review(noor)
    before = count(person)
    portal.next("POST", COMPLETE, fault)
    person.send()
    assert person.receipt().reference == ""
    assert any("088" in step for step in person.receipt().next_steps)
    assert count(person) == before + 1
    assert len(portal.calls("POST", COMPLETE)) == 1


@pytest.mark.parametrize(
    "fault", [RESET, HALF, BROKEN, MAINTENANCE_PAGE, NO_JSON, OTHER_JSON, PAGE_INSTEAD], ids=lambda one: one.name
)
def test_when_it_is_still_listed_it_is_sent_again_once(noor: Noor, portal: BrokenPortal, fault: Fault) -> None:
    person = at_review(noor)
    before = count(person)
    portal.next("POST", COMPLETE, fault)
    person.send()
    assert person.receipt().reference
    assert count(person) == before + 1
    assert len(portal.calls("POST", COMPLETE)) == 2


def test_a_portal_that_keeps_breaking_is_not_asked_for_ever(noor: Noor, portal: BrokenPortal) -> None:
    person = at_review(noor)
    before = count(person)
    portal.next("POST", COMPLETE, BROKEN, times=2)
    person.send()
    assert person.problem().act == "Probeer het nog een keer"
    assert len(portal.calls("POST", COMPLETE)) == 2
    assert count(person) == before
    person.again()
    assert person.receipt().reference
    assert count(person) == before + 1


@pytest.mark.parametrize("fault", [LOST, RESET], ids=["arrived", "not arrived"])
def test_pressing_again_after_everything_was_lost_asks_first(noor: Noor, portal: BrokenPortal, fault: Fault) -> None:
    """The answer was lost and the portal could not be asked: then again is asking, not sending."""
    person = at_review(noor)
    before = count(person)
    portal.next("POST", COMPLETE, fault)
    portal.next("GET", LIST, RESET, times=2)
    person.send()
    person.problem()
    person.again()
    person.receipt()
    assert count(person) == before + 1


def test_nothing_can_be_changed_while_it_may_be_on_its_way(noor: Noor, portal: BrokenPortal) -> None:
    person = at_review(noor)
    portal.next("POST", COMPLETE, LOST)
    portal.next("GET", LIST, RESET, times=2)
    person.send()
    problem = person.problem()
    assert person.back() is None
    assert person.give("Andere straat") == problem
    assert person.change("straat") == problem
    assert person.answers["straat"] == "Nassaukade"


def test_coming_back_after_the_answer_was_lost_finds_out_what_happened(noor: Noor, portal: BrokenPortal) -> None:
    person = at_review(noor)
    before = count(person)
    portal.next("POST", COMPLETE, LOST)
    portal.next("GET", LIST, RESET, times=2)
    person.send()
    again = later(person)
    assert again.receipt().reference == ""
    assert [row.answer for row in again.receipt().rows] == ["De lamp", "Nassaukade", "06 12345678"]
    assert count(person) == before + 1
    assert again.kept is None


def test_coming_back_after_it_was_not_sent_sends_it_once(noor: Noor, portal: BrokenPortal) -> None:
    person = at_review(noor)
    before = count(person)
    portal.next("POST", COMPLETE, RESET)
    portal.next("GET", LIST, RESET, times=2)
    person.send()
    assert later(person).receipt().reference
    assert count(person) == before + 1


@pytest.mark.parametrize("fault", [BUSY, MAINTENANCE, FORM_GONE], ids=lambda one: one.name)
def test_a_clear_refusal_leaves_nothing_in_doubt(noor: Noor, portal: BrokenPortal, fault: Fault) -> None:
    person = at_review(noor)
    before = count(person)
    portal.next("POST", COMPLETE, fault)
    person.send()
    person.problem()
    assert person.store.outbox.all() == ()
    assert len(portal.calls("POST", COMPLETE)) == 1
    person.again()
    assert person.receipt().reference
    assert count(person) == before + 1


def test_after_a_refusal_one_can_still_change_an_answer(noor: Noor, portal: BrokenPortal) -> None:
    person = at_review(noor)
    portal.next("POST", COMPLETE, BUSY)
    person.send()
    person.back()
    person.question()
    person.give(True)
    person.change("straat")
    person.give("Herengracht")
    person.review()
    person.send()
    assert person.receipt().rows[1].answer == "Herengracht"


def test_a_number_that_cannot_be_fetched_yet_comes_later(noor: Noor, portal: BrokenPortal) -> None:
    person = at_review(noor)
    before = count(person)
    portal.next("GET", STATUS, BROKEN)
    person.send()
    problem = person.problem()
    assert problem.why == "Uw aanvraag is verstuurd. Wij hebben alleen het nummer nog niet."
    assert person.back() is None
    person.again()
    assert person.receipt().reference == arrived(person.base, "lamp")[-1]
    assert count(person) == before + 1


REFUSED = Fault("400", status=400, body=b'{"code": "invalid", "invalidParams": []}')


@pytest.mark.parametrize("fault", [TOO_LARGE, TOO_LARGE_PAGE, REFUSED], ids=lambda fault: fault.name)
def test_a_question_about_the_number_that_is_refused_sends_nothing_again(
    noor: Noor, portal: BrokenPortal, fault: Fault
) -> None:
    person = at_review(noor)
    before = count(person)
    portal.next("GET", STATUS, fault)
    person.send()
    assert person.problem().why == "Uw aanvraag is verstuurd. Wij hebben alleen het nummer nog niet."
    person.again()
    assert person.receipt().reference == arrived(person.base, "lamp")[-1]
    assert count(person) == before + 1


def test_a_number_is_fetched_after_coming_back(noor: Noor, portal: BrokenPortal) -> None:
    person = at_review(noor)
    portal.next("GET", STATUS, BROKEN)
    person.send()
    again = later(person)
    assert again.receipt().reference == arrived(person.base, "lamp")[-1]


def test_pressing_send_twice_sends_once(noor: Noor) -> None:
    """Two presses, and both errands run: the second finds that the first has been."""
    person = at_review(noor)
    before = count(person)
    first, second = person.visit.send(), person.visit.send()
    person.do(first)
    receipt = person.receipt()
    assert not isinstance(second, CardsView)
    person.do(second)
    assert person.receipt().reference == receipt.reference
    assert count(person) == before + 1


def in_doubt(forgetful_portal: str, store: Store, portal: BrokenPortal) -> Person:
    """Send a form whose answer is lost; before anybody can ask after it, the session ends."""
    person = Person(portal.origin, "lamp", store)
    person.give(*ANSWERS)
    portal.next("POST", COMPLETE, LOST)
    portal.next("GET", LIST, RESET, times=2)
    person.send()
    wait_until_forgotten(person)
    person.again()
    return person


def test_when_nobody_can_tell_it_is_never_sent_by_itself(
    forgetful_portal: str, store: Store, forgetful: BrokenPortal
) -> None:
    before = len(arrived(forgetful_portal, "lamp"))
    person = in_doubt(forgetful_portal, store, forgetful)
    assert person.view.heading == "Wij weten niet of het is aangekomen"
    assert any("088" in said for said in person.view.labels)
    doubt = person.view
    assert person.give() == doubt
    assert person.again() == doubt
    assert person.back() is None
    again = later(person)
    assert again.view.heading == doubt.heading
    assert len(arrived(forgetful_portal, "lamp")) == before + 1
    assert len(forgetful.calls("POST", COMPLETE)) == 1

    again.give(endings.ARRIVED)
    assert again.receipt().reference == ""
    assert again.kept is None
    assert len(forgetful.calls("POST", COMPLETE)) == 1


def test_somebody_who_called_may_send_it_again(forgetful_portal: str, store: Store, forgetful: BrokenPortal) -> None:
    before = len(arrived(forgetful_portal, "lamp"))
    person = in_doubt(forgetful_portal, store, forgetful)
    forgetful.next("POST", LIST, BROKEN)
    person.give(endings.SEND_AGAIN)
    person.problem()
    person.again()
    assert person.receipt().reference
    assert len(arrived(forgetful_portal, "lamp")) == before + 2
    assert len(forgetful.calls("POST", COMPLETE)) == 2


def test_a_session_that_ended_before_sending_becomes_a_new_submission(noor: Noor, portal: BrokenPortal) -> None:
    person = at_review(noor)
    before = count(person)
    portal.next("GET", "/steps/", EXPIRED)
    person.send()
    assert person.receipt().reference
    assert count(person) == before + 1


@pytest.mark.parametrize("params", [[], [{"name": "", "code": "invalid"}], [{"name": "steps.9.data.x", "reason": ""}]])
def test_a_refusal_without_a_reason_is_said_all_the_same(
    noor: Noor, portal: BrokenPortal, params: list[dict[str, str]]
) -> None:
    person = at_review(noor)
    body = json.dumps({"code": "invalid", "invalidParams": params}).encode()
    portal.next("POST", COMPLETE, Fault("400", status=400, body=body))
    person.send()
    assert person.review().error == "Gemeente Voorbeeld neemt een antwoord niet aan."
    person.send()
    person.receipt()


def test_a_refusal_of_everything_leads_to_the_question(noor: Noor, portal: BrokenPortal) -> None:
    """The portal checks everything once more when a form is sent."""
    person = at_review(noor)
    body = (
        b'{"type": "x", "code": "invalid", "title": "x", "status": 400, "detail": "", "instance": "urn:uuid:1",'
        b' "invalidParams": [{"name": "steps.0.data.straat", "code": "max_length", "reason": "Te lang."}]}'
    )
    portal.next("POST", COMPLETE, Fault("refused", status=400, body=body))
    person.send()
    view = person.question()
    assert (view.fields[0].question.key, view.error) == ("straat", "Dit is te veel. Maak het korter.")
    assert person.store.outbox.all() == ()
    person.give("Kade")
    person.review()
    person.send()
    assert person.receipt().rows[1].answer == "Kade"
