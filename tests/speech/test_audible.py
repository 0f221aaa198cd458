"""What a loudspeaker would let hear: a real sound server, a sink that goes nowhere, and its monitor recorded."""

from __future__ import annotations

import array
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import IO

import pytest

from assistant.speech.process import WorkerVoice
from assistant.speech.voice import Finished, Utterance, Word
from tests.speech.ear import Ear, eventually

LONG = [
    Utterance(
        "Wij lezen nu een lange zin die maar door blijft gaan zodat er geen enkele pauze in zit "
        "en wij hem overal kunnen stoppen wanneer wij dat willen"
    )
]
LOUD = 200

pytestmark = pytest.mark.skipif(
    not (shutil.which("pulseaudio") and shutil.which("parec")), reason="there is no PulseAudio here to listen with"
)


class Microphone:
    """Knows when the monitor of the sink last carried sound."""

    def __init__(self, native: Path, stream: IO[bytes]) -> None:
        self.native = native
        self.last_sound = 0.0
        self.listens = Event()
        self.sounds = Event()
        self._stream = stream
        self.thread = Thread(target=self._listen, daemon=True)
        self.thread.start()

    def silent_for(self, seconds: float) -> bool:
        return monotonic() - self.last_sound > seconds

    def _listen(self) -> None:
        while chunk := os.read(self._stream.fileno(), 4096):
            self.listens.set()
            samples = array.array("h", chunk[: len(chunk) // 2 * 2])
            if max(samples) > LOUD or min(samples) < -LOUD:
                self.last_sound = monotonic()
                self.sounds.set()


@pytest.fixture(scope="module")
def sound_server() -> Iterator[Microphone]:
    """Run a sound server of our own with a sink that goes nowhere, and listen to it."""
    with tempfile.TemporaryDirectory(prefix="sw-") as folder, ExitStack() as running:
        native = Path(folder) / "native"
        server = [
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--load=module-null-sink sink_name=nul",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={native}",
        ]  # fmt: skip
        recorder = ["parec", "-d", "nul.monitor", "--raw", "--format=s16le", "--channels=1", "--latency-msec=5"]
        own = {**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder, "PULSE_SERVER": f"unix:{native}"}
        _run(running, server, own)
        assert eventually(native.exists)
        recording = _run(running, recorder, own)
        assert recording.stdout
        microphone = Microphone(native, recording.stdout)
        assert microphone.listens.wait(10)
        yield microphone
        recording.terminate()
        microphone.thread.join()


def _run(running: ExitStack, command: list[str], own: dict[str, str]) -> subprocess.Popen[bytes]:
    process = running.enter_context(
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=own)
    )
    running.callback(process.terminate)
    return process


@pytest.fixture
def microphone(sound_server: Microphone, monkeypatch: pytest.MonkeyPatch) -> Microphone:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{sound_server.native}")
    sound_server.sounds.clear()
    return sound_server


@pytest.mark.parametrize("arguments", [(), ("--bundled",)])
def test_it_is_heard_and_a_stop_silences_it(
    open_voice: Callable[..., WorkerVoice], ear: Ear, microphone: Microphone, arguments: tuple[str, ...]
) -> None:
    voice = open_voice(*arguments)
    talk = voice.say(LONG)
    ear.first(Word, talk)
    assert microphone.sounds.wait(5)
    pressed = monotonic()
    voice.stop()
    assert ear.end(talk) == Finished(talk, completed=False)
    assert eventually(lambda: microphone.silent_for(0.5))
    assert microphone.last_sound - pressed < 0.25  # 0.05 on a calm computer


def test_a_hung_worker_is_not_heard_either(
    open_voice: Callable[..., WorkerVoice], ear: Ear, microphone: Microphone
) -> None:
    voice = open_voice()
    talk = voice.say(LONG)
    assert microphone.sounds.wait(5)
    assert voice.worker_pid
    os.kill(voice.worker_pid, signal.SIGSTOP)
    pressed = monotonic()
    voice.stop()
    ear.end(talk)
    assert eventually(lambda: microphone.silent_for(0.5))
    assert microphone.last_sound - pressed < 0.4
