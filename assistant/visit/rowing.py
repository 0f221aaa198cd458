"""What somebody does with the rows of a group: one more, one less, or change one."""

from __future__ import annotations

from dataclasses import replace

from assistant.journey.asks import Ask
from assistant.journey.kinds.grid import CHANGE, KEEP, MORE, REMOVE, SURE, Deed, RowsQuestion
from assistant.journey.route import Route
from assistant.visit.state import State


def rows_of(ask: Ask) -> RowsQuestion | None:
    """Give the question about rows that a screen asks; None for every other screen."""
    (question,) = ask.questions if len(ask.questions) == 1 else (None,)
    return question if isinstance(question, RowsQuestion) else None


def asked(way: Route, index: int, raw: object) -> tuple[RowsQuestion, Deed] | None:
    """Read what somebody does with the rows listed on this screen; None for an ordinary answer."""
    question = rows_of(way.asks[index])
    deed = None if question is None else question.deed(raw)
    return None if question is None or deed is None else (question, deed)


def only_looks(way: Route, index: int, deed: Deed) -> Route | None:
    """Give the screens as they are while somebody is asked to be sure, or is not; None when rows change."""
    if deed.what == KEEP:
        return way
    if deed.what != REMOVE:
        return None
    ask = while_removing(way.asks[index], deed.at)
    return replace(way, asks=(*way.asks[:index], ask, *way.asks[index + 1 :]))


def begin_of(way: Route, question: RowsQuestion, deed: Deed) -> int | None:
    """Find the first screen of a row somebody wants to change; None for every other deed."""
    return way.places.get(f"{question.grid}[{deed.at}]") if deed.what == CHANGE else None


def done(state: State, question: RowsQuestion, deed: Deed) -> State:
    """Add a row or take one away; whatever else is done, whether there is one more is asked again after it."""
    match deed.what:
        case str(what) if what == MORE:
            return state.rows_are(question.grid, (*question.base, {}))
        case str(what) if what == SURE:
            kept = (*question.base[: deed.at], *question.base[deed.at + 1 :])
            return state.without_row(question.grid, deed.at).rows_are(question.grid, kept)
        case _:
            return state.rows_are(question.grid, question.base)


def while_removing(ask: Ask, number: int) -> Ask:
    """Let the screen ask whether somebody is sure."""
    question = rows_of(ask)
    return ask if question is None else replace(ask, questions=(question.about_removing(number),))
