"""A question one answers with the number plate of a vehicle; the dashes are put in for people."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Json, Refusal

_RUNS = re.compile(r"[A-Z]+|[0-9]+")
_OWN = re.compile(r"[A-Z0-9]{1,3}-[A-Z0-9]{1,3}-[A-Z0-9]{1,3}")
_SIGNS, _LONGEST, _DOUBLE = 6, 3, 4


def with_dashes(signs: str) -> str:
    """Put the dashes in a Dutch plate, of any series the RDW gave out or may still give; "" when it is none.

    Six signs in three groups: letters and figures take turns, and a run of four is two groups of two.
    """
    runs = _RUNS.findall(signs)
    if len(signs) != _SIGNS or "".join(runs) != signs:
        return ""
    groups = [part for run in runs for part in ((run[:2], run[2:]) if len(run) == _DOUBLE else (run,))]
    right = len(groups) == 3 and all(len(group) <= _LONGEST for group in groups)  # noqa: PLR2004 - three groups
    return "-".join(groups) if right else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlateQuestion(TextQuestion):
    """A number plate in capitals, with two dashes: those of the Dutch series, or the ones that were typed."""

    def shaped(self, text: str) -> str | Refusal:
        """Put the dashes in; a plate of another kind keeps its own dashes, or blanks in their place."""
        typed = re.sub(r"[\s.\-\u2013_]+", "-", text.upper()).strip("-")
        if _OWN.fullmatch(typed):
            return typed
        return with_dashes(typed.replace("-", "")) or self.refuse("plate", "pattern")

    def read_back(self, value: Json) -> str:
        """Give the plate as it hangs on the vehicle."""
        return self.in_words(value)
