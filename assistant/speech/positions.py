"""Turns where an engine says that a word stands into where it stands in a Python text: engines count differently."""

from __future__ import annotations

BEGINS = (0, 0)
"""The text begins to sound; a word has at least one character."""


def in_text(text: str, location: int, length: int, *, utf16: bool = False) -> tuple[int, int] | None:
    """Give the start of a word (0 is the first character) and its length, within `text`; None when it is not there.

    `utf16`: the engine counts as Windows and macOS do, where a sign such as an emoji is two. Windows tells the
    start of its stream as a word without length, whose location is the number of the stream.
    """
    if length <= 0:
        return BEGINS
    if utf16 and text and max(text) > "\uffff":
        first = _characters(text, location)
        location, length = first, _characters(text, location + length) - first
    if not 0 <= location < len(text):
        return None
    return location, max(min(length, len(text) - location), 1)


def _characters(text: str, units: int) -> int:
    """Give how many characters begin before this many UTF-16 units."""
    counted = 0
    for at, sign in enumerate(text):
        if counted >= units:
            return at
        counted += 2 if sign > "\uffff" else 1
    return len(text)
