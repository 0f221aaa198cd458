"""Noor answers a radio: one card of a few."""

from __future__ import annotations

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker

HOW = {
    "type": "radio",
    "key": "hoe",
    "label": "Hoe woont u?",
    "validate": {"required": True},
    "values": [
        {"value": "huur", "label": "Ik huur", "description": "Van een ander"},
        {"value": "koop", "label": "Ik heb een koophuis"},
    ],
}
FREE = {**HOW, "validate": {}}
COUNT = {**HOW, "values": [{"value": 1, "label": "Eén"}, {"value": 2, "label": "Twee"}]}
NOTHING = {**HOW, "values": [{"value": "", "label": ""}], "validate": {}}


def test_the_card_that_is_chosen_is_stored(ask: Asker) -> None:
    story = ask(HOW)
    assert story.view.labels == ("Ik huur", "Van een ander", "Ik heb een koophuis")
    story.choose("Ik heb een koophuis")
    story.verder()
    assert story.stored == {"hoe": "koop"}
    assert isinstance(story.view, ReviewView)
    assert story.view.rows[0].answer == "Ik heb een koophuis"


def test_a_choice_that_is_needed_is_asked_for(ask: Asker) -> None:
    story = ask(HOW)
    story.verder()
    assert story.error == "Kies één antwoord."
    assert story.stored is None


def test_no_choice_is_an_answer_where_none_is_needed(ask: Asker) -> None:
    story = ask(FREE)
    story.verder()
    assert story.stored == {"hoe": ""}


def test_a_choice_can_be_taken_back(ask: Asker) -> None:
    story = ask(FREE)
    story.choose("Ik huur", "Haal mijn keuze weg")
    story.verder()
    assert story.stored == {"hoe": ""}


def test_a_value_that_is_a_number_goes_back_as_one(ask: Asker) -> None:
    story = ask(COUNT)
    story.choose("Twee")
    story.verder()
    assert story.stored == {"hoe": 2}


def test_where_there_is_nothing_to_choose_nobody_is_locked_out(ask: Asker) -> None:
    story = ask(NOTHING)
    assert "Er zijn nu geen keuzes. Druk op Verder." in story.words
    story.verder()
    assert story.error == ""
    assert story.stored == {"hoe": ""}
