"""What espeak-ng makes of texts, without playing them: where each word begins, and how long the silences are.

A program of its own, for the library can be opened once in a process: `python -m tools.measure.sampled`.
"""

from __future__ import annotations

import array
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Event

from assistant.speech.espeak import Espeak, Piece
from assistant.speech.spoken import spoken
from assistant.speech.voice import Utterance
from tools.measure.loudspeaker import LOUD

VOICES = {"en": "gmw/en", "fy": "gmw/nl", "nl": "gmw/nl"}
"""Which of espeak-ng's voices is meant by a language that is measured."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """One utterance, in samples: all of it, its first and last that can be heard, and where each word begins.

    `words` are found by their place in the shown text, `said` by that in what is said.
    """

    length: int
    first: int
    last: int
    words: Mapping[int, int]
    said: Mapping[int, int]


def sampled(utterances: Sequence[Utterance], rate: int, *, bundled: bool = False) -> list[Sampled]:
    """Give what is said for each; places are those in the shown text."""
    asked = json.dumps([(_said(one), one.language) for one in utterances])
    command = [sys.executable, "-m", "tools.measure.sampled", str(rate), *(["--bundled"] if bundled else [])]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    found: list[Sampled] = []
    for one, (length, first, last, marks) in zip(utterances, json.loads(done.stdout), strict=True):
        form = spoken(one.text, one.language)
        words: dict[int, int] = {}
        said: dict[int, int] = {}
        for start, size, sample in marks:
            said.setdefault(start, sample)
            words.setdefault(form.shown(start, size)[0], sample)
        found.append(Sampled(length, first, last, words, said))
    return found


def _said(utterance: Utterance) -> str:
    return spoken(utterance.text, utterance.language).text


def _main(rate: str, *options: str) -> None:
    pieces: list[Piece] = []
    done = Event()

    def hear(piece: Piece) -> None:
        pieces.append(piece)
        if piece.last:
            done.set()

    espeak = Espeak(hear, bundled="--bundled" in options, samples=True)
    espeak.set_rate(int(rate))
    told: list[object] = []
    for text, language in json.loads(sys.stdin.read()):
        pieces.clear()
        done.clear()
        espeak.use(VOICES.get(language, language))
        espeak.speak(text)
        done.wait(60)
        heard = array.array("h", b"".join(piece.samples for piece in pieces))
        loud = [at for at, sample in enumerate(heard) if abs(sample) > LOUD]
        marks = [(mark.start, mark.length, mark.sample) for piece in pieces for mark in piece.marks if mark.length]
        told.append((len(heard), loud[0], loud[-1], marks))
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    _main(*sys.argv[1:])
