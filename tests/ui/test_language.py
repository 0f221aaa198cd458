"""The window in another language, without being opened again: its own words, the way it reads, and where one was."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant import wording
from assistant.wording import Told, _
from tests.other_words import said_otherwise
from tests.ui.conftest import settled
from tests.ui.hands import tab, write
from tests.ui.pages import OEFENEN, Choice, Name, view
from ui import language
from ui.accessible import as_heard
from ui.look import Look
from ui.widgets.key import Key
from ui.window import Window

LIMIT = 0.15
"""Seconds in which everything is changed (the issue); measured around the change and the painting after it."""


@pytest.fixture(scope="module")
def otherwise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return said_otherwise(tmp_path_factory.mktemp("talen"))


@pytest.fixture(autouse=True)
def back_to_dutch(qapp: QApplication) -> Iterator[None]:
    yield
    wording.use("nl", Path())
    language.follow()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def choice(look: Look, heading: str = "Hoe gaat u daar wonen?") -> Choice:
    asked = view(place=OEFENEN)
    there = heading if wording.language() == "nl" else Told("¿Cómo?", heading, wording.language())
    return Choice(replace(asked, heading=there, step=_("Vraag {n}").format(n=4)), look)


def in_language(window: Window, spoken: str, folder: Path) -> None:
    wording.use(spoken, folder)
    window.show_screen(choice(window.look))
    settled()


def words(window: Window) -> list[str]:
    keys = (*window.top_bar.findChildren(Key), *window.keys.keys)
    return [*(key.text() for key in keys if key.isVisible()), window.band.text, window.below.text()]


def test_the_whole_frame_is_said_again_and_mirrored_and_back(window: Window, otherwise: Path) -> None:
    in_language(window, "nl", otherwise)
    here = words(window)
    in_language(window, "ar", otherwise)
    there = words(window)
    assert there[0] == wording.LANGUAGES["ar"]
    assert [wording.dutch(word) for word in map(_, here[1:])] == here[1:]
    assert there[1:] == [*map(_, here[1:])]
    assert window.isRightToLeft()
    assert window.keys.back.x() > window.keys.next.x()
    assert window.top_bar.language.x() > window.top_bar.colours.x()
    assert window.keys.back.accessibleName() == as_heard(_("Terug"))
    in_language(window, "nl", otherwise)
    assert words(window) == here
    assert not window.isRightToLeft()
    assert window.keys.back.x() < window.keys.next.x()


def test_qt_itself_speaks_the_language(window: Window, otherwise: Path) -> None:
    in_language(window, "ar", otherwise)
    arabic = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert QLocale().language() == QLocale.Language.Arabic
    in_language(window, "pl", otherwise)
    assert QLocale().language() == QLocale.Language.Polish
    polish = QCoreApplication.translate("QPlatformTheme", "Cancel")
    in_language(window, "pap", otherwise)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    assert len({arabic, polish, "Annuleren", "Cancel"}) == 4


def test_the_same_screen_in_another_language_keeps_the_keyboard(window: Window, otherwise: Path) -> None:
    in_language(window, "nl", otherwise)
    while tab().accessibleName() != "Ik woon bij iemand in":
        pass
    for spoken in ("ar", "tr", "nl"):
        in_language(window, spoken, otherwise)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName() == "Ik woon bij iemand in"


def test_coming_back_in_another_language_one_is_where_one_was(window: Window, otherwise: Path) -> None:
    screen = Name(view(), window.look)
    window.show_screen(screen)
    settled()
    write("Vliet")
    screen.field.line.setCursorPosition(2)
    window.show_screen(choice(window.look))
    wording.use("ar", otherwise)
    window.show_screen(choice(window.look))
    again = Name(replace(view(), heading=Told("¿Cómo?", view().heading, "ar")), window.look)
    again.field.line.setText("Vliet")
    window.show_screen(again)
    settled()
    assert again.field.line.hasFocus()
    assert again.field.line.cursorPosition() == 2


def test_coming_back_in_the_same_language_the_heading_is_read(window: Window) -> None:
    window.show_screen(choice(window.look))
    settled()
    tab()
    tab()
    window.show_screen(Name(view(), window.look))
    window.show_screen(again := choice(window.look))
    settled()
    assert again.heading.hasFocus()


def test_the_letters_of_the_keyboard_follow_the_language(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """Alt and a letter of the word on the key; what they were before does nothing any more."""
    window.show_screen(choice(window.look))
    settled()
    with qtbot.waitSignal(window.stop_pressed):
        QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    folder = _with(tmp_path, {"Alt+S": "Alt+D"})
    in_language(window, "pl", folder)
    with qtbot.assertNotEmitted(window.stop_pressed, wait=50):
        QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(window.stop_pressed):
        QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)


def _with(folder: Path, said: dict[str, str]) -> Path:
    from babel.messages.catalog import Catalog  # noqa: PLC0415 - only here
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only here

    catalogue = Catalog(locale="pl")
    for here, there in said.items():
        catalogue.add(here, there)
    file = folder / "pl" / "LC_MESSAGES" / "stapwijs.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_mo(out, catalogue)
    return folder


def test_it_takes_no_longer_than_a_moment(window: Window, otherwise: Path) -> None:
    in_language(window, "nl", otherwise)
    took: list[float] = []
    for spoken in ("ar", "nl", "ar", "nl", "ar"):
        before = time.perf_counter()
        wording.use(spoken, otherwise)
        window.show_screen(choice(window.look))
        QApplication.processEvents()
        took.append(time.perf_counter() - before)
    assert min(took) <= LIMIT, took
