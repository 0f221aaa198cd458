"""The one place from which a screen reader is told that something happened."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ui.accessible import as_heard


class Announcer(QObject):
    """Says a sentence aloud through whatever screen reader listens; `said` tells what, and whether it was urgent."""

    said = Signal(str, bool)

    def __init__(self, where: QObject) -> None:
        """Announce on behalf of `where`, the window."""
        super().__init__(where)
        self._where = where

    def say(self, sentence: str, *, urgent: bool = False) -> None:
        """Announce `sentence`; an urgent one interrupts what is being read."""
        if not sentence:
            return
        sentence = as_heard(sentence)
        event = QAccessibleAnnouncementEvent(self._where, sentence)
        manner = QAccessible.AnnouncementPoliteness
        event.setPoliteness(manner.Assertive if urgent else manner.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(sentence, urgent)
