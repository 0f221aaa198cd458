"""Noor signs, says where she can be reached, and names who signs as well."""

from __future__ import annotations

import struct
from dataclasses import replace
from datetime import date

import pytest

from assistant.journey.kinds.cosign import CosignQuestion, what_follows
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.signature import LARGEST, SignatureQuestion, Signed, as_value, picture_of
from assistant.journey.question import Json, Refusal
from tests.plain_words import complaints

TODAY = date(2026, 11, 22)
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 720, 240) + b"\x08\0\0\0\0" + b"\0" * 40
HAND = SignatureQuestion(key="hand", label="Zet uw handtekening", required=True)
FREE = SignatureQuestion(key="hand", label="Zet uw handtekening")
REACH = ReachQuestion(key="bereik", label="Hoe kunnen wij u bereiken?", required=True)


def refused(found: object) -> str:
    assert isinstance(found, Refusal), found
    return found.key


def test_a_signature_is_kept_as_the_portal_wants_it() -> None:
    value = HAND.check(Signed(PICTURE, "Noor"), TODAY)
    assert value == as_value(PICTURE)
    assert picture_of(value) == PICTURE
    assert HAND.check(value, TODAY) == value
    assert HAND.in_words(value) == "Getekend"
    assert HAND.fits(value, TODAY)
    assert HAND.judge(value, TODAY) == ()


def test_no_signature_is_only_an_answer_where_none_is_needed() -> None:
    for nothing in (Signed(), "", None):
        assert refused(HAND.check(nothing, TODAY)) == "not-signed"
        assert FREE.check(nothing, TODAY) == ""
    assert HAND.in_words("") == ""


@pytest.mark.parametrize(
    "rubbish",
    [
        "Noor de Vries",
        "data:image/png;base64,",
        "data:image/png;base64,%%%",
        "data:image/jpeg;base64,AAAA",
        Signed(b"GIF89a"),
    ],
)
def test_what_is_no_picture_is_no_signature(rubbish: object) -> None:
    assert isinstance(HAND.check(rubbish, TODAY), Refusal)


def test_a_picture_without_sides_or_too_large_is_not_taken() -> None:
    flat = PICTURE[:16] + struct.pack(">II", 0, 240) + PICTURE[24:]
    assert refused(HAND.check(Signed(flat), TODAY)) == "no-picture"
    assert refused(HAND.check(Signed(PICTURE + b"\0" * LARGEST), TODAY)) == "signature-too-large"
    assert refused(HAND.check(Signed(b"", "N" * 61), TODAY)) == "name-too-long"


def test_a_signature_prints_nothing_of_itself() -> None:
    assert repr(Signed(PICTURE, "Noor")) == f"Signed({len(PICTURE)} bytes)"


def test_one_way_to_be_reached_is_enough() -> None:
    value = REACH.check({"email": " noor@voorbeeld.nl ", "phoneNumber": ""}, TODAY)
    assert value == [
        {"type": "email", "address": "noor@voorbeeld.nl", "preferenceUpdate": "useOnlyOnce"},
    ]
    assert replace(REACH, required=False).check(value, TODAY) == [
        {"type": "email", "address": "noor@voorbeeld.nl", "preferenceUpdate": "useOnlyOnce"},
        {"type": "phoneNumber", "address": "", "preferenceUpdate": "useOnlyOnce"},
    ]
    assert REACH.in_words(value) == "noor@voorbeeld.nl"
    both = REACH.check({"email": "noor@voorbeeld.nl", "phoneNumber": "06 12345678"}, TODAY)
    assert not isinstance(both, Refusal)
    assert REACH.in_words(both) == "noor@voorbeeld.nl of 06 12345678"
    assert REACH.fits(both, TODAY)
    assert REACH.check(both, TODAY) == both


def test_a_blank_address_is_named_by_its_place_where_one_is_needed() -> None:
    phone: dict[str, Json] = {"type": "phoneNumber", "address": "06 12345678"}
    mail: dict[str, Json] = {"type": "email", "address": ""}
    assert [(one.key, one.inside) for one in REACH.judge([phone, mail], TODAY)] == [("no-address", "1.address")]
    assert replace(REACH, required=False).judge([phone, mail], TODAY) == ()
    assert [one.inside for one in REACH.judge([phone, {**mail, "address": "noor"}], TODAY)] == ["1.address"]
    assert [one.key for one in REACH.judge(None, TODAY)] == ["empty"]


def test_no_way_to_be_reached_is_refused_where_one_is_needed() -> None:
    assert refused(REACH.check({"email": "  ", "phoneNumber": ""}, TODAY)) == "no-address"
    assert refused(REACH.check(REACH.empty, TODAY)) == "no-address"
    alone = ReachQuestion(key="b", label="Bereik", required=True, channels=("email",))
    assert refused(alone.check({"email": ""}, TODAY)) == "empty"
    free = ReachQuestion(key="b", label="Bereik")
    assert free.check({}, TODAY) == free.empty
    assert free.is_empty(free.empty)
    assert free.in_words(free.empty) == ""


def test_a_wrong_address_says_which_one() -> None:
    slips = REACH.judge(REACH.value_of({"email": "noor", "phoneNumber": "bel maar"}), TODAY)
    assert [(slip.key, slip.inside) for slip in slips] == [("email", "0.address"), ("phone", "1.address")]
    found = REACH.check({"email": "noor@voorbeeld.nl", "phoneNumber": "x"}, TODAY)
    assert isinstance(found, Refusal)
    assert (found.key, found.inside) == ("phone", "1.address")


def test_an_address_is_judged_as_it_would_be_sent() -> None:
    """What is typed is tidied; of what is sent the portal tidies nothing."""
    tidied = REACH.check({"email": "noor @voorbeeld.nl", "phoneNumber": "06 (12) 345678"}, TODAY)
    assert not isinstance(tidied, Refusal)
    assert REACH.given(tidied) == {"email": "noor@voorbeeld.nl", "phoneNumber": "06 12 345678"}
    assert REACH.judge(tidied, TODAY) == ()
    slips = REACH.judge(REACH.value_of({"email": "noor @voorbeeld.nl", "phoneNumber": "06 (12) 345678"}), TODAY)
    assert [(slip.key, slip.inside) for slip in slips] == [("email", "0.address"), ("phone", "1.address")]


@pytest.mark.parametrize("rubbish", [None, 3, "noor", [3], [{"type": "duif"}], {"email": None}])
def test_rubbish_is_nobodys_address(rubbish: object) -> None:
    assert set(REACH.given(rubbish).values()) == {""}


def test_who_signs_as_well_is_an_e_mail_address_and_what_follows_is_told_in_plain_words() -> None:
    question = CosignQuestion(key="mede", label="E-mailadres van uw partner", required=True)
    assert question.check("p.dewit@voorbeeld.nl", TODAY) == "p.dewit@voorbeeld.nl"
    assert refused(question.check("p.dewit", TODAY)) == "email"
    assert refused(question.check("", TODAY)) == "empty"
    for line in what_follows("Gemeente Voorbeeld"):
        assert complaints(line) == []
