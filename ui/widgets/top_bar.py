"""The bar on top: where one is, and the keys for language, letter size and colours."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QAccessible, QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.wording import LANGUAGES, _, joined, language
from ui.accessible import as_heard
from ui.look import Look
from ui.measures import PAGE_WIDTH
from ui.widgets.key import Key
from ui.widgets.lines import Lines
from ui.widgets.paint import smooth, visual

GAP = 8
_READS_FROM_THE_RIGHT = "\u200f"
LINE = 2
"""The line under the bar."""


class TopBar(QWidget):
    """Title and organisation at the start, keys at the end; from 150 %, or where it is narrow, one key."""

    accessible_role = QAccessible.Role.ToolBar
    larger_pressed = Signal()
    smaller_pressed = Signal()
    colours_pressed = Signal()
    screen_pressed = Signal()
    language_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look, self.title, self.organisation = look, "", ""
        self.language = self._key("taal")
        self.smaller = self._key("kleiner")
        self.larger = self._key("groter")
        self.colours = self._key("kleuren")
        self.all_in_one = self._key("scherm")
        self.language.clicked.connect(self.language_pressed)
        self.smaller.clicked.connect(self.smaller_pressed)
        self.larger.clicked.connect(self.larger_pressed)
        self.colours.clicked.connect(self.colours_pressed)
        self.all_in_one.clicked.connect(self.screen_pressed)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._relook)
        self.reword()

    def _key(self, icon: str) -> Key:
        key = Key(self.look, "", icon=icon, shape="top")
        key.setParent(self)
        return key

    def reword(self) -> None:
        """Say what is on the keys in the language of now; the first names that language in its own word."""
        self.language.reword(LANGUAGES.get(language(), language()), description=_("Kies een andere taal."))
        self.language.tell_apart()
        self.smaller.reword(_("Kleiner"), description=_("Maak de letters kleiner."))
        self.larger.reword(_("Groter"), description=_("Maak de letters groter."))
        self.colours.reword(_("Kleuren"), description=_("Kies andere kleuren."))
        self.all_in_one.reword(_("Taal en scherm"), description=_("Kies taal, letters en kleuren."))
        # On their own pages a card or the heading is called as they are.
        self.all_in_one.tell_apart()
        self._relook()

    def show_place(self, title: str, organisation: str) -> None:
        """Say which task this is, and of whom."""
        self.title, self.organisation = title, organisation
        self.setAccessibleName(as_heard(joined((title, organisation))))
        self._relook()

    def _relook(self) -> None:
        way, look = self.layoutDirection(), self.look
        step = look.font("small").pixelSize() * 1.2
        self._bold = Lines(self.title, look.font("small", bold=True), step, way)
        # The point belongs between the two, also where the window reads from the right and the name does not.
        point = f"{_READS_FROM_THE_RIGHT}·" if self.isRightToLeft() else "·"
        of_whom = f"{point} {self.organisation}" if self.organisation else ""
        self._plain = Lines(of_whom, look.font("small"), step, way)
        self._place()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _margin(self) -> int:
        return max(0, (self.width() - PAGE_WIDTH) // 2) + self.look.sizes.margin

    def _place(self) -> None:
        """Put the keys at the end, and give the title what is left."""
        four = (self.language, self.smaller, self.larger, self.colours)
        need = sum(key.sizeHint().width() + GAP for key in four)
        folded = self.look.folded or self.width() - 2 * self._margin() - need < 240
        shown = (self.all_in_one,) if folded else four
        lost = [key for key in (*four, self.all_in_one) if key.hasFocus() and key not in shown]
        for key in (*four, self.all_in_one):
            key.setVisible(key in shown)
        if lost:
            shown[0].setFocus()
        self._room = self.width() - 2 * self._margin() - sum(key.sizeHint().width() + GAP for key in shown) - 16
        words = self._bold.height(max(80, self._room))
        keys = max(key.least_height for key in shown)
        tall = max(self.look.sizes.top_bar, min(words, round(2 * self._bold.step)) + 12 + LINE, keys + 12)
        if tall != self.height():
            self.setFixedHeight(tall)
        end = self.width() - self._margin()
        for key in reversed(shown):
            size = key.sizeHint()
            end -= size.width()
            key.setGeometry(visual(self, QRect(end, (tall - LINE - size.height()) // 2, size.width(), size.height())))
            end -= GAP

    def sizeHint(self) -> QSize:
        return QSize(320, max(self.look.sizes.top_bar, self.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth(self), self.look.colours
        painter.fillRect(self.rect(), QColor(colours.bar))
        painter.fillRect(0, self.height() - LINE, self.width(), LINE, QColor(colours.edge))
        high, room = self.height() - LINE, max(80, self._room)
        tall = self._bold.height(room)
        title = visual(self, QRect(self._margin(), max(4, (high - tall) // 2), room, tall))
        painter.setClipRect(QRect(0, 0, self.width(), high))
        self._bold.draw(painter, title.x(), title.y(), room, colours.ink)
        after = self._bold.natural + 12
        if self.organisation and not self.look.folded and after + self._plain.natural < room:
            wide = self._plain.natural + 1
            rest = visual(self, QRect(self._margin() + after, (high - tall) // 2, wide, tall))
            beside = self._bold.ground - self._plain.ground
            self._plain.draw(painter, rest.x(), rest.y() + beside, wide, colours.muted)
