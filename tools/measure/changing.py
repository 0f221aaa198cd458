"""How long it takes until another size, other colours, another letter or another language stands on the screen."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.app.talk import Then
from assistant.journey.view import QuestionView, ReviewView, StepView
from assistant.practice.host import PracticeHost
from tools import citizen
from tools.screens import MANY, TODAY, Camera, speak, views
from ui.app import application
from ui.look import COLOUR_SETS
from ui.measures import FACTORS
from ui.screens.base import screen_for

SIZE = (1366, 768)
ROUNDS = 3
"""Turns of the event loop after which everything stands where it stays, and is painted."""
TASK = "task:gemeente-voorbeeld/verhuizing"


@dataclass(slots=True)
class Changes:
    """Milliseconds of each change, one for each screen and step, and of painting the window once more."""

    size: list[float] = field(default_factory=list)
    colours: list[float] = field(default_factory=list)
    letters: list[float] = field(default_factory=list)
    language: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    slowest: dict[str, tuple[float, str]] = field(default_factory=dict)

    def note(self, what: str, took: float, screen: str) -> None:
        """Keep how long one change took, and on which screen it took longest."""
        getattr(self, what).append(took)
        self.slowest[what] = max(self.slowest.get(what, (0.0, "")), (took, screen))


def everywhere() -> Changes:
    """Change everything once on every screen there is, and the language at each step of a form."""
    app, changes = application(["bench"]), Changes()
    with tempfile.TemporaryDirectory() as folder:
        _looks(app, changes, Path(folder) / "looks")
        _languages(app, changes, Path(folder) / "languages")
    return changes


def _timed(app: QApplication, change: Callable[[], object]) -> float:
    began = time.perf_counter()
    change()
    for _round in range(ROUNDS):
        app.processEvents()
    return (time.perf_counter() - began) * 1000


def _looks(app: QApplication, changes: Changes, folder: Path) -> None:
    folder.mkdir()
    lens = Camera(app, "licht", SIZE)
    look, window = lens.look, lens.window
    sets, letters = cycle([*list(COLOUR_SETS)[1:], next(iter(COLOUR_SETS))]), cycle(["opendyslexic", "atkinson"])
    look.set_letters("opendyslexic")  # read from disk once, at the first choice
    look.set_letters("atkinson")
    for name, view in views(folder):
        lens.show(name, view, 100)
        for factor in (*FACTORS[1:], FACTORS[0]):
            changes.note("size", _timed(app, lambda factor=factor: look.set_factor(factor)), name)  # type: ignore[misc]
        chosen, letter = next(sets), next(letters)
        changes.note("colours", _timed(app, lambda chosen=chosen: look.set_colours(chosen)), name)  # type: ignore[misc]
        changes.note("letters", _timed(app, lambda letter=letter: look.set_letters(letter)), name)  # type: ignore[misc]
        changes.note("bare", _timed(app, window.repaint), name)
    window.close_now()
    window.deleteLater()


def _languages(app: QApplication, changes: Changes, folder: Path) -> None:
    """Turn to Arabic and back at each step, as the program does: what the portal says more comes behind the screen."""
    folder.mkdir()
    host = PracticeHost(("--processing=0",))
    settings, parts = build.build(build.folders(folder / "config", folder / "data"), practice=host.start())
    speak("nl")
    assistant = Assistant(
        parts, replace(settings, where="bibliotheek", welcomed=True, language="nl"), today=lambda: TODAY
    )
    lens = Camera(app, "licht", SIZE)

    def show(view: StepView) -> None:
        lens.window.follow_language()
        lens.window.show_screen(screen_for(view)(view, lens.look))

    def turn(language: str) -> None:
        reply = assistant.press(f"language:{language}")
        show(reply.view if isinstance(reply, Then) and reply.view else assistant.show())

    view = citizen.settle(assistant, assistant.press(TASK))
    for _step in range(MANY):
        show(view)
        for key in ("ar", "nl"):
            changes.note("language", _timed(app, lambda key=key: turn(key)), view.heading)  # type: ignore[misc]
        if isinstance(view, ReviewView):
            break
        given = citizen.answer(view, folder, TODAY) if isinstance(view, QuestionView) else None
        view = citizen.settle(assistant, assistant.next(given))
    lens.window.close_now()
    lens.window.deleteLater()
    parts.close()
    host.stop()
