"""What somebody chose for the whole computer counts here too: larger letters, stronger colours, nothing that moves."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant import places
from tests.ui.conftest import settled
from tests.ui.pages import Name, view
from ui import system
from ui.app import Program, options
from ui.look import Look, contrast
from ui.widgets.field import TextField
from ui.window import Window


@pytest.mark.parametrize(
    ("platform", "points", "dots", "percent"),
    [
        ("linux", 10, 96, 100),
        ("linux", 11, 96, 100),
        ("linux", 9, 96, 100),
        ("linux", 13, 96, 125),
        ("linux", 11, 144, 150),
        ("linux", 18, 96, 175),
        ("linux", 40, 96, 200),
        ("win32", 9, 96, 100),
        ("win32", 13.5, 96, 150),
        ("darwin", 13, 72, 100),
        ("darwin", 26, 72, 200),
    ],
)
def test_the_nearest_size_is_that_of_the_computers_own_letters(
    platform: str, points: float, dots: float, percent: int
) -> None:
    assert system.nearest(points, dots, platform) == percent


@pytest.fixture
def large_system(qapp: QApplication) -> Iterator[None]:
    """Be a computer of somebody who made all letters half as large again."""
    before = qapp.font()
    larger = QFont(before)
    larger.setPointSizeF(16)
    qapp.setFont(larger)
    yield
    qapp.setFont(before)


def start(folder: Path) -> argparse.Namespace:
    return options().parse_args(["--config", str(folder / "config"), "--data", str(folder / "data")])


def test_the_first_start_is_as_large_as_the_computer_and_later_ones_as_was_chosen(
    large_system: None, qtbot: QtBot, tmp_path: Path
) -> None:
    del large_system, qtbot
    program = Program(start(tmp_path))
    assert program.look.factor == 1.5
    program.assistant.press("smaller")
    program.look.set_factor(program.assistant.settings.size / 100)
    assert program.look.factor == 1.25
    program.close()
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "settings.json").write_text(json.dumps({"size": 175, "welcomed": True}), "utf-8")
    QApplication.setFont(QFont("", 16))
    program = Program(start(tmp_path))
    assert program.look.factor == 1.75
    program.close()


def test_letters_of_ours_ask_for_nothing(look: Look) -> None:
    look.set_factor(2.0)
    assert system.letters_wanted() == 100


class Wishes(QObject):
    """A computer that can be set to high contrast, as Qt tells it."""

    contrastPreferenceChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.high = False

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        wishes = Qt.ContrastPreference
        return wishes.HighContrast if self.high else wishes.NoPreference


def test_high_contrast_of_the_system_wins_at_once_and_what_was_chosen_comes_back(qtbot: QtBot) -> None:
    wishes = Wishes()
    look = Look(places.folder("resources"), colours="donker", wishes=wishes)
    look.wear()
    window = Window(look)
    qtbot.addWidget(window, before_close_func=lambda window: window.close_now())
    window.show_screen(Name(view(), look))
    window.show()
    settled()
    wishes.high = True
    with qtbot.waitSignal(look.changed):
        wishes.contrastPreferenceChanged.emit()
    settled()
    assert look.colours.name == "systeem"
    own = QPalette()
    assert QColor(look.colours.page) == own.color(QPalette.ColorRole.Window)
    assert contrast(look.colours.ink, look.colours.page) >= 7
    look.set_colours("zwart-geel")
    assert look.colours.name == "systeem"
    wishes.high = False
    with qtbot.waitSignal(look.changed):
        wishes.contrastPreferenceChanged.emit()
    assert look.colours.name == "zwart-geel"


class Paints(QObject):
    """Counts what is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_nothing_moves_while_nobody_does_anything(window: Window, qtbot: QtBot) -> None:
    """Also not the cursor of a field one writes in: twice as long as it would take to blink, nothing is painted."""
    screen = Name(view(), window.look)
    window.show_screen(screen)
    screen.field.line.setFocus()
    QTest.keyClick(screen.field.line, Qt.Key.Key_A)
    settled()
    assert isinstance(screen.field, TextField)
    assert QApplication.cursorFlashTime() == 0
    assert not any(QApplication.isEffectEnabled(effect) for effect in Qt.UIEffect)
    paints, over = Paints(), QTimer(singleShot=True, interval=1200)
    for widget in (window, *window.findChildren(QWidget)):
        widget.installEventFilter(paints)
    with qtbot.waitSignal(over.timeout):
        over.start()
    assert paints.count == 0


def test_nothing_in_the_window_is_made_to_move() -> None:
    """No animation, no movie, no effect stands anywhere in the code of the window."""
    moving = ("QPropertyAnimation", "QVariantAnimation", "QMovie", "QGraphicsOpacityEffect", "QTimeLine")
    for file in (Path(__file__).parents[2] / "ui").rglob("*.py"):
        assert not [word for word in moving if word in file.read_text("utf-8")], file
