"""Boxes and strips: told by edge, picture and words, and named for who hears them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from assistant.journey.question import RichText
from tests.ui.conftest import settled
from ui.look import COLOUR_SETS, Look
from ui.widgets.act_strip import ActStrip
from ui.widgets.band import PracticeBand
from ui.widgets.boxes import Box, ErrorBox, HelpBox, NoticeBox, Plate, tone_of
from ui.widgets.key import Key

Place = Callable[[QWidget], QWidget]


def told(widget: QWidget) -> tuple[QAccessible.Role, str]:
    spoken = QAccessible.queryAccessibleInterface(widget)
    assert spoken is not None
    return spoken.role(), spoken.text(QAccessible.Text.Name)


def test_a_mistake_is_an_alert_that_takes_the_focus(look: Look) -> None:
    box = ErrorBox(look, "Schrijf uw postcode zo: 1234 AB", "Kijk nog een keer naar uw postcode")
    assert told(box) == (
        QAccessible.Role.AlertMessage,
        "Kijk nog een keer naar uw postcode. Schrijf uw postcode zo: 1234 AB",
    )
    assert box.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_a_notice_is_read_and_not_in_the_way_of_the_keyboard(look: Look) -> None:
    box = NoticeBox(look, RichText("<p>Neem uw <b>paspoort</b> mee.</p>", "Neem uw paspoort mee."), "warning")
    assert told(box) == (QAccessible.Role.Note, "Neem uw paspoort mee.")
    assert box.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_help_is_read_as_a_whole(look: Look) -> None:
    assert told(HelpBox(look, "Hulp", ("Kies een dag.", "Bel 14 000."))) == (
        QAccessible.Role.Note,
        "Hulp Kies een dag. Bel 14 000.",
    )


def test_what_a_portal_calls_something_else_is_information() -> None:
    assert [tone_of(word) for word in ("success", "warning", "error", "info", "", "danger")] == [
        *("success", "warning", "error"),
        *("info", "info", "info"),
    ]


@pytest.mark.parametrize("colours", COLOUR_SETS)
@pytest.mark.parametrize("tone", ["success", "warning", "error"])
def test_a_box_that_matters_has_an_edge_in_every_colour_set(look: Look, placed: Place, tone: str, colours: str) -> None:
    look.set_colours(colours)
    box = placed(Box(look, tone_of(tone), "Let op", "Er is iets."))
    settled()
    edge = {"success": look.colours.ok, "warning": look.colours.edge, "error": look.colours.error}[tone]
    assert box.grab().toImage().pixelColor(box.width() // 2, 1).name() == edge.lower()


def test_where_a_tint_cannot_be_seen_an_information_box_gets_an_edge(look: Look, placed: Place) -> None:
    look.set_colours("zwart-geel")
    box, plate = Box(look, "info", words="De bibliotheek belt u nooit."), Plate(look)
    page = QWidget()
    for widget in (box, plate):
        widget.setParent(page)
        widget.resize(400, 80)
    placed(page)
    for widget in (box, plate):
        assert widget.grab().toImage().pixelColor(200, 1).name() == look.colours.edge.lower()


def test_the_band_keeps_its_words_where_room_is_short(look: Look, placed: Place) -> None:
    band = placed(PracticeBand(look))
    settled()
    assert band.height() == 48
    image = band.grab().toImage()
    stripes = {image.pixelColor(x, 20).name() for x in range(120)}
    assert stripes >= {look.colours.practice.lower(), look.colours.onpractice.lower()}
    look.set_factor(2.0)
    band.window().resize(500, 400)
    settled()
    assert band.height() > look.sizes.band  # two lines, rather than half a sentence
    edge = band.grab().toImage()
    assert {edge.pixelColor(x, 4).name() for x in range(8)} == {look.colours.practice.lower()}


def test_keys_of_the_strip_fill_the_width_when_letters_are_large(look: Look, placed: Place) -> None:
    key = Key(look, "Verstuur naar Gemeente Voorbeeld", icon="verstuur", shape="act", filled=True)
    strip = placed(ActStrip(look, "Klopt alles? Verstuur dan.", [key], "Daarna kunt u niets meer veranderen."))
    strip.window().resize(1366, 400)
    settled()
    assert key.geometry().right() == 1366 - 48 - 1
    assert key.width() < 700
    look.set_factor(2.0)
    settled()
    assert (key.x(), key.width()) == (24, 1366 - 48)
    assert key.height() >= 72
