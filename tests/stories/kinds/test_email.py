"""Noor answers an email: an address the portal can write to."""

from __future__ import annotations

import pytest

from tests.stories.kinds.telling import EMPTY, RUBBISH, VERY_LONG, stored, told, told_of_pasted
from tests.stories.one_question import Asker

MAIL = {"type": "email", "key": "mail", "label": "Wat is uw e-mailadres?", "validate": {"required": True}}
FREE = {"type": "email", "key": "mail", "label": "Wat is uw e-mailadres?"}
SEVERAL = {**FREE, "multiple": True}
HOW = "Schrijf het e-mailadres zo: naam@voorbeeld.nl"


@pytest.mark.parametrize("typed", ["noor@voorbeeld.nl", "n.o-or+gemeente@post.voorbeeld.co.uk"])
def test_an_address_is_stored(ask: Asker, typed: str) -> None:
    assert stored(ask, MAIL, typed) == typed


def test_blanks_that_came_along_are_taken_out(ask: Asker) -> None:
    assert stored(ask, MAIL, " noor @voorbeeld.nl ") == "noor@voorbeeld.nl"


@pytest.mark.parametrize(
    "typed", ["noor", "noor@", "@voorbeeld.nl", "noor@voorbeeld", "noor@@voorbeeld.nl", "noor@-x.nl", "a..b@x.nl"]
)
def test_what_is_no_address_is_told_how_to_write_one(ask: Asker, typed: str) -> None:
    assert told(ask, MAIL, typed) == HOW


def test_nothing_is_no_answer_where_one_is_needed(ask: Asker) -> None:
    assert told(ask, MAIL, "") == EMPTY


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    assert stored(ask, FREE, "") == ""


@pytest.mark.parametrize("pasted", [RUBBISH, f"{VERY_LONG}@voorbeeld.nl", "mailto:Noor <noor@voorbeeld.nl>"])
def test_pasted_rubbish_is_refused(ask: Asker, pasted: str) -> None:
    assert told_of_pasted(ask, MAIL, pasted) == HOW


def test_several_addresses_are_a_list(ask: Asker) -> None:
    story = ask(SEVERAL)
    story.type("noor@voorbeeld.nl")
    story.choose("Nog een")
    story.type("ali@voorbeeld.nl")
    story.verder()
    assert story.stored == {"mail": ["noor@voorbeeld.nl", "ali@voorbeeld.nl"]}
