"""Noor says where something is, and chooses the place on no map at all."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker, Story

PLACE: dict[str, Any] = {
    "type": "map",
    "key": "plek",
    "label": "Waar is het?",
    "interactions": {"marker": True, "polygon": False, "polyline": False},
    "validate": {"required": True},
}
FREE = {**PLACE, "validate": {"required": False}}
WHICH = "Welke plek bedoelt u?"


def looked_for(ask: Asker, words: str) -> Story:
    story = ask(PLACE)
    story.type(words)
    story.verder()
    return story


def test_a_place_is_found_by_its_address(ask: Asker) -> None:
    story = looked_for(ask, "Molenweg 12, Voorbeeld")
    assert story.heading == WHICH
    story.choose("Molenweg 12, 1234 BD Voorbeeld")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert [row.answer for row in story.view.rows] == ["Molenweg 12, 1234 BD Voorbeeld"]
    assert story.stored is not None
    point = story.stored["plek"]
    assert point["type"] == "Point"
    longitude, latitude = point["coordinates"]
    assert (round(longitude, 4), round(latitude, 4)) == (5.2028, 52.3475)
    assert story.send().reference


def test_the_right_one_of_several_is_chosen_by_hand(ask: Asker) -> None:
    story = looked_for(ask, "dorpsstraat 5")
    assert [one for one in story.view.labels if one.startswith("Dorpsstraat 5,")] == [
        "Dorpsstraat 5, 1234 AB Voorbeeld",
        "Dorpsstraat 5, 1235 ZA Oud Voorbeeld",
        "Dorpsstraat 5, 1236 AD Voorbeeld aan Zee",
    ]
    story.choose("Dorpsstraat 5, 1235 ZA Oud Voorbeeld")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert [row.answer for row in story.view.rows] == ["Dorpsstraat 5, 1235 ZA Oud Voorbeeld"]


def test_a_place_that_is_not_there_is_typed_in_other_words(ask: Asker) -> None:
    story = looked_for(ask, "Kerklaan 3")
    story.choose("De plek staat er niet bij")
    story.verder()
    assert story.heading == "Waar is het?"
    assert story.value == "Kerklaan 3"
    story.paste("Stationsstraat 8")
    story.verder()
    assert story.heading == WHICH
    assert not any("Kerklaan" in one for one in story.view.labels)
    story.choose("Stationsstraat 8, 1236 AA Voorbeeld aan Zee")
    story.verder()
    assert isinstance(story.view, ReviewView)


def test_going_back_and_on_again_asks_for_nothing_new(ask: Asker) -> None:
    story = looked_for(ask, "Molenweg 3")
    story.choose("Molenweg 3, 1234 BD Voorbeeld")
    story.terug()
    assert story.value == "Molenweg 3"
    story.verder()
    assert story.heading == WHICH


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Vul hier iets in. Wij hebben dit nodig."),
        ("Nergensstraat 1", "Wij kunnen deze plek niet vinden. Typ de straat, het nummer en de plaats."),
        ("<b>?</b> %2F", "Wij kunnen deze plek niet vinden. Typ de straat, het nummer en de plaats."),
        ("Dorpsstraat " * 20, "Maak uw tekst korter. U mag 200 letters gebruiken. Het zijn er nu 239."),
    ],
)
def test_words_that_lead_nowhere_are_kept_and_said(ask: Asker, typed: str, told: str) -> None:
    story = ask(PLACE)
    story.paste(typed)
    story.verder()
    assert story.heading == "Waar is het?"
    assert story.error == told
    assert str(story.value).strip() == typed.strip()
    assert story.stored is None


def test_one_of_the_places_has_to_be_chosen(ask: Asker) -> None:
    story = looked_for(ask, "Molenweg 12")
    story.verder()
    assert story.error == "Kies één antwoord."


def test_nowhere_is_an_answer_where_no_place_is_needed(ask: Asker) -> None:
    story = ask(FREE)
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"plek": None}


def test_a_place_that_is_there_already_is_said_in_words(ask: Asker) -> None:
    point = {"type": "Point", "coordinates": [5.2028, 52.3475]}
    story = ask({**PLACE, "defaultValue": point})
    assert story.value == "Molenweg 12, 1234 BD Voorbeeld"
    story.verder()
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert [row.answer for row in story.view.rows] == ["Molenweg 12, 1234 BD Voorbeeld"]
    assert story.stored == {"plek": point}


@pytest.mark.parametrize("required", [True, False])
def test_a_line_or_an_area_can_only_be_drawn_on_the_website(ask: Asker, required: bool) -> None:
    area = {"marker": False, "polygon": True, "polyline": True}
    story = ask({**PLACE, "interactions": area, "validate": {"required": required}})
    assert "Deze vraag kan alleen op de website. Uw antwoorden zijn er nog." in story.words
    story.verder()
    assert isinstance(story.view, ReviewView) is not required
