"""Noor gives her address: postcode and number, and sees whether the street is right."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker, Story

PLAIN: dict[str, Any] = {
    "type": "addressNL",
    "key": "adres",
    "label": "Wat is uw adres?",
    "deriveAddress": False,
    "layout": "doubleColumn",
    "validate": {"required": True},
}
LOOKED_UP = {**PLAIN, "deriveAddress": True}
FREE = {**PLAIN, "validate": {"required": False}}
LOCAL = {
    **LOOKED_UP,
    "openForms": {
        "components": {
            "postcode": {
                "validate": {"pattern": "1234 ?[A-Za-z]{2}"},
                "translatedErrors": {"nl": {"pattern": "Dit formulier is voor wie in 1234 woont."}},
            }
        }
    },
}
RIGHT = "Klopt dit adres?"
NOTHING = {
    "postcode": "",
    "houseNumber": "",
    "houseLetter": "",
    "houseNumberAddition": "",
    "streetName": "",
    "city": "",
    "secretStreetCity": "",
    "autoPopulated": False,
}


def fill(story: Story, postcode: str, number: str, letter: str = "", addition: str = "") -> None:
    for name, text in (
        ("Postcode", postcode),
        ("Huisnummer", number),
        ("Huisletter", letter),
        ("Toevoeging", addition),
    ):
        story.clear(at=name)
        story.type(text, at=name)


def stored(story: Story) -> dict[str, Any]:
    assert story.stored is not None
    address: dict[str, Any] = story.stored["adres"]
    return address


def test_postcode_and_number_are_enough(ask: Asker) -> None:
    story = ask(PLAIN)
    story.type("1234ab", at="Postcode")
    story.type("12", at="Huisnummer")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert stored(story) == {**NOTHING, "postcode": "1234 AB", "houseNumber": "12"}
    assert story.send().reference


def test_a_letter_typed_behind_the_number_finds_its_box(ask: Asker) -> None:
    story = ask(PLAIN)
    fill(story, "1234 AB", "12a")
    story.verder()
    assert (stored(story)["houseNumber"], stored(story)["houseLetter"]) == ("12", "a")


def test_the_street_comes_from_the_portal_and_is_shown_back(ask: Asker) -> None:
    story = ask(LOOKED_UP)
    fill(story, "1234 AB", "12", addition="2")
    story.verder()
    assert story.heading == RIGHT
    assert "Dorpsstraat 12 2, 1234 AB Voorbeeld" in story.words
    story.choose("Ja, dit klopt")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert [row.answer for row in story.view.rows] == ["Dorpsstraat 12 2, 1234 AB Voorbeeld"]
    kept = stored(story)
    assert (kept["streetName"], kept["city"], kept["autoPopulated"]) == ("Dorpsstraat", "Voorbeeld", True)
    assert kept["secretStreetCity"]
    assert story.send().reference


def test_what_is_not_right_is_typed_again(ask: Asker) -> None:
    story = ask(LOOKED_UP)
    fill(story, "1234 AC", "12")
    story.verder()
    assert "Raadhuisplein" in story.words
    story.choose("Nee, ik verander het")
    story.verder()
    assert story.heading == "Wat is uw adres?"
    assert story.value == {"postcode": "1234 AC", "houseNumber": "12", "houseLetter": "", "houseNumberAddition": ""}
    fill(story, "1234 BD", "12")
    story.verder()
    assert story.heading == RIGHT
    assert "Molenweg" in story.words
    story.choose("Ja, dit klopt")
    story.verder()
    assert stored(story)["streetName"] == "Molenweg"


def test_an_address_nobody_knows_can_be_given_all_the_same(ask: Asker) -> None:
    story = ask(LOOKED_UP)
    fill(story, "9999 XX", "7")
    story.verder()
    assert story.heading == RIGHT
    assert "Wij kunnen dit adres niet vinden: 9999 XX, nummer 7" in story.words
    story.choose("Ja, dit klopt")
    story.verder()
    assert isinstance(story.view, ReviewView)
    kept = stored(story)
    assert (kept["streetName"], kept["autoPopulated"], bool(kept["secretStreetCity"])) == ("", False, True)
    assert story.send().reference


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (("", ""), "Vul uw postcode in, zo: 1234 AB"),
        (("1234 AB", ""), "Vul uw huisnummer in."),
        (("", "12"), "Vul uw postcode in, zo: 1234 AB"),
        (("1234", "12"), "Schrijf uw postcode zo: 1234 AB"),
        (("1234 SS", "12"), "Schrijf uw postcode zo: 1234 AB"),
        (("1234 AB", "twaalf"), "Schrijf uw huisnummer met alleen cijfers, zo: 12"),
        (("1234 AB", "1234567"), "Schrijf uw huisnummer met alleen cijfers, zo: 12"),
        (("1234 AB", "12", "7"), "De huisletter is één letter, zo: A"),
        (("1234 AB", "12", "", "achterhuis"), "De toevoeging heeft niet meer dan 4 letters of cijfers, zo: 2 of bis"),
        (("<b>1234</b>", "';--"), "Schrijf uw postcode zo: 1234 AB"),
    ],
)
@pytest.mark.parametrize("component", [PLAIN, LOOKED_UP], ids=["plain", "looked up"])
def test_half_an_address_is_refused_at_the_part_it_is_about(
    ask: Asker, component: dict[str, Any], parts: tuple[str, ...], told: str
) -> None:
    story = ask(component)
    fill(story, *parts)
    story.verder()
    assert story.error == told
    assert story.words.count(told) == 2  # in the box above, and at the part itself
    assert story.stored is None


def test_half_an_address_is_also_refused_where_none_is_needed(ask: Asker) -> None:
    story = ask(FREE)
    fill(story, "", "12")
    story.verder()
    assert story.error == "Vul uw postcode in, zo: 1234 AB"


@pytest.mark.parametrize("component", [FREE, {**FREE, "deriveAddress": True}], ids=["plain", "looked up"])
def test_no_address_is_an_answer_where_none_is_needed(ask: Asker, component: dict[str, Any]) -> None:
    story = ask(component)
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert stored(story) == NOTHING
    assert story.send().reference


def test_the_form_says_for_whom_it_is(ask: Asker) -> None:
    story = ask(LOCAL)
    fill(story, "1235 XY", "3")
    story.verder()
    assert story.error == "Dit formulier is voor wie in 1234 woont."
    fill(story, "1234 AB", "3")
    story.verder()
    assert story.heading == RIGHT


def test_a_form_that_is_sent_in_one_go_knows_the_street_too(ask: Asker) -> None:
    story = ask(LOOKED_UP, type="single_step")
    fill(story, "1234 AB", "12")
    story.verder()
    assert "Dorpsstraat 12, 1234 AB Voorbeeld" in story.words
    story.choose("Ja, dit klopt")
    story.verder()
    assert story.send().reference
    assert stored(story)["streetName"] == "Dorpsstraat"
