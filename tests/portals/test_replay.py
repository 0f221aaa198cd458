"""The client asks a real portal's recording exactly what was asked when it was made, call by call."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from assistant.errors import AnswersRefused, FileRefused, FormClosed, LoginNeeded, PortalUnknown, SessionGone
from assistant.journey.form import Page
from assistant.journey.kinds.in_turn import InTurnQuestion
from assistant.journey.question import Json
from assistant.journey.visibility import settle
from assistant.portals.exchange import Call, Timeouts
from assistant.portals.http import PortalSession
from assistant.portals.open_forms import problems
from assistant.portals.open_forms.any_form import type_of
from assistant.portals.open_forms.appointment import AppointmentPortal
from assistant.portals.open_forms.appointment_pages import Step
from assistant.portals.open_forms.calls import Calls
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.open_forms.values import flatten, keeping
from tests.portals.older import SAYS
from tests.portals.replay import Replay, mapped, replaying
from tests.shared_data import shared

RUN = "specs/open-forms/examples/transcript-anonymous-submission.json"
APPOINTMENT = "specs/open-forms/examples/transcript-appointment.json"
REFUSALS = "specs/open-forms/examples/transcript-errors-suspend-language.json"
VERSIONS = ["4.0", "3.5", "3.4"]
"""Recorded at 4.0, and said again as the older ones would have: the client makes the same calls, and ends the same."""
LETTER = b"%PDF-1.4\n".ljust(2875, b"x")


@pytest.fixture(params=VERSIONS)
def run(request: pytest.FixtureRequest) -> Iterator[Replay]:
    with replaying(shared(RUN), request.param) as replay:
        yield replay


@pytest.fixture(params=VERSIONS)
def other(request: pytest.FixtureRequest) -> Iterator[Replay]:
    with replaying(shared(REFUSALS), request.param) as replay:
        yield replay


@pytest.fixture(params=VERSIONS)
def appointment(request: pytest.FixtureRequest) -> Iterator[Replay]:
    with replaying(shared(APPOINTMENT), request.param) as replay:
        yield replay


def visit(replay: Replay, slug: str = "protocol-proef") -> OpenFormsPortal:
    session = PortalSession(replay.base, practice=True, portal="Voorbeeld", pause=lambda _seconds: None)
    return OpenFormsPortal(session, slug)


def answers(portal: OpenFormsPortal, number: int, replay: Replay, entry: int) -> dict[str, Json]:
    """Give recorded values as the answers somebody gave on a page."""
    return flatten(replay.sent(entry)["data"], portal._pages[number].parts)


def fresh(replay: Replay, entry: int) -> Any:  # noqa: ANN401 - JSON is anything
    """Give the values a step had before anybody answered, as the newest version fills them in."""
    return mapped(shared(RUN), replay.base, seed=20261122)[entry]["response"]["json"]["data"]


def starts(page: Page) -> dict[str, Json]:
    """Give what shows and is sent of a page before anybody answers."""
    return dict(settle(page.parts, {part.key: part.initial for part in keeping(page.parts)}).data)


def write(portal: OpenFormsPortal, replay: Replay, entry: int) -> Any:  # noqa: ANN401 - a reply of any status
    """Send a recorded request that is no part of a visit of ours, through the same session."""
    recorded = replay.request(entry)
    return portal._session.call(Call(recorded["method"], recorded["url"], recorded.get("json")))


def test_a_whole_submission_is_asked_as_it_was_recorded(run: Replay) -> None:
    portal = visit(run)
    form = portal.fetch_form()
    assert portal._version(form) == ("4.0" if run.version == "4.0" else SAYS[run.version])
    portal._calls.definition(form.steps[0])
    first = portal.begin().page
    assert first.name == "Gegevens"
    assert starts(first) == flatten(fresh(run, 3), first.parts), "also when the portal leaves that to us"

    checked = portal.check(0, answers(portal, 0, run, 4))
    assert checked.changed == {"rechts": "Jan Jansen"}
    with pytest.raises(AnswersRefused) as mistakes:
        portal.save(0, answers(portal, 0, run, 5))
    assert [(one.key, one.code) for one in mistakes.value.refusals[:3]] == [
        ("code", "invalid"),
        ("email", "invalid"),
        ("telefoon", "invalid"),
    ]
    assert mistakes.value.instance.startswith("urn:uuid:")
    assert portal.save(0, answers(portal, 0, run, 6)).applicable == (True, True, False, True)
    assert write(portal, run, 8).status == 200

    with pytest.raises(SessionGone):
        portal.page(3)
    portal.page(1)
    portal._calls.put(portal._state(1), run.sent(11)["data"])
    with pytest.raises(FileRefused, match="file-refused") as nameless:
        portal.upload("0", "zonder-extensie", "application/pdf", LETTER)
    assert nameless.value.reason.startswith("Het bestandstype kon niet bepaald worden.")
    with pytest.raises(FileRefused) as picture:
        portal.upload("0", "plaatje.png", "image/png", LETTER)
    assert picture.value.reason == "Het bestand is geen .png."
    portal.upload("1", "bijlage.pdf", "application/pdf", LETTER)
    assert portal.uploaded("1")
    assert not portal.uploaded("0")

    page = portal.page(3).page
    portal._calls.put(portal._state(3), portal._wired(page, {"bijlage": [], "zacht": []}))
    agreed = {"privacyPolicyAccepted": True, "statementOfTruthAccepted": True}
    with pytest.raises(AnswersRefused) as missing:
        portal.send(agreed)
    assert [(one.key, one.code) for one in missing.value.refusals] == [("bijlage", "min_length")]
    kept: Json = [{"file": "1", "name": "bijlage.pdf", "size": 2875, "type": "application/pdf"}]
    portal._calls.put(portal._state(3), portal._wired(page, {"bijlage": kept, "zacht": []}))
    assert write(portal, run, 19).status == 200
    with pytest.raises(AnswersRefused) as silent:
        portal.send({})
    assert [one.key for one in silent.value.refusals] == ["privacyPolicyAccepted", "statementOfTruthAccepted"]

    submission = portal._started().url
    sent = portal.outcome(portal.send(agreed))
    assert (sent.reference, sent.title) == ("OF-QB4P93", "Bevestiging: OF-QB4P93")
    assert sent.words.text == "Wij hebben uw inzending ontvangen."
    assert sent.report.startswith(b"%PDF")
    assert len(sent.report) == 20159
    with pytest.raises(SessionGone):
        portal._calls.submission(submission)
    assert run.wrong == []
    assert run.position == len(run.entries)


def test_refusals_suspending_and_language_are_asked_as_they_were_recorded(other: Replay) -> None:
    portal = visit(other)
    form = portal.fetch_form()

    recorded = other.request(1)
    bare = {name: recorded["headers"][name] for name in ("Accept", "Accept-Language")}
    without_token = portal._session._wire().send(
        Call("POST", recorded["url"], recorded["json"]), recorded["url"], bare, Timeouts()
    )
    assert isinstance(problems.start_problem(without_token, ""), SessionGone)
    elsewhere = write(portal, other, 2)
    assert isinstance(problems.start_problem(elsewhere, ""), PortalUnknown)

    portal._new_submission(portal._calls.start(form, portal._website))
    portal._unsaved = (0, other.sent(4)["data"])
    submission = portal._started().url
    portal.suspend("jan@example.nl")
    with pytest.raises(SessionGone):
        portal._calls.submission(submission)
    with pytest.raises(FormClosed) as unknown:
        portal._calls.form("bestaat-niet")
    assert unknown.value.instance.startswith("urn:uuid:")

    with_login = OpenFormsPortal(portal._session, "met-inloggen")
    assert with_login.fetch_form().login_required
    assert isinstance(problems.start_problem(write(portal, other, 10), ""), LoginNeeded)
    assert write(portal, other, 11).status == 200
    portal._calls.speak("en")
    assert portal._calls.form("protocol-proef")[1] == "en"
    assert other.wrong == []
    assert other.position == len(other.entries)


def test_an_appointment_is_asked_as_it_was_recorded(appointment: Replay) -> None:
    session = PortalSession(appointment.base, practice=True, portal="Voorbeeld", pause=lambda _seconds: None)
    portal = AppointmentPortal(session, "afspraak")
    assert type_of(portal.fetch_form()) is AppointmentPortal
    told = portal.begin()
    product = told.page.parts[0].question
    assert product is not None
    assert [option.label for option in product.choices] == ["Test product 1", "Test product 2", "Test product 3"]
    portal.save(0, {Step.PRODUCT.value: "1"})
    (place,) = portal.page(1).page.parts
    assert (place.question, place.initial) == (None, "1")
    portal.save(1, {Step.PLACE.value: "1"})
    words, day = portal.page(2).page.parts
    assert words.notice is not None
    assert words.notice.words.text == "U komt naar: Test location"
    assert isinstance(day.question, InTurnQuestion)
    assert [option.label for option in day.question.options] == ["Zondag 22 november"]
    portal.save(2, {Step.DAY.value: "2026-11-22"})
    (time,) = portal.page(3).page.parts
    assert isinstance(time.question, InTurnQuestion)
    assert [option.label for option in time.question.options] == ["12.00 uur", "15.15 uur", "15.45 uur", "17.45 uur"]
    portal.save(3, {Step.TIME.value: "2026-11-22T17:45:00+01:00"})
    contact = portal.page(4).page.parts
    assert [part.key for part in contact] == ["lastName", "email"]
    portal.save(4, {"lastName": "Jansen", "email": "jan@example.nl"})
    assert write(portal, appointment, 7).status == 200

    ticket = portal.ticket()
    assert ticket.said == "zondag 22 november om 17.45 uur, Test location"
    agreed = {"privacyPolicyAccepted": True, "statementOfTruthAccepted": True}
    with pytest.raises(AnswersRefused) as mistakes:
        portal.send(agreed)
    assert [(one.key, one.code) for one in mistakes.value.refusals] == [("lastName", "blank"), ("email", "required")]
    sent = portal.outcome(portal.send(agreed))
    assert sent.reference == "OF-7JJLB2"
    assert appointment.position == len(appointment.entries)
    # The recording stops where the PDF would have been fetched.
    (beyond,) = appointment.wrong
    assert re.search(r"GET .*/submissions/pdf/7/.*/download$", beyond)


def test_a_difference_from_the_recording_is_noticed(run: Replay) -> None:
    session = PortalSession(run.base, practice=True, language=lambda: "en")
    Calls(session).form("protocol-proef")
    assert run.wrong == ["[0] 1 form: accept-language"]
