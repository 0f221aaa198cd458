"""Holds samples between the voice and the loudspeaker, and tells each word at the moment it is taken off."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Lock

from assistant.speech.espeak import Mark, Piece

SAMPLE_WIDTH = 2
"""Bytes in a sample: 16 bit, one channel."""


class Tape:
    """One utterance at a time; written by the voice's thread, read by the loudspeaker's."""

    def __init__(self, on_word: Callable[[Mark], None], on_end: Callable[[], None]) -> None:
        self._on_word = on_word
        self._on_end = on_end
        self._lock = Lock()
        self._samples = bytearray()
        self._marks: deque[Mark] = deque()
        self._taken = 0
        self._complete = False

    def add(self, piece: Piece) -> None:
        """Put this behind what is there."""
        with self._lock:
            self._samples += piece.samples
            self._marks += piece.marks
            self._complete = self._complete or piece.last

    def clear(self) -> None:
        """Forget everything, as for a new utterance; nothing more is told of the old one."""
        with self._lock:
            self._samples.clear()
            self._marks.clear()
            self._taken = 0
            self._complete = False

    def take(self, frames: int) -> bytes:
        """Take off so many samples, silence where there are none, and tell what begins in them."""
        with self._lock:
            taken = bytes(self._samples[: frames * SAMPLE_WIDTH])
            del self._samples[: len(taken)]
            self._taken += len(taken) // SAMPLE_WIDTH
            begun = self._begun()
            over = self._complete and not self._samples and not self._marks
            if over:
                self._complete = False
        for mark in begun:
            self._on_word(mark)
        if over:
            self._on_end()
        return taken + bytes(frames * SAMPLE_WIDTH - len(taken))

    def _begun(self) -> list[Mark]:
        begun: list[Mark] = []
        no_more = self._complete and not self._samples
        while self._marks and (self._marks[0].sample < self._taken or no_more):
            begun.append(self._marks.popleft())
        return begun
