"""The program as somebody starts it: a process of its own, with a window on the screen."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assistant import settings
from assistant.app.build import SETTINGS
from assistant.settings import Settings
from tests.shared_data import ROOT
from tests.speech.ear import alive

TO_READERS: Final = ("qt.accessibility.atspi: ", "QSpiApplication::keyEventError ")
"""How Qt begins when a screen reader asks after a thing that has just gone, wants what Qt never tells, or is slow."""


@dataclass(frozen=True, slots=True)
class Started:
    """One start of the program; what it says goes to a file, because a window has nobody to say it to."""

    process: subprocess.Popen[bytes]
    words: Path

    @property
    def number(self) -> int:
        return self.process.pid

    def ends(self, seconds: float = 10) -> int:
        """Wait until it ends and give its code."""
        return self.process.wait(seconds)

    def kill(self) -> None:
        """End it as a power failure would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def helpers(self) -> dict[int, str]:
        """Give the processes that it started, and they in turn: what is asked of each."""
        found: dict[int, str] = {}
        parents = {self.number}
        while parents:
            born = {number: asked for number, parent, asked in _processes() if parent in parents}
            found |= born
            parents = set(born)
        return found

    def said(self) -> list[str]:
        """Give what it said, but not what was said to screen readers."""
        lines = self.words.read_text("utf-8").splitlines()
        return [line for line in lines if line.strip() and not line.startswith(TO_READERS)]


def start(folder: Path, environment: Mapping[str, str], *more: str) -> Started:
    """Start `python -m ui` with everything it keeps under `folder`."""
    folder.mkdir(exist_ok=True)
    words = folder / f"words-{len(list(folder.glob('words-*')))}"
    command = [sys.executable, "-m", "ui", "--config", str(folder / "config"), "--data", str(folder / "data"), *more]
    with words.open("wb") as file:
        return Started(subprocess.Popen(command, cwd=ROOT, env=dict(environment), stdout=file, stderr=file), words)


def welcomed(folder: Path, where: str) -> Path:
    """Let somebody have been here before, who said whose computer this is."""
    settings.save(folder / "config" / SETTINGS, Settings(where=where, welcomed=True))
    return folder


def gone(number: int) -> bool:
    """Tell whether a process is no more."""
    return not alive(number)


def _processes() -> Iterator[tuple[int, int, str]]:
    """List every process: its number, its parent's, and its command."""
    for place in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (place / "stat").read_text("utf-8").rpartition(")")[2].split()[:2]
            asked = (place / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except (FileNotFoundError, ProcessLookupError):
            continue
        if state not in "ZX":
            yield int(place.name), int(parent), asked.strip()
