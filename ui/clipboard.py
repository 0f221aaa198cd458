"""Puts one answer on the clipboard, and takes a private one off again: whoever comes next must not find it there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

STAYS: Final = 60_000
"""Milliseconds that a private answer may stay."""
_HINT: Final = "x-kde-passwordManagerHint"
"""Asks the lists of what was copied, which some desktops keep, not to keep this."""


class Clipboard(QObject):
    """Only what was put there by this, and still stands there, is ever taken off."""

    def __init__(self, parent: QObject) -> None:
        """Begin with nothing of ours on it."""
        super().__init__(parent)
        self._ours = ""
        self._secret = False
        self.timer = QTimer(self, singleShot=True, interval=STAYS)
        self.timer.timeout.connect(self.clear)

    @property
    def _board(self) -> QClipboard:
        return QGuiApplication.clipboard()

    def copy(self, text: str, *, secret: bool) -> None:
        """Let this be pasted; a secret text for a minute, any other until there is something else."""
        content = QMimeData()
        content.setText(text)
        self.timer.stop()
        if secret:
            content.setData(_HINT, QByteArray(b"secret"))
            self.timer.start()
        self._ours, self._secret = text, secret
        self._board.setMimeData(content)

    def clear(self) -> None:
        """Take off what is ours and private."""
        self.timer.stop()
        if self._secret and self._ours and self._board.text() == self._ours:
            self._board.clear()
        self._ours, self._secret = "", False
