"""The keys of what stands in rows: `kinderen[1].naam` is asked in the second row of `kinderen`.

In a row of a row it is `a[0].b[1].c`. Under `kinderen[]` stands that there are no more rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.journey.question import Json

_NUMBER = re.compile(r"\[\d+\]")


def bare(key: str) -> str:
    """Give the key of a question whatever its row: `a[0].b[1].c` is `a[].b[].c`."""
    return _NUMBER.sub("[]", key) if "[" in key else key


def more_key(grid: str) -> str:
    """Give the key of the screen that asks whether there are more rows."""
    return f"{grid}[]"


def row_of(grid: str, key: str) -> int | None:
    """Tell in which row of this grid a key stands; None when it is elsewhere."""
    found = re.match(r"\[(\d+)\]\.", key[len(grid) :]) if key.startswith(f"{grid}[") else None
    return int(found[1]) if found else None


def without_row(grid: str, gone: int, key: str) -> str:
    """Give the key that an answer gets when a row is taken away; "" for one that goes with it."""
    number = row_of(grid, key)
    if number is None or number < gone:
        return key
    if number == gone:
        return ""
    return f"{grid}[{number - 1}]" + key[len(f"{grid}[{number}]") :]


def closed(key: str, answers: Mapping[str, Json]) -> bool:
    """Tell whether somebody has said that there are no more rows in the grid this key stands in, if it does."""
    grid = key.rpartition("].")[0].rpartition("[")[0]
    return bool(grid) and more_key(grid) in answers


def of_path(key: str, inside: str) -> str:
    """Name what is `inside` a value as a key: "1.naam" in `kinderen` is `kinderen[1].naam`."""
    return key + re.sub(r"\.(\d+)(?=\.|$)", r"[\1]", f".{inside}") if inside else key


def nearest(key: str, places: Mapping[str, int]) -> str:
    """Give the key that has a place and this one is, or is in: `kinderen[1].geb`, `kinderen[1]`, `kinderen`; or ""."""
    while key and key not in places:
        key = key.rpartition("[" if key.endswith("]") else ".")[0]
    return key
