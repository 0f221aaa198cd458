"""A loudspeaker nobody hears: a sound server of our own with a sink that goes nowhere, and an ear at its monitor."""

from __future__ import annotations

import array
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Condition, Event, Thread
from time import monotonic
from typing import IO

RATE = 22050
"""Samples a second, as espeak-ng makes them: what it plays arrives here unchanged."""
LOUD = 100
"""Smaller samples than this are silence."""
CLOCK = 200
"""So many pieces tell together when a sample was played; one alone may come late on a busy computer."""
PATIENCE = 10.0


class Ear:
    """Hears everything from the moment it is opened, and knows when each sample was played."""

    def __init__(self, native: Path, stream: IO[bytes]) -> None:
        self.native = native
        self._stream = stream
        self._samples = array.array("h")
        self._starts: list[float] = []
        self._loud: list[int] = []
        self._changed = Condition()
        self.thread = Thread(target=self._listen, name="ear", daemon=True)
        self.thread.start()
        with self._changed:
            if not self._changed.wait_for(lambda: len(self._samples) > RATE // 10, PATIENCE):
                raise RuntimeError("nothing comes from the sound server")

    @property
    def environment(self) -> dict[str, str]:
        """What a program must be told to play here."""
        return {"PULSE_SERVER": f"unix:{self.native}"}

    def now(self) -> int:
        """Give the number of the sample that is played at this moment."""
        return self.sample(monotonic())

    def sample(self, moment: float) -> int:
        """Give the number of the sample that was played at a moment of `time.monotonic`."""
        with self._changed:
            return int((moment - self._start()) * RATE)

    def moment(self, sample: int) -> float:
        """Give when this sample was played, on the clock of `time.monotonic`."""
        with self._changed:
            return self._start() + sample / RATE

    def first_sound(self, since: int, patience: float = PATIENCE) -> int | None:
        """Wait for sound, and give its first sample; None when there was none in so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._after(since) is not None, patience)
            return self._after(since)

    def silence(self, seconds: float) -> None:
        """Wait until nothing was heard for so long."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._samples) - self._last() > seconds * RATE)

    def last_sound(self) -> int:
        """Give the last sample that was not silent."""
        with self._changed:
            return self._last()

    def heard(self, since: int) -> array.array[int]:
        """Give all samples from this one on."""
        with self._changed:
            return self._samples[since:]

    def _start(self) -> float:
        return min(self._starts[-CLOCK:])

    def _after(self, since: int) -> int | None:
        # Pieces with sound are few and the newest are asked for: from the end back.
        found = None
        for begin in reversed(self._loud):
            if begin + RATE < since:
                break
            piece = self._samples[max(begin, since) : begin + RATE // 4]
            at = next((at for at, sample in enumerate(piece) if abs(sample) > LOUD), None)
            if at is not None:
                found = max(begin, since) + at
        return found

    def _last(self) -> int:
        if not self._loud:
            return 0
        begin = self._loud[-1]
        piece = self._samples[begin : begin + RATE // 4]
        return begin + max(at for at, sample in enumerate(piece) if abs(sample) > LOUD)

    def _listen(self) -> None:
        rest = b""
        while chunk := os.read(self._stream.fileno(), 4096):
            arrived = monotonic()
            whole = rest + chunk
            rest = whole[len(whole) // 2 * 2 :]
            samples = array.array("h", whole[: len(whole) // 2 * 2])
            with self._changed:
                if samples and (max(samples) > LOUD or min(samples) < -LOUD):
                    self._loud.append(len(self._samples))
                self._samples += samples
                self._starts.append(arrived - len(self._samples) / RATE)
                self._changed.notify_all()


def can_listen() -> bool:
    """Tell whether this computer has what it takes."""
    return bool(shutil.which("pulseaudio") and shutil.which("parec"))


@contextmanager
def loudspeaker(environment: Mapping[str, str] = os.environ) -> Iterator[Ear]:
    """Run the sound server and listen to it. Raises RuntimeError when it does not start."""
    with tempfile.TemporaryDirectory(prefix="sw-") as folder, ExitStack() as running:
        native = Path(folder) / "native"
        server = [
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1",
            f"--load=module-null-sink sink_name=nul rate={RATE} channels=1 format=s16le",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={native}",
        ]  # fmt: skip
        recorder = [
            "parec", "-d", "nul.monitor", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1",
            "--latency-msec=5",
        ]  # fmt: skip
        own = {**environment, "HOME": folder, "XDG_RUNTIME_DIR": folder, "PULSE_SERVER": f"unix:{native}"}
        _run(running, server, own)
        late = monotonic() + PATIENCE
        while not native.exists():
            if monotonic() > late:
                raise RuntimeError("the sound server does not start")
            Event().wait(0.01)
        recording = _run(running, recorder, own)
        assert recording.stdout
        ear = Ear(native, recording.stdout)
        yield ear
        recording.terminate()
        ear.thread.join()


def _run(running: ExitStack, command: list[str], own: dict[str, str]) -> subprocess.Popen[bytes]:
    process = running.enter_context(
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=own)
    )
    running.callback(process.terminate)
    return process
