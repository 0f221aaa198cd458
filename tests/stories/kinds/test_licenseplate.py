"""Noor answers a licenseplate: the dashes come by themselves."""

from __future__ import annotations

import pytest

from tests.stories.kinds.telling import EMPTY, RUBBISH, VERY_LONG, stored, told, told_of_pasted
from tests.stories.one_question import Asker

PATTERN = r"^[a-zA-Z0-9]{1,3}\-[a-zA-Z0-9]{1,3}\-[a-zA-Z0-9]{1,3}$"
PLATE = {
    "type": "licenseplate",
    "key": "kenteken",
    "label": "Wat is het kenteken?",
    "validate": {"required": True, "pattern": PATTERN},
}
FREE = {**PLATE, "validate": {"pattern": PATTERN}}
HOW = "Schrijf het kenteken met twee streepjes, zo: AB-123-C"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("ab123c", "AB-123-C"),
        ("AB-123-C", "AB-123-C"),
        ("12 ab 34", "12-AB-34"),
        ("zz1234", "ZZ-12-34"),
        ("b-ab-123", "B-AB-123"),
        ("1 abc 123", "1-ABC-123"),
    ],
)
def test_the_dashes_are_put_in_and_a_foreign_plate_keeps_its_own(ask: Asker, typed: str, kept: str) -> None:
    assert stored(ask, PLATE, typed) == kept


def test_it_is_read_back_as_it_hangs_on_the_car(ask: Asker) -> None:
    story = ask(PLATE)
    story.type("ab123c")
    assert "AB-123-C" in story.words


@pytest.mark.parametrize(("typed", "said"), [("auto", HOW), ("1abc123", HOW), ("A-B", HOW), ("", EMPTY)])
def test_what_is_no_plate_is_told_how_to_write_one(ask: Asker, typed: str, said: str) -> None:
    assert told(ask, PLATE, typed) == said


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    assert stored(ask, FREE, "") == ""


@pytest.mark.parametrize("pasted", [RUBBISH, VERY_LONG])
def test_pasted_rubbish_is_refused(ask: Asker, pasted: str) -> None:
    assert told_of_pasted(ask, PLATE, pasted) == HOW
