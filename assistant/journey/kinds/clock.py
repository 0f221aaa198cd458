"""A question one answers with a time of day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from assistant.journey.dutch_time import kept_time, read_time, short_time, skipped, time_in_words, write_time
from assistant.journey.question import Json, Question, Refusal
from assistant.journey.signs import seen


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeQuestion(Question):
    """A time from `earliest` to `latest`, both included (None: no limit). The value is HH:MM:SS.

    An `earliest` that is later than `latest` is the evening before: the time in between runs over midnight. `on` is
    the day it is about, where one is known: on the day that the clock goes forward an hour is missing.
    """

    earliest: time | None = None
    latest: time | None = None
    on: date | None = field(default=None, repr=False)

    @property
    def empty(self) -> Json:
        """No time yet."""
        return ""

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Read the time as people write it, or as it was kept."""
        text = seen(str(raw or "")).strip()
        if not text:
            return self.refuse("empty-time", "required") if self.required else ""
        found = read_time(text)
        if found is None:
            return self.refuse("no-such-time", "invalid_time")
        if self.on is not None and skipped(datetime.combine(self.on, found)):
            return self.refuse("time-skipped", "invalid_datetime")
        return self._outside(found) or found.isoformat()

    def _outside(self, found: time) -> Refusal | None:
        """Say which times can be chosen, when this is none of them; the form's words for it hang on which limits."""
        first, last = self.earliest, self.latest
        if first is None or last is None:
            if first is not None and found < first:
                return self.refuse("before-hours", "minTime", earliest=short_time(first))
            if last is not None and found > last:
                return self.refuse("after-hours", "maxTime", latest=short_time(last))
            return None
        words = {"earliest": short_time(first), "latest": short_time(last)}
        if first >= last:
            return None if found >= first or found <= last else self.refuse("outside-hours", "invalid_time", **words)
        if found < first:
            return self.refuse("before-opening", "invalid_time", **words)
        return self.refuse("after-closing", "invalid_time", **words) if found > last else None

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge the time as the portal stores it."""
        if value == "" or value is None:
            return (self.refuse("empty-time", "required"),) if self.required else ()
        found = kept_time(value)
        slip = self.refuse("no-such-time", "invalid_time") if found is None else self._outside(found)
        return (slip,) if slip is not None else ()

    def read(self, raw: object) -> time | None:
        """Make a time of what was typed, within the limits or not."""
        return read_time(seen(str(raw or "")).strip())

    def written(self, value: Json) -> str:
        """Write a kept time as one types it; "" when there is none."""
        found = kept_time(value)
        return "" if found is None else write_time(found)

    def in_words(self, value: Json) -> str:
        """Read the time back with its part of the day."""
        found = kept_time(value)
        return "" if found is None else time_in_words(found)
