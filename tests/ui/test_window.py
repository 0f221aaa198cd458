"""The window: five keys on every screen, the keyboard goes round as one reads, and nothing is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from assistant.journey.question import Option
from assistant.journey.view import StepView
from tests.ui.conftest import settled
from tests.ui.hands import click, press, tab, write
from tests.ui.pages import OEFENEN, Choice, Name, Send, view
from ui.look import Look
from ui.measures import FACTORS
from ui.reading_order import reading_order
from ui.widgets.answers import AnswerGroup
from ui.widgets.cards import GoCard
from ui.widgets.key import Key
from ui.window import Window

FIVE = ["Terug", "Luister", "Hulp", "Stoppen", "Verder"]
SIZES = [((wide, high), factor) for wide, high in ((1366, 768), (1024, 600), (1920, 1080)) for factor in FACTORS]
SIZES += [((640, 768), 1.0), ((1280, 1024), 2.0)]
"""What must work: laptops at every text size, and the two narrow cases of WCAG's reflow."""


def names(window: Window) -> list[str]:
    return [widget.accessibleName() for widget in reading_order(window)]


def test_tab_goes_round_as_one_reads(window: Window) -> None:
    window.show_screen(Choice(view(), window.look))
    settled()
    focus = QApplication.focusWidget()
    assert focus is not None
    round_trip = [focus.accessibleName(), *(tab().accessibleName() for _step in range(15))]
    assert round_trip == [
        "Stap 4 van 8. Hoe gaat u daar wonen?",
        *(
            "Ik huur het huis",
            "Ik koop het huis",
            "Ik woon bij iemand in",
            "Dat weet ik niet",
            "Meer uitleg",
            "Druk af",
        ),
        *FIVE,
        *("Nederlands. Kies een andere taal.", "Kleiner", "Groter", "Kleuren"),
    ]
    assert tab().accessibleName() == "Stap 4 van 8. Hoe gaat u daar wonen?"
    assert tab(back=True).accessibleName() == "Kleuren"


def test_every_thing_one_can_reach_has_a_name_of_its_own(window: Window) -> None:
    for screen in (
        Choice(view(), window.look),
        Name(view(error="Vul uw naam in."), window.look),
        Send(view(), window.look),
    ):
        window.show_screen(screen)
        settled()
        found = names(window)
        assert all(found)
        assert len(set(found)) == len(found)
        for widget in reading_order(window):
            told = QAccessible.queryAccessibleInterface(widget)
            assert told is not None
            assert told.text(QAccessible.Text.Name)
            if isinstance(widget, QAbstractButton):
                assert widget.text() in told.text(QAccessible.Text.Name)


def test_a_new_screen_is_titled_announced_and_starts_at_its_heading(window: Window, qtbot: QtBot) -> None:
    screen = Choice(view(), window.look)
    with qtbot.waitSignal(window.announcer.said) as told:
        window.show_screen(screen)
    assert told.args == ["Stap 4 van 8. Hoe gaat u daar wonen?", False]
    assert window.windowTitle() == "Stap 4 van 8 · Hoe gaat u daar wonen? · Stapwijs"
    assert screen.heading.hasFocus()
    assert window.keys.next.filled
    assert window.top_bar.accessibleName() == "Verhuizing doorgeven · Gemeente Voorbeeld"


def test_a_mistake_takes_the_focus_and_is_spoken_at_once(window: Window, qtbot: QtBot) -> None:
    screen = Name(view(error="Vul uw achternaam in."), window.look)
    with qtbot.waitSignal(window.announcer.said) as told:
        window.show_screen(screen)
    assert told.args == ["Vul uw achternaam in.", True]
    assert window.windowTitle().startswith("Fout: ")
    assert screen.error_box is not None
    assert screen.error_box.hasFocus()
    spoken = QAccessible.queryAccessibleInterface(screen.error_box)
    assert spoken is not None
    assert spoken.role() == QAccessible.Role.AlertMessage


def test_the_keys_tell_what_was_pressed(window: Window, qtbot: QtBot) -> None:
    window.show_screen(Choice(view(), window.look))
    for key, told in (
        (window.keys.back, window.back_pressed),
        (window.keys.listen, window.listen_pressed),
        (window.keys.help, window.help_pressed),
        (window.keys.stop, window.stop_pressed),
        (window.keys.next, window.next_pressed),
        (window.top_bar.larger, window.larger_pressed),
        (window.top_bar.smaller, window.smaller_pressed),
        (window.top_bar.colours, window.colours_pressed),
    ):
        with qtbot.waitSignal(told):
            click(key)


@pytest.mark.parametrize(
    ("key", "held", "told"),
    [
        (Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier, "back_pressed"),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, "back_pressed"),
        (Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier, "listen_pressed"),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "listen_pressed"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "repeat_pressed"),
        (Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier, "help_pressed"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_pressed"),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier, "back_pressed"),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier, "stop_pressed"),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "next_pressed"),
        (Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier, "stop_pressed"),
        (Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier, "next_pressed"),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier, "larger_pressed"),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier, "smaller_pressed"),
    ],
)
def test_every_key_has_a_way_by_keyboard_also_while_writing(
    window: Window, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, told: str
) -> None:
    window.show_screen(Name(view(), window.look))
    settled()
    with qtbot.waitSignal(getattr(window, told)):
        press(key, held=held)


def test_an_ampersand_in_an_answer_takes_no_key_away(window: Window, qtbot: QtBot) -> None:
    screen = Choice(view(), window.look)
    labels = ("Rond & &Verder", "Te&rug", "&Stoppen", "Gas & stroom")
    screen.body.addWidget(AnswerGroup(window.look, "Wat?", [Option(label, label) for label in labels]))
    for label in labels:
        screen.body.addWidget(Key(window.look, label))
        screen.body.addWidget(GoCard(window.look, label))
    window.show_screen(screen)
    settled()
    for key, told in ((Qt.Key.Key_V, "next_pressed"), (Qt.Key.Key_S, "stop_pressed")):
        with qtbot.waitSignal(getattr(window, told)):
            press(key, held=Qt.KeyboardModifier.AltModifier)
    assert [button.text() for button in screen.findChildren(GoCard)] == list(labels)


def test_a_finger_that_stays_on_the_keys_is_one_press(window: Window) -> None:
    with_alt = [one for one in window.findChildren(QShortcut) if "Alt" in one.key().toString()]
    assert len(with_alt) >= len(FIVE)
    assert not any(one.autoRepeat() for one in with_alt)


def test_esc_is_stil_only_while_the_voice_is_here(window: Window, qtbot: QtBot) -> None:
    window.show_screen(Choice(view(), window.look))
    settled()
    with qtbot.assertNotEmitted(window.listen_pressed):
        press(Qt.Key.Key_Escape)
    window.set_speaking(True)
    assert window.keys.listen.text() == "Stil"
    with qtbot.waitSignal(window.listen_pressed):
        press(Qt.Key.Key_Escape)


def test_verder_and_enter_hand_over_the_answer(window: Window, qtbot: QtBot) -> None:
    screen = Name(view(), window.look)
    window.show_screen(screen)
    settled()
    write("Vliet")
    with qtbot.waitSignal(window.answered) as given:
        press(Qt.Key.Key_Return)
    assert given.args == ["Vliet"]
    with qtbot.waitSignal(window.answered):
        click(window.keys.next)


def test_hulp_opens_in_place_and_closes_again(window: Window) -> None:
    screen = Choice(view(), window.look)
    window.show_screen(screen)
    window.help_pressed.connect(lambda: window.show_help(screen.view.help))
    settled()
    before = screen.heading.mapTo(window, QPoint()).y()
    click(window.keys.help)
    settled()
    assert window.help_open
    assert screen.heading.mapTo(window, QPoint()).y() > before
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Hulp Kies wat het best past. Bel 088 000 00 00."
    click(window.keys.help)
    settled()
    assert not window.help_open
    assert screen.heading.hasFocus()
    assert screen.heading.mapTo(window, QPoint()).y() == before


def test_a_key_that_can_do_nothing_says_why_in_words_and_aloud(window: Window, qtbot: QtBot) -> None:
    window.show_screen(Choice(view(), window.look))
    with qtbot.waitSignal(window.announcer.said) as told:
        window.tell("U bent bij het begin.")
    assert told.args == ["U bent bij het begin.", True]
    settled()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "U bent bij het begin."
    window.tell("Geen geluid.")
    settled()
    window.show_screen(Choice(view("Een andere vraag"), window.look))
    settled()
    assert "Geen geluid." not in names(window)


def test_how_far_something_is_is_said_in_one_place_and_aloud_only_when_it_matters(window: Window, qtbot: QtBot) -> None:
    window.show_screen(Choice(view(), window.look))
    with qtbot.waitSignal(window.announcer.said) as told:
        window.tell_on("Wij sturen foto.jpg: 1 van 8 MB.")
    assert told.args == ["Wij sturen foto.jpg: 1 van 8 MB.", True]
    with qtbot.assertNotEmitted(window.announcer.said):
        window.tell_on("Wij sturen foto.jpg: 2 van 8 MB.")
    settled()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Wij sturen foto.jpg: 2 van 8 MB."
    assert "Wij sturen foto.jpg: 1 van 8 MB." not in names(window)
    with qtbot.waitSignal(window.announcer.said) as told:
        window.tell_on("foto.jpg is verstuurd.", aloud=True)
    assert told.args[0] == "foto.jpg is verstuurd."


def test_closing_is_asked_first(window: Window, qtbot: QtBot) -> None:
    window.show_screen(Choice(view(), window.look))
    with qtbot.waitSignal(window.close_asked):
        window.close()
    assert window.isVisible()
    window.close_now()
    assert not window.isVisible()


def test_the_practice_band_stands_on_practice_screens_alone(window: Window) -> None:
    window.show_screen(Choice(view(place=OEFENEN), window.look))
    settled()
    assert window.band.isVisible()
    assert window.band.accessibleName() == "OEFENEN · ER WORDT NIETS VERSTUURD"
    assert window.band.height() == 48
    window.show_screen(Choice(view(), window.look))
    settled()
    assert not window.band.isVisible()


def test_the_strip_with_the_act_never_scrolls_away(window: Window, qtbot: QtBot) -> None:
    screen = Send(view(), window.look)
    window.show_screen(screen)
    settled()
    assert screen.strip is not None
    key = screen.strip.keys[0]
    assert not window.keys.next.filled
    assert window.below.isVisible()
    window.middle.bar.setValue(window.middle.bar.maximum())
    settled()
    assert not window.below.isVisible()
    assert key.visibleRegion().boundingRect() == key.rect()
    with qtbot.waitSignal(window.act_pressed):
        click(key)


def test_er_staat_nog_meer_onder_pages_down_until_there_is_no_more(window: Window) -> None:
    window.show_screen(Send(view(), window.look))
    settled()
    seen = -1
    while window.below.isVisible():
        assert window.middle.bar.value() > seen
        seen = window.middle.bar.value()
        click(window.below)
        settled()
    assert window.middle.bar.value() == window.middle.bar.maximum()


@pytest.mark.parametrize(("size", "factor"), SIZES, ids=str)
def test_nothing_scrolls_sideways_and_the_bars_stay_whole(window: Window, factor: float, size: tuple[int, int]) -> None:
    look = window.look
    look.set_factor(factor)
    window.resize(*size)
    long = "w" * 200
    for screen in (Choice(view(long), look), Name(view(error=long), look), Send(view(place=OEFENEN), look)):
        window.show_screen(screen)
        settled()
        assert window.size().toTuple() == size
        assert window.middle.horizontalScrollBar().maximum() == 0
        assert screen.width() <= window.middle.viewport().width()
        for part in (window.top_bar, window.keys):
            assert window.rect().contains(part.geometry())
        for key in window.keys.keys:
            assert key.visibleRegion().boundingRect() == key.rect()


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_everything_to_press_is_large_and_apart(window: Window, factor: float) -> None:
    window.look.set_factor(factor)
    window.resize(1366, 2000)
    window.show_screen(Choice(view(), window.look))
    settled()
    places = {
        widget: widget.rect().translated(widget.mapTo(window, QPoint()))
        for widget in reading_order(window)
        if isinstance(widget, QAbstractButton)
    }
    for widget, place in places.items():
        assert min(place.width(), place.height()) >= 48, widget.accessibleName()
        for other, taken in places.items():
            apart = place.adjusted(-7, -7, 7, 7)
            assert other is widget or not apart.intersects(taken), (widget.accessibleName(), other.accessibleName())


def test_the_scroll_bar_moves_nothing_when_it_comes(window: Window) -> None:
    screen = Choice(view(), window.look)
    window.show_screen(screen)
    settled()
    wide = screen.group.width()
    assert not window.middle.bar.isVisible()
    window.resize(1366, 500)
    settled()
    assert window.middle.bar.isVisible()
    assert window.middle.bar.width() >= 24
    assert screen.group.width() == wide


def test_from_right_to_left_the_whole_window_mirrors(window: Window, look: Look) -> None:
    look.set_direction(Qt.LayoutDirection.RightToLeft)
    screen = Choice(view(), look)
    window.show_screen(screen)
    settled()
    assert window.keys.back.x() > window.keys.next.x()
    assert window.top_bar.smaller.x() > window.top_bar.colours.x()
    right = screen.group.mapTo(window, screen.group.rect().topRight()).x()
    assert right == 1366 - 48 - 1
    assert window.ring.geometry().left() > right  # the heading's mark
    click(window.keys.back)


def test_only_one_window_is_ever_open(window: Window) -> None:
    for screen in (Choice(view(), window.look), Name(view(error="Vul in."), window.look), Send(view(), window.look)):
        window.show_screen(screen)
        settled()
        assert [other for other in QApplication.topLevelWidgets() if other.isVisible()] == [window]


def test_a_screen_without_a_task_is_titled_by_the_program(window: Window) -> None:
    window.show_screen(Choice(StepView(heading="Wat wilt u regelen?"), window.look))
    assert window.top_bar.title == "Stapwijs"
    assert window.windowTitle() == "Wat wilt u regelen? · Stapwijs"
