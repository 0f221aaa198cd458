"""The keys of the keyboard that do what a key on the screen does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from assistant.wording import _
from ui.key_turns import KeyTurns
from ui.widgets.key import Key
from ui.widgets.key_bar import KeyBar

Deed = Callable[[], object]


class Shortcuts(QObject):
    """Listens to the keyboard for one window, as long as it lives; what a key does waits for what was typed before."""

    def __init__(self, window: QWidget, turns: KeyTurns) -> None:
        super().__init__(window)
        self._window = window
        self._turns = turns
        self._pressing: list[QShortcut] = []

    def press(self, keys: KeyBar, stay: Key) -> None:
        """Let the keyboard press the five keys, and `stay`, which asks the portal for more time.

        In another language these are other presses: those of before no longer count.
        """
        for before in self._pressing:
            before.setEnabled(False)
            before.deleteLater()
        self._pressing.clear()
        back = "Alt+Right" if self._window.isRightToLeft() else "Alt+Left"
        for key, presses in (
            (keys.back, (_("Alt+T"), back, keys.back.press)),
            (keys.listen, (_("Alt+L"), keys.listen.press)),
            (keys.help, (_("Alt+H"), keys.help.press)),
            (keys.stop, (_("Alt+S"), keys.stop.press)),
            (keys.next, (_("Alt+V"), keys.next.press)),
            (stay, (_("Alt+N"),)),
        ):
            for press in presses:
                shortcut = self._shortcut(press)
                self._pressing.append(shortcut)
                # A finger that stays on the keys is one press: screens must not fly by.
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(partial(self._turns.after_letters, key.click))

    def do(self, press: str, deed: Deed) -> None:
        """Do `deed` when this is pressed."""
        self._shortcut(press).activated.connect(deed)

    def _shortcut(self, press: str) -> QShortcut:
        return QShortcut(QKeySequence(press), self._window)
