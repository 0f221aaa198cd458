"""A strip across the window above the five keys: as wide as the page, with a line over it."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.look import Look
from ui.measures import PAGE_WIDTH
from ui.widgets.lit import Aloud
from ui.widgets.paint import smooth


class Strip(QWidget):
    """What stands in `row` begins where the page begins. `folded_up` is its room above and below in large letters."""

    aloud = Aloud.ALWAYS
    folded_up = 10
    up = 12

    def __init__(self, look: Look) -> None:
        """Be empty; a subclass fills `row`, then calls `relook`."""
        super().__init__()
        self.look = look
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        look.changed.connect(self.relook)

    def relook(self) -> None:
        """Take the sizes and colours of now; a subclass adds its own."""
        sizes, folded = self.look.sizes, self.look.folded
        aside = max(0, (self.width() - PAGE_WIDTH) // 2) + (sizes.bar_margin if folded else sizes.margin)
        up = self.folded_up if folded else self.up
        self.row.setContentsMargins(aside, up, aside, up)
        self.row.setSpacing(sizes.bar_gap)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.relook()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth(self), self.look.colours
        painter.fillRect(self.rect(), QColor(colours.tint))
        painter.fillRect(0, 0, self.width(), 2, QColor(colours.edge))
