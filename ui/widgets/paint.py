"""Draws the few shapes everything here is made of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.measures import RADIUS


def smooth(widget: QWidget) -> QPainter:
    """Begin painting `widget` with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter, rect: QRect | QRectF, fill: str, *, edge: str = "", width: int = 0, radius: float = RADIUS
) -> None:
    """Draw a rounded box whose edge, `width` pixels, lies inside `rect`."""
    outer = QRectF(rect)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    if not edge or not width:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(outer, radius, radius)
        return
    half = width / 2
    painter.setPen(QPen(QColor(edge), width))
    inner = max(0.0, radius - half)
    painter.drawRoundedRect(outer.adjusted(half, half, -half, -half), inner, inner)


def visual(widget: QWidget, rect: QRect) -> QRect:
    """Mirror `rect` where the language reads from right to left."""
    if not widget.isRightToLeft():
        return rect
    return QRect(widget.width() - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())


@dataclass(frozen=True, slots=True)
class Picture:
    """One of the pictures, in a colour; lines are `stroke` of its 24 units wide."""

    name: str
    colour: str
    stroke: float = 2

    def draw(self, painter: QPainter, widget: QWidget, look: Look, rect: QRect) -> None:
        """Draw in `rect`, given as for left-to-right."""
        picture = look.icon(
            self.name,
            rect.width(),
            self.colour,
            ratio=widget.devicePixelRatioF(),
            mirrored=widget.isRightToLeft(),
            stroke=self.stroke,
        )
        painter.drawPixmap(visual(widget, rect).topLeft(), picture)
