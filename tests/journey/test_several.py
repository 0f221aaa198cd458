"""Any number of answers to one question."""

from __future__ import annotations

import pytest

from assistant.journey.dates import TypedDate
from assistant.journey.kinds.bsn import BsnQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.several import MOST_ROWS, SeveralQuestion
from assistant.journey.kinds.text import TextQuestion
from tests.journey.asking import TODAY, refusal, refused, taken

NAMES = SeveralQuestion(key="namen", label="Wie?", each=TextQuestion(key="namen", label="Wie?", max_length=5))
NEEDED = SeveralQuestion(key="namen", label="Wie?", required=True, each=TextQuestion(key="namen", label="Wie?"))
DAYS = SeveralQuestion(key="dagen", label="Wanneer?", each=DateQuestion(key="dagen", label="Wanneer?"))


@pytest.mark.parametrize(
    ("typed", "kept"), [(["Ali", "", "Noor "], ["Ali", "Noor"]), ([], []), (["  "], []), ("Ali", ["Ali"]), (None, [])]
)
def test_blank_rows_are_left_out_and_there_is_always_a_list(typed: object, kept: list[str]) -> None:
    assert taken(NAMES, typed) == kept


def test_what_is_wrong_stands_at_its_row() -> None:
    slip = refusal(NAMES, ["", "Ali", "Mohammed"])
    assert (slip.key, slip.inside) == ("too-long", "2")
    slip = refusal(DAYS, [TypedDate("1", "12", "2026"), TypedDate("31", "2", "2026")])
    assert (slip.key, slip.inside) == ("no-such-date", "1")


def test_one_answer_is_needed_where_the_form_says_so() -> None:
    assert refused(NEEDED, ["", ""]) == "empty"
    assert refusal(NEEDED, []).inside == ""
    assert taken(NEEDED, ["Ali"]) == ["Ali"]


def test_a_list_without_end_is_refused() -> None:
    assert refused(NEEDED, ["a"] * (MOST_ROWS + 1)) == "too-many-lines"


def test_it_is_empty_when_nothing_but_blanks_is_in_it() -> None:
    assert NAMES.is_empty([""])
    assert NAMES.is_empty(None)
    assert not NAMES.is_empty(["", "Ali"])


def test_answers_are_read_back_with_commas() -> None:
    assert NAMES.in_words(["Ali", "Noor"]) == "Ali, Noor"
    two = DAYS.in_words(["2026-12-01", "2026-12-02"])
    assert two == "1 december 2026, een dinsdag; 2 december 2026, een woensdag"
    assert NAMES.in_words("x") == ""


def test_the_portal_judges_each_row_and_takes_an_empty_list() -> None:
    assert NEEDED.judge([], TODAY) == ()
    assert [(slip.key, slip.inside) for slip in NEEDED.judge(["Ali", ""], TODAY)] == [("empty", "1")]
    bsns = SeveralQuestion(key="bsn", label="Bsn", each=BsnQuestion(key="bsn", label="Bsn"))
    assert [(slip.key, slip.inside) for slip in bsns.judge(["999990019", "1"], TODAY)] == [("bsn", "1")]
    assert [slip.key for slip in NEEDED.judge("Ali", TODAY)] == ["empty"]


def test_the_portal_is_asked_about_what_is_filled_in() -> None:
    checked = SeveralQuestion(key="tel", label="Tel", plugins=("x",), each=TextQuestion(key="tel", label="Tel"))
    assert checked.needs_proof(["06"])
    assert not checked.needs_proof([""])
