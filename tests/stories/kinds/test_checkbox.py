"""Noor answers a checkbox: she ticks it, or not where that is allowed."""

from __future__ import annotations

from tests.stories.one_question import Asker

AGREE = {"type": "checkbox", "key": "akkoord", "label": "Ik heb alles eerlijk verteld", "validate": {"required": True}}
NEWS = {"type": "checkbox", "key": "nieuws", "label": "Ik wil de nieuwsbrief"}
OWN = {**AGREE, "translatedErrors": {"nl": {"required": "Zonder dit kunnen wij niets doen."}}}


def test_a_tick_is_stored(ask: Asker) -> None:
    story = ask(AGREE)
    story.choose("Ja")
    story.verder()
    assert story.stored == {"akkoord": True}


def test_a_tick_that_is_needed_is_asked_for(ask: Asker) -> None:
    story = ask(AGREE)
    story.verder()
    assert story.error == "Kies Ja. Anders kunt u niet verder."
    assert story.stored is None


def test_the_forms_own_words_are_said(ask: Asker) -> None:
    story = ask(OWN)
    story.verder()
    assert story.error == "Zonder dit kunnen wij niets doen."


def test_no_tick_is_an_answer_too(ask: Asker) -> None:
    story = ask(NEWS)
    story.verder()
    assert story.stored == {"nieuws": False}


def test_a_tick_can_be_taken_back(ask: Asker) -> None:
    story = ask(NEWS)
    story.choose("Ja", "Ja")
    story.verder()
    assert story.stored == {"nieuws": False}
