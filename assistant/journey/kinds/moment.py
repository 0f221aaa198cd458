"""A question one answers with a day and a time: on two screens, or on one where several moments are asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from assistant.journey import dates
from assistant.journey.dates import TypedDate
from assistant.journey.dutch_time import moment_in_short, on_our_clock, short_time, write_time
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.own_words import own_words
from assistant.journey.question import Composed, Json, Question, Refusal
from assistant.wording import _

DAY, TIME = "dag", "tijd"
_FOR_TIME = {"minTime": "minDate", "maxTime": "maxDate", "invalid_time": "invalid_datetime"}
_FOR_DAY = {"invalid_date": "invalid_datetime"}


@dataclass(frozen=True, slots=True)
class Limits:
    """From which moment to which, both included, as the clock in Amsterdam shows them (None: no limit)."""

    earliest: datetime | None = None
    latest: datetime | None = None

    def asks_day(self, whole: Question, key: str, label: str) -> DateQuestion:
        """Ask for the day: one that has a moment within the limits."""
        return DateQuestion(
            key=key,
            label=label,
            help=whole.help,
            more=whole.more,
            required=whole.required,
            read_only=whole.read_only,
            sensitive=whole.sensitive,
            source=whole.source,
            messages=_with(whole.messages, _FOR_DAY),
            earliest=self.earliest.date() if self.earliest else None,
            latest=self.latest.date() if self.latest else None,
        )

    def asks_time(self, whole: Question, key: str, label: str, day: date | None) -> TimeQuestion:
        """Ask for the time on `day`, which is said above it; only on the first and the last day it has limits."""
        first = self.earliest if self.earliest and self.earliest.date() == day else None
        last = self.latest if self.latest and self.latest.date() == day else None
        return TimeQuestion(
            key=key,
            label=label,
            help=own_words(dates.in_words(day)) if day else whole.help,
            required=True,
            read_only=whole.read_only,
            sensitive=whole.sensitive,
            repeats=dates.in_words(day) if day else "",
            source=whole.source,
            messages=_with(whole.messages, _FOR_TIME),
            earliest=first.time() if first else None,
            latest=last.time() if last else None,
            on=day,
        )

    def at_an_edge(self, day: date) -> bool:
        """Tell whether not every time of this day is within the limits."""
        return any(edge is not None and edge.date() == day for edge in (self.earliest, self.latest))


def _with(messages: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    """Give the form's sentences for a moment under the names a day or a time looks them up by."""
    return {**messages, **{mine: messages[theirs] for mine, theirs in names.items() if theirs in messages}}


def _wire(day: date, time: Json) -> str:
    return f"{day.isoformat()}T{time}"


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def moment_in_words(value: Json) -> str:
    """Read a kept moment back: "1 december 2026, een dinsdag, om 9.30 uur"; "" when it is none."""
    found = on_our_clock(value)
    if found is None:
        return ""
    return _("{day}, om {time}").format(day=dates.in_words(found.date()), time=short_time(found.time()))


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentQuestion(Composed):
    """A day, then a time on that day. The value is YYYY-MM-DDTHH:MM:SS by the clock in Amsterdam.

    The time on a day at the edge of the limits is another question than on the days between: its answer does not
    come along to a day where it does not fit.
    """

    limits: Limits = Limits()

    @property
    def empty(self) -> Json:
        """No moment yet."""
        return ""

    def pieces(self, given: Mapping[str, Json]) -> tuple[Question, ...]:
        """Ask for the day, and for the time once there is a day, or while there may be one."""
        asked = self.limits.asks_day(self, self.piece(DAY), _("{question}: welke dag?").format(question=self._bare()))
        answer = given.get(asked.key)
        if asked.key in given and asked.is_empty(answer):
            return (asked,)
        day = _day(answer)
        label = _("{question}: hoe laat?").format(question=self._bare())
        return asked, self.limits.asks_time(self, self._time_key(day), label, day)

    def _bare(self) -> str:
        return self.label.rstrip(" ?:.")

    def _time_key(self, day: date | None) -> str:
        return self.piece(f"{TIME}-{day}" if day and self.limits.at_an_edge(day) else TIME)

    def join(self, given: Mapping[str, Json]) -> Json:
        """Put the day and the time together; without a day there is no moment."""
        day = _day(given.get(self.piece(DAY)))
        time = given.get(self._time_key(day))
        return _wire(day, time) if day is not None and time else ""

    def split(self, value: Json) -> dict[str, Json]:
        """Give the day and the time of a moment the portal has, moved to the clock in Amsterdam."""
        found = on_our_clock(value)
        if found is None:
            return {self.piece(DAY): ""}
        return {self.piece(DAY): found.date().isoformat(), self._time_key(found.date()): found.time().isoformat()}

    def in_words(self, value: Json) -> str:
        """Read the moment back."""
        return moment_in_words(value)

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge the moment as a whole, as the portal does."""
        return _judge(self, self.limits, value)


def _judge(whole: Question, limits: Limits, value: Json) -> tuple[Refusal, ...]:
    if whole.is_empty(value):
        return (whole.refuse("empty-date", "required"),) if whole.required else ()
    found = on_our_clock(value)
    if found is None:
        return (whole.refuse("no-such-date", "invalid_datetime"),)
    if limits.earliest is not None and found < limits.earliest:
        return (whole.refuse("too-early", "minDate", earliest=moment_in_short(limits.earliest)),)
    if limits.latest is not None and found > limits.latest:
        return (whole.refuse("too-late", "maxDate", latest=moment_in_short(limits.latest)),)
    return ()


@dataclass(frozen=True, slots=True)
class TypedMoment:
    """What stands in the boxes of a day and of a time, as typed."""

    day: TypedDate = field(default_factory=TypedDate)
    time: str = ""

    def __bool__(self) -> bool:
        return bool(self.day) or bool(self.time.strip())

    def __repr__(self) -> str:
        return "TypedMoment(...)"


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentLine(Question):
    """A day and a time on one screen, where several are asked. The value is as that of MomentQuestion."""

    limits: Limits = Limits()

    @property
    def empty(self) -> Json:
        """No moment yet."""
        return ""

    @property
    def asks_day(self) -> DateQuestion:
        """The day in it; it must be there when there is a time."""
        return replace(self.limits.asks_day(self, self.key, self.label), required=True)

    def asks_time(self, day: date | None) -> TimeQuestion:
        """Give the time in it, on `day`."""
        return self.limits.asks_time(self, self.key, self.label, day)

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Read a TypedMoment, or a moment as it was kept."""
        typed = raw if isinstance(raw, TypedMoment) else typed_moment(raw)
        if not typed:
            return self.refuse("empty-date", "required") if self.required else ""
        day = self.asks_day.check(typed.day, today)
        if isinstance(day, Refusal):
            return replace(day, inside=DAY)
        on = _day(day)
        assert on is not None
        time = self.asks_time(on).check(typed.time, today)
        return replace(time, inside=TIME) if isinstance(time, Refusal) else _wire(on, time)

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge the moment as a whole, as the portal does."""
        return _judge(self, self.limits, value)

    def in_words(self, value: Json) -> str:
        """Read the moment back."""
        return moment_in_words(value)


def typed_moment(raw: object) -> TypedMoment:
    """Spread a kept moment, or one line such as "3 maart 2027 9.30", over the boxes."""
    found = on_our_clock(raw)
    if found is not None:
        return TypedMoment(dates.boxes(found.date().isoformat()), write_time(found.time()))
    line = str(raw or "").strip()
    day, _blank, time = line.rpartition(" ")
    whole = dates.spread(day.removesuffix(" om").rstrip(","))
    return TypedMoment(whole, time) if whole is not None else TypedMoment(TypedDate(line))
