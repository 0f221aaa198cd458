"""The ring around what has the focus: the strongest line on the screen, never hidden and never in the way."""

from __future__ import annotations

from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ui.look import Look
from ui.measures import RADIUS
from ui.widgets.paint import smooth

WIDTH: Final = 4
AWAY: Final = 3
OUTSIDE: Final = WIDTH + AWAY
_MOVES: Final = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutDirectionChange,
}


@runtime_checkable
class Framed(Protocol):
    """Something inside a frame that gets the ring in its place."""

    def ring_around(self) -> QWidget: ...


@runtime_checkable
class Marked(Protocol):
    """Something with a mark of its own instead of a ring, in its own coordinates."""

    def focus_mark(self) -> QRectF: ...


@runtime_checkable
class Inside(Protocol):
    """Something as wide as the window: its ring stands inside it."""

    ring_inside: bool


def ringed(widget: QWidget) -> QWidget:
    """Give what the ring goes around when `widget` has the focus."""
    return widget.ring_around() if isinstance(widget, Framed) else widget


class FocusRing(QWidget):
    """One transparent child over `window`; it follows the focus, and stops at the edge of what scrolls."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.look = look
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self._wanted = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        look.changed.connect(self.follow)

    @property
    def wanted(self) -> QRect:
        """Where the whole ring or mark stands, in the window's coordinates, clipped or not."""
        return self._wanted

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._around = None
        if now is not None and self._window.isAncestorOf(now):
            self._around = ringed(now)
            step: QWidget | None = self._around
            while step is not None and step is not self._window.parentWidget():
                step.installEventFilter(self)
                self._watched.append(step)
                step = step.parentWidget()
        self.follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.follow()
        return False

    def follow(self) -> None:
        """Stand where the focus is now."""
        around = self._around
        if around is None or not isValid(around) or not around.isVisible():
            self.hide()
            return
        if isinstance(around, Marked):
            place = around.focus_mark().toAlignedRect()
        else:
            out = -AWAY - 1 if isinstance(around, Inside) else OUTSIDE
            place = around.rect().adjusted(-out, -out, out, out)
        # Where the window's edge is nearer than the ring likes, it stands closer to its thing, and stays whole.
        self._wanted = QRect(around.mapTo(self._window, place.topLeft()), place.size()) & self._window.rect()
        shown = self._wanted & self._visible_part(around)
        if shown.isEmpty():
            self.hide()
            return
        self.setGeometry(shown)
        self.show()
        self.raise_()
        self.update()

    def _visible_part(self, around: QWidget) -> QRect:
        part = self._window.rect()
        step = around.parentWidget()
        while step is not None and step is not self._window:
            if isinstance(step, QAbstractScrollArea):
                view = step.viewport()
                part &= QRect(view.mapTo(self._window, QPoint()), view.size())
            step = step.parentWidget()
        return part

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour = smooth(self), QColor(self.look.colours.focus)
        whole = QRectF(self._wanted.translated(-self.pos()))
        if isinstance(self._around, Marked):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(whole, 3, 3)
            return
        half = WIDTH / 2
        line = QPainterPath()
        radius = RADIUS + OUTSIDE - half
        line.addRoundedRect(whole.adjusted(half, half, -half, -half), radius, radius)
        painter.setPen(QPen(colour, WIDTH))
        painter.drawPath(line)
