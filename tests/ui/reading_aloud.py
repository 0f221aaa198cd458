"""A window that is read from by a voice that writes down what it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget

from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.journey.view import StepView
from assistant.settings import Settings
from assistant.speech.voice import Listener, Reason
from tests.speech.written import WrittenVoice
from tests.ui.conftest import settled
from ui.read_along import ReadAlong
from ui.reading import Reading
from ui.screens.base import Screen, screen_for
from ui.widgets.lit import Light, Lit
from ui.widgets.reading_panel import ReadingPanel
from ui.window import Window

VISITOR = Settings(where="bibliotheek", welcomed=True)


@dataclass
class Listening:
    """Somebody at a screen, with everything that Luister is made of except a loudspeaker."""

    window: Window
    folder: Path
    settings: Settings = VISITOR
    reason: Reason | None = None
    screen_reader: bool = False
    voices: list[WrittenVoice] = field(default_factory=list)

    def __post_init__(self) -> None:
        # No portal: nothing here asks for one.
        folders = build.folders(self.folder / "config", self.folder / "data")
        _settings, self.parts = build.build(folders, practice="http://127.0.0.1:9")
        self.assistant = Assistant(self.parts, self.settings)
        self.reading = Reading(self._voice)
        self.along = ReadAlong(self.reading, self.window, self.assistant, lambda: self.screen_reader)
        self.window.listen_pressed.connect(self.along.listen)
        self.window.repeat_pressed.connect(self.along.again)

    def close(self) -> None:
        """Let everything go."""
        self.reading.close()
        self.parts.close()

    def _voice(self, listener: Listener) -> WrittenVoice:
        self.voices.append(WrittenVoice(listener, self.reason))
        return self.voices[-1]

    @property
    def voice(self) -> WrittenVoice:
        """The one voice that was made."""
        (voice,) = self.voices
        return voice

    def show(self, view: StepView, kind: Callable[..., Screen] | None = None) -> Screen:
        """Put a screen in the window, as the bridge does."""
        screen = (kind or screen_for(view))(view, self.window.look)
        self.reading.leave()
        self.window.show_screen(screen)
        self.along.moved_on(view)
        settled()
        return screen

    def luister(self) -> list[str]:
        """Press Luister, or Stil, and give what the voice was asked to say last."""
        self.window.keys.listen.click()
        settled()
        return self.voice.texts if self.voices else []

    def hear(self, utterance: int, word: str) -> None:
        """Let this word sound, of this piece of what the voice was asked last."""
        self.voice.tell(utterance, word)
        settled()

    def press(self, name: str) -> None:
        """Press a key of the panel."""
        key = next(key for key in self.panel.keys if key.text() == name)
        key.click()
        settled()

    @property
    def panel(self) -> ReadingPanel:
        """The panel on this screen."""
        (panel,) = self.panels()
        return panel

    def panels(self) -> list[ReadingPanel]:
        """Give every panel there is on this screen, none or one."""
        screen = self.window.screen_now
        return screen.findChildren(ReadingPanel) if screen else []

    def lit(self) -> tuple[str, str] | None:
        """Give the sentence that is lit, and the word in it, as somebody sees them."""
        found = _lit_in(self.window)
        assert len(found) < 2
        if not found:
            return None
        text, light = found[0]
        sentence, word = light.sentence, light.word or (0, 0)
        return text[sentence[0] : sum(sentence)], text[word[0] : sum(word)]


def _lit_in(place: QWidget) -> list[tuple[str, Light]]:
    found: list[tuple[str, Light]] = []
    for widget in place.findChildren(QWidget):
        for at, text in enumerate(widget.shown() if isinstance(widget, Lit) else ()):
            light = widget.light_on(at) if isinstance(widget, Lit) else None
            if light:
                found.append((text, light))
    return found
