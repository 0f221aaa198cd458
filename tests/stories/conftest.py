"""The real program in the real window, with the practice portal as a real server beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.practice.host import PracticeHost
from tests.stories.keyboard import Keyboard
from tests.stories.one_question import ask, forms
from tests.stories.open_window import opened
from tests.stories.real_window import around, begin, bus, riet
from ui.app import Program

__all__ = ["around", "ask", "begin", "bus", "forms", "keyboard", "opened", "practice_portal", "program", "riet"]


@pytest.fixture(scope="session")
def practice_portal() -> Iterator[str]:
    """Run one practice portal for all stories, and give its address."""
    with PracticeHost(("--processing", "0", "--limit-complete", "1000/min")) as address:
        yield address


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, practice_portal: str) -> Iterator[Program]:
    """Open Stapwijs with the practice portal as it is."""
    with opened(qtbot, tmp_path, practice_portal) as program:
        yield program


@pytest.fixture
def keyboard(program: Program) -> Keyboard:
    """Sit down in front of the window."""
    return Keyboard(program.window)
