"""The keyboard presses the five keys: one key each, in every language, and the library's own where it chose some."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from assistant import wording
from assistant.app.keyboard import Keyboard
from assistant.wording import LANGUAGES, _
from tests.shared_data import ROOT
from tests.ui.conftest import settled
from tests.ui.hands import press
from tests.ui.pages import Name, view
from ui.look import Look
from ui.window import Window

ALT = Qt.KeyboardModifier.AltModifier


def letters() -> dict[str, str]:
    """Give what Alt is pressed with for each key, in the language of now."""
    said = {
        "back": _("Alt+T"),
        "listen": _("Alt+L"),
        "help": _("Alt+H"),
        "stop": _("Alt+S"),
        "next": _("Alt+V"),
        "stay": _("Alt+N"),
    }
    return {name: str(text) for name, text in said.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_keys_have_the_same_letter_in_any_language(language: str, qtbot: QtBot) -> None:
    del qtbot
    wording.use(language, ROOT / "translations")
    chosen = letters()
    assert len(set(chosen.values())) == len(chosen), chosen
    for text in chosen.values():
        keys = QKeySequence(text)
        assert keys.count() == 1, text
        assert keys.toString().casefold() == text.casefold()
        assert text.startswith("Alt+"), text


@pytest.mark.parametrize(
    ("spoken", "back", "on"), [("nl", Qt.Key.Key_Left, Qt.Key.Key_Right), ("ar", Qt.Key.Key_Right, Qt.Key.Key_Left)]
)
def test_back_is_where_one_came_from_in_each_direction(
    window: Window, qtbot: QtBot, spoken: str, back: Qt.Key, on: Qt.Key
) -> None:
    wording.use(spoken, ROOT / "translations")
    window.show_screen(Name(view(), window.look))
    settled()
    with qtbot.assertNotEmitted(window.back_pressed, wait=30):
        press(on, held=ALT)
    with qtbot.waitSignal(window.back_pressed):
        press(back, held=ALT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_one_key_of_each_stays_in_every_language_and_stands_on_it(
    window: Window, qtbot: QtBot, language: str
) -> None:
    wording.use(language, ROOT / "translations")
    window.show_screen(Name(view(), window.look))
    settled()
    for key, code, told in (
        (window.keys.back, Qt.Key.Key_F5, window.back_pressed),
        (window.keys.listen, Qt.Key.Key_F2, window.listen_pressed),
        (window.keys.help, Qt.Key.Key_F1, window.help_pressed),
        (window.keys.stop, Qt.Key.Key_F4, window.stop_pressed),
        (window.keys.next, Qt.Key.Key_F8, window.next_pressed),
    ):
        assert key.press == QKeySequence(code).toString()
        assert key.press in key.accessibleDescription()
        with qtbot.waitSignal(told):
            press(code)


def test_a_library_gives_verder_another_key(look: Look, qtbot: QtBot) -> None:
    window = Window(look, Keyboard(next="Ctrl+Shift+J"))
    qtbot.addWidget(window, before_close_func=lambda window: window.close_now())
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_screen(Name(view(), look))
    settled()
    assert window.keys.next.accessibleDescription() == "Druk op Ctrl+Shift+J."
    with qtbot.assertNotEmitted(window.next_pressed, wait=30):
        press(Qt.Key.Key_F8)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.next_pressed):
        press(Qt.Key.Key_J, held=both)
    assert all(window.keys.rect().contains(key.geometry()) for key in window.keys.keys)


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_key_on_a_key_takes_no_room_from_its_word(window: Window, factor: float) -> None:
    """As wide as in the design at 100 %, and in one row at 200 % with picture and word, in the languages there are."""
    window.look.set_factor(factor)
    for language in LANGUAGES:
        wording.use(language, ROOT / "translations")
        window.show_screen(Name(view(), window.look))
        settled()
        keys = window.keys.keys
        assert len({key.y() for key in keys}) == 1, language
        assert not any(key.bare for key in keys), language
        if factor == 1:
            assert [key.width() for key in keys][-1] == 216, language


def test_the_file_of_the_library_is_explained_beside_the_others() -> None:
    told = (Path(ROOT) / "docs" / "toetsen.md").read_text("utf-8")
    for name in (Keyboard().back, Keyboard().listen, Keyboard().help, Keyboard().stop, Keyboard().next):
        assert f"`{name}`" in told
