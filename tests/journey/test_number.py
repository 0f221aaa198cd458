"""Numbers as people here write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.kinds.number import NumberQuestion, write_number
from tests.journey.asking import TODAY, refusal, refused, taken

PEOPLE = NumberQuestion(key="mensen", label="Hoeveel mensen?", required=True, least=1, most=12, decimals=0)
PRICE = NumberQuestion(key="prijs", label="Wat kost het?", before="€", decimals=2, negative=False)
WEIGHT = NumberQuestion(key="gewicht", label="Hoe zwaar is het?", after="kg")
ANY = NumberQuestion(key="getal", label="Getal")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("6", 6),
        ("6,5", 6.5),
        ("6.5", 6.5),
        ("0,125", 0.125),
        ("1.250", 1250),
        ("1.250,50", 1250.5),
        ("1 250", 1250),
        ("1 250,5", 1250.5),
        ("1.000.000", 1_000_000),
        ("1250.5", 1250.5),
        ("-3", -3),
        ("\u22123", -3),
        (" 007 ", 7),
        ("6,0", 6),
        ("1\u00a0250", 1250),
    ],
)
def test_a_number_may_have_a_comma_a_dot_and_thousands(typed: str, number: float) -> None:
    assert taken(ANY, typed) == number
    assert type(taken(ANY, typed)) is type(number)


@pytest.mark.parametrize(
    "typed", ["zes", "6 of 7", "1,250.50", "1.25.50", "6,,5", "6,", ",5", "1e3", "--3", "NaN", "oneindig", "\u0663"]
)
def test_what_is_no_number_is_told_how_to_write_one(typed: str) -> None:
    assert refused(ANY, typed) == "number"


@pytest.mark.parametrize("typed", ["€ 12", "€12", "12 €", "12,00", "€ 12,-", "12,-", "€ 12,00"])
def test_money_may_be_written_with_its_sign(typed: str) -> None:
    assert taken(PRICE, typed) == 12


@pytest.mark.parametrize("typed", ["80", "80 kg", "80kg", "80 KG", "80 Kg "])
def test_a_unit_may_be_written_along(typed: str) -> None:
    assert taken(WEIGHT, typed) == 80


def test_the_limits_themselves_are_allowed() -> None:
    assert taken(PEOPLE, "1") == 1
    assert taken(PEOPLE, "12") == 12
    assert (refusal(PEOPLE, "0").key, dict(refusal(PEOPLE, "0").facts)) == ("too-small", {"least": "1"})
    assert (refusal(PEOPLE, "13").key, dict(refusal(PEOPLE, "13").facts)) == ("too-large", {"most": "12"})
    assert refused(PRICE, "-0,01") == "too-small"


def test_limits_are_compared_as_they_were_written() -> None:
    asked = NumberQuestion(key="n", label="N", least=0.1, most=0.3)
    assert taken(asked, "0,1") == 0.1
    assert taken(asked, "0,3") == 0.3
    assert refused(asked, "0,30001") == "too-large"


def test_too_many_decimals_are_refused_and_zeroes_do_not_count() -> None:
    assert refused(PEOPLE, "2,5") == "whole-number"
    assert taken(PEOPLE, "2,0") == 2
    assert refused(PRICE, "1,255") == "decimals"
    assert taken(PRICE, "1,2500") == 1.25


def test_only_a_required_number_must_be_filled_in() -> None:
    assert refused(PEOPLE, "") == "empty"
    assert refused(PEOPLE, None) == "empty"
    assert taken(WEIGHT, " ") is None
    assert taken(WEIGHT, "kg") is None


@pytest.mark.parametrize("typed", ["9" * 16, "9" * 5000, "1" + ".000" * 2000, "1," + "3" * 15, "€ 1234567890123456"])
def test_a_number_that_would_be_rounded_on_its_way_is_refused(typed: str) -> None:
    assert refused(ANY, typed) == "long-number"
    assert refusal(PRICE, typed).key == "long-number"


@pytest.mark.parametrize(
    ("typed", "number"), [("9" * 15, 10**15 - 1), ("0" * 30 + "7", 7), ("0,00000000000000012", 1.2e-16)]
)
def test_nought_in_front_does_not_make_a_number_long(typed: str, number: float) -> None:
    assert taken(ANY, typed) == number


@pytest.mark.parametrize("value", [10**16, -(10**400), 1e300, float("inf")])
def test_a_number_from_outside_may_be_too_large_for_words(value: float) -> None:
    assert ANY.in_words(value) == ""
    assert not ANY.fits(value, TODAY)


def test_nought_is_an_answer() -> None:
    asked = NumberQuestion(key="n", label="N", required=True)
    assert taken(asked, "0") == 0
    assert taken(asked, 0) == 0


@given(st.one_of(st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9, allow_nan=False)))
def test_a_kept_number_stays_the_same(value: float) -> None:
    """250.125 is not 250125, however it was written before."""
    assert ANY.check(value, TODAY) == value
    assert ANY.fits(value, TODAY)


def test_a_number_is_read_back_with_a_comma_and_its_unit() -> None:
    assert WEIGHT.in_words(80.5) == "80,5 kg"
    assert PRICE.in_words(1250) == "€ 1250"
    assert write_number(1_000_000.0) == "1000000"
    assert WEIGHT.in_words(None) == ""
    assert WEIGHT.in_words(True) == ""


@pytest.mark.parametrize("other", ["6", True, ["6"], {"a": True}])
def test_the_answer_of_another_kind_of_question_does_not_fit(other: object) -> None:
    assert not ANY.fits(other, TODAY)  # type: ignore[arg-type]  # a form can have changed in any way


def test_the_forms_own_message_comes_first() -> None:
    asked = NumberQuestion(
        key="n", label="N", most=3, required=True, messages={"max": "Hoogstens drie.", "required": "Hoeveel?"}
    )
    assert refusal(asked, "4").text == "Hoogstens drie."
    assert refusal(asked, "").text == "Hoeveel?"
