"""A question one answers with an amount of money in euros."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.journey.kinds.number import NumberQuestion, write_number
from assistant.journey.question import Json
from assistant.wording import _, in_both, ngettext

CENTS = 2
_AROUND = re.compile(r"^\s*(?:€|eur[o]?\b)\s*|\s*(?:€|eur[o]?)\s*$", re.IGNORECASE)
_PASTED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]{1,2}")
"""1,250.00, as websites elsewhere write it: it can mean one thing only."""
_NOTHING_BEHIND = re.compile(r"[,.](?:-{1,2}|\u2013|\u2014|=)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountQuestion(NumberQuestion):
    """An amount in euros; the value is a number, or None."""

    decimals: int | None = CENTS
    before: str = "€"

    def bare(self, text: str) -> str:
        """Take the euro sign or word off, in front or behind, and the dash that stands for no cents."""
        text = re.sub(r"\s", " ", text).strip()
        sign = "-" if re.match(r"[-\u2212\u2013]", text) else ""
        text = _AROUND.sub("", _AROUND.sub("", text[1:] if sign else text)).strip()
        text = _NOTHING_BEHIND.sub("", sign + text)
        return text.replace(",", "") if _PASTED.fullmatch(text) else text

    def written(self, value: Json) -> str:
        """Write the amount as one types it: 12,50."""
        return in_both(NumberQuestion.written(self, value), _with_cents)

    def in_words(self, value: Json) -> str:
        """Say the amount: "12 euro en 50 cent"."""
        if not self.written(value) or isinstance(value, bool) or not isinstance(value, int | float):
            return ""
        amount = Decimal(str(value))
        euros, cents = divmod(abs(amount), 1)
        if amount != amount.quantize(Decimal("0.01")):
            return _("{amount} euro").format(amount=write_number(value))
        spelled = _euros(int(euros))
        if cents:
            spelled = _("{euros} en {cents}").format(euros=spelled, cents=_cents(int(cents * 100)))
        return _("min {amount}").format(amount=spelled) if amount < 0 else spelled


def _euros(count: int) -> str:
    return ngettext("{count} euro", "{count} euro", count).format(count=count)


def _cents(count: int) -> str:
    return ngettext("{count} cent", "{count} cent", count).format(count=count)


def _with_cents(words: str) -> str:
    """Write two figures behind the mark of an amount that has any: 12,5 is 12,50."""
    found = re.fullmatch(r"(.*[.,])([0-9])", words)
    return f"{found[1]}{found[2]}0" if found else words
