"""What the tests of the window share: one look in one colour set, and a window to put things in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistant import places
from ui import accessible
from ui.look import Look
from ui.window import Window


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the one thing the offscreen screen says of every window that knows its smallest size."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Give the look at 100 % in licht; what a test changes is put back."""
    accessible.install()
    qapp.setStyle("fusion")
    made = Look(places.folder("resources"))
    made.wear()
    yield made
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def placed(qtbot: QtBot, look: Look) -> Callable[[QWidget], QWidget]:
    """Give a function that shows a widget in a window 1000 pixels wide, and gives it back."""
    frames: list[QWidget] = []

    def place(widget: QWidget) -> QWidget:
        frame = QWidget()
        frames.append(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget)
        column.addStretch(1)
        frame.resize(1000, 700)
        qtbot.addWidget(frame)
        with qtbot.waitActive(frame):
            frame.show()
            frame.activateWindow()
        return widget

    return place


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> Window:
    """Give an open window of 1366x768."""
    made = Window(look)
    qtbot.addWidget(made, before_close_func=lambda window: window.close_now())
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def settled() -> None:
    """Let layouts, deletions and paintings that were asked for happen now."""
    for _turn in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
