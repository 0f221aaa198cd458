"""Days as people write them: what is a day, which day it is, and what is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey import dates
from assistant.journey.dates import TypedDate

TODAY = date(2026, 11, 22)

MARCH = ("3", "03", "003", "mrt", "Mrt", "mrt.", "maart", "MAART", "  maart ", "maa", "maar")
MONTHS = (
    ("1", 1),
    ("12", 12),
    ("jan", 1),
    ("januari", 1),
    ("feb.", 2),
    ("apr", 4),
    ("mei", 5),
    ("Mei.", 5),
    ("jun", 6),
    ("juli", 7),
    ("aug", 8),
    ("sept", 9),
    ("sep.", 9),
    ("okt", 10),
    ("november", 11),
    ("dec", 12),
)
NO_MONTHS = ("", "0", "00", "13", "99", "-3", "ma", "ju", "m", "march", "maartt", "3e", "drie", "3,0", "2026")


@pytest.mark.parametrize("text", MARCH)
def test_march_may_be_written_in_many_ways(text: str) -> None:
    assert dates.month_number(text) == 3


@pytest.mark.parametrize(("text", "number"), MONTHS)
def test_every_month_has_its_number_its_name_and_its_short_name(text: str, number: int) -> None:
    assert dates.month_number(text) == number


@pytest.mark.parametrize("text", NO_MONTHS)
def test_what_is_no_month_is_not_guessed(text: str) -> None:
    assert dates.month_number(text) is None


BOXES = (
    (("3", "3", "1952"), date(1952, 3, 3)),
    (("03", "03", "1952"), date(1952, 3, 3)),
    (("3", "mrt", "1952"), date(1952, 3, 3)),
    (("3.", "mrt.", "'52"), date(1952, 3, 3)),
    ((" 3 ", " Maart ", " 1952 "), date(1952, 3, 3)),
    (("29", "2", "2024"), date(2024, 2, 29)),
    (("31", "12", "2026"), date(2026, 12, 31)),
    (("1", "1", "1900"), date(1900, 1, 1)),
)


@pytest.mark.parametrize(("boxes", "day"), BOXES)
def test_three_boxes_make_a_day(boxes: tuple[str, str, str], day: date) -> None:
    assert dates.read(TypedDate(*boxes), TODAY) == day


NO_DAYS = (
    ("12", "13", "1980"),
    ("31", "4", "2026"),
    ("29", "2", "2026"),
    ("29", "2", "1900"),
    ("30", "feb", "2024"),
    ("0", "1", "2026"),
    ("32", "1", "2026"),
    ("3", "3", "952"),
    ("3", "3", "19520"),
    ("3", "3", "0000"),
    ("3", "3", ""),
    ("", "3", "1952"),
    ("3", "", "1952"),
    ("3e", "3", "1952"),
    ("drie", "maart", "1952"),
    ("3", "3", "-952"),
    ("\u0663", "3", "1952"),
)


@pytest.mark.parametrize("boxes", NO_DAYS)
def test_what_is_no_day_is_not_guessed(boxes: tuple[str, str, str]) -> None:
    assert dates.read(TypedDate(*boxes), TODAY) is None


WHOLE = (
    ("3 maart 1952", date(1952, 3, 3)),
    ("3 mrt. 1952", date(1952, 3, 3)),
    ("03031952", date(1952, 3, 3)),
    ("030352", date(1952, 3, 3)),
    ("3-3-52", date(1952, 3, 3)),
    ("3-3-1952", date(1952, 3, 3)),
    ("03-03-1952", date(1952, 3, 3)),
    ("3/3/1952", date(1952, 3, 3)),
    ("3.3.1952", date(1952, 3, 3)),
    ("3 3 1952", date(1952, 3, 3)),
    ("3-maart-1952", date(1952, 3, 3)),
    ("3mrt1952", date(1952, 3, 3)),
    ("3 maart '52", date(1952, 3, 3)),
    ("maandag 3 maart 1952", date(1952, 3, 3)),
    ("Zondag, 22 november 2026", date(2026, 11, 22)),
    ("  3   maart   1952  ", date(1952, 3, 3)),
    ("1952-03-03", date(1952, 3, 3)),
    ("1-2-2026", date(2026, 2, 1)),
    ("01/02/2026", date(2026, 2, 1)),
    ("1 dec 26", date(2026, 12, 1)),
)


@pytest.mark.parametrize(("text", "day"), WHOLE)
def test_a_whole_date_typed_or_pasted_in_the_first_box_counts(text: str, day: date) -> None:
    whole = dates.spread(text)
    assert whole is not None
    assert whole.whole
    assert dates.read(TypedDate(text), TODAY) == day


@pytest.mark.parametrize(
    "text", ["", "3", "03", "3 maart", "3-3", "19520303", "3-3-952", "maart 1952", "morgen", "3 ma 1952"]
)
def test_what_is_no_whole_date_stays_in_its_box(text: str) -> None:
    assert dates.read(TypedDate(text), TODAY) is None


def test_twelve_thirteen_is_a_whole_date_and_no_day() -> None:
    """The month is never taken for the day, as an American would write it."""
    assert dates.spread("12-13-1980") == TypedDate("12", "13", "1980")
    assert dates.read(TypedDate("12-13-1980"), TODAY) is None


@pytest.mark.parametrize(
    ("year", "whole"),
    [("26", 2026), ("36", 2036), ("37", 1937), ("52", 1952), ("00", 2000), ("99", 1999), ("1936", 1936)],
)
def test_a_year_of_two_figures_lies_at_most_ten_years_ahead(year: str, whole: int) -> None:
    assert dates.read(TypedDate("1", "1", year), TODAY) == date(whole, 1, 1)


def test_a_short_year_takes_the_century_that_is_possible() -> None:
    """Somebody of 96 types 30 for the year of birth."""
    assert dates.read(TypedDate("3", "3", "30"), TODAY, lambda day: day <= TODAY) == date(1930, 3, 3)
    assert dates.read(TypedDate("3", "3", "40"), TODAY, lambda day: day >= TODAY) == date(2040, 3, 3)
    assert dates.read(TypedDate("3", "3", "30"), TODAY, lambda _day: False) == date(2030, 3, 3)


def test_a_leap_day_with_a_short_year_exists_in_one_century_only() -> None:
    assert dates.read(TypedDate("29", "2", "00"), TODAY) == date(2000, 2, 29)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_comes_back_from_its_boxes_and_from_its_words(day: date) -> None:
    assert dates.read(dates.boxes(day.isoformat()), TODAY) == day
    assert dates.read(TypedDate(dates.short_words(day)), TODAY) == day
    assert dates.read(TypedDate(f"{day:%d%m%Y}"), TODAY) == day


@given(st.text(max_size=20), st.text(max_size=8), st.text(max_size=8))
def test_whatever_is_typed_is_a_day_or_none(day: str, month: str, year: str) -> None:
    found = dates.read(TypedDate(day, month, year), TODAY)
    assert found is None or isinstance(found, date)


def test_a_day_is_read_back_with_its_weekday() -> None:
    assert dates.in_words(date(2026, 12, 1)) == "1 december 2026, een dinsdag"
    assert dates.short_words(date(1952, 3, 3)) == "3 maart 1952"


def test_nothing_kept_gives_empty_boxes() -> None:
    assert dates.boxes("") == TypedDate()
    assert dates.boxes("1952-03-03") == TypedDate("3", "maart", "1952")
    assert not TypedDate(" ", "", "")


def test_a_typed_date_does_not_print_itself() -> None:
    assert "1952" not in repr(TypedDate("3", "3", "1952"))
