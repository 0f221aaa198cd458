"""The streets of Gemeente Voorbeeld: what stands at an address, where a place is, and what the portal believes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from assistant.practice import geo
from tests.practice.citizen import Citizen

SLUG = "uittreksel-brp"
ADDRESS = "geo/address-autocomplete?postcode={}&house_number={}"


def street(citizen: Citizen, postcode: str, number: str) -> dict[str, Any]:
    answer = citizen.get(ADDRESS.format(postcode, number))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_an_address_gives_street_place_and_a_secret(citizen: Citizen) -> None:
    citizen.begin(SLUG)
    found = street(citizen, "1234AB", "12")
    assert (found["streetName"], found["city"]) == ("Dorpsstraat", "Voorbeeld")
    assert found == street(citizen, "1234%20ab", "12")
    assert found["secretStreetCity"] != street(citizen, "1234AB", "13")["secretStreetCity"]


@pytest.mark.parametrize(("postcode", "number"), [("9999XX", "1"), ("1234AB", "5000"), ("1234AB", "0"), ("x", "y")])
def test_an_address_nobody_knows_has_a_secret_and_no_street(citizen: Citizen, postcode: str, number: str) -> None:
    citizen.begin(SLUG)
    found = street(citizen, postcode, number)
    assert (found["streetName"], found["city"]) == ("", "")
    assert found["secretStreetCity"] == geo.secret_of(postcode, number, "", "")


def test_a_place_is_found_by_words_likeliest_first(citizen: Citizen) -> None:
    citizen.begin(SLUG)
    found = citizen.get("geo/address-search?q=dorpsstraat+5+oud+voorbeeld").json()
    assert [one["label"] for one in found] == [
        "Dorpsstraat 5, 1235 ZA Oud Voorbeeld",
        "Dorpsstraat 5, 1234 AB Voorbeeld",
        "Dorpsstraat 5, 1236 AD Voorbeeld aan Zee",
    ]
    assert {*found[0]["latLng"]} == {"lat", "lng"}
    assert citizen.get("geo/address-search?q=1234+bd+7").json()[0]["label"] == "Molenweg 7, 1234 BD Voorbeeld"
    assert citizen.get("geo/address-search?q=nergens+de+1").json() == []


def test_a_point_has_the_nearest_house_or_none(citizen: Citizen) -> None:
    citizen.begin(SLUG)
    near = citizen.get("geo/latlng-search?lat=52.3475&lng=5.2028")
    assert near.json() == {"label": "Molenweg 12, 1234 BD Voorbeeld"}
    assert citizen.get("geo/latlng-search?lat=51&lng=4").status_code == 204
    wrong = citizen.get("geo/latlng-search?lat=noord&lng=5")
    assert [(one["name"], one["code"]) for one in wrong.json()["invalidParams"]] == [("lat", "invalid")]


@pytest.mark.parametrize(
    "path", [ADDRESS.format("1234AB", "1"), "geo/address-search?q=x", "geo/latlng-search?lat=1&lng=1"]
)
def test_nobody_looks_up_without_a_submission(citizen: Citizen, path: str) -> None:
    assert citizen.get(path).status_code == 403


@pytest.mark.parametrize(
    "path", ["geo/address-autocomplete?postcode=1234AB", "geo/address-search", "geo/latlng-search?lat=5"]
)
def test_what_is_left_out_is_named(citizen: Citizen, path: str) -> None:
    citizen.begin(SLUG)
    answer = citizen.get(path)
    assert (answer.status_code, answer.json()["invalidParams"][0]["code"]) == (400, "required")


def test_without_a_register_no_street_is_known_and_places_still_are(start_portal: Callable[..., str]) -> None:
    with Citizen(start_portal("--without-addresses")) as citizen:
        citizen.begin(SLUG)
        assert citizen.get(ADDRESS.format("1234AB", "12")).status_code == 500
        assert citizen.get("geo/address-search?q=molenweg").json()


@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({}, []),
        ({"houseNumber": "13"}, ["invalid"]),
        ({"streetName": "Kerklaan"}, ["invalid"]),
        ({"secretStreetCity": ""}, ["invalid"]),
        ({"secretStreetCity": "", "autoPopulated": False}, ["invalid"]),
        ({"streetName": "", "city": "", "secretStreetCity": ""}, ["invalid"]),
    ],
)
def test_street_and_place_have_to_come_from_one_answer_and_nobody_may_type_them(
    start_portal: Callable[..., str], changed: dict[str, object], codes: list[str]
) -> None:
    component = {"type": "addressNL", "key": "adres", "label": "Uw adres", "deriveAddress": True}
    form = {"slug": "a", "name": "A", "steps": [{"slug": "a", "name": "A", "components": [component]}]}
    with Citizen(start_portal("--only-forms", "--for-tests")) as citizen:
        assert citizen.post(f"{citizen.base_url}oefenen/formulieren", form).status_code == 201
        step = citizen.begin("a")["steps"][0]["url"]
        found = street(citizen, "1234AB", "12")
        given = {"postcode": "1234 AB", "houseNumber": "12", "houseLetter": "", "houseNumberAddition": ""}
        answer = citizen.put(step, {"data": {"adres": {**given, **found, "autoPopulated": True, **changed}}})
        assert [one["code"] for one in answer.json().get("invalidParams", ())] == codes


def test_a_code_is_only_mailed_for_a_question_about_an_address(citizen: Citizen) -> None:
    submission = citizen.begin(SLUG)
    for key, status in (("email", 201), ("nergens", 400)):
        ask = {"submission": submission["url"], "componentKey": key, "email": "noor@voorbeeld.nl"}
        assert citizen.post("submissions/email-verifications", ask).status_code == status
