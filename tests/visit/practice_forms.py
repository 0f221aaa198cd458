"""What the tests of form types share: the practice portal with its own forms, and somebody who fills those in."""

from __future__ import annotations

import itertools
import json
import urllib.request
from collections.abc import Callable

from assistant.journey.dates import TypedDate
from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.view import ReviewView
from tests.visit.person import Person

Visits = Callable[[str], Person]
_DAYS = itertools.cycle(range(5))

SENDS = {"afspraak": "/appointments/appointments$", "mening": "/_complete$"}


def choices(person: Person) -> dict[str, str]:
    """Give what can be chosen now: the words, and what they stand for."""
    question = person.question().fields[0].question
    assert isinstance(question, ChoiceQuestion)
    return {option.label: option.value for option in question.options}


def to_the_day(person: Person, place: str = "stadskantoor") -> dict[str, str]:
    person.give("paspoort", place)
    assert person.question().heading == "Op welke dag wilt u komen?"
    return choices(person)


def to_the_check_page(person: Person) -> ReviewView:
    """Make an appointment at the Stadskantoor: each time on another of the first days, at the first time."""
    days = to_the_day(person)
    person.give(list(days.values())[next(_DAYS)])
    person.give(next(iter(choices(person).values())))
    person.give("De Vries", TypedDate("3", "maart", "1952"), "noor@voorbeeld.example", True, True)
    return person.review()


def tell(base: str, page: str, **said: object) -> None:
    """Change something at the practice portal that no real portal lets one change."""
    url, headers = f"{base.rstrip('/')}/oefenen/{page}", {"Content-Type": "application/json"}
    call = urllib.request.Request(url, json.dumps(said).encode(), headers, method="PUT")  # noqa: S310 - this computer
    urllib.request.urlopen(call).close()  # noqa: S310


def take_away(base: str, place: str, time: str) -> None:
    """Let somebody else take this time."""
    tell(base, "agenda", place=place, time=time)


def filled(noor: Visits, slug: str) -> Person:
    person = noor(slug)
    if slug == "afspraak":
        to_the_check_page(person)
    else:
        person.give("nee", "Korter wachten.", "", True)
        person.review()
    return person
