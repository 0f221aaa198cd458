"""Opens pyttsx3 with the driver that fits this computer, and finds a voice for a language."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from assistant.speech.espeak_driver import EspeakDriver, Proxy
from assistant.speech.players import Loudspeaker, Player, Recorder
from assistant.speech.tape import Tape

_DRIVERS = {"win32": "sapi5", "darwin": "nsss"}
_OWN_DRIVER = "stapwijs_espeak"


class Engine(Protocol):
    """What is used of pyttsx3's Engine."""

    def connect(self, topic: str, cb: Callable[..., None]) -> object: ...
    def say(self, text: str, name: str | None = None) -> object: ...
    def stop(self) -> None: ...
    def iterate(self) -> None: ...
    def startLoop(self, useDriverLoop: bool) -> None: ...  # noqa: N802, N803 pyttsx3's own names
    def getProperty(self, name: str) -> object: ...  # noqa: N802
    def setProperty(self, name: str, value: object) -> None: ...  # noqa: N802


def open_engine(*, bundled: bool = False, record: Path | None = None) -> Engine:
    """Open the engine, its loop begun: espeak-ng on Linux, what the system has elsewhere.

    `bundled` takes the espeak-ng from the wheel although the system has one; `record` writes the sound to a
    file instead of playing it (Linux only). Raises what the engine raises: ImportError, OSError, EspeakError.
    """
    import pyttsx3  # type: ignore[import-untyped]  # noqa: PLC0415 only the worker needs it, once it lives

    driver = _DRIVERS.get(sys.platform)
    if driver is None:
        driver = _OWN_DRIVER
        _register(bundled=bundled, record=record)
    engine: Engine = pyttsx3.init(driver)
    engine.startLoop(False)
    engine.iterate()
    return engine


def find_voice(engine: Engine, language: str) -> str | None:
    """Give the first voice that speaks `language` ("nl", or "nl-BE"); None when there is none."""
    wanted = language.lower()
    for voice in engine.getProperty("voices"):  # type: ignore[attr-defined]
        for tag in voice.languages:
            spoken = str(tag).lower().replace("_", "-")
            if spoken == wanted or spoken.startswith(wanted + "-"):
                return str(voice.id)
    return None


def pump() -> None:
    """Let the system deliver its speech events, where pyttsx3's own `iterate` does not."""
    if sys.platform == "darwin":
        from Foundation import NSDate, NSRunLoop  # noqa: PLC0415 only there

        NSRunLoop.currentRunLoop().runUntilDate_(NSDate.dateWithTimeIntervalSinceNow_(0.01))


def _register(*, bundled: bool, record: Path | None) -> None:
    """Put our driver where pyttsx3 looks for one by name."""

    def player(tape: Tape, sample_rate: int) -> Player:
        return Recorder(tape, sample_rate, record) if record else Loudspeaker(tape, sample_rate)

    def build(proxy: Proxy) -> EspeakDriver:
        return EspeakDriver(proxy, bundled=bundled, samples=record is not None, player=player)

    module = types.ModuleType(f"pyttsx3.drivers.{_OWN_DRIVER}")
    module.__dict__["buildDriver"] = build
    sys.modules[module.__name__] = module
