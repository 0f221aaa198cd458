"""Every page, at 100 and 200 %, in a large and a small window: nothing sideways, nothing without a name."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import settled
from tests.ui.screens.people import every_page, heard, shown
from ui.screens.base import Screen
from ui.widgets.long_text import LongText
from ui.widgets.words import Words
from ui.window import Window

PAGES = every_page()
ROOMS = ((1366, 768, 1.0), (1366, 768, 2.0), (1024, 600, 1.0), (640, 700, 1.0))


def _in_room(window: Window, name: str, room: tuple[int, int, float]) -> Screen:
    width, height, factor = room
    window.look.set_factor(factor)
    window.resize(width, height)
    screen = shown(window, PAGES[name])
    settled()
    while not all(text.whole for text in screen.findChildren(LongText)):
        settled()
    settled()
    return screen


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_or_is_cut_off(window: Window, name: str, room: tuple[int, int, float]) -> None:
    screen = _in_room(window, name, room)
    assert window.middle.horizontalScrollBar().maximum() == 0
    assert screen.width() <= window.middle.viewport().width()
    for words in screen.findChildren(Words):
        if words.isVisible() and words.text():
            assert words.height() >= words.heightForWidth(words.width()) - 1, words.text()
            assert words.mapTo(screen, words.rect().bottomRight()).x() <= screen.width()


@pytest.mark.parametrize("name", PAGES)
def test_everything_the_keyboard_reaches_has_a_name_of_its_own(window: Window, name: str) -> None:
    screen = _in_room(window, name, ROOMS[0])
    names = heard(screen)
    assert all(names)
    assert [twice for twice, count in Counter(names).items() if count > 1] == []


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("name", PAGES)
def test_what_one_presses_is_large_and_apart(window: Window, name: str, room: tuple[int, int, float]) -> None:
    screen = _in_room(window, name, room)
    targets = [
        thing for thing in screen.findChildren(QWidget) if thing.isVisible() and thing.inherits("QAbstractButton")
    ]
    boxes = [
        (thing.accessibleName(), thing.rect().translated(thing.mapTo(screen, thing.rect().topLeft())))
        for thing in targets
    ]
    for at, (one, box) in enumerate(boxes):
        assert box.width() >= 48, one
        assert box.height() >= 48, one
        for other, beside in boxes[at + 1 :]:
            assert not box.adjusted(-7, -7, 7, 7).intersects(beside), (one, other)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_from_its_heading_on(window: Window, name: str) -> None:
    screen = _in_room(window, name, ROOMS[0])
    first = QGuiApplication.focusObject()
    assert isinstance(first, QWidget)
    assert first is screen.start_widget()
    assert screen.view.heading in first.accessibleName()


@pytest.mark.parametrize("name", PAGES)
def test_at_most_one_key_is_filled(window: Window, name: str) -> None:
    screen = _in_room(window, name, ROOMS[0])
    strip = list(screen.strip.keys) if screen.strip else []
    keys = [*screen.findChildren(QWidget), *strip, window.keys.next]
    assert sum(bool(getattr(key, "filled", False)) for key in keys) <= 1
