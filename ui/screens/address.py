"""Asks a Dutch address: postcode and number, and two small boxes for who has a letter or an addition."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from assistant.journey.kinds.address import TYPED, AddressQuestion
from assistant.journey.question import Json, Question
from assistant.wording import _
from ui.accessible import named
from ui.widgets.asking import Input, asks, mistake, roomy
from ui.widgets.field import TextField

LETTERS: Final = {"postcode": 9, "houseNumber": 7, "houseLetter": 4, "houseNumberAddition": 7}
BETWEEN: Final = 24


@asks(AddressQuestion)
class AddressInput(Input):
    """Four boxes, with the mistake at the one it is about."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return question.given(value) if isinstance(question, AddressQuestion) else {}

    @property
    def question(self) -> AddressQuestion:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, AddressQuestion)
        return question

    def build(self) -> None:
        given, error = self.question.given(self.start), self.field.error
        self.add_words(error=False)
        if error and not self.field.inside:
            self.column.addWidget(mistake(self.look, error))
        self.column.setSpacing(BETWEEN)
        self.boxes: dict[str, TextField] = {}
        self._rows: list[QBoxLayout] = []
        fields = self.question.fields()
        for pair in (fields[:2], fields[2:]):
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.setSpacing(BETWEEN)
            for one in pair:
                row.addWidget(self._box(one.key, one.label, given[one.key]), 0, Qt.AlignmentFlag.AlignTop)
            row.addStretch(1)
            self.column.addLayout(row)
            self._rows.append(row)
        self.look.changed.connect(self._turn)
        self._turn()

    def _box(self, name: str, label: str, value: str) -> TextField:
        error = self.field.inside.get(name, "")
        box = TextField(self.look, label, value=value, letters=LETTERS[name], error=error)
        hints = Qt.InputMethodHint
        box.line.setInputMethodHints(hints.ImhPreferNumbers if name == "houseNumber" else hints.ImhPreferUppercase)
        said = label if self.asked.alone else _("{label}: {field}").format(label=self.question.label, field=label)
        told = ". ".join(part for part in (error, *self.asked.hints) if part) if name == TYPED[0] else error
        named(box.line, said, told)
        roomy(box)
        box.entered.connect(self.entered)
        self.boxes[name] = box
        return box

    def _turn(self) -> None:
        way = QBoxLayout.Direction
        for row in self._rows:
            row.setDirection(way.LeftToRight if self.question.beside and not self.look.folded else way.TopToBottom)

    def raw(self) -> dict[str, str]:
        return {name: box.text() for name, box in self.boxes.items()}
