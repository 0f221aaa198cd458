"""A question with a long list to choose from, shown a few at a time, in its own order: free days, free times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.question import Composed, Json, Option

MOST = 6
"""So many cards at a time help somebody choose (SCREENS.md)."""
LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class InTurnQuestion(Composed):
    """One of `options`; each screen but the last has a card `later` that leads to the next.

    The value is the option's own, "" when nothing is chosen.
    """

    options: tuple[Option, ...] = ()
    later: str

    @property
    def empty(self) -> Json:
        """Nothing chosen."""
        return ""

    @property
    def screens(self) -> tuple[tuple[Option, ...], ...]:
        """Deal the options out over screens; the card that leads on counts too."""
        dealt: list[tuple[Option, ...]] = []
        rest = self.options
        while len(rest) > MOST:
            dealt.append(rest[: MOST - 1])
            rest = rest[MOST - 1 :]
        return (*dealt, rest)

    def pieces(self, given: Mapping[str, Json]) -> tuple[ChoiceQuestion, ...]:
        """Give the first screen, and each after it that somebody went on to."""
        asked: list[ChoiceQuestion] = []
        screens = self.screens
        for number, options in enumerate(screens, 1):
            onward = () if number == len(screens) else (Option(LATER, self.later),)
            key = self.piece(str(number))
            asked.append(
                ChoiceQuestion(
                    key=key,
                    label=self.label,
                    help=self.help,
                    more=self.more,
                    required=self.required,
                    sensitive=self.sensitive,
                    options=(*options, *onward),
                )
            )
            if given.get(key) != LATER:
                break
        return tuple(asked)

    def join(self, given: Mapping[str, Json]) -> Json:
        """Take what was chosen on the last screen."""
        chosen = (given.get(piece.key) for piece in self.pieces(given))
        return next((one for one in chosen if one not in (LATER, None)), "")

    def split(self, value: Json) -> dict[str, Json]:
        """Go on to the screen with this option."""
        parts: dict[str, Json] = {}
        for number, options in enumerate(self.screens, 1):
            if any(option.value == value for option in options):
                return {**parts, self.piece(str(number)): value}
            parts[self.piece(str(number))] = LATER
        return {}

    def in_words(self, value: Json) -> str:
        """Give the chosen option's words."""
        return next((option.label for option in self.options if option.value == value and value != ""), "")
