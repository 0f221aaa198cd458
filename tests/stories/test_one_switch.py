"""Sef has a switch for Tab, one for Space, and a keyboard on the screen for letters: nothing else is ever pressed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.stories.answering import Citizen
from tests.stories.keyboard import Keyboard, name_of
from tests.stories.test_by_keyboard import TASKS, sent
from ui.app import Program

SWITCHES = {Qt.Key.Key_Tab, Qt.Key.Key_Space}


class Switches(Keyboard):
    """Two switches; letters come as a keyboard on the screen gives them."""

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a switch."""
        assert key in SWITCHES
        assert modifier == Qt.KeyboardModifier.NoModifier
        super().press(key)

    def type(self, text: str) -> None:
        """Give letters to what has the keyboard, word by word."""
        for part in text.partition(" "):
            event = QInputMethodEvent()
            event.setCommitString(part)
            QCoreApplication.sendEvent(self.focus, event)

    def next(self) -> None:
        """Go to Verder and press it."""
        self._key("Verder")

    def back(self) -> None:
        """Go to Terug and press it."""
        self._key("Terug")

    def stop(self) -> None:
        """Go to Stoppen and press it."""
        self._key("Stoppen")

    def _key(self, word: str) -> None:
        self.tab_to(lambda widget: isinstance(widget, QAbstractButton) and name_of(widget) == word, word)
        self.press(Qt.Key.Key_Space)


@pytest.fixture
def sef(program: Program, qtbot: QtBot, tmp_path: Path) -> Citizen:
    """Sef sits down."""
    return Citizen(program, Switches(program.window), qtbot, tmp_path)


@pytest.mark.parametrize("title", TASKS)
def test_sef_gets_a_form_done_with_tab_and_space(sef: Citizen, practice_portal: str, title: str) -> None:
    sef.begin(title)
    sef.to_the_check_page()
    receipt = sef.send()
    assert receipt.reference in json.dumps(sent(practice_portal))
    before = sef.view
    sef.keyboard.choose("Ja, nog iets")
    sef.wait_for_other(before)
    assert sef.program.assistant.visit is None


def test_sef_mends_a_mistake_reads_the_help_and_stops(sef: Citizen) -> None:
    sef.begin("Verhuizing doorgeven")
    sef.keyboard.to("Dag")
    sef.keyboard.type("31 2 2026")
    sef.go_on()
    at_once: QWidget = sef.keyboard.focus
    assert at_once is sef.screen.error_box
    sef.keyboard.choose("Hulp")
    assert sef.program.window.help_open
    sef.keyboard.choose("Hulp")
    after: QWidget = sef.keyboard.focus
    assert after is sef.screen.heading
    before = sef.view
    sef.keyboard.back()
    sef.wait_for_other(before)
    before = sef.view
    sef.keyboard.stop()
    sef.wait_for_other(before)
    sef.keyboard.to("Toch doorgaan")
