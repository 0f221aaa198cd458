"""An answer that cannot be kept does not stop anybody; a form that cannot be kept is not sent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.journey.kinds.files import PickedFile
from assistant.store.keeping import Store
from tests.portals.faulty import BROKEN, BUSY, EXPIRED, BrokenPortal, broken_portal
from tests.portals.visits import PHOTO
from tests.store.people import FixedKey
from tests.visit.person import Person, arrived

WARNING = "Wij mogen op deze computer niets bewaren."


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Store]:
    """Keep on a real disk."""
    made = Store.open(tmp_path / "bewaard", keys=FixedKey())
    assert made.persistent
    yield made
    made.close()


@contextmanager
def nothing_kept(store: Store) -> Iterator[None]:
    """Let SQLite refuse every write, as on a disk that became read-only."""
    connection = store._vault._connection
    connection.execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        connection.execute("PRAGMA query_only = OFF")


def warned(person: Person) -> bool:
    return any(notice.words.text == WARNING for notice in person.view.notices)


def test_an_answer_that_cannot_be_kept_goes_on_with_a_warning(portal: BrokenPortal, disk: Store) -> None:
    person = Person(portal.origin, "lamp", disk)
    person.give("lamp")
    assert not warned(person)
    with nothing_kept(disk):
        person.give("Nassaukade")
        assert person.question().heading == "Op welk nummer kunnen wij u bellen?"
        assert warned(person)
        person.give("06 12345678")
        assert warned(person)
    person.give(True)
    assert not warned(person)
    assert person.kept is not None
    assert person.kept.answers["straat"] == "Nassaukade"


def test_a_problem_on_the_way_does_not_hide_that_nothing_is_kept(portal: BrokenPortal, disk: Store) -> None:
    person = Person(portal.origin, "lamp", disk)
    person.give("lamp")
    with nothing_kept(disk):
        portal.next("", "", BROKEN)
        person.give("Nassaukade")
        person.problem()
        person.again()
        assert warned(person)


def test_the_retry_after_a_problem_keeps_what_could_not_be_kept(portal: BrokenPortal, disk: Store) -> None:
    person = Person(portal.origin, "lamp", disk)
    person.give("lamp")
    portal.next("", "", BROKEN)
    with nothing_kept(disk):
        person.give("Nassaukade")
    person.again()
    assert not warned(person)
    assert person.kept is not None
    assert person.kept.answers["straat"] == "Nassaukade"


def test_a_form_that_cannot_be_kept_is_not_sent(portal: BrokenPortal, disk: Store) -> None:
    person = Person(portal.origin, "lamp", disk)
    person.give("lamp", "Nassaukade", "06 12345678", True)
    before = len(arrived(person.base, "lamp"))
    with nothing_kept(disk):
        person.send()
        problem = person.problem()
        assert problem.heading == "Wij kunnen uw aanvraag nu niet bewaren. Daarom versturen wij hem nog niet."
        assert problem.why == WARNING
        person.again()
        person.problem()
    assert portal.calls("POST", "/_complete$") == []
    person.again()
    assert person.receipt().reference
    assert len(arrived(person.base, "lamp")) == before + 1


def test_what_was_sent_is_sent_also_when_the_receipt_cannot_be_kept(portal: BrokenPortal, disk: Store) -> None:
    """The disk fails between the parcel and the receipt; coming back asks, and sends nothing again."""
    person = Person(portal.origin, "lamp", disk)
    person.give("lamp", "Nassaukade", "06 12345678", True)
    before = len(arrived(person.base, "lamp"))
    portal.next("GET", "/status$", BROKEN)
    person.send()
    person.problem()
    with nothing_kept(disk):
        person.again()
        assert person.receipt().reference
        assert warned(person)
    draft = person.kept
    assert draft is not None
    again = Person(portal.origin, "lamp", disk, draft)
    assert again.receipt().reference == person.receipt().reference
    assert again.kept is None
    assert len(arrived(person.base, "lamp")) == before + 1


def test_a_file_that_cannot_be_kept_is_held_until_it_can(portal: BrokenPortal, disk: Store, tmp_path: Path) -> None:
    file = tmp_path / "lamp.png"
    file.write_bytes(PHOTO)
    person = Person(portal.origin, "foto", disk)
    with nothing_kept(disk):
        person.give([PickedFile("foto-1", file.name, len(PHOTO), str(file))])
        assert warned(person)
        file.unlink()
        person.give("De lamp")
        person.review()
        assert len(portal.calls("POST", "fileupload")) == 1
    person.change("uitleg")
    person.give("Een lamp")
    assert disk.drafts.file(person.visit.draft.id, "foto-1") == PHOTO
    portal.next("GET", "/steps/", EXPIRED)
    person.send()
    person.receipt()


def test_a_portal_that_fails_before_anything_leaves_does_not_hide_that_nothing_is_kept(
    practice: str, disk: Store
) -> None:
    with broken_portal(practice) as portal:
        person = Person(portal.origin, "mening", disk)
        with nothing_kept(disk):
            person.give("nee", "Korter wachten.", "", True)
        portal.next("PUT", "/steps/", BROKEN)
        person.send()
        assert person.problem().heading == "De website van Gemeente Voorbeeld doet het nu niet goed."
        person.back()
        assert warned(person)


def test_nothing_warns_any_more_once_it_was_written_down_to_be_sent(portal: BrokenPortal, disk: Store) -> None:
    person = Person(portal.origin, "lamp", disk)
    person.give("lamp", "Nassaukade", "06 12345678")
    with nothing_kept(disk):
        person.give(True)
        assert warned(person)
    portal.next("POST", "/_complete$", BUSY)
    person.send()
    person.problem()
    person.back()
    assert not warned(person)
