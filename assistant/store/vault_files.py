"""The files a vault is made of: what they are called, set aside when damaged, and removed for good."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

NAME = "bewaard.db"
SIDES = ("-wal", "-shm", "-journal")
COPIES_STAY = 30 * 24 * 3600
"""Seconds a copy made before a migration stays; longer would keep what somebody has wiped since."""


def spare_name(path: Path, why: str) -> Path:
    """Give a name beside `path` that is free, such as `bewaard-beschadigd-2026-11-24.db`, then `...-2.db`."""
    day = datetime.now().astimezone().date().isoformat()
    plain = f"{path.stem}-{why}-{day}"
    taken = {file.name for file in path.parent.iterdir()}
    number = 1
    while True:
        name = (plain if number == 1 else f"{plain}-{number}") + path.suffix
        if not any(name + side in taken for side in ("", *SIDES)):
            return path.with_name(name)
        number += 1


def set_aside(path: Path) -> str:
    """Give a vault that cannot be read another name, with all that belongs to it; returns that name."""
    spare = spare_name(path, "beschadigd")
    # The main file goes last: a journal left beside a new vault would be taken for its own.
    for side in (*SIDES, ""):
        part = path.with_name(path.name + side)
        if part.exists():
            part.rename(spare.with_name(spare.name + side))
    return spare.name


def drop_old_copies(path: Path) -> None:
    """Remove copies from before a migration that have had their time."""
    for copy in path.parent.glob(f"{path.stem}-versie-*"):
        with suppress(OSError):
            if time.time() - copy.stat().st_mtime > COPIES_STAY:
                copy.unlink()


def remove(path: Path, *, set_aside_too: bool) -> tuple[str, ...]:
    """Remove a vault, its journals and copies, and what was set aside; returns the names that would not go."""
    left = []
    for file in sorted(path.parent.glob(f"{path.stem}*{path.suffix}*")):
        if not set_aside_too and file.name.startswith(f"{path.stem}-beschadigd-"):
            continue
        try:
            file.unlink(missing_ok=True)
        except OSError:
            left.append(file.name)
    return tuple(left)
