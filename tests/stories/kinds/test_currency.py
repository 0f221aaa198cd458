"""Noor answers a currency: an amount in euros, read back in words."""

from __future__ import annotations

import pytest

from tests.stories.kinds.telling import EMPTY, RUBBISH, VERY_LONG, stored, told, told_of_pasted
from tests.stories.one_question import Asker

RENT = {
    "type": "currency",
    "key": "huur",
    "label": "Hoeveel huur betaalt u?",
    "currency": "EUR",
    "decimalLimit": 2,
    "validate": {"required": True, "min": 1, "max": 5000},
}
FREE = {"type": "currency", "key": "huur", "label": "Hoeveel huur betaalt u?", "currency": "EUR"}
WHOLE = {**FREE, "decimalLimit": 0, "allowNegative": False}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("12,50", 12.5),
        ("€ 12,50", 12.5),
        ("12.50", 12.5),
        ("1.250,00", 1250),
        ("1250", 1250),
        ("12,-", 12),
        ("12 euro", 12),
        ("EUR 12", 12),
    ],
)
def test_an_amount_is_stored_as_a_number(ask: Asker, typed: str, kept: float) -> None:
    assert stored(ask, RENT, typed) == kept


def test_an_amount_is_read_back_in_words(ask: Asker) -> None:
    story = ask(RENT)
    story.type("12,5")
    assert "12 euro en 50 cent" in story.words


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", EMPTY),
        ("veel", "Schrijf een getal met cijfers, zo: 12 of 12,50"),
        ("$ 12", "Schrijf een getal met cijfers, zo: 12 of 12,50"),
        ("0,99", "Schrijf een getal dat 1 is of hoger."),
        ("5000,01", "Schrijf een getal dat 5000 is of lager."),
        ("12,505", "Schrijf niet meer dan 2 cijfers achter de komma."),
    ],
)
def test_what_is_wrong_is_said(ask: Asker, typed: str, said: str) -> None:
    assert told(ask, RENT, typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [("12,50", "Schrijf een heel getal, zonder komma."), ("-12", "Schrijf een getal dat 0 is of hoger.")],
)
def test_a_form_can_want_whole_euros_and_none_owed(ask: Asker, typed: str, said: str) -> None:
    assert told(ask, WHOLE, typed) == said


def test_nothing_is_no_amount(ask: Asker) -> None:
    assert stored(ask, FREE, "") is None


@pytest.mark.parametrize("pasted", [RUBBISH, VERY_LONG])
def test_pasted_rubbish_is_refused(ask: Asker, pasted: str) -> None:
    assert "getal" in told_of_pasted(ask, RENT, pasted)
