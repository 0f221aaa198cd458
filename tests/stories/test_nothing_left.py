"""Nothing is left behind in memory: not of the screens somebody passed, and not of a window that was closed."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.stories.one_question import Asker
from tests.stories.open_window import opened
from tests.ui.conftest import settled

NAME = {"type": "textfield", "key": "naam", "label": "Wat is uw naam?", "validate": {"required": True}}


def test_going_back_and_forth_leaves_nothing_of_the_screens_one_passed(ask: Asker) -> None:
    story = ask(NAME)
    story.type("Noor")
    story.verder()

    def back_and_forth(times: int) -> tuple[int, int]:
        for _time in range(times):
            story.terug()
            story.verder()
        settled()
        gc.collect()
        return len(gc.get_objects()), len(QApplication.allWidgets())

    things, parts = back_and_forth(3)
    things_later, parts_later = back_and_forth(20)
    assert parts_later == parts
    assert things_later - things < 200, "a screen is some hundreds of things"


def test_nothing_is_left_of_a_window_that_was_closed(qtbot: QtBot, tmp_path: Path, practice_portal: str) -> None:
    with opened(qtbot, tmp_path, practice_portal) as program:
        everything = (program, program.window, program.bridge, program.look, program.work, program.assistant)
        seen = [weakref.ref(thing) for thing in everything]
    del program, everything
    gc.collect()
    assert [left for one in seen if (left := one()) is not None] == []
