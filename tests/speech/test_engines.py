"""Whose voice reads which language, and what the worker makes of engines that count and tell in their own way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from assistant import wording
from assistant.speech import worker
from assistant.speech.engines import Opened, Options, find_speaker, open_engines
from assistant.speech.messages import Hushed, Mute, Report, Said, Speak, WordSounds
from assistant.speech.process import WorkerVoice
from assistant.speech.voice import Finished, Reason, Utterance
from tests.speech import reference
from tests.speech.ear import Ear, sound

HELLO = {
    "nl": "Goedemorgen, waar gaat u wonen?",
    "en": "Good morning, where will you live?",
    "tr": "Merhaba, şimdi nerede kalacak ve yaşayacak?",
    "pl": "Dzień dobry, gdzie będzie Pani mieszkać?",
    "ar": "صباح الخير، أين ستسكن؟",
    "uk": "Добрий ранок, де ви будете жити?",
    "fy": "Goeie, wêr gean jo wenje?",
    "pap": "Bon dia, unda bo ta bai biba?",
}
VOICES = {"en": "gmw/en", "fy": "gmw/nl", "nl": "gmw/nl", "pap": "roa/pap"}


@dataclass
class Installed:
    """A voice as pyttsx3 lists it."""

    id: str
    languages: list[str]


class SomeEngine:
    """Speaks at once, and tells it in the order and the numbers it was given."""

    def __init__(self, *voices: tuple[str, str], telling: tuple[tuple[int, int], ...] = ()) -> None:
        self.voices = [Installed(name, [tag]) for name, tag in voices]
        self.telling = telling
        self.properties: dict[str, object] = {}
        self.stops = 0
        self.late: deque[tuple[int, int]] = deque()
        self._callbacks: dict[str, Callable[..., None]] = {}

    def connect(self, topic: str, cb: Callable[..., None]) -> object:
        self._callbacks[topic] = cb
        return cb

    def say(self, text: str, name: str | None = None) -> object:
        del name
        assert text.strip()
        self.late.extend(self.telling)
        return None

    def stop(self) -> None:
        self.stops += 1
        if self.late:
            self.late.clear()
            self._callbacks["finished-utterance"](name=None, completed=False)

    def iterate(self) -> None:
        while self.late:
            location, length = self.late.popleft()
            self._callbacks["started-word"](name=None, location=location, length=length)
            if not self.late:
                self._callbacks["finished-utterance"](name=None, completed=True)

    def startLoop(self, useDriverLoop: bool) -> None:  # noqa: N802, N803 pyttsx3's own names
        """Begin; there is nothing to begin."""

    def getProperty(self, name: str) -> object:  # noqa: N802
        return {"voices": self.voices}.get(name)

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802
        self.properties[name] = value


class Line:
    """The wire of a worker, kept in a list."""

    def __init__(self) -> None:
        self.told: list[Report] = []

    def tell(self, report: Report) -> None:
        self.told.append(msgspec.json.decode(msgspec.json.encode(report), type=Report))


WINDOWS = SomeEngine(("Hazel", "en-GB"), ("Frank", "nl-NL"), ("Zira", "en-US"))


def voice_of(language: str, *engines: SomeEngine) -> str | None:
    speaker = find_speaker([Opened(engine) for engine in engines], language)
    return speaker.voice if speaker else None


def test_every_language_is_read_by_its_own_voice() -> None:
    assert voice_of("nl", WINDOWS) == "Frank"
    assert voice_of("en", WINDOWS) == "Hazel"
    assert voice_of("nl-NL", WINDOWS) == "Frank"
    assert voice_of("en", SomeEngine(("Zira", "en_US"))) == "Zira"
    assert voice_of("en", SomeEngine(("Caribbean", "en-029"), ("British", "en-gb"))) == "British"


def test_frisian_is_read_by_a_dutch_voice_where_there_is_no_frisian_one() -> None:
    assert voice_of("fy", WINDOWS) == "Frank"
    assert voice_of("fy", SomeEngine(("Frank", "nl"), ("Doutzen", "fy-NL"))) == "Doutzen"


@pytest.mark.parametrize("language", sorted(set(wording.LANGUAGES) - {"en"}))
def test_no_language_but_english_is_read_by_an_english_voice(language: str) -> None:
    assert voice_of(language, SomeEngine(("Hazel", "en-GB"), ("Zira", "en-US"))) is None


def test_a_better_engine_is_asked_first_and_the_other_speaks_what_it_does_not() -> None:
    better = SomeEngine(("Nathalie", "nl-BE"))
    assert voice_of("nl", better, WINDOWS) == "Nathalie"
    assert voice_of("en", better, WINDOWS) == "Hazel"
    assert voice_of("tr", better, WINDOWS) is None


def test_an_engine_that_does_not_open_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_options: Options) -> Opened | None:
        raise OSError("no such library")

    def absent(_options: Options) -> Opened | None:
        return None

    def there(_options: Options) -> Opened | None:
        return Opened(WINDOWS)

    monkeypatch.setattr("assistant.speech.engines.OPENERS", (broken, absent, there))
    assert open_engines(Options()) == (Opened(WINDOWS),)


def test_an_engine_as_on_windows_tells_words_where_they_stand() -> None:
    engine = SomeEngine(("Frank", "nl-NL"), telling=((3, 0), (0, 2), (3, 2), (6, 5), (90, 2)))
    line = Line()
    mouth = worker.Mouth([Opened(engine, utf16=True)], line)  # type: ignore[arg-type]
    mouth.say(Speak(7, "Op 🎉 feest", "nl", 110, 50))
    mouth.go_on()
    words = [WordSounds(7, 0, 0), WordSounds(7, 0, 2), WordSounds(7, 3, 1), WordSounds(7, 5, 5)]
    assert line.told == [*words, Said(7)]
    assert engine.properties == {"voice": "Frank", "rate": 110, "volume": 0.5}


def test_two_engines_take_turns_and_only_one_sounds() -> None:
    better = SomeEngine(("Nathalie", "nl-BE"), telling=((0, 0),))
    other = SomeEngine(("Hazel", "en-GB"), telling=((0, 3),))
    line = Line()
    mouth = worker.Mouth([Opened(better), Opened(other)], line)  # type: ignore[arg-type]
    mouth.say(Speak(1, "Ja.", "nl", 140))
    mouth.say(Speak(2, "Yes.", "en", 140))
    assert better.stops == 1
    mouth.go_on()
    mouth.say(Speak(3, "Evet.", "tr", 140))
    mouth.say(Speak(4, "  ", "nl", 140))
    mouth.hush()
    assert line.told == [WordSounds(2, 0, 3), Said(2), Mute(3, Reason.NO_VOICE), Said(4), Hushed()]


@pytest.mark.parametrize("language", HELLO)
def test_espeak_reads_every_language_of_the_program_in_its_own_voice(
    language: str, voice: WorkerVoice, ear: Ear, recording: Path
) -> None:
    voice.rate = 400
    talk = voice.say([Utterance(HELLO[language], language)])
    assert ear.end(talk) == Finished(talk, completed=True)
    assert len(ear.words(talk)) >= 4
    voice.close()
    assert sound(recording) == reference.samples(HELLO[language], VOICES.get(language, language), 400)
