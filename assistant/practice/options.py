"""What can be set when the practice portal starts: limits, delays and where its forms are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

_PERIODS = {"s": 1, "sec": 1, "min": 60, "h": 3600, "day": 86400}


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` calls in any `seconds`."""

    count: int
    seconds: int

    @classmethod
    def read(cls, text: str) -> Limit:
        """Read "10/min"; the periods are s, min, h and day. Raises ValueError for anything else."""
        found = re.fullmatch(r"(\d+)/([a-z]+)", text)
        if not found or found[2] not in _PERIODS:
            raise ValueError(f"{text!r} is no limit; write one such as 10/min")
        return cls(int(found[1]), _PERIODS[found[2]])


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The defaults are those of a stock Open Forms server (protocol reference, sections 2, 9 and 13).

    `processing` is how many seconds a sent form stays "in_progress"; `max_upload` is in bytes.
    `addresses` is false for a portal that has no register of addresses behind it.
    `for_tests` opens the pages that show answers and take in forms; nobody else may read what somebody practises.
    `generation` is the version of Open Forms whose shapes it speaks: "3.4", "3.5" or "4.0".
    """

    session_seconds: int = 900
    processing: float = 1.0
    max_upload: int = 50 * 1024 * 1024
    complete: Limit = field(default=Limit(10, 60))
    suspend: Limit = field(default=Limit(3, 60))
    calls: Limit = field(default=Limit(2500, 3600))
    polling: Limit = field(default=Limit(50_000, 3600))
    form_folders: tuple[Path, ...] = ()
    addresses: bool = True
    for_tests: bool = False
    generation: str = "4.0"
