"""Asks for a signature: a typed name that is drawn, or a drawing by hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout

from assistant.app import handwriting
from assistant.journey.kinds.signature import LONGEST_NAME, SignatureQuestion, Signed, picture_of, tidy_name
from assistant.journey.question import Json, Question
from assistant.wording import _
from ui.accessible import named
from ui.widgets.asking import Input, asks
from ui.widgets.field import TextField
from ui.widgets.key import Key
from ui.widgets.sheet import Sheet
from ui.widgets.words import Words

PAUSE: Final = 150
"""Milliseconds without a letter before the name is drawn."""


@asks(SignatureQuestion)
class SignatureInput(Input):
    """A field for one's name, and the sheet on which it appears, or on which one draws."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return Signed(picture_of(value))

    @property
    def question(self) -> SignatureQuestion:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, SignatureQuestion)
        return question

    def build(self) -> None:
        start = self.start if isinstance(self.start, Signed) else Signed()
        self.add_words()
        name, by_hand = self.question.blanks
        self.box = TextField(self.look, name, value=start.name)
        told = ". ".join(part for part in (self.field.error, *self.asked.hints) if part)
        named(self.box.line, name if self.asked.alone else f"{self.question.label}: {name}", told)
        self.box.entered.connect(self.entered)
        self.column.addWidget(self.box)
        self.column.addSpacing(8)
        self.column.addWidget(Words(self.look, by_hand, "small", line=1.3))
        self.sheet = Sheet(self.look, start.picture)
        self.wipe = named(Key(self.look, _("Wis"), icon="wis"), _("Wis uw handtekening"))
        self.wipe.clicked.connect(self._wipe)
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.setSpacing(16)
        self.row.addWidget(self.sheet, 100)
        self.row.addWidget(self.wipe, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)
        self.row.addStretch(1)
        self.column.addLayout(self.row)
        self.told = Words(self.look, "", "small", tone="muted", line=1.3)
        self.column.addWidget(self.told)
        self.look.changed.connect(self._turn_row)
        self._turn_row()
        self._drawn_name = tidy_name(start.name) if start.picture else ""
        self._later = QTimer(self, singleShot=True, interval=PAUSE)
        self._later.timeout.connect(self._draw)
        self.box.changed.connect(self._typed)
        self.sheet.drawn.connect(self._by_hand)
        self._tell()

    def raw(self) -> Signed:
        self._draw()
        return Signed(self.sheet.picture(), self.box.text())

    def _turn_row(self) -> None:
        way = QBoxLayout.Direction
        self.row.setDirection(way.TopToBottom if self.look.folded else way.LeftToRight)

    def _typed(self) -> None:
        self._later.start()

    def _draw(self) -> None:
        """Draw the name as it stands now, unless it stands there already."""
        self._later.stop()
        name = tidy_name(self.box.text())
        if name == self._drawn_name:
            return
        self._drawn_name = name
        self.sheet.show_picture(handwriting.drawn(name))
        self._tell()
        self.spoken.emit(self.told.text())

    def _by_hand(self) -> None:
        """Let what is drawn by hand come in the place of what was typed."""
        if self.box.text():
            self.box.write("")
        self._later.stop()
        self._drawn_name = ""
        self._tell()

    def _wipe(self) -> None:
        self.box.write("")
        self._later.stop()
        self._drawn_name = ""
        self.sheet.show_picture(b"")
        self._tell()
        self.spoken.emit(self.told.text())

    def _tell(self) -> None:
        """Say whose hand it is: a typed name is drawn by this program, and that is no secret."""
        if self._drawn_name and len(self._drawn_name) > LONGEST_NAME:
            words = _("Deze naam is te lang om te tekenen. Maak hem korter.")
        elif self._drawn_name and self.sheet.empty:
            words = _("Deze letters kunnen wij niet tekenen. Teken uw handtekening zelf.")
        elif self._drawn_name:
            words = _("Wij hebben uw naam getekend. Zo sturen wij uw handtekening.")
        elif self.sheet.empty:
            words = _("Er staat nog geen handtekening.")
        elif self.sheet.by_hand:
            words = _("U heeft zelf getekend. Zo sturen wij uw handtekening.")
        else:
            words = _("Dit is uw handtekening.")
        self.told.say(words)
        named(self.sheet, _("Uw handtekening"), words)
