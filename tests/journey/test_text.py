"""What one types: tidied the way people expect, and refused with what to write instead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import Refusal
from tests.journey.asking import TODAY, refusal, refused, taken

NAME = TextQuestion(key="naam", label="Hoe heet u?", required=True, max_length=10)
NICKNAME = TextQuestion(key="roepnaam", label="Wat is uw roepnaam?")
STORY = TextQuestion(key="verhaal", label="Wat is er gebeurd?", lines=True, max_length=40)
POSTCODE = TextQuestion(
    key="postcode",
    label="Postcode",
    shape=Shape.POSTCODE,
    pattern="^[1-9][0-9]{3} ?(?!sa|sd|ss|SA|SD|SS)[a-zA-Z]{2}$",
    required=True,
)
PHONE = TextQuestion(key="telefoon", label="Telefoon", shape=Shape.PHONE)
EMAIL = TextQuestion(key="email", label="E-mail", shape=Shape.EMAIL)


@pytest.mark.parametrize(
    "typed", ["1234AB", "1234 AB", "1234ab", "1234 aB", " 1234  ab ", "1234-ab", "1234.AB", "1234\u00a0AB", "1234\tAB"]
)
def test_a_postcode_may_be_written_with_or_without_space_in_any_case(typed: str) -> None:
    assert taken(POSTCODE, typed) == "1234 AB"


@pytest.mark.parametrize(
    "typed", ["0123 AB", "123 AB", "1234 A", "1234 ABC", "1234 SA", "1234sd", "1234 ss", "AB 1234", "1234"]
)
def test_what_is_no_postcode_is_told_how_to_write_one(typed: str) -> None:
    assert refused(POSTCODE, typed) == "postcode"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("06 12345678", "06 12345678"),
        ("0612345678", "0612345678"),
        ("06-12345678", "06-12345678"),
        ("06 - 12 34 56 78", "06 - 12 34 56 78"),
        ("06.12.34.56.78", "0612345678"),
        ("(020) 123 45 67", "020 123 45 67"),
        ("020/1234567", "0201234567"),
        ("+31 6 12345678", "+31 6 12345678"),
        ("06\u201312345678", "06-12345678"),
    ],
)
def test_a_phone_number_may_have_spaces_dashes_and_dots(typed: str, kept: str) -> None:
    assert taken(PHONE, typed) == kept


@pytest.mark.parametrize("typed", ["nul zes", "06 1234 thuis", "0", "06+31", "-06"])
def test_what_is_no_phone_number_is_told_how_to_write_one(typed: str) -> None:
    assert refused(PHONE, typed) == "phone"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("noor@voorbeeld.nl", "noor@voorbeeld.nl"),
        (" Noor@Voorbeeld.NL ", "Noor@Voorbeeld.NL"),
        ("noor @ post.voorbeeld.nl", "noor@post.voorbeeld.nl"),
    ],
)
def test_an_e_mail_address_may_have_blanks_around(typed: str, kept: str) -> None:
    assert taken(EMAIL, typed) == kept


@pytest.mark.parametrize(
    "typed", ["noor", "noor@", "@voorbeeld.nl", "noor@voorbeeld", "noor@voorbeeld.", "a@b@c.nl", "noor@.nl"]
)
def test_what_is_no_e_mail_address_is_told_how_to_write_one(typed: str) -> None:
    assert refused(EMAIL, typed) == "email"


@pytest.mark.parametrize("typed", ["", "   ", "\n", None])
def test_only_a_required_question_must_be_filled_in(typed: object) -> None:
    assert refused(NAME, typed) == "empty"
    assert taken(NICKNAME, typed) == ""
    assert taken(PHONE, typed) == ""
    assert taken(EMAIL, typed) == ""
    assert refused(POSTCODE, typed) == "empty"


def test_the_longest_text_is_taken_and_one_more_is_not() -> None:
    assert taken(NAME, "a" * 10) == "a" * 10
    assert taken(NAME, "  " + "a" * 10 + "  ") == "a" * 10
    found = refusal(NAME, "a" * 11)
    assert (found.key, dict(found.facts)) == ("too-long", {"most": "10", "now": "11"})


def test_blanks_in_a_line_become_one_space_and_lines_stay_lines() -> None:
    assert taken(NAME, " van \t der  A ") == "van der A"
    assert taken(STORY, " Eerst dit.\n\nToen dat. \n") == "Eerst dit.\n\nToen dat."


def test_a_pattern_of_the_form_must_fit_the_whole_answer() -> None:
    number = TextQuestion(key="nummer", label="Huisnummer", pattern="[1-9][0-9]{0,4}", max_length=5)
    assert taken(number, "12") == "12"
    assert refused(number, "12a") == "pattern"
    assert refused(number, "0") == "pattern"
    assert refused(number, "\u0661") == "pattern"


def test_a_pattern_python_cannot_read_is_left_to_the_portal() -> None:
    assert taken(TextQuestion(key="n", label="Naam", pattern=r"\p{L}+"), "Noor") == "Noor"
    assert refused(TextQuestion(key="n", label="Naam", pattern="(?<letter>a)b"), "b") == "pattern"


def test_the_forms_own_message_comes_first() -> None:
    asked = TextQuestion(
        key="naam",
        label="Naam",
        required=True,
        max_length=3,
        pattern="[a-z]+",
        messages={
            "required": "Vul uw naam in.",
            "maxLength": "Schrijf uw naam korter.",
            "pattern": "Alleen kleine letters.",
        },
    )
    assert refusal(asked, "").text == "Vul uw naam in."
    assert refusal(asked, "abcd").text == "Schrijf uw naam korter."
    assert refusal(asked, "A").text == "Alleen kleine letters."
    assert refusal(NAME, "").text == ""


@given(st.text(max_size=30), st.sampled_from(Shape), st.booleans())
def test_an_answer_that_was_taken_stays_the_same(typed: str, shape: Shape, lines: bool) -> None:
    asked = TextQuestion(key="t", label="T", shape=shape, lines=lines)
    value = asked.check(typed, TODAY)
    if not isinstance(value, Refusal):
        assert asked.check(value, TODAY) == value
        assert asked.fits(value, TODAY)


def test_a_text_is_read_back_as_it_is() -> None:
    assert POSTCODE.in_words("1234 AB") == "1234 AB"
    assert NAME.in_words("") == ""
    assert NAME.in_words(None) == ""


@pytest.mark.parametrize("other", [12, True, ["Noor"], {"a": True}])
def test_the_answer_of_another_kind_of_question_does_not_fit(other: object) -> None:
    assert not NAME.fits(other, TODAY)  # type: ignore[arg-type]  # a form can have changed in any way


@pytest.mark.parametrize("typed", ["No\x00or", "\ud83dNoor", "Noor\x07\x1b", "No\ude00or\x7f"])
def test_signs_nobody_sees_and_no_wire_takes_are_left_out(typed: str) -> None:
    assert taken(NICKNAME, typed) == "Noor"


def test_lines_pasted_from_another_program_stay_lines() -> None:
    assert taken(STORY, "een\r\ntwee\tdrie\x0b") == "een\ntwee\tdrie"
