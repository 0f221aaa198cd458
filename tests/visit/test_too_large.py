"""A photo that the website finds too large lies ready to be made smaller; another can be chosen; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.journey.kinds.files import PickedFile
from assistant.store.keeping import Store
from tests.portals.faulty import TOO_LARGE, TOO_LARGE_PAGE, BrokenPortal, Fault
from tests.portals.visits import PHOTO
from tests.visit.person import Person

SMALLER = PHOTO[:-1] + b"\x00"


@pytest.fixture(params=[TOO_LARGE, TOO_LARGE_PAGE], ids=lambda fault: fault.name)
def noor(request: pytest.FixtureRequest, noor: Callable[[str], Person], portal: BrokenPortal, tmp_path: Path) -> Person:
    """Let Noor send a photo that the portal finds too large."""
    fault: Fault = request.param
    person = noor("foto")
    file = tmp_path / "lamp.png"
    file.write_bytes(PHOTO)
    portal.next("POST", "/fileupload$", fault)
    person.give([PickedFile("foto-1", file.name, len(PHOTO), str(file))])
    person.give("De lamp.")
    file.unlink()
    return person


def large(person: Person) -> PickedFile:
    typed = person.question().fields[0].typed
    assert isinstance(typed, list)
    (photo,) = typed
    assert isinstance(photo, PickedFile)
    return photo


def test_it_is_there_to_be_made_smaller_though_its_file_is_gone(noor: Person) -> None:
    view = noor.question()
    assert view.error == "lamp.png is te groot voor Gemeente Voorbeeld. Kies een kleiner bestand."
    photo = large(noor)
    assert (photo.refused, photo.content, photo.size) == (True, PHOTO, len(PHOTO))
    assert noor.answers["uitleg"] == "De lamp."


def test_the_smaller_one_takes_its_place_and_is_sent(noor: Person, store: Store) -> None:
    photo = replace(large(noor), file="foto-2", content=SMALLER, size=len(SMALLER), refused=False)
    noor.give([photo])
    assert [row.answer for row in noor.review().rows] == ["lamp.png", "De lamp."]
    assert store.drafts.file(noor.visit.draft.id, "foto-1") is None
    assert store.drafts.file(noor.visit.draft.id, "foto-2") == SMALLER
    noor.send()
    assert noor.receipt().reference


def test_another_photo_can_be_chosen(noor: Person, tmp_path: Path) -> None:
    other = tmp_path / "boom.png"
    other.write_bytes(PHOTO)
    noor.give([PickedFile("foto-3", other.name, len(PHOTO), str(other))])
    assert [row.answer for row in noor.review().rows] == ["boom.png", "De lamp."]


def test_it_can_be_tried_again_as_it_is(noor: Person) -> None:
    noor.give([large(noor)])
    assert [row.answer for row in noor.review().rows] == ["lamp.png", "De lamp."]
