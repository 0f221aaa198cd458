"""A few letters find the answer in a long list, with or without accents, and with a slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.likeliest import folded, likeliest
from assistant.journey.question import Option

LANDS = tuple(
    Option(name, name)
    for name in ("Aruba", "België", "Curaçao", "Griekenland", "Nederland", "Oekraïne", "Verenigde Staten", "Zuid-Korea")
)


def found(words: str) -> list[str]:
    return [option.label for option in likeliest(LANDS, words)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("ned", "Nederland"),
        ("CURACAO", "Curaçao"),
        ("oekraine", "Oekraïne"),
        ("korea zuid", "Zuid-Korea"),
        ("staten", "Verenigde Staten"),
        ("neederland", "Nederland"),
        ("nedrland", "Nederland"),
        ("nedelrand", "Nederland"),
        ("belgee", "België"),
    ],
)
def test_the_likeliest_stands_first(words: str, first: str) -> None:
    assert found(words)[:1] == [first]


def test_what_begins_so_stands_before_what_only_holds_it() -> None:
    assert found("a")[0] == "Aruba"
    assert found("land") == ["Griekenland", "Nederland"]


def test_without_words_the_order_of_the_form_stays() -> None:
    assert found("  ") == [option.label for option in LANDS]


def test_words_that_fit_nothing_find_nothing() -> None:
    assert found("xyzzy") == []


def test_help_is_searched_too() -> None:
    options = (Option("a", "Afval", "Zakken of grofvuil op straat"), Option("b", "Lantaarnpaal"))
    assert likeliest(options, "grofvuil") == options[:1]


@given(st.text(max_size=12))
def test_an_answer_typed_whole_is_always_found(words: str) -> None:
    option = Option("x", words)
    assert not folded(words) or option in likeliest((*LANDS, option), words)
