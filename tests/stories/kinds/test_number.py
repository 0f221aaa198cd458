"""Noor answers a number, as people here write numbers."""

from __future__ import annotations

import pytest

from tests.stories.kinds.telling import EMPTY, RUBBISH, VERY_LONG, stored, told, told_of_pasted
from tests.stories.one_question import Asker

SURFACE = {
    "type": "number",
    "key": "opp",
    "label": "Hoe groot is uw woning?",
    "decimalLimit": 1,
    "suffix": "m²",
    "validate": {"required": True, "min": 5, "max": 2000},
}
FREE = {"type": "number", "key": "opp", "label": "Hoe groot is uw woning?"}
SEVERAL = {**FREE, "multiple": True}


@pytest.mark.parametrize(
    ("typed", "kept"), [("85", 85), ("85,5", 85.5), ("85.5", 85.5), ("1.250", 1250), (" 85 m² ", 85)]
)
def test_a_number_is_stored_as_a_number(ask: Asker, typed: str, kept: float) -> None:
    found = stored(ask, SURFACE, typed)
    assert found == kept
    assert isinstance(found, int | float)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", EMPTY),
        ("vijf", "Schrijf een getal met cijfers, zo: 12 of 12,50"),
        ("8 5 of 86", "Schrijf een getal met cijfers, zo: 12 of 12,50"),
        ("4", "Schrijf een getal dat 5 is of hoger."),
        ("-85", "Schrijf een getal dat 5 is of hoger."),
        ("2001", "Schrijf een getal dat 2000 is of lager."),
        ("85,55", "Schrijf niet meer dan 1 cijfers achter de komma."),
        ("1" * 16, "Dit getal is te lang. Gebruik niet meer dan 15 cijfers."),
    ],
)
def test_what_is_wrong_is_said(ask: Asker, typed: str, said: str) -> None:
    assert told(ask, SURFACE, typed) == said


def test_nothing_is_no_number(ask: Asker) -> None:
    assert stored(ask, FREE, "") is None


@pytest.mark.parametrize("pasted", [RUBBISH, VERY_LONG])
def test_pasted_rubbish_is_refused(ask: Asker, pasted: str) -> None:
    assert "getal" in told_of_pasted(ask, SURFACE, pasted)


def test_a_very_old_form_asks_for_several(ask: Asker) -> None:
    story = ask(SEVERAL)
    story.type("3")
    story.choose("Nog een")
    story.type("4,5")
    story.verder()
    assert story.stored == {"opp": [3, 4.5]}
