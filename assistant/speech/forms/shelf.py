"""Which rules a language has, and in which order they are tried."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Final

from assistant.speech.forms import codes, moments, numbers, words
from assistant.speech.forms.book import Book
from assistant.speech.forms.tongue import Tongue

_ROOMS: Final = {
    "nl": "dutch",
    "en": "english",
    "tr": "turkish",
    "pl": "polish",
    "ar": "arabic",
    "uk": "ukrainian",
    "pap": "papiamento",
    "fy": "dutch",
}
"""Where the tongue of a language is; Frisian is read by the Dutch voice."""


@cache
def book(language: str) -> Book | None:
    """Give the rules for a language ("nl", or "nl-BE"); None when it has none."""
    room = _ROOMS.get(language.partition("-")[0].lower())
    if room is None:
        return None
    # Only the language that is heard is loaded.
    tongue: Tongue = import_module(f"assistant.speech.forms.{room}").TONGUE
    return Book(
        (
            *words.addresses(tongue),
            *words.shortened(tongue),
            *tongue.extra,
            *moments.dates(tongue),
            *moments.times(tongue),
            *numbers.amounts(tongue),
            *codes.codes(tongue),
            *numbers.measures(tongue),
            *numbers.stretches(tongue),
            *numbers.plain(tongue),
            *words.spelled(tongue),
            *words.signs(tongue),
        )
    )
