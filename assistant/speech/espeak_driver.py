"""Lets pyttsx3 speak through espeak-ng word by word, with a stop that stops; its own driver can do neither."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event
from typing import Protocol

from assistant.speech.espeak import Espeak, Mark, Piece
from assistant.speech.players import Player
from assistant.speech.tape import Tape


class Proxy(Protocol):
    """What pyttsx3 hands to a driver."""

    def setBusy(self, busy: bool) -> None:  # noqa: N802 pyttsx3's own name
        ...

    def notify(self, topic: str, **facts: object) -> None: ...


class EspeakDriver:
    """A driver as pyttsx3 2.99 wants one, for `startLoop(False)` with `iterate()`.

    Without a player the library plays by itself and tells each word as it sounds; with one, the samples go
    over a tape and the player's pace decides.
    """

    def __init__(self, proxy: Proxy, *, bundled: bool, samples: bool, player: Callable[[Tape, int], Player]) -> None:
        self._proxy = proxy
        self._tape = Tape(self._word, self._end)
        self._espeak = Espeak(self._hear, bundled=bundled, samples=samples)
        self._player = None if self._espeak.plays else player(self._tape, self._espeak.sample_rate)
        self._properties: dict[str, object] = {"voice": "", "rate": 0, "volume": 1.0}
        self._ended = Event()
        self._speaking = False
        self._stopped = False

    def say(self, text: str) -> None:
        """Begin to say this. Raises NoSoundError or EspeakError, which pyttsx3 turns into an "error" event."""
        self._tape.clear()
        if self._player:
            self._player.begin()
        self._stopped = False
        self._ended.clear()
        self._espeak.speak(str(text))
        self._speaking = True
        self._proxy.setBusy(True)
        self._proxy.notify("started-utterance")

    def stop(self) -> None:
        """Be silent and let go of the loudspeaker; returns when it is done, or never when the sound system hangs."""
        if self._speaking:
            self._stopped = True
            self._tape.clear()
            self._espeak.cancel()
            self._tape.clear()  # what came off the library between the two
            self._ended.set()
        if self._player:
            self._player.rest()

    def iterate(self) -> Iterator[None]:
        """Be asked regularly whether the utterance is over."""
        self._proxy.setBusy(False)
        while True:
            if self._speaking and self._ended.is_set():
                self._speaking = False
                self._proxy.notify("finished-utterance", completed=not self._stopped)
                self._proxy.setBusy(False)
            yield

    def getProperty(self, name: str) -> object:  # noqa: N802 pyttsx3's own name
        """Give one of pyttsx3's four properties; KeyError for any other."""
        if name == "voices":
            return [_voice(found.identifier, found.language) for found in self._espeak.voices()]
        return self._properties[name]

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802 pyttsx3's own name
        """Set one of pyttsx3's three properties. Raises EspeakError for an unknown voice."""
        match name, value:
            case "voice", str():
                self._espeak.use(value)
            case "rate", int():
                self._espeak.set_rate(value)
            case "volume", int() | float():
                self._espeak.set_volume(value)
            case _:
                raise KeyError(name)
        self._properties[name] = value

    def endLoop(self) -> None:  # noqa: N802 pyttsx3's own name
        """Do nothing: the loop is the worker's own."""

    def destroy(self) -> None:
        """Let go of the loudspeaker."""
        if self._player:
            self._player.rest()

    def _hear(self, piece: Piece) -> None:
        if self._player:
            self._tape.add(piece)
            return
        for mark in piece.marks:
            self._word(mark)
        if piece.last:
            self._end()

    def _word(self, mark: Mark) -> None:
        if not self._stopped and mark.length > 0:
            self._proxy.notify("started-word", location=mark.start, length=mark.length)

    def _end(self) -> None:
        self._ended.set()


def _voice(identifier: str, language: str) -> object:
    from pyttsx3.voice import Voice  # type: ignore[import-untyped]  # noqa: PLC0415 only in the worker

    return Voice(identifier, identifier, [language])
