"""A question one answers with a number, written as people here write numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.journey import local
from assistant.journey.question import Json, Question, Refusal
from assistant.journey.signs import seen
from assistant.wording import joined

_GROUPED = re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?")
_PLAIN = re.compile(r"-?[0-9]+([.,][0-9]+)?")
_GROUPED_ELSEWHERE = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|-?[0-9]{1,3},[0-9]{3}\.[0-9]+")
"""1,250,000 and 1,250.50, as languages with a point before the decimals write them: they mean one thing only."""
_EITHER = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")
_MARKS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u066b": ",", "\u066c": "", "\u060c": ","})
"""The sign of less, and the Arabic marks before decimals and between thousands, which mean nothing else."""
MOST_FIGURES = 15
"""As many figures as travel unharmed; the next one would be rounded without a word."""


def read_number(text: str) -> Decimal | None:
    """Read 6, 6,5, 6.5, 1.250, 1.250,50 or 12,-; a dot before three figures groups thousands. None: no number."""
    tidy = _tidy(text)
    if _GROUPED.fullmatch(tidy):
        return Decimal(tidy.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(tidy):
        return Decimal(tidy.replace(",", "."))
    if local.decimal_sign() == "." and _GROUPED_ELSEWHERE.fullmatch(tidy):
        return Decimal(tidy.replace(",", ""))
    return None


def _tidy(text: str) -> str:
    """Take out blanks, and write figures, marks and the sign of less in one way."""
    latin = re.sub(r"\s", "", local.latin(text)).translate(_MARKS)
    return latin.removesuffix(",-")


def doubtful(text: str) -> tuple[str, str] | None:
    """Tell which two numbers were meant, perhaps: 1.250 is a thousand to who writes here and not to who reads English.

    None where it can be one number only, as in every language that writes as Dutch does.
    """
    tidy = _tidy(text)
    if local.decimal_sign() == "," or not _EITHER.fullmatch(tidy):
        return None
    whole, decimals = re.split("[.,]", tidy)
    return local.number(Decimal(whole + decimals)), local.number(Decimal(f"{whole}.{decimals}"))


def _kept(value: float) -> Decimal | None:
    """Give a kept number as it is; None when it is larger than anybody can type here."""
    return Decimal(str(value)) if abs(value) < 10**MOST_FIGURES else None


def write_number(value: float) -> str:
    """Write a number as one types it: a comma for the decimals in Dutch, nothing between thousands."""
    return local.number(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberQuestion(Question):
    """A number between `least` and `most` (both allowed; None: no limit) with at most `decimals` decimals.

    `before` and `after` are the words around it, such as a unit.
    """

    least: float | None = None
    most: float | None = None
    decimals: int | None = None
    negative: bool = True
    before: str = ""
    after: str = ""

    @property
    def empty(self) -> Json:
        """No number yet."""
        return None

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Read the number; a unit written along with it is allowed. A kept value is taken as it is."""
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            return self._limits(_kept(raw))
        text = self.bare(seen(str("" if raw is None else raw)))
        if not text:
            return self.refuse("empty", "required") if self.required else None
        if len(re.sub(r"^[-0.,]+|[^0-9]", "", text)) > MOST_FIGURES:
            return self.refuse("long-number")
        if (either := doubtful(text)) is not None:
            return self.refuse("which-number", one=either[0], other=either[1])
        return self._limits(read_number(text))

    def bare(self, text: str) -> str:
        """Take the units off what was typed, in any case."""
        for unit in filter(None, (self.before, self.after, "€")):
            text = re.sub(rf"^\s*{re.escape(unit)}|{re.escape(unit)}\s*$", "", text, flags=re.IGNORECASE)
        return text.strip()

    def _limits(self, number: Decimal | None) -> Json | Refusal:
        if number is None:
            return self.refuse("number")
        if number < 0 and not self.negative:
            return self.refuse("too-small", "min", least="0")
        if self.least is not None and number < Decimal(str(self.least)):
            return self.refuse("too-small", "min", least=write_number(self.least))
        if self.most is not None and number > Decimal(str(self.most)):
            return self.refuse("too-large", "max", most=write_number(self.most))
        exponent = number.normalize().as_tuple().exponent
        if self.decimals is not None and isinstance(exponent, int) and -exponent > self.decimals:
            if self.decimals == 0:
                return self.refuse("whole-number")
            return self.refuse("decimals", most=str(self.decimals))
        return int(number) if number == number.to_integral_value() else float(number)

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Compare a kept number with its limits; how many decimals it has only matters while typing."""
        if value is None:
            return (self.refuse("empty", "required"),) if self.required else ()
        if isinstance(value, bool) or not isinstance(value, int | float):
            return (self.refuse("number"),)
        if self.least is not None and value < self.least:
            return (self.refuse("too-small", "min", least=write_number(self.least)),)
        if self.most is not None and value > self.most:
            return (self.refuse("too-large", "max", most=write_number(self.most)),)
        return ()

    def written(self, value: Json) -> str:
        """Write a kept number as one types it; "" when there is none."""
        if isinstance(value, bool) or not isinstance(value, int | float) or _kept(value) is None:
            return ""
        return write_number(value)

    def in_words(self, value: Json) -> str:
        """Write the number with its unit."""
        words = self.written(value)
        return joined((self.before, words, self.after), " ") if words else ""
