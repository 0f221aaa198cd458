"""Somebody changes their mind about whose computer this is: what was begun is not lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app.pages import HomeView
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.view import QuestionView
from assistant.store.keeping import Store
from assistant.store.trouble import CannotKeep, Trouble
from tests.app.conftest import Opens
from tests.app.person import Person
from tools.typist import PHOTO

TASK = "task:gemeente-voorbeeld/uittreksel-brp"
WITH_FILE = "task:gemeente-voorbeeld/melding-openbare-ruimte"
AT_HOME = ("home", "settings", "where", "where:thuis")


def test_what_was_begun_and_sent_comes_along_to_ones_own_computer(
    visitor: Person, opened: Opens, tmp_path: Path
) -> None:
    visitor.press(TASK)
    visitor.next()
    visitor.to_review()
    visitor.act()
    visitor.press("home", WITH_FILE)
    visitor.next()
    photo = tmp_path / "lamp.png"
    photo.write_bytes(PHOTO)
    while not _asks_for_a_file(visitor):
        visitor.answer()
    visitor.next([PickedFile("foto", photo.name, len(PHOTO), str(photo))])
    visitor.to_review()
    visit = visitor.assistant.visit
    assert visit is not None
    answers = visit.draft.answers
    visitor.press(*AT_HOME)
    later = opened()
    (draft,) = later.assistant._kept.drafts
    assert draft.answers == answers
    assert len(later.assistant._kept.receipts) == 1
    assert later.assistant._parts.store().drafts.file(draft.id, "foto") == PHOTO
    later.press(f"draft:{draft.id}")
    later.act()
    later.receipt()


def test_what_cannot_be_put_on_disk_stays_in_memory_and_that_is_said(
    visitor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_what: object) -> None:
        raise CannotKeep(Trouble.DISK_FULL)

    monkeypatch.setattr(Store, "take_over", full)
    visitor.press(TASK)
    visitor.next()
    visitor.answer()
    visitor.press(*AT_HOME)
    home = visitor.view
    assert isinstance(home, HomeView)
    assert "De schijf van deze computer is vol." in home.notes[0]
    visitor.press(home.drafts[0].key)
    assert visitor.assistant.visit is not None
    assert visitor.assistant.visit.begun


def test_what_is_on_disk_waits_there_while_the_computer_is_everybodys(noor: Person, opened: Opens) -> None:
    noor.press(TASK)
    noor.next()
    noor.answer()
    noor.press("home", "settings", "where", "where:bibliotheek")
    assert isinstance(noor.view, HomeView)
    assert noor.view.drafts == ()
    assert not noor.assistant._kept.on_disk
    assert len(opened().assistant._kept.drafts) == 1


def _asks_for_a_file(person: Person) -> bool:
    fields = person.view.fields if isinstance(person.view, QuestionView) else ()
    return bool(fields) and isinstance(fields[0].question, FileQuestion)
