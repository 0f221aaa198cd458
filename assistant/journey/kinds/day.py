"""A question one answers with a date, in three boxes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.journey import dates
from assistant.journey.dates import TypedDate
from assistant.journey.question import Json, Question, Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class DateQuestion(Question):
    """A day from `earliest` to `latest`, both included (None: no limit). The value is YYYY-MM-DD."""

    earliest: date | None = None
    latest: date | None = None

    @property
    def empty(self) -> Json:
        """No day yet."""
        return ""

    def read(self, typed: TypedDate, today: date) -> date | None:
        """Make a day of what was typed, within the limits if a short year leaves a choice."""
        return dates.read(typed, today, self._possible)

    def _possible(self, day: date) -> bool:
        return (self.earliest or date.min) <= day <= (self.latest or date.max)

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Read a TypedDate, or one line with a whole date."""
        typed = raw if isinstance(raw, TypedDate) else TypedDate(str(raw or ""))
        if not typed:
            return self.refuse("empty-date", "required") if self.required else ""
        day = self.read(typed, today)
        if day is None:
            whole = typed.whole or dates.spread(typed.day) is not None
            return self.refuse("no-such-date" if whole else "part-of-date", "invalid_date")
        if self.earliest is not None and day < self.earliest:
            return self.refuse("too-early", "minDate", earliest=dates.short_words(self.earliest))
        if self.latest is not None and day > self.latest:
            return self.refuse("too-late", "maxDate", latest=dates.short_words(self.latest))
        return day.isoformat()

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Look at a kept day: there, a real one, and within the limits of now."""
        if value is None or value == "":
            return (self.refuse("empty-date", "required"),) if self.required else ()
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            return (self.refuse("no-such-date", "invalid_date"),)
        checked = self.check(TypedDate(str(day.day), str(day.month), f"{day.year:04}"), today)
        return (checked,) if isinstance(checked, Refusal) else ()

    def in_words(self, value: Json) -> str:
        """Read the day back with its weekday."""
        try:
            return dates.in_words(date.fromisoformat(str(value)))
        except ValueError:
            return ""
