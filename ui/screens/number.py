"""Asks for a number, with its unit beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from assistant.journey.kinds.number import NumberQuestion, write_number
from assistant.journey.question import Json, Question, Refusal
from ui.accessible import named
from ui.widgets.asking import Echo, Input, asks, mistake, today
from ui.widgets.field import TextField
from ui.widgets.words import Words

FEWEST, USUAL, MOST = 5, 10, 14
"""How many figures wide the field is."""


@asks(NumberQuestion)
class NumberInput(Input):
    """One field; the number is read back when that says more than what was typed."""

    narrow = True

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        assert isinstance(question, NumberQuestion)
        return question.written(value)

    @property
    def question(self) -> NumberQuestion:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, NumberQuestion)
        return question

    def build(self) -> None:
        question, asked = self.question, self.asked
        self.add_words(error=False)
        self.box = TextField(
            self.look,
            asked.name,
            value=str(self.start or ""),
            letters=self._letters(),
            label_shown=False,
            error=self.field.error,
        )
        self.box.note.hide()
        line, units = self.box.line, " ".join(part for part in (question.before, question.after) if part)
        named(line, asked.name, ". ".join(part for part in (self.field.error, *asked.hints, units) if part))
        line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        row = QHBoxLayout()
        row.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignVCenter
        if question.before:
            row.addWidget(Words(self.look, question.before), 0, middle)
        row.addWidget(self.box)
        if question.after:
            row.addWidget(Words(self.look, question.after), 0, middle)
        row.addStretch(1)
        self.column.addLayout(row)
        if self.field.error:
            self.column.addWidget(mistake(self.look, self.field.error))
        self.echo = Echo(self.look, keeps_place=asked.alone and bool(units))
        self.column.addWidget(self.echo)
        self.box.changed.connect(self._typed)
        self.box.entered.connect(self.entered)
        self._typed()

    def _letters(self) -> int:
        if self.question.most is None:
            return USUAL
        return min(MOST, max(FEWEST, len(write_number(self.question.most)) + 1 + (self.question.decimals or 0)))

    def raw(self) -> str:
        return self.box.text()

    def _typed(self) -> None:
        number = self.question.check(self.raw(), today())
        words = "" if isinstance(number, Refusal) else self.question.in_words(number)
        self.say_back(self.echo, "" if words == self.raw().strip() else words)
