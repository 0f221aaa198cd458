"""Somebody with a keyboard and no mouse in front of the real window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui.window import Window

MOST_TABS = 60


def name_of(widget: QWidget) -> str:
    """Give what a screen reader calls this widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


class Keyboard:
    """Presses keys on whatever has the focus, as the window system would."""

    def __init__(self, window: Window) -> None:
        """Sit down in front of `window`."""
        self.window = window

    @property
    def focus(self) -> QWidget:
        """Give the widget that has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key, with a modifier or without."""
        QTest.keyClick(self.focus, key, modifier)

    def next(self) -> None:
        """Press Alt+V: Verder."""
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)

    def back(self) -> None:
        """Press Alt+T: Terug."""
        self.press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)

    def stop(self) -> None:
        """Press Alt+S: Stoppen."""
        self.press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)

    def type(self, text: str) -> None:
        """Type letters, any letters: QTest itself ends the process at the first one that is not ASCII."""
        for letter in text:
            if letter == "\n":
                self.press(Qt.Key.Key_Return)
                continue
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self.focus, event)

    def tab_to(self, wanted: Callable[[QWidget], bool], what: str) -> QWidget:
        """Press Tab until the wanted widget has the keyboard."""
        for _press in range(MOST_TABS):
            if wanted(self.focus):
                return self.focus
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {what}; it is now at {name_of(self.focus)!r}")

    def to(self, name: str) -> QWidget:
        """Press Tab until what bears this name has the keyboard."""
        return self.tab_to(lambda widget: name in name_of(widget), name)

    def choose(self, name: str) -> None:
        """Go to the card, tick or key with this name and press Space."""
        self.tab_to(lambda widget: isinstance(widget, QAbstractButton) and name in name_of(widget), name)
        self.press(Qt.Key.Key_Space)
