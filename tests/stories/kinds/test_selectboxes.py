"""Noor answers selectboxes: as many cards as she likes, between the limits of the form."""

from __future__ import annotations

import pytest

from tests.stories.one_question import Asker

VALUES = [{"value": one, "label": one.capitalize()} for one in ("afval", "lamp", "losse_tegel")]
WHAT = {
    "type": "selectboxes",
    "key": "melding",
    "label": "Wat wilt u melden?",
    "values": VALUES,
    "validate": {"required": True, "minSelectedCount": 2, "maxSelectedCount": 2},
}
FREE = {**WHAT, "validate": {}}
ONE = {**WHAT, "validate": {"required": True}}


def test_every_choice_is_stored_with_true_or_false(ask: Asker) -> None:
    story = ask(WHAT)
    story.choose("Afval", "Losse_tegel")
    story.verder()
    assert story.stored == {"melding": {"afval": True, "lamp": False, "losse_tegel": True}}


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ((), "Kies er 2 of meer."),
        (("Lamp",), "Kies er 2 of meer."),
        (("Afval", "Lamp", "Losse_tegel"), "Kies er 2 of minder."),
    ],
)
def test_too_few_or_too_many_is_said(ask: Asker, chosen: tuple[str, ...], said: str) -> None:
    story = ask(WHAT)
    story.choose(*chosen)
    story.verder()
    assert story.error == said
    assert story.stored is None


def test_one_is_needed_where_the_form_says_so(ask: Asker) -> None:
    story = ask(ONE)
    story.verder()
    assert story.error == "Kies wat bij u past. U mag meer dan één antwoord kiezen."


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    story = ask(FREE)
    story.choose("Afval", "Afval")
    story.verder()
    assert story.stored == {"melding": {"afval": False, "lamp": False, "losse_tegel": False}}
