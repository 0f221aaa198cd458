"""Noor says who her partner is: by hand, or reads what the portal knows."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker

PARTNERS: dict[str, Any] = {"type": "partners", "key": "partner", "label": "Uw partner"}
SAM = {
    "bsn": "999990019",
    "initials": "S.",
    "affixes": "de",
    "lastName": "Vries",
    "dateOfBirth": "1980-05-06",
}


def test_a_partner_is_added_by_hand(ask: Asker) -> None:
    story = ask(PARTNERS)
    assert "Is er iemand?" in story.words
    story.choose("Ja")
    story.verder()
    for typed in ("999990019", "S.", "de", "Vries"):
        story.type(typed)
        story.verder()
    story.type("6", at="Dag")
    story.type("mei", at="Maand")
    story.type("1980", at="Jaar")
    story.verder()
    assert "S., de, Vries, 6 mei 1980" in story.words
    assert "999990019" not in story.words
    story.choose("Nee")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"partner": [{**SAM, "__addedManually": True}]}
    assert story.send().reference


def test_nobody_is_an_answer(ask: Asker) -> None:
    story = ask(PARTNERS)
    story.choose("Nee")
    story.verder()
    assert story.stored == {"partner": []}


@pytest.mark.parametrize("year", ["1850", "2999"])
def test_nobody_is_that_old_or_still_to_be_born(ask: Asker, year: str) -> None:
    story = ask(PARTNERS)
    story.choose("Ja")
    story.verder()
    for typed in ("999990019", "", "", "Vries"):
        if typed:
            story.type(typed)
        story.verder()
    for place, typed in (("Dag", "6"), ("Maand", "mei"), ("Jaar", year)):
        story.type(typed, at=place)
    story.verder()
    assert story.error.startswith("Kies een dag op of")
    assert story.stored is None


def test_a_wrong_number_and_no_name_are_said_at_once(ask: Asker) -> None:
    story = ask(PARTNERS)
    story.choose("Ja")
    story.verder()
    story.paste("12345\x07zes")
    story.verder()
    assert story.error
    story.paste("999990019")
    story.verder()
    story.verder()
    story.verder()
    story.verder()
    assert story.error == "Vul hier iets in. Wij hebben dit nodig."


def test_a_partner_the_portal_knows_is_read_and_not_changed(ask: Asker) -> None:
    story = ask({**PARTNERS, "defaultValue": [SAM]})
    assert "S., de, Vries, 6 mei 1980" in story.words
    assert "Dit kunt u hier niet veranderen." in story.words
    assert "Dit heeft Gemeente Voorbeeld al ingevuld." in story.words
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"partner": [SAM]}


def test_a_partner_who_was_added_before_can_still_be_changed(ask: Asker) -> None:
    story = ask({**PARTNERS, "defaultValue": [{**SAM, "__addedManually": True}]})
    story.verder()
    assert story.value == "S."
    story.clear()
    story.type("B.")
    for _question in range(4):
        story.verder()
    assert "B., de, Vries, 6 mei 1980" in story.words
    story.choose("Nee")
    story.verder()
    assert story.stored == {"partner": [{**SAM, "initials": "B.", "__addedManually": True}]}
