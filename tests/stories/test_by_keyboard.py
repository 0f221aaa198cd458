"""Stories of people who get a form done in the real window, by keyboard alone, over real HTTP."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.journey.dates import TypedDate
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.view import Field, QuestionView, ReceiptView, ReviewView
from tests.stories.keyboard import Keyboard, name_of
from tools import citizen
from ui.app import Program
from ui.screens.base import Screen

TASKS = (
    "Verhuizing doorgeven",
    "Uittreksel aanvragen",
    "Iets melden op straat",
    "Een vraag stellen of een klacht sturen",
)


class Citizen:
    """Noor, who answers every question with the keyboard."""

    def __init__(self, program: Program, keyboard: Keyboard, qtbot: QtBot, folder: Path) -> None:
        self.program, self.keyboard, self.qtbot, self.folder = program, keyboard, qtbot, folder

    @property
    def view(self) -> object:
        """What is on the screen."""
        return self.program.bridge.view

    @property
    def screen(self) -> Screen:
        """The screen itself."""
        screen = self.program.window.screen_now
        assert screen is not None
        return screen

    def wait_for_other(self, before: object) -> None:
        """Wait until another screen is shown."""
        self.qtbot.waitUntil(lambda: self.view is not before and not self.program.bridge.busy, timeout=10_000)

    def go_on(self) -> None:
        """Press Verder and wait for the next screen."""
        before = self.view
        self.keyboard.next()
        self.wait_for_other(before)

    def begin(self, title: str) -> None:
        """Choose the task at home, read what it needs, and begin."""
        before = self.view
        self.keyboard.choose(title)
        self.wait_for_other(before)
        assert self.program.window.band.isVisible()
        self.go_on()

    def answer(self, view: QuestionView) -> None:
        """Answer everything on the screen, from the heading down."""
        assert self.keyboard.focus is self.screen.start_widget()
        for field in view.fields:
            self._field(view, field)

    def _field(self, view: QuestionView, field: Field) -> None:
        question = field.question
        given = citizen.raw(question, self.folder, date.today())  # noqa: DTZ011 - the citizen's own day
        match question:
            case ChoiceQuestion() | ChoicesQuestion():
                wanted = given if isinstance(given, list) else [given]
                for option in question.choices:
                    if option.value in wanted:
                        self.keyboard.choose(option.label)
            case TickQuestion():
                self.keyboard.choose("Ja")
            case DateQuestion():
                assert isinstance(given, TypedDate)
                self.keyboard.to("Dag")
                self.keyboard.type(f"{given.day} {given.month} {given.year}")
            case _ if isinstance(given, str) and given:
                name = question.label if len(view.fields) > 1 else ""
                self.keyboard.tab_to(lambda widget: _takes_text(widget) and name in name_of(widget), question.label)
                self.keyboard.type(given)
            case _:
                pass

    def to_the_check_page(self) -> list[QuestionView]:
        """Answer until everything can be checked; gives the questions that were met."""
        met: list[QuestionView] = []
        while isinstance(self.view, QuestionView):
            view = self.view
            met.append(view)
            self.answer(view)
            self.go_on()
            assert not getattr(self.view, "error", ""), (view.heading, getattr(self.view, "error", ""))
        return met

    def send(self) -> ReceiptView:
        """Go to the send key, press it, and wait for the receipt."""
        before = self.view
        assert isinstance(before, ReviewView)
        self.keyboard.choose(before.send)
        self.qtbot.waitUntil(lambda: isinstance(self.view, ReceiptView), timeout=15_000)
        receipt = self.view
        assert isinstance(receipt, ReceiptView)
        return receipt


def _takes_text(widget: QWidget) -> bool:
    return widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def sent(portal: str) -> Mapping[str, object]:
    """Ask the practice portal what it has received."""
    with urlopen(f"{portal}oefenen/inzendingen") as answer:  # noqa: S310 - this computer
        told: Mapping[str, object] = json.load(answer)
        return told


@pytest.fixture
def noor(program: Program, keyboard: Keyboard, qtbot: QtBot, tmp_path: Path) -> Citizen:
    """Noor sits down at the window."""
    return Citizen(program, keyboard, qtbot, tmp_path)


@pytest.mark.parametrize("title", TASKS)
def test_noor_gets_a_form_done_without_a_mouse(noor: Citizen, practice_portal: str, title: str) -> None:
    before = sent(practice_portal)
    noor.begin(title)
    met = noor.to_the_check_page()
    assert len(met) >= 8
    assert isinstance(noor.view, ReviewView)
    assert noor.view.rows
    receipt = noor.send()
    assert receipt.reference
    assert receipt.reference in json.dumps(sent(practice_portal))
    assert receipt.reference not in json.dumps(before)
    assert receipt.report.startswith(b"%PDF")
    noor.go_on()
    assert noor.program.assistant.visit is None


def test_going_back_and_changing_an_answer_loses_nothing(noor: Citizen) -> None:
    noor.begin("Een vraag stellen of een klacht sturen")
    noor.to_the_check_page()
    review = noor.view
    assert isinstance(review, ReviewView)
    noor.keyboard.choose(f"Verander: {review.rows[0].label}")
    noor.wait_for_other(review)
    assert isinstance(noor.view, QuestionView)
    noor.go_on()
    assert isinstance(noor.view, ReviewView)
    assert noor.view.rows == review.rows


def test_verder_never_sends(noor: Citizen, practice_portal: str) -> None:
    noor.begin("Een vraag stellen of een klacht sturen")
    noor.to_the_check_page()
    before, review = sent(practice_portal), noor.view
    noor.keyboard.next()
    noor.keyboard.next()
    assert noor.view is review
    assert sent(practice_portal) == before


def test_a_mistake_takes_the_focus_and_keeps_what_was_typed(noor: Citizen) -> None:
    noor.begin("Verhuizing doorgeven")
    noor.keyboard.to("Dag")
    noor.keyboard.type("31 2 2026")
    noor.go_on()
    assert isinstance(noor.view, QuestionView)
    assert noor.view.error
    assert noor.program.window.windowTitle().startswith("Fout: ")
    assert noor.keyboard.focus is noor.screen.error_box
    raw = noor.screen.raw()
    assert isinstance(raw, TypedDate)
    assert raw.day == "31"


def test_stopping_asks_once_and_going_on_comes_back_to_the_question(noor: Citizen) -> None:
    noor.begin("Uittreksel aanvragen")
    question = noor.view
    noor.keyboard.stop()
    noor.wait_for_other(question)
    stopping = noor.view
    noor.keyboard.choose("Toch doorgaan")
    noor.wait_for_other(stopping)
    assert noor.view == question
