"""A moment that passes while somebody waits is asked again where it has to change, with the limits of now."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assistant.journey.dates import TypedDate
from tests.portals.faulty import BROKEN, BrokenPortal, Fault
from tests.visit.conftest import Asks
from tests.visit.person import Person

WHEN: dict[str, Any] = {"type": "datetime", "key": "start", "label": "Wanneer begint u?"}
LAST: dict[str, Any] = {"type": "textfield", "key": "slot", "label": "Nog iets?"}
PASSED = "Dit moment is net voorbij. Kies een later moment."
DAY = TypedDate("1", "mei", "2030")


class Clock:
    """Lets the portal say another limit, as it does each time it is asked."""

    def __init__(self, line: BrokenPortal) -> None:
        self.earliest = "2030-05-01T10:00:00+02:00"
        line.rewrite = self._limits

    def _limits(self, said: dict[str, Any]) -> None:
        step = said.get("step", said)
        for component in (step.get("configuration") or {}).get("components", ()):
            if component["type"] == "datetime":
                component["datePicker"] = {"minDate": self.earliest, "maxDate": None}


def too_early(name: str) -> Fault:
    slip = {"name": name, "code": "min_value", "reason": "Te vroeg."}
    body = {"type": "x", "code": "invalid", "title": "x", "status": 400, "detail": "", "invalidParams": [slip]}
    return Fault("too early by now", status=400, body=json.dumps(body).encode())


@pytest.fixture
def clock(line: BrokenPortal) -> Clock:
    return Clock(line)


@pytest.fixture
def noor(clock: Clock, asks: Asks) -> Person:
    """Let Noor give a moment that is only just in time."""
    person = asks(WHEN, LAST)
    person.give(DAY, "10.05")
    assert person.question().heading == "Nog iets?"
    return person


def passes(person: Person, clock: Clock, line: BrokenPortal, earliest: str) -> None:
    clock.earliest = earliest
    line.next("PUT", "/steps/", too_early("data.start"))
    person.give("Neen")


def test_a_time_that_passed_is_asked_again_and_says_why(noor: Person, clock: Clock, line: BrokenPortal) -> None:
    passes(noor, clock, line, "2030-05-01T10:06:00+02:00")
    view = noor.question()
    assert (view.heading, view.error) == ("Wanneer begint u: hoe laat?", PASSED)
    noor.give("10.05")
    assert noor.question().error == "Kies 10.06 uur of later."
    noor.give("11.00")
    assert [row.answer for row in noor.review().rows] == ["1 mei 2030, een woensdag, om 11.00 uur", "Neen"]
    noor.send()
    assert noor.receipt().reference


def test_a_day_that_passed_is_asked_again_itself(noor: Person, clock: Clock, line: BrokenPortal) -> None:
    passes(noor, clock, line, "2030-05-02T00:00:00+02:00")
    view = noor.question()
    assert (view.heading, view.error) == ("Wanneer begint u: welke dag?", PASSED)


def test_a_moment_that_passes_just_before_sending_is_asked_again(
    noor: Person, clock: Clock, line: BrokenPortal
) -> None:
    noor.give("Neen")
    noor.review()
    clock.earliest = "2030-05-01T10:06:00+02:00"
    line.next("POST", "_complete", too_early("steps.0.data.start"))
    noor.send()
    view = noor.question()
    assert (view.heading, view.error) == ("Wanneer begint u: hoe laat?", PASSED)


def test_limits_that_cannot_be_fetched_are_a_problem_and_lose_nothing(
    noor: Person, clock: Clock, line: BrokenPortal
) -> None:
    line.next("GET", "/steps/", BROKEN, times=9)
    passes(noor, clock, line, "2030-05-01T10:06:00+02:00")
    assert noor.answers["slot"] == "Neen"
    line.mend()
    noor.again()
    assert noor.review().rows


def test_what_else_is_too_early_is_said_as_it_was(asks: Asks, line: BrokenPortal) -> None:
    person = asks({"type": "date", "key": "dag", "label": "Welke dag?"}, LAST)
    person.give(DAY)
    line.next("PUT", "/steps/", too_early("data.dag"))
    person.give("Neen")
    assert person.question().heading == "Welke dag?"
    assert person.question().error != PASSED
