"""What a voice does, whoever speaks: it says things one after another, tells where it is, and stops when asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, TypeAlias

DEFAULT_RATE = 140
"""Words a minute; the middle one of the three speeds."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One piece of the screen, just as it is shown there, and the language it is in."""

    text: str
    language: str = "nl"

    def __repr__(self) -> str:
        return f"Utterance({len(self.text)} characters, {self.language!r})"


class Reason(Enum):
    """Why nothing is heard: no voice for this language, no way to make sound, or a voice that broke."""

    NO_VOICE = "no-voice"
    NO_SOUND = "no-sound"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Started:
    """The first word of talk number `talk` is heard."""

    talk: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word begins to sound: `length` characters from `start` in the text of utterance number `utterance`.

    Within one utterance `start` only grows; a number or an abbreviation may be one word with several sounds.
    `length` 0 (`start` is 0 then) tells that the utterance begins; some voices tell no more than that.
    """

    talk: int
    utterance: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The talk is over: said to its end, or (`completed` false) stopped or replaced by another."""

    talk: int
    completed: bool


@dataclass(frozen=True, slots=True)
class Silent:
    """The talk is over because it cannot be heard; `language` is the one of the utterance that was not."""

    talk: int
    reason: Reason
    language: str = ""


Heard: TypeAlias = Started | Word | Finished | Silent
Listener: TypeAlias = Callable[[Heard], None]
"""Told what is heard, on a thread of the voice's own. Each talk ends with exactly one `Finished` or `Silent`."""


class Voice(Protocol):
    """Somebody who reads aloud. Nothing here makes the caller wait, `close` apart."""

    rate: int
    """Words a minute, from the next talk on."""
    volume: int
    """How loud, as a percentage, from the next talk on."""

    @property
    def speaking(self) -> bool:
        """Whether a talk goes on; false from the moment `stop` is called."""
        ...

    def say(self, utterances: Sequence[Utterance]) -> int:
        """Say these in order instead of what is being said now, and give the number of this talk."""
        ...

    def stop(self) -> None:
        """Be silent; does nothing when nothing is said."""
        ...

    def close(self) -> None:
        """Be silent for good and leave nothing running."""
        ...
