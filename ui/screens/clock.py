"""Asks for a time of day in one field, and reads it back with its part of the day."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from assistant.journey.dutch_time import time_in_words
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.question import Json, Question
from ui.accessible import named
from ui.widgets.asking import Echo, Input, asks, roomy
from ui.widgets.field import TextField

LETTERS: Final = 7
SHORTEST: Final = 3
"""Nothing is read back of one or two figures: more may follow."""


@asks(TimeQuestion)
class TimeInput(Input):
    """One field; 930 is read back as half past nine in the morning, so that nobody means the evening."""

    narrow = True

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        assert isinstance(question, TimeQuestion)
        return question.written(value)

    @property
    def question(self) -> TimeQuestion:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, TimeQuestion)
        return question

    def build(self) -> None:
        asked = self.asked
        self.box = TextField(
            self.look,
            asked.label or asked.name,
            value=str(self.start or ""),
            letters=LETTERS,
            label_shown=bool(asked.label),
            error=self.field.error,
            under=self.under,
        )
        line = self.box.line
        named(line, asked.name, line.accessibleDescription())
        line.setInputMethodHints(Qt.InputMethodHint.ImhTime | Qt.InputMethodHint.ImhPreferNumbers)
        roomy(self.box)
        self.column.addWidget(self.box)
        self.echo = Echo(self.look, keeps_place=asked.alone)
        self.column.addWidget(self.echo)
        self.box.changed.connect(self._typed)
        self.box.entered.connect(self.entered)
        line.editingFinished.connect(self._typed)
        self._typed()

    def raw(self) -> str:
        return self.box.text()

    def _typed(self) -> None:
        typing = self.box.line.hasFocus() and len(self.raw().strip()) < SHORTEST
        found = None if typing else self.question.read(self.raw())
        self.say_back(self.echo, time_in_words(found) if found else "")
