"""Riet listens with the real voice: every word that sounds is lit on the screen, in its turn."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant import places
from assistant.journey.view import CardsView
from assistant.speech.process import WORKER, WorkerVoice
from assistant.speech.read_along import Over, Paused, Playing
from assistant.speech.voice import Listener, Word
from assistant.wording import Told
from tests.ui.reading_aloud import Listening
from ui import accessible
from ui.app import application
from ui.look import Look
from ui.window import Window

PATIENCE = 30_000
VIEW = CardsView(
    heading="Voor wie doet u dit?",
    lines=("Dat duurt ca. 3 minuten. Daarna bent u klaar.", Told("Your number is 12.", "Uw nummer is 12.", "en")),
)
SENTENCES = ["Voor wie doet u dit?", "Dat duurt ca. 3 minuten.", "Daarna bent u klaar.", "Your number is 12."]


class Aloud(Listening):
    """Hears a real voice, whose sound goes to a file."""

    real: WorkerVoice | None = None

    def _voice(self, listener: Listener) -> WorkerVoice:  # type: ignore[override]
        self.real = WorkerVoice(listener, command=(*WORKER, "--record", str(self.folder / "heard.raw")))
        return self.real


@pytest.fixture
def riet(qtbot: QtBot, tmp_path: Path) -> Iterator[Aloud]:
    """Riet sits at a window in which a short screen stands."""
    application(["stapwijs"])
    accessible.install()
    look = Look(places.folder("resources"))
    look.wear()
    window = Window(look)
    qtbot.addWidget(window, before_close_func=lambda window: window.close_now())
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    listening = Aloud(window, tmp_path)
    listening.show(VIEW)
    yield listening
    listening.close()


def test_every_word_that_sounds_is_lit_in_its_turn(riet: Aloud, qtbot: QtBot) -> None:
    seen: list[tuple[str, str]] = []
    moments: list[float] = []

    def note(word: Word, moment: float) -> None:
        lit = riet.lit()
        assert lit is not None
        if word.length:
            seen.append(lit)
            moments.append(moment)

    riet.reading.lit.connect(note)
    riet.window.keys.listen.click()
    qtbot.waitUntil(lambda: isinstance(riet.reading.state, Over), timeout=PATIENCE)
    assert riet.reading.state == Over(len(riet.reading.script), len(riet.reading.script))
    assert moments == sorted(moments)
    assert list(dict.fromkeys(sentence for sentence, _word in seen))[: len(SENTENCES)] == SENTENCES
    for sentence in SENTENCES:
        words = [word for said, word in seen if said == sentence]
        assert words
        found = [sentence.index(word) for word in words]
        assert found == sorted(found)
    assert ("Voor wie doet u dit?", "wie") in seen
    assert riet.lit() is None


def test_after_a_pause_it_goes_on_with_the_same_sentence(riet: Aloud, qtbot: QtBot) -> None:
    riet.window.keys.listen.click()
    qtbot.waitUntil(lambda: isinstance(riet.reading.state, Playing) and riet.reading.state.at == 1, timeout=PATIENCE)
    riet.press("Pauze")
    assert riet.reading.state == Paused(1, len(riet.reading.script))
    assert riet.real is not None
    assert not riet.real.speaking
    lit: list[str] = []
    riet.reading.lit.connect(lambda _word, _moment: lit.append((riet.lit() or ("", ""))[0]))
    riet.press("Verder lezen")
    qtbot.waitUntil(lambda: bool(lit), timeout=PATIENCE)
    assert lit[0] == SENTENCES[1]
    riet.window.be_silent()
    assert riet.lit() is None


def test_a_voice_that_is_killed_goes_on_with_what_it_was_saying(riet: Aloud, qtbot: QtBot) -> None:

    riet.window.keys.listen.click()
    qtbot.waitUntil(lambda: (riet.lit() or ("", ""))[1] != "", timeout=PATIENCE)
    assert riet.real is not None
    assert riet.real.worker_pid is not None
    os.kill(riet.real.worker_pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: isinstance(riet.reading.state, Playing) and riet.reading.state.at > 0, timeout=PATIENCE)
    riet.window.be_silent()
