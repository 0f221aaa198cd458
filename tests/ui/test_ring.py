"""The ring around what has the keyboard: whole, thick enough, and it follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settled
from tests.ui.hands import tab
from tests.ui.pages import Choice, view
from ui.look import COLOUR_SETS
from ui.widgets.ring import Inside, Marked, ringed
from ui.window import Window


def ring_colours(window: Window) -> set[str]:
    image = window.grab().toImage()
    place = window.ring.rect().translated(window.ring.mapTo(window, QPoint()))
    return {image.pixelColor(place.center().x(), place.top() + down).name() for down in range(4)}


@pytest.mark.parametrize("colours", COLOUR_SETS)
def test_what_has_the_focus_wears_a_ring_of_four_pixels(window: Window, colours: str) -> None:
    window.look.set_colours(colours)
    window.show_screen(Choice(view(), window.look))
    settled()
    card = tab()
    settled()
    ring = window.ring.geometry()
    around = card.rect().translated(card.mapTo(window, QPoint()))
    assert ring == around.adjusted(-7, -7, 7, 7)
    assert ring_colours(window) == {window.look.colours.focus.lower()}


def test_the_ring_is_whole_for_everything_the_keyboard_reaches(window: Window) -> None:
    window.resize(1024, 600)
    for factor in (1.0, 2.0):
        window.look.set_factor(factor)
        window.show_screen(Choice(view(str(factor)), window.look))
        settled()
        start = QApplication.focusWidget()
        now: QWidget | None = None
        while now is not start:
            now = tab()
            settled()
            assert window.ring.isVisible(), now.accessibleName()
            assert window.ring.geometry() == window.ring.wanted, now.accessibleName()
            around = ringed(now).rect().translated(ringed(now).mapTo(window, QPoint()))
            inside = isinstance(now, Marked | Inside)
            assert inside or window.ring.geometry().contains(around.adjusted(-4, -4, 4, 4)), now.accessibleName()


def test_the_ring_follows_when_the_page_scrolls_and_stops_at_its_edge(window: Window) -> None:
    window.resize(1024, 600)
    window.show_screen(Choice(view(), window.look))
    settled()
    tab()
    settled()
    before = window.ring.geometry()
    window.middle.bar.setValue(100)
    settled()
    assert window.ring.geometry().top() < before.top() or window.ring.geometry().height() < before.height()
    window.middle.bar.setValue(window.middle.bar.maximum())
    settled()
    top = window.middle.mapTo(window, QPoint()).y()
    assert not window.ring.isVisible() or window.ring.geometry().top() >= top


def test_the_ring_lets_the_mouse_through(window: Window, qtbot: QtBot) -> None:
    screen = Choice(view(), window.look)
    window.show_screen(screen)
    settled()
    card = tab()
    settled()
    at = card.mapTo(window, card.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert screen.raw() == ("Ik huur het huis",)
