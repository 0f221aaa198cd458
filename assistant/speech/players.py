"""Takes samples off a tape at the pace of sound: into the loudspeaker, or into a file where nobody listens."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from assistant.speech.tape import Tape

if TYPE_CHECKING:
    from miniaudio import PlaybackDevice  # type: ignore[import-untyped]

BUFFER = 30
"""Milliseconds in a piece of sound; three are on their way to the loudspeaker, and are thrown away by a stop."""


class NoSoundError(Exception):
    """There is no way to make sound here."""


class Player(Protocol):
    def begin(self) -> None:
        """Play what comes on the tape. Raises NoSoundError."""
        ...

    def rest(self) -> None:
        """Let go of the loudspeaker until `begin`."""
        ...


class Loudspeaker:
    """The computer's own sound, through miniaudio."""

    def __init__(self, tape: Tape, sample_rate: int) -> None:
        self._tape = tape
        self._sample_rate = sample_rate
        self._device: PlaybackDevice | None = None

    def begin(self) -> None:
        """Open the loudspeaker if it is not open. Raises NoSoundError."""
        if self._device:
            return
        import miniaudio  # noqa: PLC0415 ten megabytes, only where espeak-ng does not play by itself

        source = self._source()
        next(source)
        audible = [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]
        try:
            device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=self._sample_rate,
                buffersize_msec=BUFFER,
                backends=audible,
                app_name="Stapwijs",
            )
            device.start(source)
        except miniaudio.MiniaudioError as error:
            raise NoSoundError("no sound device") from error
        self._device = device

    def rest(self) -> None:
        """Close the loudspeaker."""
        device, self._device = self._device, None
        if device:
            device.close()

    def _source(self) -> Generator[bytes, int, None]:
        frames = yield b""
        while True:
            frames = yield self._tape.take(frames)


class Recorder:
    """Writes what would have been heard to a file, as raw samples, as fast as it would have been heard.

    For machines without a loudspeaker, such as those that run tests.
    """

    STEP = 0.02

    def __init__(self, tape: Tape, sample_rate: int, file: Path) -> None:
        self._tape = tape
        self._sample_rate = sample_rate
        self._file = file
        self._over = Event()
        self._thread: Thread | None = None

    def begin(self) -> None:
        """Start recording if it is not going on."""
        if self._thread is None:
            self._over.clear()
            self._thread = Thread(target=self._record, daemon=True)
            self._thread.start()

    def rest(self) -> None:
        """Stop recording."""
        thread, self._thread = self._thread, None
        if thread:
            self._over.set()
            thread.join()

    def _record(self) -> None:
        start = monotonic()
        written = 0
        with self._file.open("ab", buffering=0) as file:
            while not self._over.wait(self.STEP):
                due = int((monotonic() - start) * self._sample_rate)
                file.write(self._tape.take(due - written))
                written = due
