"""The official Dutch words beside their translation: they are what stands on the letter."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.wording import official
from ui.look import Look
from ui.measures import Kind
from ui.widgets.words import Tone, Words


class DutchWords(Words):
    """Dutch for eyes only: a voice in another language would make noise of it. "Lees dit in het Nederlands" says it."""

    def __init__(self, look: Look, text: str) -> None:
        self._dutch = text
        super().__init__(look, "", "small", tone="muted", line=1.3)

    def text(self) -> str:
        """Give what is shown; the label itself stays empty, so that screen readers pass it by."""
        return self._dutch


def with_dutch(look: Look, words: Words, text: str) -> QWidget:
    """Give `words`, which show `text`, with the official Dutch of it under them, where it is another."""
    dutch = official(text)
    if not dutch:
        return words
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(words)
    column.addWidget(DutchWords(look, dutch))
    return both


def labelled(look: Look, text: str, kind: Kind = "strong", *, tone: Tone = "ink", line: float = 0) -> QWidget:
    """Name something to fill in or to look over, with the official Dutch under it."""
    return with_dutch(look, Words(look, text, kind, tone=tone, line=line), text)
