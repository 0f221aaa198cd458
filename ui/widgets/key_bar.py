"""The five keys: always these, always here, in this order."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from assistant.app.keyboard import Keyboard
from assistant.wording import _
from ui.look import Look
from ui.measures import PAGE_WIDTH
from ui.widgets.key import TIGHT, Key
from ui.widgets.paint import smooth, visual

LINE = 2
LEAST_GAP = 8
USUAL, USUAL_NEXT = 192, 216


class KeyBar(QWidget):
    """Terug, Luister, Hulp and Stoppen from the start edge; Verder at the end edge. Never grey, never gone."""

    back_pressed = Signal()
    listen_pressed = Signal()
    help_pressed = Signal()
    stop_pressed = Signal()
    next_pressed = Signal()

    def __init__(self, look: Look, keyboard: Keyboard = Keyboard()) -> None:  # noqa: B008 - it does not change
        """Show under each word its key of the `keyboard`."""
        super().__init__()
        self.look = look
        self.back = self._key("terug", keyboard.back)
        self.listen = self._key("luister", keyboard.listen)
        self.help = self._key("hulp", keyboard.help)
        self.stop = self._key("stoppen", keyboard.stop)
        self.next = self._key("verder", keyboard.next, after=True)
        for key, pressed in (
            (self.back, self.back_pressed),
            (self.listen, self.listen_pressed),
            (self.help, self.help_pressed),
            (self.stop, self.stop_pressed),
            (self.next, self.next_pressed),
        ):
            key.clicked.connect(pressed)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._place)
        self.reword()

    def _key(self, icon: str, press: str, *, after: bool = False) -> Key:
        key = Key(self.look, "", icon=icon, icon_after=after, shape="bar", press=press)
        key.setParent(self)
        return key

    def reword(self) -> None:
        """Say what is on the keys in the language of now."""
        speaking = self.listen.speaking
        listen = _("Stil") if speaking else _("Luister")
        for key, word in (
            (self.back, _("Terug")),
            (self.listen, listen),
            (self.help, _("Hulp")),
            (self.stop, _("Stoppen")),
            (self.next, _("Verder")),
        ):
            others = (_("Luister"), _("Stil")) if key is self.listen else ()
            key.reword(word, others=others, description=_("Druk op {press}.").format(press=key.press))
        for key in self.keys:
            key.set_alike(tuple(one.text() for one in self.keys))
        self._place()

    @property
    def keys(self) -> tuple[Key, Key, Key, Key, Key]:
        """The five, in reading order."""
        return self.back, self.listen, self.help, self.stop, self.next

    def set_speaking(self, speaking: bool) -> None:
        """Turn Luister into Stil and back, in the same place and width."""
        self.listen.show_word(_("Stil") if speaking else _("Luister"), "stil" if speaking else "luister")
        self.listen.set_speaking(speaking)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _widths(self, room: int) -> list[int] | None:
        """Give five widths that fit side by side in `room`, as wide as usual if they can be; None if none fit."""
        sizes = self.look.sizes
        natural = [key.sizeHint().width() for key in self.keys]
        usual = [
            max(wide, USUAL_NEXT if key is self.next else USUAL) for wide, key in zip(natural, self.keys, strict=True)
        ]
        gaps = 4 * sizes.bar_gap
        if sum(usual) + gaps <= room and not self.look.folded:
            return usual
        spare = room - gaps - sum(natural)
        if spare >= 0:
            return natural
        least = 2 * (sizes.bar_padding + 2 - TIGHT)
        taken = -(spare // 5)
        return [wide - taken for wide in natural] if taken <= least else None

    def _place(self) -> None:
        sizes = self.look.sizes
        margin = max(0, (self.width() - PAGE_WIDTH) // 2) + sizes.bar_margin
        room = self.width() - 2 * margin
        self._show_pictures(True)
        if self._widths(room) is None:
            margin = min(margin, 16)
            room = self.width() - 2 * margin
            # In one row without pictures, rather than in two: what is asked needs the height.
            self._show_pictures(self._widths(room) is not None or self._widths(room + self._pictures()) is None)
        widths = self._widths(room)
        rows = [self.keys] if widths else self._rows(room)
        high, gap = max(key.least_height for key in self.keys), sizes.bar_gap
        around = sizes.key_bar - LINE - sizes.bar_key
        if len(rows) > 1:
            around, gap = around // 2, LEAST_GAP
        tall = LINE + around + len(rows) * high + (len(rows) - 1) * gap
        if tall != self.height():
            self.setFixedHeight(tall)
        top = LINE + around // 2
        for row in rows:
            start = margin
            for key in row:
                wide = widths[self.keys.index(key)] if widths else min(key.sizeHint().width(), room)
                at = margin + room - wide if key is self.next else start
                key.setGeometry(visual(self, QRect(at, top, wide, high)))
                start += wide + sizes.bar_gap
            top += high + gap

    def _show_pictures(self, shown: bool) -> None:
        for key in self.keys:
            key.set_bare(not shown)

    def _pictures(self) -> int:
        return len(self.keys) * (self.look.sizes.key_icon + self.look.sizes.key_gap)

    def _rows(self, room: int) -> list[tuple[Key, ...]]:
        rows: list[tuple[Key, ...]] = []
        row: list[Key] = []
        used = 0
        for key in self.keys:
            wide = key.sizeHint().width() + self.look.sizes.bar_gap
            if row and used + wide - self.look.sizes.bar_gap > room:
                rows.append(tuple(row))
                row, used = [], 0
            row.append(key)
            used += wide
        return [*rows, tuple(row)]

    def sizeHint(self) -> QSize:
        return QSize(320, max(self.look.sizes.key_bar, self.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = smooth(self), self.look.colours
        painter.fillRect(self.rect(), QColor(colours.bar))
        painter.fillRect(0, 0, self.width(), LINE, QColor(colours.edge))
