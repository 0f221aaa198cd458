"""What an appointment wants to know of who comes is agreed with the portal as far as it can be, before it is sent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from assistant.practice.host import PracticeHost
from assistant.store.keeping import Store
from tests.portals.faulty import BROKEN, BrokenPortal, broken_portal
from tests.visit.person import Person
from tests.visit.practice_forms import choices, to_the_day

PHONE: dict[str, Any] = {
    "type": "phoneNumber",
    "key": "telefoon",
    "label": "Uw telefoonnummer",
    "validate": {"required": True, "plugins": ["phonenumber-nl"]},
}
MAIL: dict[str, Any] = {
    "type": "email",
    "key": "email",
    "label": "Uw e-mailadres",
    "openForms": {"requireVerification": True},
    "validate": {"required": True},
}
PLACE = {"identifier": "stadskantoor", "name": "Stadskantoor", "days": 9, "products": ["paspoort"]}
OTHER = {**PLACE, "identifier": "wijkpost", "name": "Wijkpost"}


@pytest.fixture(scope="module")
def town_hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    agenda = {
        "products": [{"identifier": "paspoort", "name": "Paspoort"}, {"identifier": "rijbewijs", "name": "Rijbewijs"}],
        "places": [PLACE, OTHER],
        "times": ["09:00", "10:00", "11:00"],
        "fields": [PHONE, MAIL],
    }
    folder = tmp_path_factory.mktemp("afspraken")
    form = {"slug": "paspoort", "name": "Paspoort", "type": "appointment", "agenda": agenda}
    (folder / "paspoort.json").write_text(json.dumps(form), encoding="utf-8")
    with PracticeHost(["--only-forms", f"--forms={folder}", "--processing=0"]) as base:
        yield base


@pytest.fixture
def portal(town_hall: str) -> Iterator[BrokenPortal]:
    with broken_portal(town_hall) as before:
        yield before


@pytest.fixture
def noor(portal: BrokenPortal, store: Store) -> Person:
    """Let Noor come as far as her phone number."""
    person = Person(portal.origin, "paspoort", store)
    person.give(next(iter(to_the_day(person).values())))
    person.give(next(iter(choices(person).values())))
    assert person.question().heading == "Uw telefoonnummer"
    return person


def test_a_check_of_the_portals_is_asked_at_its_own_question(noor: Person, portal: BrokenPortal) -> None:
    noor.give("1234567890")
    assert noor.question().heading == "Uw telefoonnummer"
    assert noor.question().error
    noor.give("0612345678")
    assert noor.question().heading == "Uw e-mailadres"
    assert len(portal.calls("POST", "/validation/plugins/phonenumber-nl")) == 2
    assert portal.calls("POST", "/appointments/appointments") == []


def test_no_code_is_asked_where_the_portal_mails_none(noor: Person, portal: BrokenPortal) -> None:
    noor.give("0612345678", "noor@voorbeeld.example")
    assert noor.review().rows[-1].answer == "noor@voorbeeld.example"
    assert portal.calls("POST", "email-verifications") == []


def test_what_is_first_refused_when_it_is_sent_leads_to_its_question(noor: Person, portal: BrokenPortal) -> None:
    portal.next("POST", "/validation/plugins/", BROKEN)
    noor.give("1234567890", "noor@voorbeeld.example")
    noor.send()
    assert noor.question().heading == "Uw telefoonnummer"
    assert noor.question().error
