"""Every screen there is, round and round with Tab: no trap, nothing left out, all in sight, and Space presses it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.stories.keyboard import name_of
from tools.screens import Camera, views
from ui.app import application
from ui.heard import passed_over
from ui.reading_order import reading_order
from ui.widgets.ring import ringed
from ui.window import Window

SIZES = ((1366, 768, 100), (1366, 768, 200))
MOST_STOPS = 120
ABOVE = 96
"""So far from the upper edge is what is taller than the page."""


class Browser(QObject):
    """Stands in for the browser, so that no page is really opened."""

    @Slot(QUrl)
    def open(self, _page: QUrl) -> None:
        """Open nothing."""


@pytest.fixture
def no_browser() -> Iterator[None]:
    """Keep web pages from being opened."""
    browser = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, browser, "open")  # type: ignore[arg-type]  # its stubs want bytes, its own check a text
    yield
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def now() -> QWidget:
    """Give what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def round_trip(key: Qt.Key, window: Window, wrong: list[str]) -> list[QWidget]:
    """Press a key until the keyboard is back where it was; gives all it came to, the start last.

    The key that there is more below comes and goes as the page moves, so it is left out. What is not in sight when
    the keyboard comes to it is `wrong`.
    """
    start, met = now(), list[QWidget]()
    for _press in range(MOST_STOPS):
        QTest.keyClick(now(), key)
        stop = now()
        if stop is not window.below:
            met.append(stop)
        if not in_sight(stop, window):
            wrong.append(f"{window.windowTitle()}: {name_of(stop)!r} is not in sight: {place_of(stop, window)}")
        if stop is start:
            return met
    raise AssertionError(f"{key.name} never comes back to {name_of(start)!r} on {window.windowTitle()!r}")


def place_of(widget: QWidget, window: Window) -> QRect:
    """Give where a thing is on what is seen of the page."""
    around = ringed(widget)
    return QRect(around.mapTo(window.middle.viewport(), QPoint()), around.size())


def in_sight(widget: QWidget, window: Window) -> bool:
    """Tell whether all of a thing can be seen, or its beginning where it is taller than there is room."""
    if not window.middle.isAncestorOf(widget):
        return True
    place, seen = place_of(widget, window), window.middle.viewport().rect()
    return seen.contains(place) or (place.height() > seen.height() - 2 * ABOVE and 0 <= place.top() <= ABOVE)


def pressed(widget: QAbstractButton) -> bool:
    """Press Space on a button and tell whether that pressed it."""
    told: list[bool] = []
    widget.clicked.connect(lambda _on=False: told.append(True))
    QTest.keyClick(widget, Qt.Key.Key_Space)
    # The system's window to choose a file in.
    if dialog := QApplication.activeModalWidget():
        dialog.close()
    return len(told) == 1


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[2]}")
@pytest.mark.usefixtures("no_browser")
@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_tab_goes_round_every_screen_and_space_presses_everything(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, size: tuple[int, int, int]
) -> None:
    width, height, percent = size
    lens = Camera(application(["screens"]), "licht", (width, height))
    window = lens.window
    qtbot.waitExposed(window)
    wrong: list[str] = []
    for name, view in views(tmp_path_factory.mktemp("screens")):
        lens.show(name, view, percent)
        screen = window.screen_now
        assert screen is not None
        start = screen.start_widget()
        start.setFocus()
        there = round_trip(Qt.Key.Key_Tab, window, wrong)
        stops = [stop for stop in reading_order(screen.window()) if stop is not window.below]
        if there != [*stops[stops.index(start) + 1 :], *stops[: stops.index(start) + 1]]:
            wrong.append(f"{name}: Tab goes another way than one reads")
        wrong.extend(f"{name}: nobody hears {words!r}" for words in passed_over(screen, screen.heading))
        if round_trip(Qt.Key.Key_Backtab, window, wrong) != [*reversed(there[:-1]), there[-1]]:
            wrong.append(f"{name}: back is another way than forth")
        wrong.extend(
            f"{name}: Space does not press {name_of(stop)!r}"
            for stop in there
            if isValid(stop) and stop.isVisible() and isinstance(stop, QAbstractButton) and not pressed(stop)
        )
    window.close_now()
    window.deleteLater()
    assert not wrong, "\n".join(wrong)
