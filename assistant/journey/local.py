"""How days, numbers and amounts are named and written in the language in use, as CLDR says.

CLDR comes with Babel, which is loaded for another language than Dutch only: home and the start of the program stay
light. Where a letter of the state is written otherwise than CLDR has it, the letter wins: figures are Latin and the
clock has 24 hours in every language, and euros are written with their sign.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assistant import wording
from assistant.wording import SOURCE_LANGUAGE, Told

if TYPE_CHECKING:
    from babel import Locale

MONTHS: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
"""The Dutch names, which are on the letter."""
_LOCALES: Final = {"en": "en_GB"}
"""Where the plain language would be that of another country."""
_ALSO_UNDERSTOOD: Final = {"ar": ("ar_SY", "ar_MA", "ar_DZ"), "en": ("en",)}
"""Other names for the months that people who read a language here grew up with."""
_POINT: Final = frozenset({"en", "ar", "pap"})
"""Languages in which a point stands before the decimals and a comma between thousands (CLDR)."""
_OWN_FIGURES: Final = "ar"
_WITHOUT_DOT: Final = "\u0131"
"""Turkish has an i without a dot, which is the small letter of a capital I."""
_THOUSAND: Final = 3
"""So many figures stand between two marks of a large number."""
_TURNED: Final = str.maketrans(",.", ".,")


@lru_cache
def _locale(language: str) -> Locale | None:
    """Give what CLDR knows of a language; None for Dutch, which is written here, and for what it does not know."""
    if language == SOURCE_LANGUAGE:
        return None
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - see the module

    try:
        return Locale.parse(_LOCALES.get(language, language))
    except (UnknownLocaleError, ValueError):
        return None


def months(*, alone: bool = False) -> tuple[str, ...]:
    """Name the twelve months, as after the number of a day, or as they stand `alone`."""
    return _names("months", 12, 1, MONTHS, alone=alone)


def weekdays() -> tuple[str, ...]:
    """Name the seven days, Monday first."""
    return _names("days", 7, 0, WEEKDAYS, alone=True)


def _names(kind: str, count: int, first: int, here: tuple[str, ...], *, alone: bool) -> tuple[str, ...]:
    language = wording.language()
    if (found := _locale(language)) is None:
        return here
    names = getattr(found, kind)["stand-alone" if alone else "format"]["wide"]
    said = (str(names[first + at]) for at in range(count))
    return tuple(Told(there, dutch, language, reviewed=True) for there, dutch in zip(said, here, strict=True))


@lru_cache
def understood(language: str) -> tuple[tuple[str, ...], ...]:
    """Give every list of twelve months somebody may write in `language`, bare: its own names, then the Dutch ones."""
    lists: list[tuple[str, ...]] = []
    for code in (language, *_ALSO_UNDERSTOOD.get(language, ())):
        if (found := _locale(code)) is not None:
            for form in ("stand-alone", "format"):
                for width in ("wide", "abbreviated"):
                    names = found.months[form][width]
                    lists.append(tuple(bare(str(names[number])) for number in range(1, 13)))
    return (*dict.fromkeys(lists), MONTHS)


def understood_weekdays(language: str) -> frozenset[str]:
    """Give every day of the week somebody may write before a date, bare."""
    found = _locale(language)
    own = (str(found.days[form]["wide"][at]) for form in ("format", "stand-alone") for at in range(7)) if found else ()
    return frozenset(map(bare, (*own, *WEEKDAYS)))


def bare(word: str) -> str:
    """Give a word as it is compared: small letters without the signs on them, so that "AĞUSTOS" is "agustos"."""
    parts = unicodedata.normalize("NFKD", word.casefold().replace(_WITHOUT_DOT, "i"))
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).strip().strip(".")


def latin(text: str) -> str:
    """Write Arabic figures as Latin ones for who reads Arabic, whose keyboard may have them."""
    if wording.language() != _OWN_FIGURES:
        return text
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def decimal_sign() -> str:
    """Give what stands before the decimals."""
    return "." if wording.language() in _POINT else ","


def number(value: float | Decimal) -> str:
    """Write a number without anything between its thousands, as one types it: "1250,5".

    Where a point stands before the decimals three of them become four: "1.250" would be read as a thousand.
    """
    dutch = f"{Decimal(str(value)).normalize():f}".replace(".", ",")
    if decimal_sign() == ",":
        return dutch
    whole, _comma, decimals = dutch.partition(",")
    there = f"{whole}.{decimals}{'0' if len(decimals) == _THOUSAND else ''}" if decimals else whole
    return Told(there, dutch, wording.language(), reviewed=True)


def euros(value: Decimal) -> str:
    """Write an amount of money: "€ 1.250,50"."""
    # A space that does not break: the sign stays beside its number.
    dutch = "€\u00a0" + f"{value:,.2f}".translate(_TURNED)
    language = wording.language()
    if (found := _locale(language)) is None:
        return dutch
    from babel.numbers import format_currency  # noqa: PLC0415 - see the module

    there = format_currency(value, "EUR", locale=found, numbering_system="latn").replace("EUR", "€")
    return Told(there, dutch, language, reviewed=True)


def clock(hour: int, minute: int) -> str:
    """Write a time of day as one types it: "9.30" in Dutch, "09:30" in the other languages."""
    dutch, language = f"{hour}.{minute:02}", wording.language()
    if _locale(language) is None:
        return dutch
    return Told(f"{hour:02}:{minute:02}", dutch, language, reviewed=True)
