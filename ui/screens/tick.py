"""Asks for a tick: "this is true", "I agree"."""

from __future__ import annotations

from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Json, Question
from assistant.wording import _
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
        told = ". ".join((self.field.question.label, *self.asked.hints))
        if self.asked.alone:
            named(self.card, self.card.text(), told)
        else:
            named(
                self.card, _("Ja: {question}").format(question=self.field.question.label), ". ".join(self.asked.hints)
            )
        self.card.setChecked(self.start is True)
        self.column.addWidget(self.card)

    def raw(self) -> bool:
        return self.card.isChecked()
