"""addressNL, map, proven e-mail addresses and derived streets, as a form describes them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from assistant.journey.form import Part
from assistant.journey.kinds.address import EMPTY, AddressQuestion, LookedUpAddress
from assistant.journey.kinds.email_code import VerifiedEmail
from assistant.journey.kinds.email_codes import VerifiedEmails
from assistant.journey.kinds.place import PlaceQuestion
from assistant.journey.kinds.text import Derived, TextQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import Json
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import part

AROUND = Around("https://formulieren.example/formulier")
POINT: Json = {"type": "Point", "coordinates": [4.8952, 52.3702]}


def one(around: Around = AROUND, **component: object) -> Part:
    return part({"key": "k", "label": "Vraag", **component}, around)


def test_an_address_is_asked_by_itself_or_looked_up() -> None:
    plain = one(type="addressNL", deriveAddress=False, layout="singleColumn", validate={"required": True})
    assert isinstance(plain.question, AddressQuestion)
    assert (plain.question.required, plain.question.beside, plain.question.looked_up) == (True, False, False)
    assert plain.initial == plain.empty == EMPTY
    derived = one(type="addressNL", deriveAddress=True, validate={"plugins": ["brk-zakelijk-gerechtigd"]})
    assert isinstance(derived.question, LookedUpAddress)
    assert derived.initial == EMPTY
    parts, right = derived.question.pieces({})
    assert (parts.plugins, right.plugins) == (("brk-zakelijk-gerechtigd",), ())


def test_the_parts_of_an_address_have_rules_and_words_of_their_own() -> None:
    inside = {
        "postcode": {"validate": {"pattern": "1015.*"}, "errors": {"pattern": "Alleen 1015."}},
        "city": {"validate": {"pattern": "Amsterdam"}, "translatedErrors": {"nl": {"pattern": "Alleen Amsterdam."}}},
    }
    question = one(type="addressNL", openForms={"components": inside}, hideLabel=True).question
    assert isinstance(question, AddressQuestion)
    assert (question.postcode_pattern, question.postcode_message) == ("1015.*", "Alleen 1015.")
    assert (question.city_pattern, question.city_message) == ("Amsterdam", "Alleen Amsterdam.")
    assert question.label == "Postcode en huisnummer"


@pytest.mark.parametrize("inside", [None, 3, [], {"postcode": 7, "city": {"validate": "x", "errors": []}}])
def test_odd_rules_of_an_address_are_no_rules(inside: object) -> None:
    question = one(type="addressNL", openForms={"components": inside}, deriveAddress="ja").question
    assert isinstance(question, AddressQuestion)
    assert (question.postcode_pattern, question.city_pattern) == ("", "")


def test_an_address_the_portal_knows_is_what_one_starts_with() -> None:
    known = {**EMPTY, "postcode": "1015CJ", "houseNumber": "117"}
    made = one(replace(AROUND, data={"k": known}), type="addressNL", deriveAddress=True)
    assert made.initial == known


def test_a_proven_address_keeps_the_portals_name_for_it() -> None:
    made = one(type="email", openForms={"requireVerification": True}, validate={"required": True, "plugins": ["p"]})
    assert isinstance(made.question, VerifiedEmail)
    assert (made.question.component, made.question.required, made.initial) == ("k", True, "")
    assert made.question.pieces({})[0].plugins == ("p",)


def test_several_addresses_that_must_be_proven_are_asked_with_a_code_for_each() -> None:
    made = one(type="email", multiple=True, openForms={"requireVerification": True}, validate={"plugins": ["p"]})
    assert isinstance(made.question, VerifiedEmails)
    assert (made.question.component, made.initial, made.empty) == ("k", [], [])
    assert made.question.plugins == ()
    assert made.question.pieces({})[0].plugins == ("p",)


@pytest.mark.parametrize(
    "interactions",
    [
        {"marker": True, "polygon": False, "polyline": False},
        {"marker": True, "polygon": True, "polyline": True},
        None,
    ],
)
def test_a_place_is_asked_where_a_point_will_do(interactions: object) -> None:
    made = one(type="map", interactions=interactions)
    assert isinstance(made.question, PlaceQuestion)
    assert (made.initial, made.empty) == (None, None)


@pytest.mark.parametrize("interactions", [{"marker": False, "polygon": True}, {"polyline": True}, {"marker": "nee"}])
def test_what_has_to_be_drawn_is_for_the_website(interactions: dict[str, Any]) -> None:
    assert isinstance(one(type="map", interactions=interactions).question, WebsiteOnly)


def test_a_place_that_is_there_is_named_where_the_portal_can_be_asked() -> None:
    known = replace(AROUND, data={"k": POINT}, place_name=lambda _latitude, _longitude: "Dam 1, Amsterdam")
    question = one(known, type="map").question
    assert isinstance(question, PlaceQuestion)
    assert question.in_words(POINT) == "Dam 1, Amsterdam"
    silent = one(type="map", defaultValue=POINT)
    assert isinstance(silent.question, PlaceQuestion)
    assert silent.initial == POINT


@pytest.mark.parametrize(
    "value", [{"type": "Polygon", "coordinates": []}, {"type": "Point", "coordinates": ["x", "y"]}]
)
def test_what_is_drawn_already_is_left_as_it_is(value: dict[str, Any]) -> None:
    made = one(replace(AROUND, data={"k": value}), type="map")
    assert isinstance(made.question, WebsiteOnly)
    assert made.initial == value


def test_a_street_or_a_place_follows_from_two_other_questions() -> None:
    keys: dict[str, Any] = {"derivePostcode": "pc", "deriveHouseNumber": "nr"}
    street = one(type="textfield", deriveStreetName=True, **keys).question
    city = one(type="textfield", deriveCity=True, **keys).question
    assert isinstance(street, TextQuestion)
    assert isinstance(city, TextQuestion)
    assert (street.derived, city.derived) == (Derived("pc", "nr"), Derived("pc", "nr", city=True))


@pytest.mark.parametrize(
    "component",
    [
        {"deriveStreetName": True},
        {"deriveStreetName": True, "derivePostcode": "pc"},
        {"deriveStreetName": "ja", "derivePostcode": "pc", "deriveHouseNumber": "nr"},
        {"derivePostcode": "pc", "deriveHouseNumber": "nr"},
        {"deriveCity": True, "derivePostcode": 1, "deriveHouseNumber": "nr"},
    ],
)
def test_half_of_that_derives_nothing(component: dict[str, Any]) -> None:
    question = one(type="textfield", **component).question
    assert isinstance(question, TextQuestion)
    assert question.derived is None
