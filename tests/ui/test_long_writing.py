"""Who writes a long text sees the line that is being written, and goes on where the text ended."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.ui.conftest import settled
from tests.ui.hands import press, write
from tests.ui.screens import questions
from ui.window import Window

LINES = 30


def sheet(window: Window, kept: str = "") -> QPlainTextEdit:
    """Ask what happened, and come to the place to write it."""
    questions.shown(window, questions.asking(questions.STORY, kept))
    now = questions.go_to("Uw antwoord")
    assert isinstance(now, QPlainTextEdit)
    settled()
    return now


def in_sight(window: Window, paper: QPlainTextEdit) -> bool:
    """Tell whether the line with the cursor can be seen, all of it."""
    seen, line = window.middle.viewport(), paper.cursorRect()
    top, bottom = (paper.viewport().mapTo(seen, corner).y() for corner in (line.topLeft(), line.bottomLeft()))
    return 0 <= top < bottom <= seen.height()


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_line_one_writes_on_stays_in_sight(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    paper = sheet(window)
    for number in range(LINES):
        write(f"regel {number}")
        assert in_sight(window, paper), number
        press(Qt.Key.Key_Return)
        assert in_sight(window, paper), number
    for number in range(LINES):
        press(Qt.Key.Key_Up)
        assert in_sight(window, paper), number


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_who_comes_back_to_a_text_writes_on_at_its_end(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    kept = "\n".join(f"regel {number}" for number in range(LINES))
    paper = sheet(window, kept)
    assert in_sight(window, paper)
    write("!")
    assert paper.toPlainText() == f"{kept}!"
    assert QApplication.focusWidget() is paper
