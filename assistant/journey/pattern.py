"""Tells whether an answer fits a form's pattern, in a time that is certain: no pattern may freeze a screen.

Python's own `re` may try for hours at a pattern such as (a+)+b, and nothing can stop it meanwhile. Here all places
that can be reached in the text are followed at once, as the bits of one number, so nothing is ever tried twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

STEPS = 12_000
"""More than any sensible pattern takes; what needs more is left to the portal, which looks as well."""
LONGEST = 10_000
"""Signs of a text that is looked at here; some 20 milliseconds of work at most."""

_TIMES = re.compile(r"(?:[*+?]|\{(\d{1,9})(,(\d{1,9})?)?\})\??")
_OPENS = re.compile(r"\((?:\?(?:[:=!]|<[=!]|P?<[A-Za-z_]\w*>))?")
_CLASS = re.compile(r"\[\^?(?:\\.|[^\]\\])+\]", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^1-9k])", re.DOTALL)
_ODD = re.compile(r"(\\.)|([\[&~|])", re.DOTALL)


class Unreadable(ValueError):
    """This pattern, or this much of it, is not for here."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """One sign of the text."""

    one: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Place:
    """A place between two signs, found by a pattern that takes none."""

    at: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Look:
    """What must stand, or must not, after or before a place."""

    inner: _Node
    ahead: bool
    there: bool


@dataclass(frozen=True, slots=True)
class _Row:
    parts: tuple[_Node, ...]


@dataclass(frozen=True, slots=True)
class _Either:
    ways: tuple[_Node, ...]


@dataclass(frozen=True, slots=True)
class _Times:
    inner: _Node
    least: int
    most: int | None


_Node: TypeAlias = "_Sign | _Place | _Look | _Row | _Either | _Times"
_PLACES = {"^": r"\A", "$": r"\Z", r"\b": r"\b", r"\B": r"\B"}


def fits(pattern: str, text: str) -> bool:
    """Tell whether the whole text fits this pattern (JavaScript dialect, as of a form's `validate.pattern`).

    True as well where it cannot be told here: then the portal's own verdict counts.
    """
    node = _read(pattern)
    if node is None or len(text) > LONGEST:
        return True
    try:
        return bool(_Walk(text).reach(node, 1, ahead=True) >> len(text) & 1)
    except (Unreadable, RecursionError):
        return True


@lru_cache(maxsize=256)
def _read(pattern: str) -> _Node | None:
    """Take a pattern apart; None when it cannot be read, or uses what only tries can find (a word said before)."""
    try:
        return _Reader(pattern).whole()
    except (Unreadable, RecursionError):
        return None


class _Reader:
    """Reads a pattern from left to right; single signs and classes are left to `re`, which is safe with one sign."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    def whole(self) -> _Node:
        node = self.either()
        if self.at < len(self.source):
            raise Unreadable
        return node

    def either(self) -> _Node:
        ways = [self.row()]
        while self.source.startswith("|", self.at):
            self.at += 1
            ways.append(self.row())
        return _Either(tuple(ways))

    def row(self) -> _Node:
        parts: list[_Node] = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            parts.append(self.times(self.atom()))
        return _Row(tuple(parts))

    def times(self, atom: _Node) -> _Node:
        found = _TIMES.match(self.source, self.at)
        if found is None:
            return atom
        self.at = found.end()
        match found[0][0]:
            case "*":
                return _Times(atom, 0, None)
            case "+":
                return _Times(atom, 1, None)
            case "?":
                return _Times(atom, 0, 1)
            case _:
                least = int(found[1])
                return _Times(atom, least, (int(found[3]) if found[3] else None) if found[2] else least)

    def atom(self) -> _Node:
        for word, place in _PLACES.items():
            if self.source.startswith(word, self.at):
                self.at += len(word)
                return _Place(re.compile(place, re.ASCII))
        match self.source[self.at]:
            case "(":
                return self.group()
            case "[":
                inside = self.take(_CLASS)
                return _sign(inside[0] + _ODD.sub(_plain, inside[1:]).replace("--", r"-\-"))
            case "\\":
                return _sign(self.take(_ESCAPE))
            case "*" | "+" | "?":
                raise Unreadable
            case sign:
                self.at += 1
                return _sign("." if sign == "." else re.escape(sign))

    def group(self) -> _Node:
        opens = self.take(_OPENS)
        inner = self.either()
        if not self.source.startswith(")", self.at):
            raise Unreadable
        self.at += 1
        if opens[-1] in "=!":
            return _Look(inner, ahead="<" not in opens, there=opens[-1] == "=")
        return inner

    def take(self, what: re.Pattern[str]) -> str:
        found = what.match(self.source, self.at)
        if found is None:
            raise Unreadable
        self.at = found.end()
        return found[0]


def _plain(found: re.Match[str]) -> str:
    """Keep what is escaped; escape what only Python takes for more than a sign."""
    return found[1] or f"\\{found[2]}"


def _sign(source: str) -> _Node:
    try:
        return _Sign(re.compile(source, re.ASCII))
    except re.error as error:
        raise Unreadable from error


class _Walk:
    """Follows a pattern through one text; bit n of `places` stands for the place before sign n."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.every = (1 << len(text) + 1) - 1
        self.left = STEPS
        self.known: dict[_Node, int] = {}

    def reach(self, node: _Node, places: int, *, ahead: bool) -> int:
        """Give all places where `node` can end that began at one of `places`; backwards when not `ahead`."""
        self.left -= 1
        if self.left < 0:
            raise Unreadable
        match node:
            case _Sign():
                here = self.signs(node)
                return (places & here) << 1 if ahead else places >> 1 & here
            case _Row(parts):
                for part in parts if ahead else reversed(parts):
                    places = self.reach(part, places, ahead=ahead)
                return places
            case _Either(ways):
                found = 0
                for way in ways:
                    found |= self.reach(way, places, ahead=ahead)
                return found
            case _Times(inner, least, most):
                return self.repeat(inner, places, least, most, ahead=ahead)
            case _Place():
                return places & self.between(node)
            case _Look(inner, after, there):
                # From every end back to where it can begin, or the other way round.
                seen = self.reach(inner, self.every, ahead=not after)
                return places & (seen if there else ~seen)

    def repeat(self, inner: _Node, places: int, least: int, most: int | None, *, ahead: bool) -> int:
        for _time in range(least):
            before, places = places, self.reach(inner, places, ahead=ahead)
            if places == before:
                break
        seen = new = places
        times = least
        while new and (most is None or times < most):
            new = self.reach(inner, new, ahead=ahead) & ~seen
            seen |= new
            times += 1
        return seen

    def signs(self, node: _Sign) -> int:
        """Mark the signs of the text that are one of these."""
        if node not in self.known:
            good = {sign for sign in set(self.text) if node.one.match(sign)}
            self.known[node] = _marks(sign in good for sign in self.text)
        return self.known[node]

    def between(self, node: _Place) -> int:
        """Mark the places in the text that are such a place."""
        if node not in self.known:
            found = {one.start() for one in node.at.finditer(self.text)}
            self.known[node] = _marks(place in found for place in range(len(self.text) + 1))
        return self.known[node]


def _marks(flags: Iterable[bool]) -> int:
    """Make one number of flags, the first as its lowest bit."""
    return int("".join("1" if flag else "0" for flag in flags)[::-1] or "0", 2)
