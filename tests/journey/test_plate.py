"""Number plates: the dashes come by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.kinds.plate import PlateQuestion, with_dashes
from assistant.journey.question import Refusal
from tests.journey.asking import TODAY, refused, taken

PLATE = PlateQuestion(
    key="kenteken",
    label="Wat is het kenteken?",
    required=True,
    pattern=r"^[a-zA-Z0-9]{1,3}\-[a-zA-Z0-9]{1,3}\-[a-zA-Z0-9]{1,3}$",
)
SERIES = (
    "XX-99-99",
    "99-99-XX",
    "99-XX-99",
    "XX-99-XX",
    "XX-XX-99",
    "99-XX-XX",
    "99-XXX-9",
    "9-XXX-99",
    "XX-999-X",
    "X-999-XX",
    "XXX-99-X",
    "X-99-XXX",
    "9-XX-999",
    "999-XX-9",
)
"""The series the RDW has given out since 1951, and those that come next."""


@pytest.mark.parametrize("series", SERIES)
def test_every_dutch_series_gets_its_dashes(series: str) -> None:
    signs = series.replace("-", "")
    assert with_dashes(signs) == series
    for typed in (signs.lower(), series, series.replace("-", " "), series.replace("-", "."), f" {signs} "):
        assert taken(PLATE, typed) == series


@pytest.mark.parametrize(
    ("typed", "kept"), [("AB-123C", "AB-123-C"), ("A B123C", "AB-123-C"), ("ab\u2013123\u2013c", "AB-123-C")]
)
def test_a_dash_too_few_is_mended(typed: str, kept: str) -> None:
    assert taken(PLATE, typed) == kept


@pytest.mark.parametrize("typed", ["B-AB-123", "1-ABC-123", "AA-12-3"])
def test_another_plate_keeps_its_own_dashes(typed: str) -> None:
    assert taken(PLATE, typed) == typed


@pytest.mark.parametrize("typed", ["BAB123", "1ABC123", "auto", "AB-1234-5678-C", "AB", "-", "ABCDEF", "123456"])
def test_what_has_no_known_dashes_is_asked_to_have_them(typed: str) -> None:
    assert refused(PLATE, typed) == "plate"


@given(st.text("AB12- ", max_size=12))
def test_what_is_taken_always_has_two_dashes_and_reads_back_the_same(typed: str) -> None:
    value = PLATE.check(typed, TODAY)
    assert isinstance(value, Refusal) or str(value).count("-") == 2
    assert isinstance(value, Refusal) or PLATE.read_back(value) == PLATE.in_words(value) == value
    assert isinstance(value, Refusal) or PLATE.judge(value, TODAY) == ()
