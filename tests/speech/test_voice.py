"""The voice with its real worker: real synthesis, real word times, into a file instead of a loudspeaker."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from assistant.speech.espeak import SYSTEM_LIBRARY
from assistant.speech.process import WorkerVoice
from assistant.speech.voice import Finished, Reason, Silent, Started, Utterance, Word
from tests.speech import reference
from tests.speech.ear import Ear, eventually, sound

QUESTION = "Op welke dag verhuist u?"
LONG = (
    "Wij lezen nu een lange zin die maar door blijft gaan zodat er geen enkele pauze in zit "
    "en wij hem overal kunnen stoppen wanneer wij dat willen"
)
SECRET = "Mevrouw De Groot woont in de Kerkstraat"


ASKING = """
import sys
from pathlib import Path
from threading import Event
from assistant.speech.process import WORKER, WorkerVoice
from assistant.speech.voice import Finished, Utterance
over = Event()
worker = (*WORKER, "--record", sys.argv[1])
voice = WorkerVoice(lambda heard: isinstance(heard, Finished) and over.set(), command=worker)
voice.say([Utterance("Ja.")])
over.wait(20)
voice.close()
loaded = [*sys.modules, *Path("/proc/self/maps").read_text().split()]
print(*{name for name in loaded for part in ("espeak", "pyttsx3", "miniaudio", "speech.engines") if part in name})
"""


def say(voice: WorkerVoice, *texts: str) -> int:
    return voice.say([Utterance(text) for text in texts])


def worker(voice: WorkerVoice) -> int:
    pid = voice.worker_pid
    assert pid is not None
    return pid


def system_has_espeak() -> bool:
    import ctypes  # noqa: PLC0415 only to look

    try:
        ctypes.CDLL(SYSTEM_LIBRARY)
    except OSError:
        return False
    return True


def test_every_word_is_told_when_it_sounds(voice: WorkerVoice, ear: Ear) -> None:
    talk = say(voice, QUESTION, "Kies een dag.")
    assert ear.end(talk) == Finished(talk, completed=True)
    assert ear.heard[0] == Started(talk)
    texts = (QUESTION, "Kies een dag.")
    said = [texts[word.utterance][word.start : word.start + word.length] for word in ear.words(talk)]
    assert said[:2] + said[-2:] == ["Op", "welke", "een", "dag"]
    assert " ".join(said) == "Op welke dag verhuist u Kies een dag"
    moments = [ear.moment(word) for word in ear.words(talk)]
    assert moments == sorted(moments)
    assert moments[-1] - moments[0] > 1.5  # in step with the sound, not all at once


@pytest.mark.parametrize("bundled", [False, True])
def test_a_dutch_voice_is_heard_at_the_asked_pace(
    open_voice: Callable[..., WorkerVoice], ear: Ear, recording: Path, *, bundled: bool
) -> None:
    if not bundled and not system_has_espeak():
        pytest.skip("this system has no espeak-ng of its own")
    voice = open_voice("--record", str(recording), *(["--bundled"] if bundled else []))
    ear.end(say(voice, QUESTION))
    voice.close()
    heard = sound(recording)
    assert max(heard) > 5000
    assert heard == reference.samples(QUESTION, "nl", 140, bundled=bundled)
    assert heard != reference.samples(QUESTION, "en", 140, bundled=bundled)


def test_a_faster_pace_takes_less_time(voice: WorkerVoice, ear: Ear, recording: Path) -> None:
    voice.rate = 300
    ear.end(say(voice, QUESTION))
    voice.close()
    assert sound(recording) == reference.samples(QUESTION, "nl", 300)


def test_a_second_press_stops_it(voice: WorkerVoice, ear: Ear, recording: Path) -> None:
    talk = say(voice, LONG)
    assert voice.speaking
    ear.first(Word, talk)
    pressed = monotonic()
    voice.stop()
    assert not voice.speaking
    over = ear.end(talk)
    assert over == Finished(talk, completed=False)
    assert ear.moment(over) - pressed < 0.3
    quiet = sound(recording)
    voice.close()
    assert sound(recording) == quiet
    assert len(quiet) < len(reference.samples(LONG, "nl", 140)) / 2


def test_it_speaks_again_after_a_stop_with_the_same_worker(voice: WorkerVoice, ear: Ear) -> None:
    first = say(voice, LONG)
    ear.first(Word, first)
    pid = worker(voice)
    voice.stop()
    second = say(voice, "Ja.")
    assert ear.end(first) == Finished(first, completed=False)
    assert ear.end(second) == Finished(second, completed=True)
    assert worker(voice) == pid


def test_a_new_talk_takes_the_place_of_the_old(voice: WorkerVoice, ear: Ear) -> None:
    first = say(voice, LONG)
    ear.first(Word, first)
    second = say(voice, "Nee.")
    assert ear.end(second) == Finished(second, completed=True)
    assert [type(heard) for heard in ear.heard if heard.talk == first][-1] is Finished
    assert ear.heard.index(Finished(first, completed=False)) < ear.heard.index(Started(second))


def test_a_stop_before_the_first_sound_keeps_it_silent(voice: WorkerVoice, ear: Ear, recording: Path) -> None:
    talk = say(voice, LONG)
    voice.stop()
    assert ear.end(talk) == Finished(talk, completed=False)
    voice.close()
    assert not recording.exists() or not sound(recording)


def test_nobody_waits_for_the_voice(voice: WorkerVoice, ear: Ear) -> None:
    began = monotonic()
    talk = say(voice, LONG)
    returned = monotonic()
    assert returned < ear.moment(ear.first(Started, talk))
    assert returned - began < 0.2  # half a millisecond on a calm computer
    ear.first(Word, talk)
    began = monotonic()
    voice.stop()
    assert monotonic() - began < 0.2


def test_a_worker_that_hangs_is_silenced_and_replaced(voice: WorkerVoice, ear: Ear, recording: Path) -> None:
    talk = say(voice, LONG)
    ear.first(Word, talk)
    hung = worker(voice)
    os.kill(hung, signal.SIGSTOP)
    pressed = monotonic()
    voice.stop()
    over = ear.end(talk)
    assert over == Finished(talk, completed=False)
    assert ear.moment(over) - pressed < 0.3
    assert worker(voice) != hung
    assert eventually(lambda: not Path(f"/proc/{hung}").exists())  # ended and reaped
    quiet = sound(recording)
    again = say(voice, "Ja.")
    assert ear.end(again) == Finished(again, completed=True)
    assert len(sound(recording)) > len(quiet)


def test_after_a_crash_in_the_middle_another_worker_goes_on_at_the_same_word(voice: WorkerVoice, ear: Ear) -> None:
    talk = say(voice, "Op welke dag verhuist u?", "Kies een dag.")
    assert eventually(lambda: len(ear.words(talk)) >= 3)
    dead = worker(voice)
    os.kill(dead, signal.SIGKILL)
    assert ear.end(talk) == Finished(talk, completed=True)
    assert worker(voice) != dead
    assert [(word.utterance, word.start) for word in ear.words(talk)] == [
        (0, 0), (0, 3), (0, 9), (0, 13), (0, 22), (1, 0), (1, 5), (1, 9),
    ]  # fmt: skip


def test_after_two_crashes_at_one_word_the_next_press_works(voice: WorkerVoice, ear: Ear) -> None:
    talk = say(voice, "Hottentottententententoonstellingen.")
    ear.first(Word, talk)
    dead = worker(voice)
    os.kill(dead, signal.SIGKILL)
    assert eventually(lambda: voice.worker_pid not in {dead, None})
    os.kill(worker(voice), signal.SIGKILL)
    assert ear.end(talk) == Silent(talk, Reason.BROKEN, "nl")
    assert not voice.speaking
    again = say(voice, "Ja.")
    assert ear.end(again) == Finished(again, completed=True)


def test_a_softer_voice_has_smaller_samples(voice: WorkerVoice, ear: Ear, recording: Path) -> None:
    voice.volume = 25
    ear.end(say(voice, QUESTION))
    voice.close()
    loud = max(reference.samples(QUESTION, "nl", 140))
    assert 0.2 * loud < max(sound(recording)) < 0.3 * loud


def test_a_worker_that_died_while_nobody_spoke_is_not_missed(voice: WorkerVoice, ear: Ear) -> None:
    ear.end(say(voice, "Ja."))
    os.kill(worker(voice), signal.SIGKILL)
    assert eventually(lambda: voice.worker_pid is None)
    again = say(voice, "Nee.")
    assert ear.end(again) == Finished(again, completed=True)


def test_without_words_there_is_nothing_to_hear(voice: WorkerVoice, ear: Ear) -> None:
    talk = voice.say([])
    assert ear.end(talk) == Finished(talk, completed=True)
    assert voice.worker_pid is None


def test_closing_leaves_nothing_running(voice: WorkerVoice, ear: Ear) -> None:
    talk = say(voice, LONG)
    ear.first(Word, talk)
    pid = worker(voice)
    voice.close()
    assert not Path(f"/proc/{pid}").exists()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("voice")]
    say(voice, "Ja.")
    assert not voice.speaking
    assert voice.worker_pid is None


def test_a_worker_that_hangs_cannot_hold_up_closing(voice: WorkerVoice, ear: Ear) -> None:
    ear.first(Word, say(voice, LONG))
    pid = worker(voice)
    os.kill(pid, signal.SIGSTOP)
    voice.close()
    assert not Path(f"/proc/{pid}").exists()


def test_what_is_said_is_nowhere_in_the_log(voice: WorkerVoice, ear: Ear, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        talk = say(voice, SECRET)
        ear.first(Word, talk)
        os.kill(worker(voice), signal.SIGKILL)
        ear.end(talk)
    assert "Kerkstraat" not in caplog.text
    assert "Kerkstraat" not in repr(Utterance(SECRET))


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="this system does not tell what a process loads")
def test_nothing_of_the_engine_is_in_the_program_that_asks_for_it(tmp_path: Path) -> None:
    asked = [sys.executable, "-c", ASKING, str(tmp_path / "heard.raw")]
    assert subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split() == []
    assert sound(tmp_path / "heard.raw")


def test_the_worker_is_small(voice: WorkerVoice, ear: Ear) -> None:
    voice.rate = 450
    ear.end(voice.say([Utterance("Ja.")] * 3))
    if not system_has_espeak():
        pytest.skip("the bundled espeak-ng brings a player of its own")
    rollup = Path(f"/proc/{worker(voice)}/smaps_rollup").read_text()
    pss = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    assert pss < 20 * 1024
