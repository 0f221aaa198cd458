"""Looks when the portal's time is nearly over, says so, and asks for more when somebody says they are still there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from assistant.app.assistant import Assistant
from assistant.wording import _
from ui.background import Work
from ui.window import Window

_AFTER: Final = 50
"""Milliseconds to be surely past the moment at which something changes."""
_LONGEST: Final = 86_400
"""Seconds: no portal waits longer, and a timer cannot count on for ever."""


class SessionWatch(QObject):
    """A timer that only looks; what is said and when is decided by the visit.

    Nothing is asked of the portal unless somebody presses the key.
    """

    def __init__(self, assistant: Assistant, window: Window, work: Work) -> None:
        """Watch on behalf of one window."""
        super().__init__(window)
        self._assistant = assistant
        self._window = window
        self._work = work
        self._asking = False
        self._answer = ""
        self._kind = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        window.stay_pressed.connect(self.stay)

    def look(self) -> None:
        """Show what has to be said now, and look again when that changes."""
        visit = self._assistant.visit
        time = None if visit is None else visit.time
        self._timer.stop()
        if self._asking:
            return
        words = time.words if time is not None else ""
        act = bool(time is not None and time.act)
        if words:
            self._answer = ""
        self._window.tell_time(words or self._answer, act=act)
        kind, self._kind = self._kind, time.kind if time is not None else ""
        if time is None:
            return
        if words and time.kind != kind:
            how = _("Druk op Alt en N als u er nog bent.") if act else ""
            self._window.announcer.say(" ".join(part for part in (words, how) if part))
        if time.again_in is not None:
            self._timer.start(round(min(time.again_in, _LONGEST) * 1000) + _AFTER)

    def moved_on(self) -> None:
        """Somebody went to another screen: what was answered to the key has been read."""
        self._answer = ""
        self.look()

    def stay(self) -> None:
        """Ask the portal to wait on, once at a time; there is nothing to ask when the key does not show."""
        if self._asking or self._window.time.key.isHidden():
            return
        visit = self._assistant.visit
        if visit is None:
            return
        self._asking = True
        self._window.tell_time(_("Een ogenblik …"), act=False)
        self._work.start(visit.stay(), self._stayed, lambda _error: self._stayed(None))

    def _stayed(self, news: object) -> None:
        self._asking = False
        visit = self._assistant.visit
        self._answer = "" if visit is None else visit.stayed(news)
        self._window.announcer.say(self._answer)
        self.look()
