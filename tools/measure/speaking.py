"""How quickly the voice speaks, is silent, and speaks again after something broke: by ear, at a silent loudspeaker."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Condition, Event
from time import monotonic

from assistant.speech.process import WORKER, WorkerVoice
from assistant.speech.voice import DEFAULT_RATE, Finished, Heard, Silent, Utterance, Word
from tools.measure.loudspeaker import RATE, Ear

LONG = [
    Utterance(
        "Wij lezen nu een lange zin die maar door blijft gaan zodat er geen enkele pauze in zit "
        "en wij hem overal kunnen stoppen wanneer wij dat willen"
    )
]
PROGRAM = ("espeak-ng", "-v", "nl", "-s", str(DEFAULT_RATE), LONG[0].text)
CALM = 0.8
"""Seconds of silence before something is measured."""
DRAINED = 0.06
"""Seconds after which nothing sounds any more of a process that ended: what it had handed over is played by then."""
PATIENCE = 20.0

_PAUSE = Event()


class Notes:
    """Keeps what a voice tells, and when."""

    def __init__(self) -> None:
        self._told: list[tuple[Heard, float]] = []
        self._changed = Condition()

    def __call__(self, heard: Heard) -> None:
        with self._changed:
            self._told.append((heard, monotonic()))
            self._changed.notify_all()

    def over(self, talk: int) -> float:
        """Wait for the end of a talk and give its moment."""
        return self._moment(lambda heard: isinstance(heard, Finished | Silent) and heard.talk == talk)

    def word(self, talk: int, after: float = 0.0) -> float:
        """Wait for a word of a talk after this moment and give its own."""
        return self._moment(lambda heard: isinstance(heard, Word) and heard.talk == talk, after)

    def _moment(self, wanted: Callable[[Heard], bool], after: float = 0.0) -> float:
        def found() -> float | None:
            return next((when for heard, when in self._told if when >= after and wanted(heard)), None)

        with self._changed:
            moment = self._changed.wait_for(found, PATIENCE)
        if moment is None:
            raise RuntimeError("the voice tells nothing")
        return moment


class Bench:
    """One voice at a silent loudspeaker. Times are in milliseconds."""

    def __init__(self, ear: Ear, options: tuple[str, ...] = ()) -> None:
        """Speak as the program does; `options` are the worker's."""
        self._ear = ear
        self._options = options
        os.environ.update(ear.environment)

    @contextmanager
    def _voice(self) -> Iterator[tuple[WorkerVoice, Notes]]:
        notes = Notes()
        voice = WorkerVoice(notes, command=(*WORKER, *self._options))
        try:
            yield voice, notes
        finally:
            voice.close()
            self._ear.silence(CALM)

    def starts(self, rounds: int) -> tuple[list[float], list[float], list[float]]:
        """Give the times to the first sound: of our voice, at the first press of all, and of the program."""
        ours: list[float] = []
        cold: list[float] = []
        bare: list[float] = []
        for _round in range(rounds):
            with self._voice() as (voice, _notes):
                cold.append(self._spoken(lambda: voice.say(LONG)))
                voice.stop()
                self._ear.silence(CALM)
                ours.append(self._spoken(lambda: voice.say(LONG)))
                voice.stop()
                self._ear.silence(CALM)
                bare.append(self._program())
        return ours, cold, bare

    def _spoken(self, say: Callable[[], object]) -> float:
        since, pressed = self._ear.now(), monotonic()
        say()
        return self._until_sound(since, pressed)

    def _program(self) -> float:
        since, began = self._ear.now(), monotonic()
        with subprocess.Popen(PROGRAM) as program:
            took = self._until_sound(since, began)
            program.kill()
        self._ear.silence(CALM)
        return took

    def _until_sound(self, since: int, pressed: float) -> float:
        first = self._ear.first_sound(since)
        if first is None:
            raise RuntimeError("nothing is heard")
        return (self._ear.moment(first) - pressed) * 1000

    def stops(self, rounds: int) -> list[float]:
        """Give the times from a stop to silence, each at another moment of the sentence."""
        found: list[float] = []
        with self._voice() as (voice, notes):
            for number in range(rounds):
                began = notes.word(voice.say(LONG))
                _wait_until(began + 0.5 + 0.11 * number)
                pressed = monotonic()
                voice.stop()
                self._ear.silence(0.5)
                found.append(max((self._ear.moment(self._ear.last_sound()) - pressed) * 1000, 0.0))
        return found

    def killed(self) -> tuple[float, float]:
        """Kill the worker as it speaks, then as it is silent: the times to the sound that goes on, and of the next."""
        with self._voice() as (voice, notes):
            _wait_until(notes.word(voice.say(LONG)) + 1.0)
            going_on = self._heard_again(_signal(voice, signal.SIGKILL), lambda: None)
            voice.stop()
            self._ear.silence(CALM)
            _signal(voice, signal.SIGKILL)
            following = self._spoken(lambda: voice.say(LONG))
        return going_on, following

    def hung(self) -> tuple[float, float, float]:
        """Stop a worker with SIGSTOP as it speaks: the times of a stop, of the next say, and when nobody presses.

        A stop: until it is told, it is silent, and a new worker is there. The others: until there is sound again.
        """
        with self._voice() as (voice, notes):
            talk = voice.say(LONG)
            _wait_until(notes.word(talk) + 1.0)
            pressed = _signal(voice, signal.SIGSTOP)
            hung = voice.worker_pid
            voice.stop()
            told = notes.over(talk)
            while voice.worker_pid in {hung, None}:
                _PAUSE.wait(0.001)
            replaced = monotonic()
            self._ear.silence(CALM)
            quiet = self._ear.moment(self._ear.last_sound())
            stopped = (max(told, replaced, quiet) - pressed) * 1000
            _wait_until(notes.word(voice.say(LONG)) + 1.0)
            following = self._heard_again(_signal(voice, signal.SIGSTOP), lambda: voice.say(LONG))
            _wait_until(monotonic() + 1.0)
            noticed = self._heard_again(_signal(voice, signal.SIGSTOP), lambda: None)
        return stopped, following, noticed

    def _heard_again(self, broke: float, press: Callable[[], object]) -> float:
        press()
        since = self._ear.now() + int(DRAINED * RATE)
        return self._until_sound(since, broke)

    def deaf(self) -> tuple[float, float, float]:
        """Speak to a sound system that never answers: times until it is told, of a stop, and of sound come back."""
        with self._voice() as (voice, notes):
            with _deaf():
                pressed = monotonic()
                told = (notes.over(voice.say(LONG)) - pressed) * 1000
                talk = voice.say(LONG)
                _wait_until(monotonic() + 0.5)
                hung, pressed = voice.worker_pid, monotonic()
                voice.stop()
                notes.over(talk)
                while voice.worker_pid in {hung, None}:
                    _PAUSE.wait(0.001)
                stopped = (monotonic() - pressed) * 1000
                silent = voice.say(LONG)
                notes.over(silent)
            back = self._spoken(lambda: voice.say(LONG))
        return told, stopped, back

    def no_card(self) -> tuple[float, float]:
        """Speak where there is no sound at all: the times until it is told, and of sound once there is some."""
        with self._voice() as (voice, notes):
            with _no_card():
                pressed = monotonic()
                told = (notes.over(voice.say(LONG)) - pressed) * 1000
            back = self._spoken(lambda: voice.say(LONG))
        return told, back


def _signal(voice: WorkerVoice, number: signal.Signals) -> float:
    pid = voice.worker_pid
    assert pid
    os.kill(pid, number)
    return monotonic()


def _wait_until(moment: float) -> None:
    _PAUSE.wait(max(moment - monotonic(), 0))


@contextmanager
def _elsewhere(changed: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in changed}
    os.environ.update(changed)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


@contextmanager
def _deaf() -> Iterator[None]:
    """Point to a sound server that lets one in and then never answers."""
    with tempfile.TemporaryDirectory(prefix="sw-") as folder, socket.socket(socket.AF_UNIX) as server:
        place = Path(folder) / "deaf"
        server.bind(str(place))
        server.listen()
        with _elsewhere({"PULSE_SERVER": f"unix:{place}"}):
            yield


@contextmanager
def _no_card() -> Iterator[None]:
    """Leave neither a sound server nor a card to find, whatever this computer has."""
    with tempfile.TemporaryDirectory(prefix="sw-") as folder:
        nobody = f"{folder}/nobody"
        found = {"PULSE_SERVER": f"unix:{nobody}", "PIPEWIRE_REMOTE": nobody, "ALSA_CONFIG_PATH": nobody}
        with _elsewhere(found):
            yield
