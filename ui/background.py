"""Does slow work behind the window, one thing at a time, and brings back what came of it."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from assistant.errors import AssistantError

_log = logging.getLogger(__name__)

Done = Callable[[object], None]
Failed = Callable[[BaseException], None]


@dataclass(frozen=True, slots=True)
class _Task:
    errand: Callable[[], object]
    done: Done
    failed: Failed


@dataclass(frozen=True, slots=True)
class _Outcome:
    task: _Task
    result: object = None
    error: BaseException | None = None


class Work(QObject):
    """One worker thread. Errands run in the order they were handed in; outcomes arrive on the window's thread.

    An errand is a callable that holds only values that do not change. Portal sessions and vault are used from
    this one thread, so they need no locks.
    """

    told = Signal(object)
    """What an errand says of itself while it is being done; emitted in its thread, and heard in the window's."""
    _came_back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._open = True
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        # A daemon: a portal that never answers must not keep the program from ending.
        self._thread = threading.Thread(target=self._run, name="errands", daemon=True)
        self._thread.start()

    def start(self, errand: Callable[[], object], done: Done, failed: Failed) -> None:
        """Do `errand` behind the window; later either `done(result)` or `failed(error)` is called here.

        After `close` nothing is started any more, and nothing is called.
        """
        if self._open:
            self._waiting.put(_Task(errand, done, failed))

    def close(self, seconds: float = 5.0) -> bool:
        """Let what was handed in finish, for at most `seconds`; tell whether it did. Outcomes are not delivered."""
        if self._open:
            self._open = False
            self._waiting.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (task := self._waiting.get()) is not None:
            outcome = _perform(task)
            if self._open:
                self._came_back.emit(outcome)
            elif outcome.error is not None:
                _log.info("an errand failed while closing: %s", type(outcome.error).__name__)

    def _deliver(self, outcome: _Outcome) -> None:
        if not self._open:
            return
        if outcome.error is None:
            outcome.task.done(outcome.result)
        else:
            outcome.task.failed(outcome.error)


def _perform(task: _Task) -> _Outcome:
    try:
        return _Outcome(task, result=task.errand())
    except AssistantError as problem:
        return _Outcome(task, error=problem)
    except BaseException as mistake:  # noqa: BLE001  whatever it was, the next errand must still be done
        return _Outcome(task, error=mistake)


TICK: Final = 5
"""Milliseconds between two looks at the clock."""


class Stalls(QObject):
    """Records how long the window's thread was away from its events; for tests and measurements.

        with Stalls() as stalls: ...
        assert stalls.worst < 50

    `worst` is in milliseconds beyond the tick itself. `busy` is how much of that the thread was computing:
    the rest was waiting, for the disk or for other programs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self.busy = 0.0
        self.gaps: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._seen = (0.0, 0.0)

    def __enter__(self) -> Stalls:
        """Start looking."""
        self._seen = (time.perf_counter(), time.thread_time())
        self._timer.start(TICK)
        return self

    def __exit__(self, *_what: object) -> None:
        """Look once more, and stop."""
        self._look()
        self._timer.stop()

    def _look(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        gap = max(0.0, (now - self._seen[0]) * 1000 - TICK)
        self.gaps.append(gap)
        if gap > self.worst:
            self.worst, self.busy = gap, (used - self._seen[1]) * 1000
        self._seen = (now, used)
