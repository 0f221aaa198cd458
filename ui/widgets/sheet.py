"""A white sheet with a signature on it, and to draw one on with mouse, pen or finger."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.journey.kinds.signature import HEIGHT, WIDTH
from ui.look import INK, PAPER, Look
from ui.measures import RADIUS
from ui.widgets.paint import box, smooth

PEN: Final = 5
EDGE: Final = 3
WIDE: Final = 540
"""How wide the sheet is at most while the letters are small; with large letters it is as wide as it is drawn."""
MOST_POINTS: Final = 20_000
"""Nobody's signature has more; a mouse that is held down for minutes must not fill the memory."""


class Sheet(QWidget):
    """Paper is white and ink is black in every set of colours: it looks as it is sent. `drawn`: a line was drawn."""

    drawn = Signal()
    accessible_role = QAccessible.Role.Graphic

    def __init__(self, look: Look, picture: bytes = b"") -> None:
        super().__init__()
        self.look = look
        self._lines: list[list[QPointF]] = []
        self._points = 0
        self._png = picture
        self._image = _read(picture)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.CrossCursor)
        look.changed.connect(self._relook)
        self._relook()

    def _relook(self) -> None:
        self.setMaximumWidth(self._most)
        self.updateGeometry()

    @property
    def empty(self) -> bool:
        """Whether nothing stands here."""
        return not self._lines and not self._png

    @property
    def by_hand(self) -> bool:
        """Whether it was drawn here and now."""
        return bool(self._lines)

    def picture(self) -> bytes:
        """Give what stands here as a PNG; b"" when nothing does."""
        if not self._lines:
            return self._png
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
        image.fill(QColor(PAPER))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ink(painter)
        painter.end()
        store = QBuffer()
        store.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(store, "PNG")  # type: ignore[call-overload]  # its stubs want bytes, its own check a text
        return bytes(store.data().data())

    def show_picture(self, picture: bytes) -> None:
        """Put this picture (PNG) here, or nothing; what was drawn by hand goes."""
        self._lines.clear()
        self._points = 0
        self._png = picture
        self._image = _read(picture)
        self.update()

    @property
    def _most(self) -> int:
        return WIDTH if self.look.folded else WIDE

    def heightForWidth(self, width: int) -> int:
        return max(48, min(width, self._most) * HEIGHT // WIDTH)

    def sizeHint(self) -> QSize:
        return QSize(self._most, self._most * HEIGHT // WIDTH)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 80)

    def _paper(self) -> QRectF:
        """Give where the paper lies: as wide as there is room, at the side where one begins to read."""
        wide = min(self.width(), self._most, self.height() * WIDTH / HEIGHT)
        left = self.width() - wide if self.isRightToLeft() else 0
        return QRectF(left, 0, wide, wide * HEIGHT / WIDTH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._paper().contains(event.position()):
            return
        if not self._lines:
            self._png, self._image = b"", QImage()
        self._lines.append([])
        self._go_on(event.position())
        self.drawn.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._lines:
            self._go_on(event.position())

    def _go_on(self, at: QPointF) -> None:
        if self._points >= MOST_POINTS:
            return
        paper = self._paper()
        part = WIDTH / paper.width()
        x = min(max((at.x() - paper.x()) * part, PEN), WIDTH - PEN)
        y = min(max((at.y() - paper.y()) * part, PEN), HEIGHT - PEN)
        self._lines[-1].append(QPointF(x, y))
        self._points += 1
        self.update()

    def _ink(self, painter: QPainter) -> None:
        round_, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(QColor(INK), PEN, Qt.PenStyle.SolidLine, round_, join))
        for line in self._lines:
            if len(line) == 1:
                painter.drawPoint(line[0])
            else:
                painter.drawPolyline(QPolygonF(line))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, paper = smooth(self), self._paper()
        box(painter, paper, PAPER, edge=self.look.colours.edge, width=EDGE, radius=RADIUS)
        inside = paper.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(inside, self._image)
            return
        painter.translate(paper.topLeft())
        painter.scale(paper.width() / WIDTH, paper.height() / HEIGHT)
        self._ink(painter)


def _read(picture: bytes) -> QImage:
    """Read a picture; what cannot be read is nothing to see."""
    image = QImage()
    if picture:
        image.loadFromData(picture)
    return image
