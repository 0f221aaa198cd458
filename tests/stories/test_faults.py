"""A portal that breaks, seen from the window: the right screen, nothing lost, never sent twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest
from pytestqt.qtbot import QtBot

from assistant import errors
from assistant.app.pages import HomeView
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.view import CardsView, Place, ProblemView, QuestionView, ReceiptView, ReviewView
from assistant.portals.exchange import Timeouts
from assistant.visit import endings
from tests.portals import faulty
from tests.portals.faulty import BrokenPortal, Fault, broken_portal
from tests.stories.conftest import opened
from tools import citizen
from ui.app import Program

TASK = "task:gemeente-voorbeeld/vraag-of-klacht"
AGAIN = "Probeer het nog een keer"


@dataclass
class Person:
    """Somebody in front of the window whose answers are those of the invented citizen."""

    program: Program
    portal: BrokenPortal
    qtbot: QtBot
    folder: Path

    @property
    def view(self) -> object:
        """What is on the screen."""
        return self.program.bridge.view

    def until_still(self) -> None:
        """Wait until nobody is being waited for."""
        self.qtbot.waitUntil(lambda: not self.program.bridge.busy, timeout=20_000)

    def card(self, key: str) -> None:
        """Press a card."""
        self.program.window.card_pressed.emit(key)
        self.until_still()

    def go_on(self) -> None:
        """Answer what is asked and press Verder."""
        view = self.view
        today = date.today()  # noqa: DTZ011 - the citizen's own day
        raw = citizen.answer(view, self.folder, today) if isinstance(view, QuestionView) else None
        self.program.window.answered.emit(raw)
        self.until_still()

    def act(self) -> None:
        """Press the filled key of the screen."""
        self.program.window.act_pressed.emit()
        self.until_still()

    def to_review(self) -> ReviewView:
        """Answer everything up to the check page, pressing again whatever has to be pressed again."""
        for _step in range(40):
            if isinstance(self.view, ReviewView):
                return self.view
            if isinstance(self.view, ProblemView):
                assert self.view.act == AGAIN
                self.act()
            else:
                self.go_on()
        raise AssertionError(self.view)

    def sent(self) -> int:
        """Count what the practice portal received."""
        with urlopen(f"{self.portal.upstream}/oefenen/inzendingen") as answer:  # noqa: S310 - this computer
            return int(json.load(answer)["count"])


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path, practice_portal: str) -> Iterator[Person]:
    """Somebody who begins a task at a portal that may break."""
    with broken_portal(practice_portal) as portal, opened(qtbot, tmp_path, f"{portal.origin}/") as program:
        program.parts.timeouts = Timeouts(connect=1, read=0.5)
        yield Person(program, portal, qtbot, tmp_path)


PASSING = {
    "reset": "Wij kunnen Gemeente Voorbeeld nu niet bereiken.",
    "slow": "Gemeente Voorbeeld geeft nu geen antwoord.",
    "truncated body": "De website van Gemeente Voorbeeld doet het nu niet goed.",
    "429": "Het is nu te druk bij Gemeente Voorbeeld.",
    "500 with HTML": "De website van Gemeente Voorbeeld doet het nu niet goed.",
    "503 maintenance": "Gemeente Voorbeeld werkt nu aan dit formulier.",
    "wrong JSON": "De website van Gemeente Voorbeeld doet het nu niet goed.",
}
"""What passes by itself, and how it is said."""
BY_NAME = {fault.name: fault for fault in faulty.FAULTS}


@pytest.mark.parametrize("name", PASSING)
def test_what_passes_is_said_and_the_same_key_goes_on(person: Person, name: str) -> None:
    before = person.sent()
    person.card(TASK)
    person.go_on()
    while not (isinstance(person.view, QuestionView) and person.view.step == "Vraag 3"):
        person.go_on()
    person.portal.next("", r"/steps/", BY_NAME[name], times=2)
    person.go_on()
    while not isinstance(person.view, ProblemView):
        person.go_on()
    assert person.view.heading == PASSING[name]
    assert "niets weg" in person.view.why
    assert person.view.act == AGAIN
    review = person.to_review()
    assert len(review.rows) == 8
    assert all(row.answer for row in review.rows)
    person.act()
    assert isinstance(person.view, ReceiptView)
    assert person.sent() == before + 1


def test_a_session_that_is_gone_becomes_a_new_one_without_a_word(person: Person) -> None:
    before = person.sent()
    person.card(TASK)
    person.go_on()
    person.portal.next("PUT", r"/steps/", faulty.EXPIRED)
    person.to_review()
    assert faulty.EXPIRED.name in {seen.fault for seen in person.portal.seen}
    person.act()
    assert isinstance(person.view, ReceiptView)
    assert person.sent() == before + 1


def test_a_form_that_is_closed_says_whom_to_call(person: Person) -> None:
    person.card(TASK)
    person.go_on()
    person.portal.next("PUT", r"/steps/", faulty.FORM_GONE)
    while isinstance(person.view, QuestionView):
        person.go_on()
    assert isinstance(person.view, ProblemView)
    assert person.view.heading == "Dit formulier is er niet meer. Gemeente Voorbeeld heeft het gesloten."
    assert person.view.place.phone
    assert person.view.mark == "urn:uuid:00000000-0000-4000-8000-000000000422"
    assert not person.view.act


@pytest.mark.parametrize("fault", [faulty.RESET, faulty.SILENCE, faulty.HALF, faulty.BROKEN, faulty.NO_JSON])
@pytest.mark.parametrize("arrives", [True, False], ids=["arrived", "not arrived"])
def test_a_lost_answer_to_sending_never_sends_twice(person: Person, fault: Fault, arrives: bool) -> None:
    before = person.sent()
    person.card(TASK)
    person.go_on()
    person.to_review()
    person.portal.next("POST", "/_complete$", replace(fault, arrives=arrives))
    person.act()
    if isinstance(person.view, ProblemView):
        person.act()
    assert isinstance(person.view, ReceiptView), person.view
    assert person.sent() == before + 1
    if arrives:
        assert person.view.why == "Dit was oefenen. Er is niets verstuurd."
    assert bool(person.view.reference) is not arrives


@pytest.mark.parametrize("fault", [faulty.BUSY, faulty.MAINTENANCE])
def test_what_is_surely_refused_is_simply_sent_again(person: Person, fault: Fault) -> None:
    before = person.sent()
    person.card(TASK)
    person.go_on()
    person.to_review()
    person.portal.next("POST", "/_complete$", fault)
    person.act()
    assert isinstance(person.view, ProblemView)
    assert person.sent() == before
    person.act()
    assert isinstance(person.view, ReceiptView)
    assert person.view.reference
    assert person.sent() == before + 1


def test_when_nobody_knows_it_is_never_sent_by_itself(person: Person) -> None:
    before = person.sent()
    person.card(TASK)
    person.go_on()
    person.to_review()
    person.portal.next("POST", "/_complete$", replace(faulty.RESET, arrives=True))
    person.portal.next("GET", "/submissions$", faulty.EXPIRED)
    person.act()
    view = person.view
    assert isinstance(view, CardsView)
    assert view.heading == "Wij weten niet of het is aangekomen"
    assert any("088" in said for said in view.labels)
    person.go_on()
    assert person.sent() == before + 1
    person.card("aangekomen")
    assert isinstance(person.view, ReceiptView)
    assert person.sent() == before + 1


def test_a_portal_that_is_not_there_is_said_and_home_still_works(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qtbot, tmp_path, "http://127.0.0.1:9/") as program:
        program.window.card_pressed.emit(TASK)
        program.window.answered.emit(None)
        qtbot.waitUntil(lambda: isinstance(program.bridge.view, ProblemView), timeout=20_000)
        view = program.bridge.view
        assert isinstance(view, ProblemView)
        assert view.heading == PASSING["reset"]
        program.window.card_pressed.emit("home")
        qtbot.waitUntil(lambda: isinstance(program.bridge.view, HomeView) and not program.bridge.view.waiting)


def test_a_file_that_is_too_large_for_the_portal_leads_to_its_question(person: Person) -> None:
    person.card("task:gemeente-voorbeeld/verhuizing")
    person.go_on()
    file = person.folder / "contract.pdf"
    file.write_bytes(citizen.PDF)
    while not (isinstance(person.view, QuestionView) and isinstance(person.view.fields[0].question, FileQuestion)):
        person.go_on()
    asked = person.view
    assert isinstance(asked, QuestionView)
    person.portal.next("POST", "/fileupload$", faulty.TOO_LARGE)
    person.program.window.answered.emit([PickedFile("een", file.name, file.stat().st_size, str(file))])
    person.until_still()
    while not getattr(person.view, "error", ""):
        person.go_on()
    assert isinstance(person.view, QuestionView)
    assert person.view.heading == asked.heading
    assert person.view.error == "contract.pdf is te groot voor Gemeente Voorbeeld. Kies een kleiner bestand."
    person.program.window.answered.emit([])
    person.until_still()
    assert person.to_review().rows


def test_a_certificate_that_is_wrong_says_whom_to_call_and_a_wrong_clock_says_so() -> None:
    place = Place(organisation="Gemeente Voorbeeld", phone="088 - 000 00 00")
    wrong = endings.problem_view(errors.CertificateWrong(), place)
    assert wrong.heading == "Wij weten niet zeker of dit echt Gemeente Voorbeeld is."
    assert not wrong.act
    assert endings.problem_view(errors.ClockWrong(), place).heading == "De datum van uw computer klopt niet."
