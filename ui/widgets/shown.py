"""An answer that is shown and cannot be changed here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from assistant.journey.showing import answer_in_words
from ui.accessible import named
from ui.look import Look
from ui.widgets.asking import Input, input_for, mistake
from ui.widgets.boxes import Plate
from ui.widgets.official import labelled
from ui.widgets.words import Words


class _Told(Plate):
    """The answer itself; takes the focus, so that it is heard."""

    accessible_role = QAccessible.Role.Note

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look)
        self.inside.addWidget(Words(look, words, "part"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class Shown(Input):
    """A question somebody cannot answer here: its answer in large words, then where it comes from."""

    def build(self) -> None:
        question = self.field.question
        words = answer_in_words(question, self.field.value)
        if self.asked.label:
            self.column.addWidget(labelled(self.look, self.asked.label))
        if self.field.error:
            self.column.addWidget(mistake(self.look, self.field.error))
        told = _Told(self.look, words)
        self.column.addWidget(
            named(told, ". ".join(said.rstrip(".") for said in (question.label, words, *self.asked.hints)))
        )
        for hint in self.asked.hints:
            self.column.addWidget(Words(self.look, hint, "small", line=1.3))

    def raw(self) -> object:
        question = self.field.question
        return input_for(question).as_typed(question, self.field.value)
