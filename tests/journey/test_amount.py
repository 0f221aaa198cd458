"""Amounts in euros, as people and websites write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.kinds.amount import AmountQuestion
from tests.journey.asking import TODAY, refusal, refused, taken

RENT = AmountQuestion(key="huur", label="Hoeveel huur betaalt u?", required=True, least=0, most=5000)
ANY = AmountQuestion(key="bedrag", label="Om welk bedrag gaat het?")
WHOLE = AmountQuestion(key="bedrag", label="Om welk bedrag gaat het?", decimals=0, negative=False)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("12,50", 12.5),
        ("€ 12,50", 12.5),
        ("12,50 €", 12.5),
        ("€12.50", 12.5),
        ("EUR 12,50", 12.5),
        ("12,50 euro", 12.5),
        ("12,5", 12.5),
        ("1.250,00", 1250),
        ("€ 1.250", 1250),
        ("1 250,00", 1250),
        ("1,250.00", 1250),
        ("12,-", 12),
        ("12,--", 12),
        ("12.-", 12),
        ("12,=", 12),
        ("12,\u2013", 12),
        ("0", 0),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, amount: float) -> None:
    assert taken(RENT, typed) == amount


@pytest.mark.parametrize("typed", ["-12,50", "- 12,50", "\u221212,50", "-€ 12,50", "€ -12,50"])
def test_what_is_owed_has_a_minus(typed: str) -> None:
    assert taken(ANY, typed) == -12.5


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "empty"),
        ("twaalf", "number"),
        ("$ 12", "number"),
        ("12 euro 50", "number"),
        ("12,505", "decimals"),
        ("-1", "too-small"),
        ("5000,01", "too-large"),
        ("1" * 16, "long-number"),
    ],
)
def test_what_is_wrong_is_said(typed: str, why: str) -> None:
    assert refused(RENT, typed) == why


def test_a_form_can_want_whole_euros() -> None:
    assert refused(WHOLE, "12,50") == "whole-number"
    assert refusal(WHOLE, "-12").facts == {"least": "0"}


@pytest.mark.parametrize(
    ("amount", "words", "typed"),
    [
        (12.5, "12 euro en 50 cent", "12,50"),
        (12, "12 euro", "12"),
        (0.05, "0 euro en 5 cent", "0,05"),
        (-12.5, "min 12 euro en 50 cent", "-12,50"),
        (1250.1, "1250 euro en 10 cent", "1250,10"),
        (1.125, "1,125 euro", "1,125"),
        (None, "", ""),
        ("12", "", ""),
        (True, "", ""),
    ],
)
def test_an_amount_is_said_in_euros_and_cents(amount: float | None, words: str, typed: str) -> None:
    assert ANY.in_words(amount) == words
    assert ANY.written(amount) == typed


@given(st.integers(-(10**9), 10**9))
def test_what_is_read_back_is_what_was_kept(cents: int) -> None:
    amount = cents / 100
    assert ANY.check(ANY.written(amount), TODAY) == amount


def test_the_portal_looks_at_limits_and_not_at_cents() -> None:
    assert RENT.judge(12.505, TODAY) == ()
    assert [slip.key for slip in RENT.judge(5001, TODAY)] == ["too-large"]
    assert [slip.key for slip in RENT.judge(None, TODAY)] == ["empty"]
    assert [slip.key for slip in RENT.judge("12", TODAY)] == ["number"]
