"""What the screen of a task is about, and the screens that come before its first question."""

from __future__ import annotations

from enum import Enum

from assistant.journey import task as tasks
from assistant.journey.task import Task
from assistant.journey.view import StepView


class Phase(Enum):
    """What the screen is about."""

    NEEDS = "needs"
    WHO = "who"
    MANDATE = "mandate"
    LOGIN = "login"
    ASKING = "asking"
    REVIEW = "review"
    PREPARED = "prepared"
    AFTER = "after"
    UNDERWAY = "underway"
    DONE = "done"
    ENDED = "ended"
    DOUBT = "doubt"


BEFORE = (Phase.NEEDS, Phase.WHO, Phase.MANDATE)
"""What comes before the first question, in order."""
ENDINGS = frozenset(Phase) - {*BEFORE, Phase.ASKING, Phase.REVIEW}
"""Where a screen stays as it was made."""
WITH_FORM = frozenset({Phase.LOGIN, Phase.ASKING, Phase.REVIEW, Phase.PREPARED, Phase.AFTER, Phase.ENDED})
"""Where the portal's own words are on the screen, or one can go back to them."""


def before_view(phase: Phase, task: Task) -> StepView:
    """Show what one needs, for whom it is, or what a mandate asks."""
    match phase:
        case Phase.WHO:
            return tasks.who_view(task)
        case Phase.MANDATE:
            return tasks.mandate_view(task)
        case _:
            return tasks.needs_view(task)


def earlier(phase: Phase) -> Phase | None:
    """Give what came before one of these; None is home."""
    at = BEFORE.index(phase)
    return BEFORE[at - 1] if at else None
