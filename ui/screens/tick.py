"""Asks for a tick: "this is true", "I agree"."""

from __future__ import annotations

from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Json, Question
from assistant.wording import _, joined
from ui.accessible import named
from ui.widgets.asking import Input, asks
from ui.widgets.cards import SeveralCard


@asks(TickQuestion)
class TickInput(Input):
    """One card with a square mark; the heading says what it is about."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return value is True

    def build(self) -> None:
        self.add_words()
        self.card = SeveralCard(self.look, _("Ja"))
        name = _("Ja: {question}").format(question=self.field.question.label) if self.asked.label else self.card.text()
        named(self.card, name, joined(self.asked.hints, " "))
        self.card.setChecked(self.start is True)
        self.column.addWidget(self.card)

    def raw(self) -> bool:
        return self.card.isChecked()
