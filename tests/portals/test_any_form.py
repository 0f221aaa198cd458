"""What type of form it is follows from what the server says, in every version's words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.portals.open_forms.any_form import AnyFormPortal, type_of
from assistant.portals.open_forms.appointment import AppointmentPortal
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.open_forms.single_step import SingleStepPortal
from assistant.portals.open_forms.wire import AppointmentOptions, FormReply
from assistant.portals.portal import Portal, Ticket
from assistant.practice.host import PracticeHost
from tests.portals.contract import PortalContract
from tests.portals.faulty import broken_portal
from tests.portals.visits import KEPT_PHOTO, LAMP, PHOTO, SLUG, on_page, session


class TestAnyForm(PortalContract):
    """An ordinary form behaves behind it as it does by itself."""

    answers = LAMP
    wrong = ("email", "geen adres")
    file = ("foto", "lamp.png", "image/png", PHOTO)

    @pytest.fixture
    def portal(self, practice_url: str) -> Portal:
        return AnyFormPortal(session(practice_url), SLUG)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"type": "regular"}, OpenFormsPortal),
        ({"type": "appointment"}, AppointmentPortal),
        ({"type": "single_step"}, SingleStepPortal),
        ({"type": "something new"}, OpenFormsPortal),
        ({}, OpenFormsPortal),
        ({"appointment_options": AppointmentOptions(is_appointment=True)}, AppointmentPortal),
        ({"appointment_options": AppointmentOptions(is_appointment=False)}, OpenFormsPortal),
        ({"type": "regular", "appointment_options": AppointmentOptions(is_appointment=True)}, OpenFormsPortal),
    ],
)
def test_the_server_says_what_it_is(said: dict[str, Any], kind: type[OpenFormsPortal]) -> None:
    assert type_of(FormReply(uuid="u", url="u", slug="s", **said)) is kind


def as_before_4_0(said: dict[str, Any]) -> None:
    """Say that it is an appointment as 3.4 and 3.5 do."""
    if said.pop("type", None) == "appointment":
        said["appointmentOptions"] = {"isAppointment": True, "supportsMultipleProducts": False}


@pytest.mark.parametrize("rewrite", [None, as_before_4_0], ids=["4.0", "3.5"])
def test_an_appointment_is_one_in_every_version(
    practice_url: str, rewrite: Callable[[dict[str, Any]], None] | None
) -> None:
    with broken_portal(practice_url) as portal:
        portal.rewrite = rewrite
        here = AnyFormPortal(session(portal.origin), "afspraak")
        assert [page.id.rpartition(".")[2] for page in here.open().pages] == [
            "product",
            "place",
            "day",
            "time",
            "contact",
        ]
        assert isinstance(here.begin().page.parts[0].question, ChoiceQuestion)


def test_what_was_asked_on_the_way_of_a_form_of_one_step_is_sent_in_the_same_submission(practice_url: str) -> None:
    with broken_portal(practice_url) as portal:
        here = AnyFormPortal(session(portal.origin), "mening")
        here.open()
        page = here.begin().page
        assert portal.calls("POST", "/submissions$") == []
        assert here.seconds_left() is None
        here.find_address("1234 AB", "12")
        assert here.seconds_left() is not None
        here.save(page.number, on_page(page, {"tevreden": "ja"}))
        here.ticket()
        assert len(portal.calls("POST", "/submissions$")) == 1


def test_a_file_of_a_form_of_one_step_is_handed_over_when_it_is_sent(tmp_path: Path) -> None:
    photo = {"type": "file", "key": "foto", "label": "Een foto", "validate": {"required": True}}
    steps = [{"slug": "stap", "name": "Stap", "components": [photo]}]
    form = {"slug": "foto", "name": "Foto", "type": "single_step", "steps": steps}
    (tmp_path / "foto.json").write_text(json.dumps(form), encoding="utf-8")
    with (
        PracticeHost(("--only-forms", f"--forms={tmp_path}", "--processing=0")) as base,
        broken_portal(base) as portal,
    ):
        here = AnyFormPortal(session(portal.origin), "foto")
        here.open()
        here.save(here.begin().page.number, {"foto": KEPT_PHOTO})
        here.upload("foto-1", "lamp.png", "image/png", PHOTO)
        assert here.uploaded("foto-1")
        assert portal.calls("POST", "fileupload") == []
        here.ticket()
        assert len(portal.calls("POST", "fileupload")) == 1
        assert here.outcome(here.send({})).reference


def test_a_ticket_that_holds_an_appointment_needs_no_form_to_ask_after_it(practice_url: str) -> None:
    with broken_portal(practice_url) as portal:
        here = AnyFormPortal(session(portal.origin), "afspraak")
        here.arrived(Ticket(f"{portal.origin}/api/v2/submissions/weg", (), "2026-11-22T10:00:00+00:00", body="{}"))
        assert portal.calls("GET", "/forms/") == []
