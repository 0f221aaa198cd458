"""Noor answers a date in three boxes, whichever widget the form has in mind."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.journey.dates import TypedDate
from tests.stories.kinds.telling import RUBBISH, VERY_LONG
from tests.stories.one_question import Asker, Story

BORN = {"type": "date", "key": "dag", "label": "Op welke dag verhuist u?", "validate": {"required": True}}
FREE = {**BORN, "validate": {}}
PICKER = {**BORN, "openForms": {"widget": "datePicker"}}
LIMITED = {
    **BORN,
    "datePicker": {"minDate": "2026-12-01T00:00:00+01:00", "maxDate": "2026-12-31T00:00:00+01:00"},
}
OWN = {**LIMITED, "translatedErrors": {"nl": {"minDate": "Wij zijn pas in december open."}}}
SEVERAL = {**FREE, "multiple": True}


def fill(story: Story, day: str, month: str, year: str) -> None:
    for name, text in (("Dag", day), ("Maand", month), ("Jaar", year)):
        if text:
            story.type(text, at=name)


@pytest.mark.parametrize("component", [BORN, PICKER])
@pytest.mark.parametrize(
    "typed", [("1", "december", "2026"), ("01", "12", "2026"), ("1", "dec", "26"), ("1 dec 2026", "", "")]
)
def test_a_day_is_stored_with_its_zeroes(ask: Asker, component: dict[str, Any], typed: tuple[str, str, str]) -> None:
    story = ask(component)
    fill(story, *typed)
    story.verder()
    assert story.stored == {"dag": "2026-12-01"}


def test_a_day_is_read_back_with_its_weekday(ask: Asker) -> None:
    story = ask(BORN)
    fill(story, "1", "12", "2026")
    assert "1 december 2026, een dinsdag" in story.words


@pytest.mark.parametrize(
    ("component", "typed", "said"),
    [
        (BORN, ("", "", ""), "Vul de dag, de maand en het jaar in."),
        (BORN, ("1", "", "2026"), "De datum is niet compleet. Vul de dag, de maand en het jaar in."),
        (BORN, ("31", "2", "2026"), "Deze dag bestaat niet. Kijk de dag, de maand en het jaar na."),
        (BORN, ("29", "februari", "2027"), "Deze dag bestaat niet. Kijk de dag, de maand en het jaar na."),
        (BORN, ("1", "decemmer", "2026"), "Deze dag bestaat niet. Kijk de dag, de maand en het jaar na."),
        (LIMITED, ("30", "11", "2026"), "Kies een dag op of na 1 december 2026."),
        (LIMITED, ("1", "1", "2027"), "Kies een dag op of voor 31 december 2026."),
        (OWN, ("30", "11", "2026"), "Wij zijn pas in december open."),
    ],
)
def test_what_is_wrong_is_said(ask: Asker, component: dict[str, Any], typed: tuple[str, str, str], said: str) -> None:
    story = ask(component)
    fill(story, *typed)
    story.verder()
    assert story.error == said
    assert story.value == TypedDate(*typed)
    assert story.stored is None


@pytest.mark.parametrize(("day", "kept"), [("1", "2026-12-01"), ("31", "2026-12-31")])
def test_the_limits_themselves_are_taken(ask: Asker, day: str, kept: str) -> None:
    story = ask(LIMITED)
    fill(story, day, "12", "2026")
    story.verder()
    assert story.stored == {"dag": kept}


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    story = ask(FREE)
    story.verder()
    assert story.stored == {"dag": ""}


@pytest.mark.parametrize("pasted", [RUBBISH, VERY_LONG])
def test_pasted_rubbish_is_refused(ask: Asker, pasted: str) -> None:
    story = ask(BORN)
    story.paste(pasted, at="Dag")
    story.verder()
    assert story.error
    assert story.stored is None


def test_several_days_are_a_list_and_each_mistake_stands_at_its_row(ask: Asker) -> None:
    story = ask(SEVERAL)
    fill(story, "1", "12", "2026")
    story.choose("Nog een")
    fill(story, "31", "2", "2027")
    story.choose("Nog een")
    story.verder()
    assert story.error == "Nummer 2: Deze dag bestaat niet. Kijk de dag, de maand en het jaar na."
    story.paste("28", at="Nummer 2: Dag")
    story.verder()
    assert story.stored == {"dag": ["2026-12-01", "2027-02-28"]}


def test_several_may_be_none(ask: Asker) -> None:
    story = ask(SEVERAL)
    story.verder()
    assert story.stored == {"dag": []}


def test_a_limit_that_hangs_on_another_answer_is_read_again_after_it(ask: Asker) -> None:
    grown_up = {"mode": "relativeToVariable", "variable": "geboren", "operator": "add", "delta": {"years": 18}}
    born = {"type": "date", "key": "geboren", "label": "Wanneer bent u geboren?"}
    since = {"type": "date", "key": "vanaf", "label": "Sinds wanneer woont u daar?", "openForms": {"minDate": grown_up}}
    story = ask(born, since)
    fill(story, "1", "12", "2000")
    story.verder()
    fill(story, "30", "11", "2018")
    story.verder()
    assert story.error == "Kies een dag op of na 1 december 2018."
    story.paste("1", at="Dag")
    story.paste("12", at="Maand")
    story.verder()
    assert story.stored == {"geboren": "2000-12-01", "vanaf": "2018-12-01"}
    # Somebody turns out to be younger: then the other day is asked again.
    story.act("Verander")
    story.paste("2001", at="Jaar")
    story.verder()
    assert story.heading == "Sinds wanneer woont u daar?"
