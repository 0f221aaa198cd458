"""Counts calls, and says how long to wait when there are too many."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable

from assistant.practice.options import Limit


class Throttle:
    """A sliding window for each caller."""

    def __init__(self, limit: Limit, clock: Callable[[], float] = time.monotonic) -> None:
        self.limit = limit
        self._clock = clock
        self._calls: dict[str, deque[float]] = {}

    def call(self, caller: str) -> int:
        """Count this call and give 0; or, when there are too many, do not count it and give seconds to wait."""
        now = self._clock()
        calls = self._calls.setdefault(caller, deque())
        while calls and calls[0] <= now - self.limit.seconds:
            calls.popleft()
        if len(calls) >= self.limit.count:
            first = calls[0] if calls else now
            return max(1, math.ceil(first + self.limit.seconds - now))
        calls.append(now)
        return 0
