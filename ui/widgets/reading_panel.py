"""The panel "Ik lees voor": pause and go on, again, a sentence back or on, slower and faster."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.settings import PACES
from assistant.speech.read_along import Over, Playing, State
from assistant.wording import _
from ui.accessible import named
from ui.look import Look
from ui.widgets.key import Key
from ui.widgets.lit import Aloud
from ui.widgets.notes import Note
from ui.widgets.paint import box, smooth, visual

PADDING: Final = 14
GAP: Final = 8
UNDER: Final = 16
"""The room under the panel where it stands above the answers."""


class ReadingPanel(QWidget):
    """Stands beside the answers, or as a row above them; the keyboard only goes there when somebody brings it.

    `pressed` gives "pause", "go-on", "again", "before", "after", "slower" or "faster".
    """

    aloud = Aloud.NEVER
    may_be_cut = True
    pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.above = False
        self.title = Note(look, _("Ik lees voor"), icon="luister", kind="strong")
        pause, further, anew = _("Pauze"), _("Verder lezen"), _("Lees opnieuw")
        self.pause = Key(look, pause, icon="pauze", others=(pause, further, anew))
        self.again = Key(look, _("Nog een keer"), icon="nog-eens")
        self.before = Key(look, _("Vorige zin"), icon="vorige-zin")
        self.after = Key(look, _("Volgende zin"), icon="volgende-zin")
        self.slower = Key(look, _("Langzamer"), icon="langzamer")
        self.faster = Key(look, _("Sneller"), icon="sneller")
        self.keys = (self.pause, self.again, self.before, self.after, self.slower, self.faster)
        named(self.slower, self.slower.text(), _("De stem leest dan langzamer."))
        named(self.faster, self.faster.text(), _("De stem leest dan sneller."))
        self.title.setParent(self)
        self._playing = True
        for key in self.keys:
            key.setParent(self)
            # A press with the mouse must not take the keyboard away from where somebody types.
            key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pause.clicked.connect(lambda: self.pressed.emit("pause" if self._playing else "go-on"))
        for key, deed in zip(self.keys[1:], ("again", "before", "after", "slower", "faster"), strict=True):
            key.clicked.connect(lambda _down=False, deed=deed: self.pressed.emit(deed))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._relook)

    def show_state(self, state: State) -> None:
        """Say on the first key what it does now."""
        self._playing = isinstance(state, Playing)
        ended = isinstance(state, Over) and state.whole
        word = _("Pauze") if self._playing else _("Lees opnieuw") if ended else _("Verder lezen")
        if word != self.pause.text():
            self.pause.show_word(word, "pauze" if self._playing else "lees-verder")

    def show_pace(self, pace: int) -> None:
        """Say in the title how fast it is read."""
        words = (_("Ik lees langzaam voor"), _("Ik lees voor"), _("Ik lees snel voor"))
        told = words[PACES.index(pace)]
        if told != self.title.text():
            self.title.say(told)
            self._relook()

    def set_above(self, above: bool) -> None:
        """Stand above the answers, as wide as they are, rather than beside them."""
        if above != self.above:
            self.above = above
            self._relook()

    def _relook(self) -> None:
        self.title.setVisible(not self.look.folded)
        self._place(self.width())
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width())

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width)[-1].bottom() + 1 + PADDING + (UNDER if self.above else 0)

    def sizeHint(self) -> QSize:
        widest = max(key.sizeHint().width() for key in self.keys) + 2 * PADDING
        return QSize(widest, self.heightForWidth(widest))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(key.minimumSizeHint().width() for key in self.keys) + 2 * PADDING, self.look.sizes.key)

    def _place(self, width: int) -> None:
        for part, place in zip(self._parts(), self._laid_out(width), strict=True):
            part.setGeometry(visual(self, place))

    def _parts(self) -> tuple[QWidget, ...]:
        return self.keys if self.look.folded else (self.title, *self.keys)

    def _laid_out(self, width: int) -> list[QRect]:
        """Give the place of each part from the start edge: the title, then as many keys beside each other as fit."""
        room, top = width - 2 * PADDING, PADDING
        found: list[QRect] = []
        if not self.look.folded:
            tall = self.title.heightForWidth(room)
            found.append(QRect(PADDING, top, room, tall))
            top += tall + GAP
        for row in self._rows(room):
            # One under the other they are equally wide; beside each other as wide as their words.
            alone = not self.above
            wide = [room if alone else min(key.sizeHint().width(), room) for key in row]
            tall = max(key.heightForWidth(each) for key, each in zip(row, wide, strict=True))
            left = PADDING
            for each in wide:
                found.append(QRect(left, top, each, tall))
                left += each + GAP
            top += tall + GAP
        return found

    def _rows(self, room: int) -> list[list[Key]]:
        rows: list[list[Key]] = []
        used = room
        for key in self.keys:
            wide = key.sizeHint().width()
            if not self.above or used + GAP + wide > room:
                rows.append([])
                used = -GAP
            rows[-1].append(key)
            used += GAP + wide
        return rows

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self.look.colours
        edge = colours.edge if colours.flat else ""
        place = self.rect().adjusted(0, 0, 0, -UNDER if self.above else 0)
        box(smooth(self), place, colours.tint, edge=edge, width=2 if edge else 0)
