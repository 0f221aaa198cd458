"""The client lets the practice portal agree with answers, complete them, and look things up once."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from assistant.errors import AnswersRefused, SessionGone, TryLater
from assistant.journey.kinds.address import EMPTY, FOUND, LOOKUP, UNKNOWN, AddressQuestion
from assistant.journey.kinds.email_code import AddressToProve, CodeQuestion
from assistant.journey.kinds.place import WhereQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Json, Question
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.portal import FoundAddress
from tests.portals.faulty import (
    BROKEN,
    EXPIRED,
    HALF,
    OTHER_JSON,
    PAGE_INSTEAD,
    RESET,
    BrokenPortal,
    Fault,
    broken_portal,
)
from tests.portals.visits import visit

PHONE = TextQuestion(key="tel", label="", plugins=("phonenumber-nl", "phonenumber-international"))
HOME = AddressQuestion(key="adres#parts", label="", looked_up=True)
WHERE = WhereQuestion(key="plek#where", label="")
GIVEN: Mapping[str, Json] = {**EMPTY, "postcode": "1234 AB", "houseNumber": "12"}


@pytest.fixture
def before(practice_url: str) -> Iterator[BrokenPortal]:
    with broken_portal(practice_url) as portal:
        yield portal


@pytest.fixture
def portal(before: BrokenPortal) -> OpenFormsPortal:
    made = visit(before.origin)
    made.open()
    made.begin()
    return made


def refused(portal: OpenFormsPortal, question: Question, value: Json) -> tuple[str, str]:
    with pytest.raises(AnswersRefused) as error:
        portal.prove(question, value)
    (one,) = error.value.refusals
    # Of several answers, the number of the one it is about comes after the key.
    assert one.key.partition(".")[0] == question.key
    return one.code, one.reason


def newest_code(practice_url: str) -> str:
    request = urllib.request.Request(f"{practice_url}oefenpost", headers={"Accept": "application/json"})  # noqa: S310
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - this computer
        return str(json.load(answer)["results"][-1]["code"])


def test_one_check_that_agrees_is_enough(portal: OpenFormsPortal, before: BrokenPortal) -> None:
    assert portal.prove(PHONE, "+4915112345678") == "+4915112345678"
    assert portal.prove(PHONE, "0612345678") == "0612345678"
    assert [one.path.rpartition("/")[2] for one in before.calls("POST", "plugins")] == [
        "phonenumber-nl",
        "phonenumber-international",
        "phonenumber-nl",
    ]


def test_what_no_check_takes_is_refused_in_the_portals_words(portal: OpenFormsPortal) -> None:
    code, words = refused(portal, PHONE, "12")
    assert code == "invalid"
    assert words
    assert refused(portal, replace(PHONE, plugins=("phonenumber-nl", "phonenumber-nl")), "12")[1] in words


def test_each_of_several_answers_is_checked(portal: OpenFormsPortal) -> None:
    assert portal.prove(PHONE, ["0612345678", "", "0687654321"]) == ["0612345678", "", "0687654321"]
    assert refused(portal, PHONE, ["0612345678", "12"])[0] == "invalid"


@pytest.mark.parametrize("fault", [BROKEN, OTHER_JSON, PAGE_INSTEAD], ids=lambda fault: fault.name)
def test_a_check_without_an_answer_stops_nobody(portal: OpenFormsPortal, before: BrokenPortal, fault: Fault) -> None:
    before.next("POST", "plugins", fault, times=9)
    assert portal.prove(PHONE, "12") == "12"


def test_a_line_that_breaks_and_a_session_that_ends_are_said(portal: OpenFormsPortal, before: BrokenPortal) -> None:
    before.next("POST", "plugins", RESET, times=9)
    with pytest.raises(TryLater):
        portal.prove(PHONE, "0612345678")
    before.mend()
    before.next("POST", "plugins", EXPIRED)
    with pytest.raises(SessionGone):
        portal.prove(PHONE, "0612345678")


def test_a_code_is_mailed_shown_and_forgotten(portal: OpenFormsPortal, practice_url: str) -> None:
    address = AddressToProve(key="email#address", label="", component="email")
    code = CodeQuestion(key="email#code", label="", component="email", email="noor@voorbeeld.nl")
    assert portal.prove(address, "noor@voorbeeld.nl") == "noor@voorbeeld.nl"
    assert refused(portal, code, "000000")[0] == "wrong-code"
    assert portal.prove(code, newest_code(practice_url)) is True


def test_an_address_the_portal_does_not_mail_to_is_refused(portal: OpenFormsPortal) -> None:
    nowhere = AddressToProve(key="weg#address", label="", component="weg")
    assert refused(portal, nowhere, "noor@voorbeeld.nl")[0] == "invalid"


def test_street_place_and_secret_are_taken_together(portal: OpenFormsPortal, before: BrokenPortal) -> None:
    value = portal.prove(HOME, GIVEN)
    assert isinstance(value, Mapping)
    assert (value["streetName"], value["city"], value["autoPopulated"], value[LOOKUP]) == (
        "Dorpsstraat",
        "Voorbeeld",
        True,
        FOUND,
    )
    assert value["secretStreetCity"]
    portal.prove(HOME, {**GIVEN, "houseLetter": "a"})
    assert portal.prove(HOME, value) == value
    assert len(before.calls("GET", "address-autocomplete")) == 1


def test_an_address_nobody_knows_keeps_the_secret_of_that(portal: OpenFormsPortal) -> None:
    value = portal.prove(HOME, {**GIVEN, "postcode": "9999 XX"})
    assert isinstance(value, Mapping)
    assert (value["streetName"], value["autoPopulated"], value[LOOKUP]) == ("", False, UNKNOWN)
    assert value["secretStreetCity"]


@pytest.mark.parametrize("fault", [BROKEN, OTHER_JSON, PAGE_INSTEAD, HALF], ids=lambda fault: fault.name)
def test_without_a_register_nothing_is_pretended(portal: OpenFormsPortal, before: BrokenPortal, fault: Fault) -> None:
    before.next("GET", "geo/", fault, times=9)
    assert refused(portal, HOME, GIVEN)[0] == "no-street"
    assert portal.find_address("1234 AB", "12") is None
    assert refused(portal, WHERE, {"words": "Molenweg"})[0] == "no-search"


def test_places_come_likeliest_first_and_nothing_is_said_of_nowhere(portal: OpenFormsPortal) -> None:
    value = portal.prove(WHERE, {"words": "dorpsstraat 5 oud voorbeeld"})
    assert isinstance(value, Mapping)
    assert value["words"] == "dorpsstraat 5 oud voorbeeld"
    places = value["found"]
    assert isinstance(places, list)
    assert isinstance(places[0], Mapping)
    assert places[0]["label"] == "Dorpsstraat 5, 1235 ZA Oud Voorbeeld"
    assert refused(portal, WHERE, {"words": "nergens"})[0] == "no-place"


def test_a_question_that_needs_no_proof_stays_as_it_is(portal: OpenFormsPortal, before: BrokenPortal) -> None:
    calls = len(before.seen)
    assert portal.prove(replace(PHONE, plugins=()), "12") == "12"
    assert len(before.seen) == calls


def test_what_was_found_never_shows_itself(portal: OpenFormsPortal) -> None:
    found = portal.find_address("1234AB", "12")
    assert found is not None
    assert found.street == "Dorpsstraat"
    assert repr(found) == repr(FoundAddress())
