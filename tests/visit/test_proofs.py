"""What the portal has to agree with before one goes on, or knows more of: asked once, and never a locked door."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable

from assistant.journey.kinds.email_code import OTHER_ADDRESS, SEND_AGAIN
from assistant.journey.question import Json
from assistant.journey.view import ProblemView
from tests.portals.faulty import BROKEN, EXPIRED, RESET, BrokenPortal, Fault, api_problem
from tests.visit.person import Person

Noor = Callable[[str], Person]
UNKNOWN = api_problem("404", 404, "not_found")
HOME = {"postcode": "1234 AB", "houseNumber": "12"}
PLUGIN, CODES, VERIFY = "validation/plugins", "email-verifications$", "email-verifications/verify"


def asked(person: Person) -> str:
    return person.question().fields[0].question.key


def code_for(person: Person, address: str) -> str:
    call = urllib.request.Request(f"{person.base}/oefenpost", headers={"Accept": "application/json"})  # noqa: S310
    with urllib.request.urlopen(call) as answer:  # noqa: S310 - this computer
        return str([one["code"] for one in json.load(answer)["results"] if one["to"] == address][-1])


def up_to_code(noor: Noor, address: str) -> Person:
    person = noor("bewijs")
    person.give("0612345678", address)
    assert asked(person) == "mail#code"
    return person


def up_to_address(noor: Noor, address: str) -> Person:
    person = up_to_code(noor, address)
    person.give(code_for(person, address))
    assert asked(person) == "adres#parts"
    return person


def up_to_the_end(person: Person) -> Person:
    person.give(HOME, "ja", "", "1235 XY", "6", "Kerklaan")
    return person


def test_the_portal_is_asked_once_about_an_answer(noor: Noor, portal: BrokenPortal) -> None:
    person = noor("bewijs")
    person.give("0612345678", "een@voorbeeld.nl")
    assert len(portal.calls("POST", PLUGIN)) == 1
    person.back()
    person.back()
    person.give("0612345678")
    assert len(portal.calls("POST", PLUGIN)) == 1
    person.back()
    person.give("0687654321")
    assert len(portal.calls("POST", PLUGIN)) == 2


def test_a_refused_answer_leads_back_with_the_portals_words(noor: Noor, portal: BrokenPortal) -> None:
    person = noor("bewijs")
    person.give("0612")
    assert asked(person) == "telefoon"
    assert person.question().error
    assert person.question().fields[0].value == "0612"
    assert len(portal.calls("POST", PLUGIN)) == 2
    person.give("0612345678")
    assert asked(person) == "mail#address"


def test_a_check_that_breaks_or_is_unknown_locks_nobody_out(noor: Noor, portal: BrokenPortal) -> None:
    for fault in (BROKEN, UNKNOWN):
        portal.next("POST", PLUGIN, fault, times=4)
        person = noor("bewijs")
        person.give("0612345678")
        assert asked(person) == "mail#address"
        portal.mend()


def test_a_portal_that_cannot_be_reached_while_it_checks_is_tried_again(noor: Noor, portal: BrokenPortal) -> None:
    person = noor("bewijs")
    portal.next("POST", PLUGIN, RESET, times=4)
    person.give("0612345678")
    assert isinstance(person.view, ProblemView)
    portal.mend()
    person.again()
    assert asked(person) == "mail#address"


def test_a_code_is_forgotten_once_the_portal_agreed(noor: Noor) -> None:
    person = up_to_address(noor, "vergeten@voorbeeld.nl")
    code = code_for(person, "vergeten@voorbeeld.nl")
    assert person.answers["mail#code"] is True
    person.give(HOME)
    assert person.kept is not None
    assert code not in json.dumps(dict(person.kept.answers))


def test_a_code_is_mailed_once_for_an_address(noor: Noor, portal: BrokenPortal) -> None:
    person = up_to_code(noor, "eenmaal@voorbeeld.nl")
    person.back()
    person.give("eenmaal@voorbeeld.nl")
    assert asked(person) == "mail#code"
    assert len(portal.calls("POST", CODES)) == 1
    person.give(SEND_AGAIN)
    assert len(portal.calls("POST", CODES)) == 2
    assert [one.words.text for one in person.question().notices] == ["Wij hebben u een nieuwe code gestuurd."]
    person.give("000000")
    assert person.question().error.startswith("Deze code klopt niet.")
    assert len(portal.calls("POST", CODES)) == 2
    person.give(OTHER_ADDRESS)
    assert asked(person) == "mail#address"


def test_a_new_submission_asks_for_a_new_code(noor: Noor, portal: BrokenPortal) -> None:
    person = up_to_address(noor, "opnieuw@voorbeeld.nl")
    first = code_for(person, "opnieuw@voorbeeld.nl")
    portal.next("GET", "geo/address-autocomplete", EXPIRED)
    person.give(HOME)
    assert asked(person) == "mail#code"
    second = code_for(person, "opnieuw@voorbeeld.nl")
    assert first != second
    person.give(second)
    assert asked(person) == "adres#right"


def test_a_page_the_portal_wants_a_code_for_first_leads_to_the_code(noor: Noor, portal: BrokenPortal) -> None:
    person = up_to_address(noor, "eerst@voorbeeld.nl")
    refused = {"name": "data.mail", "code": "unverified", "reason": "Nog niet bevestigd."}
    body = {"code": "invalid", "status": 400, "detail": "", "instance": "", "invalidParams": [refused]}
    portal.next("PUT", "/steps/", Fault("unverified", status=400, body=json.dumps(body).encode()))
    up_to_the_end(person)
    assert asked(person) == "mail#code"
    person.give(code_for(person, "eerst@voorbeeld.nl"))
    assert asked(person) == "naam"


def test_street_place_and_secret_come_from_one_answer(noor: Noor, portal: BrokenPortal) -> None:
    person = up_to_address(noor, "straat@voorbeeld.nl")
    person.give(HOME)
    assert person.question().why == "Dorpsstraat 12, 1234 AB Voorbeeld"
    person.give("nee")
    assert asked(person) == "adres#parts"
    person.give(HOME)
    assert asked(person) == "adres#right"
    assert len(portal.calls("GET", "address-autocomplete")) == 1
    person.give("ja")
    assert asked(person) == "plek#where"
    person.back()
    person.back()
    person.give({"postcode": "1234 BD", "houseNumber": "3"})
    assert person.question().why == "Molenweg 3, 1234 BD Voorbeeld"


def test_a_street_that_cannot_be_looked_up_is_said_and_asked_again(noor: Noor, portal: BrokenPortal) -> None:
    portal.next("GET", "address-autocomplete", BROKEN, times=9)
    person = up_to_address(noor, "zonder@voorbeeld.nl")
    person.give(HOME)
    assert (asked(person), person.question().error) == (
        "adres#parts",
        "De website kan de straat nu niet opzoeken. Probeer het later nog een keer.",
    )
    portal.mend()
    person.give(HOME)
    assert asked(person) == "adres#right"


def test_an_address_nobody_knows_is_taken_as_it_was_typed(noor: Noor) -> None:
    person = up_to_address(noor, "onbekend@voorbeeld.nl")
    person.give({**HOME, "postcode": "9999 XX"})
    assert asked(person) == "adres#right"
    person.give("ja", "", "", "", "")
    assert asked(person) == "naam"
    person.give("Noor")
    assert "9999 XX, nummer 12" in [row.answer for row in person.review().rows]
    person.send()
    assert person.receipt().reference


def test_a_search_that_breaks_is_said_and_can_be_passed_by(noor: Noor, portal: BrokenPortal) -> None:
    portal.next("GET", "address-search", BROKEN, times=9)
    person = up_to_address(noor, "zoek@voorbeeld.nl")
    person.give(HOME, "ja", "Molenweg 12")
    assert (asked(person), person.question().error) == (
        "plek#where",
        "Wij kunnen nu geen plek zoeken. Probeer het later nog een keer.",
    )
    person.give("")
    assert asked(person) == "pc"


def test_a_derived_street_is_looked_up_once_for_an_address(noor: Noor, portal: BrokenPortal) -> None:
    person = up_to_address(noor, "werk@voorbeeld.nl")
    person.give(HOME, "ja", "", "1235 XY", "6")
    assert (asked(person), person.question().fields[0].value) == ("straat", "Kerklaan")
    person.give("Kerklaan", "Noor")
    calls = len(portal.calls("GET", "address-autocomplete"))
    assert calls == 2
    person.change("nr")
    person.give("7")
    assert person.answers["straat"] == "Kerklaan"
    assert len(portal.calls("GET", "address-autocomplete")) == calls + 1
    person.send()
    assert person.receipt().reference


def test_an_ended_session_asks_nothing_again_but_the_code(noor: Noor, portal: BrokenPortal) -> None:
    person = up_to_the_end(up_to_address(noor, "later@voorbeeld.nl"))
    person.give("Noor")
    portal.next("GET", "/steps/", EXPIRED)
    person.send()
    assert asked(person) == "mail#code"
    person.give(code_for(person, "later@voorbeeld.nl"))
    assert [row.key for row in person.review().rows][:2] == ["telefoon", "mail#address"]
    person.send()
    assert person.receipt().reference


def test_what_was_found_is_kept_for_another_day(noor: Noor) -> None:
    person = up_to_address(noor, "dag@voorbeeld.nl")
    person.give(HOME, "ja", "Molenweg 12", NEAR)
    draft = person.kept
    assert draft is not None
    again = Person(person.base, "bewijs", person.store, draft)
    assert asked(again) == "mail#code"
    again.give(code_for(again, "dag@voorbeeld.nl"))
    assert asked(again) == "pc"
    assert again.answers["plek#which"] == NEAR


NEAR: Json = "5.20285,52.347525"
"""Molenweg 12, as it is found."""
