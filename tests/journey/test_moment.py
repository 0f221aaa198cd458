"""A day and a time: asked one after the other, or together where several are asked."""

from __future__ import annotations

from datetime import datetime

import pytest

from assistant.journey.dates import TypedDate
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.moment import Limits, MomentLine, MomentQuestion, TypedMoment
from assistant.journey.question import Json
from tests.journey.asking import TODAY, refusal, refused, taken

LIMITS = Limits(datetime.fromisoformat("2026-12-01T12:30"), datetime.fromisoformat("2026-12-31T16:00"))
WHEN = MomentQuestion(
    key="moment",
    label="Wanneer komt u?",
    required=True,
    sensitive=True,
    limits=LIMITS,
    messages={"minDate": "Dat is te vroeg voor ons.", "invalid_datetime": "Dat is geen moment."},
)
FREE = MomentQuestion(key="moment", label="Moment")
LINE = MomentLine(key="moment", label="Wanneer komt u?", limits=LIMITS)


def pieces(**given: Json) -> tuple[DateQuestion, TimeQuestion]:
    day, time = WHEN.pieces({f"moment#{name}": value for name, value in given.items()})
    assert isinstance(day, DateQuestion)
    assert isinstance(time, TimeQuestion)
    return day, time


def test_the_day_is_asked_first_and_then_the_time_on_it() -> None:
    day, time = pieces()
    assert (day.key, time.key) == ("moment#dag", "moment#tijd")
    assert (day.label, time.label) == ("Wanneer komt u: welke dag?", "Wanneer komt u: hoe laat?")
    assert day.sensitive
    assert time.sensitive
    assert (day.required, time.required) == (True, True)


def test_without_a_day_no_time_is_asked() -> None:
    assert [piece.key for piece in FREE.pieces({"moment#dag": ""})] == ["moment#dag"]
    assert FREE.join({"moment#dag": ""}) == ""


def test_only_the_days_at_the_edge_have_limits_of_their_own() -> None:
    first, between, last = (pieces(dag=f"2026-12-{day}")[1] for day in ("01", "15", "31"))
    assert refused(first, "12.29") == "before-hours"
    assert taken(first, "12.30") == "12:30:00"
    assert taken(between, "0.00") == "00:00:00"
    assert refused(last, "16.01") == "after-hours"
    assert refusal(first, "9").text == "Dat is te vroeg voor ons."
    assert len({first.key, between.key, last.key}) == 3
    assert between.help.text == "15 december 2026, een dinsdag"


def test_a_time_does_not_come_along_to_a_day_where_it_may_not_fit() -> None:
    between = {"moment#dag": "2026-12-15", "moment#tijd": "09:00:00"}
    assert WHEN.join(between) == "2026-12-15T09:00:00"
    moved = {**between, "moment#dag": "2026-12-01"}
    assert WHEN.pieces(moved)[1].key not in moved
    assert WHEN.join({**between, "moment#dag": "2026-12-16"}) == "2026-12-16T09:00:00"


@pytest.mark.parametrize("value", ["2026-12-01T12:30:00", "2026-12-15T09:00:00", "2026-12-31T16:00:00"])
def test_a_moment_that_is_taken_apart_is_put_together_the_same(value: str) -> None:
    assert WHEN.join(WHEN.split(value)) == value
    assert {piece.key for piece in WHEN.pieces(WHEN.split(value))} == set(WHEN.split(value))


def test_a_moment_of_the_portal_is_shown_by_our_clock() -> None:
    assert FREE.split("2026-07-01T22:30:00+00:00") == {"moment#dag": "2026-07-02", "moment#tijd": "00:30:00"}
    assert FREE.split("") == FREE.split("onzin") == {"moment#dag": ""}
    assert FREE.in_words("2026-12-01T08:30:00Z") == "1 december 2026, een dinsdag, om 9.30 uur"


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("", "empty-date"),
        (None, "empty-date"),
        ("2026-12-01", "no-such-date"),
        ("2026-12-01T12:29:00+01:00", "too-early"),
        ("2026-12-01T11:30:00Z", ""),
        ("2026-12-31T16:01:00", "too-late"),
    ],
)
def test_a_moment_is_judged_as_a_whole(value: str | None, why: str) -> None:
    assert [slip.key for slip in WHEN.judge(value, TODAY)] == ([why] if why else [])
    assert FREE.judge("", TODAY) == ()


def test_on_one_screen_day_and_time_are_read_together() -> None:
    assert taken(LINE, TypedMoment(TypedDate("2", "dec", "2026"), "9.30")) == "2026-12-02T09:30:00"
    assert taken(LINE, "2 december 2026 9.30") == "2026-12-02T09:30:00"
    assert taken(LINE, "2-12-2026, om 9.30") == "2026-12-02T09:30:00"
    assert taken(LINE, TypedMoment()) == ""


@pytest.mark.parametrize(
    ("typed", "why", "inside"),
    [
        (TypedMoment(TypedDate("2", "12", "2026")), "empty-time", "tijd"),
        (TypedMoment(time="9.30"), "empty-date", "dag"),
        (TypedMoment(TypedDate("31", "2", "2026"), "9.30"), "no-such-date", "dag"),
        (TypedMoment(TypedDate("1", "12", "2026"), "9.30"), "before-hours", "tijd"),
        (TypedMoment(TypedDate("30", "11", "2026"), "9.30"), "too-early", "dag"),
    ],
)
def test_what_is_wrong_is_said_at_the_piece_it_is_about(typed: TypedMoment, why: str, inside: str) -> None:
    slip = refusal(LINE, typed)
    assert (slip.key, slip.inside) == (why, inside)


def test_what_was_typed_is_not_printed() -> None:
    assert "9.30" not in repr(TypedMoment(TypedDate("2", "12", "2026"), "9.30"))
