"""The old way to sign together can only be done on the website; whoever may skip it, skips it."""

from __future__ import annotations

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker

TOGETHER = {"type": "coSign", "key": "samen", "label": "Laat uw partner tekenen", "authPlugin": "digid"}
NAME = {"type": "textfield", "key": "naam", "label": "Wat is uw naam?"}


def test_the_old_way_is_for_the_website_and_stops_nobody(ask: Asker) -> None:
    story = ask(TOGETHER, NAME)
    assert story.heading == "Laat uw partner tekenen"
    assert "Deze vraag kan alleen op de website." in story.words
    assert "U mag deze vraag overslaan." in story.words
    story.verder()
    story.type("Noor")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"naam": "Noor"}
    assert story.send().reference


def test_who_has_to_sign_together_is_told_so_and_loses_nothing(ask: Asker) -> None:
    story = ask({**TOGETHER, "validate": {"required": True}})
    story.verder()
    assert story.error == "Deze vraag kan alleen op de website. Uw antwoorden zijn er nog."
    assert story.stored is None
