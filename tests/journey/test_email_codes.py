"""Several addresses are proven one after another, each with a code of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.journey.kinds.email_code import OTHER_ADDRESS, SEND_AGAIN, CodeQuestion
from assistant.journey.kinds.email_codes import AddressesToProve, VerifiedEmails
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import Json, Turn
from tests.journey.asking import TODAY

LINE = TextQuestion(key="mail", label="Mail", shape=Shape.EMAIL)
LIST = SeveralQuestion(key="mail", label="Wie doen er mee?", required=True, each=LINE)
MAIL = VerifiedEmails(key="mail", label="Wie doen er mee?", required=True, component="mail", several=LIST)
BOTH: dict[str, Json] = {"mail#addresses": ["noor@voorbeeld.nl", "ali@voorbeeld.nl"]}


def test_there_is_a_code_for_each_address() -> None:
    addresses, first, second = MAIL.pieces(BOTH)
    assert isinstance(addresses, AddressesToProve)
    assert (addresses.label, addresses.component) == ("Wie doen er mee?", "mail")
    assert isinstance(first, CodeQuestion)
    assert isinstance(second, CodeQuestion)
    assert [first.email, second.email] == ["noor@voorbeeld.nl", "ali@voorbeeld.nl"]
    assert [first.key, second.key] == ["mail#code-1", "mail#code-2"]
    assert first.label != second.label
    assert not [one for one in (first, second) if one.email in one.label]


@pytest.mark.parametrize("value", [[], ["", "  "], None])
def test_without_an_address_there_is_no_code(value: Json) -> None:
    assert len(MAIL.pieces({})) == len(MAIL.pieces({"mail#addresses": value})) == 1


def test_an_address_that_is_there_twice_has_one_code() -> None:
    assert len(MAIL.pieces({"mail#addresses": ["noor@voorbeeld.nl"] * 2})) == 2


def test_what_nobody_may_change_is_one_screen() -> None:
    assert len(replace(MAIL, read_only=True).pieces(BOTH)) == 1


def test_only_the_code_of_another_address_is_asked_again() -> None:
    changed: dict[str, Json] = {"mail#addresses": ["noor@voorbeeld.nl", "sam@voorbeeld.nl", "bo@voorbeeld.nl"]}
    assert MAIL.stale(changed, BOTH) == {"mail#code-2", "mail#code-3"}
    assert MAIL.stale({"mail#addresses": ["noor@voorbeeld.nl"]}, BOTH) == {"mail#code-2"}
    assert MAIL.stale(BOTH, BOTH) == frozenset()
    assert MAIL.stale({"mail#code-1": "ABC123"}, BOTH) == frozenset()


def test_the_value_is_the_list_of_addresses() -> None:
    value = MAIL.join(BOTH)
    assert value == BOTH["mail#addresses"]
    assert MAIL.split(value) == BOTH
    assert MAIL.in_words(value) == "noor@voorbeeld.nl, ali@voorbeeld.nl"
    assert MAIL.judge(value, TODAY) == ()
    assert [one.inside for one in MAIL.judge(["noor@voorbeeld.nl", "ali"], TODAY)] == ["1"]
    assert MAIL.empty == []
    assert MAIL.is_empty([""])


def test_who_has_no_code_can_ask_for_one_or_change_the_addresses() -> None:
    again = MAIL.turn("mail#code-2", SEND_AGAIN)
    assert again is not None
    assert (again.at, again.prove) == ("mail#code-2", "mail#addresses")
    assert MAIL.turn("mail#code-1", OTHER_ADDRESS) == Turn("mail#addresses")
    assert MAIL.turn("mail#code-1", "ABC123") is None
    assert MAIL.turn("mail#addresses", SEND_AGAIN) is None


def test_how_many_codes_there_are_is_sure_once_the_addresses_are_given() -> None:
    assert not MAIL.settled({})
    assert MAIL.settled(BOTH)
