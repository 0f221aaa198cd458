"""A key: a thing to press, with a word and a picture on it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.accessible import as_heard, named, sentences
from ui.look import Look
from ui.measures import Kind
from ui.widgets.lines import Lines
from ui.widgets.lit import Lit, Span
from ui.widgets.paint import Picture, box, smooth, visual

Shape: TypeAlias = Literal["key", "act", "bar", "top"]
"""An ordinary key, the screen's own act, one of the five keys, a key in the top bar."""

TIGHT: Final = 8
"""The least room at the sides of a word."""
AROUND, AROUND_ARABIC = 4, 6
"""The least room above and below its letters: as thick as the edge when the key is down; Arabic ones reach lower."""
UNDER: Final = 3
"""Between a word and the key of the keyboard under it."""
_LATIN, _ARABIC = (0.72, 0.21), (0.84, 0.5)
"""How far the letters of a word reach above and below the line they stand on, in em."""


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
        press: str = "",
    ) -> None:
        """Show `word`; `others` are words it may show later in the same width. At most one `filled` on a screen.

        `press` is the key of the keyboard that does the same: it stands under the word.
        """
        super().__init__()
        self._write(word)
        self.look, self.icon_name, self.icon_after, self.shape = look, icon, icon_after, shape
        self.filled, self.speaking, self._others = filled, False, tuple(others)
        self.bare, self.press = False, press
        self._alike: tuple[str, ...] = ()
        self._least = 0
        named(self, word, description)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._laid: dict[str, Lines] = {}
        self._press_measured: QFontMetricsF | None = None
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

    def tell_apart(self) -> None:
        """Be called by its word and what it does, where something else has the same word."""
        named(self, sentences((self.text(), self.accessibleDescription())))

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

    def set_alike(self, words: tuple[str, ...]) -> None:
        """Let its letters stand on one line with those of all `words`, also under a mark on a capital."""
        self._alike, self._least = words, 0

    def _relook(self) -> None:
        self._laid.clear()
        self._least = 0
        self._press_measured = None
        self.updateGeometry()
        self.update()

    @property
    def _kind(self) -> Kind:
        return "small" if self.shape == "top" else "strong"

    def _lines(self, word: str) -> Lines:
        if word not in self._laid:
            step = self.look.font(self._kind).pixelSize() * 1.2
            font, way = self.look.font(self._kind), self.layoutDirection()
            self._laid[word] = Lines(word, font, step, way, centred=True, whole=False)
        return self._laid[word]

    @property
    def least_height(self) -> int:
        """The height of this kind of key with one line on it."""
        if self._least:
            return self._least
        sizes = self.look.sizes
        usual = {"key": sizes.key, "act": sizes.act, "bar": sizes.bar_key, "top": sizes.top_key}[self.shape]
        self._least = max(usual, *(self._needs(self._lines(word)) for word in self._words()))
        return self._least

    def _needs(self, lines: Lines) -> int:
        """Give the height that a key with this word on it needs."""
        return ceil(self._stack(lines)) + 2 * (AROUND_ARABIC if lines.arabic else AROUND)

    def _stack(self, lines: Lines) -> float:
        """Give the height of one line with its letters, and of what stands under it."""
        if not self.press:
            return lines.letters
        return sum(self._reach(lines)) + UNDER + self._press_metrics.capHeight()

    def _reach(self, lines: Lines) -> tuple[float, float]:
        """Give how far letters reach above and below the line: the same for every word, so that keys are alike."""
        size = self.look.font(self._kind).pixelSize()
        up, down = _ARABIC if lines.arabic else _LATIN
        high = max((self._lines(word).reach[0] for word in self._alike or self._words()), default=0.0)
        return max(up * size, high), down * size

    @property
    def _press_font(self) -> QFont:
        font = QFont(self.look.font("small"))
        font.setPixelSize(self.look.sizes.bar_press)
        return font

    @property
    def _press_metrics(self) -> QFontMetricsF:
        if self._press_measured is None:
            self._press_measured = QFontMetricsF(self._press_font)
        return self._press_measured

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
        width = max(self._wide(self._lines(word)) for word in self._words()) + self._beside_word()
        return QSize(width, self.least_height)

    def _wide(self, lines: Lines) -> int:
        """Give the width of a word, or of what stands under it when that is wider."""
        under = ceil(self._press_metrics.horizontalAdvance(self.press)) if self.press else 0
        return max(lines.natural, under)

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
        natural = self._wide(lines)
        room = max(self.width() - self._beside_word(), min(natural, self.width() - size - gap - 2 * TIGHT))
        wide = min(natural, room) if lines.count(room) == 1 else room
        left = (self.width() - wide - size - gap) // 2
        tall = lines.height(wide)
        word = QRect(left if self.icon_after else left + size + gap, (self.height() - tall + 1) // 2, wide, tall)
        place = visual(self, word)
        if self.press:
            ground = round((self.height() + self._stack(lines)) / 2)
            deep = self._reach(lines)[1]
            place.moveTop(round(ground - self._press_metrics.capHeight() - UNDER - deep - lines.baseline))
            painter.setFont(self._press_font)
            painter.setPen(QColor(ink))
            under = self._press_metrics.horizontalAdvance(self.press)
            painter.drawText(QPointF(place.x() + (place.width() - under) / 2, ground), self.press)
        lines.draw(painter, place.x(), place.y(), place.width(), ink, light=(self.light_on(0), colours))
        if size:
            at = left + wide + gap if self.icon_after else left
            Picture(self.icon_name, ink).draw(
                painter, self, self.look, QRect(at, (self.height() - size) // 2, size, size)
            )
