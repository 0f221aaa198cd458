"""A key: a thing to press, with a word and a picture on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.accessible import as_heard, named
from ui.look import Look
from ui.measures import Kind
from ui.widgets.lines import Lines
from ui.widgets.lit import Lit, Span
from ui.widgets.paint import Picture, box, smooth, visual

Shape: TypeAlias = Literal["key", "act", "bar", "top"]
"""An ordinary key, the screen's own act, one of the five keys, a key in the top bar."""

TIGHT: Final = 8
"""The least room at the sides of a word."""


class Key(Lit, QPushButton):
    """A key as wide as the longest word it can show; wraps only where the window is too narrow for it."""

    stays_whole = True

    def __init__(
        self,
        look: Look,
        word: str,
        *,
        icon: str = "",
        icon_after: bool = False,
        shape: Shape = "key",
        filled: bool = False,
        others: Sequence[str] = (),
        description: str = "",
    ) -> None:
        """Show `word`; `others` are words it may show later in the same width. At most one `filled` on a screen."""
        super().__init__()
        self._write(word)
        self.look, self.icon_name, self.icon_after, self.shape = look, icon, icon_after, shape
        self.filled, self.speaking, self._others = filled, False, tuple(others)
        self.bare = False
        named(self, word, description)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._laid: dict[str, Lines] = {}
        look.changed.connect(self._relook)

    def show_word(self, word: str, icon: str = "") -> None:
        """Show another word, in the same place and width."""
        self._write(word)
        self.setAccessibleName(as_heard(word))
        self.icon_name = icon or self.icon_name
        self._relook()

    def shown(self) -> tuple[str, ...]:
        return (self._word,)

    def lit_places(self, span: Span, at: int) -> list[QRectF]:
        del at
        return self._lines(self.text()).places(span)

    def reword(self, word: str, *, others: Sequence[str] = (), description: str = "") -> None:
        """Say the same in another language."""
        self._write(word)
        self._others = tuple(others)
        named(self, word, description)
        self._relook()

    def _write(self, word: str) -> None:
        # Qt gives back a text that has forgotten its language.
        self._word = word
        self.setText(word)
        # A & in a word from outside is no shortcut: it could take the keys of Verder away.
        self.setShortcut(QKeySequence())

    def set_filled(self, filled: bool) -> None:
        """Make this the one filled key, or an ordinary one."""
        self.filled = filled
        self.update()

    def set_bare(self, bare: bool) -> None:
        """Leave the picture out, where there is room for the word alone."""
        if bare != self.bare:
            self.bare = bare
            self._relook()

    def set_speaking(self, speaking: bool) -> None:
        """Turn yellow while the voice is here."""
        self.speaking = speaking
        self.update()

    def _relook(self) -> None:
        self._laid.clear()
        self.updateGeometry()
        self.update()

    @property
    def _kind(self) -> Kind:
        return "small" if self.shape == "top" else "strong"

    def _lines(self, word: str) -> Lines:
        if word not in self._laid:
            step = self.look.font(self._kind).pixelSize() * 1.2
            self._laid[word] = Lines(word, self.look.font(self._kind), step, self.layoutDirection(), centred=True)
        return self._laid[word]

    @property
    def least_height(self) -> int:
        """The height of this kind of key with one line on it."""
        sizes = self.look.sizes
        return {"key": sizes.key, "act": sizes.act, "bar": sizes.bar_key, "top": sizes.top_key}[self.shape]

    def _around(self) -> tuple[int, int, int]:
        """Give padding at each side, size of the picture, and the gap between picture and word."""
        sizes = self.look.sizes
        if self.shape == "top":
            return 14, sizes.top_icon, 8
        padding = {"key": 20, "act": sizes.act_padding, "bar": sizes.bar_padding}[self.shape]
        pictured = bool(self.icon_name) and not self.bare
        return padding + 2, sizes.key_icon if pictured else 0, sizes.key_gap if pictured else 0

    def _beside_word(self) -> int:
        padding, icon, gap = self._around()
        return 2 * padding + icon + gap

    def heightForWidth(self, width: int) -> int:
        tallest = max(self._lines(word).height(width - self._beside_word()) for word in self._words())
        return max(self.least_height, tallest + 16)

    def _words(self) -> tuple[str, ...]:
        return (self.text(), *self._others)

    def sizeHint(self) -> QSize:
        width = max(self._lines(word).natural for word in self._words()) + self._beside_word()
        return QSize(width, self.least_height)

    def minimumSizeHint(self) -> QSize:
        longest = max(self._lines(word).longest for word in self._words())
        return QSize(min(longest, 12 * self.look.font(self._kind).pixelSize()) + self._beside_word(), self.least_height)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The second half of a double click must not press what came in its place.
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = self.look.colours, smooth(self)
        ink = colours.ink
        if self.speaking:
            box(painter, self.rect(), colours.word, edge=colours.ink, width=4)
            ink = colours.onword
        elif self.filled:
            box(painter, self.rect(), colours.primary)
            ink = colours.onprimary
            if self.isDown():
                box(painter, self.rect().adjusted(4, 4, -4, -4), "", edge=ink, width=2, radius=9)
        else:
            down = self.isDown()
            fill = colours.tint if down else colours.surface
            box(painter, self.rect(), fill, edge=colours.edge, width=4 if down else 2)
        _, size, gap = self._around()
        lines = self._lines(self.text())
        # A word stays on one line as long as it can, also where the bar is too narrow for its usual room.
        room = max(self.width() - self._beside_word(), min(lines.natural, self.width() - size - gap - 2 * TIGHT))
        wide = min(lines.natural, room) if lines.count(room) == 1 else room
        left = (self.width() - wide - size - gap) // 2
        tall = lines.height(wide)
        word = QRect(left if self.icon_after else left + size + gap, (self.height() - tall + 1) // 2, wide, tall)
        place = visual(self, word)
        lines.draw(painter, place.x(), place.y(), place.width(), ink, light=(self.light_on(0), colours))
        if size:
            at = left + wide + gap if self.icon_after else left
            Picture(self.icon_name, ink).draw(
                painter, self, self.look, QRect(at, (self.height() - size) // 2, size, size)
            )
