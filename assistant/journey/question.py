"""One question, wherever it came from, and what every kind of question can do."""

from __future__ import annotations

import zlib
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from assistant.wording import dutch

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
"""What can stand in an answer: what JSON can say."""


@dataclass(frozen=True, slots=True)
class RichText:
    """Words from outside, already cleaned: `html` has the small tag set only, `text` the same in plain lines.

    They may quote an answer, so they are not printed.
    """

    html: str = ""
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def __repr__(self) -> str:
        return f"RichText({len(self.text)} signs)"


NO_WORDS = RichText()


@dataclass(frozen=True, slots=True)
class Notice:
    """Words the form puts between questions. `tone`: "", "info", "success", "warning" or "error".

    `of_missing`: the words are about questions that were left open and had better not be; they are listed below it.
    """

    key: str
    words: RichText
    tone: str = ""
    of_missing: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """More about a question, behind "Meer uitleg"; `title` may be empty."""

    title: str
    words: RichText


@dataclass(frozen=True, slots=True)
class Option:
    """One choice. It may be somebody's child, place or number, so it is not printed.

    `written` is the value as the portal writes it, where that is no text but a number or a truth (None: it is text).
    """

    value: str = field(repr=False)
    label: str = field(repr=False)
    help: str = field(default="", repr=False)
    written: Json = field(default=None, repr=False)

    @property
    def kept(self) -> Json:
        """The value to keep and to send."""
        return self.value if self.written is None else self.written

    def has(self, value: object) -> bool:
        """Tell whether this is the choice with `value`, as text or as the portal writes it."""
        return value is not None and str(value) == self.value


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an answer is not taken yet: a key and facts for our own sentence, or the form's own `text`.

    `where` is the key of the question it is about; "" is the only one on the screen. `inside` names the part of
    the value that is meant, as the portal does ("houseNumber", "0", "1.dateOfBirth"); "" is all of it.
    """

    key: str
    facts: Mapping[str, str] = field(default_factory=dict, repr=False)
    text: str = field(default="", repr=False)
    where: str = ""
    inside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(ABC):
    """What every kind of question has. Values never change; answers live elsewhere, though `label` may quote one.

    `key` is the dotted path in the form's data and unique in the whole form. `messages` are the form's own
    sentences by Open Forms' error key (required, pattern, maxLength, ...), already in the person's language.
    `plugins` are the portal's own checks, of which one must agree. `source` is where a value that was filled in
    beforehand comes from, by the portal's name for it. `wanted`: it may stay open, but had better not.
    `receives`: the portal sends its confirmation to this address. `repeats` is an earlier answer, in words, that is
    said again here: where it is sensitive, it is not read aloud.
    """

    key: str
    label: str = field(repr=False)
    help: RichText = NO_WORDS
    more: tuple[Explanation, ...] = ()
    required: bool = False
    read_only: bool = False
    sensitive: bool = False
    messages: Mapping[str, str] = field(default_factory=dict)
    plugins: tuple[str, ...] = ()
    source: str = ""
    wanted: bool = False
    receives: bool = False
    repeats: str = field(default="", repr=False)

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

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Say all that is wrong with a value as it would be sent, as the portal does when it completes a form."""
        checked = self.check(value, today)
        return (checked,) if isinstance(checked, Refusal) else ()

    def needs_proof(self, value: Json) -> bool:
        """Tell whether the portal has to agree with this answer, or complete it, before one goes on."""
        return bool(self.plugins) and not self.is_empty(value)

    @property
    def fleeting(self) -> bool:
        """Whether an answer only counts within one submission, so that a new one asks again."""
        return False

    @property
    def choices(self) -> tuple[Option, ...]:
        """What can be chosen; empty where one types."""
        return ()

    @property
    def listed(self) -> tuple[str, ...]:
        """What was given already, line by line, where that is shown before one answers."""
        return ()

    @property
    def blanks(self) -> tuple[str, ...]:
        """Name what is filled in, for the voice, where that is more than one thing."""
        return ()

    @property
    def fingerprint(self) -> str:
        """Change when the question asks something else, so that an old answer is not taken for a new one.

        The Dutch of it counts where that is known, so that another language makes no other question of it.
        """
        asked = f"{type(self).__name__}\x1f{dutch(self.label)}"
        return f"{zlib.crc32(asked.encode()):08x}"

    def fits(self, value: Json, today: date) -> bool:
        """Tell whether a kept answer still is one, when the form may have changed meanwhile."""
        checked = self.check(value, today)
        return not isinstance(checked, Refusal) and _kind_of(checked) is _kind_of(value)


@dataclass(frozen=True, slots=True)
class Turn:
    """Go to the piece `at` instead of on; `prove` names a piece the portal is asked about once more, `told` says so."""

    at: str
    prove: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed(Question):
    """A question that is asked on several screens, one piece after another; its value is made of theirs.

    The pieces have keys of their own, `self.piece("name")`, and each has its answer like any other question.
    """

    def piece(self, name: str) -> str:
        """Give the key of a piece."""
        return f"{self.key}#{name}"

    @abstractmethod
    def pieces(self, given: Mapping[str, Json]) -> tuple[Question, ...]:
        """Give what is asked, in order; answers `given` so far, by key, may decide what a later piece asks."""

    @abstractmethod
    def join(self, given: Mapping[str, Json]) -> Json:
        """Make the value of the answers by key, when every piece has one."""

    @abstractmethod
    def split(self, value: Json) -> dict[str, Json]:
        """Give by key what each piece starts with, when the portal already has a value."""

    def settled(self, given: Mapping[str, Json]) -> bool:
        """Tell whether it is sure which pieces there are."""
        return True

    def stale(self, given: Mapping[str, Json], before: Mapping[str, Json]) -> frozenset[str]:
        """Name the pieces whose answers no longer count, now that other pieces were `given` new ones."""
        return frozenset()

    def turn(self, key: str, raw: object) -> Turn | None:
        """Tell what somebody wants who does not answer the piece `key`, but asks for something else."""
        return None

    def said(self, value: Json, given: Mapping[str, Json]) -> str:
        """Read the whole back; what was answered to its pieces may know more words for it."""
        return self.in_words(value)

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take no answer: the pieces do. A value as it would be sent is looked at by `judge`."""
        return self.refuse("empty", "required")

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge each piece of the value; what is about a piece is about the whole."""
        parts = self.split(value)
        return tuple(slip for piece in self.pieces(parts) for slip in piece.judge(parts.get(piece.key), today))


def _kind_of(value: Json) -> type[object]:
    """Name what JSON calls it: 6 and 6.5 are both numbers; a text that reads as a number is none."""
    if isinstance(value, bool | str) or value is None:
        return type(value)
    return next((kind for kind in (Mapping, Sequence) if isinstance(value, kind)), float)
