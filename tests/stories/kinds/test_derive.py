"""Noor types postcode and number in boxes of their own, and finds her street and place filled in."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker, Story

POSTCODE: dict[str, Any] = {"type": "postcode", "key": "pc", "label": "Postcode", "validate": {"required": True}}
NUMBER: dict[str, Any] = {"type": "textfield", "key": "nr", "label": "Huisnummer", "validate": {"required": True}}
FROM = {"derivePostcode": "pc", "deriveHouseNumber": "nr"}
STREET: dict[str, Any] = {"type": "textfield", "key": "straat", "label": "Straat", "deriveStreetName": True, **FROM}
CITY: dict[str, Any] = {"type": "textfield", "key": "plaats", "label": "Plaats", "deriveCity": True, **FROM}
APART = (POSTCODE, NUMBER, STREET, CITY)
TOGETHER = {"type": "fieldset", "key": "adres", "label": "Wat is uw adres?", "components": list(APART)}


def up_to_street(story: Story, postcode: str, number: str) -> None:
    story.paste(postcode)
    story.verder()
    story.paste(number)
    story.verder()


def test_street_and_place_start_filled_in(ask: Asker) -> None:
    story = ask(*APART)
    up_to_street(story, "1234 ab", "12")
    assert (story.heading, story.value) == ("Straat", "Dorpsstraat")
    story.verder()
    assert (story.heading, story.value) == ("Plaats", "Voorbeeld")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"pc": "1234 AB", "nr": "12", "straat": "Dorpsstraat", "plaats": "Voorbeeld"}
    assert story.send().reference


def test_in_a_group_they_come_on_the_next_screen(ask: Asker) -> None:
    story = ask(TOGETHER)
    story.type("1234AC", at="Postcode")
    story.type("3", at="Huisnummer")
    story.verder()
    assert story.value == {"straat": "Raadhuisplein", "plaats": "Voorbeeld"}
    story.verder()
    assert isinstance(story.view, ReviewView)


def test_what_may_not_be_changed_is_shown(ask: Asker) -> None:
    story = ask(POSTCODE, NUMBER, {**STREET, "disabled": True}, {**CITY, "disabled": True})
    up_to_street(story, "1235 XY", "6")
    assert "Kerklaan" in story.words
    story.verder()
    assert "Oud Voorbeeld" in story.words
    story.verder()
    assert story.stored == {"pc": "1235 XY", "nr": "6", "straat": "Kerklaan", "plaats": "Oud Voorbeeld"}


@pytest.mark.parametrize(("postcode", "number"), [("9999 XX", "1"), ("1234 AB", "500"), ("1234 AB", "achter")])
def test_what_nobody_knows_is_typed(ask: Asker, postcode: str, number: str) -> None:
    story = ask(*APART)
    up_to_street(story, postcode, number)
    assert (story.heading, story.value) == ("Straat", "")
    story.type("Nieuwe Weg")
    story.verder()
    assert story.value == ""
    story.type("Verweg")
    story.verder()
    assert story.stored is not None
    assert (story.stored["straat"], story.stored["plaats"]) == ("Nieuwe Weg", "Verweg")


def test_another_address_brings_another_street(ask: Asker) -> None:
    story = ask(*APART)
    up_to_street(story, "1234 AB", "12")
    story.verder()
    story.verder()
    assert isinstance(story.view, ReviewView)
    story.act("Verander")
    story.paste("1234 BD")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert [row.answer for row in story.view.rows] == ["1234 BD", "12", "Molenweg", "Voorbeeld"]
    assert story.stored is not None
    assert story.stored["straat"] == "Molenweg"


def test_a_street_somebody_typed_stays(ask: Asker) -> None:
    story = ask(*APART)
    up_to_street(story, "1234 AB", "12")
    story.paste("Dorpstraat Noord")
    story.verder()
    story.verder()
    story.act("Verander")
    story.paste("1235 XY")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert [row.answer for row in story.view.rows] == ["1235 XY", "12", "Dorpstraat Noord", "Oud Voorbeeld"]


def test_a_street_that_is_no_longer_known_is_asked_again(ask: Asker) -> None:
    story = ask(*APART)
    up_to_street(story, "1234 AB", "12")
    story.verder()
    story.verder()
    story.act("Verander")
    story.paste("9999 XX")
    story.verder()
    assert (story.heading, story.value) == ("Straat", "")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Vul hier iets in. Wij hebben dit nodig."),
        ("Straat" * 10, "Maak uw tekst korter. U mag 30 letters gebruiken. Het zijn er nu 60."),
    ],
)
def test_a_street_keeps_its_own_rules(ask: Asker, typed: str, told: str) -> None:
    story = ask(POSTCODE, NUMBER, {**STREET, "validate": {"required": True, "maxLength": 30}})
    up_to_street(story, "9999 XX", "1")
    story.paste(typed)
    story.verder()
    assert story.error == told


@pytest.mark.parametrize("prefix", ["", "huizen."])
def test_each_row_has_an_address_of_its_own(ask: Asker, prefix: str) -> None:
    street = {**STREET, "derivePostcode": f"{prefix}pc", "deriveHouseNumber": f"{prefix}nr"}
    houses = {"type": "editgrid", "key": "huizen", "label": "Uw huizen", "components": [POSTCODE, NUMBER, street]}
    story = ask({**houses, "validate": {"required": True}})
    story.verder()
    for postcode, name in (("1234 AB", "Dorpsstraat"), ("1235 XY", "Kerklaan")):
        if name == "Kerklaan":
            story.choose("Ja")
            story.verder()
        up_to_street(story, postcode, "6")
        assert (story.heading, story.value) == ("Straat", name)
        story.verder()
    story.choose("Nee")
    story.verder()
    assert story.stored is not None
    assert [row["straat"] for row in story.stored["huizen"]] == ["Dorpsstraat", "Kerklaan"]
