"""Lights what the voice is saying: the sentence pale, the word in it bright with a line under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRegion, QTextLayout, QTextLine

from ui.look import Colours

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    _Widget = QWidget
else:
    # At run time the real widget comes after this in the bases.
    _Widget = object

Span: TypeAlias = tuple[int, int]
"""Where something begins in a text, and how many characters it has."""

WIDER: Final = 3
"""So many pixels more than the letters, on each side (TOKENS)."""
ROUND: Final = 4
UNDERLINE: Final = 4
_TOGETHER: Final = 0.5
"""What stands closer than this, as a share of the height of a line, is one piece of it."""


class Aloud(Enum):
    """What a widget may say in `aloud` about all that is shown in it.

    What says nothing is read unless the screen holds something secret that it may be.
    """

    ALWAYS = auto()
    """Words of our own, or of a question that is not secret."""
    OPENED = auto()
    """Somebody opened it, so it is read even when only the question is."""
    DUTCH = auto()
    """Somebody asked for the Dutch of this screen."""
    NEVER = auto()
    """Nobody else's business, or no part of the screen."""


@dataclass(frozen=True, slots=True)
class Light:
    """Where the sentence stands in a shown text, and the word that is said now; None between two words."""

    sentence: Span
    word: Span | None = None


class Lit(_Widget):
    """A widget that shows texts the voice reads, and lights them. It is told which of them, and draws the rest."""

    aloud: Aloud | None = None
    _light: Light | None = None
    _lit = -1

    def shown(self) -> tuple[str, ...]:
        """Give the texts that stand here now, in the order in which one reads."""
        raise NotImplementedError

    def lit_places(self, span: Span, at: int) -> list[QRectF]:
        """Give where a part of text number `at` was last drawn, line by line, in this widget's coordinates.

        Nothing when it was never drawn, because it was never in sight.
        """
        raise NotImplementedError

    def light(self, light: Light | None, at: int = 0) -> None:
        """Light a part of text number `at` instead of what is lit here, or nothing; only that is painted again."""
        changed = list(self._drawn())
        self._light, self._lit = light, at if light else -1
        for place in (*changed, *self._drawn()):
            self.update(place)

    def light_on(self, at: int) -> Light | None:
        """Give what is lit of text number `at`."""
        return self._light if self._lit == at else None

    def _drawn(self) -> Iterator[QRect]:
        if self._light is None:
            return
        for span in (self._light.sentence, self._light.word):
            for place in self.lit_places(span, self._lit) if span else ():
                yield place.adjusted(-WIDER - 1, -1, WIDER + 1, UNDERLINE).toAlignedRect()


def in_units(text: str, span: Span) -> Span:
    """Count a part of a text as Qt does: a sign outside the first 65,536 is two."""
    if not text or max(text) <= "\uffff":
        return span
    start, length = span
    before, inside = text[:start], text[start : start + length]
    return len(before.encode("utf-16-le")) // 2, len(inside.encode("utf-16-le")) // 2


def places(layout: QTextLayout, span: Span, origin: QPointF, high: float = 0) -> list[QRectF]:
    """Give where a part of a laid-out text stands: at least one box on every line it is on, so `high` or as the line.

    The letters know it: where words run both ways, what follows in the text may stand anywhere on the line.
    """
    found: list[QRectF] = []
    first, last = span[0], span[0] + span[1]
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        while end > begin and layout.text()[end - 1 : end].isspace():
            end -= 1
        if end > begin:
            tall = high or line.height()
            top = origin.y() + line.y() + (line.height() - tall) / 2
            found += (
                QRectF(origin.x() + left, top, right - left, tall)
                for left, right in _together(_pieces(line, begin, end), tall * _TOGETHER)
            )
    return found


def _pieces(line: QTextLine, begin: int, end: int) -> Iterator[tuple[float, float]]:
    for run in line.glyphRuns(begin, end - begin):
        box = run.boundingRect()
        if box.width() > 0:
            yield box.left(), box.right()


def _together(pieces: Iterable[tuple[float, float]], near: float) -> list[tuple[float, float]]:
    whole: list[tuple[float, float]] = []
    for left, right in sorted(pieces):
        if whole and left - whole[-1][1] <= near:
            whole[-1] = whole[-1][0], max(right, whole[-1][1])
        else:
            whole.append((left, right))
    return whole


def paint_under(painter: QPainter, colours: Colours, sentence: Iterable[QRectF], word: Iterable[QRectF]) -> None:
    """Draw what lies under the letters that are lit."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.sentence))
    for place in sentence:
        painter.drawRoundedRect(place.adjusted(-WIDER, 0, WIDER, 0), ROUND, ROUND)
    for place in word:
        whole = place.adjusted(-WIDER, 0, WIDER, 0)
        shape = QPainterPath()
        shape.addRoundedRect(whole, ROUND, ROUND)
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(whole, QColor(colours.word))
        painter.fillRect(QRectF(whole.left(), whole.bottom() - UNDERLINE, whole.width(), UNDERLINE), colours.onword)
        painter.setClipping(False)
    painter.restore()


def paint_lit(
    painter: QPainter, colours: Colours, parts: tuple[list[QRectF], list[QRectF]], letters: Callable[[str], None]
) -> None:
    """Draw sentence and word, given as their boxes, under and with the letters; these are drawn by `letters`.

    That is called for each piece in its own colour, "" for what is not lit. They get no bolder, so nothing moves.
    (Qt's own way to draw a selection forgets the colour of a piece that stands between two others.)
    """
    sentence, word = parts
    paint_under(painter, colours, sentence, word)
    pale, bright = _region(sentence), _region(word)
    everything = QRegion(painter.viewport())
    for region, colour in (
        (everything - pale - bright, ""),
        (pale - bright, colours.ink),
        (bright, colours.onword),
    ):
        if region.isEmpty():
            continue
        painter.save()
        painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
        letters(colour)
        painter.restore()


def _region(boxes: Iterable[QRectF]) -> QRegion:
    region = QRegion()
    for place in boxes:
        region += place.adjusted(-WIDER, 0, WIDER, 0).toAlignedRect()
    return region
