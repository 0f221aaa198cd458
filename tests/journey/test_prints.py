"""Whether a question still asks the same is found out in whichever language it is asked."""

from __future__ import annotations

from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.prints import differs, print_of
from assistant.wording import Told

NAME = TextQuestion(key="naam", label="Hoe heet u?")
OTHER = TextQuestion(key="naam", label="Hoe heet uw moeder?")


def in_polish(text: str, dutch: str) -> TextQuestion:
    return TextQuestion(key="naam", label=Told(text, dutch, "pl", reviewed=True))


def test_what_older_drafts_have_kept_is_the_dutch() -> None:
    assert print_of(NAME, "nl") == NAME.fingerprint == "e0818a2d"


def test_another_language_makes_no_other_question() -> None:
    there = in_polish("Jak się nazywasz?", "Hoe heet u?")
    assert print_of(there, "pl") == print_of(NAME, "nl")
    assert not differs(print_of(NAME, "nl"), print_of(there, "pl"))


def test_a_question_that_really_changed_is_found_in_any_language() -> None:
    there = in_polish("Jak się nazywa matka?", "Hoe heet uw moeder?")
    assert differs(print_of(NAME, "nl"), print_of(there, "pl"))
    assert differs(print_of(NAME, "nl"), print_of(OTHER, "nl"))
    assert differs(print_of(NAME, "nl"), print_of(NumberQuestion(key="naam", label="Hoe heet u?"), "nl"))


def test_what_is_only_known_in_two_languages_is_taken_for_the_same() -> None:
    """Nobody loses an answer because a portal that speaks Polish could not be asked in Dutch."""
    there = TextQuestion(key="naam", label="Jak się nazywasz?")
    assert not differs(print_of(NAME, "nl"), print_of(there, "pl"))
    assert not differs(print_of(there, "pl"), print_of(NAME, "nl"))
    assert not differs(print_of(there, "pl"), print_of(TextQuestion(key="naam", label="Your name"), "en"))
    assert differs(print_of(there, "pl"), print_of(TextQuestion(key="naam", label="Ile masz lat?"), "pl"))
