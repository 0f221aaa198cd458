"""Finds in a text what is said otherwise than it is written, by the rules of one language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

Found: TypeAlias = re.Match[str]
Say: TypeAlias = Callable[[Found], "str | None"]
"""Gives the words for what was found; None where it is something else after all."""

_NAMED: Final = re.compile(r"\(\?P<\w+>")
_UNSAID: Final = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs that only tell how to break and turn a line: a voice would name them, or stumble."""
_SPACES: Final = re.compile("[\u00a0\u2000-\u200a\u202f]")
_SAME: Final = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "-"})


@dataclass(frozen=True, slots=True)
class Rule:
    """What something looks like, and how it is said. The names in a pattern are this rule's own."""

    pattern: str
    say: Say


@dataclass(frozen=True, slots=True)
class Bare:
    """A text without what is not said; sign number `at` of it stands at `places[at]` in the shown text."""

    text: str
    places: tuple[int, ...]

    def __repr__(self) -> str:
        return f"Bare({len(self.text)} characters)"


def bare(shown: str) -> Bare:
    """Leave out what only turns the line, and write spaces, hyphens and figures in one way."""
    places = [at for at, sign in enumerate(shown) if not _UNSAID.match(sign)]
    text = "".join(shown[at] for at in places) if len(places) < len(shown) else shown
    if not text.isascii():
        text = _SPACES.sub(" ", text).translate(_SAME)
        text = "".join(_latin(sign) if sign > "\x7f" and sign.isdecimal() else sign for sign in text)
    return Bare(text, tuple(places))


def _latin(figure: str) -> str:
    return str(unicodedata.decimal(figure))


class Book:
    """The rules of one language; where two fit, the first one counts."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Read the rules. Raises re.error when one of them cannot be read."""
        self._rules = tuple((re.compile(rule.pattern), rule.say) for rule in rules)
        self._any = re.compile("|".join(f"(?:{_NAMED.sub('(?:', rule.pattern)})" for rule in rules))

    def swaps(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Give what is said otherwise: from where to where in `text`, and the words for it, in their order."""
        at = 0
        while found := self._any.search(text, at):
            said = self._said(text, found.start())
            if said is None:
                at = found.start() + 1
                continue
            start, at, words = said
            if words != text[start:at]:
                yield said

    def _said(self, text: str, start: int) -> tuple[int, int, str] | None:
        for pattern, say in self._rules:
            found = pattern.match(text, start)
            if found and found.end() > start and (words := say(found)) is not None:
                return start, found.end(), words
        return None
