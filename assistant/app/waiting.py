"""Says while somebody types that the portal does not wait for ever, for a face that can only write lines."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from assistant.wording import _, joined

if TYPE_CHECKING:
    from assistant.visit.session_time import SessionTime

_AFTER = 0.05
"""Seconds to be surely past the moment at which something changes."""


class Waiting:
    """Around the reading of one line: what has to be said is said before it, or in the middle of it."""

    def __init__(self, time: Callable[[], SessionTime | None], say: Callable[[str], None]) -> None:
        """Ask `time` how it stands, and `say` what is new."""
        self._time = time
        self._say = say
        self._said = ""
        self._timer: threading.Timer | None = None

    def __enter__(self) -> Waiting:
        """Look now, and again when it changes."""
        self._look()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _lines: TracebackType | None
    ) -> None:
        """Say nothing behind a line that was read."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        time = self._time()
        kind = "" if time is None else time.kind
        if time is not None and kind and kind != self._said:
            how = _("Typ /nog als u er nog bent.") if time.act else ""
            self._say(joined((time.words, how), " "))
        self._said = kind
        if time is not None and time.again_in is not None:
            self._timer = threading.Timer(time.again_in + _AFTER, self._look)
            self._timer.daemon = True
            self._timer.start()
