"""What the portal's logic would say of an answer that is still being typed, kept for when Verder is pressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from assistant.errors import AssistantError
from assistant.journey.asks import Ask
from assistant.journey.form import Checked
from assistant.journey.kinds.files import FileQuestion
from assistant.journey.kinds.grid import RowsQuestion
from assistant.journey.kinds.signature import SignatureQuestion
from assistant.journey.question import Json
from assistant.journey.route import Route
from assistant.portals.portal import Portal
from assistant.visit import answering
from assistant.visit.state import State
from assistant.visit.walk import Check, next_move

_TURNS = 3
"""More than rules need to come to rest; Verder asks what is left."""
_HEAVY = (FileQuestion, SignatureQuestion, RowsQuestion)


@dataclass(frozen=True, slots=True)
class Asked:
    """What would be asked: the values of a page, in one submission of a draft."""

    draft: str
    restarts: int
    number: int
    data: Mapping[str, Json] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Thought:
    """What the portal said, one thing asked after another: what it says can make a question show, and so another."""

    said: tuple[tuple[Asked, Checked], ...] = ()


Thinking = Callable[[], Thought]
"""Work nobody waits for; it runs beside the one worker and never raises AssistantError."""


def asks_ahead(state: State, ask: Ask) -> bool:
    """Tell whether the portal's logic may say something of an answer to this screen.

    What is in a file or a signature says no rule, and reading one costs too much to do it twice; rows are asked in
    pieces.
    """
    pages = () if state.form is None or not state.begun else state.form.pages
    logic = any(page.number == ask.page and page.live and page.asks_portal for page in pages)
    return logic and bool(ask.questions) and not any(isinstance(one, _HEAVY) for one in ask.questions)


def thinking(
    state: State, way: Route, ask: Ask, raw: object, *, today: date, connect: Callable[[], Portal]
) -> Thinking:
    """Ask it, silently: a portal that hangs, refuses or is gone has its say when Verder is pressed."""

    def think() -> Thought:
        said: list[tuple[Asked, Checked]] = []
        after = answered(state, way, ask, raw, today)
        for _turn in range(_TURNS):
            asked = None if after is None else to_ask(after)
            if after is None or asked is None:
                break
            try:
                told = connect().foresee(asked.number, asked.data)
            except AssistantError:
                break
            said.append((asked, told))
            after = after.judged(asked.number, asked.data).told(told, today)
        return Thought(tuple(said))

    return think


def answered(state: State, way: Route, ask: Ask, raw: object, today: date) -> State | None:
    """Give the answer as it stands; None for one that is refused here already, or was given before."""
    given, slips = answering.checked(ask, way, raw, today)
    if slips or all(key in state.draft.answers and state.draft.answers[key] == given[key] for key in given):
        return None
    return state.answer(given, ask.questions, "", ask.of)


def to_ask(state: State) -> Asked | None:
    """Decide what to ask of these answers."""
    move = next_move(state, state.route())
    return Asked(state.draft.id, state.restarts, move.number, move.data) if isinstance(move, Check) else None


def applied(state: State, thought: Thought | None, today: date) -> State:
    """Take in what was said before, as far as it is exactly what would be asked now."""
    if thought is None or state.form is None or not state.begun:
        return state
    for asked, told in thought.said:
        if to_ask(state) != asked:
            break
        state = state.judged(asked.number, asked.data).told(told, today)
    return state
