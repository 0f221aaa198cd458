"""Breaks a text into lines that fit, words of 200 letters too, and draws them."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextLine, QTextOption

from ui.look import Colours
from ui.widgets.lit import Light, Span, in_units, paint_lit, places

_ENDLESS: Final = 1_000_000.0
_LINE_BREAK: Final = "\u2028"


class Lines:
    """One text in one font; `step` is the height of a line in pixels, its letters stand in the middle of it."""

    def __init__(
        self,
        text: str,
        font: QFont,
        step: float,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
        *,
        centred: bool = False,
        trim: float = 0,
    ) -> None:
        """Stand at the side where `direction` starts; the words themselves run as their own letters ask.

        So Dutch words of a portal keep their question mark at the end in a window that reads from the right.
        `trim`: so many pixels of the empty room above the first line and below the last one are taken away.
        """
        self.step, self.trim = step, trim
        self._fitted = -1.0
        self._heights: dict[int, int] = {}
        self._layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
        to_the_left = direction == Qt.LayoutDirection.RightToLeft
        start = Qt.AlignmentFlag.AlignRight if to_the_left else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else start)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._natural = -1
        self._longest = -1
        self._font = font
        self._text, self._origin, self._drawn = text, QPointF(), 0

    @property
    def natural(self) -> int:
        """The width this text would like: all of it on one line."""
        if self._natural < 0:
            self._lay_out(_ENDLESS)
            self._natural = ceil(max((line.naturalTextWidth() for line in self._all()), default=0))
        return self._natural

    @property
    def longest(self) -> int:
        """The width of the longest word: narrower than this it is broken inside a word."""
        if self._longest < 0:
            words = self._layout.text().split()
            self._longest = max((Lines(word, self._font, self.step).natural for word in words), default=0)
        return self._longest

    def count(self, width: float) -> int:
        """Tell how many lines there are at `width`."""
        self._lay_out(width)
        return self._layout.lineCount()

    def height(self, width: float) -> int:
        """Give the height in pixels of the text at `width`."""
        key = max(1, int(width))
        if key not in self._heights:
            self._heights[key] = ceil(self.count(key) * self.step - 2 * self.trim)
        return self._heights[key]

    def draw(
        self,
        painter: QPainter,
        x: float,
        y: float,
        width: float,
        colour: str,
        *,
        light: tuple[Light | None, Colours] | None = None,
    ) -> None:
        """Draw with the top left corner at (`x`, `y`), and what is lit in these colours."""
        self._drawn = max(1, int(width))
        self._lay_out(self._drawn)
        self._origin = QPointF(x, y)
        painter.setPen(QColor(colour))
        lit, colours = light or (None, None)
        if lit is None or colours is None:
            self._layout.draw(painter, self._origin)
            return

        def letters(ink: str) -> None:
            painter.setPen(QColor(ink or colour))
            self._layout.draw(painter, self._origin)

        parts = self.places(lit.sentence), self.places(lit.word) if lit.word else []
        paint_lit(painter, colours, parts, letters)

    def places(self, span: Span) -> list[QRectF]:
        """Give where a part of the text was last drawn, line by line; nothing when it never was."""
        if not self._drawn:
            return []
        self._lay_out(self._drawn)
        return places(self._layout, in_units(self._text, span), self._origin, self.step - 2 * self.trim)

    def line(self, number: int) -> QTextLine:
        """Give one line as it was last laid out."""
        return self._layout.lineAt(number)

    def _all(self) -> list[QTextLine]:
        return [self.line(number) for number in range(self._layout.lineCount())]

    def _lay_out(self, width: float) -> None:
        if width == self._fitted:
            return
        self._fitted = width
        self._layout.beginLayout()
        top = -self.trim
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (self.step - line.height()) / 2))
            top += self.step
        self._layout.endLayout()
