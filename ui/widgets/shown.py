"""An answer that is shown and cannot be changed here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from assistant.journey.showing import answer_in_words
from ui.accessible import named
from ui.look import Look
from ui.widgets.asking import Input, input_for
from ui.widgets.boxes import Plate
from ui.widgets.words import Words


class _Told(Plate):
    """The answer itself; takes the focus, so that it is heard."""

    accessible_role = QAccessible.Role.Note

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look)
        self.inside.addWidget(Words(look, words, "strong"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class Shown(Input):
    """A question somebody cannot answer here: its answer in words."""

    def build(self) -> None:
        self.add_words()
        question = self.field.question
        words = answer_in_words(question, self.field.value)
        told = _Told(self.look, words)
        self.column.addWidget(named(told, ". ".join((question.label, words, *self.asked.hints))))

    def raw(self) -> object:
        question = self.field.question
        return input_for(question).as_typed(question, self.field.value)
