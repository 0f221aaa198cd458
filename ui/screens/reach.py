"""Asks where somebody can be reached: a field for each channel, of which one is enough."""

from __future__ import annotations

from PySide6.QtCore import Qt

from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.text import Shape
from assistant.journey.question import Json, Question
from assistant.wording import _
from ui.accessible import named
from ui.widgets.asking import Input, asks, mistake, roomy
from ui.widgets.field import TextField

PHONE_LETTERS = 18


@asks(ReachQuestion)
class ReachInput(Input):
    """A field for each channel, with the mistake at the field it is about."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return question.given(value) if isinstance(question, ReachQuestion) else {}

    @property
    def question(self) -> ReachQuestion:
        """What is asked."""
        question = self.field.question
        assert isinstance(question, ReachQuestion)
        return question

    def build(self) -> None:
        question, given, error = self.question, self.question.given(self.start), self.field.error
        self.add_words(error=False)
        # The slip of a channel is told at its own field; any other is about all of them.
        if error and not self.field.inside:
            self.column.addWidget(mistake(self.look, error))
        self.column.setSpacing(16)
        self.boxes: dict[str, TextField] = {}
        for at, field in enumerate(question.fields()):
            phone = field.shape is Shape.PHONE
            box = TextField(
                self.look,
                field.label,
                value=given[field.key],
                letters=PHONE_LETTERS if phone else 0,
                error=self.field.inside.get(f"{at}.address", ""),
            )
            hints = Qt.InputMethodHint
            box.line.setInputMethodHints(
                hints.ImhDialableCharactersOnly if phone else hints.ImhEmailCharactersOnly | hints.ImhNoAutoUppercase
            )
            name = (
                field.label
                if self.asked.alone
                else _("{label}: {field}").format(label=question.label, field=field.label)
            )
            told = ". ".join(part for part in (error, *self.asked.hints) if part) if not at else ""
            named(box.line, name, told or box.line.accessibleDescription())
            roomy(box)
            box.entered.connect(self.entered)
            self.column.addWidget(box)
            self.boxes[field.key] = box

    def raw(self) -> dict[str, str]:
        return {channel: box.text() for channel, box in self.boxes.items()}
