"""A question one answers by ticking it: "I agree", "this is true for me"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.journey.question import Json, Question, Refusal
from assistant.wording import _


@dataclass(frozen=True, slots=True, kw_only=True)
class TickQuestion(Question):
    """True or false; when required it must be true."""

    @property
    def empty(self) -> Json:
        """Not ticked."""
        return False

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take the tick."""
        if self.required and raw is not True:
            return self.refuse("tick", "required")
        return raw is True

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Find a tick that had to be there."""
        return (self.refuse("tick", "required"),) if self.required and value is not True else ()

    def in_words(self, value: Json) -> str:
        """Say yes or no."""
        return _("Ja") if value is True else _("Nee")
