"""What a loudspeaker would let hear: a real sound server, a sink that goes nowhere, and an ear at its monitor."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from assistant.speech.process import WorkerVoice
from assistant.speech.voice import Finished, Reason, Silent, Utterance, Word
from tests.speech.ear import Ear, eventually
from tools.measure.loudspeaker import Ear as Microphone
from tools.measure.loudspeaker import can_listen, loudspeaker
from tools.measure.sampled import sampled

OpenVoice = Callable[..., WorkerVoice]
LONG = [
    Utterance(
        "Wij lezen nu een lange zin die maar door blijft gaan zodat er geen enkele pauze in zit "
        "en wij hem overal kunnen stoppen wanneer wij dat willen"
    )
]

pytestmark = pytest.mark.skipif(not can_listen(), reason="there is no PulseAudio here to listen with")


@pytest.fixture(scope="module")
def sound_server() -> Iterator[Microphone]:
    with loudspeaker() as microphone:
        yield microphone


@pytest.fixture
def microphone(sound_server: Microphone, monkeypatch: pytest.MonkeyPatch) -> Microphone:
    """Let every voice play where we listen, and begin in silence."""
    for name, value in sound_server.environment.items():
        monkeypatch.setenv(name, value)
    sound_server.silence(0.3)
    return sound_server


def silent_after(microphone: Microphone, moment: float) -> float:
    """Wait for silence and give how long after this moment it came."""
    microphone.silence(0.5)
    return microphone.moment(microphone.last_sound()) - moment


def signal_to(voice: WorkerVoice, number: signal.Signals) -> int:
    pid = voice.worker_pid
    assert pid
    os.kill(pid, number)
    return pid


@pytest.mark.parametrize("arguments", [(), ("--bundled",)])
def test_it_is_heard_and_a_stop_silences_it(
    open_voice: OpenVoice, ear: Ear, microphone: Microphone, arguments: tuple[str, ...]
) -> None:
    voice = open_voice(*arguments)
    since = microphone.now()
    talk = voice.say(LONG)
    ear.first(Word, talk)
    assert microphone.first_sound(since, 5)
    pressed = monotonic()
    voice.stop()
    assert ear.end(talk) == Finished(talk, completed=False)
    assert silent_after(microphone, pressed) < 0.25  # 0.05 on a calm computer


@pytest.mark.parametrize("arguments", [(), ("--bundled",)])
def test_words_are_told_as_they_sound(
    open_voice: OpenVoice, ear: Ear, microphone: Microphone, arguments: tuple[str, ...]
) -> None:
    voice = open_voice(*arguments)
    voice.rate = 250
    since = microphone.now()
    talk = voice.say(LONG)
    assert ear.end(talk) == Finished(talk, completed=True)
    [expected] = sampled(LONG, voice.rate, bundled="--bundled" in arguments)
    first = microphone.first_sound(since)
    assert first
    words = ear.words(talk)
    assert len(words) > 20
    far = sorted(
        abs(ear.moment(word) - microphone.moment(first + expected.words[word.start] - expected.first)) for word in words
    )
    assert far[len(far) // 2] < 0.15  # 0.02 on a calm computer


def test_a_hung_worker_is_not_heard_and_the_next_press_is(
    open_voice: OpenVoice, ear: Ear, microphone: Microphone
) -> None:
    voice = open_voice()
    talk = voice.say(LONG)
    ear.first(Word, talk)
    hung = signal_to(voice, signal.SIGSTOP)
    pressed = monotonic()
    voice.stop()
    ear.end(talk)
    assert silent_after(microphone, pressed) < 0.4
    since = microphone.now()
    ear.first(Word, voice.say(LONG))
    assert voice.worker_pid != hung
    assert microphone.first_sound(since, 5)


@pytest.mark.parametrize("trouble", [signal.SIGKILL, signal.SIGSTOP])
def test_what_breaks_off_in_the_middle_is_heard_to_its_end(
    open_voice: OpenVoice, ear: Ear, microphone: Microphone, trouble: signal.Signals
) -> None:
    voice = open_voice()
    voice.rate = 250
    talk = voice.say(LONG)
    assert eventually(lambda: len(ear.words(talk)) > 20)
    signal_to(voice, trouble)
    began = len(ear.words(talk))
    since = microphone.sample(monotonic() + 0.1)
    assert ear.end(talk) == Finished(talk, completed=True)
    assert microphone.first_sound(since, 5)
    places = [word.start for word in ear.words(talk)]
    assert places == sorted(set(places))
    assert len(places) > began


def test_sound_that_comes_back_is_used(
    open_voice: OpenVoice, ear: Ear, microphone: Microphone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    voice = open_voice()
    with monkeypatch.context() as gone:
        for name in ("PULSE_SERVER", "PIPEWIRE_REMOTE", "ALSA_CONFIG_PATH"):
            gone.setenv(name, str(tmp_path / "nobody"))
        talk = voice.say(LONG)
        assert ear.end(talk) == Silent(talk, Reason.NO_SOUND, "nl")
    since = microphone.now()
    ear.first(Word, voice.say(LONG))
    assert microphone.first_sound(since, 5)
