"""Asks somebody who uses a screen reader whether they want to hear our voice as well."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from assistant.wording import _
from ui.look import Look
from ui.widgets.boxes import ToldBox
from ui.widgets.key import Key


class OwnVoiceBox(ToldBox):
    """The question and its two keys; `answered` gives "ja" or "nee". Nothing is chosen beforehand."""

    answered = Signal(str)

    def __init__(self, look: Look) -> None:
        self.question = _("Er staat al een schermlezer aan. Wilt u ook onze stem?")
        super().__init__(look, self.question)
        self.no = Key(look, _("Nee, alleen mijn schermlezer"))
        self.yes = Key(look, _("Ja, ook deze stem"), icon="luister")
        self._keys = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._keys.setContentsMargins(0, 12, 0, 0)
        self._keys.setSpacing(16)
        for key, answer in ((self.no, "nee"), (self.yes, "ja")):
            key.clicked.connect(lambda _down=False, answer=answer: self.answered.emit(answer))
            self._keys.addWidget(key, 0, Qt.AlignmentFlag.AlignLeading)
        self._keys.addStretch(1)
        self.inside.addLayout(self._keys)
        look.changed.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        ways = QBoxLayout.Direction
        self._keys.setDirection(ways.TopToBottom if self.look.folded else ways.LeftToRight)
