"""Asks the portal's logic about what somebody types, once they rest: so that Verder is quick where rules decide."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from assistant.app.assistant import Assistant
from ui.background import Work
from ui.window import Window

if TYPE_CHECKING:
    from assistant.visit.visit import Visit

LOOK: Final = 250
"""Milliseconds between two looks at what stands on the screen."""
REST: Final = 2
"""So many looks without a change are a rest: half a second, as the portal's own website waits."""


class ThinkingAhead(QObject):
    """Looks at the answer as it stands, which works for every kind of question and for whatever typed it.

    It has a worker of its own: a portal that hangs here never holds up an errand that somebody waits for. One
    question is asked at a time, the newest after it; `asking` tells whether one is.
    """

    def __init__(self, assistant: Assistant, window: Window, busy: Callable[[], bool]) -> None:
        """Look only while nobody is `busy`."""
        super().__init__(window)
        self._assistant = assistant
        self._window = window
        self._busy = busy
        self._work: Work | None = None
        self.asking = False
        self._seen: object = None
        self._asked: object = None
        self._rest = 0
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)

    @property
    def _visit(self) -> Visit | None:
        return None if self._assistant.over else self._assistant.visit

    @property
    def looking(self) -> bool:
        """Whether this screen is looked at."""
        return self._timer.isActive()

    def moved_on(self) -> None:
        """Begin with another screen, which is only looked at where the portal has rules."""
        screen, visit = self._window.screen_now, self._visit
        if screen is None or visit is None or not visit.thinks:
            self._timer.stop()
            return
        self._seen = self._asked = screen.raw()
        self._rest = 0
        self._timer.start()

    def look(self) -> None:
        """See whether somebody rests after a change, and ask then."""
        screen = self._window.screen_now
        if screen is None or self._busy() or not self.looking:
            return
        now = screen.raw()
        if now != self._seen:
            self._seen, self._rest = now, 0
            return
        self._rest += 1
        if self._rest >= REST and now != self._asked and not self.asking:
            self._ask(now)

    def _ask(self, raw: object) -> None:
        thinking = None if self._visit is None else self._visit.thinking(raw)
        if thinking is None:
            return
        self._asked, self.asking = raw, True
        if self._work is None:
            self._work = Work(self)
        self._work.start(thinking, self._thought, lambda _mistake: self._thought(None))

    def _thought(self, news: object) -> None:
        self.asking = False
        if self._assistant.visit is not None:
            self._assistant.visit.thought(news)

    def close(self) -> None:
        """Ask nothing more; what is still asked is not waited for."""
        self._timer.stop()
        if self._work is not None:
            self._work.close(0)
