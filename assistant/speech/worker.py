"""The process that speaks, `python -m assistant.speech.worker`: JSON lines in, JSON lines out, one text at a time.

It is apart because a sound system that hangs cannot be interrupted from within, and because espeak-ng's licence
stays on this side of the pipe. It ends when its input ends, whatever it is doing.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import BinaryIO

import msgspec

from assistant.speech.engines import Engine, find_voice, open_engine, pump
from assistant.speech.messages import Awake, Command, Hush, Hushed, Mute, Report, Said, Speak, WordSounds
from assistant.speech.players import NoSoundError
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
    """Says one text at a time with pyttsx3 and tells how it goes."""

    def __init__(self, engine: Engine, wire: Wire) -> None:
        self._engine = engine
        self._wire = wire
        self._turn: int | None = None
        self._length = 0
        self._rested = True
        self._voices: dict[str, str | None] = {}
        engine.connect("started-word", self._word)
        engine.connect("finished-utterance", self._finished)
        engine.connect("error", self._failed)

    @property
    def patience(self) -> float | None:
        """Seconds until the engine must be looked at again; None for never."""
        if self._turn is not None:
            return STEP
        return IDLE if self._rested else REST

    def say(self, order: Speak) -> None:
        """Begin to say it, in its own language or not at all."""
        if order.language not in self._voices:
            self._voices[order.language] = find_voice(self._engine, order.language)
        voice = self._voices[order.language]
        if voice is None:
            self._wire.tell(Mute(order.turn, Reason.NO_VOICE))
            return
        self._turn, self._length, self._rested = order.turn, len(order.text), False
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", order.rate)
        if self._turn is not None:  # an error above has told already
            self._engine.say(order.text)

    def hush(self) -> None:
        """Be silent and tell it; hangs when the sound system does, and is ended from outside then."""
        self._engine.stop()
        self._engine.iterate()
        while self._turn is not None:  # Windows and macOS tell the end of the sound a moment later
            _PAUSE.wait(STEP)
            self.go_on()
        self._rested = True
        self._wire.tell(Hushed())

    def go_on(self) -> None:
        """Let the engine do what it has to do between two commands."""
        if self._turn is None and not self._rested:
            self._engine.stop()
            self._rested = True
        self._engine.iterate()
        pump()

    def _word(self, location: int, length: int, **_: object) -> None:
        # Windows reports the start of its stream as a word without length.
        turn = self._turn
        if turn is not None and length > 0 and 0 <= location < self._length:
            self._wire.tell(WordSounds(turn, location, min(length, self._length - location)))

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
    """Serve until the input ends. Arguments: `--bundled`, and `--record FILE` (see `open_engine`)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program, which then ends us
    wire = Wire()
    inbox: SimpleQueue[Command] = SimpleQueue()
    Thread(target=listen, args=(inbox,), daemon=True).start()
    record = Path(arguments[arguments.index("--record") + 1]) if "--record" in arguments else None
    on_linux = sys.platform == "linux"
    if on_linux:
        wire.tell(Awake())  # a sound system can hang as the engine opens: who waits must know that we live
    mouth: Mouth | None = None
    try:
        mouth = Mouth(open_engine(bundled="--bundled" in arguments, record=record), wire)
    except Exception:  # noqa: BLE001 whatever ails the engine, the answer is the same: nothing can be said
        mouth = None
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
