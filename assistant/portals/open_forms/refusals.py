"""Brings the names in a refusal back to the keys of our questions (protocol §7)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from assistant.errors import AnswersRefused, FieldRefusal
from assistant.journey.form import Page, Part
from assistant.journey.kinds.grid import GridQuestion

_STEP = re.compile(r"steps\.(\d+)\.(.*)")
_NUMBER = re.compile(r"\.(\d+)(?=\.|$)")


def keys_of(page: Page) -> tuple[str, ...]:
    """Name everything on a page that a refusal can be about."""
    return tuple(key for part in page.parts for key in _all_keys(part))


def _all_keys(part: Part, above: str = "") -> tuple[str, ...]:
    """Name a part and what is in it, in rows as `kinderen[].geb`."""
    if isinstance(part.question, GridQuestion):
        row = f"{above}{part.key}[]"
        inside = tuple(key for child in part.question.blueprint for key in _all_keys(child, f"{row}."))
        return (above + part.key, row, *inside)
    return (above + part.key, *(key for child in part.children for key in _all_keys(child, above)))


def of_page(error: AnswersRefused, keys: Collection[str]) -> AnswersRefused:
    """Name the questions of one page: the portal says `data.<key>` and what is inside it."""
    return _renamed(error, lambda name: _in_data(name, keys))


def of_all(error: AnswersRefused, pages: Sequence[Collection[str]]) -> AnswersRefused:
    """Name the questions of the whole form; `pages` are those that apply, for the portal counts no others.

    A statement keeps its own name; what is about a whole page gets no key.
    """

    def name_of(name: str) -> str:
        found = _STEP.fullmatch(name)
        if not found:
            return name if "." not in name else ""
        number = int(found[1])
        return _in_data(found[2], pages[number]) if number < len(pages) else ""

    return _renamed(error, name_of)


def _in_data(name: str, keys: Iterable[str]) -> str:
    return key_of(name.removeprefix("data."), keys) if name.startswith("data.") else ""


def _renamed(error: AnswersRefused, name_of: Callable[[str], str]) -> AnswersRefused:
    refusals = tuple(FieldRefusal(name_of(one.key), one.code, one.reason) for one in error.refusals)
    return AnswersRefused(refusals, portal=error.portal, instance=error.instance)


def same_name(one: str, other: str) -> bool:
    """Compare keys as the portal names them in errors, where underscores turn into capitals (protocol §7)."""
    return one.replace("_", "").lower() == other.replace("_", "").lower()


def _numbered(key: str, numbers: Iterable[str]) -> str:
    """Put the numbers of the rows in a key: `a[].b[].c` is `a[0].b[1].c`."""
    for number in numbers if "[]" in key else ():
        key = key.replace("[]", f"[{number}]", 1)
    return key


def key_of(name: str, keys: Iterable[str]) -> str:
    """Find the question a refused name is about: the longest key it starts with; `kinderen[1].geb` in a row."""
    known = sorted(keys, key=len, reverse=True)
    head = name
    while head:
        in_row = _NUMBER.sub("[]", head)
        for same in (str.__eq__, same_name):
            for key in known:
                if same(key, in_row if "[]" in key else head):
                    return _numbered(key, _NUMBER.findall(head))
        head = head.rpartition(".")[0]
    return ""
