"""One appointment for several things at once, where the organisation allows that: what, how many, and what not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from assistant.practice.host import PracticeHost
from assistant.store.keeping import Store
from tests.portals.faulty import EXPIRED, broken_portal
from tests.visit.conftest import PATIENT
from tests.visit.person import Person, arrived

FORM: dict[str, Any] = {
    "slug": "samen",
    "name": "Samen langskomen",
    "type": "appointment",
    "statements": {"privacy": "Ik vind de privacyverklaring goed."},
    "agenda": {
        "several": True,
        "products": [
            {"identifier": "paspoort", "name": "Paspoort", "together": ["rijbewijs"], "amountLimit": 3},
            {"identifier": "rijbewijs", "name": "Rijbewijs", "together": ["paspoort"], "amountLimit": 1},
            {"identifier": "trouwen", "name": "Trouwen"},
        ],
        "places": [{"identifier": "stadskantoor", "name": "Stadskantoor", "city": "Voorbeeld"}],
        "times": ["10:20"],
        "fields": [{"type": "textfield", "key": "lastName", "label": "Achternaam", "validate": {"required": True}}],
    },
}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("forms")
    (folder / "samen.json").write_text(json.dumps(FORM), "utf-8")
    with PracticeHost(["--only-forms", f"--forms={folder}", "--processing=0", *PATIENT]) as address:
        yield address


def first_day(person: Person) -> None:
    assert person.question().heading == "Op welke dag wilt u komen?"
    person.give(person.question().fields[0].question.choices[0].value)
    person.give(person.question().fields[0].question.choices[0].value)


def test_how_many_is_asked_of_what_there_can_be_more_of(base: str, store: Store) -> None:
    person = Person(base, "samen", store)
    person.give(["paspoort", "rijbewijs"])
    assert person.question().heading == "Voor hoeveel personen: Paspoort?"
    person.give("4")
    assert person.question().error
    person.give("2")
    first_day(person)
    person.give("De Vries", True)
    answers = {row.label: row.answer for row in person.review().rows}
    assert answers["Waarvoor wilt u een afspraak maken?"] == "Paspoort, Rijbewijs"
    before = arrived(base, "samen")
    person.send()
    assert arrived(base, "samen") == [*before, person.receipt().reference]


def test_what_does_not_go_together_is_said_at_once(base: str, store: Store) -> None:
    person = Person(base, "samen", store)
    person.give(["paspoort", "trouwen"])
    assert person.question().heading == "Waarvoor wilt u een afspraak maken?"
    assert person.question().error.startswith("Dit kan niet samen in één afspraak.")
    person.give(["trouwen"])
    assert person.question().heading == "Voor hoeveel personen: Trouwen?"


def test_a_session_that_is_gone_on_the_way_loses_no_answer(base: str, store: Store) -> None:
    with broken_portal(base) as portal:
        person = Person(portal.origin, "samen", store)
        person.give(["rijbewijs"])
        first = person.question().fields[0].question.choices[0].value
        portal.next("GET", "/appointments/times", EXPIRED)
        person.give(first)
        assert person.question().heading == "Hoe laat wilt u komen?"
        assert len(portal.calls("POST", "/submissions$")) == 2
        person.give(person.question().fields[0].question.choices[0].value, "De Vries", True)
        person.send()
        assert person.receipt().reference
