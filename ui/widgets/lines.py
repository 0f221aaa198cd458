"""Breaks a text into lines that fit, words of 200 letters too, and draws them."""

from __future__ import annotations

import re
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QRawFont, QTextLayout, QTextLine, QTextOption

from ui.look import Colours
from ui.widgets.lit import Light, Span, in_units, paint_lit, places

_ENDLESS: Final = 1_000_000.0
_LINE_BREAK: Final = "\u2028"
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe]")
_LARGER: Final = 1.1
"""Arabic letters are drawn so much larger (resources/fonts/README.md), and their lines are so much higher."""
_MIDDLE, _MIDDLE_ALONE = 0.28, 0.2
"""How far the middle of Arabic letters is above the line they stand on, in em: they go deeper than Latin ones. In a
text there is a hamza above and there are dots below; most words alone have only the dots."""
_REACH: Final = (1.08, 0.52)
"""How far such a hamza and such dots reach, in em: room for both, so that texts beside each other stand alike."""
_WITH_MARKS: Final = re.compile(f"{_ARABIC.pattern[:-1]}\u0300-\u036f]")
_outlines: dict[tuple[str, int, float, int], QRectF] = {}


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
        whole: bool = True,
    ) -> None:
        """Stand at the side where `direction` starts; the words themselves run as their own letters ask.

        So Dutch words of a portal keep their question mark at the end in a window that reads from the right.
        `trim`: so many pixels of the empty room above the first line and below the last one are taken away, as far
        as no letter is cut. Where letters are higher or deeper than their line, there is more room instead; not
        `whole` leaves that to who draws a line in the middle of something higher.
        """
        arabic = bool(_ARABIC.search(text))
        self.step = step * _LARGER if arabic else step
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
        self._longest = -1
        self._font = font
        self.text, self._origin, self._drawn = text, QPointF(), 0
        metrics = QFontMetricsF(font)
        middle = (metrics.ascent() - metrics.descent()) / 2
        if arabic:
            middle = font.pixelSize() * (_MIDDLE if whole else _MIDDLE_ALONE)
        self.arabic = arabic
        # Not where the font of each line says: letters of two alphabets would stand at two heights.
        self.baseline = self.step / 2 + middle
        self.trim = 0.0
        self._lay_out(_ENDLESS)
        self.natural = ceil(max((line.naturalTextWidth() for line in self._all()), default=0))
        """The width this text would like: all of it on one line."""
        self.reach = self._measured(text, metrics)
        """How far its letters reach above and below the line on which they stand, in pixels."""
        self.over = self._over(font.pixelSize(), whole=whole)
        """So many pixels letters are higher or deeper than their line; less than nothing where there is room."""
        self.trim = float(min(trim, -ceil(self.over))) if whole and text else trim
        if self.trim:
            self._fitted = -1.0

    @property
    def longest(self) -> int:
        """The width of the longest word: narrower than this it is broken inside a word."""
        if self._longest < 0:
            words = self._layout.text().split()
            self._longest = max((Lines(word, self._font, self.step).natural for word in words), default=0)
        return self._longest

    @property
    def ground(self) -> float:
        """How far under its top the letters of the first line stand."""
        return self.baseline - self.trim

    @property
    def letters(self) -> int:
        """The height in which one line stands with its letters, measured from their middle."""
        return ceil(self.step + 2 * self.over)

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
        return places(self._layout, in_units(self.text, span), self._origin, self.step - 2 * max(self.trim, 0))

    def line(self, number: int) -> QTextLine:
        """Give one line as it was last laid out."""
        return self._layout.lineAt(number)

    def ink(self, width: float) -> tuple[float, float]:
        """Give how high and how deep letters may reach, in pixels from the top, of the text at `width`."""
        high, deep = self.reach
        last = (self.count(width) - 1) * self.step
        return self.ground - high, last + self.ground + deep

    def widest(self, width: float) -> float:
        """Give how wide the widest line is, of the text at `width`."""
        self._lay_out(width)
        return max((line.naturalTextWidth() for line in self._all()), default=0)

    def _measured(self, text: str, metrics: QFontMetricsF) -> tuple[float, float]:
        """Give how far letters of this text reach above and below the line on which they stand."""
        if not _WITH_MARKS.search(text):
            whole = metrics.tightBoundingRect(text)
            return -whole.top(), whole.bottom()
        # Qt leaves out where it puts the marks of a letter.
        high = deep = 0.0
        for line in self._all():
            ground = line.y() + line.ascent()
            for run in line.glyphRuns():
                font = run.rawFont()
                name = font.familyName(), font.weight(), font.pixelSize()
                for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
                    box = _outline((*name, glyph), font)
                    high = max(high, ground - place.y() - box.top())
                    deep = max(deep, place.y() + box.bottom() - ground)
        return high, deep

    def _over(self, size: float, *, whole: bool) -> float:
        high, deep = self.reach
        if self.arabic and whole:
            high, deep = max(high, _REACH[0] * size), max(deep, _REACH[1] * size)
        return max(high - self.baseline, self.baseline + deep - self.step)

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
            line.setPosition(QPointF(0, top + self.baseline - line.ascent()))
            top += self.step
        self._layout.endLayout()


def _outline(glyph: tuple[str, int, float, int], font: QRawFont) -> QRectF:
    """Give the box around one glyph of a font, measured once."""
    if glyph not in _outlines:
        _outlines[glyph] = font.boundingRect(glyph[-1])
    return _outlines[glyph]
