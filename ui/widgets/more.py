"""The key "Meer uitleg" and what it opens: in place, and it pushes the rest down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QTransform
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.journey.question import Explanation
from assistant.wording import _
from ui.accessible import as_heard, named
from ui.look import Look
from ui.widgets.lines import Lines
from ui.widgets.lit import Aloud, Lit, Span
from ui.widgets.paint import smooth, visual
from ui.widgets.rich import said
from ui.widgets.told import Told
from ui.widgets.words import Words

GAP, END, LEAST = 12, 8, 48


class MoreKey(Lit, QPushButton):
    """A word with a line under it and an arrow down; no edge, because it goes nowhere."""

    def __init__(self, look: Look, closed: str, opened: str) -> None:
        """Say `closed` as long as there is something to open, then `opened`."""
        super().__init__(closed)
        self.look, self.open = look, False
        self._words = (closed, opened)
        named(self, self.text())
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._relook()
        look.changed.connect(self._relook)

    def set_open(self, open_: bool) -> None:
        """Say in the word, too, whether it is open."""
        self.open = open_
        self.setText(self._words[open_])
        self.setAccessibleName(as_heard(self.text()))
        self._relook()

    def _relook(self) -> None:
        font = self.look.font("strong")
        self._lines = Lines(self.text(), font, font.pixelSize() * 1.3, self.layoutDirection())
        self.updateGeometry()
        self.update()

    def shown(self) -> tuple[str, ...]:
        return (self._words[self.open],)

    def lit_places(self, span: Span, at: int) -> list[QRectF]:
        del at
        return self._lines.places(span)

    def _around(self) -> int:
        return self.look.sizes.key_icon + GAP + END

    def heightForWidth(self, width: int) -> int:
        return max(LEAST, self._lines.height(width - self._around()) + 12)

    def sizeHint(self) -> QSize:
        width = self._lines.natural + 1 + self._around()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        narrow = min(self._lines.longest + 1, 12 * self.look.font("strong").pixelSize())
        return QSize(narrow + self._around(), LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour, size = smooth(self), self.look.colours.primary, self.look.sizes.key_icon
        arrow = self.look.icon("omlaag", size, colour, ratio=self.devicePixelRatioF())
        if self.open:
            arrow = arrow.transformed(QTransform.fromScale(1, -1))
        place = visual(self, QRect(0, (self.height() - size) // 2, size, size))
        painter.drawPixmap(place.topLeft(), arrow)
        wide = min(self._lines.natural + 1, self.width() - self._around())
        tall = self._lines.height(wide)
        word = visual(self, QRect(size + GAP, (self.height() - tall) // 2, wide, tall))
        light = self.light_on(0), self.look.colours
        self._lines.draw(painter, word.x(), word.y(), wide, colour, light=light)
        painter.fillRect(QRect(word.x(), word.bottom() - 1, wide, 3), QColor(colour))


class More(QWidget):
    """The key and what it opens."""

    def __init__(self, look: Look, explanations: Sequence[Explanation]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.key = MoreKey(look, _("Meer uitleg"), _("Minder uitleg"))
        column.addWidget(self.key, 0, Qt.AlignmentFlag.AlignLeading)
        self.told = Told([words for one in explanations for words in (one.title, one.words.text)], 8)
        self.told.aloud = Aloud.OPENED
        inside = self.told.column
        for explanation in explanations:
            if explanation.title:
                inside.addWidget(Words(look, explanation.title, "strong"))
            inside.addWidget(said(look, explanation.words))
        self.told.hide()
        column.addWidget(self.told)
        self.key.clicked.connect(self._turn)

    def _turn(self) -> None:
        self.told.setVisible(not self.told.isVisibleTo(self))
        self.key.set_open(self.told.isVisibleTo(self))
