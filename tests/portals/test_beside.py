"""What happens beside the visit itself: the portal is asked to wait on, and its rules are asked ahead."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from assistant.errors import SessionGone
from assistant.portals.exchange import Timeouts
from tests.portals.faulty import BrokenPortal, broken_portal
from tests.portals.visits import visit


@pytest.fixture
def portal(practice_url: str) -> Iterator[BrokenPortal]:
    """Stand before the practice portal, to see every call."""
    with broken_portal(practice_url) as portal:
        yield portal


def test_asking_to_wait_on_is_one_call_and_starts_the_time_again(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    here.begin()
    before = len(portal.seen)
    assert here.stay()
    assert [(one.method, one.path.rpartition("/")[2]) for one in portal.seen[before:]] == [("GET", "submissions")]
    left = here.seconds_left()
    assert left is not None
    assert left > 890


def test_a_portal_that_forgot_says_so_when_it_is_asked_to_wait_on(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    with pytest.raises(SessionGone):
        here.stay()
    here.open()
    here.begin()
    here._session.forget()
    assert not here.stay()


def test_asking_ahead_changes_nothing_in_the_visit(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    told = here.begin()
    before = (here._submission, dict(here._pages), dict(here._kept), here._unsaved)
    danger = here.foresee(told.page.number, {"categorie": "weg", "gevaar": "ja", "omschrijving": ""})
    assert danger.page.blocked
    assert (here._submission, dict(here._pages), dict(here._kept), here._unsaved) == before


def test_asking_ahead_goes_over_another_connection_in_the_same_session(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    number = here.begin().page.number
    data = {"categorie": "weg", "gevaar": "nee", "omschrijving": ""}
    found: list[object] = []
    worker = threading.Thread(target=lambda: found.append(here.foresee(number, data)))
    worker.start()
    here.check(number, data)
    worker.join(10)
    assert len(found) == 1
    twin = here._session.twin(Timeouts())
    assert twin.cookies() == here._session.cookies()
    assert twin is not here._session
    here.leave()


def test_what_is_asked_ahead_is_of_the_session_of_now(portal: BrokenPortal) -> None:
    here, other = visit(portal.origin), visit(portal.origin)
    data = {"categorie": "weg", "gevaar": "ja", "omschrijving": ""}
    for one in (here, other):
        one.open()
        one.foresee(one.begin().page.number, data)
    here.arrived(other.ticket())
    assert here.foresee(here.page(0).page.number, data).page.blocked


def test_ahead_of_a_page_that_was_never_seen_there_is_nothing(portal: BrokenPortal) -> None:
    with pytest.raises(SessionGone):
        visit(portal.origin).foresee(0, {})
