"""A Dutch address: what is taken, what is refused at which part, and what follows from looking it up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from assistant.journey.kinds.address import (
    EMPTY,
    FOUND,
    LOOKUP,
    NO,
    UNKNOWN,
    AddressQuestion,
    LookedUpAddress,
)
from assistant.journey.question import Json, Refusal, Turn
from tests.journey.asking import TODAY

HOME = AddressQuestion(key="adres", label="Uw adres", required=True)
FREE = replace(HOME, required=False)
WHOLE = LookedUpAddress(key="adres", label="Uw adres", required=True, parts=HOME)
GIVEN: Mapping[str, Json] = {**EMPTY, "postcode": "1234 AB", "houseNumber": "12"}
KNOWN: Mapping[str, Json] = {
    **GIVEN,
    "streetName": "Dorpsstraat",
    "city": "Voorbeeld",
    "secretStreetCity": "s",
    "autoPopulated": True,
    LOOKUP: FOUND,
}


def typed(postcode: str = "", number: str = "", letter: str = "", addition: str = "") -> dict[str, str]:
    return {"postcode": postcode, "houseNumber": number, "houseLetter": letter, "houseNumberAddition": addition}


def slip(question: AddressQuestion, raw: object) -> tuple[str, str]:
    taken = question.check(raw, TODAY)
    assert isinstance(taken, Refusal)
    return taken.key, taken.inside


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        (typed("1234ab", "12"), ("1234 AB", "12", "", "")),
        (typed(" 1234\u00a0AB ", " 12 "), ("1234 AB", "12", "", "")),
        (typed("1234 AB", "12a"), ("1234 AB", "12", "a", "")),
        (typed("1234 AB", "12-2"), ("1234 AB", "12", "", "2")),
        (typed("1234 AB", "12 bis"), ("1234 AB", "12", "", "bis")),
        (typed("1234 AB", "12", "B", "3"), ("1234 AB", "12", "B", "3")),
    ],
)
def test_an_address_is_taken_as_people_write_it(raw: object, kept: tuple[str, ...]) -> None:
    value = HOME.check(raw, TODAY)
    assert isinstance(value, Mapping)
    assert tuple(value[name] for name in typed()) == kept
    assert HOME.fits(value, TODAY)
    assert set(value) == set(EMPTY)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (typed(), ("no-postcode", "postcode")),
        (None, ("no-postcode", "postcode")),
        ("1234 AB 12", ("no-postcode", "postcode")),
        (typed("1234 AB"), ("no-house-number", "houseNumber")),
        (typed("", "12"), ("no-postcode", "postcode")),
        (typed("1234 SD", "12"), ("postcode", "postcode")),
        (typed("0234 AB", "12"), ("postcode", "postcode")),
        (typed("1234 AB", "123456"), ("house-number", "houseNumber")),
        (typed("1234 AB", "12a", "b"), ("house-number", "houseNumber")),
        (typed("1234 AB", "12", "ab"), ("house-letter", "houseLetter")),
        (typed("1234 AB", "12", "", "12345"), ("house-addition", "houseNumberAddition")),
        (typed("1234 AB", "12", "", "2/3"), ("house-addition", "houseNumberAddition")),
    ],
)
def test_what_is_wrong_is_told_of_its_part(raw: object, told: tuple[str, str]) -> None:
    assert slip(HOME, raw) == told


def test_nothing_is_an_answer_where_none_is_needed_and_half_of_one_is_not() -> None:
    assert FREE.check(typed(), TODAY) == EMPTY
    assert FREE.is_empty(EMPTY)
    assert slip(FREE, typed("1234 AB")) == ("no-house-number", "houseNumber")


def test_the_forms_own_patterns_decide_with_their_own_words() -> None:
    own = replace(HOME, postcode_pattern="1015 [A-Z]{2}", postcode_message="Alleen voor de Jordaan.")
    taken = own.check(typed("1234 AB", "1"), TODAY)
    assert isinstance(taken, Refusal)
    assert (taken.text, taken.inside) == ("Alleen voor de Jordaan.", "postcode")
    with_blank = own.check(typed("1015cj", "1"), TODAY)
    assert isinstance(with_blank, Mapping)
    assert with_blank["postcode"] == "1015 CJ"
    without = replace(own, postcode_pattern="1015[A-Z]{2}").check(typed("1015 cj", "1"), TODAY)
    assert isinstance(without, Mapping)
    assert without["postcode"] == "1015CJ"


def test_everything_that_is_wrong_with_a_kept_value_is_told() -> None:
    assert [(one.key, one.inside) for one in HOME.judge(EMPTY, TODAY)] == [
        ("no-postcode", "postcode"),
        ("no-house-number", "houseNumber"),
    ]
    assert HOME.judge(GIVEN, TODAY) == FREE.judge(EMPTY, TODAY) == FREE.judge(None, TODAY) == ()
    assert [one.key for one in HOME.judge(None, TODAY)] == ["empty"]
    assert [one.key for one in HOME.judge("Dorpsstraat", TODAY)] == ["pattern"]
    away = replace(HOME, city_pattern="Voorbeeld", city_message="Alleen in Voorbeeld.")
    assert [one.text for one in away.judge({**GIVEN, "city": "Elders"}, TODAY)] == ["Alleen in Voorbeeld."]
    assert WHOLE.judge({**GIVEN, "postcode": "x"}, TODAY)[0].inside == "postcode"


def test_an_address_reads_as_on_an_envelope() -> None:
    assert HOME.in_words(GIVEN) == "1234 AB, nummer 12"
    assert HOME.in_words({**KNOWN, "houseLetter": "A", "houseNumberAddition": "2"}) == (
        "Dorpsstraat 12 A-2, 1234 AB Voorbeeld"
    )
    assert HOME.in_words({**KNOWN, "postcode": "1234ab"}) == "Dorpsstraat 12, 1234 AB Voorbeeld"
    assert HOME.in_words(EMPTY) == HOME.in_words(None) == ""


@pytest.mark.parametrize(
    ("lookup", "asked"),
    [
        (FOUND, ["parts", "right"]),
        (UNKNOWN, ["parts", "right"]),
    ],
)
def test_what_is_asked_next_follows_from_looking_it_up(lookup: str, asked: list[str]) -> None:
    given: dict[str, Json] = {"adres#parts": {**KNOWN, LOOKUP: lookup}}
    assert [one.key for one in WHOLE.pieces(given)] == [f"adres#{name}" for name in asked]


def test_a_found_address_is_looked_up_once_and_joined_without_our_mark() -> None:
    parts = WHOLE.pieces({})[0]
    assert parts.needs_proof(GIVEN)
    assert not parts.needs_proof(KNOWN)
    assert not parts.needs_proof(EMPTY)
    joined = WHOLE.join({"adres#parts": KNOWN, "adres#right": "ja"})
    assert joined == {name: part for name, part in KNOWN.items() if name != LOOKUP}
    assert WHOLE.split(joined) == {"adres#parts": KNOWN}


def test_an_address_nobody_knows_goes_with_the_secret_of_that() -> None:
    unknown: dict[str, Json] = {**GIVEN, "secretStreetCity": "s", LOOKUP: UNKNOWN}
    joined = WHOLE.join({"adres#parts": unknown, "adres#right": "ja"})
    assert isinstance(joined, Mapping)
    assert (joined["streetName"], joined["secretStreetCity"], joined["autoPopulated"]) == ("", "s", False)


def test_another_address_is_looked_at_again_and_the_same_is_not() -> None:
    before: dict[str, Json] = {"adres#parts": KNOWN, "adres#right": "ja"}
    assert WHOLE.stale({"adres#parts": GIVEN}, before) == frozenset()
    assert "adres#right" in WHOLE.stale({"adres#parts": {**GIVEN, "houseNumber": "13"}}, before)
    assert WHOLE.turn("adres#right", NO) == Turn("adres#parts")
    assert WHOLE.turn("adres#right", "ja") is None


def test_an_address_the_portal_filled_in_and_nobody_may_change_is_one_screen() -> None:
    fixed = replace(WHOLE, read_only=True, parts=replace(HOME, read_only=True))
    assert [one.key for one in fixed.pieces({})] == ["adres#parts"]
    assert fixed.join(fixed.split(KNOWN)) == {name: part for name, part in KNOWN.items() if name != LOOKUP}


def test_how_many_screens_there_are_is_sure_once_it_was_looked_up() -> None:
    assert not WHOLE.settled({})
    assert not WHOLE.settled({"adres#parts": GIVEN})
    assert WHOLE.settled({"adres#parts": KNOWN})
    assert WHOLE.settled({"adres#parts": EMPTY})
