"""Boxes around words that matter: a mistake, something to know, something that is safe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from assistant.journey.question import RichText
from ui.accessible import as_heard, named
from ui.look import Look
from ui.widgets.lit import Aloud
from ui.widgets.paint import Picture, box, smooth
from ui.widgets.rich import said
from ui.widgets.words import Words

BoxTone: TypeAlias = Literal["info", "success", "warning", "error"]


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a box of one tone is drawn: tokens for ground, edge and picture, and how thick the edge is."""

    ground: str
    edge: str
    width: int
    icon: str
    ink: str
    large: bool = True


_MANNERS: Final[dict[BoxTone, _Manner]] = {
    "info": _Manner("tint", "", 0, "uitleg", "ink", large=False),
    "success": _Manner("okbg", "ok", 3, "vink", "ok"),
    "warning": _Manner("tint", "edge", 3, "let-op", "ink", large=False),
    "error": _Manner("errorbg", "error", 4, "let-op", "error"),
}


def tone_of(word: str) -> BoxTone:
    """Give the tone for a portal's word; what it does not say is information."""
    return {"success": "success", "warning": "warning", "error": "error"}.get(word, "info")  # type: ignore[return-value]


class Box(QFrame):
    """A box with a picture at its start and words beside it; `inside` takes more."""

    stays_whole = True

    def __init__(
        self, look: Look, tone: BoxTone, title: str = "", words: RichText | str = "", *, icon: str = ""
    ) -> None:
        super().__init__()
        self.look, self.tone = look, tone
        self._manner = _MANNERS[tone]
        self._icon = icon or self._manner.icon
        self.inside = QVBoxLayout(self)
        self.inside.setSpacing(4)
        if title:
            self.inside.addWidget(Words(look, title, "strong"))
        if words:
            self.inside.addWidget(said(look, words))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._relook()
        look.changed.connect(self._relook)

    def _icon_size(self) -> int:
        return self.look.sizes.box_icon if self._manner.large else self.look.sizes.note_icon

    def _relook(self) -> None:
        start, beside = self._start()
        around = 18 if self._manner.large else 16
        before, after = start + self._icon_size() + beside, 24
        if self.isRightToLeft():
            before, after = after, before
        self.inside.setContentsMargins(before, around, after, around)
        self.update()

    def _start(self) -> tuple[int, int]:
        """Give the room before the picture, and between picture and words."""
        return (28, 20) if self._manner.large else (26, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, manner, painter = self.look.colours, self._manner, smooth(self)
        edge, width = manner.edge, manner.width
        if not edge and colours.flat:
            edge, width = "edge", 2
        box(
            painter,
            self.rect(),
            getattr(colours, manner.ground),
            edge=getattr(colours, edge) if edge else "",
            width=width,
        )
        size = self._icon_size()
        room = self.inside.contentsMargins()
        top = (self.height() - size) // 2 if manner.large else room.top() + 6
        top = min(top, room.top() + round(self.look.line("body") * 2))
        at = QRect(self._start()[0], top, size, size)
        Picture(self._icon, getattr(colours, manner.ink)).draw(painter, self, self.look, at)


class ErrorBox(Box):
    """What went wrong and how to mend it, above the question; takes the focus and is spoken."""

    accessible_role = QAccessible.Role.AlertMessage

    def __init__(self, look: Look, text: str, title: str = "") -> None:
        super().__init__(look, "error", title, text)
        named(self, f"{title}. {text}" if title else text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class NoticeBox(Box):
    """Words a form or the program puts on the page; not something to press and not in the tab order."""

    accessible_role = QAccessible.Role.Note

    def __init__(
        self, look: Look, words: RichText | str, tone: BoxTone = "info", title: str = "", icon: str = ""
    ) -> None:
        super().__init__(look, tone, title, words, icon=icon)
        named(self, title or (words.text if isinstance(words, RichText) else words))


class HelpBox(Box):
    """What the Hulp key opens: lines of help, whom to call; takes the focus, so that it is read."""

    accessible_role = QAccessible.Role.Note

    aloud = Aloud.OPENED

    def __init__(self, look: Look, title: str, lines: tuple[str, ...]) -> None:
        super().__init__(look, "info", title, icon="hulp")
        for line in lines:
            self.inside.addWidget(Words(look, line))
        named(self, " ".join((title, *lines)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class ToldBox(Box):
    """Why a key does nothing here, in words; takes the focus, so that it is read."""

    accessible_role = QAccessible.Role.AlertMessage

    aloud = Aloud.OPENED

    def __init__(self, look: Look, sentence: str) -> None:
        super().__init__(look, "info")
        self._words = Words(look, sentence)
        self.inside.addWidget(self._words)
        named(self, sentence)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def say(self, sentence: str) -> None:
        """Say something newer in the same place."""
        self._words.say(sentence)
        self.setAccessibleName(as_heard(sentence))


class Plate(QWidget):
    """A tinted panel for things that belong together, beside the answers."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(18, 18, 18, 18)
        self.inside.setSpacing(12)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self.look.colours
        edge = colours.edge if colours.flat else ""
        box(smooth(self), self.rect(), colours.tint, edge=edge, width=2 if edge else 0)
