"""Mevrouw De Wit sends her rental contract: from the newest files, or through the system's own window."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.question import Json, Refusal
from assistant.journey.sizes import size_in_words
from tests.ui.hands import press
from tests.ui.screens.questions import PAPERS, TODAY, answers, asking, go_to, shown, the_input, verder
from ui import found_files
from ui.background import Stalls
from ui.found_files import Place, newest, sticks
from ui.screens.files import FilesInput
from ui.screens.question import QuestionScreen
from ui.shrinking import shrunk
from ui.widgets.words import Words
from ui.window import Window

KEPT: dict[str, Json] = {"file": "a1", "name": "Huurcontract.pdf", "size": 234567, "type": "application/pdf"}


@pytest.fixture
def downloads(home: Path) -> Path:
    """Give a Downloads folder with a letter and two photos, the newest first in the alphabet last."""
    folder = home / "Downloads"
    pictures = home / "Pictures"
    for number, file in enumerate((folder / "brief.pdf", pictures / "zon.jpg", folder / "foto.jpg")):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"x" * (1000 + number))
        os.utime(file, (1_790_000_000 + number * 100_000, 1_790_000_000 + number * 100_000))
    (folder / "muziek.mp3").write_bytes(b"x")
    (folder / ".geheim.pdf").write_bytes(b"x")
    return folder


@pytest.fixture
def asked(window: Window, qtbot: QtBot, downloads: Path) -> Callable[..., QuestionScreen]:
    """Give a function that asks for papers and waits until the files were found."""

    def ask(question: FileQuestion = PAPERS, **told: object) -> QuestionScreen:
        screen = shown(window, asking(question, **told))  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: the_input(screen, FilesInput).group is not None)
        return screen

    return ask


def listed(screen: QuestionScreen) -> list[str]:
    return [row.away.accessibleName() for row in the_input(screen, FilesInput).chosen.rows]


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_newest_file_is_chosen_by_keyboard(
    window: Window, asked: Callable[..., QuestionScreen], downloads: Path, factor: float
) -> None:
    window.look.set_factor(factor)
    given = answers(window)
    screen = asked()
    group = the_input(screen, FilesInput).group
    assert group is not None
    assert [card.text() for card in group.cards] == ["foto.jpg", "zon.jpg", "brief.pdf"]
    assert "Downloads" in group.cards[0].under
    go_to("brief.pdf")
    press(Qt.Key.Key_Space)
    assert listed(screen) == ["Haal weg: brief.pdf"]
    verder(window)
    assert isinstance(given[0], list)
    picked = given[0][0]
    assert isinstance(picked, PickedFile)
    assert (picked.name, picked.size, picked.path) == ("brief.pdf", 1000, str(downloads / "brief.pdf"))
    kept = PAPERS.check(given[0], TODAY)
    assert kept == [{"file": picked.file, "name": "brief.pdf", "size": 1000, "type": "application/pdf"}]


def test_a_file_kept_before_is_shown_and_can_be_taken_away(asked: Callable[..., QuestionScreen]) -> None:
    screen = asked(value=[KEPT])
    assert listed(screen) == ["Haal weg: Huurcontract.pdf"]
    assert screen.raw() == [KEPT]
    go_to("foto.jpg")
    press(Qt.Key.Key_Space)
    raw = screen.raw()
    assert isinstance(raw, list)
    assert isinstance(raw[0], Mapping)
    assert isinstance(raw[1], PickedFile)
    go_to("Haal weg: Huurcontract.pdf")
    press(Qt.Key.Key_Space)
    assert listed(screen) == ["Haal weg: foto.jpg"]
    now = QApplication.focusWidget()
    assert now is not None
    assert now.accessibleName() == "Haal weg: foto.jpg"


def test_a_file_that_is_taken_away_is_let_go_on_its_card_too(asked: Callable[..., QuestionScreen]) -> None:
    one = replace(PAPERS, max_files=1)
    screen = asked(one)
    go_to("foto.jpg")
    press(Qt.Key.Key_Space)
    go_to("Haal weg: foto.jpg")
    press(Qt.Key.Key_Space)
    group = the_input(screen, FilesInput).group
    assert group is not None
    assert group.values() == ()
    assert screen.raw() == []


def test_where_one_file_is_asked_another_takes_its_place(asked: Callable[..., QuestionScreen]) -> None:
    screen = asked(replace(PAPERS, max_files=1), value=[KEPT])
    for name in ("foto.jpg", "zon.jpg"):
        go_to(name)
        press(Qt.Key.Key_Space)
    assert listed(screen) == ["Haal weg: zon.jpg"]


def test_refused_files_stay_chosen(asked: Callable[..., QuestionScreen], downloads: Path) -> None:
    large = PickedFile("m1", "foto.jpg", 1002, str(downloads / "foto.jpg"))
    screen = asked(typed=[large], error="Het bestand foto.jpg is te groot.")
    assert screen.raw() == [large]
    group = the_input(screen, FilesInput).group
    assert group is not None
    assert group.values() == (large.path,)


def test_the_systems_own_window_is_one_of_the_cards(
    asked: Callable[..., QuestionScreen], downloads: Path, qtbot: QtBot
) -> None:
    screen = asked()
    go_to("Zoek zelf een bestand op deze computer")
    press(Qt.Key.Key_Return)
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]
    window.filesSelected.emit([str(downloads / "muziek.mp3"), str(downloads / "weg.pdf")])
    window.reject()
    qtbot.waitUntil(lambda: listed(screen) == ["Haal weg: muziek.mp3"])
    assert the_input(screen, FilesInput).unread.text() == "Wij kunnen weg.pdf niet lezen. Kies een ander bestand."


def test_two_files_of_one_name_are_told_apart(asked: Callable[..., QuestionScreen], downloads: Path) -> None:
    (downloads / "zon.jpg").write_bytes(b"x")
    group = the_input(asked(), FilesInput).group
    assert group is not None
    assert {"zon.jpg (Downloads)", "zon.jpg (Afbeeldingen)"} <= {card.text() for card in group.cards}


def test_an_empty_computer_still_offers_the_systems_window(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, asking(PAPERS))
    one = the_input(screen, FilesInput)
    qtbot.waitUntil(lambda: one.told.text() == "Wij vinden geen bestanden in Downloads en Afbeeldingen.")
    assert go_to("Zoek zelf een bestand op deze computer") is one.other


def test_a_slow_disk_keeps_nobody_waiting(
    window: Window, qtbot: QtBot, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = threading.Event()

    def slow() -> tuple[Place, ...]:
        disk.wait(10)
        return (Place(downloads, "Downloads"),)

    monkeypatch.setattr(found_files, "usual_places", slow)
    screen = shown(window, asking(PAPERS))
    one = the_input(screen, FilesInput)
    with Stalls() as stalls:
        go_to("Zoek zelf een bestand op deze computer")
        assert one.group is None
        disk.set()
        qtbot.waitUntil(lambda: one.group is not None)
    assert stalls.busy < 200


def test_leaving_while_it_still_looks_does_no_harm(
    window: Window, downloads: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    disk, back = threading.Event(), threading.Event()

    def slow() -> tuple[Place, ...]:
        disk.wait(10)
        back.set()
        return (Place(downloads, "Downloads"),)

    monkeypatch.setattr(found_files, "usual_places", slow)
    shown(window, asking(PAPERS))
    shown(window, asking(replace(PAPERS, key="ander")))
    disk.set()
    qtbot.waitUntil(back.is_set)


def test_sticks_are_found_under_the_users_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "dewit")
    (tmp_path / "dewit" / "VAKANTIE").mkdir(parents=True)
    (tmp_path / "dewit" / "VAKANTIE" / "pas.pdf").write_bytes(b"x")
    places = sticks(tmp_path, tmp_path / "none")
    assert [place.name for place in places] == ["USB-stick VAKANTIE"]
    assert [one.name for one in newest(places, PAPERS.allows, 5)] == ["pas.pdf"]


def test_only_the_newest_that_are_allowed_are_found(downloads: Path) -> None:
    (downloads / "map" / "diep").mkdir(parents=True)
    (downloads / "map" / "diep" / "nieuw.png").write_bytes(b"x")
    (downloads / "leeg.pdf").write_bytes(b"")
    found = newest((Place(downloads, "Downloads"), Place(downloads / "weg", "")), PAPERS.allows, 2)
    assert [one.name for one in found] == ["nieuw.png", "foto.jpg"]


TURNED = bytes.fromhex("ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 00060000 00000000")
"""What a camera that is held upright writes in a JPEG: this photo lies on its side."""


def photo(folder: Path, name: str, *, turned: bool = False) -> PickedFile:
    """Take a photo with a lot to see and a black corner, with words in it that nobody sees."""
    noise = QImage(random.Random(1).randbytes(200 * 100 * 4), 200, 100, QImage.Format.Format_RGB32)
    image = noise.scaled(1600, 800, mode=Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(image)
    painter.fillRect(0, 0, 200, 200, QColor(Qt.GlobalColor.black))
    painter.end()
    image.setText("GPS", "52.08 4.31")
    file = folder / name
    assert image.save(str(file))
    if turned:
        content = file.read_bytes()
        file.write_bytes(content[:2] + TURNED + content[2:])
    return PickedFile("f1", name, file.stat().st_size, str(file))


SMALL = replace(PAPERS, max_files=None)


@pytest.mark.parametrize("name", ["foto.jpg", "foto.png"])
def test_a_photo_that_is_too_large_is_made_smaller_when_somebody_says_so(
    window: Window, qtbot: QtBot, home: Path, name: str
) -> None:
    taken = photo(home, name)
    small = replace(SMALL, max_bytes=taken.size * 3 // 4)
    given = answers(window)
    screen = shown(window, asking(small, typed=[taken]))
    one = the_input(screen, FilesInput)
    assert f"Te groot. Het mag {size_in_words(small.most)} zijn." in said_in(screen)
    verder(window)
    assert isinstance(small.check(given[-1], TODAY), Refusal)
    go_to(f"Maak de foto kleiner: {name}")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "De plaats en de tijd staan er niet meer in." in said_in(screen))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == f"Haal weg: {name}"
    (made,) = one.raw()
    assert isinstance(made, PickedFile)
    assert made.size == len(made.content) <= small.most
    assert b"GPS" not in made.content
    assert b"52.08" not in made.content
    image = QImage()
    assert image.loadFromData(made.content)
    assert (image.width() > image.height(), image.text()) == (True, "")
    assert not isinstance(small.check([made], TODAY), Refusal)


def test_a_photo_stays_the_right_way_up(home: Path) -> None:
    taken = photo(home, "foto.jpg", turned=True)
    made = shrunk(taken.path, taken.name, taken.size // 2)
    assert made is not None
    image = QImage()
    assert image.loadFromData(made.content)
    assert image.height() > image.width()
    assert image.pixelColor(image.width() - 5, 5).lightness() < 60
    assert b"Exif" not in made.content


def test_what_cannot_be_made_smaller_is_said(window: Window, qtbot: QtBot, home: Path) -> None:
    file = home / "stuk.jpg"
    file.write_bytes(b"x" * 90_000)
    small = replace(SMALL, max_bytes=60_000)
    screen = shown(window, asking(small, typed=[PickedFile("f1", "stuk.jpg", 90_000, str(file))]))
    go_to("Maak de foto kleiner: stuk.jpg")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Deze foto kunnen wij niet kleiner maken." in said_in(screen))
    assert all(row.smaller is None for row in the_input(screen, FilesInput).chosen.rows)


def test_a_photo_that_was_kept_and_is_too_large_for_the_website_is_made_smaller(
    window: Window, qtbot: QtBot, home: Path
) -> None:
    taken = photo(home, "foto.jpg")
    content = Path(taken.path).read_bytes()
    refused = replace(taken, path="", content=content, refused=True)
    screen = shown(window, asking(SMALL, typed=[refused]))
    one = the_input(screen, FilesInput)
    assert "Te groot. Maak de foto kleiner, of kies een andere." in said_in(screen)
    go_to("Maak de foto kleiner: foto.jpg")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "De plaats en de tijd staan er niet meer in." in said_in(screen))
    (made,) = one.raw()
    assert isinstance(made, PickedFile)
    assert made.size == len(made.content) <= len(content) // 2
    assert made.file != refused.file
    assert not made.refused


def said_in(screen: QuestionScreen) -> str:
    return " ".join(words.text() for words in screen.findChildren(Words))


def test_the_picture_before_a_file_stands_free_of_its_name_in_a_mirrored_window(
    window: Window, qtbot: QtBot, downloads: Path
) -> None:
    window.look.set_direction(Qt.LayoutDirection.RightToLeft)
    screen = shown(window, asking(PAPERS, [KEPT]))
    qtbot.waitUntil(lambda: the_input(screen, FilesInput).group is not None)
    (row,) = the_input(screen, FilesInput).chosen.rows
    name = next(words for words in row.findChildren(Words) if words.text() == KEPT["name"])
    right = name.mapTo(row, name.rect().topRight()).x()
    assert row.width() - right > window.look.sizes.card_icon
