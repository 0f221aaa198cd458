"""Puts the answers of a long list in order, the likeliest first, for the words somebody typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from assistant.journey.question import Option

SHORTEST_SLIP = 4
"""Words of fewer letters are not forgiven a slip: they would look like too many others."""


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Write `text` without capitals, accents and signs, so that "Curacao" finds Curaçao."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", bare).casefold().split())


def likeliest(options: Sequence[Option], words: str) -> tuple[Option, ...]:
    """Give the options that fit `words`, best first; all of them in the form's own order without words.

    First what begins so, then where a word begins so, then where it stands inside, then where all the words
    occur in some order. Only when nothing fits, one slip a word is forgiven.
    """
    wanted = folded(words)
    if not wanted:
        return tuple(options)
    ranked = [(rank, at) for at, option in enumerate(options) if (rank := _rank(_text(option), wanted)) is not None]
    if not ranked:
        ranked = [(0, at) for at, option in enumerate(options) if _nearly(_text(option), wanted)]
    return tuple(options[at] for _rank_, at in sorted(ranked))


def _text(option: Option) -> str:
    return folded(f"{option.label} {option.help}" if option.help else option.label)


def _rank(text: str, wanted: str) -> int | None:
    if text.startswith(wanted):
        return 0
    if f" {wanted}" in text:
        return 1
    if wanted in text:
        return 2
    return 3 if all(word in text for word in wanted.split()) else None


def _nearly(text: str, wanted: str) -> bool:
    there = text.split()
    return all(any(_one_slip(word, other[: len(word) + 1]) for other in there) for word in wanted.split())


def _one_slip(word: str, other: str) -> bool:
    """Tell whether one letter more, less, other, or two swapped, makes `word` the start of `other`."""
    if len(word) < SHORTEST_SLIP:
        return other.startswith(word)
    pairs = enumerate(zip(word, other, strict=False))
    same = next((at for at, (mine, theirs) in pairs if mine != theirs), min(len(word), len(other)))
    mine, theirs = word[same:], other[same:]
    swapped = mine[1:2] + mine[:1] + mine[2:]
    return (
        theirs.startswith(mine[1:])
        or theirs[1:].startswith((mine, mine[1:]))
        or (len(mine) > 1 and theirs.startswith(swapped))
    )
