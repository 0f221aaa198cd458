"""Mevrouw De Wit types: names, a story, a phone number, an address."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from assistant.journey.view import Field
from tests.ui.conftest import settled
from tests.ui.hands import press, tab, write
from tests.ui.screens.questions import (
    LETTER,
    MAIL,
    NAME,
    NUMBER,
    PHONE,
    POSTCODE,
    STORY,
    STREET,
    SURFACE,
    TODAY,
    address,
    answers,
    asking,
    go_to,
    shown,
    the_input,
    together,
    verder,
)
from ui.screens.number import NumberInput
from ui.screens.text import TextInput, phone_in_pairs
from ui.widgets.field import TextField
from ui.window import Window

SIZES = [1.0, 2.0]


@pytest.mark.parametrize("factor", SIZES)
def test_a_name_with_accents_is_typed_and_enter_goes_on(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    given = answers(window)
    screen = shown(window, asking(NAME))
    assert QApplication.focusWidget() is screen.heading
    tab()
    write("Müller-Żółć")
    press(Qt.Key.Key_Return)
    assert given == ["Müller-Żółć"]
    assert NAME.check(given[0], TODAY) == "Müller-Żółć"


def test_what_was_refused_stays_as_it_was_typed(window: Window) -> None:
    given = answers(window)
    screen = shown(window, asking(MAIL, "kept@voorbeeld.nl", typed="wit at voorbeeld", error="Schrijf het zo."))
    assert QApplication.focusWidget() is screen.error_box
    box = the_input(screen, TextInput).box
    assert box.text() == "wit at voorbeeld"
    assert box.note.isVisible()
    assert box.frame.wrong
    verder(window)
    assert given == ["wit at voorbeeld"]


@pytest.mark.parametrize(
    ("said", "keys"),
    [
        ("email", Qt.InputMethodHint.ImhEmailCharactersOnly),
        ("tel", Qt.InputMethodHint.ImhDialableCharactersOnly),
        ("postal-code", Qt.InputMethodHint.ImhPreferUppercase),
        ("given-name", Qt.InputMethodHint.ImhNone),
    ],
)
def test_a_keyboard_on_the_screen_has_the_keys_for_what_a_plain_line_is(
    window: Window, said: str, keys: Qt.InputMethodHint
) -> None:
    box = the_input(shown(window, asking(replace(NAME, autocomplete=said))), TextInput).box
    assert isinstance(box, TextField)
    assert box.line.inputMethodHints() & keys == keys
    assert bool(box.line.inputMethodHints()) is bool(keys)


def test_nothing_is_checked_or_turns_red_while_somebody_types(window: Window) -> None:
    screen = shown(window, asking(MAIL))
    go_to("Uw antwoord")
    write("geen e-mailadres")
    box = the_input(screen, TextInput).box
    assert not box.frame.wrong
    assert not box.note.isVisible()


def test_a_story_runs_over_lines_and_tab_leaves_it(window: Window) -> None:
    given = answers(window)
    shown(window, asking(STORY))
    tab()
    write("De lamp is stuk.")
    press(Qt.Key.Key_Return)
    write("Het is donker.")
    assert given == []
    assert tab().accessibleName() != "Uw antwoord"
    verder(window)
    assert given == ["De lamp is stuk.\nHet is donker."]


def test_letters_left_are_told_in_words_when_there_are_few(window: Window) -> None:
    screen = shown(window, asking(STORY))
    told: list[str] = []
    screen.spoken.connect(told.append)
    left = the_input(screen, TextInput).left
    tab()
    write("a" * 89)
    assert left.text() == ""
    write("a")
    assert left.text() == "U mag nog 10 letters typen."
    write("a" * 9)
    assert left.text() == "U mag nog 1 letter typen."
    write("a")
    assert left.text() == "U heeft nu alle letters gebruikt."
    write("aa")
    assert left.text() == "Dit zijn 2 letters te veel."
    assert left.tone == "muted"
    assert told == ["U mag nog 10 letters typen.", "Dit is 1 letter te veel."]
    assert screen.raw() == "a" * 102


def test_a_whole_text_may_be_pasted_even_when_it_is_too_long(window: Window) -> None:
    QGuiApplication.clipboard().setText("b" * 140)
    screen = shown(window, asking(STORY))
    tab()
    press(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    assert screen.raw() == "b" * 140


@pytest.mark.parametrize(
    ("number", "read"),
    [
        ("0612345678", "06 12 34 56 78"),
        ("06-1234 5678", "06 12 34 56 78"),
        ("+31612345678", "+31 6 12 34 56 78"),
        ("0031 6 12345678", "0031 6 12 34 56 78"),
        ("+32470123456", "+32 4 70 12 34 56"),
    ],
)
def test_a_phone_number_is_read_back_in_pairs(number: str, read: str) -> None:
    assert phone_in_pairs(number) == read


def test_a_phone_number_is_read_back_when_it_is_whole(window: Window) -> None:
    screen = shown(window, asking(PHONE))
    told: list[str] = []
    screen.spoken.connect(told.append)
    tab()
    write("06-123456")
    assert told == []
    write("78")
    assert told == ["06 12 34 56 78"]
    assert the_input(screen, TextInput).echo is not None


@pytest.mark.parametrize("factor", SIZES)
def test_reading_back_moves_nothing(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    screen = shown(window, asking(PHONE))
    before = screen.sizeHint().height()
    tab()
    write("0612345678")
    assert screen.sizeHint().height() == before


@pytest.mark.parametrize("factor", SIZES)
def test_an_address_is_filled_in_by_keyboard_alone(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    given = answers(window)
    shown(window, address())
    for name, words in (("Postcode", "1234ab"), ("Huisnummer", "12"), ("Straat", "Café-plein é")):
        go_to(name)
        write(words)
    press(Qt.Key.Key_Return)
    raw = {"adres.postcode": "1234ab", "adres.nummer": "12", "adres.letter": "", "adres.straat": "Café-plein é"}
    assert given == [raw]
    checked = {one.key: one.check(raw[one.key], TODAY) for one in (POSTCODE, NUMBER, LETTER, STREET)}
    assert checked == {
        "adres.postcode": "1234 AB",
        "adres.nummer": 12,
        "adres.letter": "",
        "adres.straat": "Café-plein é",
    }


def test_a_mistake_stands_at_its_own_field(window: Window) -> None:
    error = "Schrijf uw postcode zo: 1234 AB"
    screen = shown(window, together(Field(POSTCODE, "", "1234 A", error), Field(STREET, "", "Dorpsstraat")))
    postcode, street = screen.inputs
    assert isinstance(postcode, TextInput)
    assert isinstance(street, TextInput)
    assert postcode.box.note.text() == error
    assert postcode.box.frame.wrong
    assert not street.box.frame.wrong
    assert screen.raw() == {"adres.postcode": "1234 A", "adres.straat": "Dorpsstraat"}


def test_small_fields_stand_beside_each_other_until_letters_are_large(window: Window) -> None:
    screen = shown(window, address())
    postcode, number = screen.inputs[0], screen.inputs[1]
    assert postcode.y() == number.y()
    window.look.set_factor(1.5)
    settled()
    assert postcode.y() < number.y()


@pytest.mark.parametrize(("typed", "value", "read"), [("85,5", 85.5, "85,5 m²"), ("1.250", 1250, "1250 m²")])
def test_a_number_is_read_back_with_its_unit(window: Window, typed: str, value: float, read: str) -> None:
    screen = shown(window, asking(SURFACE))
    tab()
    write(typed)
    one = the_input(screen, NumberInput)
    assert one.echo.text() == read
    assert SURFACE.check(one.raw(), TODAY) == value
    assert "m²" in one.box.line.accessibleDescription()


def test_every_line_takes_what_is_pasted(window: Window) -> None:
    QGuiApplication.clipboard().setText("1234 AB")
    screen = shown(window, address())
    for one in screen.inputs:
        line = one.findChild(QLineEdit)
        assert line is not None
        line.clear()
        line.setFocus()
        press(Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
        assert one.raw() == "1234 AB"
