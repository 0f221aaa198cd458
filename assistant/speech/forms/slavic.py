"""What Polish and Ukrainian have in common: years and hours are ordinals, and a few is another form than many."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

Ordinal: TypeAlias = Callable[[int, str], str]
"""Says which one in a row a number is, with an ending."""

_TEN, _HUNDRED = 10, 100
_FEW: Final = range(2, 5)
_TEENS: Final = range(11, 15)


def year(written: str, end: str, ordinal: Ordinal, centuries: Mapping[int, tuple[str, str]]) -> str | None:
    """Say a year as an ordinal with this ending; None for a century that is not among `centuries`.

    Of each century: what is said before the rest, and its own ordinal without ending, for the year that ends it.
    """
    century, rest = divmod(int(written), _HUNDRED)
    if century not in centuries:
        return None
    before, whole = centuries[century]
    return f"{before} {ordinal(rest, end)}" if rest else whole + end


def clock(hour: str, minute: int, zero: str) -> str:
    """Say the minutes after an hour."""
    if not minute:
        return hour
    return f"{hour} {zero} {minute}" if minute < _TEN else f"{hour} {minute}"


def few(number: int) -> bool:
    """Tell whether a number goes with the form for a few: 2, 3, 4, 22, but not 12."""
    return number % _TEN in _FEW and number % _HUNDRED not in _TEENS
