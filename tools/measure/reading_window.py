"""A real window that reads question screens out: when each word was lit, and how long its timer had to wait.

A program of its own, so that nobody who listens holds up the window: `python -m tools.measure.reading_window`.
"""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer

from assistant import places
from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.journey.view import QuestionView
from assistant.speech.process import WORKER, WorkerVoice
from assistant.speech.voice import Listener, Utterance, Word
from tools import citizen
from tools.measure.told import pss
from ui.app import application
from ui.background import Work
from ui.bridge import Bridge
from ui.look import Look
from ui.reading import Reading
from ui.screens.base import find_screens
from ui.window import Window

TICK = 5
"""Milliseconds between two ticks of the window's timer, when nothing holds it up."""
LOOK = 20
"""Milliseconds between two looks whether what is waited for has come."""
SCREENS = 3
QUIET = 1.0
"""Seconds of silence between two screens, so that one can be told from the other by ear."""


@dataclass(frozen=True, slots=True)
class Read:
    """One screen: when it was pressed (seconds, `monotonic`), what was said, and each lit word with its moment."""

    pressed: float
    said: list[tuple[str, str]]
    lit: list[tuple[int, int, float]]

    @property
    def utterances(self) -> list[Utterance]:
        return [Utterance(text, language) for text, language in self.said]


@dataclass(frozen=True, slots=True)
class Told:
    """All that was read, the gaps between two ticks while it was (milliseconds), and the worker's memory (kB)."""

    rate: int
    screens: list[Read]
    gaps: list[float]
    memory: int


def read_screens(environment: dict[str, str], *, bundled: bool = False) -> Told:
    """Run it in a process of its own and give what it tells."""
    command = [sys.executable, "-m", "tools.measure.reading_window", *(["--bundled"] if bundled else [])]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment, timeout=600)
    told = json.loads(done.stdout.splitlines()[-1])
    return Told(told["rate"], [Read(*read) for read in told["screens"]], told["gaps"], told["memory"])


class _Voice(WorkerVoice):
    """The real voice, which remembers what it was last asked to say."""

    asked: tuple[Utterance, ...] = ()

    def say(self, utterances: Sequence[Utterance]) -> int:
        self.asked = tuple(utterances)
        return super().say(utterances)


class _Ticks:
    """Keeps the gaps between the ticks of a timer in the window's thread."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._clock = QElapsedTimer()
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.setInterval(TICK)
        self.timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._clock.start()
        self.timer.start()

    def _tick(self) -> None:
        self.gaps.append(self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()


def _main(options: Sequence[str]) -> None:
    application(["bench"])
    voices: list[_Voice] = []

    def voice(listener: Listener) -> WorkerVoice:
        voices.append(_Voice(listener, command=(*WORKER, *options)))
        return voices[-1]

    with tempfile.TemporaryDirectory() as folder:
        told = _read(Path(folder), voices, Reading(voice))
    sys.stdout.write(json.dumps(told) + "\n")


def _read(folder: Path, voices: list[_Voice], reading: Reading) -> dict[str, object]:
    settings, parts = build.build(build.folders(folder / secrets.token_hex(4), folder / "data"))
    settings = replace(settings, where="bibliotheek", welcomed=True)
    look, work = Look(places.folder("resources")), Work()
    look.wear()
    find_screens()
    window = Window(look)
    window.resize(1366, 768)
    bridge = Bridge(Assistant(parts, settings), window, work, reading)
    lit: list[tuple[int, int, float]] = []

    def keep(word: Word, moment: float) -> None:
        if word.length:
            lit.append((word.utterance, word.start, moment))

    reading.lit.connect(keep)
    bridge.start()
    window.show()
    window.card_pressed.emit("task:gemeente-voorbeeld/uittreksel-brp")
    _until(lambda: not bridge.busy)
    window.keys.next.click()
    ticks, screens = _Ticks(), []
    for _screen in range(SCREENS):
        _until(lambda: isinstance(bridge.view, QuestionView))
        lit.clear()
        ticks.start()
        pressed = time.monotonic()
        window.keys.listen.click()
        _until(lambda: not reading.playing)
        ticks.timer.stop()
        said = [(one.text, one.language) for one in voices[-1].asked]
        screens.append((pressed, said, tuple(lit)))
        _until(_past(time.monotonic() + QUIET))
        _answer(window, bridge, folder)
    pid = voices[-1].worker_pid
    told = {"rate": settings.pace, "screens": screens, "gaps": ticks.gaps, "memory": pss(pid) if pid else 0}
    reading.close()
    work.close()
    parts.close()
    window.close_now()
    return told


def _answer(window: Window, bridge: Bridge, folder: Path) -> None:
    before = bridge.view
    assert isinstance(before, QuestionView)
    window.answered.emit(citizen.answer(before, folder, date.today()))  # noqa: DTZ011 - the citizen's own day
    _until(lambda: bridge.view is not before and not bridge.busy)


def _past(moment: float) -> Callable[[], bool]:
    return lambda: time.monotonic() > moment


def _until(met: Callable[[], bool]) -> None:
    """Let the window do its work, as it does when somebody sits in front of it, until this is so."""
    loop, look = QEventLoop(), QTimer()

    def again() -> None:
        if met():
            loop.quit()

    look.timeout.connect(again)
    look.start(LOOK)
    loop.exec()
    look.stop()


if __name__ == "__main__":
    _main(sys.argv[1:])
