"""How a thing is said: turns what is shown into what a person would read out, and finds the way back."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.speech.forms.book import Bare, bare
from assistant.speech.forms.shelf import book


@dataclass(frozen=True, slots=True)
class Swap:
    """`said` characters from `at` in the spoken text stand for `shown` characters from `start` in the shown."""

    at: int
    said: int
    start: int
    shown: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text as it goes to the voice; outside its swaps each letter of it stands for one of the shown text."""

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


def spoken(shown: str, language: str) -> Spoken:
    """Put a shown text in its spoken form; a language without rules of its own is said as it stands."""
    rules = book(language)
    if rules is None:
        return Spoken(shown)
    plain = bare(shown)
    pieces: list[str] = []
    swaps: list[Swap] = []
    length = end = 0
    for start, until, words in rules.swaps(plain.text):
        swaps += _unsaid(plain, end, start, length)
        kept = plain.text[end:start]
        length += len(kept)
        first, last = plain.places[start], plain.places[until - 1] + 1
        swaps.append(Swap(length, len(words), first, last - first))
        length += len(words)
        pieces += (kept, words)
        end = until
    swaps += _unsaid(plain, end, len(plain.text), length)
    return Spoken("".join((*pieces, plain.text[end:])), tuple(swaps))


def _unsaid(plain: Bare, start: int, end: int, at: int) -> list[Swap]:
    """Give a swap without words for each place from `start` where the shown text has signs that are not said.

    `start` and `end` count in the plain text, `at` is where its sign number `start` comes in the spoken text.
    """
    swaps: list[Swap] = []
    for here in range(start, end):
        after = plain.places[here - 1] + 1 if here else 0
        if after < plain.places[here]:
            swaps.append(Swap(at + here - start, 0, after, plain.places[here] - after))
    return swaps
