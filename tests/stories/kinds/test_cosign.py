"""Noor names who signs as well: with a right address, each wrong one, nothing, too much and rubbish."""

from __future__ import annotations

import pytest

from tests.stories.one_question import Asker

PARTNER = {
    "type": "cosign",
    "key": "mede",
    "label": "Wat is het e-mailadres van uw partner?",
    "validate": {"required": True},
}
FREE = {**PARTNER, "validate": {}}


def test_what_follows_is_told_before_and_again_on_the_check_page(ask: Asker) -> None:
    story = ask(PARTNER)
    assert "Deze persoon krijgt een e-mail van Gemeente Voorbeeld." in story.words
    assert "Uw aanvraag is pas compleet als deze persoon heeft getekend." in story.words
    story.type("sem@voorbeeld.nl")
    story.verder()
    assert story.stored == {"mede": "sem@voorbeeld.nl"}
    assert "Na het versturen moet sem@voorbeeld.nl nog tekenen." in story.words
    assert story.send().reference


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Vul hier iets in. Wij hebben dit nodig."),
        ("  ", "Vul hier iets in. Wij hebben dit nodig."),
        ("sem", "Schrijf het e-mailadres zo: naam@voorbeeld.nl"),
        ("sem@voorbeeld", "Schrijf het e-mailadres zo: naam@voorbeeld.nl"),
        ("s" * 400, "Schrijf het e-mailadres zo: naam@voorbeeld.nl"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(ask: Asker, typed: str, told: str) -> None:
    story = ask(PARTNER)
    story.paste(typed)
    story.verder()
    assert story.error == told
    assert story.value == typed
    assert story.stored is None


def test_nobody_has_to_sign_where_nobody_is_needed(ask: Asker) -> None:
    story = ask(FREE)
    story.verder()
    assert story.stored == {"mede": ""}
    assert "nog tekenen" not in story.words


def test_pasted_rubbish_is_tidied_before_it_is_stored(ask: Asker) -> None:
    story = ask(FREE)
    story.paste("\t sem@voorbeeld.nl\r\n\x07")
    story.verder()
    assert story.stored == {"mede": "sem@voorbeeld.nl"}
