"""The process that speaks, `python -m assistant.speech.worker`: JSON lines in, JSON lines out, one text at a time.

It is apart because a sound system that hangs cannot be interrupted from within, and because espeak-ng's licence
stays on this side of the pipe. It ends when its input ends, whatever it is doing.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic
from typing import BinaryIO

import msgspec

from assistant.speech.engines import Opened, Options, Speaker, find_speaker, open_engines, pump
from assistant.speech.messages import Awake, Command, Hush, Hushed, Mute, Report, Said, Speak, WordSounds
from assistant.speech.players import NoSoundError
from assistant.speech.positions import BEGINS, in_text
from assistant.speech.voice import Reason

STEP = 0.01
"""Seconds between two looks at the engine while it speaks."""
REST = 1.0
"""After so long in silence the loudspeaker is let go, so that the computer can put it to sleep."""
IDLE = None if sys.platform == "linux" else 0.1
"""Seconds between two looks in a longer silence; elsewhere the system's own messages must be taken in all the time."""

_PAUSE = Event()


class Wire:
    """Standard output for the reports alone: whatever a library prints goes to standard error."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._encode = msgspec.json.Encoder().encode
        self._out: BinaryIO = os.fdopen(os.dup(1), "wb", buffering=0)
        os.dup2(2, 1)

    def tell(self, report: Report) -> None:
        with self._lock:
            self._out.write(self._encode(report) + b"\n")


class Mouth:
    """Says one text at a time, with the engine that has a voice for it, and tells how it goes."""

    def __init__(self, engines: Sequence[Opened], wire: Wire) -> None:
        self._engines = engines
        self._wire = wire
        self._turn: int | None = None
        self._text = ""
        self._begun = False
        self._now: Opened | None = None
        self._rested = True
        self._speakers: dict[str, Speaker | None] = {}
        for opened in engines:
            opened.engine.connect("started-word", self._word)
            opened.engine.connect("finished-utterance", self._finished)
            opened.engine.connect("error", self._failed)

    @property
    def patience(self) -> float | None:
        """Seconds until the engine must be looked at again; None for never."""
        if self._turn is not None:
            return STEP
        return IDLE if self._rested else REST

    def say(self, order: Speak) -> None:
        """Begin to say it, in its own language or not at all."""
        try:
            speaker = self._speaker(order.language)
        except Exception:  # noqa: BLE001 a system that cannot list its voices has none for us
            self._wire.tell(Mute(order.turn, Reason.BROKEN))
            return
        if speaker is None:
            self._wire.tell(Mute(order.turn, Reason.NO_VOICE))
            return
        if not order.text.strip():  # pyttsx3 takes no such text, and tells nothing about it
            self._wire.tell(Said(order.turn))
            return
        if self._now and self._now is not speaker.opened:
            self._now.engine.stop()
        engine = speaker.opened.engine
        self._turn, self._text, self._begun = order.turn, order.text, False
        self._now, self._rested = speaker.opened, False
        engine.setProperty("voice", speaker.voice)
        engine.setProperty("rate", order.rate)
        engine.setProperty("volume", order.volume / 100)
        if self._turn is not None:  # an error above has told already
            engine.say(order.text)

    def hush(self) -> None:
        """Be silent and tell it; hangs when the sound system does, and is ended from outside then."""
        if self._now:
            self._now.engine.stop()
            self._now.engine.iterate()
            while self._turn is not None:  # Windows and macOS tell the end of the sound a moment later
                _PAUSE.wait(STEP)
                self.go_on()
            settled = monotonic() + self._now.settles
            while monotonic() < settled:
                _PAUSE.wait(STEP)
                self.go_on()
        self._rested = True
        self._wire.tell(Hushed())

    def go_on(self) -> None:
        """Let the engine do what it has to do between two commands."""
        if self._now:
            if self._turn is None and not self._rested:
                self._now.engine.stop()
                self._rested = True
            self._now.engine.iterate()
        pump()

    def _speaker(self, language: str) -> Speaker | None:
        if language not in self._speakers:
            self._speakers[language] = find_speaker(self._engines, language)
        return self._speakers[language]

    def _word(self, location: int, length: int, **_: object) -> None:
        turn, now = self._turn, self._now
        if turn is None or now is None:
            return
        place = in_text(self._text, location, length, utf16=now.utf16)
        if place is None or (place == BEGINS and self._begun):
            return
        self._begun = True
        self._wire.tell(WordSounds(turn, *place))

    def _finished(self, completed: bool, **_: object) -> None:
        turn, self._turn = self._turn, None
        if turn is not None and completed:
            self._wire.tell(Said(turn))

    def _failed(self, exception: Exception, **_: object) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            no_sound = isinstance(exception, NoSoundError)
            self._wire.tell(Mute(turn, Reason.NO_SOUND if no_sound else Reason.BROKEN))


def listen(inbox: SimpleQueue[Command]) -> None:
    """Take in commands until the other side is gone; then end this process, even in the middle of a word."""
    decode = msgspec.json.Decoder(Command).decode
    for line in sys.stdin.buffer:
        inbox.put(decode(line))
    os._exit(0)


def main(arguments: list[str]) -> None:
    """Serve until the input ends. Arguments: `--bundled`, and `--record FILE` (see `Options`)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program, which then ends us
    wire = Wire()
    inbox: SimpleQueue[Command] = SimpleQueue()
    Thread(target=listen, args=(inbox,), daemon=True).start()
    record = Path(arguments[arguments.index("--record") + 1]) if "--record" in arguments else None
    on_linux = sys.platform == "linux"
    if on_linux:
        wire.tell(Awake())  # a sound system can hang as the engine opens: who waits must know that we live
    engines = open_engines(Options(bundled="--bundled" in arguments, record=record))
    mouth = Mouth(engines, wire) if engines else None
    if not on_linux:
        wire.tell(Awake())
    while True:
        serve(inbox, mouth, wire)


def serve(inbox: SimpleQueue[Command], mouth: Mouth | None, wire: Wire) -> None:
    """Carry out one command, or let the engine go on when there is none."""
    try:
        command = inbox.get(timeout=mouth.patience if mouth else None)
    except Empty:
        command = None
    match command, mouth:
        case Speak(turn=turn), None:
            wire.tell(Mute(turn, Reason.BROKEN))
        case Hush(), None:
            wire.tell(Hushed())
        case Speak() as order, Mouth():
            mouth.say(order)
        case Hush(), Mouth():
            mouth.hush()
        case None, Mouth():
            mouth.go_on()


if __name__ == "__main__":
    main(sys.argv[1:])
