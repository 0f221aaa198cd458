"""An amount of money as people write it."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from assistant.journey import local


def in_euros(amount: str) -> str:
    """Write an amount such as "1250.5" as "€ 1.250,50", or as the language in use does; "" when it is no amount."""
    try:
        value = Decimal(amount)
    except InvalidOperation:
        return ""
    return local.euros(value) if value.is_finite() else ""
