"""A form for after a login is prepared: every question it can ask, nothing to the portal, and answers to take over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from assistant.app import pages
from assistant.journey.kinds.amount import AmountQuestion
from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Option
from assistant.journey.view import CardsView, PreparedView, ProblemView
from assistant.practice.host import PracticeHost
from assistant.store.keeping import Store
from assistant.visit import preparing
from tests.portals.faulty import BrokenPortal, broken_portal
from tests.visit.person import Person

ANSWERS = (date(1980, 3, 1).strftime("%d-%m-%Y"), "nee", "Ali", "NL91 ABNA 0417 1643 00", "1200", "")


@pytest.fixture(scope="module")
def real_forms() -> Iterator[str]:
    with PracticeHost(("--processing=0",)) as base:
        yield base


@pytest.fixture
def between(real_forms: str) -> Iterator[BrokenPortal]:
    with broken_portal(real_forms) as portal:
        yield portal


@pytest.fixture
def noor(between: BrokenPortal, store: Store) -> Person:
    return Person(between.origin, "kwijtschelding", store)


def prepared(person: Person) -> PreparedView:
    person.give(None, *ANSWERS)
    view = person.send()
    assert isinstance(view, PreparedView)
    return view


def test_it_says_at_once_that_one_logs_in_on_the_website(noor: Person) -> None:
    view = noor.view
    assert isinstance(view, CardsView)
    assert view.heading == "U logt later zelf in"
    assert "Daarna logt u zelf in op de website, met DigiD of DigiD Machtigen." in view.lines
    assert "Wij vragen u nooit om uw DigiD, een wachtwoord of een code." in view.lines
    assert "Leg dit klaar: Uw bankafschrift van de laatste 3 maanden" in view.lines
    assert "Dit weet Gemeente Voorbeeld al: Wat is uw naam?" in view.lines


def test_every_question_is_walked_and_the_portal_hears_nothing(noor: Person, between: BrokenPortal) -> None:
    noor.give()
    headings = []
    for raw in ANSWERS:
        headings.append(noor.question().heading)
        noor.give(raw)
    assert headings[2] == "Hoe heet de persoon met wie u woont?"
    assert headings[-1] == "Wat wilt u ons nog vertellen, …?"
    review = noor.review()
    assert (review.heading, review.send, review.sends) == ("Kijk uw antwoorden na", "Ga naar de website", False)
    assert {one.method for one in between.seen} == {"GET"}
    assert not [one for one in between.seen if "submissions" in one.path]


def test_the_answers_stand_ready_as_one_pastes_them(noor: Person, between: BrokenPortal) -> None:
    view = prepared(noor)
    assert view.address == f"{between.origin}/kwijtschelding"
    assert [(row.label, row.copy) for row in view.rows] == [
        ("Wanneer bent u geboren?", "01-03-1980"),
        ("Woont u alleen?", ""),
        ("Hoe heet de persoon met wie u woont?", "Ali"),
        ("Wat is uw rekeningnummer?", "NL91ABNA0417164300"),
        ("Hoeveel spaargeld heeft u?", "1200"),
    ]
    assert [row.secret for row in view.rows].count(True) >= 1
    assert "Ali" not in repr(view)


def test_the_account_is_not_read_out(noor: Person) -> None:
    assert not [said for said in prepared(noor).labels if "NL91" in said]


def test_afterwards_somebody_says_how_it_went(noor: Person) -> None:
    prepared(noor)
    asked = noor.give()
    assert isinstance(asked, CardsView)
    assert [card.key for card in asked.cards] == ["gelukt", "mislukt", "home"]
    done = noor.give("gelukt")
    assert isinstance(done, CardsView)
    assert [card.key for card in done.cards] == [pages.WIPE, "home"]
    assert noor.visit.begun


def test_when_it_did_not_work_there_is_a_number_and_a_way_back(noor: Person) -> None:
    prepared(noor)
    noor.give()
    failed = noor.give("mislukt")
    assert isinstance(failed, ProblemView)
    assert failed.place.phone
    assert isinstance(noor.again(), PreparedView)


def test_back_leads_to_the_answers_and_everything_is_kept(noor: Person, between: BrokenPortal, store: Store) -> None:
    prepared(noor)
    noor.back()
    assert noor.review().rows
    kept = noor.kept
    assert kept is not None
    again = Person(between.origin, "kwijtschelding", store, kept)
    assert again.review().rows == noor.review().rows


def test_an_answer_can_be_changed_before_it_is_taken_over(noor: Person) -> None:
    prepared(noor)
    noor.back()
    noor.change("alleen")
    noor.give("ja")
    view = noor.send()
    assert isinstance(view, PreparedView)
    assert "Ali" not in [row.copy for row in view.rows]


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://formulieren.voorbeeld.nl/kwijtschelding", True),
        ("http://formulieren.voorbeeld.nl/kwijtschelding", False),
        ("https://formulieren.voorbeeld.nl.elders.nl/kwijtschelding", False),
        ("https://elders.nl/kwijtschelding", False),
        ("https://formulieren.voorbeeld.nl@elders.nl/kwijtschelding", False),
        ("https://[elders", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_the_organisations_own_website_is_opened(address: str, may: bool) -> None:
    assert preparing.may_open(address, "https://formulieren.voorbeeld.nl/") is may
    assert not preparing.may_open(address, "")


def test_each_kind_of_answer_is_copied_as_a_website_takes_it() -> None:
    day = DateQuestion(key="d", label="Dag")
    amount = NumberQuestion(key="n", label="Aantal")
    choice = ChoiceQuestion(key="c", label="Keuze", options=(Option("a", "Aap"),))
    text = TextQuestion(key="t", label="Tekst")
    assert preparing.to_copy(day, "2026-12-01") == "01-12-2026"
    assert preparing.to_copy(amount, 6.5) == "6,5"
    assert preparing.to_copy(amount, 12345678) == "12345678"
    assert preparing.to_copy(amount, 12345.67) == "12345,67"
    assert preparing.to_copy(AmountQuestion(key="b", label="Bedrag"), 1250.5) == "1250,50"
    assert preparing.to_copy(TimeQuestion(key="u", label="Tijd"), "09:30:00") == "09:30"
    assert preparing.to_copy(choice, "a") == ""
    assert preparing.to_copy(text, "café") == "café"


def after_login(said: dict[str, Any]) -> None:
    if said.get("type") == "appointment":
        said |= {"loginRequired": True, "loginOptions": [{"identifier": "digid", "label": "DigiD", "url": "/auth"}]}


@pytest.fixture
def passport(between: BrokenPortal, store: Store) -> Person:
    between.rewrite = after_login
    return Person(between.origin, "afspraak", store)


def test_an_appointment_for_after_a_login_leads_to_its_website(passport: Person, between: BrokenPortal) -> None:
    told = passport.view
    assert isinstance(told, CardsView)
    assert told.heading == "Dit doet u op de website"
    assert "U logt daar zelf in, met DigiD." in told.lines
    assert told.lines[-1].endswith("in: Waarvoor u komt · De plek · De dag · De tijd · Uw gegevens")
    there = passport.give()
    assert isinstance(there, PreparedView)
    assert (there.heading, there.rows) == ("Ga naar de website", ())
    assert there.address == f"{between.origin}/afspraak"
    assert {one.method for one in between.seen} == {"GET"}
    assert passport.back() == told
    assert passport.back() is None


def test_who_prepared_nothing_has_nothing_to_wipe(passport: Person) -> None:
    passport.give()
    asked = passport.give()
    assert isinstance(asked, CardsView)
    assert "antwoorden" not in " ".join(asked.labels)
    done = passport.give("gelukt")
    assert isinstance(done, CardsView)
    assert [card.key for card in done.cards] == ["home"]
    assert not passport.visit.begun


def test_a_website_that_does_not_work_is_said_without_answers_too(passport: Person) -> None:
    passport.give(None, None)
    failed = passport.give("mislukt")
    assert isinstance(failed, ProblemView)
    assert failed.why == "Wij hebben niets verstuurd."
    assert isinstance(passport.again(), PreparedView)
