"""Covers what the lower edge of the page would cut in two: whole cards and whole lines, none half."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.look import Look
from ui.widgets.ring import ringed
from ui.widgets.words import Words

_MOST = 0.5
"""Never more of the page than this: something taller than the page cannot be shown whole anyhow."""
_SEEN = 0.5
"""A place to write in is worth showing from here on, though its lower edge is not there yet."""


class Cover(QWidget):
    """Lies over the lower edge of `view`, in the colour of the page, as high as what is cut there.

    A widget says with `stays_whole` that it is never shown in part, and with `may_be_cut` that half of it is better
    than nothing. What has the focus is never covered.
    """

    def __init__(self, look: Look, view: QWidget) -> None:
        super().__init__(view)
        self.look, self._view = look, view
        self.hide()
        look.changed.connect(self.update)

    def place(self, page: QWidget, *, more: bool) -> None:
        """Lie over what of `page` is cut, when there is `more` of it below."""
        edge = self._view.height()
        top = self._top(page, edge) if more else edge
        self.setGeometry(0, top, self._view.width(), edge - top)
        self.setVisible(top < edge)
        self.raise_()

    def _top(self, page: QWidget, edge: int) -> int:
        """Give where the cover begins, `edge` when nothing is cut. Covering one thing can cut one beside it."""
        least = round(edge * (1 - _MOST))
        cuts = [_Cut(widget, self._view) for widget in _between(page, page.y(), least, edge)]
        top, before = edge, edge + 1
        while top < before:
            before = top
            top = min((cut.above(top) for cut in cuts if cut.top < top < cut.bottom), default=top)
        return top if top >= least else edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self.look.colours.page))


def _between(place: QWidget, y: int, first: int, last: int) -> Iterator[QWidget]:
    """Walk what of `place`, which lies at `y`, is seen between two lines; rows further away are not looked into."""
    for child in place.children():
        if isinstance(child, QWidget) and child.isVisible() and not getattr(child, "may_be_cut", False):
            top = y + child.y()
            if top < last and top + child.height() > first:
                yield child
                yield from _between(child, top, first, last)


class _Cut:
    """One widget with its place on the page, in pixels from the upper edge of what is seen."""

    def __init__(self, widget: QWidget, view: QWidget) -> None:
        self.widget = widget
        frame = ringed(widget)
        self.top = frame.mapTo(view, QPoint(0, 0)).y()
        self.bottom = self.top + frame.height()

    def above(self, line: int) -> int:
        """Give the lowest place above `line`, which runs through this widget, where nothing of it is cut."""
        widget = self.widget
        focus = QApplication.focusWidget()
        if focus is not None and (widget is focus or widget.isAncestorOf(focus) or focus.isAncestorOf(widget)):
            return line
        if getattr(widget, "stays_whole", False):
            return self.top
        if isinstance(widget, Words):
            return self.top + widget.line_above(line - self.top)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return self.top if line - self.top < (self.bottom - self.top) * _SEEN else line
        return line
