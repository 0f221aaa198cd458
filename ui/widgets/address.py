"""The address of a website, large, to compare letter by letter; the part that counts stands out."""

from __future__ import annotations

import ipaddress
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.accessible import named
from ui.look import Look
from ui.widgets.lit import Lit, Span, paint_lit, places
from ui.widgets.paint import box, smooth

_MAY_BREAK: Final = "\u200b"
_STAY_TOGETHER: Final = "\u2060"
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"
PADDING: Final = 20


def that_counts(host: str) -> str:
    """Give the end of a host that tells whose website it is: its last two names, or all of a bare number."""
    bare = host.partition(":")[0]
    try:
        ipaddress.ip_address(bare)
    except ValueError:
        return ".".join(host.split(".")[-2:])
    return host


class Address(Lit, QLabel):
    """Breaks at dots only, stays left-to-right, and underlines whose website it is."""

    def __init__(self, look: Look, host: str) -> None:
        super().__init__()
        self.look, self._host = look, host
        self.setText(host)
        named(self, host)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._relook)

    def shown(self) -> tuple[str, ...]:
        return (self._host,)

    def lit_places(self, span: Span, at: int) -> list[QRectF]:
        del at
        layout, _counts = self._laid_out(self.width() - 2 * PADDING)
        return places(layout, self._in_layout(span), QPointF(PADDING, 8), self.look.line("question"))

    def _in_layout(self, span: Span) -> Span:
        """Give where a part of the address stands among the signs that say where it may break."""
        start, length = span
        before, inside = _signed(self._host[:start]), _signed(self._host[start : start + length])
        return len(_LEFT_TO_RIGHT + before), len(inside)

    def _relook(self) -> None:
        self.updateGeometry()
        self.update()

    def _baseline(self) -> float:
        metrics = QFontMetricsF(self.look.font("question"))
        return (self.look.line("question") - metrics.height()) / 2 + metrics.ascent()

    def _laid_out(self, width: float) -> tuple[QTextLayout, int]:
        """Lay the address out at `width`; give where the part that counts begins in it."""
        counts = _signed(that_counts(self._host))
        text = f"{_LEFT_TO_RIGHT}{_signed(self._host)}{_END}"
        at = text.rfind(counts)
        layout = QTextLayout(text, self.look.font("question", bold=False))
        strong = QTextCharFormat()
        strong.setFont(self.look.font("question"))
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = at, len(counts), strong
        layout.setFormats([part])
        sides = Qt.AlignmentFlag
        option = QTextOption(sides.AlignRight if self.isRightToLeft() else sides.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        baseline = self._baseline()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            # Signs without a width may come from a taller font: lines stand on their baselines, not on their tops.
            line.setPosition(QPointF(0, baseline - line.ascent()))
            baseline += self.look.line("question")
        layout.endLayout()
        return layout, at

    def heightForWidth(self, width: int) -> int:
        layout, _at = self._laid_out(width - 2 * PADDING)
        return ceil(layout.lineCount() * self.look.line("question")) + 20

    def sizeHint(self) -> QSize:
        layout, _at = self._laid_out(100_000)
        width = ceil(layout.lineAt(0).naturalTextWidth()) + 2 * PADDING + 1
        width = min(width, self.look.sizes.column)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, ceil(self.look.line("question")) + 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = self.look.colours, smooth(self)
        edge = colours.edge if colours.flat else ""
        box(painter, self.rect(), colours.tint, edge=edge, width=2 if edge else 0, radius=8)
        layout, _at = self._laid_out(self.width() - 2 * PADDING)
        self._draw(painter, layout)
        for line in self.underlines():
            painter.fillRect(line, QColor(colours.primary))

    def _draw(self, painter: QPainter, layout: QTextLayout) -> None:
        light, colours = self.light_on(0), self.look.colours

        def letters(ink: str) -> None:
            painter.setPen(QColor(ink or colours.ink))
            layout.draw(painter, QPointF(PADDING, 8))

        if light is None:
            letters("")
            return
        parts = self.lit_places(light.sentence, 0), self.lit_places(light.word, 0) if light.word else []
        paint_lit(painter, colours, parts, letters)

    def underlines(self) -> tuple[QRect, ...]:
        """Give the lines under the part that counts, in pixels of this widget."""
        layout, at = self._laid_out(self.width() - 2 * PADDING)
        found = (self._underline(layout, number, at) for number in range(layout.lineCount()))
        return tuple(line for line in found if line)

    def _underline(self, layout: QTextLayout, number: int, at: int) -> QRect | None:
        line = layout.lineAt(number)
        last = min(line.textStart() + line.textLength(), len(layout.text()) - 1)
        first = max(at, line.textStart())
        if first >= last:
            return None
        # PySide gives the place and the letter it belongs to.
        left, right = (_x(line.cursorToX(where)) for where in (first, last))
        bottom = 8 + round(line.y() + line.ascent() + self.look.font("question").pixelSize() * 0.16)
        return QRect(PADDING + round(left), bottom, round(right - left), 5)


def _signed(host: str) -> str:
    """Say in an address where it may break, and where not."""
    return host.replace(".", "." + _MAY_BREAK).replace("-", "-" + _STAY_TOGETHER)


def _x(place: object) -> float:
    return float(place[0]) if isinstance(place, tuple) else float(place)  # type: ignore[arg-type]
