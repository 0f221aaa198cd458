"""Mevrouw De Wit chooses: one card, more than one, out of a long list, or by a tick."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from assistant.journey.kinds.choice import ChoiceQuestion
from tests.ui.conftest import settled
from tests.ui.hands import click, press, tab, write
from tests.ui.screens.questions import (
    HOW,
    LAND,
    LANDS,
    LANGUAGES,
    READ,
    REPORT,
    TODAY,
    answers,
    asking,
    go_to,
    options,
    shown,
    the_input,
    verder,
)
from ui.screens.choice import ChoiceInput, ChoicesInput
from ui.screens.question import QuestionScreen
from ui.screens.tick import TickInput
from ui.widgets.long_list import MOST, LongList
from ui.window import Window

SEARCH = f"Zoek in {len(LANDS)} antwoorden"


def long_list(screen: QuestionScreen) -> LongList:
    (one,) = screen.findChildren(LongList)
    return one


def on_the_cards(screen: QuestionScreen) -> list[str]:
    group = long_list(screen).group
    return [card.text() for card in group.cards] if group else []


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_one_answer_is_chosen_with_arrows_and_a_press(window: Window, key: Qt.Key, factor: float) -> None:
    window.look.set_factor(factor)
    given = answers(window)
    shown(window, asking(HOW))
    go_to("Ik huur het huis")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(key)
    assert given == []
    verder(window)
    assert given == ["ik woon bij iemand in"]
    assert HOW.check(given[0], TODAY) == "ik woon bij iemand in"


def test_nothing_is_chosen_beforehand(window: Window) -> None:
    given = answers(window)
    shown(window, asking(HOW))
    verder(window)
    assert given == [""]


def test_another_answer_takes_the_place_of_the_first(window: Window) -> None:
    screen = shown(window, asking(HOW, "ik huur het huis"))
    go_to("Dat weet ik niet")
    press(Qt.Key.Key_Space)
    assert screen.raw() == "dat weet ik niet"


def test_a_choice_that_may_stay_open_can_be_taken_back(window: Window) -> None:
    free = ChoiceQuestion(key="vrij", label="Hoe wilt u antwoord?", options=options("Per brief", "Per telefoon"))
    screen = shown(window, asking(free, "per brief"))
    go_to("Haal mijn keuze weg")
    press(Qt.Key.Key_Space)
    assert screen.raw() == ""
    assert not the_input(screen, ChoiceInput).away.isVisible()
    assert QApplication.focusWidget() is not None
    go_to("Per telefoon")
    press(Qt.Key.Key_Space)
    assert screen.raw() == "per telefoon"
    assert the_input(screen, ChoiceInput).away.isVisible()


def test_a_choice_one_must_make_cannot_be_taken_back(window: Window) -> None:
    screen = shown(window, asking(HOW, "ik huur het huis"))
    assert not the_input(screen, ChoiceInput).away.isVisible()


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_several_answers_are_chosen_and_let_go(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    given = answers(window)
    screen = shown(window, asking(REPORT, {"afval": True}))
    go_to("Afval")
    press(Qt.Key.Key_Space)
    go_to("Losse tegel")
    press(Qt.Key.Key_Return)
    go_to("Lantaarnpaal")
    press(Qt.Key.Key_Space)
    assert the_input(screen, ChoicesInput).raw() == ["lantaarnpaal", "losse tegel"]
    verder(window)
    assert REPORT.check(given[0], TODAY) == {"afval": False, "lantaarnpaal": True, "losse tegel": True}


def test_at_most_six_cards_of_a_long_list_are_seen(window: Window) -> None:
    screen = shown(window, asking(LAND))
    assert on_the_cards(screen) == list(LANDS[:MOST])


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_few_letters_bring_the_likeliest_first(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    given = answers(window)
    screen = shown(window, asking(LAND))
    go_to(SEARCH)
    write("oekraine")
    assert on_the_cards(screen) == ["Oekraïne"]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    verder(window)
    assert given == ["oekraïne"]
    assert LAND.check(given[0], TODAY) == "oekraïne"


def test_enter_in_the_search_line_goes_to_the_answers(window: Window) -> None:
    given = answers(window)
    shown(window, asking(LAND))
    go_to(SEARCH)
    write("turk")
    press(Qt.Key.Key_Return)
    now = QApplication.focusWidget()
    assert now is not None
    assert now.accessibleName() == "Turkije"
    assert given == []


def test_every_answer_of_a_long_list_is_reached_without_typing(window: Window) -> None:
    screen = shown(window, asking(LAND))
    seen: list[str] = []
    for _page in range(len(LANDS) // MOST):
        seen += on_the_cards(screen)
        go_to("Volgende antwoorden")
        press(Qt.Key.Key_Space)
        settled()
    assert seen == list(LANDS)
    assert on_the_cards(screen) == list(LANDS[:MOST])
    go_to("Vorige antwoorden")
    press(Qt.Key.Key_Space)
    assert on_the_cards(screen) == list(LANDS[-MOST:])


def test_letters_that_fit_nothing_say_so_and_lose_nothing(window: Window) -> None:
    screen = shown(window, asking(LAND, "suriname"))
    told: list[str] = []
    screen.spoken.connect(told.append)
    go_to(SEARCH)
    write("qqqqq")
    assert on_the_cards(screen) == []
    assert told[-1].startswith("Wij vinden niets met deze letters.")
    assert long_list(screen).picked.text() == "Gekozen: Suriname"
    assert screen.raw() == "suriname"


def test_what_was_chosen_in_a_long_list_stands_first(window: Window) -> None:
    screen = shown(window, asking(LAND, "vietnam"))
    assert on_the_cards(screen)[0] == "Vietnam"
    assert long_list(screen).picked.text() == "Gekozen: Vietnam"


def test_choices_out_of_a_long_list_stay_while_one_searches_on(window: Window) -> None:
    screen = shown(window, asking(LANGUAGES))
    for word, name in (("pol", "Polen"), ("spa", "Spanje")):
        line = go_to(SEARCH)
        press(Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
        write(word, line)
        go_to(name)
        press(Qt.Key.Key_Space)
    assert screen.raw() == ["polen", "spanje"]
    assert long_list(screen).picked.text() == "Gekozen: Polen, Spanje"
    go_to("Spanje")
    press(Qt.Key.Key_Space)
    assert screen.raw() == ["polen"]


def test_a_tick_is_made_and_taken_back(window: Window) -> None:
    given = answers(window)
    screen = shown(window, asking(READ))
    card = go_to("Ja")
    assert READ.label in screen.heading.accessibleName()
    assert READ.label not in card.accessibleDescription()
    press(Qt.Key.Key_Space)
    verder(window)
    press(Qt.Key.Key_Space, card)
    assert screen.raw() is False
    assert given == [True]
    assert READ.check(True, TODAY) is True


def test_a_click_anywhere_on_a_card_chooses(window: Window) -> None:
    screen = shown(window, asking(READ))
    click(the_input(screen, TickInput).card)
    assert screen.raw() is True
    assert tab() is not None
