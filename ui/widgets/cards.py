"""Cards: one answer to choose, or one place to go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QRadioButton, QSizePolicy

from assistant.wording import _, official
from ui.accessible import named
from ui.look import Look
from ui.widgets.lines import Lines
from ui.widgets.lit import Lit, Span
from ui.widgets.paint import Picture, box, smooth, visual

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    # At run time the real button (radio, tick box, push button) comes after this in the bases.
    _Button = object

PADDING = 26
"""From the outside of a card to what stands in it: 24 and the thin edge; a thick edge takes from it."""
BESIDE = 20
_DUTCH = 250
"""How wide the column with the official Dutch words is, at 100 %."""
_LEAST_BESIDE = 300
"""Where a title would have less room than this beside that column, the Dutch goes under it."""


@dataclass(slots=True)
class _Laid:
    title: Lines
    dutch: Lines | None
    under: Lines | None
    word: Lines | None


class _Card(Lit, _Button):
    """What all cards share: a title that wraps, a second line, and room at both ends."""

    look: Look
    under: str
    icon_name: str
    end_word: str
    dutch: str
    bold: bool
    beside = BESIDE
    stays_whole = True

    def _become(self, look: Look, title: str, under: str, icon: str, *, bold: bool, end_word: str = "") -> None:
        self.look, self.under, self.icon_name, self.end_word = look, under, icon, end_word
        self._title = title
        self.bold = bold or bool(under)
        self.dutch = official(title)
        self.setText(title)
        # "Gas & stroom" is a name; for Qt it would be the keys Alt+Space, and "R&Verder" the keys of Verder.
        self.setShortcut(QKeySequence())
        named(self, title, under)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._laid: _Laid | None = None
        look.changed.connect(self._relook)

    def shown(self) -> tuple[str, ...]:
        """Give title, second line and the word at the end, "" for what is not there."""
        return self._title, self.under, self.end_word if self.isChecked() else ""

    def lit_places(self, span: Span, at: int) -> list[QRectF]:
        laid = self._made()
        lines = (laid.title, laid.under, laid.word)[at]
        return lines.places(span) if lines else []

    def _relook(self) -> None:
        self._laid = None
        self.updateGeometry()
        self.update()

    def _made(self) -> _Laid:
        if self._laid is None:
            look, way = self.look, self.layoutDirection()
            size, small = look.font("body").pixelSize(), look.font("small").pixelSize()
            self._laid = _Laid(
                Lines(self.text(), look.font("body", bold=self.bold), size * 1.25, way),
                Lines(self.dutch, look.font("small"), small * 1.3, way) if self.dutch else None,
                Lines(self.under, look.font("small"), small * 1.3, way) if self.under else None,
                Lines(self.end_word, look.font("strong"), size * 1.25, way) if self.end_word else None,
            )
        return self._laid

    def _start(self) -> int:
        """Give where the words begin, counted from the start edge."""
        sizes = self.look.sizes
        return PADDING + (sizes.card_icon + self.beside if self.icon_name else 0)

    def _end(self) -> int:
        """Give how much is kept free at the end edge."""
        word = self._made().word
        return PADDING + (word.natural + BESIDE if word else 0)

    def _least(self) -> int:
        sizes = self.look.sizes
        return sizes.card + 16 if self.icon_name else sizes.card

    def _column(self, width: int) -> int:
        """Give how much of a card of this width is for the Dutch beside the title: 0 where it stands under it."""
        column = round(_DUTCH * self.look.factor)
        room = width - self._start() - self._end() - column - BESIDE
        beside = self._made().dutch and not self.look.folded and room >= round(_LEAST_BESIDE * self.look.factor)
        return column if beside else 0

    def _parts(self, width: int) -> tuple[list[tuple[Lines, str]], int]:
        """Give what stands under each other in a card of this width, with its colours, and how wide that may be."""
        laid, column, colours = self._made(), self._column(width), self.look.colours
        room = width - self._start() - self._end() - (column + BESIDE if column else 0)
        parts = [(laid.title, colours.ink)]
        if laid.dutch and not column:
            parts.append((laid.dutch, colours.muted))
        if laid.under:
            parts.append((laid.under, colours.ink))
        return parts, room

    def heightForWidth(self, width: int) -> int:
        parts, room = self._parts(width)
        tall = sum(lines.height(room) for lines, _colour in parts)
        if (column := self._column(width)) and (dutch := self._made().dutch):
            tall = max(tall, dutch.height(column))
        return max(self._least(), tall + 24)

    def sizeHint(self) -> QSize:
        laid = self._made()
        wide = max(lines.natural for lines in (laid.title, laid.dutch, laid.under) if lines)
        width = min(wide + self._start() + self._end(), self.look.sizes.column)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        narrow = min(self._made().title.longest, 6 * self.look.font("body").pixelSize())
        return QSize(self._start() + narrow + self._end(), self._least())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The second half of a double click must not undo the first, nor press what came in its place.
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _paint_words(self, painter: QPainter, *, end: bool) -> None:
        laid, colours = self._made(), self.look.colours
        parts, room = self._parts(self.width())
        top = (self.height() - sum(lines.height(room) for lines, _colour in parts)) // 2
        for lines, colour in parts:
            place = visual(self, QRect(self._start(), top, room, lines.height(room)))
            at = 0 if lines is laid.title else 1
            light = self.light_on(at) if lines is not laid.dutch else None
            lines.draw(painter, place.x(), place.y(), place.width(), colour, light=(light, colours))
            top += lines.height(room)
        if (column := self._column(self.width())) and laid.dutch:
            tall = laid.dutch.height(column)
            beside = QRect(self.width() - self._end() - column, (self.height() - tall) // 2, column, tall)
            place = visual(self, beside)
            laid.dutch.draw(painter, place.x(), place.y(), place.width(), colours.muted)
        if end and laid.word:
            wide, tall = laid.word.natural, laid.word.height(laid.word.natural + 1)
            middle = (self.height() - tall) // 2
            place = visual(self, QRect(self.width() - PADDING - wide, middle, wide + 1, tall))
            light = self.light_on(2)
            laid.word.draw(painter, place.x(), place.y(), place.width(), colours.primary, light=(light, colours))
            if colours.flat:
                painter.fillRect(QRect(place.x(), place.bottom() - 1, wide, 4), QColor(colours.primary))
        if self.icon_name:
            size = self.look.sizes.card_icon
            where = QRect(self._start() - self.beside - size, (self.height() - size) // 2, size, size)
            Picture(self.icon_name, colours.primary).draw(painter, self, self.look, where)


class _Choosing(_Card):
    """A card with a mark at its start: an answer."""

    value: str
    square = False

    def _start(self) -> int:
        return super()._start() + self.look.sizes.mark + BESIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter, chosen = self.look.colours, smooth(self), self.isChecked()
        if chosen:
            box(painter, self.rect(), colours.tint, edge=colours.primary, width=6)
        else:
            fill = colours.tint if self.isDown() else colours.surface
            box(painter, self.rect(), fill, edge=colours.edge, width=4 if self.isDown() else 2)
        size = self.look.sizes.mark
        mark = QRect(PADDING, (self.height() - size) // 2, size, size)
        radius = 8 if self.square else size / 2
        place = visual(self, mark)
        if chosen:
            box(painter, place, colours.primary, radius=radius)
            inset = round(size * 0.11)
            tick = mark.adjusted(inset, inset, -inset, -inset)
            Picture("vink", colours.onprimary, 2.75).draw(painter, self, self.look, tick)
        else:
            box(painter, place, colours.surface, edge=colours.edge, width=3, radius=radius)
        self._paint_words(painter, end=chosen)


class OneCard(_Choosing, QRadioButton):
    """One answer out of several: a round mark; a radio button for screen readers."""

    def __init__(self, look: Look, label: str, *, value: str = "", under: str = "", icon: str = "") -> None:
        super().__init__()
        self.value = value
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._become(look, label, under, icon, bold=False, end_word=_("Gekozen"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt leaves only one radio button of a group to Tab; here Tab goes to every answer, as it reads.
        group = self.parentWidget()
        near = Qt.FindChildOption.FindDirectChildrenOnly
        for card in group.findChildren(OneCard, options=near) if group else ():
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class SeveralCard(_Choosing, QCheckBox):
    """One of the answers that may go together: a square mark; a check box for screen readers."""

    square = True

    def __init__(
        self, look: Look, label: str, *, value: str = "", under: str = "", icon: str = "", chosen_word: str = ""
    ) -> None:
        super().__init__()
        self.value = value
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._become(look, label, under, icon, bold=False, end_word=chosen_word or _("Gekozen"))


class GoCard(_Card, QPushButton):
    """A card that goes somewhere: an arrow at its end, never a mark; `strong` is tinted, for the likeliest one."""

    def __init__(
        self, look: Look, title: str, *, key: str = "", under: str = "", icon: str = "", strong: bool = False
    ) -> None:
        super().__init__()
        self.key, self.strong = key, strong
        self.setAutoDefault(True)
        self._become(look, title, under, icon, bold=True)

    beside = 16

    def _start(self) -> int:
        return super()._start() - 4

    def _least(self) -> int:
        return self.look.sizes.card + 24

    def _end(self) -> int:
        return self.look.sizes.key_icon + PADDING

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = self.look.colours, smooth(self)
        down = self.isDown()
        if self.strong:
            box(painter, self.rect(), colours.tint, edge=colours.primary, width=4 if down else 3)
        else:
            fill = colours.tint if down else colours.surface
            box(painter, self.rect(), fill, edge=colours.edge, width=4 if down else 2)
        size = self.look.sizes.key_icon
        at = QRect(self.width() - size - 18, (self.height() - size) // 2, size, size)
        Picture("open", colours.ink).draw(painter, self, self.look, at)
        self._paint_words(painter, end=False)
