"""Which screen somebody looks at: what their answers say, and where they went back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.journey.asks import Ask
from assistant.journey.route import Route


@dataclass(frozen=True, slots=True)
class Position:
    """Remembered by the visit only, never on disk.

    `at` is the key of the screen somebody looks at, "" for the first without an answer. `to_review`: it was
    reached with "Verander", and the check page comes after it. `given` is the screen that was just answered.
    `detour`: after that one follows the first without an answer, wherever it is. `told` is said once, on the next
    screen.
    """

    at: str = ""
    to_review: bool = False
    given: str = ""
    detour: bool = False
    told: str = ""

    def index(self, way: Route) -> int:
        """Find the screen somebody looks at."""
        found = way.index(self.at) if self.at else None
        return min(way.open if found is None else found, len(way.asks) - 1)

    def looking(self, ask: Ask) -> Position:
        """Look at this screen."""
        return replace(self, at=ask.key, told="")

    def answering(self, ask: Ask, *, first: bool) -> Position:
        """Give an answer to this screen; `first`: it had none, and nor had those after it."""
        return replace(self, given=ask.key, detour=self.detour or first)

    def following(self, way: Route) -> int:
        """Find the screen after the one that was just answered, or the first without an answer."""
        beside = self.to_review or self.detour
        given = None if beside or not self.given else way.index(self.given)
        return way.open if given is None else min(given + 1, way.open)

    def arrived(self) -> Position:
        """Be at what follows."""
        return replace(self, given="", detour=False)
