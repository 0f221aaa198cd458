"""When nothing can be heard, it is said in time: no sound card, a deaf sound server, no Dutch voice, no worker."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from assistant.speech.process import WorkerVoice
from assistant.speech.voice import Finished, Reason, Silent, Utterance
from tests.speech.ear import Ear, alive, eventually, sound

OpenVoice = Callable[..., WorkerVoice]
SENTENCE = [Utterance("Op welke dag verhuist u?")]
DATA = next(Path("/usr/lib").glob("*/espeak-ng-data"), None)

PARENT = """
import sys
from threading import Event
from assistant.speech.process import WorkerVoice
from assistant.speech.voice import Utterance
voice = WorkerVoice(lambda heard: None)
voice.say([Utterance("Dit is een zin die lang genoeg duurt.")])
while voice.worker_pid is None:
    Event().wait(0.005)
print(voice.worker_pid, flush=True)
Event().wait()
"""


@pytest.fixture
def no_sound_card(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Leave neither a sound server nor a card to find, whatever this computer has."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    monkeypatch.setenv("PIPEWIRE_REMOTE", str(tmp_path / "nobody"))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "nothing"))


@pytest.fixture
def deaf_sound_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Point to a sound server that lets one in and then never answers."""
    place = Path(os.environ["XDG_RUNTIME_DIR"]) / "deaf"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        server.listen()
        server.settimeout(20)
        monkeypatch.setenv("PULSE_SERVER", f"unix:{place}")
        yield server


@pytest.mark.usefixtures("no_sound_card")
@pytest.mark.parametrize("arguments", [(), ("--bundled",)])
def test_no_sound_card_is_noticed(open_voice: OpenVoice, ear: Ear, arguments: tuple[str, ...]) -> None:
    voice = open_voice(*arguments)
    pressed = monotonic()
    over = ear.end(voice.say(SENTENCE))
    assert over == Silent(over.talk, Reason.NO_SOUND, "nl")
    assert ear.moment(over) - pressed < 2.5  # two seconds on a calm computer
    assert not voice.speaking


@pytest.mark.usefixtures("deaf_sound_server")
def test_a_sound_server_that_never_answers_is_no_sound(open_voice: OpenVoice, ear: Ear) -> None:
    voice = open_voice()
    talk = voice.say(SENTENCE)
    assert eventually(lambda: voice.worker_pid is not None)
    pid = voice.worker_pid
    assert pid is not None
    assert ear.end(talk) == Silent(talk, Reason.NO_SOUND, "nl")
    assert eventually(lambda: not Path(f"/proc/{pid}").exists())


@pytest.mark.usefixtures("deaf_sound_server")
def test_a_stop_is_a_stop_also_when_the_sound_server_is_deaf(open_voice: OpenVoice, ear: Ear) -> None:
    voice = open_voice()
    talk = voice.say(SENTENCE)
    assert eventually(lambda: voice.worker_pid is not None)
    voice.stop()
    assert ear.end(talk) == Finished(talk, completed=False)


@pytest.mark.skipif(DATA is None, reason="this system has no espeak-ng of its own")
def test_without_a_dutch_voice_no_other_voice_reads_dutch(
    open_voice: OpenVoice, ear: Ear, recording: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert DATA
    data = tmp_path / "espeak-ng-data"
    shutil.copytree(DATA, data, copy_function=os.symlink)
    (data / "lang" / "gmw" / "nl").unlink()
    monkeypatch.setenv("ESPEAK_DATA_PATH", str(tmp_path))
    voice = open_voice("--record", str(recording))
    talk = voice.say(SENTENCE)
    assert ear.end(talk) == Silent(talk, Reason.NO_VOICE, "nl")
    english = voice.say([Utterance("Yes.", "en")])
    assert ear.end(english) == Finished(english, completed=True)


def test_a_language_nobody_speaks_is_not_spoken(open_voice: OpenVoice, ear: Ear, recording: Path) -> None:
    voice = open_voice("--record", str(recording))
    talk = voice.say([Utterance("Hoi", "tlh")])
    assert ear.end(talk) == Silent(talk, Reason.NO_VOICE, "tlh")
    voice.close()
    assert not recording.exists() or not sound(recording)


def test_a_worker_that_ends_at_once_is_a_broken_voice(open_voice: OpenVoice, ear: Ear) -> None:
    voice = open_voice(command=(sys.executable, "-c", "pass"))
    talk = voice.say(SENTENCE)
    assert ear.end(talk) == Silent(talk, Reason.BROKEN, "nl")


@pytest.mark.expects_log("voice worker does not start: FileNotFoundError")
def test_a_worker_that_is_not_there_is_a_broken_voice(open_voice: OpenVoice, ear: Ear, tmp_path: Path) -> None:
    voice = open_voice(command=(str(tmp_path / "no-python"),))
    talk = voice.say(SENTENCE)
    assert ear.end(talk) == Silent(talk, Reason.BROKEN, "nl")


@pytest.mark.expects_log("voice worker says what is not understood")
def test_a_worker_that_babbles_is_a_broken_voice(open_voice: OpenVoice, ear: Ear) -> None:
    voice = open_voice(command=(sys.executable, "-c", "print('hallo', flush=True); input()"))
    talk = voice.say(SENTENCE)
    assert ear.end(talk) == Silent(talk, Reason.BROKEN, "nl")


def test_the_worker_does_not_outlive_the_program_even_when_it_hangs(deaf_sound_server: socket.socket) -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE) as program:
        assert program.stdout
        pid = int(program.stdout.readline())
        waiting, _ = deaf_sound_server.accept()  # from here on it waits for an answer that never comes
        with waiting:
            program.kill()
            program.wait()
            assert eventually(lambda: not alive(pid))
