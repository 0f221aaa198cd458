"""How a thing is said: turns what is shown into what a person would read out, and finds the way back."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant.speech import dutch


@dataclass(frozen=True, slots=True)
class Swap:
    """`said` characters from `at` in the spoken text stand for `shown` characters from `start` in the shown."""

    at: int
    said: int
    start: int
    shown: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text as it goes to the voice; outside its swaps it is the shown text, letter by letter."""

    text: str
    swaps: tuple[Swap, ...] = ()

    def __repr__(self) -> str:
        return f"Spoken({len(self.text)} characters, {len(self.swaps)} swaps)"

    def shown(self, start: int, length: int) -> tuple[int, int]:
        """Give where in the shown text (start, length) these characters of the spoken text come from."""
        first, _ = self._shown(start)
        _, last = self._shown(start + max(length, 1) - 1)
        return first, max(last - first, 1)

    def _shown(self, at: int) -> tuple[int, int]:
        """Give the begin and end in the shown text of what is said at one character."""
        moved = 0
        for swap in self.swaps:
            if at < swap.at:
                break
            if at < swap.at + swap.said:
                return swap.start, swap.start + swap.shown
            moved = swap.start + swap.shown - swap.at - swap.said
        return at + moved, at + moved + 1


Said = Callable[[re.Match[str]], str]
_LANGUAGES: Mapping[str, tuple[re.Pattern[str], Mapping[str, Said]]] = {"nl": (dutch.PATTERN, dutch.SAID)}


def spoken(shown: str, language: str) -> Spoken:
    """Put a shown text in its spoken form; a language without rules of its own is said as it stands."""
    if language not in _LANGUAGES:
        return Spoken(shown)
    pattern, said = _LANGUAGES[language]
    pieces: list[str] = []
    swaps: list[Swap] = []
    length = end = 0
    for match in pattern.finditer(shown):
        words = said[str(match.lastgroup)](match)
        kept = shown[end : match.start()]
        length += len(kept)
        swaps.append(Swap(length, len(words), match.start(), len(match[0])))
        length += len(words)
        pieces += (kept, words)
        end = match.end()
    return Spoken("".join((*pieces, shown[end:])), tuple(swaps))
