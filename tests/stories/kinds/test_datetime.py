"""Noor answers a datetime: first the day, then the time on that day."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.journey.view import ReviewView
from tests.stories.kinds.telling import RUBBISH
from tests.stories.one_question import Asker, Story

WHEN = {"type": "datetime", "key": "moment", "label": "Wanneer komt u?", "validate": {"required": True}}
FREE = {**WHEN, "validate": {}}
LIMITED = {
    **WHEN,
    "datePicker": {"minDate": "2026-12-01T12:30:00+01:00", "maxDate": "2026-12-31T16:00:00+01:00"},
}
SEVERAL = {**FREE, "multiple": True}


def day(story: Story, day: str, month: str = "12", year: str = "2026") -> None:
    for name, text in (("Dag", day), ("Maand", month), ("Jaar", year)):
        story.paste(text, at=name)
    story.verder()


def moment(ask: Asker, component: dict[str, Any], on: str, at: str, *, month: str = "12", year: str = "2026") -> Story:
    story = ask(component)
    assert story.heading == "Wanneer komt u: welke dag?"
    day(story, on, month, year)
    assert story.error == ""
    assert story.heading == "Wanneer komt u: hoe laat?"
    story.type(at)
    story.verder()
    return story


def test_a_moment_is_stored_by_the_clock_of_amsterdam(ask: Asker) -> None:
    story = ask(WHEN)
    day(story, "8")
    assert "8 december 2026, een dinsdag" in story.words
    story.type("9.30")
    story.verder()
    assert story.stored == {"moment": "2026-12-08T09:30:00+01:00"}
    assert isinstance(story.view, ReviewView)
    assert story.view.rows[0].answer == "8 december 2026, een dinsdag, om 9.30 uur"
    assert story.send().reference


@pytest.mark.parametrize(("on", "at"), [("1", "12.30"), ("31", "16.00"), ("2", "0.00")])
def test_the_limits_themselves_are_taken(ask: Asker, on: str, at: str) -> None:
    assert moment(ask, LIMITED, on, at).stored is not None


@pytest.mark.parametrize(
    ("on", "at", "said"),
    [
        ("1", "12.29", "Kies 12.30 uur of later."),
        ("31", "16.01", "Kies 16.00 uur of eerder."),
        ("2", "25", "Schrijf de tijd met cijfers, zo: 14.30"),
        ("2", "", "Vul een tijd in, zo: 14.30"),
    ],
)
def test_a_time_that_cannot_be_is_said_at_the_time(ask: Asker, on: str, at: str, said: str) -> None:
    story = moment(ask, LIMITED, on, at)
    assert story.error == said
    assert story.value == at
    assert story.stored is None


def test_a_day_that_cannot_be_is_said_at_the_day(ask: Asker) -> None:
    story = ask(LIMITED)
    story.verder()
    assert story.error == "Vul de dag, de maand en het jaar in."
    day(story, "30", "11")
    assert story.error == "Kies een dag op of na 1 december 2026."
    day(story, "1", "1", "2027")
    assert story.error == "Kies een dag op of voor 31 december 2026."
    assert story.stored is None


def test_a_time_that_does_not_fit_another_day_is_asked_again(ask: Asker) -> None:
    story = moment(ask, LIMITED, "2", "9.00")
    assert story.stored == {"moment": "2026-12-02T09:00:00+01:00"}
    story.act("Verander")
    day(story, "1")
    assert story.heading == "Wanneer komt u: hoe laat?"
    story.paste("13.00")
    story.verder()
    assert story.stored == {"moment": "2026-12-01T13:00:00+01:00"}


def test_an_hour_that_the_clock_skips_is_not_taken(ask: Asker) -> None:
    story = moment(ask, WHEN, "28", "2.30", month="3", year="2027")
    assert story.error.startswith("Die tijd is er op deze dag niet")
    assert story.stored is None


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    story = ask(FREE)
    story.verder()
    assert story.stored == {"moment": ""}


def test_pasted_rubbish_is_refused(ask: Asker) -> None:
    story = moment(ask, WHEN, "8", "x")
    story.paste(RUBBISH)
    story.verder()
    assert story.error == "Schrijf de tijd met cijfers, zo: 14.30"
    assert story.stored is None


def test_several_moments_are_asked_on_one_screen(ask: Asker) -> None:
    story = ask(SEVERAL)
    for name, text in (("Dag", "1"), ("Maand", "12"), ("Jaar", "2026"), ("Tijd", "9.30")):
        story.type(text, at=name)
    story.choose("Nog een")
    story.verder()
    assert story.stored == {"moment": ["2026-12-01T09:30:00+01:00"]}
