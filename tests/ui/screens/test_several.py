"""Mevrouw De Wit gives several answers, and what is nobody else's business is not said aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from assistant.journey.dates import TypedDate
from assistant.journey.kinds.moment import TypedMoment
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.kinds.text import TextQuestion
from tests.ui.conftest import settled
from tests.ui.hands import press, tab, write
from tests.ui.screens.questions import (
    BSN,
    DAYS,
    HOUR,
    IBAN,
    NAMES,
    PLATE,
    RENT,
    TODAY,
    VISITS,
    answers,
    asking,
    go_to,
    shown,
    the_input,
    verder,
    wrong_line,
)
from ui.screens.question import QuestionScreen
from ui.screens.several import SeveralInput
from ui.window import Window

FIELD = "Nummer {n}"
STORIES = SeveralQuestion(
    key="verhalen", label="Wat is er gebeurd?", each=TextQuestion(key="verhalen", label="Wat?", lines=True)
)


def focus() -> QWidget:
    settled()
    now = QApplication.focusWidget()
    assert now is not None
    return now


def heard(screen: QuestionScreen) -> list[str]:
    said: list[str] = []
    screen.spoken.connect(said.append)
    return said


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_there_is_one_empty_row_and_one_may_add_more(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    given = answers(window)
    screen = shown(window, asking(NAMES))
    said = heard(screen)
    assert screen.raw() == [""]
    go_to("Uw antwoord")
    write("Ali")
    go_to("Nog een")
    press(Qt.Key.Key_Space)
    assert focus().accessibleName() == FIELD.format(n=2)
    write("Noor")
    assert said == ["Dit is nummer 2."]
    verder(window)
    assert given == [["Ali", "Noor"]]
    assert NAMES.check(given[0], TODAY) == ["Ali", "Noor"]


def test_taking_a_row_away_keeps_the_others_and_the_keyboard(window: Window) -> None:
    screen = shown(window, asking(NAMES, ["Ali", "Noor", "Sam"]))
    said = heard(screen)
    go_to("Haal weg: nummer 2")
    press(Qt.Key.Key_Space)
    assert screen.raw() == ["Ali", "Sam"]
    assert focus().accessibleName() == FIELD.format(n=2)
    go_to("Haal weg: nummer 2")
    press(Qt.Key.Key_Space)
    assert said == ["Nummer 2 is weggehaald.", "Nummer 2 is weggehaald."]
    # One row needs no number, and is never taken away.
    assert screen.raw() == ["Ali"]
    assert the_input(screen, SeveralInput).away == []
    assert focus().accessibleName() == "Uw antwoord"


def test_enter_in_a_row_goes_on(window: Window) -> None:
    given = answers(window)
    shown(window, asking(NAMES, ["Ali"]))
    tab()
    press(Qt.Key.Key_Return)
    assert given == [["Ali"]]


def test_what_is_wrong_stands_at_its_row_only_and_is_told_there(window: Window) -> None:
    screen = shown(window, wrong_line())
    several = the_input(screen, SeveralInput)
    wrong = [bool(one.field.error) for one in several.inputs]
    assert wrong == [False, True]
    line = go_to("Nummer 2: Tijd, zo: 14.30")
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface is not None
    assert "Schrijf de tijd met cijfers" in interface.text(QAccessible.Text.Description)
    day = go_to("Nummer 2: Dag")
    assert "Schrijf de tijd" not in day.accessibleDescription()
    # It stays there when somebody adds a row.
    go_to("Nog een")
    press(Qt.Key.Key_Space)
    assert [bool(one.field.error) for one in several.inputs] == [False, True, False]


def test_several_days_and_moments_have_their_own_boxes(window: Window) -> None:
    days = shown(window, asking(DAYS, ["2026-12-01"]))
    assert days.raw() == [TypedDate("1", "december", "2026")]
    moments = shown(window, asking(VISITS))
    assert moments.raw() == [TypedMoment()]
    go_to("Uw antwoord: Dag")
    write("1 december 2026")
    tab()
    go_to("Uw antwoord: Tijd, zo: 14.30")
    write("930")
    assert VISITS.check(moments.raw(), TODAY) == ["2026-12-01T09:30:00"]


def test_several_longer_texts_keep_their_lines(window: Window) -> None:
    screen = shown(window, asking(STORIES, ["Een\ntwee"]))
    assert screen.raw() == ["Een\ntwee"]


def test_a_bsn_is_read_back_for_the_eyes_only(window: Window) -> None:
    screen = shown(window, asking(BSN))
    said = heard(screen)
    go_to("Uw antwoord")
    write("9999.90.019")
    assert said == []
    assert "999 990 019" in screen.inputs[0].echo.text()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("question", "typed", "said"),
    [
        (IBAN, "nl02abna0123456789", "NL02 ABNA 0123 4567 89"),
        (PLATE, "ab123c", "AB-123-C"),
        (RENT, "612,5", "612 euro en 50 cent"),
        (HOUR, "14.30", "14.30 uur, in de middag"),
    ],
)
def test_what_was_understood_is_read_back_and_spoken(window: Window, question: object, typed: str, said: str) -> None:
    screen = shown(window, asking(question))  # type: ignore[arg-type]
    spoken = heard(screen)
    go_to("Uw antwoord")
    write(typed)
    assert spoken[-1] == said


def test_a_time_is_not_read_back_while_more_figures_may_follow(window: Window) -> None:
    screen = shown(window, asking(HOUR))
    spoken = heard(screen)
    go_to("Uw antwoord")
    write("14")
    assert spoken == []
    tab()
    assert spoken == ["14.00 uur, in de middag"]
