"""The ring on every screen: whoever goes through it with Tab sees all of it, all the time, and strongly enough."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from assistant import wording
from tests.stories.keyboard import name_of
from tests.stories.walk import EVERYTHING, SCREEN
from tools.screens import Camera, speak, views
from ui.app import application
from ui.look import COLOUR_SETS, contrast
from ui.reading_order import reading_order
from ui.widgets.ring import AWAY, WIDTH, Inside, Marked, ringed
from ui.window import Window

LEAST_WIDTH, LEAST_CONTRAST = 3, 3.0


def test_a_ring_is_thick_enough_and_stands_out_from_all_it_can_stand_on() -> None:
    assert WIDTH >= LEAST_WIDTH
    assert AWAY >= LEAST_WIDTH - 1
    for colours in COLOUR_SETS.values():
        for ground in (colours.page, colours.surface, colours.bar, colours.tint, colours.errorbg, colours.okbg):
            assert contrast(colours.focus, ground) >= LEAST_CONTRAST, (colours.name, ground)


def hidden(window: Window) -> Iterator[str]:
    """Give each thing whose ring is not wholly in sight when the keyboard is there."""
    order = list(reading_order(window))
    for thing in order:
        if not thing.isVisible():  # the strip goes once the end of the page is in sight
            continue
        thing.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if QApplication.focusWidget() is not thing:
            yield f"{name_of(thing)[:40]!r} does not take the keyboard"
            continue
        ring, around = window.ring, ringed(thing)
        if not ring.isVisible() or ring.geometry() != ring.wanted:
            if _shown(window, around):
                continue
            yield f"{type(thing).__name__} {name_of(thing)[:40]!r}: {ring.wanted} is cut to {ring.geometry()}"
        elif not isinstance(around, Marked | Inside) and not ring.geometry().contains(_grown(window, around)):
            yield f"{type(thing).__name__} {name_of(thing)[:40]!r}: the ring stands over it"


def _grown(window: Window, around: QWidget) -> QRect:
    inside = window.ring.parentWidget()
    assert inside is not None
    at = around.mapTo(inside, QPoint())
    return QRect(at, around.size()).adjusted(-WIDTH, -WIDTH, WIDTH, WIDTH)


def _shown(window: Window, around: QWidget) -> bool:
    """Tell whether this is higher than there is room for: then as much of its ring is seen as there can be."""
    room = window.middle.viewport().height()
    ring, wanted = window.ring.geometry(), window.ring.wanted
    too_high = around.height() + 2 * (WIDTH + AWAY) > room and window.middle.isAncestorOf(around)
    whole = ring.left() == wanted.left() and ring.right() == wanted.right()
    writing = isinstance(QApplication.focusWidget(), QPlainTextEdit)
    return too_high and window.ring.isVisible() and whole and (writing or ring.top() == wanted.top())


@pytest.mark.parametrize(("language", "percent"), [*([("nl", 100)] if EVERYTHING else []), ("nl", 200), ("ar", 200)])
def test_on_every_screen_the_ring_is_whole_wherever_the_keyboard_is(
    language: str, percent: int, tmp_path: Path
) -> None:
    app = application(["screens"])
    speak(language)
    lens = Camera(app, "licht", SCREEN)
    wrong: list[str] = []
    for name, view in views(tmp_path):
        lens.show(name, view, percent)
        wrong += [f"{name}: {what}" for what in hidden(lens.window)]
    lens.window.close_now()
    lens.window.deleteLater()
    speak(wording.SOURCE_LANGUAGE)
    assert not wrong, "\n".join(wrong)
