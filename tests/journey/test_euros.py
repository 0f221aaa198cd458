"""Amounts read as people write them."""

from __future__ import annotations

import pytest

from assistant.journey.euros import in_euros


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("12.50", "€\u00a012,50"),
        ("0", "€\u00a00,00"),
        ("1250.5", "€\u00a01.250,50"),
        ("7.0", "€\u00a07,00"),
        ("", ""),
        ("veel", ""),
        ("NaN", ""),
        ("Infinity", ""),
    ],
)
def test_an_amount_reads_as_on_a_bill(amount: str, words: str) -> None:
    assert in_euros(amount) == words
