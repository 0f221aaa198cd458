"""How long it takes from Verder to the next question on the screen, at the largest letters."""

from __future__ import annotations

import secrets
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import requests
from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from assistant import places
from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.journey.view import QuestionView
from assistant.speech.voice import Listener, Utterance, Voice
from tools import citizen
from ui.app import application
from ui.background import Work
from ui.bridge import Bridge
from ui.look import Look
from ui.reading import Reading
from ui.screens.base import find_screens
from ui.window import Window

ROUNDS = 4


def next_questions() -> tuple[list[float], list[float]]:
    """Give milliseconds for each next question that needs no answer of the portal, and for each bare repaint."""
    app = application(["bench"])
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for _round in range(ROUNDS):
            _one(app, Path(folder) / secrets.token_hex(4), ours, bare)
    return ours, bare


def _one(app: QApplication, folder: Path, ours: list[float], bare: list[float]) -> None:
    settings, parts = build.build(build.folders(folder / "config", folder / "data"))
    settings = replace(settings, where="bibliotheek", welcomed=True, size=200)
    look, work = Look(places.folder("resources"), factor=2.0), Work()
    look.wear()
    find_screens()
    window = Window(look)
    window.resize(1366, 768)
    assistant = Assistant(parts, settings)
    bridge = Bridge(assistant, window, work, Reading(_silence))
    bridge.start()
    window.show()
    calls = _Calls()
    window.card_pressed.emit("task:gemeente-voorbeeld/uittreksel-brp")
    _until(app, lambda: not bridge.busy)
    window.keys.next.click()
    _until(app, lambda: isinstance(bridge.view, QuestionView))
    while isinstance(bridge.view, QuestionView):
        before, calls.count = bridge.view, 0
        raw = citizen.answer(before, folder, date.today())  # noqa: DTZ011 - the citizen's own day
        began = time.perf_counter()
        window.answered.emit(raw)
        _until(app, _changed(bridge, before))
        app.processEvents()
        took = (time.perf_counter() - began) * 1000
        if not calls.count:
            ours.append(took)
        began = time.perf_counter()
        window.repaint()
        app.processEvents()
        bare.append((time.perf_counter() - began) * 1000)
    calls.end()
    work.close()
    parts.close()
    window.close_now()


class _Calls:
    """Counts what is sent to the portal, to leave out the questions that wait for it."""

    def __init__(self) -> None:
        self.count = 0
        self._send = requests.Session.send

        def counted(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - passed on as it came
            self.count += 1
            return self._send(*arguments, **named)

        requests.Session.send = counted  # type: ignore[method-assign]

    def end(self) -> None:
        requests.Session.send = self._send  # type: ignore[method-assign]


class _Silence:
    """A voice that says nothing: what is measured is the screen."""

    rate = 140
    volume = 100
    speaking = False

    def say(self, utterances: Sequence[Utterance]) -> int:
        return len(utterances)

    def stop(self) -> None:
        """Be silent, as always."""

    def close(self) -> None:
        """Leave nothing running."""


def _silence(_listener: Listener) -> Voice:
    return _Silence()


def _changed(bridge: Bridge, before: object) -> Callable[[], bool]:
    return lambda: bridge.view is not before


def _until(app: QApplication, met: Callable[[], bool]) -> None:
    while not met():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    QCoreApplication.sendPostedEvents()
