"""An address that has to be proven: its pieces, what a code may look like, and when it is asked again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.journey.kinds.email_code import (
    OTHER_ADDRESS,
    SEND_AGAIN,
    AddressToProve,
    CodeQuestion,
    VerifiedEmail,
)
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import Json, Refusal, Turn
from tests.journey.asking import TODAY

LINE = TextQuestion(key="mail", label="Uw e-mailadres", required=True, shape=Shape.EMAIL, plugins=("eigen",))
MAIL = VerifiedEmail(key="mail", label="Uw e-mailadres", required=True, component="mail", line=LINE)
CODE = CodeQuestion(key="mail#code", label="De code", required=True, component="mail", email="noor@voorbeeld.nl")


def key_of(taken: Json | Refusal) -> str:
    return taken.key if isinstance(taken, Refusal) else f"taken: {taken}"


def test_the_address_is_asked_first_and_then_its_code() -> None:
    address, code = MAIL.pieces({"mail#address": "noor@voorbeeld.nl"})
    assert isinstance(address, AddressToProve)
    assert (address.key, address.label, address.required, address.plugins) == (
        "mail#address",
        "Uw e-mailadres",
        True,
        ("eigen",),
    )
    assert isinstance(code, CodeQuestion)
    assert (code.component, code.email) == ("mail", "noor@voorbeeld.nl")
    assert address.needs_proof("noor@voorbeeld.nl")
    assert not address.needs_proof("")


def test_an_address_that_was_left_open_has_no_code() -> None:
    assert [one.key for one in MAIL.pieces({"mail#address": ""})] == ["mail#address"]


def test_in_a_row_the_portal_still_hears_its_own_name() -> None:
    address, code = VerifiedEmail(key="mensen[1].mail", label="", component="mail", line=LINE).pieces({})
    assert isinstance(address, AddressToProve)
    assert isinstance(code, CodeQuestion)
    assert (address.key, address.component, code.component) == ("mensen[1].mail#address", "mail", "mail")


@pytest.mark.parametrize("raw", ["ABC123", " abc 123 ", "abc-123", "a b c 1 2 3", "\u200babc123\n"])
def test_a_code_is_taken_however_it_is_copied(raw: str) -> None:
    assert CODE.check(raw, TODAY) == "ABC123"


@pytest.mark.parametrize(
    ("raw", "key"),
    [("", "no-code"), (None, "no-code"), ("   ", "no-code"), ("ABC12", "code-shape"), ("ABC1234", "code-shape")],
)
def test_what_is_no_code_is_refused(raw: object, key: str) -> None:
    assert key_of(CODE.check(raw, TODAY)) == key


def test_a_code_counts_in_one_submission_and_is_a_mark_afterwards() -> None:
    assert CODE.fleeting
    assert CODE.needs_proof("ABC123")
    assert not CODE.needs_proof(True)
    assert CODE.fits(True, TODAY)
    assert CODE.fits("ABC123", TODAY)
    assert not CODE.fits("?", TODAY)
    assert CODE.in_words(True) == "Bevestigd"
    assert CODE.in_words("ABC123") == ""


def test_the_value_is_the_address() -> None:
    given: dict[str, Json] = {"mail#address": "noor@voorbeeld.nl", "mail#code": True}
    assert MAIL.join(given) == "noor@voorbeeld.nl"
    assert MAIL.split("noor@voorbeeld.nl") == {"mail#address": "noor@voorbeeld.nl"}
    assert MAIL.in_words("noor@voorbeeld.nl") == "noor@voorbeeld.nl"
    assert MAIL.judge("noor@voorbeeld.nl", TODAY) == ()
    assert [one.key for one in MAIL.judge("", TODAY)] == ["empty"]
    assert [one.key for one in MAIL.judge("noor", TODAY)] == ["email"]


def test_another_address_makes_the_code_stale_and_the_same_one_does_not() -> None:
    before: dict[str, Json] = {"mail#address": "noor@voorbeeld.nl", "mail#code": True}
    assert MAIL.stale({"mail#address": "ali@voorbeeld.nl"}, before) == {"mail#code"}
    assert MAIL.stale({"mail#address": "noor@voorbeeld.nl"}, before) == frozenset()
    assert MAIL.stale({"mail#code": "ABC123"}, before) == frozenset()


def test_who_has_no_code_can_ask_for_one_or_change_the_address() -> None:
    again = MAIL.turn("mail#code", SEND_AGAIN)
    assert again is not None
    assert (again.at, again.prove) == ("mail#code", "mail#address")
    assert MAIL.turn("mail#code", OTHER_ADDRESS) == Turn("mail#address")
    assert MAIL.turn("mail#code", "ABC123") is None
    assert MAIL.turn("mail#address", SEND_AGAIN) is None


def test_a_question_never_shows_the_address_it_mailed() -> None:
    assert "noor@" not in repr(CODE)


def test_whether_there_is_a_code_is_sure_where_an_address_is_needed_or_given() -> None:
    free = replace(MAIL, required=False)
    assert MAIL.settled({})
    assert not free.settled({})
    assert free.settled({"mail#address": ""})
