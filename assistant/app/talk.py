"""What the assistant answers to a key that was pressed, besides a screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.journey.view import StepView

Errand = Callable[[], object]
"""Slow work with frozen inputs, run in the worker one at a time; its result is taken in by `Assistant.take`."""


@dataclass(frozen=True, slots=True)
class Say:
    """There is nothing to do here; these words say why."""

    words: str


@dataclass(frozen=True, slots=True)
class Then:
    """Show this now, and do this behind it."""

    view: StepView
    errand: Errand


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the program, after `last` was done in the worker."""

    last: Errand | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """Show this, and hand this text over to be pasted elsewhere; a `secret` one may not stay there for long."""

    view: StepView
    text: str = field(repr=False)
    secret: bool = False


def in_turn(*errands: Errand) -> Errand:
    """Do these after each other; what the last one gives is the outcome."""

    def errand() -> object:
        outcome: object = None
        for one in errands:
            outcome = one()
        return outcome

    return errand


Answer = StepView | Errand | Then | Say | Copy | Quit
