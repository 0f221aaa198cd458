"""A second start brings the first window forward, whatever the first one left behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.shared_data import ROOT
from ui.only_one import OnlyOne

FIRST = """
import os, signal, sys
from pathlib import Path
from ui.only_one import OnlyOne
only = OnlyOne(Path(sys.argv[1]))
assert not only.bring_forward()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def first(qapp: object, tmp_path: Path) -> Iterator[OnlyOne]:
    only = OnlyOne(tmp_path)
    assert not only.bring_forward()
    yield only
    only.close()


@pytest.fixture
def place() -> Path:
    """Give the folder where starts meet."""
    return Path(os.environ["XDG_RUNTIME_DIR"])


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_second_start_brings_the_first_window_forward(first: OnlyOne, qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first.listen(window)
    window.showMinimized()
    assert OnlyOne(tmp_path).bring_forward()
    qtbot.waitUntil(lambda: window.isVisible() and not window.isMinimized())
    window.showMinimized()
    assert OnlyOne(tmp_path).bring_forward()
    qtbot.waitUntil(lambda: not window.isMinimized())


def test_other_folders_are_other_programs(first: OnlyOne, tmp_path: Path) -> None:
    other = OnlyOne(tmp_path / "anders")
    assert not other.bring_forward()
    other.close()


def test_after_the_first_has_gone_there_is_room(first: OnlyOne, tmp_path: Path, place: Path) -> None:
    first.close()
    assert list(place.iterdir()) == []
    second = OnlyOne(tmp_path)
    assert not second.bring_forward()
    second.close()


def test_one_that_died_leaves_no_closed_door(tmp_path: Path, place: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FIRST, str(tmp_path)], cwd=ROOT, check=False)
    assert done.returncode < 0
    assert [path.suffix for path in place.iterdir()] == [".lock"]
    only = OnlyOne(tmp_path)
    assert not only.bring_forward()
    only.close()


def test_nothing_that_somebody_else_put_there_is_written_on(first: OnlyOne, tmp_path: Path, place: Path) -> None:
    precious = tmp_path / "brief.txt"
    precious.write_text("Lieve Noor")
    (lock,) = place.iterdir()
    lock.with_suffix(".door").symlink_to(precious)
    first.listen(QWidget())
    assert not OnlyOne(tmp_path).bring_forward()
    assert precious.read_text() == "Lieve Noor"


def test_the_meeting_place_names_no_folder(first: OnlyOne, tmp_path: Path, place: Path) -> None:
    first.listen(QWidget())
    for path in place.iterdir():
        assert tmp_path.name not in path.name
        assert str(tmp_path).encode() not in path.read_bytes()
