"""The window while things change: another screen, other letters, other colours."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.conftest import settled
from tests.ui.hands import tab, write
from tests.ui.pages import Choice, Name, view
from ui.look import COLOUR_SETS
from ui.window import Window


def test_the_screen_before_is_let_go(window: Window) -> None:
    first = Choice(view(), window.look)
    window.show_screen(first)
    gone = weakref.ref(first)
    card = first.group.cards[0]
    window.show_screen(Name(view(), window.look))
    settled()
    assert not isValid(card)
    del first, card
    gc.collect()
    assert gone() is None
    window.look.set_factor(1.25)  # nobody who is gone answers
    settled()


def test_the_same_screen_again_keeps_the_keyboard_where_it_was(window: Window, qtbot: QtBot) -> None:
    window.show_screen(Choice(view(), window.look))
    settled()
    while tab().accessibleName() != "Ik woon bij iemand in":
        pass
    with qtbot.assertNotEmitted(window.announcer.said):
        window.show_screen(Choice(view(), window.look))
    settled()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Ik woon bij iemand in"


@pytest.mark.parametrize("colours", COLOUR_SETS)
def test_size_and_colours_change_while_somebody_is_busy(window: Window, colours: str) -> None:
    screen = Name(view(), window.look)
    window.show_screen(screen)
    settled()
    write("Vliet")
    window.look.set_colours(colours)
    window.look.set_factor(2.0)
    settled()
    assert screen.field.text() == "Vliet"
    assert screen.field.line.hasFocus()
    assert screen.field.line.font().pixelSize() == 53
    assert window.grab().toImage().pixelColor(4, 200).name() == window.look.colours.page.lower()
