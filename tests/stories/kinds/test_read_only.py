"""Noor meets an answer that was filled in beforehand: she sees it large, where it comes from, and who corrects it."""

from __future__ import annotations

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker

NAME = {
    "type": "textfield",
    "key": "persoon.naam",
    "label": "Uw naam",
    "disabled": True,
    "defaultValue": "Noor de Vries",
    "prefill": {"plugin": "haalcentraal", "attribute": "naam", "identifierRole": "main"},
    "validate": {"required": True},
}


def test_it_is_shown_with_its_source_and_sent_unchanged(ask: Asker) -> None:
    story = ask(NAME)
    assert story.heading == "Uw naam"
    assert "Noor de Vries" in story.words
    assert "Dit komt uit de Basisregistratie Personen (BRP), de lijst van alle inwoners." in story.words
    assert "Klopt dit niet? Laat het weten." in story.words
    assert "088 - 000 00 00" in story.words.replace("\xa0", " ")
    story.verder()
    view = story.view
    assert isinstance(view, ReviewView)
    assert [row.answer for row in view.rows] == ["Noor de Vries"]
    assert story.stored == {"persoon": {"naam": "Noor de Vries"}}
    assert story.send().reference


def test_an_empty_one_says_only_that_it_cannot_be_filled_in_here(ask: Asker) -> None:
    story = ask({**NAME, "defaultValue": "", "validate": {}})
    assert "Dit kunt u hier niet veranderen." in story.words
    assert "Basisregistratie" not in story.words
    story.verder()
    assert story.stored == {"persoon": {"naam": ""}}


def test_choices_and_signatures_that_are_fixed_are_words_too(ask: Asker) -> None:
    choice = {
        "type": "radio",
        "key": "soort",
        "label": "Soort",
        "disabled": True,
        "defaultValue": "b",
        "values": [{"value": "a", "label": "Een lamp"}, {"value": "b", "label": "Een tegel"}],
    }
    story = ask(choice)
    assert "Een tegel" in story.words
    assert "Een lamp" not in story.words
    story.verder()
    assert story.stored == {"soort": "b"}
