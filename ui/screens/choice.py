"""Asks to choose: one card, or as many as fit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import Qt

from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.question import Json, Question
from assistant.wording import _, joined
from ui.accessible import named
from ui.widgets.answers import AnswerGroup
from ui.widgets.asking import Input, asks, mark
from ui.widgets.key import Key
from ui.widgets.long_list import MOST, LongList


class _Choosing(Input):
    """Cards under each other; more than six get a line to search."""

    several = False

    def build(self) -> None:
        self.add_words()
        choices, chosen = self.field.question.choices, self._chosen()
        self.cards: AnswerGroup | LongList
        if len(choices) > MOST:
            self.cards = LongList(self.look, self.asked.label, choices, several=self.several, chosen=chosen)
            self.cards.spoken.connect(self.spoken)
            search = self.cards.search.line
            named(search, search.accessibleName(), joined((self.asked.label, *self.asked.hints), " "))
        else:
            self.cards = AnswerGroup(self.look, self.all_answers, choices, several=self.several, chosen=chosen)
        self.column.addWidget(self.cards)

    def _chosen(self) -> tuple[str, ...]:
        raise NotImplementedError


@asks(ChoiceQuestion)
class ChoiceInput(_Choosing):
    """One answer; a choice that may stay open can be taken back."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return "" if value is None else str(value)

    def build(self) -> None:
        super().build()
        self.away = Key(self.look, _("Haal mijn keuze weg"), icon="kruis")
        if not self.asked.alone:
            named(self.away, _("Haal mijn keuze weg: {question}").format(question=self.field.question.label))
        policy = self.away.sizePolicy()
        policy.setRetainSizeWhenHidden(not self.field.question.required)
        self.away.setSizePolicy(policy)
        self.away.clicked.connect(self._take_away)
        self.column.addSpacing(8)
        self.column.addWidget(self.away, 0, Qt.AlignmentFlag.AlignLeading)
        self.cards.changed.connect(self._settle)
        self._settle()

    def raw(self) -> str:
        return next(iter(self.cards.values()), "")

    def _chosen(self) -> tuple[str, ...]:
        return (str(self.start),)

    def _take_away(self) -> None:
        self.cards.first().setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.cards, LongList):
            self.cards.clear()
        else:
            for card in self.cards.cards:
                mark(card, chosen=False)
        self._settle()

    def _settle(self) -> None:
        self.away.setVisible(bool(self.raw()) and not self.field.question.required)


@asks(ChoicesQuestion)
class ChoicesInput(_Choosing):
    """Any number of answers."""

    several = True

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        assert isinstance(question, ChoicesQuestion)
        return list(question.chosen(value))

    def raw(self) -> list[str]:
        return list(self.cards.values())

    def _chosen(self) -> tuple[str, ...]:
        return tuple(str(value) for value in cast("Iterable[object]", self.start))
