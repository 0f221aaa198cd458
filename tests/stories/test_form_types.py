"""Noor makes an appointment, pays, and asks a form that only tells, in the real window and by keyboard alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from assistant.journey.view import AdviceView, PayView, ProblemView, QuestionView, ReceiptView, ReviewView
from tests.stories.answering import Citizen
from tests.stories.keyboard import Keyboard
from tests.stories.test_by_keyboard import sent
from ui.app import Program


@pytest.fixture
def noor(program: Program, keyboard: Keyboard, qtbot: QtBot, tmp_path: Path) -> Citizen:
    """Noor sits down at the window."""
    return Citizen(program, keyboard, qtbot, tmp_path)


def begin(noor: Citizen, title: str) -> None:
    """Find the task in the list of all, and begin."""
    press(noor, "Alles bekijken")
    noor.begin(title)


def press(noor: Citizen, name: str) -> None:
    """Press a card or key, and wait for what follows."""
    before = noor.view
    noor.keyboard.choose(name)
    noor.wait_for_other(before)


def pick(noor: Citizen, words: str) -> None:
    """Choose an answer and go on."""
    noor.keyboard.choose(words)
    noor.go_on()


def question(noor: Citizen) -> QuestionView:
    assert isinstance(noor.view, QuestionView), noor.view
    return noor.view


def ask(address: str, body: object = None, method: str = "POST") -> str:
    """Call the practice portal as somebody else would."""
    content = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"}
    call = Request(address, content, headers, method=method) if content else Request(address)  # noqa: S310
    with urlopen(call) as answer:  # noqa: S310 - this computer
        return str(answer.read().decode())


class Browser(QObject):
    """Takes the place of the system's browser: keeps where it was sent, and presses keys on that page."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString())

    def press(self, word: str) -> None:
        page = self.opened[-1]
        (target,) = re.findall(rf'action="([^"]+/{word})"', ask(page))
        ask(f"{QUrl(page).scheme()}://{QUrl(page).authority()}{target}", {})


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Let whatever would open in a browser open here."""
    made = Browser()
    QDesktopServices.setUrlHandler("http", made, "open")  # type: ignore[arg-type]  # takes a name, its stub bytes
    yield made
    QDesktopServices.unsetUrlHandler("http")


def to_the_time(noor: Citizen) -> list[str]:
    """Begin an appointment, up to the time; gives the times there are."""
    begin(noor, "Een afspraak maken")
    assert question(noor).heading == "Waarvoor wilt u een afspraak maken?"
    pick(noor, "Paspoort aanvragen")
    assert question(noor).heading == "Waar wilt u komen?"
    pick(noor, "Stadskantoor")
    assert question(noor).heading == "Op welke dag wilt u komen?"
    pick(noor, "Latere dagen")
    pick(noor, question(noor).fields[0].question.choices[0].label)
    assert question(noor).heading == "Hoe laat wilt u komen?"
    return [option.label for option in question(noor).fields[0].question.choices]


def test_noor_makes_an_appointment_though_somebody_else_takes_her_time(noor: Citizen, practice_portal: str) -> None:
    times = to_the_time(noor)
    pick(noor, times[0])
    met = noor.to_the_check_page()
    assert [view.heading for view in met][:3] == [
        "Wat is uw achternaam?",
        "Wanneer bent u geboren?",
        "Wat is uw e-mailadres?",
    ]
    visit = noor.program.assistant.visit
    assert visit is not None
    taken = {"place": "stadskantoor", "time": visit.draft.answers["appointment.time#1"]}
    ask(f"{practice_portal}oefenen/agenda", taken, "PUT")

    review = noor.view
    assert isinstance(review, ReviewView)
    press(noor, review.send)
    assert question(noor).heading == "Hoe laat wilt u komen?"
    assert question(noor).error.startswith("Deze tijd is net weg.")
    assert times[0] not in [option.label for option in question(noor).fields[0].question.choices]
    pick(noor, times[1])
    receipt = noor.send()
    assert times[1] in receipt.next_steps[0]
    assert "Stadskantoor" in receipt.next_steps[0]
    assert receipt.reference in json.dumps(sent(practice_portal))


def test_noor_hears_that_nothing_is_free_and_whom_to_call(noor: Citizen) -> None:
    begin(noor, "Een afspraak maken")
    pick(noor, "Praten over trouwen")
    problem = noor.view
    assert isinstance(problem, ProblemView)
    assert problem.place.phone
    press(noor, problem.act)
    assert question(noor).heading == "Waarvoor wilt u een afspraak maken?"


def test_noor_breaks_paying_off_and_pays_after_all(noor: Citizen, browser: Browser) -> None:
    begin(noor, "Een parkeervergunning aanvragen")
    assert "€\u00a012,50" in question(noor).notices[0].words.text
    noor.to_the_check_page()
    review = noor.view
    assert isinstance(review, ReviewView)
    assert "€\u00a012,50" in review.notices[0].words.text
    receipt = noor.send()
    assert receipt.heading == "U bent bijna klaar. U moet nog betalen."
    noor.qtbot.waitUntil(lambda: not noor.program.bridge.busy)
    press(noor, "Betaal")
    offer = noor.view
    assert isinstance(offer, PayView)
    assert offer.host == "127.0.0.1"
    assert browser.opened == []
    press(noor, "Open de website")
    assert len(browser.opened) == 1
    browser.press("breek-af")
    press(noor, "Kijk of ik heb betaald")
    assert isinstance(noor.view, PayView)
    assert noor.view.notices[0].words.text.startswith("Wij zien nog geen betaling.")
    press(noor, "Betaal opnieuw")
    press(noor, "Open de website")
    watch = noor.program.bridge.pay
    assert watch.timer.isActive()
    browser.press("betaal")
    watch.timer.start(1)
    noor.qtbot.waitUntil(lambda: isinstance(noor.view, ReceiptView))
    paid = noor.view
    assert isinstance(paid, ReceiptView)
    assert (paid.heading, paid.cards) == ("Gelukt", ())
    assert not watch.timer.isActive()


def test_noor_pays_later(noor: Citizen, browser: Browser) -> None:
    begin(noor, "Een parkeervergunning aanvragen")
    noor.to_the_check_page()
    noor.send()
    press(noor, "Betaal")
    press(noor, "Later betalen")
    assert isinstance(noor.view, PayView)
    assert noor.view.heading == "U heeft nog niet betaald"
    press(noor, "Naar Thuis")
    noor.qtbot.waitUntil(lambda: not getattr(noor.view, "waiting", True))
    press(noor, "Wat u heeft verstuurd")
    press(noor, "Een parkeervergunning aanvragen")
    press(noor, "Betaal")
    press(noor, "Open de website")
    browser.press("betaal")
    noor.program.bridge.pay.look()
    noor.qtbot.waitUntil(lambda: isinstance(noor.view, ReceiptView))


def test_noor_gives_her_opinion_in_one_go(noor: Citizen, practice_portal: str) -> None:
    begin(noor, "Vertellen wat u van ons vindt")
    noor.to_the_check_page()
    receipt = noor.send()
    assert receipt.reference in json.dumps(sent(practice_portal))


def test_noor_asks_whether_she_needs_a_permit_and_sends_nothing(noor: Citizen, practice_portal: str) -> None:
    before = sent(practice_portal)
    begin(noor, "Heb ik een vergunning nodig?")
    pick(noor, "Een boom weghalen")
    noor.go_on()
    advice = noor.view
    assert isinstance(advice, AdviceView)
    assert advice.next_steps == ("U heeft een vergunning nodig om een boom weg te halen.",)
    assert [row.answer for row in advice.rows] == ["Een boom weghalen"]
    noor.keyboard.to("Druk af")
    noor.keyboard.back()
    noor.wait_for_other(advice)
    noor.keyboard.back()
    noor.qtbot.waitUntil(lambda: question(noor).heading == "Wat wilt u doen?")
    pick(noor, "Een schuur bouwen")
    assert question(noor).heading == "Wordt de schuur hoger dan 3 meter?"
    assert sent(practice_portal) == before


def test_noor_reads_what_a_form_says_without_an_overview(noor: Citizen) -> None:
    begin(noor, "Betaal ik belasting voor mijn hond?")
    pick(noor, "Geen")
    noor.go_on()
    assert isinstance(noor.view, AdviceView)
    assert noor.view.next_steps == ("U hoeft niets te betalen.",)
    assert noor.view.rows == ()
    press(noor, "Ja, nog iets")
    assert noor.program.assistant.visit is None
