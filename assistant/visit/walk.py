"""Brings the portal as far as the answers are: decides one move at a time, then makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from assistant import wording
from assistant.errors import (
    AnswersRefused,
    AssistantError,
    FieldRefusal,
    FileRefused,
    FileTooLarge,
    PortalBroken,
    SessionGone,
)
from assistant.journey.asks import answered
from assistant.journey.form import Page
from assistant.journey.question import Json, Question
from assistant.journey.route import Route
from assistant.journey.rows import begun
from assistant.portals.portal import FoundAddress, Portal
from assistant.visit.agreed import unverified
from assistant.visit.deriving import filled_in, underived
from assistant.visit.passing import asked_once_more
from assistant.visit.state import Pair, State

MOVES = 400
"""More moves than any real form needs; a portal that keeps changing its mind ends here."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """Fetch a page as it is now."""

    number: int


@dataclass(frozen=True, slots=True)
class Check:
    """Ask the portal's logic about a page's values."""

    number: int
    data: Mapping[str, Json] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Save:
    """Store a page's values at the portal."""

    number: int
    data: Mapping[str, Json] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Prove:
    """Let the portal agree with an answer, or complete it."""

    question: Question
    value: Json = field(repr=False)


@dataclass(frozen=True, slots=True)
class Derive:
    """Ask what stands at an address; `cities` says by key whether a question wants the place or the street."""

    pair: Pair = field(repr=False)
    cities: Mapping[str, bool]


Move = Fetch | Check | Derive | Prove | Save
Files = Callable[[str], bytes | None]
"""Gives the content of a file of this draft by its mark; None when it is no longer there."""


def next_move(state: State, way: Route) -> Move | None:
    """Decide what the portal needs next; None when it is the citizen's turn."""
    assert state.form is not None
    for page in state.form.pages:
        if not page.applicable:
            continue
        if not page.live:
            return Fetch(page.number)
        data = way.page_data(page)
        if page.asks_portal and state.checked.get(page.number) != data:
            return Check(page.number, data)
        if (derive := underived(page, way, state)) is not None:
            return Derive(*derive)
        if (proof := _unproven(page, way, state)) is not None:
            return proof
        if page.blocked or not _answered(page, way, state):
            return None
        if state.saved.get(page.number) != data:
            return Save(page.number, data)
    return None


def _unproven(page: Page, way: Route, state: State) -> Prove | None:
    """Find the first answer on a page that the portal still has to agree with."""
    answers = state.draft.answers
    for question in (one for ask in way.asks if ask.page == page.number for one in ask.questions):
        value = answers.get(question.key)
        if question.key not in answers or question.read_only or not question.needs_proof(value):
            continue
        if question.key not in state.proved or state.proved[question.key] != value:
            return Prove(question, value)
    return None


def _answered(page: Page, way: Route, state: State) -> bool:
    return all(answered(ask, state.draft.answers) for ask in way.asks if ask.page == page.number)


def complete(state: State) -> bool:
    """Tell whether every question is answered and the portal holds all of it."""
    if state.form is None:
        return False
    way = state.route()
    blocked = any(page.blocked for page in state.form.pages if page.applicable)
    return way.open == len(way.asks) and not blocked and next_move(state, way) is None


class Halted(Exception):
    """The walk met a problem; `state` is how far it came, so that nothing is done twice."""

    def __init__(self, state: State, problem: AssistantError) -> None:
        """Keep how far it came, and why no further."""
        super().__init__(problem.key)
        self.state = state
        self.problem = problem


def advance(state: State, portal: Portal, files: Files, today: date) -> State:
    """Open the form, start a submission and store pages, until it is the citizen's turn.

    A session that is gone becomes a new submission with the same answers, once. Raises Halted with the
    portal's error; a refusal of a page's values is an AnswersRefused with the keys.
    """
    try:
        return _advance(state, portal, files, today)
    except Halted as halt:
        if not isinstance(halt.problem, SessionGone):
            raise
        return _advance(halt.state.afresh(), portal, files, today)


def _advance(state: State, portal: Portal, files: Files, today: date) -> State:
    for _move in range(MOVES):
        try:
            moved = _move_once(state, portal, files, today)
        except AssistantError as problem:
            raise Halted(state, problem) from problem
        if moved is None:
            return state
        state = moved
    raise Halted(state, PortalBroken())


def _move_once(state: State, portal: Portal, files: Files, today: date) -> State | None:
    """Make the one move that is next; None when it is the citizen's turn."""
    if state.form is None:
        spoken = wording.language()
        return replace(state.opened(portal.open()), spoken=spoken)
    if state.form.login is not None:
        # the portal hears nothing before somebody has logged in on its website
        return None
    if not state.begun:
        told = portal.begin()
        return _seen(replace(state.fetched(told, today), begun=True), told.page.number)
    match next_move(state, state.route()):
        case Fetch(number):
            return _seen(state.fetched(portal.page(number), today), number)
        case Check(number, data):
            return state.judged(number, data).told(portal.check(number, data), today)
        case Prove(question, value):
            return state.proven(question.key, portal.prove(question, value))
        case Derive(pair, cities):
            return filled_in(state, pair, cities, portal.find_address(*pair) or FoundAddress())
        case Save(number, data):
            _upload(portal, data, files)
            try:
                told = portal.save(number, data)
            except AnswersRefused as error:
                if (again := unverified(state, error)) is None:
                    raise Halted(*asked_once_more(state, error, portal, today)) from error
                return again
            priced = replace(state, price=told.price or state.price)
            return priced.stored(number, data).applies(told.applicable)
        case _:
            return None


def _seen(state: State, number: int) -> State:
    """Count a fetched page as judged with the values it came with, unless there are answers for it already."""
    assert state.form is not None
    page = next((one for one in state.form.pages if one.number == number), None)
    if page is None or begun(page.parts, state.draft.answers):
        return state
    return state.judged(number, state.route().page_data(page))


def _upload(portal: Portal, data: Mapping[str, Json], files: Files) -> None:
    """Hand over the files among these values that the portal does not have yet.

    Raises AnswersRefused for the question a file belongs to.
    """
    for key, one in _files(data):
        mark, name = str(one["file"]), str(one.get("name", ""))
        if portal.uploaded(mark):
            continue
        content = files(mark)
        if content is None:
            raise AnswersRefused((FieldRefusal(key, "file-gone", name),))
        try:
            portal.upload(mark, name, str(one.get("type", "")), content)
        except FileRefused as error:
            raise AnswersRefused((FieldRefusal(key, "file", error.reason),)) from error
        except FileTooLarge as error:
            raise AnswersRefused((FieldRefusal(key, "file-too-large", name),)) from error


def _files(data: Mapping[str, Json], above: str = "") -> Iterator[tuple[str, Mapping[str, Json]]]:
    """Find the files among these values, those in rows too, each with the key of its question."""
    for key, value in data.items():
        for number, one in enumerate(value if isinstance(value, list | tuple) else ()):
            if isinstance(one, Mapping) and "file" in one:
                yield above + key, one
            elif isinstance(one, Mapping):
                yield from _files(one, f"{above}{key}[{number}].")
