"""Looks every few seconds whether what is being paid in the browser has been paid, and shows it when it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.app.assistant import Assistant
from assistant.journey.view import PayView, StepView
from ui.background import Work

EVERY: Final = 3000
"""Milliseconds from one look to the next: short for who comes back from the browser, long for a portal."""


class PayWatch(QObject):
    """A timer that only looks while somebody is paying; `changed` tells the screen that is true now."""

    changed = Signal(object)

    def __init__(self, assistant: Assistant, work: Work, busy: Callable[[], bool], parent: QObject) -> None:
        """Look on behalf of one window; `busy` says whether something else is being done."""
        super().__init__(parent)
        self._assistant = assistant
        self._work = work
        self._busy = busy
        self._under_way = False
        self.timer = QTimer(self, interval=EVERY)
        self.timer.timeout.connect(self.look)

    def shown(self, view: StepView) -> None:
        """Look as long as this screen is about somebody who is paying."""
        if isinstance(view, PayView) and view.waiting:
            self.timer.start()
        else:
            self.timer.stop()

    def look(self) -> None:
        """Ask once, unless something else is being done or asked."""
        errand = None if self._under_way or self._busy() else self._assistant.look()
        if errand is not None:
            self._under_way = True
            self._work.start(errand, self._looked, self._failed)

    def _looked(self, news: object) -> None:
        self._under_way = False
        view = self._assistant.take(news)
        if view is not None:
            self.changed.emit(view)

    def _failed(self, error: BaseException) -> None:
        self._under_way = False
        self._assistant.missed(error)
