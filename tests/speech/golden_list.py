"""The golden lists: per language what is shown and how it is said, as somebody who speaks it can check."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

_LISTS = Path(__file__).parent / "golden"
LANGUAGES = tuple(sorted(path.stem for path in _LISTS.glob("*.toml")))


def golden(language: str) -> dict[str, str]:
    """Give all that is shown in a language's list, with how it is said."""
    chapters = tomllib.loads((_LISTS / f"{language}.toml").read_text("utf-8"))
    return {shown: said for chapter in chapters.values() for shown, said in chapter.items()}


def all_golden() -> Iterator[tuple[str, str, str]]:
    """Give every language, shown text and spoken text."""
    for language in LANGUAGES:
        for shown, said in golden(language).items():
            yield language, shown, said
