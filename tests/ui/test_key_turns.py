"""With a screen reader that hears each key first, Verder still comes after the letters that were typed before it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.hands import press, write
from tests.ui.screens import questions
from ui.window import Window

ALT, HELD = Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def listened_to(window: Window) -> Iterator[Window]:
    """Let a screen reader listen; the keys that come back from it are sent by the test."""
    QAccessible.setActive(True)
    yield window
    QAccessible.setActive(False)


def test_verder_waits_for_letters_that_a_screen_reader_still_has(listened_to: Window) -> None:
    given = questions.answers(listened_to)
    questions.shown(listened_to, questions.asking(questions.NAME, ""))
    questions.go_to("Uw antwoord")
    write("De Wi")
    press(Qt.Key.Key_V, held=HELD)
    QCoreApplication.processEvents()
    assert given == []
    write("t")
    QTest.keyPress(listened_to.windowHandle(), ALT)
    assert given == ["De Wit"]
    press(Qt.Key.Key_V, held=HELD)
    assert given == ["De Wit", "De Wit"]
    QTest.keyRelease(listened_to.windowHandle(), ALT)
    press(Qt.Key.Key_V, held=HELD)
    assert len(given) == 2


def test_a_function_key_is_done_when_it_comes_back_up(listened_to: Window) -> None:
    given = questions.answers(listened_to)
    questions.shown(listened_to, questions.asking(questions.NAME, ""))
    questions.go_to("Uw antwoord")
    write("De Wi")
    focus = listened_to.focusWidget()
    assert focus is not None
    QTest.keyPress(focus, Qt.Key.Key_F8)
    assert given == []
    write("t")
    QTest.keyRelease(listened_to.windowHandle(), Qt.Key.Key_F8)
    assert given == ["De Wit"]


def test_verder_does_not_wait_for_ever(listened_to: Window, qtbot: QtBot) -> None:
    given = questions.answers(listened_to)
    questions.shown(listened_to, questions.asking(questions.NAME, "De Wit"))
    press(Qt.Key.Key_V, listened_to, HELD)
    assert given == []
    qtbot.waitUntil(lambda: given == ["De Wit"])


def test_where_nobody_listens_verder_is_done_at_once(window: Window) -> None:
    given = questions.answers(window)
    questions.shown(window, questions.asking(questions.NAME, "De Wit"))
    press(Qt.Key.Key_V, window, HELD)
    assert given == ["De Wit"]
