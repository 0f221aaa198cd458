"""The practice portal's words in other languages; it serves several at the same time, so no language is global."""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path

from assistant import wording
from assistant.places import folder

DOMAIN = wording.PRACTICE
SOURCE = wording.SOURCE_LANGUAGE
LANGUAGES = {code: wording.LANGUAGES[code] for code in ("nl", "en", "tr", "pl", "ar", "uk")}
"""What the practice portal speaks, by code, each in its own word; whoever asks for another language gets Dutch."""
_elsewhere: list[Path] = []


def read_from(where: Path) -> None:
    """Take the compiled catalogues from this folder from now on, instead of those that come along."""
    _elsewhere[:] = [where]
    _words.cache_clear()


def said(text: str, language: str) -> str:
    """Say a Dutch text in `language`; what has no translation stays Dutch."""
    return text if language == SOURCE or not text else _words(language).gettext(text)


@lru_cache(maxsize=32)
def _words(language: str) -> gettext.NullTranslations:
    where = _elsewhere[0] if _elsewhere else folder("translations")
    return gettext.translation(DOMAIN, where, [language], fallback=True)
