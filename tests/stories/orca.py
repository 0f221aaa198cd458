"""Orca, the screen reader of Linux: runs it without sound, and hears what it would say."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Final

import pytest

QUIET: Final = "DisableAutoSpawn\n"
"""For the speech server: not to start. Orca waits for one that hangs, and ends itself after ten seconds."""
HABITS: Final = """
from orca import debug, settings
debug.debugLevel = debug.LEVEL_INFO
debug.debugFile.reconfigure(line_buffering=True)
settings.enableKeyEcho = False
"""
"""What somebody may keep in a file of their own: write at once what is said, and do not name the keys I press."""
SAID: Final = re.compile(r"SPEECH OUTPUT: '(.*)'(?: voice=\w+)?(?:\{.*\}| ?None)?$")
GOES_ON: Final = "\n" + 18 * " "
"""How Orca writes down words of several lines: as far in as its clock is wide."""
PATIENCE: Final = 20.0


class Orca:
    """What Orca has said so far; `listen` takes what is new."""

    def __init__(self, file: Path) -> None:
        self._file, self._read = file, 0
        self.said: list[str] = []

    def listen(self) -> list[str]:
        """Take in what was said since the last time, and give that."""
        with self._file.open("rb") as file:
            file.seek(self._read)
            whole, _newline, _rest = file.read().rpartition(b"\n")
        self._read += len(whole) + 1 if whole else 0
        lines = whole.decode("utf-8", "replace").replace(GOES_ON, " ").splitlines()
        new = [" ".join(found[1].split()) for line in lines if (found := SAID.search(line))]
        self.said.extend(new)
        return new


@contextmanager
def orca(home: Path, around: Mapping[str, str]) -> Iterator[Orca]:
    """Run Orca in Dutch at a desk, until it is no longer needed. Skips where it is not installed, or runs already."""
    program = which("orca")
    if not program or subprocess.run([program, "--version"], capture_output=True, check=False).returncode:
        pytest.skip("Orca is not installed here: nobody reads the window out")
    if _at_work():
        pytest.skip("Orca is at work for somebody on this computer, and there can be only one")
    for path, words in (
        (home / ".config/speech-dispatcher/speechd.conf", QUIET),
        (home / ".local/share/orca/orca-customizations.py", HABITS),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, "utf-8")
    file = home / "orca.txt"
    file.touch()
    dutch = {**around, "LANG": "C.UTF-8", "LANGUAGE": "nl"}
    with (home / "orca-words.txt").open("wb") as out:
        reader = subprocess.Popen([program, f"--debug-file={file}"], env=dutch, stdout=out, stderr=out)
    try:
        yield Orca(file)
    finally:
        reader.terminate()
        try:
            reader.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            reader.kill()
            reader.wait()


def _at_work() -> bool:
    """Tell whether somebody's Orca runs, by the name that it gives itself."""
    for place in Path("/proc").glob("[0-9]*/comm"):
        try:
            if place.read_text("utf-8").strip() == "orca":
                return True
        except (FileNotFoundError, ProcessLookupError):
            continue
    return False
