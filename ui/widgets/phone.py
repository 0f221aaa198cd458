"""Whom to call, with the number in large digits that one can read from the telephone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Look
from ui.widgets.paint import Picture, smooth
from ui.widgets.words import Words


def isolated(text: str) -> str:
    """Keep a number or an address left-to-right within words of any language."""
    return f"\u2066{text}\u2069"


def unbroken(sentence: str, number: str) -> str:
    """Keep the telephone number in a sentence on one line: no break at its spaces, nor after its dashes."""
    whole = number.replace(" ", "\u00a0")
    for dash in ("-", "\u2013"):
        whole = whole.replace(dash, f"{dash}\u2060")
    for written in (number, number.replace(" ", "\u00a0")):
        sentence = sentence.replace(written, whole)
    return sentence


class PhoneNumber(QWidget):
    """The picture of a telephone, sentences above, and the number; it may break at its spaces."""

    stays_whole = True

    def __init__(self, look: Look, number: str, words: Sequence[str] = ()) -> None:
        super().__init__()
        self.look = look
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for line in words:
            self._column.addWidget(Words(look, line))
        self.number = Words(look, isolated(number), "phone")
        self._column.addWidget(self.number)
        look.changed.connect(self._relook)
        self._relook()

    def _size(self) -> int:
        return self.look.sizes.box_icon + 8

    def _relook(self) -> None:
        start, end = self._size() + 24, 0
        if self.isRightToLeft():
            start, end = end, start
        self._column.setContentsMargins(start, 0, end, 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        size = self._size()
        at = QRect(0, max(0, (self.height() - size) // 2), size, size)
        Picture("telefoon", self.look.colours.primary).draw(smooth(self), self, self.look, at)
