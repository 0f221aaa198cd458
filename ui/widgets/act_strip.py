"""The strip above the five keys with the screen's own act: it never scrolls away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.measures import PAGE_WIDTH
from ui.widgets.key import Key
from ui.widgets.paint import smooth
from ui.widgets.words import Words


class ActStrip(QWidget):
    """A sentence and one key or two. From 150 % the sentence goes to the top of the page and keys fill the width."""

    def __init__(self, look: Look, title: str, keys: Sequence[Key], under: str = "") -> None:
        super().__init__()
        self.look, self.title, self.under, self.keys = look, title, under, tuple(keys)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._told = QWidget()
        told = QVBoxLayout(self._told)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(2)
        told.addStretch(1)
        for words in self.sentences():
            told.addWidget(words)
        told.addStretch(1)
        self._row.addWidget(self._told, 1)
        for key in self.keys:
            self._row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._relook)
        self._relook()

    def sentences(self) -> list[Words]:
        """Give fresh labels with the words of this strip, for here or for the top of the page."""
        labels = [Words(self.look, self.title, "strong")] if self.title else []
        return [*labels, Words(self.look, self.under, "small")] if self.under else labels

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relook()

    def _relook(self) -> None:
        sizes, folded = self.look.sizes, self.look.folded
        aside = max(0, (self.width() - PAGE_WIDTH) // 2) + (sizes.bar_margin if folded else sizes.margin)
        up = 10 if folded else 12
        self._row.setContentsMargins(aside, up, aside, up)
        self._row.setSpacing(sizes.bar_gap)
        self._told.setVisible(not folded)
        for key in self.keys:
            self._row.setStretchFactor(key, 1 if folded else 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth(self), self.look.colours
        painter.fillRect(self.rect(), QColor(colours.tint))
        painter.fillRect(0, 0, self.width(), 2, QColor(colours.edge))
