"""The lower edge of a page never cuts a card or a line in two; what is being written in is never covered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from assistant.app import pages
from assistant.app.pages import Kept
from assistant.journey.view import StepView
from assistant.visit import endings
from tests.ui.conftest import settled
from tests.ui.hands import click, press
from tests.ui.pages import Choice, Name, view
from tests.ui.screens.people import TASKS, every_page, shown
from ui.screens.review import ReviewScreen
from ui.widgets.answer_row import AnswerRow
from ui.widgets.cards import GoCard, OneCard, SeveralCard
from ui.widgets.whole import Cover
from ui.window import Window

WHOLE = (GoCard, OneCard, SeveralCard, AnswerRow)
PAGES = every_page()


def cover(window: Window) -> Cover:
    (found,) = window.middle.viewport().findChildren(Cover)
    return found


def halves(window: Window) -> list[str]:
    """Name the cards that are seen in part."""
    seen = window.middle.viewport()
    edge = cover(window).y() if cover(window).isVisible() else seen.height()
    screen = window.screen_now
    assert screen is not None
    found: list[str] = []
    for card in (one for kind in WHOLE for one in screen.findChildren(kind) if one.isVisible()):
        top = card.mapTo(seen, QPoint(0, 0)).y()
        if 0 <= top < edge < top + card.height():
            found.append(card.accessibleName())
    return found


@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("name", PAGES)
def test_no_card_is_shown_in_half(window: Window, name: str, factor: float) -> None:
    window.look.set_factor(factor)
    shown(window, PAGES[name])
    settled()
    assert halves(window) == []


def test_paging_down_shows_every_card_whole_and_leaves_nothing_out(window: Window) -> None:
    window.look.set_factor(2.0)
    screen = shown(window, pages.home((*TASKS, *TASKS)[:6], Kept(known=True)))
    settled()
    cards = [card for card in screen.findChildren(GoCard) if card.isVisible()]
    met: set[GoCard] = set()
    while True:
        assert halves(window) == []
        met |= {card for card in cards if in_sight(window, card)}
        if not window.below.isVisible():
            break
        click(window.below)
        settled()
    assert met == set(cards)


def in_sight(window: Window, widget: QWidget) -> bool:
    seen = window.middle.viewport()
    top = widget.mapTo(seen, QPoint(0, 0)).y()
    edge = cover(window).y() if cover(window).isVisible() else seen.height()
    return top >= 0 and top + widget.height() <= edge


@pytest.mark.parametrize("height", range(420, 700, 20))
def test_what_has_the_focus_is_never_covered(window: Window, height: int) -> None:
    window.look.set_factor(2.0)
    window.resize(1024, height)
    for screen in (Name(view(), window.look), Choice(view(), window.look)):
        window.show_screen(screen)
        settled()
        for _press in range(8):
            press(Qt.Key.Key_Tab)
            settled()
            now = window.focusWidget()
            if now is not None and screen.isAncestorOf(now):
                top = now.mapTo(window.middle.viewport(), QPoint(0, 0)).y()
                tall = min(now.height(), window.middle.viewport().height())
                assert not cover(window).isVisible() or top + tall <= cover(window).y() or top < 0


@pytest.mark.parametrize(
    "found", [lambda: pages.home(TASKS, Kept(known=True)), lambda: pages.found(TASKS[:1], "v", TASKS)]
)
def test_the_first_card_is_in_sight_in_the_largest_letters(window: Window, found: Callable[[], StepView]) -> None:
    window.look.set_factor(2.0)
    screen = shown(window, found())
    settled()
    assert in_sight(window, screen.findChildren(GoCard)[0])


def test_on_a_low_screen_there_is_something_to_look_over(window: Window) -> None:
    window.resize(1024, 600)
    screen = shown(window, PAGES["review"])
    settled()
    assert isinstance(screen, ReviewScreen)
    row = screen.rows[0].label.mapTo(window.middle.viewport(), QPoint(0, 0)).y()
    edge = cover(window).y() if cover(window).isVisible() else window.middle.viewport().height()
    assert edge - row >= screen.rows[0].label.lines.step


def test_a_page_that_fits_has_no_cover(window: Window) -> None:
    shown(window, endings.doubt_view(PAGES["doubt"].place))
    settled()
    assert not window.below.isVisible()
    assert not cover(window).isVisible()


@pytest.mark.parametrize("least", range(1, 57, 11))
def test_the_strip_goes_when_the_page_fits_without_it(window: Window, least: int) -> None:
    screen = Choice(view(), window.look)
    window.show_screen(screen)
    window.resize(1366, 500)
    settled()
    assert window.below.isVisible()
    window.resize(1366, 500 + window.middle.bar.maximum() - least)
    settled()
    assert not window.below.isVisible()
    assert window.middle.bar.maximum() == 0
