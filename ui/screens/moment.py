"""Asks for a day and a time on one screen, where several moments are asked."""

from __future__ import annotations

from typing import cast

from assistant.journey.dates import TypedDate
from assistant.journey.kinds.moment import TIME, MomentLine, TypedMoment, typed_moment
from assistant.journey.question import Json, Question
from assistant.journey.view import Field
from assistant.wording import _, joined
from ui.widgets.asking import Asked, Input, asks, input_for


@asks(MomentLine)
class MomentInput(Input):
    """The three boxes of a day, and the field of a time under them."""

    @classmethod
    def as_typed(cls, question: Question, value: Json) -> object:
        return typed_moment(value)

    def build(self) -> None:
        self.add_words(error=False)
        question = cast("MomentLine", self.field.question)
        start = self.start if isinstance(self.start, TypedMoment) else typed_moment(self.start)
        name, late = self.asked.name, self.field.inside.get(TIME, "")
        day = Field(question.asks_day, "", start.day, "" if late else self.field.error)
        time = Field(question.asks_time(None), "", start.time, late)
        self.day = input_for(day.question)(self.look, Asked(day, "", name, (), alone=False))
        label = _("Tijd, zo: 14.30")
        self.time = input_for(time.question)(
            self.look, Asked(time, label, joined((name, label), ": "), (), alone=False)
        )
        for one in (self.day, self.time):
            one.entered.connect(self.entered)
            one.spoken.connect(self.spoken)
            self.column.addWidget(one)

    def raw(self) -> TypedMoment:
        return TypedMoment(cast("TypedDate", self.day.raw()), str(self.time.raw()))
