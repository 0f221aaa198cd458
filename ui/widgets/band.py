"""The amber band of practice: it stands on every practice screen, and nothing can turn it off there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.wording import _
from ui.accessible import named
from ui.look import Look
from ui.widgets.lines import Lines
from ui.widgets.paint import smooth

PERIOD, STRIPE = 57, 23
"""Horizontal pixels from one stripe to the next, and of a stripe itself; they lean 45 degrees."""
CALM = 32
"""Plain amber on both sides of the words."""


class PracticeBand(QWidget):
    """Words on plain amber between stripes; where room is short the stripes go first, never the words."""

    accessible_role = QAccessible.Role.StatusBar

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.reword()
        look.changed.connect(self._relook)

    def reword(self) -> None:
        """Say it in the language of now."""
        self.text = _("OEFENEN · ER WORDT NIETS VERSTUURD")
        named(self, self.text)
        self._relook()

    def _relook(self) -> None:
        font = self.look.font("small", bold=True)
        self._lines = Lines(self.text, font, font.pixelSize() * 1.2, self.layoutDirection(), centred=True)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return max(self.look.sizes.band, self._lines.height(width - CALM) + 8)

    def sizeHint(self) -> QSize:
        wide = self._lines.natural + 2 * CALM
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.look.sizes.band)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth(self), self.look.colours
        painter.fillRect(self.rect(), QColor(colours.practice))
        wide = min(self._lines.natural + 1, self.width() - CALM)
        tall = self._lines.height(wide)
        left = (self.width() - wide) // 2
        edge = left - CALM
        if edge > 0:
            self._stripes(painter, QRect(0, 0, edge, self.height()))
            self._stripes(painter, QRect(self.width() - edge, 0, edge, self.height()))
        self._lines.draw(painter, left, (self.height() - tall) / 2 - 1, wide, colours.onpractice)
        painter.fillRect(0, self.height() - 2, self.width(), 2, QColor(colours.onpractice))

    def _stripes(self, painter: QPainter, part: QRect) -> None:
        painter.save()
        painter.setClipRect(QRectF(part))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.colours.onpractice))
        high = part.height()
        x = part.left() - high
        while x < part.right() + high:
            points = (x, high), (x + high, 0), (x + high + STRIPE, 0), (x + STRIPE, high)
            painter.drawPolygon(QPolygonF([QPointF(across, down) for across, down in points]))
            x += PERIOD
        painter.restore()
