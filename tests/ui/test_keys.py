"""Keys: wide enough for every word they can show, pressed by hand or keyboard, once at a time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settled
from tests.ui.hands import click, double_click, press
from ui.look import COLOUR_SETS, Look
from ui.widgets.key import Key
from ui.widgets.key_bar import KeyBar
from ui.widgets.top_bar import TopBar

LAPTOPS = [
    (1366, 1.0),
    (1024, 1.0),
    (1366, 1.25),
    (1024, 1.5),
    (1366, 2.0),
    (1280, 2.0),
    (640, 1.0),
    (1024, 2.0),
]


def middle_colour(widget: QWidget) -> str:
    """Give the colour just inside the left edge, halfway down."""
    return widget.grab().toImage().pixelColor(8, widget.height() // 2).name()


def test_a_key_is_pressed_by_mouse_space_and_enter(look: Look, placed: Callable[[Key], Key]) -> None:
    key = placed(Key(look, "Zoek", icon="zoek"))
    pressed: list[str] = []
    key.clicked.connect(lambda: pressed.append("pressed"))
    key.setFocus()
    click(key)
    press(Qt.Key.Key_Space, key)
    press(Qt.Key.Key_Return, key)
    assert len(pressed) == 3


def test_a_double_click_is_one_press(look: Look, placed: Callable[[Key], Key]) -> None:
    key = placed(Key(look, "Verder"))
    pressed: list[str] = []
    key.clicked.connect(lambda: pressed.append("pressed"))
    double_click(key)
    assert len(pressed) == 1


def test_a_key_keeps_its_width_when_it_shows_another_word(look: Look) -> None:
    key = Key(look, "Luister", icon="luister", others=("Stil",))
    before = key.sizeHint()
    key.show_word("Stil", "stil")
    assert key.sizeHint() == before or key.sizeHint().width() <= before.width()
    assert key.accessibleName() == "Stil"


@pytest.mark.parametrize("name", COLOUR_SETS)
def test_the_filled_key_and_the_speaking_key_have_their_own_colour(
    look: Look, placed: Callable[[Key], Key], name: str
) -> None:
    look.set_colours(name)
    key = placed(Key(look, "Verder"))
    settled()
    assert middle_colour(key) == look.colours.surface.lower()
    key.set_filled(True)
    assert middle_colour(key) == look.colours.primary.lower()
    key.set_speaking(True)
    assert middle_colour(key) == look.colours.word.lower()


def test_a_long_word_on_a_key_wraps(look: Look) -> None:
    key = Key(look, "Verstuur naar de gemeenschappelijke regeling Voorbeeld en omstreken", shape="act")
    assert key.heightForWidth(400) > key.least_height
    assert key.minimumSizeHint().width() < key.sizeHint().width()


@pytest.mark.parametrize(("wide", "factor"), LAPTOPS)
def test_the_five_keys_fit_stand_apart_and_keep_their_order(
    look: Look, placed: Callable[[KeyBar], KeyBar], wide: int, factor: float
) -> None:
    look.set_factor(factor)
    bar = placed(KeyBar(look))
    bar.window().resize(wide, 500)
    settled()
    keys = bar.keys
    assert [key.text() for key in keys] == ["Terug", "Luister", "Hulp", "Stoppen", "Verder"]
    for key in keys:
        assert bar.rect().contains(key.geometry())
        assert key.height() >= 56
        assert key.width() >= key.sizeHint().width() - 2 * 20  # the word itself always fits
        for other in keys:
            apart = key.geometry().adjusted(-8, -8, 8, 8)
            assert other is key or not apart.intersects(other.geometry())
    assert keys[4].geometry().right() == max(key.geometry().right() for key in keys)


def test_at_full_size_the_keys_are_as_in_the_design(look: Look, placed: Callable[[KeyBar], KeyBar]) -> None:
    bar = placed(KeyBar(look))
    bar.window().resize(1366, 500)
    settled()
    assert bar.width() == 1366
    assert [key.x() for key in bar.keys] == [48, 256, 464, 672, 1102]
    assert [key.width() for key in bar.keys] == [192, 192, 192, 192, 216]
    assert {key.height() for key in bar.keys} == {64}
    assert bar.height() == 96


def test_in_a_wide_window_the_keys_stay_together_in_the_middle(look: Look, placed: Callable[[KeyBar], KeyBar]) -> None:
    bar = placed(KeyBar(look))
    bar.window().resize(2000, 500)
    settled()
    first, last = bar.keys[0].geometry(), bar.keys[4].geometry()
    assert last.right() - first.left() < 1366
    assert first.left() == bar.width() - 1 - last.right()


def test_from_right_to_left_terug_stands_at_the_right(look: Look, placed: Callable[[KeyBar], KeyBar]) -> None:
    look.set_direction(Qt.LayoutDirection.RightToLeft)
    bar = placed(KeyBar(look))
    settled()
    assert bar.back.x() > bar.listen.x() > bar.help.x() > bar.stop.x() > bar.next.x()


def test_luister_becomes_stil_in_the_same_place(look: Look, placed: Callable[[KeyBar], KeyBar]) -> None:
    bar = placed(KeyBar(look))
    settled()
    before = bar.listen.geometry()
    bar.set_speaking(True)
    settled()
    assert (bar.listen.text(), bar.listen.accessibleName()) == ("Stil", "Stil")
    assert bar.listen.geometry() == before
    bar.set_speaking(False)
    assert bar.listen.text() == "Luister"


def shown_words(bar: TopBar) -> list[str]:
    return [key.text() for key in bar.findChildren(Key) if key.isVisible()]


def test_from_150_percent_the_top_keys_fold_into_one(
    look: Look, placed: Callable[[TopBar], TopBar], qtbot: QtBot
) -> None:
    bar = placed(TopBar(look))
    bar.show_place("Verhuizing doorgeven", "Gemeente Voorbeeld")
    settled()
    assert shown_words(bar) == ["Nederlands", "Kleiner", "Groter", "Kleuren"]
    for key, told in (
        (bar.language, bar.language_pressed),
        (bar.smaller, bar.smaller_pressed),
        (bar.larger, bar.larger_pressed),
        (bar.colours, bar.colours_pressed),
    ):
        with qtbot.waitSignal(told):
            click(key)
    bar.larger.setFocus()
    look.set_factor(1.5)
    settled()
    assert shown_words(bar) == ["Taal en scherm"]
    assert bar.all_in_one.hasFocus()
    with qtbot.waitSignal(bar.screen_pressed):
        click(bar.all_in_one)


def test_where_the_window_is_narrow_they_fold_too(look: Look, placed: Callable[[TopBar], TopBar]) -> None:
    bar = placed(TopBar(look))
    bar.window().resize(640, 400)
    settled()
    assert shown_words(bar) == ["Taal en scherm"]


def test_a_long_title_gets_a_second_line(look: Look, placed: Callable[[TopBar], TopBar]) -> None:
    bar = placed(TopBar(look))
    bar.show_place("Aanvraag gehandicaptenparkeerkaart voor bestuurder of passagier", "Gemeente Voorbeeld")
    look.set_factor(2.0)
    settled()
    assert bar.height() > 72
    assert bar.accessibleName().startswith("Aanvraag gehandicaptenparkeerkaart")
