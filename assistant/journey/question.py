"""One question, wherever it came from, and what every kind of question can do."""

from __future__ import annotations

import zlib
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
"""What can stand in an answer: what JSON can say."""


@dataclass(frozen=True, slots=True)
class RichText:
    """Words from outside, already cleaned: `html` has the small tag set only, `text` the same in plain lines."""

    html: str = ""
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.text.strip())


NO_WORDS = RichText()


@dataclass(frozen=True, slots=True)
class Notice:
    """Words the form puts between questions. `tone`: "", "info", "success", "warning" or "error"."""

    key: str
    words: RichText
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """More about a question, behind "Meer uitleg"; `title` may be empty."""

    title: str
    words: RichText


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an answer is not taken yet: a key and facts for our own sentence, or the form's own `text`.

    `where` is the key of the question it is about; "" is the only one on the screen.
    """

    key: str
    facts: Mapping[str, str] = field(default_factory=dict, repr=False)
    text: str = field(default="", repr=False)
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(ABC):
    """What every kind of question has. Values never change; answers live elsewhere.

    `key` is the dotted path in the form's data and unique in the whole form. `messages` are the form's own
    sentences by Open Forms' error key (required, pattern, maxLength, ...), already in the person's language.
    """

    key: str
    label: str
    help: RichText = NO_WORDS
    more: tuple[Explanation, ...] = ()
    required: bool = False
    read_only: bool = False
    sensitive: bool = False
    messages: Mapping[str, str] = field(default_factory=dict)

    @property
    @abstractmethod
    def empty(self) -> Json:
        """The value of this question when nobody has answered it."""

    @abstractmethod
    def check(self, raw: object, today: date) -> Json | Refusal:
        """Turn what was typed or chosen into the value to keep, or say what to write instead."""

    @abstractmethod
    def in_words(self, value: Json) -> str:
        """Read an answer back as a person would write it; "" when there is nothing to read."""

    def is_empty(self, value: Json) -> bool:
        """Tell whether this value counts as not filled in; blanks alone do (components reference)."""
        if isinstance(value, str):
            return not value.strip()
        return value is None or value is False or value in ([], self.empty)

    def refuse(self, key: str, form_key: str = "", **facts: str) -> Refusal:
        """Refuse with our own sentence `key`, or with the form's own message under `form_key` if it has one."""
        return Refusal(key, facts, self.messages.get(form_key or key, ""))

    @property
    def choices(self) -> tuple[Option, ...]:
        """What can be chosen; empty where one types."""
        return ()

    @property
    def fingerprint(self) -> str:
        """Change when the question asks something else, so that an old answer is not taken for a new one."""
        asked = f"{type(self).__name__}\x1f{self.label}"
        return f"{zlib.crc32(asked.encode()):08x}"

    def fits(self, value: Json, today: date) -> bool:
        """Tell whether a kept answer still is one, when the form may have changed meanwhile."""
        checked = self.check(value, today)
        return not isinstance(checked, Refusal) and _kind_of(checked) is _kind_of(value)


def _kind_of(value: Json) -> type[object]:
    """Name what JSON calls it: 6 and 6.5 are both numbers; a text that reads as a number is none."""
    if isinstance(value, bool | str) or value is None:
        return type(value)
    return next((kind for kind in (Mapping, Sequence) if isinstance(value, kind)), float)
