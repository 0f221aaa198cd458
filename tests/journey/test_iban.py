"""The number of a bank account, of any country."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.kinds.iban import SIZES, IbanQuestion, proves_itself
from assistant.journey.question import Refusal
from tests.journey.asking import TODAY, refusal, refused, taken

IBAN = IbanQuestion(key="iban", label="Wat is uw rekeningnummer?", required=True)
FREE = IbanQuestion(key="iban", label="Wat is uw rekeningnummer?")
EXAMPLES = (
    "BE68539007547034",
    "DE89370400440532013000",
    "FR1420041010050500013M02606",
    "GB82WEST12345698765432",
    "MT84MALT011000012345MTLCAST001S",
    "NL02ABNA0123456789",
    "NL91ABNA0417164300",
    "NO9386011117947",
    "PL61109010140000071219812874",
    "TR330006100519786457841326",
)
"""Numbers that banks and the registry give as examples."""


@pytest.mark.parametrize("iban", EXAMPLES)
def test_a_number_of_any_country_is_taken_and_read_back_in_fours(iban: str) -> None:
    assert taken(IBAN, iban.lower()) == iban
    assert taken(IBAN, IBAN.in_words(iban)) == iban
    assert FREE.judge(IBAN.in_words(iban), TODAY) == ()


@pytest.mark.parametrize("typed", ["NL02-ABNA-0123-4567-89", "iban: nl02 abna 0123.4567.89", "IBAN NL02ABNA0123456789"])
def test_what_stands_around_it_is_taken_off(typed: str) -> None:
    assert taken(IBAN, typed) == "NL02ABNA0123456789"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "empty"),
        ("NL02 ABNA O123 4567 89", "iban-lookalike"),
        ("NLO2 ABNA 0123 4567 89", "iban-lookalike"),
        ("BE68 539O 0754 7034", "iban-lookalike"),
        ("NL02 ABNA 0123 4567 88", "iban-sum"),
        ("NL02 ABNA 0123 4567 8", "iban-length"),
        ("NL02 ABNA 0123 4567 890", "iban-length"),
        ("0123456789", "iban"),
        ("mijn rekening", "iban"),
        ("NL", "iban"),
        ("\u041d\u041b02ABNA0123456789", "iban"),
    ],
)
def test_which_slip_it_looks_like_is_said(typed: str, why: str) -> None:
    assert refused(IBAN, typed) == why


def test_how_many_signs_a_country_has_is_said() -> None:
    assert refusal(IBAN, "NL02 ABNA 0123").facts == {"most": "18", "now": "12"}


def test_a_country_that_is_not_in_the_registry_is_judged_by_its_sum() -> None:
    body = "ABCD0123456789"
    check = next(f"{number:02}" for number in range(2, 99) if proves_itself(f"ZZ{number:02}{body}"))
    assert "ZZ" not in SIZES
    assert taken(IBAN, f"ZZ{check}{body}") == f"ZZ{check}{body}"


@given(st.sampled_from(EXAMPLES), st.integers(4, 14), st.integers(1, 9))
def test_one_wrong_figure_is_never_taken(iban: str, at: int, by: int) -> None:
    if iban[at].isdigit():
        wrong = iban[:at] + str((int(iban[at]) + by) % 10) + iban[at + 1 :]
        assert isinstance(IBAN.check(wrong, TODAY), Refusal)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_taken_or_refused(typed: str) -> None:
    value = FREE.check(typed, TODAY)
    assert isinstance(value, Refusal) or value == "" or FREE.check(value, TODAY) == value
