"""Noor answers a postcode, with or without its blank."""

from __future__ import annotations

import pytest

from tests.stories.kinds.telling import EMPTY, RUBBISH, VERY_LONG, stored, told, told_of_pasted
from tests.stories.one_question import Asker

PATTERN = "^[1-9][0-9]{3} ?(?!sa|sd|ss|SA|SD|SS)[a-zA-Z]{2}$"
POSTCODE = {
    "type": "postcode",
    "key": "postcode",
    "label": "Wat is uw postcode?",
    "validate": {"required": True, "pattern": PATTERN},
}
FREE = {**POSTCODE, "validate": {"pattern": PATTERN}}
HOW = "Schrijf uw postcode zo: 1234 AB"


@pytest.mark.parametrize("typed", ["1234AB", "1234 ab", " 1234-aB "])
def test_a_postcode_gets_its_blank_and_capitals(ask: Asker, typed: str) -> None:
    assert stored(ask, POSTCODE, typed) == "1234 AB"


@pytest.mark.parametrize("typed", ["0123 AB", "1234", "AB 1234", "1234 SS", "1234 ABC", "twaalf"])
def test_what_is_no_postcode_is_told_how_to_write_one(ask: Asker, typed: str) -> None:
    assert told(ask, POSTCODE, typed) == HOW


def test_nothing_is_no_answer_where_one_is_needed(ask: Asker) -> None:
    assert told(ask, POSTCODE, "") == EMPTY


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    assert stored(ask, FREE, "") == ""


@pytest.mark.parametrize("pasted", [RUBBISH, VERY_LONG])
def test_pasted_rubbish_is_refused(ask: Asker, pasted: str) -> None:
    assert told_of_pasted(ask, POSTCODE, pasted) == HOW
