"""Noor answers a time: as she writes it, read back with its part of the day."""

from __future__ import annotations

import pytest

from tests.stories.kinds.telling import RUBBISH, VERY_LONG, stored, told, told_of_pasted
from tests.stories.one_question import Asker

FREE = {"type": "time", "key": "tijd", "label": "Hoe laat bent u thuis?"}
NEEDED = {**FREE, "validate": {"required": True}}
OFFICE = {**FREE, "validate": {"required": True, "minTime": "09:00:00", "maxTime": "17:00:00"}}
NIGHT = {**FREE, "validate": {"minTime": "22:00:00", "maxTime": "06:00:00"}}
FROM = {**FREE, "validate": {"minTime": "09:00:00"}}
UNTIL = {**FREE, "validate": {"maxTime": "17:00:00"}}
OWN = {**OFFICE, "translatedErrors": {"nl": {"invalid_time": "Kom als het loket open is."}}}
SEVERAL = {**FREE, "multiple": True}
HOW = "Schrijf de tijd met cijfers, zo: 14.30"


@pytest.mark.parametrize("typed", ["9.30", "930", "9:30", "09:30", "9u30", "9.30 uur"])
def test_a_time_is_stored_with_its_seconds(ask: Asker, typed: str) -> None:
    assert stored(ask, OFFICE, typed) == "09:30:00"


def test_a_time_is_read_back_with_its_part_of_the_day(ask: Asker) -> None:
    story = ask(FREE)
    story.type("2.30")
    assert "2.30 uur, in de nacht" in story.words
    story.paste("14.30")
    assert "14.30 uur, in de middag" in story.words


@pytest.mark.parametrize(
    ("component", "typed", "said"),
    [
        (NEEDED, "", "Vul een tijd in, zo: 14.30"),
        (NEEDED, "half tien", HOW),
        (NEEDED, "25.00", HOW),
        (NEEDED, "9.75", HOW),
        (OFFICE, "8.59", "Dat is te vroeg. Kies een tijd van 9.00 uur tot en met 17.00 uur."),
        (OFFICE, "17.01", "Dat is te laat. Kies een tijd van 9.00 uur tot en met 17.00 uur."),
        (OWN, "22", "Kom als het loket open is."),
        (NIGHT, "12.00", "Kies een tijd na 22.00 uur, of een tijd voor 6.00 uur."),
        (FROM, "8.59", "Kies 9.00 uur of later."),
        (UNTIL, "17.01", "Kies 17.00 uur of eerder."),
    ],
)
def test_what_is_wrong_is_said(ask: Asker, component: dict[str, object], typed: str, said: str) -> None:
    assert told(ask, component, typed) == said


@pytest.mark.parametrize(("typed", "kept"), [("22.00", "22:00:00"), ("3.15", "03:15:00"), ("6", "06:00:00")])
def test_a_window_may_run_over_midnight(ask: Asker, typed: str, kept: str) -> None:
    assert stored(ask, NIGHT, typed) == kept


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    assert stored(ask, FREE, "") == ""


@pytest.mark.parametrize("pasted", [RUBBISH, VERY_LONG])
def test_pasted_rubbish_is_refused(ask: Asker, pasted: str) -> None:
    assert told_of_pasted(ask, FREE, pasted) == HOW


def test_several_times_are_a_list(ask: Asker) -> None:
    story = ask(SEVERAL)
    story.type("9")
    story.choose("Nog een")
    story.type("14.30")
    story.verder()
    assert story.stored == {"tijd": ["09:00:00", "14:30:00"]}
