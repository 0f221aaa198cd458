"""Noor sends files along: right ones, several, a wrong kind, too large, empty, spoilt, and one she takes back."""

from __future__ import annotations

import random
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from assistant.journey.kinds.files import PickedFile
from assistant.journey.sending import Sending
from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker, Story
from ui.screens.files import FilesInput
from ui.widgets.words import Words

MEGA = 1024 * 1024
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
LETTER = {
    "type": "file",
    "key": "bijlage",
    "label": "Stuur uw brief mee",
    "file": {"type": ["application/pdf", "image/jpeg"], "allowedTypesLabels": [".pdf", ".jpg"]},
    "fileMaxSize": "2MB",
    "validate": {"required": True},
}
SEVERAL = {**LETTER, "multiple": True, "maxNumberOfFiles": 2, "validate": {}}
ANYTHING = {"type": "file", "key": "bijlage", "label": "Stuur iets mee", "file": {"type": ["*"]}}


@pytest.fixture
def downloads(home: Path) -> Path:
    """Give the folder where Noor's files are."""
    folder = home / "Downloads"
    folder.mkdir()
    return folder


def cards(story: Story) -> FilesInput:
    """Wait until the newest files are found."""
    (one,) = story.screen.findChildren(FilesInput)
    story.qtbot.waitUntil(lambda: one.group is not None)
    return one


def pick(story: Story, *files: Path) -> FilesInput:
    """Point files out in the system's own window."""
    (one,) = story.screen.findChildren(FilesInput)
    before = len(one.chosen.rows)
    one._pointed_out([str(file) for file in files])
    story.qtbot.waitUntil(lambda: len(one.chosen.rows) == before + len(files))
    return one


def stored_names(story: Story) -> list[str]:
    assert story.stored is not None
    return [one["originalName"] for one in story.stored["bijlage"]]


def test_a_file_is_chosen_sent_and_stored(ask: Asker, downloads: Path) -> None:
    (downloads / "Brief van de coöperatie.pdf").write_bytes(PDF)
    story = ask(LETTER)
    assert "Dit mag u sturen: een foto (jpg) of een PDF." in story.words
    assert "Een bestand mag 2 MB groot zijn." in story.words
    cards(story)
    story.choose("Brief van de coöperatie.pdf")
    story.verder()
    assert stored_names(story) == ["Brief van de coöperatie.pdf"]
    view = story.view
    assert isinstance(view, ReviewView)
    assert [row.answer for row in view.rows] == ["Brief van de coöperatie.pdf"]
    assert story.send().reference


def test_a_file_that_is_needed_is_asked_for(ask: Asker) -> None:
    story = ask(LETTER)
    story.verder()
    assert story.error == "Kies een bestand."
    assert story.stored is None


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    story = ask(SEVERAL)
    story.verder()
    assert story.stored == {"bijlage": []}


def test_several_files_are_sent_but_not_more_than_fit(ask: Asker, downloads: Path) -> None:
    files = [downloads / f"brief {number}.pdf" for number in range(3)]
    for file in files:
        file.write_bytes(PDF)
    story = ask(SEVERAL)
    pick(story, *files)
    story.verder()
    assert story.error == "Kies niet meer dan 2 bestanden."
    story.choose("Haal weg: brief 1.pdf")
    story.verder()
    assert stored_names(story) == ["brief 0.pdf", "brief 2.pdf"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        (
            "muziek.mp3",
            b"x",
            "Het bestand muziek.mp3 kan hier niet. Kies een bestand van dit soort: een foto (jpg) of een PDF.",
        ),
        ("IMG_1.HEIC", b"x", "IMG_1.HEIC is een HEIC-foto. Die kan hier niet. Kies een JPG."),
        ("groot.pdf", PDF + bytes(2 * 1024 * 1024), "Het bestand groot.pdf is te groot. Het mag 2 MB zijn."),
        ("leeg.pdf", b"", "Het bestand leeg.pdf is leeg. Kies een ander bestand."),
        ("\u202efdp.exe", b"MZ", "kan hier niet. Kies een bestand van dit soort: een foto (jpg) of een PDF."),
    ],
)
def test_a_file_that_cannot_be_sent_is_said_before_it_goes(
    ask: Asker, downloads: Path, name: str, content: bytes, told: str
) -> None:
    file = downloads / name
    file.write_bytes(content)
    story = ask(LETTER)
    pick(story, file)
    story.verder()
    assert told in story.error
    assert story.stored is None


def test_what_the_portal_does_not_take_leads_back_with_its_own_words(ask: Asker, downloads: Path) -> None:
    file = downloads / "brief.pdf"
    file.write_bytes(b"Dit is geen PDF.")
    story = ask(LETTER)
    pick(story, file)
    story.verder()
    assert story.heading == "Stuur uw brief mee"
    assert "pdf" in story.error
    assert story.stored is None
    (downloads / "goed.pdf").write_bytes(PDF)
    story.choose("Haal weg: brief.pdf")
    pick(story, downloads / "goed.pdf")
    story.verder()
    assert stored_names(story) == ["goed.pdf"]


def test_a_file_that_is_taken_back_is_no_longer_at_the_portal(ask: Asker, downloads: Path) -> None:
    (downloads / "brief.pdf").write_bytes(PDF)
    story = ask(SEVERAL)
    pick(story, downloads / "brief.pdf")
    story.verder()
    assert stored_names(story) == ["brief.pdf"]
    story.act("Verander: Stuur uw brief mee")
    story.choose("Haal weg: brief.pdf")
    story.verder()
    assert story.stored == {"bijlage": []}
    assert story.send().reference


def test_a_photo_that_is_too_large_is_made_smaller_and_sent(ask: Asker, downloads: Path) -> None:
    noise = QImage(random.Random(1).randbytes(500 * 400 * 4), 500, 400, QImage.Format.Format_RGB32)
    file = downloads / "IMG_2041.jpg"
    noise.scaled(2000, 1600, mode=Qt.TransformationMode.SmoothTransformation).save(str(file), "JPG", 100)  # type: ignore[call-overload]
    assert file.stat().st_size > 1024 * 1024
    story = ask({**LETTER, "fileMaxSize": "1MB"})
    one = pick(story, file)
    assert "Te groot. Het mag 1 MB zijn." in story.words
    story.choose("Maak de foto kleiner: IMG_2041.jpg")
    story.qtbot.waitUntil(lambda: any("en is nu" in words.text() for words in one.findChildren(Words)))
    story.verder()
    assert story.stored is not None
    (sent,) = story.stored["bijlage"]
    assert sent["originalName"] == "IMG_2041.jpg"
    assert sent["size"] <= 1024 * 1024


def test_a_large_file_says_how_far_it_is(ask: Asker, downloads: Path) -> None:
    file = downloads / "tekening.pdf"
    file.write_bytes(PDF + bytes(3 * 1024 * 1024))
    story = ask(ANYTHING)
    told: list[object] = []
    story.program.work.told.connect(told.append)
    pick(story, file)
    story.verder()
    assert stored_names(story) == ["tekening.pdf"]
    steps = [one for one in told if isinstance(one, Sending)]
    assert steps[0].in_words == "Wij sturen tekening.pdf: 0 van 3 MB."
    assert steps[-1].in_words == "tekening.pdf is verstuurd. Wij wachten op antwoord."
    assert len(steps) > 3


def test_how_far_it_is_is_said_to_who_waits(ask: Asker, downloads: Path) -> None:
    story = ask(ANYTHING)
    work, go_on = story.program.work, threading.Event()
    work.start(lambda: go_on.wait(20), lambda _news: None, lambda _error: None)
    work.told.emit(Sending("tekening.pdf", 0, 8 * MEGA))
    story.keyboard.next()
    story.qtbot.waitUntil(lambda: "Een ogenblik" in story.words)
    assert "tekening.pdf" not in story.words
    work.told.emit(Sending("tekening.pdf", 3 * MEGA, 8 * MEGA))
    story.qtbot.waitUntil(lambda: "Wij sturen tekening.pdf: 3 van 8 MB." in story.words)
    story.after(go_on.set)
    assert "tekening.pdf" not in story.words


def test_a_file_that_is_gone_by_then_is_asked_for_again(ask: Asker, downloads: Path) -> None:
    file = downloads / "brief.pdf"
    file.write_bytes(PDF)
    story = ask(LETTER)
    one = pick(story, file)
    (picked,) = one.raw()
    assert isinstance(picked, PickedFile)
    file.unlink()
    story.verder()
    assert story.error == "Wij kunnen het bestand brief.pdf niet lezen. Kies het nog een keer."
    assert story.stored is None
