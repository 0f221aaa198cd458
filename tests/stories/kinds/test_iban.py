"""Noor answers an iban: the number of a bank account, of any country."""

from __future__ import annotations

import pytest

from tests.stories.kinds.telling import EMPTY, RUBBISH, VERY_LONG, stored, told, told_of_pasted
from tests.stories.one_question import Asker

IBAN = {"type": "iban", "key": "iban", "label": "Wat is uw rekeningnummer?", "validate": {"required": True}}
FREE = {"type": "iban", "key": "iban", "label": "Wat is uw rekeningnummer?"}
HOW = "Schrijf het rekeningnummer zo: NL02 ABNA 0123 4567 89"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("NL02 ABNA 0123 4567 89", "NL02ABNA0123456789"),
        ("nl02abna0123456789", "NL02ABNA0123456789"),
        ("IBAN: NL02-ABNA-0123.4567.89", "NL02ABNA0123456789"),
        ("BE68 5390 0754 7034", "BE68539007547034"),
        ("gb82 west 1234 5698 7654 32", "GB82WEST12345698765432"),
    ],
)
def test_a_number_of_any_country_is_stored_in_capitals_without_blanks(ask: Asker, typed: str, kept: str) -> None:
    assert stored(ask, IBAN, typed) == kept


def test_it_is_read_back_in_fours(ask: Asker) -> None:
    story = ask(IBAN)
    story.type("nl02abna0123456789")
    assert "NL02 ABNA 0123 4567 89" in story.words


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("NL02 ABNA O123 4567 89", "De letter O en het cijfer 0 lijken op elkaar. Kijk ze één voor één na."),
        ("NL02 ABNA 0123 4567 8", "Dit rekeningnummer heeft 18 letters en cijfers nodig. Het zijn er nu 17."),
        ("NL03 ABNA 0123 4567 89", "Dit rekeningnummer klopt niet. Kijk de letters en cijfers één voor één na."),
        ("123456789", HOW),
        ("geen", HOW),
        ("", EMPTY),
    ],
)
def test_what_is_wrong_is_said(ask: Asker, typed: str, said: str) -> None:
    assert told(ask, IBAN, typed) == said


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    assert stored(ask, FREE, "") == ""


@pytest.mark.parametrize("pasted", [RUBBISH, VERY_LONG])
def test_pasted_rubbish_is_refused(ask: Asker, pasted: str) -> None:
    assert told_of_pasted(ask, IBAN, pasted) == HOW
