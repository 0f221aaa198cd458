"""Noor answers a textarea: several lines, with as many letters as fit."""

from __future__ import annotations

import pytest

from tests.stories.kinds.telling import EMPTY, RUBBISH, stored, told
from tests.stories.one_question import Asker

STORY = {
    "type": "textarea",
    "key": "verhaal",
    "label": "Wat is er gebeurd?",
    "showCharCount": True,
    "validate": {"required": True, "maxLength": 40},
}
FREE = {"type": "textarea", "key": "extra", "label": "Wilt u nog iets zeggen?"}


def test_lines_are_stored_as_typed(ask: Asker) -> None:
    assert stored(ask, STORY, "De lamp is stuk.\nAl een week.") == "De lamp is stuk.\nAl een week."


@pytest.mark.parametrize("typed", ["", "   ", "\n\n"])
def test_only_blanks_are_no_answer(ask: Asker, typed: str) -> None:
    assert told(ask, STORY, typed) == EMPTY


def test_as_many_letters_as_fit_are_stored(ask: Asker) -> None:
    assert stored(ask, STORY, "a" * 19 + "\n" + "b" * 20) == "a" * 19 + "\n" + "b" * 20


def test_a_line_break_counts_as_a_letter_as_it_does_at_the_portal(ask: Asker) -> None:
    said = told(ask, STORY, "a" * 20 + "\n" + "b" * 20)
    assert said == "Maak uw tekst korter. U mag 40 letters gebruiken. Het zijn er nu 41."


def test_a_form_that_wants_letters_counted_gets_them_counted(ask: Asker) -> None:
    story = ask(STORY)
    assert "U mag nog 40 letters typen." in story.words
    story.type("De lamp")
    assert "U mag nog 33 letters typen." in story.words


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    assert stored(ask, FREE, "") == ""


def test_pasted_rubbish_loses_only_what_nobody_can_see(ask: Asker) -> None:
    story = ask(FREE)
    story.paste(RUBBISH)
    story.verder()
    assert story.stored is not None
    kept = str(story.stored["extra"])
    assert kept.startswith("<script>alert(1)</script>")
    assert not set(kept) & set("\x07\x00\r")


def test_a_very_long_text_is_stored_whole(ask: Asker) -> None:
    story = ask(FREE)
    story.paste("lang " * 2000)
    story.verder()
    assert story.stored is not None
    assert len(story.stored["extra"]) == 5 * 2000 - 1
