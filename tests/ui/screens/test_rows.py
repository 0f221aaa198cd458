"""Rows of a group on one screen: what there is, one more, change one, take one away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from assistant.journey.kinds.grid import RowLine
from tests.ui.hands import press
from tests.ui.screens.questions import CHILDREN, answers, asking, go_to, shown, the_input, verder
from ui.screens.rows import RowsInput
from ui.window import Window


def test_one_more_or_not_is_a_card_and_verder(window: Window) -> None:
    given = answers(window)
    shown(window, asking(CHILDREN))
    for card in ("Ja", "Nee"):
        go_to(card)
        press(Qt.Key.Key_Space)
        verder(window)
    assert given == ["more", "done"]


def test_nothing_is_chosen_beforehand(window: Window) -> None:
    given = answers(window)
    shown(window, asking(CHILDREN))
    verder(window)
    assert given == [None]


@pytest.mark.parametrize(("key", "raw"), [("Verander: Kind 2", "change:1"), ("Haal weg: Kind 1", "remove:0")])
def test_a_key_of_a_row_is_an_answer_at_once(window: Window, key: str, raw: str) -> None:
    given = answers(window)
    shown(window, asking(CHILDREN))
    go_to(key)
    press(Qt.Key.Key_Return)
    assert given == [raw]


def test_what_was_answered_is_told_with_the_keys_of_its_row(window: Window) -> None:
    screen = shown(window, asking(CHILDREN))
    rows = the_input(screen, RowsInput).rows
    assert [row.words.text() for row in rows] == ["Noor, 6 maart 2019, Ja", "Sam, 12 mei 2021, Nee"]
    assert rows[0].change.accessibleDescription() == "Noor, 6 maart 2019, Ja"


def test_taking_away_shows_that_row_alone(window: Window) -> None:
    given = answers(window)
    screen = shown(window, asking(CHILDREN.about_removing(1)))
    assert screen.view.heading == "Wilt u dit weghalen: Kind 2?"
    assert the_input(screen, RowsInput).rows == []
    go_to("Nee, laat staan")
    press(Qt.Key.Key_Space)
    verder(window)
    assert given == ["keep"]


def test_where_there_is_one_way_on_verder_takes_it(window: Window) -> None:
    given = answers(window)
    shown(window, asking(replace(CHILDREN, most=2)))
    verder(window)
    shown(window, asking(replace(CHILDREN, rows=(), least=1)))
    verder(window)
    assert given == ["done", "more"]


def test_rows_of_the_portal_have_no_keys(window: Window) -> None:
    known = replace(CHILDREN, rows=(RowLine("Partner 1", "Sam de Vries"),), fixed=True, people=True)
    screen = shown(window, asking(known))
    (row,) = the_input(screen, RowsInput).rows
    assert not row.change.isVisible()
    assert not row.remove.isVisible()
