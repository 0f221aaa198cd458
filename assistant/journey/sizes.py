"""How large a file is, as people read it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from assistant.journey import local
from assistant.wording import _

_UNITS: Final[tuple[Callable[[], str], ...]] = (
    lambda: _("{size} bytes"),
    lambda: _("{size} kB"),
    lambda: _("{size} MB"),
    lambda: _("{size} GB"),
)
KILO = 1024
"""So many bytes are a kB, to people and in the limits of a form alike."""


def size_in_words(size: float) -> str:
    """Write a size in bytes as people read it: "3 kB", "2,5 MB"."""
    power = 0
    while size >= KILO and power < len(_UNITS) - 1:
        size, power = size / KILO, power + 1
    return _UNITS[power]().format(size=local.number(Decimal(f"{size:.1f}")))
