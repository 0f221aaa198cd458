"""A task is sent once: whatever breaks on the way, the portal has it once, or the screen says it is not known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.portals.faulty import RESET, BrokenPortal
from tests.visit.person import Person, arrived

Noor = Callable[[str], Person]
LOST_ON_THE_WAY_BACK = replace(RESET, arrives=True)


def at_review(noor: Noor) -> Person:
    person = noor("lamp")
    person.give("lamp", "Nassaukade", "06 12345678", True)
    person.review()
    return person


def count(person: Person) -> int:
    return len(arrived(person.base, "lamp"))


def test_somebody_sends_a_form_and_gets_its_number(noor: Noor) -> None:
    person = at_review(noor)
    before = count(person)
    person.send()
    assert person.receipt().reference == arrived(person.base, "lamp")[-1]
    assert count(person) == before + 1
    assert person.kept is None
    assert [receipt.reference for receipt in person.store.receipts.all()] == [person.receipt().reference]


def test_retry_after_everything_was_lost_sends_nothing_twice(noor: Noor, portal: BrokenPortal) -> None:
    """The portal took it, its answer was lost, and it could not be asked either: then again is asking first."""
    person = at_review(noor)
    before = count(person)
    portal.next("POST", "/_complete$", LOST_ON_THE_WAY_BACK)
    portal.next("GET", "/submissions$", RESET, times=2)
    person.send()
    person.problem()
    person.again()
    assert count(person) == before + 1
    assert person.receipt().reference == ""


def test_after_a_receipt_no_key_leads_back_to_the_questions(noor: Noor) -> None:
    person = at_review(noor)
    person.send()
    receipt = person.receipt()
    assert person.again() == receipt
    assert person.give() == receipt
    assert person.change("straat") == receipt
    assert person.back() is None


def test_logic_sets_an_open_question(noor: Noor) -> None:
    person = noor("boot")
    person.give("Zeemeeuw", "lang")
    assert person.question().fields[0].value == "Buitenhaven"


def test_template_label(noor: Noor) -> None:
    person = noor("boot")
    person.give("Zeemeeuw", "kort", "Binnenhaven", "rood", "achteraan")
    person.review()
    person.change("naam")
    person.give("Albatros")
    person.review()
