"""Every screen there is, in every size: nothing sideways, nothing nameless, nothing too small to press."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from assistant.journey.view import StepView
from tests.stories.keyboard import name_of
from tests.stories.walk import nameless, place, pressable, sideways
from tests.ui.heard_order import heard_in_another_order
from tools.screens import Camera, views
from ui.app import application

SIZES = ((1366, 768, 100), (1366, 768, 200), (1024, 600, 100), (640, 768, 100), (1280, 1024, 200))
"""Width, height and letters: those of A2, and the smallest screen the issue names."""
SMALLEST_TARGET = 48
LEAST_GAP = 8


@pytest.fixture(scope="module")
def every_view(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, StepView]]:
    """Walk through the program once and gather every screen."""
    return list(views(tmp_path_factory.mktemp("screens")))


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]}")
def camera(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[tuple[Camera, int]]:
    """Open the window in one of the sizes."""
    width, height, percent = request.param
    opened = Camera(application(["screens"]), "licht", (width, height))
    qtbot.waitExposed(opened.window)
    yield opened, percent
    opened.window.close_now()
    opened.window.deleteLater()


def too_close(rects: list[QRect]) -> list[tuple[QRect, QRect]]:
    """Find pairs with less room between them than a shaking hand needs."""
    half = LEAST_GAP // 2
    grown = [rect.adjusted(-half + 1, -half + 1, half - 1, half - 1) for rect in rects]
    return [
        (rects[one], rects[other])
        for one in range(len(rects))
        for other in range(one + 1, len(rects))
        if grown[one].intersects(grown[other])
    ]


def test_every_screen_fits_has_names_and_can_be_pressed(
    camera: tuple[Camera, int], every_view: list[tuple[str, StepView]]
) -> None:
    lens, percent = camera
    wrong: list[str] = []
    for name, view in every_view:
        lens.show(name, view, percent)
        window = lens.window
        wrong.extend(f"{name}: {what}" for what in (*sideways(window), *nameless(window)))
        page: list[QRect] = []
        bars: list[QRect] = []
        for widget in pressable(window):
            where = place(widget, window)
            (page if window.middle.isAncestorOf(widget) else bars).append(where)
            if min(where.width(), where.height()) < SMALLEST_TARGET:
                wrong.append(f"{name}: {name_of(widget)!r} is {where.width()}x{where.height()}")
        wrong.extend(f"{name}: heard in another order in {part}" for part in heard_in_another_order(window))
        wrong.extend(f"{name}: {one} and {other} are too close" for one, other in too_close(page) + too_close(bars))
        keys = [key.text() for key in window.keys.keys if key.isVisible()]
        if len(keys) != 5:
            wrong.append(f"{name}: the five keys are {keys}")
        if not window.windowTitle().strip():
            wrong.append(f"{name}: no title")
    assert not wrong, "\n".join(wrong)
