"""The two commands: a second start finds all in place, and nobody is left guessing without a screen."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.shared_data import ROOT

NO_SCREEN = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@pytest.mark.parametrize("mode", ["run", "test"])
def test_a_second_start_finds_everything_in_place_within_two_seconds(mode: str) -> None:
    setup = ["/bin/sh", "tools/setup", mode]
    subprocess.run(setup, cwd=ROOT, capture_output=True, check=True)
    began = time.monotonic()
    done = subprocess.run(setup, cwd=ROOT, capture_output=True, text=True, check=True)
    assert time.monotonic() - began < 2
    assert done.stdout + done.stderr == ""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Give a folder with `run` in it whose set-up is done and whose Python writes down what it was asked."""
    shutil.copy(ROOT / "run", tmp_path / "run")
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "setup").write_text("#!/bin/sh\n", "utf-8")
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "asked: $*"\n', "utf-8")
    python.chmod(0o755)
    return tmp_path


def start(checkout: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Start `run` where there is no screen and nobody at the keyboard, unless `more` says otherwise."""
    around = {name: value for name, value in os.environ.items() if name not in NO_SCREEN} | more
    command = [str(checkout / "run"), *words]
    return subprocess.run(command, env=around, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def test_without_a_screen_one_sentence_names_the_terminal(checkout: Path) -> None:
    done = start(checkout)
    assert done.returncode == 1
    assert done.stdout.startswith("Er is hier geen scherm voor het venster.")
    assert "./run terminal" in done.stdout
    assert "asked" not in done.stdout


def test_somebody_at_the_keyboard_is_offered_the_terminal(checkout: Path) -> None:
    ours, theirs = pty.openpty()
    around = {name: value for name, value in os.environ.items() if name not in NO_SCREEN}
    command = [str(checkout / "run")]
    with subprocess.Popen(command, env=around, stdin=theirs, stdout=subprocess.PIPE, text=True) as started:
        os.write(ours, b"j\n")
        said, _ = started.communicate(timeout=10)
    os.close(ours)
    os.close(theirs)
    assert "Wilt u verder in de terminal? (j/n)" in said
    assert said.endswith("asked: -m assistant\n")


def test_the_terminal_can_be_asked_for(checkout: Path) -> None:
    assert start(checkout, "terminal", "--help").stdout == "asked: -m assistant --help\n"


def test_with_a_screen_the_window_opens(checkout: Path) -> None:
    assert start(checkout, DISPLAY=":9").stdout == "asked: -m ui\n"
    assert start(checkout, WAYLAND_DISPLAY="wayland-0").stdout == "asked: -m ui\n"
