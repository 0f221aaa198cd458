"""Noor answers a phoneNumber: a number with blanks, dashes or a country in front."""

from __future__ import annotations

import pytest

from assistant.journey.view import QuestionView
from tests.stories.kinds.telling import EMPTY, RUBBISH, stored, told, told_of_pasted
from tests.stories.one_question import Asker

PHONE = {"type": "phoneNumber", "key": "tel", "label": "Wat is uw telefoonnummer?", "validate": {"required": True}}
FREE = {"type": "phoneNumber", "key": "tel", "label": "Wat is uw telefoonnummer?"}
DUTCH = {**FREE, "validate": {"plugins": ["phonenumber-nl"]}}
HOW = "Schrijf uw telefoonnummer met alleen cijfers, zo: 06 12345678"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("0612345678", "0612345678"), ("06-12 34 56 78", "06-12 34 56 78"), ("(020) 123 45 67", "020 123 45 67")],
)
def test_a_number_is_stored(ask: Asker, typed: str, kept: str) -> None:
    assert stored(ask, PHONE, typed) == kept


def test_a_number_is_read_back_in_pairs(ask: Asker) -> None:
    story = ask(PHONE)
    story.type("0612345678")
    assert "06 12 34 56 78" in story.words


@pytest.mark.parametrize("typed", ["nul zes", "06 1234 thuis", "0", "06+31"])
def test_what_is_no_number_is_told_how_to_write_one(ask: Asker, typed: str) -> None:
    assert told(ask, PHONE, typed) == HOW


def test_nothing_is_no_answer_where_one_is_needed(ask: Asker) -> None:
    assert told(ask, PHONE, "  ") == EMPTY


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    assert stored(ask, FREE, "") == ""


def test_pasted_rubbish_is_refused(ask: Asker) -> None:
    assert told_of_pasted(ask, PHONE, RUBBISH) == HOW


def test_the_portal_itself_says_that_a_number_is_not_dutch(ask: Asker) -> None:
    story = ask(DUTCH)
    story.type("123")
    story.verder()
    assert story.error
    assert story.stored is None
    story.paste("06 12345678")
    story.verder()
    assert story.stored == {"tel": "06 12345678"}


def test_the_portal_says_which_of_several_is_not_dutch(ask: Asker) -> None:
    story = ask({**DUTCH, "multiple": True})
    story.type("06 12345678")
    story.choose("Nog een")
    story.type("123")
    story.verder()
    assert isinstance(story.view, QuestionView)
    assert list(story.view.fields[0].inside) == ["1"]
    assert story.error.startswith("Nummer 2: ")
    assert story.value == ["06 12345678", "123"]
    assert story.stored is None
    story.paste("020 1234567", at="Nummer 2")
    story.verder()
    assert story.stored == {"tel": ["06 12345678", "020 1234567"]}
