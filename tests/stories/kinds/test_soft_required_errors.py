"""Noor leaves a photo out: the form had rather have it, shows the way back, and lets her go on."""

from __future__ import annotations

from assistant.journey.view import QuestionView, ReviewView
from tests.stories.one_question import Asker

PHOTO = {"type": "file", "key": "foto", "label": "Stuur een foto", "openForms": {"softRequired": True}}
MORE = {**PHOTO, "key": "plan", "label": "Stuur een tekening"}
WORDS = {
    "type": "softRequiredErrors",
    "key": "zacht",
    "html": "<p>Zonder deze bestanden duurt het langer: {{ missingFields }}</p>",
}
END = {"type": "textfield", "key": "naam", "label": "Wat is uw naam?"}


def test_what_was_left_open_is_shown_and_stops_nobody(ask: Asker) -> None:
    story = ask(PHOTO, MORE, WORDS)
    story.verder()
    story.verder()
    assert story.heading == "U heeft nog iets leeg gelaten"
    view = story.view
    assert isinstance(view, QuestionView)
    assert [(card.title, card.under) for card in view.links] == [
        ("Stuur een foto", "Vul dit alsnog in"),
        ("Stuur een tekening", "Vul dit alsnog in"),
    ]
    assert "Zonder deze bestanden duurt het langer:" in story.words
    assert "{{" not in story.words
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"foto": [], "plan": []}
    assert story.send().reference


def test_a_card_leads_to_the_question_and_on_from_it(ask: Asker) -> None:
    story = ask(PHOTO, MORE, WORDS, END)
    story.verder()
    story.verder()
    story.act("Stuur een tekening")
    assert story.heading == "Stuur een tekening"
    story.verder()
    assert story.heading == "U heeft nog iets leeg gelaten"
    story.verder()
    assert story.heading == "Wat is uw naam?"


def test_nothing_is_said_when_there_is_nothing_to_say(ask: Asker) -> None:
    story = ask({**PHOTO, "openForms": {}}, WORDS)
    story.verder()
    assert isinstance(story.view, ReviewView)
