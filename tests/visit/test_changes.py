"""Questions come and go with an answer: it is said once, nothing is lost, and only what shows is sent."""

from __future__ import annotations

from collections.abc import Callable

from assistant.journey.view import StepView
from tests.visit.person import Person

Noor = Callable[[str], Person]
COME = "Door uw antwoord komen er 2 vragen bij."
GONE = "Deze vragen hoeft u niet meer te beantwoorden: Hoe heet uw hond? · Wat voor hond is het?"


def told(view: StepView) -> list[str]:
    return [notice.words.text for notice in view.notices]


def with_a_dog(noor: Noor) -> Person:
    person = noor("hond")
    person.give("ja", "Bello", "Teckel", "Nassaukade")
    return person


def test_questions_that_come_with_an_answer_are_counted_once(noor: Noor) -> None:
    person = noor("hond")
    person.give("ja")
    assert told(person.view) == [COME]
    person.give("Bello")
    assert told(person.view) == []
    person.back()
    assert told(person.view) == []


def test_questions_that_go_are_named_and_what_was_said_comes_back(noor: Noor) -> None:
    person = with_a_dog(noor)
    person.change("hond")
    person.give("nee")
    assert told(person.view) == [GONE, "Wat u daar invulde, blijft bewaard. Wij versturen het niet."]
    assert [row.key for row in person.review().rows] == ["hond", "straat"]
    assert person.answers["naam"] == "Bello"
    person.change("hond")
    person.give("ja")
    assert told(person.view) == [COME]
    assert [row.answer for row in person.review().rows] == ["Ja", "Bello", "Teckel", "Nassaukade"]


def test_what_does_not_show_is_not_sent(noor: Noor) -> None:
    person = with_a_dog(noor)
    person.change("hond")
    person.give("nee")
    person.send()
    assert "Bello" not in str(person.receipt().rows)


def test_a_step_that_the_portal_adds_is_counted(noor: Noor) -> None:
    person = noor("hond")
    person.give("nee", "Hondenlaan")
    assert told(person.view) == ["Door uw antwoord komt er 1 vraag bij."]
    assert person.question().heading == "Heeft u nog een hond?"


def test_a_page_that_is_only_fetched_is_no_news(noor: Noor) -> None:
    person = noor("boot")
    person.give("Zwaan", "kort", "Binnenhaven")
    assert person.question().heading == "Welke kleur heeft Zwaan?"
    assert told(person.view) == []


def test_the_words_of_the_form_stand_at_the_answer_that_stops_one(noor: Noor) -> None:
    person = noor("rijbewijs")
    person.give("eerste", "Noor")
    view = person.question()
    assert view.fields[0].question.key == "soort"
    assert view.error == "Uw eerste rijbewijs vraagt u aan bij de balie."
    assert "088" in told(view)[0]
    person.give("ander")
    assert person.question().heading == "Waar woont u?"
    assert person.answers["naam"] == "Noor"
