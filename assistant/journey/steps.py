"""How far one is in a task, in words; what is kept of it is Dutch, so that it can be said in any language later."""

from __future__ import annotations

import re
from typing import Final

from assistant.wording import _, dutch

_OF: Final = re.compile(r"stap (\d+) van (\d+)", re.IGNORECASE)
_ONLY: Final = re.compile(r"vraag (\d+)", re.IGNORECASE)


def step_words(number: int, of: int | None) -> str:
    """Say "Stap 3 van 8" once it is sure how many there are, "Vraag 3" while it can still change."""
    if of is None:
        return _("Vraag {n}").format(n=number)
    return _("Stap {n} van {m}").format(n=number, m=of)


def to_keep(words: str) -> str:
    """Give the Dutch of it, which is what a draft keeps."""
    return str(dutch(words))


def again(kept: str) -> str:
    """Say in the language of now what a draft kept."""
    if (found := _OF.fullmatch(kept)) is not None:
        return step_words(int(found[1]), int(found[2]))
    if (found := _ONLY.fullmatch(kept)) is not None:
        return step_words(int(found[1]), None)
    return kept


def with_title(title: str, kept: str) -> str:
    """Say it in one breath with what the task is called."""
    if (found := _OF.fullmatch(kept)) is not None:
        return _("{title}, stap {n} van {m}").format(title=title, n=int(found[1]), m=int(found[2]))
    if (found := _ONLY.fullmatch(kept)) is not None:
        return _("{title}, vraag {n}").format(title=title, n=int(found[1]))
    return title
