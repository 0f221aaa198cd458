"""Somebody who passes hundreds of screens in one window leaves none of them behind."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.ui.conftest import settled
from tests.ui.screens.people import every_page
from tests.ui.screens.questions import every_kind
from ui.screens.base import find_screens, screen_for
from ui.window import Window


def kept() -> tuple[int, int]:
    """Count the things Python keeps and the parts of all windows, after what only holds itself was let go."""
    settled()
    gc.collect()
    return len(gc.get_objects()), len(QApplication.allWidgets())


def memory() -> float:
    """Give how much memory this process uses, in MB."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * 4096 / 1e6


def test_three_hundred_screens_take_no_more_room_than_one(window: Window) -> None:
    find_screens()
    views = [*every_kind().values(), *every_page().values()]

    def show(number: int) -> None:
        view = views[number % len(views)]
        window.show_screen(screen_for(view)(view, window.look))
        settled()

    for number in range(len(views) + 1):
        show(number)
    show(0)
    things, parts = kept()
    room = memory()
    for number in range(300):
        show(number)
    show(0)
    things_later, parts_later = kept()
    assert parts_later == parts
    assert things_later - things < 300, "less than one small thing a screen"
    assert memory() - room < 10
