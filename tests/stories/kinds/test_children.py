"""Noor says who her children are: by hand, or ticks those the portal knows."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker, Story

CHILDREN: dict[str, Any] = {"type": "children", "key": "kids", "label": "Voor welke kinderen is het?"}
NOOR = {"bsn": "999990019", "firstNames": "Noor", "dateOfBirth": "2019-03-06"}
SAM = {"bsn": "999990020", "firstNames": "Sam", "dateOfBirth": "2021-05-12"}


def add(story: Story, name: str) -> None:
    story.choose("Ja")
    story.verder()
    story.type("999990019")
    story.verder()
    story.type(name)
    story.verder()
    for place, typed in (("Dag", "6"), ("Maand", "maart"), ("Jaar", "2019")):
        story.type(typed, at=place)
    story.verder()


@pytest.mark.parametrize(("ticked", "selected"), [(True, True), (False, None)])
def test_a_child_is_added_by_hand(ask: Asker, ticked: bool, selected: bool | None) -> None:
    story = ask({**CHILDREN, "enableSelection": ticked})
    add(story, "Noor")
    assert "Noor, 6 maart 2019" in story.words
    story.choose("Nee")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"kids": [{**NOOR, "selected": selected, "__addedManually": True}]}
    assert story.send().reference


def test_no_child_is_an_answer(ask: Asker) -> None:
    story = ask(CHILDREN)
    story.choose("Nee")
    story.verder()
    assert story.stored == {"kids": []}


def test_rubbish_is_no_name_or_number(ask: Asker) -> None:
    story = ask(CHILDREN)
    story.choose("Ja")
    story.verder()
    story.paste("koekoek\t\x07")
    story.verder()
    assert story.error
    story.clear()
    story.verder()
    assert story.error == "Vul hier iets in. Wij hebben dit nodig."
    story.type("999990019")
    story.verder()
    story.verder()
    assert story.error == "Vul hier iets in. Wij hebben dit nodig."
    story.type("Noor")
    story.verder()
    story.verder()
    assert story.error == "Vul de dag, de maand en het jaar in."
    assert story.stored is None


def test_of_the_children_the_portal_knows_those_that_are_meant_are_ticked(ask: Asker) -> None:
    known = [{**NOOR, "selected": False}, {**SAM, "selected": False}]
    story = ask({**CHILDREN, "enableSelection": True, "defaultValue": known})
    assert story.heading == "Voor welke kinderen is het?"
    story.choose("Sam")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"kids": [{**NOOR, "selected": False}, {**SAM, "selected": True}]}
    story.act("Verander")
    assert story.value == ["999990020"]


def test_children_the_portal_knows_are_read(ask: Asker) -> None:
    known = [{**NOOR, "selected": None}]
    story = ask({**CHILDREN, "defaultValue": known})
    assert "Noor, 6 maart 2019" in story.words
    story.verder()
    assert story.stored == {"kids": known}
