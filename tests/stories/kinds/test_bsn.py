"""Noor answers a bsn: nine figures that prove themselves, and that nobody hears."""

from __future__ import annotations

import pytest

from assistant.journey.view import ReviewView
from assistant.speech.reader import utterances
from tests.stories.kinds.telling import EMPTY, RUBBISH, VERY_LONG, stored, told, told_of_pasted
from tests.stories.one_question import Asker

BSN = {"type": "bsn", "key": "bsn", "label": "Wat is uw bsn?", "validate": {"required": True}}
FREE = {"type": "bsn", "key": "bsn", "label": "Wat is uw bsn?"}
SEVERAL = {**FREE, "multiple": True}


@pytest.mark.parametrize("typed", ["999990019", "9999.90.019", "999 990 019", " 9999-90-019 "])
def test_dots_and_blanks_do_not_matter(ask: Asker, typed: str) -> None:
    assert stored(ask, BSN, typed) == "999990019"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("99999001", "Een bsn heeft 9 cijfers. U heeft er 8. Staat er een 0 vooraan? Schrijf die ook op."),
        ("1234", "Een bsn heeft 9 cijfers. U heeft er nu 4. Kijk ze één voor één na."),
        ("9999900190", "Een bsn heeft 9 cijfers. U heeft er nu 10. Kijk ze één voor één na."),
        ("999990018", "Dit bsn klopt niet. Kijk de cijfers één voor één na."),
        ("000000000", "Dit bsn klopt niet. Kijk de cijfers één voor één na."),
        ("99999O019", "Schrijf het bsn met alleen cijfers."),
        ("", EMPTY),
    ],
)
def test_what_is_wrong_with_a_bsn_is_said(ask: Asker, typed: str, said: str) -> None:
    assert told(ask, BSN, typed) == said


def test_a_bsn_is_read_back_for_eyes_but_never_for_ears(ask: Asker) -> None:
    story = ask(BSN)
    heard: list[str] = []
    story.screen.spoken.connect(heard.append)
    story.type("999990019")
    assert "999 990 019" in story.words
    assert heard == []
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.view.rows[0].secret
    assert not any("999" in one.text for one in utterances(story.view))


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    assert stored(ask, FREE, "") == ""


@pytest.mark.parametrize("pasted", [RUBBISH, VERY_LONG])
def test_pasted_rubbish_is_refused(ask: Asker, pasted: str) -> None:
    assert "bsn" in told_of_pasted(ask, BSN, pasted)


def test_each_of_several_is_looked_at(ask: Asker) -> None:
    story = ask(SEVERAL)
    story.type("999990019")
    story.choose("Nog een")
    story.type("99999001")
    story.verder()
    assert story.error.startswith("Nummer 2: Een bsn heeft 9 cijfers. U heeft er 8.")
    assert story.value == ["999990019", "99999001"]
    story.paste("999990018", at="Nummer 2")
    story.verder()
    assert story.error == "Nummer 2: Dit bsn klopt niet. Kijk de cijfers één voor één na."
    story.choose("Haal weg: nummer 2")
    story.verder()
    assert story.stored == {"bsn": ["999990019"]}
