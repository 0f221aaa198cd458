"""Luister: reads the screen out, and is silent again at the second press."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.journey.view import StepView
from assistant.wording import _

if TYPE_CHECKING:
    from assistant.speech.voice import Heard, Listener, Reason, Voice


class Reading(QObject):
    """Wraps the voice, which tells what is heard on a thread of its own, in signals of this one.

    `speaking` says whether something is being read out, `unheard` why nothing can be heard. The voice and
    all that belongs to it are loaded at the first press.
    """

    speaking = Signal(bool)
    unheard = Signal(str)
    _heard = Signal(object)

    def __init__(self, voice_of: Callable[[Listener], Voice]) -> None:
        """Keep how the voice is made: from a function that takes who listens."""
        super().__init__()
        self._voice_of = voice_of
        self._voice: Voice | None = None
        self._talk = 0
        self._heard.connect(self._take)

    def toggle(self, view: StepView, *, with_help: bool) -> None:
        """Read this screen out, or stop."""
        if self._voice is not None and self._voice.speaking:
            self.stop()
            return
        from assistant.speech.reader import utterances  # noqa: PLC0415 - see the class

        if self._voice is None:
            self._voice = self._voice_of(self._heard.emit)
        self._talk = self._voice.say(utterances(view, with_help=with_help))
        self.speaking.emit(True)

    def stop(self) -> None:
        """Be silent."""
        if self._voice is not None and self._voice.speaking:
            self._voice.stop()
        self.speaking.emit(False)

    def close(self) -> None:
        """Be silent for good."""
        if self._voice is not None:
            self._voice.close()

    def _take(self, heard: Heard) -> None:
        from assistant.speech.voice import Finished, Silent  # noqa: PLC0415 - see the class

        if heard.talk != self._talk:
            return
        if isinstance(heard, Finished | Silent):
            self.speaking.emit(False)
        if isinstance(heard, Silent):
            self.unheard.emit(_why(heard.reason))


def _why(reason: Reason) -> str:
    if reason.value == "no-voice":
        return _("Geen geluid. Deze computer heeft geen Nederlandse stem.")
    return _("Geen geluid. Kijk of het geluid van de computer aan staat.")
