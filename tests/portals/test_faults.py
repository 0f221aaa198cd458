"""Whatever breaks on the way to a portal becomes one thing a citizen can do, and nothing is sent twice."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from assistant.errors import (
    AssistantError,
    FileTooLarge,
    FormGone,
    PortalBroken,
    PortalBusy,
    PortalMaintenance,
    PortalSlow,
    PortalUnreachable,
    SessionGone,
)
from assistant.portals.exchange import Timeouts
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.portal import Arrival
from tests.portals import faulty
from tests.portals.faulty import BrokenPortal, Fault, broken_portal, nobody_home
from tests.portals.visits import AGREED, LAMP, PHOTO, answer_all, on_page, visit

IMPATIENT = Timeouts(connect=5.0, read=0.15, whole=20.0)
CASES: tuple[tuple[Fault, type[AssistantError]], ...] = (
    (faulty.RESET, PortalUnreachable),
    (faulty.SILENCE, PortalSlow),
    (faulty.HALF, PortalBroken),
    (faulty.EXPIRED, SessionGone),
    (faulty.TOO_LARGE, FileTooLarge),
    (faulty.TOO_LARGE_PAGE, FileTooLarge),
    (faulty.FORM_GONE, FormGone),
    (faulty.BUSY, PortalBusy),
    (faulty.BROKEN, PortalBroken),
    (faulty.MAINTENANCE, PortalMaintenance),
    (faulty.MAINTENANCE_PAGE, PortalMaintenance),
    (faulty.NO_JSON, PortalBroken),
    (faulty.OTHER_JSON, PortalBroken),
    (faulty.PAGE_INSTEAD, PortalBroken),
)
NAMES = [fault.name for fault, _error in CASES]


@pytest.fixture
def portal(practice_url: str) -> Iterator[BrokenPortal]:
    with broken_portal(practice_url) as broken:
        yield broken


@contextmanager
def patience_for(fault: Fault, here: OpenFormsPortal) -> Iterator[None]:
    """Wait for a call that is spoilt by silence only a moment; every other may take its time on a busy computer."""
    usual = here._session._timeouts
    if fault.how == "silence":
        here._session._timeouts = IMPATIENT
    yield
    here._session._timeouts = usual


def received(practice_url: str) -> int:
    """Count what came in at the practice portal so far."""
    with urllib.request.urlopen(f"{practice_url}oefenen/inzendingen") as answer:  # noqa: S310 - this computer
        return int(json.load(answer)["count"])


def test_every_fault_has_its_case() -> None:
    assert tuple(fault for fault, _error in CASES) == faulty.FAULTS


def test_a_refused_connection_is_a_portal_that_cannot_be_reached() -> None:
    with pytest.raises(PortalUnreachable) as refused:
        visit(nobody_home()).open()
    assert refused.value.portal == "Gemeente Voorbeeld"


@pytest.mark.parametrize(("fault", "error"), CASES, ids=NAMES)
def test_a_fault_while_reading_is_said_and_the_next_call_works(
    portal: BrokenPortal, fault: Fault, error: type[AssistantError]
) -> None:
    here = visit(portal.origin)
    here.open()
    here.begin()
    portal.next("GET", "/steps/", fault, times=2 if fault.how == "reset" else 1)
    with patience_for(fault, here), pytest.raises(error) as said:
        here.page(0)
    assert type(said.value) is error
    if b"urn:uuid" in fault.body:
        assert said.value.instance.startswith("urn:uuid:")
    assert here.page(0).page.live


@pytest.mark.parametrize(("fault", "error"), CASES, ids=NAMES)
def test_a_fault_while_storing_is_said_and_storing_again_is_harmless(
    portal: BrokenPortal, fault: Fault, error: type[AssistantError]
) -> None:
    here = visit(portal.origin)
    here.open()
    data = on_page(here.begin().page, LAMP)
    portal.next("PUT", "/steps/", replace(fault, arrives=True), times=2 if fault.how == "reset" else 1)
    with patience_for(fault, here), pytest.raises(error):
        here.save(0, data)
    assert here.save(0, data).applicable == (True, True, True)


@pytest.mark.parametrize("arrives", [False, True], ids=["lost", "arrived"])
@pytest.mark.parametrize(("fault", "error"), CASES, ids=NAMES)
def test_a_fault_while_sending_is_said_and_asking_tells_whether_it_arrived(
    portal: BrokenPortal, practice_url: str, fault: Fault, error: type[AssistantError], *, arrives: bool
) -> None:
    before = received(practice_url)
    here = visit(portal.origin)
    here.open()
    answer_all(here)
    ticket = here.ticket()
    portal.next("POST", "/_complete$", replace(fault, arrives=arrives))
    with patience_for(fault, here), pytest.raises(PortalBroken if fault is faulty.MAINTENANCE_PAGE else error):
        here.send(AGREED)
    assert len(portal.calls("POST", "/_complete$")) == 1

    after_a_restart = visit(portal.origin)
    found = after_a_restart.arrived(ticket)
    assert found is (Arrival.SENT if arrives else Arrival.NOT_SENT)
    if found is Arrival.NOT_SENT:
        assert after_a_restart.outcome(after_a_restart.send(AGREED)).reference
    assert received(practice_url) == before + 1


@pytest.mark.parametrize(("fault", "error"), CASES, ids=NAMES)
def test_a_fault_while_uploading_is_said(
    portal: BrokenPortal, fault: Fault, error: type[AssistantError], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = visit(portal.origin)
    here.open()
    here.begin()
    portal.next("POST", "/fileupload$", fault)
    with monkeypatch.context() as patch:
        if fault.how == "silence":
            patch.setattr("assistant.portals.open_forms.calls._SCAN", IMPATIENT)
        with pytest.raises(error):
            here.upload("foto-1", "lamp.png", "image/png", PHOTO)
    assert not here.uploaded("foto-1")
    here.upload("foto-1", "lamp.png", "image/png", PHOTO)
    assert here.uploaded("foto-1")


def test_one_broken_line_is_tried_once_more_without_a_word(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    portal.next("GET", "/steps/", faulty.RESET)
    assert here.begin().page.live
    assert [one.fault for one in portal.calls("GET", "^/api/v2/submissions/.*/steps/")] == ["reset", ""]


def test_starting_is_never_asked_twice(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    portal.next("POST", "/submissions$", faulty.RESET)
    with pytest.raises(PortalUnreachable):
        here.begin()
    assert len(portal.calls("POST", "/submissions$")) == 1


def test_a_short_wait_is_waited_and_a_long_one_is_said(portal: BrokenPortal) -> None:
    waited: list[float] = []
    here = visit(portal.origin)
    here._session.pause = waited.append
    portal.next("GET", "/forms/", faulty.BUSY_A_MOMENT)
    here.open()
    assert waited == [2.0]
    portal.next("GET", "/forms/", faulty.BUSY)
    with pytest.raises(PortalBusy) as busy:
        here.open()
    assert busy.value.wait == 47
    assert waited == [2.0]


def test_sending_never_waits_and_asks_again_by_itself(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    answer_all(here)
    portal.next("POST", "/_complete$", faulty.BUSY_A_MOMENT)
    with pytest.raises(PortalBusy) as busy:
        here.send(AGREED)
    assert busy.value.wait == 2
    assert len(portal.calls("POST", "/_complete$")) == 1


def test_a_receipt_without_its_pdf_is_still_a_receipt(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    answer_all(here)
    status = here.send(AGREED)
    portal.next("GET", "/submissions/pdf/", faulty.BROKEN)
    sent = here.outcome(status)
    assert sent.reference
    assert sent.report == b""


def test_a_doubt_is_not_thrown_away_by_leaving(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    answer_all(here)
    ticket = here.ticket()
    portal.next("POST", "/_complete$", faulty.RESET)
    with pytest.raises(PortalUnreachable):
        here.send(AGREED)
    here.leave()
    assert portal.calls("DELETE", "/session$") == []
    assert visit(portal.origin).arrived(ticket) is Arrival.NOT_SENT


def test_leaving_a_portal_that_is_gone_is_quiet(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    here.begin()
    portal.next("DELETE", "/session$", faulty.RESET, times=2)
    here.leave()


def test_a_status_the_portal_forgot_is_a_submission_without_a_number(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    answer_all(here)
    status = here.send(AGREED)
    portal.next("GET", "/status$", faulty.EXPIRED)
    assert here.outcome(status).reference == ""


def test_a_portal_that_never_gets_done_is_slow(portal: BrokenPortal) -> None:
    here = visit(portal.origin)
    here.open()
    answer_all(here)
    status = here.send(AGREED)
    busy = Fault("still busy", body=b'{"status": "in_progress"}')
    portal.next("GET", "/status$", busy, times=50)
    waited: list[float] = []
    here._session.pause = waited.append
    with pytest.raises(PortalSlow):
        here.outcome(status)
    assert waited == [*sorted(waited[:-1]), 0.0]
    assert sum(waited) == 60


def test_an_answer_without_an_end_is_cut_off(portal: BrokenPortal) -> None:
    here = OpenFormsPortal(visit(portal.origin)._session, "groot")
    portal.next("GET", "/forms/groot", Fault("endless", body=b" " * (17 * 1024 * 1024)))
    with pytest.raises(PortalBroken):
        here.open()
