"""Times of day as people write them, within opening hours or over midnight."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.dutch_time import amsterdam, kept_time, on_our_clock, read_time, skipped
from assistant.journey.kinds.clock import TimeQuestion
from tests.journey.asking import TODAY, refusal, refused, taken

FREE = TimeQuestion(key="tijd", label="Hoe laat?")
NEEDED = TimeQuestion(key="tijd", label="Hoe laat?", required=True)
OFFICE = TimeQuestion(key="tijd", label="Hoe laat?", earliest=time(9), latest=time(17))
NIGHT = TimeQuestion(key="tijd", label="Hoe laat?", earliest=time(22), latest=time(6))
FROM = TimeQuestion(key="tijd", label="Hoe laat?", earliest=time(9), messages={"minTime": "Wij slapen dan nog."})
UNTIL = TimeQuestion(key="tijd", label="Hoe laat?", latest=time(17))


@pytest.mark.parametrize(
    "typed",
    ["9.30", "09.30", "930", "0930", "9:30", "9u30", "9h30", "9.30 uur", "om 9.30 uur", "09:30:00", " 9 . 30 ", "9,30"],
)
def test_half_past_nine_may_be_written_in_many_ways(typed: str) -> None:
    assert taken(FREE, typed) == "09:30:00"


@pytest.mark.parametrize(
    ("typed", "kept"), [("9", "09:00:00"), ("9 uur", "09:00:00"), ("0", "00:00:00"), ("2359", "23:59:00")]
)
def test_a_whole_hour_and_the_edges_of_the_day_are_times(typed: str, kept: str) -> None:
    assert taken(FREE, typed) == kept


@pytest.mark.parametrize("typed", ["24", "24:00", "9.60", "9.3", "half tien", "-9", "99999", "12.30.61.2", "\u0669"])
def test_what_is_no_time_is_told_how_to_write_one(typed: str) -> None:
    assert refused(FREE, typed) == "no-such-time"


def test_nothing_is_refused_only_where_a_time_is_needed() -> None:
    assert taken(FREE, "") == ""
    assert refused(NEEDED, "  ") == "empty-time"


@pytest.mark.parametrize(
    ("question", "typed", "why"),
    [
        (OFFICE, "8.59", "before-opening"),
        (OFFICE, "17.01", "after-closing"),
        (NIGHT, "12.00", "outside-hours"),
        (FROM, "8.59", "before-hours"),
        (UNTIL, "17.01", "after-hours"),
    ],
)
def test_a_time_outside_the_hours_is_told_which_can_be(question: TimeQuestion, typed: str, why: str) -> None:
    assert refused(question, typed) == why
    kept = kept_time(taken(FREE, typed))
    assert kept is not None
    assert [slip.key for slip in question.judge(kept.isoformat(), TODAY)] == [why]


def test_the_hours_themselves_can_be_chosen() -> None:
    for question, typed in ((OFFICE, "9"), (OFFICE, "17"), (NIGHT, "22"), (NIGHT, "6"), (NIGHT, "23.30"), (NIGHT, "1")):
        taken(question, typed)


def test_the_forms_own_words_win() -> None:
    assert refusal(FROM, "8").text == "Wij slapen dan nog."


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("02:30:00", "2.30 uur, in de nacht"),
        ("09:05", "9.05 uur, in de ochtend"),
        ("12:00:00", "12.00 uur, in de middag"),
        ("23:59:59", "23.59 uur, in de avond"),
        ("", ""),
        ("x", ""),
        (None, ""),
    ],
)
def test_a_time_is_read_back_with_its_part_of_the_day(value: str | None, words: str) -> None:
    assert FREE.in_words(value) == words


@given(st.times())
def test_what_is_written_is_read_as_the_same(moment: time) -> None:
    whole = moment.replace(second=0, microsecond=0)
    assert read_time(FREE.written(whole.isoformat())) == whole


@given(st.text(max_size=20))
def test_whatever_is_typed_never_breaks_anything(typed: str) -> None:
    FREE.check(typed, TODAY)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-11-22T12:09:00+01:00", datetime.fromisoformat("2026-11-22T12:09")),
        ("2026-07-01T12:09:00+02:00", datetime.fromisoformat("2026-07-01T12:09")),
        ("2026-11-22T11:09:00Z", datetime.fromisoformat("2026-11-22T12:09")),
        ("2026-07-01T22:30:00+00:00", datetime.fromisoformat("2026-07-02T00:30")),
        ("2026-11-22T12:09:30", datetime.fromisoformat("2026-11-22T12:09")),
        ("2026-11-22", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("nu", None),
        (None, None),
    ],
)
def test_a_moment_of_the_portal_is_moved_to_our_clock(text: str | None, shown: datetime | None) -> None:
    assert on_our_clock(text) == shown


def test_the_hour_that_the_clock_skips_is_known() -> None:
    assert amsterdam().tzname(datetime.fromisoformat("2027-01-01T00:00")) == "CET"
    assert skipped(datetime.fromisoformat("2027-03-28T02:30"))
    assert not skipped(datetime.fromisoformat("2027-03-28T03:00"))
    assert not skipped(datetime.fromisoformat("2027-10-31T02:30"))
    on = TimeQuestion(key="tijd", label="Hoe laat?", on=date(2027, 3, 28))
    assert refused(on, "2.30") == "time-skipped"
    assert taken(on, "3.30") == "03:30:00"
