"""Every picture can be drawn, in the colour asked for, and turns round only where it points somewhere."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication

from assistant import places
from ui.icons import MIRRORED, Icons

FOLDER = places.folder("resources") / "icons"
RED = "#970C15"


@pytest.fixture
def icons(qapp: QApplication) -> Icons:
    return Icons(FOLDER)


def painted(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in every if colour.alpha() == 255}


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.svg")), ids=lambda file: file.stem)
def test_every_picture_is_drawn_in_the_colour_asked_for(icons: Icons, file: object) -> None:
    name = getattr(file, "stem", "")
    assert painted(icons.picture(name, 48, RED)) == {QColor(RED).name()}


def test_a_picture_is_sharp_on_a_fine_screen(icons: Icons) -> None:
    picture = icons.picture("terug", 24, RED, ratio=2)
    assert (picture.width(), picture.devicePixelRatio()) == (48, 2)
    assert picture.deviceIndependentSize().width() == 24


def test_what_points_along_the_words_turns_round_and_the_rest_does_not(icons: Icons) -> None:
    for name in ("terug", "verder", "open", "verstuur", "vorige-zin", "volgende-zin"):
        plain, turned = icons.picture(name, 24, RED), icons.picture(name, 24, RED, mirrored=True)
        assert plain.toImage() != turned.toImage()
        assert plain.toImage().flipped().flipped() == plain.toImage()
    for name in ("luister", "stil", "groter", "vink", "tijd", "telefoon"):
        assert icons.picture(name, 24, RED) is icons.picture(name, 24, RED, mirrored=True)
    assert len(MIRRORED) == 6


def test_a_picture_is_painted_once(icons: Icons) -> None:
    assert icons.picture("hulp", 29, RED) is icons.picture("hulp", 29, RED)


def test_a_picture_that_is_not_there_is_said_at_once(icons: Icons) -> None:
    with pytest.raises(FileNotFoundError):
        icons.picture("bestaat-niet", 24, RED)
