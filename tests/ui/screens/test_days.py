"""Mevrouw De Wit fills in a day: in three boxes, or in one go in the first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from assistant.journey.dates import TypedDate
from tests.ui.conftest import settled
from tests.ui.hands import press, tab, write
from tests.ui.screens.questions import DAY, TODAY, answers, asking, shown, the_input, verder
from ui.screens.day import DayInput
from ui.screens.question import QuestionScreen
from ui.window import Window


def boxes(screen: QuestionScreen) -> tuple[str, ...]:
    return tuple(box.text() for box in the_input(screen, DayInput).boxes)


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("month", ["3", "03", "mrt", "maart", "Maart"])
def test_a_day_is_typed_box_by_box(window: Window, month: str, factor: float) -> None:
    window.look.set_factor(factor)
    given = answers(window)
    screen = shown(window, asking(DAY))
    told: list[str] = []
    screen.spoken.connect(told.append)
    for words in ("3", month, "1952"):
        tab()
        write(words)
    assert the_input(screen, DayInput).echo.text() == "3 maart 1952, een maandag"
    assert told == ["3 maart 1952, een maandag"]
    press(Qt.Key.Key_Return)
    assert given == [TypedDate("3", month, "1952")]
    assert DAY.check(given[0], TODAY) == "1952-03-03"


@pytest.mark.parametrize("line", ["3 maart 1952", "03031952", "3-3-1952", "3/3/1952", "1952-03-03", "3 mrt. 1952"])
def test_a_whole_date_typed_in_the_first_box_is_spread_out(window: Window, line: str) -> None:
    screen = shown(window, asking(DAY))
    tab()
    write(line)
    day, month, year = boxes(screen)
    assert int(day) == 3
    assert month
    assert year == "1952"
    assert the_input(screen, DayInput).echo.text() == "3 maart 1952, een maandag"
    assert DAY.check(screen.raw(), TODAY) == "1952-03-03"


@pytest.mark.parametrize("line", ["3 maart 1952", "03031952", "3-3-52", "030352"])
def test_a_whole_date_pasted_in_the_first_box_is_spread_out(window: Window, line: str) -> None:
    QGuiApplication.clipboard().setText(line)
    screen = shown(window, asking(DAY, "2026-12-01"))
    tab()
    press(Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    assert boxes(screen)[2] in {"1952", "52"}
    assert DAY.check(screen.raw(), TODAY) == "1952-03-03"


def test_a_short_year_waits_until_the_box_is_left(window: Window) -> None:
    screen = shown(window, asking(DAY))
    tab()
    write("3-3-52")
    assert boxes(screen) == ("3-3-52", "", "")
    assert DAY.check(screen.raw(), TODAY) == "1952-03-03"
    tab()
    assert boxes(screen) == ("3", "3", "52")
    assert the_input(screen, DayInput).echo.text() == "3 maart 1952, een maandag"


def test_a_year_on_its_way_is_not_read_back_as_another_year(window: Window) -> None:
    screen = shown(window, asking(DAY))
    told: list[str] = []
    screen.spoken.connect(told.append)
    for words in ("3", "3", "19"):
        tab()
        write(words)
    assert told == []
    tab()
    assert told == ["3 maart 2019, een zondag"]


def test_a_kept_day_stands_in_the_boxes_with_its_month_in_words(window: Window) -> None:
    screen = shown(window, asking(DAY, "2026-12-01"))
    assert boxes(screen) == ("1", "december", "2026")
    assert the_input(screen, DayInput).echo.text() == "1 december 2026, een dinsdag"


def test_a_refused_day_stays_as_it_was_typed(window: Window) -> None:
    given = answers(window)
    typed = TypedDate("31", "feb", "2026")
    screen = shown(window, asking(DAY, typed=typed, error="Deze dag bestaat niet."))
    assert boxes(screen) == ("31", "feb", "2026")
    assert the_input(screen, DayInput).echo.text() == ""
    verder(window)
    assert given == [typed]


def test_half_a_date_is_handed_in_as_it_is(window: Window) -> None:
    given = answers(window)
    shown(window, asking(DAY))
    tab()
    write("3")
    press(Qt.Key.Key_Enter)
    assert given == [TypedDate("3")]


def test_boxes_stand_under_each_other_when_letters_are_very_large(window: Window) -> None:
    screen = shown(window, asking(DAY))
    one = the_input(screen, DayInput)
    for factor, beside in ((1.0, True), (1.5, True), (1.75, False), (2.0, False)):
        window.look.set_factor(factor)
        settled()
        assert (one.day.y() == one.month.y() == one.year.y()) == beside


def test_what_is_read_back_is_seen_also_with_the_largest_letters(window: Window) -> None:
    window.look.set_factor(2.0)
    screen = shown(window, asking(DAY))
    for words in ("3", "3", "1952"):
        tab()
        write(words)
    settled()
    one, seen = the_input(screen, DayInput), window.middle.viewport()
    for part in (one.echo, one.year.frame):
        assert part.mapTo(seen, part.rect().topLeft()).y() >= 0
        assert part.mapTo(seen, part.rect().bottomLeft()).y() <= seen.height()


def test_each_box_is_named_by_its_word_and_what_is_about_all_three_is_told_once(window: Window) -> None:
    shown(window, asking(DAY, error="Kies een dag."))
    heading = tab()
    assert DAY.label in heading.accessibleName()
    boxes = [tab() for _word in range(3)]
    assert [box.accessibleName() for box in boxes] == ["Dag", "Maand", "Jaar"]
    assert [box.accessibleDescription() for box in boxes] == ["Kies een dag.", "", ""]
    assert QApplication.focusWidget() is not None
