"""A bsn: nine figures that prove themselves, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.kinds.bsn import BsnQuestion, proves_itself
from assistant.journey.question import Refusal
from tests.journey.asking import TODAY, refusal, refused, taken

BSN = BsnQuestion(key="bsn", label="Wat is uw bsn?", required=True)
FREE = BsnQuestion(key="bsn", label="Wat is uw bsn?")


@pytest.mark.parametrize("typed", ["999990019", "9999.90.019", "9999 90 019", "9999-90-019", " 999\u00a0990\u2013019 "])
def test_dots_dashes_and_blanks_do_not_matter(typed: str) -> None:
    assert taken(BSN, typed) == "999990019"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "empty"),
        ("99999001", "bsn-zero"),
        ("9999900", "bsn-length"),
        ("9999900190", "bsn-length"),
        ("999990018", "bsn"),
        ("000000000", "bsn"),
        ("99999O019", "bsn-figures"),
        ("\u0669" * 9, "bsn-figures"),
    ],
)
def test_what_is_missing_is_said(typed: str, why: str) -> None:
    assert refused(BSN, typed) == why


def test_how_many_figures_there_are_is_said() -> None:
    assert refusal(BSN, "1234").facts == {"now": "4"}


def test_it_is_always_nobody_elses_business() -> None:
    assert FREE.sensitive


def test_it_is_read_back_in_threes() -> None:
    assert FREE.in_words("999990019") == "999 990 019"
    assert FREE.in_words(None) == ""


@given(st.text("0123456789", min_size=9, max_size=9), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_figure_never_proves_itself(figures: str, at: int, by: int) -> None:
    wrong = figures[:at] + str((int(figures[at]) + by) % 10) + figures[at + 1 :]
    assert not (proves_itself(figures) and proves_itself(wrong))


@given(st.text(max_size=30))
def test_whatever_is_typed_is_taken_or_refused(typed: str) -> None:
    value = FREE.check(typed, TODAY)
    assert isinstance(value, Refusal) or value == "" or (isinstance(value, str) and proves_itself(value))


@pytest.mark.parametrize(
    ("kept", "right"), [("999990019", True), ("000000000", True), ("9999.90.019", False), ("1", False), ("", True)]
)
def test_the_portal_takes_nine_figures_only(kept: str, *, right: bool) -> None:
    assert (FREE.judge(kept, TODAY) == ()) is right
    assert BSN.judge("", TODAY)
