"""A row between two thin lines: words at the start, keys at the end, or under them where there is no room."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.look import Look
from ui.widgets.notes import rule


class LinedRow(QWidget):
    """What stands in `row`, over a thin line.

    A subclass fills it, then calls `underline`; it says in `arrange` how that stands now.
    """

    stays_whole = True
    end_gap = 0
    """Room between what stands in the row and the line."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, self.end_gap)
        self._column.setSpacing(self.end_gap)
        self._column.addLayout(self.row)

    def underline(self) -> None:
        """Draw the line under what stands there, last, so that nobody meets it first."""
        self._column.addWidget(rule(self.look))
        self.look.changed.connect(self.arrange)
        self.arrange()

    def arrange(self) -> None:
        """Stand beside or under each other, as there is room."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


def turn(row: QBoxLayout, *, stacked: bool) -> None:
    """Put what stands in `row` under each other, or beside each other."""
    way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
    if row.direction() != way:
        row.setDirection(way)
