"""Read along: what the window shows goes to the voice, what it says is lit, and the panel has the keys for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from assistant.app.assistant import Assistant
from assistant.journey.view import StepView
from assistant.settings import PACES
from assistant.speech.read_along import After, Again, Before, GoOn, Message, Pause, State, Untouched
from assistant.wording import _
from ui import screen_reader
from ui.lights import Lights
from ui.reading import Reading
from ui.widgets.own_voice import OwnVoiceBox
from ui.widgets.reading_panel import ReadingPanel

if TYPE_CHECKING:
    from ui.window import Window

_PRESSED: Final[Mapping[str, Message]] = {
    "pause": Pause(),
    "go-on": GoOn(),
    "again": Again(),
    "before": Before(),
    "after": After(),
}


class ReadAlong(QObject):
    """Reads the screen of the moment, only when somebody presses a key for it. The focus never moves with the voice."""

    def __init__(
        self,
        reading: Reading,
        window: Window,
        assistant: Assistant,
        other_voice: Callable[[], bool] = screen_reader.runs,
    ) -> None:
        """Read with the settings of `assistant`; `other_voice` tells whether a screen reader speaks already."""
        super().__init__(window)
        self._reading, self._window, self._assistant = reading, window, assistant
        self._other_voice = other_voice
        self._view: StepView | None = None
        self._panel: ReadingPanel | None = None
        self._watched: QWidget | None = None
        self.lights = Lights(window.middle)
        reading.lights.connect(self.lights.show)
        reading.changed.connect(self._settle)
        reading.speaking.connect(window.set_speaking)
        reading.unheard.connect(window.tell)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._watch)

    def moved_on(self, view: StepView) -> None:
        """Another screen stands there: nothing of the one before is read any more."""
        self._reading.leave()
        self.lights.forget()
        self._view, self._panel = view, None

    def listen(self) -> None:
        """Press Luister, or Stil: begin at the top, or be silent."""
        if self._reading.playing:
            self._reading.stop()
        elif self._may_speak():
            self._begin()

    def again(self) -> None:
        """Hear the last sentence again."""
        if isinstance(self._reading.state, Untouched):
            self.listen()
        else:
            self._reading.press(Again())

    # beginning

    def _may_speak(self) -> bool:
        """Tell whether our voice may speak; somebody with a screen reader is asked once whether they want both."""
        wanted = self._assistant.settings.own_voice
        if wanted == "ja" or not self._other_voice():
            return True
        if wanted:
            self._window.tell(_("Uw schermlezer leest voor. Onze stem zet u aan bij Instellingen."))
        else:
            box = OwnVoiceBox(self._window.look)
            box.answered.connect(self._keep_answer)
            self._window.ask(box, box.question)
        return False

    def _keep_answer(self, answer: str) -> None:
        self._assistant.press(f"own_voice:{answer}")
        self._window.close_help()
        if answer == "ja":
            self._begin()

    def _begin(self) -> None:
        from assistant.speech.reader import script  # noqa: PLC0415 - home opens without any kind of question

        screen, view = self._window.screen_now, self._view
        if screen is None or view is None:
            return
        settings = self._assistant.settings
        self._reading.sound(settings.pace, settings.volume)
        places = (screen, *([screen.strip] if screen.strip else []), self._window.time)
        self._show_panel()
        self._reading.listen(script(view, self.lights.look(*places), question_only=settings.read_aloud == "vraag"))

    # while it is read

    def _show_panel(self) -> None:
        screen = self._window.screen_now
        if screen is None or (self._panel is not None and isValid(self._panel)):
            return
        self._panel = ReadingPanel(self._window.look)
        self._panel.pressed.connect(self._do)
        self._panel.show_pace(self._assistant.settings.pace)
        screen.show_panel(self._panel)

    def _settle(self, state: State) -> None:
        if self._panel is not None and isValid(self._panel):
            self._panel.show_state(state)

    def _do(self, pressed: str) -> None:
        if pressed in _PRESSED:
            self._reading.press(_PRESSED[pressed])
        else:
            self._change_pace(-1 if pressed == "slower" else 1)

    def _change_pace(self, by: int) -> None:
        at = PACES.index(self._assistant.settings.pace) + by
        if not 0 <= at < len(PACES):
            words = _("Langzamer kan de stem niet.") if by < 0 else _("Sneller kan de stem niet.")
            self._window.announcer.say(words)
            return
        self._assistant.press(f"pace:{PACES[at]}")
        settings = self._assistant.settings
        self._reading.sound(settings.pace, settings.volume)
        if self._panel is not None:
            self._panel.show_pace(settings.pace)
            self._window.announcer.say(self._panel.title.text())

    # typing

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        """See what is typed in the field of the moment."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if isinstance(now, QLineEdit | QPlainTextEdit) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Be silent as soon as somebody types; let everything pass."""
        if self._reading.playing and _types(event):
            self._reading.stop()
        return False


def _types(event: QEvent) -> bool:
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
        return event.text().isprintable() and bool(event.text())
    return isinstance(event, QInputMethodEvent) and bool(event.commitString() or event.preeditString())
