"""Lines to read under each other; the end of a long text, such as a licence, comes a moment later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look import Look
from ui.widgets.words import Words

_MANY: Final = 20
_LETTERS: Final = 1500
_AT_ONCE: Final = 4
"""So many pieces fill any screen."""


def pieces(lines: Sequence[str]) -> Iterator[str]:
    """Give the lines one by one; those of a long text in pieces of a few paragraphs each.

    A page of a thousand widgets would make somebody wait.
    """
    if len(lines) <= _MANY:
        yield from lines
        return
    piece = ""
    for line in lines:
        if piece and len(piece) + len(line) > _LETTERS:
            yield piece
            piece = ""
        piece = f"{piece}\n\n{line}" if piece else line
    yield piece


class LongText(QWidget):
    """Shows what fills the screen at once, and adds what stands below it piece by piece.

    Breaking all of a licence into lines in one go would hold the window up.
    """

    def __init__(self, look: Look, lines: Sequence[str]) -> None:
        super().__init__()
        self.look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._to_come = pieces(lines)
        self._rest = QTimer(self, interval=0)
        self._rest.timeout.connect(self._add)
        for piece in islice(self._to_come, _MANY if len(lines) <= _MANY else _AT_ONCE):
            self._column.addWidget(Words(look, piece))
        if len(lines) > _MANY:
            self._rest.start()

    @property
    def whole(self) -> bool:
        """Whether the end is there."""
        return not self._rest.isActive()

    def _add(self) -> None:
        piece = next(self._to_come, None)
        if piece is None:
            self._rest.stop()
        else:
            self._column.addWidget(Words(self.look, piece))
