"""What a person does with keyboard and mouse, any letter included."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_NO = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, where: QWidget | None = None, held: Qt.KeyboardModifier = _NO) -> None:
    """Press one key where the focus is, or on `where`."""
    target = where or QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    QTest.keyClick(target, key, held)


def tab(back: bool = False) -> QWidget:
    """Go to the next thing, or back to the one before; give what has the focus then."""
    press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    now = QApplication.focusWidget()
    assert now is not None
    return now


def write(text: str, where: QWidget | None = None) -> None:
    """Type `text` letter by letter; QTest's own way ends the process at the first letter that is not ASCII."""
    target = where or QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, _NO, letter))


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click in the middle of `widget`, or at a point in it."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, _NO, at or widget.rect().center())


def double_click(widget: QWidget) -> None:
    """Click twice, quickly, in the middle of `widget`."""
    click(widget)
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, _NO, widget.rect().center())
