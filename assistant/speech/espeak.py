"""Calls espeak-ng's library: a text goes in, samples and the moments of its words come out."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from ctypes import POINTER, c_char_p, c_int, c_int64, c_short, c_size_t, c_ubyte, c_uint, c_void_p
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from ctypes import _Pointer  # what POINTER makes; only type checkers know it by name

SYSTEM_LIBRARY = "libespeak-ng.so.1"

# Numbers of espeak-ng's speak_lib.h.
_PLAYBACK, _RETRIEVAL = 0, 1
_DO_NOT_EXIT = 0x8000
_UTF8, _END_PAUSE = 1, 0x1000
_RATE, _VOLUME = 1, 2
_WORD, _ENDED = 1, 6
_CHARACTERS = 1


class EspeakError(Exception):
    """The library is not there, has no data, or refuses."""


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("unique", c_uint),
        ("position", c_int),
        ("length", c_int),
        ("milliseconds", c_int),
        ("sample", c_int),
        ("user", c_void_p),
        ("id", c_int64),
    )


class _VoiceRecord(ctypes.Structure):
    _fields_ = (
        ("name", c_char_p),
        ("languages", c_char_p),
        ("identifier", c_char_p),
        ("gender", c_ubyte),
        ("age", c_ubyte),
        ("variant", c_ubyte),
        ("reserved", c_ubyte),
        ("score", c_int),
        ("spare", c_void_p),
    )


_Samples: TypeAlias = "_Pointer[c_short]"
_Events: TypeAlias = "_Pointer[_Event]"
_Callback = ctypes.CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(_Event))


@dataclass(frozen=True, slots=True)
class Mark:
    """A word begins at `sample`: `length` characters from `start` (0 is the first)."""

    sample: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What came out of the library at once: samples (16 bit, one channel), words, and whether it was the last.

    When the library plays by itself there are no samples, and the words come as they sound.
    """

    samples: bytes
    marks: tuple[Mark, ...]
    last: bool


@dataclass(frozen=True, slots=True)
class EspeakVoice:
    identifier: str
    language: str


class Espeak:
    """The library, opened once in a process; it cannot be opened twice."""

    def __init__(self, hear: Callable[[Piece], None], *, bundled: bool = False, samples: bool = False) -> None:
        """Open the system's library, which plays by itself, unless `samples` are wanted; else the bundled one.

        The one that comes with the wheel `espeakng-loader` never plays. `hear` is called on the library's
        own thread. Raises EspeakError.
        """
        self._hear = hear
        opened = None if bundled else _open_system(_RETRIEVAL if samples else _PLAYBACK)
        self.plays = bool(opened) and not samples
        self._library, self.sample_rate = opened or _open_bundled()
        self._callback = _Callback(self._called)  # kept here: the library does not keep it alive
        self._library.espeak_SetSynthCallback(self._callback)

    def voices(self) -> list[EspeakVoice]:
        """List every voice that is installed."""
        listed = self._library.espeak_ListVoices(None)
        found: list[EspeakVoice] = []
        while record := listed[len(found)]:
            voice = record.contents
            # The language comes after one byte that says how well the voice speaks it.
            found.append(EspeakVoice(voice.identifier.decode(), voice.languages[1:].decode()))
        return found

    def use(self, identifier: str) -> None:
        """Speak with this voice from now on. Raises EspeakError."""
        if self._library.espeak_SetVoiceByName(identifier.encode()):
            raise EspeakError("no such voice")

    def set_rate(self, words_a_minute: int) -> None:
        """Speak at this pace from the next text on; espeak-ng knows 80 to 450."""
        self._library.espeak_SetParameter(_RATE, words_a_minute, 0)

    def set_volume(self, part: float) -> None:
        """Speak this loud, 0.0 to 1.0."""
        self._library.espeak_SetParameter(_VOLUME, round(part * 100), 0)

    def speak(self, text: str) -> None:
        """Begin to say this text; `hear` is told the rest. Raises EspeakError."""
        line = text.encode()
        flags = _UTF8 | _END_PAUSE
        if self._library.espeak_Synth(line, len(line) + 1, 0, _CHARACTERS, 0, flags, None, None):
            raise EspeakError("the text was not taken")

    def cancel(self) -> None:
        """Throw away what is being said; returns when it no longer sounds."""
        self._library.espeak_Cancel()

    def _called(self, samples: _Samples, count: int, events: _Events) -> int:
        marks: list[Mark] = []
        last = False
        at = 0
        while events[at].type:
            event = events[at]
            if event.type == _WORD:
                marks.append(Mark(event.sample, event.position - 1, event.length))
            last = last or event.type == _ENDED
            at += 1
        heard = ctypes.string_at(samples, 2 * count) if samples and count > 0 else b""
        self._hear(Piece(heard, tuple(marks), last))
        return 0


def _open_system(output: int) -> tuple[Any, int] | None:
    """Open the library of the system; None when it is not there or misses its data."""
    try:
        return _opened(SYSTEM_LIBRARY, output)
    except (OSError, EspeakError):
        return None


def _open_bundled() -> tuple[Any, int]:
    try:
        import espeakng_loader  # type: ignore[import-untyped]  # noqa: PLC0415 only without the system's
    except ImportError as error:
        raise EspeakError("there is no espeak-ng here") from error
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    try:
        return _opened(espeakng_loader.get_library_path(), _RETRIEVAL)
    except OSError as error:
        raise EspeakError("the bundled espeak-ng does not fit this computer") from error


def _opened(name: str, output: int) -> tuple[Any, int]:
    library = ctypes.CDLL(name)
    library.espeak_Synth.argtypes = [
        c_char_p, c_size_t, c_uint, c_int, c_uint, c_uint, POINTER(c_uint), c_void_p,
    ]  # fmt: skip
    library.espeak_ListVoices.restype = POINTER(POINTER(_VoiceRecord))
    library.espeak_ListVoices.argtypes = [c_void_p]
    sample_rate = library.espeak_Initialize(output, 0, None, _DO_NOT_EXIT)
    if sample_rate <= 0:
        raise EspeakError("espeak-ng did not start")
    return library, sample_rate
