"""Noor says who of her family it is about: as a choice when the portal knows them, as words when it does not."""

from __future__ import annotations

from assistant.journey.view import ReviewView
from assistant.speech.reader import utterances
from tests.stories.one_question import Asker

MEMBERS = [{"value": "999990019", "label": "Sem de Vries"}, {"value": "999990020", "label": "Lot de Vries"}]
KNOWN = {
    "type": "selectboxes",
    "key": "gezin",
    "label": "Voor wie vraagt u dit?",
    "values": MEMBERS,
    "validate": {"required": True},
}
UNKNOWN = {
    "type": "content",
    "key": "gezin",
    "html": "<p>Uw gezin kunnen wij hier niet zien. Log daarvoor in op de website.</p>",
}
NAME = {"type": "textfield", "key": "naam", "label": "Wat is uw naam?"}


def test_who_is_chosen_is_stored_by_number_and_no_number_is_seen_or_heard(ask: Asker) -> None:
    story = ask(KNOWN)
    assert "99999" not in story.words
    said = " ".join(one.text for one in utterances(story.view, with_help=True))
    assert "99999" not in said
    assert "99999" not in repr(story.view)
    story.choose("Lot de Vries")
    story.verder()
    assert story.stored == {"gezin": {"999990019": False, "999990020": True}}
    view = story.view
    assert isinstance(view, ReviewView)
    assert [(row.answer, row.secret) for row in view.rows] == [("Lot de Vries", True)]
    assert "Lot" not in " ".join(one.text for one in utterances(view))
    assert story.send().reference


def test_nobody_chosen_is_refused_where_somebody_is_needed(ask: Asker) -> None:
    story = ask(KNOWN)
    story.verder()
    assert story.error == "Kies wat bij u past. U mag meer dan één antwoord kiezen."
    assert story.stored is None


def test_nobody_has_to_be_chosen_where_nobody_is_needed(ask: Asker) -> None:
    story = ask({**KNOWN, "validate": {}})
    story.verder()
    assert story.stored == {"gezin": {"999990019": False, "999990020": False}}


def test_without_a_login_it_is_words_above_the_next_question(ask: Asker) -> None:
    story = ask(UNKNOWN, NAME)
    assert story.heading == "Wat is uw naam?"
    assert "Log daarvoor in op de website." in story.words
    story.type("Noor")
    story.verder()
    assert story.stored == {"naam": "Noor"}
