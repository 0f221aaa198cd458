"""Answers of every type read as people write them, in the PDF and in the letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant.practice.words import in_words, told
from tests.practice.citizen import Citizen
from tests.practice.people import EXTRACT

LANDS = {"data": {"values": [{"value": "be", "label": "België"}, {"value": "nl", "label": "Nederland"}]}}
PERSON = {"bsn": "999990019", "initials": "A.", "affixes": "de", "lastName": "Wit", "dateOfBirth": "1980-01-31"}
CHILD = {"bsn": "999990019", "firstNames": "Sam", "dateOfBirth": "2018-03-03", "selected": True}
ADDRESS = {
    "postcode": "1234 AB",
    "houseNumber": "12",
    "houseLetter": "a",
    "streetName": "Dorpsstraat",
    "city": "Voorbeeld",
}


@pytest.mark.parametrize(
    ("kind", "more", "value", "words"),
    [
        ("textfield", {}, "", ""),
        ("textfield", {"multiple": True}, ["een", "", "twee"], "een, twee"),
        ("number", {}, 6.5, "6.5"),
        ("currency", {}, 12.5, "€ 12,50"),
        ("checkbox", {}, False, "nee"),
        ("select", {**LANDS, "multiple": True}, ["be", "nl"], "België, Nederland"),
        ("date", {}, "2026-12-01", "1 december 2026"),
        ("datetime", {}, "2026-12-01T09:30:00+01:00", "1 december 2026, 09.30 uur"),
        ("time", {}, "23:15:00", "23.15 uur"),
        ("time", {"multiple": True}, ["09:00:00", "10:00:00"], "09.00 uur, 10.00 uur"),
        ("file", {}, [{"originalName": "brief.pdf"}], "brief.pdf"),
        ("signature", {}, "data:image/png;base64,AAAA", "getekend"),
        ("map", {}, {"type": "Point", "coordinates": [5.2, 52.3]}, "een plek op de kaart ([5.2, 52.3])"),
        ("addressNL", {}, ADDRESS, "Dorpsstraat 12a, 1234 AB Voorbeeld"),
        ("partners", {}, [PERSON], "A. de Wit, 31 januari 1980"),
        ("children", {}, [CHILD], "Sam, 3 maart 2018"),
        ("children", {}, [{**CHILD, "selected": False}], ""),
        (
            "customerProfile",
            {},
            [{"type": "email", "address": "a@b.nl"}, {"type": "phoneNumber", "address": ""}],
            "a@b.nl",
        ),
        ("cosign", {}, "sam@example.nl", "sam@example.nl"),
        ("bsn", {}, "999990019", "999990019"),
    ],
)
def test_an_answer_in_words(kind: str, more: dict[str, Any], value: object, words: str) -> None:
    assert in_words({"type": kind, **more}, value) == words


def test_what_a_form_keeps_out_of_the_pdf_stays_out() -> None:
    rows = [
        {"name": "A", "value": "een", "component": {"type": "textfield"}},
        {"name": "B", "value": "twee", "component": {"type": "textfield", "showInPDF": False}},
    ]
    assert [row["name"] for row in told(rows)] == ["A"]


def test_a_letter_goes_to_who_asked_for_it(citizen: Citizen) -> None:
    submission = citizen.fill(citizen.begin("uittreksel-brp"), EXTRACT)
    sent = citizen.outcome(citizen.send(submission).json()["statusUrl"])
    letters = citizen.get(f"{citizen.base_url}oefenpost").json()["results"]
    assert sent["publicReference"] in [letter["subject"] for letter in letters if letter["to"] == "noor@example.nl"][-1]


def test_a_letter_holds_only_the_answers_the_form_wants_in_it(start_portal: Callable[..., str]) -> None:
    told = {"type": "textfield", "key": "told", "label": "Uw hond", "showInEmail": True}
    mail = {"type": "email", "key": "mail", "label": "Uw e-mailadres", "confirmationRecipient": True}
    form = {"slug": "a", "name": "A", "steps": [{"slug": "a", "name": "A", "components": [told, mail]}]}
    with Citizen(start_portal("--only-forms", "--for-tests", "--processing=0")) as noor:
        assert noor.post(f"{noor.base_url}oefenen/formulieren", form).status_code == 201
        submission = noor.fill(noor.begin("a"), {"a": {"told": "Boef", "mail": "noor@example.nl"}})
        noor.outcome(noor.send(submission).json()["statusUrl"])
        (letter,) = noor.get(f"{noor.base_url}oefenpost").json()["results"]
    assert letter["text"].splitlines()[1:] == ["Uw hond: Boef"]
