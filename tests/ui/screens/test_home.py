"""Home: looking for a task in own words, going on where one was, and nothing that moves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant import places
from assistant.app import pages
from assistant.app.pages import HomeView, Kept
from assistant.portals.organisations import catalogue
from tests.ui.conftest import settled
from tests.ui.hands import press, tab, write
from tests.ui.screens.people import DRAFT, PLACE, RECEIPT, TASKS, heard, shown, tab_to
from ui.screens.home import HomeScreen
from ui.window import Window

SHARED = "Deze computer is van iedereen. Wij bewaren niets."
REAL = tuple(replace(task, place=replace(PLACE, practice=False)) for task in TASKS)


def _home(window: Window, view: HomeView) -> HomeScreen:
    screen = shown(window, view)
    assert isinstance(screen, HomeScreen)
    settled()
    return screen


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_somebody_types_what_they_want_and_presses_enter(qtbot: QtBot, window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    _home(window, pages.home(TASKS, Kept(known=True)))
    tab_to("Zeg het in uw eigen woorden", tab)
    write("ik ga ferhuizen é ")
    with qtbot.waitSignal(window.card_pressed) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == ["find:ik ga ferhuizen é"]


def test_the_search_key_asks_the_same(qtbot: QtBot, window: Window) -> None:
    screen = _home(window, pages.home(TASKS, Kept(known=True)))
    screen.search.field.write("paspoort")
    tab_to("Zoek", tab)
    with qtbot.waitSignal(window.card_pressed) as asked:
        press(Qt.Key.Key_Space)
    assert asked.args == ["find:paspoort"]


def test_verder_looks_for_what_was_typed_and_opens_nothing_else(qtbot: QtBot, window: Window) -> None:
    screen = _home(window, pages.home(TASKS, Kept(drafts=(DRAFT,), known=True)))
    screen.search.field.write(" paspoort ")
    with qtbot.waitSignal(window.card_pressed) as asked, qtbot.assertNotEmitted(window.answered):
        press(Qt.Key.Key_V, held=Qt.KeyboardModifier.AltModifier)
    assert asked.args == ["find:paspoort"]
    _home(window, pages.found(TASKS[:2], "paspoort", TASKS))
    with qtbot.waitSignal(window.answered), qtbot.assertNotEmitted(window.card_pressed):
        press(Qt.Key.Key_V, held=Qt.KeyboardModifier.AltModifier)


def test_what_was_found_stands_under_the_words_that_were_typed(qtbot: QtBot, window: Window) -> None:
    screen = _home(window, pages.found(TASKS[:2], "verhuizen", TASKS))
    assert screen.search.field.text() == "verhuizen"
    assert heard(screen)[:4] == ["Wat wilt u regelen?", "Zoek", "Dit hebben wij gevonden", "Verhuizing doorgeven"]
    assert window.focusWidget() is screen.heading
    tab_to("Uittreksel aanvragen", tab)
    with qtbot.waitSignal(window.card_pressed) as pressed:
        press(Qt.Key.Key_Return)
    assert pressed.args == ["task:gemeente/1"]


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_going_on_where_one_was_is_one_card(qtbot: QtBot, window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    screen = _home(window, pages.home(TASKS, Kept(drafts=(DRAFT,), known=True)))
    card = tab_to("Verder waar u was", tab)
    assert card is screen.begun.drafts[0]
    assert screen.begun.drafts[0].strong
    with qtbot.waitSignal(window.card_pressed) as pressed:
        press(Qt.Key.Key_Space)
    assert pressed.args == ["draft:d1"]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_nothing_moves_when_what_was_begun_comes(window: Window, count: int) -> None:
    waiting = _home(window, pages.home(REAL, Kept()))
    assert waiting.begun.quiet.text() == "Wij kijken wat u was begonnen."
    before = _places(waiting)
    known = Kept(drafts=(DRAFT,) * count, notes=("Let op.",), known=True)
    assert _places(_home(window, pages.home(REAL, known))) == before


def _places(screen: HomeScreen) -> dict[str, QRect]:
    cards: list[QWidget] = [*screen.tasks.cards, *screen.begun.doors, screen.search.key]
    return {card.accessibleName(): card.rect().translated(card.mapTo(screen, QPoint(0, 0))) for card in cards}


@pytest.mark.parametrize(
    ("width", "factor", "count", "across"),
    [(1366, 1.0, 6, 3), (1366, 1.0, 5, 3), (1366, 1.0, 4, 2), (1024, 1.0, 6, 2), (1366, 1.5, 6, 1), (640, 1.0, 6, 1)],
)
def test_cards_stand_beside_each_other_as_far_as_they_fit(
    window: Window, width: int, factor: float, count: int, across: int
) -> None:
    window.look.set_factor(factor)
    window.resize(width, 768)
    screen = _home(window, pages.home((*TASKS, *TASKS)[:count], Kept(known=True)))
    tops = [card.y() for card in screen.tasks.cards]
    assert tops.count(tops[0]) == across


@pytest.mark.parametrize("kept", [Kept(), Kept(known=True), Kept(notes=(SHARED,), known=True)])
def test_on_a_fresh_computer_all_of_home_is_in_sight(qtbot: QtBot, window: Window, kept: Kept) -> None:
    _home(window, pages.found(TASKS, "verhuizen", TASKS))  # the page before it may have been longer
    offered = catalogue(places.folder("resources") / "organisations", Path("nergens")).tasks
    screen = _home(window, pages.home(offered, kept))
    assert len(screen.tasks.cards) == pages.TO_PRACTISE
    qtbot.waitUntil(lambda: not window.below.isVisible() and window.middle.bar.maximum() == 0)


def test_that_nothing_is_kept_stands_where_nothing_was_begun(window: Window) -> None:
    empty = pages.home(TASKS, Kept(notes=(SHARED,), known=True))
    assert _home(window, empty).begun.quiet.text() == SHARED
    assert empty.labels.count(SHARED) == 1
    begun = pages.home(TASKS, Kept(drafts=(DRAFT,), notes=(SHARED,), known=True))
    assert begun.notes == (SHARED,)
    assert begun.labels.count(SHARED) == 1


def test_what_was_sent_comes_later_and_moves_nothing(window: Window) -> None:
    before = _places(_home(window, pages.home(REAL, Kept())))
    after = _places(_home(window, pages.home(REAL, Kept(receipts=(RECEIPT,), known=True))))
    assert after.items() > before.items()
    assert set(after) - set(before) == {"Wat u heeft verstuurd"}


def test_the_line_against_fraud_is_always_there(window: Window) -> None:
    screen = _home(window, pages.home(TASKS, Kept(receipts=(RECEIPT,), known=True)))
    said = [label.text() for label in screen.findChildren(QLabel)]
    assert "Belt iemand u hierover? Hang op. Wij bellen u nooit." in said
