"""Noor signs: by typing her name, by drawing, with nothing, with too much, and with rubbish."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from assistant.app import handwriting
from assistant.journey.kinds.signature import as_value, picture_of
from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker
from ui.widgets.sheet import Sheet

HAND = {
    "type": "signature",
    "key": "hand",
    "label": "Zet uw handtekening",
    "footer": "U tekent voor het hele formulier.",
    "validate": {"required": True},
}
FREE = {"type": "signature", "key": "hand", "label": "Zet uw handtekening"}
NOT_SIGNED = "Zet uw handtekening. Typ uw naam, of teken zelf."


def test_a_typed_name_is_stored_as_a_picture(ask: Asker) -> None:
    story = ask(HAND)
    assert "Typt u uw naam? Dan maken wij er een handtekening van." in story.words
    assert "U tekent voor het hele formulier." in story.words
    story.type("Noor de Vries")
    story.verder()
    assert story.stored == {"hand": as_value(handwriting.drawn("Noor de Vries"))}
    view = story.view
    assert isinstance(view, ReviewView)
    assert [row.answer for row in view.rows] == ["Getekend"]
    assert story.send().reference


def test_a_drawing_is_stored_as_it_was_drawn(ask: Asker) -> None:
    story = ask(HAND)
    (sheet,) = story.screen.findChildren(Sheet)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(sheet, left, none, QPoint(40, 40))
    QTest.mouseMove(sheet, QPoint(200, 100))
    QTest.mouseRelease(sheet, left, none, QPoint(200, 100))
    story.verder()
    assert story.stored is not None
    picture = picture_of(story.stored["hand"])
    assert struct.unpack(">II", picture[16:24]) == (720, 240)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", NOT_SIGNED),
        ("   ", NOT_SIGNED),
        ("12345", NOT_SIGNED),
        ("Noor " * 13, "Maak uw naam korter. U mag 60 letters gebruiken. Het zijn er nu 64."),
    ],
)
def test_what_is_no_signature_is_said_and_the_name_stays(ask: Asker, typed: str, told: str) -> None:
    story = ask(HAND)
    story.type(typed)
    story.verder()
    assert story.error == told
    assert getattr(story.value, "name", None) == typed
    assert story.stored is None
    story.paste("Noor")
    story.verder()
    assert story.stored == {"hand": as_value(handwriting.drawn("Noor"))}


def test_nobody_has_to_sign_where_it_is_not_needed(ask: Asker) -> None:
    story = ask(FREE)
    story.verder()
    assert story.stored == {"hand": ""}


def test_pasted_rubbish_is_drawn_without_what_nobody_sees(ask: Asker) -> None:
    story = ask(FREE)
    story.paste("Noor\t de\r\n\x07Vries")
    story.verder()
    assert story.stored == {"hand": as_value(handwriting.drawn("Noor de Vries"))}


def test_a_signature_is_kept_when_somebody_comes_back_to_it(ask: Asker) -> None:
    story = ask(HAND)
    story.type("Noor")
    story.verder()
    story.act("Verander: Zet uw handtekening")
    assert "Dit is uw handtekening." in story.words
    story.verder()
    assert story.stored == {"hand": as_value(handwriting.drawn("Noor"))}
