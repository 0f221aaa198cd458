"""A question one answers any number of times, each answer a line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.journey.question import Json, Question, Refusal
from assistant.wording import joined

MOST_ROWS = 100
"""Nobody types more; a longer list can only be something pasted or made up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeveralQuestion(Question):
    """A list of answers to `each`, which may itself stay open; the value is always a list.

    What is wrong with one answer stands at it: `Refusal.inside` is its index in what was handed in.
    """

    each: Question

    @property
    def empty(self) -> Json:
        """No answers."""
        return []

    def is_empty(self, value: Json) -> bool:
        """Tell whether nothing but blanks was filled in; one answer of the list may be asked about as well."""
        return all(self.each.is_empty(one) for one in (value if isinstance(value, list | tuple) else (value,)))

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take a sequence of what `each` takes; what was left blank is left out."""
        rows = raw if isinstance(raw, Sequence) and not isinstance(raw, str) else (raw,)
        kept: list[Json] = []
        for index, one in enumerate(rows):
            value = self.each.check(one, today)
            if isinstance(value, Refusal):
                return replace(value, inside=".".join(filter(None, (str(index), value.inside))))
            if not self.each.is_empty(value):
                kept.append(value)
        if len(kept) > MOST_ROWS:
            return self.refuse("too-many-lines", most=str(MOST_ROWS))
        return self.refuse("empty", "required") if self.required and not kept else kept

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge each answer; the portal takes an empty list also where it wants an answer."""
        if not isinstance(value, list | tuple):
            return (self.refuse("empty", "required"),)
        each = replace(self.each, required=self.required)
        found = ((index, slip) for index, one in enumerate(value) for slip in each.judge(one, today))
        return tuple(replace(slip, inside=str(index)) for index, slip in found)

    def in_words(self, value: Json) -> str:
        """Read the answers back, with commas; with more than that where an answer has commas of its own."""
        rows = value if isinstance(value, list | tuple) else ()
        said = [words for one in rows if (words := self.each.in_words(one))]
        return joined(said, "; " if any("," in words for words in said) else ", ")
