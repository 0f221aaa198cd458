"""The small checks on one text: patterns, e-mail addresses, postcodes and telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_EMAIL = re.compile(r"[^@\s\"(),:;<>\[\]\\]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)
_POSTCODE = re.compile(r"[1-9]\d{3} ?(?!sa|sd|ss)[a-z]{2}", re.IGNORECASE)
_PHONES = {
    "phonenumber-nl": re.compile(r"(?:\+31|0031|0)[1-9]\d{8}"),
    "phonenumber-international": re.compile(r"(?:\+|00)[1-9]\d{7,14}"),
}
_LOOSE = re.compile(r"[\s()-]")


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def matches(pattern: str, text: str) -> bool:
    """Tell whether the whole text fits the pattern; patterns of forms are anchored (components reference)."""
    return _compiled(pattern).fullmatch(text) is not None


def is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None


def is_postcode(text: str) -> bool:
    return _POSTCODE.fullmatch(text) is not None


def known_plugin(name: str) -> bool:
    return name in _PHONES


def passes(plugin: str, text: str) -> bool:
    """Tell whether a validation plugin takes this text."""
    return _PHONES[plugin].fullmatch(_LOOSE.sub("", text)) is not None


def check_plugins(plugins: Iterable[str], text: str) -> tuple[str, ...]:
    """Give the texts of the plugins that refuse; none when one of them passes (plugins are OR)."""
    known = [plugin for plugin in plugins if known_plugin(plugin)]
    if any(passes(plugin, text) for plugin in known):
        return ()
    return tuple(known)


def is_bsn(text: str) -> bool:
    """Tell whether nine digits pass the eleven-proof; dots and spaces are refused (protocol reference, section 8).

    Nine zeroes pass it, for the server as well (open-forms, src/openforms/utils/validators.py).
    """
    if not re.fullmatch(r"[0-9]{9}", text):
        return False
    weighed = sum(int(digit) * weight for digit, weight in zip(text, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return weighed % 11 == 0


def is_iban(text: str) -> bool:
    """Tell whether the two check digits belong to the rest; spaces and small letters are fine (ISO 13616)."""
    bare = re.sub(r"[\s-]", "", text).upper()
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", bare):
        return False
    digits = "".join(str(int(sign, 36)) for sign in bare[4:] + bare[:4])
    return int(digits) % 97 == 1


def is_plate(text: str) -> bool:
    """Tell whether this is a Dutch number plate, with its two dashes."""
    return re.fullmatch(r"[a-zA-Z0-9]{1,3}-[a-zA-Z0-9]{1,3}-[a-zA-Z0-9]{1,3}", text) is not None


def is_phone(text: str) -> bool:
    """Tell whether this is written as a telephone number, as a browser asks it."""
    return re.fullmatch(r"[+0-9][- 0-9]+", text) is not None
