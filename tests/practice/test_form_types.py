"""Appointments, paying and forms of one step answer on the wire as the real server does."""

from __future__ import annotations

import re
from typing import Any

import pytest
import requests

from tests.practice.citizen import Citizen
from tests.practice.people import PERMIT

AGREED = {"privacyPolicyAccepted": True, "statementOfTruthAccepted": True}
CONTACT = {"lastName": "De Vries", "birthDate": "1952-03-03", "email": "noor@voorbeeld.example"}


def choose(citizen: Citizen, submission: dict[str, Any], place: str = "stadskantoor") -> dict[str, Any]:
    """Make up an appointment with the first moment that is free."""
    asked = f"product_id=paspoort&location_id={place}"
    day = citizen.get(f"appointments/dates?{asked}").json()[0]["date"]
    time = citizen.get(f"appointments/times?{asked}&date={day}").json()[0]["time"]
    return {
        "submission": submission["url"],
        "products": [{"productId": "paspoort", "amount": 1}],
        "location": place,
        "date": day,
        "datetime": time,
        "contactDetails": CONTACT,
        **AGREED,
    }


def test_an_appointment_says_what_it_is_and_has_no_steps(citizen: Citizen) -> None:
    form = citizen.get("forms/afspraak").json()
    assert (form["type"], form["steps"]) == ("appointment", [])
    assert form["appointmentOptions"] == {"supportsMultipleProducts": False}


def test_nobody_sees_what_is_free_without_a_submission(citizen: Citizen) -> None:
    assert citizen.get("appointments/products").json()["code"] == "not_authenticated"


def test_what_can_be_chosen_follows_from_what_was_chosen(citizen: Citizen) -> None:
    citizen.begin("afspraak")
    products = citizen.get("appointments/products").json()
    assert [set(one) for one in products] == [{"code", "identifier", "name", "description", "amountLimit"}] * 3
    places = citizen.get("appointments/locations?product_id=paspoort").json()
    assert [one["identifier"] for one in places] == ["stadskantoor", "wijkpost"]
    assert citizen.get("appointments/locations").json() == []
    assert citizen.get("appointments/dates?product_id=trouwen&location_id=raadhuis").json() == []
    assert citizen.get("appointments/customer-fields?product_id=onbekend").status_code == 400
    fields = citizen.get("appointments/customer-fields?product_id=paspoort").json()
    assert [one["key"] for one in fields] == ["lastName", "birthDate", "email"]


def test_a_moment_is_given_once(citizen: Citizen, portal: str) -> None:
    wanted = choose(citizen, citizen.begin("afspraak"))
    made = citizen.post("appointments/appointments", wanted)
    assert made.status_code == 201
    done = citizen.outcome(made.json()["statusUrl"])
    assert done["result"] == "success"
    assert citizen.get(done["reportDownloadUrl"]).content.startswith(b"%PDF-")
    with Citizen(portal) as other:
        late = {**wanted, "submission": other.begin("afspraak")["url"]}
        refused = other.post("appointments/appointments", late).json()
        assert [(one["name"], one["code"]) for one in refused["invalidParams"]] == [("datetime", "invalid")]


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"contactDetails": {}}, ["contactDetails.lastName", "contactDetails.birthDate", "contactDetails.email"]),
        ({"contactDetails": {**CONTACT, "lastName": "x" * 21}}, ["contactDetails.lastName"]),
        ({"location": "elders"}, ["location"]),
        ({"products": []}, ["products"]),
        ({"date": "2001-01-01"}, ["date"]),
        ({"privacyPolicyAccepted": False}, ["privacyPolicyAccepted"]),
    ],
)
def test_what_is_wrong_is_named_as_on_the_wire(citizen: Citizen, change: dict[str, Any], names: list[str]) -> None:
    wanted = {**choose(citizen, citizen.begin("afspraak")), **change}
    refused = citizen.post("appointments/appointments", wanted)
    assert refused.status_code == 400
    assert [one["name"] for one in refused.json()["invalidParams"]] == names


def test_an_appointment_can_be_cancelled_by_who_made_it(citizen: Citizen) -> None:
    submission = citizen.begin("afspraak")
    wanted = choose(citizen, submission, "wijkpost")
    assert citizen.post("appointments/appointments", wanted).status_code == 201
    cancel = f"appointments/{submission['id']}/cancel"
    assert citizen.post(cancel, {"email": "sam@voorbeeld.example"}).status_code == 403
    assert citizen.post(cancel, {"email": CONTACT["email"]}).status_code == 204
    assert citizen.post(cancel, {"email": CONTACT["email"]}).status_code == 404
    citizen.begin("afspraak")
    asked = f"product_id=paspoort&location_id=wijkpost&date={wanted['date']}"
    assert wanted["datetime"] in [one["time"] for one in citizen.get(f"appointments/times?{asked}").json()]


def owed(citizen: Citizen) -> tuple[str, str]:
    """Send a form that costs money; gives the address of its status and the one to pay at."""
    submission = citizen.begin("parkeervergunning")
    assert submission["payment"] == {"isRequired": True, "amount": "12.50", "hasPaid": False}
    status = citizen.send(citizen.fill(submission, PERMIT)).json()["statusUrl"]
    return status, citizen.outcome(status)["paymentUrl"]


def press(page: str, word: str) -> None:
    """Press a key on the page of the bank."""
    answer = requests.get(page, timeout=5)
    (target,) = re.findall(rf'action="([^"]+/{word})"', answer.text)
    assert requests.post(requests.compat.urljoin(page, target), timeout=5).status_code == 200


def test_paying_needs_no_session_and_the_status_says_when_it_is_done(citizen: Citizen) -> None:
    status, address = owed(citizen)
    started = requests.post(address, json={}, timeout=5).json()
    assert (set(started), started["type"], started["data"]) == ({"type", "url", "data"}, "get", {})
    press(started["url"], "breek-af")
    assert citizen.get(status).json()["paymentUrl"] == address
    press(started["url"], "betaal")
    assert citizen.get(status).json()["paymentUrl"] == ""
    assert requests.post(address, json={}, timeout=5).status_code == 400
    assert "al betaald" in requests.get(started["url"], timeout=5).text
    assert requests.get(started["url"] + "x", timeout=5).status_code == 404


def test_a_form_that_only_tells_cannot_be_sent(citizen: Citizen) -> None:
    submission = citizen.fill(citizen.begin("hondenbelasting"), {"hond": {"honden": "0"}})
    assert citizen.send(submission).json()["code"] == "submission-not-allowed"


def test_a_form_of_one_step_says_so(citizen: Citizen) -> None:
    assert citizen.get("forms/mening").json()["type"] == "single_step"
