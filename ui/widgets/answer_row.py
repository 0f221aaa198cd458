"""One answer to look over: what was asked, what was answered, and the key to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from assistant.journey.view import Row
from assistant.wording import _
from ui.accessible import as_heard
from ui.look import Look
from ui.widgets.key import Key
from ui.widgets.lined import LinedRow, turn
from ui.widgets.lit import Aloud
from ui.widgets.official import with_dutch
from ui.widgets.words import Words

_LABEL = 304
_ROOM_FOR_TWO = 720
_ANY_WIDTH = 16_777_215


class AnswerRow(LinedRow):
    """The answer stands beside its question, or under it where there is no room.

    `key` is None when the answer cannot be changed.
    """

    may_be_cut = False

    def __init__(self, look: Look, row: Row, *, name: str = "") -> None:
        """Show `row`; `name` tells its key apart from the others for who hears it, and no name means no key."""
        super().__init__(look)
        self.label = Words(look, row.label, tone="muted", line=1.3)
        self._labelled = with_dutch(look, self.label, row.label)
        self.answer = Words(look, row.answer, "strong")
        self.answer.aloud = Aloud.NEVER if row.secret else None
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.addWidget(self._labelled)
        self._words.addWidget(self.answer, 1)
        self.row.setSpacing(24)
        self.row.addLayout(self._words, 1)
        self.key: Key | None = None
        if name:
            told = "" if row.secret else row.answer
            self.key = Key(look, _("Verander"), icon="verander", description=told)
            self.key.setAccessibleName(as_heard(name))
            self.row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.underline()

    def arrange(self) -> None:
        wide = round(_LABEL * self.look.factor)
        stacked = self.look.folded or self.width() < _ROOM_FOR_TWO or self.label.lines.count(wide) > 3
        turn(self._words, stacked=stacked)
        self._words.setSpacing(0 if stacked else 24)
        self._labelled.setMinimumWidth(0 if stacked else wide)
        self._labelled.setMaximumWidth(_ANY_WIDTH if stacked else wide)
        up = 16 if stacked else 6
        self.row.setContentsMargins(0, up, 0, up)
        if self.key:
            side = Qt.AlignmentFlag.AlignBottom if stacked else Qt.AlignmentFlag.AlignVCenter
            self.row.setAlignment(self.key, side)
