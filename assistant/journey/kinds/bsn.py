"""A question one answers with a bsn: nine figures that prove themselves, and nobody else's business."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Json, Refusal

FIGURES = 9
_PROOF = 11


def proves_itself(figures: str) -> bool:
    """Do the elfproef: nine figures times 9, 8, ... 2, and -1 for the last, add up to a multiple of 11."""
    weights = (*range(FIGURES, 1, -1), -1)
    total: int = sum(weight * int(figure) for weight, figure in zip(weights, figures, strict=True))
    return total % _PROOF == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BsnQuestion(TextQuestion):
    """A bsn; kept as nine figures. Whatever the form says of it, it is never said out loud unasked."""

    sensitive: bool = True

    def shaped(self, text: str) -> str | Refusal:
        """Take dots, dashes and blanks out; say what is missing rather than that something is wrong."""
        figures = re.sub(r"[\s.\-\u2013/]", "", text)
        if not re.fullmatch(r"[0-9]+", figures):
            return self.refuse("bsn-figures", "pattern")
        if len(figures) == FIGURES - 1:
            return self.refuse("bsn-zero", "pattern")
        if len(figures) != FIGURES:
            return self.refuse("bsn-length", "pattern", now=str(len(figures)))
        # Nine zeroes prove themselves as well, and are nobody.
        return figures if proves_itself(figures) and int(figures) else self.refuse("bsn", "pattern")

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge the nine figures; the portal takes no dots."""
        if isinstance(value, str) and value.strip():
            right = re.fullmatch(rf"[0-9]{{{FIGURES}}}", value.strip()) and proves_itself(value.strip())
            return () if right else (self.refuse("bsn", "pattern"),)
        return TextQuestion.judge(self, value, today)

    def read_back(self, value: Json) -> str:
        """Give the figures in threes, to compare with a letter or card."""
        return self.in_words(value)

    def in_words(self, value: Json) -> str:
        """Give the figures in threes."""
        return " ".join(re.findall(r".{1,3}", value)) if isinstance(value, str) else ""
