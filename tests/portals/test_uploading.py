"""A file leaves piece by piece, says how far it is, and goes from the portal when somebody takes it away."""

from __future__ import annotations

import re

import pytest
from urllib3 import encode_multipart_formdata

from assistant.errors import SessionGone
from assistant.journey.sending import Sending
from assistant.portals.exchange import Call, Upload
from assistant.portals.http import PortalSession
from assistant.portals.open_forms.calls import Calls
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.streaming import STEPS, Body
from tests.plain_words import complaints
from tests.portals.visits import PHOTO, SLUG, visit

MEGA = 1024 * 1024
FORM = {"submission": "http://localhost/api/v2/submissions/x"}


@pytest.mark.parametrize("name", ["lamp.png", "De lamp bij de Coöperatie ☂.png", 'een "b".png'])
@pytest.mark.parametrize("piece", [1, 7, 16_384])
def test_what_leaves_in_pieces_is_what_would_leave_at_once(name: str, piece: int) -> None:
    body = Body(FORM, Upload(name, "image/png", PHOTO), None)
    pieces = list(iter(lambda: body.read(piece), b""))
    edge = re.search("boundary=(.*)", body.content_type)
    assert edge is not None
    whole, kind = encode_multipart_formdata({**FORM, "file": (name, PHOTO, "image/png")}, boundary=edge[1])
    assert b"".join(pieces) == whole
    assert len(body) == len(whole)
    assert body.content_type == kind
    assert max(len(one) for one in pieces) <= piece


def test_it_says_how_far_it_is_and_not_too_often() -> None:
    told: list[tuple[int, int]] = []
    body = Body({}, Upload("lamp.png", "image/png", bytes(3 * MEGA)), lambda sent, whole: told.append((sent, whole)))
    assert sum(len(piece) for piece in body) == len(body)
    assert told[0] == (0, 3 * MEGA)
    assert told[-1] == (3 * MEGA, 3 * MEGA)
    assert len(told) <= STEPS + 1
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("sending", "said"),
    [
        (Sending("foto.jpg", 0, 8 * MEGA), "Wij sturen foto.jpg: 0 van 8 MB."),
        (Sending("foto.jpg", 3 * MEGA + 5, 8 * MEGA), "Wij sturen foto.jpg: 3 van 8 MB."),
        (Sending("foto.jpg", 8 * MEGA, 8 * MEGA), "foto.jpg is verstuurd. Wij wachten op antwoord."),
        (Sending("brief.pdf", 0, 3000), "Wij sturen brief.pdf."),
    ],
)
def test_how_far_it_is_is_said_in_plain_words(sending: Sending, said: str) -> None:
    assert sending.in_words == said
    assert complaints(said) == []
    assert sending.name not in repr(sending)


def told_while(base: str, name: str, content: bytes) -> tuple[OpenFormsPortal, list[Sending]]:
    told: list[Sending] = []
    session = PortalSession(base, practice=True, portal="Gemeente Voorbeeld", telling=told.append)
    here = OpenFormsPortal(session, SLUG)
    here.open()
    here.begin()
    here.upload("foto-1", name, "image/png", content)
    return here, told


def test_the_portal_gets_a_large_file_whole_and_we_hear_how_far_it_is(practice_url: str) -> None:
    here, told = told_while(practice_url, "Lamp bij de coöperatie.png", PHOTO + bytes(2 * MEGA))
    assert here.uploaded("foto-1")
    assert (told[0].sent, told[-1].sent) == (0, len(PHOTO) + 2 * MEGA)
    assert len(told) > 3
    assert {one.name for one in told} == {"Lamp bij de coöperatie.png"}


def test_a_file_that_is_taken_away_goes_from_the_portal(practice_url: str) -> None:
    here, _told = told_while(practice_url, "lamp.png", PHOTO)
    calls = Calls(here._session)
    url = str(here._uploads._known["foto-1"]["url"])
    assert here._session.call(Call("GET", url)).body == PHOTO
    here.discard("foto-1")
    assert not here.uploaded("foto-1")
    with pytest.raises(SessionGone):
        calls.remove_upload(url)


def test_nothing_depends_on_taking_it_away(practice_url: str) -> None:
    here = visit(practice_url)
    here.discard("nooit-geweest")
    other, _told = told_while(practice_url, "lamp.png", PHOTO)
    other._session.forget()
    other.discard("foto-1")
    assert not other.uploaded("foto-1")
