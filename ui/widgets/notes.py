"""Short words with a picture before them: read back, go wrong, are kept."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import Look
from ui.measures import Kind
from ui.widgets.paint import Picture, smooth, visual
from ui.widgets.words import Tone, Words

GAP = 12


class Note(Words):
    """A line with a picture before it, such as the amount in words under a field."""

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        icon: str,
        tone: Tone = "ink",
        kind: Kind = "body",
        bold: bool | None = None,
    ) -> None:
        super().__init__(look, text, kind, tone=tone, bold=bold, line=1.3)
        self.icon_name = icon

    def _before(self) -> int:
        return self._icon() + GAP

    def _icon(self) -> int:
        return round(self.look.font(self.kind).pixelSize() * 1.08)

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width - self._before())

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._before(), 0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(self._before(), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.text():
            return
        painter, colour = smooth(self), getattr(self.look.colours, self.tone)
        size, before = self._icon(), self._before()
        at = QRect(0, round((self.lines.step - size) / 2), size, size)
        Picture(self.icon_name, colour).draw(painter, self, self.look, at)
        place = visual(self, QRect(before, 0, self.width() - before, self.height()))
        light = self.light_on(0), self.look.colours
        self.lines.draw(painter, place.x(), 0, place.width(), colour, light=light)


class ReadBack(Note):
    """What was typed, in words, as soon as it is whole; its place is kept so that nothing moves."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(look, text, icon="vink", tone="ok", kind="strong")
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)


def rule(look: Look) -> QWidget:
    """Give a thin line between rows, for decoration only."""
    return _Rule(look)


class _Rule(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setFixedHeight(2)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        smooth(self).fillRect(self.rect(), self.look.colours.line)
