"""Cards: the whole card is the target, one press chooses, and a screen reader hears what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from assistant.journey.question import Option
from tests.ui.conftest import settled
from tests.ui.hands import click, double_click, press
from ui.look import Look
from ui.widgets.answers import AnswerGroup
from ui.widgets.cards import GoCard, OneCard, SeveralCard

WAYS = (
    Option("huur", "Ik huur het huis"),
    Option("koop", "Ik koop het huis", "Met of zonder hypotheek."),
    Option("in", "Ik woon bij iemand in"),
)
Place = Callable[[AnswerGroup], AnswerGroup]


def role(card: QAbstractButton) -> QAccessible.Role:
    told = QAccessible.queryAccessibleInterface(card)
    assert told is not None
    return told.role()


def test_arrows_move_and_space_or_enter_chooses(look: Look, placed: Place, qtbot: QtBot) -> None:
    group = placed(AnswerGroup(look, "Hoe gaat u daar wonen?", WAYS))
    assert group.values() == ()
    assert group.first() is group.cards[0]
    group.first().setFocus()
    press(Qt.Key.Key_Down, group.cards[0])
    assert QApplication.focusWidget() is group.cards[1]
    assert group.values() == ()
    with qtbot.waitSignal(group.changed):
        press(Qt.Key.Key_Space, group.cards[1])
    assert group.values() == ("koop",)
    press(Qt.Key.Key_Down, group.cards[1])
    press(Qt.Key.Key_Return, group.cards[2])
    assert group.values() == ("in",)
    press(Qt.Key.Key_Down, group.cards[2])
    assert QApplication.focusWidget() is group.cards[0]


def test_one_answer_cannot_be_pressed_away(look: Look, placed: Place, qtbot: QtBot) -> None:
    group = placed(AnswerGroup(look, "Hoe?", WAYS, chosen=["huur"]))
    click(group.cards[0])
    assert group.values() == ("huur",)


def test_several_answers_go_together_and_can_be_taken_back(look: Look, placed: Place, qtbot: QtBot) -> None:
    group = placed(AnswerGroup(look, "Wat hoort erbij?", WAYS, several=True, chosen=["in"]))
    click(group.cards[0])
    assert group.values() == ("huur", "in")
    click(group.cards[2])
    assert group.values() == ("huur",)


def test_a_double_click_is_one_press(look: Look, placed: Place, qtbot: QtBot) -> None:
    group = placed(AnswerGroup(look, "Wat?", WAYS, several=True))
    double_click(group.cards[0])
    assert group.values() == ("huur",)


def test_a_press_anywhere_on_the_card_counts(look: Look, placed: Place, qtbot: QtBot) -> None:
    group = placed(AnswerGroup(look, "Hoe?", WAYS))
    card = group.cards[1]
    click(card, card.rect().bottomRight())
    assert group.values() == ("koop",)


def test_screen_readers_hear_radio_buttons_tick_boxes_and_their_group(look: Look, placed: Place) -> None:
    group = placed(AnswerGroup(look, "Hoe gaat u daar wonen?", WAYS, chosen=["huur"]))
    assert [role(card) for card in group.cards] == [QAccessible.Role.RadioButton] * 3
    assert role(SeveralCard(look, "Een hond")) == QAccessible.Role.CheckBox
    assert role(GoCard(look, "Verhuizen")) == QAccessible.Role.Button
    told = QAccessible.queryAccessibleInterface(group)
    assert told is not None
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Grouping, "Hoe gaat u daar wonen?")
    first = QAccessible.queryAccessibleInterface(group.cards[0])
    assert first is not None
    assert first.state().checked
    second = QAccessible.queryAccessibleInterface(group.cards[1])
    assert second is not None
    assert second.text(QAccessible.Text.Description) == "Met of zonder hypotheek."


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_cards_are_large_enough_and_far_enough_apart(look: Look, placed: Place, factor: float) -> None:
    look.set_factor(factor)
    group = placed(AnswerGroup(look, "Hoe?", WAYS))
    settled()
    for above, below in zip(group.cards, group.cards[1:], strict=False):
        assert above.height() >= 56
        assert below.y() - above.geometry().bottom() - 1 >= 8


def test_choosing_moves_nothing(look: Look, placed: Place) -> None:
    group = placed(AnswerGroup(look, "Hoe?", WAYS))
    settled()
    before = [card.geometry() for card in group.cards]
    group.cards[0].click()
    settled()
    assert [card.geometry() for card in group.cards] == before


def test_a_long_answer_wraps_and_the_card_grows(look: Look, placed: Callable[[OneCard], OneCard]) -> None:
    card = placed(OneCard(look, "w" * 200))
    assert card.minimumSizeHint().width() < 500
    assert card.heightForWidth(500) > card.heightForWidth(3000)
    settled()
    assert card.height() >= card.heightForWidth(card.width())


def test_chosen_is_told_by_edge_tick_and_word_not_by_colour_alone(
    look: Look, placed: Callable[[OneCard], OneCard]
) -> None:
    card = placed(OneCard(look, "Ja"))
    settled()
    plain = card.grab().toImage()
    card.setChecked(True)
    chosen = card.grab().toImage()
    assert chosen.pixelColor(card.width() // 2, 4) != plain.pixelColor(card.width() // 2, 4)  # edge 6
    word = range(card.width() - 130, card.width() - 26)
    row = card.height() // 2
    assert len({chosen.pixelColor(x, row).name() for x in word}) > 1  # "Gekozen"
    assert len({plain.pixelColor(x, row).name() for x in word}) == 1


def test_a_card_that_goes_is_pressed_by_enter_and_mouse(
    look: Look, placed: Callable[[GoCard], GoCard], qtbot: QtBot
) -> None:
    card = placed(GoCard(look, "Ik ga verhuizen", key="verhuizen", under="Duurt 15 minuten", icon="verhuizen"))
    card.setFocus()
    with qtbot.waitSignal(card.clicked):
        press(Qt.Key.Key_Return, card)
    with qtbot.waitSignal(card.clicked):
        click(card)
    assert (card.accessibleName(), card.key) == ("Ik ga verhuizen", "verhuizen")


def test_from_right_to_left_the_mark_stands_at_the_right(look: Look, placed: Callable[[OneCard], OneCard]) -> None:
    look.set_direction(Qt.LayoutDirection.RightToLeft)
    card = placed(OneCard(look, "Ja"))
    card.setChecked(True)
    settled()
    image = card.grab().toImage()
    row = card.height() // 2
    primary = look.colours.primary.lower()
    assert image.pixelColor(card.width() - 26 - 4, row).name() == primary
    left = (image.pixelColor(26 + at, row + 12).name() for at in range(8))
    assert primary not in left
