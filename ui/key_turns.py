"""Keeps keys in order where a screen reader listens: it hears every key first, and shortcuts do not wait for that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QWindow

LONGEST: Final = 300
"""Milliseconds after which a shortcut is done all the same; a screen reader answers sooner."""
_FUNCTION: Final = range(Qt.Key.Key_F1.value, Qt.Key.Key_F24.value + 1)


class KeyTurns(QObject):
    """Lets what a shortcut does wait for the letters that were typed before it.

    Every key goes to the screen reader and comes back in its turn, the Alt key of the shortcut too. Only the
    shortcut itself comes at once. So once that Alt has come back, all that was typed before has arrived. A function
    key is pressed alone: there it is its going up that comes back.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = False
        self._waiting: list[Callable[[], object]] = []
        self._long_enough = QTimer(self, singleShot=True, interval=LONGEST)
        self._long_enough.timeout.connect(self._go)

    def watch(self, window: QWindow) -> None:
        """See the keys that come back to `window`."""
        window.installEventFilter(self)

    def after_letters(self, deed: Callable[[], object]) -> None:
        """Do `deed`, which a shortcut asks for, in its turn: at once where nobody listens to the keys."""
        if self._held or not QAccessible.isActive():
            deed()
        else:
            self._waiting.append(deed)
            self._long_enough.start()

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self._held = event.type() == QEvent.Type.KeyPress
            if self._held:
                self._go()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease and event.key() in _FUNCTION:
            self._go()
        elif event.type() == QEvent.Type.FocusOut:
            self._held = False
        return False

    def _go(self) -> None:
        self._long_enough.stop()
        waiting, self._waiting = self._waiting, []
        for deed in waiting:
            deed()
