"""Luister: has a screen read out by the voice, and tells which word of it is said now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Qt, Signal

from assistant.speech import read_along
from assistant.speech.read_along import Dark, Deed, Excuse, Message, Playing, Quiet, Say, State, Untouched
from assistant.wording import LANGUAGES, SOURCE_LANGUAGE, _

if TYPE_CHECKING:
    from assistant.speech.reader import Sentence
    from assistant.speech.voice import Heard, Listener, Silent, Voice


class Reading(QObject):
    """Wraps the voice, which tells what is heard on a thread of its own, in signals of this one.

    `changed` gives the `State` it is in now, `speaking` whether something is being read out, `unheard` why nothing
    can be heard. `lights` gives the sentence and the part of the shown text that is said now, None for nothing; after
    that `lit` gives the word as the voice told it, and when it was lit (seconds, `monotonic`). The voice and all that
    belongs to it are loaded at the first press.
    """

    changed = Signal(object)
    speaking = Signal(bool)
    unheard = Signal(str)
    lights = Signal(object, object)
    lit = Signal(object, float)
    _heard = Signal(object)

    def __init__(self, voice_of: Callable[[Listener], Voice]) -> None:
        """Keep how the voice is made: from a function that takes who listens."""
        super().__init__()
        self._voice_of = voice_of
        self._voice: Voice | None = None
        self.script: tuple[Sentence, ...] = ()
        self._talk = self._from = 0
        self._sound: tuple[int, int] | None = None
        self._silence: Silent | None = None
        self.state: State = Untouched()
        # Queued, so that a voice that answers at once is heard after it was told what to say.
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def playing(self) -> bool:
        """Whether something is being read out."""
        return isinstance(self.state, Playing)

    def listen(self, script: Sequence[Sentence]) -> None:
        """Read these sentences, from the first one on."""
        self.script = tuple(script)
        self.press(read_along.Listen(len(self.script)))

    def sound(self, pace: int, volume: int) -> None:
        """Speak so many words a minute, and so loud (a percentage), from now on; at once, if somebody listens."""
        if (pace, volume) != self._sound:
            self._sound = pace, volume
            self.press(read_along.Changed())

    def press(self, message: Message) -> None:
        """Do what somebody asks for."""
        before = self.state
        self.state, deeds = read_along.hear(before, message)
        for deed in deeds:
            self._do(deed)
        if self.state != before:
            self.changed.emit(self.state)
        if isinstance(before, Playing) is not self.playing:
            self.speaking.emit(self.playing)

    def stop(self) -> None:
        """Be silent."""
        self.press(read_along.Hush())

    def leave(self) -> None:
        """Be silent, and forget this screen."""
        self.press(read_along.Leave())
        self.script = ()

    def close(self) -> None:
        """Be silent for good."""
        self.leave()
        if self._voice is not None:
            self._voice.close()

    def _do(self, deed: Deed) -> None:
        match deed:
            case Say(start=start):
                self._say(start)
            case Quiet():
                self._talk = 0
                if self._voice is not None:
                    self._voice.stop()
            case Dark():
                self.lights.emit(None, None)
            case Excuse():
                if self._silence is not None:
                    self.unheard.emit(_why(self._silence))
            case _:
                assert_never(deed)

    def _say(self, start: int) -> None:
        if self._voice is None:
            self._voice = self._voice_of(self._heard.emit)
        if self._sound is not None:
            self._voice.rate, self._voice.volume = self._sound
        self._from = start
        self._talk = self._voice.say([one.utterance for one in self.script[start:]])
        self.lights.emit(self.script[start], None)

    def _take(self, heard: Heard) -> None:
        from assistant.speech.voice import Finished, Silent, Word  # noqa: PLC0415 - see the class

        if heard.talk != self._talk:
            return
        match heard:
            case Word(utterance=number, start=start, length=length):
                at = self._from + number
                self.press(read_along.Reached(at))
                sentence = self.script[at]
                # Without letters it tells that the sentence begins.
                self.lights.emit(sentence, sentence.shown(start, length) if length else None)
                self.lit.emit(heard, monotonic())
            case Finished(completed=True):
                self.press(read_along.Done())
            case Silent():
                self._silence = heard
                self.press(read_along.Lost())


def _why(silence: Silent) -> str:
    if silence.reason.value != "no-voice":
        return _("Geen geluid. Kijk of het geluid van de computer aan staat.")
    language = silence.language or SOURCE_LANGUAGE
    if language == SOURCE_LANGUAGE:
        return _("Geen geluid. Deze computer heeft geen Nederlandse stem.")
    name = LANGUAGES.get(language, language)
    return _("Geen geluid. Deze computer heeft geen stem voor deze taal: {language}.").format(language=name)
