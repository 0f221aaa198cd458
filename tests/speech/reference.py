"""Asks espeak-ng itself, in a process apart: the phonemes of texts, or the samples of one text in some voice."""

from __future__ import annotations

import array
import ctypes
import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from threading import Event

from assistant.speech.espeak import Espeak, Piece

ROOT = Path(__file__).parents[2]


@cache
def phonemes(*texts: str, voice: str = "nl") -> tuple[str, ...]:
    """Give what the Dutch voice makes of each text, as phonemes."""
    return tuple(json.loads(_ask("phonemes", voice, *texts)))


def samples(text: str, voice: str, rate: int, *, bundled: bool = False) -> array.array[int]:
    """Give the sound of a text, its silences left out."""
    kind = "bundled" if bundled else "samples"
    return array.array("h", filter(None, array.array("h", _ask(kind, voice, text, str(rate)))))


def _ask(*arguments: str) -> bytes:
    command = [sys.executable, "-m", "tests.speech.reference", *arguments]
    return subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout


def _main(kind: str, voice: str, *rest: str) -> None:
    heard: list[bytes] = []
    done = Event()

    def hear(piece: Piece) -> None:
        heard.append(piece.samples)
        if piece.last:
            done.set()

    espeak = Espeak(hear, bundled=kind == "bundled", samples=True)
    espeak.use(voice)
    if kind == "phonemes":
        sys.stdout.write(json.dumps([_phonemes(espeak, text) for text in rest]))
        return
    espeak.set_rate(int(rest[1]))
    espeak.speak(rest[0])
    assert done.wait(20)
    sys.stdout.buffer.write(b"".join(heard))


def _phonemes(espeak: Espeak, text: str) -> str:
    translate = espeak._library.espeak_TextToPhonemes
    translate.restype = ctypes.c_char_p
    translate.argtypes = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_int, ctypes.c_int]
    letters = ctypes.create_string_buffer(text.encode())
    at = ctypes.c_void_p(ctypes.addressof(letters))
    clauses: list[str] = []
    while at.value:
        clauses.append(translate(ctypes.byref(at), 1, 0).decode())
    return " ".join(" ".join(clauses).split())


if __name__ == "__main__":
    _main(*sys.argv[1:])
