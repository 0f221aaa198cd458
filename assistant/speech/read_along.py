"""Decides how a screen is read out: the state and what was pressed or heard go in, state and deeds come out.

It knows no voice and no window. Sentences have numbers: 0 is the first, `count` comes after the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Untouched:
    """Nobody asked to have this screen read."""


@dataclass(frozen=True, slots=True)
class Playing:
    """Sentence `at` is being said."""

    at: int
    count: int


@dataclass(frozen=True, slots=True)
class Paused:
    """Silent for a while, in sentence `at`."""

    at: int
    count: int


@dataclass(frozen=True, slots=True)
class Over:
    """Silent: everything was said (`at` is `count`), or somebody had heard enough in sentence `at`."""

    at: int
    count: int

    @property
    def whole(self) -> bool:
        """Whether the end was reached."""
        return self.at == self.count


State: TypeAlias = Untouched | Playing | Paused | Over


@dataclass(frozen=True, slots=True)
class Listen:
    """Somebody wants to hear the screen, which has this many sentences now."""

    count: int


@dataclass(frozen=True, slots=True)
class Hush:
    """Somebody has heard enough."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Somebody wants silence for a while."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Somebody wants to hear the rest."""


@dataclass(frozen=True, slots=True)
class Again:
    """Somebody did not catch this sentence."""


@dataclass(frozen=True, slots=True)
class Before:
    """Somebody wants the sentence before."""


@dataclass(frozen=True, slots=True)
class After:
    """Somebody wants the next sentence."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The voice shall sound otherwise from now on: slower, faster, louder."""


@dataclass(frozen=True, slots=True)
class Leave:
    """There is another screen."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The voice says a word of this sentence."""

    at: int


@dataclass(frozen=True, slots=True)
class Done:
    """The voice has said all of it."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The voice cannot be heard, whatever it tried."""


Message: TypeAlias = Listen | Hush | Pause | GoOn | Again | Before | After | Changed | Leave | Reached | Done | Lost


@dataclass(frozen=True, slots=True)
class Say:
    """Say the sentences from this one on."""

    start: int


@dataclass(frozen=True, slots=True)
class Quiet:
    """Be silent."""


@dataclass(frozen=True, slots=True)
class Dark:
    """Light nothing any more."""


@dataclass(frozen=True, slots=True)
class Excuse:
    """Say in words that nothing can be heard."""


Deed: TypeAlias = Say | Quiet | Dark | Excuse
Turn: TypeAlias = tuple[State, tuple[Deed, ...]]


def hear(state: State, message: Message) -> Turn:
    """Take in one message. One that comes out of turn changes nothing.

    Whatever starts somewhere starts at the beginning of a sentence: half of one tells nobody anything.
    """
    match message, state:
        case Listen(count=count), _ if count:
            return _from(0, count)
        case Hush(), Playing(at=at, count=count):
            return Over(at, count), (Quiet(), Dark())
        case Hush(), Paused(at=at, count=count):
            return Over(at, count), (Dark(),)
        case Leave(), Playing():
            return Untouched(), (Quiet(), Dark())
        case Leave(), Paused():
            return Untouched(), (Dark(),)
        case Leave(), _:
            return Untouched(), ()
        case Pause(), Playing(at=at, count=count):
            # What is lit stays lit, so that one finds the place again.
            return Paused(at, count), (Quiet(),)
        case _, Playing() | Paused() | Over():
            return _moved(state, message)
    return state, ()


def _moved(state: Playing | Paused | Over, message: Message) -> Turn:
    at, count = state.at, state.count
    match message, state:
        case GoOn(), Paused() | Over():
            return _from(at if at < count else 0, count)
        case Again(), _:
            return _from(min(at, count - 1), count)
        case Before(), _:
            return _from(max(at - 1, 0), count)
        case After(), _ if at + 1 < count:
            return _from(at + 1, count)
        case After(), Playing():
            return Over(count, count), (Quiet(), Dark())
        case After(), Paused():
            return Over(count, count), (Dark(),)
        case Changed(), Playing():
            return _from(at, count)
        case _, Playing():
            return _heard(state, message)
    return state, ()


def _heard(state: Playing, message: Message) -> Turn:
    match message:
        case Reached(at=at) if state.at <= at < state.count:
            return Playing(at, state.count), ()
        case Done():
            return Over(state.count, state.count), (Dark(),)
        case Lost():
            return Over(state.at, state.count), (Dark(), Excuse())
    return state, ()


def _from(at: int, count: int) -> Turn:
    return Playing(at, count), (Say(at),)
