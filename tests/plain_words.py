"""Looks at Dutch sentences the way a careful editor does: short, and in words everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 15
HARD = re.compile(
    r"\b(dient|dienen|indien|conform|middels|ongeldig\w*|geldig\w*|please|sorry|ingevolge|derhalve|helaas|je|jij|jouw)\b",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[str]:
    """Split a text at its full stops, question marks and line ends; addresses and numbers stay whole."""
    for line in text.splitlines():
        yield from (part for part in re.split(r"(?<=[.!?])\s+(?=[A-Z{])", line.strip()) if part)


def complaints(text: str) -> list[str]:
    """Say what is wrong with the words of a text; an empty list when nothing is."""
    found = [f"too long: {one}" for one in sentences(text) if len(one.split()) > LONGEST]
    return found + [f"hard word {word[0]!r}: {text}" for word in HARD.finditer(text)]
