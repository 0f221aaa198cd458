"""What a voice and its worker process say to each other: one JSON line for each message."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from assistant.speech.voice import Reason


class Speak(msgspec.Struct, frozen=True, tag="speak"):
    """Say this text; `turn` comes back in everything told about it.

    `rate` is in words a minute, `volume` a percentage of as loud as the voice can.
    """

    turn: int
    text: str
    language: str
    rate: int
    volume: int = 100

    def __repr__(self) -> str:
        return f"Speak({self.turn}, {len(self.text)} characters, {self.language!r}, {self.rate}, {self.volume} %)"


class Hush(msgspec.Struct, frozen=True, tag="hush"):
    """Be silent now, and say so with `Hushed`."""


class Awake(msgspec.Struct, frozen=True, tag="awake"):
    """The worker runs and listens."""


class WordSounds(msgspec.Struct, frozen=True, tag="word"):
    """A word begins to sound: `length` characters from `start` (0 is the first) in the text of `turn`.

    `length` 0: the text begins to sound, and where it is may never be told.
    """

    turn: int
    start: int
    length: int


class Said(msgspec.Struct, frozen=True, tag="said"):
    """The text of `turn` was said to its end."""

    turn: int


class Hushed(msgspec.Struct, frozen=True, tag="hushed"):
    """Nothing sounds any more."""


class Mute(msgspec.Struct, frozen=True, tag="mute"):
    """The text of `turn` cannot be said."""

    turn: int
    reason: Reason


Command: TypeAlias = Speak | Hush
Report: TypeAlias = Awake | WordSounds | Said | Hushed | Mute
