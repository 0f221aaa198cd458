"""Noor says where she can be reached: by mail, by phone, with nothing, with too much, and with rubbish."""

from __future__ import annotations

import pytest

from tests.stories.one_question import Asker

PROFILE = {
    "type": "customerProfile",
    "key": "profiel",
    "label": "Hoe kunnen wij u bereiken?",
    "digitalAddressTypes": ["email", "phoneNumber"],
    "shouldUpdateCustomerData": True,
    "validate": {"required": True},
}
FREE = {**PROFILE, "validate": {}, "shouldUpdateCustomerData": False, "digitalAddressTypes": ["email"]}


def stored(email: str, *phone: str) -> dict[str, object]:
    """Give what is kept: of what is needed only what was given, for the portal takes no blank address then."""
    once = {"preferenceUpdate": "useOnlyOnce"}
    mails = [{"type": "email", "address": email, **once}] if email or not phone else []
    return {"profiel": [*mails, *({"type": "phoneNumber", "address": one, **once} for one in phone if one)]}


def test_one_address_is_enough(ask: Asker) -> None:
    story = ask(PROFILE)
    assert "Eén van de twee is genoeg." in story.words
    assert "Gemeente Voorbeeld gebruikt dit alleen voor deze aanvraag." in story.words
    story.type("06 12345678", at="Telefoonnummer")
    story.verder()
    assert story.stored == stored("", "06 12345678")
    assert story.send().reference


def test_both_may_be_given(ask: Asker) -> None:
    story = ask(PROFILE)
    story.type("noor@voorbeeld.nl", at="E-mailadres")
    story.type("+31612345678", at="Telefoonnummer")
    story.verder()
    assert story.stored == stored("noor@voorbeeld.nl", "+31612345678")


@pytest.mark.parametrize(
    ("email", "phone", "told"),
    [
        ("", "", "Vul uw e-mailadres of uw telefoonnummer in. Eén is genoeg."),
        ("  ", " ", "Vul uw e-mailadres of uw telefoonnummer in. Eén is genoeg."),
        ("noor", "", "Schrijf het e-mailadres zo: naam@voorbeeld.nl"),
        ("noor@voorbeeld.nl", "bel maar", "Schrijf uw telefoonnummer met alleen cijfers, zo: 06 12345678"),
        ("n" * 400, "", "Schrijf het e-mailadres zo: naam@voorbeeld.nl"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(ask: Asker, email: str, phone: str, told: str) -> None:
    story = ask(PROFILE)
    story.paste(email, at="E-mailadres")
    story.paste(phone, at="Telefoonnummer")
    story.verder()
    assert story.error == told
    assert story.value == {"email": email, "phoneNumber": phone}
    assert story.stored is None
    story.paste("noor@voorbeeld.nl", at="E-mailadres")
    story.paste("", at="Telefoonnummer")
    story.clear(at="Telefoonnummer")
    story.verder()
    assert story.stored == stored("noor@voorbeeld.nl", "")


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    story = ask(FREE)
    story.verder()
    assert story.stored == stored("")


def test_pasted_rubbish_is_tidied_before_it_is_stored(ask: Asker) -> None:
    story = ask(FREE)
    story.paste(" \tnoor @voorbeeld.nl\x07 ")
    story.verder()
    assert story.stored == stored("noor@voorbeeld.nl")
