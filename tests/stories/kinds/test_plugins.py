"""Noor gives a telephone number that the portal checks itself."""

from __future__ import annotations

import pytest

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker

PHONE = {
    "type": "phoneNumber",
    "key": "telefoon",
    "label": "Wat is uw telefoonnummer?",
    "validate": {"plugins": ["phonenumber-nl"]},
}
EITHER = {**PHONE, "validate": {"plugins": ["phonenumber-nl", "phonenumber-international"]}}
UNKNOWN = {**PHONE, "validate": {"plugins": ["kvk-kvkNumber"]}}
OWN = {**PHONE, "translatedErrors": {"nl": {"pattern": "Bel ons als u geen nummer heeft."}}}


def test_a_number_the_portal_refuses_leads_back_with_its_words(ask: Asker) -> None:
    story = ask(PHONE)
    story.type("0612")
    story.verder()
    assert story.heading == "Wat is uw telefoonnummer?"
    assert story.error
    assert story.value == "0612"
    assert story.stored is None
    story.paste("0612345678")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"telefoon": "0612345678"}


def test_the_same_wrong_number_is_refused_each_time(ask: Asker) -> None:
    story = ask(PHONE)
    story.type("0612")
    story.verder()
    told = story.error
    story.verder()
    assert story.error == told
    assert story.stored is None


def test_the_form_has_its_own_words_for_it(ask: Asker) -> None:
    story = ask(OWN)
    story.type("0612")
    story.verder()
    assert story.error == "Bel ons als u geen nummer heeft."


@pytest.mark.parametrize("number", ["0612345678", "+4915112345678"])
def test_one_of_the_checks_is_enough(ask: Asker, number: str) -> None:
    story = ask(EITHER)
    story.type(number)
    story.verder()
    assert story.stored == {"telefoon": number}


def test_nothing_is_not_checked(ask: Asker) -> None:
    story = ask(PHONE)
    story.verder()
    assert story.stored == {"telefoon": ""}


def test_a_check_the_portal_does_not_know_locks_nobody_out(ask: Asker) -> None:
    story = ask(UNKNOWN)
    story.type("0612345678")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"telefoon": "0612345678"}


@pytest.mark.parametrize("typed", ["geen", "<b>06</b>", "06\u200b-??"])
def test_rubbish_never_reaches_the_portal(ask: Asker, typed: str) -> None:
    story = ask(PHONE)
    story.paste(typed)
    story.verder()
    assert story.error == "Schrijf uw telefoonnummer met alleen cijfers, zo: 06 12345678"
    assert story.stored is None
