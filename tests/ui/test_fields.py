"""Fields: named by their label, calm while one types, and never a trap for the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settled
from tests.ui.hands import press, tab, write
from ui.look import Look
from ui.widgets.field import LongTextField, TextField
from ui.widgets.key import Key
from ui.widgets.notes import ReadBack


def name_of(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return told.text(QAccessible.Text.Name)


def test_the_label_names_the_field_also_where_the_heading_asks_the_same(look: Look) -> None:
    assert name_of(TextField(look, "Postcode").line) == "Postcode"
    hidden = TextField(look, "Wat is uw naam?", label_shown=False)
    assert name_of(hidden.line) == "Wat is uw naam?"
    assert name_of(LongTextField(look, "Wat is er aan de hand?").sheet) == "Wat is er aan de hand?"


def test_letters_with_accents_are_typed_and_enter_goes_on(
    look: Look, placed: Callable[[TextField], TextField], qtbot: QtBot
) -> None:
    field = placed(TextField(look, "Achternaam"))
    field.line.setFocus()
    with qtbot.waitSignal(field.changed):
        write("Müller-Żak")
    assert field.text() == "Müller-Żak"
    with qtbot.waitSignal(field.entered):
        press(Qt.Key.Key_Return)


def test_a_mistake_is_told_with_the_field_and_moves_nothing_in_it(
    look: Look, placed: Callable[[QWidget], QWidget]
) -> None:
    right = TextField(look, "Postcode", value="1234 A")
    wrong = TextField(look, "Postcode", value="1234 A", error="Schrijf het zo: 1234 AB")
    both = QWidget()
    column = QVBoxLayout(both)
    column.addWidget(right)
    column.addWidget(wrong)
    placed(both)
    settled()
    assert wrong.text() == "1234 A"
    assert not right.note.isVisible()
    assert wrong.note.isVisible()
    assert wrong.line.accessibleDescription() == "Schrijf het zo: 1234 AB"
    assert right.line.pos() == wrong.line.pos()
    edge = wrong.frame.grab().toImage().pixelColor(wrong.frame.width() // 2, 4)
    assert edge.name() == look.colours.error.lower()


def test_only_one_window_opens_when_a_field_with_a_mistake_is_made(
    look: Look, placed: Callable[[TextField], TextField]
) -> None:
    field = placed(TextField(look, "Postcode", error="Schrijf het zo: 1234 AB", under="Vier cijfers, twee letters"))
    settled()
    assert [window for window in QApplication.topLevelWidgets() if window.isVisible()] == [field.window()]


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_fields_are_large_and_as_wide_as_what_belongs_in_them(
    look: Look, placed: Callable[[TextField], TextField], factor: float
) -> None:
    look.set_factor(factor)
    field = placed(TextField(look, "Dag", letters=2))
    settled()
    assert field.frame.height() >= 64
    assert field.frame.width() < 400
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.fontMetrics().horizontalAdvance("31") < line.width()


def test_tab_leaves_a_long_text(look: Look, placed: Callable[[QWidget], QWidget]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    field, key = LongTextField(look, "Wat is er aan de hand?"), Key(look, "Verder")
    column.addWidget(field)
    column.addWidget(key)
    placed(page)
    field.sheet.setFocus()
    write("Er ligt een boom op de weg.")
    assert tab() is key
    assert field.text() == "Er ligt een boom op de weg."
    assert tab(back=True) is field.sheet


def test_a_long_text_grows_with_what_is_written(look: Look, placed: Callable[[LongTextField], LongTextField]) -> None:
    field = placed(LongTextField(look, "Wat is er aan de hand?"))
    settled()
    before = field.sheet.height()
    field.write("regel\n" * 8)
    settled()
    assert field.sheet.height() > before
    assert field.sheet.verticalScrollBar().maximum() == 0


def test_reading_back_keeps_its_place_when_there_is_nothing_to_read(
    look: Look, placed: Callable[[ReadBack], ReadBack]
) -> None:
    line = placed(ReadBack(look))
    settled()
    empty = line.height()
    line.say("1 december 2026, een dinsdag")
    settled()
    assert line.height() == empty > 0


@pytest.mark.parametrize("text", ["088 - ", "NL02 ABNA (", "noor@voorbeeld.nl", "Dorpsstraat 12.", "12,50"])
def test_what_is_typed_runs_as_its_own_letters_do_also_in_a_window_from_the_right(
    look: Look, placed: Callable[[QWidget], QWidget], text: str
) -> None:
    look.set_direction(Qt.LayoutDirection.RightToLeft)
    field, long = TextField(look, "Wat is het?", value=text), LongTextField(look, "Wat is het?", value=text)
    placed(field)
    placed(long)
    field.line.setCursorPosition(0)
    first = field.line.cursorRect().center().x()
    field.line.setCursorPosition(len(text))
    assert field.line.cursorRect().center().x() > first
    cursor = long.sheet.textCursor()
    last = long.sheet.cursorRect(cursor).x()
    cursor.setPosition(0)
    assert long.sheet.cursorRect(cursor).x() < last
    field.write("شارع (")
    field.line.setCursorPosition(0)
    first = field.line.cursorRect().center().x()
    field.line.setCursorPosition(len("شارع ("))
    assert field.line.cursorRect().center().x() < first
