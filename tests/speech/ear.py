"""Listens to a voice and lets a test wait for what it should hear."""

from __future__ import annotations

import array
from collections.abc import Callable
from pathlib import Path
from threading import Condition, Event
from time import monotonic

from assistant.speech.voice import Finished, Heard, Silent, Word

PATIENCE = 20.0


class Ear:
    """Keeps everything a voice told, with the moment it was told."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.moments: list[float] = []
        self._changed = Condition()

    def __call__(self, heard: Heard) -> None:
        with self._changed:
            self.heard.append(heard)
            self.moments.append(monotonic())
            self._changed.notify_all()

    def first(self, kind: type[Heard], talk: int) -> Heard:
        """Wait for the first of this kind about this talk."""
        return self._wait(lambda heard: isinstance(heard, kind) and heard.talk == talk)

    def end(self, talk: int) -> Finished | Silent:
        """Wait until this talk is over."""
        heard = self._wait(lambda heard: isinstance(heard, Finished | Silent) and heard.talk == talk)
        assert isinstance(heard, Finished | Silent)
        return heard

    def moment(self, heard: Heard) -> float:
        return self.moments[self.heard.index(heard)]

    def words(self, talk: int) -> list[Word]:
        return [heard for heard in self.heard if isinstance(heard, Word) and heard.talk == talk]

    def _wait(self, wanted: Callable[[Heard], bool]) -> Heard:
        with self._changed:
            assert self._changed.wait_for(lambda: any(map(wanted, self.heard)), PATIENCE), f"heard only {self.heard}"
            return next(heard for heard in self.heard if wanted(heard))


def eventually(fact: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Look again and again, in small steps, until it is so; tell whether it ever was."""
    late = monotonic() + patience
    pause = Event()
    while not fact():
        if monotonic() > late:
            return False
        pause.wait(0.005)
    return True


def alive(pid: int) -> bool:
    """Tell whether a process runs: one that only waits to be reaped does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in "ZX"


def sound(recording: Path) -> array.array[int]:
    """Read a recording, its silences left out."""
    samples = array.array("h", recording.read_bytes())
    return array.array("h", filter(None, samples))
