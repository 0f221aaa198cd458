"""An amount of money as people write it."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation


def in_euros(amount: str) -> str:
    """Write an amount such as "1250.5" as "€ 1.250,50"; "" when it is no amount."""
    try:
        value = Decimal(amount)
    except InvalidOperation:
        return ""
    if not value.is_finite():
        return ""
    # A space that does not break: the sign stays beside its number.
    return "€\u00a0" + f"{value:,.2f}".translate(str.maketrans(",.", ".,"))
