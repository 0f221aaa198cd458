"""Noor at the keyboard: she answers every kind of question there is, from the heading down."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.journey.dates import TypedDate
from assistant.journey.kinds.address import AddressQuestion
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.files import PickedFile
from assistant.journey.kinds.grid import RowsQuestion
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.signature import Signed
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Question
from assistant.journey.view import Field, QuestionView, ReceiptView, ReviewView
from tests.stories.keyboard import Keyboard, name_of
from tools import citizen
from tools.citizen import Post, no_post
from ui.app import Program
from ui.screens.base import Screen
from ui.screens.files import FilesInput

PATIENCE = 10_000
BOXES = {"postcode": "Postcode", "houseNumber": "Huisnummer", "houseLetter": "Huisletter"}
CHANNELS = {"email": "E-mailadres", "phoneNumber": "Telefoonnummer"}


class Citizen:
    """Noor, who answers every question with the keyboard; her files are in `folder`, her codes in the `post`."""

    def __init__(self, program: Program, keyboard: Keyboard, qtbot: QtBot, folder: Path, post: Post = no_post) -> None:
        self.program, self.keyboard, self.qtbot, self.folder, self.post = program, keyboard, qtbot, folder, post

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
        self.qtbot.waitUntil(lambda: self.view is not before and not self.program.bridge.busy, timeout=PATIENCE)

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
            if not field.question.read_only:
                self._field(view, field)

    def _field(self, view: QuestionView, field: Field) -> None:
        question = field.question
        given = citizen.raw(question, self.folder, date.today(), self.post)  # noqa: DTZ011 - the citizen's own day
        match question:
            case ChoiceQuestion() | ChoicesQuestion() | RowsQuestion():
                self._choose(question, given)
            case TickQuestion():
                self.keyboard.choose("Ja")
            case AddressQuestion():
                self._boxes(BOXES, given)
            case ReachQuestion():
                self._boxes(CHANNELS, given)
            case _:
                self._write(question.label if len(view.fields) > 1 else "", given)

    def _choose(self, question: Question, given: object) -> None:
        wanted = given if isinstance(given, list) else [given]
        for option in question.choices:
            if option.value in wanted:
                self.keyboard.choose(option.label)

    def _boxes(self, names: Mapping[str, str], given: object) -> None:
        assert isinstance(given, Mapping)
        for part, name in names.items():
            if given.get(part):
                self._write(name, given[part])

    def _write(self, name: str, given: object) -> None:
        match given:
            case TypedDate(day=day, month=month, year=year):
                self.keyboard.to("Dag")
                self.keyboard.type(f"{day} {month} {year}")
            case Signed(name=signed):
                self._write(name, signed)
            case [PickedFile() as file]:
                self._pick(file)
            case [str() as only]:
                self._write(name, only)
            case str() if given:
                self.keyboard.tab_to(lambda widget: _takes_text(widget) and name in name_of(widget), name)
                self.keyboard.type(given)
            case _:
                pass

    def _pick(self, file: PickedFile) -> None:
        """Choose one of the newest files, once they are found, and wait until it is on the list."""
        (files,) = self.screen.findChildren(FilesInput)
        self.qtbot.waitUntil(lambda: files.group is not None, timeout=PATIENCE)
        self.keyboard.choose(file.name)
        self.qtbot.waitUntil(lambda: len(files.chosen.rows) == 1, timeout=PATIENCE)

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
