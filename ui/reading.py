"""Luister: reads the screen out, and is silent again at the second press."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from assistant.journey.view import StepView
from assistant.speech.reader import utterances
from assistant.speech.voice import Finished, Heard, Listener, Reason, Silent, Voice
from assistant.wording import _


class Reading(QObject):
    """Wraps the voice, which tells what is heard on a thread of its own, in signals of this one.

    `speaking` says whether something is being read out, `unheard` why nothing can be heard.
    """

    speaking = Signal(bool)
    unheard = Signal(str)
    _heard = Signal(object)

    def __init__(self, voice_of: Callable[[Listener], Voice]) -> None:
        """Make the voice from a function that takes a listener; it starts nothing before the first word."""
        super().__init__()
        self._voice = voice_of(self._heard.emit)
        self._talk = 0
        self._heard.connect(self._take)

    def toggle(self, view: StepView, *, with_help: bool) -> None:
        """Read this screen out, or stop."""
        if self._voice.speaking:
            self.stop()
        else:
            self._talk = self._voice.say(utterances(view, with_help=with_help))
            self.speaking.emit(True)

    def stop(self) -> None:
        """Be silent."""
        if self._voice.speaking:
            self._voice.stop()
        self.speaking.emit(False)

    def close(self) -> None:
        """Be silent for good."""
        self._voice.close()

    def _take(self, heard: Heard) -> None:
        match heard:
            case Finished(talk=talk) if talk == self._talk:
                self.speaking.emit(False)
            case Silent(talk=talk, reason=reason) if talk == self._talk:
                self.speaking.emit(False)
                self.unheard.emit(_why(reason))
            case _:
                pass


def _why(reason: Reason) -> str:
    if reason is Reason.NO_VOICE:
        return _("Geen geluid. Deze computer heeft geen Nederlandse stem.")
    return _("Geen geluid. Kijk of het geluid van de computer aan staat.")
