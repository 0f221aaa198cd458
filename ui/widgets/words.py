"""Plain words one reads: text of any length, in one of the kinds of letters."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.accessible import as_heard
from ui.look import Look
from ui.measures import Kind
from ui.widgets.lines import Lines
from ui.widgets.lit import Lit, Span

Tone: TypeAlias = Literal["ink", "muted", "primary", "onprimary", "error", "ok"]
NARROWEST = 120
_CLOSE = 1.25


def grow_downwards(widget: QWidget) -> None:
    """Let a widget be any width, and as tall as that makes it."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    if isinstance(widget, QLabel):
        # A label forgets its height for width at every change of text or font, unless it wraps words itself.
        widget.setWordWrap(True)


class Words(Lit, QLabel):
    """Plain text of one kind; breaks inside a word rather than scroll sideways."""

    def __init__(
        self,
        look: Look,
        text: str,
        kind: Kind = "body",
        *,
        tone: Tone = "ink",
        bold: bool | None = None,
        line: float = 0,
    ) -> None:
        """Show `text`; `line` is the height of a line in em when it differs from the kind's own."""
        super().__init__()
        self.look, self.kind, self.tone = look, kind, tone
        self._bold, self._line = bold, line
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._put(text)
        grow_downwards(self)
        self._lines: Lines | None = None
        look.changed.connect(self._relook)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show other words in the same place."""
        self._put(text)
        self.tone = tone or self.tone
        self._relook()

    def shown(self) -> tuple[str, ...]:
        return (self.words,)

    def lit_places(self, span: Span, at: int) -> list[QRectF]:
        del at
        return self.lines.places(span)

    def _put(self, text: str) -> None:
        # Qt gives back a text that has forgotten its language.
        self.words = text
        self.setText(text)
        spoken = as_heard(text)
        self.setAccessibleName(spoken if spoken != text else "")

    def _relook(self) -> None:
        self._lines = None
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> Lines:
        """The text, ready to be laid out."""
        if self._lines is None:
            font = self.look.font(self.kind, bold=self._bold)
            step = font.pixelSize() * self._line if self._line else self.look.line(self.kind)
            # Large letters leave large empty lines: where there is little room they are not put around a text.
            loose = max(0.0, step - font.pixelSize() * _CLOSE) if self.look.folded else 0.0
            self._lines = Lines(self.text(), font, step, self.layoutDirection(), trim=loose / 2)
        return self._lines

    def line_above(self, y: int) -> int:
        """Give the upper edge of the line that `y` pixels from the top runs through."""
        step, trim = self.lines.step, self.lines.trim
        return max(0, int((y + trim) // step * step - trim))

    def heightForWidth(self, width: int) -> int:
        return self.lines.height(width)

    def sizeHint(self) -> QSize:
        width = min(self.lines.natural, self.look.sizes.column)
        return QSize(width, self.lines.height(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.lines.natural, NARROWEST), round(self.lines.step))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        free = self.height() - self.lines.height(self.width())
        top = free // 2 if free > 0 and self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0
        colours = self.look.colours
        light = self.light_on(0), colours
        self.lines.draw(painter, 0, top, self.width(), getattr(colours, self.tone), light=light)
