"""Mevrouw De Wit signs: by typing her name, by drawing, and with what stood there already."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from assistant.app import handwriting
from assistant.journey.kinds.signature import Signed, as_value, picture_of
from tests.ui.conftest import settled
from tests.ui.hands import press, write
from tests.ui.screens.questions import HAND, REACH, TODAY, answers, asking, go_to, shown, the_input, verder
from ui.screens.reach import ReachInput
from ui.screens.signature import SignatureInput
from ui.window import Window


def drag(one: SignatureInput, *points: tuple[int, int]) -> None:
    left = Qt.MouseButton.LeftButton
    first, *rest = (QPoint(*point) for point in points)
    QTest.mousePress(one.sheet, left, Qt.KeyboardModifier.NoModifier, first)
    for point in rest:
        QTest.mouseMove(one.sheet, point)
    QTest.mouseRelease(one.sheet, left, Qt.KeyboardModifier.NoModifier, rest[-1])
    settled()


def test_a_typed_name_becomes_a_signature(window: Window) -> None:
    one = the_input(shown(window, asking(HAND)), SignatureInput)
    given = answers(window)
    go_to("Typ uw naam")
    write("M. de Wit")
    verder(window)
    assert given == [Signed(handwriting.drawn("M. de Wit"), "M. de Wit")]
    assert one.told.text() == "Wij hebben uw naam getekend. Zo sturen wij uw handtekening."
    assert HAND.check(given[0], TODAY) == as_value(handwriting.drawn("M. de Wit"))


def test_enter_after_the_name_goes_on(window: Window) -> None:
    shown(window, asking(HAND))
    given = answers(window)
    go_to("Typ uw naam")
    write("M")
    press(Qt.Key.Key_Return)
    assert given == [Signed(handwriting.drawn("M"), "M")]


def test_a_drawing_takes_the_place_of_the_typed_name(window: Window) -> None:
    one = the_input(shown(window, asking(HAND)), SignatureInput)
    go_to("Typ uw naam")
    write("Maria")
    one.raw()
    drag(one, (30, 40), (90, 90), (160, 30))
    made = one.raw()
    assert made.name == ""
    assert made.picture != handwriting.drawn("Maria")
    assert HAND.check(made, TODAY) == as_value(made.picture)
    assert one.told.text() == "U heeft zelf getekend. Zo sturen wij uw handtekening."
    assert one.raw() == made


def test_wis_leaves_nothing(window: Window) -> None:
    one = the_input(shown(window, asking(HAND)), SignatureInput)
    drag(one, (30, 40), (90, 90))
    go_to("Wis uw handtekening")
    press(Qt.Key.Key_Space)
    assert one.raw() == Signed()
    assert one.told.text() == "Er staat nog geen handtekening."


def test_what_was_kept_stays_as_it_is(window: Window) -> None:
    value = as_value(handwriting.drawn("M. de Wit"))
    one = the_input(shown(window, asking(HAND, value)), SignatureInput)
    assert one.raw() == Signed(picture_of(value))
    assert one.told.text() == "Dit is uw handtekening."


def test_letters_nobody_can_draw_here_are_said(window: Window) -> None:
    one = the_input(shown(window, asking(HAND)), SignatureInput)
    one.box.write("王小明")
    assert one.raw() == Signed(b"", "王小明")
    assert one.told.text() == "Deze letters kunnen wij niet tekenen. Teken uw handtekening zelf."


def test_two_fields_are_filled_in_and_the_mistake_stands_at_its_own(window: Window) -> None:
    typed = {"email": "m.dewit@voorbeeld.nl", "phoneNumber": "x"}
    view = asking(REACH, typed=typed, error="Schrijf uw telefoonnummer.")
    wrong = replace(view.fields[0], inside={"1.address": "Schrijf uw telefoonnummer."})
    one = the_input(shown(window, replace(view, fields=(wrong,))), ReachInput)
    assert [box.frame.wrong for box in one.boxes.values()] == [False, True]
    go_to("Telefoonnummer")
    press(Qt.Key.Key_Backspace)
    write("0612345678")
    assert one.raw() == {"email": "m.dewit@voorbeeld.nl", "phoneNumber": "0612345678"}
