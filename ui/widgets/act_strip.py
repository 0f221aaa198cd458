"""The strip above the five keys with the screen's own act: it never scrolls away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.wording import joined
from ui.accessible import named
from ui.look import Look
from ui.widgets.key import Key
from ui.widgets.strip import Strip
from ui.widgets.words import Words


class ActStrip(Strip):
    """A sentence and one key or two. From 150 % the sentence goes to the top of the page and keys fill the width."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, look: Look, title: str, keys: Sequence[Key], under: str = "") -> None:
        super().__init__(look)
        named(self, joined((title, under), " "))
        self.title, self.under, self.keys = title, under, tuple(keys)
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(2)
        told.addStretch(1)
        for words in self.sentences():
            told.addWidget(words)
        told.addStretch(1)
        self.row.addWidget(self._told, 1)
        for key in self.keys:
            self.row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.relook()

    def sentences(self) -> list[Words]:
        """Give fresh labels with the words of this strip, for here or for the top of the page."""
        labels = [Words(self.look, self.title, "strong")] if self.title else []
        return [*labels, Words(self.look, self.under, "small")] if self.under else labels

    def relook(self) -> None:
        super().relook()
        self._told.setVisible(not self.look.folded)
        for key in self.keys:
            self.row.setStretchFactor(key, 1 if self.look.folded else 0)
