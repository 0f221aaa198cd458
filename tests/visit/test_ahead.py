"""The portal's rules are asked ahead: Verder is quick with what was said, and never waits for what was not."""

from __future__ import annotations

from collections.abc import Callable

from assistant.visit.ahead import Thought
from tests.portals.faulty import EXPIRED, OTHER_JSON, RESET, BrokenPortal
from tests.visit.person import Person

LOGIC = "_check-logic$"


def asked(portal: BrokenPortal) -> int:
    return len(portal.calls("POST", LOGIC))


def think(person: Person, raw: object) -> Thought:
    """Rest after typing this."""
    thinking = person.visit.thinking(raw)
    assert thinking is not None
    thought = thinking()
    person.visit.thought(thought)
    return thought


def at_length(noor: Callable[[str], Person]) -> Person:
    """Be at the question whose answer decides how the form goes on."""
    person = noor("boot")
    person.give("Zwaan")
    assert person.question().heading == "Hoe lang is uw boot?"
    return person


def test_what_was_said_ahead_is_not_asked_again(noor: Callable[[str], Person], portal: BrokenPortal) -> None:
    person = at_length(noor)
    assert think(person, "lang").said
    before = asked(portal)
    person.give("lang")
    assert asked(portal) == before
    assert person.question().heading == "In welke haven wilt u liggen?"
    assert person.question().fields[0].value == "Buitenhaven"


def test_another_answer_than_was_asked_about_is_asked_about(
    noor: Callable[[str], Person], portal: BrokenPortal
) -> None:
    person = at_length(noor)
    think(person, "lang")
    before = asked(portal)
    person.give("kort")
    assert asked(portal) == before + 1
    assert person.question().fields[0].value == ""


def test_the_last_answer_counts_and_an_older_reply_is_dropped(
    noor: Callable[[str], Person], portal: BrokenPortal
) -> None:
    person = at_length(noor)
    older, newer = person.visit.thinking("lang"), person.visit.thinking("kort")
    assert older is not None
    assert newer is not None
    said_last = older()
    person.visit.thought(newer())
    person.visit.thought(said_last)
    person.give("kort")
    assert person.question().fields[0].value == ""


def test_nothing_is_asked_of_an_answer_that_is_refused_here(
    noor: Callable[[str], Person], portal: BrokenPortal
) -> None:
    person = at_length(noor)
    before = asked(portal)
    assert think(person, "") == Thought()
    assert asked(portal) == before


def test_nothing_is_asked_where_the_portal_has_no_rules(noor: Callable[[str], Person]) -> None:
    person = noor("lamp")
    assert not person.visit.thinks
    assert person.visit.thinking("lamp") is None


def test_a_portal_that_refuses_breaks_or_forgot_is_silent(noor: Callable[[str], Person], portal: BrokenPortal) -> None:
    person = at_length(noor)
    for fault in (RESET, RESET, EXPIRED, OTHER_JSON):
        portal.next("POST", LOGIC, fault, times=2)
        assert think(person, "lang") == Thought()
        portal.mend()
    person.give("lang")
    assert person.question().fields[0].value == "Buitenhaven"


def test_thinking_leaves_no_trace_in_the_visit(noor: Callable[[str], Person]) -> None:
    person = at_length(noor)
    think(person, "lang")
    person.give("kort", "Oude haven")
    person.give("rood")
    person.give("achter")
    assert [row.label for row in person.review().rows].count("Hoe diep steekt uw boot?") == 0
    person.send()
    assert person.receipt().reference


def test_what_is_kept_of_an_answer_shows_nothing_of_it() -> None:
    assert "Zwaan" not in repr(Thought())
