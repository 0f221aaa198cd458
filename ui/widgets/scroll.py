"""The part of the window that scrolls, up and down only, and the strip that says there is more below."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QWidget,
)

from assistant.wording import _
from ui.accessible import named
from ui.look import Look
from ui.measures import PAGE_WIDTH
from ui.reading_order import reading_order
from ui.widgets.lines import Lines
from ui.widgets.paint import Picture, box, smooth
from ui.widgets.whole import Cover

BAR_WIDTH = 24
LINE = 2


class _Bar(QScrollBar):
    """Wide enough to take hold of, in the colours of the program."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.look = look

    def sizeHint(self) -> QSize:
        return QSize(BAR_WIDTH, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth(self), self.look.colours
        painter.fillRect(self.rect(), QColor(colours.page))
        span = self.maximum() - self.minimum() + self.pageStep()
        tall = max(48, self.height() * self.pageStep() // max(1, span))
        free = self.height() - tall
        top = free * (self.value() - self.minimum()) // max(1, self.maximum() - self.minimum())
        box(painter, QRect(6, top + 2, BAR_WIDTH - 12, tall - 4), colours.edge, radius=6)


class ScrollPart(QScrollArea):
    """Shows one page in the middle, never wider than PAGE_WIDTH nor than the window.

    When the bar comes it stands in the page's end margin, so the page stays where it is: `bar_took` tells
    how many pixels of that margin are gone. `more_below` tells whether there is more than can be seen.
    """

    more_below = Signal(bool)
    bar_took = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(_Bar(look))
        self.bar = self.verticalScrollBar()
        self.reword()
        self.bar.valueChanged.connect(self._tell)
        self.bar.rangeChanged.connect(self._tell)
        self.bar.installEventFilter(self)
        self._middle = QWidget()
        self._row = QHBoxLayout(self._middle)
        self._row.setSpacing(0)
        self.setWidget(self._middle)
        self._cover = Cover(look, self.viewport())
        self._late = QTimer(self, singleShot=True, interval=0)
        self._late.timeout.connect(self._hide_halves)
        self._middle.installEventFilter(self)
        self._settle()

    def reword(self) -> None:
        """Name the bar in the language of now."""
        named(self.bar, _("Omhoog en omlaag"))

    @property
    def tall(self) -> int:
        """The height in pixels of all there is to scroll over."""
        return self._middle.height()

    def show_page(self, page: QWidget) -> None:
        """Show `page` from its top, in front of the page before it, which stays until `take_out`."""
        self._row.insertWidget(0, page, 1)
        page.show()
        self.bar.setValue(0)
        self._settle()

    def take_out(self, page: QWidget) -> None:
        """Take away a page that was shown before."""
        self._row.removeWidget(page)
        page.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.bar and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._settle()
        if watched is self._middle and event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._late.start()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Qt's own would then put the middle of a tall thing in sight, where one begins to read at its top.
        return self.window().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._settle()
        super().resizeEvent(event)
        self._late.start()

    def _settle(self) -> None:
        """Keep the page in the middle of the window, with the bar or without it."""
        whole = self.width()
        page = min(whole, PAGE_WIDTH)
        before = after = (whole - page) // 2
        taken = 0
        if self.bar.isVisible():
            taken = max(0, BAR_WIDTH - after)
            after = max(0, after - BAR_WIDTH)
        if self.isRightToLeft():
            before, after = after, before
        self._row.setContentsMargins(before, 0, after, 0)
        self.bar_took.emit(taken)

    def reveal(self, widget: QWidget, around: int, part: QRect | None = None) -> None:
        """Scroll so that `widget` and `around` pixels above and below it are seen; its top if it is too tall.

        With `part`, which is in the widget's own coordinates, that part of it.
        """
        part = part or widget.rect()
        top = widget.mapTo(self._middle, part.topLeft()).y() - around
        bottom = top + part.height() + 2 * around
        seen = self.bar.value()
        if top < seen or bottom - top > self.viewport().height():
            self.bar.setValue(max(0, top))
        elif bottom > seen + self.viewport().height():
            self.bar.setValue(bottom - self.viewport().height())

    def bring_in_sight(self, widget: QWidget, part: QRect) -> None:
        """Scroll only when this part of `widget` is not wholly seen, and then so far that what follows is seen too."""
        top = widget.mapTo(self._middle, part.topLeft()).y()
        seen, high = self.bar.value(), self.viewport().height()
        edge = self._cover.y() if self._cover.isVisible() else high
        if top < seen or top + part.height() > seen + edge:
            self.bar.setValue(max(0, top - high // 4))

    def page_down(self) -> None:
        """Go on to what is not wholly seen yet, so that no card is cut in two."""
        seen = self.bar.value() + self.viewport().height()
        goal = seen - self.look.sizes.card
        for widget in reading_order(self._middle):
            top = widget.mapTo(self._middle, widget.rect().topLeft()).y()
            if top + widget.height() > seen and top > self.bar.value() + 16:
                goal = min(goal, top - 16) if top < seen else goal
                break
        self.bar.setValue(max(goal, self.bar.value() + 48))

    def _tell(self) -> None:
        self._hide_halves()
        self._late.start()
        self.more_below.emit(self.bar.value() < self.bar.maximum())

    def _hide_halves(self) -> None:
        self._cover.place(self._middle, more=self.bar.value() < self.bar.maximum())


class MoreBelow(QPushButton):
    """The key "Er staat nog meer onder", over the whole width that pages down."""

    ring_inside = True

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.reword()
        look.changed.connect(self._relook)

    def reword(self) -> None:
        """Say it in the language of now."""
        self.setText(_("Er staat nog meer onder"))
        named(self, self.text())
        self._relook()

    def _relook(self) -> None:
        font = self.look.font("strong")
        self._lines = Lines(self.text(), font, font.pixelSize() * 1.05, self.layoutDirection(), whole=False)
        self.updateGeometry()
        self.update()

    def _icon(self) -> int:
        return self.look.sizes.key_icon - 4

    def heightForWidth(self, width: int) -> int:
        top, bottom = self._lines.ink(width - self._icon() - 60)
        return max(self.look.sizes.below, ceil(bottom - top) + LINE + 4)

    def sizeHint(self) -> QSize:
        return QSize(self._lines.natural + self._icon() + 60, self.look.sizes.below)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.look.sizes.below)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours, lines = smooth(self), self.look.colours, self._lines
        painter.fillRect(self.rect(), QColor(colours.tint))
        painter.fillRect(0, 0, self.width(), LINE, QColor(colours.edge))
        size = self._icon()
        wide = min(lines.natural + 1, self.width() - size - 60)
        left = (self.width() - wide - size - 20) // 2
        top, bottom = lines.ink(wide)
        at = QRect(left, (self.height() - size) // 2 + 1, size, size)
        Picture("meer-onder", colours.primary).draw(painter, self, self.look, at)
        x = left + size + 20 if not self.isRightToLeft() else self.width() - left - size - 20 - wide
        lines.draw(painter, x, (self.height() + LINE - top - bottom) / 2, wide, colours.primary)
