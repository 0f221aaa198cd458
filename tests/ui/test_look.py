"""Colours, letters and measures keep the promises of the design."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from pytestqt.qtbot import QtBot

from ui import look as look_module
from ui.look import COLOUR_SETS, LICHT, ZWART_GEEL, Look, contrast, from_system
from ui.measures import AT_100, AT_200, FACTORS, pixels, sizes_at

TEXT = """ink page, ink surface, ink bar, ink tint, ink errorbg, ink okbg, ink helperbg, ink sentence, muted page,
muted surface, muted bar, muted tint, primary page, primary surface, primary tint, onprimary primary, error page,
error surface, error errorbg, ok page, ok surface, ok okbg, onword word, onpractice practice, onhelper helper,
helper onhelper, helper page, helper helperbg"""
EDGES = """edge page, edge surface, edge bar, edge tint, primary page, primary surface, error page, error errorbg,
ok page, ok okbg, helper page, focus page, focus surface, focus bar, focus tint, onword word"""


def pairs(listed: str) -> list[tuple[str, str]]:
    return [(one, other) for one, other in (pair.split() for pair in listed.split(","))]


@pytest.mark.parametrize("name", COLOUR_SETS)
def test_every_text_stands_out_seven_to_one(name: str) -> None:
    colours = COLOUR_SETS[name]
    for ink, ground in pairs(TEXT):
        assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 7, (name, ink, ground)


@pytest.mark.parametrize("name", COLOUR_SETS)
def test_every_edge_and_ring_stands_out_three_to_one(name: str) -> None:
    colours = COLOUR_SETS[name]
    for line, ground in pairs(EDGES):
        assert contrast(getattr(colours, line), getattr(colours, ground)) >= 3, (name, line, ground)


def test_contrast_follows_the_formula_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast(LICHT.ink, LICHT.page) == pytest.approx(15.5, abs=0.1)
    assert contrast(ZWART_GEEL.ink, ZWART_GEEL.sentence) == pytest.approx(9.9, abs=0.1)


def test_no_other_module_names_a_colour() -> None:
    own = Path(look_module.__file__)
    for file in own.parent.rglob("*.py"):
        if file != own:
            named = [line for line in file.read_text("utf-8").splitlines() if QColorNames.found(line)]
            assert not named, (file, named)


class QColorNames:
    """Finds a hex colour, or a colour by Qt's name, in a line of code."""

    @staticmethod
    def found(line: str) -> bool:
        plain = ("GlobalColor.transparent", "GlobalColor.color0", "GlobalColor.color1")
        hexes = [word for word in line.replace('"', " ").replace("'", " ").split() if QColorNames.is_hex(word)]
        return bool(hexes) or ("GlobalColor." in line and not any(name in line for name in plain))

    @staticmethod
    def is_hex(word: str) -> bool:
        return word.startswith("#") and len(word) in {4, 7, 9} and QColor.isValidColorName(word)


def test_the_smallest_text_is_eighteen_points_and_body_twenty() -> None:
    assert pixels("small", 1) == 24  # 18 pt at 96 dpi
    assert pixels("body", 1) == 27
    assert [pixels("body", factor) for factor in FACTORS] == [27, 33, 40, 47, 53]
    assert pixels("question", 2) == 80
    assert pixels("code", 2) == pixels("code", 1.5) == 120


def test_measures_are_those_of_the_design_at_both_ends_and_in_between_between() -> None:
    assert sizes_at(1) == AT_100
    assert sizes_at(2) == AT_200
    assert AT_100.card < sizes_at(1.5).card < AT_200.card


def test_the_letters_that_come_with_the_program_are_used(look: Look) -> None:
    font = look.font("question")
    assert QFontInfo(font).family() == "Atkinson Hyperlegible Next"
    assert (font.pixelSize(), font.weight()) == (40, 700)
    assert look.font("small", bold=True).weight() == 700


def test_larger_and_smaller_go_step_by_step_and_stop_at_the_ends(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        assert look.larger()
    assert look.factor == 1.25
    while look.larger():
        pass
    assert look.factor == 2
    assert look.folded
    assert [look.smaller() for _ in FACTORS] == [True, True, True, True, False]


def test_another_colour_set_reaches_what_qt_paints_itself(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.set_colours("donker")
    assert look.palette().color(QPalette.ColorRole.Window).name() == look.colours.page.lower()


def test_the_systems_high_contrast_is_taken_over_as_it_is() -> None:
    system = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, "black"),
        (QPalette.ColorRole.WindowText, "white"),
        (QPalette.ColorRole.Highlight, "cyan"),
        (QPalette.ColorRole.HighlightedText, "black"),
    ):
        system.setColor(role, QColor(colour))
    colours = from_system(system)
    assert (colours.page, colours.ink, colours.edge, colours.focus) == ("#000000", "#ffffff", "#ffffff", "#ffffff")
    assert (colours.primary, colours.onprimary) == ("#00ffff", "#000000")
    assert colours.flat
    for ink, ground in pairs(TEXT):
        assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 7


def test_a_weak_highlight_of_the_system_gives_way_to_its_text_colour() -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("black"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("white"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("navy"))
    assert from_system(system).primary == "#ffffff"
