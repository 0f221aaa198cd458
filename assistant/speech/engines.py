"""Opens the engines that can speak on this computer, and finds the one that has a voice for a language.

What speaks better than the one that is here now comes in as one more function in `OPENERS`; docs/voices.md says
what such an engine has to answer.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from assistant.speech.espeak_driver import EspeakDriver, Proxy
from assistant.speech.players import Loudspeaker, Player, Recorder
from assistant.speech.tape import Tape

_DRIVERS: Final = {"win32": "sapi5", "darwin": "nsss"}
_OWN_DRIVER: Final = "stapwijs_espeak"
_SPOKEN_BY: Final[Mapping[str, tuple[str, ...]]] = {"en": ("en-gb", "en-us", "en"), "fy": ("fy", "nl")}
"""Whose voice reads a language, best first, where that is not simply its own.

None of these engines has a Frisian voice; a Dutch one comes nearest. No other language is read by the voice of another.
"""


class Engine(Protocol):
    """What is used of pyttsx3's Engine; all of it on one thread. What it tells may come on any thread.

    It tells "started-word" (location, length), "finished-utterance" (completed) and "error" (exception) to who
    connected. An engine that does not know its words tells one, without length, as the first sound begins.
    """

    def connect(self, topic: str, cb: Callable[..., None]) -> object: ...
    def say(self, text: str, name: str | None = None) -> object: ...
    def stop(self) -> None: ...
    def iterate(self) -> None: ...
    def startLoop(self, useDriverLoop: bool) -> None: ...  # noqa: N802, N803 pyttsx3's own names
    def getProperty(self, name: str) -> object: ...  # noqa: N802
    def setProperty(self, name: str, value: object) -> None: ...  # noqa: N802


@dataclass(frozen=True, slots=True)
class Options:
    """How the engines are opened.

    `bundled` takes the espeak-ng from the wheel although the system has one; `record` writes the sound to a
    file instead of playing it (Linux only).
    """

    bundled: bool = False
    record: Path | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """An engine whose loop has begun. `utf16`: it counts positions in UTF-16 units.

    `settles`: after a stop it still tells for so many seconds what it told too late.
    """

    engine: Engine
    utf16: bool = False
    settles: float = 0.0


Opener: TypeAlias = Callable[[Options], Opened | None]
"""Opens one engine; None where this computer does not have it. Raises what the engine raises."""


def pyttsx3_engine(options: Options) -> Opened:
    """Open pyttsx3: espeak-ng on Linux, what the system has elsewhere. Raises ImportError, OSError, EspeakError."""
    import pyttsx3  # type: ignore[import-untyped]  # noqa: PLC0415 only the worker needs it, once it lives

    driver = _DRIVERS.get(sys.platform)
    if driver is None:
        driver = _OWN_DRIVER
        _register(options)
    engine: Engine = pyttsx3.init(driver)
    engine.startLoop(False)
    engine.iterate()
    # Windows stops by saying an empty text, and tells the end of that one too.
    return Opened(engine, utf16=driver != _OWN_DRIVER, settles=0.05 if driver == "sapi5" else 0.0)


OPENERS: tuple[Opener, ...] = (pyttsx3_engine,)
"""In this order a voice is looked for."""


def open_engines(options: Options) -> tuple[Opened, ...]:
    """Open every engine that will; empty where nothing can speak."""
    return tuple(_opened(options))


def _opened(options: Options) -> Iterator[Opened]:
    for opener in OPENERS:
        with suppress(Exception):  # whatever ails one engine, another may speak
            if opened := opener(options):
                yield opened


@dataclass(frozen=True, slots=True)
class Speaker:
    """An engine and the name of a voice in it."""

    opened: Opened
    voice: str


def find_speaker(engines: Sequence[Opened], language: str) -> Speaker | None:
    """Give the first voice that reads `language` ("nl", or "nl-BE"); None when there is none."""
    wanted = language.lower()
    for tag in _SPOKEN_BY.get(wanted, (wanted,)):
        for opened in engines:
            if voice := find_voice(opened.engine, tag):
                return Speaker(opened, voice)
    return None


def find_voice(engine: Engine, tag: str) -> str | None:
    """Give the first voice of one engine that speaks what this tag names."""
    for voice in engine.getProperty("voices"):  # type: ignore[attr-defined]
        for spoken in voice.languages:
            name = str(spoken).lower().replace("_", "-")
            if name == tag or name.startswith(tag + "-"):
                return str(voice.id)
    return None


def pump() -> None:
    """Let the system deliver its speech events, where pyttsx3's own `iterate` does not."""
    if sys.platform == "darwin":
        from Foundation import NSDate, NSRunLoop  # noqa: PLC0415 only there

        NSRunLoop.currentRunLoop().runUntilDate_(NSDate.dateWithTimeIntervalSinceNow_(0.01))


def _register(options: Options) -> None:
    """Put our driver where pyttsx3 looks for one by name."""
    record = options.record

    def player(tape: Tape, sample_rate: int) -> Player:
        return Recorder(tape, sample_rate, record) if record else Loudspeaker(tape, sample_rate)

    def build(proxy: Proxy) -> EspeakDriver:
        return EspeakDriver(proxy, bundled=options.bundled, samples=record is not None, player=player)

    module = types.ModuleType(f"pyttsx3.drivers.{_OWN_DRIVER}")
    module.__dict__["buildDriver"] = build
    sys.modules[module.__name__] = module
