"""The boxes of an address, the field of a code and the line for a place, for a keyboard and a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from assistant.journey.kinds.email_code import OTHER_ADDRESS, SEND_AGAIN
from assistant.journey.view import Field
from tests.ui.hands import press, write
from tests.ui.screens.questions import (
    CODE,
    HOME,
    NAME,
    WHERE,
    answers,
    asking,
    go_to,
    half_an_address,
    shown,
    the_input,
    together,
)
from ui.screens.address import AddressInput
from ui.screens.email_code import CodeInput
from ui.screens.text import TextInput
from ui.window import Window


def test_the_boxes_are_reached_in_order_and_handed_in_by_name(window: Window) -> None:
    screen = shown(window, asking(HOME))
    given = answers(window)
    for name, text in (("Postcode", "1234ab"), ("Huisnummer", "12"), ("Huisletter (niet verplicht)", "a")):
        write(text, go_to(name))
    press(Qt.Key.Key_Return, go_to("Toevoeging (niet verplicht)"))
    assert given == [{"postcode": "1234ab", "houseNumber": "12", "houseLetter": "a", "houseNumberAddition": ""}]
    assert screen.raw() == given[0]


def test_a_mistake_is_told_at_the_box_it_is_about(window: Window) -> None:
    boxes = the_input(shown(window, half_an_address()), AddressInput).boxes
    assert boxes["houseNumber"].line.accessibleDescription().startswith("Vul uw huisnummer in.")
    assert boxes["houseNumber"].note.isVisible()
    assert not boxes["postcode"].note.isVisible()


def test_beside_other_questions_each_box_says_whose_it_is(window: Window) -> None:
    screen = shown(window, together(Field(NAME, "De Wit"), Field(HOME, HOME.empty)))
    names = [one.accessibleName() for one in screen.findChildren(QLineEdit)]
    assert "Wat is uw adres?: Postcode" in names


def test_the_boxes_stand_under_each_other_where_the_form_or_the_letters_want_that(window: Window) -> None:
    boxes = the_input(shown(window, asking(HOME)), AddressInput).boxes
    assert boxes["postcode"].y() == boxes["houseNumber"].y()
    window.look.set_factor(2.0)
    boxes = the_input(shown(window, asking(HOME)), AddressInput).boxes
    assert boxes["postcode"].y() < boxes["houseNumber"].y()


def test_who_has_no_code_hands_in_a_wish(window: Window) -> None:
    code = the_input(shown(window, asking(CODE, "ABC")), CodeInput)
    given = answers(window)
    press(Qt.Key.Key_Space, go_to("Stuur de code nog een keer"))
    press(Qt.Key.Key_Space, go_to("Verander uw e-mailadres"))
    assert given == [SEND_AGAIN, OTHER_ADDRESS]
    assert code.raw() == "ABC"


def test_a_code_the_portal_agreed_to_is_not_shown_again(window: Window) -> None:
    assert the_input(shown(window, asking(CODE, True)), CodeInput).box.text() == ""


def test_the_words_of_a_place_come_back(window: Window) -> None:
    screen = shown(window, asking(WHERE, {"words": "Molenweg 12", "found": []}))
    assert the_input(screen, TextInput).raw() == "Molenweg 12"
